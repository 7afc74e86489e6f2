"""The workbook as a list of its sheets: this table of contents is the function."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from workbook_builder import __version__
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import SheetBuilder, WorkbookPlan
from workbook_builder.layout.print_choice import choose_sheets
from workbook_builder.layout.print_setup import PAPERS, set_up_pages
from workbook_builder.layout.sheets.checks import pemeriksaan, riwayat, validasi
from workbook_builder.layout.sheets.data import manual_iku, realisasi
from workbook_builder.layout.sheets.overview import (
    capaian,
    kartu_iku,
    nko,
    peta_strategi,
    petunjuk,
    ringkasan,
    simulasi,
    trend,
)
from workbook_builder.layout.sheets.printed import (
    aksi,
    analisis,
    anggaran,
    capaian_bab3,
    formulir_nko,
    inisiatif_strategis,
    lampiran_skp,
    pantauan_inisiatif,
    perjanjian_kinerja,
    realisasi_anggaran,
    rincian_target,
    sampul,
)
from workbook_builder.layout.sheets.workings import (
    bahan_kartu,
    bahan_ringkasan,
    bobot_iku,
    k3,
    kebutuhan_realisasi,
    parameter,
    perhitungan,
    perhitungan_kartu,
    perhitungan_simulasi,
    peringkat,
    simulasi_nko,
    skala_stabilize,
)
from workbook_builder.model import Finding, Inputs, Score
from workbook_builder.model.history import History
from workbook_builder.model.region import EarlierYears
from workbook_builder.rules import RuleSet
from workbook_builder.text.printing import ALL

TIME_WITHOUT_RECORD = dt.datetime(2000, 1, 1)
"""Stands for the time of the inputs where they do not state one; the clock would make equal inputs differ."""


def plan_workbook(
    inputs: Inputs,
    score: Score,
    rules: RuleSet,
    findings: Sequence[Finding],
    paper: int = PAPERS["A4"],
    old_note: History | None = None,
    outlook: Score | None = None,
    choice: str = ALL,
    years: EarlierYears | None = None,
) -> WorkbookPlan:
    """The plan of the workbook of an office, year and quarter, for a paper size.

    ``old_note`` is its history, ``outlook`` the score that the simulation begins from,
    ``choice`` what of it prints (text/printing.py), ``years`` what came before.
    """
    k = SheetContext(inputs, score, rules, tuple(findings), paper, history=old_note or History(), outlook=outlook)
    k = k if years is None else replace(k, years=years)
    k = replace(k, check_totals=pemeriksaan.totals(k))
    others = _sheets(k)
    choose_sheets(others, choice)
    if choice != ALL:
        first_printed = next(n for n, p in enumerate(others) if p.role == "cetak")
        others.insert(first_printed, sampul.sheet(k, choice, [p for p in others if not p.printing.skipped]))
    # The contents name every other sheet, and stand second; Validasi leads to the sheets that hold the inputs.
    contents = petunjuk.sheet(k, others)
    choose_sheets([contents], choice)
    builder = [others[0], contents, *others[1:]]
    identitas = score.agreement.identitas
    k.forget()
    return WorkbookPlan(
        sheets=tuple(set_up_pages(p.freeze_plan(), paper) for p in builder),
        names={name: area for p in builder for name, area in p.names.items()},
        title=f"Kinerja {identitas.unit} Tahun {identitas.year}",
        subject=f"Capaian IKU dan NKO sampai Triwulan {score.triwulan}",
        author=identitas.unit,
        footer=k.title_line,
        remark=f"build-workbook {__version__}; aturan {rules.name}",
        created=max((j.saved for j in inputs.traces if j.saved), default=TIME_WITHOUT_RECORD),
        paper=paper,
    )


def _sheets(k: SheetContext) -> list[SheetBuilder]:
    """Every sheet but Petunjuk, block by block as staff see them; one without content is left out."""
    read = [
        ringkasan.sheet(k),
        peta_strategi.sheet(k),
        nko.sheet(k),
        capaian.sheet(k),
        *([trend.sheet(k)] if k.years.read else []),
        simulasi.sheet(k),
    ]
    printed = [
        *([perjanjian_kinerja.sheet(k)] if k.inputs.perjanjian else []),
        rincian_target.sheet(k),
        capaian_bab3.sheet(k),
        formulir_nko.sheet(k),
        analisis.sheet(k),
        *([inisiatif_strategis.sheet(k), pantauan_inisiatif.sheet(k)] if k.inputs.inisiatif else []),
        *([anggaran.sheet(k)] if k.inputs.anggaran else []),
        realisasi_anggaran.sheet(k),
        lampiran_skp.sheet(k),
        *([aksi.program_kerja(k)] if k.inputs.program_kerja else []),
        *([aksi.rencana_aksi(k)] if k.inputs.rencana_aksi else []),
    ]
    data = [realisasi.sheet(k), manual_iku.sheet(k)]
    checks = [validasi.sheet(k, [*read, *printed, *data]), pemeriksaan.sheet(k), riwayat.sheet(k)]
    workings = [
        perhitungan.sheet(k),
        kebutuhan_realisasi.sheet(k),
        perhitungan_simulasi.sheet(k),
        simulasi_nko.sheet(k),
        peringkat.sheet(k),
        bahan_ringkasan.sheet(k),
        perhitungan_kartu.sheet(k, kartu_iku.chosen(k)),
        bahan_kartu.sheet(k),
        skala_stabilize.sheet(k),
        parameter.sheet(k),
        *([k3.sheet(k)] if k.rules.k3 else []),
        *([bobot_iku.sheet(k)] if k.rules.bobot_iku else []),
    ]
    others = [*read, *printed, *data, *checks, *workings]
    # The card leads to the cells that hold what it shows, and stands before them.
    names = {name: area for p in others for name, area in p.names.items()}
    card = kartu_iku.sheet(k, names, frozenset(p.name for p in others))
    return [others[0], card, *others[1:]]
