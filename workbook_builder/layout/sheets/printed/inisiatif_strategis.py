"""Sheet Inisiatif Strategis: the actions in their official layout."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, angka_bila_bulat
from workbook_builder.layout.page import BARIS_ISI, jaga_tanda_tangan, kepala_tabel, mulai, tanda_tangan
from workbook_builder.layout.plan import Penyusun
from workbook_builder.text import sheets as teks


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.INISIATIF, "masukan", (6, 30, 48, 32, 13, 13, 16, 22, 16), resmi=True)
    kepala_tabel(p, teks.INISIATIF.kepala, kunci=2)
    if not k.masukan.inisiatif:
        p.tulis(BARIS_ISI, 1, teks.KOSONG, gaya.GUNA)
        return p
    for baris, satu in enumerate(k.masukan.inisiatif, BARIS_ISI):
        isi = (
            angka_bila_bulat(satu.nomor.teks),
            satu.iku.teks,
            satu.inisiatif.teks_asli,
            satu.output.teks_asli,
            satu.trajectory_kegiatan.teks_asli,
            satu.trajectory_output.teks_asli,
            satu.periode.teks,
            satu.penanggung_jawab.teks,
            satu.biaya.nilai,
        )
        p.tulis_baris(baris, 1, isi, (gaya.TENGAH, *([gaya.TEKS] * 7), gaya.ANGKA.dengan(angka="rupiah")))
    tanda_tangan(k, p, BARIS_ISI + len(k.masukan.inisiatif) + 1, 8)
    p.saring = (BARIS_ISI - 1, 1, BARIS_ISI + len(k.masukan.inisiatif) - 1, len(teks.INISIATIF.kepala))
    jaga_tanda_tangan(p, BARIS_ISI, BARIS_ISI + len(k.masukan.inisiatif) - 1)
    return p
