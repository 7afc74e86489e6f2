"""What belongs together stays on one page: rows of a sasaran, small tables, a signature with what is signed."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from workbook_builder.report.elements import make, value, w

SIGNATURES = "TabelTandaTangan"
ROWS_BEFORE = 3
"""Rows of a signed table that stand on the page of the signature."""
SMALL = 12
"""Rows of a table that is not cut at all."""


def keep_together(body: Any) -> None:
    """Mark the paragraphs of such rows to be kept with the next one."""
    for table in body.iter(w("tbl")):
        if value(table, "tblPr", "tblStyle") == SIGNATURES:
            _keep_before(table)
        else:
            _keep_groups(table)


def _keep_groups(table: Any) -> None:
    rows = list(table.iterchildren(w("tr")))
    for row, following in pairwise(rows):
        if len(rows) <= SMALL or _goes_on(following):
            _keep(row)


def _goes_on(row: Any) -> bool:
    """Whether the first cell of a row belongs to the row above."""
    merge = row.find(f"{w('tc')}/{w('tcPr')}/{w('vMerge')}")
    return merge is not None and merge.get(w("val")) != "restart"


def _keep_before(table: Any) -> None:
    for element in table.itersiblings(preceding=True):
        if element.tag == w("tbl"):
            for row in list(element.iterchildren(w("tr")))[-ROWS_BEFORE:]:
                _keep(row)
            return
        _keep(element)
        if element.find(f"{w('pPr')}/{w('sectPr')}") is not None:
            return


def _keep(root: Any) -> None:
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = make(paragraph, "pPr")
            paragraph.insert(0, properties)
        if properties.find(w("keepNext")) is None:
            style = properties.find(w("pStyle"))
            properties.insert(0 if style is None else 1, make(properties, "keepNext"))
