"""Checks of the quarter that is reported: it was filled, and staff meant to fill it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.check.context import CheckContext
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
    last = max((i for i, item in enumerate(TRIWULAN, 1) if _filled(b, item)), default=0)
    if _expected(b, q) and not _filled(b, q):
        advice = {"periode": q, "triwulan": b.triwulan, "terakhir": TRIWULAN[last - 1] if last else "-"}
        yield Finding("triwulan-kosong", b.inputs.sheets["Realisasi IKU"], advice)


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
    content: dict[str, object] = {
        "periode": q,
        "triwulan": b.triwulan,
        "terisi": len(filled),
        "jumlah": len(expected) or len(filled),
        "sel": ", ".join(_cells(b, filled, q)),
    }
    if cell is not None and chosen and chosen != b.triwulan:
        stray = chosen < b.triwulan and few
        code = "triwulan-tersasar" if stray else "triwulan-berbeda"
        yield Finding(code, cell.place, {**content, "pilihan": chosen})
    elif not chosen and few:
        yield Finding("triwulan-sebagian", _place(b, filled[0], q).place, content)


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
