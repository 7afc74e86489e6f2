"""Word's XML by the names of its standard: what the steps after rendering look for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """The full name of an element or attribute of Word."""
    return W + name


def value(element: Any, *path: str) -> str | None:
    """The ``w:val`` of an element below, None where there is none."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    found: str | None = None if element is None else element.get(w("val"))
    return found


def paragraph_text(paragraph: Any) -> str:
    """The text of a paragraph itself, without that of text boxes inside it."""
    return "".join(x.text or "" for x in paragraph.iter(w("t")) if next(x.iterancestors(w("p"))) is paragraph)


def make(parent: Any, tag: str, /, **attributes: str) -> Any:
    """A new element for a place in the same document."""
    made = parent.makeelement(w(tag), {w(key): text for key, text in attributes.items()})
    return made


def fields(root: Any) -> Iterator[tuple[str, Any, Any, Any, list[Any]]]:
    """Every field of the simple kind: its code, the runs that begin, part and end it, and those of its result."""
    for begin in root.iter(w("fldChar")):
        if begin.get(w("fldCharType")) != "begin":
            continue
        code, part = "", None
        result: list[Any] = []
        for run in begin.getparent().itersiblings(w("r")):
            mark = run.find(w("fldChar"))
            kind = None if mark is None else mark.get(w("fldCharType"))
            if kind == "begin":
                break
            if kind == "separate":
                part = run
            elif kind == "end":
                yield code.strip(), begin.getparent(), part, run, result
                break
            elif part is None:
                code += "".join(x.text or "" for x in run.iter(w("instrText")))
            else:
                result.append(run)
