"""No filled row of an official sheet vanishes: it is read, said, or is an example, a header or a signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from itertools import takewhile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.offices import INPUT, Percent, sheet

from workbook_builder.model import Cell
from workbook_builder.read.sheets import aksi, analisis, anggaran, answers, identitas, narasi, realisasi_anggaran
from workbook_builder.read.sheets import angka_terbit as published
from workbook_builder.read.sheets import inisiatif_strategis as inisiatif
from workbook_builder.read.sheets import manual_iku as manual
from workbook_builder.read.sheets import perjanjian_kinerja as perjanjian
from workbook_builder.read.sheets import peta_strategi as mapping
from workbook_builder.read.sheets import realisasi_iku as realisasi
from workbook_builder.read.sheets import rincian_target as rincian
from workbook_builder.read.workbook import ReadSheet, open_workbook
from workbook_builder.schema.analisis import ANALISIS
from workbook_builder.schema.narasi import NARASI
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.realisasi_iku import REALISASI_IKU

Reader = Callable[[ReadSheet], tuple[Any, Sequence[Any]]]


@dataclass(frozen=True)
class Official:
    """An official sheet: its file, the rows of its header in the shipped file, and who reads it."""

    file: str
    first: int
    last: int
    read: Reader
    key: int = 0
    """The column (from 0) that tells a record."""


OFFICIAL: dict[str, Official] = {
    "Identitas": Official("target.xlsx", 8, 8, identitas.read),
    "Peta Strategi": Official("target.xlsx", 10, 10, mapping.read, 1),
    "Perjanjian Kinerja": Official("target.xlsx", 8, 8, lambda x: perjanjian.read(x, {}), 2),
    "Rincian Target": Official("target.xlsx", 8, 9, lambda x: rincian.read(x, {})),
    "Manual IKU": Official("target.xlsx", 11, 11, manual.read),
    "Inisiatif Strategis": Official("target.xlsx", 8, 8, inisiatif.read, 1),
    "Anggaran": Official("target.xlsx", 8, 8, anggaran.read),
    "Program Kerja": Official("target.xlsx", 10, 10, aksi.read_program),
    "Rencana Aksi": Official("target.xlsx", 10, 10, aksi.read_rencana),
    "Realisasi IKU": Official("realisasi.xlsx", 6, 6, lambda x: realisasi.read(x, {})),
    "Analisis": Official("realisasi.xlsx", 6, 6, analisis.read),
    "Realisasi Anggaran": Official("realisasi.xlsx", 6, 6, realisasi_anggaran.read),
    "Angka Terbit": Official("realisasi.xlsx", 6, 6, published.read),
    "Tanggapan": Official("realisasi.xlsx", 6, 6, answers.read),
    "Narasi": Official("realisasi.xlsx", 6, 6, narasi.read),
}
ANSWERS = [
    ["target-tanpa-realisasi", f"Realisasi IKU, {code}, Q1", "Mulai diukur Q2", "Seksi PPSA", "10/01/2025", "Ya", None]
    for code in ("01a-CP", "06a-CP", "09c-N")
]
"""Rows of the sheet on which the shipped office answers nothing."""
MISTYPED = ("O2a-CP", "01-CP", "dua", "SS empat", "?", "5l")
BEGINNINGS = ("Kepala kantor wajib hadir", "Kepala Subbagian Umum", "Mengetahui kebutuhan wajib pajak")
SIGNATURES: tuple[list[list[str | None]], ...] = (
    [
        [None, None, "Barabai, 31 Januari 2024"],
        [None, None, "Kepala Kantor Pelayanan Pajak,"],
        [],
        [None, None, "Budi"],
    ],
    [["Mengetahui,"], ["Kepala Kanwil DJP"], [], ["Budi"]],
    [["Pihak Kedua,", None, "Pihak Pertama,"], [], ["Budi", None, "Siti"]],
)
CHECKS = frozenset(
    c.name for x in (REALISASI_IKU, ANALISIS, REALISASI_ANGGARAN, NARASI) for c in x.columns if c.computed
)
"""Columns that the template calculates; a row with nothing else is not filled."""


@cache
def _shipped(name: str) -> tuple[list[list[Any]], list[list[Any]]]:
    """(header rows, some rows) of an official sheet as shipped, without the check columns."""
    where = OFFICIAL[name]
    sheet = next(x for x in open_workbook(INPUT / where.file).sheets if x.name == name)
    wide = max(k for b, k in sheet.cells if b == where.last)
    rows = [
        [_value(sheet.cells.get((b, k)), b, k) for k in range(1, wide + 1)] for b in range(where.first, where.last + 12)
    ]
    head = rows[: where.last - where.first + 1]
    body = list(takewhile(any, rows[len(head) :])) or [list(row) for row in ANSWERS]
    drop = {k for k, text in enumerate(head[-1]) if text in CHECKS and where.file == "realisasi.xlsx"}
    cut = [[[v for k, v in enumerate(r) if k not in drop] for r in part] for part in (head, body)]
    return cut[0], cut[1]


def _value(cell: Cell | None, row: int, column: int) -> Any:
    if cell is None or (cell.place.cell or "").strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != str(row):
        return None
    return Percent(cell.value) if "%" in cell.format and not isinstance(cell.value, str) else cell.value


@st.composite
def damaged(draw: st.DrawFn, name: str) -> tuple[list[list[Any]], dict[int, str]]:
    """(rows of a sheet, what each of them is): spoiled rows, with signatures, headers and examples between."""
    head, body = _shipped(name)
    rows: list[list[Any]] = [*head]
    kinds: dict[int, str] = {}

    def add(row: Sequence[Any], kind: str) -> None:
        rows.append(list(row))
        kinds[len(rows)] = kind

    for row in draw(st.lists(st.sampled_from(body), min_size=1, max_size=7)):
        between = draw(st.sampled_from(["", "", "", "blank", "header", "signature", "example"]))
        if between == "blank":
            rows.append([])
        elif between == "header":
            for part in head:
                add(part, "header")
        elif between == "signature":
            for part in draw(st.sampled_from(SIGNATURES)):
                add(part, "signature")
        elif between == "example":
            add(["CONTOH", *row[1:]], "example")
        add(draw(_spoiled(row, OFFICIAL[name].key)), "row")
    if draw(st.booleans()):
        for part in draw(st.sampled_from(SIGNATURES)):
            add(part, "signature")
        if draw(st.booleans()):
            add(draw(_spoiled(draw(st.sampled_from(body)), OFFICIAL[name].key)), "row")
    return rows, kinds


@st.composite
def _spoiled(draw: st.DrawFn, row: list[Any], key: int) -> list[Any]:
    """A row with some cells blank, its key blank or mistyped, a name that begins as a signature does."""
    result = list(row)
    for k in draw(st.sets(st.integers(0, len(row) - 1), max_size=len(row))):
        result[k] = None
    slip = draw(st.sampled_from(["", "", "blank", "mistyped", "name"]))
    if slip == "blank":
        result[key] = None
    elif slip == "mistyped":
        result[key] = draw(st.sampled_from(MISTYPED))
    elif slip == "name":
        result[draw(st.integers(0, len(row) - 1))] = draw(st.sampled_from(BEGINNINGS))
    return result


def _rows_named(thing: Any) -> Iterator[int]:
    """The rows of all cells in what a reader gave."""
    if isinstance(thing, Cell):
        yield int((thing.place.cell or "0").lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    elif isinstance(thing, Mapping):
        for one in thing.values():
            yield from _rows_named(one)
    elif isinstance(thing, (list, tuple)):
        for one in thing:
            yield from _rows_named(one)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _rows_named(getattr(thing, field.name))


def _lost(name: str, rows: Sequence[Sequence[Any]], kinds: Mapping[int, str]) -> list[int]:
    """The filled rows that end neither in a record nor in a finding, nor may be part of a signature."""
    records, findings = OFFICIAL[name].read(sheet(rows, name))
    seen = set(_rows_named(records))
    seen |= {int(t.place.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) for t in findings if t.place.cell}
    filled = [n for n, kind in kinds.items() if kind == "row" and any(v not in (None, "") for v in rows[n - 1])]
    return [n for n in filled if n not in seen and not _may_sign(rows, kinds, n)]


def _may_sign(rows: Sequence[Sequence[Any]], kinds: Mapping[int, str], number: int) -> bool:
    """Whether even a person could take the row for part of a signature: few words, in or right under one."""
    while kinds.get(number) == "row" and (_few_words(rows[number - 1]) or _titles(rows[number - 1])):
        if _titles(rows[number - 1]) and not any(rows[number - 2]):
            return True
        number = max((n for n in range(1, number) if any(rows[n - 1])), default=0)
    return kinds.get(number) == "signature"


def _titles(row: Sequence[Any]) -> bool:
    texts = [v for v in row if v not in (None, "")]
    words = all(isinstance(t, str) and (t.lower().startswith("kepala ") or t.endswith(",")) for t in texts)
    return 1 <= len(texts) <= 3 and words


def _few_words(row: Sequence[Any]) -> bool:
    texts = [v for v in row if v not in (None, "")]
    return len(texts) <= 3 and all(
        isinstance(t, str) and len(t.split()) <= 6 and not any(map(str.isdigit, t)) for t in texts
    )


@pytest.mark.parametrize("name", OFFICIAL)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_filled_row_of_an_official_sheet_vanishes(name: str, data: st.DataObject) -> None:
    rows, kinds = data.draw(damaged(name))
    assert _lost(name, rows, kinds) == []


@pytest.mark.parametrize("name", OFFICIAL)
def test_each_row_stays_with_its_key_blank_and_with_any_one_cell_alone(name: str) -> None:
    """The rows of the sheet as shipped, one slip each: at the top, in the middle, and at the end."""
    head, body = _shipped(name)
    for at in {0, len(body) // 2, len(body) - 1}:
        spoiled = [[*body[at]] for _ in range(len(body[at]) + 1)]
        spoiled[0][OFFICIAL[name].key] = None
        for k in range(len(body[at])):
            spoiled[k + 1] = [v if i == k else None for i, v in enumerate(body[at])]
        for row in spoiled:
            rows = [*head, *body[:at], row, *body[at + 1 :]]
            assert _lost(name, rows, {len(head) + at + 1: "row"}) == [], row


@pytest.mark.parametrize("name", OFFICIAL)
def test_the_shipped_rows_are_read_to_the_same_records_after_a_first_row_without_key(name: str) -> None:
    """A first row that borrows the header above it is no header: the columns of all rows below stay."""
    head, body = _shipped(name)
    first = [None if k == OFFICIAL[name].key else v for k, v in enumerate(body[0])]
    read = OFFICIAL[name].read
    filled = {n for n, r in enumerate(body, len(head) + 2)}
    clean, _ = read(sheet([*head, [None] * len(head[0]), *body], name))
    spoiled, _ = read(sheet([*head, first, *body], name))
    assert _values(spoiled, filled) == _values(clean, filled)


def _values(records: Any, rows: set[int]) -> list[tuple[int, str]]:
    cells: list[tuple[int, str]] = []

    def collect(thing: Any) -> None:
        if isinstance(thing, Cell):
            number = next(_rows_named(thing))
            cells.append((number, thing.text)) if number in rows else None
        elif isinstance(thing, Mapping):
            for one in thing.values():
                collect(one)
        elif isinstance(thing, (list, tuple)):
            for one in thing:
                collect(one)
        elif is_dataclass(thing):
            for field in fields(thing):
                collect(getattr(thing, field.name))

    collect(records)
    return cells
