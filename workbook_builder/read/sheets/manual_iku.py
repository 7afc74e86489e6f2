"""Sheet Manual IKU: polarisasi, konsolidasi, satuan and the rest of what an IKU's score depends on."""

from __future__ import annotations

from workbook_builder.model import Angka, BarisManual, Temuan
from workbook_builder.model.codes import baca_kode
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.numbers import baca_angka, baris_persen
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kode_asing
from workbook_builder.read.workbook import Lembar

NAMA = "Manual IKU"
KOLOM_ANGKA = ("Realisasi Terburuk", "Target Y-1", "Realisasi Y-1")
KOLOM = (
    Kolom("Kode", ("Kode IKU",)),
    Kolom(
        "Polarisasi",
        ("Polarisasi Data", "Pol/KP", "Polarisasi/Konsolidasi", "Polarisasi/Konsolidasi Periode"),
        wajib=False,
    ),
    Kolom("Konsolidasi", ("Konsolidasi Periode", "Jenis Konsolidasi Periode"), wajib=False),
    Kolom("Satuan", ("Satuan Pengukuran",), wajib=False),
    Kolom("Basis Realisasi", ("Basis",), wajib=False),
    Kolom("Konversi 120", wajib=False),
    Kolom("Realisasi Terburuk", wajib=False),
    Kolom("Skala Stabilize", wajib=False),
    Kolom("Validitas", wajib=False),
    Kolom("Kendali", wajib=False),
    Kolom("Sifat Target", wajib=False),
    Kolom("Target Y-1", wajib=False),
    Kolom("Realisasi Y-1", wajib=False),
    Kolom("Penanggung Jawab", ("Penanggung Jawab IKU",), wajib=False),
    Kolom("Sumber", ("Sumber Data",), wajib=False),
)


def baca(lembar: Lembar) -> tuple[tuple[BarisManual, ...], tuple[Temuan, ...]]:
    """One record per code; other rows are named as ignored."""
    tabel = cari_tabel(lembar, KOLOM, berkode, KOLOM_ANGKA)
    hasil: list[BarisManual] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        kode = baca_kode(baris["Kode"].teks)
        if kode is not None:
            hasil.append(_baris_manual(baris, kode))
        elif not baris["Kode"].kosong and not is_note(baris):
            amatan.append(kode_asing(baris["Kode"]))
        else:
            amatan.append(without_code(baris, "Kode"))
    return tuple(hasil), tuple(amatan)


def berkode(baris: Baris) -> bool:
    """Whether a row begins with the code of an IKU."""
    return baca_kode(baris["Kode"].teks) is not None


def _baris_manual(baris: Baris, kode: str) -> BarisManual:
    sel = [baris[k] for k in KOLOM_ANGKA]
    persen = baris_persen(sel, baris["Satuan"].teks)
    terburuk, target_lalu, realisasi_lalu = (_angka(baca_angka(s, persen, baris["Satuan"].teks)) for s in sel)
    return BarisManual(kode, baris["Kode"], dict(baris.sel), terburuk, target_lalu, realisasi_lalu)


def _angka(angka: Angka) -> Angka | None:
    return angka if angka.terisi else None
