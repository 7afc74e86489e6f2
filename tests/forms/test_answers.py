"""Answers to findings through a year: typed into Validasi or Tanggapan, kept by every build and every refresh."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.offices import ROOT
from support.rounds import without_validation

from workbook_builder.read import built
from workbook_builder.read.workbook import ReadWorkbook, open_workbook

NAME = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"
Run = Callable[..., Any]
KIND, PLACE = "target-tanpa-realisasi", "Realisasi IKU, 06a-CP, Q1"
OPEN, ANSWERED = "terbuka", "dijawab"


@pytest.fixture
def office(input_folder: Path, tmp_path: Path) -> Path:
    return tmp_path


def rows_of(path: Path, sheet: str, head: int) -> Iterator[dict[str, Any]]:
    """The rows of a table by header, each with its row number."""
    ws = openpyxl.load_workbook(path, data_only=True)[sheet]
    names = [c.value for c in ws[head]]
    for number, row in enumerate(ws.iter_rows(min_row=head + 1, values_only=True), head + 1):
        if row[0] is not None:
            yield {"row": number, **{str(n): v for n, v in reversed(list(zip(names, row, strict=True))) if n}}


def validasi(folder: Path, name: str = NAME) -> list[dict[str, Any]]:
    return list(rows_of(folder / "output" / name, "Validasi", 3))


def finding(folder: Path, kind: str = KIND, place: str = PLACE, name: str = NAME) -> dict[str, Any]:
    return next(x for x in validasi(folder, name) if (x["Kode temuan"], x["Tempat"]) == (kind, place))


def answers(folder: Path) -> list[dict[str, Any]]:
    return list(rows_of(folder / "input" / "realisasi.xlsx", "Tanggapan", 6))


def write(path: Path, sheet: str, head: int, row: int, values: Mapping[str, Any], later: bool = True) -> None:
    """Type into the cells of a row by their headers, as someone would later (or earlier) than the other files."""
    wb = openpyxl.load_workbook(path)
    columns = {c.value: c.column for c in reversed(wb[sheet][head])}
    for name, value in values.items():
        wb[sheet].cell(row, columns[name]).value = value
    wb.save(path)
    newest = max(x.stat().st_mtime for x in path.parents[1].glob("*/*.xlsx"))
    moment = newest + 10 if later else newest - 1000
    os.utime(path, (moment, moment))


def type_into_validasi(folder: Path, values: Mapping[str, Any], kind: str = KIND, place: str = PLACE) -> None:
    row = finding(folder, kind, place)["row"]
    write(folder / "output" / NAME, "Validasi", 3, row, values)


def type_into_answers(folder: Path, values: Mapping[str, Any], row: int = 7) -> None:
    write(folder / "input" / "realisasi.xlsx", "Tanggapan", 6, row, values)


GIVEN = {"Tanggapan": "Baru mulai diukur Q2", "Oleh": "Seksi PPSA", "Tanggal": dt.date(2025, 1, 10), "Selesai": "Ya"}
ANSWER = {"Kode temuan": KIND, "Tempat": PLACE, **GIVEN}


def test_an_answer_in_tanggapan_settles_its_finding_and_is_shown_beside_it(office: Path, run_cli: Run) -> None:
    before = run_cli("build")
    assert "Temuan: 39 peringatan, 2 info." in before.stderr
    assert all(x["Keadaan"] == OPEN for x in validasi(office))
    type_into_answers(office, ANSWER)
    result = run_cli("build", "--json", "hasil.json")
    assert "Temuan: 38 peringatan, 1 dijawab, 2 info." in result.stderr
    assert "06a-CP punya target Q1" in before.stderr
    assert "06a-CP punya target Q1" not in result.stderr
    found = finding(office)
    assert (found["Keadaan"], found["Tanggapan"], found["Oleh"]) == (ANSWERED, GIVEN["Tanggapan"], GIVEN["Oleh"])
    assert found["Tanggal"].date() == GIVEN["Tanggal"]
    warnings = [x["Keadaan"] for x in validasi(office) if x["Tingkat"] == "peringatan"]
    assert warnings == [OPEN] * 38 + [ANSWERED], "answered ones stand after the open ones of their severity"
    ringkasan = openpyxl.load_workbook(office / "output" / NAME, data_only=True)["Ringkasan"]
    texts = [c.value for row in ringkasan.iter_rows() for c in row]
    assert "0 galat, 38 peringatan, 1 dijawab" in texts
    listed = json.loads((office / "hasil.json").read_text(encoding="utf-8"))["temuan"]
    assert sum(x["kode"] == KIND for x in listed) == 1
    assert {tuple(x) for x in listed} == {("kode", "tingkat", "berkas", "lembar", "sel", "pesan", "saran")}


def test_the_summary_counts_each_kind(office: Path, run_cli: Run) -> None:
    type_into_answers(office, ANSWER)
    run_cli("build")
    ws = openpyxl.load_workbook(office / "output" / NAME, data_only=True)["Validasi"]
    first = next(c.column for c in ws[3] if c.value == "Jenis temuan")
    counted = {ws.cell(r, first).value: [ws.cell(r, first + i).value for i in (1, 2)] for r in range(4, ws.max_row + 1)}
    counted.pop(None)
    assert counted[KIND] == [0, 1]
    assert sum(map(sum, counted.values())) == 41


@pytest.mark.parametrize("place", ["Realisasi IKU, F15", "realisasi.xlsx, lembar 'Realisasi IKU', sel F15"])
def test_a_place_may_be_its_cell_and_template_names_it_by_iku(office: Path, run_cli: Run, place: str) -> None:
    type_into_answers(office, {"Kode temuan": KIND, "Tempat": place, **GIVEN})
    assert "38 peringatan, 1 dijawab" in run_cli("check").stderr
    run_cli("template")
    (row,) = answers(office)
    assert row["Tempat"] == PLACE
    assert row["Pesan"].startswith("06a-CP punya target Q1")
    assert "38 peringatan, 1 dijawab" in run_cli("check").stderr


def test_an_answer_survives_rows_that_move_and_every_refresh(
    office: Path, run_cli: Run, fill_cell: Callable[..., None]
) -> None:
    type_into_answers(office, ANSWER)
    run_cli("template")
    kept = [{k: v for k, v in x.items() if k != "row"} for x in answers(office)]
    wb = openpyxl.load_workbook(office / "input" / "realisasi.xlsx")
    ws = wb["Realisasi IKU"]
    for column in range(1, 14):
        a, b = ws.cell(15, column), ws.cell(16, column)
        a.value, b.value = b.value, a.value
        a.number_format, b.number_format = b.number_format, a.number_format
    wb.save(office / "input" / "realisasi.xlsx")
    assert "38 peringatan, 1 dijawab" in run_cli("check").stderr
    run_cli("template")
    run_cli("template")
    assert [{k: v for k, v in x.items() if k != "row"} for x in answers(office)] == kept


def test_an_answer_to_another_value_is_outdated_and_shown(
    office: Path, run_cli: Run, fill_cell: Callable[..., None]
) -> None:
    run_cli("build")
    found = next(x for x in validasi(office) if "123,9%" in x["Pesan"])
    kind, place = found["Kode temuan"], found["Tempat"]
    type_into_answers(office, {"Kode temuan": kind, "Tempat": place, **GIVEN})
    run_cli("template")
    assert "1 dijawab" in run_cli("build").stderr
    fill_cell(office / "input" / "realisasi.xlsx", "Realisasi IKU", "L10", 1.2345)
    assert "dijawab" not in run_cli("build").stderr
    now = finding(office, kind, place)
    assert (now["Keadaan"], now["Tanggapan"]) == (OPEN, None)
    assert now["Jawaban usang"] == "Baru mulai diukur Q2 (Seksi PPSA, 10/01/2025)"
    run_cli("template")
    assert len(answers(office)) == 1


def test_what_was_typed_into_validasi_comes_back_at_the_next_build(office: Path, run_cli: Run) -> None:
    run_cli("build")
    before = (office / "input" / "realisasi.xlsx").read_bytes()
    type_into_validasi(office, GIVEN)
    result = run_cli("build")
    assert f"Tanggapan: 1 diambil dari lembar Validasi {NAME}" in result.stderr
    assert "38 peringatan, 1 dijawab" in result.stderr
    assert (office / "input" / "realisasi.xlsx").read_bytes() == before
    once = (office / "output" / NAME).read_bytes()
    assert finding(office)["Keadaan"] == ANSWERED
    again = run_cli("build")
    assert (office / "output" / NAME).read_bytes() == once, "nothing typed is lost by building again"
    assert "1 dijawab" in again.stderr


def test_a_workbook_is_read_only_where_it_was_changed_or_carries_an_answer(
    office: Path, run_cli: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_and_note(path: Path, *wanted: Callable[[str], bool]) -> ReadWorkbook:
        opened.append(path.name)
        return open_workbook(path, *wanted)

    monkeypatch.setattr(built, "open_workbook", open_and_note)
    run_cli("build")
    run_cli("build")
    assert opened == [], "nothing was typed since the first build"
    type_into_validasi(office, GIVEN)
    run_cli("build")
    run_cli("build")
    assert opened == [NAME, NAME], "changed by hand, then as it was built with the answer carried"


def test_template_takes_what_was_typed_into_validasi_over(office: Path, run_cli: Run) -> None:
    run_cli("build")
    type_into_validasi(office, GIVEN)
    result = run_cli("template")
    assert f"lembar Validasi {NAME} dipindahkan ke realisasi.xlsx: 1" in result.stderr
    (row,) = answers(office)
    assert (row["Kode temuan"], row["Tempat"], row["Tanggapan"]) == (KIND, PLACE, GIVEN["Tanggapan"])
    assert "dipindahkan" not in run_cli("template").stderr
    built = run_cli("build")
    assert "diambil dari" not in built.stderr
    assert "1 dijawab" in built.stderr
    assert finding(office)["Asal jawaban"].startswith("realisasi.xlsx ")


def test_an_answer_deleted_in_tanggapan_does_not_come_back(office: Path, run_cli: Run) -> None:
    type_into_answers(office, ANSWER)
    run_cli("build")
    type_into_answers(office, dict.fromkeys(ANSWER))
    assert "dijawab" not in run_cli("build").stderr
    assert finding(office)["Tanggapan"] is None


def test_an_answer_of_realisasi_that_was_typed_over_in_validasi_counts_and_both_stay(
    office: Path, run_cli: Run
) -> None:
    type_into_answers(office, ANSWER)
    run_cli("build")
    type_into_validasi(office, {"Tanggapan": "Diukur mulai Q2 sesuai surat", "Selesai": "Tidak"})
    assert "39 peringatan, 2 info" in run_cli("build").stderr, "Tidak keeps it open"
    assert finding(office)["Tanggapan"] == "Diukur mulai Q2 sesuai surat"
    run_cli("template")
    assert [x["Tanggapan"] for x in answers(office)] == [GIVEN["Tanggapan"], "Diukur mulai Q2 sesuai surat"]


def test_an_answer_typed_over_another_counts_also_after_realisasi_is_saved_again(office: Path, run_cli: Run) -> None:
    type_into_answers(office, ANSWER)
    run_cli("build")
    type_into_validasi(office, {"Tanggapan": "Lain"})
    run_cli("build")
    type_into_answers(office, {"Pesan": None}, 8)
    for _ in range(2):
        run_cli("build")
        assert finding(office)["Tanggapan"] == "Lain"


def test_a_typed_answer_whose_finding_changed_is_kept_from_build_to_build(
    office: Path, run_cli: Run, fill_cell: Callable[..., None]
) -> None:
    run_cli("build")
    found = next(x for x in validasi(office) if "123,9%" in x["Pesan"])
    kind, place = found["Kode temuan"], found["Tempat"]
    type_into_validasi(office, GIVEN, kind, place)
    run_cli("build")
    fill_cell(office / "input" / "realisasi.xlsx", "Realisasi IKU", "L10", 1.2345)
    for _ in range(3):
        run_cli("build")
        rows = [x for x in validasi(office) if (x["Kode temuan"], x["Tempat"]) == (kind, place)]
        assert [x["Tanggapan"] for x in rows] == [None, GIVEN["Tanggapan"]]
        assert rows[0]["Jawaban usang"]
    run_cli("template")
    assert [x["Tanggapan"] for x in answers(office)] == [GIVEN["Tanggapan"]]


def test_a_newer_tanggapan_counts_over_an_older_workbook(office: Path, run_cli: Run) -> None:
    run_cli("build")
    type_into_validasi(office, GIVEN)
    run_cli("template")
    type_into_answers(office, {"Tanggapan": "Diperbaiki kemudian"})
    run_cli("build")
    assert finding(office)["Tanggapan"] == "Diperbaiki kemudian"


def test_answers_typed_into_one_quarter_reach_the_next(office: Path, run_cli: Run) -> None:
    run_cli("build", "--triwulan", 3)
    third = NAME.replace("Q4", "Q3")
    row = finding(office, name=third)["row"]
    write(office / "output" / third, "Validasi", 3, row, GIVEN)
    result = run_cli("build")
    assert "dijawab" not in result.stderr, "in Q4 the finding says something else"
    assert finding(office)["Jawaban usang"] == "Baru mulai diukur Q2 (Seksi PPSA, 10/01/2025)"
    assert sum(x["Tanggapan"] == GIVEN["Tanggapan"] for x in validasi(office)) == 1


def test_an_answer_to_nothing_is_said_and_never_lost(office: Path, run_cli: Run) -> None:
    run_cli("build")
    type_into_validasi(office, GIVEN)
    wb = openpyxl.load_workbook(office / "input" / "realisasi.xlsx")
    wb["Realisasi IKU"]["F15"] = 1
    wb.save(office / "input" / "realisasi.xlsx")
    assert "38 peringatan, 3 info" in run_cli("build").stderr
    for _ in range(2):
        kept = finding(office)
        assert (kept["Tingkat"], kept["Tanggapan"], kept["Oleh"]) == ("info", GIVEN["Tanggapan"], GIVEN["Oleh"])
        run_cli("build")
    run_cli("template")
    assert [x["Tanggapan"] for x in answers(office)] == [GIVEN["Tanggapan"]]
    run_cli("build")
    assert finding(office)["Tanggapan"] == GIVEN["Tanggapan"]


def test_an_error_cannot_be_answered_away(office: Path, run_cli: Run) -> None:
    wb = openpyxl.load_workbook(office / "input" / "realisasi.xlsx")
    wb["Realisasi IKU"]["F8"] = "dua puluh lima koma"
    wb.save(office / "input" / "realisasi.xlsx")
    listed = json.loads(run_cli("check", "--json", "-").stdout)["temuan"]
    (error,) = [x for x in listed if x["tingkat"] == "galat"]
    place = f"{error['lembar']}, {error['sel']}"
    type_into_answers(office, {"Kode temuan": error["kode"], "Tempat": place, **GIVEN})
    result = run_cli("check", "--json", "-")
    assert result.code == 1
    found = json.loads(result.stdout)["temuan"]
    assert [x["kode"] for x in found if x["tingkat"] == "galat"] == [error["kode"]]
    assert [(x["lembar"], x["sel"]) for x in found if x["kode"] == "tanggapan-atas-galat"] == [("Tanggapan", "C7")]


def test_strict_asks_only_for_what_is_open(office: Path, run_cli: Run) -> None:
    listed = json.loads(run_cli("check", "--json", "-").stdout)["temuan"]
    run_cli("build")
    for number, found in enumerate((x for x in validasi(office) if x["Tingkat"] == "peringatan"), 7):
        values = {"Kode temuan": found["Kode temuan"], "Tempat": found["Tempat"], "Pesan": found["Pesan"], **GIVEN}
        type_into_answers(office, values, number)
        if number == 7:
            assert run_cli("check", "--strict").code == 1
    result = run_cli("check", "--strict", "--json", "-")
    assert result.code == 0
    assert json.loads(result.stdout)["temuan"].__len__() == len(listed)


def test_a_workbook_that_cannot_be_read_is_said(office: Path, run_cli: Run) -> None:
    run_cli("build")
    (office / "output" / NAME.replace("Q4", "Q2")).write_bytes(b"not a workbook")
    result = run_cli("build")
    assert result.code == 0
    assert f"{NAME.replace('Q4', 'Q2')} tidak dapat dibaca" in result.stderr


def test_text_that_looks_like_a_formula_stays_text(office: Path, run_cli: Run) -> None:
    run_cli("build")
    wb = openpyxl.load_workbook(office / "output" / NAME)
    ws = wb["Validasi"]
    column = next(c.column for c in ws[3] if c.value == "Tanggapan")
    cell = ws.cell(finding(office)["row"], column)
    cell.value = "=1+1 sesuai surat"
    cell.data_type = "s"
    wb.save(office / "output" / NAME)
    run_cli("template")
    stored = openpyxl.load_workbook(office / "input" / "realisasi.xlsx")["Tanggapan"]["C7"]
    assert (stored.value, stored.data_type) == ("=1+1 sesuai surat", "s")


def test_every_cell_for_an_answer_is_unlocked_with_a_prompt(office: Path, run_cli: Run) -> None:
    run_cli("build")
    assert without_validation(office / "output" / NAME) == []
    assert without_validation(office / "input" / "realisasi.xlsx") == []
    ws = openpyxl.load_workbook(office / "output" / NAME)["Validasi"]
    names = {c.column: c.value for c in ws[3]}
    open_cells = {names[c.column] for c in ws[4] if not c.protection.locked}
    assert open_cells == {"Tanggapan", "Oleh", "Tanggal", "Selesai"}


def test_the_words_of_done_are_a_named_list_beside_the_other_lists(office: Path, run_cli: Run) -> None:
    run_cli("build")
    run_cli("template")
    places = {office / "output" / NAME: "Parameter", office / "input" / "realisasi.xlsx": "Daftar"}
    for file, sheet in places.items():
        wb = openpyxl.load_workbook(file)
        [(named, area)] = wb.defined_names["Daftar_Selesai"].destinations
        assert (named, [c.value for (c,) in wb[named][area]]) == (sheet, ["Ya", "Tidak"])
        for ws in wb:
            assert not any(str(c.value).startswith(("Isi Selesai", "Pilihan kolom Selesai")) for r in ws for c in r)


def test_a_new_year_starts_without_answers(office: Path, run_cli: Run) -> None:
    type_into_answers(office, ANSWER)
    run_cli("init", "2025", "--dari", "input")
    shutil.copy(ROOT / "input" / "target.xlsx", office / "2025" / "target.xlsx")
    run_cli("template", "--input", "2025")
    assert list(rows_of(office / "2025" / "realisasi.xlsx", "Tanggapan", 6)) == []
