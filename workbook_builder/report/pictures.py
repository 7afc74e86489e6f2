"""The charts of the report as pictures."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from workbook_builder.model import Score
from workbook_builder.model.record import record

DRAWS = "matplotlib"


@record
class Picture:
    """A chart: PNG bytes, title, and what it shows in words."""

    file_name: str
    png: bytes
    title: str
    alt: str

    @property
    def shape(self) -> float:
        """Height against width, as the head of a PNG gives them."""
        width, height = (int.from_bytes(self.png[at : at + 4], "big") for at in (16, 20))
        return height / width if width else 1.0


def can_draw() -> bool:
    """Whether the library that draws is there; the folder for Windows has no room for it."""
    return find_spec(DRAWS) is not None


def pictures_of(score: Score) -> Mapping[str, Picture]:
    """The charts by the key of their placeholder; none where nothing can draw them."""
    if not can_draw():
        return {}
    from workbook_builder.report.charts import charts

    return {key: Picture(f"grafik-{key}.png", x.png, x.title, x.alt) for key, x in charts(score).items()}
