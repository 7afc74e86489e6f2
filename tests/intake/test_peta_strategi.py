"""Peta Strategi from tables and from an SKP."""

from __future__ import annotations

import pytest
from support.documents import rows_of, said_of, table, unclaimed

from workbook_builder.intake.kinds import Recognised, peta_strategi
from workbook_builder.intake.kinds.perspektif_words import perspektif_of


def test_perspektif_written_once_is_carried_and_said() -> None:
    rows = [
        ["Perspektif", "No. SS", "Sasaran Strategis"],
        ["Stakeholder Perspective", "SS-1", "Penerimaan bea yang optimal"],
        [None, "2", "Layanan prima"],
        ["Learning and Growth", "3", "SDM yang kompeten"],
    ]
    found = peta_strategi.find([table(rows)])
    assert rows_of(found, "Peta Strategi") == [
        {"Perspektif": "Stakeholder", "SS": "1", "Sasaran Strategis": "Penerimaan bea yang optimal"},
        {"Perspektif": "Stakeholder", "SS": "2", "Sasaran Strategis": "Layanan prima"},
        {"Perspektif": "Learning & Growth", "SS": "3", "Sasaran Strategis": "SDM yang kompeten"},
    ]
    assert said_of(found, "sasaran 2", "kosong", "Stakeholder")
    assert unclaimed([table(rows)], found) == []


def test_bands_over_the_rows_and_numbers_before_the_names() -> None:
    rows = [
        ["Perspektif", "Sasaran Strategis"],
        ["Customer", None],
        [None, "1. Layanan prima"],
        ["Keuangan", "2. Kas yang tertib"],
        ["Internal Process", "3. Proses cepat"],
    ]
    found = peta_strategi.find([table(rows)])
    assert [r["Perspektif"] for r in rows_of(found, "Peta Strategi")] == ["Customer", "Keuangan", "Internal Process"]
    assert [r["SS"] for r in rows_of(found, "Peta Strategi")] == ["1", "2", "3"]
    assert said_of(found, "Keuangan", "tidak dikenal")


def test_a_table_whose_perspektif_are_none_is_not_claimed() -> None:
    rows = [["Perspektif", "SS", "Sasaran Strategis"], ["Atas", "1", "Satu"], ["Bawah", "2", "Dua"]]
    assert peta_strategi.find([table(rows)]) == Recognised()


@pytest.mark.parametrize(
    ("text", "perspektif"),
    [
        ("STAKEHOLDER PRESPECTIVE (25%)", "Stakeholder"),
        ("A. Customers Perspective", "Customer"),
        ("Internal Business Process", "Internal Process"),
        ("Perspektif Learning & Growth", "Learning & Growth"),
        ("Proses", None),
    ],
)
def test_words_for_perspektif(text: str, perspektif: str | None) -> None:
    assert perspektif_of(text) == perspektif


SKP = ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"]
ASSIGNED = "(Penugasan dari Kepala Kantor Wilayah)"


def test_an_skp_gives_number_name_and_perspektif_over_its_pages() -> None:
    first = [
        SKP,
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["A. UTAMA", None, None, None, None],
        ["1.", f"Penerimaan bea {ASSIGNED}", "Rasio bea", "100%", "Penerima Layanan"],
        ["2.", "Patroli yang efektif (Penugasan dari", "Rasio patroli", "90%", "Proses Bisnis"],
    ]
    second = [
        [None, "Kepala Kantor Wilayah)", "Rasio sita", "80%", "Proses Bisnis"],
        ["3.", f"SDM yang kompeten {ASSIGNED}", "Jam pelatihan", "40", "Penguatan Internal atau Anggaran"],
    ]
    given = [table(first, "halaman 1, tabel 1"), table(second, "halaman 2, tabel 1")]
    found = peta_strategi.find(given)
    assert rows_of(found, "Peta Strategi") == [
        {"SS": "1", "Sasaran Strategis": "Penerimaan bea"},
        {"SS": "2", "Perspektif": "Internal Process", "Sasaran Strategis": "Patroli yang efektif"},
        {"SS": "3", "Perspektif": "Learning & Growth", "Sasaran Strategis": "SDM yang kompeten"},
    ]
    assert said_of(found, "sasaran 1", "Stakeholder atau Customer", "tidak dipilih")
    assert unclaimed(given, found) == ["(1)", "A. UTAMA"]


def test_a_sasaran_of_two_perspektif_chooses_neither() -> None:
    rows = [
        SKP,
        ["1.", f"Layanan {ASSIGNED}", "Rasio", "1", "Proses Bisnis"],
        [None, None, "Jam", "2", "Penguatan Internal"],
    ]
    found = peta_strategi.find([table(rows)])
    assert rows_of(found, "Peta Strategi") == [{"SS": "1", "Sasaran Strategis": "Layanan"}]
    assert said_of(found, "Internal Process atau Learning & Growth")


def test_names_cut_by_columns_are_said_and_not_copied() -> None:
    rows = [
        ["NO", "RENCANA", "HASIL KERJA", "INDIKATOR K", "INERJA INDIVIDU", "TARGET", "PERSPEKTIF"],
        ["1.", "Patroli y", "ang efektif", "Rasio pat", "roli", "90%", "Proses Bisnis"],
    ]
    found = peta_strategi.find([table(rows)])
    assert rows_of(found, "Peta Strategi") == [{"SS": "1", "Perspektif": "Internal Process"}]
    assert said_of(found, "sasaran 1", "Patroli y", "terpotong")


def test_words_of_an_skp_without_its_header_mean_nothing() -> None:
    rows = [["1.", "Layanan", "Rasio", "1", "Proses Bisnis"], ["2.", "Patroli", "Rasio", "1", "Proses Bisnis"]]
    assert peta_strategi.find([table(rows)]) == Recognised()
