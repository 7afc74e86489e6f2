"""Figures below zero: what they are scored as, and what is said of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alat import KEPALA_PETA, KEPALA_REALISASI, KEPALA_RINCIAN, identitas, kantor
from mesin import dengan_formualizer, dengan_formulas, nilai_tersimpan, perbedaan

from workbook_builder.pipeline import Hasil, bangun, nilai

KEPALA_MANUAL = ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Konversi 120", "Realisasi Terburuk"]


def office(
    folder: Path,
    target: Any = 10,
    realisasi: Any = (10, 10, 10, 10),
    polarisasi: str = "Maximize",
    terburuk: float | None = None,
    konversi: str | None = None,
) -> Path:
    """An office whose second IKU has these figures; ``target`` may be a number for each of the seven periods."""
    folder.mkdir(exist_ok=True)
    seven = target if isinstance(target, (list, tuple)) else [target] * 7
    return kantor(
        folder,
        {
            "Identitas": identitas(),
            "Peta Strategi": [KEPALA_PETA, ["Stakeholder", 1, "Satu"], ["Customer", 2, "Dua"]],
            "Rincian Target": [
                KEPALA_RINCIAN,
                [1, "Satu"],
                ["01a-N", "Indeks kepatuhan", *[100] * 7],
                [2, "Dua"],
                ["02a-N", "Indeks yang diuji", *seven],
            ],
            "Manual IKU": [
                KEPALA_MANUAL,
                ["01a-N", "Maximize", "TLK", "Indeks"],
                ["02a-N", polarisasi, "TLK", "Hari", konversi, terburuk],
            ],
        },
        {
            "Realisasi IKU": [
                KEPALA_REALISASI,
                ["01a-N", "Indeks kepatuhan", "Indeks", None, 90, 95, 100, 105],
                ["02a-N", "Indeks yang diuji", "Hari", None, *realisasi],
            ]
        },
    )


def capaian(hasil: Hasil) -> float | None:
    assert hasil.skor is not None
    return next(s for s in hasil.skor.iku if s.iku.kode == "02a-N").capaian("Y")


@pytest.mark.parametrize("konversi", [None, "Ya"])
@pytest.mark.parametrize("polarisasi", ["Minimize", "Stabilize"])
@pytest.mark.parametrize("realisasi", [-12, -10, 5])
def test_a_negative_target_that_no_rule_scores_is_not_scored_and_said(
    polarisasi: str, realisasi: float, konversi: str | None, tmp_path: Path
) -> None:
    hasil = nilai(office(tmp_path, -10, [realisasi] * 4, polarisasi, konversi=konversi))
    assert capaian(hasil) is None
    assert "target-negatif" in {t.kode for t in hasil.temuan}


@pytest.mark.parametrize(
    ("target", "realisasi", "polarisasi", "terburuk"),
    [(-10, -12, "Minimize", None), (-10, -12, "Stabilize", None), (0, 2, "Minimize", -8), (-10, -12, "Maximize", None)],
)
def test_the_live_formulas_say_the_same_of_negative_figures(
    target: float, realisasi: float, polarisasi: str, terburuk: float | None, tmp_path: Path
) -> None:
    hasil = nilai(office(tmp_path / "input", target, [realisasi] * 4, polarisasi, terburuk, konversi="Ya"))
    buku = bangun(hasil, tmp_path / "output").jalur
    tersimpan = nilai_tersimpan(buku)
    assert perbedaan(tersimpan, dengan_formualizer(buku, tmp_path)) == []
    assert perbedaan(tersimpan, dengan_formulas(buku, tmp_path)) == []
