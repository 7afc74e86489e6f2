"""Checks of money: sums, ceilings, and cumulative spending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from workbook_builder.check import money
from workbook_builder.check.context import Bahan
from workbook_builder.model import Angka, BarisAnggaran, BarisRealisasiAnggaran, Temuan
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import TRIWULAN, sudah_berjalan
from workbook_builder.text.numbers import tulis_angka, tulis_rupiah
from workbook_builder.text.template import JUMLAH

Rupiah = int | Number
"""An amount: as scored, or as read from a cell."""


def jumlah_anggaran(b: Bahan) -> Iterator[Temuan]:
    """Kegiatan add up to their program, programs to the total."""
    anggaran = b.masukan.anggaran
    for i, program in enumerate(anggaran):
        kegiatan = [x for x in anggaran if x.program == i]
        if program.jenis == "program" and kegiatan:
            yield from _selisih("anggaran-program", program, kegiatan, b)
    program_saja = [x for x in anggaran if x.jenis == "program"] or [x for x in anggaran if x.jenis == "kegiatan"]
    for total in (x for x in anggaran if x.jenis == "total"):
        yield from _selisih("anggaran-total", total, program_saja, b)


def _selisih(kode: str, jumlah: BarisAnggaran, bagian: list[BarisAnggaran], b: Bahan) -> Iterator[Temuan]:
    angka = [x.jumlah.nilai for x in bagian]
    if jumlah.jumlah.nilai is None or not angka or None in angka:
        return
    harapan = sum((x for x in angka if x is not None), ZERO)
    if abs(jumlah.jumlah.nilai - harapan) > b.aturan.angka("toleransi_jumlah"):
        isi = {"nama": jumlah.nama.teks[:60], **_dua_angka(jumlah.jumlah.nilai, harapan)}
        yield Temuan(kode, jumlah.jumlah.tempat, isi)


def jumlah_belanja(b: Bahan) -> Iterator[Temuan]:
    """The Jumlah row of Realisasi Anggaran is the sum of the kinds, per column."""
    rincian = [x for x in b.masukan.realisasi_anggaran if not x.jumlah]
    for jumlah in (x for x in b.masukan.realisasi_anggaran if x.jumlah):
        kolom = [("Pagu", jumlah.pagu, [x.pagu for x in rincian])]
        kolom += [(f"Realisasi {q}", jumlah.realisasi[q], [x.realisasi[q] for x in rincian]) for q in TRIWULAN]
        for nama, angka, bagian in kolom:
            nilai = [x.nilai for x in bagian if x.nilai is not None]
            # A ceiling known only for the whole is usual; spending must add up as soon as any kind is filled.
            if angka.nilai is None or not nilai or (nama == "Pagu" and len(nilai) < len(bagian)):
                continue
            if abs(angka.nilai - sum(nilai, ZERO)) > b.aturan.angka("toleransi_jumlah"):
                yield Temuan(
                    "belanja-jumlah", angka.tempat, {"kolom": nama, **_dua_angka(angka.nilai, sum(nilai, ZERO))}
                )


def belanja_unik(b: Bahan) -> Iterator[Temuan]:
    """A kind of spending stands once: twice would be counted twice."""
    pertama: dict[str, BarisRealisasiAnggaran] = {}
    for baris in (x for x in b.masukan.realisasi_anggaran if not x.jumlah):
        asal = pertama.setdefault(baris.kode.teks, baris)
        if asal is not baris:
            isi = {"kode": baris.kode.teks[:20], "sel_lain": asal.kode.tempat.sel or "-"}
            yield Temuan("belanja-ganda", baris.kode.tempat, isi)


def belanja_turun(b: Bahan) -> Iterator[Temuan]:
    """Spending is filled cumulatively, so that it never falls."""
    for baris in b.masukan.realisasi_anggaran:
        ada = [(q, n) for q in TRIWULAN if (n := baris.realisasi[q].nilai) is not None]
        for (sebelum, lalu), (q, kini) in pairwise(ada):
            ragu = any(baris.realisasi[x].tempat in b.doubted_money for x in (sebelum, q))
            if kini < lalu and not ragu:
                isi = {"nama": _nama(baris), "periode": q, "sebelum": sebelum, **_dua_angka(kini, lalu)}
                yield Temuan("belanja-turun", baris.realisasi[q].tempat, isi)


def jumlah_turun(b: Bahan) -> Iterator[Temuan]:
    """The total of all kinds never falls either; it may where a kind is left out that was filled before."""
    rincian = [x for x in b.masukan.realisasi_anggaran if not x.jumlah]
    ada = [(q, n) for q in TRIWULAN if (n := b.skor.anggaran.realisasi.get(q)) is not None]
    for (sebelum, lalu), (q, kini) in pairwise(ada):
        if kini < lalu and not _turun_sendiri(b, sebelum, q) and not any(True for _ in _belum(b, rincian, q)):
            tempat = _baris_jumlah(b).realisasi[q].tempat
            isi = {"nama": JUMLAH, "periode": q, "sebelum": sebelum, **_dua_angka(kini, lalu)}
            yield Temuan("belanja-turun", tempat, isi)


def _turun_sendiri(b: Bahan, sebelum: str, q: str) -> bool:
    """Whether a row falls by itself, which is said already."""
    pasangan = [(x.realisasi[sebelum].nilai, x.realisasi[q].nilai) for x in b.masukan.realisasi_anggaran]
    return any(lalu is not None and kini is not None and kini < lalu for lalu, kini in pasangan)


def belanja_sebagian(b: Bahan) -> Iterator[Temuan]:
    """Where one kind of spending is filled the others are too; a kind never filled at all is said once."""
    rincian = [x for x in b.masukan.realisasi_anggaran if not x.jumlah]
    berjalan = [q for q in reversed(TRIWULAN) if sudah_berjalan(q, b.triwulan)]
    sudah: set[int] = set()
    for q in berjalan:
        for baris in _belum(b, rincian, q):
            tak_pernah = baris.pagu.kosong and all(a.kosong for a in baris.realisasi.values())
            if tak_pernah and id(baris) in sudah:
                continue
            sudah.add(id(baris))
            isi = {"nama": _nama(baris), "periode": q, "nilai": tulis_rupiah(b.skor.anggaran.realisasi.get(q))}
            yield Temuan("belanja-sebagian", baris.realisasi[q].tempat, isi)


def _belum(b: Bahan, rincian: list[BarisRealisasiAnggaran], q: str) -> Iterator[BarisRealisasiAnggaran]:
    """The kinds that are blank in a quarter in which another one is filled."""
    if any(x.realisasi[q].nilai is not None for x in rincian):
        yield from (x for x in rincian if x.realisasi[q].kosong)


def pagu_terisi(b: Bahan) -> Iterator[Temuan]:
    """Spending is measured against a ceiling: of the whole, or of every kind."""
    if b.skor.anggaran.pagu is not None or all(n is None for n in b.skor.anggaran.realisasi.values()):
        return
    kosong = [x for x in b.masukan.realisasi_anggaran if not x.jumlah and x.pagu.nilai is None]
    semua = all(x.pagu.nilai is None for x in b.masukan.realisasi_anggaran if not x.jumlah)
    baris = _baris_jumlah(b) if semua else kosong[0]
    if baris.pagu.masalah is None:
        yield Temuan("pagu-kosong", baris.pagu.tempat, {"nama": _nama(baris) if baris.kode.teks else JUMLAH})


def tidak_negatif(b: Bahan) -> Iterator[Temuan]:
    """No budget and no ceiling is below zero, and cumulative spending only after a refund."""
    pagu = [(x.nama.teks, x.jumlah) for x in b.masukan.anggaran]
    pagu += [(_nama(x), x.pagu) for x in b.masukan.realisasi_anggaran]
    for nama, angka in pagu:
        if angka.nilai is not None and angka.nilai < 0:
            yield Temuan("pagu-negatif", angka.tempat, {"nama": nama[:60], "nilai": tulis_rupiah(angka.nilai)})
    for baris in b.masukan.realisasi_anggaran:
        for q in TRIWULAN:
            nilai = baris.realisasi[q].nilai
            if nilai is not None and nilai < 0:
                isi = {"nama": _nama(baris), "periode": q, "nilai": tulis_rupiah(nilai)}
                yield Temuan("belanja-negatif", baris.realisasi[q].tempat, isi)


def _baris_jumlah(b: Bahan) -> BarisRealisasiAnggaran:
    """The Jumlah row; where there is none, the last kind."""
    jumlah = [x for x in b.masukan.realisasi_anggaran if x.jumlah]
    return jumlah[0] if jumlah else b.masukan.realisasi_anggaran[-1]


def jumlah_masuk_akal(b: Bahan) -> Iterator[Temuan]:
    """Amounts are in full rupiah."""
    yield from money.findings(b.masukan.realisasi_anggaran, b.doubted_money)


def belanja_dalam_pagu(b: Bahan) -> Iterator[Temuan]:
    """No kind, and not the whole, is spent above its ceiling; the first quarter above it is named."""
    for baris in b.masukan.realisasi_anggaran:
        if baris.pagu.tempat not in b.doubted_money:
            sesuai = {q: a.nilai for q, a in baris.realisasi.items() if a.tempat not in b.doubted_money}
            yield from _lampaui(b, baris, baris.pagu.nilai, sesuai)
    if b.doubted_money:
        return
    jumlah = [x for x in b.masukan.realisasi_anggaran if x.jumlah]
    if not jumlah or all(a.nilai is None for a in jumlah[0].realisasi.values()):
        rincian = [x for x in b.masukan.realisasi_anggaran if not x.jumlah]
        if rincian and len(rincian) > 1:
            yield from _lampaui(
                b, jumlah[0] if jumlah else rincian[-1], b.skor.anggaran.pagu, b.skor.anggaran.realisasi
            )


def _lampaui(
    b: Bahan,
    baris: BarisRealisasiAnggaran,
    pagu: Rupiah | None,
    terpakai: Mapping[str, int | None] | Mapping[str, Number | None],
) -> Iterator[Temuan]:
    for q in TRIWULAN:
        nilai = terpakai.get(q)
        if nilai is not None and pagu and HUNDRED * nilai / pagu > b.aturan.angka("batas_serapan"):
            isi = {
                "nama": _nama(baris),
                "periode": q,
                **_dua_angka(nilai, pagu),
                "persen": tulis_angka(HUNDRED * nilai / pagu),
            }
            yield Temuan("belanja-melebihi-pagu", baris.realisasi[q].tempat, isi)
            return


def pagu_perjanjian(b: Bahan) -> Iterator[Temuan]:
    """The ceiling that spending is measured against is the budget of the Perjanjian Kinerja."""
    pagu, total = b.skor.anggaran.pagu, total_perjanjian(b)
    if pagu is None or total is None or abs(pagu - total) <= b.aturan.angka("toleransi_jumlah"):
        return
    sumber = [x.pagu for x in b.masukan.realisasi_anggaran if x.jumlah and x.pagu.nilai is not None]
    sumber += [x.pagu for x in b.masukan.realisasi_anggaran if x.pagu.nilai is not None]
    yield Temuan("pagu-berbeda-pk", sumber[0].tempat, _dua_angka(pagu, total))


def total_perjanjian(b: Bahan) -> Number | None:
    """The budget of the Perjanjian Kinerja in rupiah: its total row, else the sum of its programs."""
    total = [x.jumlah for x in b.masukan.anggaran if x.jenis == "total"]
    if total:
        return total[0].nilai
    program: list[Angka] = [x.jumlah for x in b.masukan.anggaran if x.jenis == "program"]
    nilai = [x.nilai for x in program if x.nilai is not None]
    return sum(nilai, ZERO) if nilai and len(nilai) == len(program) else None


def _nama(baris: BarisRealisasiAnggaran) -> str:
    """What follows the word "Belanja" in a message: ``Pegawai`` of ``Belanja Pegawai``."""
    nama = (baris.nama.teks or baris.kode.teks)[:60]
    return re.sub(r"^belanja\s+(?=\S)", "", nama, flags=re.IGNORECASE)


def _dua_angka(nilai: Rupiah, harapan: Rupiah) -> dict[str, object]:
    return {
        "nilai": tulis_rupiah(nilai),
        "harapan": tulis_rupiah(harapan),
        "selisih": tulis_rupiah(nilai - harapan),
    }


PEMERIKSAAN = (
    jumlah_anggaran,
    jumlah_belanja,
    belanja_unik,
    belanja_turun,
    jumlah_turun,
    belanja_sebagian,
    pagu_terisi,
    tidak_negatif,
    jumlah_masuk_akal,
    belanja_dalam_pagu,
)
PEMERIKSAAN_ANTAR_LEMBAR = (pagu_perjanjian,)
