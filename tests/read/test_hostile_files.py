"""Nothing that stands in place of an input costs more than ten seconds and half a gigabyte; all end in plain words."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.hostile_files import FILLED, MEGABYTES, SECONDS, XML, Cost, Filled, run
from support.offices import office_folder

from workbook_builder.errors import UnreadableFile
from workbook_builder.pipeline import evaluate

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX only"),
]
COMMANDS = (
    ("build", "--input", ".", "--output", "output", "--json", "a.json"),
    ("check", "--input", "."),
    ("template", "--input", ".", "--ya"),
    ("data", "a.csv", "--input", "."),
)


def _in_plain_words(cost: Cost) -> None:
    assert cost.exit in (0, 1), f"more than {SECONDS} s, or more memory than there is: {cost.messages[-500:]}"
    assert cost.seconds < SECONDS and cost.megabytes < MEGABYTES, (cost.seconds, cost.megabytes)
    assert "Traceback" not in cost.messages and "tak terduga" not in cost.messages
    assert cost.exit == 0 or cost.messages.strip()


@pytest.mark.parametrize(("write", "word"), XML.values(), ids=XML)
def test_a_small_file_that_would_cost_much_does_not(write: Callable[[Path], None], word: str, tmp_path: Path) -> None:
    office_folder(tmp_path)
    write(tmp_path / "target.xlsx")
    assert (tmp_path / "target.xlsx").stat().st_size < 20_000_000
    cost = run(tmp_path, *COMMANDS[0])
    _in_plain_words(cost)
    assert (f"target.xlsx {word}" in cost.messages) if word else ("target.xlsx ditolak" not in cost.messages)


@pytest.mark.parametrize("filled", FILLED.values(), ids=FILLED)
def test_sheets_that_are_filled_beyond_reason_end_in_findings_or_a_message(filled: Filled, tmp_path: Path) -> None:
    filled.write(tmp_path)
    _in_plain_words(run(tmp_path, *COMMANDS[0]))


@pytest.mark.parametrize("command", COMMANDS[1:], ids=lambda c: c[0])
def test_the_other_commands_bear_them_too(command: tuple[str, ...], tmp_path: Path) -> None:
    FILLED["every sheet"].write(tmp_path)
    _in_plain_words(run(tmp_path, *command))


# --- what is no file at all


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _nowhere(path: Path) -> None:
    path.symlink_to("tidak-ada.xlsx")


STAND_INS = {
    "a pipe": (_pipe, "bukan berkas biasa"),
    "a device": (_device, "bukan berkas biasa"),
    "a folder": (_folder, "bukan berkas biasa"),
    "a loop of links": (_loop, "tidak dapat dibuka"),
    "a link to nothing": (_nowhere, "tidak ditemukan"),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
@pytest.mark.parametrize("name", ["target.xlsx", "realisasi.xlsx"])
@pytest.mark.parametrize(("put", "words"), STAND_INS.values(), ids=STAND_INS)
def test_what_is_no_file_is_said_and_not_waited_for(
    put: Callable[[Path], None], words: str, name: str, command: tuple[str, ...], tmp_path: Path
) -> None:
    office_folder(tmp_path)
    (tmp_path / name).unlink()
    put(tmp_path / name)
    cost = run(tmp_path, *command)
    _in_plain_words(cost)
    if command[0] == "template" and put is _nowhere and name == "realisasi.xlsx":
        # A realisasi.xlsx that is not there is what the command is for.
        assert cost.exit == 0 and (tmp_path / "tidak-ada.xlsx").is_file()
    else:
        assert cost.exit == 1 and name in cost.messages and words in cost.messages, cost.messages


@pytest.mark.parametrize("name", ["target.xlsx", "realisasi.xlsx"])
def test_an_unreadable_file_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made unreadable this way because the tests may run as root, who reads everything."""
    office_folder(tmp_path)
    real = Path.open

    def refuse(path: Path, *args: Any, **options: Any) -> Any:
        if path.name == name:
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **options)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match=f"{name} tidak dapat dibaca"):
        evaluate(tmp_path)
