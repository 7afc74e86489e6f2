"""Small offices for tests: target and realisasi workbooks written with openpyxl, and the shipped input to change."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from workbook_builder.model import Cell, Place, Problem, Reading
from workbook_builder.model.numbers import exact, round_half_away, to_float
from workbook_builder.pipeline import Evaluation
from workbook_builder.read.workbook import ReadSheet

ROOT = Path(__file__).resolve().parents[2]
INPUT = ROOT / "input"
PACKAGE = ROOT / "workbook_builder"

PERIODE = ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
PETA_HEADER = ["Perspektif", "SS", "Sasaran Strategis"]
RINCIAN_HEADER = ["Kode SS/IKU", "SS dan IKU", "Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y"]
REALISASI_HEADER = ["Kode", "IKU", "Satuan", "Basis", "Realisasi Q1", "Realisasi Q2", "Realisasi Q3", "Realisasi Q4"]

ABOUT_SMALL_OFFICES = frozenset({"realisasi-tanpa-identitas", "perspektif-tanpa-sasaran", "lembar-pelengkap-tidak-ada"})
"""What is true of the small offices here: no title rows, two perspektif, only the sheets that scoring needs."""

Row = Sequence[Any]


@dataclass(frozen=True)
class Percent:
    """A fraction to be written in a percent format: ``Percent(0.2)`` is shown as 20%."""

    value: float
    format: str = "0%"


def cell(value: Any, format: str = "General", address: str = "A1") -> Cell:
    """One cell as the reader would hand it on."""
    return Cell(value, format, Place("target.xlsx", "Lembar", address))


def said(reading: Reading) -> Problem:
    """What is to be said of a reading that something is to be said of."""
    told = reading.problem or reading.note
    assert told is not None
    return told


def sheet(row: Iterable[Row], name: str = "Lembar", file: str = "target.xlsx") -> ReadSheet:
    """A sheet from rows of values, without a file in between; None is no cell at all."""
    content: dict[tuple[int, int], Cell] = {}
    for b, item in enumerate(row, 1):
        for k, value in enumerate(item, 1):
            if value is None:
                continue
            stored, form = (value.value, value.format) if isinstance(value, Percent) else (value, "General")
            content[b, k] = Cell(stored, form, Place(file, name, f"{get_column_letter(k)}{b}"))
    return ReadSheet(name, Place(file, name), content)


def write_workbook(
    path: Path, content: Mapping[str, Iterable[Row]], merged_areas: Mapping[str, Iterable[str]] | None = None
) -> None:
    """Write a workbook from rows per sheet; ``merged_areas`` names merged areas per sheet."""
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for name, row in content.items():
        ws = wb.create_sheet(name)
        for b, item in enumerate(row, 1):
            for k, value in enumerate(item, 1):
                if isinstance(value, Percent):
                    ws.cell(b, k, value.value).number_format = value.format
                elif value is not None:
                    ws.cell(b, k, value)
        for area in (merged_areas or {}).get(name, ()):
            ws.merge_cells(area)
    wb.save(path)


def office_folder(
    folder: Path,
    target: Mapping[str, Iterable[Row]] | None = None,
    realisasi: Mapping[str, Iterable[Row]] | None = None,
    merged_areas: Mapping[str, Iterable[str]] | None = None,
) -> Path:
    """Write both input files of a small office; what is given replaces or adds to the shortest target sheets."""
    content = {"Identitas": identitas(), "Peta Strategi": peta_rows(), "Rincian Target": rincian(), **(target or {})}
    write_workbook(folder / "target.xlsx", content, merged_areas)
    write_workbook(folder / "realisasi.xlsx", realisasi or {"Realisasi IKU": realisasi_rows()}, merged_areas)
    return folder


def identitas() -> list[Row]:
    """Only what has no blank to fill in: the name and the year."""
    return identitas_content(2024)


def identitas_content(year: int, rules: str | None = None) -> list[Row]:
    """The same for a year, with the rule set that the office names."""
    base: list[Row] = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", year]]
    return [*base, ["Aturan", rules]] if rules else base


def peta_rows() -> list[Row]:
    """Two sasaran in two perspektif."""
    return [PETA_HEADER, ["Stakeholder", 1, "Penerimaan yang optimal"], ["Customer", 2, "Kepatuhan yang tinggi"]]


def rincian() -> list[Row]:
    """Three IKU under two sasaran: one cumulative percentage, one Sum, one constant index."""
    return [
        RINCIAN_HEADER,
        [1, "Penerimaan yang optimal"],
        ["01a-CP", "Persentase penerimaan", "20%", "45%", "45%", "70%", "70%", "100%", "100%"],
        ["01b-N", "Jumlah kegiatan", 5, 5, 10, 5, 15, 85, 100],
        [2, "Kepatuhan yang tinggi"],
        ["02a-CP", "Indeks kepatuhan", 100, 100, 100, 100, 100, 100, 100],
    ]


def realisasi_rows() -> list[Row]:
    """Realisasi of the three IKU, complete to Q4."""
    return [
        REALISASI_HEADER,
        ["01a-CP", "Persentase penerimaan", "Persen", None, "22%", "45%", "70%", "110%"],
        ["01b-N", "Jumlah kegiatan", "Kegiatan", None, 5, 5, 5, 85],
        ["02a-CP", "Indeks kepatuhan", "Indeks", None, 90, 95, 100, 105],
    ]


def copy_inputs(folder: Path) -> Path:
    """A copy of the shipped input in a folder."""
    for file in ("target.xlsx", "realisasi.xlsx"):
        shutil.copy(INPUT / file, folder / file)
    return folder


def edit(folder: Path, file: str, function: Callable[[Any], object]) -> Path:
    """Change one of the input files of a folder through openpyxl (styles may be lost, values not)."""
    wb = openpyxl.load_workbook(folder / file)
    function(wb)
    wb.save(folder / file)
    return folder


def round_as_excel(value: Any, digit: int) -> float:
    """A number as it is shown, as the double that a literal is."""
    return to_float(round_half_away(exact(value), digit))


def finding_codes(result: Evaluation) -> set[str]:
    """The codes of all findings."""
    return {t.code for t in result.findings}


def finding_places(result: Evaluation) -> set[tuple[str, str | None, str | None]]:
    """Every finding as (code, sheet, cell)."""
    return {(t.code, t.place.sheet, t.place.cell) for t in result.findings}
