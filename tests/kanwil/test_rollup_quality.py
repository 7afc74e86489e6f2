"""The roll-up against the standards of the office workbook, and what holds of it alone."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from layout import test_workbook_quality as quality
from support.regions import region

from workbook_builder.layout.kanwil import plan_region
from workbook_builder.layout.print_setup import PAPERS
from workbook_builder.layout.style import TAB_COLOURS
from workbook_builder.write.xlsx import workbook_bytes

BLOCKS = {
    "baca": ("Ringkasan Kanwil", "Petunjuk", "Peringkat", "Peta Panas", "Perspektif", "IKU", "Anggaran", "Tren"),
    "data": ("Data", "Data Temuan"),
    "periksa": ("Belum Masuk", "Temuan", "Jenis Temuan", "Pemeriksaan"),
    "mesin": ("Bahan Ringkasan", "Parameter"),
}
LONG_NAME = "Kantor Wilayah Direktorat Jenderal Pajak Kalimantan Selatan dan Tengah"
REGIONS = {
    "3-Q4-A4": (region(3), "A4"),
    "12-Q2-F4": (region(12, triwulan=2, failed=5, years=2), "F4"),
    "40-Q4-A4": (region(40, failed=4), "A4"),
    "1-Q1-A4": (region(1, triwulan=1, failed=0), "A4"),
    "9-60-A4": (region(9, iku=60), "A4"),
    "5-long-A4": (replace(region(5, triwulan=3), name=LONG_NAME), "A4"),
}


@pytest.fixture(scope="module", params=REGIONS)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A built roll-up and its paper."""
    made, paper = REGIONS[request.param]
    path = tmp_path_factory.mktemp("rekap") / "rekap.xlsx"
    path.write_bytes(workbook_bytes(plan_region(made, PAPERS[paper])))
    return path, paper


@pytest.fixture(scope="module")
def workbook(file: tuple[Path, str]) -> Any:
    return openpyxl.load_workbook(file[0])


@pytest.fixture(scope="module")
def content(file: tuple[Path, str]) -> Any:
    return openpyxl.load_workbook(file[0], data_only=True)


test_formulas_hold_no_numbers_of_their_own = quality.test_formulas_hold_no_numbers_of_their_own
test_formulas_are_short_and_not_deeply_nested = quality.test_formulas_are_short_and_not_deeply_nested
test_formulas_use_only_common_functions = quality.test_formulas_use_only_functions_that_every_office_program_has
test_a_block_of_a_table_has_one_formula = quality.test_a_block_of_a_table_has_one_formula
test_a_failing_badge_can_be_read_whole_on_every_sheet = quality.test_a_failing_badge_can_be_read_whole_on_every_sheet
test_no_stored_value_is_an_error = quality.test_no_stored_value_is_an_error
test_nothing_is_merged_hidden_or_filtered_away = quality.test_nothing_is_merged_hidden_or_filtered_away
test_a_table_has_one_header_row_of_unique_texts = quality.test_a_table_has_one_header_row_of_unique_texts
test_a_table_has_no_blank_rows_inside = quality.test_a_table_has_no_blank_rows_inside
test_a1_is_the_title_and_a2_says_what_the_sheet_is_for = quality.test_a1_is_the_title_and_a2_says_what_the_sheet_is_for
test_sheet_names_are_short_and_unique = quality.test_sheet_names_are_short_and_unique
test_defined_names_are_absolute_and_resolve = quality.test_defined_names_are_absolute_and_resolve
test_numbers_are_numbers = quality.test_numbers_are_numbers
test_every_sheet_is_one_page_wide_on_its_paper = quality.test_every_sheet_is_one_page_wide_on_its_paper
test_nothing_that_prints_is_below_seven_points = quality.test_nothing_that_prints_is_below_seven_points
test_every_written_cell_has_enough_contrast = quality.test_every_written_cell_has_enough_contrast
test_wrapped_text_is_shown_whole = quality.test_wrapped_text_is_shown_whole
test_numbers_fit_their_columns = quality.test_numbers_fit_their_columns
test_titles_fit_on_the_page = quality.test_titles_fit_on_the_page
test_every_sheet_is_one_click_from_the_contents_and_back = (
    quality.test_every_sheet_is_one_click_from_the_contents_and_back
)
test_charts_say_their_answer_in_a_live_title = quality.test_charts_say_their_answer_in_a_live_title
test_there_are_no_macros_and_no_links_to_other_files = quality.test_there_are_no_macros_and_no_links_to_other_files


def test_the_promised_sheets_stand_in_their_order_and_colours(workbook: Any) -> None:
    order = [name for names in BLOCKS.values() for name in names]
    assert workbook.sheetnames == [name for name in order if name in workbook.sheetnames]
    assert set(order) - set(workbook.sheetnames) <= {"Belum Masuk", "Tren"}
    for block, names in BLOCKS.items():
        for name in set(names) & set(workbook.sheetnames):
            assert f"#{workbook[name].sheet_properties.tabColor.rgb[-6:]}" == TAB_COLOURS[block], name


