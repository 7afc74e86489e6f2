"""What the columns of a table of figures mean, by the words over them in one to three rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from workbook_builder.model.keys import name_key
from workbook_builder.model.period_words import read_header, read_period
from workbook_builder.model.periods import Periode
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.rincian_target import CODE, NAME

MAX_HEADER_ROWS = 3
MAX_WORDS = 12
"""Words of a header; what is longer is content."""


class Role(Enum):
    """What a column holds."""

    NUMBER = auto()
    CODE = auto()
    NAME = auto()
    SASARAN = auto()
    TARGET = auto()
    REALISASI = auto()
    CAPAIAN = auto()
    LINE = auto()
    """Which figure the row holds: T, R or C."""
    METHOD = auto()
    """Polarisasi and konsolidasi: ``Max/TLK``."""
    SATUAN = auto()


FIGURES = (Role.TARGET, Role.REALISASI, Role.CAPAIAN)


class Head(NamedTuple):
    """What one column holds; a figure without a period is the one of the report."""

    role: Role
    periode: Periode | None = None
    year: int | None = None
    """The year that its header states."""
    slip: bool = False
    """Whether a letter of its header had to be taken for a digit."""


class Header(NamedTuple):
    """The header of a table: its rows, and the columns that mean something."""

    top: int
    row: int
    """Its last row."""
    heads: Mapping[int, Head]
    unknown: Mapping[int, str]
    """The words over columns that mean nothing here."""

    def columns(self, role: Role) -> list[int]:
        return [c for c, head in self.heads.items() if head.role is role]


def _keys(*texts: str) -> frozenset[str]:
    return frozenset(name_key(t) for t in texts)


_NAMES = _keys(NAME.name, *NAME.alias, "IKI", "Indikator", "Indikator Kinerja Individu", "Nama Indikator")
_SASARAN = _keys(
    *(PERJANJIAN_KINERJA.column("Sasaran Program/Kegiatan").alias),
    "Sasaran Program/Kegiatan",
    "Sasaran Kegiatan/Program",
)
_WORDS: tuple[tuple[frozenset[str], Role], ...] = (
    (_keys(CODE.name, *CODE.alias, "Kode Indikator"), Role.CODE),
    (_NAMES, Role.NAME),
    (_SASARAN, Role.SASARAN),
    (_keys("No", "Nomor", "No Urut", "No. IKU"), Role.NUMBER),
    (_keys("T/R", "T/R/C", "T R", "Target/Realisasi", "Jenis"), Role.LINE),
    (_keys("Pol/KP", "Pol./KP", "Polarisasi", "Polarisasi/Konsolidasi", "Polarisasi/Konsolidasi Periode"), Role.METHOD),
    (_keys("Satuan", "Satuan Pengukuran"), Role.SATUAN),
)
_FIGURE_WORDS: tuple[tuple[str, Role], ...] = (("realisasi", Role.REALISASI), ("target", Role.TARGET))
_CAPAIAN = re.compile(r"(?:%|persen|persentase|indeks|index|nilai)?capaian(?:akhir|kinerja|iku)?|nilai|nilaiiku")
_PLAIN = re.compile(r"(?:target|realisasi)(?:kinerja|iku)?")


def find_header(sheet: ReadSheet, start: int = 1) -> Header | None:
    """The first header from row ``start`` on that names a column of names and a column of figures."""
    for row in sheet.row_columns:
        if row < start:
            continue
        header = _header_at(sheet, row)
        if header is not None:
            return _to_the_bottom(sheet, header)
    return None


def header_at(sheet: ReadSheet, row: int) -> Header | None:
    """The header whose (first complete) row is ``row``, down to its last row."""
    header = _header_at(sheet, row)
    return None if header is None else _to_the_bottom(sheet, header)


def _header_at(sheet: ReadSheet, row: int) -> Header | None:
    columns = sheet.row_columns.get(row, ())
    if not any(_is_word(sheet.cells[row, c].text) for c in columns):
        return None
    header = _read(sheet, _top(sheet, row), row)
    return header if _complete(header) else None


def _top(sheet: ReadSheet, row: int) -> int:
    """The first of the rows right above ``row`` that hold words of a header; ``row`` where none does."""
    top = row
    while row - top < MAX_HEADER_ROWS - 1 and _has_word(sheet, top - 1):
        top -= 1
    return top


def _has_word(sheet: ReadSheet, row: int) -> bool:
    return any(_is_word(sheet.cells[row, c].text) for c in sheet.row_columns.get(row, ()))


def _complete(header: Header) -> bool:
    roles = {head.role for head in header.heads.values()}
    return Role.NAME in roles and bool(roles & set(FIGURES))


def _to_the_bottom(sheet: ReadSheet, header: Header) -> Header:
    """The header with the rows below it that hold nothing but words of a header."""
    first, row = header.row, header.row
    while row - first < MAX_HEADER_ROWS - 1 and _all_words(sheet, row + 1):
        row += 1
    if row == first:
        return header
    longer = _read(sheet, _top(sheet, first), row)
    return longer if _complete(longer) else header


def _all_words(sheet: ReadSheet, row: int) -> bool:
    """Whether a row is a part of a header: words for columns, and at least one of a period or a figure."""
    texts = [sheet.cells[row, c].text for c in sheet.row_columns.get(row, ())]
    return bool(texts) and all(_is_word(t) for t in texts) and any(_is_figure_word(t) for t in texts)


def _is_word(text: str) -> bool:
    return (len(text.split()) <= MAX_WORDS and _head([text]) is not None) or name_key(text) in (
        "akhir",
        "ket",
        "keterangan",
    )


def _is_figure_word(text: str) -> bool:
    head = _head([text])
    return name_key(text) == "akhir" or (head is not None and head.role in FIGURES)


def _read(sheet: ReadSheet, first: int, last: int) -> Header:
    """The columns by the words in rows ``first`` to ``last``."""
    bottom = sheet.row_columns.get(last, ())
    columns = sorted({c for row in range(first, last + 1) for c in sheet.row_columns.get(row, ())})
    groups = [_spread(sheet, row, columns, bottom) for row in range(first, last)]
    loose = " ".join(sheet.cells[row, c].text for row in range(first, last) for c in sheet.row_columns.get(row, ()))
    lined = any(name_key(sheet.cells[last, c].text) in _WORDS[4][0] for c in bottom)
    heads: dict[int, Head] = {}
    unknown: dict[int, str] = {}
    for c in columns:
        own = sheet.cells.get((last, c))
        texts = [*(g[c] for g in groups if c in g), *([own.text] if own is not None else [])]
        texts = list(dict.fromkeys(texts))
        head = _head(texts, None if lined else _loose_role(loose))
        if head is not None:
            heads[c] = head
        elif any(texts):
            unknown[c] = " ".join(texts)
    return Header(first, last, _without_repeats(heads), unknown)


def _without_repeats(heads: Mapping[int, Head]) -> dict[int, Head]:
    """The columns without those that mean what one on their left means (a merged header over two)."""
    seen: set[tuple[Role, Periode | None]] = set()
    result = {}
    for c, head in heads.items():
        key = (head.role, head.periode)
        if head.role not in FIGURES and key in seen:
            continue
        seen.add(key)
        result[c] = head
    return result


def _spread(sheet: ReadSheet, row: int, columns: Sequence[int], bottom: Sequence[int]) -> dict[int, str]:
    """The words of an upper row by column; a word over the first of several columns of periods heads them all."""
    result: dict[int, str] = {}
    carried = ""
    for c in columns:
        cell = sheet.cells.get((row, c))
        if cell is not None and not cell.blank:
            carried = cell.text
            result[c] = carried
        elif carried and c in bottom and _group(carried):
            result[c] = carried
        elif c in bottom:
            carried = ""
    return result


def _group(text: str) -> bool:
    """Whether a word heads figures of several periods, or is a period that heads target and realisasi."""
    key = name_key(text)
    return any(word in key for word, _ in _FIGURE_WORDS) or "capaian" in key or read_period(text) is not None


def _loose_role(words: str) -> Role | None:
    """The figure that the words above all columns name, where they are damaged or stand over none of them."""
    key = name_key(words)
    found = {role for word, role in _FIGURE_WORDS if word in key}
    return found.pop() if len(found) == 1 else None


def _head(texts: Sequence[str], above: Role | None = None) -> Head | None:
    """What a column means by the words over it, from top to bottom."""
    for text in _candidates(texts):
        key = name_key(text)
        for words, role in _WORDS:
            if key in words:
                return Head(role)
    return _figure(texts, above)


def _candidates(texts: Sequence[str]) -> Iterator[str]:
    if len(texts) > 1:
        yield "".join(texts)
    yield from reversed(texts)


def _figure(texts: Sequence[str], above: Role | None) -> Head | None:
    keys = [name_key(t) for t in texts]
    role = next((r for word, r in _FIGURE_WORDS if any(word in k for k in keys)), None)
    if role is None and any(_CAPAIAN.fullmatch(k) for k in keys):
        role = Role.CAPAIAN
    for key in ("".join(keys), *reversed(keys)):
        for word in ("target", "realisasi", "capaian"):
            period = read_header(key, word)
            if period is not None:
                return Head(role or above or Role.TARGET, period.periode, period.year, period.slip)
    if role is None:
        return None
    plain = all(_PLAIN.fullmatch(k) or _CAPAIAN.fullmatch(k) or k == "akhir" for k in keys if k)
    return Head(role) if plain else None
