"""Pictures of the files that staff fill, for docs/panduan.md, rendered from files that the product itself writes.

Needs LibreOffice, pdftoppm (poppler) and convert (ImageMagick):  python docs/make_form_pictures.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from make_pictures import to_pdf

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "gambar"
DPI = 110

PAGE: dict[str, tuple[str, str, str]] = {
    "isian-petunjuk": ("realisasi.xlsx", "Petunjuk", "1100x760+0+0"),
    "isian-realisasi": ("realisasi.xlsx", "Realisasi IKU", "1200x640+0+0"),
    "isian-analisis": ("realisasi.xlsx", "Analisis", "1200x420+0+0"),
    "isian-anggaran": ("realisasi.xlsx", "Realisasi Anggaran", "1200x420+0+0"),
    "target-petunjuk": ("target-baru.xlsx", "Petunjuk", "1200x520+0+0"),
    "target-rincian": ("target-baru.xlsx", "Rincian Target", "1200x480+0+0"),
    "riwayat": ("buku.xlsx", "Riwayat", "1200x620+0+0"),
}
"""Name of the picture: file, sheet, part of its first page that is shown."""


def run_cli(folder: Path, *command: str) -> None:
    """Run the product as staff do."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    code = [sys.executable, "-m", "workbook_builder", *command]
    subprocess.run(code, cwd=folder, env=environment, check=True, capture_output=True)


def prepare(folder: Path) -> None:
    """The shipped office in its second quarter: a figure of Q1 revised since, Q2 half filled; a new year."""
    shutil.copytree(ROOT / "input", folder / "input")
    file = folder / "input" / "realisasi.xlsx"
    run_cli(folder, "build", "--triwulan", "1")
    wb = openpyxl.load_workbook(file)
    ws = wb["Realisasi IKU"]
    ws["C4"], ws["F7"] = 2, 0.0852
    for row in range(7, 27):
        ws[f"J{row}"] = ws[f"L{row}"] = None
        if row > 18:
            ws[f"H{row}"] = None
    wb.save(file)
    run_cli(folder, "template")
    run_cli(folder, "build", "--triwulan", "2")
    run_cli(folder, "init", "baru")
    shutil.copy(file, folder / "realisasi.xlsx")
    shutil.copy(folder / "baru" / "target.xlsx", folder / "target-baru.xlsx")
    shutil.copy(next((folder / "output").glob("*_Q2.xlsx")), folder / "buku.xlsx")


def sheet_to_pdf(file: Path, sheet: str, folder: Path) -> Path:
    """One sheet as PDF: the others are taken out of a copy."""
    wb = openpyxl.load_workbook(file, data_only=True)
    for ws in list(wb.worksheets):
        if ws.title != sheet:
            wb.remove(ws)
    for name in list(wb.defined_names):
        del wb.defined_names[name]
    ws = wb[sheet]
    ws.conditional_formatting = ws.conditional_formatting.__class__()
    copy = folder / "lembar.xlsx"
    original = openpyxl.load_workbook(file)[sheet]
    for area in original.conditional_formatting:
        for rules in area.rules:
            ws.conditional_formatting.add(str(area.sqref), rules)
    ws.oddFooter.left.text = ws.oddFooter.right.text = None
    wb.save(copy)
    return to_pdf(copy, folder)


def main() -> None:
    """Write every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder)
        for name, (file, sheet, part) in PAGE.items():
            pdf = sheet_to_pdf(folder / file, sheet, folder)
            start = folder / name
            subprocess.run(
                ["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", "-singlefile", "-png", pdf, start], check=True
            )
            edit = ["-trim", "+repage", "-crop", part, "+repage", "+dither", "-colors", "48", "-strip"]
            subprocess.run(["convert", f"{start}.png", *edit, str(PICTURES / f"{name}.png")], check=True)


if __name__ == "__main__":
    main()
