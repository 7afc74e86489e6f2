"""Sheet Riwayat: NKO and capaian as reported per quarter, and what changed since the last build."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workbook_builder import __version__
from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, gaya_iku, nilai_sel, pecahan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Isi, Penyusun, Rumus, huruf_kolom
from workbook_builder.layout.style import Gaya
from workbook_builder.model import Iku
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.history import Catatan, CatatanIku
from workbook_builder.model.numbers import Number, equal_as_recorded
from workbook_builder.model.periods import PERIODE, PERIODE_LAPORAN, TRIWULAN, sudah_berjalan
from workbook_builder.text import riwayat as t
from workbook_builder.text import sheets as teks
from workbook_builder.text.numbers import tulis_tanggal

KOLOM_LAPORAN = 4
KOLOM_DAHULU = 8


@dataclass(frozen=True)
class _Ubah:
    """One change: code, what, value before and after with their style."""

    kode: str
    uraian: str
    dahulu: Isi = None
    sekarang: Isi = None
    gaya: Gaya = gaya.TENGAH


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, t.RIWAYAT, "periksa", (12, 11, 58, *([15] * 4), 16, 16, 46))
    kepala_tabel(p, t.RIWAYAT.kepala, kunci=3)
    baris = _laporan(k, p, BARIS_ISI)
    baris = _perubahan(k, p, baris)
    baris = _capaian(k, p, baris)
    p.saring = (BARIS_ISI - 1, 1, baris - 1, len(t.RIWAYAT.kepala))
    return p


def _laporan(k: Konteks, p: Penyusun, baris: int) -> int:
    """Where each quarter's figures are from, and its NKO, one column per reported period."""
    laporan = k.riwayat.laporan
    for i, uraian in enumerate((t.DASAR, t.DATA_PER, t.ATURAN_VERSI)):
        _kepala(p, baris, t.LAPORAN, "", uraian)
        for q in range(1, 5):
            nilai = _asal(k, laporan.get(q))[i] if q <= k.skor.triwulan else None
            p.tulis(baris, KOLOM_LAPORAN + q - 1, nilai, gaya.TENGAH)
        baris += 1
    _kepala(p, baris, t.NKO, "", t.NILAI_NKO)
    for q, periode in PERIODE_LAPORAN.items():
        c = laporan.get(q)
        rumus = f"INDEX(Baris_NKO,1,MATCH({huruf_kolom(KOLOM_LAPORAN + q - 1)}$6,NKO_Periode,0))"
        _nilai(k, p, baris, q, c.nko[periode] if c else None, Rumus(rumus, k.skor.nko[periode]))
    return baris + 1


def _capaian(k: Konteks, p: Penyusun, baris: int) -> int:
    for s in k.skor.iku:
        _kepala(p, baris, t.CAPAIAN, s.iku.kode, s.iku.nama)
        for q, periode in PERIODE_LAPORAN.items():
            lama = _cari(k.riwayat.laporan.get(q), s.iku.kode)
            kolom = huruf_kolom(KOLOM_LAPORAN + q - 1)
            rumus = f"INDEX(Tabel_Capaian,MATCH($B{baris},Capaian_Kode,0),MATCH({kolom}$6,NKO_Periode,0))"
            _nilai(k, p, baris, q, lama.capaian[periode] if lama else None, Rumus(rumus, s.capaian(periode)))
        baris += 1
    for iku in _keluar(k):
        # No formula: the present inputs know nothing of it.
        _kepala(p, baris, t.CAPAIAN, iku.kode, t.IKU_KELUAR.format(nama=iku.nama))
        for q, periode in PERIODE_LAPORAN.items():
            lama = _cari(k.riwayat.laporan.get(q), iku.kode)
            if q <= k.skor.triwulan:
                p.tulis(baris, KOLOM_LAPORAN + q - 1, _atau_strip(lama.capaian[periode] if lama else None), gaya.ANGKA)
            else:
                p.tulis(baris, KOLOM_LAPORAN + q - 1, None, gaya.TERTUTUP)
        baris += 1
    return baris


def _keluar(k: Konteks) -> list[CatatanIku]:
    """IKU that were reported under a code that the targets no longer have, as they were reported last."""
    ada = {kunci_kode(s.iku.kode) for s in k.skor.iku}
    semua = {kunci_kode(i.kode): i for _, c in sorted(k.riwayat.laporan.items()) for i in c.iku}
    return [i for kunci, i in semua.items() if kunci not in ada]


def _asal(k: Konteks, c: Catatan | None) -> tuple[str, str, str]:
    """Where a column's figures are from: a report or the present inputs; their date; rules and version."""
    if c is None:
        return t.DASAR_SEKARANG, _tanggal(k, None), f"{k.aturan.nama}; {__version__}"
    return t.DASAR_LAPORAN, _tanggal(k, c), f"{c.aturan}; {c.versi}"


def _kepala(p: Penyusun, baris: int, bagian: str, kode: str, uraian: str) -> None:
    p.tulis_baris(baris, 1, (bagian, kode, uraian), gaya.TEKS)
    p.tulis_baris(baris, KOLOM_DAHULU, (None, None, None), gaya.TEKS)


