"""A whole year of an office, and the history that its builds write."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.engines import differences, stored_values, with_formualizer
from support.offices import edit
from support.rounds import column, filled, iku_codes, is_percent, target, whole, write_target

if TYPE_CHECKING:
    from conftest import Finished

pytestmark = pytest.mark.slow

RunCli = Callable[..., "Finished"]

COLUMNS = {1: "F", 2: "H", 3: "J", 4: "L"}
LOST, CHANGED = iku_codes(3), iku_codes(2)


def _workbook(tmp_path: Path, triwulan: int) -> Path:
    return tmp_path / "output" / f"Kinerja_KPP-Uji-Coba_2026_Q{triwulan}.xlsx"


def _note(tmp_path: Path) -> list[Any]:
    file = sorted((tmp_path / "output" / "riwayat").iterdir())
    return [json.loads(p.read_text(encoding="utf-8")) for p in file]


def _fill_quarter(folder: Path, triwulan: int, base: float = 50) -> dict[tuple[str, str], float]:
    """Type a realisasi of the quarter for every IKU that has a row; what was typed, by code and quarter."""
    typed_value: dict[tuple[str, str], float] = {}

    def content(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = triwulan
        for b in range(7, ws.max_row + 1):
            code = ws.cell(b, 1).value
            if code:
                number = base + b / 8 + triwulan
                ws[f"{COLUMNS[triwulan]}{b}"] = number / 100 if is_percent(ws, b) else number
                typed_value[code, f"Q{triwulan}"] = ws[f"{COLUMNS[triwulan]}{b}"].value
        ws = wb["Analisis"]
        row = 7 if ws["B7"].value == f"Q{triwulan}" else 30
        ws.cell(row, 1).value, ws.cell(row, 2).value = iku_codes(0), f"Q{triwulan}"
        ws.cell(row, column(ws, "Faktor Pendorong")).value = f"Pendorong Q{triwulan}"

    edit(folder, "realisasi.xlsx", content)
    return typed_value


def _riwayat(workbook: Path) -> list[tuple[Any, ...]]:
    ws = openpyxl.load_workbook(workbook, data_only=True)["Riwayat"]
    return [tuple(c.value for c in r[:10]) for r in ws.iter_rows(min_row=7)]


def test_a_whole_year_loses_nothing_and_the_history_tells_it(run_cli: RunCli, tmp_path: Path) -> None:
    folder = tmp_path / "input"
    assert run_cli("init", "input").code == 0
    write_target(folder, target(8))
    assert run_cli("template").code == 0
    typed_value = _fill_quarter(folder, 1)
    assert run_cli("build").code == 0
    q1 = _workbook(tmp_path, 1).read_bytes()

    # Mid-year revision: an IKU added, one removed, one target changed.
    revision = target(9, edit={LOST: None, CHANGED: 70})
    write_target(folder, revision)
    result = run_cli("template")
    assert f"IKU baru pada target: {iku_codes(8)}." in result.stderr and LOST in result.stderr
    for triwulan in (2, 3, 4):
        typed_value |= _fill_quarter(folder, triwulan)
        assert run_cli("template").code == 0
        result = run_cli("build")
        assert result.code == 0, result.stderr

    content = filled(folder / "realisasi.xlsx")
    for (code, q), value in typed_value.items():
        if code != LOST:
            assert content["Realisasi IKU", code, f"Realisasi {q}"] == value
    arsip = openpyxl.load_workbook(folder / "realisasi.xlsx")["Arsip"]
    assert [(r[0].value, r[4].value, r[5].value) for r in arsip.iter_rows(min_row=7)] == [
        (LOST, "Realisasi Q1", typed_value[LOST, "Q1"])
    ]
    assert {v for k, v in content.items() if k[0] == "Analisis" and k[2] == "Faktor Pendorong"} == {
        f"Pendorong Q{t}" for t in range(1, 5)
    }

    assert _workbook(tmp_path, 1).read_bytes() == q1
    assert all(whole(_workbook(tmp_path, t)) for t in range(1, 5))
    note = _note(tmp_path)
    assert [c["triwulan"] for c in note] == [1, 2, 3, 4]

    row = _riwayat(_workbook(tmp_path, 2))
    description = {(b[1], b[2].split(":")[0]) for b in row if b[0] == "Perubahan"}
    assert (iku_codes(8), "IKU baru") in description and (LOST, "IKU tidak ada lagi") in description
    assert (CHANGED, "Target Y") in description and (None, "Realisasi Q2 diisi") in description
    end = {b[0]: b for b in _riwayat(_workbook(tmp_path, 4)) if b[0] == "NKO"}["NKO"]
    reported = [c["nko"][p] for c, p in zip(note, ("Q1", "Smt.1", "s.d.Q3", "Y"), strict=True)]
    assert list(end[3:7]) == pytest.approx(reported)
    workbook = _workbook(tmp_path, 4)
    assert differences(stored_values(workbook), with_formualizer(workbook, tmp_path)) == []


@pytest.fixture
def office_folder(tmp_path: Path, run_cli: RunCli) -> Path:
    """An office with Q1 filled and built, and Q2 filled."""
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template")
    _fill_quarter(folder, 1)
    assert run_cli("build").code == 0
    _fill_quarter(folder, 2)
    return folder


def test_building_again_adds_nothing_and_gives_the_same_bytes(
    office_folder: Path, run_cli: RunCli, tmp_path: Path
) -> None:
    run_cli("build")
    content, note = _workbook(tmp_path, 2).read_bytes(), _note(tmp_path)
    for command in (["build"], ["build", "--triwulan", "1"], ["build"], ["build"]):
        assert run_cli(*command).code == 0
    assert _workbook(tmp_path, 2).read_bytes() == content
    assert [c["triwulan"] for c in _note(tmp_path)] == [1, 2, 1] and _note(tmp_path)[:2] == note
    assert not list((tmp_path / "output").glob("*disunting*"))


def test_the_same_year_walked_twice_gives_the_same_bytes(office_folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("build", "--triwulan", "1", "--output", "lain")
    run_cli("build", "--output", "lain")
    run_cli("build", "--triwulan", "1", "--output", "lain2")
    run_cli("build", "--output", "lain2")
    file = sorted(p.relative_to(tmp_path / "lain") for p in (tmp_path / "lain").rglob("*") if p.is_file())
    assert len(file) == 4
    assert all((tmp_path / "lain" / b).read_bytes() == (tmp_path / "lain2" / b).read_bytes() for b in file)


def test_a_realisasi_that_changed_after_its_report_is_found(
    office_folder: Path, run_cli: RunCli, tmp_path: Path
) -> None:
    edit(office_folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 12.5))
    for _ in range(2):
        result = run_cli("build", "--json", "hasil.json")
        findings = json.loads((tmp_path / "hasil.json").read_text(encoding="utf-8"))["temuan"]
        (item,) = [t for t in findings if t["kode"] == "realisasi-berubah"]
        assert (item["tingkat"], item["lembar"], item["sel"]) == ("peringatan", "Realisasi IKU", "F7")
        assert "dilaporkan 51,875 (data per " in item["pesan"] and "kini 12,5." in item["pesan"]
        assert result.code == 0
    row = [b for b in _riwayat(_workbook(tmp_path, 2)) if b[1] == iku_codes(0) and str(b[2]).startswith("Realisasi Q1")]
    assert [(b[7], b[8]) for b in row] == [(51.875, 12.5)]
    # It stays said until the quarter is reported anew.
    _fill_quarter(office_folder, 3)
    run_cli("build", "--json", "hasil.json")
    assert "realisasi-berubah" in (tmp_path / "hasil.json").read_text(encoding="utf-8")
    assert run_cli("build", "--strict").code == 1


def test_what_was_reported_stands_beside_what_the_data_say_now(
    office_folder: Path, run_cli: RunCli, tmp_path: Path
) -> None:
    before = _note(tmp_path)[0]["nko"]["Q1"]
    edit(office_folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 12.5))
    run_cli("build")
    wb = openpyxl.load_workbook(_workbook(tmp_path, 2), data_only=True)
    (nko,) = [b for b in _riwayat(_workbook(tmp_path, 2)) if b[0] == "NKO"]
    now = next(r for r in wb["NKO"].iter_rows(min_row=4, values_only=True) if str(r[0]).endswith(". NKO"))[6]
    assert nko[3] == pytest.approx(before) and now < before
    assert any(b[2] == "NKO Q1" and b[8] == pytest.approx(now) for b in _riwayat(_workbook(tmp_path, 2)))


def test_a_workbook_edited_by_hand_is_kept(office_folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    workbook = _workbook(tmp_path, 1)
    wb = openpyxl.load_workbook(workbook)
    wb["Ringkasan"]["A40"] = "catatan rapat"
    wb.save(workbook)
    was_edited = workbook.read_bytes()
    result = run_cli("build", "--triwulan", "1")
    assert "disunting" in result.stderr and result.code == 0
    (copy,) = (tmp_path / "output").glob("*_Q1_disunting_*.xlsx")
    assert copy.read_bytes() == was_edited and whole(workbook) and workbook.read_bytes() != was_edited
    run_cli("build", "--triwulan", "1")
    assert len(list((tmp_path / "output").glob("*disunting*"))) == 1


def test_a_record_is_plain_sorted_and_whole(office_folder: Path, tmp_path: Path) -> None:
    (file,) = (tmp_path / "output" / "riwayat").iterdir()
    assert file.name == "Kinerja_KPP-Uji-Coba_2026_0001_Q1.json"
    text = file.read_text(encoding="utf-8")
    content = json.loads(text)
    assert (
        list(content) == sorted(content)
        and text == json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    )
    assert set(content["masukan"]) == {"target.xlsx", "realisasi.xlsx"} and content["aturan"] == "kmk-127-2026"
    assert content["iku"][iku_codes(0)]["realisasi"] == {"Q1": 51.875, "Q2": None, "Q3": None, "Q4": None}


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"bentuk": 99}', "bukan json"])
def test_a_damaged_record_is_said_and_left_alone(
    office_folder: Path, run_cli: RunCli, tmp_path: Path, content: str
) -> None:
    (file,) = (tmp_path / "output" / "riwayat").iterdir()
    file.write_text(content, encoding="utf-8")
    result = run_cli("build", "--json", "hasil.json")
    assert result.code == 0
    assert "riwayat-tak-terbaca" in (tmp_path / "hasil.json").read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == content and len(list(file.parent.iterdir())) == 2


def test_the_history_of_another_year_is_not_mixed_in(office_folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    write_target(office_folder, target(8, year=2027))
    assert run_cli("template", "--akui").code == 0
    assert run_cli("build").code == 0
    row = _riwayat(tmp_path / "output" / "Kinerja_KPP-Uji-Coba_2027_Q2.xlsx")
    assert [b[2] for b in row if b[0] == "Perubahan"] == ["Belum ada buku kerja sebelumnya yang tercatat."]


@pytest.mark.parametrize("mark", ["~$realisasi.xlsx", ".~lock.target.xlsx#"])
def test_an_input_that_is_open_is_read_as_saved_and_said(office_folder: Path, run_cli: RunCli, mark: str) -> None:
    (office_folder / mark).write_bytes(b"x")
    result = run_cli("build")
    assert result.code == 0 and "sedang dibuka di program lain" in result.stderr
