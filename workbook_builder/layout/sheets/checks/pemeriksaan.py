"""Sheet Pemeriksaan: control checks that compute a figure a second way, and the master check over all of them."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import NOT_A_NUMBER, Content, Formula, SheetBuilder
from workbook_builder.layout.sheets.printed.anggaran import rincian_difference
from workbook_builder.model.numbers import ZERO, Number, exact
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import pemeriksaan as t
from workbook_builder.text import sheets as words

ABSOLUTE_DIFFERENCE = "SUMPRODUCT(((Anggaran_Selisih>0)-(Anggaran_Selisih<0))*Anggaran_Selisih)"
DIFFERENCE = 'IF(COUNT(C{b}:D{b})=2,ROUND(D{b}-C{b},Digit_Ambang),"")'
RESULT = f'IF(ISNUMBER(E{{b}}),IF(ABS(E{{b}})<=Toleransi_Jumlah,"{words.GOOD}","{words.CHECK}"),"{words.CHECK}")'
"""OK only where the difference is a number within tolerance: an error or a text in either figure is no agreement."""
MASTER = f'IF(ISNUMBER(E{{b}}),IF(E{{b}}=0,"{words.GOOD}","{words.CHECK}"),"{words.CHECK}")'
TYPED = '"{awal}"&IF(ISNUMBER(D{b}),D{b},"?")&"{akhir}"'
_POSITION = "MATCH(Periode_Laporan,NKO_Periode,0)"


@dataclass(frozen=True)
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


def result(k: SheetContext) -> str:
    """The word of the master check: OK where every check says so."""
    return words.CHECK if _failed(k) else words.GOOD


def _failed(k: SheetContext) -> int:
    return sum(1 for check in _check(k) if check.result(k) != words.GOOD)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.PEMERIKSAAN, "periksa", (6, 78, 20, 20, 16, 12))
    table_head(p, words.PEMERIKSAAN.headers, key=2)
    all_values = _check(k)
    for i, check in enumerate(all_values, 1):
        _row(k, p, CONTENT_ROW + i - 1, i, check)
    end = CONTENT_ROW + len(all_values) - 1
    _master(k, p, end)
    colour_status(p, f"F{CONTENT_ROW}:F{end + 1}", {words.GOOD: "Hijau", words.CHECK: "Merah"})
    return p


def _row(k: SheetContext, p: SheetBuilder, b: int, number: int, check: _Check) -> None:
    number_format = style.NUMBER.but(number_format=check.number_format)
    p.write_row(
        b,
        1,
        (number, check.name, check.expected, check.actual),
        (style.CENTRED, style.TEXT, number_format, number_format),
    )
    p.write(b, 5, Formula(DIFFERENCE.format(b=b), check.difference), number_format)
    p.write(b, 6, Formula(RESULT.format(b=b), check.result(k)), style.CENTRED.but(bold=True))
    if check.name == words.TYPED_INPUTS:
        # The badges of all sheets show this text.
        start, end = check.name.split("{jumlah}")
        p.write(b, 2, Formula(TYPED.format(awal=start, akhir=end, b=b), check.name.format(jumlah=0)), style.TEXT)
        p.name_area("Isian_Diketik", b, 2, b, 2)


def _master(k: SheetContext, p: SheetBuilder, end: int) -> None:
    b, failed = end + 1, _failed(k)
    bold = style.TOTAL.but(align="right", number_format="nomor")
    p.write_row(b, 1, (None, t.MASTER, 0), (style.TOTAL, style.TOTAL, bold))
    p.write(b, 4, Formula(f'SUMPRODUCT(1-(F{CONTENT_ROW}:F{end}="{words.GOOD}"))', failed), bold)
    p.write(b, 5, Formula(DIFFERENCE.format(b=b), failed), bold)
    p.write(b, 6, Formula(MASTER.format(b=b), k.check_result), bold.but(align="center"))
    p.name_area("Pemeriksaan_Induk", b, 6, b, 6)


def _check(k: SheetContext) -> list[_Check]:
    periode, score = k.report_periode, k.score
    scored = sum(1 for s in score.iku if s.steps[periode].capaian is not None)
    has_content = len({i.ss for i in k.iku})
    check = [
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
        check.append(
            _Check(t.NKO_UNCHANGED.format(periode=periode), nko, Formula(f"INDEX(Baris_NKO,1,{_POSITION})", nko))
        )
    check.append(_Check(words.TYPED_INPUTS, 0, Formula("SUM(Realisasi_Berbeda)", 0), "nomor"))
    if k.inputs.anggaran:
        check.append(_Check(t.ANGGARAN, 0, Formula(ABSOLUTE_DIFFERENCE, _anggaran_difference(k)), "rupiah"))
    total = score.agreement.anggaran.total
    q = TRIWULAN[score.triwulan - 1]
    used = score.anggaran.realisasi[q]
    if total is not None and (written := total.realisasi[q]) is not None and used is not None:
        actual = Formula("INDEX(Anggaran_Realisasi,1,Triwulan)", used)
        check.append(_Check(t.BELANJA.format(triwulan=score.triwulan), written, actual, "rupiah"))
    return check


def _anggaran_difference(k: SheetContext) -> Number:
    return sum((abs(x) for x in rincian_difference(k.inputs.anggaran) if x is not None), ZERO)
