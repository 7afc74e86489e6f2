"""Commands that messages suggest are whole: typed as printed they act on the folders of the run."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.offices import edit

from workbook_builder.cli.main import main
from workbook_builder.text.command_line import CommandLine, quote

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]


@pytest.mark.parametrize(
    ("line", "text", "whole"),
    [
        (CommandLine(), "build-workbook template --ya", "build-workbook template --ya"),
        (CommandLine(folder="data/x"), "build-workbook template --ya", "build-workbook template --input data/x --ya"),
        (CommandLine(folder="a b"), "ke build-workbook check.", "ke build-workbook check --input 'a b'."),
        (CommandLine(folder="x", output="y"), "build-workbook build", "build-workbook build --input x --output y"),
        (CommandLine(output="y"), "build-workbook template", "build-workbook template --output y"),
        (CommandLine(output="y"), "build-workbook data", "build-workbook data"),
        (CommandLine(folder="x"), "build-workbook template --input z", "build-workbook template --input z"),
        (CommandLine(folder="x"), "build-workbook init y", "build-workbook init y"),
        (CommandLine("python -m workbook_builder"), "build-workbook check", "python -m workbook_builder check"),
    ],
)
def test_a_suggestion_gets_the_folders_that_were_typed(line: CommandLine, text: str, whole: str) -> None:
    assert line.complete(text) == whole


@pytest.mark.parametrize("word", ["data/2026", "data baru", "it's", "a&b", "$HOME", "(1)"])
def test_a_quoted_word_is_one_word_for_the_shell(word: str) -> None:
    assert shlex.split(quote(word, windows=False)) == [word]


@pytest.mark.parametrize(
    ("word", "quoted"), [("data\\2026", "data\\2026"), ("data baru", '"data baru"'), ("a&b", '"a&b"')]
)
def test_a_windows_shell_knows_double_quotes_only(word: str, quoted: str) -> None:
    assert quote(word, windows=True) == quoted


def test_advice_of_a_finding_says_where(input_folder: Path, run_cli: Run, tmp_path: Path) -> None:
    input_folder.rename(tmp_path / "data baru")
    result = run_cli("check", "--input", "data baru", "--output", "hasil")
    assert "build-workbook build --input 'data baru' --output hasil\n" in result.stderr


def test_a_change_of_code_is_suggested_whole_and_works_as_printed(
    input_folder: Path, run_cli: Run, tmp_path: Path
) -> None:
    folder = input_folder.rename(tmp_path / "data baru")
    assert run_cli("template", "--input", "data baru", "--ya").code == 0

    def rename(book: Any) -> None:
        for name in ("Rincian Target", "Manual IKU", "Perjanjian Kinerja"):
            for one in (cell for row in book[name].iter_rows() for cell in row):
                if isinstance(one.value, str) and "02a-CP" in one.value:
                    one.value = one.value.replace("02a-CP", "02d-CP")

    edit(folder, "target.xlsx", rename)
    result = run_cli("template", "--input", "data baru", "--ya")
    [suggested] = [s for s in result.stderr.split("jalankan: ") if s.startswith("build-workbook template")]
    words = shlex.split(suggested.splitlines()[0])
    assert words[:4] == ["build-workbook", "template", "--input", "data baru"]
    assert run_cli(*words[1:]).code == 0


def test_a_code_is_named_as_the_office_writes_it(input_folder: Path, run_cli: Run) -> None:
    result = run_cli("template", "--ganti", "12c-N=04b-N")
    assert result.code == 1 and "12c-N" in result.stderr
    result = run_cli("template", "--ganti", "4b-N=4c-N")
    assert "Kode 04c-N tidak ada" in result.stderr


@pytest.mark.parametrize("command", ["", *main.commands])
def test_h_is_help_everywhere(run_cli: Run, command: str) -> None:
    assert run_cli(*command.split(), "-h") == run_cli(*command.split(), "--help")
