"""The sheet Kartu IKU: whatever code is chosen, the card says what the score says, and leads to where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.engines import differences, stored_values, with_formualizer
from support.reference_offices import make_office

from workbook_builder.layout.print_setup import print_room, width_in_points
from workbook_builder.layout.sheets.overview import kartu_iku
from workbook_builder.pipeline import Scored, build, evaluate
from workbook_builder.text.numbers import format_fixed

CARD, SELECTOR = "Kartu IKU", "A4"
SCREEN = (1318, 455)
"""Points of grid that a laptop of 1366 x 768 shows at the sheet's zoom."""


def _scored(office_folder: str, folder: Path, triwulan: int = 4) -> Scored:
    result = evaluate(make_office(office_folder, folder / "input"), triwulan)
    assert isinstance(result, Scored)
    return result


def _labelled(result: Any, workbook: Any) -> dict[str, Any]:
    """What the card says, by the label of each line."""
    ws = workbook[CARD]
    return {ws.cell(row, 1).value: result[CARD, f"B{row}"] for row in range(5, ws.max_row + 1) if ws.cell(row, 1).value}


def _typed(file: Path, code: str, destination: Path) -> Path:
    workbook = openpyxl.load_workbook(file)
    cell = workbook[CARD][SELECTOR]
    assert not cell.protection.locked
    cell.value = code
    workbook.save(destination)
    return destination


