"""Sheet Pemeriksaan: control checks that compute a figure a second way, and the master check over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import BookContext, CheckTotals, SheetContext
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import Content, SheetBuilder
from workbook_builder.layout.sheets.checks.control_checks import Check, control_checks
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record
from workbook_builder.text import pemeriksaan as t
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Pemeriksaan",
    "Pemeriksaan Buku Kerja",
    "Angka dihitung dua kali dengan jalan berbeda; bila berbeda atau tidak terhitung, tertulis PERIKSA.",
)
DIFFERENCE = 'IF(COUNT({expected}:{actual})=2,ROUND({actual}-{expected},Digit_Ambang),"")'
RESULT = (
    f'IF(ISNUMBER({{difference}}),IF(ABS({{difference}})<=Toleransi_Jumlah,"{words.GOOD}","{words.CHECK}"),'
    f'"{words.CHECK}")'
)
"""OK only where the difference is a number within tolerance: an error or a text in either figure is no agreement."""
_COUNT = "ROWS({result@first}:{result@checks_last})"
_BADGE = (
    f'IF({{result}}="{words.GOOD}","Hitungan: cocok (","Hitungan: PERIKSA (")&{_COUNT}-{{actual}}&" dari "&{_COUNT}'
    f'&IF({{result}}="{words.GOOD}",")"," cocok)")'
)
"""What the badges say, in the words of ``CHECKS_AGREE`` and ``CHECKS_FAIL``."""
MASTER = f'IF(ISNUMBER({{difference}}),IF({{difference}}=0,"{words.GOOD}","{words.CHECK}"),"{words.CHECK}")'


@record
class CheckRow:
    """A check as it stands on the sheet, or the master check over all of them."""

    number: int | None
    name: str
    expected: Content
    actual: Content
    difference: Number | int
    result: str
    meaning: str
    """What a failure means and what to do then; in the row of the master check what the badges say."""
    figure: Style
    name_formula: str = ""
    actual_formula: str = ""
    result_formula: str = RESULT
    meaning_formula: str = ""
    is_master: bool = False


COLUMNS = Columns[CheckRow](
    (
        Column("number", "No.", 6, lambda r: style.TOTAL if r.is_master else style.CENTRED, lambda r: r.number),
        Column(
            "name",
            "Yang diperiksa",
            66,
            lambda r: style.TOTAL if r.is_master else style.TEXT,
            lambda r: r.name,
            lambda r: r.name_formula,
        ),
        Column("expected", "Seharusnya", 20, lambda r: r.figure, lambda r: r.expected),
        Column("actual", "Nyatanya", 20, lambda r: r.figure, lambda r: r.actual, lambda r: r.actual_formula),
        Column("difference", "Selisih", 16, lambda r: r.figure, lambda r: r.difference, DIFFERENCE),
        Column(
            "result",
            "Hasil",
            12,
            lambda r: r.figure.but(align="center") if r.is_master else style.CENTRED.but(bold=True),
            lambda r: r.result,
            lambda r: r.result_formula,
        ),
        Column(
            "meaning",
            "Bila PERIKSA",
            64,
            lambda r: style.TOTAL if r.is_master else style.TEXT,
            lambda r: r.meaning,
            lambda r: r.meaning_formula,
        ),
    )
)


def totals(k: SheetContext) -> CheckTotals:
    """How many checks the workbook holds, and how many of them fail as it is built."""
    return totals_of(k, control_checks(k))


def totals_of(k: BookContext, checks: Sequence[Check]) -> CheckTotals:
    """The same of these checks."""
    return CheckTotals(len(checks), sum(1 for check in checks if check.result(k) != words.GOOD))


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "periksa", COLUMNS, key=2, first_page=COLUMNS.numbers["result"])
    checks = control_checks(k)
    write_checks(k, p, checks)
    # Realisasi shows how many cells were typed.
    typed = CONTENT_ROW + next(i for i, check in enumerate(checks) if check.name == words.TYPED_INPUTS)
    COLUMNS.name_area(p, "Isian_Diketik", "name", typed, typed)
    return p


def write_checks(k: BookContext, p: SheetBuilder, checks: Sequence[Check]) -> None:
    """The checks, and the master check over them, which the badges of all sheets show."""
    master = CONTENT_ROW + len(checks)
    rows = [*(_row(k, number, check) for number, check in enumerate(checks, 1)), _master(k)]
    COLUMNS.write(p, rows, rows={"checks_last": master - 1})
    COLUMNS.name_area(p, "Lencana_Hitungan", "meaning", master, master)
    colour_status(p, COLUMNS.area("result", CONTENT_ROW, master), {words.GOOD: "Hijau", words.CHECK: "Merah"})


def _row(k: BookContext, number: int, check: Check) -> CheckRow:
    name, formula = check.name, ""
    if name == words.TYPED_INPUTS:
        before, after = name.split("{jumlah}")
        formula = f'"{before}"&IF(ISNUMBER({{actual}}),{{actual}},"?")&"{after}"'
        name = name.format(jumlah=0)
    figure = style.NUMBER.but(number_format=check.number_format)
    return CheckRow(
        number,
        name,
        check.expected,
        check.actual,
        check.difference,
        check.result(k),
        check.meaning,
        figure,
        name_formula=formula,
    )


def _master(k: BookContext) -> CheckRow:
    failed = k.check_totals.failed
    return CheckRow(
        None,
        t.MASTER,
        0,
        failed,
        failed,
        k.check_totals.word,
        k.check_totals.badge,
        style.TOTAL.but(align="right", number_format="nomor"),
        actual_formula=f'SUMPRODUCT(1-({{result@first}}:{{result@checks_last}}="{words.GOOD}"))',
        result_formula=MASTER,
        meaning_formula=_BADGE,
        is_master=True,
    )
