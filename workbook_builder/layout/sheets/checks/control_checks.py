"""The control checks of the workbook: figures computed a second way, and what must hold of its tables."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.context import BookContext, SheetContext
from workbook_builder.layout.plan import NOT_A_NUMBER, Content, Formula
from workbook_builder.layout.sheets.overview.petunjuk import fingerprint_text, fingerprints
from workbook_builder.layout.sheets.printed.anggaran import rincian_difference
from workbook_builder.layout.sheets.printed.realisasi_anggaran import stated_total
from workbook_builder.model.numbers import ZERO, Number, exact
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import pemeriksaan as t
from workbook_builder.text import sheets as words

ABSOLUTE_DIFFERENCE = "SUMPRODUCT(((Anggaran_Selisih>0)-(Anggaran_Selisih<0))*Anggaran_Selisih)"
_TABLES = (("Tabel_Realisasi", "Hitung_Capaian", "Tabel_Capaian"), ("Tabel_NSS", "Tabel_NP", "Baris_NKO"))
"""Where an error anywhere in the chain to the NKO ends up."""


_STATUS_NAMES = ("INDEX(Status_Nama,1)", "INDEX(Status_Nama,2)", "Status_Terbaik")
"""The three statuses from the worst to the best."""


@record
class Check:
    """Two ways to one figure; ``number_format`` is the number format of both."""

    name: str
    meaning: str
    expected: Content
    actual: Formula
    number_format: str = "nomor"

    @property
    def difference(self) -> Number:
        """How far the two are apart in the workbook as it is built; its formula rounds the noise of doubles away."""
        expected = self.expected.value if isinstance(self.expected, Formula) else self.expected
        actual = self.actual.value
        assert not isinstance(expected, NOT_A_NUMBER) and not isinstance(actual, NOT_A_NUMBER)
        return exact(actual) - exact(expected)

    def result(self, k: BookContext) -> str:
        return words.GOOD if abs(self.difference) <= k.rules.sum_tolerance else words.CHECK


def control_checks(k: SheetContext) -> list[Check]:
    """Every check of this workbook, in the order of the sheet."""
    return [*_weights(k), *_counts(k), *_score(k), *_tables(), *_inputs(k), *_money(k)]


def _weights(k: SheetContext) -> Iterator[Check]:
    weights = sum((p.weight for p in k.score.perspektif), ZERO) / 100
    yield Check(t.PERSPEKTIF_WEIGHT, t.RULES_MEANING, 1, Formula("SUM(Perspektif_Bobot)", weights), "persen")
    with_iku = len({i.ss for i in k.iku})
    yield Check(t.BOBOT_IKU, t.BOBOT_IKU_MEANING, with_iku, Formula("SUM(Manual_Bobot)", with_iku), "desimal")


def _counts(k: SheetContext) -> Iterator[Check]:
    count, periode = len(k.iku), k.report_periode
    status = [s.steps[periode].status for s in k.score.iku]
    scored = sum(1 for s in k.score.iku if s.steps[periode].capaian is not None)
    yield Check(
        t.IKU_COUNT,
        t.IKU_COUNT_MEANING,
        Formula('COUNTIF(Target_Kode,"*-*")', count),
        Formula("COUNTA(Capaian_Kode)", count),
    )
    yield Check(
        t.STATUS_COUNT.format(periode=periode),
        t.STATUS_COUNT_MEANING,
        Formula('SUMPRODUCT((Hitung_Masa=Periode_Laporan)*(Hitung_Capaian<>""))', scored),
        Formula('SUMPRODUCT((Capaian_Status<>"")*1)', sum(1 for x in status if x)),
    )
    rows = Formula("ROWS(Capaian_Kode)", count)
    if len(k.rules.status) == len(_STATUS_NAMES):
        terms = [f"(Capaian_Status={name})" for name in _STATUS_NAMES]
        total = "+".join([*terms, '(Capaian_Status="")'])
        yield Check(t.STATUS_SUM, t.STATUS_SUM_MEANING, rows, Formula(f"SUMPRODUCT({total})", count))
    unique = Formula("SUM(Peringkat_Kembar)", count)
    yield Check(t.UNIQUE_CODES, t.UNIQUE_CODES_MEANING, rows, unique)


def _score(k: SheetContext) -> Iterator[Check]:
    periode = k.report_periode
    nko = k.score.nko[periode]
    if nko is None:
        return
    built = Formula("INDEX(Baris_NKO,1,Kolom_Laporan)", nko)
    second = 'SUMPRODUCT(NSS_Bobot,NSS_Laporan)/SUMPRODUCT((NSS_Laporan<>"")*NSS_Bobot)'
    yield Check(t.SECOND_ROAD.format(periode=periode), t.SECOND_ROAD_MEANING, built, Formula(second, nko), "desimal")
    yield Check(t.NKO_UNCHANGED.format(periode=periode), t.NKO_UNCHANGED_MEANING, nko, built, "desimal")


def _tables() -> Iterator[Check]:
    outside = 'SUMPRODUCT((Hitung_Capaian<>"")*((Hitung_Capaian<Capaian_Min)+(Hitung_Capaian>Capaian_Maks)))'
    yield Check(t.RANGE, t.RANGE_MEANING, 0, Formula(outside, 0))
    for text, names in zip((t.ERRORS_CAPAIAN, t.ERRORS_NKO), _TABLES, strict=True):
        errors = "+".join(f"SUMPRODUCT(ISERROR({name})*1)" for name in names)
        yield Check(text, t.ERRORS_MEANING, 0, Formula(errors, 0))
    other = Formula("SUMPRODUCT((Peringkat_Baris<>COLUMNS(NKO_Periode))*1)", 0)
    yield Check(t.WORKING_ROWS, t.WORKING_ROWS_MEANING, 0, other)
    moved = Formula("SUMPRODUCT((Hitung_Urutan_Lanjut-Hitung_Urutan_Awal<>1)*1)", 0)
    yield Check(t.ORDER, t.ORDER_MEANING, 0, moved)


def _inputs(k: SheetContext) -> Iterator[Check]:
    yield Check(words.TYPED_INPUTS, t.TYPED_MEANING, 0, Formula("SUM(Realisasi_Berbeda)", 0))
    for name, trace in fingerprints(k).items():
        same = Formula(f'SUMPRODUCT(({name}="{fingerprint_text(trace)}")*1)', 1)
        yield Check(t.FINGERPRINT.format(berkas=trace.name), t.FINGERPRINT_MEANING, 1, same)


def _money(k: SheetContext) -> Iterator[Check]:
    if k.inputs.anggaran:
        yield Check(t.ANGGARAN, t.ANGGARAN_MEANING, 0, Formula(ABSOLUTE_DIFFERENCE, _anggaran_difference(k)), "rupiah")
    written = stated_total(k)
    if written is not None:
        actual = Formula(
            "INDEX(Anggaran_Realisasi,1,Triwulan)", k.score.anggaran.realisasi[TRIWULAN[k.score.triwulan - 1]]
        )
        yield Check(t.BELANJA.format(triwulan=k.score.triwulan), t.BELANJA_MEANING, written, actual, "rupiah")


def _anggaran_difference(k: SheetContext) -> Number:
    return sum((abs(x) for x in rincian_difference(k.inputs.anggaran) if x is not None), ZERO)
