"""Sheet Perjanjian Kinerja: the signed list in its official layout."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, angka_bila_bulat, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, jaga_tanda_tangan, kepala_tabel, mulai, tanda_tangan
from workbook_builder.layout.plan import Penyusun
from workbook_builder.model.codes import kunci_kode
from workbook_builder.text import sheets as teks
from workbook_builder.text.perjanjian_kinerja import SEBUTAN


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, replace(teks.PERJANJIAN, judul=k.perjanjian), "masukan", (6, 40, 11, 62, 12), resmi=True)
    kepala_tabel(p, teks.PERJANJIAN.kepala, lanskap=False, kunci=3)
    if not k.masukan.perjanjian:
        p.tulis(BARIS_ISI, 1, teks.KOSONG, gaya.GUNA)
        return p
    iku = {kunci_kode(i.kode): i for i in k.iku}
    sebelum = None
    for baris, satu in enumerate(k.masukan.perjanjian, BARIS_ISI):
        # A sasaran is written once over its IKU, as in the signed document.
        awal = satu.nomor.tempat != sebelum
        sebelum = satu.nomor.tempat
        p.tulis(baris, 1, angka_bila_bulat(satu.nomor.teks) if awal else None, gaya.TENGAH)
        p.tulis(baris, 2, satu.sasaran.teks if awal else None, gaya.TEKS)
        p.tulis(baris, 3, satu.kode, gaya.TEKS)
        p.tulis(baris, 4, satu.nama, gaya.TEKS)
        cocok = iku.get(kunci_kode(satu.kode))
        nilai = satu.target.nilai
        if cocok is None or nilai is None:
            p.tulis(baris, 5, satu.target.sel.teks or teks.TANPA_NILAI, gaya.TENGAH)
        else:
            tampil = gaya_iku(gaya.ANGKA, cocok, nilai).dengan(rata="center")
            p.tulis(baris, 5, atau_strip(nilai_sel(cocok, nilai)), tampil)
    tanda_tangan(k, p, BARIS_ISI + len(k.masukan.perjanjian) + 1, 4, dengan_atasan=True, sebutan=SEBUTAN)
    jaga_tanda_tangan(p, BARIS_ISI, BARIS_ISI + len(k.masukan.perjanjian) - 1)
    return p
