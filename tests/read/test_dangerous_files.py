"""Broken and hostile files are refused with a plain message, or made harmless; nothing they hold does anything."""

from __future__ import annotations

import os
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.cell import coordinate_to_tuple
from support.offices import INPUT, ROOT, copy_inputs, edit, finding_codes
from support.raw_files import (
    KINDS,
    NS,
    NS_P,
    NS_R,
    PARTS,
    REL,
    merged_areas,
    parts_of,
    sheet_of,
    write,
    write_streaming,
)

from workbook_builder.errors import UnreadableFile
from workbook_builder.model.address import address
from workbook_builder.pipeline import Scored, build, evaluate
from workbook_builder.read import container, parts, sheet_stream
from workbook_builder.read.workbook import open_workbook

pytestmark = pytest.mark.slow

SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {c} "{f"&{b};" * 10}">' for b, c in zip("abcdefghi", "bcdefghij", strict=True)
)


def _message(path: Path) -> str:
    with pytest.raises(UnreadableFile) as error:
        open_workbook(path)
    assert path.name in str(error.value)
    return str(error.value)


# --- refused, each with its own words


def _raw(content: bytes) -> Callable[[Path], Any]:
    return lambda path: path.write_bytes(content)


def _truncated(path: Path) -> None:
    content = (INPUT / "target.xlsx").read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _wrong_crc(path: Path) -> None:
    content = bytearray(merged_areas(parts_of(INPUT / "target.xlsx")))
    location = content.index(b"<sheetData>") + 40
    content[location] ^= 1
    path.write_bytes(bytes(content))


def _encrypted_zip(path: Path) -> None:
    """Every entry marked as encrypted."""
    content = bytearray(write(path).read_bytes())
    for mark, distance in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        i = content.find(mark)
        while i >= 0:
            content[i + distance] |= 1
            i = content.find(mark, i + 1)
    path.write_bytes(bytes(content))


def _double_name(path: Path) -> None:
    write(path)
    with zipfile.ZipFile(path, "a") as z, pytest.warns(UserWarning, match="Duplicate"):
        z.writestr(SHEET, sheet_of("<row/>"))


def _false_size(path: Path) -> None:
    """The directory says that the sheet has two bytes."""
    content = bytearray(write(path, insert='<row r="1"><c r="A1"><v>1</v></c></row>').read_bytes())
    location = content.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    content[location : location + 4] = struct.pack("<I", 2)
    path.write_bytes(bytes(content))


REFUSED: dict[str, tuple[Callable[[Path], Any], str]] = {
    "empty": (_raw(b""), "bukan buku kerja Excel"),
    "text": (_raw(b"Kode;Target\n01a-CP;100"), "bukan buku kerja Excel"),
    "html": (_raw(b"<html><table></table></html>"), "bukan buku kerja Excel"),
    "truncated": (_truncated, "bukan buku kerja Excel"),
    "old xls": (_raw(container.OLE_START + b"\0" * 600), "Excel lama (.xls)"),
    "password": (_raw(container.OLE_START + b"\0" * 600 + container.ENCRYPTED_CONTENT), "dilindungi kata sandi"),
    "zip without workbook": (lambda j: write(j, dict.fromkeys(PARTS, None) | {"a.txt": "a"}), "bukan buku kerja"),
    "zip encrypted": (_encrypted_zip, "dilindungi kata sandi"),
    "damaged bytes": (_wrong_crc, "rusak"),
    "two parts of one name": (_double_name, "rusak"),
    "a size that lies": (_false_size, "rusak"),
    "an encoding that nobody knows": (
        lambda j: write(j, {SHEET: f'<?xml version="1.0" encoding="Q1"?><worksheet {NS}/>'}),
        "rusak",
    ),
    "not XML": (lambda j: write(j, {SHEET: "bukan xml"}), "rusak"),
    "XML cut short": (lambda j: write(j, {SHEET: f"<worksheet {NS}><sheetData>"}), "rusak"),
    "text that is not there": (lambda j: write(j, insert='<row><c t="s"><v>7</v></c></row>'), "rusak"),
    "text number -1": (lambda j: write(j, insert='<row><c t="s"><v>-1</v></c></row>'), "rusak"),
    "row that is no number": (lambda j: write(j, insert='<row r="x"><c><v>1</v></c></row>'), "rusak"),
    "cell outside the sheet": (lambda j: write(j, insert='<row><c r="XFE1"><v>1</v></c></row>'), "rusak"),
    "row outside the sheet": (lambda j: write(j, insert='<row r="0"><c><v>1</v></c></row>'), "rusak"),
    "doctype": (lambda j: write(j, {SHEET: f"<!DOCTYPE worksheet><worksheet {NS}/>"}), "DOCTYPE"),
    "entities": (lambda j: write(j, {SHEET: f"{ENTITIES}]><worksheet {NS}>&j;</worksheet>"}), "DOCTYPE"),
    "entities in the texts": (lambda j: write(j, {"xl/sharedStrings.xml": f"{ENTITIES}]><sst>&j;</sst>"}), "DOCTYPE"),
    "file entity": (
        lambda j: write(j, {"xl/workbook.xml": '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><w>&f;</w>'}),
        "DOCTYPE",
    ),
    "deep nesting": (lambda j: write(j, {SHEET: sheet_of("<a>" * 200 + "</a>" * 200)}), "terlalu banyak"),
    "no worksheet": (lambda j: write(j, {"xl/_rels/workbook.xml.rels": None}), "rusak"),
    "thousands of sheets": (
        lambda j: write(
            j,
            {
                "xl/workbook.xml": f"<workbook {NS} {NS_R}><sheets>"
                + '<sheet name="a" r:id="r1"/>' * 4_000
                + "</sheets></workbook>"
            },
        ),
        "4000 lembar",
    ),
    "thousands of parts": (lambda j: write(j, {f"xl/media/{i}": "" for i in range(4_000)}), "3000 bagian"),
    "a directory": (lambda j: j.mkdir(), "bukan berkas biasa"),
}


