"""Codes and numbers stand once on a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import rows as row_findings
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.model import Cell, Finding
from workbook_builder.model.codes import iku_key, parse_sasaran_number

T = TypeVar("T")


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


PEMERIKSAAN = (codes_unique, sasaran_numbers_unique)
