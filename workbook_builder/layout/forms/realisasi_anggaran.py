"""Sheet Realisasi Anggaran of the template: cumulative spending per kind, and the Jumlah row."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.input_cells import area, rupiah, taruh, tulisan
from workbook_builder.layout.forms.page import BARIS_TRIWULAN, catatan_lembar, isi_lain, kepala, mulai
from workbook_builder.layout.forms.realisasi_iku import hitung_sisa
from workbook_builder.layout.page import BARIS_ISI, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus, alamat
from workbook_builder.model.filled import BarisIsian, Templat
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import template as teks

KOLOM_PAGU, KOLOM_Q1, KOLOM_CATATAN, KOLOM_LENGKAP = 3, 4, 8, 9
_BAKU = {nama: kode for kode, nama in teks.JENIS_BELANJA}


def lembar(t: Templat) -> Penyusun:
    p = mulai(t, teks.ANGGARAN, "masukan", (15, 40, *([19] * 5), 44, 14))
    kepala(t, p, teks.ANGGARAN, frozenset(range(KOLOM_PAGU, KOLOM_CATATAN + 1)), kunci=2)
    catatan_lembar(t, p, 2)
    rincian = [b for b in t.anggaran if not _jumlah(b)]
    akhir_rincian = BARIS_ISI + len(rincian) - 1
    akhir = BARIS_ISI + len(t.anggaran) - 1
    for b, baris in enumerate(t.anggaran, BARIS_ISI):
        _baris(p, b, baris)
        _kelengkapan(t, p, b, baris, akhir_rincian)
    isi_lain(t, p, teks.ANGGARAN, [b.lain for b in t.anggaran])
    p.validasi.append(tulisan(area(BARIS_ISI, KOLOM_CATATAN, akhir), teks.ISI_CATATAN_BELANJA))
    p.namai("Belanja_Kelengkapan", BARIS_ISI, KOLOM_LENGKAP, akhir_rincian, KOLOM_LENGKAP)
    warna = {teks.LENGKAP: "Hijau", teks.COCOK: "Hijau", teks.BELUM: "Kuning", teks.TAK_COCOK: "Merah"}
    warnai_status(p, area(BARIS_ISI, KOLOM_LENGKAP, akhir), warna)
    p.tulis(BARIS_TRIWULAN, 1, teks.SISA_BELANJA, gaya.GUNA)
    sisa = Rumus(hitung_sisa("Belanja_Kelengkapan", teks.BELUM), sisa_belanja(t))
    p.tulis(BARIS_TRIWULAN, 3, sisa, gaya.TENGAH.dengan(tebal=True, angka="nomor"))
    return p


def _baris(p: Penyusun, b: int, baris: BarisIsian) -> None:
    kode, nama = baris.sel.get("Kode"), baris.sel.get("Jenis Belanja")
    nama_pendek = baris.teks("Jenis Belanja")[:40] or teks.ANGGARAN.nama
    if _jumlah(baris) or _BAKU.get(baris.teks("Jenis Belanja")) == baris.teks("Kode"):
        p.tulis(b, 1, kode.nilai if kode else None, gaya.TENGAH)
        p.tulis(b, 2, nama.nilai if nama else None, gaya.TOTAL if _jumlah(baris) else gaya.TEKS)
    else:
        taruh(p, b, 1, kode, gaya.ISIAN_PILIHAN)
        taruh(p, b, 2, nama, gaya.ISIAN_TEKS)
        p.validasi.append(tulisan(alamat(b, 1), teks.ISI_KODE_BELANJA, 40))
        p.validasi.append(tulisan(alamat(b, 2), teks.ISI_JENIS_BELANJA))
    dasar = gaya.ISIAN.dengan(angka="rupiah")
    taruh(p, b, KOLOM_PAGU, baris.sel.get("Pagu"), dasar)
    judul, pesan = teks.ISI_PAGU
    p.validasi.append(rupiah(alamat(b, KOLOM_PAGU), judul.format(nama=nama_pendek), pesan))
    for k, q in enumerate(TRIWULAN, KOLOM_Q1):
        taruh(p, b, k, baris.sel.get(f"Realisasi {q}"), dasar)
        judul, pesan = teks.ISI_JUMLAH_BELANJA if _jumlah(baris) else teks.ISI_BELANJA
        p.validasi.append(rupiah(alamat(b, k), judul.format(q=q), pesan.format(q=q, nama=nama_pendek)))
    taruh(p, b, KOLOM_CATATAN, baris.sel.get("Catatan"), gaya.ISIAN_TEKS)


def _kelengkapan(t: Templat, p: Penyusun, b: int, baris: BarisIsian, akhir: int) -> None:
    """Whether the chosen quarter is filled; for the Jumlah row whether it agrees with the rows above it."""
    kolom = [KOLOM_Q1 + i for i in range(len(TRIWULAN))]
    isian = f"CHOOSE(Triwulan,{','.join(alamat(b, k) for k in kolom)})"
    if not _jumlah(baris):
        isi = f'IF(ISNUMBER({isian}),"{teks.LENGKAP}","{teks.BELUM}")'
        nilai = teks.BELUM if belum(t, baris) else teks.LENGKAP
    else:
        rincian = f"INDEX({alamat(BARIS_ISI, KOLOM_Q1)}:{alamat(akhir, KOLOM_Q1 + 3)},0,Triwulan)"
        cocok = f'IF({isian}=SUM({rincian}),"{teks.COCOK}","{teks.TAK_COCOK}")'
        isi = f'IF(ISNUMBER({isian}),{cocok},"{teks.BOLEH_KOSONG}")'
        nilai = _cocok(t, baris)
    p.tulis(b, KOLOM_LENGKAP, Rumus(isi, nilai), gaya.TENGAH)


def _cocok(t: Templat, jumlah: BarisIsian) -> str:
    if belum(t, jumlah):
        return teks.BOLEH_KOSONG
    rincian = [_angka(t, b) for b in t.anggaran if not _jumlah(b)]
    return teks.COCOK if _angka(t, jumlah) == sum(x for x in rincian if x is not None) else teks.TAK_COCOK


def belum(t: Templat, baris: BarisIsian) -> bool:
    return _angka(t, baris) is None


def _angka(t: Templat, baris: BarisIsian) -> float | None:
    """The cell of the chosen quarter as a formula sees it: text is no number."""
    sel = baris.sel.get(f"Realisasi {TRIWULAN[t.triwulan - 1]}")
    nilai = sel.nilai if sel else None
    return nilai if isinstance(nilai, (int, float)) and not isinstance(nilai, bool) else None


def sisa_belanja(t: Templat) -> int:
    """Kinds of spending without a figure for the chosen quarter."""
    return sum(1 for b in t.anggaran if not _jumlah(b) and belum(t, b))


def _jumlah(baris: BarisIsian) -> bool:
    return teks.JUMLAH.lower() in (baris.teks("Kode").lower(), baris.teks("Jenis Belanja").lower())
