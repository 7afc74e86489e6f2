"""The rows of Angka Terbit that hold a figure, and how messages speak of them."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.model import TerbitRow
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import Periode


def with_number(b: CheckContext) -> Iterator[TerbitRow]:
    """The rows whose figure could be read."""
    return (x for x in b.inputs.angka_terbit if x.value.value is not None)


def periode_of(b: CheckContext, row: TerbitRow) -> Periode | None:
    return period_of(row.periode.text, b.agreement.identitas.year)


def label_of(row: TerbitRow) -> str:
    return row.label.text[:60]


def shown_periode(b: CheckContext, row: TerbitRow) -> str:
    return periode_of(b, row) or row.periode.text[:20]
