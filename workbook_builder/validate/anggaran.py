"""Checks of money: sums, ceilings, and cumulative spending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from workbook_builder.model import Angka, BarisAnggaran, BarisRealisasiAnggaran, Temuan
from workbook_builder.number import HUNDRED, ZERO, Number
from workbook_builder.periode import TRIWULAN
from workbook_builder.text.angka import tulis_angka, tulis_rupiah
from workbook_builder.validate.bahan import Bahan

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
            if kini < lalu:
                isi = {"nama": _nama(baris), "periode": q, "sebelum": sebelum, **_dua_angka(kini, lalu)}
                yield Temuan("belanja-turun", baris.realisasi[q].tempat, isi)


def belanja_dalam_pagu(b: Bahan) -> Iterator[Temuan]:
    """No kind, and not the whole, is spent above its ceiling; the first quarter above it is named."""
    for baris in b.masukan.realisasi_anggaran:
        yield from _lampaui(b, baris, baris.pagu.nilai, {q: a.nilai for q, a in baris.realisasi.items()})
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
    return (baris.nama.teks or baris.kode.teks)[:60]


def _dua_angka(nilai: Rupiah, harapan: Rupiah) -> dict[str, object]:
    return {
        "nilai": tulis_rupiah(nilai),
        "harapan": tulis_rupiah(harapan),
        "selisih": tulis_rupiah(nilai - harapan),
    }


PEMERIKSAAN = (jumlah_anggaran, jumlah_belanja, belanja_unik, belanja_turun, belanja_dalam_pagu)
PEMERIKSAAN_ANTAR_LEMBAR = (pagu_perjanjian,)
