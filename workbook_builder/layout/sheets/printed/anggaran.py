"""Sheet Anggaran: the signed budget beside the sums of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import signatures
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import AnggaranKind, AnggaranRow
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.record import record
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Anggaran",
    "Program/Kegiatan dan Anggaran",
    "Anggaran menurut Perjanjian Kinerja, dicocokkan dengan penjumlahan rinciannya.",
)
_KINDS = {AnggaranKind.TOTAL: style.TOTAL, AnggaranKind.PROGRAM: style.SASARAN}
_NO_SUM = style.NUMBER.but(number_format="rupiah")


@record
class BudgetRow:
    """A row of the signed budget with the sum of its parts, in rupiah; a row without parts has none."""

    source: AnggaranRow
    sum: Number | None = None
    difference: Number | None = None
    formula: str = ""
    """Of the sum."""

    @property
    def text(self) -> Style:
        return _KINDS.get(self.source.kind, style.TEXT)

    @property
    def figure(self) -> Style:
        return self.text.but(align="right", number_format="rupiah", wrap=False)

    @property
    def sum_style(self) -> Style:
        return self.figure if self.formula else _NO_SUM


COLUMNS = Columns[BudgetRow](
    (
        Column("code", "Kode", 9, lambda r: r.text, lambda r: r.source.code.text),
        Column("name", "Program/Kegiatan", 62, lambda r: r.text, lambda r: r.source.name.text),
        Column(
            "total",
            "Anggaran (Rp)",
            20,
            lambda r: r.figure,
            lambda r: r.source.total.value,
            origin=lambda r: [r.source.total.place],
        ),
        Column("sum", "Menurut rincian (Rp)", 20, lambda r: r.sum_style, lambda r: r.sum, lambda r: r.formula),
        Column(
            "difference",
            "Selisih (Rp)",
            18,
            lambda r: r.sum_style,
            lambda r: r.difference,
            lambda r: "{total}-{sum}" if r.formula else "",
            "Anggaran_Selisih",
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    text = replace(TEXT, purpose=TEXT.purpose.replace(words.PERJANJIAN_TITLE, k.perjanjian))
    p = begin_table(k, text, "cetak", COLUMNS, key=2, landscape=False, official=True, source="Anggaran")
    last = COLUMNS.write(p, _rows(k.inputs.anggaran))
    signatures(k, p, last + 2, COLUMNS.numbers["sum"])
    return p


def _rows(sources: tuple[AnggaranRow, ...]) -> Iterator[BudgetRow]:
    for i, (source, difference) in enumerate(zip(sources, rincian_difference(sources), strict=True)):
        total = source.total.value
        if difference is None or total is None:
            yield BudgetRow(source)
            continue
        formula = "+".join(f"{{total@{j - i:+d}}}" for j in _part(sources, i))
        yield BudgetRow(source, total - difference, difference, formula)


def rincian_difference(all_values: tuple[AnggaranRow, ...]) -> list[Number | None]:
    """Per row its amount less that of its parts, in rupiah; None where a row has no parts or no amount."""
    result: list[Number | None] = []
    for i, item in enumerate(all_values):
        part = _part(all_values, i)
        total = sum((all_values[j].total.value or ZERO for j in part), ZERO)
        result.append(item.total.value - total if part and item.total.value is not None else None)
    return result


def _part(all_values: tuple[AnggaranRow, ...], i: int) -> list[int]:
    """Rows whose amounts make up row ``i``: the kegiatan of a program, the programs of a total."""
    if all_values[i].kind is AnggaranKind.PROGRAM:
        return [j for j, x in enumerate(all_values) if x.program == i]
    if all_values[i].kind is AnggaranKind.TOTAL:
        return [j for j, x in enumerate(all_values) if x.kind is AnggaranKind.PROGRAM] or [
            j for j, x in enumerate(all_values) if x.kind is AnggaranKind.KEGIATAN
        ]
    return []
