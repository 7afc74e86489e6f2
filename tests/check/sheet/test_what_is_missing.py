"""Blank is not a dash: targets, sheets, perspektif, quarters and kinds of spending that are not there are said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.engines import differences, stored_values, with_formualizer
from support.offices import (
    INPUT,
    RINCIAN_HEADER,
    copy_inputs,
    edit,
    finding_codes,
    finding_places,
    office_folder,
    realisasi_rows,
    rincian,
)
from support.rounds import column, iku_codes, target, write_target

from workbook_builder.findings.catalogue import advice, kind, message
from workbook_builder.model import Finding, Severity
from workbook_builder.pipeline import Evaluation, evaluate

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]
ANGGARAN_HEADER = ["Kode", "Jenis Belanja", "Pagu", *(f"Realisasi Q{i}" for i in range(1, 5))]


def _of(result: Evaluation, code: str) -> list[Finding]:
    return [t for t in result.findings if t.code == code]


def _with_targets(folder: Path, *targets: Any) -> Evaluation:
    row = [RINCIAN_HEADER, [1, "Penerimaan"], ["01a-CP", "IKU", *targets], *rincian()[2:]]
    return evaluate(office_folder(folder, {"Rincian Target": row[:3] + rincian()[3:]}))


# --- targets


def test_a_blank_target_is_said_per_cell(tmp_path: Path) -> None:
    result = _with_targets(tmp_path, 80, None, 80, None, 80, 80, 80)
    assert [t.place.cell for t in _of(result, "target-kosong")] == ["D3", "F3"]
    assert "iku-tanpa-target" not in finding_codes(result)


def test_a_dash_is_no_target_and_no_finding(tmp_path: Path) -> None:
    result = _with_targets(tmp_path, "-", 80, 80, "-", 80, 80, 80)
    assert not {"target-kosong", "iku-tanpa-target"} & finding_codes(result)


@pytest.mark.parametrize("content", [None, "-"])
def test_an_iku_without_any_target_is_one_error(tmp_path: Path, content: str | None) -> None:
    result = _with_targets(tmp_path, *[content] * 7)
    assert [t.place.cell for t in _of(result, "iku-tanpa-target")] == ["A3"]
    assert result.failed(strict=False) and not _of(result, "target-kosong")


def test_a_new_year_without_targets_gives_no_template(run_cli: RunCli, tmp_path: Path) -> None:
    assert run_cli("init", "2025", "--dari", INPUT).code == 0
    result = run_cli("template", "--input", "2025")
    assert result.code == 1 and "tidak punya satu target pun" in result.stderr
    assert not (tmp_path / "2025" / "realisasi.xlsx").exists()


def test_a_quarter_whose_target_is_blank_stays_open_and_one_with_a_dash_is_closed(
    run_cli: RunCli, tmp_path: Path
) -> None:
    content = target(4)
    content["Rincian Target"][2][2], content["Rincian Target"][3][2] = None, "-"
    folder = write_target(tmp_path / "input", content)
    result = run_cli("template")
    assert result.code == 0 and "Target Q1 01a-CP belum diisi" in result.stderr
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Realisasi IKU"]
    assert (ws["E7"].value, ws["F7"].protection.locked) == (None, False)
    assert (ws["E8"].value, ws["F8"].protection.locked) == ("-", True)
    stored = stored_values(folder / "realisasi.xlsx")
    assert {stored["Realisasi IKU", "C7"], stored["Realisasi IKU", "C8"]} == {"Target kosong", "Tanpa target"}
    assert differences(stored, with_formualizer(folder / "realisasi.xlsx", tmp_path)) == []


def test_a_realisasi_under_a_blank_target_is_not_said_to_have_a_dash(tmp_path: Path) -> None:
    result = _with_targets(tmp_path, None, 80, 80, 80, 80, 80, 80)
    assert "realisasi-tanpa-target" not in finding_codes(result)


# --- sheets


def _remove(sheet: str) -> Callable[[Any], None]:
    return lambda wb: wb.remove(wb[sheet])


@pytest.mark.parametrize(
    ("file", "sheet", "severity"),
    [
        ("realisasi.xlsx", "Realisasi Anggaran", Severity.WARNING),
        ("realisasi.xlsx", "Analisis", Severity.WARNING),
        ("realisasi.xlsx", "Angka Terbit", Severity.WARNING),
        ("target.xlsx", "Perjanjian Kinerja", Severity.WARNING),
        ("target.xlsx", "Anggaran", Severity.WARNING),
        ("target.xlsx", "Inisiatif Strategis", Severity.INFO),
        ("target.xlsx", "Manual IKU", Severity.INFO),
    ],
)
def test_a_deleted_sheet_is_said_once_with_what_it_takes_along(
    tmp_path: Path, file: str, sheet: str, severity: Severity
) -> None:
    result = evaluate(edit(copy_inputs(tmp_path), file, _remove(sheet)))
    (item,) = _of(result, "lembar-resmi-hilang") + _of(result, "lembar-pelengkap-tidak-ada")
    assert kind(item).severity is severity and item.place.file == file
    assert f"Lembar '{sheet}' tidak ada: " in message(item)


@pytest.mark.parametrize("new", ["Realisasi Angaran", "Realisasi Anggaran 31 Des 2024"])
def test_a_renamed_sheet_is_asked_for(tmp_path: Path, new: str) -> None:
    def rename(wb: Any) -> None:
        wb["Realisasi Anggaran"].title = new

    (item,) = _of(evaluate(edit(copy_inputs(tmp_path), "realisasi.xlsx", rename)), "lembar-resmi-hilang")
    assert message(item).endswith(f"Maksud Anda '{new}'?")


def test_an_office_that_never_had_the_other_sheets_gets_no_warning_for_them(tmp_path: Path) -> None:
    result = evaluate(office_folder(tmp_path))
    assert "lembar-resmi-hilang" not in finding_codes(result)
    assert [t.place.file for t in _of(result, "lembar-pelengkap-tidak-ada")] == ["target.xlsx", "realisasi.xlsx"]


# --- perspektif


def test_one_slip_in_the_perspektif_of_a_sasaran_says_what_the_weights_became(tmp_path: Path) -> None:
    result = evaluate(
        edit(copy_inputs(tmp_path), "target.xlsx", lambda wb: wb["Peta Strategi"].__setitem__("A11", "Customer"))
    )
    (item,) = _of(result, "perspektif-tanpa-sasaran")
    assert "Perspektif Stakeholder (bobot 30%)" in message(item) and "Customer 28,57%" in message(item)


def test_an_error_about_the_perspektif_is_not_said_twice(tmp_path: Path) -> None:
    copy_inputs(tmp_path)
    result = evaluate(edit(tmp_path, "target.xlsx", lambda wb: wb["Peta Strategi"].__setitem__("A11", "Stakholder")))
    assert {"perspektif-tak-dikenal"} == {k for k in finding_codes(result) if k.startswith("perspektif")}


# --- money and analysis, quarter by quarter


def _money(folder: Path, *row: list[Any], quarter: int | None = None) -> Evaluation:
    content = {"Realisasi IKU": realisasi_rows(), "Realisasi Anggaran": [ANGGARAN_HEADER, *row]}
    return evaluate(office_folder(folder, realisasi=content), quarter)


def test_a_quarter_without_spending_is_said_once_per_quarter_reported(tmp_path: Path) -> None:
    row = [51, "Belanja Pegawai", 100, 10, None, None, 40], [52, "Belanja Barang", 100, 10, None, None, 40]
    result = _money(tmp_path, *row, quarter=3)
    assert [t.place.cell for t in _of(result, "belanja-triwulan-kosong")] == ["E2", "F2"]


def test_a_dash_says_that_a_quarter_has_no_spending(tmp_path: Path) -> None:
    result = _money(tmp_path, [51, "Belanja Pegawai", 100, "-", "-", "-", 40])
    assert not {"belanja-triwulan-kosong", "belanja-sebagian"} & finding_codes(result)


def test_a_kind_left_blank_while_others_are_filled_is_said_at_its_cell(tmp_path: Path) -> None:
    result = _money(
        tmp_path, [51, "Belanja Pegawai", 100, 10, 20, 30, 40], [52, "Belanja Barang", 100, 10, 20, None, 40]
    )
    (item,) = _of(result, "belanja-sebagian")
    assert item.place.cell == "F3" and "jumlah Q3 Rp30 dihitung tanpa itu" in message(item)


def test_a_kind_that_was_never_filled_is_said_once(tmp_path: Path) -> None:
    row = [51, "Belanja Pegawai", 100, 10, 20, 30, 40], [53, "Belanja Modal", None, None, None, None, None]
    assert [t.place.cell for t in _of(_money(tmp_path, *row), "belanja-sebagian")] == ["G3"]


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ([[51, "Belanja Pegawai", None, 1, 2, 3, 4], [None, "Jumlah", None, None, None, None, None]], "C3"),
        ([[51, "Belanja Pegawai", 10, 1, 2, 3, 4], [52, "Belanja Barang", None, 1, 2, 3, 4]], "C3"),
        ([[51, "Belanja Pegawai", None, 1, 2, 3, 4], [None, "Jumlah", 10, None, None, None, None]], None),
    ],
)
def test_a_blank_ceiling_is_said_where_it_takes_the_percentages_along(
    tmp_path: Path, row: Any, cell: str | None
) -> None:
    assert [t.place.cell for t in _of(_money(tmp_path, *row), "pagu-kosong")] == ([cell] if cell else [])


def test_a_total_that_falls_is_said_where_no_row_falls(tmp_path: Path) -> None:
    row = [51, "Belanja Pegawai", 100, 10, 20, 30, 40], [None, "Jumlah", 100, 50, None, None, None]
    assert "belanja-turun" not in finding_codes(_money(tmp_path, *row))
    row = [51, "Belanja Pegawai", 100, None, 20, 30, 40], [None, "Jumlah", 100, 50, None, None, None]
    assert [t.place.cell for t in _of(_money(tmp_path, *row), "belanja-turun")] == ["E3"]


def test_negative_money_is_said(tmp_path: Path) -> None:
    result = _money(tmp_path, [51, "Belanja Pegawai", -100, -10, 20, 30, 40])
    assert {("pagu-negatif", "Realisasi Anggaran", "C2"), ("belanja-negatif", "Realisasi Anggaran", "D2")} <= (
        finding_places(result)
    )


def test_a_quarter_without_analysis_is_said_and_one_with_a_to_date_analysis_is_not(tmp_path: Path) -> None:
    header = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
    row = [["01a-CP", "Smt.1", "ada", None, None], ["01a-CP", "Q3", None, None, None], ["01a-CP", "Y", "a", "b", "c"]]
    result = evaluate(
        office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), "Analisis": [header, *row]})
    )
    assert [t.content["periode"] for t in _of(result, "analisis-triwulan-kosong")] == ["Q1", "Q3"]


# --- rows


def test_an_iku_without_a_row_in_realisasi_is_an_error(tmp_path: Path) -> None:
    result = evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows()[:-1]}))
    (item,) = _of(result, "realisasi-baris-hilang")
    assert kind(item).severity is Severity.ERROR and "template" in advice(item)


def test_after_a_change_of_code_the_advice_moves_the_values_instead_of_deleting_them(tmp_path: Path) -> None:
    row = [list(x) for x in realisasi_rows()]
    row[1][0] = "01d-CP"
    (item,) = _of(evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": row})), "realisasi-kode-asing")
    assert "jangan hapus barisnya" in advice(item) and "--ganti 01d-CP=01a-CP" in advice(item)


def test_analisis_has_room_for_every_iku_in_every_quarter(run_cli: RunCli, tmp_path: Path) -> None:
    folder = write_target(tmp_path / "input", target(12))
    run_cli("template")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Analisis"]
    text = column(ws, "Faktor Pendorong")
    assert sum(1 for b in range(7, ws.max_row + 1) if not ws.cell(b, text).protection.locked) == 48

    def fill(wb: Any) -> None:
        for i in range(48):
            wb["Analisis"].cell(7 + i, 1).value = iku_codes(i % 12)
            wb["Analisis"].cell(7 + i, 2).value = f"Q{i // 12 + 1}"
            wb["Analisis"].cell(7 + i, text).value = "ada"

    edit(folder, "realisasi.xlsx", fill)
    run_cli("template")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Analisis"]
    assert [ws.cell(54, text).value, ws.cell(55, text).protection.locked] == ["ada", False]


# --- before the first realisasi


def test_template_shows_the_warnings_of_the_targets(input_folder: Path, run_cli: RunCli) -> None:
    result = run_cli("template")
    assert result.code == 0 and "PERINGATAN  target.xlsx, lembar 'Inisiatif Strategis'" in result.stderr
    assert "realisasi.xlsx, lembar" not in result.stderr


def test_check_judges_the_targets_before_a_realisasi_exists(input_folder: Path, run_cli: RunCli) -> None:
    (input_folder / "realisasi.xlsx").unlink()
    result = run_cli("check")
    assert result.code == 0 and "yang diperiksa hanya target.xlsx" in result.stderr and "NKO" not in result.stderr
    assert "build-workbook template --input input" in result.stderr
    assert "PERINGATAN  target.xlsx" in result.stderr and "realisasi.xlsx, lembar" not in result.stderr
    edit(input_folder, "target.xlsx", lambda wb: wb["Rincian Target"].__setitem__("C11", "2O%"))
    assert run_cli("check").code == 1


# --- an analysis that is asked for


def _below(tmp_path: Path, analisis: list[list[object]], triwulan: int | None = None) -> list[Finding]:
    """The findings of an office whose 01a-CP reaches 40% in Q4, with these rows of Analisis."""
    row = [list(x) for x in realisasi_rows()]
    row[1][7] = "40%"
    heads = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
    folder = office_folder(tmp_path, realisasi={"Realisasi IKU": row, "Analisis": [heads, *analisis]})
    return [t for t in _of(evaluate(folder, triwulan), "analisis-kurang") if t.content["code"] == "01a-CP"]


@pytest.mark.parametrize(
    ("rows", "lacking", "cell"),
    [
        ([["01a-CP", "Q4", "Sinergi", None, None]], "Kendala dan Tindak Lanjut", "D2"),
        ([["01a-CP", "Y", "Sinergi", "Sistem", None]], "Tindak Lanjut", "E2"),
        ([["01a-CP", "Q4", None, None, "Pelatihan"]], "Kendala", "D2"),
        ([["02a-CP", "Q4", "Sinergi", "Ada", "Ada"]], "Kendala dan Tindak Lanjut", "H2"),
        ([["01a-CP", "Q4", "x", "Sistem", None], ["01a-CP", "Y", None, None, "Pelatihan"]], None, None),
        ([["01a-CP", "Q4", None, "Sistem", "Pelatihan"]], None, None),
        ([["01a-CP", "Q3", "x", None, None]], None, None),
    ],
)
def test_what_an_analysis_below_100_lacks_is_said_at_its_cell(
    tmp_path: Path, rows: list[list[object]], lacking: str | None, cell: str | None
) -> None:
    findings = _below(tmp_path, rows)
    assert [(t.content["column"], t.place.cell) for t in findings] == ([(lacking, cell)] if lacking else [])


def test_at_100_and_in_quarters_not_reported_nothing_is_asked_for(tmp_path: Path) -> None:
    assert _below(tmp_path, [["01a-CP", "Q3", "x", None, None]], triwulan=3) == []
