"""What a region costs: an office after the first, one process against two, memory, the roll-up, and a naive script.

``PYTHONPATH=. python benchmarks/region.py [COUNT ...]`` (8, 32 and 352 without any) writes synthetic regions to a
temporary folder: the shipped office under other names, with other figures. For each it prints

- CPU of an office after the first in one process, the resident memory after the first and after the last;
- CPU, wall clock and largest process of ``kanwil --proses 1`` and ``--proses 2``, run in turn as whole processes;
- wall clock of the roll-up alone, from the records of its offices;

and at the end, on the first eight offices, in turn: ``kanwil --proses 1``, and the naive peer of ``against_writers``
(pandas reads, openpyxl writes the same cells) run for each office, and run once for all of them.

POSIX only.
"""

from __future__ import annotations

import gc
import marshal
import os
import re
import statistics
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import NamedTuple

from against_writers import PANDAS, ROOT, _cells, _environment, _in_own_process

COUNTS = (8, 32, 352)
PEERS = 8
"""Offices that the naive script does."""
VARIANTS = 8
UNIT = "KPP Pratama Barabai"
RUNS = 3


class Cost(NamedTuple):
    """Seconds of user and system together, seconds on the clock, MiB of the largest process."""

    cpu: float
    wall: float
    memory: float


def main() -> None:
    counts = [int(x) for x in sys.argv[1:]] or list(COUNTS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = _environment(folder / "bytecode")
        for count in counts:
            _in_own_process(lambda count=count: make_region(folder / str(count), count))
            print(f"{count} offices", flush=True)
            _in_own_process(lambda count=count: one_by_one(folder / str(count), folder / "sendiri"))
            _processes(folder, count, environment)
            _in_own_process(lambda count=count: roll_up(folder / str(count), folder / "rekap"))
        against_naive(folder, counts[0], environment)


def make_region(folder: Path, count: int) -> None:
    """The shipped office under so many names; its realisasi differ from variant to variant."""
    import openpyxl

    variants = []
    for variant in range(VARIANTS):
        book = openpyxl.load_workbook(ROOT / "input" / "realisasi.xlsx")
        for row in book["Realisasi IKU"].iter_rows():
            for cell in row:
                if isinstance(cell.value, float) and variant:
                    cell.value = round(cell.value * (1 - variant / 200), 6)
        path = folder / f"variant-{variant}.xlsx"
        folder.mkdir(exist_ok=True)
        book.save(path)
        variants.append(path)
    for number in range(count):
        office = folder / f"kpp-{number:03d}"
        office.mkdir()
        _renamed(ROOT / "input" / "target.xlsx", office / "target.xlsx", number)
        _renamed(variants[number % VARIANTS], office / "realisasi.xlsx", number)
    for path in variants:
        path.unlink()


def _renamed(origin: Path, path: Path, number: int) -> None:
    """The same workbook for another office."""
    name = f"{UNIT} {number:03d}".encode()
    with zipfile.ZipFile(origin) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part, re.sub(UNIT.encode(), name, old.read(part)))


def one_by_one(folder: Path, output: Path) -> None:
    """Every office in this process, as a process of the pool does them."""
    from workbook_builder.cli.complaints import failure_message
    from workbook_builder.kanwil.glance import glance
    from workbook_builder.kanwil.job import Job, Outcome, run_job
    from workbook_builder.kanwil.pool import run_all

    offices = sorted(folder.iterdir())
    costs, memory, start = [], [], time.process_time()
    jobs = [Job(x, x.name, glance(x), output / x.name, 2024, None, "A4", True, failure_message) for x in offices]
    glances = (time.process_time() - start) / len(offices)
    start = time.process_time()
    for _, outcome in run_all(run_job, jobs, 1, lambda job: Outcome(job.name)):
        assert outcome.office is not None, outcome.reasons
        costs.append(time.process_time() - start)
        memory.append(_resident())
        start = time.process_time()
    after = statistics.median(costs[1:]) + glances
    print(
        f"  an office after the first: {after:.3f} s CPU (quarter of them below {min(costs[1:]) + glances:.3f}), "
        f"the first {costs[0]:.3f}; {memory[0]:.0f} MiB after the first, {memory[-1]:.0f} after the last"
    )


