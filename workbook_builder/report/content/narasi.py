"""What only people can write: the parts of the sheet Narasi, and marked places where they are blank."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model.keys import name_key
from workbook_builder.report.content.subject import Content, Subject, clean, paragraphs
from workbook_builder.text import laporan as words


def narasi_content(k: Subject) -> Content:
    """By part its paragraphs; a part that the report cannot do without is a marked place where it is blank."""
    written = _by_key(k)
    result = {}
    for key, name in words.PARTS.items():
        found = paragraphs(written.get(name_key(name), ""))
        result[key] = found or ([] if key in words.OPTIONAL else [k.gap(name)])
    return result


def other_parts(k: Subject) -> list[Content]:
    """Parts that the office named itself."""
    known = {name_key(name) for name in words.PARTS.values()}
    return [
        {"bagian": clean(name), "paragraf": paragraphs(text)}
        for name, text in _parts(k).items()
        if name_key(name) not in known and text.strip()
    ]


def _by_key(k: Subject) -> dict[str, str]:
    return {name_key(name): text for name, text in _parts(k).items()}


def _parts(k: Subject) -> Mapping[str, str]:
    parts: Mapping[str, str] = getattr(k.inputs, "narasi", {})
    return parts
