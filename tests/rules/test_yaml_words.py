"""A rule file's plain words mean one thing: decimal numbers, true and false, null, and texts; and it costs a moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.offices import PACKAGE, ROOT

from workbook_builder.errors import InvalidRuleSet
from workbook_builder.rules import load_named
from workbook_builder.rules.load import load_file
from workbook_builder.rules.strict_yaml import MAX_SIZE, read_yaml

SHIPPED = (PACKAGE / "rules" / "data" / "kmk-127-2026.yaml").read_text(encoding="utf-8")


def _read(folder: Path, text: str) -> object:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    return read_yaml(folder / "a.yaml")


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("12", 12),
        ("-0.5", -0.5),
        ("+3", 3),
        ("0", 0),
        ("true", True),
        ("FALSE", False),
        ("~", None),
        ("null", None),
        ("", None),
        *((word, word) for word in ("1:30", "1:30:00.5", "010", "0x1F", "0b11", "1_000", "1e5", ".5", "5.", ".inf")),
        *((word, word) for word in (".nan", "yes", "off", "2026-02-30", "2026-01-01 00:00:00", "<<", "=", "1.2.3")),
    ],
)
def test_a_plain_word_is_what_it_looks_like(word: str, value: object, tmp_path: Path) -> None:
    read = _read(tmp_path, f"a: {word}\n")
    assert read == {"a": value} and [type(v) for v in read.values()] == [type(value)]


@pytest.mark.parametrize(
    "tag", ["!!int '0x10'", "!!int '1:30'", "!!float '.nan'", "!!timestamp 2026-01-01", "!!set {a}"]
)
def test_a_tag_brings_none_of_the_other_spellings_back(tag: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidRuleSet, match="bukan YAML"):
        _read(tmp_path, f"a: {tag}\n")


@pytest.mark.parametrize(
    ("weight", "shown"),
    [("1:30", "1:30"), ("0x" + "F" * 6_000, "0xFFF"), ("9" * 5_000, "999"), ("1e5", "1e5")],
)
def test_a_number_in_another_spelling_is_refused_as_it_was_typed(weight: str, shown: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SHIPPED.replace("bobot: 30", f"bobot: {weight}", 1), encoding="utf-8")
    with pytest.raises(InvalidRuleSet, match="harus berupa angka") as refusal:
        load_file(tmp_path / "a.yaml")
    assert shown in str(refusal.value) and len(str(refusal.value)) < 500


HOSTILE = {
    "base 60": "- 1" + ":59" * 33_000,
    "a number of hexadecimal digits": "a: 0x" + "F" * 99_000,
    "short lines": "- a\n" * 25_000,
    "short keys": "".join(f"{i}: 1\n" for i in range(11_000)),
    "brackets": "[" * 99_000,
    "values in brackets": "[" + "1," * 49_000 + "]",
    "question marks": "? " * 49_000,
    "anchors": "".join(f"- &a{i} b\n" for i in range(9_000)),
    "indents": "".join(" " * i + "a:\n" for i in range(440)),
    "beyond the bound": "- 1:2\n" * 150_000,
}


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX only")
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_rule_file_costs_a_moment(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    code = (
        "import resource, sys\nresource.setrlimit(resource.RLIMIT_CPU, (10, 10))\n"
        "from workbook_builder.cli.main import main\nmain(['rules', 'a.yaml'], prog_name='build-workbook')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1 and "Berkas aturan a.yaml tidak dapat dipakai" in done.stderr, done.stderr[-500:]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes exist on POSIX only")
def test_a_pipe_a_device_and_a_loop_of_links_are_no_rule_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.yaml")
    (tmp_path / "alat.yaml").symlink_to("/dev/zero")
    (tmp_path / "putar.yaml").symlink_to("putar.yaml")
    for name, words in (
        ("pipa", "bukan berkas biasa"),
        ("alat", "bukan berkas biasa"),
        ("putar", "tidak dapat dibuka"),
    ):
        with pytest.raises(InvalidRuleSet, match=words):
            load_file(tmp_path / f"{name}.yaml")
    for name in ("pipa.yaml", "alat.yaml", "putar.yaml", "a" * 3_000 + ".yaml"):
        with pytest.raises(InvalidRuleSet):
            load_named(name, tmp_path)


def test_a_file_beyond_the_bound_is_not_parsed(tmp_path: Path) -> None:
    with pytest.raises(InvalidRuleSet, match="terlalu besar"):
        _read(tmp_path, "#" * (MAX_SIZE + 1))
