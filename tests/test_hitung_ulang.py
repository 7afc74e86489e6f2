"""Excel computes the score a second time: every formula cell is recalculated and compared with the Python score."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from kantor import KANTOR, buat_kantor
from mesin import (
    daftar_rumus,
    dengan_formualizer,
    dengan_formulas,
    dengan_libreoffice,
    nilai_tersimpan,
    perbedaan,
)

from workbook_builder.pipeline import bangun, nilai

RUMUS_TERSEDIKIT = 400


@pytest.fixture(scope="session")
def buku(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The built workbook of every test office."""
    hasil = {}
    for nama in KANTOR:
        folder = tmp_path_factory.mktemp(nama)
        hasil[nama] = bangun(nilai(buat_kantor(nama, folder / "input")), folder / "output").jalur
    return hasil


@pytest.mark.parametrize("kantor", KANTOR)
def test_every_formula_agrees_with_a_quick_engine(kantor: str, buku: dict[str, Path], tmp_path: Path) -> None:
    tersimpan = nilai_tersimpan(buku[kantor])
    assert len(tersimpan) >= RUMUS_TERSEDIKIT
    assert perbedaan(tersimpan, dengan_formualizer(buku[kantor], tmp_path)) == []


@pytest.mark.parametrize("kantor", ["barabai-2024", "semua-cara-2026"])
def test_every_formula_agrees_with_a_pure_python_engine(kantor: str, buku: dict[str, Path], tmp_path: Path) -> None:
    assert perbedaan(nilai_tersimpan(buku[kantor]), dengan_formulas(buku[kantor], tmp_path)) == []


@pytest.mark.libreoffice
@pytest.mark.parametrize("kantor", KANTOR)
def test_every_formula_agrees_with_libreoffice(kantor: str, buku: dict[str, Path], tmp_path: Path) -> None:
    assert perbedaan(nilai_tersimpan(buku[kantor]), dengan_libreoffice(buku[kantor], tmp_path)) == []


UBAHAN: dict[str, dict[str, dict[str, float | None]]] = {
    "barabai-2024": {
        "01b-CP": {"Q4": 120.5},
        "04b-N": {"Q2": 11.0, "Q4": 99.99},
        "06a-CP": {"Q1": 87.5},
        "09b-N": {"Q4": None},
        "10a-CP": {"Q1": 0.0, "Q3": 79.999},
    },
    "semua-cara-2026": {
        "1a-CP": {"Q3": 31.0, "Q4": 0.0},
        "1b-CP": {"Q4": 4.0},
        "1c-C": {"Q1": 0.0, "Q4": 2.0},
        "2a-N": {"Q3": 101.0, "Q4": 60.0},
        "2b-N": {"Q4": -3.0},
        "3a-CP": {"Q4": 57.0},
        "3b-CP": {"Q4": 1.0},
        "4a-N": {"Q2": None, "Q4": 80.0},
        "4b-N": {"Q4": 99.999},
    },
}
TIDAK_DIBANDINGKAN = ("Pemeriksaan", "Validasi", "Petunjuk", "Ringkasan")
"""They speak of the inputs' findings, or compare the workbook with the inputs it was built from."""


@pytest.mark.parametrize("kantor", UBAHAN)
def test_a_realisasi_typed_into_the_workbook_moves_everything_as_in_the_input_file(
    kantor: str, buku: dict[str, Path], tmp_path: Path
) -> None:
    ubahan = UBAHAN[kantor]
    diketik = tmp_path / "diketik.xlsx"
    _ketik(buku[kantor], diketik, ubahan)

    masukan = buat_kantor(kantor, tmp_path / "input", realisasi=ubahan)
    hasil = nilai(masukan)
    dibangun = bangun(hasil, tmp_path / "output").jalur

    rumus = daftar_rumus(dibangun)
    harapan = {
        k: v
        for k, v in nilai_tersimpan(dibangun).items()
        if k[0] not in TIDAK_DIBANDINGKAN and not _sejak_dibuat(*k, rumus[k])
    }
    assert perbedaan(harapan, dengan_formualizer(diketik, tmp_path)) == []
    semula = {k: v for k, v in nilai_tersimpan(buku[kantor]).items() if k in harapan and k[0] == "NKO"}
    assert perbedaan(semula, harapan), "the typed values must change the NKO"


def _sejak_dibuat(lembar: str, sel: str, rumus: str) -> bool:
    """Whether a cell compares the workbook with itself as it was built."""
    return rumus in ("=Pemeriksaan_Induk", "=Isian_Diketik") or (lembar == "Realisasi" and sel.startswith("Y"))


def test_typing_into_the_workbook_is_told_by_its_master_check(buku: dict[str, Path], tmp_path: Path) -> None:
    diketik = tmp_path / "diketik.xlsx"
    _ketik(buku["barabai-2024"], diketik, {"01b-CP": {"Q4": 120.5}})
    hasil = dengan_formualizer(diketik, tmp_path)
    lencana = {k for k, v in daftar_rumus(diketik).items() if v == "=Pemeriksaan_Induk"}
    assert len(lencana) > 20 and {hasil[k] for k in lencana} == {"PERIKSA"}


def test_formulas_use_us_syntax_and_no_volatile_functions(buku: dict[str, Path]) -> None:
    for rumus in daftar_rumus(buku["semua-cara-2026"]).values():
        assert ";" not in re.sub(r'"[^"]*"', "", rumus)
        assert not any(f"{nama}(" in rumus for nama in ("INDIRECT", "OFFSET", "TODAY", "NOW", "RAND"))


def _ketik(asal: Path, tujuan: Path, ubahan: dict[str, dict[str, float | None]]) -> None:
    """Type values (in the unit of the IKU, percents in percent points) into the open cells of the sheet Realisasi."""
    buku = openpyxl.load_workbook(asal)
    ws = buku["Realisasi"]
    kepala = {c.value: c.column for c in ws[6]}
    for baris in ws.iter_rows(min_row=7):
        for q, isi in ubahan.get(baris[0].value, {}).items():
            sel = ws.cell(baris[0].row, kepala[f"Isian {q}"])
            assert not sel.protection.locked, f"{sel.coordinate} must be open to typing"
            sel.value = _dalam_sel(sel, isi)
    buku.save(tujuan)


def _dalam_sel(sel: Any, isi: float | None) -> float | None:
    return isi / 100 if isi is not None and "%" in sel.number_format else isi
