"""A figure of a table in the unit of its IKU, where the table prints another: a percent sign after an index."""

from __future__ import annotations

from workbook_builder.intake.entry import Entry, figure_entry
from workbook_builder.intake.gather.iku import OfficialIku
from workbook_builder.model import Cell
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.new_target import StartCell
from workbook_builder.model.numbers import is_whole, to_float
from workbook_builder.read.cell_number import parse_cell
from workbook_builder.text import intake as words
from workbook_builder.text.numbers import CELL_DIGITS, format_number


def in_unit(cell: Cell, iku: OfficialIku, same_figures: bool) -> Entry:
    """The figure as it stands, or without the percent sign that the official targets do not have.

    ``same_figures`` says that the targets beside it are, but for the sign, the official ones: then the sign is a way of
    printing and no other unit. Without that the text stays, for a person to decide.
    """
    parsed = parse_cell(cell)
    if iku.percent or not parsed.percent or not same_figures or parsed.value is None or means_nothing(cell.text):
        return figure_entry(cell, iku.percent, iku.satuan)
    value = parsed.value
    number = int(value) if is_whole(value) else to_float(value)
    shown = format_number(value, CELL_DIGITS)
    return Entry(StartCell(number), (cell,), words.SIGN_LEFT_OUT.format(isi=cell.text, angka=shown))
