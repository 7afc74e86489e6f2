"""Sheet Anggaran: the signed budget beside the sums of its parts."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, tanda_tangan
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.model import BarisAnggaran
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.text import sheets as teks


def lembar(k: Konteks) -> Penyusun:
    judul = replace(teks.ANGGARAN, guna=teks.ANGGARAN.guna.replace(teks.PERJANJIAN.judul, k.perjanjian))
    p = mulai(k, judul, "masukan", (9, 62, 20, 20, 18), resmi=True)
    kepala_tabel(p, teks.ANGGARAN.kepala, lanskap=False, kunci=2)
    if not k.masukan.anggaran:
        p.tulis(BARIS_ISI, 1, teks.KOSONG, gaya.GUNA)
        return p
    semua = k.masukan.anggaran
    rupiah = gaya.ANGKA.dengan(angka="rupiah")
    selisih = selisih_rincian(semua)
    for i, satu in enumerate(semua):
        baris = BARIS_ISI + i
        gaya_teks = gaya.TOTAL if satu.jenis == "total" else (gaya.SASARAN if satu.jenis == "program" else gaya.TEKS)
        gaya_angka = gaya_teks.dengan(rata="right", angka="rupiah", bungkus=False)
        p.tulis_baris(baris, 1, (satu.kode.teks, satu.nama.teks), gaya_teks)
        p.tulis(baris, 3, satu.jumlah.nilai, gaya_angka)
        if (beda := selisih[i]) is None or satu.jumlah.nilai is None:
            p.tulis_baris(baris, 4, (None, None), rupiah)
            continue
        rumus = "+".join(f"C{BARIS_ISI + j}" for j in _bagian(semua, i))
        p.tulis(baris, 4, Rumus(rumus, satu.jumlah.nilai - beda), gaya_angka)
        p.tulis(baris, 5, Rumus(f"C{baris}-D{baris}", beda), gaya_angka)
    p.namai("Anggaran_Selisih", BARIS_ISI, 5, BARIS_ISI + len(semua) - 1, 5)
    tanda_tangan(k, p, BARIS_ISI + len(semua) + 1, 4)
    return p


def selisih_rincian(semua: tuple[BarisAnggaran, ...]) -> list[Number | None]:
    """Per row its amount less that of its parts, in rupiah; None where a row has no parts or no amount."""
    hasil: list[Number | None] = []
    for i, satu in enumerate(semua):
        bagian = _bagian(semua, i)
        jumlah = sum((semua[j].jumlah.nilai or ZERO for j in bagian), ZERO)
        hasil.append(satu.jumlah.nilai - jumlah if bagian and satu.jumlah.nilai is not None else None)
    return hasil


def _bagian(semua: tuple[BarisAnggaran, ...], i: int) -> list[int]:
    """Rows whose amounts make up row ``i``: the kegiatan of a program, the programs of a total."""
    if semua[i].jenis == "program":
        return [j for j, x in enumerate(semua) if x.program == i]
    if semua[i].jenis == "total":
        return [j for j, x in enumerate(semua) if x.jenis == "program"] or [
            j for j, x in enumerate(semua) if x.jenis == "kegiatan"
        ]
    return []
