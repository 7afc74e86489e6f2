"""Sheet Analisis: figures, driving factors, obstacles and follow-up of every IKU, in the order of Bab III B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Columns, Entry, MixedRow, begin_table, mixed
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.text_size import split_text
from workbook_builder.model import AnalisisRow, IkuScore, SasaranScore
from workbook_builder.model.codes import iku_key
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import analisis as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Analisis",
    "Evaluasi dan Analisis Pencapaian Sasaran",
    "Menurut urutan Bab III B: angka tiap IKU, faktor pendorong, kendala, dan tindak lanjut triwulan ini.",
)
TEXT_WIDTH = 92.0
_POSITION = "Kolom_Laporan"
_LABEL = style.TEXT.but(colour=style.FAINT_INK, valign="top")
_CONTENT = style.TEXT.but(valign="top")


def columns(k: SheetContext) -> Columns[MixedRow]:
    periode = k.report_periode
    return Columns(
        (
            mixed("label", "Kode", 19),
            mixed("text", "Sasaran, IKU, dan uraian", TEXT_WIDTH),
            mixed("target", f"Target {periode}", 12),
            mixed("realisasi", f"Realisasi {periode}", 12),
            mixed("capaian", f"Capaian {periode}", 11),
            mixed("status", f"Status {periode}", 11),
        )
    )


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, TEXT, "cetak", table)
    analisis = _by_code(k)
    rows: list[MixedRow] = []
    starts = []
    for sasaran, members in per_sasaran(k):
        starts.append(CONTENT_ROW + len(rows))
        rows.append(_sasaran_row(k, sasaran))
        for i, s in enumerate(members):
            if i:
                starts.append(CONTENT_ROW + len(rows))
            rows += [_iku_row(k, s), *_description(k, analisis.get(iku_key(s.iku.code), []))]
    last = table.write(p, rows)
    colour_status(p, table.area("status", CONTENT_ROW, last), {a.name: a.name for a in k.rules.status})
    p.printing = p.printing.with_blocks(tuple(starts))
    return p


def _by_code(k: SheetContext) -> dict[str, list[tuple[str, AnalisisRow]]]:
    """By IKU every analysis of the reported quarter, or of the time up to its end, with the period it names."""
    reported = (TRIWULAN[k.score.triwulan - 1], k.report_periode)
    result: dict[str, list[tuple[str, AnalisisRow]]] = {}
    for row in k.inputs.analisis:
        periode = period_of(row.periode.text, k.score.agreement.identitas.year)
        if periode in reported:
            result.setdefault(iku_key(row.code), []).append((periode, row))
    return result


def _sasaran_row(k: SheetContext, s: SasaranScore) -> MixedRow:
    nss = f"INDEX(Tabel_NSS,MATCH({{$label}},NSS_Nomor,0),{_POSITION})"
    middle = style.SASARAN.but(align="center")
    return {
        "label": Entry(style.SASARAN, s.sasaran.number),
        "text": Entry(style.SASARAN, s.sasaran.name),
        "target": Entry(middle),
        "realisasi": Entry(middle, "NSS"),
        "capaian": Entry(style.SASARAN.but(align="right", number_format="desimal"), s.value[k.report_periode], nss),
        "status": Entry(middle),
    }


def _iku_row(k: SheetContext, s: IkuScore) -> MixedRow:
    steps = s.steps[k.report_periode]
    bold = style.TEXT.but(bold=True, background=style.PALE_BLUE)
    unit = iku_style(style.NUMBER, s.iku).but(background=style.PALE_BLUE)
    return {
        "label": Entry(bold.but(colour=CODE.colour), card_link(s.iku.code)),
        "text": Entry(bold, s.iku.name),
        "target": Entry(
            unit,
            or_dash(cell_value(s.iku, steps.target)),
            "INDEX(Tabel_Target,MATCH({$label},Target_Kode,0),MATCH(Periode_Laporan,Target_Periode,0))",
        ),
        "realisasi": Entry(
            unit,
            cell_value(s.iku, steps.realisasi),
            f"INDEX(Tabel_Realisasi,MATCH({{$label}},Realisasi_Kode,0),{_POSITION})",
        ),
        "capaian": Entry(
            style.NUMBER.but(bold=True, background=style.PALE_BLUE),
            steps.capaian,
            f"INDEX(Tabel_Capaian,MATCH({{$label}},Capaian_Kode,0),{_POSITION})",
        ),
        "status": Entry(
            style.CENTRED.but(background=style.PALE_BLUE),
            steps.status,
            "INDEX(Capaian_Status,MATCH({$label},Capaian_Kode,0))",
        ),
    }


def _description(k: SheetContext, analyses: Sequence[tuple[str, AnalisisRow]]) -> Iterator[MixedRow]:
    for label, content in _part(k, analyses):
        # A row holds at most so much height; a longer text goes on in the next row.
        for i, part in enumerate(split_text(content, TEXT_WIDTH, _CONTENT)):
            yield {
                "label": Entry(_LABEL, label if i == 0 else None),
                "text": Entry(_CONTENT, part),
                **{key: Entry(style.NUMBER) for key in ("target", "realisasi", "capaian", "status")},
            }


def _part(k: SheetContext, analyses: Sequence[tuple[str, AnalisisRow]]) -> Iterator[tuple[str, str]]:
    """(label, text) of what was written; one line that says so where nothing was."""
    q = TRIWULAN[k.score.triwulan - 1]
    present = []
    for periode, row in analyses:
        pattern = "{label}" if periode == q else t.FOR_PERIODE
        parts = ((t.DRIVER, row.driver), (t.OBSTACLE, row.obstacle), (t.FOLLOW_UP, row.follow_up))
        present += [
            (pattern.format(label=label, periode=periode), cell.original_text)
            for label, cell in parts
            if not cell.blank
        ]
    yield from present or [(t.DRIVER, t.NOT_YET.format(triwulan=q))]
