"""Work for the pool of processes that a test can follow: functions of a module, as other processes need them."""

from __future__ import annotations

import os
import time
from pathlib import Path


def square(number: int) -> int:
    return number * number


def square_or_die(number: int) -> int:
    """3 ends its process without a word, as an operating system short of memory does."""
    if number == 3:
        os._exit(9)
    return number * number


def square_after_a_death(item: tuple[int, str]) -> int:
    """3 ends its process the first time; a file remembers that."""
    number, mark = item
    if number == 3 and not Path(mark).exists():
        Path(mark).touch()
        os._exit(9)
    return number * number


def process_of(number: int) -> tuple[int, int]:
    time.sleep(0.05)
    return number, os.getpid()
