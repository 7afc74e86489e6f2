"""Checks of the quarter that is reported: it was filled, and staff meant to fill it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import triwulan as triwulan_findings
from workbook_builder.model import Cell, Finding, Iku
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import TRIWULAN, Periode

MAX_NAMED = 3
"""Cells that a message names."""


def asked_quarter_is_filled(b: CheckContext) -> Iterator[Finding]:
    """A quarter that someone asked for by number has realisasi of its own."""
    if not b.quarter_asked or not b.inputs.realisasi:
        return
    q = TRIWULAN[b.triwulan - 1]
    last = max((i for i, earlier in enumerate(TRIWULAN, 1) if _filled(b, earlier)), default=0)
    if _expected(b, q) and not _filled(b, q):
        yield triwulan_findings.triwulan_blank(
            b.inputs.sheets["Realisasi IKU"], periode=q, triwulan=b.triwulan, last=TRIWULAN[last - 1] if last else "-"
        )


def chosen_quarter_is_reported(b: CheckContext) -> Iterator[Finding]:
    """The quarter reported because it is the last one filled is the one that staff chose on the sheet.

    A few figures beyond the chosen quarter are strays and no report; a quarter that is mostly filled is one.
    """
    q = TRIWULAN[b.triwulan - 1]
    filled, expected = _filled(b, q), _expected(b, q)
    if b.quarter_asked or not filled:
        return
    few = len(filled) * 2 < len(expected)
    cell, chosen = b.inputs.chosen_triwulan, _number(b.inputs.chosen_triwulan)
    count, cells = len(expected) or len(filled), ", ".join(_cells(b, filled, q))
    if cell is not None and chosen and chosen != b.triwulan:
        if chosen < b.triwulan and few:
            yield triwulan_findings.triwulan_astray(
                cell.place,
                chosen=chosen,
                filled=len(filled),
                count=count,
                periode=q,
                cells=cells,
                triwulan=b.triwulan,
            )
        else:
            yield triwulan_findings.triwulan_differs(
                cell.place, chosen=chosen, periode=q, filled=len(filled), count=count
            )
    elif not chosen and few:
        place = _place(b, filled[0], q).place
        yield triwulan_findings.triwulan_in_part(place, periode=q, filled=len(filled), count=count, cells=cells)


def _filled(b: CheckContext, q: Periode) -> list[Iku]:
    return [iku for iku in b.agreement.iku if iku.realisasi[q] is not None]


def _expected(b: CheckContext, q: Periode) -> list[Iku]:
    return [iku for iku in b.agreement.iku if iku.target[q] is not None]


def _number(cell: Cell | None) -> int:
    """The quarter (1..4) that a cell states; 0 where it states none."""
    text = cell.text if cell else ""
    return int(text) if text in ("1", "2", "3", "4") else 0


def _cells(b: CheckContext, ikus: Sequence[Iku], q: Periode) -> list[str]:
    named = [_place(b, iku, q).place.cell or "-" for iku in ikus[:MAX_NAMED]]
    return [*named, "..."] if len(ikus) > MAX_NAMED else named


def _place(b: CheckContext, iku: Iku, q: Periode) -> Cell:
    return b.realisasi[iku_key(iku.code)].realisasi[q].cell


PEMERIKSAAN = (asked_quarter_is_filled, chosen_quarter_is_reported)
