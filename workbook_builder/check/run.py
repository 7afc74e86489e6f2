"""All checks, in the order in which their findings are listed within a severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workbook_builder.check import anggaran, completeness, figures, missing_sheets, origin, report_quarter, spellings
from workbook_builder.check import cells as sel
from workbook_builder.check import filled as isian
from workbook_builder.check import inisiatif_strategis as inisiatif
from workbook_builder.check import names as nama
from workbook_builder.check import perjanjian_kinerja as perjanjian
from workbook_builder.check import peta_strategi as peta
from workbook_builder.check import rows as baris
from workbook_builder.check import sheets as lembar
from workbook_builder.check import trends as deret
from workbook_builder.check.context import Bahan
from workbook_builder.check.published import each_other as terbit_antar
from workbook_builder.check.published import ours as terbit
from workbook_builder.findings.catalogue import jenis
from workbook_builder.model import Temuan, Tingkat

Pemeriksaan = Callable[[Bahan], Iterable[Temuan]]

TERSENDIRI: tuple[Pemeriksaan, ...] = (
    # The files.
    *origin.PEMERIKSAAN,
    *missing_sheets.PEMERIKSAAN,
    # One sheet.
    *lembar.PEMERIKSAAN,
    *spellings.PEMERIKSAAN,
    *anggaran.PEMERIKSAAN,
    # One cell.
    *sel.PEMERIKSAAN,
)
ANTAR_BAGIAN: tuple[Pemeriksaan, ...] = (
    # The quarter.
    *report_quarter.PEMERIKSAAN,
    # One row.
    *completeness.PEMERIKSAAN,
    *baris.PEMERIKSAAN,
    *figures.PEMERIKSAAN,
    *deret.PEMERIKSAAN,
    # Sheets against each other.
    *peta.PEMERIKSAAN,
    *completeness.PEMERIKSAAN_ANTAR_LEMBAR,
    *perjanjian.PEMERIKSAAN,
    *nama.PEMERIKSAAN,
    *isian.PEMERIKSAAN,
    *inisiatif.PEMERIKSAAN,
    *anggaran.PEMERIKSAAN_ANTAR_LEMBAR,
)
TERBIT: tuple[Pemeriksaan, ...] = (*terbit.PEMERIKSAAN, *terbit_antar.PEMERIKSAAN)


def periksa(bahan: Bahan, sebelum: Iterable[Temuan] = ()) -> list[Temuan]:
    """Run every check; ``sebelum`` are the findings made while the agreement was put together.

    Without a single IKU there is nothing to compare the other sheets with: every finding would have the same cause.
    """
    temuan = [t for cek in TERSENDIRI for t in cek(bahan)]
    if not bahan.kontrak.iku:
        return temuan
    temuan += [t for cek in ANTAR_BAGIAN for t in cek(bahan)]
    galat = any(jenis(t).tingkat is Tingkat.GALAT for t in (*sebelum, *temuan))
    return temuan + [t for cek in TERBIT for t in cek(replace(bahan, ada_galat=galat))]
