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
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Konsolidasi
from workbook_builder.model.record import record
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
_BEFORE = "INDEX(Isian_Realisasi,{$entry_row},COLUMNS({$before_Q1@$head}:{this@$head}))"


@record
class SimulatedRow(StepRow):
    """The same with what the simulated quarter is consolidated with, in the unit of the cells."""

    entry: Number | None
    """Realisasi of the simulated quarter."""
    before: tuple[Number | None, Number | None, Number | None]
    """Realisasi of Q1 to Q3 where they lie before it."""
    assumed: bool
    """Whether the target is taken for its realisasi."""

    @property
    def latest_of_two(self) -> Number | None:
        """The latest of Q1 and Q2."""
        return self.before[1] if self.before[1] is not None else self.before[0]

    @property
    def present(self) -> list[Number]:
        return [x for x in self.before if x is not None]

    @property
    def combined(self) -> Number | None:
        """The realisasi of the period from what is filled alone."""
        return combined(self.score.iku.combination, self.entry, self.before) if self.assumed else self.periode_realisasi

    @property
    def periode_realisasi(self) -> Number | None:
        return cell_value(self.score.iku, self.steps.realisasi)


_TYPED = "INDEX(Simulasi_Isian,{$simulated_row})"
_NOW = "INDEX(Simulasi_Kini,{$simulated_row})"


def _before(number: int) -> Column[SimulatedRow]:
    quarter = TRIWULAN[number]
    return Column(
        f"before_{quarter}",
        f"Sebelumnya {quarter}",
        11,
        lambda r: r.unit_style,
        lambda r: r.before[number],
        "IF(AND(COLUMNS({$before_Q1@$head}:{this@$head})<Simulasi_Triwulan,ISNUMBER(" + f'{_BEFORE})),{_BEFORE},"")',
    )


CONSOLIDATION: tuple[Column[SimulatedRow], ...] = (
    Column("entry_row", "Baris isian", 9, style.INTEGER, lambda r: r.manual_row, "MATCH({$kode},Realisasi_Kode,0)"),
    Column(
        "simulated_row", "Baris simulasi", 9, style.INTEGER, lambda r: r.manual_row, "MATCH({$kode},Simulasi_Kode,0)"
    ),
    Column(
        "entry",
        "Isian simulasi",
        11,
        lambda r: r.unit_style,
        lambda r: r.entry,
        f"IF(ISNUMBER({_TYPED}),{_TYPED},{_NOW})",
    ),
    _before(0),
    _before(1),
    _before(2),
    Column(
        "latest_Q2",
        "Terakhir s.d. Q2",
        11,
        lambda r: r.unit_style,
        lambda r: r.latest_of_two,
        "IF(ISNUMBER({before_Q2}),{before_Q2},{before_Q1})",
    ),
    Column(
        "latest_Q3",
        "Terakhir s.d. Q3",
        11,
        lambda r: r.unit_style,
        lambda r: r.before[2] if r.before[2] is not None else r.latest_of_two,
        "IF(ISNUMBER({before_Q3}),{before_Q3},{latest_Q2})",
    ),
    Column(
        "combination",
        "Cara gabung",
        11,
        style.INTEGER,
        lambda r: r.score.iku.combination.value,
        "INDEX(Realisasi_Cara,{$entry_row})",
        "SimHitung_Cara",
    ),
    Column(
        "assumed",
        "Memakai asumsi",
        11,
        style.INTEGER,
        lambda r: int(r.assumed),
        f"IF(AND(Simulasi_Triwulan>Triwulan,Simulasi_Asumsi=Asumsi_Target,COUNT({_TYPED})=0,ISNUMBER({{target}})),1,0)",
        "SimHitung_Asumsi",
    ),
    Column(
        "periode_realisasi",
        "Realisasi periode",
        11,
        lambda r: r.unit_style,
        lambda r: r.periode_realisasi,
        "IF({assumed}=1,{target},{combined})",
    ),
    Column(
        "combined",
        "Realisasi gabungan",
        11,
        lambda r: r.unit_style,
        lambda r: r.combined,
        'IF(COUNT({entry}:{before_Q3})=0,"",CHOOSE(MATCH({combination},Daftar_Konsolidasi,0),'
        "SUM({entry}:{before_Q3}),AVERAGE({entry}:{before_Q3}),IF(ISNUMBER({entry}),{entry},{latest_Q3})))",
    ),
    Column(
        "sum_before",
        "Jumlah sebelumnya",
        11,
        lambda r: r.unit_style,
        lambda r: ZERO if r.score.iku.combination.value == "TLK" else sum(r.present, ZERO),
        "IF({combination}=Konsolidasi_TLK,0,SUM({before_Q1}:{before_Q3}))",
        "SimHitung_Jumlah",
    ),
    Column(
        "count_before",
        "Banyak sebelumnya",
        11,
        style.INTEGER,
        lambda r: len(r.present),
        "COUNT({before_Q1}:{before_Q3})",
        "SimHitung_Banyak",
    ),
)


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


def combined(
    how: Konsolidasi, entry: Number | None, before: tuple[Number | None, Number | None, Number | None]
) -> Number | None:
    """What the quarters before and an entry come to; an entry of None counts as not filled."""
    present = [x for x in (entry, *before) if x is not None]
    if not present:
        return None
    if how is Konsolidasi.SUM:
        return sum(present, ZERO)
    if how is Konsolidasi.AVERAGE:
        return sum(present, ZERO) / len(present)
    return entry if entry is not None else next(x for x in reversed(before) if x is not None)
