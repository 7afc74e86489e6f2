"""The workbook against the standards of a good spreadsheet, one test per standard, on built files."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.formula import Tokenizer
from openpyxl.utils import range_boundaries
from support.formulas import filtered_area, relative
from support.reference_offices import OFFICES, make_office

from workbook_builder.layout import style
from workbook_builder.layout.print_setup import PAPERS, print_room, width_in_points
from workbook_builder.layout.style import TAB_COLOURS, Style
from workbook_builder.layout.text_size import row_height, text_width
from workbook_builder.pipeline import build, evaluate

BLOCKS = {
    "baca": ("Ringkasan", "Petunjuk", "Kartu IKU", "Peta Strategi", "NKO", "Capaian", "Tren", "Simulasi"),
    "cetak": (
        "Perjanjian Kinerja", "Rincian Target", "Capaian Bab III A", "Formulir NKO", "Analisis",
        "Inisiatif Strategis", "Pantauan Inisiatif", "Anggaran", "Realisasi Anggaran", "Lampiran SKP",
        "Program Kerja", "Rencana Aksi",
    ),
    "data": ("Realisasi", "Manual IKU"),
    "periksa": ("Validasi", "Pemeriksaan", "Riwayat"),
    "mesin": (
        "Perhitungan", "Kebutuhan Realisasi", "Perhitungan Simulasi", "Simulasi NKO", "Peringkat", "Bahan Ringkasan",
        "Perhitungan Kartu", "Bahan Kartu", "Skala Stabilize", "Parameter", "Kualitas K3", "Bobot IKU",
    ),
}  # fmt: skip
"""The sheets in their order, by block; one without content is left out."""
FREE = ("Ringkasan", "Kartu IKU", "Peta Strategi", "Ringkasan Kanwil")
"""Sheets of tiles and boxes, which are not one table."""
ALLOWED_NUMBERS = {"0", "1", "-1", "2", "12", "100", "1000"}
FUNCTIONS = {
    "ABS", "AND", "AVERAGE", "AVERAGEIFS", "CHOOSE", "COLUMNS", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "FIXED", "IF",
    "INDEX", "ISERROR", "ISNUMBER", "LEFT", "LEN", "LOOKUP", "MATCH", "MAX", "MEDIAN", "MIN", "N", "OR", "QUARTILE",
    "RANK", "REPLACE", "ROUND", "ROWS", "SIGN", "SUBSTITUTE", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT",
}  # fmt: skip
"""In Excel 2010, LibreOffice 7.4 and WPS alike; none is volatile or indirect."""
CONTRAST = 4.5
DIGIT, SIDE = 5.5, 4.0
"""Points of a digit, and of the space above and below a line that upright text does not need."""
NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "x": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
}


@pytest.fixture(scope="module", params=[(k, "A4") for k in OFFICES] + [("barabai-2024", "F4")], ids="-".join)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A built workbook and its paper."""
    office_folder, paper = request.param
    folder = tmp_path_factory.mktemp("mutu")
    return build(evaluate(make_office(office_folder, folder / "input")), folder / "output", paper).path, paper


@pytest.fixture(scope="module")
def workbook(file: tuple[Path, str]) -> Any:
    return openpyxl.load_workbook(file[0])


@pytest.fixture(scope="module")
def content(file: tuple[Path, str]) -> Any:
    return openpyxl.load_workbook(file[0], data_only=True)


def _cell(ws: Any) -> Iterator[Any]:
    for row in ws.iter_rows():
        yield from row


def _formula(workbook: Any) -> Iterator[tuple[Any, Any]]:
    for ws in workbook:
        yield from ((ws, c) for c in _cell(ws) if c.data_type == "f")


def _location(ws: Any, c: Any) -> str:
    return f"{ws.title}!{c.coordinate}"


def _entry(ws: Any) -> list[Any]:
    return [c for c in _cell(ws) if not c.protection.locked]


@cache
def _width(ws: Any) -> dict[int, float]:
    """Width of each column in digits; the file states equal neighbours once, and adds the cell's own margin."""
    return {n: d.width - 0.7109375 for d in ws.column_dimensions.values() for n in range(d.min, d.max + 1)}


def _background_colour(c: Any) -> str | None:
    return f"#{c.fill.fgColor.rgb[-6:]}" if c.fill.fill_type else None


