"""Sheet Skala Stabilize: the points between which Stabilize is interpolated."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import ScalePoint
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.record import record
from workbook_builder.text.sheets import DEFAULT_SCALE, SheetText

TEXT = SheetText(
    "Skala Stabilize",
    "Skala Stabilize",
    "Titik interpolasi Ca ke capaian; IKU tanpa skala sendiri memakai skala baku.",
)


@record
class PointRow:
    """A point of a scale, and how steeply the capaian rises from it to the next one."""

    scale: str
    ca: Number
    capaian: Number
    slope: Number


COLUMNS = Columns[PointRow](
    (
        Column("scale", "Skala", 28, style.TEXT, lambda r: r.scale, name="Skala_Nama"),
        Column("ca", "Ca", 14, style.NUMBER, lambda r: r.ca, name="Skala_Ca"),
        Column("capaian", "Capaian", 14, style.NUMBER, lambda r: r.capaian, name="Skala_Capaian"),
        Column(
            "slope",
            "Kemiringan",
            50,
            style.RATIO,
            lambda r: r.slope,
            # After the last point of a scale the next row is another scale, or blank: no slope.
            "IF({scale@+1}={scale},({capaian@+1}-{capaian})/({ca@+1}-{ca}),0)",
            "Skala_Kemiringan",
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS, landscape=False)
    COLUMNS.write(p, point_rows(k))
    return p


def all_scales(k: SheetContext) -> dict[str, tuple[ScalePoint, ...]]:
    """The rule set's scale, then those that IKU bring themselves, by name."""
    return {DEFAULT_SCALE: k.rules.scale_points} | {i.code: i.scale for i in k.iku if i.scale}


def first_rows(k: SheetContext) -> dict[str, int]:
    """Position (1-based, in the named ranges) of the first point of each scale."""
    position, result = 1, {}
    for name, points in all_scales(k).items():
        result[name] = position
        position += len(points)
    return result


def point_rows(k: SheetContext) -> Iterator[PointRow]:
    """The points of all scales, scale by scale."""
    for name, points in all_scales(k).items():
        for (ca, capaian), following in zip(points, (*points[1:], None), strict=True):
            slope = (following[1] - capaian) / (following[0] - ca) if following else ZERO
            yield PointRow(name, ca, capaian, slope)
