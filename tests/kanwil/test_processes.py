"""Several processes, and what may happen to them: killed, stopped by Ctrl+C, two runs at once."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from support.offices import ROOT
from support.region_folders import small_region
from support.region_work import process_of, square, square_after_a_death, square_or_die

from workbook_builder.kanwil.pool import run_all, usual_processes

POSIX = pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")


def lost(item: object) -> int:
    return -1


@pytest.mark.parametrize("processes", [1, 2])
def test_every_item_comes_back_with_its_place(processes: int) -> None:
    assert dict(run_all(square, [3, 1, 2], processes, lost)) == {0: 9, 1: 1, 2: 4}
    assert dict(run_all(square, [], processes, lost)) == {}


def test_one_process_is_this_one_and_more_are_others() -> None:
    assert {pid for _, (_, pid) in run_all(process_of, range(3), 1, lost)} == {os.getpid()}
    others = {pid for _, (_, pid) in run_all(process_of, range(8), 2, lost)}
    assert os.getpid() not in others and 1 <= len(others) <= 2


def test_an_item_that_kills_its_process_costs_itself_alone() -> None:
    assert dict(run_all(square_or_die, [1, 2, 3, 4, 5], 2, lost)) == {0: 1, 1: 4, 2: -1, 3: 16, 4: 25}


def test_an_item_whose_process_died_by_chance_is_done_again(tmp_path: Path) -> None:
    items = [(n, str(tmp_path / "mati")) for n in (1, 3, 5)]
    assert dict(run_all(square_after_a_death, items, 2, lost)) == {0: 1, 1: 9, 2: 25}


def test_there_are_no_more_processes_than_work() -> None:
    assert usual_processes(1) == 1 and 1 <= usual_processes(500) <= 61 and usual_processes(0) == 1


def start(folder: Path, output: Path, processes: int = 2) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "workbook_builder", "kanwil", str(folder), "--output", str(output)]
    return subprocess.Popen(
        [*command, "--proses", str(processes)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=os.name != "nt",
    )


def contents(folder: Path) -> dict[str, str]:
    """Digest of every file that a region left."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def wait_for_workbooks(output: Path, count: int, run: subprocess.Popen[str]) -> None:
    limit = time.monotonic() + 60
    while len(list(output.glob("*/Kinerja_*.xlsx"))) < count:
        assert run.poll() is None and time.monotonic() < limit
        time.sleep(0.01)


def whole(output: Path) -> int:
    """How many workbooks there are; each of them can be opened, and has its record or none yet."""
    workbooks = list(output.rglob("*.xlsx"))
    for path in workbooks:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
    return len(workbooks)


@pytest.mark.slow
def test_two_processes_leave_the_bytes_of_one(tmp_path: Path) -> None:
    folder = small_region(tmp_path / "kanwil", 5)
    ends = [start(folder, tmp_path / str(n), n).communicate() for n in (1, 2)]
    assert contents(tmp_path / "1") == contents(tmp_path / "2") and len(contents(tmp_path / "1")) == 11
    last = [error.splitlines()[-3:-1] for _, error in ends]
    assert last[0][0] == last[1][0] == "Dinilai: 5 dari 5 kantor."


@POSIX
@pytest.mark.slow
def test_killed_in_the_middle_all_is_whole_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder, output = small_region(tmp_path / "kanwil", 12), tmp_path / "hasil"
    run = start(folder, output)
    wait_for_workbooks(output, 2, run)
    children = _children(run.pid)
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    limit = time.monotonic() + 10
    while any(_alive(pid) for pid in children):
        assert time.monotonic() < limit, "a process of the pool outlived the run"
        time.sleep(0.05)
    assert 2 <= whole(output) < 13
    again = start(folder, output)
    _, error = again.communicate()
    assert again.returncode == 0, error
    assert whole(output) == 13 and "Dinilai: 12 dari 12 kantor." in error
    assert not list(output.rglob("*.tmp")) and not list(output.rglob("*_disunting_*"))
    alone = tmp_path / "sendiri"
    start(folder, alone, 1).communicate()
    assert contents(output) == contents(alone)


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("processes", [1, 2])
def test_ctrl_c_ends_cleanly_with_whole_workbooks(tmp_path: Path, processes: int) -> None:
    folder, output = small_region(tmp_path / "kanwil", 12), tmp_path / "hasil"
    run = start(folder, output, processes)
    wait_for_workbooks(output, 1, run)
    # As a terminal does it: to the run and to its processes.
    os.killpg(run.pid, signal.SIGINT)
    _, error = run.communicate(timeout=60)
    assert run.returncode == 130
    assert error.splitlines()[-1].startswith("Dibatalkan.") and "Traceback" not in error
    assert 1 <= whole(output) < 12 and not list(output.glob("Kanwil_*.xlsx"))
    assert not list(output.rglob("*.tmp"))
    again = start(folder, output)
    _, error = again.communicate()
    assert again.returncode == 0 and whole(output) == 13, error


@pytest.mark.slow
def test_two_runs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    folder, output = small_region(tmp_path / "kanwil", 6), tmp_path / "hasil"
    runs = [start(folder, output, 2), start(folder, output, 1)]
    ends = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [0, 0], ends
    start(folder, tmp_path / "sendiri", 1).communicate()
    assert contents(output) == contents(tmp_path / "sendiri")


def _children(pid: int) -> list[int]:
    text = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False).stdout
    return [int(x) for x in text.split()]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