# --- roles, inputs, formulas ---------------------------------------------------------------------------------------


def test_the_promised_sheets_stand_in_their_order(workbook: Any) -> None:
    order = [name for names in BLOCKS.values() for name in names]
    assert workbook.sheetnames == [name for name in order if name in workbook.sheetnames]
    assert len(workbook.sheetnames) > 20


def test_the_block_of_every_sheet_is_its_tab_colour_and_a_word_in_the_contents(workbook: Any) -> None:
    petunjuk = workbook["Petunjuk"]
    linked = [b for b in range(4, petunjuk.max_row + 1) if petunjuk.cell(b, 1).hyperlink]
    listing = {petunjuk.cell(b, 1).value: petunjuk.cell(b, 3).value for b in linked}
    for ws in workbook:
        [block] = [block for block, names in BLOCKS.items() if ws.title in names]
        assert f"#{ws.sheet_properties.tabColor.rgb[-6:]}" == TAB_COLOURS[block]
        assert listing[ws.title] == block.capitalize()


def test_a_sheet_without_content_is_left_out(workbook: Any, content: Any) -> None:
    for ws in workbook:
        assert content[ws.title].max_row > 3, ws.title
        assert not any("tidak ada atau kosong" in str(c.value) for c in _cell(ws)), ws.title


def test_the_contents_open_with_a_door_for_each_reader(workbook: Any) -> None:
    petunjuk = workbook["Petunjuk"]
    doors = {petunjuk.cell(b, 1).value: petunjuk.cell(b, 1).hyperlink.location for b in range(4, 7)}
    assert [d.split(":")[0] for d in doors] == ["Pimpinan", "Pengisi", "Pemeriksa"]
    assert all(location.strip("'").split("'!")[0] in workbook.sheetnames for location in doors.values())


def test_every_sheet_is_one_click_from_the_contents_and_back(workbook: Any) -> None:
    petunjuk = workbook["Petunjuk"]
    destination = {c.hyperlink.location for c in _cell(petunjuk) if c.hyperlink}
    assert destination == {f"'{name}'!A1" for name in workbook.sheetnames}
    for ws in workbook:
        if ws is not petunjuk:
            back = [c for row in ws.iter_rows(max_row=2) for c in row if c.hyperlink]
            assert [c.hyperlink.location for c in back] == ["'Petunjuk'!A1"], ws.title


def test_exactly_the_cells_in_the_input_style_can_be_typed_into(workbook: Any) -> None:
    for ws in workbook:
        for c in _cell(ws):
            entry = _background_colour(c) == style.INPUT_FILL and ws.title != "Petunjuk"
            assert entry is (not c.protection.locked), _location(ws, c)
            assert not (c.data_type == "f" and entry), _location(ws, c)
        assert ws.protection.sheet and not ws.protection.password, ws.title


def test_every_input_has_a_prompt_and_a_stop_message(workbook: Any) -> None:
    for ws in workbook:
        validasi = ws.data_validations.dataValidation
        for c in _entry(ws):
            [v] = [v for v in validasi if c.coordinate in v.cells]
            assert v.showInputMessage and v.prompt and v.promptTitle, _location(ws, c)
            assert v.showErrorMessage and v.error and v.errorTitle, _location(ws, c)
            assert v.errorStyle in (None, "stop"), _location(ws, c)
            assert v.type != "list" or re.fullmatch(r"=?\w+", v.formula1), "lists come from a named range"


def test_formulas_hold_no_numbers_of_their_own(workbook: Any) -> None:
    for ws, c in _formula(workbook):
        number = {t.value for t in Tokenizer(c.value).items if t.type == "OPERAND" and t.subtype == "NUMBER"}
        assert number <= ALLOWED_NUMBERS, (_location(ws, c), c.value)


def test_formulas_are_short_and_not_deeply_nested(workbook: Any) -> None:
    for ws, c in _formula(workbook):
        assert len(c.value) <= 161, (_location(ws, c), len(c.value))
        assert len(re.findall(r"\bIF\(", c.value)) <= 2, _location(ws, c)


def test_formulas_use_only_functions_that_every_office_program_has(workbook: Any) -> None:
    used = {name for _, c in _formula(workbook) for name in re.findall(r"([A-Z][A-Z0-9.]*)\(", c.value)}
    assert used <= FUNCTIONS


