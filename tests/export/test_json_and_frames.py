"""The JSON and the tidy table, against the contract and the figures published in the LAKIN 2024."""

from __future__ import annotations

import csv
import io
import json
import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from support.offices import round_as_excel

from workbook_builder.errors import UserError
from workbook_builder.export.json import build_json, write_json
from workbook_builder.export.table import COLUMNS, build_rows, write_table
from workbook_builder.model import Score
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.pipeline import Evaluation, Scored, evaluate

PUBLISHED_CAPAIAN = [
    100.41, 93.97, 100.27, 120, 101.32, 120, 107.54, 120, 120, 120, 119.29, 119.57, 120, 120, 120, 120, 117.5, 110.06,
    110.82, 120,
]  # fmt: skip
KEYS = [
    "unit", "tahun", "triwulan", "aturan", "periode", "iku", "sasaran", "perspektif", "nko", "predikat", "anggaran",
    "temuan",
]  # fmt: skip
IKU_KEYS = [
    "kode", "ss", "nama", "satuan", "polarisasi", "konsolidasi", "bobot", "target", "realisasi", "capaian", "status",
]  # fmt: skip
AFTER_SMT_1 = ("Q3", "s.d.Q3", "Q4", "Y")


def _json(folder: Path, triwulan: int | None = None) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(write_json(evaluate(folder, triwulan)))
    return content


def _periode(content: object) -> Iterator[dict[str, Any]]:
    """Every object of periods or quarters, however deep."""
    if isinstance(content, list):
        for item in content:
            yield from _periode(item)
    elif isinstance(content, dict):
        if "Q4" in content:
            yield content
        for item in content.values():
            yield from _periode(item)


# --- JSON ---------------------------------------------------------------------------------------------------------


def test_json_has_the_keys_of_the_contract_in_its_order(input_folder: Path) -> None:
    content = _json(input_folder)
    assert list(content) == KEYS
    assert content["periode"] == list(PERIODE)
    assert all(list(iku) == IKU_KEYS for iku in content["iku"])
    for key in ("target", "realisasi", "capaian", "status"):
        assert all(list(iku[key]) == list(PERIODE) for iku in content["iku"])
    assert all(list(s) == ["nomor", "nama", "perspektif", "nilai"] for s in content["sasaran"])
    assert all(list(p) == ["nama", "bobot", "nilai"] for p in content["perspektif"])
    assert list(content["anggaran"]) == ["pagu", "realisasi", "persen", "rincian"]
    assert all(list(r) == ["kode", "nama", "pagu", "realisasi", "persen"] for r in content["anggaran"]["rincian"])
    assert content["temuan"]
    assert all(list(t) == ["kode", "tingkat", "berkas", "lembar", "sel", "pesan", "saran"] for t in content["temuan"])


def test_json_has_the_published_figures(input_folder: Path) -> None:
    content = _json(input_folder)
    assert (content["unit"], content["tahun"], content["triwulan"]) == ("KPP Pratama Barabai", 2024, 4)
    assert content["aturan"] == "kmk-300-2022"
    assert round_as_excel(content["nko"]["Y"], 2) == 109.07
    assert [round_as_excel(iku["capaian"]["Y"], 2) for iku in content["iku"]] == PUBLISHED_CAPAIAN
    assert len(content["sasaran"]) == 10
    assert {p["nama"]: p["bobot"] for p in content["perspektif"]} == {
        "Stakeholder": 30, "Customer": 20, "Internal Process": 25, "Learning & Growth": 25,
    }  # fmt: skip


def test_json_weights_are_percent_points_of_the_sasaran(input_folder: Path) -> None:
    content = _json(input_folder)
    for sasaran in content["sasaran"]:
        weight = [iku["bobot"] for iku in content["iku"] if iku["ss"] == sasaran["nomor"]]
        assert math.isclose(sum(weight), 100)


def test_json_percent_is_in_percent_points_and_money_is_whole(input_folder: Path) -> None:
    content = _json(input_folder)
    assert content["iku"][0]["target"]["Q1"] == 20
    assert content["anggaran"]["pagu"] == 5_878_369_000 and isinstance(content["anggaran"]["pagu"], int)
    assert content["anggaran"]["realisasi"]["Q4"] == 5_403_192_890
    assert isinstance(content["anggaran"]["realisasi"]["Q4"], int)
    assert round_as_excel(content["anggaran"]["persen"]["Q4"], 2) == 91.92
    assert [r["kode"] for r in content["anggaran"]["rincian"]] == ["51", "52", "53"]


