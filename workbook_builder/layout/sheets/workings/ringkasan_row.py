"""The columns of Bahan Ringkasan, and a row of it: a step, a deviation, a sentence or a count."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Columns, Entry, MixedRow, mixed
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import Live
from workbook_builder.layout.plan import Value
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import Number

_FIGURES = ("np", "share", "value", "level", "base", "whole", "up", "down")


def status_key(number: int) -> str:
    """The key of the column with the deviations of one status, by its number from the worst."""
    return f"status_{number}"


def columns(k: SheetContext) -> Columns[MixedRow]:
    return Columns(
        (
            mixed("part", "Bagian", 14),
            mixed("number", "No.", 6),
            mixed("label", "Label", 24),
            mixed("np", "NP", 11),
            mixed("share", "Bobot", 11),
            mixed("value", "Nilai", 11),
            mixed("level", "Sampai", 11),
            mixed("base", "Alas", 11),
            mixed("whole", "Utuh", 11),
            mixed("up", "Naik", 11),
            mixed("down", "Turun", 11),
            *(mixed(status_key(n), a.name, 11) for n, a in enumerate(k.rules.status)),
            mixed("text", "Teks", 110),
        )
    )


def row(k: SheetContext, part: str, label: Value, **entries: Entry) -> MixedRow:
    keys = (*_FIGURES, *(status_key(n) for n in range(len(k.rules.status))))
    return {
        "part": Entry(style.TEXT, part),
        "number": Entry(style.INTEGER),
        "label": Entry(style.TEXT, label),
        **{key: Entry(style.NUMBER) for key in keys},
        "text": Entry(style.TEXT),
        **entries,
    }


def number(value: Number | int | None, formula: str, shown: Style = style.NUMBER) -> Entry:
    return Entry(shown, value, formula)


def said_text(live: Live) -> Entry:
    return Entry(style.TEXT, live.text, live.formula)