def test_a_block_of_a_table_has_one_formula(workbook: Any) -> None:
    for ws in workbook:
        formula = {(c.row, c.column): relative(c.value, c.row, c.column) for c in _cell(ws) if c.data_type == "f"}
        for (row, column), item in formula.items():
            top, bottom = formula.get((row - 1, column)), formula.get((row + 1, column))
            if top is not None and top == bottom:
                assert item == top, f"{ws.title}!R{row}C{column}"


def test_every_sheet_shows_the_master_check_and_every_check_holds(workbook: Any, content: Any) -> None:
    rows = range(4, content["Pemeriksaan"].max_row + 1)
    result = [content["Pemeriksaan"].cell(b, 6).value for b in rows]
    assert len(result) > 12 and set(result) == {"OK"}
    assert all(len(content["Pemeriksaan"].cell(b, 7).value) > 20 for b in rows)
    number = len(result) - 1
    for ws in workbook:
        [badge] = [c for c in ws[1] if c.value == "=Lencana_Hitungan"]
        shown = content[ws.title][badge.coordinate].value
        assert shown == f"Hitungan: cocok ({number} dari {number})", ws.title


def test_a_failing_badge_can_be_read_whole_on_every_sheet(workbook: Any) -> None:
    for ws in workbook:
        [badge] = [c for c in ws[1] if c.value == "=Lencana_Hitungan"]
        after = [c.column for c in ws[1] if c.column > badge.column and c.value is not None]
        last = min([*after, ws.max_column + 1]) - 1
        room = sum(_width(ws).get(column, 8.43) for column in range(badge.column, last + 1))
        assert text_width("Hitungan: PERIKSA (12 dari 17 cocok)", badge.font.sz, bold=True) <= room, ws.title


def test_totals_are_compared_within_a_named_tolerance(workbook: Any) -> None:
    ws = workbook["Pemeriksaan"]
    result = [ws.cell(b, 6).value for b in range(4, ws.max_row)]
    assert len(result) > 4 and all("<=Toleransi_Jumlah" in formula for formula in result)
    assert "Toleransi_Jumlah" in workbook.defined_names


def test_percents_are_fractions_in_a_percent_format(workbook: Any, content: Any) -> None:
    satuan = {b[0].value: b[2].value for b in content["Realisasi"].iter_rows(min_row=4)}
    for row in workbook["Rincian Target"].iter_rows(min_row=4):
        for cell in row[2:9]:
            if row[0].value in satuan and isinstance(cell.value, (int, float)):
                assert ("%" in cell.number_format) is (satuan[row[0].value] == "Persen"), cell.coordinate
                assert "%" not in cell.number_format or abs(cell.value) <= 2, cell.coordinate


def test_no_stored_value_is_an_error(content: Any) -> None:
    assert [
        _location(ws, c) for ws in content for c in _cell(ws) if isinstance(c.value, str) and c.value.startswith("#")
    ] == []


# --- structure -----------------------------------------------------------------------------------------------------


def test_nothing_is_merged_hidden_or_filtered_away(workbook: Any) -> None:
    for ws in workbook:
        assert not ws.merged_cells.ranges and ws.sheet_state == "visible", ws.title
        assert not any(d.hidden for d in ws.row_dimensions.values()), ws.title
        assert not any(d.hidden for d in ws.column_dimensions.values()), ws.title


def test_a_table_has_one_header_row_of_unique_texts(workbook: Any) -> None:
    for ws in workbook:
        if ws.title in FREE:
            continue
        header = int(re.sub(r"\D", "", ws.freeze_panes)) - 1
        text = [c.value for c in ws[header] if c.value is not None]
        assert all(isinstance(t, str) and t.strip() for t in text), ws.title
        assert len({t.lower() for t in text}) == len(text) == ws.max_column, ws.title


def test_a_table_has_no_blank_rows_inside(workbook: Any) -> None:
    for ws in workbook:
        if ws.title in FREE or not filtered_area(ws):
            continue
        left, top, right, bottom = range_boundaries(filtered_area(ws))
        for row in range(top, bottom + 1):
            assert any(ws.cell(row, k).value is not None for k in range(left, right + 1)), f"{ws.title} {row}"


