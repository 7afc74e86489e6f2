"""What offices write around a number: a unit, a sign of comparison, a footnote mark, a scale, hard spaces.

A text is taken apart, and nothing of it is judged here. Letters that stand for digits are left as they are.
"""

from __future__ import annotations

import re

from workbook_builder.model.blank import DASHES
from workbook_builder.model.record import record

HARD_SPACES = "\u00a0\u2002-\u200a\u202f\u205f"
UNITS = frozenset({
    "hari", "kali", "dokumen", "laporan", "kegiatan", "kasus", "orang", "indeks", "nilai", "skala",
    "jam", "menit", "bulan", "minggu", "berkas", "unit", "pegawai",
})  # fmt: skip
"""Units that a number may carry where no sheet states its Satuan."""
PERCENT_WORDS = frozenset({"persen", "percent", "prosen"})

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_GROUPED = re.compile(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:[{HARD_SPACES}]\d{{3}})+(?!\d)")
_COMPARISON = re.compile(r"(>=|<=|=>|=<|[\u2265\u2264\u2a7e\u2a7d<>])\s*(?=[\d+\-\u2212])")
_FOOTNOTE = re.compile(r"(?<=[\d%])\s*(\*{1,3}\)?)$|(?<=%)\s*([\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u2020\u2021]\)?)$")
_BRACKETS = re.compile(r"(.*\S)\s*\(([^()]+)\)")
_SCALE = re.compile(r"skala\s*\d+(?:[.,]\d+)?", re.IGNORECASE)
_UNIT = re.compile(r"([+-]?\d[\d.,]*)\s*([a-z][a-z ]*[a-z])\.?", re.IGNORECASE)
_RUPIAH = re.compile(r"rp\.?\s*(?=[\d+-])", re.IGNORECASE)
_WHOLE_RUPIAH = re.compile(rf",(?:00)?[{re.escape(DASHES)}]+$")


@record
class Notation:
    """A text taken apart: the number with its percent sign, and what stood around it."""

    core: str
    unit: str = ""
    other: str = ""
    """A second number, in brackets or on a line of its own."""
    skipped: tuple[str, ...] = ()
    """What was read past, as it was typed."""
    rupiah: bool = False
    """Whether "Rp" stands before it."""


def take_apart(raw: str) -> Notation:
    """The parts of a text. What is none of the known forms stays in ``core``."""
    lines = [" ".join(line.split()) for line in raw.splitlines() if any(c.isdigit() for c in line)]
    if len(lines) == 2:
        return Notation(lines[0], other=lines[1])
    skipped: list[str] = []
    text = _INVISIBLE.sub("", raw)
    joined = _GROUPED.sub(lambda c: re.sub(rf"[{HARD_SPACES}]", "", c.group()), text)
    if joined != text:
        skipped.append("spasi")
    text = " ".join(joined.split())
    rupiah = _RUPIAH.match(text)
    if rupiah:
        text = text[rupiah.end() :]
    text = _take(_COMPARISON.match(text), text, skipped)
    text = _take(_FOOTNOTE.search(text), text, skipped)
    text, other = _brackets(text, skipped)
    text = text.replace("\u2212", "-")
    unit = _UNIT.fullmatch(text)
    if rupiah:
        text = whole_rupiah(text)
    return Notation(
        unit.group(1) if unit else text, unit.group(2).lower() if unit else "", other, tuple(skipped), bool(rupiah)
    )


def whole_rupiah(text: str) -> str:
    """An amount without the ",-" or ",00-" that says it is whole."""
    return _WHOLE_RUPIAH.sub("", text)


def same_unit(unit: str, satuan: str) -> bool:
    """Whether the words of a unit are among those of a Satuan, or the other way round: "hari" and "Hari Kerja"."""
    ours, theirs = set(unit.lower().split()), set(re.findall(r"[a-z]+", satuan.lower()))
    return bool(theirs) and (ours <= theirs or theirs <= ours)


def _take(found: re.Match[str] | None, text: str, skipped: list[str]) -> str:
    """A text without what was found at one of its ends."""
    if found is None:
        return text
    skipped.append(f"'{next(g for g in found.groups() if g)}'")
    return (text[: found.start()] + text[found.end() :]).strip()


def _brackets(text: str, skipped: list[str]) -> tuple[str, str]:
    """The text before brackets at its end that hold a scale or a second number, and that number."""
    found = _BRACKETS.fullmatch(text)
    if found is None:
        return text, ""
    before, inside = found.group(1), found.group(2).strip()
    if _SCALE.fullmatch(inside):
        skipped.append(f"'({inside})'")
        return before, ""
    return (before, inside) if re.fullmatch(r"[+-]?\d[\d.,]*\s*%?", inside) else (text, "")
