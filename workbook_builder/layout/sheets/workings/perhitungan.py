"""Sheet Perhitungan: one row per IKU and period, every step from target and realisasi to capaian as a live formula."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, iku_style
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name
from workbook_builder.layout.sheets.workings.perhitungan_steps import STEPS, StepRow, named
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.model import Steps
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Perhitungan",
    "Perhitungan Capaian, Langkah demi Langkah",
    "Satu baris untuk tiap IKU dan periode, dari target dan realisasi sampai capaian; semua rumus hidup.",
)


def of_workings(name: str, code: str, periode: str) -> str:
    """The formula for a column of Perhitungan, found by the code and the period that two cells or names hold."""
    return f'INDEX({name},MATCH({code}&" "&{periode},Hitung_Kunci,0))'


KEYS: tuple[Column[StepRow], ...] = (
    Column(
        "key",
        "Kunci",
        18,
        style.TEXT.but(wrap=False),
        lambda r: f"{r.score.iku.code} {r.periode}",
        '{kode}&" "&{periode}',
        "Hitung_Kunci",
    ),
    Column("order", "Urutan", 9, style.INTEGER, lambda r: r.order),
)
"""By what other sheets find a row, in whatever order the rows stand, and in which order they were written."""
_NAMES = {
    "kode": "Hitung_Kode",
    "periode": "Hitung_Masa",
    "target": "Hitung_Target",
    "realisasi": "Hitung_Realisasi",
    "ratio": "Hitung_Rasio",
    "method": "Hitung_Cara",
    "ca": "Hitung_Ca",
    "point": "Hitung_Titik",
    "raw": "Hitung_Mentah",
    "konversi": "Hitung_Konversi",
    "capaian": "Hitung_Capaian",
    "status": "Hitung_Status",
}


def sheet(k: SheetContext) -> SheetBuilder:
    columns = Columns((*named(STEPS, _NAMES), _scored_value_column(k), *KEYS))
    p = begin_table(k, TEXT, "mesin", columns, key=2)
    last = columns.write(p, _rows(k))
    columns.name_area(p, "Hitung_Urutan_Awal", "order", CONTENT_ROW, last - 1)
    columns.name_area(p, "Hitung_Urutan_Lanjut", "order", CONTENT_ROW + 1, last)
    colour_status(p, columns.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    p.printing = p.printing.with_blocks(tuple(range(CONTENT_ROW, last + 1, len(PERIODE))))
    columns.filter(p, last)
    return p


def scored_formula(k: SheetContext) -> str:
    """What of an IKU enters its SS: the capaian, or what the rule set makes of it with K3."""
    return "MIN(Capaian_Maks,{capaian}*IF(Pakai_Nilai_Kualitas=1,{k3},1))" if k.rules.k3 else "{capaian}"


def _scored_value_column(k: SheetContext) -> Column[StepRow]:
    return Column(
        "scored_value",
        "Nilai dinilai",
        11,
        style.NUMBER,
        lambda r: scored_value(r.steps),
        f'IF(ISNUMBER({{capaian}}),{scored_formula(k)},"")',
        "Hitung_Nilai",
    )


def _rows(k: SheetContext) -> Iterator[StepRow]:
    first = first_rows(k)
    order = count(1)
    for number, s in enumerate(k.score.iku, 1):
        unit_style = iku_style(style.NUMBER, s.iku)
        for periode in PERIODE:
            row = first[scale_name(s.iku)]
            yield StepRow(s, s.steps[periode], periode, number, row, unit_style, next(order))


def scored_value(steps: Steps) -> Number | None:
    """The value of ``scored_formula``."""
    if steps.weighted_value is None or not steps.weight:
        return None
    return steps.weighted_value / steps.weight
