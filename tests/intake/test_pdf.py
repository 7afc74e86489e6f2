"""PDF pages become tables and lines in reading order; what is no text is said, what is hostile is refused."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Alignment, Border, Side
from support.engines import libreoffice
from support.opened import notes, rows, tables, texts
from support.pdf_files import PICTURE, columns, ruled, text, write_pdf

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Document
from workbook_builder.intake.sources import guarded
from workbook_builder.intake.sources.opening import open_document

TARGET = [["Kode", "IKU", "Q1", "Y"], ["01a-CP", "Rasio", "15%", "100%"], ["02a-CP", "Indeks", "", "97,5"]]


def opened(folder: Path, *pages: str) -> Document:
    return open_document(write_pdf(folder / "sumber.pdf", pages))


def test_ruled_tables_and_lines_come_in_reading_order(tmp_path: Path) -> None:
    document = opened(
        tmp_path,
        "\n".join([text(50, 770, "Rincian Target"), ruled(TARGET), text(50, 500, "Barabai, 2 Januari 2031")]),
        ruled([["Q1", "5"]]),
    )
    first, second = tables(document)
    assert [block.place.sheet for block in document.blocks] == [
        "halaman 1",
        "halaman 1, tabel 1",
        "halaman 1",
        "halaman 2, tabel 1",
    ]
    assert texts(document) == ["Rincian Target", "Barabai, 2 Januari 2031"]
    assert rows(first) == TARGET
    assert rows(second) == [["Q1", "5"]]
    assert first.cells[2, 3].place == ("sumber.pdf", "halaman 1, tabel 1", "C2")
    assert document.notes == ()


def test_a_cell_of_several_lines_keeps_them(tmp_path: Path) -> None:
    (table,) = tables(opened(tmp_path, ruled([["Rasio bersih\ndan kotor", "15%"], ["a", "b"]])))
    assert rows(table)[0] == ["Rasio bersih\ndan kotor", "15%"]


def test_a_cell_over_several_columns_repeats(tmp_path: Path) -> None:
    wide = "50 710 270 40 re S " + text(150, 735, "Target") + "\n"
    (table,) = tables(opened(tmp_path, wide + ruled([["Q1", "Q2", "Q3"], ["1", "2", "3"]], top=710)))
    assert rows(table) == [["Target"] * 3, ["Q1", "Q2", "Q3"], ["1", "2", "3"]]
    assert table.merged == ((1, 1, 1, 3),)


def test_words_in_columns_without_lines_are_a_table(tmp_path: Path) -> None:
    document = opened(tmp_path, text(50, 770, "Rincian Target") + "\n" + columns(TARGET, [50, 120, 300, 360], top=756))
    (table,) = tables(document)
    assert rows(table) == TARGET
    assert texts(document) == ["Rincian Target"]


def test_a_frame_around_a_page_is_no_table(tmp_path: Path) -> None:
    document = opened(tmp_path, "20 20 560 760 re S " + text(50, 700, "Kata Pengantar"))
    assert (texts(document), tables(document)) == (["Kata Pengantar"], [])


def test_a_raised_digit_is_no_digit_of_the_number(tmp_path: Path) -> None:
    """100 with footnote 1 is not 1001."""
    document = opened(tmp_path, text(50, 700, "100") + "\n" + text(67, 704, "1", size=6))
    assert texts(document) == ["100¹"]
    assert "catatan kaki" in notes(document)


def test_text_printed_twice_to_look_bold_is_read_once(tmp_path: Path) -> None:
    assert texts(opened(tmp_path, text(50, 700, "Target") + "\n" + text(50.3, 700, "Target"))) == ["Target"]


def test_turned_text_is_said_and_text_off_the_page_left_out(tmp_path: Path) -> None:
    document = opened(
        tmp_path,
        text(50, 700, "Tegak") + "\n" + text(30, 400, "Miring", matrix="0 1 -1 0") + "\n" + text(900, 700, "Luar"),
    )
    assert texts(document) == ["Tegak"]
    assert "'Miring'" in notes(document)


def test_a_page_that_is_a_picture_is_said(tmp_path: Path) -> None:
    document = opened(tmp_path, text(50, 700, "Satu"), PICTURE)
    assert document.notes[0].place.sheet == "halaman 2"
    assert "minta berkas aslinya" in notes(document)


def test_a_page_of_a_picture_with_text_is_read_and_said(tmp_path: Path) -> None:
    document = opened(tmp_path, PICTURE + "\n" + text(50, 700, "Satu"))
    assert texts(document) == ["Satu"]
    assert "OCR" in notes(document)


def _file(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<41> <41>]"

REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "only pictures": (lambda path: write_pdf(path, [PICTURE]), "hasil pindai"),
    "empty": (_file(b""), "kosong"),
    "no PDF at all": (_file(b"bukan pdf"), "rusak"),
    "a beginning alone": (_file(b"%PDF-1.4\n1 0 obj\n<<"), "rusak|tidak memuat teks"),
    "password": (lambda path: write_pdf(path, [text(50, 700, "a")], ENCRYPTED), "kata sandi"),
    "too many pages": (lambda path: write_pdf(path, [text(50, 700, "a")] * 301), "lebih dari 300"),
    "too many characters": (lambda path: write_pdf(path, [text(50, 700, "a" * 70_000)]), "terlalu banyak"),
}


@pytest.mark.slow
@pytest.mark.parametrize(("write", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_hostile_or_broken_is_refused_in_plain_words(
    tmp_path: Path, write: Callable[[Path], object], message: str
) -> None:
    path = tmp_path / "sumber.pdf"
    write(path)
    with pytest.raises(UnreadableFile, match=message) as error:
        open_document(path)
    assert "sumber.pdf" in str(error.value)


def test_a_file_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "SECONDS", 0.05)
    with pytest.raises(UnreadableFile, match="tidak selesai dibaca"):
        opened(tmp_path, text(50, 700, "a"))


@pytest.mark.slow
def test_many_ruling_lines_end_in_a_note(tmp_path: Path) -> None:
    lines = "\n".join(f"{50 + i % 500} {20 + i // 500} m {50 + i % 500} {700 - i // 500} l S" for i in range(6_000))
    document = opened(tmp_path, lines + "\n" + text(50, 750, "Satu"))
    assert "terlalu banyak garis" in notes(document)


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("lines", [True, False], ids=["ruled", "without lines"])
def test_a_page_that_libreoffice_prints_keeps_every_cell(tmp_path: Path, lines: bool) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.page_setup.orientation = "landscape"
    for row in [*TARGET, ["03a-N", "Rasio pembayaran wajib pajak", "40%", "65%"]]:
        sheet.append(row)
    sheet.column_dimensions["B"].width = 40
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        cell.alignment = Alignment(horizontal="left")
        cell.border = Border(*[Side("thin")] * 4) if lines else Border()
    workbook.save(tmp_path / "sumber.xlsx")
    command = [libreoffice(), f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "sumber.xlsx")],
        capture_output=True,
        check=True,
        timeout=180,
    )
    (table,) = tables(open_document(tmp_path / "sumber.pdf"))
    assert rows(table) == [*TARGET, ["03a-N", "Rasio pembayaran wajib pajak", "40%", "65%"]]
