"""Sheet Inisiatif Strategis: the actions tied to IKU."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from workbook_builder.findings.figures import two_meanings
from workbook_builder.findings.spellings import ONE_OR_OTHER
from workbook_builder.model import Cell, Finding, InisiatifRow, Reading
from workbook_builder.model.period_words import ROMAN
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.read.leftover import incomplete
from workbook_builder.read.numbers import read_plain, read_rupiah
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS

NAME, COLUMNS = INISIATIF_STRATEGIS.name, INISIATIF_STRATEGIS.columns

_TRIWULAN = re.compile(
    r"\b(?:Q|TW|Trw|Triwulan)[\s.-]*([1-4]|IV|I{1,3})\b\s*(?:[:=.)]\s*|(?=[+-]?\d[\d.,]*\s*(?:%|[;,\n]|$|Q|T)))",
    re.IGNORECASE,
)


def read(sheet: ReadSheet) -> tuple[tuple[InisiatifRow, ...], tuple[Finding, ...]]:
    """One record per numbered row; a row without number and IKU cannot be told from a note and is named as ignored."""
    table = find_table(sheet, COLUMNS, has_content, INISIATIF_STRATEGIS.numbers)
    result: list[InisiatifRow] = []
    observations = list(table.observations)
    for row in table.rows:
        if not has_content(row):
            blank = "IKU" if row["IKU"].blank else "Inisiatif Strategis"
            observations.append(incomplete(row, blank, "Inisiatif Strategis"))
            continue
        result.append(
            InisiatifRow(
                number=row["No."],
                iku=row["IKU"],
                inisiatif=row["Inisiatif Strategis"],
                output=row["Output/Outcome"],
                trajectory_kegiatan=row["Trajectory Kegiatan"],
                trajectory_output=row["Trajectory Output"],
                periode=row["Periode Pelaksanaan"],
                owner=row["Penanggung Jawab"],
                cost=read_rupiah(row["Biaya (Rp)"]),
                kegiatan_trajectory=read_trajectory(row["Trajectory Kegiatan"]),
                output_trajectory=read_trajectory(row["Trajectory Output"]),
            )
        )
    return tuple(result), tuple(observations)


def has_content(row: Row) -> bool:
    """Whether a row is an initiative: it names an IKU, and has a number or a text of its own."""
    iku, inisiatif = row["IKU"], row["Inisiatif Strategis"]
    return not iku.blank and (_has_number(row) or (not inisiatif.blank and inisiatif.place != iku.place))


def _has_number(row: Row) -> bool:
    return row["No."].text.strip(" .").isdigit()


def read_trajectory(cell: Cell) -> Mapping[Periode, Reading]:
    """``Q1: 10% TW II: 40% ...`` as numbers by quarter; empty for any other text.

    This is the only reader of trajectories. A quarter that stands twice with two values has two meanings.
    """
    start, *parts = _TRIWULAN.split(cell.original_text)
    if any(c.isdigit() for c in start):
        return {}
    result: dict[Periode, Reading] = {}
    for number, text in zip(parts[::2], parts[1::2], strict=True):
        q = TRIWULAN[int(ROMAN.get(number.lower()) or number) - 1]
        reading = read_plain(replace(cell, value=" ".join(text.split()).strip(" ;,")))
        result[q] = reading if q not in result else _twice(result[q], reading)
    return result


def _twice(one: Reading, other: Reading) -> Reading:
    a, b = one.cell.text, other.cell.text
    if a == b:
        return one
    both = f"{a}; {b}"
    problem = two_meanings.problem(value=both, a=a, b=b, how=ONE_OR_OTHER.format(a=a, b=b))
    return Reading(None, replace(one.cell, value=both), problem)
