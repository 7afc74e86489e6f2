"""Checks of the sheets that a file may lack: who deletes or renames one must be told what it takes along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.model import Tempat, Temuan
from workbook_builder.text import temuan_complete as teks
from workbook_builder.validate.bahan import Bahan
from workbook_builder.validate.pilihan import usulkan

TARGET_SHEETS = ("Perjanjian Kinerja", "Manual IKU", "Inisiatif Strategis", "Anggaran")
SIGNED_SHEETS = frozenset({"Perjanjian Kinerja", "Inisiatif Strategis", "Anggaran"})
"""Annexes of one agreement: an office that hands in one of them has the others too."""
REALISASI_SHEETS = ("Analisis", "Realisasi Anggaran", "Angka Terbit")


def target_sheets(b: Bahan) -> Iterator[Temuan]:
    """The official sheets of target.xlsx; a file with none of the annexes is one that never had them."""
    spent = any(a.nilai is not None for x in b.masukan.realisasi_anggaran for a in x.realisasi.values())
    had = b.masukan.target_awal or bool(SIGNED_SHEETS & b.masukan.lembar.keys())
    harmful = frozenset({"Anggaran"} if spent else ())
    yield from _missing(b, b.masukan.jejak[0].nama, TARGET_SHEETS, had, harmful, teks.BACK_TARGET)


def realisasi_sheets(b: Bahan) -> Iterator[Temuan]:
    """The sheets that the template puts into realisasi.xlsx; one made otherwise may do without."""
    if not b.masukan.tanpa_realisasi:
        had = b.masukan.realisasi_dari_templat
        yield from _missing(b, b.masukan.jejak[-1].nama, REALISASI_SHEETS, had, frozenset(), teks.BACK_REALISASI)


def _missing(
    b: Bahan, file: str, sheets: Sequence[str], had: bool, harmful: frozenset[str], back: str
) -> Iterator[Temuan]:
    """One finding for all sheets that a file lacks: a warning where it had them, or a name comes near to one."""
    missing = [name for name in sheets if name not in b.masukan.lembar]
    ignored = [
        t.tempat.lembar
        for t in b.masukan.amatan
        if t.kode == "lembar-diabaikan" and t.tempat.berkas == file and t.tempat.lembar
    ]
    near = {name: found for name in missing if (found := usulkan(name, ignored))}
    if not missing:
        return
    content = {
        "daftar": ", ".join(f"'{name}'" for name in missing),
        "akibat": "; ".join(teks.CONSEQUENCE[name] for name in missing),
        "usul": "', '".join(dict.fromkeys(near.values())),
        "cara": back,
    }
    code = "lembar-resmi-hilang" if had or near or harmful & set(missing) else "lembar-pelengkap-tidak-ada"
    yield Temuan(code, Tempat(file), content)


PEMERIKSAAN = (target_sheets, realisasi_sheets)
