"""What a refresh of realisasi.xlsx and a new year make of spellings, and what its prompts say of rupiah."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from alat import KEPALA_RINCIAN, isian, kantor, kode_temuan, rincian, salin_masukan

from workbook_builder.forms.new_year import buat_target
from workbook_builder.forms.refresh import perbarui_templat
from workbook_builder.pipeline import nilai


@pytest.mark.parametrize("text", ["TW IV", "Triwulan 4", "q4"])
def test_a_refresh_writes_the_period_as_its_list_spells_it(text: str, tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", text, "Sinergi"]]
    kantor(tmp_path, realisasi={"Realisasi IKU": isian(), "Analisis": rows})
    perbarui_templat(tmp_path, {}, ya=True)
    ws = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")["Analisis"]
    assert ("01a-CP", "Q4", "Sinergi") in {r[:3] for r in ws.iter_rows(values_only=True)}


def test_a_refresh_carries_a_renamed_sheet_over_under_its_official_name(tmp_path: Path) -> None:
    rows = [["Kode", "Periode", "Faktor Pendorong"], ["01a-CP", "Q4", "Sinergi"]]
    kantor(tmp_path, realisasi={"Realisasi IKU": isian(), "Analisa": rows})
    perbarui_templat(tmp_path, {}, ya=True)
    wb = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")
    assert "Analisa" not in wb.sheetnames
    assert "Sinergi" in {c.value for r in wb["Analisis"].iter_rows() for c in r}


def test_the_prompt_of_an_iku_in_rupiah_asks_for_whole_rupiah(tmp_path: Path) -> None:
    baris = [*rincian(), ["02b-N", "Penerimaan", *[5_000_000] * 7]]
    manual = [["Kode", "Polarisasi", "Konsolidasi", "Satuan"], ["02b-N", "Maximize", "TLK", "Rupiah"]]
    kantor(tmp_path, {"Rincian Target": [KEPALA_RINCIAN, *baris[1:]], "Manual IKU": manual})
    (tmp_path / "realisasi.xlsx").unlink()
    perbarui_templat(tmp_path, {}, ya=True)
    ws = openpyxl.load_workbook(tmp_path / "realisasi.xlsx")["Realisasi IKU"]
    prompts = [v.prompt for v in ws.data_validations.dataValidation if v.promptTitle and "02b-N" in v.promptTitle]
    assert len(prompts) == 4
    assert all("rupiah penuh" in p and "93,55" not in p for p in prompts)


def test_a_new_year_is_told_which_amounts_of_the_budget_wait(tmp_path: Path) -> None:
    lama = tmp_path / "2024"
    lama.mkdir()
    salin_masukan(lama)
    buat_target(tmp_path / "2025", lama)
    hasil = nilai(tmp_path / "2025", tanpa_realisasi=True)
    menunggu = [t for t in hasil.temuan if t.kode == "anggaran-belum-diisi"]
    assert len(menunggu) == 8 and all(str(t.tempat.sel).startswith("C") for t in menunggu)
    assert not [t for t in hasil.temuan if t.kode == "baris-diabaikan" and t.tempat.lembar == "Anggaran"]
    assert "anggaran-belum-diisi" not in kode_temuan(nilai(lama))