def _resident() -> float:
    """MiB of this process that lie in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _processes(folder: Path, count: int, environment: dict[str, str]) -> None:
    """One process against two, in turn."""
    costs: dict[int, list[Cost]] = {1: [], 2: []}
    for turn in range(RUNS if count < 100 else 1):
        for processes, found in costs.items():
            found.append(_kanwil(folder / str(count), folder / f"{count}-{turn}-{processes}", processes, environment))
    for processes, found in costs.items():
        cpu, wall, memory = (statistics.median(x) for x in zip(*found, strict=True))
        print(f"  kanwil --proses {processes}: {cpu:.1f} s CPU, {wall:.1f} s, largest process {memory:.0f} MiB")
    ratio = statistics.median(two.wall / one.wall for one, two in zip(costs[1], costs[2], strict=True))
    print(f"  two processes take {ratio:.2f} of the time of one", flush=True)


def roll_up(folder: Path, output: Path) -> None:
    """The roll-up from the records of the offices."""
    from workbook_builder.cli.complaints import failure_message
    from workbook_builder.kanwil.rollup import write_rollup
    from workbook_builder.kanwil.run import RegionOptions, run_region

    options = RegionOptions(output, with_workbooks=False)
    region = run_region(folder, options, failure_message, lambda _outcome, _total: None).region
    gc.disable()
    start, cpu = time.monotonic(), time.process_time()
    path = write_rollup(region, output, "A4")
    print(
        f"  roll-up: {time.monotonic() - start:.2f} s, {time.process_time() - cpu:.2f} s CPU, "
        f"{path.stat().st_size / 2**20:.1f} MiB",
        flush=True,
    )


def against_naive(folder: Path, count: int, environment: dict[str, str]) -> None:
    """``kanwil`` and naive scripts on the same offices, in turn."""
    few = folder / "few"
    few.mkdir()
    offices = sorted((folder / str(count)).iterdir())[:PEERS]
    for office in offices:
        (few / office.name).symlink_to(office)
    (workbook,) = (folder / "sendiri" / offices[0].name).glob("*.xlsx")
    _in_own_process(lambda: (folder / "cells").write_bytes(marshal.dumps(_cells(workbook))))
    (folder / "naive.py").write_text(_naive(), encoding="utf-8")
    each = [str(folder / "naive.py"), str(folder / "cells"), str(folder / "naive.xlsx")]
    costs: dict[str, list[float]] = {"kanwil": [], "a script per office": [], "one script for all": []}
    for turn in range(RUNS):
        costs["kanwil"].append(_kanwil(few, folder / f"few-{turn}", 1, environment).cpu)
        costs["a script per office"].append(sum(_measure([*each, str(office)], environment).cpu for office in offices))
        costs["one script for all"].append(_measure([*each, *map(str, offices)], environment).cpu)
    for kind, found in costs.items():
        ratio = statistics.median(a / b for a, b in zip(costs["kanwil"], found, strict=True))
        told = f"{statistics.median(found) / len(offices):.2f} s CPU per office; kanwil costs {ratio:.3f} of it"
        print(f"  {kind}: {told}", flush=True)


def _naive() -> str:
    """The peer of ``against_writers`` for every folder that it is given."""
    head, body = PANDAS.split("for file in", 1)
    loop = ("for file in" + body).replace('"input/" + file', 'folder + "/" + file')
    return head + "for folder in sys.argv[3:]:\n" + "".join(f"    {line}\n" for line in loop.splitlines())


def _kanwil(folder: Path, output: Path, processes: int, environment: dict[str, str]) -> Cost:
    arguments = ["-m", "workbook_builder", "kanwil", str(folder), "--output", str(output), "--proses", str(processes)]
    return _measure(arguments, environment)


def _measure(arguments: list[str], environment: dict[str, str]) -> Cost:
    """The cost of one run with all of its processes."""
    start = time.monotonic()
    child = os.fork()
    if not child:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.chdir(ROOT)
        os.execve(sys.executable, [sys.executable, *arguments], environment)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"exit {status}: {' '.join(arguments)}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
