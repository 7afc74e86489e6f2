"""Engines that recalculate a built workbook without Excel, and none of the values stored in it.

``formulas`` is pure Python and runs everywhere; ``formualizer`` is quick; LibreOffice is what many offices use.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

NilaiSel = Mapping[tuple[str, str], Any]
RACUN = 987654321
"""Stored in place of every formula's value, so that an engine that only repeats it is unmasked."""

PROFIL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""


def nilai_tersimpan(berkas: Path) -> dict[tuple[str, str], Any]:
    """The stored value of every formula cell, by (sheet, cell)."""
    return _nilai(berkas, daftar_rumus(berkas))


def daftar_rumus(berkas: Path) -> dict[tuple[str, str], str]:
    """Every formula, by (sheet, cell)."""
    buku = openpyxl.load_workbook(berkas)
    return {(ws.title, c.coordinate): c.value for ws in buku for c in _sel(ws) if c.data_type == "f"}


def racuni(berkas: Path, tujuan: Path) -> Path:
    """A copy in which every stored value is wrong."""
    pola = re.compile(rb'(<c r="[A-Z]+\d+"(?: s="\d+")?)(?: t="\w+")?>(<f[^>]*>[^<]*</f>)(?:<v>[^<]*</v>|<v ?/>)?')
    with zipfile.ZipFile(berkas) as asal, zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as hasil:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama.startswith("xl/worksheets/sheet"):
                isi = pola.sub(rb"\1>\2<v>%d</v>" % RACUN, isi)
            hasil.writestr(nama, isi)
    return tujuan


def dengan_formualizer(berkas: Path, kerja: Path) -> dict[tuple[str, str], Any]:
    import formualizer

    hasil = kerja / "formualizer.xlsx"
    formualizer.recalculate_xlsx_file(str(racuni(berkas, kerja / "racun.xlsx")), str(hasil))
    return _nilai(hasil, daftar_rumus(berkas))


def dengan_formulas(berkas: Path, kerja: Path) -> dict[tuple[str, str], Any]:
    import warnings

    racun = racuni(berkas, kerja / "racun.xlsx")
    with warnings.catch_warnings():
        # The engine's own dependencies warn of their own future.
        warnings.simplefilter("ignore")
        import formulas

        solusi = formulas.ExcelModel().loads(str(racun)).finish().calculate()
    hasil = {}
    for lembar, sel in daftar_rumus(berkas):
        nilai = solusi[f"'[{racun.name}]{lembar.upper()}'!{sel}"].value[0][0]
        hasil[lembar, sel] = nilai.item() if hasattr(nilai, "item") else nilai
    return hasil


def dengan_libreoffice(berkas: Path, kerja: Path) -> dict[tuple[str, str], Any]:
    profil = kerja / "profil" / "user"
    profil.mkdir(parents=True)
    (profil / "registrymodifications.xcu").write_text(PROFIL, encoding="utf-8")
    racun = racuni(berkas, kerja / "racun.xlsx")
    subprocess.run(
        [
            libreoffice(),
            f"-env:UserInstallation=file://{kerja}/profil",
            "--headless",
            "--norestore",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(kerja / "hasil"),
            str(racun),
        ],
        capture_output=True,
        check=True,
        timeout=180,
    )
    return _nilai(kerja / "hasil" / "racun.xlsx", daftar_rumus(berkas))


def libreoffice() -> str:
    """The LibreOffice program; a test that needs it is skipped without it, but fails where CI must have it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("WAJIB_LIBREOFFICE"):
            pytest.fail("LibreOffice harus terpasang di sini")
        pytest.skip("LibreOffice tidak terpasang")
    return program


def perbedaan(harapan: NilaiSel, nyata: NilaiSel) -> list[str]:
    """Cells whose values differ by more than float noise, or that hold an error, as lines to read."""
    return [
        f"{lembar}!{sel}: {nilai!r} != {nyata[lembar, sel]!r}"
        for (lembar, sel), nilai in harapan.items()
        if not sama(nilai, nyata[lembar, sel])
    ]


def sama(a: Any, b: Any) -> bool:
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b))
    if a in (None, "") and b in (None, ""):
        return True
    return str(a) == str(b) and not str(a).startswith("#")


def _nilai(berkas: Path, sel: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], Any]:
    buku = openpyxl.load_workbook(berkas, data_only=True)
    return {(lembar, alamat): buku[lembar][alamat].value for lembar, alamat in sel}


def _sel(ws: Any) -> Iterator[Any]:
    for baris in ws.iter_rows():
        yield from baris
