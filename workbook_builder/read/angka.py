"""Reading one cell as a number: percent, Indonesian notation, dashes. What could be read in two ways is not guessed.

The number format decides whether 0.2 is 20%: a reader that drops it is wrong by a factor of 100.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from workbook_builder.model import Angka, Sel
from workbook_builder.model.number_formats import CODES_MAX

TANPA_NILAI = frozenset({"", "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "n/a", "na"})
NILAI_GALAT = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"})
BATAS_RAGU_BULAT = 1
BATAS_RAGU_PECAHAN = 2
"""A plain number up to this, among percents, may be a fraction (0.5 or 1.004, that is 50% or 100.4%) or the percentage
itself (0.5%); a realisasi of twice its target is the most that is usual."""
BATAS_BESAR = 1e15
"""Beyond this Excel no longer holds every whole number; a budget of a thousand billion rupiah is at it."""
BATAS_KECIL = 1e-6
"""Below this, other than 0, nothing is measured; dividing by less gives numbers that mean nothing."""

# Quoted text, escaped characters, and the padding and fill codes that only borrow a character's width.
_TEKS_FORMAT = re.compile(r'"[^"]*"|[\\_*].')
_ANGKA = re.compile(r"([+-]?)(\d[\d.,]*)")
_SATUAN_PERSEN = re.compile(r"(%|persen|percent|prosen)", re.IGNORECASE)


@dataclass(frozen=True)
class _Uraian:
    """What a cell says on its own, before its row tells the unit."""

    nilai: float | None = None
    persen: bool = False
    pecahan: bool = False
    """A percent stored as a fraction (0.2 in a percent format)."""
    masalah: str | None = None
    isi: Mapping[str, object] = field(default_factory=dict)


@lru_cache(maxsize=CODES_MAX)
def format_persen(format_angka: str) -> bool:
    """Whether a number format shows its value times 100 with a percent sign."""
    return "%" in _TEKS_FORMAT.sub("", format_angka or "")


def satuan_persen(satuan: str) -> bool | None:
    """Whether a Satuan is percent; None where it is not given."""
    return None if satuan.strip().lower() in TANPA_NILAI else bool(_SATUAN_PERSEN.match(satuan.strip()))


def baris_persen(sel: Iterable[Sel], satuan: str) -> bool:
    """Whether a row's numbers are percents: as its Satuan says, or else as any of its cells shows."""
    menurut_satuan = satuan_persen(satuan)
    return menurut_satuan if menurut_satuan is not None else any(_urai(s).persen for s in sel)


def baca_angka(sel: Sel, persen: bool) -> Angka:
    """Read a cell in the unit of its row: percent points where ``persen``, else the plain number."""
    urai = _urai(sel)
    if urai.masalah:
        return Angka(None, sel, urai.masalah, urai.isi)
    if urai.nilai is None:
        return Angka(None, sel)
    if urai.persen and not persen:
        return Angka(None, sel, "satuan-berbeda", {"nilai": sel.teks if not urai.pecahan else f"{urai.nilai:g}%"})
    if persen and not urai.persen and _ragu_persen(urai.nilai):
        a, b = (_tulis(Decimal(f"{n:.15g}")) + "%" for n in (urai.nilai, kali_seratus(urai.nilai)))
        return Angka(None, sel, "angka-dua-arti", {"nilai": sel.teks, "a": a, "b": b})
    return Angka(urai.nilai, sel)


def _ragu_persen(nilai: float) -> bool:
    batas = BATAS_RAGU_BULAT if nilai.is_integer() else BATAS_RAGU_PECAHAN
    return 0 < abs(nilai) <= batas


def baca_rupiah(sel: Sel) -> Angka:
    """Read a cell as integer rupiah."""
    if isinstance(sel.nilai, str):
        teks = re.sub(r"^\s*rp\.?\s*", "", sel.teks, flags=re.IGNORECASE)
        teks = re.sub(r",(00)?-+$", "", teks)
        # Rupiah have no decimals, so a group of three digits can only be thousands.
        urai = _urai_teks(teks, bulat=True)
    else:
        urai = _urai(sel)
    if urai.masalah:
        return Angka(None, sel, urai.masalah, urai.isi)
    if urai.nilai is None:
        return Angka(None, sel)
    if urai.persen:
        return Angka(None, sel, "rupiah-persen", {"nilai": sel.teks})
    if not float(urai.nilai).is_integer():
        return Angka(None, sel, "rupiah-tidak-bulat", {"nilai": sel.teks})
    return Angka(urai.nilai, sel)


