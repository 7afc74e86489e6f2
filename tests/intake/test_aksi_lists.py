"""Program Kerja and Rencana Aksi as lists under their headings."""

from __future__ import annotations

from support.documents import rows_of, said_of, table, text, texts, unclaimed

from workbook_builder.intake.kinds import Recognised, aksi_lists

PROGRAM = """
Kinerja kantor ditopang program kerja sebagai berikut:
A. Penerimaan bea yang optimal
- 1. [1a-CP] Rasio penerimaan bea
- a. Meneliti dokumen impor
- b. Melakukan patroli dengan kapal
cepat milik kantor
- Menyusun daftar importir
- d. Menagih
- 2. Rasio keberatan
- a. Menjawab surat
B. Layanan prima
- Indeks kepuasan
- a. Survei
- b. Tindak lanjut survei,
- dan laporannya.
Demikian program kerja kantor ini.
"""


def test_program_kerja_has_iku_mark_and_text() -> None:
    found = aksi_lists.find(texts(PROGRAM))
    assert rows_of(found, "Program Kerja") == [
        {"Kode": "1a-CP", "IKU": "Rasio penerimaan bea", "No.": "a.", "Program Kerja": "Meneliti dokumen impor"},
        {
            "Kode": "1a-CP",
            "IKU": "Rasio penerimaan bea",
            "No.": "b.",
            "Program Kerja": "Melakukan patroli dengan kapal cepat milik kantor",
        },
        {"Kode": "1a-CP", "IKU": "Rasio penerimaan bea", "Program Kerja": "Menyusun daftar importir"},
        {"Kode": "1a-CP", "IKU": "Rasio penerimaan bea", "No.": "d.", "Program Kerja": "Menagih"},
        {"IKU": "Rasio keberatan", "No.": "a.", "Program Kerja": "Menjawab surat"},
        {"IKU": "Indeks kepuasan", "No.": "a.", "Program Kerja": "Survei"},
        {"IKU": "Indeks kepuasan", "No.": "b.", "Program Kerja": "Tindak lanjut survei, dan laporannya."},
    ]


def test_lost_marks_are_offered_and_not_written() -> None:
    found = aksi_lists.find(texts(PROGRAM))
    assert said_of(found, "Menyusun daftar importir", "'c'")
    assert said_of(found, "Indeks kepuasan", "nama IKU")
    assert said_of(found, "dan laporannya", "lanjutan")


def test_the_paragraph_after_the_list_is_left_over() -> None:
    given = texts(PROGRAM)
    assert unclaimed(given, aksi_lists.find(given)) == ["Demikian program kerja kantor ini."]


RENCANA = """
D. Rencana Aksi ke depan
1. Penerimaan bea yang optimal
- a) Patroli laut
- b) Operasi pasar dengan sasaran:
- 1) Rokok
- 2) Minuman
- d) Evaluasi
3. Layanan prima
- a) Survei
E. Penutup
- a) Bukan rencana aksi
"""


def test_rencana_aksi_has_number_and_name_of_the_sasaran() -> None:
    given = texts(RENCANA)
    found = aksi_lists.find(given)
    assert rows_of(found, "Rencana Aksi") == [
        {"SS": "1", "Sasaran Strategis": "Penerimaan bea yang optimal", "No.": "a)", "Rencana Aksi": "Patroli laut"},
        {
            "SS": "1",
            "Sasaran Strategis": "Penerimaan bea yang optimal",
            "No.": "b)",
            "Rencana Aksi": "Operasi pasar dengan sasaran:\n1) Rokok\n2) Minuman",
        },
        {"SS": "1", "Sasaran Strategis": "Penerimaan bea yang optimal", "No.": "d)", "Rencana Aksi": "Evaluasi"},
        {"SS": "3", "Sasaran Strategis": "Layanan prima", "No.": "a)", "Rencana Aksi": "Survei"},
    ]
    assert said_of(found, "'d)'", "'c'")
    assert unclaimed(given, found) == ["E. Penutup", "- a) Bukan rencana aksi"]


def test_a_capital_i_after_k_is_offered_as_l() -> None:
    letters = [f"{letter}) Aksi {letter}" for letter in "abcdefghijk"]
    found = aksi_lists.find([text(line) for line in ["Rencana Aksi", "1. Bea", *letters, "I) Aksi l", "m) Aksi m"]])
    assert [r["No."] for r in rows_of(found, "Rencana Aksi")][-2:] == ["I)", "m)"]
    assert said_of(found, "'I)'", "'l)'")


def test_letters_without_a_sign_count_only_in_their_order() -> None:
    lines = ["Rencana Aksi", "1. Bea", "- a) Satu", "- b Dua", "- x Tiga"]
    rows = rows_of(found := aksi_lists.find([text(line) for line in lines]), "Rencana Aksi")
    assert [(r.get("No."), r["Rencana Aksi"]) for r in rows] == [("a)", "Satu"), ("b", "Dua x Tiga")]
    assert said_of(found, "x Tiga", "lanjutan")
    assert said_of(found, "'b'", "tanpa titik")


def test_lists_under_other_headings_are_not_taken() -> None:
    lines = RENCANA.replace("Rencana Aksi ke depan", "Faktor pendorong")
    assert aksi_lists.find(texts(lines)) == Recognised()


def test_a_line_of_the_contents_opens_nothing() -> None:
    lines = ["D. Rencana Aksi ke depan 27", "1. Bea", "a) Satu", "b) Dua"]
    assert aksi_lists.find([text(line) for line in lines]) == Recognised()


def test_a_table_ends_a_list_and_one_action_is_none() -> None:
    lines = [text("Rencana Aksi"), text("1. Bea"), text("a) Satu"), table([["b) Dua"]])]
    assert aksi_lists.find(lines) == Recognised()


def test_tables_carry_down_what_heads_their_rows() -> None:
    rows = [
        ["SS", "Sasaran Strategis", "No.", "Rencana Aksi"],
        ["SS-1", "Layanan prima", "a)", "Survei"],
        [None, None, "b)", "Rapat"],
        ["2", "Bea optimal", None, None],
        [None, None, "a)", "Patroli"],
        ["catatan", None, None, None],
    ]
    found = aksi_lists.find([table(rows)])
    assert [(r["SS"], r["Sasaran Strategis"], r["Rencana Aksi"]) for r in rows_of(found, "Rencana Aksi")] == [
        ("1", "Layanan prima", "Survei"),
        ("1", "Layanan prima", "Rapat"),
        ("2", "Bea optimal", "Patroli"),
    ]
    assert unclaimed([table(rows)], found) == ["catatan"]
