"""Numbers of headings: BAB I, A., 1., a.; those of Program Kerja, of Rencana Aksi and of the annexes."""

from __future__ import annotations

from typing import Any

from report_template.xml import parsed

CHAPTERS, PROGRAM, AKSI, ANNEXES = 1, 2, 3, 4
"""Numbers of the lists."""

_LISTS = {
    CHAPTERS: (
        ("upperRoman", "BAB %1", "Heading1", 0, "space"),
        ("upperLetter", "%2.", "Heading2", 454, "tab"),
        ("decimal", "%3.", "Heading3", 454, "tab"),
        ("lowerLetter", "%4.", "Heading4", 454, "tab"),
    ),
    PROGRAM: (
        ("upperLetter", "%1.", "SasaranProgram", 454, "tab"),
        ("decimal", "%2.", "IKUProgram", 454, "tab"),
    ),
    AKSI: (("decimal", "%1.", "SasaranAksi", 454, "tab"),),
    ANNEXES: (("decimal", "Lampiran %1", "Lampiran", 0, "space"),),
}
"""By list its levels: kind of number, its text, the style that carries it, hanging indent, what follows the number."""


def write_numbering(document: Any) -> None:
    """Replace the numbering of the document."""
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    for number, levels in _LISTS.items():
        root.append(parsed(_abstract(number, levels)))
    for number in _LISTS:
        root.append(parsed(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))


def _abstract(number: int, levels: tuple[tuple[str, str, str, int, str], ...]) -> str:
    content = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="{after}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for i, (kind, text, style, indent, after) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{content}</w:abstractNum>'