def _nilai(k: Konteks, p: Penyusun, baris: int, q: int, dilaporkan: Number | None, rumus: Rumus) -> None:
    """A figure as reported; where its quarter has no report of its own, as the workbook computes it now."""
    kolom = KOLOM_LAPORAN + q - 1
    if q > k.skor.triwulan:
        p.tulis(baris, kolom, None, gaya.TERTUTUP)
    elif q in k.riwayat.laporan:
        isi: Isi = teks.TANPA_NILAI if dilaporkan is None else dilaporkan
        p.tulis(baris, kolom, isi, gaya.ANGKA)
    else:
        p.tulis(baris, kolom, rumus, gaya.ANGKA)


def _perubahan(k: Konteks, p: Penyusun, baris: int) -> int:
    """What changed since the last build; the row after it."""
    terakhir = k.riwayat.terakhir
    ubah = list(_semua(k, terakhir)) if terakhir else []
    if terakhir is None:
        ubah = [_Ubah("", t.PERTAMA)]
    elif not ubah:
        ubah = [_Ubah("", t.TETAP)]
    sejak = t.SEJAK.format(triwulan=terakhir.triwulan, tanggal=_tanggal(k, terakhir)) if terakhir else ""
    for b, satu in enumerate(ubah, baris):
        p.tulis_baris(b, 1, (t.PERUBAHAN, satu.kode, satu.uraian), gaya.TEKS)
        p.tulis_baris(b, KOLOM_LAPORAN, (None,) * 4, gaya.TEKS)
        p.tulis_baris(b, KOLOM_DAHULU, (satu.dahulu, satu.sekarang), satu.gaya)
        p.tulis(b, KOLOM_DAHULU + 2, sejak, gaya.TEKS)
    return baris + len(ubah)


def _semua(k: Konteks, lama: Catatan) -> Iterator[_Ubah]:
    """What differs from the last build: rules, NKO, IKU, targets, realisasi."""
    if lama.aturan != k.aturan.nama:
        yield _Ubah("", t.UBAH_ATURAN, lama.aturan, k.aturan.nama)
    if lama.versi != __version__:
        yield _Ubah("", t.UBAH_VERSI, lama.versi, __version__)
    for periode in PERIODE_LAPORAN.values():
        ada = sudah_berjalan(periode, min(lama.triwulan, k.skor.triwulan))
        if ada and not equal_as_recorded(lama.nko[periode], k.skor.nko[periode]):
            isi = _atau_strip(lama.nko[periode]), _atau_strip(k.skor.nko[periode])
            yield _Ubah("", t.UBAH_NKO.format(periode=periode), *isi, gaya.ANGKA)
    dahulu = {kunci_kode(i.kode): i for i in lama.iku}
    kini = {kunci_kode(i.kode): i for i in k.iku}
    yield from (_Ubah(i.kode, t.IKU_BARU.format(nama=i.nama)) for x, i in kini.items() if x not in dahulu)
    yield from (_Ubah(i.kode, t.IKU_KELUAR.format(nama=i.nama)) for x, i in dahulu.items() if x not in kini)
    for kunci, iku in kini.items():
        if kunci in dahulu:
            yield from _ubah_iku(k, dahulu[kunci], iku)
    for q in TRIWULAN:
        diisi = [i for x, i in kini.items() if _baru_diisi(k, dahulu.get(x), i, q)]
        if diisi:
            yield _Ubah("", t.DIISI.format(periode=q), None, t.BANYAK_IKU.format(jumlah=len(diisi)))


def _ubah_iku(k: Konteks, lama: CatatanIku, iku: Iku) -> Iterator[_Ubah]:
    for periode in PERIODE:
        if not equal_as_recorded(lama.target[periode], iku.target[periode]):
            uraian = t.UBAH_TARGET.format(periode=periode, nama=iku.nama)
            yield _ubah_nilai(iku, lama, uraian, lama.target[periode], iku.target[periode])
    for q in TRIWULAN:
        nilai = iku.realisasi[q] if sudah_berjalan(q, k.skor.triwulan) else lama.realisasi[q]
        if lama.realisasi[q] is not None and not equal_as_recorded(lama.realisasi[q], nilai):
            uraian = t.UBAH_REALISASI.format(periode=q, nama=iku.nama)
            yield _ubah_nilai(iku, lama, uraian, lama.realisasi[q], nilai)


def _ubah_nilai(iku: Iku, lama: CatatanIku, uraian: str, dahulu: Number | None, sekarang: Number | None) -> _Ubah:
    # The old value in its own unit: an IKU that changed from percent to index is seen as such.
    sel_dahulu = pecahan(dahulu) if dahulu is not None and lama.persen else dahulu
    bentuk = gaya_iku(gaya.ANGKA, iku)
    return _Ubah(iku.kode, uraian, _atau_strip(sel_dahulu), _atau_strip(nilai_sel(iku, sekarang)), bentuk)


def _baru_diisi(k: Konteks, lama: CatatanIku | None, iku: Iku, q: str) -> bool:
    ada = sudah_berjalan(q, k.skor.triwulan) and iku.realisasi[q] is not None
    return ada and (lama is None or lama.realisasi[q] is None)


def _atau_strip(nilai: Number | None) -> Isi:
    return teks.TANPA_NILAI if nilai is None else nilai


def _cari(c: Catatan | None, kode: str) -> CatatanIku | None:
    return next((i for i in c.iku if kunci_kode(i.kode) == kunci_kode(kode)), None) if c else None


def _tanggal(k: Konteks, c: Catatan | None) -> str:
    sekarang = max((j.disimpan for j in k.masukan.jejak if j.disimpan), default=None)
    saat = c.data_per if c else sekarang
    return tulis_tanggal(saat) if saat else t.TANPA_TANGGAL