def test_what_is_filtered_or_read_by_programs_is_a_real_table(workbook: Any, content: Any) -> None:
    named = {name: ws.title for ws in workbook for name in ws.tables}
    lists = {"Data_Program_Kerja": "Program Kerja", "Data_Rencana_Aksi": "Rencana Aksi"}
    assert named == {
        "Data_Validasi": "Validasi",
        "Data_Parameter": "Parameter",
        "Data_Manual_IKU": "Manual IKU",
        "Data_Riwayat": "Riwayat",
        **{name: sheet for name, sheet in lists.items() if sheet in workbook.sheetnames},
    }
    for name, sheet in named.items():
        ws, table = content[sheet], workbook[sheet].tables[name]
        left, top, right, bottom = range_boundaries(table.ref)
        filled = [c.row for column in ws.iter_cols(max_col=right) for c in column if c.value is not None]
        assert left == 1 and bottom == max(filled), "no continuation and no signature below it"
        assert [c.name for c in table.tableColumns] == [c.value for c in ws[top]][:right]
        assert table.autoFilter.ref == table.ref and not any(c.calculatedColumnFormula for c in table.tableColumns)
        assert not workbook[sheet].auto_filter.ref and name not in workbook.defined_names


def test_a1_is_the_title_and_a2_says_what_the_sheet_is_for(workbook: Any) -> None:
    title = [ws["A1"].value for ws in workbook]
    assert all(title) and len(set(title)) == len(title)
    assert all(isinstance(ws["A2"].value, str) and len(ws["A2"].value) > 20 for ws in workbook)


def test_sheet_names_are_short_and_unique(workbook: Any) -> None:
    assert all(len(n) <= 31 for n in workbook.sheetnames)
    assert len({n.lower() for n in workbook.sheetnames}) == len(workbook.sheetnames)


