"""The zip for Windows is made of pinned parts alone, and its bytes depend on nothing else."""

from __future__ import annotations

import configparser
import hashlib
import io
import re
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from support.offices import ROOT

PACKAGING = ROOT / "packaging"
WHEELS = re.findall(r"^([\w.-]+)==(\S+) --hash=sha256:(\w+)$", (PACKAGING / "windows-wheels.txt").read_text(), re.M)
WITHOUT = {"pandas", "pyarrow", "matplotlib"}
"""What only parquet and the charts of the report need."""


def _sources() -> dict[str, Any]:
    return runpy.run_path(str(PACKAGING / "sources.py"))


def _build(python: Path, to: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PACKAGING / "windows.py"), "--python", str(python), "--to", str(to)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _plain(name: str) -> str:
    return re.split(r"[ ><=\[;]", name.strip())[0].lower().replace("_", "-")


def test_every_library_of_the_package_is_pinned_for_windows() -> None:
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    extras = config["options.extras_require"]
    needed = "\n".join([config["options"]["install_requires"], extras["impor"], extras["laporan"]]).split("\n")
    pinned = {_plain(name) for name, _, _ in WHEELS}
    assert {_plain(line) for line in needed if line.strip()} - WITHOUT - pinned == set()
    assert not pinned & WITHOUT and all(len(digest) == 64 for _, _, digest in WHEELS)


def test_another_python_is_refused_by_name(tmp_path: Path) -> None:
    python = tmp_path / "python-3.13.2-embed-amd64.zip"
    with zipfile.ZipFile(python, "w") as packed:
        packed.writestr("python.exe", b"another")
    done = _build(python, tmp_path / "dist")
    assert done.returncode != 0 and "is not the Python that windows-python.txt pins" in done.stderr
    assert "python.exe" in done.stderr and "python313.dll" in done.stderr and not (tmp_path / "dist").exists()


@pytest.mark.parametrize("content", [b"", b"no zip"])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    python = tmp_path / "python.zip"
    python.write_bytes(content)
    done = _build(python, tmp_path)
    assert done.returncode != 0 and "cannot be read" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("files", "differing"),
    [
        ({"a": b"1"}, "b"),
        ({"a": b"1", "b": b"2", "c": b"3"}, "c"),
        ({"a": b"1", "b": b"3"}, "b"),
    ],
)
def test_a_file_that_lacks_differs_or_is_too_many_ends_the_build(files: dict[str, bytes], differing: str) -> None:
    pinned = {name: hashlib.sha256(content).hexdigest() for name, content in {"a": b"1", "b": b"2"}.items()}
    require = _sources()["require_pinned"]
    require("python.zip", {"a": b"1", "b": b"2"}, pinned)
    with pytest.raises(SystemExit, match=f"differing: {differing}$"):
        require("python.zip", files, pinned)


def test_the_pins_name_what_a_program_needs() -> None:
    pins = _sources()["pins"]()
    assert {"python.exe", "python313.dll", "python313.zip", "python313._pth", "LICENSE.txt"} <= set(pins)
    assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in pins.values())


def test_the_bytes_of_a_zip_depend_on_its_files_alone() -> None:
    write_zip = runpy.run_path(str(PACKAGING / "contents.py"))["write_zip"]
    files = {"b/é.txt": b"2" * 99, "a.txt": b"1"}
    made = write_zip(files)
    assert made == write_zip(dict(reversed(files.items()))) != write_zip({**files, "a.txt": b"3"})
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == files
        assert packed.namelist() == sorted(files) and {one.create_system for one in packed.infolist()} == {0}


def test_what_cmd_reads_is_plain() -> None:
    """cmd takes a file for one in the code page of the computer, and knows labels by their first letters."""
    for file in (PACKAGING / "folder").iterdir():
        text = file.read_text(encoding="ascii")
        assert "\t" not in text and "\r" not in text
        labels, goals = set(re.findall(r"^:(\w+)$", text, re.M)), set(re.findall(r"\bgoto (\w+)$", text, re.M))
        assert labels >= goals
