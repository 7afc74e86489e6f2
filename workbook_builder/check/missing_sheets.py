"""Checks of the sheets that a file may lack: who deletes or renames one must be told what it takes along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from workbook_builder.check.context import Bahan
from workbook_builder.check.names import kunci_nama
from workbook_builder.findings import missing as teks
from workbook_builder.model import Tempat, Temuan
from workbook_builder.text.choices import usulkan

TARGET_SHEETS = ("Perjanjian Kinerja", "Manual IKU", "Inisiatif Strategis", "Anggaran")
ANNEXES = frozenset({"Inisiatif Strategis", "Anggaran"})
"""Sheets that are annexed to a Perjanjian Kinerja: with one of them, the agreement was there too."""
REALISASI_SHEETS = ("Analisis", "Realisasi Anggaran", "Angka Terbit")


def target_sheets(b: Bahan) -> Iterator[Temuan]:
    """The official sheets of target.xlsx. ``init`` begins it with all of them; other files may never have had them."""
    present = b.masukan.lembar.keys()
    missed = set(TARGET_SHEETS) if b.masukan.target_awal else set()
    if any(a.nilai is not None for x in b.masukan.realisasi_anggaran for a in x.realisasi.values()):
        missed.add("Anggaran")
    if ANNEXES & present:
        missed.add("Perjanjian Kinerja")
    yield from _missing(b, b.masukan.jejak[0].nama, TARGET_SHEETS, missed, teks.BACK_TARGET)


def realisasi_sheets(b: Bahan) -> Iterator[Temuan]:
    """The sheets that the template puts into realisasi.xlsx; one made otherwise may do without."""
    if not b.masukan.tanpa_realisasi:
        missed = set(REALISASI_SHEETS) if b.masukan.realisasi_dari_templat else set()
        yield from _missing(b, b.masukan.jejak[-1].nama, REALISASI_SHEETS, missed, teks.BACK_REALISASI)


def _missing(b: Bahan, file: str, sheets: Sequence[str], missed: Set[str], back: str) -> Iterator[Temuan]:
    """What a file lacks: a warning for the sheets in ``missed`` or with a name that comes near, an info for others."""
    # Of two sheets that may be meant it is said already that neither is read.
    unclear = {t.isi["resmi"] for t in _of(b, "lembar-mendua")}
    absent = [name for name in sheets if name not in b.masukan.lembar and name not in unclear]
    ignored = [
        t.tempat.lembar
        for t in _of(b, "lembar-diabaikan", "lembar-tabel-resmi")
        if t.tempat.berkas == file and t.tempat.lembar
    ]
    near = {name: found for name in absent if (found := _near(name, ignored))}
    for code, names in (
        ("lembar-resmi-hilang", [n for n in absent if n in missed or n in near]),
        ("lembar-pelengkap-tidak-ada", [n for n in absent if n not in missed and n not in near]),
    ):
        if names:
            content = {
                "daftar": ", ".join(f"'{name}'" for name in names),
                "akibat": "; ".join(teks.CONSEQUENCE[name] for name in names),
                "usul": "', '".join(dict.fromkeys(near[name] for name in names if name in near)),
                "cara": back,
            }
            yield Temuan(code, Tempat(file), content)


def similar_sheets(b: Bahan) -> Iterator[Temuan]:
    """A sheet whose name continues an official one, as "Rincian Target (2)", may hold the rest of its table."""
    # One that holds the table of an official sheet is named by its headers already.
    for found in _of(b, "lembar-diabaikan"):
        name = found.tempat.lembar or ""
        official = [n for n, t in b.masukan.lembar.items() if t.berkas == found.tempat.berkas and _continues(name, n)]
        if official:
            content = {"lembar": name, "resmi": max(official, key=len)}
            yield Temuan("lembar-serupa-tak-dibaca", found.tempat, content)


def _of(b: Bahan, *codes: str) -> list[Temuan]:
    return [t for t in b.masukan.amatan if t.kode in codes]


def _near(official: str, names: Sequence[str]) -> str:
    """The name that an official one was probably changed into; empty where none comes near."""
    return next((n for n in names if _continues(n, official)), "") or usulkan(official, names)


def _continues(name: str, official: str) -> bool:
    return kunci_nama(name).startswith(kunci_nama(official))


PEMERIKSAAN = (target_sheets, realisasi_sheets, similar_sheets)
