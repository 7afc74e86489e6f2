"""Anggaran and Realisasi Anggaran in documents."""

from __future__ import annotations

from support.documents import notes_of, one, rows_of, said_of, table, text, texts, unclaimed

from workbook_builder.intake.kinds import Recognised, anggaran, realisasi_anggaran

PROGRAMS = [
    ["Program/ Kegiatan Tahun 2031", None, "Anggaran"],
    ["A.Program Kepabeanan", "Rp", "3.500.000"],
    ["1. Patroli Laut", "Rp", "1.500.000,-"],
    ["2. Pemeriksaan", "Rp", "2.000.000"],
    ["B.Program Dukungan", "Rp", "900.000"],
    ["1. Umum", "Rp", "900.000"],
    ["Total", "Rp", "4.400.000"],
]


def anggaran_rows(rows: list[list[object]]) -> list[tuple[str | None, str, object]]:
    found = one(anggaran.find([table(rows)]))
    return [
        (
            r.text("Kode") or None,
            r.text("Program/Kegiatan"),
            r.cells["Anggaran"].value if "Anggaran" in r.cells else None,
        )
        for r in found.rows
    ]


def test_codes_before_the_names_and_the_currency_in_a_column_of_its_own() -> None:
    assert anggaran_rows(PROGRAMS) == [
        ("A", "Program Kepabeanan", 3_500_000),
        ("A.1", "Patroli Laut", 1_500_000),
        ("A.2", "Pemeriksaan", 2_000_000),
        ("B", "Program Dukungan", 900_000),
        ("B.1", "Umum", 900_000),
        (None, "Total", 4_400_000),
    ]
    found = anggaran.find([table(PROGRAMS)])
    assert said_of(found, "'1'", "'A.1'")
    assert unclaimed([table(PROGRAMS)], found) == []


def test_codes_in_a_column_and_roman_programs() -> None:
    rows = [
        ["No.", "Uraian", "Pagu"],
        ["I", "Program Perbendaharaan", 700_000],
        ["1", "Pencairan Dana", "Rp700.000,00"],
        [None, "Jumlah", "Rp 700.000,-"],
    ]
    assert anggaran_rows(rows) == [
        ("I", "Program Perbendaharaan", 700_000),
        ("I.1", "Pencairan Dana", 700_000),
        (None, "Jumlah", 700_000),
    ]


def test_codes_that_are_whole_stay() -> None:
    rows = [["Kode", "Program/Kegiatan", "Anggaran"], ["A", "Program Umum", "10"], ["A.1", "Umum", "10"]]
    assert [code for code, _, _ in anggaran_rows(rows)] == ["A", "A.1"]


def test_amounts_that_are_none_stay_and_are_said() -> None:
    rows = [*PROGRAMS[:3], ["2. Pemeriksaan", "Rp", "2.0O0.000"], ["3. Survei", "Rp", None], *PROGRAMS[4:]]
    found = anggaran.find([table(rows)])
    shown = {r["Program/Kegiatan"]: r.get("Anggaran") for r in rows_of(found, "Anggaran")}
    assert shown["Pemeriksaan"] == "2.0O0.000"
    assert said_of(found, "2.0O0.000", "Pemeriksaan")
    assert shown["Survei"] is None
    assert said_of(found, "Survei", "kosong")


def test_a_list_of_staff_is_no_anggaran() -> None:
    assert anggaran.find([table([["No.", "Uraian", "Jumlah"], ["1", "Pelaksana", "32"]])]) == Recognised()


def test_a_table_with_realisasi_is_no_anggaran() -> None:
    rows = [["Program/Kegiatan", "Pagu", "Realisasi"], ["Program Umum", "1.000", "900"]]
    assert anggaran.find([table(rows)]) == Recognised()


SPENDING = [
    ["Kode", "Jenis Belanja", "Pagu", "Realisasi"],
    ["51", "Belanja Pegawai", "Rp1.000.000", "Rp900.000"],
    ["52", "Belanja Barang", "2.000.000", "1.500.000"],
    ["Jumlah", None, "3.000.000", "2.400.000"],
]


def spending(given: list[object]) -> list[dict[str, str]]:
    return rows_of(realisasi_anggaran.find(given), "Realisasi Anggaran")


def test_spending_of_the_year_goes_to_q4_and_that_is_said() -> None:
    given = [table(SPENDING)]
    assert spending(given) == [
        {"Kode": "51", "Jenis Belanja": "Belanja Pegawai", "Pagu": "1000000", "Realisasi Q4": "900000"},
        {"Kode": "52", "Jenis Belanja": "Belanja Barang", "Pagu": "2000000", "Realisasi Q4": "1500000"},
        {"Jenis Belanja": "Jumlah", "Pagu": "3000000", "Realisasi Q4": "2400000"},
    ]
    assert said_of(realisasi_anggaran.find(given), "'Realisasi'", "Realisasi Q4")
    assert unclaimed(given, realisasi_anggaran.find(given)) == []


def test_a_title_that_names_the_quarter_decides_it() -> None:
    given = [text("Realisasi Anggaran s.d. Triwulan II Tahun 2031"), table(SPENDING)]
    assert spending(given)[0]["Realisasi Q2"] == "900000"
    assert said_of(realisasi_anggaran.find(given), "Q2", "s.d. Triwulan II")


