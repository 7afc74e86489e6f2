"""What every sheet may look at, and values in the unit in which cells hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from workbook_builder.layout.gaya import Gaya
from workbook_builder.model import Iku, Masukan, Skor, Temuan
from workbook_builder.model.riwayat import Riwayat
from workbook_builder.number import HUNDRED, Number, is_whole
from workbook_builder.periode import PERIODE_LAPORAN
from workbook_builder.rules import Aturan
from workbook_builder.text.lembar import TANPA_NILAI


@dataclass(frozen=True)
class Konteks:
    masukan: Masukan
    skor: Skor
    aturan: Aturan
    temuan: tuple[Temuan, ...]
    kertas: int = 9
    """Paper size as Excel numbers it: 9 is A4, 14 is Folio (F4)."""
    riwayat: Riwayat = field(default_factory=Riwayat)

    @property
    def iku(self) -> tuple[Iku, ...]:
        return self.skor.kontrak.iku

    @property
    def periode_laporan(self) -> str:
        return PERIODE_LAPORAN[self.skor.triwulan]

    @cached_property
    def satu_baris_judul(self) -> str:
        """Office, year and quarter, for the third row of every sheet."""
        identitas = self.skor.kontrak.identitas
        return f"{identitas.unit} - Tahun {identitas.tahun} - Triwulan {self.skor.triwulan}"


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
    """The style with the number format of an IKU's unit; whole values of official targets show no decimals."""
    bulat = nilai is not None and is_whole(nilai)
    angka = ("persen0" if bulat else "persen") if iku.persen else ("desimal0" if bulat else "desimal")
    return gaya.dengan(angka=angka)


def angka_bila_bulat(teks: str) -> str | int:
    """A running number as a number, so that it sorts as one; any other text as it is."""
    polos = teks.strip(" .")
    return int(polos) if polos.isdecimal() else polos
