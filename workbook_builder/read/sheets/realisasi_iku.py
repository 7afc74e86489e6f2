"""Sheet Realisasi IKU: what staff fill each quarter."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model import BarisRealisasi, Temuan
from workbook_builder.model.codes import baca_kode, kunci_kode
from workbook_builder.model.filled import KOLOM_PERIKSA
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.headers import REALISASI, TARGET, quarter_column
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.numbers import baca_angka, baris_persen
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kode_asing
from workbook_builder.read.two_readings import settle
from workbook_builder.read.workbook import Lembar

NAMA = "Realisasi IKU"
KOLOM = (
    Kolom("Kode", ("Kode IKU",)),
    Kolom("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja"), wajib=False),
    Kolom("Satuan", wajib=False),
    Kolom("Basis", ("Basis Realisasi",), wajib=False),
    *(Kolom(f"Target {q}", wajib=False, pola=quarter_column(TARGET, q)) for q in TRIWULAN),
    *(Kolom(f"Realisasi {q}", pola=quarter_column(REALISASI, q)) for q in TRIWULAN),
    Kolom("Catatan", ("Keterangan",), wajib=False),
    *(Kolom(k, wajib=False, hitungan=True) for k in KOLOM_PERIKSA),
)

KOLOM_ANGKA = tuple(f"{apa} {q}" for q in TRIWULAN for apa in ("Target", "Realisasi"))


def baca(
    lembar: Lembar, persen: Mapping[str, bool], satuan: Mapping[str, str] | None = None
) -> tuple[tuple[BarisRealisasi, ...], tuple[Temuan, ...]]:
    """One record per code. ``persen`` tells by key of the code whether the target row is in percent.

    ``satuan`` gives the Satuan by key of the code where the Manual IKU states it; else the row's own counts.
    """
    tabel = cari_tabel(lembar, KOLOM, berkode, KOLOM_ANGKA)
    hasil: list[BarisRealisasi] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        kode = baca_kode(baris["Kode"].teks)
        if kode is not None:
            satu = (satuan or {}).get(kunci_kode(kode), "") or baris["Satuan"].teks
            hasil.append(_baris_realisasi(baris, kode, persen.get(kunci_kode(kode)), satu))
        else:
            amatan.append(_tanpa_kode(baris))
    return tuple(hasil), tuple(amatan)


def _tanpa_kode(baris: Baris) -> Temuan:
    terisi = any(not baris[f"Realisasi {q}"].kosong for q in TRIWULAN)
    if terisi or (not baris["Kode"].kosong and not is_note(baris)):
        return kode_asing(baris["Kode"])
    return without_code(baris, "Kode", "IKU")


def berkode(baris: Baris) -> bool:
    """Whether a row begins with the code of an IKU."""
    return baca_kode(baris["Kode"].teks) is not None


def _baris_realisasi(baris: Baris, kode: str, persen: bool | None, satuan: str) -> BarisRealisasi:
    target = {q: baris[f"Target {q}"] for q in TRIWULAN}
    realisasi = {q: baris[f"Realisasi {q}"] for q in TRIWULAN}
    if persen is None:
        persen = baris_persen([*target.values(), *realisasi.values()], baris["Satuan"].teks)
    terbaca = {q: baca_angka(s, persen, satuan) for q, s in target.items()}
    return BarisRealisasi(
        kode=kode,
        sel=baris["Kode"],
        nama=baris["IKU"],
        satuan=baris["Satuan"],
        basis=baris["Basis"],
        target=terbaca,
        realisasi=settle(
            {q: baca_angka(s, persen, satuan) for q, s in realisasi.items()}, persen, satuan, list(terbaca.values())
        ),
        catatan=baris["Catatan"],
    )
