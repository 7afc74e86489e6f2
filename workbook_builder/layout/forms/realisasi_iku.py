"""Sheet Realisasi IKU of the template: a row per IKU, its targets beside the input cells, and what is still missing."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.forms.input_cells import angka, area, pilihan, taruh, tulisan
from workbook_builder.layout.forms.page import BARIS_TRIWULAN, catatan_lembar, isi_lain, kepala, mulai
from workbook_builder.layout.page import BARIS_ISI, contoh_desimal, warnai_status
from workbook_builder.layout.plan import BUKAN_ANGKA, FormatBersyarat, Isi, Penyusun, Rumus, alamat
from workbook_builder.layout.sheets.data.realisasi import KELIPATAN_WAJAR
from workbook_builder.model import Basis
from workbook_builder.model.filled import BarisIku, Templat
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import template as teks
from workbook_builder.text.units import satuan_rupiah

KOLOM_TARGET = (5, 7, 9, 11)
KOLOM_REALISASI = (6, 8, 10, 12)
KOLOM_CATATAN, KOLOM_LENGKAP, KOLOM_ANALISIS = 13, 14, 15
KOLOM_BANDING, KOLOM_TANDA = 16, 17
KOLOM_TRIWULAN = 3
BARIS_CONTOH, KOLOM_CONTOH = 3, 8
"""The example of a decimal sign; above the row of the note, where nothing else may stand to the right of its label."""
SEL_CONTOH = alamat(BARIS_CONTOH, KOLOM_CONTOH)
_TARGET = "INDEX($E{b}:$L{b},1,2*Triwulan-1)"
_ISIAN = "INDEX($E{b}:$L{b},1,2*Triwulan)"
"""Target and realisasi of the chosen quarter: they stand in pairs from column E on."""


def lembar(t: Templat) -> Penyusun:
    lebar = (15, 46, 10, 13, *([10.5, 12.5] * 4), 40, 13, 11, 12, 12)
    p = mulai(t, teks.REALISASI, "masukan", lebar)
    kepala(t, p, teks.REALISASI, frozenset({*KOLOM_REALISASI, KOLOM_CATATAN}), kunci=2)
    catatan_lembar(t, p, 2)
    for b, baris in enumerate(t.iku, BARIS_ISI):
        _baris(t, p, b, baris)
    akhir = BARIS_ISI + len(t.iku) - 1
    p.validasi.append(tulisan(area(BARIS_ISI, KOLOM_CATATAN, akhir), teks.ISI_CATATAN))
    isi_lain(t, p, teks.REALISASI, [b.lain for b in t.iku])
    p.namai("Daftar_Kode", BARIS_ISI, 1, akhir, 1)
    p.namai("IKU_Kelengkapan", BARIS_ISI, KOLOM_LENGKAP, akhir, KOLOM_LENGKAP)
    p.namai("IKU_Analisis", BARIS_ISI, KOLOM_ANALISIS, akhir, KOLOM_ANALISIS)
    warna = {teks.LENGKAP: "Hijau", teks.BELUM: "Kuning", teks.BELUM_BERTARGET: "Kuning"}
    warnai_status(p, area(BARIS_ISI, KOLOM_LENGKAP, akhir), warna)
    warnai_status(p, area(BARIS_ISI, KOLOM_ANALISIS, akhir), {teks.ADA: "Hijau", teks.BELUM_ADA: "Kuning"})
    warnai_status(p, area(BARIS_ISI, KOLOM_TANDA, akhir), {teks.JAUH: "Kuning"})
    contoh_desimal(p, BARIS_CONTOH, KOLOM_CONTOH - 3, KOLOM_CONTOH)
    _ringkas(t, p)
    return p


def _ringkas(t: Templat, p: Penyusun) -> None:
    """The chosen quarter, and how many IKU it still lacks."""
    b = BARIS_TRIWULAN
    p.tulis(b, 1, teks.TRIWULAN_DIISI, gaya.GUNA.dengan(tebal=True))
    p.tulis(b, KOLOM_TRIWULAN, t.triwulan, gaya.ISIAN_PILIHAN.dengan(tebal=True))
    p.namai("Triwulan", b, KOLOM_TRIWULAN, b, KOLOM_TRIWULAN)
    p.validasi.append(pilihan(alamat(b, KOLOM_TRIWULAN), "Daftar_Triwulan", teks.ISI_TRIWULAN))
    hitung = (
        (5, teks.SISA_IKU, hitung_sisa("IKU_Kelengkapan", teks.BELUM), sisa_iku(t)),
        (9, teks.SISA_ANALISIS, hitung_sisa("IKU_Analisis", teks.BELUM_ADA), sisa_analisis(t)),
    )
    for kolom, label, rumus, nilai in hitung:
        p.tulis(b, kolom, label, gaya.GUNA)
        p.tulis(b, kolom + 2, Rumus(rumus, nilai), gaya.TENGAH.dengan(tebal=True, angka="nomor"))
        sel = alamat(b, kolom + 2)
        p.bersyarat.append(FormatBersyarat(sel, f"{sel}>0", gaya.gaya_status("Kuning")))
        p.bersyarat.append(FormatBersyarat(sel, f"{sel}=0", gaya.gaya_status("Hijau")))


def _baris(t: Templat, p: Penyusun, b: int, baris: BarisIku) -> None:
    iku = baris.iku
    p.tulis_baris(b, 1, (iku.kode, iku.nama), gaya.TEKS)
    _keterangan(p, b, baris)
    for q, k_target, k_isian in zip(TRIWULAN, KOLOM_TARGET, KOLOM_REALISASI, strict=True):
        nilai = nilai_sel(iku, iku.target[q])
        isi = None if q in iku.belum_bertarget else atau_strip(nilai)
        p.tulis(b, k_target, isi, gaya_iku(gaya.ANGKA, iku, iku.target[q]))
        _isian(p, b, k_isian, q, baris)
    taruh(p, b, KOLOM_CATATAN, baris.isian.get("Catatan"), gaya.ISIAN_TEKS)
    target, isian = _TARGET.format(b=b), _ISIAN.format(b=b)
    lengkap = f'IF({isian}="","{teks.BELUM}","{teks.LENGKAP}")'
    tanpa = f'IF({target}="","{teks.BELUM_BERTARGET}","{teks.TANPA_TARGET}")'
    rumus = f"IF(ISNUMBER({target}),{lengkap},{tanpa})"
    p.tulis(b, KOLOM_LENGKAP, Rumus(rumus, kelengkapan(t, baris)), gaya.TENGAH)
    banding = f'IF((SUM({target})>0)*ISNUMBER({isian}),{isian}/{target},"{teks.TAK_TERBANDING}")'
    kali = terhadap_target(t, baris)
    # Percent points without a percent format ("97,5" for 97,5%) cannot be set against targets that are fractions.
    terbanding: Isi = teks.TAK_TERBANDING
    if not _poin_persen(baris):
        terbanding = Rumus(banding, teks.TAK_TERBANDING if kali is None else kali)
    p.tulis(b, KOLOM_BANDING, terbanding, gaya.ANGKA.dengan(angka="persen0", rata="center"))
    # A cumulative figure may be compared with the target of one quarter only.
    batas = f'Kelipatan_Wajar*IF($D{b}="{Basis.KUMULATIF.value}",Triwulan,1)'
    kumulatif = baris.teks_basis == Basis.KUMULATIF.value
    jauh = kali is not None and kali > KELIPATAN_WAJAR * (t.triwulan if kumulatif else 1)
    tanda = f'IF(SUM({alamat(b, KOLOM_BANDING)})>{batas},"{teks.JAUH}","{teks.TAK_TERBANDING}")'
    p.tulis(b, KOLOM_TANDA, Rumus(tanda, teks.JAUH if jauh else teks.TAK_TERBANDING), gaya.TENGAH)
    ada = f'IF(COUNTIFS(Analisis_Kode,$A{b},Analisis_Periode,"Q"&Triwulan)=0,"{teks.BELUM_ADA}","{teks.ADA}")'
    p.tulis(b, KOLOM_ANALISIS, Rumus(ada, teks.ADA if ada_analisis(t, baris) else teks.BELUM_ADA), gaya.TENGAH)


def _keterangan(p: Penyusun, b: int, baris: BarisIku) -> None:
    """Satuan and Basis: shown where the targets state them, to be filled where they do not."""
    if baris.satuan_terbuka:
        taruh(p, b, 3, baris.isian.get("Satuan"), gaya.ISIAN_PILIHAN)
        p.validasi.append(tulisan(alamat(b, 3), teks.ISI_SATUAN, 40))
    else:
        p.tulis(b, 3, baris.iku.satuan, gaya.TENGAH)
    if baris.basis_terbuka:
        taruh(p, b, 4, baris.isian.get("Basis"), gaya.ISIAN_PILIHAN)
        p.validasi.append(pilihan(alamat(b, 4), "Daftar_Basis", teks.ISI_BASIS))
    else:
        p.tulis(b, 4, baris.iku.basis.value, gaya.TENGAH)


def _isian(p: Penyusun, b: int, kolom: int, q: str, baris: BarisIku) -> None:
    """An input cell; one whose target is a dash is closed, unless something was filled that must not vanish."""
    iku, sel = baris.iku, baris.isian.get(f"Realisasi {q}")
    if iku.target[q] is None and q not in iku.belum_bertarget and (sel is None or sel.kosong):
        p.tulis(b, kolom, None, gaya.TERTUTUP)
        return
    taruh(p, b, kolom, sel, gaya_iku(gaya.ISIAN, iku))
    galat = teks.GALAT_ANGKA.format(contoh=SEL_CONTOH)
    judul = teks.ISI_REALISASI.format(q=q, kode=iku.kode)
    p.validasi.append(angka(alamat(b, kolom), judul, _pesan(baris, q), galat))


def _pesan(baris: BarisIku, q: str) -> str:
    iku = baris.iku
    if iku.target[q] is None and q not in iku.belum_bertarget:
        return teks.PESAN_TANPA_TARGET.format(kode=iku.kode, q=q)
    basis = teks.PESAN_KUMULATIF.format(q=q) if iku.basis is Basis.KUMULATIF else ""
    bentuk = teks.PESAN_PERSEN if iku.persen else teks.PESAN_RUPIAH if satuan_rupiah(iku.satuan) else teks.PESAN_ANGKA
    return bentuk.format(q=q, basis=basis, satuan=iku.satuan[:30] or "IKU", contoh=SEL_CONTOH)


def hitung_sisa(nama: str, kata: str) -> str:
    """How often a check column says a word, while a quarter is chosen."""
    return f'IF(ISNUMBER(MATCH(Triwulan,Daftar_Triwulan,0)),SUMPRODUCT(({nama}="{kata}")*1),"{teks.PILIH}")'


def kelengkapan(t: Templat, baris: BarisIku) -> str:
    """What the column Kelengkapan says of an IKU for the chosen quarter."""
    q = TRIWULAN[t.triwulan - 1]
    if baris.iku.target[q] is None:
        return teks.BELUM_BERTARGET if q in baris.iku.belum_bertarget else teks.TANPA_TARGET
    sel = baris.isian.get(f"Realisasi {q}")
    return teks.BELUM if sel is None or sel.nilai is None else teks.LENGKAP


def terhadap_target(t: Templat, baris: BarisIku) -> float | None:
    """What part of a positive target the realisasi of the chosen quarter is, as its cells hold them."""
    q = TRIWULAN[t.triwulan - 1]
    target, sel = nilai_sel(baris.iku, baris.iku.target[q]), baris.isian.get(f"Realisasi {q}")
    if target is None or target <= 0 or sel is None or isinstance(sel.nilai, BUKAN_ANGKA) or _poin_persen(baris):
        return None
    return float(sel.nilai / target)


def _poin_persen(baris: BarisIku) -> bool:
    """Whether a percentage of the row is typed in points, in a cell without a percent format."""
    sel = [baris.isian.get(f"Realisasi {q}") for q in TRIWULAN]
    angka = [s for s in sel if s is not None and not isinstance(s.nilai, BUKAN_ANGKA)]
    return baris.iku.persen and any("%" not in s.format for s in angka)


def ada_analisis(t: Templat, baris: BarisIku) -> bool:
    q = TRIWULAN[t.triwulan - 1]
    return any(a.teks("Kode") == baris.iku.kode and a.teks("Periode") == q for a in t.analisis)


def sisa_iku(t: Templat) -> int:
    """IKU that have a target in the chosen quarter and no realisasi."""
    return sum(1 for b in t.iku if kelengkapan(t, b) == teks.BELUM)


def sisa_analisis(t: Templat) -> int:
    return sum(1 for b in t.iku if not ada_analisis(t, b))
