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

CellValue = Mapping[tuple[str, str], Any]
POISON = 987654321
"""Stored in place of every formula's value, so that an engine that only repeats it is unmasked."""

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop>
</item></oor:items>"""
ENGLISH, INDONESIAN = "en-US", "id-ID"
"""Languages of a computer: points before decimals, or commas."""


def stored_values(file: Path) -> dict[tuple[str, str], Any]:
    """The stored value of every formula cell, by (sheet, cell)."""
    return _value(file, formula_list(file))


def formula_list(file: Path) -> dict[tuple[str, str], str]:
    """Every formula, by (sheet, cell)."""
    workbook = openpyxl.load_workbook(file)
    return {(ws.title, c.coordinate): c.value for ws in workbook for c in _cell(ws) if c.data_type == "f"}


def poison_cells(file: Path, destination: Path) -> Path:
    """A copy in which every stored value is wrong."""
    pattern = re.compile(rb'(<c r="[A-Z]+\d+"(?: s="\d+")?)(?: t="\w+")?>(<f[^>]*>[^<]*</f>)(?:<v>[^<]*</v>|<v ?/>)?')
    with zipfile.ZipFile(file) as origin, zipfile.ZipFile(destination, "w", zipfile.ZIP_DEFLATED) as result:
        for name in origin.namelist():
            content = origin.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = pattern.sub(rb"\1>\2<v>%d</v>" % POISON, content)
            result.writestr(name, content)
    return destination


def with_formualizer(file: Path, folder: Path) -> dict[tuple[str, str], Any]:
    import formualizer

    result = folder / "formualizer.xlsx"
    formualizer.recalculate_xlsx_file(str(poison_cells(file, folder / "racun.xlsx")), str(result))
    return _value(result, formula_list(file))


def with_formulas(file: Path, folder: Path) -> dict[tuple[str, str], Any]:
    import warnings

    poison = poison_cells(file, folder / "racun.xlsx")
    with warnings.catch_warnings():
        # The engine's own dependencies warn of their own future.
        warnings.simplefilter("ignore")
        import formulas

        solution = formulas.ExcelModel().loads(str(poison)).finish().calculate()
    result = {}
    for sheet, cell in formula_list(file):
        value = solution[f"'[{poison.name}]{sheet.upper()}'!{cell}"].value[0][0]
        result[sheet, cell] = value.item() if hasattr(value, "item") else value
    return result


def with_libreoffice(file: Path, folder: Path, language: str = ENGLISH) -> dict[tuple[str, str], Any]:
    profile = folder / "profil" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(PROFILE % language, encoding="utf-8")
    poison = poison_cells(file, folder / "racun.xlsx")
    subprocess.run(
        [
            libreoffice(),
            f"-env:UserInstallation=file://{folder}/profil",
            "--headless",
            "--norestore",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder / "hasil"),
            str(poison),
        ],
        capture_output=True,
        check=True,
        timeout=180,
    )
    return _value(folder / "hasil" / "racun.xlsx", formula_list(file))


def convert_with_libreoffice(file: Path, folder: Path, kind: str) -> Path:
    """The file saved as another kind (``pdf``, ``xls``, ``ods``) into ``folder``."""
    profile = f"-env:UserInstallation=file://{folder}/profil-{kind}"
    command = [libreoffice(), profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(file)], capture_output=True, check=True, timeout=180)
    made = folder / f"{file.stem}.{kind}"
    if not made.exists() and not os.environ.get("WAJIB_LIBREOFFICE"):
        pytest.skip(f"LibreOffice di sini tidak dapat membuka {file.suffix}")
    return made


def libreoffice() -> str:
    """The LibreOffice program; a test that needs it is skipped without it, but fails where CI must have it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        if os.environ.get("WAJIB_LIBREOFFICE"):
            pytest.fail("LibreOffice harus terpasang di sini")
        pytest.skip("LibreOffice tidak terpasang")
    return program


def differences(expected: CellValue, actual: CellValue) -> list[str]:
    """Cells whose values differ by more than float noise, or that hold an error, as lines to read."""
    return [
        f"{sheet}!{cell}: {value!r} != {actual[sheet, cell]!r}"
        for (sheet, cell), value in expected.items()
        if not same(value, actual[sheet, cell])
    ]


def same(a: Any, b: Any) -> bool:
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) <= 1e-9 * max(1.0, abs(a), abs(b))
    if a in (None, "") and b in (None, ""):
        return True
    return str(a) == str(b) and not str(a).startswith("#")


def _value(file: Path, cell: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], Any]:
    workbook = openpyxl.load_workbook(file, data_only=True)
    return {(sheet, address): workbook[sheet][address].value for sheet, address in cell}


def _cell(ws: Any) -> Iterator[Any]:
    for row in ws.iter_rows():
        yield from row
