"""Sheet Rincian Target: the signed targets in the official layout, which every formula looks up."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, BARIS_KEPALA, kepala_tabel, mulai, tanda_tangan
from workbook_builder.layout.plan import Penyusun
from workbook_builder.model import BarisSasaran, Iku
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as teks

KOLOM_PERIODE = 3
KOLOM_AKHIR = KOLOM_PERIODE + len(PERIODE) - 1


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.RINCIAN_TARGET, "masukan", (12, 62, *([11] * 7)), resmi=True)
    kepala_tabel(p, teks.RINCIAN_TARGET.kepala, kunci=2)
    susunan = susunan_baris(k)
    sendiri = len(susunan) - sum(1 for isi in susunan if isinstance(isi, Iku) and isi.ss not in _nomor_sasaran(k))
    awal_kelompok = [
        baris
        for baris, isi in enumerate(susunan, BARIS_ISI)
        if not isinstance(isi, Iku) or baris == BARIS_ISI + sendiri
    ]
    for baris, isi in enumerate(susunan, BARIS_ISI):
        if isinstance(isi, Iku):
            _baris_iku(p, baris, isi)
        else:
            p.tulis_baris(baris, 1, (isi.nomor, isi.nama.teks, *([None] * 7)), gaya.SASARAN)
    baris = BARIS_ISI + len(susunan)
    p.namai("Target_Kode", BARIS_ISI, 1, baris - 1, 1)
    p.namai("Target_Periode", BARIS_KEPALA, KOLOM_PERIODE, BARIS_KEPALA, KOLOM_AKHIR)
    p.namai("Tabel_Target", BARIS_ISI, KOLOM_PERIODE, baris - 1, KOLOM_AKHIR)
    tanda_tangan(k, p, baris + 1, 6)
    p.cetak = p.cetak.dengan_blok(tuple(awal_kelompok))
    return p


def susunan_baris(k: Konteks) -> list[BarisSasaran | Iku]:
    """The rows of the table: sasaran as the sheet lists them, each before its IKU; IKU without one come last."""
    anggota: dict[int, list[Iku]] = {}
    for iku in k.iku:
        anggota.setdefault(iku.ss, []).append(iku)
    hasil: list[BarisSasaran | Iku] = []
    pertama: dict[int, BarisSasaran] = {}
    for sasaran in k.masukan.sasaran:
        pertama.setdefault(sasaran.nomor, sasaran)
    for sasaran in pertama.values():
        hasil += [sasaran, *anggota.pop(sasaran.nomor, [])]
    return [*hasil, *(iku for lain in anggota.values() for iku in lain)]


def _nomor_sasaran(k: Konteks) -> set[int]:
    return {s.nomor for s in k.masukan.sasaran}


def _baris_iku(p: Penyusun, baris: int, iku: Iku) -> None:
    p.tulis_baris(baris, 1, (iku.kode, iku.nama), gaya.TEKS)
    for i, periode in enumerate(PERIODE):
        nilai = iku.target[periode]
        tampil = gaya_iku(gaya.ANGKA, iku, nilai) if nilai is not None else gaya.TENGAH
        p.tulis(baris, KOLOM_PERIODE + i, atau_strip(nilai_sel(iku, nilai)), tampil.dengan(rata="center"))
