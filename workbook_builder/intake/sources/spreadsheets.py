"""Spreadsheets of every kind: each sheet in sight is a table whose cells have the addresses of the sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Block, Document, Note
from workbook_builder.intake.sources.blocks import Blocks, Figure
from workbook_builder.intake.sources.content import read_content
from workbook_builder.intake.sources.guarded import read_guarded
from workbook_builder.intake.sources.libraries import require
from workbook_builder.model import Hidden
from workbook_builder.model.number_formats import EPOCH_1900, EPOCH_1904, GENERAL, from_iso, from_serial, shows_date
from workbook_builder.read.cell_value import DATE_OUT_OF_RANGE
from workbook_builder.read.container import ENCRYPTED_CONTENT, MAX_FILE, OLE_START
from workbook_builder.read.workbook import open_workbook
from workbook_builder.text import intake_containers as container_words
from workbook_builder.text import intake_sources as words

DATE_FORMAT = "dd/mm/yyyy"
"""The number format of a date whose own is not known."""
_LIBRARIES = {"xls": "xlrd", "xlsb": "python_calamine"}


def open_spreadsheet(path: Path) -> Document:
    """Open an .xlsx; UnreadableFile says in plain words why it cannot be used and what to do."""
    workbook = open_workbook(path)
    blocks = Blocks(path.name)
    shown = [sheet for sheet in workbook.sheets if sheet.name not in workbook.hidden_sheets]
    notes = [blocks.note(words.HIDDEN_SHEET.format(lembar=name), name) for name in sorted(workbook.hidden_sheets)]
    return made(path.name, [sheet for sheet in shown if sheet.cells], notes)


def open_old(path: Path, kind: str) -> Document:
    """Open an .xls or .xlsb, by a library in a process of its own."""
    require(_LIBRARIES[kind], path.name)
    content = read_content(path, MAX_FILE)
    if content.startswith(OLE_START) and ENCRYPTED_CONTENT in content:
        raise UnreadableFile(container_words.ENCRYPTED.format(berkas=path.name))
    sheets = read_guarded(kind, content, path.name)
    blocks = Blocks(path.name)
    notes = [blocks.note(words.HIDDEN_SHEET.format(lembar=one["name"]), one["name"]) for one in sheets if one["hidden"]]
    if kind == "xlsb":
        notes.append(blocks.note(words.WITHOUT_FORMATS))
    return made(path.name, [table for one in sheets if not one["hidden"] for table in _table(one, blocks)], notes)


def made(file: str, tables: Sequence[Block], notes: Iterable[Note]) -> Document:
    """The document of these tables; UnreadableFile where there is none."""
    if not tables:
        raise UnreadableFile(words.NO_CELLS.format(berkas=file))
    return Document(file, tuple(tables), tuple(notes))


def _table(sheet: Mapping[str, Any], blocks: Blocks) -> list[Block]:
    epoch = EPOCH_1904 if sheet.get("epoch_1904") else EPOCH_1900
    cells = {(row, column): _figure(kind, value, rest, epoch) for row, column, kind, value, *rest in sheet["cells"]}
    hidden = Hidden(frozenset(sheet.get("rows", ())), frozenset(sheet.get("columns", ())))
    struck = frozenset((row, column) for row, column in sheet.get("struck", ()))
    table = blocks.sheet(sheet["name"], cells, [tuple(area) for area in sheet["merged"]], hidden, struck)
    return [] if table is None else [table]


def _figure(kind: str, value: Any, rest: Sequence[Any], epoch: dt.datetime) -> Figure:
    code = str(rest[0]) if rest else GENERAL
    if kind == "boolean":
        return Figure(bool(value))
    if kind == "date":
        return Figure(from_iso(value), DATE_FORMAT)
    if kind == "number" and shows_date(code):
        try:
            return Figure(from_serial(value, code, epoch), code)
        except (OverflowError, ValueError):
            return Figure(DATE_OUT_OF_RANGE, code)
    return Figure(value, code)
