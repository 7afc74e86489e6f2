"""What several tables say together: codes found by name, contradictions shown, damage marked, nothing chosen."""

from __future__ import annotations

import pytest
from support.documents import blocks
from support.documents import table as grid
from support.documents import text as words

from workbook_builder.intake.document import Document
from workbook_builder.intake.gather.office import Gathered, gather
from workbook_builder.intake.kinds.all_kinds import recognise

HEAD = "Kode SS/IKU\tSS dan IKU\tQ1\tQ2\tSmt.1\tQ3\ts.d.Q3\tQ4\tY\n"
TARGETS = HEAD + (
    "1\tPiutang negara yang tertagih\n"
    "01a-CP\tPersentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%\n"
    "01b-N\tIndeks kepuasan pemohon lelang\t-\t-\t-\t-\t-\t80\t80\n"
    "2\tAset yang terpelihara\n"
    "02a-N\tIndeks keandalan aset\t75\t75\t75\t75\t75\t75\t75\n"
)
RESULT = (
    "No\tIndikator Kinerja\tTarget\t\t\t\tRealisasi\t\t\t\tCapaian\n"
    "\t\tQ1\tQ2\tQ3\tQ4\tQ1\tQ2\tQ3\tQ4\takhir\n"
    "1\tPersentase penyelesaian berkas lelang\t10%\t30%\t60%\t95%\t12%\t33,5\t58%\t97%\t102,11\n"
    "2\tKepuasan pemohon\t\t\t\t80%\t\t\t\t84%\t105\n"
    "3\tIndeks keandalan aset\t75\t75\t75\t75\t76\t77\t78\t79,5\t106\n"
)


def gathered(*texts: str) -> Gathered:
    """Each text is a document of its own."""
    tables = [t for n, text in enumerate(texts) for t in recognise(Document(f"{n}", tuple(blocks(text))))[0].tables]
    return gather(tables)


def cells(found: Gathered, sheet: str, column: str) -> list[object]:
    return [row[column].value.value for row in found.rows[sheet] if column in row]


def remarks(found: Gathered, sheet: str) -> str:
    return "\n".join(entry.remark for row in found.rows[sheet] for entry in row.values() if entry.remark)


def said(found: Gathered) -> str:
    return "\n".join(note.text for note in found.notes)


def test_targets_are_numbers_in_the_unit_of_their_row() -> None:
    found = gathered(TARGETS)
    assert cells(found, "Rincian Target", "Q4") == [0.95, 80, 75]
    assert cells(found, "Rincian Target", "Q1") == [0.1, "-", 75]
    assert [row["Q1"].value.format for row in found.rows["Rincian Target"] if "Q1" in row] == ["0%", "", ""]


def test_a_row_without_code_is_found_by_name_or_by_its_place_and_targets() -> None:
    found = gathered(TARGETS + "\n" + RESULT)
    assert cells(found, "Realisasi IKU", "Kode") == ["01a-CP", "01b-N", "02a-N"]
    assert cells(found, "Realisasi IKU", "Realisasi Q4") == [0.97, 84, 79.5]
    assert "dicocokkan dengan 'Indeks kepuasan pemohon lelang'" in said(found)


def test_a_percent_sign_after_an_index_is_read_past_only_where_the_targets_show_it() -> None:
    found = gathered(TARGETS + "\n" + RESULT)
    assert "Tercetak 84%, ditulis 84" in remarks(found, "Realisasi IKU")
    other = gathered(TARGETS + "\n" + RESULT.replace("\t80%\t", "\t70%\t"))
    row = next(r for r in other.rows["Realisasi IKU"] if r["Kode"].value.value == "01b-N")
    assert row["Realisasi Q4"].value.value == "84%"
    assert row["Realisasi Q4"].remark


def test_a_row_that_fits_no_iku_is_said_and_not_moved() -> None:
    found = gathered(TARGETS + "\n" + RESULT + "4\tJumlah lelang daring\t1\t2\t3\t4\t1\t2\t3\t4\t100\n")
    assert "tidak dapat dicocokkan dengan satu IKU, tidak dipindahkan: Jumlah lelang daring" in said(found)


def test_two_rows_of_one_name_are_not_guessed() -> None:
    twice = RESULT.replace("3\tIndeks keandalan aset", "3\tPersentase penyelesaian berkas lelang")
    found = gathered(TARGETS + "\n" + twice)
    assert "02a-N" not in cells(found, "Realisasi IKU", "Kode") or "karena" in said(found)


def test_two_documents_that_contradict_each_other_are_both_shown() -> None:
    other = TARGETS.replace("\t95%\t95%", "\t95%\t96%")
    found = gathered(TARGETS, other)
    row = next(r for r in found.rows["Rincian Target"] if "Y" in r)
    assert row["Y"].value.value == "95% atau 96%"
    assert "tidak ada yang dipilih" in row["Y"].remark
    assert {cell.place.sheet for cell in row["Y"].cells}


