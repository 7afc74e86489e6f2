"""Pictures of the workbook's sheets for README and the guide, made from a built file.

Needs LibreOffice (``soffice``) and poppler (``pdftoppm``, ``pdftotext``). From the root of the repository::

    python docs/make_pictures.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DESTINATION = ROOT / "docs" / "gambar"
DOTS_PER_INCH = 72
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item></oor:items>"""
"""LibreOffice's settings: numbers as an Indonesian office sees them."""
PICTURES = {
    "ringkasan": "Ringkasan Kinerja Organisasi",
    "kartu-iku": "Kartu IKU",
    "peta-strategi": "Peta Strategi",
    "capaian-bab3": "Capaian Kinerja Organisasi",
    "perjanjian-kinerja": "Perjanjian Kinerja",
    "nko": "Nilai Kinerja Organisasi, Langkah demi Langkah",
    "simulasi": "Simulasi Realisasi",
    "analisis": "Evaluasi dan Analisis Pencapaian Sasaran",
}
"""Name of a picture -> title of the sheet, at the top of its first page."""
HEAD_LINES = 4
"""Lines of a page among which its title is found: the badge beside it may come first."""


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _run(sys.executable, "-m", "workbook_builder", "build", "--output", folder)
        [workbook] = folder.glob("*.xlsx")
        pdf = to_pdf(workbook, folder)
        heads = [page.strip().split("\n")[:HEAD_LINES] for page in _output("pdftotext", pdf, "-").split("\f")]
        DESTINATION.mkdir(parents=True, exist_ok=True)
        for draw, start in PICTURES.items():
            page = next(
                i
                for i, lines in enumerate(heads, 1)
                if any(x.strip().casefold().startswith(start.casefold()) for x in lines)
            )
            sasaran = DESTINATION / draw
            _run("pdftoppm", "-r", DOTS_PER_INCH, "-f", page, "-l", page, "-singlefile", "-png", pdf, sasaran)


def to_pdf(workbook: Path, folder: Path) -> Path:
    """A workbook as PDF in a folder, with numbers as an Indonesian office sees them."""
    user = folder / "profil" / "user"
    user.mkdir(parents=True, exist_ok=True)
    if not (user / "registrymodifications.xcu").exists():
        (user / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, workbook)
    return folder / f"{workbook.stem}.pdf"


def _run(*command: object) -> None:
    subprocess.run([str(x) for x in command], cwd=ROOT, check=True, capture_output=True)


def _output(*command: object) -> str:
    result = subprocess.run([str(x) for x in command], cwd=ROOT, check=True, capture_output=True)
    return result.stdout.decode("utf-8")


if __name__ == "__main__":
    main()
