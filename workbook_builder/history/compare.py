"""Comparing a build with the builds before it.

Records of the same origin (inputs, rules, version) are left out: a build recorded twice, or its own earlier record,
must not change a byte of the next equal build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbook_builder.history.store import FOLDER
from workbook_builder.model import Angka, BarisRealisasiAnggaran, Masukan, Tempat, Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.history import Catatan, CatatanBelanja, CatatanIku, Riwayat
from workbook_builder.model.numbers import Number, equal_as_recorded
from workbook_builder.model.periods import PERIODE, TRIWULAN, triwulan_terakhir
from workbook_builder.text import riwayat as teks
from workbook_builder.text.numbers import tulis_nilai, tulis_rupiah, tulis_tanggal


def pilih_riwayat(semua: Sequence[Catatan], rusak: Sequence[str], kini: Catatan) -> Riwayat:
    """What of all records, oldest first, the build ``kini`` compares with."""
    lain = [c for c in semua if c.asal != kini.asal]
    laporan = {q: c for q in range(1, kini.triwulan) if (c := _laporan(lain, q)) is not None}
    return Riwayat(laporan, lain[-1] if lain else None, tuple(rusak))


def _laporan(semua: Iterable[Catatan], triwulan: int) -> Catatan | None:
    """The last build of that quarter's own workbook; where there was none, that of the next quarter built."""
    calon = [c for c in semua if c.triwulan >= triwulan]
    paling_dekat = min((c.triwulan for c in calon), default=0)
    return next((c for c in reversed(calon) if c.triwulan == paling_dekat), None)


def temuan_riwayat(riwayat: Riwayat, kini: Catatan, masukan: Masukan) -> Iterator[Temuan]:
    """What was reported and changed since: realisasi, targets, money, IKU; and records that cannot be read."""
    for nama in riwayat.rusak:
        yield Temuan("riwayat-tak-terbaca", Tempat(f"{FOLDER}/{nama}"), {"nama": nama})
    letak = _Letak(masukan)
    for triwulan, laporan in riwayat.laporan.items():
        yield from _realisasi_berubah(triwulan, laporan, kini, letak)
        yield from _target_berubah(triwulan, laporan, kini, letak)
        yield from _belanja_berubah(triwulan, laporan, kini, letak)
    yield from _pagu_berubah(riwayat, kini, letak)
    yield from _iku_keluar(riwayat, kini, letak)


class _Letak:
    """Where the figures of the present inputs stand."""

    def __init__(self, masukan: Masukan) -> None:
        self._lembar = masukan.lembar
        self._jejak = masukan.jejak
        self.realisasi = {kunci_kode(b.kode): b.realisasi for b in reversed(masukan.realisasi)}
        self.target = {kunci_kode(b.kode): b.target for b in reversed(masukan.rincian)}
        self.belanja = {_kunci_belanja(b): b for b in reversed(masukan.realisasi_anggaran)}

    def lembar(self, nama: str, berkas: int = -1) -> Tempat:
        return self._lembar.get(nama, Tempat(self._jejak[berkas].nama))

    def sel(self, nama: str, angka: Mapping[str, Angka] | None, periode: str, berkas: int = -1) -> Tempat:
        return angka[periode].tempat if angka else self.lembar(nama, berkas)


def _realisasi_berubah(triwulan: int, laporan: Catatan, kini: Catatan, letak: _Letak) -> Iterator[Temuan]:
    """Realisasi of an earlier quarter."""
    q = TRIWULAN[triwulan - 1]
    for lama, iku in _pasangan(laporan, kini):
        if lama.realisasi[q] is not None and not equal_as_recorded(lama.realisasi[q], iku.realisasi[q]):
            isi = _isi(lama, iku, q, lama.realisasi[q], iku.realisasi[q], laporan)
            tempat = letak.sel("Realisasi IKU", letak.realisasi.get(kunci_kode(iku.kode)), q)
            yield Temuan("realisasi-berubah", tempat, isi)


def _target_berubah(triwulan: int, laporan: Catatan, kini: Catatan, letak: _Letak) -> Iterator[Temuan]:
    """Targets of the periods that ended with an earlier quarter: the capaian reported for them is another now."""
    for periode in (p for p in PERIODE if triwulan_terakhir(p) == triwulan):
        for lama, iku in _pasangan(laporan, kini):
            if not equal_as_recorded(lama.target[periode], iku.target[periode]):
                isi = _isi(lama, iku, periode, lama.target[periode], iku.target[periode], laporan)
                tempat = letak.sel("Rincian Target", letak.target.get(kunci_kode(iku.kode)), periode, 0)
                yield Temuan("target-berubah", tempat, isi)


