"""A broken record of the history costs only itself; a build that is cut off anywhere leaves a history that is true."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.offices import ROOT, edit, office_folder, rincian

from workbook_builder import pipeline
from workbook_builder.files.lock import LOCK_NAME
from workbook_builder.history import FOLDER, read_all, store
from workbook_builder.history.record_json import from_json
from workbook_builder.model.history import BuildRecord
from workbook_builder.pipeline import build, evaluate

PREFIX = "Kinerja_KPP-Pratama-Contoh_2024"
RECORD = f"{PREFIX}_0001_Q4.json"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A small office that was built once."""
    office_folder(tmp_path)
    build(evaluate(tmp_path), tmp_path / "output")
    return tmp_path


def _record(office: Path) -> Path:
    return office / "output" / FOLDER / RECORD


def _change(path: tuple[str, ...], value: str) -> Callable[[str], str]:
    """Put a piece of JSON in place of one value of a record."""

    def change(text: str) -> str:
        content = json.loads(text)
        place: Any = content
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = "@"
        return json.dumps(content).replace('"@"', value)

    return change


NESTED = "[" * 100_000 + "]" * 100_000
BROKEN: dict[str, Callable[[str], str]] = {
    "empty": lambda text: "",
    "cut off": lambda text: text[: len(text) // 2],
    "another form": _change(("bentuk",), "2"),
    "a number that is none": _change(("nko", "Y"), "NaN"),
    "a number without end": _change(("nko", "Y"), "-Infinity"),
    "a number beyond every other": _change(("iku", "01a-CP", "capaian", "Y"), "1e400"),
    "a whole number beyond every other": _change(("iku", "01a-CP", "target", "Y"), "1" + "0" * 400),
    "a whole number beyond what Python reads": _change(("nko", "Y"), "1" * 5_000),
    "a number without end beside the figures": _change(("lain",), "1e400"),
    "a text for a number": _change(("nko", "Y"), '"120"'),
    "true for a number": _change(("nko", "Y"), "true"),
    "nested brackets": _change(("nko", "Y"), NESTED),
    "nested brackets beside the figures": _change(("lain",), NESTED),
    "nested brackets alone": lambda text: NESTED,
    "half a character": _change(("iku", "01a-CP", "nama"), '"\\ud800"'),
    "a list for a name": _change(("iku", "01a-CP", "nama"), "[[1]]"),
    "a text for yes or no": _change(("iku", "01a-CP", "persen"), '"false"'),
    "an IKU twice": _change(("urutan_iku",), '["01a-CP","01a-CP","02a-CP"]'),
    "an IKU left out": _change(("urutan_iku",), '["01a-CP","02a-CP"]'),
    "300,000 IKU that are one": _change(("urutan_iku",), json.dumps(["01a-CP"] * 300_000)),
    "a quarter that is none": _change(("triwulan",), "9"),
    "a year that is none": _change(("tahun",), "1e3"),
    "a date with a zone": _change(("data_per",), '"2024-01-01T00:00:00+07:00"'),
    "a list alone": lambda text: "[]",
    "larger than any": lambda text: text + " " * store.MAX_RECORD,
}


@pytest.mark.parametrize("breaking", BROKEN.values(), ids=BROKEN)
def test_a_broken_record_costs_only_itself_and_is_named(breaking: Callable[[str], str], office: Path) -> None:
    _record(office).write_text(breaking(_record(office).read_text(encoding="utf-8")), encoding="utf-8")
    edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("H3", 90))
    result = evaluate(office, output=office / "output")
    assert [t.content["name"] for t in result.findings if t.code == "riwayat-tak-terbaca"] == [RECORD]
    built = build(result, office / "output")
    assert built.path.is_file() and built.record is not None and built.record.name == f"{PREFIX}_0002_Q4.json"


