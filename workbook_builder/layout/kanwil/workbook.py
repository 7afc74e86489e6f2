"""The roll-up workbook as a list of its sheets."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder import __version__
from workbook_builder.layout.kanwil import (
    absent,
    anggaran,
    checks,
    contents,
    data,
    findings,
    heat_map,
    iku,
    parameter,
    perspektif,
    ranking,
    summary,
    trend,
    workings,
)
from workbook_builder.layout.kanwil.context import RegionContext, context_of
from workbook_builder.layout.plan import SheetBuilder, WorkbookPlan
from workbook_builder.layout.print_setup import PAPERS, set_up_pages
from workbook_builder.layout.sheets.checks.pemeriksaan import totals_of
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model.region import Region
from workbook_builder.text import kanwil as t


def plan_region(region: Region, paper: int = PAPERS["A4"]) -> WorkbookPlan:
    """The plan of the roll-up of a region, for a paper size as Excel numbers it."""
    k = context_of(region, paper)
    k = replace(k, check_totals=totals_of(k, checks.control_checks(k)))
    others = _sheets(k)
    builder = [others[0], contents.sheet(k, others), *others[1:]]
    return WorkbookPlan(
        sheets=tuple(set_up_pages(p.freeze_plan(), paper) for p in builder),
        names={name: area for p in builder for name, area in p.names.items()},
        title=t.TITLE.format(nama=region.name, tahun=region.year),
        subject=t.SUBJECT.format(jumlah=len(region.offices), triwulan=region.triwulan),
        author=region.name,
        footer=k.title_line,
        remark=f"build-workbook {__version__}; aturan {k.rules.name}",
        created=max((o.saved for o in region.offices if o.saved), default=TIME_WITHOUT_RECORD),
        paper=paper,
    )


def _sheets(k: RegionContext) -> list[SheetBuilder]:
    """Every sheet but Petunjuk, block by block; without any scored office only who is absent and why."""
    missing = [absent.sheet(k)] if k.once(absent.rows) else []
    if not k.scored:
        return [*missing, checks.sheet(k), parameter.sheet(k)]
    found = bool(k.once(findings.found_rows))
    read = [
        summary.sheet(k),
        ranking.sheet(k),
        heat_map.sheet(k),
        perspektif.sheet(k),
        iku.sheet(k),
        anggaran.sheet(k),
        *([trend.sheet(k)] if trend.followed(k) else []),
    ]
    checked = [findings.sheet(k), *([findings.kinds_sheet(k)] if found else []), checks.sheet(k)]
    plain = [data.sheet(k), *([findings.data_sheet(k)] if found else [])]
    return [*read, *plain, *missing, *checked, workings.sheet(k), parameter.sheet(k)]
