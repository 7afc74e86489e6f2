"""What every sheet may look at, and values in the unit in which cells hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from workbook_builder.layout.style import ANGKA, Gaya
from workbook_builder.layout.text_size import lebar_angka
from workbook_builder.model import Iku, Masukan, Skor, Temuan
from workbook_builder.model.history import Riwayat
from workbook_builder.model.numbers import HUNDRED, Number, is_whole
from workbook_builder.model.periods import PERIODE_LAPORAN
from workbook_builder.rules import Aturan
from workbook_builder.text.sheets import BAIK, PERJANJIAN, TANPA_NILAI

SATUAN_RUPIAH = frozenset({"rupiah", "rp"})
KELONGGARAN = 10
"""How many times its largest figure an IKU may still get before a column is too narrow: one more digit."""


@dataclass(frozen=True)
class Konteks:
    masukan: Masukan
    skor: Skor
    aturan: Aturan
    temuan: tuple[Temuan, ...]
    kertas: int = 9
    """Paper size as Excel numbers it: 9 is A4, 14 is Folio (F4)."""
    riwayat: Riwayat = field(default_factory=Riwayat)
    hasil_pemeriksaan: str = BAIK
    """The word of the master check over the workbook as it is built."""

    @property
    def iku(self) -> tuple[Iku, ...]:
        return self.skor.kontrak.iku

    @property
    def periode_laporan(self) -> str:
        return PERIODE_LAPORAN[self.skor.triwulan]

    @cached_property
    def satu_baris_judul(self) -> str:
        """Office, year and quarter, for the third row of every sheet."""
        return self._satu_baris(self.skor.kontrak.identitas.unit)

    @cached_property
    def satu_baris_resmi(self) -> str:
        """The same with the superior office, as the signed sheets name both."""
        identitas = self.skor.kontrak.identitas
        return self._satu_baris(" - ".join(x for x in (identitas.unit, identitas.unit_atasan) if x))

    def _satu_baris(self, unit: str) -> str:
        return f"{unit} - Tahun {self.skor.kontrak.identitas.tahun} - Triwulan {self.skor.triwulan}"

    @property
    def perjanjian(self) -> str:
        """The agreement with its number, where there is one."""
        nomor = self.skor.kontrak.identitas.nomor_pk
        return f"{PERJANJIAN.judul} Nomor {nomor}" if nomor else PERJANJIAN.judul

    @cached_property
    def ruang_iku(self) -> float:
        """Width of a column that shows values of any IKU, also those still to be typed."""
        return ruang_iku(self.iku)


def ruang_iku(semua: Iterable[Iku]) -> float:
    """Width of a column for the largest figure of any IKU, with room for one more digit."""
    return max((_ruang(iku) for iku in semua), default=0.0)


def _ruang(iku: Iku) -> float:
    angka = [nilai_sel(iku, n) for n in (*iku.target.values(), *iku.realisasi.values())]
    ada = [n for n in angka if n is not None]
    if not ada:
        return 0.0
    terbesar = max(abs(n) for n in ada) * KELONGGARAN
    return lebar_angka(-terbesar if min(ada) < 0 else terbesar, gaya_iku(ANGKA, iku))


def pecahan(persen: Number) -> Number:
    """Percent points as the fraction that a cell holds: 107.54 is 1.0754."""
    return persen / HUNDRED


def nilai_sel(iku: Iku, nilai: Number | None) -> Number | None:
    """A value of an IKU as its cell holds it: percents as fractions."""
    if nilai is None:
        return None
    return pecahan(nilai) if iku.persen else nilai


def atau_strip(nilai: Number | None) -> Number | str:
    """A number, or the dash of official sheets."""
    return TANPA_NILAI if nilai is None else nilai


def gaya_iku(gaya: Gaya, iku: Iku, nilai: Number | None = None) -> Gaya:
    """The style with the number format of an IKU's unit; whole official targets and rupiah show no decimals."""
    bulat = (nilai is not None and is_whole(nilai)) or iku.satuan.strip().casefold() in SATUAN_RUPIAH
    angka = ("iku_persen0" if bulat else "iku_persen") if iku.persen else ("iku0" if bulat else "iku")
    return gaya.dengan(angka=angka)


def angka_bila_bulat(teks: str) -> str | int:
    """A running number as a number, so that it sorts as one; any other text as it is."""
    polos = teks.strip(" .")
    return int(polos) if polos.isdecimal() else polos
