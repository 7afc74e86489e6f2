"""Texts and numbers that a workbook keeps under a defined name, such as the office it was made for."""

from __future__ import annotations

import html
import re

_NAME = re.compile(rb"<(?:[\w.-]+:)?definedName\b([^<>]*)>([^<]*)</")
_ATTRIBUTE = re.compile(r"\bname=[\"']([^\"']*)[\"']")


def defined_names(workbook: bytes) -> dict[str, str]:
    """The defined names of a workbook part with what they refer to; a constant without its quotes."""
    found: dict[str, str] = {}
    for attributes, content in _NAME.findall(workbook):
        name = _ATTRIBUTE.search(html.unescape(attributes.decode("utf-8", "replace")))
        if name is not None:
            found[name.group(1)] = _constant(html.unescape(content.decode("utf-8", "replace")).strip())
    return found


def _constant(content: str) -> str:
    if len(content) > 1 and content.startswith('"') and content.endswith('"'):
        return content[1:-1].replace('""', '"')
    return content
