"""The tidy table as staff open it: csv for an Indonesian Excel, a real table in xlsx, no text run as a formula."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from support.offices import ROOT

from workbook_builder.export.table import COLUMNS, without_formula, write_table
from workbook_builder.model import Score
from workbook_builder.model.numbers import Number
from workbook_builder.pipeline import Scored, evaluate

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]
DANGEROUS = "=+-@"


@pytest.fixture
def score(input_folder: Path) -> Score:
    result = evaluate(input_folder)
    assert isinstance(result, Scored)
    return result.score


def _named(score: Score, name: str) -> Score:
    return replace(score, iku=(replace(score.iku[0], iku=replace(score.iku[0].iku, name=name)), *score.iku[1:]))


def test_csv_for_excel_has_semicolons_decimal_commas_and_a_mark(
    input_folder: Path, run_cli: Run, tmp_path: Path
) -> None:
    assert run_cli("data", "a.csv", "--untuk-excel").code == 0
    assert run_cli("data", "polos.csv").code == 0
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    excel = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    plain = list(csv.DictReader(io.StringIO((tmp_path / "polos.csv").read_text(encoding="utf-8-sig"))))
    assert list(excel[0]) == list(COLUMNS) and len(excel) == len(plain) == 140
    for a, b in zip(excel, plain, strict=True):
        for column, kind in COLUMNS.items():
            if kind == "float64" and b[column]:
                assert "." not in a[column] and float(a[column].replace(",", ".")) == float(b[column])
            else:
                assert a[column] == b[column]
    assert {row["capaian"] for row in excel} & {"100,41"} and plain[0]["target"] == "20.0"


def test_a_large_amount_has_no_exponent_for_excel(score: Score, tmp_path: Path) -> None:
    large, tiny = Number(1_250_000_000_000_000), Number(-1, 10**7)
    steps = {p: replace(one, target=large, realisasi=tiny) for p, one in score.iku[0].steps.items()}
    write_table(replace(score, iku=(replace(score.iku[0], steps=steps),)), tmp_path / "a.csv", for_excel=True)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig")), delimiter=";"))
    assert {(r["target"], r["realisasi"]) for r in rows} == {("1250000000000000", "-0,0000001")}


@pytest.mark.parametrize("separator", [";", ",", "\t", "|", "\n", "\r"])
@pytest.mark.parametrize("sign", DANGEROUS)
@pytest.mark.parametrize("for_excel", [False, True])
def test_no_field_begins_as_a_formula_whatever_separates(
    score: Score, tmp_path: Path, separator: str, sign: str, for_excel: bool
) -> None:
    for text in (
        f"x{separator}{sign}HYPERLINK(A1){separator}y",
        f'x{separator} "{sign}1',
        f"{sign}1{separator}{sign}2",
    ):
        write_table(_named(score, text), tmp_path / "a.csv", for_excel)
        content = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
        for delimiter in ";,\t|":
            for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
                lines = io.StringIO(content, newline="")
                for row in csv.reader(lines, delimiter=delimiter, quoting=quoting):
                    for field in row:
                        start = field.lstrip(' "')
                        assert not start.startswith(tuple("=@+")), (delimiter, field)
                        assert not start.startswith("-") or start.replace(",", "").replace(".", "")[1:].isdigit()


@pytest.mark.parametrize("text", ["Persentase realisasi penerimaan", "a = b", "x-y; z", "20% + 5", ""])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert without_formula(text) == text


def test_xlsx_is_a_formatted_table_with_equal_bytes_each_time(input_folder: Path, run_cli: Run, tmp_path: Path) -> None:
    assert run_cli("data", "a.xlsx").code == run_cli("data", "b.xlsx").code == 0
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    ws = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    [table] = ws.tables.values()
    assert table.ref == "A1:P141" and [c.name for c in table.tableColumns] == list(COLUMNS)
    assert ws.freeze_panes == "A2" and ws["A1"].font.b and ws["A1"].fill.fgColor.rgb.endswith("1E3A5F")
    assert ws["L2"].value == 20 and ws["L2"].number_format == "#,##0.00" and ws["B2"].number_format == "0"
    for column in ws.iter_cols(max_row=1):
        assert 8 < ws.column_dimensions[column[0].column_letter].width <= 51


def test_wide_amounts_fit_their_column(score: Score, tmp_path: Path) -> None:
    steps = {p: replace(one, target=Number(100_000_000_000)) for p, one in score.iku[0].steps.items()}
    write_table(replace(score, iku=(replace(score.iku[0], steps=steps),)), tmp_path / "a.xlsx")
    ws = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert ws.column_dimensions["L"].width >= len("100.000.000.000,00")


def test_an_empty_table_is_a_workbook_too(score: Score, tmp_path: Path) -> None:
    for name in ("a.xlsx", "a.csv"):
        assert write_table(replace(score, iku=()), tmp_path / name) == 0
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].tables["Data_Kinerja"].ref == "A1:P2"


def test_data_of_a_quarter_holds_nothing_later(input_folder: Path, run_cli: Run, tmp_path: Path) -> None:
    assert run_cli("data", "a.csv", "--triwulan", "1").code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))))
    assert all(not r["capaian"] for r in rows if r["periode"] != "Q1") and any(r["capaian"] for r in rows)


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_csv_and_xlsx_need_no_pandas(input_folder: Path, tmp_path: Path, name: str) -> None:
    code = (
        "import sys; sys.modules['pandas'] = None; from workbook_builder.cli.main import main;"
        "main(sys.argv[1:], prog_name='build-workbook')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "data", name],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
