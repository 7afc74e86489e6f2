"""Sheet Realisasi Anggaran: cumulative spending per kind and what part of the ceiling it is."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, tanda_tangan, tulis_lanjutan, tulis_panjang
from workbook_builder.layout.plan import Isi, Penyusun, Rumus, huruf_kolom
from workbook_builder.model import Belanja
from workbook_builder.model.periods import TRIWULAN, sudah_berjalan
from workbook_builder.text import sheets as teks
from workbook_builder.text.realisasi_anggaran import JUMLAH

KOLOM_REALISASI = 4
KOLOM_SERAPAN = 8
KOLOM_CATATAN = 12


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.REALISASI_ANGGARAN, "hasil", (9, 28, 17, *([16] * 4), *([12] * 4), 34))
    kepala_tabel(p, teks.REALISASI_ANGGARAN.kepala, kunci=2)
    anggaran = k.skor.kontrak.anggaran
    rupiah = gaya.ANGKA.dengan(angka="rupiah")
    lanjutan: list[tuple[str, list[str]]] = []
    for baris, satu in enumerate(anggaran.rincian, BARIS_ISI):
        realisasi = {q: satu.realisasi[q] if sudah_berjalan(q, k.skor.triwulan) else None for q in TRIWULAN}
        p.tulis_baris(baris, 1, (satu.kode, satu.nama, satu.pagu), (gaya.TEKS, gaya.TEKS, rupiah))
        p.tulis_baris(baris, KOLOM_REALISASI, [realisasi[q] for q in TRIWULAN], rupiah)
        _serapan(p, baris, satu.pagu, realisasi, gaya.ANGKA.dengan(angka="persen"))
        lanjutan.append((satu.kode or satu.nama, tulis_panjang(p, baris, KOLOM_CATATAN, satu.catatan, gaya.TEKS)))
    jumlah = BARIS_ISI + len(anggaran.rincian)
    lanjutan.append((JUMLAH, _jumlah(k, p, jumlah)))
    akhir = tulis_lanjutan(p, jumlah + 1, KOLOM_CATATAN, lanjutan)
    tanda_tangan(k, p, akhir + 1, KOLOM_SERAPAN, bertanggal=False)
    return p


def _jumlah(k: Konteks, p: Penyusun, baris: int) -> list[str]:
    """The row of the sums; what of its note did not fit."""
    skor, anggaran = k.skor.anggaran, k.skor.kontrak.anggaran
    akhir = baris - 1
    rupiah = gaya.TOTAL.dengan(rata="right", angka="rupiah", bungkus=False)
    p.tulis_baris(baris, 1, ("", JUMLAH), gaya.TOTAL)
    p.tulis(baris, 3, _pagu(k, baris), rupiah)
    for i, q in enumerate(TRIWULAN):
        kolom = KOLOM_REALISASI + i
        huruf = huruf_kolom(kolom)
        area = f"{huruf}{BARIS_ISI}:{huruf}{akhir}"
        isi: Isi
        if any(b.realisasi[q] is not None for b in anggaran.rincian) or not _hanya_jumlah(anggaran.jumlah, q):
            isi = Rumus(f'IF(COUNT({area})=0,"",SUM({area}))', skor.realisasi[q]) if akhir >= BARIS_ISI else None
        else:
            isi = skor.realisasi[q]
        p.tulis(baris, kolom, isi, rupiah)
    _serapan(p, baris, skor.pagu, skor.realisasi, gaya.TOTAL.dengan(rata="right", angka="persen", bungkus=False))
    catatan = anggaran.jumlah.catatan if anggaran.jumlah else ""
    lanjutan = tulis_panjang(p, baris, KOLOM_CATATAN, catatan, gaya.TOTAL)
    p.namai("Anggaran_Pagu", baris, 3, baris, 3)
    p.namai("Anggaran_Realisasi", baris, KOLOM_REALISASI, baris, KOLOM_REALISASI + 3)
    p.namai("Anggaran_Serapan", baris, KOLOM_SERAPAN, baris, KOLOM_SERAPAN + 3)
    return lanjutan


def _hanya_jumlah(jumlah: Belanja | None, q: str) -> bool:
    return jumlah is not None and jumlah.realisasi[q] is not None


def _pagu(k: Konteks, baris: int) -> Isi:
    """The ceiling as the Jumlah row states it, else the sum of the kinds' ceilings."""
    anggaran = k.skor.kontrak.anggaran
    if anggaran.jumlah is not None and anggaran.jumlah.pagu is not None:
        return anggaran.jumlah.pagu
    if k.skor.anggaran.pagu is None:
        return None
    return Rumus(f"SUM(C{BARIS_ISI}:C{baris - 1})", k.skor.anggaran.pagu)


def _serapan(p: Penyusun, baris: int, pagu: int | None, realisasi: Mapping[str, int | None], tampil: gaya.Gaya) -> None:
    for i, q in enumerate(TRIWULAN):
        nilai = realisasi[q]
        serapan = nilai / pagu if nilai is not None and pagu else None
        huruf = huruf_kolom(KOLOM_REALISASI + i)
        rumus = f'IF(AND(ISNUMBER({huruf}{baris}),SUM($C{baris})>0),{huruf}{baris}/$C{baris},"")'
        p.tulis(baris, KOLOM_SERAPAN + i, Rumus(rumus, serapan), tampil)
