"""SHA-256 of everything that the shipped office is turned into, part by part: equal on every Python and every system.

``python tests/fingerprint.py`` prints them as JSON. It needs nothing but the package and what a build needs.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import zipfile
from pathlib import Path

from workbook_builder.export.json import write_json
from workbook_builder.forms.new_year import make_target
from workbook_builder.forms.refresh import refresh
from workbook_builder.pipeline import build, evaluate

INPUT = Path(__file__).resolve().parents[2] / "input"


def fingerprint() -> dict[str, str]:
    """By name: the JSON, the workbook of Q2 and of Q4, the template, an empty target, and each of their parts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(INPUT, folder / "input")
        result = {"json": _sha256(write_json(evaluate(folder / "input")).encode())}
        for quarter in (2, 4):
            built = build(evaluate(folder / "input", quarter), folder / f"q{quarter}")
            result |= _parts(f"Q{quarter}", built.path)
        (folder / "input" / "realisasi.xlsx").unlink()
        refresh(folder / "input", {}, True)
        make_target(folder / "new", None)
        make_target(folder / "next", INPUT)
        result |= _parts("template", folder / "input" / "realisasi.xlsx")
        return (
            result | _parts("target", folder / "new" / "target.xlsx") | _parts("next", folder / "next" / "target.xlsx")
        )


def _parts(name: str, path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        parts = {f"{name}/{part}": _sha256(archive.read(part)) for part in archive.namelist()}
    return {name: _sha256(path.read_bytes())} | parts


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    print(json.dumps(fingerprint(), indent=1))
