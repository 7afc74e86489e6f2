"""The quarter that is reported was filled, and staff meant to report it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.offices import RINCIAN_HEADER, edit, finding_codes, office_folder, realisasi_rows
from support.rounds import is_percent, target, write_target

from workbook_builder.findings.catalogue import message
from workbook_builder.pipeline import Evaluation, evaluate

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]
COLUMNS = {1: "F", 2: "H", 3: "J", 4: "L"}


@pytest.fixture
def office(tmp_path: Path, run_cli: RunCli) -> Path:
    """An office of eight IKU with Q1 to Q3 filled and Q3 chosen."""
    folder = write_target(tmp_path / "input", target(8))
    run_cli("template")

    def fill(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = 3
        for b in range(7, 15):
            for triwulan in (1, 2, 3):
                ws[f"{COLUMNS[triwulan]}{b}"] = 0.7 if is_percent(ws, b) else 45

    return edit(folder, "realisasi.xlsx", fill)


def _fill(folder: Path, **cells: Any) -> None:
    def fill(wb: Any) -> None:
        for address, value in cells.items():
            wb["Realisasi IKU"][address] = value

    edit(folder, "realisasi.xlsx", fill)


def _quarter_findings(result: Evaluation) -> set[str]:
    return {k for k in finding_codes(result) if k.startswith("triwulan-")}


def test_a_stray_figure_beyond_the_chosen_quarter_makes_no_report(
    office: Path, run_cli: RunCli, tmp_path: Path
) -> None:
    assert not _quarter_findings(evaluate(office))
    _fill(office, L9=45)
    result = run_cli("build")
    assert result.code == 1 and "1 dari 8 realisasi Q4 (L9)" in result.stderr
    assert not (tmp_path / "output").exists()
    assert run_cli("build", "--triwulan", "3").code == 0
    assert [p.name[-7:] for p in (tmp_path / "output").glob("*.xlsx")] == ["Q3.xlsx"]


def test_a_quarter_mostly_filled_is_reported_with_a_warning_that_another_is_chosen(office: Path) -> None:
    _fill(office, **{f"L{b}": 45 if b % 2 else 0.7 for b in range(7, 13)})
    result = evaluate(office)
    assert (result.triwulan, _quarter_findings(result)) == (4, {"triwulan-berbeda"})


def test_a_chosen_quarter_not_yet_filled_is_said(office: Path) -> None:
    _fill(office, C4=4)
    result = evaluate(office)
    assert (result.triwulan, _quarter_findings(result)) == (3, {"triwulan-berbeda"})


def test_a_quarter_just_begun_on_purpose_is_no_stray(office: Path) -> None:
    _fill(office, C4=4, L9=45)
    assert not _quarter_findings(evaluate(office))


def test_without_a_chosen_quarter_a_report_of_a_few_figures_is_said(tmp_path: Path) -> None:
    row = realisasi_rows()
    for item in row[2:]:
        item[-1] = None  # type: ignore[index]
    result = evaluate(office_folder(tmp_path, realisasi={"Realisasi IKU": row}))
    (one_finding,) = [t for t in result.findings if t.code == "triwulan-sebagian"]
    assert one_finding.place.cell == "H2" and "baru 1 dari 3 realisasi Q4" in message(one_finding)


@pytest.mark.parametrize("triwulan", ["4"])
def test_a_quarter_asked_for_without_any_figure_is_refused(
    office: Path, run_cli: RunCli, tmp_path: Path, triwulan: str
) -> None:
    result = run_cli("build", "--triwulan", triwulan)
    assert result.code == 1 and "belum ada satu realisasi Q4 pun (terisi terakhir: Q3)" in result.stderr
    assert not (tmp_path / "output").exists()


def test_a_quarter_in_which_no_iku_has_a_target_may_be_asked_for(tmp_path: Path) -> None:
    targets = [RINCIAN_HEADER, [1, "Penerimaan"], ["01a-CP", "IKU", 80, "-", 80, "-", 80, 80, 80]]
    row = [realisasi_rows()[0], ["01a-CP", "IKU", None, None, 85, None, None, None]]
    folder = office_folder(tmp_path, {"Rincian Target": targets}, {"Realisasi IKU": row})
    assert not _quarter_findings(evaluate(folder, 2))


def test_a_blank_last_quarter_says_with_what_the_year_is_scored_all_the_same(office: Path) -> None:
    _fill(office, C4=4, **{f"L{b}": 45 if b % 2 else 0.7 for b in range(8, 15)})
    (item,) = [t for t in evaluate(office).findings if t.code == "target-tanpa-realisasi"]
    assert item.place.cell == "L7"
    assert message(item).endswith("Periode Y tetap dinilai, dari triwulan yang terisi saja: 45 terhadap target 50.")


def test_where_nothing_is_scored_nothing_is_said_of_a_score(office: Path) -> None:
    _fill(office, F7=None, H7=None, J7=None)
    blank = [message(t) for t in evaluate(office).findings if t.code == "target-tanpa-realisasi"]
    assert len(blank) == 3 and not any("tetap dinilai" in p for p in blank)
