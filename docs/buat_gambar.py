"""Pictures of the workbook's sheets for README and the guide, made from a built file.

Needs LibreOffice (``soffice``) and poppler (``pdftoppm``, ``pdftotext``). From the root of the repository::

    python docs/buat_gambar.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
TUJUAN = AKAR / "docs" / "gambar"
TITIK_PER_INCI = 72
SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item></oor:items>"""
"""LibreOffice's settings: numbers as an Indonesian office sees them."""
GAMBAR = {
    "ringkasan": "Ringkasan Kinerja Organisasi",
    "peta-strategi": "Peta Strategi",
    "capaian-bab3": "Capaian Kinerja Organisasi",
    "perjanjian-kinerja": "Perjanjian Kinerja",
    "nko": "Nilai Kinerja Organisasi, Langkah demi Langkah",
    "simulasi": "Simulasi Realisasi",
    "analisis": "Evaluasi dan Analisis Pencapaian Sasaran",
}
"""Name of a picture -> title of the sheet, the first line of its first page."""


def main() -> None:
    with tempfile.TemporaryDirectory() as nama:
        kerja = Path(nama)
        _jalankan(sys.executable, "-m", "workbook_builder", "build", "--output", kerja)
        [buku] = kerja.glob("*.xlsx")
        pdf = to_pdf(buku, kerja)
        judul = [halaman.strip().split("\n")[0].strip() for halaman in _keluaran("pdftotext", pdf, "-").split("\f")]
        TUJUAN.mkdir(parents=True, exist_ok=True)
        for gambar, awal in GAMBAR.items():
            halaman = next(i for i, j in enumerate(judul, 1) if j.startswith(awal))
            sasaran = TUJUAN / gambar
            _jalankan(
                "pdftoppm", "-r", TITIK_PER_INCI, "-f", halaman, "-l", halaman, "-singlefile", "-png", pdf, sasaran
            )


def to_pdf(workbook: Path, folder: Path) -> Path:
    """A workbook as PDF in a folder, with numbers as an Indonesian office sees them."""
    user = folder / "profil" / "user"
    user.mkdir(parents=True, exist_ok=True)
    if not (user / "registrymodifications.xcu").exists():
        (user / "registrymodifications.xcu").write_text(SETELAN, encoding="utf-8")
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    _jalankan("soffice", profil, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook)
    return folder / f"{workbook.stem}.pdf"


def _jalankan(*perintah: object) -> None:
    subprocess.run([str(x) for x in perintah], cwd=AKAR, check=True, capture_output=True)


def _keluaran(*perintah: object) -> str:
    hasil = subprocess.run([str(x) for x in perintah], cwd=AKAR, check=True, capture_output=True)
    return hasil.stdout.decode("utf-8")


if __name__ == "__main__":
    main()
