"""Sheet Pemeriksaan: control checks that compute a figure a second way, and the master check over all of them."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import NOT_A_NUMBER, Content, Formula, SheetBuilder
from workbook_builder.layout.sheets.printed.anggaran import rincian_difference
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import ZERO, Number, exact
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import pemeriksaan as t
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Pemeriksaan",
    "Pemeriksaan Buku Kerja",
    "Angka dihitung dua kali dengan jalan berbeda; bila berbeda atau tidak terhitung, tertulis PERIKSA.",
)
ABSOLUTE_DIFFERENCE = "SUMPRODUCT(((Anggaran_Selisih>0)-(Anggaran_Selisih<0))*Anggaran_Selisih)"
DIFFERENCE = 'IF(COUNT({expected}:{actual})=2,ROUND({actual}-{expected},Digit_Ambang),"")'
RESULT = (
    f'IF(ISNUMBER({{difference}}),IF(ABS({{difference}})<=Toleransi_Jumlah,"{words.GOOD}","{words.CHECK}"),'
    f'"{words.CHECK}")'
)
"""OK only where the difference is a number within tolerance: an error or a text in either figure is no agreement."""
MASTER = f'IF(ISNUMBER({{difference}}),IF({{difference}}=0,"{words.GOOD}","{words.CHECK}"),"{words.CHECK}")'
_POSITION = "MATCH(Periode_Laporan,NKO_Periode,0)"


@record
class _Check:
    """Two ways to one figure; ``number_format`` is the number format of both."""

    name: str
    expected: Content
    actual: Formula
    number_format: str = "desimal"

    @property
    def difference(self) -> Number:
        """How far the two are apart in the workbook as it is built; its formula rounds the noise of doubles away."""
        expected = self.expected.value if isinstance(self.expected, Formula) else self.expected
        actual = self.actual.value
        assert not isinstance(expected, NOT_A_NUMBER) and not isinstance(actual, NOT_A_NUMBER)
        return exact(actual) - exact(expected)

    def result(self, k: SheetContext) -> str:
        return words.GOOD if abs(self.difference) <= k.rules.sum_tolerance else words.CHECK


@record
class CheckRow:
    """A check as it stands on the sheet, or the master check over all of them."""

    number: int | None
    name: str
    expected: Content
    actual: Content
    difference: Number | int
    result: str
    figure: Style
    name_formula: str = ""
    actual_formula: str = ""
    result_formula: str = RESULT
    is_master: bool = False


COLUMNS = Columns[CheckRow](
    (
        Column("number", "No.", 6, lambda r: style.TOTAL if r.is_master else style.CENTRED, lambda r: r.number),
        Column(
            "name",
            "Yang diperiksa",
            78,
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
    )
)


def result(k: SheetContext) -> str:
    """The word of the master check: OK where every check says so."""
    return words.CHECK if _failed(k) else words.GOOD


def _failed(k: SheetContext) -> int:
    return sum(1 for check in _checks(k) if check.result(k) != words.GOOD)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "periksa", COLUMNS, key=2)
    checks = _checks(k)
    master = CONTENT_ROW + len(checks)
    rows = [*(_row(k, number, check) for number, check in enumerate(checks, 1)), _master(k)]
    COLUMNS.write(p, rows, rows={"checks_last": master - 1})
    # The badges of all sheets show how many cells were typed, and the word of the master check.
    typed = CONTENT_ROW + next(i for i, check in enumerate(checks) if check.name == words.TYPED_INPUTS)
    COLUMNS.name_area(p, "Isian_Diketik", "name", typed, typed)
    COLUMNS.name_area(p, "Pemeriksaan_Induk", "result", master, master)
    colour_status(p, COLUMNS.area("result", CONTENT_ROW, master), {words.GOOD: "Hijau", words.CHECK: "Merah"})
    return p


def _row(k: SheetContext, number: int, check: _Check) -> CheckRow:
    name, formula = check.name, ""
    if name == words.TYPED_INPUTS:
        before, after = name.split("{jumlah}")
        formula = f'"{before}"&IF(ISNUMBER({{actual}}),{{actual}},"?")&"{after}"'
        name = name.format(jumlah=0)
    figure = style.NUMBER.but(number_format=check.number_format)
    return CheckRow(
        number, name, check.expected, check.actual, check.difference, check.result(k), figure, name_formula=formula
    )


def _master(k: SheetContext) -> CheckRow:
    failed = _failed(k)
    return CheckRow(
        None,
        t.MASTER,
        0,
        failed,
        failed,
        k.check_result,
        style.TOTAL.but(align="right", number_format="nomor"),
        actual_formula=f'SUMPRODUCT(1-({{result@first}}:{{result@checks_last}}="{words.GOOD}"))',
        result_formula=MASTER,
        is_master=True,
    )


def _checks(k: SheetContext) -> list[_Check]:
    periode, score = k.report_periode, k.score
    scored = sum(1 for s in score.iku if s.steps[periode].capaian is not None)
    has_content = len({i.ss for i in k.iku})
    checks = [
        _Check(
            t.PERSPEKTIF_WEIGHT,
            1,
            Formula("SUM(Perspektif_Bobot)", sum((p.weight for p in score.perspektif), ZERO) / 100),
            "persen",
        ),
        _Check(t.BOBOT_IKU, has_content, Formula("SUM(Manual_Bobot)", has_content)),
        _Check(
            t.IKU_COUNT,
            Formula('COUNTIF(Target_Kode,"*-*")', len(k.iku)),
            Formula("COUNTA(Capaian_Kode)", len(k.iku)),
            "nomor",
        ),
        _Check(
            t.STATUS_COUNT.format(periode=periode),
            Formula('SUMPRODUCT((Hitung_Masa=Periode_Laporan)*(Hitung_Capaian<>""))', scored),
            Formula('SUMPRODUCT((Capaian_Status<>"")*1)', scored),
            "nomor",
        ),
    ]
    nko = score.nko[periode]
    if nko is not None:
        checks.append(
            _Check(t.NKO_UNCHANGED.format(periode=periode), nko, Formula(f"INDEX(Baris_NKO,1,{_POSITION})", nko))
        )
    checks.append(_Check(words.TYPED_INPUTS, 0, Formula("SUM(Realisasi_Berbeda)", 0), "nomor"))
    if k.inputs.anggaran:
        checks.append(_Check(t.ANGGARAN, 0, Formula(ABSOLUTE_DIFFERENCE, _anggaran_difference(k)), "rupiah"))
    total = score.agreement.anggaran.total
    q = TRIWULAN[score.triwulan - 1]
    used = score.anggaran.realisasi[q]
    if total is not None and (written := total.realisasi[q]) is not None and used is not None:
        actual = Formula("INDEX(Anggaran_Realisasi,1,Triwulan)", used)
        checks.append(_Check(t.BELANJA.format(triwulan=score.triwulan), written, actual, "rupiah"))
    return checks


def _anggaran_difference(k: SheetContext) -> Number:
    return sum((abs(x) for x in rincian_difference(k.inputs.anggaran) if x is not None), ZERO)
