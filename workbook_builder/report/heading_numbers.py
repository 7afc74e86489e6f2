"""The numbers that Word gives to headings, for the table of contents that stands there before Word makes its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from workbook_builder.report.elements import value, w
from workbook_builder.text.laporan import roman

LEVELS = 3
"""Levels of headings that a table of contents lists."""


class Level(NamedTuple):
    """A level of a numbered list: kind of number and its pattern (``%2.``)."""

    kind: str
    pattern: str


class Heading(NamedTuple):
    """A heading: its paragraph, its level from 1, its number as printed and its text."""

    paragraph: Any
    level: int
    number: str
    text: str


class StyleNumbers(NamedTuple):
    """What a style says of a heading: outline level from 1, list and level in it."""

    outline: int | None
    list: str | None
    level: int


def headings(body: Any, styles: Any, numbering: Any | None) -> Iterator[Heading]:
    """The headings of a document down to the levels of the table of contents, in order."""
    known = {x.get(w("styleId")): _style(x) for x in styles.iter(w("style"))}
    lists = {} if numbering is None else _lists(numbering)
    counters: dict[str, list[int]] = {}
    for paragraph in body.iter(w("p")):
        style = known.get(value(paragraph, "pPr", "pStyle"))
        text = "".join(x.text or "" for x in paragraph.iter(w("t")))
        if style is None or style.outline is None or not text.strip():
            continue
        number = _count(style, lists, counters) if style.list in lists else ""
        if style.outline <= LEVELS:
            yield Heading(paragraph, style.outline, number, text)


def _style(style: Any) -> StyleNumbers:
    outline = value(style, "pPr", "outlineLvl")
    level = value(style, "pPr", "numPr", "ilvl")
    return StyleNumbers(
        int(outline) + 1 if outline and outline.isdigit() else None,
        value(style, "pPr", "numPr", "numId"),
        int(level) if level and level.isdigit() else 0,
    )


def _lists(numbering: Any) -> dict[str | None, list[Level]]:
    abstract = {
        x.get(w("abstractNumId")): [
            Level(value(level, "numFmt") or "decimal", value(level, "lvlText") or "") for level in x.iter(w("lvl"))
        ]
        for x in numbering.iter(w("abstractNum"))
    }
    return {x.get(w("numId")): abstract.get(value(x, "abstractNumId"), []) for x in numbering.iter(w("num"))}


def _count(style: StyleNumbers, lists: Mapping[str | None, list[Level]], counters: dict[str, list[int]]) -> str:
    levels = lists[style.list]
    if style.level >= len(levels):
        return ""
    numbers = counters.setdefault(style.list or "", [0] * len(levels))
    numbers[style.level] += 1
    numbers[style.level + 1 :] = [0] * (len(levels) - style.level - 1)
    text = levels[style.level].pattern
    for i, (level, number) in enumerate(zip(levels, numbers, strict=True), 1):
        text = text.replace(f"%{i}", _written(level.kind, number))
    return text


def _written(kind: str, number: int) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        text = roman(number)
        return text if kind == "upperRoman" else text.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if kind == "upperLetter" else letter.lower()
    return str(number)
