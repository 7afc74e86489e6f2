"""Numbers as staff see them: on the console, in findings, in the sheet Riwayat."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from support.offices import INPUT, office_folder, rincian

from workbook_builder.assemble.manual_iku import parse_scale
from workbook_builder.cli.console import check_lines
from workbook_builder.findings.catalogue import message
from workbook_builder.history import record_of
from workbook_builder.history.record_json import from_json, to_json
from workbook_builder.layout import plan_workbook
from workbook_builder.layout.plan import WorkbookPlan
from workbook_builder.model.history import BuildRecord, History
from workbook_builder.model.numbers import Number, equal_as_recorded, exact, to_float
from workbook_builder.pipeline import Evaluation, Scored, evaluate


@pytest.fixture(scope="module")
def result() -> Evaluation:
    return evaluate(INPUT)


@pytest.mark.parametrize(("nko", "shown"), [("93.8", "93,80"), ("100", "100,00"), ("98.735", "98,74")])
def test_the_nko_on_the_console_has_two_decimals_always(nko: str, shown: str, result: Evaluation) -> None:
    assert isinstance(result, Scored)
    score = replace(result.score, nko={**result.score.nko, "Y": Number(nko)})
    lines = list(check_lines(replace(result, score=score), strict=False))
    assert any(line.startswith(f"NKO periode Y tahun 2024: {shown}") for line in lines)


def test_a_date_among_numbers_is_named_as_offices_write_it_and_a_decimal_with_a_comma(tmp_path: Path) -> None:
    rows = [list(row) for row in rincian()]
    rows[2][2], rows[2][3] = dt.datetime(2024, 6, 5), 1.015
    findings = evaluate(office_folder(tmp_path, {"Rincian Target": rows})).findings
    texts = {t.code: message(t) for t in findings if t.code in ("tanggal-bukan-angka", "angka-dua-arti")}
    assert "(05/06/2024)" in texts["tanggal-bukan-angka"]
    assert texts["angka-dua-arti"] == "'1,015' dapat berarti 1,015% atau 101,5%."


# --- history


def _record(result: Evaluation) -> BuildRecord:
    assert isinstance(result, Scored)
    return record_of(result.inputs, result.score, result.rules)


def _changes(result: Evaluation, before: BuildRecord) -> list[tuple[object, object, object]]:
    """(what, before, now) of every change that Riwayat lists."""
    assert isinstance(result, Scored)
    plan: WorkbookPlan = plan_workbook(
        result.inputs, result.score, result.rules, result.findings, old_note=History(last=before)
    )
    sheet = next(x for x in plan.sheets if x.name == "Riwayat").cells
    rows = [b for (b, k), cell in sheet.items() if k == 1 and cell.content == "Perubahan"]
    return [(sheet[b, 3].content, sheet[b, 8].content, sheet[b, 9].content) for b in rows]


def test_riwayat_lists_the_rules_only_where_they_changed(result: Evaluation) -> None:
    record = _record(result)
    assert [what for what, *_ in _changes(result, replace(record, version="0.0.9"))] == ["Versi program"]
    assert _changes(result, replace(record, rules="kmk-lama")) == [("Aturan penilaian", "kmk-lama", "kmk-300-2022")]


def test_a_record_reads_back_as_what_was_built_and_older_binary_noise_is_no_change(result: Evaluation) -> None:
    record = _record(result)
    again = from_json(to_json(record))
    assert again.iku[0].realisasi == record.iku[0].realisasi
    assert _changes(result, again) == _changes(result, record)
    nko = record.nko["Y"]
    assert nko is not None and equal_as_recorded(exact(to_float(nko) + 3e-14), nko)
    assert equal_as_recorded(nko + Number("0.0000000005"), nko) and equal_as_recorded(None, None)
    assert not any(equal_as_recorded(a, nko) for a in (nko + Number("0.000000000501"), nko - Number(1), None))
    assert not equal_as_recorded(nko, None)


def test_an_nko_that_moved_in_the_fourth_decimal_is_a_change(result: Evaluation) -> None:
    record = _record(result)
    assert record.nko["Y"] is not None
    moved = replace(record, nko={**record.nko, "Y": record.nko["Y"] - Number("0.0001")})
    assert [what for what, *_ in _changes(result, moved)] == ["NKO Y"]


# --- scales of Manual IKU


@pytest.mark.parametrize(
    "text",
    ["1e999999999:5", "1e-999999999:5", "0:inf", "nan:0", "1_0:5", "0:0; 90", "0:0; 0:5", "5:0; 4:9", "1000000:0"],
)
def test_a_scale_that_nobody_writes_is_refused_at_once(text: str) -> None:
    assert parse_scale(text) is None


def test_a_scale_is_read_exactly() -> None:
    assert parse_scale("0:0; 90,1:100.3; 100:120") == ((0, 0), (Number("90.1"), Number("100.3")), (100, 120))
