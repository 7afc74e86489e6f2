"""The template as a list of its sheets: this table of contents is the function."""

from __future__ import annotations

from workbook_builder import __version__
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.forms import (
    analisis,
    answers,
    arsip,
    lists,
    narasi,
    petunjuk,
    provisional,
    provisional_row,
)
from workbook_builder.layout.forms import angka_terbit as published
from workbook_builder.layout.forms import realisasi_anggaran as anggaran
from workbook_builder.layout.forms import realisasi_iku as realisasi
from workbook_builder.layout.plan import WorkbookPlan
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model.filled import Template
from workbook_builder.model.origin import MAX_UNIT, UNIT_NAME, YEAR_NAME
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import template as words


def plan_template(t: Template, k: SheetContext) -> WorkbookPlan:
    """The plan of realisasi.xlsx. ``k`` holds the score of what the template holds, after its chosen quarter."""
    records = provisional_row.rows(t, k, lambda i: realisasi.completeness(t, t.iku[i]))
    builder = [
        petunjuk.sheet(t, k, records),
        realisasi.sheet(t, k, records),
        analisis.sheet(t, k, records),
        anggaran.sheet(t),
        published.sheet(t),
        answers.sheet(t),
        narasi.sheet(t),
        provisional.sheet(t, k, records),
        lists.sheet(t, k),
    ]
    if t.arsip:
        builder.append(arsip.sheet(t))
    builder += [arsip.other_sheets(item) for item in t.other_sheets]
    return WorkbookPlan(
        sheets=tuple(p.freeze_plan() for p in builder),
        names={name: area for p in builder for name, area in p.names.items()} | _origin(t),
        title=f"{REALISASI_IKU.title} {t.identitas.unit} Tahun {t.identitas.year}",
        subject=words.PETUNJUK.purpose,
        author=t.identitas.unit,
        remark=f"build-workbook {__version__}",
        created=t.created or TIME_WITHOUT_RECORD,
    )


def _origin(t: Template) -> dict[str, str]:
    """The office and the year as constants under defined names; the title rows show them, and may be overwritten."""
    unit = t.identitas.unit[:MAX_UNIT].replace('"', '""')
    return {UNIT_NAME: f'"{unit}"', YEAR_NAME: str(t.identitas.year)}
