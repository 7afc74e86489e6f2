"""Sheet Rincian Target: the signed targets in the official layout, which every formula looks up."""

from __future__ import annotations

from workbook_builder.layout import gaya
from workbook_builder.layout.halaman import BARIS_ISI, BARIS_KEPALA, kepala_tabel, mulai, tanda_tangan
from workbook_builder.layout.konteks import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.plan import Penyusun
from workbook_builder.model import Iku
from workbook_builder.periode import PERIODE
from workbook_builder.text import lembar as teks

KOLOM_PERIODE = 3
KOLOM_AKHIR = KOLOM_PERIODE + len(PERIODE) - 1


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.RINCIAN_TARGET, "masukan", (12, 62, *([11] * 7)))
    kepala_tabel(p, teks.RINCIAN_TARGET.kepala, kunci=2)
    baris, awal_kelompok = BARIS_ISI, []
    for nomor, nama, anggota in _kelompok(k):
        if anggota or nomor is not None:
            awal_kelompok.append(baris)
        if nomor is not None:
            p.tulis_baris(baris, 1, (nomor, nama, *([None] * 7)), gaya.SASARAN)
            baris += 1
        for iku in anggota:
            _baris_iku(p, baris, iku)
            baris += 1
    p.namai("Target_Kode", BARIS_ISI, 1, baris - 1, 1)
    p.namai("Target_Periode", BARIS_KEPALA, KOLOM_PERIODE, BARIS_KEPALA, KOLOM_AKHIR)
    p.namai("Tabel_Target", BARIS_ISI, KOLOM_PERIODE, baris - 1, KOLOM_AKHIR)
    tanda_tangan(k, p, baris + 1, 6)
    p.cetak = p.cetak.dengan_blok(tuple(awal_kelompok))
    return p


def _kelompok(k: Konteks) -> list[tuple[int | None, str, list[Iku]]]:
    """Sasaran as the sheet lists them, each with its IKU; IKU without a sasaran row come last."""
    kelompok: list[tuple[int | None, str, list[Iku]]] = [
        (s.nomor, s.nama.teks, [i for i in k.iku if i.ss == s.nomor])
        for s in {s.nomor: s for s in reversed(k.masukan.sasaran)}.values()
    ]
    kelompok.reverse()
    lain = [i for i in k.iku if i.ss not in {s.nomor for s in k.masukan.sasaran}]
    return [*kelompok, (None, "", lain)]


def _baris_iku(p: Penyusun, baris: int, iku: Iku) -> None:
    p.tulis_baris(baris, 1, (iku.kode, iku.nama), gaya.TEKS)
    for i, periode in enumerate(PERIODE):
        nilai = iku.target[periode]
        tampil = gaya_iku(gaya.ANGKA, iku, nilai) if nilai is not None else gaya.TENGAH
        p.tulis(baris, KOLOM_PERIODE + i, atau_strip(nilai_sel(iku, nilai)), tampil.dengan(rata="center"))