def test_json_numbers_keep_full_precision(input_folder: Path) -> None:
    result = evaluate(input_folder)
    assert isinstance(result, Scored) and result.score.nko["Y"] is not None
    nko = result.score.nko["Y"]
    # The nearest double: no other is as near to the exact score.
    written = _json(input_folder)["nko"]["Y"]
    distance = [
        abs(Fraction(n) - nko) for n in (written, *(math.nextafter(written, direction) for direction in (0, 200)))
    ]
    assert distance[0] == min(distance) and distance[0] > 0


def test_json_is_null_after_the_quarter_everywhere_but_in_the_targets(input_folder: Path) -> None:
    content = _json(input_folder, 2)
    assert content["triwulan"] == 2
    assert content["nko"]["Smt.1"] is not None
    target = [iku.pop("target") for iku in content["iku"]]
    object_read = list(_periode(content))
    assert len(object_read) > 80
    for item in object_read:
        assert all(item[p] is None for p in AFTER_SMT_1 if p in item)
    assert target == [iku["target"] for iku in _json(input_folder)["iku"]]
    assert target[0] == {"Q1": 20, "Q2": 45, "Smt.1": 45, "Q3": 70, "s.d.Q3": 70, "Q4": 100, "Y": 100}


def test_json_text_is_readable_utf_8_and_strict(input_folder: Path) -> None:
    text = write_json(evaluate(input_folder))
    assert text.endswith("}\n") and text.startswith('{\n  "unit"')
    assert "\\u" not in text

    def refuse(name: str) -> None:
        raise AssertionError(name)

    json.loads(text, parse_constant=refuse)


def test_json_keeps_its_keys_where_no_rule_set_could_be_chosen(
    input_folder: Path, fill_cell: Callable[[Path, str, str, Any], None]
) -> None:
    fill_cell(input_folder / "target.xlsx", "Identitas", "B19", "aturan-khayal")
    complete, content = _json(Path(__file__).resolve().parents[2] / "input"), _json(input_folder)
    assert list(content) == KEYS
    assert content["aturan"] is None and content["iku"] == content["sasaran"] == content["perspektif"] == []
    assert list(content["nko"]) == list(content["predikat"]) == list(PERIODE)
    assert list(content["anggaran"]) == list(complete["anggaran"])
    assert all(n is None for item in _periode(content) for n in item.values())
    assert [t["kode"] for t in content["temuan"] if t["tingkat"] == "galat"] == ["aturan-tak-terpakai"]


def test_json_findings_carry_their_place_message_and_advice(input_folder: Path) -> None:
    findings = _json(input_folder)["temuan"][0]
    assert findings["kode"] == "target-tanpa-realisasi" and findings["tingkat"] == "peringatan"
    assert (findings["berkas"], findings["lembar"], findings["sel"]) == ("realisasi.xlsx", "Realisasi IKU", "F15")
    assert "06a-CP" in findings["pesan"] and findings["saran"]


def test_json_of_a_whole_result_has_only_plain_values(input_folder: Path) -> None:
    def plain(content: object) -> bool:
        if isinstance(content, dict):
            return all(type(k) is str and plain(v) for k, v in content.items())
        if isinstance(content, list):
            return all(map(plain, content))
        return content is None or type(content) in (str, int, float)

    assert plain(build_json(evaluate(input_folder)))


# --- tidy table ---------------------------------------------------------------------------------------------------


@pytest.fixture
def score(input_folder: Path) -> Score:
    result: Evaluation = evaluate(input_folder)
    assert isinstance(result, Scored)
    return result.score


def _has_formula(score: Score) -> Score:
    """The same score with a name that a spreadsheet would run."""
    first = replace(score.iku[0], iku=replace(score.iku[0].iku, name='=HYPERLINK("http://x";"y")', satuan="@SUM(A1)"))
    return replace(score, iku=(first, *score.iku[1:]))


