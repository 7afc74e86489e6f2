"""Every layout in which offices print targets and realisasi of IKU is read as the same figures."""

from __future__ import annotations

import pytest
from support.documents import blocks, notes_of, rows_of, unclaimed

from workbook_builder.intake.kinds import iku_figures
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.schema.rincian_target import RINCIAN_TARGET

CODE, NAME = "Kode SS/IKU", "SS dan IKU"
SEVEN = {"Q1": "10%", "Q2": "30%", "Smt.1": "30%", "Q3": "60%", "s.d.Q3": "60%", "Q4": "95%", "Y": "95%"}

TARGET_TWO_ROWS = """
Kode\t\tTarget
SS/IKU\tSS dan IKU\tQ1\tQ2\tSmt. 1\tQ3\ts.d.Q3\tQ4\tY
1\tPiutang negara yang tertagih
01a-CP\tPersentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%
"""
TARGET_ONE_ROW = """
Kode\tSS dan IKU\tTW I\tTW II\tSm.1\tTW III\ts.d Q3\tTW IV\tY-2026
1\tPiutang negara yang tertagih
1a-CP\tPersentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%
"""
TARGET_WITH_SASARAN_COLUMN = """
Sasaran Strategis\t\tkode\tIndikator Kinerja Utama\tTarget
\t\t\t\tQ1\tQ2\tSmt 1\tQ3\ts.d.Q3\tQ4\tY
Piutang negara yang tertagih\t1\t1a-CP\tPersentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%
"""
TARGET_CODE_IN_NAME = """
No\tSS dan IKU\tQ1\tQ2\tSmt 1\tQ3\ts.d. Q3\tQ4\tYear
1\tSS 1: Piutang negara yang tertagih
\t[01a-CP] Persentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%
"""
TARGET_WITH_COLUMN_NUMBERS = """
Kode SS/IKU\tSS dan IKU\tQ1\tQ2\tSmt.1\tQ3\ts.d.Q3\tQ4\tY
(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)
1\tPiutang negara yang tertagih
01a-CP\tPersentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%
"""
LINES = """
Kode\tIndikator Kinerja\tT/R\tQ1\tQ2\tSm.1\tQ3\ts.d. Q3\tQ4\tY-26\tPol/KP
1\tPiutang negara yang tertagih
01a-CP\tPersentase penyelesaian berkas lelang\tT\t10%\t30%\t30%\t60%\t60%\t95%\t95%\tMax/TLK
\t\tR\t12%\t33,5%\t33,5%\t58%\t58%\t97%\t97%
\t\tC\t120\t111,67\t111,67\t96,67\t96,67\t102,11\t102,11
"""
PAIRS = """
No\tUraian IKU\tQ1\t\tQ2\t\tSm1\t\tQ3\t\ts.d. Q3\t\tQ4\t\tY-26
\t\tTarget\tRealisasi\tTarget\tRealisasi\tTarget\tRealisasi\tTarget\tRealisasi\tTarget\tRealisasi\tTarget\tRealisasi\tTarget\tRealisasi
1\t1a-CP Persentase penyelesaian berkas lelang\t10%\t12%\t30%\t33,5%\t30%\t33,5%\t60%\t58%\t60%\t58%\t95%\t97%\t95%\t97%
"""


@pytest.mark.parametrize(
    "text",
    [
        TARGET_TWO_ROWS,
        TARGET_ONE_ROW,
        TARGET_WITH_SASARAN_COLUMN,
        TARGET_CODE_IN_NAME,
        TARGET_WITH_COLUMN_NUMBERS,
        LINES,
        PAIRS,
    ],
    ids=["two rows", "one row", "sasaran column", "code in name", "column numbers", "T/R rows", "pairs"],
)
def test_targets_of_seven_periods(text: str) -> None:
    found = iku_figures.find(blocks(text))
    iku = [row for row in rows_of(found, RINCIAN_TARGET.name) if "Q1" in row]
    assert [{k: v for k, v in row.items() if k in SEVEN} for row in iku] == [SEVEN]
    assert iku[0][CODE] in ("01a-CP", "1a-CP")
    assert iku[0][NAME] == "Persentase penyelesaian berkas lelang"


