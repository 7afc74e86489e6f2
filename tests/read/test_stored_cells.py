"""What the XML of a sheet says of its cells is taken whole: every formula, no address twice, plain numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.raw_files import sheet_of, write

from workbook_builder.errors import UnreadableFile
from workbook_builder.read.workbook import open_workbook

SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><f>1+1</f></c>',
        '<c r="A1"><f/></c>',
        '<c r="A1"><f>1+1</f><v/></c>',
        '<c r="A1"><f>1+1</f><v> </v></c>',
        '<c r="A1"><f><![CDATA[B1&C1]]></f></c>',
        '<c r="A1"><f>1+1</f><v><![CDATA[]]></v></c>',
        '<c r="A1"><f>1+1</f><v></v><extLst><ext uri="a"/></extLst></c>',
        '<c r="A1"><f>1+1</f><extLst><ext uri="a"/></extLst></c>',
        '<c r="A1"><v></v><f>1+1</f></c>',
        '<c r="A1"><f>1<!-- a -->+1</f></c>',
        '<c r="A1"><!-- a --><f>1+1</f><!-- b --></c>',
        '<c r="A1"><f t="shared" si="0"/></c>',
        '<c r="A1" t="str"><f>1+1</f></c>',
    ],
)
def test_a_formula_that_was_never_calculated_is_known_in_every_spelling(cell: str, tmp_path: Path) -> None:
    found = open_workbook(write(tmp_path / "a.xlsx", insert=f'<row r="1">{cell}</row>')).sheets[0]
    assert [(s.value, s.uncalculated) for s in found.cells.values()] == [(None, True)]
    assert found.formulas == {(1, 1)}


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><f>1+1</f><v>2</v></c>',
        '<c r="A1"><v>2</v><f>1+1</f></c>',
        '<c r="A1"><f>1+1</f><v><![CDATA[2]]></v><extLst><ext uri="a"/></extLst></c>',
        '<c r="A1"><f>1+1</f><v><!-- a -->2</v></c>',
    ],
)
def test_a_stored_result_is_read_and_its_cell_is_known_as_a_formula(cell: str, tmp_path: Path) -> None:
    found = open_workbook(write(tmp_path / "a.xlsx", insert=f'<row r="1">{cell}</row>')).sheets[0]
    assert [(s.value, s.uncalculated) for s in found.cells.values()] == [(2, False)]
    assert found.formulas == {(1, 1)}


def test_a_formula_whose_result_is_an_empty_text_is_a_blank_cell(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1" t="str"><f>B1</f><v></v></c><c r="B1" t="str"><f>C1</f><v/></c></row>'
    assert open_workbook(write(tmp_path / "a.xlsx", insert=cells)).sheets[0].cells == {}


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="a1"><f>1+1</f></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1" s="0"><v></v></c></row>',
    ],
)
def test_a_cell_that_stands_twice_is_refused_by_its_address(rows: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="lembar 'Peta Strategi' sel A1 tertulis dua kali"):
        open_workbook(write(tmp_path / "a.xlsx", insert=rows))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1"><v>1_0</v></c>',
        '<c r="A1" t="n"><v>1_0.5</v></c>',
        '<c r="A1"><v>nan</v></c>',
        '<c r="A1"><v>inf</v></c>',
        '<c r="A1"><v>\u0661\u0660</v></c>',
        '<c r="A1"><v>0x10</v></c>',
        '<c r="A1" t="s"><v>0_0</v></c>',
        '<c r="A1" t="b"><v>0_1</v></c>',
        '<c r="A1_0"><v>1</v></c>',
        '<c r="A\u0661"><v>1</v></c>',
    ],
)
def test_a_number_that_only_python_reads_is_damage(cell: str, tmp_path: Path) -> None:
    text = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t></si></sst>'
    part = {"xl/sharedStrings.xml": text, SHEET: sheet_of(f'<row r="1">{cell}</row>')}
    with pytest.raises(UnreadableFile, match="rusak"):
        open_workbook(write(tmp_path / "a.xlsx", part))


def test_a_row_number_that_only_python_reads_is_damage(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="rusak"):
        open_workbook(write(tmp_path / "a.xlsx", insert='<row r="1_0"><c><v>1</v></c></row>'))


@pytest.mark.parametrize("text", ["10", " 10 ", "10.", "+1E1", "1e+1", "-.5", "1E-3"])
def test_every_spelling_of_a_number_that_excel_and_others_write_is_read(text: str, tmp_path: Path) -> None:
    found = open_workbook(write(tmp_path / "a.xlsx", insert=f'<row r="1"><c r="A1"><v>{text}</v></c></row>')).sheets[0]
    assert [s.value for s in found.cells.values()] == [float(text)]
