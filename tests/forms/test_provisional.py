"""The form answers while it is filled: the capaian beside an input is the one that the build then scores."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.engines import differences, stored_values, with_formualizer, with_libreoffice
from support.offices import edit, write_workbook
from support.reference_offices import REALISASI, make_office
from support.rounds import column, iku_codes, is_percent, target, write_target

from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]
Engine = Callable[[Path, Path], Mapping[tuple[str, str], Any]]
MORE_OFFICES = {
    "konsolidasi": [
        (code, polarisasi, konsolidasi, basis)
        for code, polarisasi, konsolidasi, basis in (
            ("1a-CP", "Maximize", "Sum", "Triwulanan"), ("1b-CP", "Maximize", "Average", "Triwulanan"),
            ("1c-CP", "Maximize", "TLK", "Triwulanan"), ("1d-CP", "Maximize", "Sum", "Kumulatif"),
            ("2a-CP", "Minimize", "Sum", "Triwulanan"), ("2b-CP", "Minimize", "Average", "Triwulanan"),
            ("2c-CP", "Minimize", "TLK", "Kumulatif"), ("2d-CP", "Stabilize", "Sum", "Kumulatif"),
            ("3a-CP", "Stabilize", "Average", "Triwulanan"), ("3b-CP", "Stabilize", "TLK", "Triwulanan"),
        )
    ]
}  # fmt: skip
"""IKU of every polarisasi, konsolidasi and basis, with realisasi that some quarters lack."""
TYPED = ({"Q1": 7.5, "Q2": None, "Q3": 31.25, "Q4": 24}, {"Q1": None, "Q2": 12, "Q3": None, "Q4": 9.75})


def _office(name: str, folder: Path) -> tuple[Path, Mapping[str, Mapping[str, float | None]]]:
    """An office without a realisasi.xlsx, and what its staff type, in percent points where percent."""
    if name not in MORE_OFFICES:
        make_office(name, folder)
        (folder / "realisasi.xlsx").unlink()
        return folder, REALISASI
    content = target(0)
    for code, polarisasi, konsolidasi, basis in MORE_OFFICES[name]:
        if code[1] == "a":
            content["Peta Strategi"].append(["Stakeholder", int(code[0]), f"Sasaran {code[0]}"])
            content["Rincian Target"].append([int(code[0]), f"Sasaran {code[0]}"])
        targets = {"Sum": (10, 10, 20, 10, 30, 10, 40)}.get(konsolidasi, (10,) * 7)
        content["Rincian Target"].append([code, f"IKU {polarisasi} {konsolidasi} {basis}", *targets])
        content["Manual IKU"].append([code, polarisasi, konsolidasi, "Dokumen", basis])
    return write_target(folder, content), {code: TYPED[i % 2] for i, (code, *_) in enumerate(MORE_OFFICES[name])}


def _type(folder: Path, typed: Mapping[str, Mapping[str, float | None]], triwulan: int) -> None:
    """Choose the quarter, and type the realisasi of all quarters to its end."""

    def fill(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = triwulan
        for row in range(7, ws.max_row + 1):
            for q in TRIWULAN[:triwulan]:
                value, cell = typed[ws.cell(row, 1).value][q], ws.cell(row, column(ws, f"Realisasi {q}"))
                if not cell.protection.locked:
                    cell.value = value / 100 if value is not None and "%" in cell.number_format else value

    edit(folder, "realisasi.xlsx", fill)


def _shown(folder: Path, engine: Engine, tmp_path: Path) -> dict[str, Any]:
    """The capaian sementara that the form shows, by code."""
    file = folder / "realisasi.xlsx"
    tmp_path.mkdir()
    values = engine(file, tmp_path)
    ws = openpyxl.load_workbook(file)["Realisasi IKU"]
    return {
        str(ws.cell(row, 1).value): values["Realisasi IKU", ws.cell(row, 4).coordinate]
        for row in range(7, ws.max_row + 1)
    }


def _scored(run_cli: RunCli, triwulan: int) -> dict[str, float | None]:
    """The capaian that the build scores after a quarter, by code."""
    result = json.loads(run_cli("check", "--triwulan", triwulan, "--json", "-").stdout)
    return {iku["kode"]: iku["capaian"][REPORTED_AFTER[triwulan]] for iku in result["iku"]}


def _compare(run_cli: RunCli, office: str, triwulan: int, engine: Engine, tmp_path: Path) -> int:
    """How many capaian are the same in the form and in the build; all must be."""
    folder, typed = _office(office, tmp_path / "input")
    assert run_cli("template").code == 0
    _type(folder, typed, triwulan)
    shown, scored = _shown(folder, engine, tmp_path / "hitung"), _scored(run_cli, triwulan)
    # What waits for its figure of the quarter shows none, though the build scores the quarters before.
    waiting = {k for k, v in typed.items() if v[TRIWULAN[triwulan - 1]] is None}
    figures = {k: v for k, v in scored.items() if v is not None and k not in waiting}
    assert {k for k, v in shown.items() if v in ("", None, "-")} == scored.keys() - figures.keys()
    assert {k: shown[k] for k in figures} == pytest.approx(figures, abs=1e-9)
    return len(figures)


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
@pytest.mark.parametrize(("office", "least"), [("semua-cara-2025", 5), ("semua-cara-2026", 5), ("konsolidasi", 4)])
def test_the_capaian_beside_an_input_is_the_one_the_build_scores(
    office: str, least: int, triwulan: int, run_cli: RunCli, tmp_path: Path
) -> None:
    assert _compare(run_cli, office, triwulan, with_formualizer, tmp_path) >= least


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize(("office", "triwulan"), [("semua-cara-2026", 4), ("semua-cara-2025", 3), ("konsolidasi", 2)])
def test_the_capaian_beside_an_input_is_the_same_in_libreoffice(
    office: str, triwulan: int, run_cli: RunCli, tmp_path: Path
) -> None:
    assert _compare(run_cli, office, triwulan, with_libreoffice, tmp_path) >= 4


@pytest.mark.slow
@pytest.mark.libreoffice
def test_the_shipped_form_shows_the_capaian_of_the_year_and_holds_what_its_formulas_give(
    input_folder: Path, run_cli: RunCli, tmp_path: Path
) -> None:
    shown, scored = _shown(input_folder, with_libreoffice, tmp_path / "hitung"), _scored(run_cli, 4)
    assert len(scored) == 20 and shown == pytest.approx(scored)
    file = input_folder / "realisasi.xlsx"
    (tmp_path / "lagi").mkdir()
    assert differences(stored_values(file), with_libreoffice(file, tmp_path / "lagi")) == []


@pytest.mark.parametrize("office", ["barabai-2024", "semua-cara-2025", "semua-cara-2026"])
def test_every_formula_of_a_refreshed_form_is_stored_with_its_value(
    office: str, run_cli: RunCli, tmp_path: Path
) -> None:
    folder = make_office(office, tmp_path / "input")
    for triwulan in (4, 2):
        assert run_cli("template", "--triwulan", triwulan, "--akui").code == 0
        file = folder / "realisasi.xlsx"
        assert differences(stored_values(file), with_formualizer(file, tmp_path)) == []


def test_what_cannot_be_scored_here_shows_a_dash(run_cli: RunCli, tmp_path: Path) -> None:
    """97.5 in a cell without a percent format is 97.5% to the build, and cannot be told from 9750% in the form."""
    folder = make_office("semua-cara-2026", tmp_path / "input")
    edit(folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("H2", "50 dokumen"))
    run_cli("template", "--akui")
    shown = _shown(folder, with_formualizer, tmp_path / "hitung")
    assert (shown["2a-N"], shown["1a-CP"]) == ("-", "-") and shown["3a-CP"] > 0


# --- the quarter at hand


def _chosen(folder: Path) -> Any:
    return openpyxl.load_workbook(folder / "realisasi.xlsx")["Realisasi IKU"]["C4"].value


def test_the_quarter_stays_until_it_is_complete_and_then_the_next_is_prepared(run_cli: RunCli, tmp_path: Path) -> None:
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template")
    assert _chosen(folder) == 1

    def fill(wb: Any, rows: range, triwulan: int) -> None:
        ws = wb["Realisasi IKU"]
        for row in rows:
            ws.cell(row, column(ws, f"Realisasi Q{triwulan}")).value = 0.7 if is_percent(ws, row) else 45

    edit(folder, "realisasi.xlsx", lambda wb: fill(wb, range(7, 14), 1))
    run_cli("template")
    assert _chosen(folder) == 1, "one IKU is still open"
    for triwulan in (1, 2, 3, 4):
        edit(folder, "realisasi.xlsx", lambda wb, n=triwulan: fill(wb, range(7, 15), n))
        run_cli("template")
        assert _chosen(folder) == min(triwulan + 1, 4)
    run_cli("template", "--triwulan", "2")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Analisis"]
    assert _chosen(folder) == 2 and {ws.cell(row, 2).value for row in range(7, 15)} == {"Q2"}


def test_the_other_quarters_recede_and_stay_open(run_cli: RunCli, tmp_path: Path) -> None:
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template", "--triwulan", "3")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Realisasi IKU"]
    receding = {str(x.sqref): r.formula[0] for x in ws.conditional_formatting for r in x.rules if "<>" in r.formula[0]}
    assert receding["E7:F14"] == "Triwulan_Hitung<>1" and receding["I7:J14"] == "Triwulan_Hitung<>3"
    assert len(receding) == 8 and not ws["F7"].protection.locked


# --- Analisis


def _rows(folder: Path) -> list[dict[str, Any]]:
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx", data_only=True)["Analisis"]
    heads = [c.value for c in ws[6]]
    return [dict(zip(heads, r, strict=True)) for r in ws.iter_rows(min_row=7, values_only=True)]


@pytest.fixture
def folder(run_cli: RunCli, tmp_path: Path) -> Path:
    """An office of eight IKU with Q1 typed: even IKU above their target, odd ones (in percent) below."""
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template")

    def fill(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        for row in range(7, 15):
            ws.cell(row, 6).value = 0.6 if is_percent(ws, row) else 55

    return edit(folder, "realisasi.xlsx", fill)


def test_analisis_has_a_row_per_iku_of_the_quarter_with_its_figures(folder: Path, run_cli: RunCli) -> None:
    run_cli("template", "--triwulan", "1")
    rows = _rows(folder)
    assert [(r["Kode"], r["Periode"]) for r in rows[:9]] == [*((iku_codes(i), "Q1") for i in range(8)), (None, None)]
    first, second = rows[:2]
    assert (first["Target s.d. triwulan"], first["Realisasi s.d. triwulan"]) == (50, 55)
    assert first["Capaian sementara"] == pytest.approx(110) and second["Capaian sementara"] == pytest.approx(75)
    assert first["IKU menurut kode"].startswith("IKU uji nomor 0")
    assert [r["Keadaan isian"] for r in rows[:3]] == ["Belum ada", "Perlu diisi", "Belum ada"]


def test_obstacle_and_follow_up_are_asked_for_below_100_only(folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("template", "--triwulan", "1")

    def write(wb: Any) -> None:
        ws = wb["Analisis"]
        ws["H7"], ws["H8"], ws["I9"] = "Sosialisasi", "Sosialisasi", "Sistem"
        ws["I8"] = "Sistem belum siap"
        ws["I10"], ws["J10"] = "Sistem", "Pelatihan"

    edit(folder, "realisasi.xlsx", write)
    (tmp_path / "hitung").mkdir()
    values = with_formualizer(folder / "realisasi.xlsx", tmp_path / "hitung")
    assert [values["Analisis", f"G{b}"] for b in range(7, 12)] == [
        *("Lengkap", "Perlu diisi", "Lengkap", "Lengkap", "Belum ada"),
    ]
    assert (values["Petunjuk", "C10"], values["Petunjuk", "D10"]) == ("belum", 5)


def test_rows_of_other_quarters_stay_below_and_prepared_ones_leave_no_trace(folder: Path, run_cli: RunCli) -> None:
    run_cli("template", "--triwulan", "1")

    def write(wb: Any) -> None:
        ws = wb["Analisis"]
        ws["H8"], ws["A20"], ws["B20"], ws["H20"] = "Pendorong Q1", iku_codes(3), "Smt.1", "Pendorong Smt.1"
        ws["A21"], ws["B21"], ws["J21"] = iku_codes(3), "Q1", "Baris kedua"

    edit(folder, "realisasi.xlsx", write)
    run_cli("template", "--triwulan", "3")
    rows = [r for r in _rows(folder) if r["Kode"]]
    said = {(r["Kode"], r["Periode"], r["Faktor Pendorong"], r["Tindak Lanjut"]) for r in rows[8:]}
    assert said == {
        (iku_codes(1), "Q1", "Pendorong Q1", None),
        (iku_codes(3), "Smt.1", "Pendorong Smt.1", None),
        (iku_codes(3), "Q1", None, "Baris kedua"),
    }
    assert {r["Periode"] for r in rows[:8]} == {"Q3"} and len(rows) == 11
    run_cli("template", "--triwulan", "1")
    rows = [r for r in _rows(folder) if r["Kode"]]
    assert rows[1]["Faktor Pendorong"] == "Pendorong Q1" and rows[3]["Tindak Lanjut"] == "Baris kedua"
    assert [(r["Periode"], r["Faktor Pendorong"]) for r in rows[8:]] == [("Smt.1", "Pendorong Smt.1")]


# --- how far it is filled


def test_the_bars_count_sheets_and_owners(run_cli: RunCli, tmp_path: Path) -> None:
    content = target(8)
    content["Manual IKU"][0] = [*content["Manual IKU"][0], "Penanggung Jawab"]
    for i, row in enumerate(content["Manual IKU"][1:]):
        row.append("Seksi Pengawasan" if i < 5 else None)
    folder = write_target(tmp_path / "input", content)
    run_cli("template")
    edit(folder, "realisasi.xlsx", lambda wb: [wb["Realisasi IKU"].__setitem__(f"F{b}", 0.5) for b in (7, 8, 13)])
    (tmp_path / "hitung").mkdir()
    values = with_formualizer(folder / "realisasi.xlsx", tmp_path / "hitung")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Petunjuk"]
    bars = {ws.cell(row, 2).value: values["Petunjuk", f"E{row}"] for row in range(15, 21)}
    assert {k: v.lstrip("█░ ") for k, v in bars.items()} == {
        "Realisasi IKU": "3 dari 8",
        "Analisis": "0 dari 8",
        "Realisasi Anggaran": "0 dari 3",
        "Narasi": "0 dari 13",
        "Seksi Pengawasan": "2 dari 5",
        "Belum disebut pada Manual IKU": "1 dari 3",
    }
    assert values["Petunjuk", "E19"].count("█") == 8 and values["Realisasi IKU", "E4"] == bars["Realisasi IKU"]
    assert [values.get(("Petunjuk", f"C{b}")) for b in range(7, 12)] == [
        *("selesai", "belum", "selesai", "belum", "belum"),
    ]


def test_each_step_leads_to_its_cell_and_the_last_two_claim_nothing(run_cli: RunCli, tmp_path: Path) -> None:
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template", "--triwulan", "2")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Petunjuk"]
    assert [ws.cell(row, 2).hyperlink.location for row in range(7, 14)] == [
        *("'Realisasi IKU'!C4", "'Realisasi IKU'!H7", "'Realisasi IKU'!O7", "'Analisis'!H7"),
        *("'Realisasi Anggaran'!E7", "'Angka Terbit'!A7", "'Petunjuk'!A14"),
    ]
    assert [ws.cell(row, 3).value for row in (12, 13)] == [None, None]


# --- sheets of ours and of staff


def test_a_sheet_of_staff_with_the_name_of_ours_is_kept_beside_it(folder: Path, run_cli: RunCli) -> None:
    def add(wb: Any) -> None:
        del wb["Daftar"]
        wb.create_sheet("Daftar")["B2"] = "Nomor telepon seksi"

    edit(folder, "realisasi.xlsx", add)
    assert run_cli("template").code == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb["Daftar (lama)"]["B2"].value == "Nomor telepon seksi" and wb["Daftar"]["A1"].value.startswith("Daftar")


def test_our_lists_and_workings_are_no_finding(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    said = json.loads(run_cli("check", "--json", "-").stdout)["temuan"]
    assert [t for t in said if t["lembar"] in ("Daftar", "Perhitungan Sementara")] == []
    assert [t for t in said if t["lembar"] == "Analisis" and t["kode"] != "analisis-kurang"] == []


def test_an_older_form_is_refreshed_without_losing_a_value_or_a_note(run_cli: RunCli, tmp_path: Path) -> None:
    """Its columns stood in another order, its lists on Petunjuk, and Analisis had no row of its own per IKU."""
    folder = write_target(tmp_path / "input", target(4))
    quarters = [f"{what} Q{q}" for q in range(1, 5) for what in ("Target", "Realisasi")]
    heads = ["Kode", "IKU", "Satuan", "Basis", *quarters, "Catatan", "Kelengkapan", "Analisis"]
    heads += ["Terhadap target", "Tanda periksa", "PIC"]
    rows: list[list[Any]] = []
    for i in range(4):
        figures = [x for q in range(4) for x in (None, round(0.5 + i / 8 + q / 16, 4))]
        rows.append(
            [iku_codes(i), None, None, None, *figures, f"Catatan {i}", "Lengkap", "Ada", 0.9, "-", f"Seksi {i}"]
        )
    texts = [[iku_codes(i % 4), f"Q{i // 4 + 1}", f"Pendorong {i}", f"Kendala {i}", f"Tindak {i}"] for i in range(16)]
    above = [["Realisasi"], ["Isi"], ["KPP Uji Coba - Tahun 2026"], ["Triwulan yang diisi", None, 2]]
    said = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
    workbook = {
        "Petunjuk": [["Petunjuk Pengisian Realisasi Kinerja"], [], ["Bagian", "Hal"], ["Daftar periode", "Q1"]],
        "Realisasi IKU": [*above, ["Catatan lembar", "Sumber: rapat"], heads, *rows],
        "Analisis": [*above[:3], [], ["Catatan lembar", None, "Bab III B"], said, *texts],
    }
    write_workbook(folder / "realisasi.xlsx", workbook)
    result = run_cli("template", "--triwulan", "2")
    assert result.code == 0, result.stderr
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    ws = wb["Realisasi IKU"]
    for row, old in enumerate(rows, 7):
        kept = {name: ws.cell(row, column(ws, name)).value for name in ("Catatan", "PIC", *quarters[1::2])}
        assert kept == {name: old[heads.index(name)] for name in kept}
    assert (ws["B5"].value, wb["Analisis"]["C5"].value, "Arsip" in wb.sheetnames) == (
        "Sumber: rapat",
        "Bab III B",
        False,
    )
    analisis = [list(r) for r in wb["Analisis"].iter_rows(min_row=7, values_only=True) if r[0]]
    assert sorted([*r[:2], *r[7:]] for r in analisis) == sorted(texts)
    assert [r[1] for r in analisis[:4]] == ["Q2"] * 4
    assert [n for n in wb.sheetnames if n.startswith(("Petunjuk", "Arsip"))] == ["Petunjuk"]