@pytest.mark.parametrize(
    "text",
    [TARGET_TWO_ROWS, TARGET_WITH_SASARAN_COLUMN, TARGET_CODE_IN_NAME, LINES],
    ids=["row", "column", "in name", "T/R"],
)
def test_the_sasaran_stands_over_its_iku(text: str) -> None:
    first = rows_of(iku_figures.find(blocks(text)), RINCIAN_TARGET.name)[0]
    assert (first[CODE], first[NAME]) == ("1", "Piutang negara yang tertagih")


REALISASI = {"Realisasi Q1": "12%", "Realisasi Q2": "33,5%", "Realisasi Q3": "58%", "Realisasi Q4": "97%"}


@pytest.mark.parametrize("text", [LINES, PAIRS], ids=["T/R rows", "pairs"])
def test_realisasi_beside_or_below_the_targets(text: str) -> None:
    (row,) = rows_of(iku_figures.find(blocks(text)), REALISASI_IKU.name)
    assert {k: v for k, v in row.items() if k in REALISASI} == REALISASI
    # Longer periods are kept, to be compared with what the quarters give.
    assert row["Realisasi Y"] == "97%"


def test_capaian_rows_and_methods_of_a_table_in_rows() -> None:
    found = iku_figures.find(blocks(LINES))
    published = {(r["Acuan"], r["Periode"]): r["Nilai"] for r in rows_of(found, ANGKA_TERBIT.name)}
    assert published["01a-CP", "Q2"] == "111,67"
    assert published["01a-CP", "Y"] == "102,11"
    assert rows_of(found, MANUAL_IKU.name) == [{"Kode": "01a-CP", "Polarisasi": "Max/TLK"}]


def test_realisasi_grouped_under_one_target() -> None:
    found = iku_figures.find(
        blocks(
            """
No\tSS dan IKU\tTarget\tRealisasi
\t\t\tQ1\tQ2\tSmt 1\tQ3\ts.d Q3\tQ4\tYear
1\tSS 1 Piutang negara yang tertagih
\t[01a-CP] Persentase penyelesaian berkas lelang\t95%\t12%\t33,5%\t33,5%\t58%\t58%\t97%\t97%
"""
        )
    )
    (row,) = rows_of(found, REALISASI_IKU.name)
    assert {k: v for k, v in row.items() if k in REALISASI} == REALISASI
    (signed,) = rows_of(found, PERJANJIAN_KINERJA.name)
    assert signed["Target"] == "95%"
    assert signed["Indikator Kinerja"] == "01a-CP Persentase penyelesaian berkas lelang"


def test_a_table_for_each_sasaran_under_its_title() -> None:
    found = iku_figures.find(
        blocks(
            """
TRIWULAN IV TAHUN 2026
SS 1: Piutang negara yang tertagih
Kode\tIndikator\tTarget\tRealisasi\tNilai
01a-CP\tPersentase penyelesaian berkas lelang\t95%\t97%\t102,11
SS 2: Aset yang terpelihara
Kode\tIndikator\tTarget\tRealisasi\tNilai
02a-N\tIndeks keandalan aset\t80\t84\t105
"""
        )
    )
    signed = rows_of(found, PERJANJIAN_KINERJA.name)
    assert [row["Indikator Kinerja"].split()[0] for row in signed] == ["01a-CP", "02a-N"]
    assert [row["Target"] for row in signed] == ["95%", "80"]
    assert [(r["Acuan"], r["Periode"], r["Nilai"]) for r in rows_of(found, ANGKA_TERBIT.name)] == [
        ("01a-CP", "Q4", "102,11"),
        ("02a-N", "Q4", "105"),
    ]


