"""Spreadsheets of every kind keep what decides whether 0.2 is 20%."""

from __future__ import annotations

import datetime as dt
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from support.binary_workbooks import write_xlsb
from support.engines import libreoffice
from support.opened import notes, rows, tables

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Document
from workbook_builder.intake.sources.opening import open_document
from workbook_builder.read.cell_number import parse_cell


def workbook(folder: Path) -> Path:
    """A workbook with percents, dates, errors, merged cells, a hidden row and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rincian"
    for row in (
        ["Kode", "IKU", "Q1", "Y", "Tanggal"],
        ["01a-CP", "Rasio\nbulanan", 0.2, 1, dt.date(2031, 1, 2)],
        ["02a-CP", "Indeks", 97.5, 100, "=1/0"],
        ["gabung", None, None],
        ["03a-N", "tersembunyi", 1, 2],
    ):
        sheet.append(row)
    sheet["C2"].number_format, sheet["D2"].number_format = "0%", "0.00%"
    sheet["E2"].number_format = "dd/mm/yyyy"
    sheet.merge_cells("A4:C4")
    sheet.row_dimensions[5].hidden = True
    other = book.create_sheet("Lama")
    other["A1"], other.sheet_state = "x", "hidden"
    path = folder / "sumber.xlsx"
    book.save(path)
    return path


def converted(path: Path, kind: str) -> Path:
    folder = path.parent
    command = [libreoffice(), f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", kind]
    subprocess.run([*command, "--outdir", str(folder), str(path)], capture_output=True, check=True, timeout=180)
    return path.with_suffix(f".{kind}")


def _check(document: Document) -> None:
    (table,) = tables(document)
    assert table.name == "Rincian"
    assert [parse_cell(table.cells[2, column]).value for column in (3, 4)] == [20, 100]
    assert all(parse_cell(table.cells[2, column]).percent for column in (3, 4))
    assert parse_cell(table.cells[3, 3]).value == 97.5
    assert table.cells[2, 5].text == "02/01/2031"
    assert table.cells[2, 2].value == "Rasio\nbulanan"
    assert rows(table)[3][:3] == ["gabung"] * 3
    assert table.hidden.rows == {5}
    assert "'Lama' tersembunyi" in notes(document)


def test_sheets_in_sight_of_an_xlsx_are_tables(tmp_path: Path) -> None:
    _check(open_document(workbook(tmp_path)))


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_old_and_open_spreadsheets_keep_formats_dates_errors_and_areas(tmp_path: Path, kind: str) -> None:
    document = open_document(converted(workbook(tmp_path), kind))
    _check(document)
    assert tables(document)[0].cells[3, 5].value == "#DIV/0!"


def test_a_binary_workbook_is_read_and_what_it_does_not_tell_is_said(tmp_path: Path) -> None:
    sheets = {"Rincian": [["Kode", "Q1"], ["01a-CP", 0.2]], "Lama": [["x"]]}
    document = open_document(write_xlsb(tmp_path / "sumber.xlsb", sheets, hidden=["Lama"]))
    (table,) = tables(document)
    assert (table.name, table.cells[2, 1].value, table.cells[2, 2].value) == ("Rincian", "01a-CP", 0.2)
    assert "persen tidak dapat dibedakan" in notes(document)
    assert "'Lama' tersembunyi" in notes(document)


# --- OpenDocument, element by element

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)


def ods(folder: Path, content: str, manifest: str = "<m/>", before: str = "") -> Path:
    path = folder / "sumber.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr(
            "content.xml", f'{before}<office:c {SPACES}><table:table table:name="A">{content}</table:table></office:c>'
        )
    return path


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def row(content: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{content}</table:table-row>"


def test_repeated_cells_and_rows_keep_their_places(tmp_path: Path) -> None:
    content = (
        row('<table:table-cell table:number-columns-repeated="2"/>' + cell("a", 'table:number-columns-repeated="2"'))
        + row("<table:table-cell/>", 'table:number-rows-repeated="3"')
        + row(cell("b"), 'table:number-rows-repeated="2"')
        + row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048000"')
    )
    (table,) = tables(open_document(ods(tmp_path, content)))
    assert {at: one.value for at, one in table.cells.items()} == {(1, 3): "a", (1, 4): "a", (5, 1): "b", (6, 1): "b"}


def test_paragraphs_spaces_and_comments_of_a_cell(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>komentar</text:p></office:annotation>"
    content = f"<table:table-cell>{note}<text:p>a<text:s/>b</text:p><text:p>c</text:p></table:table-cell>"
    (table,) = tables(open_document(ods(tmp_path, row(content))))
    assert table.cells[1, 1].value == "a b\nc"


FILLED = row(cell("a"))
REFUSED_ODS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "entities": (lambda folder: ods(folder, FILLED, before='<!DOCTYPE a [<!ENTITY b "bbb">]>'), "DOCTYPE"),
    "password": (lambda folder: ods(folder, FILLED, "<m><encryption-data/></m>"), "kata sandi"),
    "a row repeated without end": (
        lambda folder: ods(folder, row(cell("a"), 'table:number-rows-repeated="1048576"')),
        "terlalu banyak",
    ),
    "a cell repeated without end": (
        lambda folder: ods(folder, row(cell("a", 'table:number-columns-repeated="99999999"'))),
        "terlalu banyak",
    ),
    "an area without end": (
        lambda folder: ods(
            folder, row(cell("a", 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"'))
        ),
        "terlalu banyak",
    ),
    "a number that is none": (
        lambda folder: ods(folder, row(cell("a", 'office:value-type="float" office:value="x"'))),
        "rusak",
    ),
    "deep": (lambda folder: ods(folder, "<table:a>" * 100 + "</table:a>" * 100), "terlalu banyak"),
    "a bomb": (lambda folder: ods(folder, " " * 50_000_000), "jauh lebih besar"),
    "without cells": (lambda folder: ods(folder, ""), "tidak memuat satu sel pun"),
}


@pytest.mark.parametrize(("write", "message"), REFUSED_ODS.values(), ids=REFUSED_ODS)
def test_hostile_and_broken_ods_are_refused_in_plain_words(
    tmp_path: Path, write: Callable[[Path], Path], message: str
) -> None:
    with pytest.raises(UnreadableFile, match=message):
        open_document(write(tmp_path))


# --- what the name says, and what the bytes say

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAMED: dict[str, tuple[str, bytes, str]] = {
    "a picture": ("a.jpg", b"\xff\xd8\xff\xe0", "gambar hasil pindai"),
    "a picture with another name": ("a.pdf", b"\x89PNG\r\n", "gambar hasil pindai"),
    "old Word": ("a.doc", OLE, r"simpan sebagai \.docx"),
    "rich text with another name": ("a.docx", b"{\\rtf1 a}", r"simpan sebagai \.docx"),
    "an archive": ("a.zip", b"PK\x05\x06" + b"\0" * 18, "arsip"),
    "a page of the web as .xls": ("a.xls", b"<html><table><tr><td>1", "halaman web"),
    "a kind that nobody knows": ("a.pptx", b"a", "jenisnya tidak dikenal"),
    "without a kind": ("a", b"a", "jenisnya tidak dikenal"),
    "a text as .xls": ("a.xls", b"Kode\tQ1\n", "rusak"),
    "a damaged .xls": ("a.xls", OLE + b"\0" * 5_000, "rusak"),
    "a damaged .xlsb": ("a.xlsb", b"PK\x03\x04" + b"\0" * 500, "tidak sesuai|rusak"),
    "an empty .xls": ("a.xls", b"", "kosong"),
    "a password on .xlsx": ("a.xlsx", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "a password on .xlsb": ("a.xlsb", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
    "a password on .ods": ("a.ods", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
}


@pytest.mark.parametrize(("name", "content", "message"), NAMED.values(), ids=NAMED)
def test_what_no_source_reads_is_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableFile, match=message) as error:
        open_document(tmp_path / name)
    assert name in str(error.value)


def test_the_bytes_count_where_the_name_lies(tmp_path: Path) -> None:
    path = workbook(tmp_path)
    _check(open_document(path.rename(tmp_path / "sumber.xls")))


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="tidak ditemukan"):
        open_document(tmp_path / "tidak-ada.docx")
    with pytest.raises(UnreadableFile, match="bukan berkas biasa"):
        open_document(tmp_path)
