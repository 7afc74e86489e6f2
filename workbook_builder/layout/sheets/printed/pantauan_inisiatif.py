"""Sheet Pantauan Inisiatif: the trajectory of each initiative's output against the realisasi of its IKU to date."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style, number_if_whole
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import IkuScore, InisiatifRow, Polarisasi, Reading
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.model.record import record
from workbook_builder.text import pantauan_inisiatif as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Pantauan Inisiatif",
    "Pantauan Inisiatif Strategis",
    "Lintasan (trajectory) keluaran tiap inisiatif dibandingkan dengan realisasi IKU sampai periode yang sama.",
)
WIDTH = 12
"""Width of a figure that is not long."""
KEYS = 3
"""Columns at the left that stay in view and stand on every page."""


@record
class MonitoredRow:
    """An initiative with the IKU that it names; ``score`` is None where no IKU in the agreement matches."""

    source: InisiatifRow
    score: IkuScore | None
    triwulan: int
    """The reported quarter."""

    def planned(self, quarter: Periode) -> Number | None:
        """The trajectory of a quarter as its cell holds it."""
        reading = trajectory(self.source).get(quarter)
        if reading is None or reading.value is None:
            return None
        percent = self.score.iku.percent if self.score else "%" in reading.cell.text
        return fraction(reading.value) if percent else reading.value

    def planned_content(self, quarter: Periode) -> Content:
        """The same; what has no single meaning is shown as it was found."""
        reading = trajectory(self.source).get(quarter)
        value = self.planned(quarter)
        return reading.cell.text if value is None and reading and reading.problem else value

    def planned_style(self, quarter: Periode) -> Style:
        reading = trajectory(self.source).get(quarter)
        if self.score:
            return iku_style(style.NUMBER, self.score.iku, reading.value if reading else None)
        percent = reading is not None and "%" in reading.cell.text
        return style.NUMBER.but(number_format="persen0" if percent else "desimal")

    def realisasi(self, periode: Periode) -> Number | None:
        return cell_value(self.score.iku, self.score.steps[periode].realisasi) if self.score else None

    @property
    def difference(self) -> Number | None:
        """Realisasi less trajectory in the reported quarter, so that more is better: mirrored for Minimize."""
        planned = self.planned(TRIWULAN[self.triwulan - 1])
        realisasi = self.realisasi(REPORTED_AFTER[self.triwulan])
        if self.score is None or planned is None or realisasi is None:
            return None
        return (realisasi - planned) * (-1 if self.score.iku.polarisasi is Polarisasi.MINIMIZE else 1)

    @property
    def state(self) -> str | None:
        return None if self.difference is None else t.STATES[self.difference >= 0]

    @property
    def unit(self) -> Style:
        return iku_style(style.NUMBER, self.score.iku) if self.score else style.NUMBER


def _planned(quarter: Periode, room: float) -> Column[MonitoredRow]:
    return Column(
        f"planned_{quarter}",
        f"Lintasan {quarter}",
        room,
        lambda r: r.planned_style(quarter),
        lambda r: r.planned_content(quarter),
    )


def _realisasi(quarter: Periode, room: float) -> Column[MonitoredRow]:
    periode = REPORTED_AFTER[TRIWULAN.index(quarter) + 1]
    number = f"COLUMNS({{$realisasi_{TRIWULAN[0]}@$head}}:{{this@$head}})"
    formula = (
        "INDEX(Tabel_Realisasi,MATCH({$kode},Realisasi_Kode,0),"
        f"MATCH(INDEX(Periode_Triwulan,{number}),Realisasi_Periode,0))"
    )
    return Column(
        f"realisasi_{quarter}",
        f"Realisasi s.d. {quarter}",
        room,
        lambda r: r.unit,
        lambda r: r.realisasi(periode),
        lambda r: formula if r.score else "",
    )


def columns(k: SheetContext) -> Columns[MonitoredRow]:
    quarter, room = TRIWULAN[k.score.triwulan - 1], max(WIDTH, k.iku_room)
    realisasi, planned = f"{{realisasi_{quarter}}}", f"{{planned_{quarter}}}"
    minimize = "INDEX(Manual_Polarisasi,MATCH({$kode},Manual_Kode,0))=Polarisasi_Minimize"
    difference = f'IF(AND(ISNUMBER({realisasi}),ISNUMBER({planned})),({realisasi}-{planned})*IF({minimize},-1,1),"")'
    state = f'IF(ISNUMBER({{difference}}),IF(ROUND({{difference}},Digit_Ambang)>=0,"{t.ON_TRACK}","{t.BEHIND}"),"")'
    return Columns(
        (
            Column("number", "No.", 6, style.CENTRED, lambda r: number_if_whole(r.source.number.text)),
            Column(
                "kode",
                "Kode IKU",
                10,
                lambda r: style.CENTRED.but(colour=CODE.colour) if r.score else style.CENTRED,
                lambda r: card_link(r.score.iku.code) if r.score else t.WITHOUT_CODE,
            ),
            Column("iku", "Inisiatif Strategis untuk IKU", 44, style.TEXT, lambda r: r.source.iku.text),
            *each(TRIWULAN, lambda q: _planned(q, room)),
            *each(TRIWULAN, lambda q: _realisasi(q, room)),
            Column(
                "difference",
                f"Selisih {quarter}",
                12,
                lambda r: r.unit,
                lambda r: r.difference,
                lambda r: difference if r.score else "",
            ),
            Column(
                "state",
                "Keadaan",
                18,
                lambda r: style.CENTRED if r.score else style.NUMBER,
                lambda r: r.state,
                lambda r: state if r.score else "",
            ),
        )
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    second = f"realisasi_{TRIWULAN[0]}"
    # Figures too long for one page move the realisasi to another; the title stays on the first.
    first_page = table.numbers[second] - 1 if k.iku_room > WIDTH else None
    p = begin_table(k, TEXT, "cetak", table, key=KEYS, first_page=first_page)
    last = table.write(p, (MonitoredRow(x, find_iku(k, x.iku.text), k.score.triwulan) for x in k.inputs.inisiatif))
    table.filter(p, last)
    parts = tuple(table.numbers[key] for key in (second, "difference"))
    p.printing = p.printing.with_parts(parts, KEYS)
    colour_status(p, table.area("state", CONTENT_ROW, last), {t.ON_TRACK: "Hijau", t.BEHIND: "Merah"})
    return p


def find_iku(k: SheetContext, name: str) -> IkuScore | None:
    """The IKU that an initiative names: by its code, or by its name without regard to case and punctuation."""
    iku = k.score.agreement.named(name)
    return next((s for s in k.score.iku if s.iku is iku), None)


def trajectory(row: InisiatifRow) -> Mapping[Periode, Reading]:
    """Trajectory of the output per quarter, or of the kegiatan where the output has none."""
    return row.kegiatan_trajectory if row.trajectory_output.blank else row.output_trajectory
