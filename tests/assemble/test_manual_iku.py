"""What the Manual IKU states reaches the record that is scored."""

from __future__ import annotations

from dataclasses import fields

from workbook_builder.assemble.manual_iku import ManualAnswers
from workbook_builder.model import Cell, Iku, ManualRow, Place, Reading, Validitas
from workbook_builder.model.numbers import Number
from workbook_builder.schema.manual_iku import MANUAL_IKU

PLACE = Place("target.xlsx", "Manual IKU", "A5")


def test_every_attribute_that_a_column_names_is_one_of_an_iku() -> None:
    named = [column.attribute for column in MANUAL_IKU.columns if column.attribute]
    defaults = {field.name: field.default for field in fields(Iku)}
    without_manual = ManualAnswers(None, []).stated()
    assert len(set(named)) == len(named) == len(without_manual) >= 8
    assert without_manual == {name: defaults[name] for name in named}


def test_what_is_stated_is_read_by_the_kind_of_its_column() -> None:
    text = {column.name: Cell(None, "General", PLACE) for column in MANUAL_IKU.columns}
    text |= {"Validitas": Cell(" PROXY ", "General", PLACE), "Sumber": Cell("KMK 1", "General", PLACE)}
    text["Kendali"] = Cell("Sedang sekali", "General", PLACE)
    figures = {"Target Y-1": Reading(Number(90), Cell(90, "General", PLACE))}
    answers = ManualAnswers(ManualRow("01a-CP", Cell("01a-CP", "General", PLACE), text, figures), [])
    stated = answers.stated()
    assert (stated["validitas"], stated["kendali"], stated["source"]) == (Validitas.PROXY, None, "KMK 1")
    assert type(stated["validitas"]) is Validitas
    assert (stated["previous_target"], stated["previous_realisasi"]) == (90, None)
    assert [finding.code for finding in answers.findings] == ["pilihan-tak-dikenal"]
