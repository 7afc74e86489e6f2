"""A row of Parameter and a group of them, made from values of the rules, from notes and from words of choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.context import fraction
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record
from workbook_builder.rules import RuleFigure, RuleValue
from workbook_builder.text import parameter as t
from workbook_builder.text import sheets as words


@record
class ParameterRow:
    """One value of the rules or of the report, with where it is from."""

    key: str
    value: Number | float | str
    satuan: str
    confidence: str
    source: str
    name: str = ""
    """Defined name of this value alone."""
    word_name: str = ""
    """Defined name of the word that stands as its key."""
    number_format: str = "umum"
    group: str = ""
    formula: str = ""
    """Of a value that follows from others."""
    shown_name: str = ""
    """What formulas call it, by its own name or by those of its group."""

    @property
    def value_style(self) -> Style:
        if isinstance(self.value, str):
            return style.CENTRED
        return style.NUMBER.but(number_format=self.number_format, align="center")


@record
class Group:
    """Rows that belong together; formulas look a key up by ``key_name`` and its value by ``value_name``."""

    title: str
    rows: tuple[ParameterRow, ...]
    key_name: str = ""
    value_name: str = ""

    def shown(self) -> list[ParameterRow]:
        """The rows with what the sheet says of their group."""
        of_group = tuple(n for n in (self.key_name, self.value_name) if n)
        return [replace(r, group=self.title, shown_name=_shown_name(r, of_group)) for r in self.rows]


def _shown_name(r: ParameterRow, of_group: tuple[str, ...]) -> str:
    return ", ".join(n for n in (r.word_name, r.name, *of_group) if n) or t.UNUSED


def note(key: str, content: str, name: str = "") -> ParameterRow:
    return ParameterRow(key, content, "-", words.CONFIDENCE["stated"], t.APPLICATION_SOURCE, name)


def of_rule(n: RuleValue, name: str = "", word_name: str = "") -> ParameterRow:
    key = n.remark or n.key
    return ParameterRow(key, n.value, n.satuan, words.CONFIDENCE[n.confidence.value], n.source, name, word_name)


def weight(n: RuleFigure) -> ParameterRow:
    return ParameterRow(
        n.key,
        fraction(n.number),
        n.satuan,
        words.CONFIDENCE[n.confidence.value],
        n.source,
        number_format="persen0",
    )


def words_of(
    meanings: Mapping[str, str], named: choices.Names, source: str = t.CHOICE_SOURCE
) -> tuple[ParameterRow, ...]:
    """The words of a choice with their meanings; ``named`` are those that formulas compare with."""
    stated = words.CONFIDENCE["stated"]
    return tuple(
        ParameterRow(word, meaning, "-", stated, source, word_name=named.get(word, ""))
        for word, meaning in meanings.items()
    )
