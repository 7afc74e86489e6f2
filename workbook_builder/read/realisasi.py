"""Sheet Realisasi IKU: what staff fill each quarter."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.kode import baca_kode, kunci_kode
from workbook_builder.model import BarisRealisasi, Temuan
from workbook_builder.model.isian import KOLOM_PERIKSA
from workbook_builder.periode import TRIWULAN
from workbook_builder.read.angka import baca_angka, baris_persen
from workbook_builder.read.buku import Lembar
from workbook_builder.read.tabel import Baris, Kolom, cari_tabel, kode_asing

NAMA = "Realisasi IKU"
KOLOM = (
    Kolom("Kode", ("Kode IKU",)),
    Kolom("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja"), wajib=False),
    Kolom("Satuan", wajib=False),
    Kolom("Basis", ("Basis Realisasi",), wajib=False),
    *(Kolom(f"Target {q}", wajib=False) for q in TRIWULAN),
    *(Kolom(f"Realisasi {q}") for q in TRIWULAN),
    Kolom("Catatan", ("Keterangan",), wajib=False),
    *(Kolom(k, wajib=False, hitungan=True) for k in KOLOM_PERIKSA),
)


def baca(lembar: Lembar, persen: Mapping[str, bool]) -> tuple[tuple[BarisRealisasi, ...], tuple[Temuan, ...]]:
    """One record per code. ``persen`` tells by key of the code whether the target row is in percent."""
    tabel = cari_tabel(lembar, KOLOM, lambda b: baca_kode(b["Kode"].teks) is not None)
    hasil: list[BarisRealisasi] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        kode = baca_kode(baris["Kode"].teks)
        if kode is not None:
            hasil.append(_baris_realisasi(baris, kode, persen.get(kunci_kode(kode))))
        elif any(not baris[f"Realisasi {q}"].kosong for q in TRIWULAN):
            amatan.append(kode_asing(baris["Kode"]))
        else:
            amatan.append(Temuan("baris-diabaikan", baris.terisi[0].tempat, {"isi": baris.terisi[0].teks[:60]}))
    return tuple(hasil), tuple(amatan)


def _baris_realisasi(baris: Baris, kode: str, persen: bool | None) -> BarisRealisasi:
    target = {q: baris[f"Target {q}"] for q in TRIWULAN}
    realisasi = {q: baris[f"Realisasi {q}"] for q in TRIWULAN}
    if persen is None:
        persen = baris_persen([*target.values(), *realisasi.values()], baris["Satuan"].teks)
    return BarisRealisasi(
        kode=kode,
        sel=baris["Kode"],
        nama=baris["IKU"],
        satuan=baris["Satuan"],
        basis=baris["Basis"],
        target={q: baca_angka(s, persen) for q, s in target.items()},
        realisasi={q: baca_angka(s, persen) for q, s in realisasi.items()},
        catatan=baris["Catatan"],
    )
