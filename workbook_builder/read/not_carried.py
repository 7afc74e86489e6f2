"""What no refresh can carry over from a filled realisasi.xlsx: formulas of staff's own, charts and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbook_builder.read.rows import Table
from workbook_builder.read.workbook import Extras, ReadSheet
from workbook_builder.text import refresh as refresh_words


def table_formulas(sheet: ReadSheet, table: Table, extras: Extras, computed: frozenset[str]) -> list[str]:
    """Formulas in the part that staff fill; those above the table and in the check columns are ours."""
    ours = {k for name, k in table.columns.items() if name in computed}
    formula = extras.formulas[sheet.name]
    return addresses(sheet, {(b, k) for b, k in formula if b > table.header_row and k not in ours})


def addresses(sheet: ReadSheet, places: Iterable[tuple[int, int]]) -> list[str]:
    return [f"'{sheet.name}'!{sheet.get_cell(b, k).place.cell}" for b, k in sorted(places)]


def left_behind(extras: Extras, formulas: Sequence[str]) -> tuple[str, ...]:
    result = [refresh_words.OBJECTS_LEFT_BEHIND.format(benda=objects) for objects in extras.objects]
    if formulas:
        listing = ", ".join(formulas[: refresh_words.MAX_MENTIONED]) + (
            refresh_words.AND_OTHERS if len(formulas) > refresh_words.MAX_MENTIONED else ""
        )
        result.append(refresh_words.FORMULAS_LEFT_BEHIND.format(jumlah=len(formulas), sel=listing))
    return tuple(result)