@pytest.mark.parametrize(("make", "word"), REFUSED.values(), ids=REFUSED)
def test_a_broken_or_hostile_file_is_refused_in_plain_words(
    make: Callable[[Path], Any], word: str, tmp_path: Path
) -> None:
    path = tmp_path / "target.xlsx"
    make(path)
    assert word in _message(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes exist on POSIX only")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "target.xlsx")
    assert "bukan berkas biasa" in _message(tmp_path / "target.xlsx")


# --- bounds


def test_a_file_beyond_the_bound_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "target.xlsx"
    with path.open("wb") as file:
        file.truncate(container.MAX_FILE + 1)
    assert "lebih besar dari 20 MB" in _message(path)


def test_a_zip_bomb_of_one_gigabyte_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    megabytes = b" " * 1_000_000
    path = write_streaming(tmp_path / "target.xlsx", SHEET, (megabytes for _ in range(1_000)))
    assert path.stat().st_size < 2_000_000
    assert "jauh lebih besar daripada berkasnya" in _message(path)


def _ghost_rows(count: int, content: str = "") -> Iterator[bytes]:
    yield f"<worksheet {NS}><sheetData>".encode()
    for start in range(1, count + 1, 1_000):
        yield "".join(
            f'<row r="{b}" s="1">{content}</row>' for b in range(start, min(start + 1_000, count + 1))
        ).encode()
    yield b"</sheetData></worksheet>"


def test_a_million_formatted_empty_rows_are_no_rows(tmp_path: Path) -> None:
    path = write_streaming(tmp_path / "target.xlsx", SHEET, _ghost_rows(1_048_576, '<c s="1"/>'))
    assert open_workbook(path).sheets[0].cells == {}


def test_more_filled_cells_than_any_office_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_stream, "CELLS_MAX", 100)
    path = write(tmp_path / "target.xlsx", insert="<row>" + "<c><v>1</v></c>" * 101 + "</row>")
    assert "terlalu banyak sel" in _message(path)


def test_a_merged_area_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    all_values = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    item = '<row r="1"><c r="A1"><v>1</v></c></row>'
    assert "sel gabungan" in _message(write(tmp_path / "target.xlsx", {SHEET: sheet_of(item, all_values)}))


def test_a_title_merged_over_every_column_costs_nothing(tmp_path: Path) -> None:
    row = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'
    path = write(tmp_path / "target.xlsx", {SHEET: sheet_of('<row r="1"><c r="A1"><v>1</v></c></row>', row)})
    assert len(open_workbook(path).sheets[0].cells) == 1


def test_too_many_merged_areas_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_stream, "MERGED_MAX", 10)
    count = "<mergeCells>" + '<mergeCell ref="A1:B1"/>' * 11 + "</mergeCells>"
    assert "sel gabungan" in _message(write(tmp_path / "target.xlsx", {SHEET: sheet_of("", count)}))


def test_texts_beyond_any_office_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (parts, sheet_stream):
        monkeypatch.setattr(module, "TEXTS_MAX", 1_000)
    together = f"<sst {NS}>" + f"<si><t>{'a' * 100}</t></si>" * 11 + "</sst>"
    assert "teks" in _message(write(tmp_path / "target.xlsx", {"xl/sharedStrings.xml": together}))
    direct = f'<c t="inlineStr"><is><t>{"a" * 100}</t></is></c>' * 11
    assert "teks" in _message(write(tmp_path / "target.xlsx", insert=f"<row>{direct}</row>"))