def test_quarters_side_by_side_and_code_before_the_name() -> None:
    rows = [
        ["Uraian", "Pagu DIPA", "Realisasi TW I", "Realisasi s.d. TW II"],
        ["51 Belanja Pegawai", "1.000.000", "100.000", "400.000"],
        ["53 Belanja Modal", "2.000.000", "-", "500.000"],
    ]
    first, second = spending([table(rows)])
    assert first == {
        "Kode": "51",
        "Jenis Belanja": "Belanja Pegawai",
        "Pagu": "1000000",
        "Realisasi Q1": "100000",
        "Realisasi Q2": "400000",
    }
    assert second["Realisasi Q1"] == "-"


def test_a_budget_without_realisasi_is_not_taken() -> None:
    rows = [["Kode", "Jenis Belanja", "Pagu"], ["51", "Belanja Pegawai", "1.000"]]
    assert realisasi_anggaran.find([table(rows)]) == Recognised()


PROSE = (
    "Realisasi Belanja Negara kantor ini pada TA 2031 adalah sebesar Rp2.400.000 atau 81,00% dari PAGU belanja dalam "
    "DIPA sebesar Rp3.000.000 dengan rincian: 1. Belanja Pegawai sebesar: Rp900.000; "
    "2 Belanja Barang sebesar: Rp1.500.000."
)


def test_sentences_are_read_and_said_to_be_sentences() -> None:
    given = [text("Realisasi Anggaran"), text(PROSE)]
    assert spending(given) == [
        {"Jenis Belanja": "Belanja Pegawai", "Realisasi Q4": "900000"},
        {"Jenis Belanja": "Belanja Barang", "Realisasi Q4": "1500000"},
        {"Jenis Belanja": "Jumlah", "Pagu": "3000000", "Realisasi Q4": "2400000"},
    ]
    found = realisasi_anggaran.find(given)
    assert said_of(found, "dari kalimat", "Realisasi Q4")
    assert said_of(found, "81,00%", "80,00%")
    assert unclaimed(given, found) == ["Realisasi Anggaran"]


def test_a_printed_share_that_is_right_needs_no_word() -> None:
    found = realisasi_anggaran.find([text(PROSE.replace("81,00%", "80,00%"))])
    assert len(notes_of(found)) == 1


def test_sentences_on_several_lines_of_a_quarter() -> None:
    given = texts("""
        Realisasi belanja sampai dengan Triwulan III 2031 tercatat
        sebesar Rp2.500.000 dengan rincian
        1. Belanja Pegawai sebesar Rp900.000
        2. Belanja Modal sebesar Rp1.500.000
        Penyerapan berjalan baik.
    """)
    assert [r.get("Realisasi Q3") for r in spending(given)] == ["900000", "1500000", "2500000"]
    found = realisasi_anggaran.find(given)
    assert said_of(found, "Rp2.400.000", "Rp2.500.000")
    assert unclaimed(given, found) == ["Penyerapan berjalan baik."]


def test_a_sentence_with_the_whole_alone_is_not_taken() -> None:
    assert realisasi_anggaran.find([text("Realisasi belanja sebesar Rp2.400.000 dari pagu.")]) == Recognised()


def test_amounts_in_thousands_are_said_and_not_copied() -> None:
    given = [text("(dalam ribuan rupiah)"), table(PROGRAMS)]
    assert all("Anggaran" not in row for row in rows_of(anggaran.find(given), "Anggaran"))
    assert said_of(anggaran.find(given), "dalam ribuan rupiah", "tidak disalin")
    header = [["Kode", "Jenis Belanja", "Pagu (juta rupiah)", "Realisasi"], *SPENDING[1:]]
    assert all("Realisasi Q4" not in row for row in spending([table(header)]))
    assert said_of(realisasi_anggaran.find([table(header)]), "juta rupiah")


def test_amounts_in_words_of_millions_stay_as_they_stand() -> None:
    rows = spending([text(PROSE.replace("Rp900.000;", "Rp9 juta;"))])
    assert rows[0]["Realisasi Q4"] == "Rp9 juta"
    assert said_of(
        realisasi_anggaran.find([text(PROSE.replace("Rp900.000;", "Rp9 juta;"))]), "Rp9 juta", "tidak terbaca"
    )


def test_counts_of_activities_are_no_anggaran() -> None:
    rows = [["No.", "Kegiatan", "Jumlah"], ["1", "Sosialisasi", "12"], ["2", "Survei", "4"]]
    assert anggaran.find([table(rows)]) == Recognised()


def test_signatures_below_the_table_are_not_its_rows() -> None:
    rows = [
        ["Kode", "Program/Kegiatan", "Anggaran"],
        ["A", "Program Umum", 1_000_000],
        ["Kepala Kantor Wilayah,", None, "Kepala Kantor,"],
        ["Budi", "Ditandatangani", "Rina"],
    ]
    found = anggaran.find([table(rows)])
    assert [r["Program/Kegiatan"] for r in rows_of(found, "Anggaran")] == ["Program Umum"]
    assert unclaimed([table(rows)], found) == ["Kepala Kantor Wilayah,", "Budi"]
