"""Tables of offices: what their sheets begin with, the columns they share, and the colours of their figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.page import begin, table_head
from workbook_builder.layout.plan import ConditionalFormat, SheetBuilder
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record
from workbook_builder.model.region import OfficeSummary
from workbook_builder.text import kanwil as t
from workbook_builder.text.numbers import format_number
from workbook_builder.text.sheets import SheetText

R = TypeVar("R")
NOT_PRINTED = frozenset({t.DATA.name, t.FINDINGS_DATA.name, t.WORKINGS.name})
KEYS = 2
"""Columns that stay in view: number and name of the office."""


@record
class OfficeRow:
    """An office with its number in the workbook, which formulas find it by."""

    k: RegionContext
    number: int
    office: OfficeSummary

    @property
    def name(self) -> str:
        return self.k.names[self.office.folder]

    @property
    def nko(self) -> Number | None:
        return self.k.nko[self.number - 1]

    @property
    def nko_before(self) -> Number | None:
        return self.k.nko_before[self.number - 1]


def office_rows(k: RegionContext) -> list[OfficeRow]:
    """The offices by NKO, numbered."""
    return [OfficeRow(k, number, office) for number, office in enumerate(k.offices, 1)]


def begin_table(k: RegionContext, text: SheetText, block: str, columns: Columns[R], key: int = KEYS) -> SheetBuilder:
    """A sheet with its title and the head of its table; its purpose may name the period and the limits of status.

    What is made for programs and formulas, and thousands of rows long, does not print.
    """
    purpose = text.purpose.format(periode=k.periode, batas=limits_text(k))
    p = begin(k, SheetText(text.name, text.title, purpose), block, columns.widths)
    table_head(p, columns.headers, key=key, row=columns.head)
    p.printing = replace(p.printing, skipped=text.name in NOT_PRINTED)
    return p


def limits_text(k: RegionContext) -> str:
    """Where each status begins, in words."""
    limits = [t.LIMIT.format(status=name, batas=format_number(begin)) for name, begin in k.limits.items()]
    return ", ".join(limits)


def number_column(name: str) -> Column[OfficeRow]:
    return Column("number", t.NUMBER, 6, style.INTEGER, lambda r: r.number, name=name)


def office_column(name: str, width: float = 34) -> Column[OfficeRow]:
    return Column("office", t.OFFICE, width, style.TEXT, lambda r: r.name, name=name)


def from_ranking(name: str) -> str:
    """The formula of what Peringkat says of the office in this row; nothing where it has no figure there."""
    found = f"INDEX(Peringkat_{name},MATCH({{$number}},Peringkat_Nomor,0))"
    return f'IF(ISNUMBER({found}),{found},"")'


def nko_column() -> Column[OfficeRow]:
    bold = style.NUMBER.but(bold=True)
    return Column("nko", t.NKO, 9, bold, lambda r: r.nko, from_ranking("NKO"))


def limit_name(number: int) -> str:
    """The defined name of the cell where a status begins, by its number from the worst."""
    return f"Batas_Status_{number}"


def colour_figures(k: RegionContext, p: SheetBuilder, area: str) -> None:
    """The ground of a figure shows the status that its limit begins; the figure itself stays the signal."""
    cell = area.split(":", maxsplit=1)[0]
    for number, name in reversed(list(enumerate(k.limits, 1))):
        rule = f"AND(ISNUMBER({cell}),ROUND(N({cell}),Digit_Ambang)>={limit_name(number)})"
        p.conditional.append(ConditionalFormat(area, rule, style.status_styles(name)))


def colour_words(k: RegionContext, p: SheetBuilder, area: str) -> None:
    """The ground of a word of status."""
    cell = area.split(":", maxsplit=1)[0]
    for number, name in enumerate(k.limits, 1):
        p.conditional.append(ConditionalFormat(area, f"{cell}=INDEX(Status_Nama,{number})", style.status_styles(name)))


def within(first: str, last: str) -> Callable[[str], str]:
    """A formula over the cells of a row from one column to another, ``{area}`` in it being those cells."""
    area = f"{{${first}}}:{{${last}}}"
    return lambda formula: formula.replace("{area}", area)


def without_helpers(p: SheetBuilder, last: int, helper: int) -> None:
    """Print the table without its last columns, from ``helper`` on, which only formulas look at."""
    p.printing = replace(p.printing, area=(1, 1, last, helper - 1))
