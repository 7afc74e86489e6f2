"""The source archive holds all that its tests need: whoever unpacks it can run them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from support.offices import ROOT

FOLDERS = (".ci", "benchmarks", "docs", "input", "packaging", "tests", "workbook_builder")
FILES = (
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "MANIFEST.in", "README.md", "pyproject.toml", "setup.cfg"),
    *(".pre-commit-config.yaml", "output/.gitkeep"),
)
LEFT_OUT = ("__pycache__", "*.pyc", "~$*", "*.egg-info", ".pytest_cache", ".hypothesis", "realisasi_cadangan_*.xlsx")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str]]:
    """(tree, names of files in the archive that was made from it)."""
    tree = tmp_path_factory.mktemp("tree")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tree / folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (tree / "output").mkdir()
    for file in FILES:
        shutil.copy(ROOT / file, tree / file)
    # The builder without its isolation, which would ask the network.
    code = "from setuptools import build_meta; print(build_meta.build_sdist('dist'))"
    made = subprocess.run([sys.executable, "-c", code], cwd=tree, capture_output=True, text=True, check=True)
    with tarfile.open(tree / "dist" / made.stdout.split()[-1]) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    return tree, names


def test_the_source_archive_holds_every_file_of_the_tree(archive: tuple[Path, set[str]]) -> None:
    tree, names = archive
    files = {p.relative_to(tree).as_posix() for top in FOLDERS for p in (tree / top).rglob("*") if p.is_file()}
    missing = {name for name in {*files, *FILES} - names if "__pycache__" not in name and ".egg-info/" not in name}
    assert missing == set() and {"input/target.xlsx", "tests/cases/nko.yaml"} <= names


def test_the_source_archive_holds_no_leavings(archive: tuple[Path, set[str]]) -> None:
    assert [name for name in archive[1] if "__pycache__" in name or name.endswith((".pyc", ".tmp"))] == []
