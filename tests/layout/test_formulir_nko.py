"""The sheet Formulir NKO: the official nine columns, whose own figures give NSS, NP and NKO."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.reference_offices import OFFICES, make_office

from workbook_builder.pipeline import Scored, build, evaluate

HEADERS = [
    "Kode SS/IKU", "Sasaran Strategis / Indikator Kinerja Utama", "Target", "Realisasi", "Polarisasi", "V/C",
    "Bobot IKU", "Bobot Tertimbang", "Index Capaian",
]  # fmt: skip


def _form(office_folder: str, folder: Path, **choices: Any) -> tuple[Scored, list[tuple[Any, ...]]]:
    scored = evaluate(make_office(office_folder, folder / "input", **choices))
    assert isinstance(scored, Scored)
    ws = openpyxl.load_workbook(build(scored, folder / "output").path, data_only=True)["Formulir NKO"]
    assert [c.value for c in ws[3]] == HEADERS
    return scored, [row for row in ws.iter_rows(min_row=4, max_col=9, values_only=True) if any(row)]


@pytest.mark.parametrize("office_folder", OFFICES)
def test_the_form_adds_up_from_its_own_columns(office_folder: str, tmp_path: Path) -> None:
    scored, rows = _form(office_folder, tmp_path)
    end = next(i for i, r in enumerate(rows) if r[1] == "Nilai Kinerja Organisasi")
    nss: list[list[float]] = []
    bands: list[tuple[float, float, int]] = []
    for label, _, _, _, _, _, _, share, index in rows[:end]:
        if label is None:
            bands.append((share, index, len(nss)))
        elif isinstance(label, int):
            nss.append([index])
        elif isinstance(index, (int, float)):
            nss[-1].append(share * index)
    for total, *parts in nss:
        assert not parts or sum(parts) == pytest.approx(total)
    ends = [*(first for _, _, first in bands[1:]), len(nss)]
    for (_, np, first), last in zip(bands, ends, strict=True):
        values = [group[0] for group in nss[first:last] if isinstance(group[0], (int, float))]
        assert sum(values) / len(values) == pytest.approx(np)
    nko = sum(weight * np for weight, np, _ in bands) / sum(weight for weight, _, _ in bands)
    assert nko == pytest.approx(rows[end][8])
    assert sum(1 for r in rows[:end] if isinstance(r[0], str)) == len(scored.score.iku)


def test_an_iku_without_realisasi_drops_out_and_the_others_share_its_part(tmp_path: Path) -> None:
    _, rows = _form("barabai-2024", tmp_path, realisasi={"01b-CP": dict.fromkeys(("Q1", "Q2", "Q3", "Q4"))})
    by_code = {r[0]: r for r in rows}
    assert by_code["01b-CP"][7:9] in ((None, None), ("", ""))
    assert by_code["01a-CP"][7] == 1


def test_validitas_and_kendali_stand_as_their_letters(tmp_path: Path) -> None:
    _, rows = _form("semua-cara-2026", tmp_path)
    assert {r[0]: r[5] for r in rows}["1a-CP"] == "E/L"
