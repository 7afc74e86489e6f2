"""Word documents are read in order, with merged cells, and without what was deleted."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from support.opened import notes, rows, tables, texts

from workbook_builder.errors import UnreadableFile, UserError
from workbook_builder.intake.document import Document, Text
from workbook_builder.intake.sources import libraries
from workbook_builder.intake.sources.opening import open_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def written(folder: Path, fill: Callable[[Any], None]) -> Path:
    document = docx.Document()
    fill(document)
    path = folder / "sumber.docx"
    document.save(str(path))
    return path


def of_xml(folder: Path, *elements: str) -> Document:
    """A document whose body holds these elements of WordprocessingML."""

    def fill(document: Any) -> None:
        for element in elements:
            start, _, rest = element.partition(">")
            document.element.body.insert(0, parse_xml(f"{start.removesuffix('/')} {W}>{rest}"))

    return open_document(written(folder, fill))


def replaced(path: Path, part: str, content: Callable[[bytes], bytes]) -> Path:
    """A container one part of which is another."""
    result = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, content(source.read(name)) if name == part else source.read(name))
    path.write_bytes(result.getvalue())
    return path


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:r>{properties and f'<w:rPr>{properties}</w:rPr>'}<w:t>{text}</w:t></w:r></w:p>"


def table_of(*cells: str) -> str:
    return f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"


def test_paragraphs_and_tables_come_in_reading_order(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        document.add_heading("Rincian Target")
        table = document.add_table(2, 3)
        for cell, text in zip(table._cells, ["Kode", "Q1", "Y", "01a-CP", "15%", "100%"], strict=True):
            cell.text = text
        document.add_paragraph("Barabai,\t2 Januari 2031")
        document.sections[0].header.paragraphs[0].text = "Kop surat"

    document = open_document(written(tmp_path, fill))
    assert [type(block) for block in document.blocks].count(Text) == 2
    assert rows(document.blocks[1]) == [["Kode", "Q1", "Y"], ["01a-CP", "15%", "100%"]]
    assert texts(document) == ["Rincian Target", "Barabai, 2 Januari 2031"]
    assert str(document.blocks[2].place) == "sumber.docx, lembar 'paragraf 2'"
    assert tables(document)[0].cells[2, 2].place == ("sumber.docx", "tabel 1", "B2")
    assert document.notes == ()


def test_merged_cells_repeat_over_their_area(tmp_path: Path) -> None:
    def fill(document: Any) -> None:
        table = document.add_table(3, 4)
        table.cell(0, 0).merge(table.cell(1, 0)).text = "No"
        table.cell(0, 1).merge(table.cell(0, 3)).text = "Target"
        table.cell(1, 2).merge(table.cell(2, 3)).text = "a\nb"

    (table,) = tables(open_document(written(tmp_path, fill)))
    assert rows(table) == [["No", "Target", "Target", "Target"], ["No", "", "a\nb", "a\nb"], ["", "", "a\nb", "a\nb"]]
    assert set(table.merged) == {(1, 1, 2, 1), (1, 2, 1, 4), (2, 3, 3, 4)}


def test_a_row_that_begins_later_keeps_its_columns(tmp_path: Path) -> None:
    row = '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:p><w:r><w:t>100%</w:t></w:r></w:p></w:tc></w:tr>'
    (table,) = tables(of_xml(tmp_path, f"<w:tbl>{row}</w:tbl>"))
    assert rows(table) == [["", "", "100%"]]


def test_a_table_inside_a_cell_follows_as_a_table(tmp_path: Path) -> None:
    document = of_xml(tmp_path, table_of(paragraph("luar") + table_of(paragraph("dalam")) + paragraph("lagi")))
    assert [rows(table) for table in tables(document)] == [[["luar\nlagi"]], [["dalam"]]]


def test_deleted_text_is_not_read_inserted_text_is_and_both_are_said(tmp_path: Path) -> None:
    document = of_xml(
        tmp_path,
        "<w:p><w:r><w:t>Target </w:t></w:r><w:del><w:r><w:delText>10%</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>20%</w:t></w:r></w:ins></w:p>",
    )
    assert texts(document) == ["Target 20%"]
    assert "perubahan terlacak" in notes(document)


def test_a_deleted_row_is_not_read(tmp_path: Path) -> None:
    rows_of = "".join(
        f"<w:tr>{mark}<w:tc>{paragraph(text)}</w:tc></w:tr>"
        for mark, text in (("", "tetap"), ("<w:trPr><w:del/></w:trPr>", "dihapus"))
    )
    document = of_xml(tmp_path, f"<w:tbl>{rows_of}</w:tbl>")
    assert rows(tables(document)[0]) == [["tetap"]]
    assert "perubahan terlacak" in notes(document)


def test_hidden_text_is_left_out_and_said_struck_text_is_read_and_said(tmp_path: Path) -> None:
    document = of_xml(tmp_path, paragraph("rahasia", "<w:vanish/>"), paragraph("dicoret", "<w:strike/>"))
    assert texts(document) == ["dicoret"]
    assert "'rahasia'" in notes(document)
    assert "'dicoret'" in notes(document)


def test_a_raised_digit_is_no_digit_of_the_number(tmp_path: Path) -> None:
    """100 with footnote 1 is not 1001."""
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    document = of_xml(tmp_path, f"<w:p><w:r><w:t>100</w:t></w:r>{raised}</w:p>")
    assert texts(document) == ["100¹"]


def test_text_in_content_controls_links_and_boxes_is_read_once(tmp_path: Path) -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('kotak')}</w:txbxContent></w:pict></w:r></w:p>"
    document = of_xml(
        tmp_path,
        f"<w:sdt><w:sdtContent>{paragraph('isian')}</w:sdtContent></w:sdt>",
        box,
        "<w:p><w:hyperlink><w:r><w:t>tautan</w:t></w:r></w:hyperlink><w:r><w:br/><w:t>baru</w:t></w:r></w:p>",
    )
    assert sorted(texts(document)) == ["isian", "kotak", "tautan baru"]


def test_numbers_that_word_makes_are_said(tmp_path: Path) -> None:
    numbered = '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    document = of_xml(tmp_path, table_of(numbered, paragraph("Penerimaan")))
    assert "Nomor otomatis" in notes(document)
    assert document.notes[0].place.sheet == "tabel 1"


DOCTYPE = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]>'


def _entities(path: Path) -> None:
    replaced(path, "word/document.xml", lambda xml: xml.replace(b"<w:document", DOCTYPE + b"<w:document", 1))


def _entities_in_styles(path: Path) -> None:
    replaced(path, "word/styles.xml", lambda xml: xml.replace(b"<w:styles", DOCTYPE + b"<w:styles", 1))


def _bomb(path: Path) -> None:
    replaced(path, "docProps/app.xml", lambda _: b"<a>" + b" " * 50_000_000 + b"</a>")


def _endless_tags(path: Path) -> None:
    replaced(path, "word/document.xml", lambda _: b"<a>" + b"".join(b"<b%d/>" % i for i in range(1_600_000)) + b"</a>")


def _deep(path: Path) -> None:
    replaced(path, "word/document.xml", lambda _: b"<a>" * 3_000 + b"</a>" * 3_000)


def _wide(path: Path) -> None:
    cell = b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body>'
    replaced(path, "word/document.xml", lambda xml: xml.replace(b"</w:body>", cell))


def _cut(path: Path) -> None:
    replaced(path, "word/document.xml", lambda xml: xml[: len(xml) // 2])


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:3_000])


def _no_document(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")


REFUSED = {
    "entities": (_entities, "DOCTYPE"),
    "entities in another part": (_entities_in_styles, "DOCTYPE"),
    "a bomb": (_bomb, "jauh lebih besar|terlalu banyak"),
    "endless tags": (_endless_tags, "terlalu banyak"),
    "deep": (_deep, "terlalu banyak"),
    "a table of 99999 columns": (_wide, "terlalu banyak"),
    "XML cut short": (_cut, "rusak"),
    "half a file": (_half, "terpotong"),
    "a zip of something else": (_no_document, "tidak sesuai dengan jenisnya"),
    "password": (
        lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")),
        "kata sandi",
    ),
    "empty": (lambda path: path.write_bytes(b""), "kosong"),
    "without text": (lambda path: None, "tidak memuat teks maupun tabel"),
}


@pytest.mark.parametrize(("damage", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_dangerous_or_broken_is_refused_in_plain_words(
    tmp_path: Path, damage: Callable[[Path], None], message: str
) -> None:
    path = written(tmp_path, lambda document: None)
    damage(path)
    with pytest.raises(UnreadableFile, match=message) as error:
        open_document(path)
    assert "sumber.docx" in str(error.value)


def test_without_its_library_the_command_to_install_it_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "find_spec", lambda name: None)
    path = written(tmp_path, lambda document: None)
    with pytest.raises(UserError, match=r'pip install "\.\[impor\]"'):
        open_document(path)
