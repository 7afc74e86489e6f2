"""Checks of names: the same IKU and the same sasaran are called alike on every sheet."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import across as across_findings
from workbook_builder.findings.catalogue import OWNER_NAMES
from workbook_builder.model import Cell, Finding
from workbook_builder.model.codes import iku_key, parse_sasaran_number
from workbook_builder.model.keys import name_key

LENGTH = 160
"""Characters of a name that a message quotes."""


def iku_names(b: CheckContext) -> Iterator[Finding]:
    """Perjanjian Kinerja and Realisasi IKU call an IKU as Rincian Target does."""
    owner_of = {name_key(i.name): i.code for i in b.agreement.iku}
    named: list[tuple[str, str, Cell]] = [(p.code, p.name, p.cell) for p in b.inputs.perjanjian]
    named += [(r.code, r.name.text, r.name) for r in b.inputs.realisasi]
    for code, name, cell in named:
        iku = b.iku.get(iku_key(code))
        if iku is None or not name or not iku.name or name_key(name) == name_key(iku.name):
            continue
        other = owner_of.get(name_key(name))
        yield across_findings.iku_name_differs(
            cell.place,
            code=iku.code,
            value=name[:LENGTH],
            expected=iku.name[:LENGTH],
            owner=OWNER_NAMES.format(kode=other) if other else "",
        )


def sasaran_names(b: CheckContext) -> Iterator[Finding]:
    """Rincian Target and Perjanjian Kinerja call a sasaran as Peta Strategi does."""
    official = {s.number: s.name for s in b.agreement.sasaran}
    named = [(s.number, s.name) for s in b.inputs.sasaran]
    # Number and name of a sasaran stand once over its IKU.
    pk = {p.sasaran.place: p for p in b.inputs.perjanjian}
    named += [(n, p.sasaran) for p in pk.values() if (n := parse_sasaran_number(p.number.text)) is not None]
    for number, cell in named:
        name = official.get(number, "")
        if name and cell.text and name_key(cell.text) != name_key(name):
            yield across_findings.sasaran_name_differs(
                cell.place, number=number, value=cell.text[:LENGTH], expected=name[:LENGTH]
            )


PEMERIKSAAN = (iku_names, sasaran_names)