@pytest.mark.slow
@pytest.mark.parametrize("office_folder", ["semua-cara-2025", "semua-cara-2026", "barabai-2024"])
def test_every_iku_recalculates_to_what_python_says_of_it(
    office_folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scored = _scored(office_folder, tmp_path)
    for number in range(1, len(scored.score.iku) + 1):
        monkeypatch.setattr(kartu_iku, "chosen", lambda _, number=number: number)
        file = build(scored, tmp_path / "output").path
        expected = {cell: x for cell, x in stored_values(file).items() if "Kartu" in cell[0]}
        assert len(expected) > 100
        folder = tmp_path / str(number)
        folder.mkdir()
        assert differences(expected, with_formualizer(file, folder)) == []


@pytest.mark.slow
def test_another_code_changes_the_whole_card(tmp_path: Path) -> None:
    scored = _scored("semua-cara-2025", tmp_path)
    file = build(scored, tmp_path / "output").path
    for number, s in enumerate(scored.score.iku):
        folder = tmp_path / f"a{number}"
        folder.mkdir()
        typed = _typed(file, s.iku.code, folder / "diketik.xlsx")
        result, workbook = with_formualizer(typed, folder), openpyxl.load_workbook(typed)
        assert result[CARD, "B4"] == s.iku.name
        said = _labelled(result, workbook)
        assert said["Polarisasi"] == s.iku.polarisasi.value
        capaian = s.capaian(list(s.steps)[-1])
        shown = result[CARD, "G10"]
        assert (None if shown == "" else shown) == (None if capaian is None else pytest.approx(float(capaian)))
        if capaian is None:
            assert said["Hitungan Y"].split()[0] in ("Belum", "Tidak", "Aturan")
        else:
            assert (
                f"; capaian {format_fixed(capaian)}; status {s.steps[list(s.steps)[-1]].status}" in said["Hitungan Y"]
            )


def test_the_card_opens_with_the_weakest_iku_of_the_reported_period(tmp_path: Path) -> None:
    scored = _scored("barabai-2024", tmp_path)
    ws = openpyxl.load_workbook(build(scored, tmp_path / "output").path, data_only=True)[CARD]
    assert ws[SELECTOR].value == "01b-CP"
    texts = {ws.cell(row, 1).value: ws.cell(row, 2).value for row in range(5, ws.max_row + 1)}
    assert texts["Hitungan Y"] == (
        "93,97 dibagi 100,00 x 100 = 93,97; batas 0 sampai 120; capaian 93,97; status Kuning"
    )
    assert texts["Bagian di NKO"].endswith("dari NKO 109,07")


@pytest.mark.parametrize("triwulan", [1, 4])
def test_what_all_iku_add_is_the_nko(triwulan: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scored = _scored("semua-cara-2026", tmp_path, triwulan)
    added = []
    for number in range(1, len(scored.score.iku) + 1):
        monkeypatch.setattr(kartu_iku, "chosen", lambda _, number=number: number)
        workbook = openpyxl.load_workbook(build(scored, tmp_path / "output").path, data_only=True)
        ws = workbook["Perhitungan Kartu"]
        head = {c.value: c.column for c in ws[3]}
        periode = {1: "Q1", 4: "Y"}[triwulan]
        [row] = [r for r in range(4, 11) if ws.cell(r, 1).value == periode]
        added.append(ws.cell(row, head["Ke NKO"]).value)
        nko = ws.cell(row, head["NKO"]).value
    assert sum(x for x in added if isinstance(x, float)) == pytest.approx(nko)


@pytest.mark.parametrize("office_folder", ["semua-cara-2026", "barabai-2024"])
def test_the_card_is_one_screen_and_one_page(office_folder: str, tmp_path: Path) -> None:
    ws = openpyxl.load_workbook(build(_scored(office_folder, tmp_path), tmp_path / "output").path)[CARD]
    widths = [d.width - 0.7109375 for d in ws.column_dimensions.values() for _ in range(d.min, d.max + 1)]
    width = sum(width_in_points(x) for x in widths)
    height = sum(ws.row_dimensions[row].height or 13.2 for row in range(1, ws.max_row + 1))
    assert width <= SCREEN[0] and height <= SCREEN[1]
    assert (ws.page_setup.fitToWidth, ws.page_setup.fitToHeight) in ((None, None), (1, 1))
    scale = min(print_room(9, True)[0] / width, print_room(9, True)[1] / height)
    smallest = min(c.font.sz for row in ws.iter_rows(min_row=3) for c in row if c.value is not None and c.column != 3)
    assert smallest * scale >= 7


def test_every_line_leads_to_the_cells_that_hold_it(tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(build(_scored("barabai-2024", tmp_path), tmp_path / "output").path)
    ws = workbook[CARD]
    links = [ws.cell(row, 3).hyperlink for row in range(4, ws.max_row + 1)]
    assert len(links) > 15 and all(links)
    for link in links:
        sheet, cell = link.location.rsplit("!", 1)
        held = workbook[sheet.strip("'")]
        # A column that nobody filled is known by its head.
        assert held[cell].value is not None or held.cell(3, held[cell].column).value, link.location


def test_codes_lead_to_the_card_and_stay_keys(tmp_path: Path) -> None:
    scored = _scored("barabai-2024", tmp_path)
    workbook = openpyxl.load_workbook(build(scored, tmp_path / "output").path)
    codes = {i.iku.code for i in scored.score.iku}
    for name in (
        "Capaian", "Rincian Target", "NKO", "Peringkat", "Realisasi", "Manual IKU", "Capaian Bab III A", "Formulir NKO",
        "Perjanjian Kinerja", "Lampiran SKP", "Analisis", "Simulasi", "Riwayat",
    ):  # fmt: skip
        linked = [c for row in workbook[name].iter_rows(max_col=3) for c in row if c.value in codes]
        assert {c.value for c in linked} == codes, name
        assert _destinations(linked) == {f"'{CARD}'!{SELECTOR}"}, name


def test_initiatives_and_the_summary_lead_to_the_card_too(tmp_path: Path) -> None:
    scored = _scored("barabai-2024", tmp_path)
    file = build(scored, tmp_path / "output").path
    workbook, content = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    codes = {i.iku.code for i in scored.score.iku}
    for name, fewest in (("Pantauan Inisiatif", 10), ("Ringkasan", 5 + len(codes))):
        held = [c for row in content[name].iter_rows() for c in row if c.value in codes]
        assert len(held) >= fewest, name
        assert _destinations(workbook[name][c.coordinate] for c in held) == {f"'{CARD}'!{SELECTOR}"}, name
    live = [c for c in workbook["Ringkasan"]["A"] if c.hyperlink and c.data_type == "f"]
    assert len(live) == 5 and not any("HYPERLINK" in c.value or c.font.underline for c in live)


def _destinations(cells: Iterable[Any]) -> set[str | None]:
    return {c.hyperlink.location if c.hyperlink else None for c in cells}


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("1a-CP", "83,00 dibagi 100,00 x 100 = 83,00; batas 0 sampai 120; capaian 83,00; status Kuning"),
        ("1b-CP", "200 - (11,00 dibagi 5,00 x 100) = -20,00; batas 0 sampai 120; capaian 0,00; status Merah"),
        (
            "1c-C",
            "Aturan tidak memberi rumus untuk Minimize (target 0); target tercapai dan Konversi 120 berlaku; "
            "capaian 120,00; status Hijau",
        ),
        (
            "2a-N",
            "Ca: 89,17% dibagi 90,00% x 100 = 99,07; pada skala: 100,00 + 9,07 x 200,00% = 118,15; "
            "batas 0 sampai 120; capaian 118,15; status Hijau",
        ),
        ("2b-N", "200 - (-10,00 dibagi -10,00 x 100) = 100,00; batas 0 sampai 120; capaian 100,00; status Hijau"),
        ("3b-CP", "(8,00 - 8,00) dibagi 8,00 x 100 = 0,00; batas 0 sampai 120; capaian 0,00; status Merah"),
        ("3c-N", "Aturan tidak memberi rumus untuk Maximize (target 0)"),
        (
            "4b-N",
            "100,00 dibagi 100,00 x 100 = 100,00; target tercapai dan Konversi 120 berlaku; "
            "capaian 120,00; status Hijau",
        ),
    ],
)
def test_the_sum_in_words_is_that_of_each_method(
    code: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scored = _scored("semua-cara-2025", tmp_path)
    position = [s.iku.code for s in scored.score.iku].index(code) + 1
    monkeypatch.setattr(kartu_iku, "chosen", lambda _: position)
    ws = openpyxl.load_workbook(build(scored, tmp_path / "output").path, data_only=True)[CARD]
    assert {ws.cell(row, 1).value: ws.cell(row, 2).value for row in range(5, ws.max_row + 1)}["Hitungan Y"] == words
