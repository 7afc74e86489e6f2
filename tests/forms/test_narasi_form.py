"""Sheet Narasi of the template: every part with its prompt, how far it is filled, and no text lost by a refresh."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.engines import differences, stored_values, with_formualizer
from support.offices import edit
from support.rounds import target, write_target

from workbook_builder.read import read_inputs
from workbook_builder.schema.narasi import PARTS

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]

LONG = "\n".join(f"Paragraf {i}: " + "kinerja " * 120 for i in range(30))
"""Nearly as long as a cell can be."""


@pytest.fixture
def folder(tmp_path: Path, run_cli: RunCli) -> Path:
    """An office with a new template."""
    folder = write_target(tmp_path / "input", target(4))
    assert run_cli("template").code == 0
    return folder


def _sheet(folder: Path, values: bool = False) -> Any:
    return openpyxl.load_workbook(folder / "realisasi.xlsx", data_only=values)["Narasi"]


def _type(folder: Path, **cells: Any) -> None:
    def change(wb: Any) -> None:
        for address, value in cells.items():
            wb["Narasi"][address].value = value
            if isinstance(value, str):
                wb["Narasi"][address].data_type = "s"

    edit(folder, "realisasi.xlsx", change)


def _rows(folder: Path) -> list[tuple[Any, Any]]:
    rows = _sheet(folder, values=True).iter_rows(min_row=7, max_col=2, values_only=True)
    return [row for row in rows if row != (None, None)]


def test_every_part_has_its_row_its_prompt_and_wide_open_cells(folder: Path) -> None:
    ws = _sheet(folder)
    assert [ws.cell(7 + i, 1).value for i in range(len(PARTS))] == [part.name for part in PARTS]
    prompts = {str(dv.sqref): dv.prompt for dv in ws.data_validations.dataValidation}
    for i, part in enumerate(PARTS):
        label, text = ws.cell(7 + i, 1), ws.cell(7 + i, 2)
        assert label.protection.locked and not text.protection.locked and text.alignment.wrap_text
        assert prompts[text.coordinate] == part.prompt.message == ws.cell(7 + i, 4).value
        # As much as Excel shows.
        assert 0 < len(part.prompt.title) <= 32 and 0 < len(part.prompt.message) <= 255
    assert ws.column_dimensions["B"].width > 90
    assert not ws.cell(7 + len(PARTS), 1).protection.locked


def test_the_sheet_and_the_guidance_say_how_far_it_is_filled(folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    needed = sum(part.required for part in PARTS)
    assert _sheet(folder, values=True)["A4"].value.endswith(f" 0 dari {needed}")
    # A part that must be written, and one that may stay blank.
    _type(folder, B9="Puji syukur", B7="Barabai")
    run_cli("template")
    ws = _sheet(folder, values=True)
    assert ws["A4"].value.endswith(f" 2 dari {needed + 1}")
    assert [ws[f"C{row}"].value for row in (7, 8, 9, 17)] == ["Ada", "Belum ada", "Ada", "Boleh kosong"]
    file = folder / "realisasi.xlsx"
    guidance = openpyxl.load_workbook(file, data_only=True)["Petunjuk"]
    counts = {row[:2]: row[2:4] for row in guidance.iter_rows(min_row=7, values_only=True)}
    assert counts["Lembar", "Narasi"] == (2, needed + 1)
    assert differences(stored_values(file), with_formualizer(file, tmp_path)) == []


def test_a_refresh_keeps_every_text_also_of_parts_that_staff_added(folder: Path, run_cli: RunCli) -> None:
    _type(
        folder,
        B9=LONG,
        B18="=1+1 bukan rumus\n\n  menjorok\nakhir",
        B19="'Visi' \"kutipan\" & <tanda> ½ ≥ –",
        A27="Sambutan Kepala Kanwil",
        B27="Selamat\ndan sukses",
        A28="Visi",
        B28="Visi kedua",
        B29="Paragraf tanpa bagian",
        B5="Disusun Subbagian Umum",
        E6="Penulis",
        E9="Seksi PKD",
    )
    before, texts = _rows(folder), read_inputs(folder).narasi
    assert texts["Kata Pengantar"] == LONG.strip()
    for _ in range(2):
        assert run_cli("template").code == 0
        assert _rows(folder) == before
        assert read_inputs(folder).narasi == texts
        ws = _sheet(folder, values=True)
        assert (ws["B5"].value, ws["E6"].value, ws["E9"].value) == ("Disusun Subbagian Umum", "Penulis", "Seksi PKD")


def test_a_refresh_brings_the_parts_back_into_order_under_their_official_names(folder: Path, run_cli: RunCli) -> None:
    def change(wb: Any) -> None:
        ws = wb["Narasi"]
        for row in range(7, 27):
            ws[f"A{row}"] = ws[f"B{row}"] = None
        for row, cells in enumerate((("PENUTUP", "Sekian"), ("Sambutan", "x"), ("latar belakang", "Mula")), 7):
            ws[f"A{row}"], ws[f"B{row}"] = cells

    edit(folder, "realisasi.xlsx", change)
    assert run_cli("template").code == 0
    filled = {part: text for part, text in _rows(folder) if text}
    assert filled == {"Gambaran Umum": "Mula", "Penutup": "Sekian", "Sambutan": "x"}
    assert [part for part, _ in _rows(folder)] == [*(part.name for part in PARTS), "Sambutan"]


def test_a_file_from_before_the_sheet_gets_it_and_keeps_all_else(folder: Path, run_cli: RunCli) -> None:
    def change(wb: Any) -> None:
        wb.remove(wb["Narasi"])
        wb["Realisasi IKU"]["F7"] = 40

    edit(folder, "realisasi.xlsx", change)
    assert run_cli("template").code == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb["Realisasi IKU"]["F7"].value == 40 and wb["Narasi"]["A9"].value == "Kata Pengantar"


def test_a_sheet_of_that_name_that_staff_made_is_kept(folder: Path, run_cli: RunCli) -> None:
    def change(wb: Any) -> None:
        wb.remove(wb["Narasi"])
        wb.create_sheet("Narasi")["B3"] = "Catatan rapat"

    edit(folder, "realisasi.xlsx", change)
    assert run_cli("template").code == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb["Narasi (lama)"]["B3"].value == "Catatan rapat" and wb["Narasi"]["A9"].value == "Kata Pengantar"


def test_the_texts_change_no_figure_of_the_workbook(folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    _type(folder, B9="Puji syukur")
    assert run_cli("build", "--json", "dengan.json").code == 0
    _type(folder, B9=None)
    assert run_cli("build", "--json", "tanpa.json").code == 0
    assert (tmp_path / "dengan.json").read_bytes() == (tmp_path / "tanpa.json").read_bytes()
