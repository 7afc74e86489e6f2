"""Which sheets print: for a meeting, for the report, for an audit, or all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.text import printing as t

BLOCKS = {"lakin": frozenset({"cetak"}), "audit": frozenset({"data", "periksa", "mesin"})}
"""The blocks of sheets that a choice prints whole."""


def choose_sheets(sheets: Iterable[SheetBuilder], choice: str) -> None:
    """Let only the sheets of a choice (a key of ``text.printing.CHOICES``) print; ``semua`` leaves all as they are."""
    if choice == t.ALL:
        return
    for p in sheets:
        if p.role not in BLOCKS.get(choice, ()) and p.name not in t.SHEETS[choice]:
            p.printing = replace(p.printing, skipped=True)
