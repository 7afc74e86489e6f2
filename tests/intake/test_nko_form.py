"""NKO forms: bands, SS, IKU and the NKO, with the period of the title."""

from __future__ import annotations

from support.documents import one, rows_of, said_of, table, text, unclaimed

from workbook_builder.intake.document import Block
from workbook_builder.intake.kinds import Recognised, nko_form

HEADERS = [
    "Kode SS/IKU",
    "Sasaran Strategis / Indikator Kinerja Utama",
    "Target",
    "Realisasi",
    "Polarisasi",
    "V/C",
    "Bobot IKU",
    "Bobot Tertimbang",
    "Index Capaian",
]
ROWS = [
    HEADERS,
    ["STAKEHOLDER PRESPECTIVE", None, None, None, None, None, None, "25%", "104,2"],
    ["1", "Penerimaan bea masuk yang optimal", None, None, None, None, None, None, "104,2"],
    ["1a-CP", "Persentase realisasi bea masuk", "100%", "104,20%", "Max", "E/M", "21%", "60%", "104,2"],
    ["1b-N", "Rasio keberatan", "3", "2", "Min", "P/H", "11%", "40%", "120"],
    ["Learning and Growth Perspective", None, None, None, None, None, None, "30%", "90"],
    ["SS2", "SDM yang kompeten", None, None, None, None, None, None, "90"],
    ["2a-N", "Jam pelatihan", "40", "36", "Maximize", "X/Q", "9%", "100%", "90,00"],
    [None, "Nilai Kinerja Organisasi", None, None, None, None, None, None, "98,52"],
]


def form(title: str) -> list[Block]:
    return [text(title), table(ROWS)]


def found(title: str) -> Recognised:
    return nko_form.find(form(title))


def test_the_map_of_strategy_comes_from_bands_and_rows_of_ss() -> None:
    assert rows_of(found("NILAI KINERJA ORGANISASI SD TRIWULAN 4"), "Peta Strategi") == [
        {"SS": "1", "Sasaran Strategis": "Penerimaan bea masuk yang optimal", "Perspektif": "Stakeholder"},
        {"SS": "2", "Sasaran Strategis": "SDM yang kompeten", "Perspektif": "Learning & Growth"},
    ]


def test_polarisasi_validitas_and_kendali_come_in_official_words() -> None:
    manual = rows_of(found("SD TRIWULAN 4"), "Manual IKU")
    assert manual[0] | {"IKU menurut kode": ""} == {
        "Kode": "1a-CP",
        "IKU menurut kode": "",
        "Polarisasi": "Maximize",
        "Validitas": "Exact",
        "Kendali": "Moderate",
    }
    assert (manual[1]["Polarisasi"], manual[1]["Validitas"], manual[1]["Kendali"]) == ("Minimize", "Proxy", "High")
    assert "Validitas" not in manual[2]
    assert said_of(found("SD TRIWULAN 4"), "X/Q", "tidak disalin")


def test_targets_of_a_whole_year_are_those_of_the_perjanjian() -> None:
    rows = rows_of(found("SD TRIWULAN 4"), "Perjanjian Kinerja")
    assert [(r["No."], r["Indikator Kinerja"], r["Target"]) for r in rows] == [
        ("1", "1a-CP Persentase realisasi bea masuk", "100%"),
        ("1", "1b-N Rasio keberatan", "3"),
        ("2", "2a-N Jam pelatihan", "40"),
    ]


def test_targets_of_a_quarter_are_no_targets_of_the_year() -> None:
    quarter = found("FORMULIR NKO TRIWULAN I TAHUN 2021")
    assert rows_of(quarter, "Perjanjian Kinerja") == []
    published = {(r["Acuan"], r["Periode"]): r["Nilai"] for r in rows_of(quarter, "Angka Terbit")}
    assert published["Target 1a-CP", "Q1"] == "100"
    assert published["Realisasi 1a-CP", "Q1"] == "104.2"
    assert published["NKO", "Q1"] == "98.52"


def test_published_figures_have_the_period_of_the_title() -> None:
    rows = rows_of(found("PERIODE SD TRIWULAN 4 TAHUN 2021"), "Angka Terbit")
    assert {r["Periode"] for r in rows} == {"Y"}
    assert {r["Acuan"]: r["Nilai"] for r in rows} == {
        "NP Stakeholder": "104.2",
        "NSS 1": "104.2",
        "Realisasi 1a-CP": "104.2",
        "1a-CP": "104.2",
        "Realisasi 1b-N": "2",
        "1b-N": "120",
        "NP Learning & Growth": "90",
        "NSS 2": "90",
        "Realisasi 2a-N": "36",
        "2a-N": "90",
        "NKO": "98.52",
    }


def test_without_a_period_in_the_title_none_is_written_and_that_is_said() -> None:
    rows = rows_of(found("FORMULIR"), "Angka Terbit")
    assert all("Periode" not in row for row in rows)
    assert said_of(found("FORMULIR"), "tidak menyebut periode")


def test_the_weight_of_a_band_is_noted() -> None:
    assert said_of(found("SD TRIWULAN 4"), "STAKEHOLDER PRESPECTIVE", "25%")


def test_the_whole_form_is_claimed_and_its_title_is_not() -> None:
    given = form("FORMULIR")
    assert unclaimed(given, nko_form.find(given)) == ["FORMULIR"]


def test_a_result_table_without_weights_is_not_an_nko_form() -> None:
    rows = [["Kode", "Sasaran Strategis", "Target", "Realisasi", "Nilai"], ["1a-CP", "Bea masuk", "1", "2", "3"]]
    assert nko_form.find([table(rows)]) == Recognised()


def test_a_form_without_any_iku_is_not_claimed() -> None:
    assert nko_form.find([table([HEADERS, [None, "Nilai Kinerja Organisasi", *[None] * 6, "98"]])]) == Recognised()


def test_figures_that_are_no_numbers_stay_as_they_stand() -> None:
    rows = [HEADERS, ["1a-CP", "Bea masuk", "9()", "1.234", "Max", "E/M", "1", "1", "l04"]]
    result = nko_form.find([text("SD TRIWULAN 4"), table(rows)])
    assert rows_of(result, "Perjanjian Kinerja")[0]["Target"] == "9()"
    assert {r["Acuan"]: r["Nilai"] for r in rows_of(result, "Angka Terbit")}["1a-CP"] == "l04"
    assert said_of(result, "l04", "tidak terbaca")
    assert one(Recognised(result.tables[:1])).layout == "formulir NKO"
