"""What the Manual IKU states of an IKU; what it cannot mean is a finding, and counts as blank."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from workbook_builder.findings import cells as cell_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Cell, Finding, ManualRow, ScalePoint
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.numbers import Number, exact
from workbook_builder.schema.column import Column, Kind
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.text.choices import match, match_part, suggest

SCALE_LIMIT = 10**6
_DECIMAL = re.compile(r"[+-]?\d{1,20}([.,]\d{1,20})?", re.ASCII)
"""A number of a scale; what Python reads as one beside (1e9, 1_0, inf) is none that staff write."""
Choice = TypeVar("Choice", bound=str)


@dataclass
class ManualAnswers:
    """One row of the Manual IKU, asked column by column; blank where there is no such row."""

    manual: ManualRow | None
    findings: list[Finding]
    """Where what was found on the way is added."""

    def text(self, column: str) -> str:
        return self.manual.text[column].text if self.manual else ""

    def number(self, column: str) -> Number | None:
        figure = self.manual.figures.get(column) if self.manual else None
        return figure.value if figure else None

    def stated(self) -> dict[str, Any]:
        """What the sheet states of attributes of an ``Iku``, by their names."""
        return {column.attribute: self._stated(column) for column in MANUAL_IKU.columns if column.attribute}

    def _stated(self, column: Column) -> Number | str | None:
        if column.kind is Kind.NUMBER:
            return self.number(column.name)
        return self.choose(column.name, column.choices.words) if column.choices else self.text(column.name)

    def choose(self, column: str, choices: Iterable[Choice]) -> Choice | None:
        """The choice that a cell states; an unknown one is a finding and counts as blank.

        A pair such as "Max/TLK" states two choices, the second one for the column beside it.
        """
        if self.manual is None:
            return None
        choices = list(choices)
        other = MANUAL_IKU.column(column).beside
        from_pair = match_part(self.text(other), choices) if other else None
        if means_nothing(self.text(column)):
            return from_pair
        matches = match(self.text(column), choices)
        if matches is None and any(c.beside == column for c in MANUAL_IKU.columns):
            matches = match_part(self.text(column), choices)
        if matches is None:
            self.findings.append(unknown_choice(self.manual.text[column], column, choices))
        elif from_pair not in (None, matches):
            self.findings.append(
                spelling_findings.contradicting_choices(
                    self.manual.text[column].place, column=column, value=matches, other=other, expected=from_pair
                )
            )
        return matches

    def scale(self) -> tuple[ScalePoint, ...] | None:
        """The Stabilize points ``90:100; 100:120``; they must rise in Ca."""
        text = self.text("Skala Stabilize")
        if means_nothing(text) or self.manual is None:
            return None
        point = parse_scale(text)
        if point is None:
            cell = self.manual.text["Skala Stabilize"]
            self.findings.append(cell_findings.unreadable_scale(cell.place, value=text[:80]))
        return point


def parse_scale(text: str) -> tuple[ScalePoint, ...] | None:
    """Points of a Stabilize scale written as ``90:100; 100:120``; None where that is not what the text is."""
    point: list[ScalePoint] = []
    for part in text.strip(" ;").split(";"):
        ca, separator, capaian = part.partition(":")
        if not separator or _DECIMAL.fullmatch(ca.strip()) is None or _DECIMAL.fullmatch(capaian.strip()) is None:
            return None
        item = (_decimal(ca), _decimal(capaian))
        if not all(abs(x) < SCALE_LIMIT for x in item) or (point and not _rises(point[-1], item)):
            return None
        point.append(item)
    return tuple(point)


def _rises(point: ScalePoint, further: ScalePoint) -> bool:
    """Whether a scale goes on: a larger Ca, and no smaller capaian for it."""
    return further[0] > point[0] and further[1] >= point[1]


def _decimal(text: str) -> Number:
    """A decimal with a comma or a point."""
    return exact(Decimal(text.strip().replace(",", ".")))


def unknown_choice(cell: Cell, column: str, choices: Iterable[str]) -> Finding:
    """The finding of a cell that states none of the choices of its column."""
    allowed = list(choices)
    return cell_findings.unknown_choice(
        cell.place,
        column=column,
        value=cell.text[:60],
        allowed=", ".join(allowed),
        suggestion=suggest(cell.text, allowed),
    )
