"""Reading one cell as a number: percent, Indonesian notation, dashes. What could be read in two ways is not guessed.

The number format decides whether 0.2 is 20%: a reader that drops it is wrong by a factor of 100.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache

from workbook_builder.findings import spellings as teks_temuan
from workbook_builder.model import Angka, Sel
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.dates import write_date
from workbook_builder.model.number_formats import CODES_MAX
from workbook_builder.model.numbers import HUNDRED, Number, exact, is_whole
from workbook_builder.read.notation import PERCENT_WORDS, UNITS, Notation, same_unit, take_apart, whole_rupiah
from workbook_builder.text.numbers import DIGIT_SEL, tulis_angka, tulis_nilai
from workbook_builder.text.units import satuan_rupiah

NILAI_GALAT = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"})
BATAS_RAGU_BULAT = 1
BATAS_RAGU_PECAHAN = 2
"""A plain number up to this, among percents, may be a fraction (0.5 or 1.004, that is 50% or 100.4%) or the percentage
itself (0.5%); a realisasi of twice its target is the most that is usual."""
BATAS_BESAR = 10**15
"""Beyond this Excel no longer holds every whole number; a budget of a thousand billion rupiah is at it."""
BATAS_KECIL = Decimal("0.000001")
"""Below this, other than 0, nothing is measured; dividing by less gives numbers that mean nothing."""

# Quoted text, escaped characters, and the padding and fill codes that only borrow a character's width.
_TEKS_FORMAT = re.compile(r'"[^"]*"|[\\_*].')
_ANGKA = re.compile(r"([+-]?)(\d[\d.,]*)")
_SATUAN_PERSEN = re.compile(r"(%|persen|percent|prosen)", re.IGNORECASE)


@dataclass(frozen=True)
class _Uraian:
    """What a cell says on its own, before its row tells the unit."""

    nilai: Number | None = None
    persen: bool = False
    pecahan: bool = False
    """A percent stored as a fraction (0.2 in a percent format)."""
    masalah: str | None = None
    isi: Mapping[str, object] = field(default_factory=dict)
    lewat: tuple[str, ...] = ()
    """What was read past around the number."""
    rupiah: bool = False
    """Whether "Rp" stands before it."""


@lru_cache(maxsize=CODES_MAX)
def format_persen(format_angka: str) -> bool:
    """Whether a number format shows its value times 100 with a percent sign."""
    return "%" in _TEKS_FORMAT.sub("", format_angka or "")


def satuan_persen(satuan: str) -> bool | None:
    """Whether a Satuan is percent; None where it is not given."""
    return None if means_nothing(satuan) else bool(_SATUAN_PERSEN.match(satuan.strip()))


def baris_persen(sel: Iterable[Sel], satuan: str) -> bool:
    """Whether a row's numbers are percents: as its Satuan says, or else as any of its cells shows."""
    menurut_satuan = satuan_persen(satuan)
    return menurut_satuan if menurut_satuan is not None else any(_urai(s).persen for s in sel)


def baca_angka(sel: Sel, persen: bool, satuan: str = "", pemisah: str | None = None) -> Angka:
    """Read a cell in the unit of its row: percent points where ``persen``, else the plain number.

    ``satuan`` is the Satuan of the IKU where it is known. ``pemisah`` ("desimal" or "ribuan") settles what a lone
    point or comma before three digits is, where the caller knows.
    """
    if satuan_rupiah(satuan) and not persen:
        angka = baca_rupiah(sel)
        return replace(angka, masalah="satuan-berbeda") if angka.masalah == "rupiah-persen" else angka
    urai = _urai(sel, satuan or ("persen" if persen else ""), pemisah)
    if urai.masalah:
        return Angka(None, sel, urai.masalah, urai.isi)
    if urai.nilai is None:
        return Angka(None, sel)
    if urai.rupiah:
        return Angka(None, sel, "angka-tak-terbaca", {"nilai": sel.teks, "usul": _usul(sel.teks)})
    if urai.persen and not persen:
        return Angka(None, sel, "satuan-berbeda", {"nilai": _tertulis(sel, urai)})
    if persen and not urai.persen and _ragu_persen(urai.nilai):
        a, b = (tulis_angka(n, DIGIT_SEL) + "%" for n in (urai.nilai, urai.nilai * HUNDRED))
        cara = teks_temuan.WITH_PERCENT.format(a=a, b=b)
        return Angka(None, sel, "angka-dua-arti", {"nilai": _sebut(sel), "a": a, "b": b, "cara": cara})
    return _jadi(urai, sel, persen)


