"""Sheet Rincian Target: the signed targets in the official layout, which every formula looks up."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW, begin, signatures, table_head
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import Iku, SasaranRow
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as words

PERIODE_COLUMN = 3
LAST_COLUMN = PERIODE_COLUMN + len(PERIODE) - 1


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.RINCIAN_TARGET, "masukan", (12, 62, *([11] * 7)), official=True)
    table_head(p, words.RINCIAN_TARGET.headers, key=2)
    arrangement = row_order(k)
    alone = len(arrangement) - sum(
        1 for content in arrangement if isinstance(content, Iku) and content.ss not in _sasaran_number(k)
    )
    group_start = [
        row
        for row, content in enumerate(arrangement, CONTENT_ROW)
        if not isinstance(content, Iku) or row == CONTENT_ROW + alone
    ]
    for row, content in enumerate(arrangement, CONTENT_ROW):
        if isinstance(content, Iku):
            _iku_rows(p, row, content)
        else:
            p.write_row(row, 1, (content.number, content.name.text, *([None] * 7)), style.SASARAN)
    row = CONTENT_ROW + len(arrangement)
    p.name_area("Target_Kode", CONTENT_ROW, 1, row - 1, 1)
    p.name_area("Target_Periode", HEADER_ROW, PERIODE_COLUMN, HEADER_ROW, LAST_COLUMN)
    p.name_area("Tabel_Target", CONTENT_ROW, PERIODE_COLUMN, row - 1, LAST_COLUMN)
    signatures(k, p, row + 1, 6)
    p.printing = p.printing.with_block(tuple(group_start))
    return p


def row_order(k: SheetContext) -> list[SasaranRow | Iku]:
    """The rows of the table: sasaran as the sheet lists them, each before its IKU; IKU without one come last."""
    members: dict[int | None, list[Iku]] = {}
    for iku in k.iku:
        members.setdefault(iku.ss, []).append(iku)
    result: list[SasaranRow | Iku] = []
    first: dict[int, SasaranRow] = {}
    for sasaran in k.inputs.sasaran:
        first.setdefault(sasaran.number, sasaran)
    for sasaran in first.values():
        result += [sasaran, *members.pop(sasaran.number, [])]
    return [*result, *(iku for other in members.values() for iku in other)]


def _sasaran_number(k: SheetContext) -> set[int]:
    return {s.number for s in k.inputs.sasaran}


def _iku_rows(p: SheetBuilder, row: int, iku: Iku) -> None:
    p.write_row(row, 1, (iku.code, iku.name), style.TEXT)
    for i, periode in enumerate(PERIODE):
        value = iku.target[periode]
        shown = iku_style(style.NUMBER, iku, value) if value is not None else style.CENTRED
        p.write(row, PERIODE_COLUMN + i, or_dash(cell_value(iku, value)), shown.but(align="center"))
