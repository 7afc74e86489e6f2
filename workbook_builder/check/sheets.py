"""Checks of one sheet: whether it is there, its codes and numbers unique, its IKU not too many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from workbook_builder.check.context import Bahan
from workbook_builder.model import Sel, Tempat, Temuan
from workbook_builder.model.codes import baca_nomor, kunci_kode
from workbook_builder.model.periods import PERIODE_LAPORAN, TRIWULAN, sudah_berjalan
from workbook_builder.text.choices import usulkan
from workbook_builder.text.numbers import tulis_angka

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
    tak_terbaca = {t.tempat.lembar for t in b.masukan.amatan if t.kode in ("kolom-hilang", "kolom-bukan-target")}
    for berkas, nama in LEMBAR_WAJIB:
        if b.masukan.tanpa_realisasi and berkas == b.masukan.jejak[-1].nama:
            continue
        if nama not in b.masukan.lembar:
            ada = [t.lembar for t in b.masukan.lembar.values() if t.berkas == berkas and t.lembar]
            lain = [
                t.tempat.lembar for t in b.masukan.amatan if t.kode == "lembar-diabaikan" and t.tempat.berkas == berkas
            ]
            isi = {
                "lembar": nama,
                "ada": ", ".join(f"'{n}'" for n in (*ada, *lain)) or "-",
                "usul": usulkan(nama, [n for n in lain if n]),
            }
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
    banyak_iku,
    ada_realisasi,
)