def test_a_hostile_file_stays_within_half_a_gigabyte(tmp_path: Path) -> None:
    """As much as the bounds allow at once: the largest sheet of filled cells and texts."""
    item = "".join(f'<c t="inlineStr"><is><t>{"a" * 90}</t></is></c>' for _ in range(1_000))
    write_streaming(
        tmp_path / "target.xlsx",
        SHEET,
        (
            f"<worksheet {NS}><sheetData>".encode(),
            *(f"<row>{item}</row>".encode() for _ in range(199)),
            b"</sheetData></worksheet>",
        ),
    )
    code = (
        "from pathlib import Path; from workbook_builder.read.workbook import open_workbook; "
        "print(len(open_workbook(Path('target.xlsx')).sheets[0].cells))"
    )

    def restrict() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=restrict,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "199000", done.stderr


# --- made harmless, and said


def test_a_workbook_with_macros_is_read_without_them_and_said(tmp_path: Path) -> None:
    part = parts_of(INPUT / "target.xlsx")
    folder = copy_inputs(tmp_path)
    (folder / "target.xlsx").write_bytes(merged_areas({**part, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    result = evaluate(folder)
    assert [(t.place.file, t.place.sheet) for t in result.findings if t.code == "berkas-bermakro"] == [
        ("target.xlsx", None)
    ]
    assert isinstance(result, Scored) and result.score.nko["Y"] == pytest.approx(109.07, abs=0.005)


def test_a_workbook_that_draws_on_others_is_read_as_it_was_saved_and_said(tmp_path: Path) -> None:
    part = parts_of(INPUT / "realisasi.xlsx")
    folder = copy_inputs(tmp_path)
    (folder / "realisasi.xlsx").write_bytes(
        merged_areas(
            {**part, "xl/externalLinks/externalLink1.xml": b"<externalLink/>", "xl/externalLinks/_rels/a.rels": b""}
        )
    )
    item = next(t for t in evaluate(folder).findings if t.code == "tautan-luar")
    assert item.place.file == "realisasi.xlsx" and item.content["count"] == 1


@pytest.mark.parametrize("formula", ["=F8+F7", "=F7", "='[lain.xlsx]Sheet1'!A1", '=HYPERLINK("http://x","y")'])
def test_a_formula_that_was_never_calculated_is_an_error_at_its_cell(formula: str, tmp_path: Path) -> None:
    """Cyclic ones too: nothing is ever calculated from an input."""
    folder = edit(copy_inputs(tmp_path), "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", formula))
    item = [t.place.cell for t in evaluate(folder).findings if t.code == "rumus-tanpa-nilai"]
    assert item == ["F7"]


def test_a_formula_with_a_stored_result_is_that_result(tmp_path: Path) -> None:
    content = '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c><c r="B1" t="str"><f>A1&amp;""</f><v></v></c></row>'
    sheet = open_workbook(write(tmp_path / "a.xlsx", insert=content)).sheets[0]
    assert {k: (s.value, s.uncalculated) for k, s in sheet.cells.items()} == {(1, 1): (7, False)}


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"])
def test_user_text_that_looks_like_a_formula_stays_text_in_the_output(start: str, tmp_path: Path) -> None:
    def insert(wb: Any) -> None:
        for sheet, location in (("Realisasi IKU", "Q7"), ("Analisis", "H7"), ("Angka Terbit", "D8")):
            wb[sheet][location].value = start
            wb[sheet][location].data_type = "s"

    folder = edit(copy_inputs(tmp_path), "realisasi.xlsx", insert)
    wb = openpyxl.load_workbook(build(evaluate(folder), tmp_path / "output").path)
    has_content = [
        c
        for ws in wb
        for row in ws.iter_rows()
        for c in row
        if isinstance(c.value, str) and start.strip() == c.value.strip()
    ]
    assert has_content and all(c.data_type == "s" for c in has_content)


def test_control_characters_and_escapes_do_not_reach_the_output(tmp_path: Path) -> None:
    content = '<row><c t="inlineStr"><is><t>a_x0007_b_x000D__x000A_c_x005F_x_xD800_&#xFFFD;</t></is></c></row>'
    sheet = open_workbook(write(tmp_path / "a.xlsx", insert=content)).sheets[0]
    assert sheet.cells[1, 1].value == "ab\nc_x\ufffd"


def test_a_text_beyond_what_a_cell_holds_is_cut(tmp_path: Path) -> None:
    content = f'<row><c t="inlineStr"><is><t>{"a" * 40_000}</t></is></c></row>'
    sheet = open_workbook(write(tmp_path / "a.xlsx", insert=content)).sheets[0]
    assert len(sheet.cells[1, 1].value) == parts.TEXT_MAX


def test_parts_that_point_outside_the_file_are_not_followed(tmp_path: Path) -> None:
    for destination in ("../../../../etc/passwd", "file:///etc/passwd", "http://contoh.id/sheet.xml"):
        link = f'<Relationship Id="r1" Type="{REL}/worksheet" Target="{destination}"/>'
        rel = f"<Relationships {NS_P}>{link}</Relationships>"
        path = write(tmp_path / "a.xlsx", {"xl/_rels/workbook.xml.rels": rel})
        assert "tidak memuat satu lembar kerja" in _message(path)


@pytest.mark.parametrize(
    "unit", ["../../keluar", "/etc/passwd", "C:\\Windows", "!!!", "...", "CON", "a\x00b", "é" * 200]
)
def test_the_name_of_the_office_never_leads_out_of_the_output_folder(unit: str, tmp_path: Path) -> None:
    folder = copy_inputs(tmp_path)
    edit(folder, "target.xlsx", lambda wb: wb["Identitas"].__setitem__("B9", unit.replace("\x00", "")))
    path = build(evaluate(folder), tmp_path / "output").path
    assert path.parent == tmp_path / "output" and path.exists()
    assert sorted(p.name for p in path.parent.iterdir()) == sorted([path.name, "riwayat"])
    assert path.name.startswith("Kinerja_") and "__" not in path.name and len(path.name.encode()) < 250


# --- what is read is what Excel shows


X = NS.replace("xmlns=", "xmlns:x=")


def test_writers_with_prefixes_relative_parts_and_no_addresses_are_read_too(tmp_path: Path) -> None:
    part = {
        "[Content_Types].xml": f"<Types {NS_P.replace('relationships', 'content-types')}>"
        f'<Override PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/gaya.xml" ContentType="{KINDS}.styles+xml"/></Types>',
        "xl/workbook.xml": f'<x:workbook {X} {NS_R}><x:workbookPr date1904="1"/><x:sheets>'
        '<x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {NS_P}><Relationship Id="r1" Type="{REL}/worksheet" '
        'Target="/xl/a.xml"/>'
        f'<Relationship Id="r2" Type="{REL}/styles" Target="gaya.xml"/></Relationships>',
        "xl/gaya.xml": f'<styleSheet {NS}><numFmts><numFmt numFmtId="200" formatCode="[Red]0.0%"/>'
        '<numFmt numFmtId="201" formatCode="[$-421]dd mmmm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs></styleSheet>',
        "xl/a.xml": f'<x:worksheet {X}><x:sheetData><x:row><x:c s="1"><x:v>0.2</x:v></x:c>'
        '<x:c s="2"><x:v>1</x:v></x:c>'
        '<x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    sheet = open_workbook(write(tmp_path / "a.xlsx", part)).sheets[0]
    content = {s.place.cell: (str(s.value), s.format) for s in sheet.cells.values()}
    assert content == {
        "A1": ("0.2", "[Red]0.0%"),
        "B1": ("1904-01-02 00:00:00", "[$-421]dd mmmm"),
        "C1": ("True", "General"),
        "D1": ("#N/A", "General"),
    }


def test_rich_text_is_read_whole_and_phonetic_hints_are_not(tmp_path: Path) -> None:
    together = f'<sst {NS}><si><r><t>ab</t></r><r><t> cd</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    part = {"xl/sharedStrings.xml": together, SHEET: sheet_of('<row><c t="s"><v>0</v></c></row>')}
    assert open_workbook(write(tmp_path / "a.xlsx", part)).sheets[0].cells[1, 1].value == "ab cd"


def test_the_shipped_files_hold_what_openpyxl_finds_in_them() -> None:
    """A second reader, of other authors, as the measure of ours."""
    for name in ("target.xlsx", "realisasi.xlsx"):
        ours_here, theirs = open_workbook(INPUT / name), openpyxl.load_workbook(INPUT / name, data_only=True)
        assert [sheet.name for sheet in ours_here.sheets] == theirs.sheetnames
        for sheet, ws in zip(ours_here.sheets, theirs.worksheets, strict=True):
            content = {c.coordinate: c.value for row in ws.iter_rows() for c in row if c.value is not None}
            repeated = {address(b, k) for (b, k), s in sheet.cells.items() if s.place.cell != address(b, k)}
            # A formula that gives an empty text is a blank cell to both.
            assert {address(b, k): s.value for (b, k), s in sheet.cells.items() if s.value is not None} == {
                **{a: sheet.cells[coordinate_to_tuple(a)].value for a in repeated},
                **content,
            }


def test_an_input_without_hostility_has_no_finding_about_its_file() -> None:
    assert not finding_codes(evaluate(INPUT)) & {"berkas-bermakro", "tautan-luar", "rumus-tanpa-nilai"}
