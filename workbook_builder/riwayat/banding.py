"""Comparing a build with the builds before it.

Records of the same origin (inputs, rules, version) are left out: a build recorded twice, or its own earlier record,
must not change a byte of the next equal build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbook_builder.kode import kunci_kode
from workbook_builder.model import Masukan, Tempat, Temuan
from workbook_builder.model.riwayat import Catatan, Riwayat
from workbook_builder.number import equal_as_recorded
from workbook_builder.periode import TRIWULAN
from workbook_builder.riwayat.simpan import FOLDER
from workbook_builder.text import riwayat as teks
from workbook_builder.text.angka import tulis_nilai, tulis_tanggal


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
    """Realisasi of earlier quarters that changed after they were reported, and records that cannot be read."""
    for nama in riwayat.rusak:
        yield Temuan("riwayat-tak-terbaca", Tempat(f"{FOLDER}/{nama}"), {"nama": nama})
    tempat = {kunci_kode(b.kode): {q: a.tempat for q, a in b.realisasi.items()} for b in reversed(masukan.realisasi)}
    lembar = masukan.lembar.get("Realisasi IKU", Tempat(masukan.jejak[-1].nama))
    for triwulan, laporan in riwayat.laporan.items():
        q = TRIWULAN[triwulan - 1]
        dahulu = {kunci_kode(i.kode): i for i in laporan.iku}
        for iku in kini.iku:
            lama = dahulu.get(kunci_kode(iku.kode))
            if lama is None or lama.realisasi[q] is None or equal_as_recorded(lama.realisasi[q], iku.realisasi[q]):
                continue
            isi = {
                "kode": iku.kode,
                "periode": q,
                "lama": tulis_nilai(lama.realisasi[q], lama.persen, 6),
                "baru": tulis_nilai(iku.realisasi[q], iku.persen, 6),
                "tanggal": tanggal_data(laporan),
            }
            yield Temuan("realisasi-berubah", tempat.get(kunci_kode(iku.kode), {}).get(q, lembar), isi)


def tanggal_data(c: Catatan) -> str:
    return tulis_tanggal(c.data_per) if c.data_per else teks.TANPA_TANGGAL
