"""Sheet Petunjuk of the template: what is still missing, how to fill, colours, and the lists behind the drop-downs."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.page import mulai
from workbook_builder.layout.forms.realisasi_anggaran import sisa_belanja
from workbook_builder.layout.forms.realisasi_iku import hitung_sisa, sisa_analisis, sisa_iku
from workbook_builder.layout.page import BARIS_KEPALA
from workbook_builder.layout.plan import Cetak, FormatBersyarat, Isi, Penyusun, Rumus
from workbook_builder.layout.sheets.data.realisasi import KELIPATAN_WAJAR
from workbook_builder.model.filled import Templat
from workbook_builder.text import template as teks

WARNA = (
    (gaya.ISIAN_TEKS.dengan(terbuka=False), teks.WARNA_ISIAN),
    (gaya.TEKS, teks.WARNA_TERKUNCI),
    (gaya.TERTUTUP.dengan(rata="left"), teks.WARNA_TERTUTUP),
)


def lembar(t: Templat) -> Penyusun:
    p = mulai(t, teks.PETUNJUK, "panduan", (18, 52, 92))
    p.tulis_baris(BARIS_KEPALA, 1, teks.PETUNJUK.kepala, gaya.KEPALA)
    p.beku = (BARIS_KEPALA + 1, 1)
    p.cetak = Cetak(ulang=(BARIS_KEPALA, BARIS_KEPALA))
    baris = _periksa(t, p, BARIS_KEPALA + 1)
    for hal, isi in teks.LANGKAH:
        baris = _baris(p, baris, (teks.BAGIAN_CARA, hal, isi))
    for bentuk, arti in WARNA:
        p.tulis(baris, 2, teks.CONTOH_WARNA, bentuk)
        p.tulis(baris, 1, teks.BAGIAN_WARNA, gaya.TEKS)
        p.tulis(baris, 3, arti, gaya.TEKS)
        baris += 1
    baris = _daftar(p, baris, teks.BAGIAN_PERIODE, teks.ARTI_PERIODE, "Daftar_Periode")
    triwulan = {i: teks.ARTI_PERIODE[q] for i, q in enumerate(teks.TRIWULAN_KE, 1)}
    baris = _daftar(p, baris, teks.BAGIAN_TRIWULAN, triwulan, "Daftar_Triwulan")
    dipakai = any(b.basis_terbuka for b in t.iku)
    baris = _daftar(p, baris, teks.BAGIAN_BASIS, teks.ARTI_BASIS, "Daftar_Basis" if dipakai else "")
    _daftar(p, baris, teks.BAGIAN_TANDA, {KELIPATAN_WAJAR: teks.ARTI_TANDA}, "Kelipatan_Wajar")
    return p


def _periksa(t: Templat, p: Penyusun, baris: int) -> int:
    hitung = (
        (teks.PERIKSA_IKU, hitung_sisa("IKU_Kelengkapan", teks.BELUM), sisa_iku(t)),
        (teks.PERIKSA_ANALISIS, hitung_sisa("IKU_Analisis", teks.BELUM_ADA), sisa_analisis(t)),
        (teks.PERIKSA_BELANJA, hitung_sisa("Belanja_Kelengkapan", teks.BELUM), sisa_belanja(t)),
    )
    angka = gaya.TEKS.dengan(tebal=True, angka="nomor")
    for hal, rumus, nilai in hitung:
        p.tulis_baris(baris, 1, (teks.BAGIAN_PERIKSA, hal, Rumus(rumus, nilai)), (gaya.TEKS, gaya.TEKS, angka))
        sel = f"C{baris}"
        p.bersyarat.append(FormatBersyarat(sel, f"{sel}>0", gaya.gaya_status("Kuning")))
        p.bersyarat.append(FormatBersyarat(sel, f"{sel}=0", gaya.gaya_status("Hijau")))
        baris += 1
    return baris


def _daftar(p: Penyusun, baris: int, bagian: str, isi: dict[str, str] | dict[int, str], nama: str) -> int:
    """Rows of words with their meaning; ``nama`` names them where a formula or a drop-down reads them."""
    awal = baris
    for pilihan, arti in isi.items():
        baris = _baris(p, baris, (bagian, pilihan, arti))
    if nama:
        p.namai(nama, awal, 2, baris - 1, 2)
    return baris


def _baris(p: Penyusun, baris: int, isi: tuple[Isi, ...]) -> int:
    p.tulis_baris(baris, 1, isi, gaya.TEKS)
    return baris + 1
