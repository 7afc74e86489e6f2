"""The pages of a PDF as tables and lines of text, read in a process of its own."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

from workbook_builder.intake.sources.pdf_characters import RAISED_NOTE, mark_raised, set_apart
from workbook_builder.intake.sources.pdf_lines import line_blocks
from workbook_builder.intake.sources.pdf_tables import Grid, grids
from workbook_builder.intake.sources.refused import Refused

PAGES_MAX = 300
CHARACTERS_MAX = 60_000
"""Characters on a page; a page of small print has some 8,000."""
EDGES_MAX = 5_000
"""Ruling lines on a page; above it is a drawing."""
IMAGE_SHARE = 0.6
"""Share of a page (0..1) that a picture of the whole page takes."""

Block = dict[str, Any]


def read_pages(content: bytes) -> list[dict[str, Any]]:
    """The pages as JSON has them: blocks in reading order, and names of notes with what fills their blanks."""
    import pdfplumber

    try:
        document = pdfplumber.open(io.BytesIO(content))
    except Exception as error:
        raise Refused("ENCRYPTED" if "Password" in repr(error) else "BROKEN") from error
    with document:
        if len(document.pages) > PAGES_MAX:
            raise Refused("TOO_MANY_PAGES")
        pages = []
        for page in document.pages:
            pages.append(_page(page))
            page.close()
    return pages


def _page(page: Any) -> dict[str, Any]:
    if len(page.chars) > CHARACTERS_MAX:
        raise Refused("TOO_MUCH")
    notes: list[tuple[str, str]] = []
    if not page.chars and (page.images or page.curves or len(page.rects) > 1):
        notes.append(("SCANNED_PAGE", ""))
    elif page.chars and any(_covers(image, page) for image in page.images):
        notes.append(("SCANNED_WITH_TEXT", ""))
    if any("(cid:" in char["text"] for char in page.chars):
        notes.append(("UNKNOWN_LETTERS", ""))
    if _has_fields(page):
        notes.append(("FORM_FIELDS", ""))
    if mark_raised(page.chars):
        notes.append((RAISED_NOTE, ""))
    kept, apart = set_apart(page)
    if apart:
        notes.append(("TURNED_TEXT", apart))
    ruled = len(page.edges) <= EDGES_MAX
    if not ruled:
        notes.append(("TOO_MANY_LINES", ""))
    tables = grids(kept) if ruled else []
    blocks = [*(_table_block(table) for table in tables), *line_blocks(_outside(kept, tables))]
    return {"blocks": [block for _, block in sorted(blocks, key=lambda item: item[0])], "notes": notes}


def _table_block(table: Grid) -> tuple[float, Block]:
    return table.top, {"rows": table.rows, "merged": table.merged}


def _outside(page: Any, tables: list[Grid]) -> Any:
    """The page without what stands in its tables."""
    boxes = [table.box for table in tables]

    def is_outside(item: dict[str, Any]) -> bool:
        if item["object_type"] != "char":
            return True
        x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
        return not any(x0 <= x < x1 and top <= y < bottom for x0, top, x1, bottom in boxes)

    return page.filter(is_outside)


def _covers(image: dict[str, Any], page: Any) -> bool:
    size = abs((image["x1"] - image["x0"]) * (image["bottom"] - image["top"]))
    return bool(size >= IMAGE_SHARE * page.width * page.height)


def _has_fields(page: Any) -> bool:
    """Whether fields of a form are filled, which are no text of the page."""
    # A damaged annotation hides no text of the page.
    with suppress(Exception):
        return any(_value(annotation) for annotation in page.annots)
    return False


def _value(annotation: dict[str, Any]) -> bool:
    data = annotation.get("data") or {}
    return bool(data.get("V")) and "Widget" in str(data.get("Subtype"))
