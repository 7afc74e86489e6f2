"""Sheet Parameter: every rule value behind a defined name, with source and confidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import CONTENT_ROW, colour_status
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.layout.style import Style
from workbook_builder.model import Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.rules import RuleFigure, RuleValue
from workbook_builder.schema.choices import DONE
from workbook_builder.text import parameter as t
from workbook_builder.text import sheets as words
from workbook_builder.text import simulasi
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Parameter",
    "Parameter dan Aturan Penilaian",
    "Semua angka aturan, dengan sumber, keyakinan, dan nama yang dipakai rumus.",
)

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


@record
class ParameterRow:
    """One value of the rules or of the report, with where it is from."""

    key: str
    value: Number | float | str
    satuan: str
    confidence: str
    source: str
    name: str = ""
    """Defined name of this value alone."""
    word_name: str = ""
    """Defined name of the word that stands as its key."""
    number_format: str = "umum"
    group: str = ""
    formula: str = ""
    """Of a value that follows from others."""
    shown_name: str = ""
    """What formulas call it, by its own name or by those of its group."""

    @property
    def value_style(self) -> Style:
        if isinstance(self.value, str):
            return style.CENTRED
        return style.NUMBER.but(number_format=self.number_format, align="center")


@record
class Group:
    """Rows that belong together; formulas look a key up by ``key_name`` and its value by ``value_name``."""

    title: str
    rows: tuple[ParameterRow, ...]
    key_name: str = ""
    value_name: str = ""

    def shown(self) -> list[ParameterRow]:
        """The rows with what the sheet says of their group."""
        of_group = tuple(n for n in (self.key_name, self.value_name) if n)
        return [replace(r, group=self.title, shown_name=_shown_name(r, of_group)) for r in self.rows]


def _shown_name(r: ParameterRow, of_group: tuple[str, ...]) -> str:
    return ", ".join(n for n in (r.word_name, r.name, *of_group) if n) or t.UNUSED


COLUMNS = Columns[ParameterRow](
    (
        Column("group", "Kelompok", 22, style.TEXT, lambda r: r.group),
        Column("key", "Parameter", 46, style.TEXT, lambda r: r.key),
        Column("value", "Nilai", 26, lambda r: r.value_style, lambda r: r.value, lambda r: r.formula),
        Column("satuan", "Satuan", 14, style.TEXT, lambda r: r.satuan),
        Column("confidence", "Keyakinan", 20, style.TEXT, lambda r: r.confidence),
        Column("source", "Sumber", 58, style.TEXT, lambda r: r.source),
        Column("name", "Nama dalam rumus", 26, style.TEXT, lambda r: r.shown_name),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS, key=2)
    groups = [group for group in _groups(k) if group.rows]
    last = COLUMNS.write(p, [row for group in groups for row in group.shown()])
    first = CONTENT_ROW
    for group in groups:
        _name(p, group, first)
        first += len(group.rows)
    colour_status(p, COLUMNS.area("confidence", CONTENT_ROW, last), {words.CONFIDENCE["unconfirmed"]: "Kuning"})
    COLUMNS.table(p, last, "Data_Parameter")
    return p


def _name(p: SheetBuilder, group: Group, first: int) -> None:
    """The defined names of a group that begins in row ``first``."""
    last = first + len(group.rows) - 1
    for name, key in ((group.key_name, "key"), (group.value_name, "value")):
        if name:
            COLUMNS.name_area(p, name, key, first, last)
    if group.key_name == "Status_Nama":
        COLUMNS.name_area(p, "Status_Terbaik", "key", last, last)
    for row, parameter in enumerate(group.rows, first):
        for name, key in ((parameter.word_name, "key"), (parameter.name, "value")):
            if name:
                COLUMNS.name_area(p, name, key, row, row)


def _value_name(k: SheetContext, key: str) -> str:
    """The defined name of a rule value; empty where no formula reads it."""
    if key == "bobot_setara" and (k.rules.k3 or k.rules.bobot_iku):
        return ""
    return VALUE_NAMES.get(key, "")


def _groups(k: SheetContext) -> Iterator[Group]:
    a = k.rules
    yield Group(t.REPORT, tuple(_report(k)))
    yield Group(t.VALUE, tuple(_of_rule(n, _value_name(k, key)) for key, n in a.values.items()))
    yield Group(t.DISPLAY, _display(k))
    yield Group(t.DEFAULTS, tuple(_of_rule(n) for n in a.defaults.values()))
    yield Group(t.PERSPEKTIF, tuple(_weight(p.weight) for p in a.perspektif), "Perspektif_Nama", "Perspektif_Bobot")
    status = tuple(_of_rule(x.begin, word_name=choices.STATUS.get(x.name, "")) for x in a.status)
    yield Group(t.STATUS, status, "Status_Nama", "Status_Batas")
    yield Group(t.PREDIKAT, tuple(_of_rule(x.begin) for x in a.predikat), "Predikat_Nama", "Predikat_Batas")
    named = {simulasi.ASSUMPTIONS[0]: "Asumsi_Target"}
    yield Group(t.ASSUMPTION, _choices(t.ASSUMPTION_MEANINGS, named, t.APPLICATION_SOURCE), "Daftar_Asumsi")
    methods = tuple(_of_rule(n, word_name=choices.METHOD.get(key, "")) for key, n in a.method.items())
    yield Group(t.METHODS, methods, "Cara_Nama")
    yield Group(t.TARGET_SIGN, _choices(t.TARGET_SIGN_MEANINGS, choices.TARGET_SIGN, t.APPLICATION_SOURCE))
    yield Group(t.QUARTERS, _choices(t.QUARTER_MEANINGS, {}, t.PERIODE_SOURCE), "Triwulan_Nama")
    yield Group(t.PERIODE_TRIWULAN, tuple(_periode_triwulan()), value_name="Periode_Triwulan")
    notes = tuple(_note(n, simulasi.METHOD_NOTE[n]) for n in a.method)
    yield Group(t.METHOD_NOTE, notes, value_name="Catatan_Cara")
    yield Group(t.METHOD_NOTE, tuple(_note(name, content, name) for name, content in NOTE.items()))
    yield Group(t.KONSOLIDASI, _choices(t.KONSOLIDASI_MEANINGS, choices.KONSOLIDASI), "Daftar_Konsolidasi")
    # Only K3 asks for Stabilize by its polarisasi; a capaian asks for its formula.
    polarisasi = {x: name for x, name in choices.POLARISASI.items() if a.k3 or x != Polarisasi.STABILIZE}
    yield Group(t.POLARISASI, _choices(t.POLARISASI_MEANINGS, polarisasi), "Daftar_Polarisasi")
    yield Group(t.BASIS, _choices(t.BASIS_MEANINGS, choices.BASIS))
    yield Group(t.ANSWER, _choices(t.ANSWER_MEANINGS, choices.ANSWER))
    if k.findings:
        yield Group(t.DONE, _choices(t.DONE_MEANINGS, {}, t.APPLICATION_SOURCE), DONE.area_name)
        yield Group(t.SEVERITY, _choices(t.SEVERITY_MEANINGS, choices.SEVERITY, t.APPLICATION_SOURCE))
    if a.bobot_iku:
        weights = tuple(_of_rule(n) for n in a.bobot_iku.values())
        yield Group(t.VALIDITAS_KENDALI, weights, "Bobot_Kunci", "Bobot_Nilai")
    if a.k3:
        yield Group(t.TARGET_NATURE, _choices(t.TARGET_NATURE_MEANINGS, choices.TARGET_NATURE))
        yield Group(t.K3_SHEET, tuple(_of_rule(n, K3_NAMES[key]) for key, n in a.k3.values.items()))
        pairs = tuple(_of_rule(n) for n in a.k3.validitas_kendali.values())
        yield Group(t.VALIDITAS_KENDALI, pairs, "Kualitas_Kunci", "Kualitas_Nilai")
        yield Group(t.TARGET, tuple(_of_rule(n) for n in a.k3.target.values()), "Target_Kunci", "Target_Bobot")


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


def _note(key: str, content: str, name: str = "") -> ParameterRow:
    return ParameterRow(key, content, "-", words.CONFIDENCE["stated"], t.APPLICATION_SOURCE, name)


def _of_rule(n: RuleValue, name: str = "", word_name: str = "") -> ParameterRow:
    key = n.remark or n.key
    return ParameterRow(key, n.value, n.satuan, words.CONFIDENCE[n.confidence.value], n.source, name, word_name)


def _weight(n: RuleFigure) -> ParameterRow:
    return ParameterRow(
        n.key,
        fraction(n.number),
        n.satuan,
        words.CONFIDENCE[n.confidence.value],
        n.source,
        number_format="persen0",
    )


def _choices(
    meanings: Mapping[str, str], named: choices.Names, source: str = t.CHOICE_SOURCE
) -> tuple[ParameterRow, ...]:
    """The words of a choice with their meanings; ``named`` are those that formulas compare with."""
    stated = words.CONFIDENCE["stated"]
    return tuple(
        ParameterRow(word, meaning, "-", stated, source, word_name=named.get(word, ""))
        for word, meaning in meanings.items()
    )
