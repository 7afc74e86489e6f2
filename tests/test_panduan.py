"""The guide for staff stays true: its commands run, its pictures are there, no command of theirs is missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from alat import AKAR

from workbook_builder.cli.main import main

if TYPE_CHECKING:
    from conftest import Selesai

PANDUAN = (AKAR / "docs" / "panduan.md").read_text(encoding="utf-8")
GAMBAR = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", PANDUAN)
PERINTAH = sorted(
    {
        p.strip()
        for p in re.findall(r"^ *build-workbook((?: .*)?)$|`build-workbook( [^`]*)`", PANDUAN, re.M)
        for p in p
        if p.strip()
    }
)


@pytest.mark.parametrize(("alt", "jalur"), GAMBAR)
def test_every_picture_is_there_and_described(alt: str, jalur: str) -> None:
    assert len(alt) > 15
    gambar = AKAR / "docs" / jalur
    assert gambar.read_bytes().startswith(b"\x89PNG") and gambar.stat().st_size < 150_000


@pytest.mark.parametrize("perintah", PERINTAH)
def test_every_command_of_the_guide_parses(perintah: str) -> None:
    nama, *sisa = perintah.replace("...", "x").split()
    if nama.startswith("-"):
        nama, sisa = "build", [nama, *sisa]
    if nama != "build" or sisa:
        main.commands[nama].make_context(nama, [s for s in sisa if s != "--help"])


@pytest.mark.parametrize("nama", ["init", "template", "check"])
def test_the_guide_names_every_command_that_staff_need(nama: str) -> None:
    assert f"build-workbook {nama}" in PANDUAN


def test_links_inside_the_guide_lead_somewhere() -> None:
    judul = re.findall(r"^#+ (.+)$", PANDUAN, re.MULTILINE)
    jangkar = {re.sub(r"[^\w\- ]", "", j.lower()).replace(" ", "-") for j in judul}
    assert set(re.findall(r"\]\(#([^)]+)\)", PANDUAN)) <= jangkar


def test_the_first_command_of_the_guide_works(jalankan: Callable[..., Selesai], folder_masukan: Path) -> None:
    """Beside the shipped sample, as staff have it."""
    first = next(line for line in PANDUAN.splitlines() if line.startswith("build-workbook "))
    words = first.replace("\\", "/").split()
    result = jalankan(*words[1:])
    assert result.kode == 0 and (folder_masukan.parent / words[2] / "target.xlsx").is_file()
    assert f"build-workbook template --input {words[2]}" in result.galat


def test_commands_of_the_guide_name_their_folder() -> None:
    """Typed without a folder they act on the shipped sample."""
    read = [c for c in PERINTAH if re.match(r"(build|check|template|data)\b", c) and "--help" not in c]
    assert read and all("--input" in c for c in read)
