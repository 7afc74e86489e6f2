"""Sheet Capaian: the capaian of every IKU in all seven periods."""

from __future__ import annotations

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, cell_value, iku_style, or_dash
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import Formula, SheetBuilder, column_letter
from workbook_builder.model import IkuScore
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as words

PERIODE_COLUMN = 7
STATUS_COLUMN = PERIODE_COLUMN + len(PERIODE)
_REPORT_REFERENCE = "INDEX({tabel},MATCH($A{b},{kode},0),MATCH(Periode_Laporan,{periode},0))"


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.CAPAIAN, "hasil", (11, 6, 52, 12, 11, 11, *([10] * 7), 10))
    header = list(words.CAPAIAN.headers)
    header[4], header[5] = f"Target {k.report_periode}", f"Realisasi {k.report_periode}"
    header[-1] = f"Status {k.report_periode}"
    table_head(p, header, key=3)
    for row, score in enumerate(k.score.iku, CONTENT_ROW):
        _row(k, p, row, score)
    end = CONTENT_ROW + len(k.score.iku) - 1
    p.name_area("Capaian_Kode", CONTENT_ROW, 1, end, 1)
    p.name_area("Tabel_Capaian", CONTENT_ROW, PERIODE_COLUMN, end, STATUS_COLUMN - 1)
    p.name_area("Capaian_Status", CONTENT_ROW, STATUS_COLUMN, end, STATUS_COLUMN)
    p.autofilter = (HEADER_ROW, 1, end, STATUS_COLUMN)
    status = column_letter(STATUS_COLUMN)
    colour_status(p, f"{status}{CONTENT_ROW}:{status}{end}", {a.name: a.name for a in k.rules.status})
    return p


def _row(k: SheetContext, p: SheetBuilder, row: int, s: IkuScore) -> None:
    report = s.steps[k.report_periode]
    p.write(row, 1, s.iku.code, style.TEXT)
    p.write(row, 2, Formula(f"INDEX(Manual_SS,MATCH($A{row},Manual_Kode,0))", s.iku.ss), style.CENTRED)
    p.write(row, 3, s.iku.name, style.TEXT)
    polarisasi = Formula(f"INDEX(Manual_Polarisasi,MATCH($A{row},Manual_Kode,0))", s.iku.polarisasi.value)
    p.write(row, 4, polarisasi, style.CENTRED)
    target = _REPORT_REFERENCE.format(tabel="Tabel_Target", kode="Target_Kode", periode="Target_Periode", b=row)
    realisasi_row = _REPORT_REFERENCE.format(
        tabel="Tabel_Realisasi", kode="Realisasi_Kode", periode="Realisasi_Periode", b=row
    )
    satuan = iku_style(style.NUMBER, s.iku)
    p.write(row, 5, Formula(target, or_dash(cell_value(s.iku, report.target))), satuan)
    p.write(row, 6, Formula(realisasi_row, cell_value(s.iku, report.realisasi)), satuan)
    for i, periode in enumerate(PERIODE):
        column = PERIODE_COLUMN + i
        # The rows of an IKU on Perhitungan follow each other in the order of the periods.
        position = f"MATCH($A{row},Hitung_Kode,0)+MATCH({column_letter(column)}${HEADER_ROW},Realisasi_Periode,0)-1"
        formula = f"INDEX(Hitung_Capaian,{position})"
        shown = style.NUMBER.but(bold=periode == k.report_periode)
        p.write(row, column, Formula(formula, s.steps[periode].capaian), shown)
    position = f"MATCH($A{row},Hitung_Kode,0)+MATCH(Periode_Laporan,Realisasi_Periode,0)-1"
    p.write(row, STATUS_COLUMN, Formula(f"INDEX(Hitung_Status,{position})", report.status), style.CENTRED)
