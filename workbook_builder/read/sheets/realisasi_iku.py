"""Sheet Realisasi IKU: what staff fill each quarter."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model import Finding, RealisasiRow
from workbook_builder.model.codes import IkuKey, iku_key, parse_code
from workbook_builder.model.filled import CHECK_COLUMNS
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.headers import REALISASI, TARGET, quarter_column
from workbook_builder.read.leftover import is_note, without_code
from workbook_builder.read.numbers import read_number, row_is_percent
from workbook_builder.read.rows import Column, Row
from workbook_builder.read.table import find_table, unreadable_code
from workbook_builder.read.two_readings import settle
from workbook_builder.read.workbook import ReadSheet

NAME = "Realisasi IKU"
COLUMNS = (
    Column("Kode", ("Kode IKU",)),
    Column("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja"), required=False),
    Column("Satuan", required=False),
    Column("Basis", ("Basis Realisasi",), required=False),
    *(Column(f"Target {q}", required=False, pattern=quarter_column(TARGET, q)) for q in TRIWULAN),
    *(Column(f"Realisasi {q}", pattern=quarter_column(REALISASI, q)) for q in TRIWULAN),
    Column("Catatan", ("Keterangan",), required=False),
    *(Column(k, required=False, computed=True) for k in CHECK_COLUMNS),
)

NUMBER_COLUMNS = tuple(f"{what} {q}" for q in TRIWULAN for what in ("Target", "Realisasi"))


def read(
    sheet: ReadSheet, percent: Mapping[IkuKey, bool], satuan: Mapping[IkuKey, str] | None = None
) -> tuple[tuple[RealisasiRow, ...], tuple[Finding, ...]]:
    """One record per code. ``percent`` tells by key of the code whether the target row is in percent.

    ``satuan`` gives the Satuan by key of the code where the Manual IKU states it; else the row's own counts.
    """
    table = find_table(sheet, COLUMNS, has_code, NUMBER_COLUMNS)
    result: list[RealisasiRow] = []
    observations = list(table.observations)
    for row in table.rows:
        code = parse_code(row["Kode"].text)
        if code is not None:
            item = (satuan or {}).get(iku_key(code), "") or row["Satuan"].text
            result.append(_realisasi_row(row, code, percent.get(iku_key(code)), item))
        else:
            observations.append(_without_code(row))
    return tuple(result), tuple(observations)


def _without_code(row: Row) -> Finding:
    filled = any(not row[f"Realisasi {q}"].blank for q in TRIWULAN)
    if filled or (not row["Kode"].blank and not is_note(row)):
        return unreadable_code(row["Kode"])
    return without_code(row, "Kode", "IKU")


def has_code(row: Row) -> bool:
    """Whether a row begins with the code of an IKU."""
    return parse_code(row["Kode"].text) is not None


def _realisasi_row(row: Row, code: str, percent: bool | None, satuan: str) -> RealisasiRow:
    target = {q: row[f"Target {q}"] for q in TRIWULAN}
    realisasi = {q: row[f"Realisasi {q}"] for q in TRIWULAN}
    if percent is None:
        percent = row_is_percent([*target.values(), *realisasi.values()], row["Satuan"].text)
    readable = {q: read_number(s, percent, satuan) for q, s in target.items()}
    return RealisasiRow(
        code=code,
        cell=row["Kode"],
        name=row["IKU"],
        satuan=row["Satuan"],
        basis=row["Basis"],
        target=readable,
        realisasi=settle(
            {q: read_number(s, percent, satuan) for q, s in realisasi.items()}, percent, satuan, list(readable.values())
        ),
        note=row["Catatan"],
    )
