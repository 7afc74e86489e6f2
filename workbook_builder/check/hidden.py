"""Marking the findings at cells that nobody sees: hidden rows and columns, and rows that a filter took away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from workbook_builder.model import Finding, Inputs
from workbook_builder.model.address import column_number

_ADDRESS = re.compile(r"([A-Z]+)(\d+)")
ABOUT_HIDING = frozenset({"baris-tersembunyi", "kolom-tersembunyi"})
"""Findings that say themselves what is hidden."""


def mark_hidden(findings: Iterable[Finding], inputs: Inputs) -> list[Finding]:
    """The findings; those at a hidden cell carry ``hidden``, from which their message says so."""
    return [_marked(one, inputs) for one in findings]


def _marked(finding: Finding, inputs: Inputs) -> Finding:
    place = finding.place
    hidden = inputs.hidden.get((place.file, place.sheet))
    address = _ADDRESS.fullmatch(place.cell or "")
    if hidden is None or address is None or finding.code in ABOUT_HIDING:
        return finding
    column, row = column_number(address.group(1)), int(address.group(2))
    what = "baris" if row in hidden.rows else "kolom" if column in hidden.columns else ""
    return replace(finding, content={**finding.content, "tersembunyi": what}) if what else finding
