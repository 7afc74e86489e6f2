"""temuan.xlsx: every finding, beside the inputs, when no workbook is written; gone or renewed afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.offices import INPUT, copy_inputs, edit

from workbook_builder.export.findings_file import write_findings
from workbook_builder.findings.catalogue import advice, kind, message
from workbook_builder.findings.figures import not_a_number
from workbook_builder.layout.findings_file import CONTENT_ROW, HEADER_ROW, MAX_ROWS, plan_findings
from workbook_builder.model import Place
from workbook_builder.pipeline import evaluate

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]
SetCell = Callable[[Path, str, str, Any], None]

FAILING = ["check", "build", "data a.csv"]


def _break(folder: Path, fill_cell: SetCell) -> None:
    fill_cell(folder / "realisasi.xlsx", "Realisasi IKU", "F16", "seratusan")


def _rows(path: Path) -> list[tuple[Any, ...]]:
    ws = openpyxl.load_workbook(path).worksheets[0]
    return [tuple(c.value for c in row) for row in ws.iter_rows(min_row=CONTENT_ROW)]


@pytest.mark.parametrize("command", FAILING)
def test_a_run_that_fails_lists_every_finding_beside_the_inputs_and_says_so_last(
    input_folder: Path, run_cli: Run, fill_cell: SetCell, command: str
) -> None:
    _break(input_folder, fill_cell)
    result = run_cli(*command.split())
    assert result.code == 1
    found = evaluate(input_folder).findings
    last = result.stderr.splitlines()[-1]
    assert last.endswith(f"({len(found)} temuan): {Path('input') / 'temuan.xlsx'}") and "--json" not in result.stderr
    expected = [
        (n, kind(t).severity.value, t.place.file, t.place.sheet, t.place.cell, message(t), advice(t), t.code)
        for n, t in enumerate(found, 1)
    ]
    assert [row[:8] for row in _rows(input_folder / "temuan.xlsx")] == expected


def test_template_lists_the_errors_of_the_targets(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    fill_cell(input_folder / "target.xlsx", "Rincian Target", "C11", "dua puluh")
    result = run_cli("template")
    assert result.code == 1 and result.stderr.splitlines()[-1].endswith("temuan.xlsx")
    assert {row[2] for row in _rows(input_folder / "temuan.xlsx")} == {"target.xlsx"}


def test_warnings_that_count_as_errors_are_listed_too(input_folder: Path, run_cli: Run) -> None:
    assert run_cli("check", "--strict").code == 1
    assert len(_rows(input_folder / "temuan.xlsx")) == len(evaluate(input_folder).findings)


@pytest.mark.parametrize("command", ["check", "build", "data a.csv"])
def test_the_list_goes_when_the_next_run_succeeds(
    input_folder: Path, run_cli: Run, fill_cell: SetCell, command: str
) -> None:
    _break(input_folder, fill_cell)
    run_cli("check")
    shutil.copy(INPUT / "realisasi.xlsx", input_folder / "realisasi.xlsx")
    result = run_cli(*command.split())
    assert result.code == 0 and "Daftar temuan yang lama dihapus" in result.stderr
    assert not list(input_folder.glob("temuan*"))
    assert "temuan.xlsx" not in run_cli(*command.split()).stderr


def test_the_list_is_renewed_and_never_read_as_an_input(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    _break(input_folder, fill_cell)
    run_cli("check")
    first = (input_folder / "temuan.xlsx").read_bytes()
    run_cli("check")
    assert (input_folder / "temuan.xlsx").read_bytes() == first, "equal findings, equal bytes"
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "F17", "x")
    before = {t.code for t in evaluate(input_folder).findings}
    run_cli("check")
    assert len(_rows(input_folder / "temuan.xlsx")) == len(evaluate(input_folder).findings)
    (input_folder / "temuan.xlsx").unlink()
    assert {t.code for t in evaluate(input_folder).findings} == before


def test_a_list_that_staff_worked_in_is_kept(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    _break(input_folder, fill_cell)
    run_cli("check")
    edit(input_folder, "temuan.xlsx", lambda wb: wb.worksheets[0].__setitem__("I7", "sudah"))
    result = run_cli("check")
    [kept] = input_folder.glob("temuan_disunting_*.xlsx")
    assert kept.name in result.stderr and _rows(kept)[0][8] == "sudah" and _rows(input_folder / "temuan.xlsx")


def test_another_file_of_that_name_is_left_alone(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    own = input_folder / "temuan.xlsx"
    openpyxl.Workbook().save(own)
    before = own.read_bytes()
    assert run_cli("check").code == 0 and own.read_bytes() == before
    _break(input_folder, fill_cell)
    result = run_cli("check")
    assert result.code == 1 and "bukan buatan program ini" in result.stderr and own.read_bytes() == before


def test_a_list_that_is_open_elsewhere_is_said_and_fails_nothing_else(
    input_folder: Path, run_cli: Run, fill_cell: SetCell
) -> None:
    _break(input_folder, fill_cell)
    run_cli("check")
    (input_folder / "~$temuan.xlsx").write_bytes(b"")
    result = run_cli("check")
    assert result.code == 1 and "Daftar temuan tidak dapat ditulis" in result.stderr
    shutil.copy(INPUT / "realisasi.xlsx", input_folder / "realisasi.xlsx")
    result = run_cli("check")
    assert result.code == 0 and "tidak dapat dihapus" in result.stderr and (input_folder / "temuan.xlsx").exists()


def test_the_list_is_formatted_linked_filtered_and_printable(
    input_folder: Path, run_cli: Run, fill_cell: SetCell
) -> None:
    _break(input_folder, fill_cell)
    run_cli("check")
    ws = openpyxl.load_workbook(input_folder / "temuan.xlsx").worksheets[0]
    assert ws.freeze_panes == f"C{CONTENT_ROW}" and ws.auto_filter.ref.startswith(f"A{HEADER_ROW}:I")
    assert ws.page_setup.paperSize == 9 and ws.page_setup.orientation == "landscape"
    assert ws.print_title_rows == f"${HEADER_ROW}:${HEADER_ROW}" and ws.sheet_properties.pageSetUpPr.fitToPage
    assert ws["E7"].hyperlink.target == "realisasi.xlsx" and ws["E7"].hyperlink.location == "'Realisasi IKU'!F16"
    assert ws["F7"].alignment.wrap_text and all(ws.column_dimensions[c].width > 5 for c in "ABCDEFGHI")
    assert not ws.protection.sheet


def test_text_of_staff_is_no_formula_in_the_list(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "F16", "'=HYPERLINK(A1)")
    run_cli("check")
    ws = openpyxl.load_workbook(input_folder / "temuan.xlsx").worksheets[0]
    assert all(c.data_type != "f" for row in ws.iter_rows() for c in row)


def test_a_very_long_list_is_cut_with_a_word(tmp_path: Path) -> None:
    result = evaluate(copy_inputs(tmp_path))
    many = [not_a_number(Place("target.xlsx", "x" * 900, f"A{n}"), value="x") for n in range(MAX_ROWS + 5)]
    sheet = plan_findings(many, result.identitas).sheets[0]
    assert sheet.last_row == HEADER_ROW + MAX_ROWS + 1 and "5 temuan lagi" in str(
        sheet.cells[sheet.last_row, 1].content
    )


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    result = evaluate(copy_inputs(tmp_path))
    blocked = tmp_path / "berkas"
    blocked.write_text("x", encoding="utf-8")
    [line] = write_findings(blocked, result)
    assert line.startswith("Daftar temuan tidak")


# --- the console ----------------------------------------------------------------------------------------------------


def test_every_error_is_on_the_console_by_kind_and_column(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    wb = openpyxl.load_workbook(input_folder / "realisasi.xlsx")
    ws = wb["Realisasi IKU"]
    columns = "FHJL"
    for column in columns:
        for row in (7, 8, 9, 12, 20):
            ws[f"{column}{row}"] = "x"
    wb.save(input_folder / "realisasi.xlsx")
    lines = run_cli("check").stderr.splitlines()
    for column in columns:
        at = lines.index(f"GALAT  realisasi.xlsx, lembar 'Realisasi IKU', sel {column}7")
        assert lines[at + 2] == f"  Sejenis: 4 lagi ({column}8:{column}9, {column}12, {column}20)."


def test_no_score_is_printed_beside_errors(input_folder: Path, run_cli: Run, fill_cell: SetCell) -> None:
    assert "NKO" in run_cli("check").stderr
    _break(input_folder, fill_cell)
    for command in ("check", "build"):
        assert "NKO periode" not in run_cli(command).stderr


def test_findings_without_a_cell_are_told_apart_by_their_code(input_folder: Path, run_cli: Run) -> None:
    def shorten(wb: Any) -> None:
        for row in (10, 11, 12):
            for cell in wb["Realisasi IKU"][row]:
                cell.value = None

    edit(input_folder, "realisasi.xlsx", shorten)
    result = run_cli("check")
    missing = [t.content["code"] for t in evaluate(input_folder).findings if t.code == "realisasi-baris-hilang"]
    assert len(missing) == 3
    assert f"Sejenis: 2 lagi ({missing[1]}, {missing[2]})." in result.stderr
