"""A process of its own for files that only a large library can read: within bounds of time and memory.

It takes the bytes of a file from standard input, and prints what is in it as JSON. What a hostile file makes of the
library ends there.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from workbook_builder.intake.sources.refused import Refused

MEMORY_MAX = 2_000_000_000
"""Bytes that the process may take, where the system can hold it to that."""
SECONDS = 120
"""How long a file may take; a report of 100 pages of tables takes a minute."""


def main() -> None:
    _limit()
    output, sys.stdout = sys.stdout, sys.stderr
    try:
        answer: Any = {"read": _reader(sys.argv[1])(sys.stdin.buffer.read())}
    except Refused as refused:
        answer = {"refused": str(refused)}
    except (MemoryError, RecursionError):
        answer = {"refused": "TOO_MUCH"}
    except Exception:  # noqa: BLE001 - the libraries raise whatever a damaged file leads them to
        answer = {"refused": "BROKEN"}
    json.dump(answer, output, ensure_ascii=True)


def _reader(kind: str) -> Callable[[bytes], Any]:
    if kind == "pdf":
        from workbook_builder.intake.sources.pdf_pages import read_pages

        return read_pages
    if kind == "xls":
        from workbook_builder.intake.sources.old_excel import read_sheets

        return read_sheets
    from workbook_builder.intake.sources.binary_excel import read_binary

    return read_binary


def _limit() -> None:
    if os.name != "posix":
        return
    import resource

    for what, limit in ((resource.RLIMIT_AS, MEMORY_MAX), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        # Some systems know a limit and hold to none.
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (limit, limit))


if __name__ == "__main__":
    main()
