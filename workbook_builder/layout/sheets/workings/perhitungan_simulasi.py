"""Sheet Perhitungan Simulasi: the chain of the simulation, one row per IKU.

The steps of Perhitungan with the simulated realisasi; after them the consolidation of the simulated quarter with those
before it, which that realisasi comes from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, cell_value, iku_style
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.data.manual_iku import scale_name
from workbook_builder.layout.sheets.workings.perhitungan import scored_formula
from workbook_builder.layout.sheets.workings.perhitungan_steps import STEPS, StepRow, named
from workbook_builder.layout.sheets.workings.simulasi_consolidation import CONSOLIDATION, SimulatedRow
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Perhitungan Simulasi",
    "Perhitungan Simulasi, Langkah demi Langkah",
    "Rumus yang sama dengan lembar Perhitungan, dengan realisasi simulasi pada triwulan yang dipilih.",
)
_NAMES = {
    "kode": "SimHitung_Kode",
    "ss": "SimHitung_SS",
    "capaian": "SimHitung_Capaian",
    "status": "SimHitung_Status",
    "k3": "SimHitung_K3",
    "target": "SimHitung_Target",
    "target_sign": "SimHitung_Tanda_Target",
    "realisasi": "SimHitung_Realisasi",
}


def sheet(k: SheetContext) -> SheetBuilder:
    columns = Columns[SimulatedRow]((*_steps(), _weighted_value(k), *CONSOLIDATION))
    p = begin_table(k, TEXT, "mesin", columns)
    last = columns.write(p, _rows(k))
    columns.filter(p, last)
    # The sum and the count of the quarters before leave the simulated quarter beside them out, as they must.
    p.ignored.append(columns.area("entry", CONTENT_ROW, last, "count_before"))
    colour_status(p, columns.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    return p


def _steps() -> Iterator[Column[StepRow]]:
    """The steps of Perhitungan in the simulated period, with the simulated realisasi."""
    formulas = {"periode": "Simulasi_Periode", "realisasi": "{periode_realisasi}"}
    for column in named(STEPS, _NAMES):
        yield replace(column, formula=formulas.get(column.key, column.formula))


def _weighted_value(k: SheetContext) -> Column[StepRow]:
    return Column(
        "weighted_value",
        "K3 x nilai",
        11,
        style.NUMBER,
        lambda r: r.steps.weighted_value,
        f'IF(ISNUMBER({{capaian}}),{scored_formula(k)}*{{k3}},"")',
        "SimHitung_Nilai",
    )


def _rows(k: SheetContext) -> Iterator[SimulatedRow]:
    """While nothing is typed, the score of the quarter that the simulation begins with."""
    ahead = k.ahead
    first, quarter = first_rows(k), ahead.score.triwulan
    periode = REPORTED_AFTER[quarter]
    for number, s in enumerate(ahead.score.iku, 1):
        iku = s.iku
        entries = [cell_value(iku, iku.realisasi.get(q)) for q in TRIWULAN]
        q1, q2, q3 = (entries[i] if i + 1 < quarter else None for i in range(3))
        yield SimulatedRow(
            s,
            s.steps[periode],
            periode,
            number,
            first[scale_name(iku)],
            iku_style(style.NUMBER, iku),
            number,
            None if k.looks_ahead else entries[quarter - 1],
            (q1, q2, q3),
            k.looks_ahead and s.steps[periode].target is not None,
        )