def test_two_documents_that_agree_complete_each_other() -> None:
    first = HEAD + "1\tPiutang negara yang tertagih\n" + TARGETS.splitlines(keepends=True)[2]
    second = TARGETS
    found = gathered(first, second)
    assert cells(found, "Rincian Target", "Kode SS/IKU") == [1, "01a-CP", "01b-N", 2, "02a-N"]
    assert not remarks(found, "Rincian Target")


def published(found: Gathered) -> list[tuple[object, ...]]:
    return [tuple(row[c].value.value for c in ("Acuan", "Periode", "Nilai")) for row in found.rows["Angka Terbit"]]


def test_a_capaian_of_a_table_without_codes_is_published_under_the_code_of_its_iku() -> None:
    found = gathered(TARGETS + "\n" + RESULT + "4\tJumlah lelang daring\t1\t2\t3\t4\t1\t2\t3\t4\t100\n")
    assert published(found) == [("01a-CP", "Y", 102.11), ("01b-N", "Y", 105), ("02a-N", "Y", 106)]


NKO_FORM = [
    ["Kode", "Sasaran Strategis / IKU", "Target", "Realisasi", "Pol", "V/C", "Bobot", "Bobot Tertimbang", "Capaian"],
    ["Stakeholder Perspective", None, None, None, None, None, None, "25%", "104,2"],
    ["1", "Piutang negara yang tertagih", None, None, None, None, None, None, "103,5"],
    ["1a-CP", "Persentase penyelesaian berkas lelang", "10%", "12%", "Max", "E/M", "21%", "60%", "120"],
    ["9z-N", "Rasio yang tidak ada di target", "3", "2", "Min", "P/H", "11%", "40%", "110"],
    [None, "Nilai Kinerja Organisasi", None, None, None, None, None, None, "98,52"],
]


def of_nko_form(title: str) -> Gathered:
    document = Document("nko", (*blocks(TARGETS), words(title), grid(NKO_FORM)))
    return gather(recognise(document)[0].tables)


def test_every_figure_of_an_nko_form_is_published_as_it_stands() -> None:
    assert published(of_nko_form("FORMULIR NKO TRIWULAN I TAHUN 2021")) == [
        ("NP Stakeholder", "Q1", 104.2),
        ("NSS 1", "Q1", 103.5),
        ("Target 1a-CP", "Q1", 10),
        ("Realisasi 1a-CP", "Q1", 12),
        ("01a-CP", "Q1", 120),
        ("Target 9z-N", "Q1", 3),
        ("Realisasi 9z-N", "Q1", 2),
        ("9z-N", "Q1", 110),
        ("NKO", "Q1", 98.52),
    ]


def test_an_nko_form_without_a_period_is_published_without_one() -> None:
    found = published(of_nko_form("NKO"))
    assert ("NKO", None, 98.52) in found
    assert {periode for _, periode, _ in found} == {None}


AGREEMENT = (
    "No.\tSasaran Program/Kegiatan\tIndikator Kinerja\tTarget\n"
    "1\tPiutang negara yang tertagih\t01a-CP Persentase penyelesaian berkas lelang\t95%\n"
    "\t\t01b-N Indeks kepuasan pemohon lelang\t\n"
)
COPY = (
    "No\tSasaran Program/Kegiatan\tIndikator Kinerja\tTarget\n"
    "1\tPiutang negara yang tertagih\tPersentase penyelesaian berkas lelang\t96%\n"
    "\t\tIndeks kepuasan pemohon lelang\t80%\n"
    "2\tAset yang terpelihara\tIndeks keandalan aset\t75\n"
)


def test_what_the_signed_table_lacks_comes_from_its_copy_and_is_marked() -> None:
    found = gathered(TARGETS + "\n" + AGREEMENT + "\nteks di antaranya yang cukup panjang\n" + COPY)
    assert cells(found, "Perjanjian Kinerja", "Target") == [0.95, 80, 75]
    assert cells(found, "Perjanjian Kinerja", "Sasaran Program/Kegiatan") == [
        "Piutang negara yang tertagih",
        "Aset yang terpelihara",
    ]
    marked = remarks(found, "Perjanjian Kinerja")
    assert "Target tidak terbaca pada Perjanjian Kinerja" in marked
    assert "Barisnya tidak terbaca pada Perjanjian Kinerja" in marked
    assert "Target 01a-CP pada tabel salinan ini 96%, pada Perjanjian Kinerja 95%" in said(found)


def test_an_iku_of_no_agreement_is_said() -> None:
    found = gathered(TARGETS + "\n" + AGREEMENT)
    assert "02a-N ada pada Rincian Target tetapi tidak ditemukan" in said(found)


