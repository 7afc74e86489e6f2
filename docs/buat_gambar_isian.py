"""Pictures of the files that staff fill, for docs/panduan.md, rendered from files that the product itself writes.

Needs LibreOffice, pdftoppm (poppler) and convert (ImageMagick):  python docs/buat_gambar_isian.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from buat_gambar import to_pdf

AKAR = Path(__file__).resolve().parent.parent
GAMBAR = AKAR / "docs" / "gambar"
DPI = 110

HALAMAN: dict[str, tuple[str, str, str]] = {
    "isian-petunjuk": ("realisasi.xlsx", "Petunjuk", "1100x760+0+0"),
    "isian-realisasi": ("realisasi.xlsx", "Realisasi IKU", "1200x640+0+0"),
    "isian-analisis": ("realisasi.xlsx", "Analisis", "1200x420+0+0"),
    "isian-anggaran": ("realisasi.xlsx", "Realisasi Anggaran", "1200x420+0+0"),
    "target-petunjuk": ("target-baru.xlsx", "Petunjuk", "1200x520+0+0"),
    "target-rincian": ("target-baru.xlsx", "Rincian Target", "1200x480+0+0"),
    "riwayat": ("buku.xlsx", "Riwayat", "1200x620+0+0"),
}
"""Name of the picture: file, sheet, part of its first page that is shown."""


def jalankan(folder: Path, *perintah: str) -> None:
    """Run the product as staff do."""
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR)}
    kode = [sys.executable, "-m", "workbook_builder", *perintah]
    subprocess.run(kode, cwd=folder, env=lingkungan, check=True, capture_output=True)


def siapkan(folder: Path) -> None:
    """The shipped office in its second quarter: a figure of Q1 revised since, Q2 half filled; a new year."""
    shutil.copytree(AKAR / "input", folder / "input")
    berkas = folder / "input" / "realisasi.xlsx"
    jalankan(folder, "build", "--triwulan", "1")
    wb = openpyxl.load_workbook(berkas)
    ws = wb["Realisasi IKU"]
    ws["C4"], ws["F7"] = 2, 0.0852
    for baris in range(7, 27):
        ws[f"J{baris}"] = ws[f"L{baris}"] = None
        if baris > 18:
            ws[f"H{baris}"] = None
    wb.save(berkas)
    jalankan(folder, "template")
    jalankan(folder, "build", "--triwulan", "2")
    jalankan(folder, "init", "baru")
    shutil.copy(berkas, folder / "realisasi.xlsx")
    shutil.copy(folder / "baru" / "target.xlsx", folder / "target-baru.xlsx")
    shutil.copy(next((folder / "output").glob("*_Q2.xlsx")), folder / "buku.xlsx")


def lembar_ke_pdf(berkas: Path, lembar: str, folder: Path) -> Path:
    """One sheet as PDF: the others are taken out of a copy."""
    wb = openpyxl.load_workbook(berkas, data_only=True)
    for ws in list(wb.worksheets):
        if ws.title != lembar:
            wb.remove(ws)
    for nama in list(wb.defined_names):
        del wb.defined_names[nama]
    ws = wb[lembar]
    ws.conditional_formatting = ws.conditional_formatting.__class__()
    salinan = folder / "lembar.xlsx"
    asli = openpyxl.load_workbook(berkas)[lembar]
    for area in asli.conditional_formatting:
        for aturan in area.rules:
            ws.conditional_formatting.add(str(area.sqref), aturan)
    ws.oddFooter.left.text = ws.oddFooter.right.text = None
    wb.save(salinan)
    return to_pdf(salinan, folder)


def main() -> None:
    """Write every picture anew."""
    GAMBAR.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara)
        siapkan(folder)
        for nama, (berkas, lembar, bagian) in HALAMAN.items():
            pdf = lembar_ke_pdf(folder / berkas, lembar, folder)
            awal = folder / nama
            subprocess.run(
                ["pdftoppm", "-r", str(DPI), "-f", "1", "-l", "1", "-singlefile", "-png", pdf, awal], check=True
            )
            ubah = ["-trim", "+repage", "-crop", bagian, "+repage", "+dither", "-colors", "48", "-strip"]
            subprocess.run(["convert", f"{awal}.png", *ubah, str(GAMBAR / f"{nama}.png")], check=True)


if __name__ == "__main__":
    main()
