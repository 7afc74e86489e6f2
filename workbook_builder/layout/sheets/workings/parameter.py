"""Sheet Parameter: every rule value behind a defined name, with source and confidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workbook_builder.layout import style as style
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import CONTENT_ROW, begin, colour_status, table_head
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.data.realisasi import PLAUSIBLE_MULTIPLE
from workbook_builder.layout.sheets.workings.peringkat import SHORT_LENGTH
from workbook_builder.model import Polarisasi
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, Konsolidasi
from workbook_builder.rules import RuleFigure, RuleValue
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


@dataclass(frozen=True)
class _Row:
    """A row: key, value, unit, confidence, source, defined name; ``number_format`` is the number format."""

    key: str
    value: Number | float | str
    satuan: str
    confidence: str
    source: str
    name: str = ""
    number_format: str = "umum"


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin(k, words.PARAMETER, "acuan", (22, 46, 26, 14, 20, 58, 26), run_checks=False)
    table_head(p, words.PARAMETER.headers, key=2)
    row = CONTENT_ROW
    for group, key_name, value_name, content in _group(k):
        start = row
        for item in content:
            _write(p, row, group, item, [n for n in (key_name, value_name) if n])
            row += 1
        if key_name and row > start:
            p.name_area(key_name, start, 2, row - 1, 2)
        if value_name and row > start:
            p.name_area(value_name, start, 3, row - 1, 3)
    not_yet = words.CONFIDENCE["unconfirmed"]
    colour_status(p, f"E{CONTENT_ROW}:E{row - 1}", {not_yet: "Kuning"})
    p.autofilter = (CONTENT_ROW - 1, 1, row - 1, len(words.PARAMETER.headers))
    return p


def _value_name(k: SheetContext, key: str) -> str:
    """The defined name of a rule value; empty where no formula reads it."""
    if key == "bobot_setara" and (k.rules.k3 or k.rules.bobot_iku):
        return ""
    return VALUE_NAMES.get(key, "")


def _write(p: SheetBuilder, row: int, group: str, item: _Row, group_name: list[str]) -> None:
    value_style = (
        style.CENTRED
        if isinstance(item.value, str)
        else style.NUMBER.but(number_format=item.number_format, align="center")
    )
    name = item.name or ", ".join(group_name) or t.UNUSED
    content = (group, item.key, item.value, item.satuan, item.confidence, item.source, name)
    p.write_row(row, 1, content, (style.TEXT, style.TEXT, value_style, *([style.TEXT] * 4)))
    if item.name:
        p.name_area(item.name, row, 3, row, 3)


def _group(k: SheetContext) -> Iterable[tuple[str, str, str, list[_Row]]]:
    """(group, name of its key column, name of its value column, rows)."""
    a = k.rules
    yield t.REPORT, "", "", _report(k)
    yield t.VALUE, "", "", [_from(n, _value_name(k, key)) for key, n in a.values.items()]
    yield (
        t.DISPLAY,
        "",
        "",
        [
            _Row(
                t.SHORT_LENGTH,
                SHORT_LENGTH,
                t.FONT,
                words.CONFIDENCE["stated"],
                t.APPLICATION_SOURCE,
                "Huruf_Ringkas",
                "nomor",
            ),
            _Row(
                t.PLAUSIBLE_MULTIPLE,
                PLAUSIBLE_MULTIPLE,
                t.TIMES,
                words.CONFIDENCE["stated"],
                t.APPLICATION_SOURCE,
                "Kelipatan_Wajar",
                "nomor",
            ),
        ],
    )
    yield t.DEFAULTS, "", "", [_from(n) for n in a.defaults.values()]
    yield t.PERSPEKTIF, "Perspektif_Nama", "Perspektif_Bobot", [_weights(p.weight) for p in a.perspektif]
    yield t.STATUS, "Status_Nama", "Status_Batas", [_from(x.begin) for x in a.status]
    if a.predikat:
        yield t.PREDIKAT, "Predikat_Nama", "Predikat_Batas", [_from(x.begin) for x in a.predikat]
    yield t.METHODS, "Cara_Nama", "", [_from(n) for n in a.method.values()]
    yield t.PERIODE_TRIWULAN, "", "Periode_Triwulan", _periode_triwulan()
    yield t.METHOD_NOTE, "", "Catatan_Cara", [_note(n, simulasi.METHOD_NOTE[n]) for n in a.method]
    yield t.METHOD_NOTE, "", "", [_note(name, content, name) for name, content in NOTE.items()]
    yield (
        t.KONSOLIDASI,
        "Daftar_Konsolidasi",
        "",
        [_choices(t.KONSOLIDASI_MEANINGS[x.value], x.value) for x in Konsolidasi],
    )
    yield t.POLARISASI, "Daftar_Polarisasi", "", [_choices(t.POLARISASI_MEANINGS[x.value], x.value) for x in Polarisasi]
    if a.bobot_iku:
        yield t.VALIDITAS_KENDALI, "Bobot_Kunci", "Bobot_Nilai", [_from(n) for n in a.bobot_iku.values()]
    if a.k3:
        yield t.K3_SHEET, "", "", [_from(n, K3_NAMES[key]) for key, n in a.k3.values.items()]
        pairs = [_from(n) for n in a.k3.validitas_kendali.values()]
        yield t.VALIDITAS_KENDALI, "Kualitas_Kunci", "Kualitas_Nilai", pairs
        yield t.TARGET, "Target_Kunci", "Target_Bobot", [_from(n) for n in a.k3.target.values()]


def _report(k: SheetContext) -> list[_Row]:
    confidence, source = words.CONFIDENCE["stated"], t.REPORT_SOURCE
    return [
        _rules(k),
        _Row(t.TRIWULAN, k.score.triwulan, "triwulan", confidence, source, "Triwulan", "nomor"),
        _Row(t.PERIODE, k.report_periode, "periode", confidence, source, "Periode_Laporan"),
    ]


def _rules(k: SheetContext) -> _Row:
    """The rule set in use; whether it applied to the year may itself be unconfirmed."""
    doubt = k.rules.doubt(k.score.agreement.identitas.year)
    confidence = words.CONFIDENCE["unconfirmed" if doubt else "stated"]
    return _Row(t.RULES_USED, k.rules.name, "-", confidence, "; ".join(x for x in (k.rules.title, doubt) if x))


def _periode_triwulan() -> list[_Row]:
    return [
        _Row(t.AFTER_QUARTER.format(triwulan=n), periode, "-", words.CONFIDENCE["stated"], t.PERIODE_SOURCE)
        for n, periode in REPORTED_AFTER.items()
    ]


def _note(key: str, content: str, name: str = "") -> _Row:
    return _Row(key, content, "-", words.CONFIDENCE["stated"], t.APPLICATION_SOURCE, name)


def _from(n: RuleValue, name: str = "") -> _Row:
    key = n.remark or n.key
    return _Row(key, n.value, n.satuan, words.CONFIDENCE[n.confidence.value], n.source, name)


def _weights(n: RuleFigure) -> _Row:
    return _Row(n.key, fraction(n.number), n.satuan, words.CONFIDENCE[n.confidence.value], n.source, "", "persen0")


def _choices(meaning: str, name: str) -> _Row:
    return _Row(name, meaning, "-", words.CONFIDENCE["stated"], t.CHOICE_SOURCE)
