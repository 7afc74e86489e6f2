"""Sheet Analisis: figures, driving factors, obstacles and follow-up of every IKU, in the order of Bab III B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.layout.text_size import split_text
from workbook_builder.model import AnalisisRow, IkuScore, SasaranScore
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.text import analisis as t
from workbook_builder.text import sheets as words

WIDTHS = (19, 92, 12, 12, 11, 11)
_POSITION = "MATCH(Periode_Laporan,NKO_Periode,0)"
_LABEL = style.TEXT.but(colour=style.FAINT_INK, valign="top")
_CONTENT = style.TEXT.but(valign="top")


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.ANALISIS, "hasil", WIDTHS)
    header = list(words.ANALISIS.headers)
    header[2:] = [f"{x} {k.report_periode}" for x in header[2:]]
    table_head(p, header, key=1)
    analisis = _by_code(k)
    b, start = CONTENT_ROW, []
    for sasaran, members in per_sasaran(k):
        start.append(b)
        b = _sasaran_rows(k, p, b, sasaran)
        for i, s in enumerate(members):
            if i:
                start.append(b)
            b = _iku_rows(k, p, b, s)
            b = _description(k, p, b, analisis.get(iku_key(s.iku.code), []))
    colour_status(p, f"F{CONTENT_ROW}:F{b - 1}", {a.name: a.name for a in k.rules.status})
    p.printing = p.printing.with_block(tuple(start))
    return p


def _by_code(k: SheetContext) -> dict[IkuKey, list[tuple[Periode, AnalisisRow]]]:
    """By IKU every analysis of the reported quarter, or of the time up to its end, with the period it names."""
    reported = (TRIWULAN[k.score.triwulan - 1], k.report_periode)
    result: dict[IkuKey, list[tuple[Periode, AnalisisRow]]] = {}
    for item in k.inputs.analisis:
        periode = period_of(item.periode.text, k.score.agreement.identitas.year)
        if periode in reported:
            result.setdefault(iku_key(item.code), []).append((periode, item))
    return result


def _sasaran_rows(k: SheetContext, p: SheetBuilder, b: int, s: SasaranScore) -> int:
    nss = Formula(f"INDEX(Tabel_NSS,MATCH($A{b},NSS_Nomor,0),{_POSITION})", s.value[k.report_periode])
    middle = style.SASARAN.but(align="center")
    content = (s.sasaran.number, s.sasaran.name, None, "NSS", nss, None)
    number_format = style.SASARAN.but(align="right", number_format="desimal")
    p.write_row(b, 1, content, (style.SASARAN, style.SASARAN, middle, middle, number_format, middle))
    return b + 1


def _iku_rows(k: SheetContext, p: SheetBuilder, b: int, s: IkuScore) -> int:
    steps = s.steps[k.report_periode]
    target = "INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH(Periode_Laporan,Target_Periode,0))"
    realisasi = f"INDEX(Tabel_Realisasi,MATCH($A{b},Realisasi_Kode,0),{_POSITION})"
    capaian = f"INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),{_POSITION})"
    content = (
        s.iku.code,
        s.iku.name,
        Formula(target.format(b=b), or_dash(cell_value(s.iku, steps.target))),
        Formula(realisasi, cell_value(s.iku, steps.realisasi)),
        Formula(capaian, steps.capaian),
        Formula(f"INDEX(Capaian_Status,MATCH($A{b},Capaian_Kode,0))", steps.status),
    )
    bold = style.TEXT.but(bold=True, background=style.PALE_BLUE)
    number_format = iku_style(style.NUMBER, s.iku).but(background=style.PALE_BLUE)
    value = style.NUMBER.but(bold=True, background=style.PALE_BLUE)
    p.write_row(
        b, 1, content, (bold, bold, number_format, number_format, value, style.CENTRED.but(background=style.PALE_BLUE))
    )
    return b + 1


def _description(k: SheetContext, p: SheetBuilder, b: int, all_values: Sequence[tuple[str, AnalisisRow]]) -> int:
    for label, content in _part(k, all_values):
        # A row holds at most so much height; a longer text goes on in the next row.
        for i, part in enumerate(split_text(content, WIDTHS[1], _CONTENT)):
            p.write_row(
                b, 1, (label if i == 0 else None, part, *([None] * 4)), (_LABEL, _CONTENT, *([style.NUMBER] * 4))
            )
            b += 1
    return b


def _part(k: SheetContext, all_values: Sequence[tuple[str, AnalisisRow]]) -> Iterator[tuple[str, str]]:
    """(label, text) of what was written; one line that says so where nothing was."""
    q = TRIWULAN[k.score.triwulan - 1]
    present = []
    for periode, item in all_values:
        pattern = "{label}" if periode == q else t.FOR_PERIODE
        part = ((t.DRIVER, item.driver), (t.OBSTACLE, item.obstacle), (t.FOLLOW_UP, item.follow_up))
        present += [
            (pattern.format(label=label, periode=periode), cell.original_text) for label, cell in part if not cell.blank
        ]
    yield from present or [(t.DRIVER, t.NOT_YET.format(triwulan=q))]
