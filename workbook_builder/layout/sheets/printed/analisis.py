"""Sheet Analisis: figures, driving factors, obstacles and follow-up of every IKU, in the order of Bab III B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.layout.text_size import potong
from workbook_builder.model import BarisAnalisis, SkorIku, SkorSasaran
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import analisis as t
from workbook_builder.text import sheets as teks

LEBAR = (19, 92, 12, 12, 11, 11)
_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"
_LABEL = gaya.TEKS.dengan(warna=gaya.TINTA_REDUP, tegak="top")
_ISI = gaya.TEKS.dengan(tegak="top")


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.ANALISIS, "hasil", LEBAR)
    kepala = list(teks.ANALISIS.kepala)
    kepala[2:] = [f"{x} {k.periode_laporan}" for x in kepala[2:]]
    kepala_tabel(p, kepala, kunci=1)
    analisis = _menurut_kode(k)
    b, awal = BARIS_ISI, []
    for sasaran, anggota in per_sasaran(k):
        awal.append(b)
        b = _baris_sasaran(k, p, b, sasaran)
        for i, s in enumerate(anggota):
            if i:
                awal.append(b)
            b = _baris_iku(k, p, b, s)
            b = _uraian(k, p, b, analisis.get(kunci_kode(s.iku.kode), []))
    warnai_status(p, f"F{BARIS_ISI}:F{b - 1}", {a.nama: a.nama for a in k.aturan.status})
    p.cetak = p.cetak.dengan_blok(tuple(awal))
    return p


def _menurut_kode(k: Konteks) -> dict[str, list[tuple[str, BarisAnalisis]]]:
    """By IKU every analysis of the reported quarter, or of the time up to its end, with the period it names."""
    dilaporkan = (TRIWULAN[k.skor.triwulan - 1], k.periode_laporan)
    hasil: dict[str, list[tuple[str, BarisAnalisis]]] = {}
    for satu in k.masukan.analisis:
        periode = period_of(satu.periode.teks, k.skor.kontrak.identitas.tahun)
        if periode in dilaporkan:
            hasil.setdefault(kunci_kode(satu.kode), []).append((periode, satu))
    return hasil


def _baris_sasaran(k: Konteks, p: Penyusun, b: int, s: SkorSasaran) -> int:
    nss = Rumus(f"INDEX(Tabel_NSS,MATCH($A{b},NSS_Nomor,0),{_POSISI})", s.nilai[k.periode_laporan])
    tengah = gaya.SASARAN.dengan(rata="center")
    isi = (s.sasaran.nomor, s.sasaran.nama, None, "NSS", nss, None)
    angka = gaya.SASARAN.dengan(rata="right", angka="desimal")
    p.tulis_baris(b, 1, isi, (gaya.SASARAN, gaya.SASARAN, tengah, tengah, angka, tengah))
    return b + 1


def _baris_iku(k: Konteks, p: Penyusun, b: int, s: SkorIku) -> int:
    langkah = s.langkah[k.periode_laporan]
    target = "INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH(Periode_Laporan,Target_Periode,0))"
    realisasi = f"INDEX(Tabel_Realisasi,MATCH($A{b},Realisasi_Kode,0),{_POSISI})"
    capaian = f"INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),{_POSISI})"
    isi = (
        s.iku.kode,
        s.iku.nama,
        Rumus(target.format(b=b), atau_strip(nilai_sel(s.iku, langkah.target))),
        Rumus(realisasi, nilai_sel(s.iku, langkah.realisasi)),
        Rumus(capaian, langkah.capaian),
        Rumus(f"INDEX(Capaian_Status,MATCH($A{b},Capaian_Kode,0))", langkah.status),
    )
    tebal = gaya.TEKS.dengan(tebal=True, latar=gaya.BIRU_PUCAT)
    angka = gaya_iku(gaya.ANGKA, s.iku).dengan(latar=gaya.BIRU_PUCAT)
    nilai = gaya.ANGKA.dengan(tebal=True, latar=gaya.BIRU_PUCAT)
    p.tulis_baris(b, 1, isi, (tebal, tebal, angka, angka, nilai, gaya.TENGAH.dengan(latar=gaya.BIRU_PUCAT)))
    return b + 1


def _uraian(k: Konteks, p: Penyusun, b: int, semua: Sequence[tuple[str, BarisAnalisis]]) -> int:
    for label, isi in _bagian(k, semua):
        # A row holds at most so much height; a longer text goes on in the next row.
        for i, bagian in enumerate(potong(isi, LEBAR[1], _ISI)):
            p.tulis_baris(b, 1, (label if i == 0 else None, bagian, *([None] * 4)), (_LABEL, _ISI, *([gaya.ANGKA] * 4)))
            b += 1
    return b


def _bagian(k: Konteks, semua: Sequence[tuple[str, BarisAnalisis]]) -> Iterator[tuple[str, str]]:
    """(label, text) of what was written; one line that says so where nothing was."""
    q = TRIWULAN[k.skor.triwulan - 1]
    ada = []
    for periode, satu in semua:
        bentuk = "{label}" if periode == q else t.UNTUK_PERIODE
        bagian = ((t.PENDORONG, satu.pendorong), (t.KENDALA, satu.kendala), (t.TINDAK_LANJUT, satu.tindak_lanjut))
        ada += [(bentuk.format(label=label, periode=periode), sel.teks_asli) for label, sel in bagian if not sel.kosong]
    yield from ada or [(t.PENDORONG, t.BELUM.format(triwulan=q))]
