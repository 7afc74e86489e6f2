"""What keeps a process of the pool small: nothing of an office stays for the next one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.region_folders import small_region

Process = Callable[..., subprocess.CompletedProcess[str]]

CYCLES = """
import gc, sys
from pathlib import Path
from workbook_builder import build, evaluate
gc.disable()
for turn in range(2):
    build(evaluate(sys.argv[1]), sys.argv[2])
    print(gc.collect() if turn else gc.collect() * 0)
"""
MEMORY = """
import os, sys
from pathlib import Path
from workbook_builder.kanwil.glance import Glance
from workbook_builder.kanwil.job import Job, Outcome, run_job
from workbook_builder.kanwil.pool import run_all
offices = sorted(Path(sys.argv[1]).iterdir())
jobs = [Job(x, x.name, Glance(), Path(sys.argv[2]) / x.name, 2024, None, "A4", True, str) for x in offices] * 5
for place, outcome in run_all(run_job, jobs, 1, lambda job: Outcome(job.name)):
    assert outcome.office is not None, outcome.reasons
    if place in (9, len(jobs) - 1):
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        print(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)
"""


def test_a_build_leaves_hardly_anything_in_cycles(input_folder: Path, run_process: Process, tmp_path: Path) -> None:
    """The encoder of JSON leaves some thirty objects; an office or a workbook would be ten thousand."""
    result = run_process(CYCLES, input_folder, tmp_path / "hasil")
    assert result.returncode == 0, result.stderr
    assert int(result.stdout.split()[1]) < 200


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_process_keeps_its_size_over_many_offices(tmp_path: Path, run_process: Process) -> None:
    folder = small_region(tmp_path / "kanwil", 10)
    result = run_process(MEMORY, folder, tmp_path / "hasil")
    assert result.returncode == 0, result.stderr
    early, late = map(float, result.stdout.split())
    assert late < 90 and late - early < 6, (early, late)
