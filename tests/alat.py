"""Small offices for tests: target and realisasi workbooks written with openpyxl, and the shipped input to change."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from workbook_builder.model import Sel, Tempat
from workbook_builder.model.numbers import exact, round_half_away, to_float
from workbook_builder.pipeline import Hasil
from workbook_builder.read.workbook import Lembar

AKAR = Path(__file__).resolve().parent.parent
INPUT = AKAR / "input"
PAKET = AKAR / "workbook_builder"

PERIODE = ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
KEPALA_PETA = ["Perspektif", "SS", "Sasaran Strategis"]
KEPALA_RINCIAN = ["Kode SS/IKU", "SS dan IKU", "Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y"]
KEPALA_REALISASI = ["Kode", "IKU", "Satuan", "Basis", "Realisasi Q1", "Realisasi Q2", "Realisasi Q3", "Realisasi Q4"]

TENTANG_KANTOR_KECIL = frozenset(
    {"realisasi-tanpa-identitas", "perspektif-tanpa-sasaran", "lembar-pelengkap-tidak-ada"}
)
"""What is true of the small offices here: no title rows, two perspektif, only the sheets that scoring needs."""

Baris = Sequence[Any]


@dataclass(frozen=True)
class Persen:
    """A fraction to be written in a percent format: ``Persen(0.2)`` is shown as 20%."""

    nilai: float
    format: str = "0%"


def sel(nilai: Any, format: str = "General", alamat: str = "A1") -> Sel:
    """One cell as the reader would hand it on."""
    return Sel(nilai, format, Tempat("target.xlsx", "Lembar", alamat))


def lembar(baris: Iterable[Baris], nama: str = "Lembar", berkas: str = "target.xlsx") -> Lembar:
    """A sheet from rows of values, without a file in between; None is no cell at all."""
    isi: dict[tuple[int, int], Sel] = {}
    for b, satu in enumerate(baris, 1):
        for k, nilai in enumerate(satu, 1):
            if nilai is None:
                continue
            format = nilai.format if isinstance(nilai, Persen) else "General"
            nilai = nilai.nilai if isinstance(nilai, Persen) else nilai
            isi[b, k] = Sel(nilai, format, Tempat(berkas, nama, f"{get_column_letter(k)}{b}"))
    return Lembar(nama, Tempat(berkas, nama), isi)


def tulis_buku(
    jalur: Path, isi: Mapping[str, Iterable[Baris]], gabung: Mapping[str, Iterable[str]] | None = None
) -> None:
    """Write a workbook from rows per sheet; ``gabung`` names merged areas per sheet."""
    wb = openpyxl.Workbook()
    wb.remove(wb.active)
    for nama, baris in isi.items():
        ws = wb.create_sheet(nama)
        for b, satu in enumerate(baris, 1):
            for k, nilai in enumerate(satu, 1):
                if isinstance(nilai, Persen):
                    ws.cell(b, k, nilai.nilai).number_format = nilai.format
                elif nilai is not None:
                    ws.cell(b, k, nilai)
        for daerah in (gabung or {}).get(nama, ()):
            ws.merge_cells(daerah)
    wb.save(jalur)


def kantor(
    folder: Path,
    target: Mapping[str, Iterable[Baris]] | None = None,
    realisasi: Mapping[str, Iterable[Baris]] | None = None,
    gabung: Mapping[str, Iterable[str]] | None = None,
) -> Path:
    """Write both input files of a small office; what is given replaces or adds to the shortest target sheets."""
    isi = {"Identitas": identitas(), "Peta Strategi": peta(), "Rincian Target": rincian(), **(target or {})}
    tulis_buku(folder / "target.xlsx", isi, gabung)
    tulis_buku(folder / "realisasi.xlsx", realisasi or {"Realisasi IKU": isian()}, gabung)
    return folder


def identitas() -> list[Baris]:
    """Only what has no blank to fill in: the name and the year."""
    return isi_identitas(2024)


def isi_identitas(tahun: int, aturan: str | None = None) -> list[Baris]:
    """The same for a year, with the rule set that the office names."""
    dasar: list[Baris] = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", tahun]]
    return [*dasar, ["Aturan", aturan]] if aturan else dasar


def peta() -> list[Baris]:
    """Two sasaran in two perspektif."""
    return [KEPALA_PETA, ["Stakeholder", 1, "Penerimaan yang optimal"], ["Customer", 2, "Kepatuhan yang tinggi"]]


def rincian() -> list[Baris]:
    """Three IKU under two sasaran: one cumulative percentage, one Sum, one constant index."""
    return [
        KEPALA_RINCIAN,
        [1, "Penerimaan yang optimal"],
        ["01a-CP", "Persentase penerimaan", "20%", "45%", "45%", "70%", "70%", "100%", "100%"],
        ["01b-N", "Jumlah kegiatan", 5, 5, 10, 5, 15, 85, 100],
        [2, "Kepatuhan yang tinggi"],
        ["02a-CP", "Indeks kepatuhan", 100, 100, 100, 100, 100, 100, 100],
    ]


def isian() -> list[Baris]:
    """Realisasi of the three IKU, complete to Q4."""
    return [
        KEPALA_REALISASI,
        ["01a-CP", "Persentase penerimaan", "Persen", None, "22%", "45%", "70%", "110%"],
        ["01b-N", "Jumlah kegiatan", "Kegiatan", None, 5, 5, 5, 85],
        ["02a-CP", "Indeks kepatuhan", "Indeks", None, 90, 95, 100, 105],
    ]


def salin_masukan(folder: Path) -> Path:
    """A copy of the shipped input in a folder."""
    for berkas in ("target.xlsx", "realisasi.xlsx"):
        shutil.copy(INPUT / berkas, folder / berkas)
    return folder


def ubah(folder: Path, berkas: str, fungsi: Callable[[Any], object]) -> Path:
    """Change one of the input files of a folder through openpyxl (styles may be lost, values not)."""
    wb = openpyxl.load_workbook(folder / berkas)
    fungsi(wb)
    wb.save(folder / berkas)
    return folder


def bulatkan(nilai: Any, digit: int) -> float:
    """A number as it is shown, as the double that a literal is."""
    return to_float(round_half_away(exact(nilai), digit))


def kode_temuan(hasil: Hasil) -> set[str]:
    """The codes of all findings."""
    return {t.kode for t in hasil.temuan}


def letak_temuan(hasil: Hasil) -> set[tuple[str, str | None, str | None]]:
    """Every finding as (code, sheet, cell)."""
    return {(t.kode, t.tempat.lembar, t.tempat.sel) for t in hasil.temuan}
