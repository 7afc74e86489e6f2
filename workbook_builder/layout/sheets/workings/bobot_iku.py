"""Sheet Bobot IKU (rule sets that weigh IKU by validitas and kendali): the weight of each IKU, looked up."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import Iku, IkuScore
from workbook_builder.text.sheets import NO_VALUE, SheetText

TEXT = SheetText(
    "Bobot IKU",
    "Bobot IKU menurut Validitas dan Kendali",
    "Bobot tiap IKU; bagiannya di dalam sasaran ada di lembar Manual IKU.",
)


def validitas_kendali(iku: Iku) -> str:
    """The pair by which the rule set weighs an IKU, as its table names it."""
    return iku.quality or NO_VALUE


COLUMNS = Columns[IkuScore](
    (
        Column("kode", "Kode", 11, style.TEXT, lambda s: s.iku.code, name="Bobot_IKU_Kode"),
        Column("iku", "IKU", 84, style.TEXT, lambda s: s.iku.name),
        Column("pair", "Validitas dan kendali", 24, style.CENTRED, lambda s: validitas_kendali(s.iku)),
        Column(
            "weight",
            "Bobot",
            16,
            style.NUMBER,
            lambda s: s.k3.k3,
            "INDEX(Bobot_Nilai,MATCH({pair},Bobot_Kunci,0))",
            "Bobot_IKU",
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS, key=2)
    COLUMNS.filter(p, COLUMNS.write(p, k.score.iku))
    return p
