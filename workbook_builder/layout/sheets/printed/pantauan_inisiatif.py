"""Sheet Pantauan Inisiatif: the trajectory of each initiative's output against the realisasi of its IKU to date."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, fraction, iku_style, number_if_whole
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder, column_letter
from workbook_builder.model import IkuScore, InisiatifRow, Polarisasi, Reading
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.text import pantauan_inisiatif as t
from workbook_builder.text import sheets as words

TRAJECTORY_COLUMN, REALISASI_COLUMN, DIFFERENCE_COLUMN = 4, 8, 12


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.PANTAUAN, "hasil", (6, 10, 50, *([12] * 8), 12, 18))
    header = list(words.PANTAUAN.headers)
    header[DIFFERENCE_COLUMN - 1] = f"Selisih Q{k.score.triwulan}"
    table_head(p, header, key=3)
    for b, item in enumerate(k.inputs.inisiatif, CONTENT_ROW):
        _row(k, p, b, item)
    end = CONTENT_ROW + len(k.inputs.inisiatif) - 1
    if end < CONTENT_ROW:
        p.write(CONTENT_ROW, 1, t.BLANK, style.PURPOSE)
        return p
    p.autofilter = (CONTENT_ROW - 1, 1, end, len(header))
    colour_status(p, f"M{CONTENT_ROW}:M{end}", {t.ON_TRACK: "Hijau", t.BEHIND: "Merah"})
    return p


def find_iku(k: SheetContext, name: str) -> IkuScore | None:
    """The IKU that an initiative names: by its code, or by its name without regard to case and punctuation."""
    iku = k.score.agreement.named(name)
    return next((s for s in k.score.iku if s.iku is iku), None)


def trajectory(item: InisiatifRow) -> Mapping[Periode, Reading]:
    """Trajectory of the output per quarter, or of the kegiatan where the output has none."""
    return item.kegiatan_trajectory if item.trajectory_output.blank else item.output_trajectory


def _row(k: SheetContext, p: SheetBuilder, b: int, item: InisiatifRow) -> None:
    s = find_iku(k, item.iku.text)
    content = (number_if_whole(item.number.text), s.iku.code if s else t.WITHOUT_CODE, item.iku.text)
    p.write_row(b, 1, content, (style.CENTRED, style.CENTRED, style.TEXT))
    plan = trajectory(item)
    value: dict[Periode, Number | None] = {}
    for i, q in enumerate(TRIWULAN):
        one_number = plan.get(q)
        number_format = one_number.value if one_number else None
        percent = one_number is not None and "%" in one_number.cell.text
        if number_format is not None:
            value[q] = fraction(number_format) if (s.iku.percent if s else percent) else number_format
        shown = (
            iku_style(style.NUMBER, s.iku, number_format)
            if s
            else style.NUMBER.but(number_format="persen0" if percent else "desimal")
        )
        # What has no single meaning is shown as it was found.
        written = one_number.cell.text if one_number and one_number.problem else None
        p.write(b, TRAJECTORY_COLUMN + i, value.get(q, written), shown)
    if s is None:
        p.write_row(b, REALISASI_COLUMN, [None] * 6, style.NUMBER)
        return
    for i, triwulan in enumerate(REPORTED_AFTER, REALISASI_COLUMN):
        periode = REPORTED_AFTER[triwulan]
        formula = f'INDEX(Tabel_Realisasi,MATCH($B{b},Realisasi_Kode,0),MATCH("{periode}",Realisasi_Periode,0))'
        p.write(b, i, Formula(formula, cell_value(s.iku, s.steps[periode].realisasi)), iku_style(style.NUMBER, s.iku))
    _difference(k, p, b, s, value)


def _difference(k: SheetContext, p: SheetBuilder, b: int, s: IkuScore, plan: dict[Periode, Number | None]) -> None:
    """Realisasi less trajectory in the reported quarter, and what that means for the direction of the IKU."""
    q = TRIWULAN[k.score.triwulan - 1]
    trajectory_q, realisasi = plan.get(q), cell_value(s.iku, s.steps[k.report_periode].realisasi)
    left, right = (column_letter(x + k.score.triwulan - 1) for x in (REALISASI_COLUMN, TRAJECTORY_COLUMN))
    direction = -1 if s.iku.polarisasi is Polarisasi.MINIMIZE else 1
    difference = None if trajectory_q is None or realisasi is None else (realisasi - trajectory_q) * direction
    minimize = f'INDEX(Manual_Polarisasi,MATCH($B{b},Manual_Kode,0))="Minimize"'
    formula = f'IF(AND(ISNUMBER({left}{b}),ISNUMBER({right}{b})),({left}{b}-{right}{b})*IF({minimize},-1,1),"")'
    p.write(b, DIFFERENCE_COLUMN, Formula(formula, difference), iku_style(style.NUMBER, s.iku))
    state = None if difference is None else t.STATES[difference >= 0]
    # The sheet states the difference so that more is better: mirrored for Minimize.
    formula = f'IF(ISNUMBER(L{b}),IF(ROUND(L{b},Digit_Ambang)>=0,"{t.ON_TRACK}","{t.BEHIND}"),"")'
    p.write(b, DIFFERENCE_COLUMN + 1, Formula(formula, state), style.CENTRED)
