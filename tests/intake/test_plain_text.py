"""Texts and Markdown become tables and lines that know where they stood."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.opened import opened, rows, tables, texts

from workbook_builder.errors import UnreadableFile

DAMAGED = """\
RINCIAN TARGET

Kode\t\t\t\t\tTarge\tt\t\t
SS/IKU\tSS dan IKU\tQ1\tQ2\tSmt. 1\tQ3\ts.d.Q3\tQ4\tY
1\tPenerimaan negara yang o\toptima\t1\t\t\t\t\t
01a-CP\tPersentase realisasi penerimaan pajak\t15%\t40%\t40%\t65%\t65%\t100%\t100%

09b-N\tIndeks Penilaian Integritas Unit\t-\t-\t-\t-\t-\t81\t81
Tengah)\t\t\t\t\t\t\t\t
\t\t\t\t\t\t\t\t
10\tPengelolaan keuangan\t\tI\t\t\t\t\t
"""


def test_lines_with_tabs_are_a_table_and_a_blank_line_ends_it(tmp_path: Path) -> None:
    document = opened(tmp_path, DAMAGED)
    first, second = tables(document)
    assert texts(document) == ["RINCIAN TARGET"]
    assert (first.name, second.name) == ("baris 3-6", "baris 8-11")
    assert rows(first)[0] == ["Kode", "", "", "", "", "Targe", "t", "", ""]
    assert rows(first)[3][1:4] == ["Persentase realisasi penerimaan pajak", "15%", "40%"]
    assert rows(second)[1][0] == "Tengah)"
    assert rows(second)[3] == ["10", "Pengelolaan keuangan", "", "I", "", "", "", "", ""][:9]
    assert first.cells[4, 3].place == ("sumber.txt", "baris 3-6", "C4")


def test_an_indented_line_is_no_table(tmp_path: Path) -> None:
    document = opened(tmp_path, "\tDemikian laporan ini disusun.\n\tBarabai\t\n")
    assert texts(document) == ["Demikian laporan ini disusun.", "Barabai"]
    assert tables(document) == []


def test_tables_of_pipes_lose_their_separator_and_keep_escaped_pipes(tmp_path: Path) -> None:
    document = opened(
        tmp_path,
        "| Kode | **IKU** | Q1 |\n|:-----|:---:|---|\n| 01a-CP | Rasio a\\|b<br>lagi | 12% |\n| 02a-CP | | 90%* |\n",
        "sumber.md",
    )
    (table,) = tables(document)
    assert rows(table) == [
        ["Kode", "IKU", "Q1"],
        ["01a-CP", "Rasio a|b\nlagi", "12%"],
        ["02a-CP", "", "90%*"],
    ]


def test_pipes_at_the_ends_may_be_left_out_but_a_pipe_alone_makes_no_table(tmp_path: Path) -> None:
    document = opened(tmp_path, "Kode | Q1\n--- | ---\n01a-CP | 12%\n\nKPP | Kanwil\n")
    assert rows(document.blocks[0]) == [["Kode", "Q1"], ["01a-CP", "12%"]]
    assert texts(document) == ["KPP | Kanwil"]


ALIGNED = """\
Rincian Target Kinerja
Kode     SS dan IKU                        Q1     Q2     Y
1        Penerimaan negara yang optimal
01a-CP   Persentase realisasi penerimaan   15%    40%    100%
         pajak
01b-CP   Deviasi proyeksi                         97,5   97,5
Barabai, 2 Januari 2031
"""


def test_columns_that_common_gaps_part_are_a_table(tmp_path: Path) -> None:
    document = opened(tmp_path, ALIGNED)
    (table,) = tables(document)
    assert table.name == "baris 2-6"
    assert rows(table) == [
        ["Kode", "SS dan IKU", "Q1", "Q2", "Y"],
        ["1", "Penerimaan negara yang optimal", "", "", ""],
        ["01a-CP", "Persentase realisasi penerimaan", "15%", "40%", "100%"],
        ["", "pajak", "", "", ""],
        ["01b-CP", "Deviasi proyeksi", "", "97,5", "97,5"],
    ]
    assert texts(document) == ["Rincian Target Kinerja", "Barabai, 2 Januari 2031"]


def test_a_text_that_runs_into_the_next_column_is_never_split(tmp_path: Path) -> None:
    """The figure behind a single space is not made the figure of Q1: the whole text stands there, and is refused."""
    line = "03a-CP   Persentase realisasi penerimaan pajak 25%  50%    100%\n"
    document = opened(tmp_path, ALIGNED.replace("Barabai, 2 Januari 2031\n", line))
    (table,) = tables(document)
    name = "Persentase realisasi penerimaan pajak 25%"
    assert rows(table)[-1] == ["03a-CP", name, name, "50%", "100%"]
    assert table.merged == ((6, 2, 6, 3),)


def test_a_header_in_the_middle_of_its_columns_is_over_all_of_them(tmp_path: Path) -> None:
    text = """\
