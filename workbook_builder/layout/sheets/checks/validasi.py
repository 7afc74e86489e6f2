"""Sheet Validasi: every finding, worst first, with a link to the cell it speaks of where that is in this workbook."""

from __future__ import annotations

from workbook_builder.findings import catalogue as teks_temuan
from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.origins import Letak, letak_masukan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Isi, Penyusun, Tautan
from workbook_builder.model import Temuan
from workbook_builder.text import sheets as teks
from workbook_builder.text import validasi as t


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.VALIDASI, "periksa", (6, 12, 15, 19, 8, 62, 50, 24, 20))
    kepala_tabel(p, teks.VALIDASI.kepala, kunci=2)
    if not k.temuan:
        p.tulis(BARIS_ISI, 1, t.TANPA_TEMUAN, gaya.GUNA)
        return p
    letak = letak_masukan(k)
    for i, satu in enumerate(k.temuan):
        _baris(p, BARIS_ISI + i, i + 1, satu, letak.get(satu.tempat))
    akhir = BARIS_ISI + len(k.temuan) - 1
    p.saring = (BARIS_ISI - 1, 1, akhir, len(teks.VALIDASI.kepala))
    p.namai("Temuan_Tingkat", BARIS_ISI, 2, akhir, 2)
    warna = {"galat": "Merah", "peringatan": "Kuning"}
    warnai_status(p, f"B{BARIS_ISI}:B{akhir}", warna)
    return p


def _baris(p: Penyusun, baris: int, nomor: int, satu: Temuan, letak: Letak | None) -> None:
    tempat = satu.tempat
    isi: tuple[Isi, ...] = (
        nomor,
        teks_temuan.jenis(satu).tingkat.value,
        tempat.berkas,
        tempat.lembar or "",
        tempat.sel or "",
        teks_temuan.pesan(satu),
        teks_temuan.saran(satu),
        satu.kode,
    )
    tengah = gaya.TENGAH
    p.tulis_baris(baris, 1, isi, (tengah, tengah, gaya.TEKS, gaya.TEKS, tengah, *([gaya.TEKS] * 3)))
    tautan = Tautan(*letak, t.TUJUAN.format(lembar=letak[0], sel=letak[1])) if letak else None
    p.tulis(baris, 9, tautan, gaya.TAUTAN.dengan(rata="center"))
