"""Sheet Tren: the years of one office side by side, where the inputs of earlier years lie beside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from layout import test_workbook_quality as quality
from support.engines import differences, stored_values, with_formualizer, with_formulas, with_libreoffice
from support.reference_offices import REALISASI, make_office

from workbook_builder.model.periods import Periode
from workbook_builder.pipeline import Scored, build, evaluate

YEARS = ("Tahun 2024 (Y)", "Tahun 2025 (Y)", "Tahun 2026 (s.d.Q3)")


def _office(folder: Path) -> Path:
    """An office of three years: the last has no fourth quarter yet, and its IKU changed in part."""
    make_office("semua-cara-2025", folder / "kinerja-2024", {"1a-CP": {"Q4": 12.0}})
    _change(folder / "kinerja-2024", {"Identitas": {"Tahun": 2024}})
    make_office("semua-cara-2025", folder / "kinerja-2025")
    _change(folder / "kinerja-2025", {"Rincian Target": {"2a-N": "Nama lama yang diganti"}})
    none: dict[str, dict[str, float | None]] = {code: {"Q4": None} for code in REALISASI}
    return make_office("semua-cara-2026", folder / "kinerja-2026", none)


def _change(folder: Path, changes: dict[str, dict[str, Any]]) -> None:
    """Put a value beside a key, by sheet."""
    book = openpyxl.load_workbook(folder / "target.xlsx")
    for sheet, cells in changes.items():
        for row in book[sheet].iter_rows():
            if row[0].value in cells:
                row[1].value = cells[row[0].value]
    book.save(folder / "target.xlsx")


def _sheet(file: Path) -> list[dict[str, Any]]:
    ws = openpyxl.load_workbook(file, data_only=True)["Tren"]
    heads = [c.value for c in ws[3]]
    return [dict(zip(heads, [c.value for c in row], strict=True)) for row in ws.iter_rows(min_row=4)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tahun")
    return build(evaluate(_office(folder)), folder / "output").path


@pytest.fixture(scope="module")
def workbook(file: Path) -> Any:
    return openpyxl.load_workbook(file)


@pytest.fixture(scope="module")
def content(file: Path) -> Any:
    return openpyxl.load_workbook(file, data_only=True)


test_the_sheet_stands_in_its_place = quality.test_the_promised_sheets_stand_in_their_order
test_its_block_is_its_tab_colour = quality.test_the_block_of_every_sheet_is_its_tab_colour_and_a_word_in_the_contents
test_it_is_one_click_from_the_contents_and_back = quality.test_every_sheet_is_one_click_from_the_contents_and_back
test_a_block_of_a_table_has_one_formula = quality.test_a_block_of_a_table_has_one_formula
test_formulas_are_short_and_not_deeply_nested = quality.test_formulas_are_short_and_not_deeply_nested
test_a_failing_badge_can_be_read_whole = quality.test_a_failing_badge_can_be_read_whole_on_every_sheet
test_wrapped_text_is_shown_whole = quality.test_wrapped_text_is_shown_whole
test_numbers_fit_their_columns = quality.test_numbers_fit_their_columns
test_titles_fit_on_the_page = quality.test_titles_fit_on_the_page


def test_nko_and_np_of_every_year_are_those_of_its_own_score(file: Path) -> None:
    rows = _sheet(file)
    data = file.parent.parent
    for head, year, periode in zip(YEARS, (2024, 2025, 2026), (Periode.Y, Periode.Y, Periode.SD_Q3), strict=True):
        result = evaluate(data / f"kinerja-{year}")
        assert isinstance(result, Scored)
        assert rows[0]["Bagian"] == "NKO" and rows[0][head] == pytest.approx(
            float(result.score.nko[periode]), abs=1e-12
        )
        for p in result.score.perspektif:
            [row] = [row for row in rows if row["Bagian"] == "NP" and row["Uraian"] == p.name]
            assert row[head] == pytest.approx(float(p.value[periode]), abs=1e-12)
    assert rows[0]["Dari 2025 ke 2026"] == pytest.approx(rows[0][YEARS[2]] - rows[0][YEARS[1]])


def test_capaian_is_followed_by_code_and_name_and_what_is_only_alike_is_said(file: Path) -> None:
    rows = _sheet(file)
    carried = {row["Kode"]: row for row in rows if row["Bagian"] == "Capaian"}
    assert all(carried["1b-CP"][head] is not None for head in YEARS)
    changed = carried["2a-N"]
    assert changed[YEARS[0]] is not None and changed[YEARS[1]] is None
    assert "Nama lama yang diganti" in changed["Keterangan"]
    [gone] = [row for row in rows if row["Bagian"] == "Tidak berlanjut"]
    assert gone["Uraian"] == "Nama lama yang diganti" and gone["Keterangan"] == "Hanya di tahun 2025."
    assert gone[YEARS[1]] is not None and gone[YEARS[2]] is None


def test_other_rules_of_an_earlier_year_are_said(file: Path) -> None:
    assert "Tahun 2025 dinilai dengan aturan kmk-300-2022." in _sheet(file)[0]["Keterangan"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "engine", [with_formualizer, with_formulas, pytest.param(with_libreoffice, marks=pytest.mark.libreoffice)]
)
def test_its_formulas_agree_with_every_engine(file: Path, engine: Any, tmp_path: Path) -> None:
    stored = stored_values(file)
    assert sum(1 for sheet, _ in stored if sheet == "Tren") > 20
    assert differences(stored, engine(file, tmp_path)) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"Identitas": {"Nama Unit": "KPP Lain"}}, "Berkasnya milik KPP Lain."),
        ({"Identitas": {"Tahun": 2023}}, "menyebut tahun 2023"),
        ({"Manual IKU": {"1a-CP": "Entah"}}, "galat"),
    ],
)
def test_a_year_that_cannot_be_used_is_named_with_why(changes: dict[str, Any], said: str, tmp_path: Path) -> None:
    folder = _office(tmp_path)
    _change(tmp_path / "kinerja-2024", changes)
    rows = _sheet(build(evaluate(folder), tmp_path / "output").path)
    [row] = [row for row in rows if row["Bagian"] == "Tidak dipakai"]
    assert row["Uraian"] == "2024" and said in row["Keterangan"]
    assert YEARS[0] not in row and YEARS[1] in row


def test_a_broken_file_of_an_earlier_year_stops_nothing(tmp_path: Path) -> None:
    folder = _office(tmp_path)
    (tmp_path / "kinerja-2024" / "target.xlsx").write_bytes(b"bukan xlsx")
    rows = _sheet(build(evaluate(folder), tmp_path / "output").path)
    assert any(row["Bagian"] == "Tidak dipakai" and "tidak terbaca" in row["Keterangan"] for row in rows)


def test_without_an_earlier_year_there_is_no_sheet_and_nothing_beside_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lonely = make_office("semua-cara-2026", tmp_path / "lonely" / "kinerja-2026")
    make_office("semua-cara-2025", tmp_path / "lonely" / "lain-2025")
    alone = build(evaluate(lonely), tmp_path / "output").path
    assert "Tren" not in openpyxl.load_workbook(alone).sheetnames
    unnamed = make_office("semua-cara-2026", tmp_path / "input")
    make_office("semua-cara-2025", tmp_path / "2025")
    result = evaluate(unnamed)

    def refuse(path: Path) -> bool:
        raise AssertionError(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    monkeypatch.setattr("workbook_builder.pipeline.evaluate", refuse)
    from workbook_builder.pipeline import earlier_years

    assert isinstance(result, Scored)
    assert earlier_years(result).read == ()


def test_the_same_years_give_the_same_bytes(file: Path, tmp_path: Path) -> None:
    again = build(evaluate(_office(tmp_path)), tmp_path / "output").path
    names = [openpyxl.load_workbook(one)["Tren"] for one in (file, again)]
    assert [[c.value for c in row] for row in names[0].iter_rows()] == [
        [c.value for c in row] for row in names[1].iter_rows()
    ]