def test_a_name_that_ran_over_into_the_figures_is_put_together_and_marked() -> None:
    damaged = TARGETS.replace("2\tAset yang terpelihara\n", "2\tAset yang terpelih\tara\t\tl\n")
    found = gathered(damaged)
    assert "Aset yang terpelihara" in cells(found, "Rincian Target", "SS dan IKU")
    assert "terpotong atau rusak" in remarks(found, "Rincian Target")
    assert "berisi hal lain di kolom angka: ara l" in said(found)


def test_a_damaged_name_gives_way_to_the_one_that_is_printed_whole_elsewhere() -> None:
    damaged = TARGETS.replace("1\tPiutang negara yang tertagih\n", "1\tPiutang negara yang tert\ttagih\n")
    found = gathered(damaged + "\n" + AGREEMENT)
    assert cells(found, "Peta Strategi", "Sasaran Strategis")[0] == "Piutang negara yang tertagih"
    assert "Nama sasaran di sini 'Piutang negara yang terttagih'" in said(found)


def test_without_any_code_the_iku_are_listed_with_their_codes_blank() -> None:
    found = gathered(
        "No\tIKI\tQ1\tQ2\tSmt.1\tQ3\ts.d.Q3\tQ4\tY\n"
        "1\tPersentase penyelesaian berkas lelang\t10%\t30%\t30%\t60%\t60%\t95%\t95%\n"
    )
    (row,) = found.rows["Rincian Target"]
    assert row["Kode SS/IKU"].value.value is None
    assert row["SS dan IKU"].value.value == "Persentase penyelesaian berkas lelang"


VALUES = [
    ("20%", 0.2, ""),
    ("20,5 %", 0.205, ""),
    ("99.40%", 0.994, ""),
    ("90 persen", 0.9, "persen"),
    ("≥ 90%", 0.9, "≥"),
    ("90%*", 0.9, "*"),
    ("1\u00a0050%", 10.5, "spasi"),
    ("-", "-", ""),
    ("–", "-", ""),
    ("N/A", "-", ""),
    ("9()%", "9()%", "90%"),
    ("9O%", "9O%", "90%"),
    ("1.234%", "1.234%", "1234%"),
    ("0,9", "0,9", "90%"),
    ("Rp5.000", "Rp5.000", "Rp5.000"),
]


@pytest.mark.parametrize(("stood", "written", "remark"), VALUES, ids=[v[0] for v in VALUES])
def test_notations_of_a_percent_row(stood: str, written: object, remark: str) -> None:
    """What reads as one number is one; what does not stays as it stands, with what is wrong and what was meant."""
    row = f"01a-CP\tPersentase penyelesaian berkas lelang\t{stood}\t30%\t30%\t60%\t60%\t95%\t95%\n"
    found = gathered(HEAD + "1\tPiutang negara yang tertagih\n" + row)
    entry = found.rows["Rincian Target"][1]["Q1"]
    assert entry.value.value == written
    assert remark in entry.remark
    assert bool(entry.remark) == bool(remark)


PLAIN = [
    ("95 hari", 95, "hari"),
    ("60 kali", 60, "kali"),
    ("3 (skala 4)", 3, "skala 4"),
    ("80 (81)", "80 (81)", "81"),
    ("3,25", 3.25, ""),
    ("1.250,5", 1250.5, ""),
    ("l2", "l2", "12"),
]


@pytest.mark.parametrize(("stood", "written", "remark"), PLAIN, ids=[v[0] for v in PLAIN])
def test_notations_of_a_row_of_plain_numbers(stood: str, written: object, remark: str) -> None:
    row = f"01b-N\tRata-rata waktu layanan\t{stood}\t-\t-\t-\t-\t7\t7\n"
    found = gathered(HEAD + "1\tPiutang negara yang tertagih\n" + row)
    entry = found.rows["Rincian Target"][1]["Q1"]
    assert entry.value.value == written
    assert remark in entry.remark
    assert bool(entry.remark) == bool(remark)


def test_another_year_in_a_header_is_said() -> None:
    office = "KEPALA KANTOR PELAYANAN PAJAK PRATAMA RANTAU\nDIREKTORAT JENDERAL PAJAK\nKEMENTERIAN KEUANGAN"
    title = f"RINCIAN TARGET KINERJA\n{office}\nTAHUN 2026\n\n"
    assert "menyebut tahun 2025" in said(gathered(title + TARGETS.replace("\tY\n", "\tY-25\n")))
    assert "menyebut tahun" not in said(gathered(title + TARGETS.replace("\tY\n", "\tY-26\n")))


def test_a_manual_of_no_iku_is_said() -> None:
    manual = "Kode\tPolarisasi\tKonsolidasi\tSatuan\n01a-CP\tMaximize\tTLK\tPersen\n07z-N\tMinimize\tTLK\tHari\n"
    found = gathered(TARGETS, manual)
    assert cells(found, "Manual IKU", "Kode") == ["01a-CP"]
    assert "Manual IKU untuk 07z-N tidak dipindahkan" in said(found)
