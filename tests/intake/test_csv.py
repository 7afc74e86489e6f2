"""Tables of text are parted by the delimiter that their lines agree on."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.opened import notes, opened, rows

from workbook_builder.errors import UnreadableFile

CASES = {
    "semicolons with decimal commas": (
        "Kode;Q1;Q2\n01a-CP;97,5;20,5\n",
        [["Kode", "Q1", "Q2"], ["01a-CP", "97,5", "20,5"]],
    ),
    "commas": (
        'Kode,IKU,Q1\n01a-CP,"Rasio, bulanan",20%\n',
        [["Kode", "IKU", "Q1"], ["01a-CP", "Rasio, bulanan", "20%"]],
    ),
    "tabs": ("Kode\tQ1\n01a-CP\t1,5\n", [["Kode", "Q1"], ["01a-CP", "1,5"]]),
    "the delimiter that Excel names": ("sep=;\na;b,c\n", [["a", "b,c"]]),
    "a title of commas above semicolons": (
        "Target, realisasi, capaian\nKode;Q1\n01a-CP;5\n",
        [["Target, realisasi, capaian", ""], ["Kode", "Q1"], ["01a-CP", "5"]],
    ),
    "quoted line breaks and quotes": (
        'Kode;IKU\r\n01a-CP;"Rasio ""bersih""\nbulanan"\r\n',
        [["Kode", "IKU"], ["01a-CP", 'Rasio "bersih"\nbulanan']],
    ),
    "one column": ("Kode\n01a-CP\n", [["Kode"], ["01a-CP"]]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_cells_are_parted_as_the_lines_agree(tmp_path: Path, text: str, expected: list[list[str]]) -> None:
    document = opened(tmp_path, text, "sumber.csv")
    assert (rows(document.blocks[0]), document.notes) == (expected, ())


def test_a_blank_row_keeps_its_place(tmp_path: Path) -> None:
    (table,) = opened(tmp_path, "Kode;Q1\n;\n\n01a-CP;5\n", "sumber.csv").blocks
    assert rows(table)[3] == ["01a-CP", "5"]
    assert table.place.sheet == "baris 1-4"


def test_a_decimal_comma_among_commas_is_said(tmp_path: Path) -> None:
    """97,5 without quotes became two cells, and all that follows stands one column off."""
    document = opened(tmp_path, "Kode,Q1,Q2\n01a-CP,97,5,20\n02a-CP,90,91\n03a-CP,1,2\n", "sumber.csv")
    assert "Baris 2 memuat lebih banyak sel" in notes(document)


def test_an_open_quote_is_said(tmp_path: Path) -> None:
    document = opened(tmp_path, 'Kode;IKU\n01a-CP;"Rasio\n02a-CP;Lain\n', "sumber.csv")
    assert "Tanda kutip" in notes(document)


def test_an_endless_cell_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"tidak dapat dibaca sebagai tabel \.csv"):
        opened(tmp_path, "a;" + "x" * 200_000 + "\n", "sumber.csv")