def baca_polos(sel: Sel) -> Angka:
    """Read a figure whose unit its label tells; a percent is read in percent points."""
    urai = _urai(sel)
    return Angka(urai.nilai, sel, urai.masalah, urai.isi)


def _urai(sel: Sel) -> _Uraian:
    nilai = sel.nilai
    if sel.rumus_kosong:
        return _Uraian(masalah="rumus-tanpa-nilai")
    if nilai is None:
        return _Uraian()
    if isinstance(nilai, bool):
        return _Uraian(masalah="bukan-angka", isi={"nilai": "TRUE" if nilai else "FALSE"})
    if isinstance(nilai, (dt.date, dt.time, dt.timedelta)):
        return _Uraian(masalah="tanggal-bukan-angka", isi={"nilai": sel.teks})
    if isinstance(nilai, (int, float)):
        return _urai_angka(nilai, format_persen(sel.format))
    return _urai_teks(sel.teks, bulat=False)


def _urai_angka(nilai: int | float, persen: bool) -> _Uraian:
    try:
        angka = kali_seratus(nilai) if persen else float(nilai)
    except OverflowError:
        angka = math.inf
    return _dalam_batas(angka, str(nilai), persen=persen, pecahan=persen)


def _dalam_batas(angka: float, teks: str, persen: bool, pecahan: bool = False) -> _Uraian:
    """A number that a performance sheet can hold; zero is one, what a computer calls almost zero is not."""
    if angka == 0 or BATAS_KECIL <= abs(angka) <= BATAS_BESAR:
        return _Uraian(angka, persen=persen, pecahan=pecahan)
    return _Uraian(masalah="angka-di-luar-batas", isi={"nilai": teks[:40], "usul": ""})


def kali_seratus(nilai: float) -> float:
    """0.07 as 7 and not 7.000000000000001: shifted in decimal, as it was typed."""
    return float(Decimal(repr(float(nilai))) * 100)


def _urai_teks(teks: str, bulat: bool) -> _Uraian:
    if teks.lower() in TANPA_NILAI:
        return _Uraian()
    if teks.upper() in NILAI_GALAT:
        return _Uraian(masalah="sel-galat", isi={"nilai": teks})
    persen = teks.endswith("%")
    inti = teks.rstrip("% ").replace("\u2212", "-").replace("\u00a0", "").strip()
    cocok = _ANGKA.fullmatch(inti)
    bacaan = _bacaan(cocok.group(2)) if cocok and teks.count("%") <= 1 else []
    if bulat and len(bacaan) > 1:
        bacaan = bacaan[-1:]
    if not cocok or not bacaan:
        return _Uraian(masalah="angka-tak-terbaca", isi={"nilai": teks, "usul": _usul(teks)})
    if len(bacaan) > 1:
        a, b = (cocok.group(1).strip("+") + _tulis(x) for x in bacaan)
        return _Uraian(masalah="angka-dua-arti", isi={"nilai": teks, "a": a, "b": b})
    tanda = -1 if cocok.group(1) == "-" else 1
    return _dalam_batas(float(bacaan[0]) * tanda, teks, persen)


def _bacaan(inti: str) -> list[Decimal]:
    """Every number that digits with points and commas can mean: one for most, for ``1.234`` 1,234 and then 1234."""
    titik, koma = inti.count("."), inti.count(",")
    if not titik and not koma:
        return [Decimal(inti)]
    if titik and koma:
        desimal = "." if inti.rfind(".") > inti.rfind(",") else ","
        ribuan = "," if desimal == "." else "."
        utuh, _, pecah = inti.rpartition(desimal)
        return [Decimal(f"{utuh.replace(ribuan, '')}.{pecah}")] if _kelompok_ribuan(utuh, ribuan) and pecah else []
    pemisah = "." if titik else ","
    hasil = []
    if inti.count(pemisah) == 1 and not inti.endswith(pemisah):
        hasil.append(Decimal(inti.replace(",", ".")))
    if _kelompok_ribuan(inti, pemisah):
        hasil.append(Decimal(inti.replace(pemisah, "")))
    return hasil


def _tulis(angka: Decimal) -> str:
    return f"{angka:f}".replace(".", ",")


def _kelompok_ribuan(teks: str, pemisah: str) -> bool:
    return bool(re.fullmatch(rf"[1-9]\d{{0,2}}(\{pemisah}\d{{3}})+", teks)) or teks.isdigit()


def _usul(teks: str) -> str:
    """A likely number for a slip such as the letter O for zero; empty where none suggests itself."""
    usul = teks.translate(str.maketrans("OolI", "0011", " "))
    return usul if usul != teks and _ANGKA.fullmatch(usul.rstrip("%")) else ""
