"""Sheet Rincian Target: sasaran rows with number and name, IKU rows with their seven periods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from workbook_builder.model import Angka, BarisSasaran, BarisTarget, Sel, StatedYear, Temuan
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import baca_kode, baca_nomor, kunci_kode, pisahkan_kode
from workbook_builder.model.periods import PERIODE
from workbook_builder.read.headers import not_a_target, period_heads, target_column, two_years
from workbook_builder.read.leftover import ignored, is_note, mention
from workbook_builder.read.numbers import baca_angka, baris_persen
from workbook_builder.read.table import Baris, Kolom, Tabel, cari_kepala, cari_tabel, kode_asing
from workbook_builder.read.two_readings import settle
from workbook_builder.read.workbook import Lembar

NAMA = "Rincian Target"
KOLOM_KODE = "Kode SS/IKU"
KOLOM_NAMA = "SS dan IKU"
KOLOM_NOMOR = "No."
NAMA_LAIN = (
    "SS/IKU",
    "Sasaran Strategis dan IKU",
    "Sasaran Strategis/IKU",
    "Sasaran Strategis dan Indikator Kinerja Utama",
    "Sasaran Strategis/Indikator Kinerja Utama",
    "Sasaran/IKU",
    "Sasaran dan IKU",
    "IKU",
    "Nama IKU",
    "Uraian IKU",
    "Indikator Kinerja",
    "Indikator Kinerja Utama",
)
_KOLOM_PERIODE = {p: p for p in PERIODE}
_KODE = Kolom(KOLOM_KODE, ("Kode", "Kode IKU", "Kode SS"))
_NAMA = Kolom(KOLOM_NAMA, NAMA_LAIN)
_PERIODE = tuple(Kolom(p, pola=target_column(p)) for p in PERIODE)
KOLOM = (_KODE, _NAMA, *_PERIODE)
KOLOM_GABUNG = (Kolom(KOLOM_NOMOR, ("Nomor",), wajib=False), replace(_NAMA, alias=(*NAMA_LAIN, KOLOM_KODE)), *_PERIODE)
"""The same table with code and name in one column: "[01a-CP] nama"."""
_NOMOR_DI_DEPAN = re.compile(r"\[?((?:ss|sasaran(?: strategis)?)?[ .-]*\d{1,2})[\].:)\s]+(\D.*)", re.IGNORECASE)


class Rincian(NamedTuple):
    """The two kinds of rows of the sheet."""

    sasaran: tuple[BarisSasaran, ...] = ()
    iku: tuple[BarisTarget, ...] = ()


def baca(lembar: Lembar, satuan: Mapping[str, str]) -> tuple[Rincian, tuple[Temuan, ...]]:
    """Sasaran rows and IKU rows. ``satuan`` gives the Satuan by key of the code, where the Manual IKU states it."""
    tabel = _tabel(lembar)
    bukan_target = not_a_target(lembar, tabel, _KOLOM_PERIODE) if tabel.ditemukan else None
    if bukan_target is not None:
        return Rincian(), (bukan_target,)
    sasaran: list[BarisSasaran] = []
    iku: list[BarisTarget] = []
    dua_tahun = two_years(lembar, tabel, _KOLOM_PERIODE)
    terlihat = {t.tempat for t in dua_tahun}
    amatan = [
        *(t for t in tabel.amatan if t.tempat not in terlihat),
        *dua_tahun,
        *period_heads(lembar, tabel, _KOLOM_PERIODE).notes,
    ]
    mengepalai = _mengepalai_iku(tabel)
    for baris in tabel.baris:
        kode = baca_kode(baris[KOLOM_KODE].teks)
        if kode is not None:
            ss = sasaran[-1].nomor if sasaran else None
            iku.append(_baris_iku(baris, kode, ss, satuan.get(kunci_kode(kode), "")))
        elif _nomor(baris) is not None:
            sasaran.append(BarisSasaran(_nomor(baris) or 0, baris[KOLOM_KODE], baris[KOLOM_NAMA]))
            amatan += _target_pada_sasaran(baris)
        else:
            amatan.append(_baris_asing(baris, baris.nomor in mengepalai))
    return Rincian(tuple(sasaran), tuple(iku)), tuple(amatan)


def tahun_judul(lembar: Lembar) -> tuple[StatedYear, ...]:
    """The years that the headers of the periods state, as in "Y-2024"."""
    kepala = cari_kepala(lembar, KOLOM)
    return period_heads(lembar, kepala if kepala.ditemukan else cari_kepala(lembar, KOLOM_GABUNG), _KOLOM_PERIODE).years


def _tabel(lembar: Lembar) -> Tabel:
    """The table with a column of codes, or with code and name in one; its rows have both apart."""
    tabel = cari_tabel(lembar, KOLOM, lambda b: dikenal(_pisahkan(b)), PERIODE)
    if tabel.ditemukan:
        return replace(tabel, baris=tuple(_pisahkan(b) for b in tabel.baris))
    gabung = cari_tabel(lembar, KOLOM_GABUNG, lambda b: dikenal(_uraikan(b)), PERIODE)
    if not any(_berkode(b[KOLOM_NAMA]) for b in gabung.baris):
        return tabel
    return replace(gabung, baris=tuple(_uraikan(b) for b in gabung.baris))


def _pisahkan(baris: Baris) -> Baris:
    """A row whose one cell, or one of two, holds code and name, with both apart; any other row as it is."""
    kode, nama = baris[KOLOM_KODE], baris[KOLOM_NAMA]
    if kode.kosong and _berkode(nama):
        return _dengan(baris, nama, *pisahkan_kode(nama.teks))
    if (nama.kosong or nama.tempat == kode.tempat) and _berkode(kode):
        return _dengan(baris, kode, *pisahkan_kode(kode.teks))
    return baris


def _uraikan(baris: Baris) -> Baris:
    """A row of a table without a column of codes, with the code or the number of its sasaran apart from the name."""
    nama, nomor = baris[KOLOM_NAMA], baris[KOLOM_NOMOR]
    if _berkode(nama):
        return _dengan(baris, nama, *pisahkan_kode(nama.teks))
    if not nomor.kosong and nomor.tempat != nama.tempat:
        return replace(baris, sel={**baris.sel, KOLOM_KODE: nomor})
    cocok = _NOMOR_DI_DEPAN.fullmatch(nama.teks)
    return _dengan(baris, nama, *(cocok.groups() if cocok else (None, nama.teks)))


def _berkode(sel: Sel) -> bool:
    return pisahkan_kode(sel.teks)[0] is not None


def _dengan(baris: Baris, asal: Sel, kode: str | None, nama: str) -> Baris:
    return replace(
        baris, sel={**baris.sel, KOLOM_KODE: replace(asal, nilai=kode), KOLOM_NAMA: replace(asal, nilai=nama)}
    )


def dikenal(baris: Baris) -> bool:
    """Whether a row is an IKU or a sasaran: by its code or number."""
    return baca_kode(baris[KOLOM_KODE].teks) is not None or _nomor(baris) is not None


def _nomor(baris: Baris) -> int | None:
    return baca_nomor(baris[KOLOM_KODE].teks)


def _baris_iku(baris: Baris, kode: str, ss: int | None, satuan: str) -> BarisTarget:
    sel = [baris[p] for p in PERIODE]
    persen = baris_persen(sel, satuan)
    target: dict[str, Angka] = {p: baca_angka(baris[p], persen, satuan) for p in PERIODE}
    return BarisTarget(kode, baris[KOLOM_KODE], baris[KOLOM_NAMA], ss, settle(target, persen, satuan), persen)


def _target_pada_sasaran(baris: Baris) -> list[Temuan]:
    tempat_nama = baris[KOLOM_NAMA].tempat
    terisi = [baris[p] for p in PERIODE if not means_nothing(baris[p].teks) and baris[p].tempat != tempat_nama]
    return [Temuan("target-pada-sasaran", terisi[0].tempat, {"isi": terisi[0].teks[:40]})] if terisi else []


def _baris_asing(baris: Baris, mengepalai: bool) -> Temuan:
    berisi_target = any(not baris[p].kosong and baris[p].tempat != baris[KOLOM_NAMA].tempat for p in PERIODE)
    if not baris[KOLOM_KODE].kosong and not is_note(baris):
        return kode_asing(baris[KOLOM_KODE])
    if berisi_target:
        return Temuan("target-tanpa-kode", baris[KOLOM_KODE].tempat, {"isi": baris[KOLOM_NAMA].teks[:60] or "-"})
    if mengepalai:
        return Temuan("sasaran-tanpa-nomor", baris[KOLOM_KODE].tempat, mention(baris.terisi[0]))
    return ignored(baris)


def _mengepalai_iku(tabel: Tabel) -> frozenset[int]:
    """Rows without key after which an IKU follows before any sasaran and any repeated header: maybe its sasaran."""
    hasil: set[int] = set()
    iku = 0
    kepala = sorted(tabel.kepala_ulang)
    for baris in reversed(tabel.baris):
        if dikenal(baris):
            iku = baris.nomor if baca_kode(baris[KOLOM_KODE].teks) is not None else 0
            continue
        while kepala and kepala[-1] > baris.nomor:
            iku = iku if kepala.pop() > iku else 0
        if iku:
            hasil.add(baris.nomor)
    return frozenset(hasil)