def test_table_has_a_row_per_iku_and_period(score: Score) -> None:
    row = build_rows(score)
    assert len(row) == 20 * 7
    assert all(list(b) == list(COLUMNS) for b in row)
    assert len({(b["kode"], b["periode"]) for b in row}) == len(row)
    year = [b for b in row if b["periode"] == "Y"]
    assert [round_as_excel(b["capaian"], 2) for b in year] == PUBLISHED_CAPAIAN
    assert year[0]["perspektif"] == "Stakeholder" and year[0]["status"] == "Hijau"


def test_table_keeps_targets_of_later_periods(input_folder: Path) -> None:
    result = evaluate(input_folder, 1)
    assert isinstance(result, Scored)
    end = [b for b in build_rows(result.score) if b["periode"] == "Y"]
    assert all(b["target"] is not None and b["realisasi"] is None and b["capaian"] is None for b in end)


def test_csv_is_utf_8_with_a_mark_for_excel(score: Score, tmp_path: Path) -> None:
    path = tmp_path / "kinerja.csv"
    assert write_table(score, path) == 140
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 141
    row = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert list(row[0]) == list(COLUMNS) and len(row) == 140
    assert row[0]["target"] == "20.0" and row[0]["periode"] == "Q1"
    # 06a-CP has a target and no realisasi in Q1: an empty cell, never 0.
    blank = next(b for b in row if b["kode"] == "06a-CP" and b["periode"] == "Q1")
    assert blank["target"] == "100.0" and blank["realisasi"] == blank["capaian"] == blank["status"] == ""


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_text_is_never_a_formula(score: Score, tmp_path: Path, start: str) -> None:
    name = f"{start}1+1"
    first = replace(score.iku[0], iku=replace(score.iku[0].iku, name=name))
    write_table(replace(score, iku=(first,)), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {b["iku"] for b in csv.DictReader(file)} == {f"'{name}"}


def test_csv_numbers_below_zero_stay_numbers(score: Score, tmp_path: Path) -> None:
    steps = {p: replace(item, realisasi=Fraction(-5)) for p, item in score.iku[0].steps.items()}
    write_table(replace(score, iku=(replace(score.iku[0], steps=steps),)), tmp_path / "a.csv")
    assert set(pd.read_csv(tmp_path / "a.csv")["realisasi"]) == {-5.0}


def test_xlsx_text_is_never_a_formula(score: Score, tmp_path: Path) -> None:
    write_table(_has_formula(score), tmp_path / "a.xlsx")
    wb = openpyxl.load_workbook(tmp_path / "a.xlsx")
    ws = wb.worksheets[0]
    assert [c.value for c in ws[1]] == list(COLUMNS)
    cell = ws.cell(2, list(COLUMNS).index("iku") + 1)
    assert cell.data_type == "s" and cell.value == '=HYPERLINK("http://x";"y")'
    assert all(c.data_type != "f" and c.hyperlink is None for row in ws.iter_rows() for c in row)
    assert ws.max_row == 141


def test_parquet_has_the_same_columns_and_types_even_when_empty(score: Score, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    write_table(score, tmp_path / "a.parquet")
    write_table(replace(score, iku=()), tmp_path / "kosong.parquet")
    full, blank = pd.read_parquet(tmp_path / "a.parquet"), pd.read_parquet(tmp_path / "kosong.parquet")
    assert list(full.columns) == list(blank.columns) == list(COLUMNS)
    assert len(full) == 140 and len(blank) == 0
    assert list(map(str, full.dtypes)) == list(map(str, blank.dtypes))
    assert math.isclose(full["capaian"][full["periode"] == "Y"].iloc[0], 100.41)


def test_parquet_without_pyarrow_names_what_to_install(
    score: Score, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(UserError, match="pip install pyarrow"):
        write_table(score, tmp_path / "a.parquet")
    assert not (tmp_path / "a.parquet").exists()


def test_table_of_quarters_matches_the_json(input_folder: Path, score: Score) -> None:
    content = {(i["kode"], q): i["realisasi"][q] for i in _json(input_folder)["iku"] for q in TRIWULAN}
    for b in build_rows(score):
        if b["periode"] in TRIWULAN:
            assert b["realisasi"] == content[b["kode"], b["periode"]]
