"""Sheet Ringkasan: one page for the head of the office. Tiles, then tables, then the charts of those tables."""

from __future__ import annotations

from workbook_builder import __version__
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import mulai, warnai_status
from workbook_builder.layout.plan import Cetak, Penyusun
from workbook_builder.layout.sheets.overview.ringkasan_charts import BARIS_GRAFIK, BARIS_GRAFIK_AKHIR, gambar
from workbook_builder.layout.sheets.overview.ringkasan_tables import KOLOM_AKHIR, tabel
from workbook_builder.layout.sheets.overview.ringkasan_tiles import kartu
from workbook_builder.rules import belum_dikonfirmasi
from workbook_builder.text import ringkasan as t
from workbook_builder.text import sheets as teks
from workbook_builder.text.numbers import tulis_tanggal

LEBAR = (18, 15, 10, 10, 10, 2, 5, 10, 62, 9, 9, 9, 8, 8)
BARIS_TABEL = 11


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.RINGKASAN, "hasil", LEBAR)
    p.zoom = 100
    letak = tabel(k, p, BARIS_TABEL)
    kartu(k, p, 6, _keterangan(k), letak.perspektif)
    p.tinggi[BARIS_TABEL - 1] = 6.0
    for baris in range(BARIS_TABEL, BARIS_GRAFIK):
        p.tinggi[baris] = 15.0
    p.beku = (6, 1)
    gambar(k, p, letak)
    p.cetak = Cetak(lanskap=True, satu_halaman=True, area=(1, 1, BARIS_GRAFIK_AKHIR, KOLOM_AKHIR))
    status = {a.nama: a.nama for a in k.aturan.status}
    for area in (*letak.area_status, "D7"):
        warnai_status(p, area, status)
    return p


def _keterangan(k: Konteks) -> tuple[tuple[str, str], tuple[str, str]]:
    """What the figures rest on: the date that the inputs state, the rule set, the version."""
    disimpan = max((j.disimpan for j in k.masukan.jejak if j.disimpan), default=None)
    tanggal = tulis_tanggal(disimpan.date()) if disimpan else t.TAK_DIKETAHUI
    unconfirmed, values = belum_dikonfirmasi(k.aturan), sum(1 for _ in k.aturan.semua())
    ragu = t.RAGU.format(ragu=unconfirmed, jumlah=values) if unconfirmed else ""
    return (
        (t.DATA, t.ISI_DATA.format(tanggal=tanggal, aturan=k.aturan.nama, ragu=ragu)),
        (t.ALAT, t.ISI_ALAT.format(versi=__version__)),
    )
