"""Checks of one sheet: whether it is there, its codes and numbers unique, its sums right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from workbook_builder.kode import baca_nomor, kunci_kode
from workbook_builder.model import BarisAnggaran, Sel, Tempat, Temuan
from workbook_builder.periode import PERIODE_LAPORAN, TRIWULAN, sudah_berjalan
from workbook_builder.text.angka import tulis_angka, tulis_rupiah
from workbook_builder.validate.bahan import Bahan

T = TypeVar("T")

LEMBAR_WAJIB = (
    ("target.xlsx", "Rincian Target"),
    ("target.xlsx", "Peta Strategi"),
    ("realisasi.xlsx", "Realisasi IKU"),
)


def amatan_pembaca(b: Bahan) -> Iterator[Temuan]:
    """What the readers noticed about structure."""
    yield from b.masukan.amatan


def lembar_wajib(b: Bahan) -> Iterator[Temuan]:
    """The sheets that scoring needs are there and hold rows."""
    terisi = {
        "Rincian Target": b.masukan.rincian,
        "Peta Strategi": b.masukan.peta,
        "Realisasi IKU": b.masukan.realisasi,
    }
    tak_terbaca = {t.tempat.lembar for t in b.masukan.amatan if t.kode == "kolom-hilang"}
    for berkas, nama in LEMBAR_WAJIB:
        if nama not in b.masukan.lembar:
            ada = [t.lembar for t in b.masukan.lembar.values() if t.berkas == berkas and t.lembar]
            lain = [
                t.tempat.lembar for t in b.masukan.amatan if t.kode == "lembar-diabaikan" and t.tempat.berkas == berkas
            ]
            isi = {"lembar": nama, "ada": ", ".join(f"'{n}'" for n in (*ada, *lain)) or "-"}
            yield Temuan("lembar-hilang", Tempat(berkas, nama), isi)
        elif not terisi[nama] and b.masukan.lembar[nama].lembar not in tak_terbaca:
            yield Temuan("tabel-kosong", b.masukan.lembar[nama], {"lembar": nama})


def kode_unik(b: Bahan) -> Iterator[Temuan]:
    """A code stands once on every sheet that lists IKU."""
    m = b.masukan
    for baris in (
        [(x.kode, x.sel) for x in m.perjanjian],
        [(x.kode, x.sel) for x in m.rincian],
        [(x.kode, x.sel) for x in m.manual],
        [(x.kode, x.sel) for x in m.realisasi],
    ):
        for (kode, sel), pertama in _ganda((kunci_kode(kode), (kode, sel)) for kode, sel in baris):
            yield Temuan("kode-ganda", sel.tempat, {"kode": kode, "sel_lain": pertama[1].tempat.sel or "-"})


def nomor_sasaran_unik(b: Bahan) -> Iterator[Temuan]:
    """A sasaran stands once on Peta Strategi and once on Rincian Target."""
    peta: list[tuple[str, Sel]] = [(str(baca_nomor(x.nomor.teks) or x.nomor.teks), x.nomor) for x in b.masukan.peta]
    rincian: list[tuple[str, Sel]] = [(str(x.nomor), x.sel) for x in b.masukan.sasaran]
    for baris in (peta, rincian):
        for sel, pertama in _ganda(baris):
            yield Temuan("ss-ganda", sel.tempat, {"nomor": sel.teks, "sel_lain": pertama.tempat.sel or "-"})


def _ganda(pasangan: Iterable[tuple[str, T]]) -> Iterator[tuple[T, T]]:
    """(repeated, first) of everything whose key came before."""
    pertama: dict[str, T] = {}
    for kunci, isi in pasangan:
        if kunci in pertama:
            yield isi, pertama[kunci]
        else:
            pertama[kunci] = isi


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
    harapan = sum(x for x in angka if x is not None)
    if abs(jumlah.jumlah.nilai - harapan) > b.aturan.angka("toleransi_rupiah"):
        isi = {
            "nama": jumlah.nama.teks[:60],
            "nilai": tulis_rupiah(jumlah.jumlah.nilai),
            "harapan": tulis_rupiah(harapan),
            "selisih": tulis_rupiah(jumlah.jumlah.nilai - harapan),
        }
        yield Temuan(kode, jumlah.jumlah.tempat, isi)


def jumlah_realisasi_anggaran(b: Bahan) -> Iterator[Temuan]:
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
            selisih = angka.nilai - sum(nilai)
            if abs(selisih) > b.aturan.angka("toleransi_rupiah"):
                isi = {
                    "kolom": nama,
                    "nilai": tulis_rupiah(angka.nilai),
                    "harapan": tulis_rupiah(sum(nilai)),
                    "selisih": tulis_rupiah(selisih),
                }
                yield Temuan("belanja-jumlah", angka.tempat, isi)


def banyak_iku(b: Bahan) -> Iterator[Temuan]:
    """From 2026 an office has a limited number of IKU."""
    batas = b.aturan.nilai.get("batas_jumlah_iku")
    if batas is not None and len(b.kontrak.iku) > batas.angka:
        isi = {"jumlah": len(b.kontrak.iku), "batas": tulis_angka(batas.angka, 0)}
        yield Temuan("jumlah-iku", b.masukan.lembar["Rincian Target"], isi)


def ada_realisasi(b: Bahan) -> Iterator[Temuan]:
    """Something was filled for the quarters reported."""
    terisi = any(
        iku.realisasi[q] is not None for iku in b.kontrak.iku for q in TRIWULAN if sudah_berjalan(q, b.triwulan)
    )
    if b.kontrak.iku and b.masukan.realisasi and not terisi:
        tempat = b.masukan.lembar["Realisasi IKU"]
        yield Temuan("realisasi-kosong", tempat, {"periode": PERIODE_LAPORAN[b.triwulan]})


PEMERIKSAAN = (
    amatan_pembaca,
    lembar_wajib,
    kode_unik,
    nomor_sasaran_unik,
    jumlah_anggaran,
    jumlah_realisasi_anggaran,
    banyak_iku,
    ada_realisasi,
)
