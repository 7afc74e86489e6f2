"""Work for many offices, in this process or in several; one that dies costs its office alone."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import connection, get_context, parent_process
from typing import TypeVar

MAX_PROCESSES = 61
"""Processes that Windows can wait for."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def usual_processes(count: int) -> int:
    """As many processes as this computer has cores for us, and not more than there is work."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, count, MAX_PROCESSES))


def run_all(
    work: Callable[[Item], Result], items: Sequence[Item], processes: int, lost: Callable[[Item], Result]
) -> Generator[tuple[int, Result], None, None]:
    """The result of each item with its place, as they come; ``lost`` is that of one whose process died twice.

    ``work`` is a function of a module. Whoever stops listening (Ctrl+C) waits only for what is under way.
    """
    waiting = dict(enumerate(items))
    count = min(processes, len(items), MAX_PROCESSES)
    if count <= 1:
        yield from _alone(work, waiting)
        return
    for place, result in _together(work, waiting, count):
        del waiting[place]
        yield place, result
    # Where a process died all others were given up. Alone in theirs, what killed one kills no other.
    while waiting:
        for place, result in _together(work, dict(waiting), 1):
            del waiting[place]
            yield place, result
        if waiting:
            place = next(iter(waiting))
            yield place, lost(waiting.pop(place))


def _alone(work: Callable[[Item], Result], items: dict[int, Item]) -> Generator[tuple[int, Result], None, None]:
    before = gc.isenabled()
    gc.disable()
    try:
        for place, item in items.items():
            yield place, _tidily(work, item)
    finally:
        gc.unfreeze()
        if before:
            gc.enable()


def _together(
    work: Callable[[Item], Result], items: dict[int, Item], count: int
) -> Generator[tuple[int, Result], None, None]:
    """What several processes finish; where one of them died, only what was done before."""
    pool = ProcessPoolExecutor(count, get_context("spawn"), _prepare)
    try:
        futures: dict[Future[Result], int] = {pool.submit(_tidily, work, item): n for n, item in items.items()}
        for future in as_completed(futures):
            # Results that came before the death may be told after it.
            with suppress(BrokenProcessPool):
                yield futures[future], future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _prepare() -> None:
    """A process of the pool: Ctrl+C is for the one that waits for it, and with that one it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        # Files are written whole or not at all, whenever it ends.
        os._exit(1)


def _tidily(work: Callable[[Item], Result], item: Item) -> Result:
    """The work without a search for cycles in it; after it what it left, beside what stays for the next."""
    result = work(item)
    gc.collect()
    gc.freeze()
    return result
