"""Runs that are killed at any moment, and runs at the same time: files stay whole, nothing is lost, nothing is left."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.offices import ROOT, edit
from support.rounds import fill_all, filled, target, whole, write_target

from workbook_builder.files.atomic import write_atomically
from workbook_builder.files.lock import LOCK_NAME, folder_lock
from workbook_builder.history import read_all

TIMES = 50
RUN = "import sys; from workbook_builder.cli.main import main; main(sys.argv[1:], prog_name='build-workbook')"
WORKBOOK = "Kinerja_KPP-Uji-Coba_2026_Q4.xlsx"

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")]


def _begin(folder: Path, *command: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _finish(folder: Path, *command: str) -> float:
    """Run to the end; how long it took, so that kills fall all over a run."""
    start = time.monotonic()
    process = _begin(folder, *command)
    error = process.communicate()[1]
    assert process.returncode == 0, error.decode("utf-8", "replace")
    return time.monotonic() - start


def _kill(process: subprocess.Popen[bytes], after: float) -> None:
    """Kill a run after so many seconds; most of a run is starting up, its later half is where files change."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(after)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def _leavings_of(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.name.endswith(".tmp") or p.name == LOCK_NAME]


@pytest.fixture
def office_folder(tmp_path: Path) -> Path:
    """An office with its template filled for the whole year."""
    write_target(tmp_path / "input", target(8))
    _finish(tmp_path, "template")
    fill_all(tmp_path / "input" / "realisasi.xlsx")
    return tmp_path


def test_fifty_kills_of_template_lose_nothing(office_folder: Path) -> None:
    file = office_folder / "input" / "realisasi.xlsx"
    typed_value = filled(file)
    original = file.read_bytes()
    old = _finish(office_folder, "template")
    random_source = random.Random(20261123)
    for _ in range(TIMES):
        file.write_bytes(original)
        process = _begin(office_folder, "template")
        _kill(process, old * random_source.uniform(0.3, 1.1))
        assert whole(file) and filled(file) == typed_value
        assert all(whole(p) for p in file.parent.glob("realisasi_cadangan_*.xlsx"))
    _finish(office_folder, "template")
    assert filled(file) == typed_value and _leavings_of(office_folder) == []
    assert original in [p.read_bytes() for p in file.parent.glob("realisasi_cadangan_*.xlsx")]


def test_fifty_kills_of_build_leave_whole_workbooks(office_folder: Path) -> None:
    workbook = office_folder / "output" / WORKBOOK
    old = _finish(office_folder, "build")
    content = workbook.read_bytes()
    random_source = random.Random(20261124)
    for n in range(TIMES):
        edit(office_folder / "input", "realisasi.xlsx", lambda wb, n=n: wb["Realisasi IKU"].__setitem__("L7", 40 + n))
        process = _begin(office_folder, "build")
        _kill(process, old * random_source.uniform(0.3, 1.1))
        assert whole(workbook)
        assert all(whole(p) for p in (office_folder / "output").glob("*.xlsx"))
        assert read_all(office_folder / "output", WORKBOOK.removesuffix("_Q4.xlsx"))[1] == []
        assert list((office_folder / "output").glob("*disunting*")) == [], (
            "a killed build was taken for an edit by hand"
        )
    _finish(office_folder, "build")
    assert whole(workbook) and workbook.read_bytes() != content and _leavings_of(office_folder) == []
    shutil.rmtree(office_folder / "output" / "riwayat")
    workbook.unlink()
    _finish(office_folder, "build")
    alone = workbook.read_bytes()
    _finish(office_folder, "build")
    assert workbook.read_bytes() == alone


def test_runs_at_the_same_time_corrupt_nothing(office_folder: Path) -> None:
    file = office_folder / "input" / "realisasi.xlsx"
    typed_value, original = filled(file), file.read_bytes()
    process = [_begin(office_folder, command) for command in ("template", "build") * 4]
    error = [p.communicate()[1].decode("utf-8", "replace") for p in process]
    assert [p.returncode for p in process] == [0] * 8, error
    assert filled(file) == typed_value
    assert [p.read_bytes() for p in file.parent.glob("realisasi_cadangan_*.xlsx")] == [original]
    assert whole(office_folder / "output" / WORKBOOK) and _leavings_of(office_folder) == []
    name = sorted(p.name for p in (office_folder / "output" / "riwayat").iterdir())
    assert [n.split("_")[3] for n in name] == [f"{i:04d}" for i in range(1, len(name) + 1)]


def test_a_killed_run_locks_nobody_out(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from workbook_builder.files.lock import folder_lock\n"
        "with folder_lock(Path('.')):\n    print('siap', flush=True); time.sleep(60)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"siap\n"
    process.kill()
    process.communicate()
    (tmp_path / ".build-workbook-abc.tmp").write_bytes(b"setengah")
    write_atomically(tmp_path / "a.json", b"baru")
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_a_folder_that_stays_locked_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbook_builder.errors import LockedFile
    from workbook_builder.files import lock as key

    monkeypatch.setattr(key, "MAX_WAIT", 0.0)
    monkeypatch.setattr(key, "_locked", lambda _files: False)
    with pytest.raises(LockedFile, match="sedang ditulisi"), folder_lock(tmp_path):
        pass


def test_a_run_writes_only_into_its_folders(office_folder: Path) -> None:
    outside = office_folder / "luar"
    outside.mkdir()
    before = set(office_folder.rglob("*"))
    _finish(office_folder, "template")
    _finish(office_folder, "build")
    new = {p.relative_to(office_folder).parts[0] for p in set(office_folder.rglob("*")) - before}
    assert new == {"input", "output"} and list(outside.iterdir()) == []
