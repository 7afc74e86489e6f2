"""Finding the IKU that a row without a code means: by its name, or by its place between named ones and its figures."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbook_builder.model import Cell
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import Number, same
from workbook_builder.text import intake as words

NEAR = 0.6
"""Likeness of two names (0 to 1) from which the one may be a slip of the other."""


class Known(NamedTuple):
    """An IKU whose code is known."""

    key: str
    name: str
    figures: Mapping[str, Number]
    """Targets in points by period."""


class Unnamed(NamedTuple):
    """A row that names its IKU without the code."""

    name: Cell
    figures: Mapping[str, Number]


class Match(NamedTuple):
    """The IKU of a row, and what is to be said of how it was found (empty where the names are the same)."""

    key: str
    remark: str = ""


def match(known: Sequence[Known], rows: Sequence[Unnamed]) -> dict[int, Match]:
    """The IKU of each row, by position of the row; a row whose IKU is not certain has none."""
    result = dict(_same_name(known, rows))
    taken = {found.key for found in result.values()}
    for start, end, keys in _gaps(known, result, len(rows)):
        free = [k for k in known if k.key in keys and k.key not in taken]
        open_rows = [i for i in range(start, end) if i not in result]
        if len(free) != len(open_rows):
            continue
        for i, one in zip(open_rows, free, strict=True):
            if (remark := _fits(one, rows[i])) is not None:
                result[i] = Match(one.key, remark)
    return result


def _same_name(known: Sequence[Known], rows: Sequence[Unnamed]) -> Iterator[tuple[int, Match]]:
    """Rows whose name is the name of one IKU and of no other row."""
    keys = [name_key(row.name.text) for row in rows]
    names = [name_key(one.name) for one in known]
    for i, key in enumerate(keys):
        if key and keys.count(key) == 1 and names.count(key) == 1:
            yield i, Match(known[names.index(key)].key)


def _gaps(known: Sequence[Known], found: Mapping[int, Match], rows: int) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The runs of rows without an IKU, with the IKU that stand between those of the rows around them."""
    order = {one.key: i for i, one in enumerate(known)}
    placed = [-1, *sorted(found), rows]
    for above, below in itertools.pairwise(placed):
        if below - above < 2:
            continue
        low = order[found[above].key] if above >= 0 else -1
        high = order[found[below].key] if below < rows else len(known)
        yield above + 1, below, frozenset(one.key for one in known[low + 1 : high])


def _fits(one: Known, row: Unnamed) -> str | None:
    """What is said of a row that stands in the place of an IKU; None where neither figures nor name speak for it."""
    shared = [p for p in row.figures if p in one.figures]
    equal = [p for p in shared if same(row.figures[p], one.figures[p])]
    alike = difflib.SequenceMatcher(None, name_key(one.name), name_key(row.name.text)).ratio()
    told = {"nama": row.name.text[:90], "resmi": one.name[:90]}
    if equal and 2 * len(equal) >= len(shared):
        return words.MATCHED_BY_FIGURES.format(**told)
    if alike >= NEAR:
        return words.MATCHED_BY_NAME.format(**told)
    return None
