"""The paper of the report: page sizes, and tables that grow and shrink with the width between the margins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook_builder.report.elements import w

SIZES = {"A4": (11906, 16838), "F4": (12240, 18720)}
"""Width and height of an upright page in twentieths of a point: 210 x 297 mm, and 8.5 x 13 inches, the F4 of
Indonesian offices, as in the workbook."""


def set_paper(body: Any, paper: str) -> None:
    """Give every section the paper, kept upright or wide; its tables and tab stops keep to the new width."""
    content: list[Any] = []
    for element in body:
        content.append(element)
        for section in _sections(element):
            before = _room(section)
            _set_size(section, paper)
            after = _room(section)
            if before > 0 and before != after:
                for item in content:
                    _scale(item, after / before)
            content = []


def _sections(element: Any) -> Iterator[Any]:
    """The section that ends with an element of the body, if one does."""
    if element.tag == w("sectPr"):
        yield element
    elif element.tag == w("p"):
        yield from element.iterfind(f"{w('pPr')}/{w('sectPr')}")


def _room(section: Any) -> int:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    if size is None or margins is None:
        return 0
    left, right = (int(margins.get(w(side)) or 0) for side in ("left", "right"))
    return int(size.get(w("w")) or 0) - left - right


def _set_size(section: Any, paper: str) -> None:
    size = section.find(w("pgSz"))
    if size is None:
        size = section.makeelement(w("pgSz"), {})
        section.insert(0, size)
    wide = size.get(w("orient")) == "landscape"
    width, height = reversed(SIZES[paper]) if wide else SIZES[paper]
    size.set(w("w"), str(width))
    size.set(w("h"), str(height))


def _scale(element: Any, factor: float) -> None:
    """Widths of tables and columns, and tab stops at the right margin."""
    for name in ("gridCol", "tcW", "tblW"):
        for item in element.iter(w(name)):
            if item.get(w("type"), "dxa") == "dxa" and (item.get(w("w")) or "").isdigit():
                item.set(w("w"), str(round(int(item.get(w("w"))) * factor)))
    for tab in element.iter(w("tab")):
        if tab.get(w("val")) == "right" and (tab.get(w("pos")) or "").isdigit():
            tab.set(w("pos"), str(round(int(tab.get(w("pos"))) * factor)))
