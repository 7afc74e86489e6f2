"""Rows of Realisasi Anggaran: the three kinds of spending, whatever staff added, and the Jumlah row last."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.model import Cell, Place
from workbook_builder.model.codes import parse_belanja_code
from workbook_builder.model.filled import FilledRow
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.text import template as words

_TOTAL = frozenset({"jumlah", "total"})


def build_anggaran(old: Sequence[FilledRow]) -> tuple[FilledRow, ...]:
    """The rows in their order; kinds that are missing are added in front of the Jumlah row."""
    rincian = [b for b in old if not is_total(b)]
    total = [b for b in old if is_total(b)] or [_row("", words.TOTAL)]
    present = {parse_belanja_code(b.text("Kode")) for b in rincian}
    return (*rincian, *(_row(k, n) for k, n in words.BELANJA_KINDS if k not in present), *total)


def is_total(row: FilledRow) -> bool:
    return bool({row.text("Kode").lower(), row.text("Jenis Belanja").lower()} & _TOTAL)


def _row(code: str, name: str) -> FilledRow:
    place = Place("", REALISASI_ANGGARAN.name)
    return FilledRow({"Kode": Cell(int(code) if code else None, "0", place), "Jenis Belanja": Cell(name, "@", place)})
