"""The charts of the report as pictures, with the same bytes each time: NKO, capaian per IKU against 100, budget."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec

from workbook_builder.errors import UserError
from workbook_builder.model import Score
from workbook_builder.model.record import record
from workbook_builder.report.chart_content import BarContent, anggaran_content, capaian_content, nko_content
from workbook_builder.report.drawing import column_picture, row_picture
from workbook_builder.text import charts as words

KINDS: Mapping[str, tuple[Callable[[Score], BarContent | None], Callable[[BarContent], bytes]]] = {
    "nko": (nko_content, column_picture),
    "capaian": (capaian_content, row_picture),
    "anggaran": (anggaran_content, column_picture),
}
"""The charts by name: what each shows, and how it is drawn."""


@record
class Chart:
    """A picture with its caption, and what it says in words for who cannot see it."""

    png: bytes
    alt: str
    title: str


def charts(score: Score) -> Mapping[str, Chart]:
    """The charts of a score by name; one without a single figure is left out.

    UserError with the command to type where matplotlib is not installed.
    """
    if find_spec("matplotlib") is None:
        raise UserError(words.NO_LIBRARY.format(pustaka="matplotlib"))
    result: dict[str, Chart] = {}
    for name, (content_of, draw) in KINDS.items():
        content = content_of(score)
        if content is not None:
            result[name] = Chart(draw(content), content.alt, content.title)
    return result
