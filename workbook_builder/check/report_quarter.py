"""Checks of the quarter that is reported: it was filled, and staff meant to fill it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.check.context import Bahan
from workbook_builder.model import Iku, Sel, Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.periods import TRIWULAN

MAX_NAMED = 3
"""Cells that a message names."""


def asked_quarter_is_filled(b: Bahan) -> Iterator[Temuan]:
    """A quarter that someone asked for by number has realisasi of its own."""
    if not b.triwulan_diminta or not b.masukan.realisasi:
        return
    q = TRIWULAN[b.triwulan - 1]
    last = max((i for i, satu in enumerate(TRIWULAN, 1) if _filled(b, satu)), default=0)
    if _expected(b, q) and not _filled(b, q):
        advice = {"periode": q, "triwulan": b.triwulan, "terakhir": TRIWULAN[last - 1] if last else "-"}
        yield Temuan("triwulan-kosong", b.masukan.lembar["Realisasi IKU"], advice)


def chosen_quarter_is_reported(b: Bahan) -> Iterator[Temuan]:
    """The quarter reported because it is the last one filled is the one that staff chose on the sheet.

    A few figures beyond the chosen quarter are strays and no report; a quarter that is mostly filled is one.
    """
    q = TRIWULAN[b.triwulan - 1]
    filled, expected = _filled(b, q), _expected(b, q)
    if b.triwulan_diminta or not filled:
        return
    few = len(filled) * 2 < len(expected)
    cell, chosen = b.masukan.pilihan_triwulan, _number(b.masukan.pilihan_triwulan)
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
        yield Temuan(code, cell.tempat, {**content, "pilihan": chosen})
    elif not chosen and few:
        yield Temuan("triwulan-sebagian", _place(b, filled[0], q).tempat, content)


def _filled(b: Bahan, q: str) -> list[Iku]:
    return [iku for iku in b.kontrak.iku if iku.realisasi[q] is not None]


def _expected(b: Bahan, q: str) -> list[Iku]:
    return [iku for iku in b.kontrak.iku if iku.target[q] is not None]


def _number(cell: Sel | None) -> int:
    """The quarter (1..4) that a cell states; 0 where it states none."""
    text = cell.teks if cell else ""
    return int(text) if text in ("1", "2", "3", "4") else 0


def _cells(b: Bahan, ikus: Sequence[Iku], q: str) -> list[str]:
    named = [_place(b, iku, q).tempat.sel or "-" for iku in ikus[:MAX_NAMED]]
    return [*named, "..."] if len(ikus) > MAX_NAMED else named


def _place(b: Bahan, iku: Iku, q: str) -> Sel:
    return b.realisasi[kunci_kode(iku.kode)].realisasi[q].sel


PEMERIKSAAN = (asked_quarter_is_filled, chosen_quarter_is_reported)