def test_defined_names_are_absolute_and_resolve(workbook: Any) -> None:
    for name, name_content in workbook.defined_names.items():
        sheet, area = re.fullmatch(r"'(.+)'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)", name_content.attr_text).groups()
        assert sheet in workbook.sheetnames, name
        assert range_boundaries(area.replace("$", ""))[3] <= workbook[sheet].max_row, name
        assert not re.fullmatch(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*", name)


def test_numbers_are_numbers(workbook: Any) -> None:
    for ws in workbook:
        for c in _cell(ws):
            if isinstance(c.value, str) and c.data_type == "s":
                assert not re.fullmatch(r"-?\d+([.,]\d+)?%?", c.value.strip()) or _code(ws, c), _location(ws, c)


def _code(ws: Any, c: Any) -> bool:
    """Codes of programs and spending kinds are names, not numbers."""
    return ws.title in {"Anggaran", "Realisasi Anggaran", "Program Kerja", "Rencana Aksi"} and c.column <= 3


def test_the_workbook_opens_at_the_top_of_its_first_sheet(workbook: Any) -> None:
    assert workbook.active.title == "Ringkasan"
    for ws in workbook:
        assert ws.sheet_view.topLeftCell in (None, "A1")


# --- paper ---------------------------------------------------------------------------------------------------------


def test_every_sheet_is_one_page_wide_on_its_paper(workbook: Any, file: tuple[Path, str]) -> None:
    paper = PAPERS[file[1]]
    for ws in workbook:
        assert ws.page_setup.paperSize == paper, ws.title
        assert ws.page_setup.orientation in ("portrait", "landscape"), ws.title
        assert ws.print_area, ws.title
        if ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage:
            assert (ws.page_setup.fitToWidth or 1) == 1, ws.title
            continue
        room, _ = print_room(paper, ws.page_setup.orientation == "landscape")
        for columns in _pages_across(ws):
            width = sum(width_in_points(_width(ws)[column]) for column in columns)
            assert width * (ws.page_setup.scale or 100) / 100 <= room * 0.94, ws.title


def _pages_across(ws: Any) -> list[list[int]]:
    """The columns of each page side by side, with those that are repeated on it."""
    repeated = range_boundaries(ws.print_title_cols.replace("$", ""))[2] if ws.print_title_cols else 0
    pages = []
    for area in re.findall(r"\$[A-Z]+\$\d+:\$[A-Z]+\$\d+", str(ws.print_area)):
        left, _, right, _ = range_boundaries(area.replace("$", ""))
        pages.append([*(range(1, repeated + 1) if left > 1 else ()), *range(left, right + 1)])
    return pages


def test_a_table_of_several_pages_across_repeats_its_keys(workbook: Any) -> None:
    wide = [ws for ws in workbook if len(_pages_across(ws)) > 1]
    assert "Capaian" in [ws.title for ws in wide]
    for ws in wide:
        keys = range_boundaries(f"A1:{ws.print_title_cols.replace('$', '').split(':')[1]}1")[2]
        assert keys == range_boundaries(f"A1:{ws.freeze_panes}")[2] - 1 or ws.title == "Capaian", ws.title


def test_nothing_that_prints_is_below_seven_points(workbook: Any, file: tuple[Path, str]) -> None:
    for ws in workbook:
        # Only the first page of a sheet has its title.
        first = 1 if ws.oddHeader.center.text is None else 3
        sizes = [c.font.sz for row in ws.iter_rows(min_row=first) for c in row if c.value is not None]
        assert min(sizes) * _scale(ws, PAPERS[file[1]]) >= 7, ws.title


def _scale(ws: Any, paper: int) -> float:
    """The part of its size in which a sheet prints."""
    if not (ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage):
        return (ws.page_setup.scale or 100) / 100
    room_width, room_height = print_room(paper, ws.page_setup.orientation == "landscape")
    [columns] = _pages_across(ws)
    scale = min(1.0, room_width / sum(width_in_points(_width(ws)[column]) for column in columns))
    if ws.page_setup.fitToHeight == 1:
        _, top, _, bottom = range_boundaries(
            re.findall(r"\$[A-Z]+\$\d+:\$[A-Z]+\$\d+", str(ws.print_area))[0].replace("$", "")
        )
        heights = (ws.row_dimensions[row].height or 13.2 for row in range(top, bottom + 1))
        scale = min(scale, room_height / sum(heights))
    return scale


def test_a_loose_page_says_what_it_is_of(workbook: Any, content: Any) -> None:
    for ws in workbook:
        footer = ws.oddFooter.left.text
        office = content["Ringkasan"]["A1"].value.removeprefix("Ringkasan Kinerja Organisasi - ")
        assert footer == f"{office} - {ws.title}", ws.title


def test_signed_sheets_print_the_title_block_of_the_originals(workbook: Any) -> None:
    signed = ("Perjanjian Kinerja", "Rincian Target", "Inisiatif Strategis", "Anggaran", "Lampiran SKP", "Formulir NKO")
    for ws in workbook:
        heading = ws.oddHeader.center.text
        assert (heading is not None) is (ws.title in signed), ws.title
        if heading is not None:
            lines = heading.splitlines()
            assert ws["A1"].value.upper() in lines[0] and re.search(r"TAHUN \d{4}$", lines[-1]), heading
            assert str(ws.print_area).split("!")[-1].startswith("$A$3:"), "the block stands above the table itself"


def test_headers_repeat_and_pages_are_numbered(workbook: Any) -> None:
    for ws in workbook:
        footer_text = f"{ws.oddFooter.left.text}{ws.oddFooter.right.text}"
        assert "Halaman &P dari &N" in footer_text or "Halaman &[Page] dari &[Pages]" in footer_text, ws.title
        if ws.title not in FREE and range_boundaries(str(ws.print_area).split("!")[1].split(",")[0])[1] <= ws.max_row:
            header = int(re.sub(r"\D", "", ws.freeze_panes)) - 1
            assert ws.print_title_rows == f"${header}:${header}", ws.title


def test_pages_of_perhitungan_end_after_an_iku(workbook: Any) -> None:
    assert all((b.id - 3) % 7 == 0 for b in workbook["Perhitungan"].row_breaks.brk)
    assert workbook["Perhitungan"].max_row < 60 or workbook["Perhitungan"].row_breaks.brk


# --- looks ---------------------------------------------------------------------------------------------------------


def _contrast(foreground: str, background: str) -> float:
    """Contrast ratio of two colours, as WCAG defines it."""

    def brightness(colour: str) -> float:
        channel = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channel]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    height, low = sorted((brightness(foreground), brightness(background)), reverse=True)
    return (height + 0.05) / (low + 0.05)


