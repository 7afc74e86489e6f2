"""The guide for staff stays true: its commands run, its pictures are there, no command of theirs is missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.offices import ROOT

from workbook_builder.cli.main import main
from workbook_builder.text.buttons import BUTTONS, DONE, FAILED_WITH_LIST, ONLY_SAMPLE, SAMPLE, button

if TYPE_CHECKING:
    from conftest import Finished

GUIDE = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
PICTURES = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", GUIDE)
COMMANDS = sorted(
    {
        p.strip()
        for p in re.findall(r"^ *build-workbook((?: .*)?)$|`build-workbook( [^`]*)`", GUIDE, re.M)
        for p in p
        if p.strip()
    }
)


@pytest.mark.parametrize(("alt", "path"), PICTURES)
def test_every_picture_is_there_and_described(alt: str, path: str) -> None:
    assert len(alt) > 15
    draw = ROOT / "docs" / path
    assert draw.read_bytes().startswith(b"\x89PNG") and draw.stat().st_size < 150_000


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_parses(command: str) -> None:
    name, *rest = command.replace("...", "x").split()
    if name.startswith("-"):
        name, rest = "build", [name, *rest]
    if name != "build" or rest:
        main.commands[name].make_context(name, [s for s in rest if s != "--help"])


@pytest.mark.parametrize("name", ["init", "template", "check"])
def test_the_guide_names_every_command_that_staff_need(name: str) -> None:
    assert f"build-workbook {name}" in GUIDE


def test_links_inside_the_guide_lead_somewhere() -> None:
    title = re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)
    anchor = {re.sub(r"[^\w\- ]", "", j.lower()).replace(" ", "-") for j in title}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= anchor


def test_the_guide_begins_a_year_beside_the_sample(run_cli: Callable[..., Finished], input_folder: Path) -> None:
    """Beside the shipped sample, as staff have it."""
    first = next(line for line in GUIDE.splitlines() if line.startswith("build-workbook init "))
    words = first.replace("\\", "/").split()
    result = run_cli(*words[1:])
    assert result.code == 0 and (input_folder.parent / words[2] / "target.xlsx").is_file()
    assert f"build-workbook template --input {words[2]}" in result.stderr


def test_commands_of_the_guide_name_their_folder() -> None:
    """Typed without a folder they act on the shipped sample."""
    read = [c for c in COMMANDS if re.match(r"(build|check|template|data)\b", c) and "--help" not in c]
    assert read and all("--input" in c for c in read)


def test_the_guide_lists_the_folder_for_windows_as_it_is() -> None:
    """The names that staff see after unzipping; a button stands there once its command does."""
    [listing] = re.findall(r"```\nbuild-workbook\n(.*?)```", GUIDE, re.DOTALL)
    named = {line.split("── ")[1] for line in listing.splitlines() if not line.startswith(("│", " "))}
    buttons = {f"{title}.cmd" for command, title in BUTTONS.items() if command in main.commands}
    texts = {path.name for path in (ROOT / "packaging" / "folder").iterdir() if " " in path.name}
    assert named == buttons | texts | {"data", "program"}
    assert SAMPLE in listing


def test_what_the_guide_shows_of_a_window_is_what_windows_say() -> None:
    said = "output\\Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"
    assert DONE["build"].format(berkas=said, tombol="") in GUIDE
    assert ONLY_SAMPLE.format(folder=f"data\\{SAMPLE}", tombol=button("init")) in GUIDE
    assert FAILED_WITH_LIST.format(temuan="data\\2026\\temuan.xlsx", tombol=button("build")) in GUIDE


def test_the_text_beside_the_buttons_names_each_with_its_command() -> None:
    text = (ROOT / "packaging" / "folder" / "BACA SAYA.txt").read_text(encoding="ascii")
    told = {command: title for command, title in BUTTONS.items() if command in main.commands}
    assert all(re.search(rf"build-workbook {command} +{title}\n", text) for command, title in told.items())
