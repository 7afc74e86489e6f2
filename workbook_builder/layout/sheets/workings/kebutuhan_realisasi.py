"""Sheet Kebutuhan Realisasi: the way back from a capaian to the realisasi it needs, and the shares of an IKU in NKO.

One row per IKU. The figures that Perhitungan Simulasi already has stand in the first columns.
"""

from __future__ import annotations

from workbook_builder.layout.columns import Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.kebutuhan_factor import NEEDS
from workbook_builder.layout.sheets.workings.kebutuhan_method import METHOD
from workbook_builder.layout.sheets.workings.kebutuhan_row import need_rows
from workbook_builder.layout.sheets.workings.kebutuhan_shares import SHARES_OF_NKO, share_of_sasaran
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Kebutuhan Realisasi",
    "Kebutuhan Realisasi, Langkah demi Langkah",
    "Dihitung balik dari capaian 100 dan yang tertinggi ke realisasi yang diperlukan, dan bagian tiap IKU dalam NKO.",
)


def sheet(k: SheetContext) -> SheetBuilder:
    columns = Columns((*METHOD, *NEEDS, *share_of_sasaran(k), *SHARES_OF_NKO))
    p = begin_table(k, TEXT, "mesin", columns)
    columns.filter(p, columns.write(p, need_rows(k)))
    return p
