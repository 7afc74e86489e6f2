"""The text of a paragraph of Word: what is inserted belongs to it, what is deleted or hidden does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_APART = frozenset({"txbxContent", "Fallback", "pPr", "rPr", "instrText", "delText", "tbl"})
"""What is inside a paragraph and no part of its line: text boxes, their copies for old programs, properties."""
_SPACES = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
"""Elements that only wrap paragraphs, tables, rows or cells."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = frozenset({"0", "false", "off", "none"})


class Seen:
    """What of a document is to be said beside its text."""

    def __init__(self) -> None:
        self.tracked = False
        self.hidden: list[str] = []
        self.struck: list[str] = []


def local(element: Any) -> str:
    """The name of an element without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Any, name: str, default: str = "") -> str:
    return str(element.get(f"{WORD}{name}", default)) if element is not None else default


def paragraph_text(paragraph: Any, seen: Seen) -> str:
    return "".join(_pieces(paragraph, seen)).strip()


def _pieces(parent: Any, seen: Seen) -> Iterator[str]:
    for element in parent:
        kind = local(element)
        seen.tracked = seen.tracked or kind in _DELETED or kind in _INSERTED
        if kind == "r":
            yield _run(element, seen)
        elif kind == "t":
            yield element.text or ""
        elif kind in _SPACES:
            yield _SPACES[kind]
        elif kind == "sym":
            yield "•"
        elif kind not in _APART and kind not in _DELETED:
            yield from _pieces(element, seen)


def _run(run: Any, seen: Seen) -> str:
    """A run of one look: hidden text is left out, raised digits stay apart from the number before them."""
    text = "".join(_pieces(run, seen))
    properties = run.find(f"{WORD}rPr")
    if properties is None or not text.strip():
        return text
    if _is_on(properties, "vanish"):
        seen.hidden.append(text.strip())
        return ""
    if _is_on(properties, "strike") or _is_on(properties, "dstrike"):
        seen.struck.append(text.strip())
    if attribute(properties.find(f"{WORD}vertAlign"), "val") == "superscript":
        return text.translate(_RAISED)
    return text


def _is_on(properties: Any, name: str) -> bool:
    element = properties.find(f"{WORD}{name}")
    return element is not None and attribute(element, "val", "1").lower() not in _OFF


def text_boxes(paragraph: Any) -> Iterator[Any]:
    """The contents of the text boxes that hang on a paragraph, each once."""
    for element in paragraph:
        kind = local(element)
        if kind == "txbxContent":
            yield element
        elif kind not in ("Fallback", "tbl"):
            yield from text_boxes(element)
