"""Tables on sheets that are not read: the rest of a table split over two sheets must not be lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from workbook_builder.model import Temuan
from workbook_builder.read.table import Baris, Kolom, cari_tabel, kunci_teks
from workbook_builder.read.workbook import Lembar

MIN_HEADERS = 3
"""Headers by which a table is known on a sheet with another name; two may be anybody's."""
MAX_SHEETS = 30
"""Sheets that are looked at; each costs a search for every official table."""
MAX_NAMED = 5
"""Rows that the message names."""


class Shape(NamedTuple):
    """How the table of an official sheet looks: its columns, which rows are records, and what tells them apart."""

    columns: Sequence[Kolom]
    keyed: Callable[[Baris], bool]
    identity: Sequence[str]


def unread_tables(
    shapes: Mapping[str, Shape], official: Mapping[str, Lembar], others: Iterable[Lembar]
) -> list[Temuan]:
    """A finding for every sheet among ``others`` with rows of an official table that its official sheet lacks."""
    known: dict[str, set[str]] = {}
    found = []
    present = {name: shape for name, shape in shapes.items() if name in official}
    for sheet in list(others)[:MAX_SHEETS]:
        best = _best(present, sheet)
        if best is None:
            continue
        if best not in known:
            known[best] = set(_rows(shapes[best], official[best]))
        lost = [name for key, name in _rows(shapes[best], sheet).items() if key not in known[best]]
        if lost:
            names = ", ".join(f"'{name[:40]}'" for name in lost[:MAX_NAMED])
            isi = {"lembar": sheet.nama, "resmi": best, "daftar": names}
            found.append(Temuan("tabel-di-lembar-lain", sheet.tempat, isi))
    return found


def _best(shapes: Mapping[str, Shape], sheet: Lembar) -> str | None:
    """The official table that a sheet holds: the one of whose headers it has most."""
    if not sheet.sel:
        return None
    headers = {name: len(cari_tabel(sheet, s.columns, s.keyed).kolom) for name, s in shapes.items()}
    best = max(headers, key=lambda name: headers[name], default=None)
    return best if best is not None and headers[best] >= MIN_HEADERS else None


def _rows(shape: Shape, sheet: Lembar) -> dict[str, str]:
    """The records of a table by what they are, folded as names are compared."""
    table = cari_tabel(sheet, shape.columns, shape.keyed)
    rows = [
        " ".join(row[c].teks for c in shape.identity if not row[c].kosong) for row in table.baris if shape.keyed(row)
    ]
    return {kunci_teks(name).lstrip("0"): name for name in rows}