def _belanja_berubah(triwulan: int, laporan: Catatan, kini: Catatan, letak: _Letak) -> Iterator[Temuan]:
    """Spending of an earlier quarter."""
    q = TRIWULAN[triwulan - 1]
    for lama, baru in _pasangan_belanja(laporan, kini):
        dahulu, sekarang = lama.realisasi[q], baru.realisasi[q] if baru else None
        if dahulu is not None and dahulu != sekarang:
            baris = letak.belanja.get(lama.kode)
            tempat = letak.sel("Realisasi Anggaran", baris.realisasi if baris else None, q)
            yield Temuan("belanja-berubah", tempat, {"periode": q, **_isi_rupiah(lama, dahulu, sekarang, laporan)})


def _pagu_berubah(riwayat: Riwayat, kini: Catatan, letak: _Letak) -> Iterator[Temuan]:
    """Ceilings against the last report: with another one, every percentage reported before is another too."""
    laporan = riwayat.laporan.get(max(riwayat.laporan, default=0))
    for lama, baru in _pasangan_belanja(laporan, kini) if laporan else ():
        sekarang = baru.pagu if baru else None
        if laporan and lama.pagu is not None and lama.pagu != sekarang:
            baris = letak.belanja.get(lama.kode)
            tempat = baris.pagu.tempat if baris else letak.lembar("Realisasi Anggaran")
            yield Temuan("pagu-berubah", tempat, _isi_rupiah(lama, lama.pagu, sekarang, laporan))


def _iku_keluar(riwayat: Riwayat, kini: Catatan, letak: _Letak) -> Iterator[Temuan]:
    """IKU that were reported and are no longer there, or have another code; each once, with its last report."""
    ada = {kunci_kode(i.kode) for i in kini.iku}
    keluar = {kunci_kode(i.kode): (i, c) for _, c in sorted(riwayat.laporan.items()) for i in c.iku}
    for kunci, (iku, laporan) in keluar.items():
        if kunci not in ada:
            isi = {"kode": iku.kode, "nama": iku.nama[:80], "tanggal": tanggal_data(laporan)}
            yield Temuan("iku-dilaporkan-hilang", letak.lembar("Rincian Target", 0), isi)


def _pasangan(laporan: Catatan, kini: Catatan) -> Iterator[tuple[CatatanIku, CatatanIku]]:
    """Every IKU of now with what was reported of it."""
    dahulu = {kunci_kode(i.kode): i for i in laporan.iku}
    for iku in kini.iku:
        if (lama := dahulu.get(kunci_kode(iku.kode))) is not None:
            yield lama, iku


def _pasangan_belanja(laporan: Catatan, kini: Catatan) -> Iterator[tuple[CatatanBelanja, CatatanBelanja | None]]:
    sekarang = {x.kode: x for x in kini.belanja}
    for lama in laporan.belanja:
        yield lama, sekarang.get(lama.kode)


def _kunci_belanja(b: BarisRealisasiAnggaran) -> str:
    return "" if b.jumlah else b.kode.teks


def _isi(
    lama: CatatanIku, iku: CatatanIku, periode: str, dahulu: Number | None, sekarang: Number | None, laporan: Catatan
) -> dict[str, object]:
    return {
        "kode": iku.kode,
        "periode": periode,
        "lama": tulis_nilai(dahulu, lama.persen, 6),
        "baru": tulis_nilai(sekarang, iku.persen, 6),
        "tanggal": tanggal_data(laporan),
    }


def _isi_rupiah(lama: CatatanBelanja, dahulu: int, sekarang: int | None, laporan: Catatan) -> dict[str, object]:
    return {
        "nama": lama.nama[:60],
        "lama": tulis_rupiah(dahulu),
        "baru": tulis_rupiah(sekarang),
        "tanggal": tanggal_data(laporan),
    }


def tanggal_data(c: Catatan) -> str:
    return tulis_tanggal(c.data_per) if c.data_per else teks.TANPA_TANGGAL