def test_nothing_can_be_typed_and_every_sheet_is_protected_without_a_password(workbook: Any) -> None:
    for ws in workbook:
        assert ws.protection.sheet and not ws.protection.password, ws.title
        assert all(c.protection.locked for row in ws.iter_rows() for c in row), ws.title


def test_every_check_holds_and_every_badge_says_so(workbook: Any, content: Any) -> None:
    ws = content["Pemeriksaan"]
    results = [ws.cell(row, 6).value for row in range(4, ws.max_row + 1)]
    assert len(results) > 12 and set(results) == {"OK"}
    number = len(results) - 1
    for sheet in workbook:
        [badge] = [c for c in sheet[1] if c.value == "=Lencana_Hitungan"]
        assert content[sheet.title][badge.coordinate].value == f"Hitungan: cocok ({number} dari {number})"


def test_the_data_sheets_are_real_tables_without_formulas(workbook: Any) -> None:
    assert {name: ws.title for ws in workbook for name in ws.tables} == {
        "Data_Capaian": "Data",
        "Data_Jenis_Temuan": "Data Temuan",
        "Data_Parameter": "Parameter",
    }
    for name in ("Data", "Data Temuan"):
        rows = workbook[name].iter_rows(min_row=3)
        assert not any(c.data_type == "f" for row in rows for c in row), name


def test_charts_have_alt_text_axis_titles_and_a_name(file: tuple[Path, str], workbook: Any) -> None:
    with zipfile.ZipFile(file[0]) as archive:
        names = archive.namelist()
        charts = [n for n in names if re.fullmatch(r"xl/charts/chart\d+\.xml", n)]
        drawings = [n for n in names if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)]
        assert len(charts) in (2, 3) and len(drawings) == 1
        for item in ElementTree.fromstring(archive.read(drawings[0])).iter(f"{{{quality.NS['x']}}}cNvPr"):
            assert len(item.get("descr", "")) > 30 and item.get("name", "").startswith("Grafik ")
        for name in charts:
            root = ElementTree.fromstring(archive.read(name))
            axis = [*root.iter(f"{{{quality.NS['c']}}}catAx"), *root.iter(f"{{{quality.NS['c']}}}valAx")]
            assert len(axis) == 2 and all(x.find("c:title", quality.NS) is not None for x in axis)


def test_colours_are_told_by_a_word_or_by_the_figure_itself(workbook: Any) -> None:
    word = r'[A-Z]+\d+(=|<>)("[^"]+"|INDEX\(Status_Nama,[1-9]\)|Status_\w+)'
    figure = r"AND\(ISNUMBER\((?P<cell>[A-Z]+\d+)\),ROUND\(N\((?P=cell)\),Digit_Ambang\)>=Batas_Status_\d\)"
    for ws in workbook:
        for area in ws.conditional_formatting:
            for rule in area.rules:
                plain = rule.formula[0].replace("$", "")
                assert re.fullmatch(f"{word}|{figure}", plain), (ws.title, plain)


def test_headers_repeat_and_pages_are_numbered_on_what_prints(workbook: Any) -> None:
    for ws in workbook:
        assert "Halaman &P dari &N" in str(ws.oddFooter.right.text).replace("&[Page]", "&P").replace("&[Pages]", "&N")
        assert ws.oddFooter.left.text.startswith(("Kanwil DJP", LONG_NAME[:50])) and ws.oddFooter.left.text.endswith(
            ws.title
        )
        if ws.title not in ("Ringkasan Kanwil", "Data", "Data Temuan", "Bahan Ringkasan"):
            assert ws.print_title_rows == "$3:$3", ws.title


def test_long_working_sheets_do_not_print_and_helper_columns_stay_off_the_page(workbook: Any) -> None:
    for name in ("Data", "Data Temuan", "Bahan Ringkasan"):
        area = str(workbook[name].print_area).split("!")[-1]
        row = int(re.findall(r"\d+", area)[0])
        assert row > workbook[name].max_row, name
    heads = {c.value: c.column for c in workbook["Peringkat"][3]}
    assert f"${openpyxl.utils.get_column_letter(heads['Urutan'])}$" not in str(workbook["Peringkat"].print_area)


def test_equal_regions_give_equal_bytes(file: tuple[Path, str]) -> None:
    made = next(made for made, paper in REGIONS.values() if paper == file[1] and _title(made) in _name(file[0]))
    assert workbook_bytes(plan_region(made, PAPERS[file[1]])) == file[0].read_bytes()


def _title(made: Any) -> str:
    return f"{len(made.offices)} kantor sampai Triwulan {made.triwulan}"


def _name(path: Path) -> str:
    return str(openpyxl.load_workbook(path).properties.subject)
