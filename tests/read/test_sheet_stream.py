"""The one pass over a workbook's XML reads every spelling alike, and dates and formats as another reader does."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import numbers
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel
from support.raw_files import NS, NS_R, PARTS, sheet_of, write

from workbook_builder.errors import UnreadableFile
from workbook_builder.model import number_formats
from workbook_builder.read import cell_value, parts, sheet_stream, xml_stream
from workbook_builder.read import sieve as autofilter
from workbook_builder.read.workbook import ReadSheet, open_workbook

SHEET = "xl/worksheets/sheet1.xml"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
TRANSITIONAL = xml_stream.MAIN[0]


def _sheet(path: Path, part: str | bytes, **others: str) -> ReadSheet:
    return open_workbook(write(path / "a.xlsx", {SHEET: part, **others})).sheets[0]


def _values(sheet: ReadSheet) -> dict[str | None, object]:
    return {cell.place.cell: cell.value for cell in sheet.cells.values()}


PLAIN = sheet_of('<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="inlineStr"><is><t>a &amp; b&lt;</t></is></c></row>')
SPELLINGS: dict[str, str | bytes] = {
    "plain": PLAIN,
    "quotes": PLAIN.replace('"', "'"),
    "a sign of more in an attribute": PLAIN.replace('r="A1"', 'x="a>b" r="A1"'),
    "CDATA": PLAIN.replace("7", "<![CDATA[7]]>").replace("a &amp; b&lt;", "<![CDATA[a & b<]]>"),
    "comments": PLAIN.replace("<v>", "<!-- <c r='A1'/> --><v>").replace("7", "<!-- 8 -->7<!-- 9 -->"),
    "instructions": PLAIN.replace("<row", "<?a <row/>?><row"),
    "numbers of characters": PLAIN.replace("7", "&#55;").replace("a &amp;", "&#x61; &#38;"),
    "a prefix": PLAIN.replace("xmlns=", "xmlns:x=").replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:"),
    "spaces between tags": PLAIN.replace("><", "> \n <"),
    "UTF-16": f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16"),
    "a mark of order": PLAIN.encode("utf-8-sig"),
    "strict": PLAIN.replace(TRANSITIONAL, STRICT),
    "no addresses": PLAIN.replace(' r="A1"', "").replace(' r="B1"', "").replace(' r="1"', ""),
    "foreign elements": PLAIN.replace("<v>", '<e:v xmlns:e="urn:e">9</e:v><v>').replace("<row", "<z/><row"),
    "elements of the future": PLAIN.replace("</v>", "</v><future><v>9</v><f>1</f></future>"),
}


@pytest.mark.parametrize("part", SPELLINGS.values(), ids=SPELLINGS)
def test_every_spelling_of_the_same_cells_is_read_alike(part: str | bytes, tmp_path: Path) -> None:
    sheet = _sheet(tmp_path, part)
    assert _values(sheet) == {"A1": 7, "B1": "a & b<"} and sheet.formulas == frozenset()


def test_an_encoding_that_could_hide_its_tags_is_refused(tmp_path: Path) -> None:
    part = f'<?xml version="1.0" encoding="cp037"?>{PLAIN}'.encode("cp037")
    with pytest.raises(UnreadableFile, match="rusak"):
        _sheet(tmp_path, part)


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="x"><v>1</v></c>',
        '<c t="b"><v>ya</v></c>',
        '<c t="d"><v>kemarin</v></c>',
        '<c t="s"><v>0</v></c>',
        '<c s="1"><v>1</v></c>',
        '<c s="-1"><v>1</v></c>',
        "<c><v>1</v><v>2</v></c>",
        "<c><v>1<a/>0</v></c>",
        '<c r="A"><v>1</v></c>',
        '<c r="A0"><v>1</v></c>',
        '<c r="A1048577"><v>1</v></c>',
    ],
)
def test_a_cell_that_has_no_one_meaning_is_damage(cell: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="rusak"):
        _sheet(tmp_path, sheet_of(f"<row>{cell}</row>"))


@pytest.mark.parametrize("areas", ['<mergeCell ref="A1:"/>', '<mergeCell ref="x"/>', "<mergeCell/>"])
def test_a_merged_area_that_is_none_is_damage(areas: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="rusak"):
        _sheet(tmp_path, sheet_of("<row/>", f"<mergeCells>{areas}</mergeCells>"))


def test_what_a_merged_area_hides_is_not_read(tmp_path: Path) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>'
    sheet = _sheet(tmp_path, sheet_of(cells, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))
    assert sorted(cell.value for cell in sheet.cells.values()) == [1, 1, 3] and sheet.merged == ((1, 1, 1, 2),)


def test_hidden_rows_and_columns_and_struck_cells_are_known(tmp_path: Path) -> None:
    style = (
        f'<styleSheet {NS}><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'
        '<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>'
    )
    rows = "".join(
        f'<row r="{r}"{more}><c r="A{r}" s="{r % 3}"><v>1</v></c><c r="C{r}"><v>1</v></c></row>'
        for r, more in enumerate(("", ' hidden="1"', ' ht="0"', ' ht="12"'), 1)
    )
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols>'
    part = sheet_of(rows).replace("<sheetData>", f"{columns}<sheetData>")
    sheet = _sheet(tmp_path, part, **{"xl/styles.xml": style})
    assert sheet.hidden.rows == {2, 3} and sheet.hidden.columns == {3}
    assert sheet.struck == {(1, 1), (4, 1)}


def test_defined_names_are_read_with_what_they_refer_to(tmp_path: Path) -> None:
    names = (
        '<definedNames><definedName name="Kantor">"KPP ""A"" &amp; B"</definedName>'
        "<definedName name='Luas'>Lembar!$A$1:$B$2</definedName></definedNames>"
    )
    part = PARTS["xl/workbook.xml"].replace("</workbook>", f"{names}</workbook>")
    book = open_workbook(write(tmp_path / "a.xlsx", {"xl/workbook.xml": part}))
    assert book.names == {"Kantor": 'KPP "A" & B', "Luas": "Lembar!$A$1:$B$2"}


def test_a_damaged_part_that_nobody_reads_does_no_harm(tmp_path: Path) -> None:
    others: dict[str, str | bytes | None] = {
        "xl/drawings/drawing1.xml": "<a",
        "docProps/core.xml": "<x",
        "xl/x.xml": b"\xff\xff",
    }
    path = write(tmp_path / "a.xlsx", {SHEET: PLAIN, **others})
    assert _values(open_workbook(path).sheets[0]) == {"A1": 7, "B1": "a & b<"}


def _two_sheets(first: str, second: str, target: str) -> dict[str, str | bytes | None]:
    sheets = f'<sheet name="{first}" sheetId="1" r:id="r1"/><sheet name="{second}" sheetId="2" r:id="r2"/>'
    link = PARTS["xl/_rels/workbook.xml.rels"]
    return {
        "xl/workbook.xml": f"<workbook {NS} {NS_R}><sheets>{sheets}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": link.replace(
            "</Relationships>",
            link[link.index("<Relationship ") :].replace('Id="r1"', 'Id="r2"').replace("sheet1.xml", target),
        ),
        "xl/worksheets/sheet2.xml": PLAIN,
    }


def test_two_sheets_are_two_parts_of_two_names(tmp_path: Path) -> None:
    book = open_workbook(write(tmp_path / "a.xlsx", _two_sheets("A", "B", "sheet2.xml")))
    assert [sheet.name for sheet in book.sheets] == ["A", "B"]
    for broken in (
        _two_sheets("A", "a", "sheet2.xml"),
        _two_sheets("A", "B", "sheet1.xml"),
        _two_sheets("A", "B", "sheet9.xml"),
        {**_two_sheets("A", "B", "sheet2.xml"), "xl/workbook2.xml": PARTS["xl/workbook.xml"]},
    ):
        with pytest.raises(UnreadableFile, match="rusak"):
            open_workbook(write(tmp_path / "a.xlsx", broken))


def test_a_chart_among_the_sheets_is_no_sheet(tmp_path: Path) -> None:
    chart = {**_two_sheets("A", "B", "sheet2.xml"), "xl/worksheets/sheet2.xml": f"<chartsheet {NS}/>"}
    assert [sheet.name for sheet in open_workbook(write(tmp_path / "a.xlsx", chart)).sheets] == ["A"]


def test_of_a_sheet_that_is_not_read_only_the_first_cells_come(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{r}"><c r="A{r}"><v>{r}</v></c><c r="CV{r}"><v>1</v></c></row>' for r in range(1, 301))
    path = write(tmp_path / "a.xlsx", insert=rows)
    assert len(open_workbook(path).sheets[0].cells) == 600
    assert max(open_workbook(path, lambda _name: False).sheets[0].cells) == (autofilter.PEEK_ROWS, 1)


@pytest.mark.parametrize(
    ("module", "bound", "part"),
    [
        (sheet_stream, "ROWS_MAX", "<row><c><v>1</v></c></row>" * 11),
        (sheet_stream, "ROWS_MAX_WORKBOOK", "<row><c><v>1</v></c></row>" * 11),
        (sheet_stream, "CELLS_MAX_WORKBOOK", "<row>" + "<c><v>1</v></c>" * 11 + "</row>"),
    ],
)
def test_each_bound_holds(
    module: object, bound: str, part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.xlsx", insert=part)
    open_workbook(path)
    monkeypatch.setattr(module, bound, 10)
    with pytest.raises(UnreadableFile, match="terlalu banyak sel"):
        open_workbook(path)


def test_a_run_without_a_tag_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.xlsx", insert=f'<row><c t="inlineStr"><is><t>{"a" * 200_000}</t></is></c></row>')
    assert open_workbook(path).sheets[0].cells
    monkeypatch.setattr(xml_stream, "RUN_MAX", 150_000)
    with pytest.raises(UnreadableFile, match="terlalu banyak sel"):
        open_workbook(path)


# --- formats and dates, against openpyxl


def test_the_built_in_formats_are_those_of_another_reader() -> None:
    assert number_formats.BUILTIN == numbers.BUILTIN_FORMATS


CODES = (
    *numbers.BUILTIN_FORMATS.values(),
    *(
        "[$-421]dd mmmm yyyy",
        "[Red]0.0%",
        '0" hari"',
        "0\\d",
        "_d0",
        "[h]:mm",
        "[mm]:ss",
        "[<100]0;d",
        "yyyy",
        "#,##0.00,",
    ),
    *("[Color10]0", '"d"', '0"', "[", "]", "[[d]", "0.00E+00", "@", "", ";;;", "s.000", "AM/PM", 'd"', "[s]"),
)


@pytest.mark.parametrize("code", CODES)
def test_a_format_shows_a_date_where_another_reader_says_so(code: str) -> None:
    assert number_formats.shows_date(code) == numbers.is_date_format(code)
    assert number_formats.shows_duration(code) == numbers.is_timedelta_format(code)


@given(st.one_of(st.integers(0, 2_958_465), st.floats(0, 2_958_465), st.floats(0, 2)), st.sampled_from([False, True]))
def test_a_serial_is_the_date_that_another_reader_makes_of_it(serial: float, mac: bool) -> None:
    ours = number_formats.EPOCH_1904 if mac else number_formats.EPOCH_1900
    try:
        theirs = from_excel(serial, MAC_EPOCH if mac else WINDOWS_EPOCH)
    except OverflowError:
        with pytest.raises(OverflowError):
            number_formats.from_serial(serial, "yyyy", ours)
        return
    assert number_formats.from_serial(serial, "yyyy", ours) == theirs


@given(st.floats(0, 10_000))
def test_a_duration_is_that_of_another_reader_to_the_millisecond(serial: float) -> None:
    ours = number_formats.from_serial(serial, "[h]:mm", number_formats.EPOCH_1900)
    assert isinstance(ours, dt.timedelta)
    assert abs(ours - from_excel(serial, timedelta=True)) <= dt.timedelta(milliseconds=1)


def test_a_date_that_no_calendar_has_is_an_error_value(tmp_path: Path) -> None:
    style = f'<styleSheet {NS}><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>'
    for number in ("-1e9", "1e300", "1e999"):
        sheet = _sheet(tmp_path, sheet_of(f'<row><c r="A1"><v>{number}</v></c></row>'), **{"xl/styles.xml": style})
        assert _values(sheet) == {"A1": cell_value.DATE_OUT_OF_RANGE}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-05-06", dt.date(2026, 5, 6)),
        ("2026-05-06T07:08:09Z", dt.datetime(2026, 5, 6, 7, 8, 9)),
        ("2026-05-06T07:08:09.5", dt.datetime(2026, 5, 6, 7, 8, 9, 500_000)),
        ("07:08:09", dt.time(7, 8, 9)),
    ],
)
def test_a_date_of_a_strict_file_is_read(text: str, date: object, tmp_path: Path) -> None:
    assert _values(_sheet(tmp_path, sheet_of(f'<row><c r="A1" t="d"><v>{text}</v></c></row>'))) == {"A1": date}


def test_the_escapes_of_a_text_are_resolved_once(tmp_path: Path) -> None:
    texts = f"<sst {NS}><si><t>_x005F_x0041_ _x0041_</t></si></sst>"
    part = {"xl/sharedStrings.xml": texts}
    assert _values(_sheet(tmp_path, sheet_of('<row><c r="A1" t="s"><v>0</v></c></row>'), **part)) == {"A1": "_x0041_ A"}
    assert parts.clean("a\r\nb\rc") == "a\nb\nc"
