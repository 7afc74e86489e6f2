"""How long the roll-up of a region takes, and how much memory, for 8, 32 and 352 offices of 20 IKU.

``PYTHONPATH=.:tests python benchmarks/rollup.py`` prints one line each; every size runs in a process of its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

SIZES = (8, 32, 352)


def measure(count: int) -> None:
    """One line: offices, cells, seconds of this process for plan and file, bytes, and memory."""
    from support.regions import region

    from workbook_builder.layout.kanwil import plan_region
    from workbook_builder.write.xlsx import workbook_bytes

    made = region(count)
    begin, clock = time.process_time(), time.perf_counter()
    plan = plan_region(made)
    planned, cells = time.process_time(), sum(len(sheet.cells) for sheet in plan.sheets)
    content = workbook_bytes(plan)
    end, elapsed = time.process_time(), time.perf_counter() - clock
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count:4d} offices, {cells:7,d} cells: plan {planned - begin:.2f} s, file {end - planned:.2f} s of CPU, "
        f"{elapsed:.2f} s elapsed, {len(content) / 1e6:.2f} MB, memory {memory:.0f} MB"
    )


def main() -> None:
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
        return
    for count in SIZES:
        subprocess.run([sys.executable, __file__, str(count)], check=True)


if __name__ == "__main__":
    main()