def test_a_record_that_is_not_utf8_and_one_that_is_no_file_are_named(office: Path) -> None:
    _record(office).write_bytes(b"\xff\xfe{}")
    (_record(office).parent / f"{PREFIX}_0002_Q4.json").mkdir()
    (_record(office).parent / f"{PREFIX}_0003_Q1.json").symlink_to(f"{PREFIX}_0003_Q1.json")
    names = [RECORD, f"{PREFIX}_0002_Q4.json", f"{PREFIX}_0003_Q1.json"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(_record(office).parent / f"{PREFIX}_0004_Q2.json")
        names.append(f"{PREFIX}_0004_Q2.json")
    assert read_all(office / "output", PREFIX) == ([], names)


def test_the_unbroken_record_is_read(office: Path) -> None:
    """Every refusal above is due to its change alone."""
    assert from_json(_change(("nko", "Y"), "100.5")(_record(office).read_text(encoding="utf-8"))).nko["Y"] == 100.5


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX only")
def test_a_folder_of_hostile_records_stays_within_ten_seconds_and_half_a_gigabyte(office: Path) -> None:
    text = _change(("lain",), "[" + "1," * 2_400_000 + "1]")(_record(office).read_text(encoding="utf-8"))
    for number in range(2, 12):
        (_record(office).parent / f"{PREFIX}_{number:04d}_Q{number % 4 + 1}.json").write_text(text, encoding="utf-8")
    code = (
        "from pathlib import Path; from workbook_builder.history import read_all; "
        f"print(len(read_all(Path('output'), '{PREFIX}')[0]))"
    )

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
        resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0 and int(done.stdout) >= 5, done.stderr


def test_of_a_thousand_records_the_newest_count(office: Path) -> None:
    text = _record(office).read_text(encoding="utf-8")
    for number in range(2, 200):
        (_record(office).parent / f"{PREFIX}_{number:04d}_Q{number % 4 + 1}.json").write_text(
            _change(("versi",), f'"{number}"')(text), encoding="utf-8"
        )
    records, broken = read_all(office / "output", PREFIX)
    assert records[-1].version == "199" and broken == []


# --- cut off in the middle


def _killed(office: Path, module: str, name: str) -> None:
    """A build that is killed as it comes to a function, in a process of its own."""
    code = (
        "import os, sys; from pathlib import Path; from workbook_builder.pipeline import build, evaluate\n"
        f"import {module} as module\n"
        f"module.{name} = lambda *a, **k: os._exit(9)\n"
        "build(evaluate(Path('.')), Path('output'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=office,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 9


def _records(office: Path) -> list[BuildRecord]:
    records, broken = read_all(office / "output", PREFIX)
    assert broken == []
    return records


MOMENTS = {
    "before the record is laid aside": ("workbook_builder.history.store", "replace_file", False),
    "before the workbook": ("workbook_builder.pipeline", "write_atomically", False),
    "between workbook and record": ("workbook_builder.history.store", "move_file", True),
}


@pytest.mark.parametrize(("module", "name", "written"), MOMENTS.values(), ids=MOMENTS)
@pytest.mark.parametrize("again", [90, 91], ids=["the same again", "another figure"])
def test_a_build_that_is_cut_off_is_never_taken_for_an_edit(
    module: str, name: str, written: bool, again: int, office: Path
) -> None:
    first = _records(office)
    edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("H3", 90))
    _killed(office, module, name)
    assert len(_records(office)) == len(first) + written
    if again != 90:
        edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("H3", again))
    built = build(evaluate(office), office / "output")
    assert built.edited_copy is None and list((office / "output").glob("*disunting*")) == []
    reported = [c.iku[1].realisasi["Q4"] for c in _records(office)]
    assert reported == [85.0, *([90.0] if written or again == 90 else []), *([float(again)] if again != 90 else [])]
    left = [p.name for p in (office / "output").rglob("*") if p.suffix in (".tertunda", ".tmp") or p.name == LOCK_NAME]
    assert left == []


def test_a_workbook_that_was_edited_after_a_cut_is_still_kept(office: Path) -> None:
    edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("H3", 90))
    _killed(office, "workbook_builder.history.store", "move_file")
    workbook = office / "output" / f"{PREFIX}_Q4.xlsx"
    workbook.write_bytes(workbook.read_bytes() + b" ")
    built = build(evaluate(office), office / "output")
    assert built.edited_copy is not None and built.edited_copy.read_bytes().endswith(b" ")


def test_a_workbook_that_cannot_be_written_leaves_no_record(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise pipeline.LockedFile("penuh")

    edit(office, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("H3", 90))
    monkeypatch.setattr(pipeline, "write_atomically", fail)
    with pytest.raises(pipeline.LockedFile):
        build(evaluate(office), office / "output")
    assert [p.name for p in (office / "output" / FOLDER).iterdir()] == [RECORD]


def test_a_lock_that_a_killed_run_of_before_left_in_the_history_goes(office: Path) -> None:
    (office / "output" / FOLDER / LOCK_NAME).touch()
    build(evaluate(office), office / "output")
    assert [p.name for p in (office / "output" / FOLDER).iterdir()] == [RECORD]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes exist on POSIX only")
def test_a_pipe_in_the_place_of_the_workbook_is_refused_and_not_waited_for(office: Path) -> None:
    workbook = office / "output" / f"{PREFIX}_Q4.xlsx"
    workbook.unlink()
    os.mkfifo(workbook)
    with pytest.raises(pipeline.LockedFile, match="namanya sudah dipakai"):
        build(evaluate(office), office / "output")


def test_an_office_of_a_size_that_no_workbook_shows_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office_folder(tmp_path, target={"Rincian Target": rincian()})
    monkeypatch.setattr(pipeline, "MAX_LINES", 90)
    with pytest.raises(pipeline.WorkbookTooLarge, match="3 IKU, 3 baris tabel"):
        build(evaluate(tmp_path), tmp_path / "output")
    assert not (tmp_path / "output").exists()
