"""What only people can write: the parts of the sheet Narasi, and marked places where they are blank."""

from __future__ import annotations

from workbook_builder.report.content.subject import Content, Subject, clean, gap, numbered, paragraphs
from workbook_builder.text import laporan as words


def narasi_content(k: Subject) -> Content:
    """By part its lines; a part that the report cannot do without is a marked place where it is blank."""
    return {key: _lines(k, name, key not in words.OPTIONAL) for key, name in words.PARTS.items()}


def _lines(k: Subject, name: str, required: bool) -> list[Content]:
    found = [numbered(line) for line in paragraphs(k.inputs.narasi.get(name, ""))]
    return found or ([numbered(gap(name))] if required else [])


def signed_at(k: Subject) -> str:
    """Place and date of the report; the place of the agreement where no other is written."""
    written = k.inputs.narasi
    place = clean(written.get(words.REPORT_PLACE, "")) or clean(k.score.agreement.identitas.place)
    date = clean(written.get(words.REPORT_DATE, "")) or gap(words.REPORT_DATE)
    return f"{place}, {date}" if place else date


def other_parts(k: Subject) -> list[Content]:
    """Parts that the office named itself."""
    known = {*words.PARTS.values(), words.REPORT_PLACE, words.REPORT_DATE}
    return [
        {"bagian": clean(name), "butir": [numbered(line) for line in paragraphs(text)]}
        for name, text in k.inputs.narasi.items()
        if name not in known
    ]
