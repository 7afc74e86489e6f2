"""Sheet Rincian Target: sasaran rows with number and name, IKU rows with their seven periods."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from workbook_builder.kode import baca_kode, baca_nomor, kunci_kode
from workbook_builder.model import Angka, BarisSasaran, BarisTarget, Temuan
from workbook_builder.periode import PERIODE
from workbook_builder.read.angka import TANPA_NILAI, baca_angka, baris_persen
from workbook_builder.read.buku import Lembar
from workbook_builder.read.leftover import ignored, is_note, mention
from workbook_builder.read.tabel import Baris, Kolom, Tabel, cari_tabel, kode_asing

NAMA = "Rincian Target"
KOLOM_KODE = "Kode SS/IKU"
KOLOM_NAMA = "SS dan IKU"
ALIAS_PERIODE = {
    "Q1": ("TW I", "TW 1", "Triwulan I", "Triwulan 1"),
    "Q2": ("TW II", "TW 2", "Triwulan II", "Triwulan 2"),
    "Smt.1": ("Smt. 1", "Semester 1", "Semester I", "Smt I", "Sem 1", "s.d. Q2"),
    "Q3": ("TW III", "TW 3", "Triwulan III", "Triwulan 3"),
    "s.d.Q3": ("s.d. Q3", "sd. Q3", "s/d Q3", "s.d. TW III"),
    "Q4": ("TW IV", "TW 4", "Triwulan IV", "Triwulan 4"),
    "Y": ("Y-24", "Tahun", "Setahun", "Target Y"),
}
KOLOM = (
    Kolom(KOLOM_KODE, ("Kode", "Kode IKU", "Kode SS")),
    Kolom(KOLOM_NAMA, ("SS/IKU", "Sasaran Strategis dan IKU", "IKU", "Indikator Kinerja Utama")),
    *(Kolom(p, tuple(f"{awal}{a}" for a in (p, *ALIAS_PERIODE[p]) for awal in ("", "Target "))) for p in PERIODE),
)


class Rincian(NamedTuple):
    """The two kinds of rows of the sheet."""

    sasaran: tuple[BarisSasaran, ...] = ()
    iku: tuple[BarisTarget, ...] = ()


def baca(lembar: Lembar, satuan: Mapping[str, str]) -> tuple[Rincian, tuple[Temuan, ...]]:
    """Sasaran rows and IKU rows. ``satuan`` gives the Satuan by key of the code, where the Manual IKU states it."""
    tabel = cari_tabel(lembar, KOLOM, dikenal, PERIODE)
    sasaran: list[BarisSasaran] = []
    iku: list[BarisTarget] = []
    amatan = list(tabel.amatan)
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


def dikenal(baris: Baris) -> bool:
    """Whether a row is an IKU or a sasaran: by its code or number."""
    return baca_kode(baris[KOLOM_KODE].teks) is not None or _nomor(baris) is not None


def _nomor(baris: Baris) -> int | None:
    return baca_nomor(baris[KOLOM_KODE].teks)


def _baris_iku(baris: Baris, kode: str, ss: int | None, satuan: str) -> BarisTarget:
    sel = [baris[p] for p in PERIODE]
    persen = baris_persen(sel, satuan)
    target: dict[str, Angka] = {p: baca_angka(baris[p], persen) for p in PERIODE}
    return BarisTarget(kode, baris[KOLOM_KODE], baris[KOLOM_NAMA], ss, target, persen)


def _target_pada_sasaran(baris: Baris) -> list[Temuan]:
    tempat_nama = baris[KOLOM_NAMA].tempat
    terisi = [baris[p] for p in PERIODE if baris[p].teks.lower() not in TANPA_NILAI and baris[p].tempat != tempat_nama]
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
