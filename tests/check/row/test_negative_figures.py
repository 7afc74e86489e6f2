"""Figures below zero: what they are scored as, and what is said of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.engines import differences, stored_values, with_formualizer, with_formulas
from support.offices import PETA_HEADER, REALISASI_HEADER, RINCIAN_HEADER, identitas, office_folder

from workbook_builder.pipeline import Evaluation, Scored, build, evaluate

MANUAL_HEADER = ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Konversi 120", "Realisasi Terburuk"]


def office(
    folder: Path,
    target: Any = 10,
    realisasi: Any = (10, 10, 10, 10),
    polarisasi: str = "Maximize",
    stated_worst: float | None = None,
    konversi: str | None = None,
) -> Path:
    """An office whose second IKU has these figures; ``target`` may be a number for each of the seven periods."""
    folder.mkdir(exist_ok=True)
    seven = target if isinstance(target, (list, tuple)) else [target] * 7
    return office_folder(
        folder,
        {
            "Identitas": identitas(),
            "Peta Strategi": [PETA_HEADER, ["Stakeholder", 1, "Satu"], ["Customer", 2, "Dua"]],
            "Rincian Target": [
                RINCIAN_HEADER,
                [1, "Satu"],
                ["01a-N", "Indeks kepatuhan", *[100] * 7],
                [2, "Dua"],
                ["02a-N", "Indeks yang diuji", *seven],
            ],
            "Manual IKU": [
                MANUAL_HEADER,
                ["01a-N", "Maximize", "TLK", "Indeks"],
                ["02a-N", polarisasi, "TLK", "Hari", konversi, stated_worst],
            ],
        },
        {
            "Realisasi IKU": [
                REALISASI_HEADER,
                ["01a-N", "Indeks kepatuhan", "Indeks", None, 90, 95, 100, 105],
                ["02a-N", "Indeks yang diuji", "Hari", None, *realisasi],
            ]
        },
    )


def capaian(result: Evaluation) -> float | None:
    assert isinstance(result, Scored)
    return next(s for s in result.score.iku if s.iku.code == "02a-N").capaian("Y")


@pytest.mark.parametrize("konversi", [None, "Ya"])
@pytest.mark.parametrize("polarisasi", ["Minimize", "Stabilize"])
@pytest.mark.parametrize("realisasi", [-12, -10, 5])
def test_a_negative_target_that_no_rule_scores_is_not_scored_and_said(
    polarisasi: str, realisasi: float, konversi: str | None, tmp_path: Path
) -> None:
    result = evaluate(office(tmp_path, -10, [realisasi] * 4, polarisasi, konversi=konversi))
    assert capaian(result) is None
    assert "target-negatif" in {t.code for t in result.findings}


@pytest.mark.parametrize(
    ("target", "realisasi", "polarisasi", "stated_worst"),
    [(-10, -12, "Minimize", None), (-10, -12, "Stabilize", None), (0, 2, "Minimize", -8), (-10, -12, "Maximize", None)],
)
@pytest.mark.slow
def test_the_live_formulas_say_the_same_of_negative_figures(
    target: float, realisasi: float, polarisasi: str, stated_worst: float | None, tmp_path: Path
) -> None:
    result = evaluate(office(tmp_path / "input", target, [realisasi] * 4, polarisasi, stated_worst, konversi="Ya"))
    workbook = build(result, tmp_path / "output").path
    stored = stored_values(workbook)
    assert differences(stored, with_formualizer(workbook, tmp_path)) == []
    assert differences(stored, with_formulas(workbook, tmp_path)) == []