def _jadi(urai: _Uraian, sel: Sel, persen: bool) -> Angka:
    """The number as read, with what was read past."""
    if not urai.lewat or urai.nilai is None:
        return Angka(urai.nilai, sel)
    isi = {
        "nilai": sel.teks[:40],
        "dibaca": tulis_nilai(urai.nilai, persen, DIGIT_SEL),
        "lewat": teks_temuan.AND.join(urai.lewat),
    }
    return Angka(urai.nilai, sel, None, isi, catatan="angka-berketerangan")


def _sebut(sel: Sel) -> str:
    """What a message calls a cell's content: a number in Indonesian notation, a text as it was typed."""
    if isinstance(sel.nilai, str) or not isinstance(sel.nilai, (int, float)):
        return sel.teks
    return tulis_angka(sel.nilai, DIGIT_SEL)


def _tertulis(sel: Sel, urai: _Uraian) -> str:
    """A number as its cell shows it: with a percent sign where the format has one."""
    return tulis_angka(urai.nilai, DIGIT_SEL) + "%" if urai.pecahan else _sebut(sel)


def _ragu_persen(nilai: Number) -> bool:
    batas = BATAS_RAGU_BULAT if is_whole(nilai) else BATAS_RAGU_PECAHAN
    return 0 < abs(nilai) <= batas


def baca_rupiah(sel: Sel) -> Angka:
    """Read a cell as integer rupiah."""
    # Rupiah have no decimals, so a group of three digits can only be thousands.
    urai = _urai(sel, "rupiah", "ribuan")
    if urai.masalah:
        return Angka(None, sel, urai.masalah, urai.isi)
    if urai.nilai is None:
        return Angka(None, sel)
    if urai.persen:
        return Angka(None, sel, "rupiah-persen", {"nilai": _tertulis(sel, urai)})
    if not is_whole(urai.nilai):
        return Angka(None, sel, "rupiah-tidak-bulat", {"nilai": _sebut(sel)})
    return _jadi(urai, sel, False)


def baca_polos(sel: Sel) -> Angka:
    """Read a figure whose unit its label tells; a percent is read in percent points."""
    urai = _urai(sel)
    return Angka(None, sel, urai.masalah, urai.isi) if urai.masalah else _jadi(urai, sel, urai.persen)


def _urai(sel: Sel, satuan: str = "", pemisah: str | None = None) -> _Uraian:
    nilai = sel.nilai
    if sel.rumus_kosong:
        return _Uraian(masalah="rumus-tanpa-nilai")
    if nilai is None:
        return _Uraian()
    if isinstance(nilai, bool):
        return _Uraian(masalah="bukan-angka", isi={"nilai": "TRUE" if nilai else "FALSE"})
    if isinstance(nilai, (dt.date, dt.time, dt.timedelta)):
        return _Uraian(masalah="tanggal-bukan-angka", isi={"nilai": write_date(nilai)})
    if isinstance(nilai, (int, float)):
        return _urai_angka(nilai, format_persen(sel.format))
    return _urai_teks(sel, satuan, pemisah)


def _urai_angka(nilai: int | float, persen: bool) -> _Uraian:
    if nilai != nilai or abs(nilai) == float("inf"):
        return _di_luar_batas(str(nilai))
    # Shifted in decimal, as it was typed: 0.07 is 7 and not 7.000000000000001.
    angka = Decimal(nilai) if isinstance(nilai, int) else Decimal(f"{nilai:.15g}")
    return _dalam_batas(
        angka.scaleb(2) if persen else angka, tulis_angka(nilai, DIGIT_SEL), persen=persen, pecahan=persen
    )


def _dalam_batas(angka: Decimal, teks: str, persen: bool, pecahan: bool = False) -> _Uraian:
    """A number that a performance sheet can hold; zero is one, what a computer calls almost zero is not."""
    if angka == 0 or BATAS_KECIL <= abs(angka) <= BATAS_BESAR:
        return _Uraian(exact(angka), persen=persen, pecahan=pecahan)
    return _di_luar_batas(teks)


