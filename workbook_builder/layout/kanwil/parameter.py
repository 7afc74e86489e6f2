"""Sheet Parameter of the roll-up: the few values of the rules that its formulas use."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.kanwil.anggaran import expected
from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.table import begin_table, limit_name
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.parameter import COLUMNS, write_groups
from workbook_builder.layout.sheets.workings.parameter_row import Group, ParameterRow, of_rule
from workbook_builder.text import kanwil as t
from workbook_builder.text import parameter as words
from workbook_builder.text import sheets

_NAMES = {"digit_ambang": "Digit_Ambang", "toleransi_jumlah": "Toleransi_Jumlah"}


def sheet(k: RegionContext) -> SheetBuilder:
    p = begin_table(k, t.PARAMETER, "mesin", COLUMNS)
    write_groups(p, _groups(k))
    return p


def _groups(k: RegionContext) -> Iterator[Group]:
    stated, source = sheets.CONFIDENCE["stated"], words.APPLICATION_SOURCE
    yield Group(
        words.REPORT,
        (
            ParameterRow(words.RULES_USED, k.rules.name, "-", stated, k.rules.title),
            ParameterRow(
                words.TRIWULAN, k.region.triwulan, "triwulan", stated, words.REPORT_SOURCE, number_format="nomor"
            ),
            ParameterRow(words.PERIODE, k.periode.value, "periode", stated, words.REPORT_SOURCE),
        ),
    )
    yield Group(words.VALUE, tuple(of_rule(k.rules.values[key], name) for key, name in _NAMES.items()))
    yield Group(words.STATUS, tuple(_limits(k)), "Status_Nama", "Status_Batas")
    yield Group(
        words.DISPLAY,
        (
            ParameterRow(t.THIRD_NUMBER, 3, "-", stated, source, "Kuartil_Atas", number_format="nomor"),
            ParameterRow(
                words.EXPECTED_ABSORPTION,
                expected(k),
                "persen",
                sheets.CONFIDENCE["unconfirmed"],
                words.CALENDAR_SOURCE,
                "Serapan_Acuan",
                number_format="persen0",
            ),
        ),
    )


def _limits(k: RegionContext) -> Iterator[ParameterRow]:
    """The limits of status: with the source of the rules where they are those of the rules."""
    shipped = {a.name: a for a in k.rules.status}
    for number, (name, begin) in enumerate(k.limits.items(), 1):
        known = shipped.get(name)
        if known and known.begin.number == begin:
            row = of_rule(known.begin, limit_name(number))
            yield ParameterRow(name, row.value, row.satuan, row.confidence, row.source, row.name)
        else:
            yield ParameterRow(
                name, begin, t.POINTS, sheets.CONFIDENCE["stated"], t.OWN_LIMIT_SOURCE, limit_name(number)
            )
