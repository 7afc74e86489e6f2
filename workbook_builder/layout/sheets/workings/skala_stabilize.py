"""Sheet Skala Stabilize: the points between which Stabilize is interpolated."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.model import ScalePoint
from workbook_builder.model.numbers import ZERO
from workbook_builder.text import sheets as words


def all_scales(k: SheetContext) -> dict[str, tuple[ScalePoint, ...]]:
    """The rule set's scale, then those that IKU bring themselves, by name."""
    return {words.DEFAULT_SCALE: k.rules.scale_points} | {i.code: i.scale for i in k.iku if i.scale}


def first_rows(k: SheetContext) -> dict[str, int]:
    """Position (1-based, in the named ranges) of the first point of each scale."""
    position, result = 1, {}
    for name, point in all_scales(k).items():
        result[name] = position
        position += len(point)
    return result


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.SCALE, "acuan", (28, 14, 14, 14), run_checks=False)
    table_head(p, words.SCALE.headers, landscape=False)
    row = CONTENT_ROW
    for name, point in all_scales(k).items():
        for i, (ca, capaian) in enumerate(point):
            further = point[i + 1] if i + 1 < len(point) else None
            slope = (further[1] - capaian) / (further[0] - ca) if further else ZERO
            # After the last point of a scale the next row is another scale, or blank: no slope.
            formula = f"IF(A{row + 1}=A{row},(C{row + 1}-C{row})/(B{row + 1}-B{row}),0)"
            p.write_row(
                row,
                1,
                (name, ca, capaian, Formula(formula, slope)),
                (style.TEXT, style.NUMBER, style.NUMBER, style.NUMBER.but(number_format="rasio")),
            )
            row += 1
    for column, area_names in enumerate(("Skala_Nama", "Skala_Ca", "Skala_Capaian", "Skala_Kemiringan"), 1):
        p.name_area(area_names, CONTENT_ROW, column, row - 1, column)
    return p
