"""What only people can write: the parts of the sheet Narasi, and marked places where they are blank."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model.keys import name_key
from workbook_builder.report.content.subject import Content, Subject, clean, gap, numbered, paragraphs
from workbook_builder.text import laporan as words


def narasi_content(k: Subject) -> Content:
    """By part its lines; a part that the report cannot do without is a marked place where it is blank."""
    written = _by_key(k)
    return {key: _lines(name, written, key not in words.OPTIONAL) for key, name in words.PARTS.items()}


def _lines(name: str, written: Mapping[str, str], required: bool) -> list[Content]:
    found = [numbered(line) for line in paragraphs(written.get(name_key(name), ""))]
    return found or ([numbered(gap(name))] if required else [])


def signed_at(k: Subject) -> str:
    """Place and date of the report; the place of the agreement where no other is written."""
    written = _by_key(k)
    place = clean(written.get(name_key(words.REPORT_PLACE), "")) or clean(k.score.agreement.identitas.place)
    date = clean(written.get(name_key(words.REPORT_DATE), "")) or gap(words.REPORT_DATE)
    return f"{place}, {date}" if place else date


def other_parts(k: Subject) -> list[Content]:
    """Parts that the office named itself."""
    known = {name_key(name) for name in (*words.PARTS.values(), words.REPORT_PLACE, words.REPORT_DATE)}
    return [
        {"bagian": clean(name), "butir": [numbered(line) for line in paragraphs(text)]}
        for name, text in _parts(k).items()
        if name_key(name) not in known and text.strip()
    ]


def _by_key(k: Subject) -> dict[str, str]:
    return {name_key(name): text for name, text in _parts(k).items()}


def _parts(k: Subject) -> Mapping[str, str]:
    parts: Mapping[str, str] = getattr(k.inputs, "narasi", {})
    return parts
