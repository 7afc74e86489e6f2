"""Sheet Narasi: what people wrote for the report, part by part, as it will be printed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.offices import INPUT, edit, sheet

from workbook_builder.read import read_inputs
from workbook_builder.read.sheets import narasi
from workbook_builder.schema.narasi import PARTS, part_named

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]

HEADER = ["Bagian", "Teks"]
SOURCE_PARTS = {
    *("Kata Pengantar", "Dasar Penyusunan", "Ikhtisar Eksekutif", "Penutup Ikhtisar", "Gambaran Umum"),
    *("Tugas dan Fungsi", "Sumber Daya Manusia", "Struktur Organisasi", "Rencana Strategis", "Visi", "Misi", "Motto"),
    *("Pengantar Perjanjian Kinerja", "Pengantar Program Kerja", "Penutup", "Visi Peta Strategi"),
}
"""The parts that the shipped office's own report holds; its date and its strategic issues it does not."""


def _read(*rows: list[Any]) -> tuple[dict[str, str], list[tuple[str, str | None]]]:
    """(texts by part, findings with their cells) of a sheet with these rows under its header."""
    records, findings = narasi.read(sheet([HEADER, *rows], "Narasi"))
    return dict(narasi.texts(records)), [(x.code, x.place.cell) for x in findings]


def test_the_shipped_office_has_the_texts_of_its_own_report() -> None:
    texts = read_inputs(INPUT).narasi
    assert texts.keys() == SOURCE_PARTS
    assert texts["Visi"].startswith("Menjadi Model Pelayanan yang SIMPATIK") and '"' not in texts["Visi"]
    assert [len(texts[part].split("\n")) for part in ("Kata Pengantar", "Penutup", "Struktur Organisasi")] == [3, 3, 15]


def test_the_shipped_texts_name_no_employee_number() -> None:
    digits = ["".join(c for c in word if c.isdigit()) for t in read_inputs(INPUT).narasi.values() for word in t.split()]
    assert max(map(len, digits)) < 15


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_each_part_is_known_by_its_names_however_typed(part: Any) -> None:
    for name in (part.name, *part.alias):
        for typed in (name, name.upper(), f"  {name.replace(' ', '  ')}: "):
            assert _read([typed, "Isi"]) == ({part.name: "Isi"}, [])


def test_no_name_means_two_parts() -> None:
    assert all(part_named(name) == part.name for part in PARTS for name in (part.name, *part.alias))


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80), max_size=12))
def test_line_breaks_stay_where_they_were_typed(lines: list[str]) -> None:
    text = "\n".join(lines)
    expected = {"Penutup": text.strip()} if text.strip() else {}
    assert _read(["Penutup", text])[0] == expected
    assert _read(["Penutup", "\r\n".join(lines)])[0] == expected


def test_a_date_is_read_as_it_is_written_in_a_report() -> None:
    assert _read(["Tanggal Laporan", dt.datetime(2025, 2, 28)])[0] == {"Tanggal Laporan": "28 Februari 2025"}
    assert _read(["Tanggal Laporan", "28 Februari 2025"])[0] == {"Tanggal Laporan": "28 Februari 2025"}


def test_of_a_part_that_stands_twice_the_first_text_counts_and_the_other_is_said() -> None:
    assert _read(["Visi", "Satu"], ["visi", "Dua"]) == ({"Visi": "Satu"}, [("narasi-ganda", "A3")])
    assert _read(["Visi", None], ["visi", "Dua"]) == ({"Visi": "Dua"}, [("narasi-ganda", "A2")])


def test_a_part_that_no_report_knows_is_said_with_the_one_that_was_meant() -> None:
    records, findings = narasi.read(sheet([HEADER, ["Kata Penganter", "Puji syukur"], ["Sambutan", "x"]], "Narasi"))
    assert dict(narasi.texts(records)) == {"Kata Penganter": "Puji syukur", "Sambutan": "x"}
    assert [(x.code, x.content.get("suggestion")) for x in findings] == [
        ("narasi-salah-nama", "Kata Pengantar"),
        ("narasi-tambahan", None),
    ]
    assert _read(["Sambutan", "x"], ["SAMBUTAN", "y"])[1] == [("narasi-ganda", "A3"), ("narasi-tambahan", "A2")]
    assert _read(["Sambutan", None]) == ({}, [])


def test_a_text_without_a_part_and_a_merged_cell_are_said() -> None:
    assert _read(["Visi", "Satu"], [None, "Paragraf kedua"]) == ({"Visi": "Satu"}, [("baris-tidak-lengkap", "B3")])
    assert _read([None, "Kepala Kantor Pelayanan Pajak mengucapkan terima kasih"])[1] == [("baris-tidak-lengkap", "B2")]


def test_a_part_without_text_is_only_prepared() -> None:
    assert _read(["Visi", None], ["Misi", "   "]) == ({}, [])


def test_the_command_says_what_will_not_reach_the_report(run_cli: RunCli, input_folder: Path) -> None:
    def change(wb: Any) -> None:
        wb["Narasi"]["A27"], wb["Narasi"]["B27"] = "Penutpu", "Sekian"

    edit(input_folder, "realisasi.xlsx", change)
    result = run_cli("check", "--json", "-")
    said = [x for x in json.loads(result.stdout)["temuan"] if x["lembar"] == "Narasi"]
    assert result.code == 0
    assert [(x["kode"], x["tingkat"], x["sel"]) for x in said] == [("narasi-salah-nama", "peringatan", "A27")]
    assert "'Penutpu'" in said[0]["pesan"] and "Maksud Anda 'Penutup'?" in said[0]["pesan"]


def test_a_file_without_the_sheet_is_read_as_before(run_cli: RunCli, input_folder: Path) -> None:
    edit(input_folder, "realisasi.xlsx", lambda wb: wb.remove(wb["Narasi"]))
    result = run_cli("check")
    assert result.code == 0 and "Narasi" not in result.stderr
    assert read_inputs(input_folder).narasi == {}
