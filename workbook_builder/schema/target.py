"""The sheets of an empty target.xlsx in their order, after its guidance."""

from __future__ import annotations

from workbook_builder.schema.anggaran import ANGGARAN
from workbook_builder.schema.column import ChoiceList, Sheet
from workbook_builder.schema.identitas import IDENTITAS
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.schema.rincian_target import RINCIAN_TARGET

TABLES: tuple[Sheet, ...] = (
    PETA_STRATEGI,
    PERJANJIAN_KINERJA,
    RINCIAN_TARGET,
    MANUAL_IKU,
    INISIATIF_STRATEGIS,
    ANGGARAN,
)
SHEETS: tuple[Sheet, ...] = (IDENTITAS, *TABLES)


def choice_lists() -> tuple[ChoiceList, ...]:
    """Every drop-down of these sheets once, in the order in which they first occur."""
    return tuple(dict.fromkeys(c.choices for sheet in SHEETS for c in sheet.columns if c.choices))
