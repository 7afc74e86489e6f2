"""Inisiatif Strategis over several pages, with headers damaged and rows going on."""

from __future__ import annotations

from support.documents import one, rows_of, said_of, table, text, unclaimed

from workbook_builder.intake.kinds import Recognised, inisiatif_strategis

UPPER = [
    "No.",
    "IKU",
    "Inisiatif Strategis",
    "Output/Outcome",
    "Traject",
    "tory",
    "Periode",
    "Penanggung",
    "Biaya (Rp)",
]
LOWER = [None, None, None, None, "Kegiatan", "Output", "Pelaksanaan", "Jawab", None]
DAMAGED = [
    "INU.",
    "IKO",
    "Iniciatif Chatagia",
    "Outpuy/Outcome",
    "Traj",
    "ectory",
    "Periode",
    "Penanggung",
    "Diaya (Kp)",
]
SHORT = "Q1: 5% Q2: 10% Q3: 20% Q4: 40%"
LINES = "Q1: 5%\nQ2: 10%\nQ3: 20%\nQ4: 40%"


def page(where: int, *rows: list[str | None], header: list[list[str | None]] | None = None) -> object:
    return table([*(header if header is not None else [UPPER, LOWER]), *rows], f"halaman {where}, tabel 1")


def row(number: str, text: str, **other: str | None) -> list[str | None]:
    """A whole row; ``kegiatan`` and ``output`` may differ."""
    return [
        number,
        f"Rasio {number}",
        text,
        other.get("outcome", "Layanan cepat"),
        other.get("kegiatan", SHORT),
        other.get("output", SHORT),
        "Januari - Desember",
        "Seksi Satu",
        "1.000.000",
    ]


def test_a_header_of_two_rows_and_trajectories_on_lines() -> None:
    found = inisiatif_strategis.find([page(1, row("1", "1. Survei 2. Tindak lanjut"))])
    assert rows_of(found, "Inisiatif Strategis") == [
        {
            "No.": "1",
            "IKU": "Rasio 1",
            "Inisiatif Strategis": "1. Survei\n2. Tindak lanjut",
            "Output/Outcome": "Layanan cepat",
            "Trajectory Kegiatan": LINES,
            "Trajectory Output": LINES,
            "Periode Pelaksanaan": "Januari - Desember",
            "Penanggung Jawab": "Seksi Satu",
            "Biaya (Rp)": "1.000.000",
        }
    ]
    assert one(found).notes == ()


def test_a_damaged_header_is_a_continuation_by_its_place() -> None:
    given = [page(1, row("1", "Survei")), text("- 2 -"), page(2, row("2", "Rapat"), header=[DAMAGED, LOWER])]
    found = inisiatif_strategis.find(given)
    assert [r["No."] for r in rows_of(found, "Inisiatif Strategis")] == ["1", "2"]
    assert rows_of(found, "Inisiatif Strategis")[1]["Trajectory Output"] == LINES
    assert said_of(found, "Iniciatif Chatagia", "rusak")
    assert unclaimed(given, found) == ["- 2 -"]


def test_a_damaged_header_alone_is_no_table_of_inisiatif() -> None:
    assert inisiatif_strategis.find([page(1, row("1", "Survei"), header=[DAMAGED])]) == Recognised()


def test_a_row_goes_on_on_the_next_page() -> None:
    rest = [None, None, "layanan dan tindak lanjutnya", "dan tepat", None, None, None, None, None]
    found = inisiatif_strategis.find([page(1, row("1", "Survei")), page(2, rest, row("2", "Rapat"))])
    first, second = rows_of(found, "Inisiatif Strategis")
    assert first["Inisiatif Strategis"] == "Survei layanan dan tindak lanjutnya"
    assert first["Output/Outcome"] == "Layanan cepat dan tepat"
    assert second["Inisiatif Strategis"] == "Rapat"
    assert said_of(found, "nomor 1", "halaman 1", "halaman 2")


def test_scraps_of_a_scan_are_said_and_not_joined() -> None:
    rest = [None, None, "lanjutan", None, "01 1000/", "Output", None, "V 1 C1:", None]
    found = inisiatif_strategis.find([page(1, row("1", "Survei")), page(2, rest)])
    assert rows_of(found, "Inisiatif Strategis")[0]["Trajectory Kegiatan"] == LINES
    assert rows_of(found, "Inisiatif Strategis")[0]["Penanggung Jawab"] == "Seksi Satu"
    assert all(said_of(found, scrap, "tidak disambung") for scrap in ("01 1000/", "V 1 C1:", "'Output'"))


def test_damaged_cells_stay_and_are_marked() -> None:
    rows = [
        row("1", "· · · · · ·"),
        row("2", "dengan cepat", outcome=None),
        row("3", "Rapat", kegiatan="Q2: 10%", output="01 1000/"),
    ]
    found = inisiatif_strategis.find([page(1, *rows)])
    first, second, third = rows_of(found, "Inisiatif Strategis")
    assert first["Inisiatif Strategis"] == "· · · · · ·"
    assert said_of(found, "nomor 1", "tidak terbaca")
    assert "Output/Outcome" not in second
    assert said_of(found, "nomor 2", "Output/Outcome", "kosong")
    assert said_of(found, "nomor 2", "dengan cepat", "tengah kalimat")
    assert third["Trajectory Kegiatan"] == "Q2: 10%"
    assert said_of(found, "nomor 3", "Q1, Q3, Q4")
    assert third["Trajectory Output"] == "01 1000/"
    assert said_of(found, "nomor 3", "01 1000/")


def test_a_page_without_a_header_goes_on_only_with_the_next_number() -> None:
    first = page(1, row("1", "Survei"))
    following = inisiatif_strategis.find([first, page(2, row("2", "Rapat"), header=[])])
    assert len(rows_of(following, "Inisiatif Strategis")) == 2
    other = page(2, row("7", "Rapat"), header=[])
    assert unclaimed([first, other], inisiatif_strategis.find([first, other])) == ["7"]


def test_another_table_ends_it_and_a_second_one_begins_anew() -> None:
    other = table([["Kode", "Target"], ["1a-CP", "100"]], "halaman 2, tabel 1")
    found = inisiatif_strategis.find([page(1, row("1", "Survei")), other, page(3, row("1", "Rapat"))])
    assert [len(item.rows) for item in found.tables] == [1, 1]


def test_signatures_below_the_table_of_a_spreadsheet_are_not_its_rows() -> None:
    signed = [None, None, None, None, None, None, "Lembah, 2 Januari 2031", None, None]
    given = [page(1, row("1", "Survei"), [None] * 9, signed)]
    found = inisiatif_strategis.find(given)
    assert len(rows_of(found, "Inisiatif Strategis")) == 1
    assert unclaimed(given, found) == ["Lembah, 2 Januari 2031"]


def test_a_target_table_is_no_table_of_inisiatif() -> None:
    rows = [["No.", "IKU", "Target", "Realisasi"], ["1", "Rasio", "1", "2"]]
    assert inisiatif_strategis.find([table(rows)]) == Recognised()


def test_numbers_of_columns_are_no_row() -> None:
    counts = [f"({n})" for n in range(1, 10)]
    given = [page(1, counts, row("1", "Survei"))]
    found = inisiatif_strategis.find(given)
    assert [r["No."] for r in rows_of(found, "Inisiatif Strategis")] == ["1"]
    assert unclaimed(given, found) == []
