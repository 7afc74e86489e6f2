"""Formulas as text, compared wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from openpyxl.formula import Tokenizer
from openpyxl.utils import range_boundaries


def relative(formula: str, row: int, column: int) -> str:
    """A formula with its references relative to the cell it stands in, so that copies of one formula are equal."""

    def shifted(found: re.Match[str]) -> str:
        column_there, row_there, _, _ = range_boundaries(found.group(2) + found.group(4))
        k = f"C{column_there}" if found.group(1) else f"C[{column_there - column}]"
        b = f"R{row_there}" if found.group(3) else f"R[{row_there - row}]"
        return b + k

    part = re.split(r'("[^"]*")', formula)
    pattern = re.compile(r"(?<![A-Za-z_.])(\$?)\b([A-Z]{1,3})(\$?)(\d{1,7})\b(?!\()")
    return "".join(x if x.startswith('"') else pattern.sub(shifted, x) for x in part)


def calls(formula: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Every function call of a formula as (name, operands of each argument)."""
    stack: list[tuple[str, list[list[str]]]] = []
    for t in Tokenizer(formula).items:
        if t.type in ("FUNC", "PAREN") and t.subtype == "OPEN":
            stack.append((t.value.rstrip("(").upper(), [[]]))
        elif t.type in ("FUNC", "PAREN") and t.subtype == "CLOSE":
            name, arguments = stack.pop()
            if name:
                yield name, arguments
        elif t.type == "SEP":
            stack[-1][1].append([])
        elif t.type == "OPERAND":
            for _, arguments in stack:
                arguments[-1].append(t.value)


def filtered_area(ws: Any) -> str | None:
    """The area with filter buttons, of the sheet or of its table."""
    return next((table.ref for table in ws.tables.values()), ws.auto_filter.ref)


def conditional_formulas(ws: Any) -> Iterator[tuple[str, str]]:
    """(area, formula) of every conditional format."""
    for area in ws.conditional_formatting:
        yield from ((str(area.sqref), formula) for rule in area.rules for formula in rule.formula)