def _di_luar_batas(teks: str) -> _Uraian:
    return _Uraian(masalah="angka-di-luar-batas", isi={"nilai": teks[:40], "usul": ""})


def _urai_teks(sel: Sel, satuan: str, pemisah: str | None) -> _Uraian:
    teks = sel.teks
    if means_nothing(teks):
        return _Uraian()
    if teks.upper() in NILAI_GALAT:
        return _Uraian(masalah="sel-galat", isi={"nilai": teks})
    bagian = take_apart(sel.nilai)
    if bagian.other:
        return _dua_angka(sel, bagian)
    if bagian.unit and (asing := _satuan_asing(sel, bagian, satuan)) is not None:
        return asing
    inti = whole_rupiah(bagian.core) if satuan == "rupiah" else bagian.core
    persen = inti.endswith("%") or bagian.unit in PERCENT_WORDS
    cocok = _ANGKA.fullmatch(inti.rstrip("% "))
    bacaan = _bacaan(cocok.group(2)) if cocok and inti.count("%") <= 1 else []
    if len(bacaan) > 1 and (pemisah or bagian.rupiah):
        bacaan = bacaan[:1] if pemisah == "desimal" else bacaan[-1:]
    if not cocok or not bacaan:
        return _Uraian(masalah="angka-tak-terbaca", isi={"nilai": teks, "usul": _usul(teks)})
    if len(bacaan) > 1:
        a, b = (cocok.group(1).strip("+") + _tulis(x) + ("%" if persen else "") for x in bacaan)
        bentuk = teks_temuan.WITHOUT_POINT if "." in inti else teks_temuan.WITHOUT_COMMA
        return _dua_arti(teks, a, b, bentuk)
    tanda = -1 if cocok.group(1) == "-" else 1
    urai = _dalam_batas(bacaan[0] * tanda, teks, persen)
    return replace(urai, rupiah=bagian.rupiah, lewat=(*bagian.skipped, *((f"'{bagian.unit}'",) if bagian.unit else ())))


def _dua_arti(teks: str, a: str, b: str, bentuk: str) -> _Uraian:
    isi = {"nilai": teks, "a": a, "b": b, "cara": bentuk.format(a=a, b=b)}
    return _Uraian(masalah="angka-dua-arti", isi=isi)


def _dua_angka(sel: Sel, bagian: Notation) -> _Uraian:
    """A cell with two numbers: which one is meant cannot be known, unless they are the same."""
    satu, lain = (_urai_teks(replace(sel, nilai=t), "", None) for t in (bagian.core, bagian.other))
    if satu.nilai is None or lain.nilai is None:
        return _Uraian(masalah="angka-tak-terbaca", isi={"nilai": sel.teks, "usul": ""})
    if satu.nilai == lain.nilai and satu.persen == lain.persen:
        return replace(satu, lewat=(*satu.lewat, f"'{bagian.other}'"))
    a, b = (tulis_nilai(u.nilai, u.persen, DIGIT_SEL) for u in (satu, lain))
    return _dua_arti(sel.teks, a, b, teks_temuan.ONE_OR_OTHER)


def _satuan_asing(sel: Sel, bagian: Notation, satuan: str) -> _Uraian | None:
    """What is wrong with the unit after a number; None where it is the Satuan, or a usual one without any Satuan."""
    if bagian.unit in PERCENT_WORDS or same_unit(bagian.unit, satuan):
        return None
    if bagian.unit not in UNITS:
        return _Uraian(masalah="angka-tak-terbaca", isi={"nilai": sel.teks, "usul": _usul(sel.teks)})
    if not satuan:
        return None
    return _Uraian(masalah="satuan-lain", isi={"nilai": sel.teks[:40], "tertulis": bagian.unit, "satuan": satuan[:40]})


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
    """A likely number for a slip such as the letter O for zero; empty where none suggests itself.

    Spaces fall away only between groups of three digits: two numbers side by side are never made one.
    """
    usul = teks.replace("()", "0").translate(str.maketrans("OolI", "0011"))
    if re.fullmatch(r"[1-9]\d{0,2}( \d{3})+%?", usul):
        usul = usul.replace(" ", "")
    usul = re.sub(r"^rp\.?\s*(?=\d)", "", usul, flags=re.IGNORECASE)
    return usul if usul != teks and _ANGKA.fullmatch(usul.rstrip("%")) else ""