def test_every_style_has_enough_contrast() -> None:
    named_styles = {name: content for name, content in vars(style).items() if isinstance(content, Style)}
    assert len(named_styles) > 12 and "HEADER" in named_styles
    pairs = {name: (g.colour, g.background or style.WHITE) for name, g in named_styles.items()}
    pairs |= {name: (foreground, background) for name, (background, foreground) in style.STATUS_COLOURS.items()}
    assert {name: _contrast(*p) for name, p in pairs.items() if _contrast(*p) < CONTRAST} == {}


def test_what_is_filled_has_a_colour_of_its_own() -> None:
    """Far from every status: as far as Hijau and Kuning are from each other at least, in the sum of the channels."""

    def distance(a: str, b: str) -> int:
        return sum(abs(int(a[i : i + 2], 16) - int(b[i : i + 2], 16)) for i in (1, 3, 5))

    fills = {name: background for name, (background, _) in style.STATUS_COLOURS.items()}
    least = distance(fills["Hijau"], fills["Kuning"])
    assert {name: d for name, fill in fills.items() if (d := distance(style.INPUT_FILL, fill)) < least} == {}


def test_every_written_cell_has_enough_contrast(workbook: Any) -> None:
    for ws in workbook:
        for c in _cell(ws):
            if c.value is not None:
                colour = f"#{c.font.color.rgb[-6:]}"
                assert _contrast(colour, _background_colour(c) or style.WHITE) >= CONTRAST, _location(ws, c)


def test_statuses_differ_in_lightness_and_always_say_their_word(workbook: Any) -> None:
    for ws in workbook:
        for conditional_format in ws.conditional_formatting:
            for rules in conditional_format.rules:
                formula = re.sub(
                    r"(?<==)(Status|Tingkat)_\w+", lambda m: _quoted_word(workbook, m[0]), rules.formula[0]
                )
                says_a_word = r'\$?[A-Z]+\$?\d+(=|<>)"[^"]*[A-Za-z][^"]*"'
                # The strip of IKU shows the figure itself, against the limits that the same sheet states.
                is_the_figure = r"AND\(ISNUMBER\((?P<cell>[A-Z]+\d+)\),(?P=cell)>=\$[A-Z]+\$\d+\)"
                assert re.fullmatch(f"{says_a_word}|{is_the_figure}", formula), ws.title


def _quoted_word(workbook: Any, name: str) -> str:
    """The word under a defined name, as a formula would hold it."""
    [(sheet, cell)] = workbook.defined_names[name].destinations
    return f'"{workbook[sheet][cell].value}"'


def test_wrapped_text_is_shown_whole(workbook: Any, content: Any) -> None:
    for ws in workbook:
        for c in _cell(ws):
            text = content[ws.title][c.coordinate].value
            if not (isinstance(text, str) and text and c.alignment.wrap_text):
                continue
            shown = Style(size=c.font.sz, bold=bool(c.font.b), wrap=True, indent=int(c.alignment.indent))
            width, height = _width(ws)[c.column], ws.row_dimensions[c.row].height or 13.2
            if c.alignment.textRotation == 90:
                # What stands upright runs along the height of its row, and its lines side by side.
                width, height = height / DIGIT, width_in_points(width) + SIDE
            needed = row_height([(text, width, shown)])
            assert needed is not None
            assert needed <= height + 0.5, _location(ws, c)


def test_numbers_fit_their_columns(workbook: Any, content: Any) -> None:
    for ws in workbook:
        for c in _cell(ws):
            number = content[ws.title][c.coordinate].value
            if isinstance(number, (int, float)) and not isinstance(number, bool):
                width = _width(ws)[c.column]
                needed = len(_shown(number, c.number_format)) * (c.font.sz / 10) * (1.08 if c.font.b else 1)
                assert needed <= width + 0.5, (_location(ws, c), _shown(number, c.number_format))


def _shown(number: float, pattern: str) -> str:
    decimal = len(m.group(1)) if (m := re.search(r"0\.(0+)", pattern)) else (2 if pattern == "General" else 0)
    prefix = "".join(re.findall(r'"([^"]*)"', pattern.split(";", maxsplit=1)[0]))
    return prefix + (f"{number * 100:,.{decimal}f}%" if "%" in pattern else f"{number:,.{decimal}f}")


