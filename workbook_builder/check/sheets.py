"""Checks of one sheet: whether it is there, its codes and numbers unique, its IKU not too many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import rows as row_findings
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Cell, Finding, Place
from workbook_builder.model.codes import iku_key, parse_sasaran_number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, is_over
from workbook_builder.text.choices import suggest
from workbook_builder.text.numbers import format_number

T = TypeVar("T")

REQUIRED_SHEETS = (
    ("target.xlsx", "Rincian Target"),
    ("target.xlsx", "Peta Strategi"),
    ("realisasi.xlsx", "Realisasi IKU"),
)


def reader_observations(b: CheckContext) -> Iterator[Finding]:
    """What the readers noticed about structure."""
    yield from b.inputs.observations


def required_sheets(b: CheckContext) -> Iterator[Finding]:
    """The sheets that scoring needs are there and hold rows."""
    filled = {
        "Rincian Target": b.inputs.rincian,
        "Peta Strategi": b.inputs.peta_strategi,
        "Realisasi IKU": b.inputs.realisasi,
    }
    kinds = (sheet_findings.columns_missing, spelling_findings.column_not_target)
    unreadable = {t.place.sheet for t in b.inputs.observations if any(kind.matches(t) for kind in kinds)}
    for file, name in REQUIRED_SHEETS:
        if b.inputs.without_realisasi and file == b.inputs.traces[-1].name:
            continue
        if name not in b.inputs.sheets:
            present = [t.sheet for t in b.inputs.sheets.values() if t.file == file and t.sheet]
            other = [
                t.place.sheet
                for t in b.inputs.observations
                if sheet_findings.sheet_ignored.matches(t) and t.place.file == file
            ]
            yield sheet_findings.sheet_missing(
                Place(file, name),
                sheet=name,
                present=", ".join(f"'{n}'" for n in (*present, *other)) or "-",
                suggestion=suggest(name, [n for n in other if n]),
            )
        elif not filled[name] and b.inputs.sheets[name].sheet not in unreadable:
            yield sheet_findings.table_empty(b.inputs.sheets[name], sheet=name)


def codes_unique(b: CheckContext) -> Iterator[Finding]:
    """A code stands once on every sheet that lists IKU."""
    m = b.inputs
    for row in (
        [(x.code, x.cell) for x in m.perjanjian],
        [(x.code, x.cell) for x in m.rincian],
        [(x.code, x.cell) for x in m.manual],
        [(x.code, x.cell) for x in m.realisasi],
    ):
        for (code, cell), first in _doubled((iku_key(code), (code, cell)) for code, cell in row):
            yield row_findings.code_twice(cell.place, code=code, other_cell=first[1].place.cell or "-")


def sasaran_numbers_unique(b: CheckContext) -> Iterator[Finding]:
    """A sasaran stands once on Peta Strategi and once on Rincian Target."""
    mapping: list[tuple[str, Cell]] = [
        (str(parse_sasaran_number(x.number.text) or x.number.text), x.number) for x in b.inputs.peta_strategi
    ]
    rincian: list[tuple[str, Cell]] = [(str(x.number), x.cell) for x in b.inputs.sasaran]
    for row in (mapping, rincian):
        for cell, first in _doubled(row):
            yield sheet_findings.sasaran_twice(cell.place, number=cell.text, other_cell=first.place.cell or "-")


def _doubled(pairs: Iterable[tuple[str, T]]) -> Iterator[tuple[T, T]]:
    """(repeated, first) of everything whose key came before."""
    first: dict[str, T] = {}
    for key, member in pairs:
        if key in first:
            yield member, first[key]
        else:
            first[key] = member


def iku_count(b: CheckContext) -> Iterator[Finding]:
    """From 2026 an office has a limited number of IKU."""
    limit = b.rules.iku_limit
    if limit is not None and len(b.agreement.iku) > limit:
        yield sheet_findings.too_many_iku(
            b.inputs.sheets["Rincian Target"], count=len(b.agreement.iku), limit=format_number(limit, 0)
        )


def has_realisasi(b: CheckContext) -> Iterator[Finding]:
    """Something was filled for the quarters reported."""
    filled = any(iku.realisasi[q] is not None for iku in b.agreement.iku for q in TRIWULAN if is_over(q, b.triwulan))
    if b.agreement.iku and b.inputs.realisasi and not filled:
        place = b.inputs.sheets["Realisasi IKU"]
        yield sheet_findings.realisasi_blank(place, periode=REPORTED_AFTER[b.triwulan])


PEMERIKSAAN = (
    reader_observations,
    required_sheets,
    codes_unique,
    sasaran_numbers_unique,
    iku_count,
    has_realisasi,
)
