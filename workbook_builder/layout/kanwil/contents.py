"""Sheet Petunjuk of the roll-up: doors for its readers, contents, how to read it, and where its figures are from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder import __version__
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import begin_table
from workbook_builder.layout.plan import Link, SheetBuilder
from workbook_builder.layout.sheets.overview.petunjuk import COLUMNS, DOOR, TEXT, GuideRow, contents
from workbook_builder.text import kanwil as t
from workbook_builder.text import petunjuk as words


def sheet(k: RegionContext, others: Sequence[SheetBuilder]) -> SheetBuilder:
    """``others`` are the other sheets in the order of the workbook; this one is the second."""
    p = begin_table(k, TEXT, "baca", COLUMNS, key=1)
    listed = [others[0], p, *others[1:]]
    names = {x.name for x in listed}
    COLUMNS.write(p, [*_doors(names), *(contents(x) for x in listed), *_guidance(), *_origin(k)])
    return p


def _doors(names: set[str]) -> Iterator[GuideRow]:
    for reader, (destination, text) in t.DOORS.items():
        if destination in names:
            link = Link(destination, "A1", words.DOOR.format(pembaca=reader, lembar=destination))
            yield GuideRow(link, text, DOOR)


def _guidance() -> Iterator[GuideRow]:
    yield from (GuideRow(words.HOW_TO_USE, step) for step in t.STEPS)
    yield from (GuideRow(term, meaning, role=words.GLOSSARY_PART) for term, meaning in t.GLOSSARY.items())


def _origin(k: RegionContext) -> Iterator[GuideRow]:
    yield GuideRow(words.ORIGIN, words.VERSION_ORIGIN.format(versi=__version__, aturan=k.rules.name))
    yield GuideRow(words.ORIGIN, t.ORIGIN_OFFICES.format(jumlah=len(k.region.offices)))
