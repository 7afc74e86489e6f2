"""Marking the findings at cells that nobody sees: hidden rows and columns, and rows that a filter took away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from workbook_builder.findings.shown import hidden_columns, hidden_rows
from workbook_builder.model import Finding, HiddenBy, Inputs
from workbook_builder.model.address import column_number

_ADDRESS = re.compile(r"([A-Z]+)(\d+)")
ABOUT_HIDING = frozenset({hidden_rows.code, hidden_columns.code})
"""Findings that say themselves what is hidden."""


def mark_hidden(findings: Iterable[Finding], inputs: Inputs) -> list[Finding]:
    """The findings; those at a hidden cell carry ``hidden_by``, from which their message says so."""
    return [_marked(one, inputs) for one in findings]


def _marked(finding: Finding, inputs: Inputs) -> Finding:
    place = finding.place
    hidden = inputs.hidden.get((place.file, place.sheet))
    address = _ADDRESS.fullmatch(place.cell or "")
    if hidden is None or address is None or finding.code in ABOUT_HIDING:
        return finding
    column, row = column_number(address.group(1)), int(address.group(2))
    if row in hidden.rows:
        return replace(finding, hidden_by=HiddenBy.ROW)
    return replace(finding, hidden_by=HiddenBy.COLUMN) if column in hidden.columns else finding
