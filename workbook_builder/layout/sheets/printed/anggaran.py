"""Sheet Anggaran: the signed budget beside the sums of its parts."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, signatures, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.model import AnggaranKind, AnggaranRow
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.text import sheets as words


def sheet(k: SheetContext) -> SheetBuilder:
    title = replace(words.ANGGARAN, purpose=words.ANGGARAN.purpose.replace(words.PERJANJIAN.title, k.perjanjian))
    p = begin(k, title, "masukan", (9, 62, 20, 20, 18), official=True)
    table_head(p, words.ANGGARAN.headers, landscape=False, key=2)
    if not k.inputs.anggaran:
        p.write(CONTENT_ROW, 1, words.BLANK, style.PURPOSE)
        return p
    all_values = k.inputs.anggaran
    rupiah = style.NUMBER.but(number_format="rupiah")
    difference = rincian_difference(all_values)
    for i, item in enumerate(all_values):
        row = CONTENT_ROW + i
        text_style = (
            style.TOTAL
            if item.kind is AnggaranKind.TOTAL
            else (style.SASARAN if item.kind is AnggaranKind.PROGRAM else style.TEXT)
        )
        number_style = text_style.but(align="right", number_format="rupiah", wrap=False)
        p.write_row(row, 1, (item.code.text, item.name.text), text_style)
        p.write(row, 3, item.total.value, number_style)
        if (differs := difference[i]) is None or item.total.value is None:
            p.write_row(row, 4, (None, None), rupiah)
            continue
        formula = "+".join(f"C{CONTENT_ROW + j}" for j in _part(all_values, i))
        p.write(row, 4, Formula(formula, item.total.value - differs), number_style)
        p.write(row, 5, Formula(f"C{row}-D{row}", differs), number_style)
    p.name_area("Anggaran_Selisih", CONTENT_ROW, 5, CONTENT_ROW + len(all_values) - 1, 5)
    signatures(k, p, CONTENT_ROW + len(all_values) + 1, 4)
    return p


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