def test_a_result_table_without_codes() -> None:
    found = iku_figures.find(
        blocks(
            """
No\tSasaran Program/Kegiatan\tIndikator Kinerja\tTarget\t\t\t\tRealisasi\t\t\t\tCapaian
\t\t\tQ1\tQ2\tQ3\tQ4\tQ1\tQ2\tQ3\tQ4\takhir
1\tPiutang negara yang tertagih\tPersentase penyelesaian berkas lelang\t10%\t30%\t60%\t95%\t12%\t33,5%\t58%\t97%\t102,11
\t\tIndeks keandalan aset\t\t\t80\t80\t\t\t81\t84\t105
Nilai Kinerja Organisasi\t\t\t\t\t\t\t\t\t\t\t103,5
"""
        )
    )
    rows = rows_of(found, REALISASI_IKU.name)
    assert [row["IKU"] for row in rows] == ["Persentase penyelesaian berkas lelang", "Indeks keandalan aset"]
    assert "Realisasi Q1" not in rows[1]
    assert rows[1]["Realisasi Q4"] == "84"
    assert [(r["Acuan"], r["Periode"]) for r in rows_of(found, ANGKA_TERBIT.name)][-1] == ("NKO", "Y")


def test_a_table_goes_on_over_a_page_break_with_its_header_repeated_or_not() -> None:
    head = "Kode SS/IKU\tSS dan IKU\tQ1\tQ2\tSmt.1\tQ3\ts.d.Q3\tQ4\tY\n"
    rows = [f"0{n}a-CP\tPersentase layanan ke-{n}\t1%\t2%\t2%\t3%\t3%\t{n}%\t{n}%\n" for n in range(4, 8)]
    text = head + rows[0] + "\n12\n\n" + head + rows[1] + rows[2] + "\n- 13 -\n\n" + rows[3]
    found = iku_figures.find(blocks(text))
    assert [r[CODE] for r in rows_of(found, RINCIAN_TARGET.name)] == ["04a-CP", "05a-CP", "06a-CP", "07a-CP"]
    assert [table.sheet for table in found.tables] == [RINCIAN_TARGET]


def test_another_table_below_is_not_taken_for_a_continuation() -> None:
    given = blocks(
        """
No.\tSasaran Program/Kegiatan\tIndikator Kinerja\tTarget
1\tPiutang negara yang tertagih\t01a-CP Persentase penyelesaian berkas lelang\t95%

Uraian\t\tAnggaran
A. Program Pengelolaan Aset\tRp\t700.000.000
"""
    )
    found = iku_figures.find(given)
    assert len(rows_of(found, PERJANJIAN_KINERJA.name)) == 1
    assert unclaimed(given, found)[0] == "Uraian"


def test_signatures_below_a_table_are_no_iku() -> None:
    found = iku_figures.find(
        blocks(
            """
No.\tSasaran Program/Kegiatan\tIndikator Kinerja\tTarget
1\tPiutang negara yang tertagih\t01a-CP Persentase penyelesaian berkas lelang\t95%
\t\tRantau, 31 Januari 2026\t
\t\tKepala Kantor Pelayanan Kekayaan Negara dan Lelang Rantau,\t
"""
        )
    )
    assert len(rows_of(found, PERJANJIAN_KINERJA.name)) == 1
    assert notes_of(found) == []


def test_a_sasaran_in_pieces_beside_its_iku_is_put_together() -> None:
    found = iku_figures.find(
        blocks(
            """
No.\tSasaran Program/Kegiatan\tIndikator Kinerja\tTarget
\tPiutang negara yang\t01a-CP Persentase penyelesaian berkas lelang\t95%
1\ttertagih\t01b-CP Jumlah debitur yang dihubungi\t40 orang
"""
        )
    )
    rows = rows_of(found, PERJANJIAN_KINERJA.name)
    assert {row["Sasaran Program/Kegiatan"] for row in rows} == {"Piutang negara yang tertagih"}
    assert rows[1]["Target"] == "40 orang"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("\t\t5%\t6%\t6%\t7%\t7%\t8%\t8%", "Angka tanpa nama IKU"),
        ("\tCatatan penting tentang tabel ini", "bukan IKU dan bukan sasaran"),
    ],
)
def test_rows_that_cannot_be_placed_are_said(row: str, said: str) -> None:
    found = iku_figures.find(blocks(TARGET_TWO_ROWS.rstrip("\n") + f"\n{row}\n"))
    assert said in "\n".join(notes_of(found))
