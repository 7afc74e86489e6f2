"""What stands on Parameter, group by group: report, rules, and the words that formulas compare with."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.layout.sheets.workings.parameter_row import Group, ParameterRow, note, of_rule, weight, words_of
from workbook_builder.model import Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN
from workbook_builder.schema.choices import DONE
from workbook_builder.text import parameter as t
from workbook_builder.text import sheets as words
from workbook_builder.text import simulasi

VALUE_NAMES = {
    "capaian_min": "Capaian_Min",
    "capaian_maks": "Capaian_Maks",
    "digit_ambang": "Digit_Ambang",
    "bobot_setara": "Bobot_Setara",
    "toleransi_jumlah": "Toleransi_Jumlah",
}
K3_NAMES = {
    "pakai_nilai_kualitas": "Pakai_Nilai_Kualitas",
    "tanpa_data": "Kualitas_Tanpa_Data",
    "baru": "Target_IKU_Baru",
    "ditetapkan_peraturan": "Target_Peraturan",
    "minimum_wajib": "Minimum_Wajib",
    "minimum_stabilize": "Minimum_Stabilize",
}

NOTE = {
    "Catatan_Konversi": simulasi.KONVERSI_NOTE,
    "Catatan_Tanpa_Target": simulasi.NO_TARGET_NOTE,
    "Catatan_Terlampaui": simulasi.EXCEEDED_NOTE,
    "Catatan_Tak_Terkejar": simulasi.OUT_OF_REACH_NOTE,
}


def _value_name(k: SheetContext, key: str) -> str:
    """The defined name of a rule value; empty where no formula reads it."""
    if key == "bobot_setara" and (k.rules.k3 or k.rules.bobot_iku):
        return ""
    return VALUE_NAMES.get(key, "")


def groups_of(k: SheetContext) -> Iterator[Group]:
    a = k.rules
    yield Group(t.REPORT, tuple(_report(k)))
    yield Group(t.VALUE, tuple(of_rule(n, _value_name(k, key)) for key, n in a.values.items()))
    yield Group(t.DISPLAY, _display(k))
    yield Group(t.DEFAULTS, tuple(of_rule(n) for n in a.defaults.values()))
    yield Group(t.PERSPEKTIF, tuple(weight(p.weight) for p in a.perspektif), "Perspektif_Nama", "Perspektif_Bobot")
    status = tuple(of_rule(x.begin, word_name=choices.STATUS.get(x.name, "")) for x in a.status)
    yield Group(t.STATUS, status, "Status_Nama", "Status_Batas")
    yield Group(t.PREDIKAT, tuple(of_rule(x.begin) for x in a.predikat), "Predikat_Nama", "Predikat_Batas")
    named = {simulasi.ASSUMPTIONS[0]: "Asumsi_Target"}
    yield Group(t.ASSUMPTION, words_of(t.ASSUMPTION_MEANINGS, named, t.APPLICATION_SOURCE), "Daftar_Asumsi")
    methods = tuple(of_rule(n, word_name=choices.METHOD.get(key, "")) for key, n in a.method.items())
    yield Group(t.METHODS, methods, "Cara_Nama")
    yield Group(t.TARGET_SIGN, words_of(t.TARGET_SIGN_MEANINGS, choices.TARGET_SIGN, t.APPLICATION_SOURCE))
    yield Group(t.QUARTERS, words_of(t.QUARTER_MEANINGS, {}, t.PERIODE_SOURCE), "Triwulan_Nama")
    yield Group(t.PERIODE_TRIWULAN, tuple(_periode_triwulan()), value_name="Periode_Triwulan")
    notes = tuple(note(n, simulasi.METHOD_NOTE[n]) for n in a.method)
    yield Group(t.METHOD_NOTE, notes, value_name="Catatan_Cara")
    yield Group(t.METHOD_NOTE, tuple(note(name, content, name) for name, content in NOTE.items()))
    yield Group(t.KONSOLIDASI, words_of(t.KONSOLIDASI_MEANINGS, choices.KONSOLIDASI), "Daftar_Konsolidasi")
    # Only K3 asks for Stabilize by its polarisasi; a capaian asks for its formula.
    polarisasi = {x: name for x, name in choices.POLARISASI.items() if a.k3 or x != Polarisasi.STABILIZE}
    yield Group(t.POLARISASI, words_of(t.POLARISASI_MEANINGS, polarisasi), "Daftar_Polarisasi")
    yield Group(t.BASIS, words_of(t.BASIS_MEANINGS, choices.BASIS))
    yield Group(t.ANSWER, words_of(t.ANSWER_MEANINGS, choices.ANSWER))
    if k.findings:
        yield Group(t.DONE, words_of(t.DONE_MEANINGS, {}, t.APPLICATION_SOURCE), DONE.area_name)
        yield Group(t.SEVERITY, words_of(t.SEVERITY_MEANINGS, choices.SEVERITY, t.APPLICATION_SOURCE))
    if a.bobot_iku:
        weights = tuple(of_rule(n) for n in a.bobot_iku.values())
        yield Group(t.VALIDITAS_KENDALI, weights, "Bobot_Kunci", "Bobot_Nilai")
    if a.k3:
        yield Group(t.TARGET_NATURE, words_of(t.TARGET_NATURE_MEANINGS, choices.TARGET_NATURE))
        yield Group(t.K3_SHEET, tuple(of_rule(n, K3_NAMES[key]) for key, n in a.k3.values.items()))
        pairs = tuple(of_rule(n) for n in a.k3.validitas_kendali.values())
        yield Group(t.VALIDITAS_KENDALI, pairs, "Kualitas_Kunci", "Kualitas_Nilai")
        yield Group(t.TARGET, tuple(of_rule(n) for n in a.k3.target.values()), "Target_Kunci", "Target_Bobot")


def _display(k: SheetContext) -> tuple[ParameterRow, ...]:
    stated, source = words.CONFIDENCE["stated"], t.APPLICATION_SOURCE
    return (
        ParameterRow(
            t.PLAUSIBLE_MULTIPLE,
            PLAUSIBLE_MULTIPLE,
            t.TIMES,
            stated,
            source,
            "Kelipatan_Wajar",
            number_format="nomor",
        ),
        ParameterRow(
            t.EXPECTED_ABSORPTION,
            Number(k.score.triwulan, len(TRIWULAN)),
            "persen",
            words.CONFIDENCE["unconfirmed"],
            t.CALENDAR_SOURCE,
            "Serapan_Acuan",
            number_format="persen0",
        ),
    )


def _report(k: SheetContext) -> list[ParameterRow]:
    confidence, source = words.CONFIDENCE["stated"], t.REPORT_SOURCE
    return [
        _rules(k),
        ParameterRow(t.TRIWULAN, k.score.triwulan, "triwulan", confidence, source, "Triwulan", number_format="nomor"),
        ParameterRow(t.PERIODE, k.report_periode, "periode", confidence, source, "Periode_Laporan"),
        ParameterRow(
            t.PERIODE_COLUMN,
            list(PERIODE).index(k.report_periode) + 1,
            "kolom",
            confidence,
            source,
            "Kolom_Laporan",
            number_format="nomor",
            formula="MATCH(Periode_Laporan,NKO_Periode,0)",
        ),
    ]


def _rules(k: SheetContext) -> ParameterRow:
    """The rule set in use; whether it applied to the year may itself be unconfirmed."""
    doubt = k.rules.doubt(k.score.agreement.identitas.year)
    confidence = words.CONFIDENCE["unconfirmed" if doubt else "stated"]
    return ParameterRow(t.RULES_USED, k.rules.name, "-", confidence, "; ".join(x for x in (k.rules.title, doubt) if x))


def _periode_triwulan() -> list[ParameterRow]:
    return [
        ParameterRow(t.AFTER_QUARTER.format(triwulan=n), periode, "-", words.CONFIDENCE["stated"], t.PERIODE_SOURCE)
        for n, periode in REPORTED_AFTER.items()
    ]
