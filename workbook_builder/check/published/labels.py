"""What a label on Angka Terbit speaks of, and which figure of ours it must agree with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from workbook_builder.check.anggaran import total_perjanjian
from workbook_builder.check.context import Bahan
from workbook_builder.model import SkorIku
from workbook_builder.model.codes import baca_kode, kunci_kode
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.period_words import period_of, read_period
from workbook_builder.model.periods import PERIODE, TRIWULAN, TRIWULAN_DALAM
from workbook_builder.text import labels as teks
from workbook_builder.text.choices import usulkan
from workbook_builder.text.numbers import tulis_angka, tulis_nilai, tulis_rupiah, tulis_tetap


@dataclass(frozen=True)
class Padanan:
    """Our figure for a label: its name in messages, its values by period, and how to write one."""

    uraian: str
    nilai: Mapping[str, tuple[Number, ...]]
    """The values that a published figure may have, the usual one first; empty where we have none."""
    tulis: Callable[[Number], str]
    toleransi: Number
    selalu: bool = False
    """Whether it is known before its period is over, as targets and ceilings are."""
    gabungan: bool = False
    """Whether it is made of many IKU, so that it means nothing while there are errors."""

    def cocok(self, terbit: Number, periode: str) -> bool:
        return any(abs(terbit - n) <= self.toleransi for n in self.nilai[periode])


class Acuan:
    """Labels and what they mean, for one run."""

    def __init__(self, b: Bahan) -> None:
        self._b = b
        umum = list(_umum(b))
        self._umum = {_kunci(nama): padanan for nama, padanan in umum}
        self._nama = [nama for nama, _ in umum]

    def cari(self, label: str) -> Padanan | None:
        """Our figure for a label; None for one that we compute nothing for."""
        bagian = pisahkan_acuan(label)
        if bagian is None:
            return self._umum.get(_kunci(label))
        awalan, kode = bagian
        skor = self._b.skor_iku.get(kunci_kode(kode))
        return dict(_padanan_iku(skor, self._b)).get(awalan) if skor else None

    def semua_iku(self, kode: str) -> Iterator[tuple[str, Padanan]]:
        """Every figure of an IKU with the word that asks for it."""
        skor = self._b.skor_iku.get(kunci_kode(kode))
        if skor is not None:
            yield from _padanan_iku(skor, self._b)

    def usul(self, label: str) -> str | None:
        """What a label seems to mean that means nothing as it stands; None where it may be a label of its own."""
        bagian = pisahkan_acuan(label)
        if bagian is not None:
            awalan, kode = bagian
            if kunci_kode(kode) in self._b.kode_dilaporkan:
                return None
            dikenal = kode if kunci_kode(kode) in self._b.iku else usulkan(kode, [i.kode for i in self._b.kontrak.iku])
            kata = awalan if awalan in teks.KATA_IKU else usulkan(awalan, [k for k in teks.KATA_IKU if k])
            return f"{kata.capitalize()} {dikenal}".strip() if dikenal else ""
        dekat = usulkan(label, self._nama, 0.85)
        return dekat or None


def baca_periode(label: str, tahun: int) -> str | None:
    """One of the seven periods as staff write it; the year itself and ``Tahun`` mean Y, another year nothing."""
    return period_of(label, tahun)


def usul_periode(label: str) -> str:
    """The period that a label seems to mean which names none as it stands, or one of another year; else empty."""
    kata = read_period(label)
    return kata.periode if kata else ""


def pisahkan_acuan(label: str) -> tuple[str, str] | None:
    """(word before it, code) of a label that names an IKU: ``Realisasi 01a-CP``, or the code alone."""
    kata = label.split()
    for i, satu in enumerate(kata):
        kode = baca_kode(satu.strip(".,:()"))
        if kode is not None:
            return " ".join(kata[:i] + kata[i + 1 :]).lower(), kode
    return None


def _padanan_iku(s: SkorIku, b: Bahan) -> Iterator[tuple[str, Padanan]]:
    iku, toleransi = s.iku, b.aturan.angka("toleransi_terbit")

    def tulis(nilai: Number) -> str:
        return tulis_nilai(nilai, iku.persen)

    capaian = {p: _isi(s.langkah[p].capaian) for p in PERIODE}
    realisasi = {p: _isi(s.langkah[p].realisasi, iku.realisasi.get(p) if iku.berselisih else None) for p in PERIODE}
    target = {p: _isi(iku.target[p]) for p in PERIODE}
    for kata in ("", "capaian"):
        yield kata, Padanan(teks.CAPAIAN.format(kode=iku.kode), capaian, tulis_angka, toleransi)
    yield "realisasi", Padanan(teks.REALISASI.format(kode=iku.kode), realisasi, tulis, toleransi)
    yield "target", Padanan(teks.TARGET.format(kode=iku.kode), target, tulis, toleransi, selalu=True)


def _umum(b: Bahan) -> Iterator[tuple[str, Padanan]]:
    """Every label that names no IKU."""
    toleransi, rupiah = b.aturan.angka("toleransi_terbit"), b.aturan.angka("toleransi_jumlah")
    a = b.skor.anggaran
    yield from _semua(
        teks.NKO, Padanan("NKO", {p: _isi(b.skor.nko[p]) for p in PERIODE}, tulis_tetap, toleransi, gabungan=True)
    )
    for ss in b.skor.sasaran:
        padanan = Padanan(
            f"NSS {ss.sasaran.nomor}", {p: _isi(ss.nilai[p]) for p in PERIODE}, tulis_angka, toleransi, gabungan=True
        )
        yield from _semua((f"NSS {ss.sasaran.nomor}", f"Nilai SS {ss.sasaran.nomor}"), padanan)
    for np in b.skor.perspektif:
        padanan = Padanan(
            f"NP {np.nama}", {p: _isi(np.nilai[p]) for p in PERIODE}, tulis_angka, toleransi, gabungan=True
        )
        yield from _semua((f"NP {np.nama}", f"Nilai Perspektif {np.nama}"), padanan)
    persen = Padanan(teks.SERAPAN, _kumulatif(a.persen), lambda n: tulis_nilai(n, True), toleransi)
    yield from _semua(teks.LABEL_SERAPAN, persen)
    yield from _semua(teks.LABEL_BELANJA, Padanan(teks.BELANJA, _kumulatif(a.realisasi), tulis_rupiah, rupiah))
    yield from _semua(teks.LABEL_PAGU, _tetap(teks.PAGU, a.pagu, tulis_rupiah, rupiah))
    yield from _semua(teks.LABEL_TOTAL, _tetap(teks.TOTAL, total_perjanjian(b), tulis_rupiah, rupiah))
    for belanja in b.kontrak.anggaran.rincian:
        padanan = Padanan(belanja.nama, _kumulatif(belanja.realisasi), tulis_rupiah, rupiah)
        yield from _semua((belanja.nama, f"Realisasi {belanja.nama}", f"{belanja.nama} (Rp)"), padanan)
    for label, banyak in (
        (teks.LABEL_SASARAN, len(b.kontrak.sasaran)),
        (teks.LABEL_IKU, len(b.kontrak.iku)),
        (teks.LABEL_INISIATIF, len(b.masukan.inisiatif)),
    ):
        yield from _semua(label, _tetap(teks.BANYAK.format(nama=label[0]), banyak or None, tulis_angka, ZERO))


def _semua(label: Iterable[str], padanan: Padanan) -> Iterator[tuple[str, Padanan]]:
    for satu in label:
        yield satu, padanan


def _tetap(uraian: str, nilai: int | Number | None, tulis: Callable[[Number], str], toleransi: Number) -> Padanan:
    return Padanan(uraian, dict.fromkeys(PERIODE, _isi(nilai)), tulis, toleransi, selalu=True)


def _kumulatif(nilai: Mapping[str, int | None] | Mapping[str, Number | None]) -> dict[str, tuple[Number, ...]]:
    """Cumulative quarters as the periods that end with them."""
    return {p: _isi(nilai.get(TRIWULAN_DALAM[p][-1])) for p in (*TRIWULAN, *PERIODE)}


def _isi(*nilai: int | Number | None) -> tuple[Number, ...]:
    return tuple(Number(n) for n in nilai if n is not None)


def _kunci(label: str) -> str:
    return re.sub(r"[^a-z0-9&]", "", label.lower())