Uraian                    Target                  Realisasi       Capaian
                   Q1     Q2     Q3         Q1     Q2     Q3      akhir
Rasio bersih       15%    40%    65%        14%    41%    66%     101
Deviasi            10     20     30         11     21     31      103
"""
    (table,) = tables(opened(tmp_path, text))
    assert rows(table)[0] == ["Uraian", "Target", "Target", "Target", *["Realisasi"] * 3, "Capaian"]
    assert rows(table)[1] == ["", "Q1", "Q2", "Q3", "Q1", "Q2", "Q3", "akhir"]


def test_a_figure_beside_its_header_is_in_its_column(tmp_path: Path) -> None:
    """Figures left, headers right: no line fills both, so they are one column."""
    text = "Kode     IKU          Q1      Q2\n01a-CP   Rasio     5        7\n02a-CP   Indeks    -        8\n"
    (table,) = tables(opened(tmp_path, text))
    assert rows(table) == [["Kode", "IKU", "Q1", "Q2"], ["01a-CP", "Rasio", "5", "7"], ["02a-CP", "Indeks", "-", "8"]]


def test_two_lines_with_gaps_are_no_table(tmp_path: Path) -> None:
    document = opened(tmp_path, "Barabai,   2 Januari\nKepala   Kantor\n")
    assert texts(document) == ["Barabai, 2 Januari", "Kepala Kantor"]


def test_signs_of_markdown_are_taken_off_and_bullets_kept(tmp_path: Path) -> None:
    document = opened(
        tmp_path, "## - **INISIATIF** *Strategis* ##\n=====\n\n- 1) pengelolaan **sehat**\n* dua 90%*\n#3 tanpa judul\n"
    )
    assert texts(document) == ["INISIATIF Strategis", "- 1) pengelolaan sehat", "* dua 90%*", "#3 tanpa judul"]
    assert [str(block.place) for block in document.blocks][:2] == [
        "sumber.txt, lembar 'baris 1'",
        "sumber.txt, lembar 'baris 4'",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_a_mark_and_utf_8_are_read_without_a_note(tmp_path: Path, encoding: str) -> None:
    document = opened(tmp_path, "Target – naik\r\nBarabai".encode(encoding))
    assert (texts(document), document.notes) == (["Target – naik", "Barabai"], ())


def test_another_encoding_is_said(tmp_path: Path) -> None:
    document = opened(tmp_path, "Kode\tTarget\n01a-CP\t–".encode("cp1252"))
    assert rows(document.blocks[0])[1] == ["01a-CP", "–"]
    assert "cp1252" in document.notes[0].text


def test_a_table_of_html_is_said(tmp_path: Path) -> None:
    document = opened(tmp_path, "<table><tr><td>01a-CP</td></tr></table>")
    assert "tabel HTML" in document.notes[0].text


def test_a_page_break_ends_a_table(tmp_path: Path) -> None:
    document = opened(tmp_path, "a\t1\n\x0cb\t2\n")
    assert [table.name for table in tables(document)] == ["baris 1", "baris 2"]


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "kosong"), (b" \n\t\n", "kosong"), (b"a\0b", "bukan berkas teks"), (b"a\tb\n" * 200_000, "terlalu banyak")],
    ids=["empty", "blank", "binary", "endless"],
)
def test_what_is_no_text_is_refused_in_plain_words(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(UnreadableFile, match=message):
        opened(tmp_path, content)
