"""The simulated quarter consolidated with those before it: what Perhitungan Simulasi has beyond Perhitungan."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value
from workbook_builder.layout.sheets.workings.perhitungan_steps import StepRow
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import TRIWULAN, Konsolidasi
from workbook_builder.model.record import record

_BEFORE = "INDEX(Isian_Realisasi,{$entry_row},COLUMNS({$before_Q1@$head}:{this@$head}))"


@record
class SimulatedRow(StepRow):
    """The steps of an IKU with what its simulated quarter is consolidated with, in the unit of the cells."""

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
