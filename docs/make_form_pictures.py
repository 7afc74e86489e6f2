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

PAGE: dict[str, tuple[str, str, str, str]] = {
    "isian-petunjuk": ("realisasi.xlsx", "Petunjuk", "A1:E25", "1200x720+0+0"),
    "isian-realisasi": ("realisasi.xlsx", "Realisasi IKU", "A1:P18", "1200x560+0+0"),
    "isian-analisis": ("realisasi.xlsx", "Analisis", "A1:J14", "1200x520+0+0"),
    "isian-narasi": ("realisasi.xlsx", "Narasi", "A1:D13", "1200x640+0+0"),
    "isian-anggaran": ("realisasi.xlsx", "Realisasi Anggaran", "A1:I10", "1200x420+0+0"),
    "target-petunjuk": ("target-baru.xlsx", "Petunjuk", "A1:E14", "1200x520+0+0"),
    "target-rincian": ("target-baru.xlsx", "Rincian Target", "A1:I20", "1200x480+0+0"),
    "asal": ("target-impor.xlsx", "Asal", "A1:I16", "1200x620+0+0"),
    "riwayat": ("buku.xlsx", "Riwayat", "", "1200x620+0+0"),
}
"""Name of the picture: file, sheet, cells (all where none are named), part of their first page that is shown."""


ANALISIS = {
    "H7": "Pengawasan pembayaran masa berjalan",
    "H8": "Imbauan kepada Wajib Pajak",
    "I8": "Restitusi lebih besar daripada perkiraan",
    "J8": "Prognosa restitusi tiap bulan, Seksi Pengawasan, mulai Juli",
    "H9": "Dinamisasi angsuran",
}
"""What staff write of the first IKU; the last of them lacks something."""


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
    wb = openpyxl.load_workbook(file)
    for cell, text in ANALISIS.items():
        wb["Analisis"][cell] = text
    wb.save(file)
    run_cli(folder, "template")
    run_cli(folder, "build", "--triwulan", "2")
    run_cli(folder, "init", "baru")
    run_cli(folder, "import", str(ROOT / "tests" / "intake" / "data" / "lakin-2024.txt"), "--ke", "impor")
    shutil.copy(folder / "impor" / "target.xlsx", folder / "target-impor.xlsx")
    shutil.copy(file, folder / "realisasi.xlsx")
    shutil.copy(folder / "baru" / "target.xlsx", folder / "target-baru.xlsx")
    shutil.copy(next((folder / "output").glob("*_Q2.xlsx")), folder / "buku.xlsx")


def sheet_to_pdf(file: Path, sheet: str, area: str, folder: Path) -> tuple[Path, int]:
    """One sheet as a page of a PDF, and the number of that page; of the sheets before it only the title is printed."""
    wb = openpyxl.load_workbook(file)
    for ws in wb.worksheets:
        if ws.title != sheet:
            ws.print_area, ws.print_title_rows = "A1:A1", None
    ws = wb[sheet]
    if area:
        ws.print_area = area
        ws.print_title_rows = None
    ws.oddFooter.left.text = ws.oddFooter.right.text = None
    copy = folder / "lembar.xlsx"
    wb.save(copy)
    return to_pdf(copy, folder), wb.sheetnames.index(sheet) + 1


def main() -> None:
    """Write every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder)
        for name, (file, sheet, area, part) in PAGE.items():
            pdf, number = sheet_to_pdf(folder / file, sheet, area, folder)
            start, page = folder / name, str(number)
            subprocess.run(
                ["pdftoppm", "-r", str(DPI), "-f", page, "-l", page, "-singlefile", "-png", pdf, start], check=True
            )
            edit = ["-trim", "+repage", "-crop", part, "+repage", "+dither", "-colors", "48", "-strip"]
            subprocess.run(["convert", f"{start}.png", *edit, str(PICTURES / f"{name}.png")], check=True)


if __name__ == "__main__":
    main()
