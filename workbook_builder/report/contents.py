"""The table of contents: its field holds the headings of the report, which Word renews with their pages."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from workbook_builder.report.elements import SPACE, make, w
from workbook_builder.report.heading_numbers import Heading, headings

FIRST_BOOKMARK = 5_000
"""Bookmarks of Word's own have small numbers."""


def fill_contents(body: Any, styles: Any, numbering: Any | None) -> bool:
    """Write the headings into the field of the table of contents; whether there is one."""
    place = _field(body)
    if place is None:
        return False
    known = {x.get(w("styleId")) for x in styles.iter(w("style"))}
    listed = [x for x in headings(body, styles, numbering) if x.paragraph is not place]
    entries = []
    for number, heading in enumerate(listed, FIRST_BOOKMARK):
        name = f"_Toc{number:09d}"
        _mark(heading.paragraph, number, name)
        entries.append(_entry(place, heading, name, known))
    if entries:
        _put(place, entries)
    return True


def _field(body: Any) -> Any | None:
    """The paragraph in which the field of a table of contents begins and ends."""
    for code in body.iter(w("instrText")):
        if (code.text or "").strip().startswith("TOC "):
            return next(code.iterancestors(w("p")))
    return None


def _mark(paragraph: Any, number: int, name: str) -> None:
    start = make(paragraph, "bookmarkStart", id=str(number), name=name)
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, start)
    paragraph.append(make(paragraph, "bookmarkEnd", id=str(number)))


def _entry(place: Any, heading: Heading, name: str, known: set[str]) -> Any:
    paragraph = make(place, "p")
    style = f"TOC{heading.level}"
    if style in known:
        properties = make(place, "pPr")
        properties.append(make(place, "pStyle", val=style))
        paragraph.append(properties)
    link = make(place, "hyperlink", anchor=name, history="1")
    parts = [heading.number, heading.text] if heading.level > 1 and heading.number else [_title(heading)]
    for i, text in enumerate(parts):
        if i:
            link.append(_run(place, make(place, "tab")))
        link.append(_text(place, text))
    link.append(_run(place, make(place, "tab")))
    for run in _page(place, name):
        link.append(run)
    paragraph.append(link)
    return paragraph


def _title(heading: Heading) -> str:
    return f"{heading.number} {heading.text}".strip()


def _page(place: Any, name: str) -> Iterator[Any]:
    """A field that gives the page of a bookmark."""
    yield _run(place, make(place, "fldChar", fldCharType="begin"))
    code = make(place, "instrText")
    code.text = f" PAGEREF {name} \\h "
    code.set(SPACE, "preserve")
    yield _run(place, code)
    yield _run(place, make(place, "fldChar", fldCharType="separate"))
    yield _text(place, "")
    yield _run(place, make(place, "fldChar", fldCharType="end"))


def _run(place: Any, content: Any) -> Any:
    run = make(place, "r")
    run.append(content)
    return run


def _text(place: Any, text: str) -> Any:
    content = make(place, "t")
    content.text = text
    content.set(SPACE, "preserve")
    return _run(place, content)


def _put(place: Any, entries: list[Any]) -> None:
    """The runs that begin the field go before the first entry, the one that ends it behind the last."""
    runs = [x for x in place if x.tag == w("r")]
    marks = [run.find(w("fldChar")) for run in runs]
    kinds = [None if mark is None else mark.get(w("fldCharType")) for mark in marks]
    part = kinds.index("separate")
    first = entries[0]
    at = 0 if first.find(w("pPr")) is None else 1
    for run in reversed(runs[: part + 1]):
        first.insert(at, copy.deepcopy(run))
    entries[-1].append(copy.deepcopy(runs[len(kinds) - 1 - kinds[::-1].index("end")]))
    for entry in entries:
        place.addprevious(entry)
    place.getparent().remove(place)
