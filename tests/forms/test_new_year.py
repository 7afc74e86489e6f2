"""``init``: an empty target.xlsx that a new office can fill, and the year after an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.engines import with_formualizer
from support.offices import INPUT
from support.rounds import without_validation

from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.read import read_inputs

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]

SEVEN = [
    *("Identitas", "Peta Strategi", "Perjanjian Kinerja", "Rincian Target"),
    *("Manual IKU", "Inisiatif Strategis", "Anggaran"),
]


def _minimal_content(file: Path) -> None:
    """What a new office fills at least, on the rows below the examples."""
    wb = openpyxl.load_workbook(file)
    wb["Identitas"]["B7"], wb["Identitas"]["B9"] = "KPP Baru", 2026
    for b, name in enumerate(("Stakeholder", "Customer", "Internal Process", "Learning & Growth"), 8):
        for k, content in enumerate((name, b - 7, f"Sasaran {b - 7}"), 1):
            wb["Peta Strategi"].cell(b, k).value = content
    rincian = wb["Rincian Target"]
    for i in range(4):
        rincian.cell(9 + 2 * i, 1).value, rincian.cell(9 + 2 * i, 2).value = i + 1, f"Sasaran {i + 1}"
        for k, content in enumerate((f"{i + 1:02d}a-CP", f"IKU {i + 1}", *[80] * 7), 1):
            rincian.cell(10 + 2 * i, k).value = content
    wb.save(file)


def test_init_writes_the_seven_sheets_and_a_guide(run_cli: RunCli, tmp_path: Path) -> None:
    result = run_cli("init", "baru")
    assert result.code == 0 and "Petunjuk" in result.stderr
    wb = openpyxl.load_workbook(tmp_path / "baru" / "target.xlsx")
    assert wb.sheetnames == ["Petunjuk", *SEVEN, "Daftar"]
    assert [p.name for p in (tmp_path / "baru").iterdir()] == ["target.xlsx"]


def test_init_never_overwrites(run_cli: RunCli, tmp_path: Path) -> None:
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / "target.xlsx").write_bytes(b"milik kantor")
    for args in (["init", "baru"], ["init", "baru", "--dari", str(INPUT)]):
        result = run_cli(*args)
        assert result.code == 1 and "sudah ada dan tidak ditimpa" in result.stderr
    assert (tmp_path / "baru" / "target.xlsx").read_bytes() == b"milik kantor"


@pytest.mark.parametrize("options", [[], ["--dari", str(INPUT)]])
def test_every_unlocked_cell_has_a_prompt_and_a_stop_message(run_cli: RunCli, tmp_path: Path, options: Any) -> None:
    run_cli("init", "baru", *options)
    assert without_validation(tmp_path / "baru" / "target.xlsx") == []


def test_drop_downs_take_their_words_from_named_ranges(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "baru")
    wb = openpyxl.load_workbook(tmp_path / "baru" / "target.xlsx")
    listing = {dv.formula1 for ws in wb.worksheets for dv in ws.data_validations.dataValidation if dv.type == "list"}
    assert len(listing) == 9 and listing <= {f"{name}" for name in wb.defined_names}
    for name in listing:
        ((sheet, area),) = wb.defined_names[name].destinations
        assert sheet == "Daftar" and all(c.value for r in wb[sheet][area.replace("$", "")] for c in r)


def test_manual_iku_shows_the_name_of_a_code_and_the_guide_what_is_done(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "baru")
    file = tmp_path / "baru" / "target.xlsx"
    _minimal_content(file)
    wb = openpyxl.load_workbook(file)
    wb["Manual IKU"]["A8"], wb["Manual IKU"]["A9"] = "02a-CP", "09a-CP"
    wb.save(file)
    values = with_formualizer(file, tmp_path)
    assert [values["Manual IKU", f"B{b}"] or "" for b in (8, 9, 10)] == ["IKU 2", "", ""]
    assert [values["Petunjuk", f"C{b}"] for b in range(7, 14)] == [
        *("selesai", "selesai", "belum", "selesai", "selesai", "belum", "belum"),
    ]
    inputs = read_inputs(tmp_path / "baru", without_realisasi=True)
    assert [x.code for x in inputs.manual] == ["02a-CP", "09a-CP"]
    assert not [t for t in inputs.observations if t.place.sheet in ("Daftar", "Manual IKU")]


def test_example_rows_are_ignored_when_read(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "baru")
    inputs = read_inputs(tmp_path / "baru", without_realisasi=True)
    assert not (inputs.peta_strategi or inputs.perjanjian or inputs.rincian or inputs.manual)
    assert not (inputs.inisiatif or inputs.anggaran or inputs.sasaran)
    assert {t.code for t in inputs.observations} <= {"lembar-hilang"}


def test_a_new_office_goes_from_init_to_its_first_workbook(run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("init", "input")
    _minimal_content(tmp_path / "input" / "target.xlsx")
    assert run_cli("template").code == 0
    wb = openpyxl.load_workbook(tmp_path / "input" / "realisasi.xlsx")
    for b in range(7, 11):
        wb["Realisasi IKU"].cell(b, 6).value = 84
    wb.save(tmp_path / "input" / "realisasi.xlsx")
    result = run_cli("build")
    assert result.code == 0 and "NKO periode Q1 tahun 2026: 105" in result.stderr
    assert (tmp_path / "output" / "Kinerja_KPP-Baru_2026_Q1.xlsx").exists()


def test_the_next_year_carries_structure_and_last_years_figures(run_cli: RunCli, tmp_path: Path) -> None:
    result = run_cli("init", "2025", "--dari", INPUT)
    assert result.code == 0 and "tahun 2025" in result.stderr and "20 IKU" in result.stderr
    old, new = evaluate(INPUT), read_inputs(tmp_path / "2025", without_realisasi=True)
    assert isinstance(old, Scored)
    assert [b.code for b in new.rincian] == [i.code for i in old.score.agreement.iku]
    assert [b.name.text for b in new.sasaran] == [b.name.text for b in old.inputs.sasaran]
    assert all(a.value is None and a.problem is None for b in new.rincian for a in b.target.values())
    for s, manual in zip(old.score.iku, new.manual, strict=True):
        assert manual.figures["Target Y-1"].value == s.iku.target["Y"]
        assert manual.figures["Realisasi Y-1"].value == s.steps["Y"].realisasi
        assert manual.text["Konsolidasi"].text == s.iku.konsolidasi.value
    assert new.identitas["Tahun"].text == "2025" and new.identitas["Nomor Perjanjian Kinerja"].blank
    ws = openpyxl.load_workbook(tmp_path / "2025" / "target.xlsx")["Anggaran"]
    program = [(r[1].value, r[2].value) for r in ws.iter_rows(min_row=8) if r[1].value]
    assert program == [(b.name.text, None) for b in old.inputs.anggaran]


def test_an_unfinished_year_gives_no_realisasi_of_the_year(
    run_cli: RunCli, tmp_path: Path, input_folder: Path, fill_cell: Any
) -> None:
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "L7", None)
    result = run_cli("init", "2025", "--dari", input_folder)
    assert result.code == 0 and "belum diisi: 01a-CP." in result.stderr
    manual = read_inputs(tmp_path / "2025", without_realisasi=True).manual
    assert "Realisasi Y-1" not in manual[0].figures and "Realisasi Y-1" in manual[1].figures


def test_the_same_start_gives_the_same_bytes(run_cli: RunCli, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run_cli("init", name, "--dari", INPUT)
    assert (tmp_path / "a" / "target.xlsx").read_bytes() == (tmp_path / "b" / "target.xlsx").read_bytes()


def test_an_untouched_target_says_that_its_year_is_missing_and_nothing_about_rules(run_cli: RunCli) -> None:
    assert run_cli("init", "kantor").code == 0
    result = run_cli("template", "--input", "kantor")
    assert result.code == 1
    assert "lembar 'Identitas', sel " in result.stderr and "Tahun belum diisi" in result.stderr
    assert "aturan" not in result.stderr.lower()
