"""What a refresh of realisasi.xlsx and a new year make of spellings, and what its prompts say of rupiah."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from support.offices import RINCIAN_HEADER, copy_inputs, finding_codes, office_folder, realisasi_rows, rincian

from workbook_builder.forms.new_year import make_target
from workbook_builder.forms.refresh import refresh
from workbook_builder.pipeline import evaluate


@pytest.mark.parametrize("text", ["TW IV", "Triwulan 4", "q4"])
def test_a_refresh_writes_the_period_as_its_list_spells_it(text: str, tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", text, "Sinergi"]]
    office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), "Analisis": rows})
    refresh(tmp_path, {}, yes=True)
    ws = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")["Analisis"]
    assert ("01a-CP", "Q4", "Sinergi") in {(*r[:2], r[7]) for r in ws.iter_rows(values_only=True)}


def test_a_refresh_carries_a_renamed_sheet_over_under_its_official_name(tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", "Q4", "Sinergi"]]
    office_folder(tmp_path, realisasi={"Realisasi IKU": realisasi_rows(), "Analisa": rows})
    refresh(tmp_path, {}, yes=True)
    wb = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")
    assert "Analisa" not in wb.sheetnames
    assert "Sinergi" in {c.value for r in wb["Analisis"].iter_rows() for c in r}


def test_the_prompt_of_an_iku_in_rupiah_asks_for_whole_rupiah(tmp_path: Path) -> None:
    row = [*rincian(), ["02b-N", "Penerimaan", *[5_000_000] * 7]]
    manual = [["Kode", "Polarisasi", "Konsolidasi", "Satuan"], ["02b-N", "Maximize", "TLK", "Rupiah"]]
    office_folder(tmp_path, {"Rincian Target": [RINCIAN_HEADER, *row[1:]], "Manual IKU": manual})
    (tmp_path / "realisasi.xlsx").unlink()
    refresh(tmp_path, {}, yes=True)
    ws = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")["Realisasi IKU"]
    prompts = [v.prompt for v in ws.data_validations.dataValidation if v.promptTitle and "02b-N" in v.promptTitle]
    assert len(prompts) == 4
    assert all("rupiah penuh" in p and "93,55" not in p for p in prompts)


def test_a_new_year_is_told_which_amounts_of_the_budget_wait(tmp_path: Path) -> None:
    old = tmp_path / "2024"
    old.mkdir()
    copy_inputs(old)
    make_target(tmp_path / "2025", old)
    result = evaluate(tmp_path / "2025", without_realisasi=True)
    waiting = [t for t in result.findings if t.code == "anggaran-belum-diisi"]
    assert len(waiting) == 8 and all(str(t.place.cell).startswith("C") for t in waiting)
    assert not [t for t in result.findings if t.code == "baris-diabaikan" and t.place.sheet == "Anggaran"]
    assert "anggaran-belum-diisi" not in finding_codes(evaluate(old))
