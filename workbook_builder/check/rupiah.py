"""How messages speak of rupiah: two amounts that differ, the name of a kind of spending, the row of the total."""

from __future__ import annotations

import re
from typing import NamedTuple

from workbook_builder.check.context import CheckContext
from workbook_builder.model import RealisasiAnggaranRow
from workbook_builder.model.numbers import Number
from workbook_builder.text.numbers import format_rupiah

Rupiah = int | Number
"""An amount: as scored, or as read from a cell."""


class Amounts(NamedTuple):
    """Two amounts that should agree, as a message writes them."""

    value: str
    expected: str
    difference: str


def total_row(b: CheckContext) -> RealisasiAnggaranRow:
    """The Jumlah row; where there is none, the last kind."""
    total = [x for x in b.inputs.realisasi_anggaran if x.total]
    return total[0] if total else b.inputs.realisasi_anggaran[-1]


def kind_name(row: RealisasiAnggaranRow) -> str:
    """What follows the word "Belanja" in a message: ``Pegawai`` of ``Belanja Pegawai``."""
    name = (row.name.text or row.code.text)[:60]
    return re.sub(r"^belanja\s+(?=\S)", "", name, flags=re.IGNORECASE)


def amounts_of(value: Rupiah, expected: Rupiah) -> Amounts:
    return Amounts(format_rupiah(value), format_rupiah(expected), format_rupiah(value - expected))
