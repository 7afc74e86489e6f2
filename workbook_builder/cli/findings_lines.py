"""Findings on the console: every error, then the rest as far as a screen goes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import click

from workbook_builder.findings.catalogue import advice, counts, kind, message
from workbook_builder.model import Finding, Severity
from workbook_builder.model.address import address, column_number
from workbook_builder.text import commands as words

MAX_LINES = 16
"""Lines of findings below the errors, which are all shown; with the lines around them, a screenful."""
MAX_MENTIONED = 40
"""Runs of cells named in one line."""

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_CELL = re.compile(r"([A-Z]{1,3})(\d+)")


def findings_lines(findings: Iterable[Finding], hint: str) -> Iterator[str]:
    """Findings of one kind in one column together, worst first: the first of them in full, the others by their cells.

    Every error is shown, nothing that was answered. ``hint`` says where the findings are that no longer fit.
    """
    rest: list[Finding] = []
    used = 0
    for group in _group(item for item in findings if not item.answered):
        lines = list(_group_lines(group))
        used += len(lines)
        if kind(group[0]).severity is Severity.ERROR or (used <= MAX_LINES and not rest):
            yield from lines
        else:
            rest += group
    if rest:
        yield words.OTHERS.format(jumlah=len(rest), rincian=counts(rest), petunjuk=hint).rstrip()


def _group(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings of one kind in one column of a sheet together, in the order of the first of each."""
    result: dict[tuple[str, str, str | None, str], list[Finding]] = {}
    for item in findings:
        matches = _CELL.fullmatch(item.place.cell or "")
        column = matches.group(1) if matches else ""
        result.setdefault((item.code, item.place.file, item.place.sheet, column), []).append(item)
    return list(result.values())


def _group_lines(group: list[Finding]) -> Iterator[str]:
    first, *other = group
    severity = kind(first).severity
    yield f"{click.style(severity.value.upper(), fg=COLOURS[severity], bold=True)}  {first.place}"
    yield "  " + " ".join(words.ADVICE.format(pesan=message(first), saran=advice(first)).split())
    if other:
        yield "  " + words.ALIKE.format(jumlah=len(other), sel=", ".join(_mention(other)))


def _mention(findings: list[Finding]) -> list[str]:
    """Where findings stand, runs of cells as ``F8:F26``; by their code those that speak of a sheet as a whole."""
    other = dict.fromkeys(t.about_code or "-" for t in findings if not _CELL.fullmatch(t.place.cell or ""))
    run_of: list[tuple[int, int, int]] = []
    for column, row in sorted({_location(t.place.cell) for t in findings if _CELL.fullmatch(t.place.cell or "")}):
        if run_of and run_of[-1][0] == column and run_of[-1][2] == row - 1:
            run_of[-1] = (column, run_of[-1][1], row)
        else:
            run_of.append((column, row, row))
    mentioned = [address(a, k) if a == z else f"{address(a, k)}:{address(z, k)}" for k, a, z in run_of] + list(other)
    if len(mentioned) > MAX_MENTIONED:
        return [*mentioned[:MAX_MENTIONED], words.AND_SO_ON.format(jumlah=len(mentioned) - MAX_MENTIONED)]
    return mentioned


def _location(cell: str | None) -> tuple[int, int]:
    matches = _CELL.fullmatch(cell or "")
    return (column_number(matches.group(1)), int(matches.group(2))) if matches else (0, 0)
