"""Sheet Realisasi Anggaran: cumulative spending per kind, in rupiah."""

from __future__ import annotations

from dataclasses import replace

from workbook_builder.findings import cells as cell_findings
from workbook_builder.model import Cell, Finding, RealisasiAnggaranRow
from workbook_builder.model.codes import parse_belanja_code
from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.leftover import ignored, is_note
from workbook_builder.read.numbers import read_rupiah
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN

NAME, COLUMNS = REALISASI_ANGGARAN.name, REALISASI_ANGGARAN.columns
TOTAL = frozenset({"jumlah", "total"})


def read(sheet: ReadSheet) -> tuple[tuple[RealisasiAnggaranRow, ...], tuple[Finding, ...]]:
    """One record per kind of spending, and the Jumlah row."""
    table = find_table(sheet, COLUMNS, known, REALISASI_ANGGARAN.numbers)
    result: list[RealisasiAnggaranRow] = []
    observations = list(table.observations)
    for row in table.rows:
        if not known(row):
            with_number = any(not row[k].blank for k in REALISASI_ANGGARAN.numbers) and not is_note(row)
            observations.append(
                cell_findings.belanja_without_code(row.filled[0].place, text=row.filled[0].text[:60])
                if with_number
                else ignored(row)
            )
            continue
        result.append(
            RealisasiAnggaranRow(
                code=_code(row["Kode"]),
                name=row["Jenis Belanja"],
                pagu=read_rupiah(row["Pagu"]),
                realisasi={q: read_rupiah(row[f"Realisasi {q}"]) for q in TRIWULAN},
                note=row["Catatan"],
                total=_total(row),
            )
        )
    return tuple(result), tuple(observations)


def _code(cell: Cell) -> Cell:
    """The cell of a code as it is, or with the code alone where it is written as ``51.``."""
    code = parse_belanja_code(cell.text)
    return cell if code is None or code == cell.text else replace(cell, value=code)


def _total(row: Row) -> bool:
    return bool({name_key(row["Kode"].text), name_key(row["Jenis Belanja"].text)} & TOTAL)


def known(row: Row) -> bool:
    """Whether a row is a kind of spending, or their sum."""
    return _total(row) or parse_belanja_code(row["Kode"].text) is not None
