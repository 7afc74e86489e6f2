"""How many IKU have each status, one row of Bahan Ringkasan for each."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import MixedRow
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import Live, said
from workbook_builder.layout.sheets.workings.ringkasan_row import number, row, said_text
from workbook_builder.text import ringkasan as t


def count_key(order: int) -> str:
    """The name of the row that counts one status, by its number from the worst."""
    return f"count_{order}"


def count_text(status: str, count: int) -> Live:
    """How many IKU have a status, in the row of that count."""
    return said(t.STATUS_COUNT, {"jumlah": Live(str(count), "{value}"), "status": Live(status, "{label}")})


def counts(k: SheetContext) -> Iterator[MixedRow]:
    """How many IKU have each status."""
    statuses = [s.steps[k.report_periode].status for s in k.score.iku]
    for a in k.rules.status:
        count = statuses.count(a.name)
        value = number(count, "SUMPRODUCT((Capaian_Status={label})*1)", style.INTEGER)
        yield row(k, t.COUNT, a.name, value=value, text=said_text(count_text(a.name, count)))