def test_titles_fit_on_the_page(workbook: Any) -> None:
    for ws in workbook:
        width = sum(_width(ws).values())
        for cell in ("A1", "A2"):
            size, bold = ws[cell].font.sz, bool(ws[cell].font.b)
            assert text_width(ws[cell].value or "", size, bold) <= width, f"{ws.title}!{cell}"


# --- charts and properties -----------------------------------------------------------------------------------------


def test_charts_have_titles_alt_text_and_their_numbers_in_a_table(file: tuple[Path, str], content: Any) -> None:
    with zipfile.ZipFile(file[0]) as arsip:
        draw = [n for n in arsip.namelist() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)]
        charts = [n for n in arsip.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", n)]
        assert len(charts) == 3
        for name in draw:
            for item in ElementTree.fromstring(arsip.read(name)).iter(f"{{{NS['x']}}}cNvPr"):
                assert len(item.get("descr", "")) > 30
        for name in charts:
            root = ElementTree.fromstring(arsip.read(name))
            axis = [*root.iter(f"{{{NS['c']}}}catAx"), *root.iter(f"{{{NS['c']}}}valAx")]
            assert root.find("c:chart/c:title", NS) is not None
            assert len(axis) == 2 and all(s.find("c:title", NS) is not None for s in axis)
            for kind in ("cat", "val", "tx"):
                # A status that no IKU has draws nothing; the other series have their numbers.
                areas = {
                    str(f.text) for part in root.iter(f"{{{NS['c']}}}{kind}") for f in part.iter(f"{{{NS['c']}}}f")
                }
                assert areas and any(_has_content(content, area) for area in areas), (name, kind)


def _has_content(content: Any, place: str) -> bool:
    sheet, area = place.rsplit("!", 1)
    column, row, _, end = range_boundaries(area.replace("$", ""))
    return any(content[sheet.strip("'")].cell(b, column).value is not None for b in range(row, end + 1))


def test_charts_say_their_answer_in_a_live_title(file: tuple[Path, str], content: Any) -> None:
    with zipfile.ZipFile(file[0]) as archive:
        for name in (n for n in archive.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", n)):
            root = ElementTree.fromstring(archive.read(name))
            [cell] = [f.text for f in root.find("c:chart/c:title", NS).iter(f"{{{NS['c']}}}f")]
            sheet, address = cell.rsplit("!", 1)
            said = content[sheet.strip("'")][address.replace("$", "")].value
            [cached] = [v.text for v in root.find("c:chart/c:title", NS).iter(f"{{{NS['c']}}}v")]
            assert said == cached and re.search(r"\d", said), name


def test_properties_name_the_office_and_the_inputs_stand_on_a_sheet(workbook: Any, content: Any) -> None:
    p = workbook.properties
    assert p.title and p.subject and p.description and p.creator in p.title
    origin = [str(c.value) for c in _cell(content["Petunjuk"]) if "SHA-256" in str(c.value)]
    assert len(origin) == 2 and all(re.search(r"[0-9a-f]{64}", t) for t in origin)


def test_there_are_no_macros_and_no_links_to_other_files(file: tuple[Path, str]) -> None:
    with zipfile.ZipFile(file[0]) as arsip:
        name = arsip.namelist()
        assert not any("vba" in n.lower() or "externalLink" in n for n in name)
        for n in name:
            if n.endswith(".rels"):
                assert b'TargetMode="External"' not in arsip.read(n), n


def test_the_same_input_gives_the_same_bytes(file: tuple[Path, str], tmp_path: Path) -> None:
    inputs = file[0].parent.parent / "input"
    assert build(evaluate(inputs), tmp_path, file[1]).path.read_bytes() == file[0].read_bytes()


def test_every_style_field_reaches_the_file() -> None:
    from workbook_builder.write.properties import format_properties

    base = Style()
    other = {
        "number_format": "persen", "align": "right", "valign": "vcenter", "bold": True, "italic": True, "size": 9.0,
        "colour": "#000001", "background": "#FFFFFE", "border": True, "top_border": True, "wrap": True,
        "unlocked": True, "indent": 1, "rotation": 90, "centre_across": True,
    }  # fmt: skip
    assert set(other) == set(Style._fields)
    for name, other_values in other.items():
        assert format_properties(base.but(**{name: other_values})) != format_properties(base), name
