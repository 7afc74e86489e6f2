"""Sheet Capaian Bab III A: the table of the performance report, target and realisasi per quarter and the capaian."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.groups import per_sasaran
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, signatures, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder, column_letter
from workbook_builder.model import IkuScore, SasaranScore
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import TRIWULAN, is_over
from workbook_builder.rules.model import band
from workbook_builder.text import nko as nko_words
from workbook_builder.text import sheets as words

TARGET_COLUMN, REALISASI_COLUMN, CAPAIAN_COLUMN = 3, 7, 11
_POSITION = "MATCH(Periode_Laporan,NKO_Periode,0)"
_STATUS = 'IF(COUNT(K{b}:L{b})=0,"",LOOKUP(ROUND(SUM(K{b}:L{b}),Digit_Ambang),Status_Batas,Status_Nama))'


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.CAPAIAN_BAB3, "hasil", (10, 54, *([10] * 8), 10, 10, 10))
    header = list(words.CAPAIAN_BAB3.headers)
    header[CAPAIAN_COLUMN - 1] = f"Capaian {k.report_periode}"
    table_head(p, header, key=2)
    row, group_start = CONTENT_ROW, []
    for sasaran, members in per_sasaran(k):
        group_start.append(row)
        _sasaran_rows(k, p, row, sasaran)
        for b, s in enumerate(members, row + 1):
            _iku_rows(k, p, b, s)
        row += 1 + len(members)
    _nko_row(k, p, row)
    colour_status(p, f"M{CONTENT_ROW}:M{row}", {a.name: a.name for a in k.rules.status})
    signatures(k, p, row + 2, REALISASI_COLUMN, dated=False)
    p.printing = p.printing.with_block(tuple(group_start))
    return p


def _status(k: SheetContext, row: int, value: Number | None) -> Formula:
    return Formula(_STATUS.format(b=row), band(k.rules.status, value))


def _sasaran_rows(k: SheetContext, p: SheetBuilder, row: int, s: SasaranScore) -> None:
    value = s.value[k.report_periode]
    p.write_row(row, 1, (s.sasaran.number, s.sasaran.name, *([None] * 8)), style.SASARAN)
    nss = Formula(f"INDEX(Tabel_NSS,MATCH($A{row},NSS_Nomor,0),{_POSITION})", value)
    number_format = style.SASARAN.but(align="right", number_format="desimal")
    content = (None, nss, _status(k, row, value))
    p.write_row(row, CAPAIAN_COLUMN, content, (number_format, number_format, style.SASARAN.but(align="center")))


def _iku_rows(k: SheetContext, p: SheetBuilder, b: int, s: IkuScore) -> None:
    p.write_row(b, 1, (s.iku.code, s.iku.name), style.TEXT)
    for i, q in enumerate(TRIWULAN):
        target = s.iku.target[q]
        formula = f'INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH("{q}",Target_Periode,0))'
        shown = iku_style(style.NUMBER, s.iku, target).but(align="right")
        p.write(b, TARGET_COLUMN + i, Formula(formula, or_dash(cell_value(s.iku, target))), shown)
        letters = column_letter(REALISASI_COLUMN + i)
        entry = f"INDEX(Isian_Realisasi,MATCH($A{b},Realisasi_Kode,0),COLUMNS($G$6:{letters}$6))"
        value = s.iku.realisasi.get(q) if is_over(q, k.score.triwulan) else None
        formula = f'IF(ISNUMBER({entry}),{entry},"")'
        p.write(b, REALISASI_COLUMN + i, Formula(formula, cell_value(s.iku, value)), iku_style(style.NUMBER, s.iku))
    capaian = s.capaian(k.report_periode)
    formula = f"INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),{_POSITION})"
    p.write_row(
        b,
        CAPAIAN_COLUMN,
        (Formula(formula, capaian), None, _status(k, b, capaian)),
        (style.NUMBER.but(bold=True), style.NUMBER, style.CENTRED),
    )


def _nko_row(k: SheetContext, p: SheetBuilder, row: int) -> None:
    nko = k.score.nko[k.report_periode]
    p.write_row(row, 1, (None, nko_words.NILAI_KINERJA, *([None] * 8)), style.TOTAL)
    number_format = style.TOTAL.but(align="right", number_format="desimal")
    content = (None, Formula(f"INDEX(Baris_NKO,1,{_POSITION})", nko), _status(k, row, nko))
    p.write_row(row, CAPAIAN_COLUMN, content, (number_format, number_format, style.TOTAL.but(align="center")))
