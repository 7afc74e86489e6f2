"""Targets, realisasi and capaian per IKU: to which official sheets the lines of a table of figures belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Block, Note
from workbook_builder.intake.figures.heads import Role
from workbook_builder.intake.figures.lines import IkuLine, Lines, SasaranLine, read_lines
from workbook_builder.intake.figures.series import Series, find_series
from workbook_builder.intake.found import DOUBTFUL, FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised
from workbook_builder.model import Cell
from workbook_builder.model.period_words import read_period
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.schema.rincian_target import CODE, NAME, RINCIAN_TARGET
from workbook_builder.text import intake as words

FEW_PERIODS = 3
"""Periods with targets from which a table is a Rincian Target."""
MAX_TITLE_WORDS = 10
"""Words of a title; a sentence has more."""
_LETTERS = re.compile(r"[a-z]", re.IGNORECASE)
_REPORT = re.compile(r"(?:s\.?\s*d\.?\s*)?(?:triwulan|tw)\s*(?:[1-4]|iv|i{1,3})\b(?:\s*tahun\s*20\d\d)?", re.IGNORECASE)


def find(blocks: Sequence[Block]) -> Recognised:
    """Every table of figures per IKU, as tables of the official sheets that hold such figures."""
    tables: list[FoundTable] = []
    claims: set[Claim] = set()
    for series in find_series(blocks):
        lines = read_lines(series)
        found = tuple(_tables(series, lines))
        if not lines.iku or not found:
            continue
        tables += _with_notes(series, found, lines)
        claims.update(_claims(series))
    return Recognised(tuple(tables), frozenset(claims))


def _claims(series: Series) -> Iterator[Claim]:
    for part in series.parts:
        header = range(part.header.top, part.header.row + 1)
        rows = [r for r in part.sheet.row_columns if part.first <= r <= part.last or r in header]
        yield from (Claim(part.block, row) for row in rows)


def _with_notes(series: Series, found: Sequence[FoundTable], lines: Lines) -> list[FoundTable]:
    """The notes on the lines and the years of the header stand with the first table that was made of them."""
    first, *rest = found
    return [replace(first, notes=(*lines.notes, *first.notes), years=_years(series)), *rest]


def _years(series: Series) -> tuple[int, ...]:
    heads = (head for part in series.parts for head in part.header.heads.values())
    return tuple(dict.fromkeys(head.year for head in heads if head.year is not None))


def _tables(series: Series, lines: Lines) -> Iterator[FoundTable]:
    periods = {periode for line in lines.iku for role, periode in line.figures if role is Role.TARGET and periode}
    roles = {role for line in lines.iku for role, _ in line.figures}
    report = _report_period(series)
    layout = _layout(series, lines)

    def table(sheet: Sheet, rows: Sequence[FoundRow], notes: Sequence[Note] = ()) -> FoundTable:
        return FoundTable(sheet, layout, series.sheet.place, tuple(rows), tuple(notes))

    if len(periods) >= FEW_PERIODS:
        yield table(RINCIAN_TARGET, list(_rincian(lines)), [*_header_notes(series), *_sasaran_notes(lines)])
    if any((Role.TARGET, None) in line.figures for line in lines.iku) or (Role.TARGET in roles and not periods):
        yield table(PERJANJIAN_KINERJA, list(_perjanjian(lines)))
    if rows := list(_realisasi(lines, report)):
        yield table(REALISASI_IKU, rows)
    if rows := list(_published(lines, report, series.sheet.place.sheet or "")):
        yield table(ANGKA_TERBIT, rows)
    if rows := list(_manual(lines)):
        yield table(MANUAL_IKU, rows)


def _layout(series: Series, lines: Lines) -> str:
    heads = series.header.heads.values()
    if any(head.role is Role.LINE for head in heads):
        return words.LAYOUT_LINES
    roles = {role for line in lines.iku for role, _ in line.figures}
    name = {
        frozenset({Role.TARGET}): words.LAYOUT_TARGET,
        frozenset({Role.TARGET, Role.REALISASI}): words.LAYOUT_PAIRS,
        frozenset({Role.REALISASI}): words.LAYOUT_REALISASI,
    }.get(frozenset(roles), words.LAYOUT_RESULT)
    if roles == {Role.TARGET} and not any(p for line in lines.iku for _, p in line.figures):
        name = words.LAYOUT_YEAR
    return name if any(line.code for line in lines.iku) else words.WITHOUT_CODES.format(susunan=name)


def _report_period(series: Series) -> Periode | None:
    """The period of the report that the lines above the table name; the nearest counts."""
    for title in reversed(series.titles):
        found = _REPORT.search(title) if len(title.split()) <= MAX_TITLE_WORDS else None
        word = read_period(found.group(0)) if found else None
        if word is not None:
            return word.periode
    return None


def _rincian(lines: Lines) -> Iterator[FoundRow]:
    """Sasaran rows and IKU rows in their order, as on the official sheet."""
    sasaran = {line.number: line for line in reversed(lines.sasaran) if line.number is not None}
    seen: set[int] = set()
    for line in lines.iku:
        number = line.sasaran
        if number is not None and number not in seen and line.code is not None:
            seen.add(number)
            yield from _sasaran_row(number, sasaran.get(number), lines)
        figures = {p.value: cell for (role, p), cell in line.figures.items() if role is Role.TARGET and p}
        yield FoundRow({**_code(line, CODE.name), NAME.name: line.name, **figures})


def _sasaran_row(number: int, line: SasaranLine | None, lines: Lines) -> Iterator[FoundRow]:
    if line is not None:
        name, doubt = _overflow(line)
        yield FoundRow({CODE.name: replace(line.cell, value=number), NAME.name: name, **doubt})
    elif pieces := lines.fragments.get(number):
        yield FoundRow({CODE.name: replace(pieces[0], value=number), NAME.name: _joined(pieces)})


def _overflow(line: SasaranLine) -> tuple[Cell, Mapping[str, Cell]]:
    """The name with the end that ran over into the cells of figures; doubtful where anything stands there."""
    if not line.rest:
        return line.name, {}
    first = line.rest[0]
    runs_over = _LETTERS.search(first.text) and len(line.name.text) > 2 and first.text.islower()
    name = replace(line.name, value=line.name.text + first.text) if runs_over else line.name
    return name, {DOUBTFUL: first}


def _joined(pieces: Sequence[Cell]) -> Cell:
    return replace(pieces[0], value=" ".join(cell.text for cell in pieces))


def _sasaran_notes(lines: Lines) -> Iterator[Note]:
    for line in lines.sasaran:
        if line.rest:
            rest = " ".join(cell.text for cell in line.rest)
            yield Note(line.name.place, words.SASARAN_ROW_DAMAGED.format(nama=line.name.text[:90], sisa=rest[:40]))


def _header_notes(series: Series) -> Iterator[Note]:
    for part in series.parts:
        for column, text in part.header.unknown.items():
            cells = [part.sheet.cells.get((r, column)) for r in range(part.first, part.last + 1)]
            filled = next((c for c in cells if c is not None and not c.blank), None)
            if filled is not None:
                yield Note(filled.place, words.COLUMN_NOT_READ.format(kolom=text[:60], isi=filled.text[:40]))
        for head in part.header.heads.values():
            if head.slip:
                yield Note(part.sheet.place, words.HEADER_SLIP.format(periode=head.periode))


def _perjanjian(lines: Lines) -> Iterator[FoundRow]:
    """The rows of the agreement; a sasaran that stands in pieces beside its IKU is put together."""
    for line in lines.iku:
        cells: dict[str, Cell] = {}
        pieces = lines.fragments.get(line.sasaran or 0) if line.code is not None else None
        if pieces:
            cells["No."] = replace(pieces[0], value=line.sasaran)
            cells["Sasaran Program/Kegiatan"] = _joined(pieces)
        text = f"{line.code.text} {line.name.text}" if line.code is not None else line.name.text
        cells["Indikator Kinerja"] = replace(line.name, value=text)
        target = line.figures.get((Role.TARGET, None)) or line.figures.get((Role.TARGET, Periode.Y))
        yield FoundRow(cells if target is None else {**cells, "Target": target})


def _realisasi(lines: Lines, report: Periode | None) -> Iterator[FoundRow]:
    """Realisasi by period, with the targets beside them; one without a period is that of the report."""
    for line in lines.iku:
        found = {(p or report): cell for (role, p), cell in line.figures.items() if role is Role.REALISASI}
        if not any(found) or not any(p for p in found):
            continue
        realisasi = {f"Realisasi {p}": cell for p, cell in found.items() if p is not None}
        target = {f"Target {p}": cell for (role, p), cell in line.figures.items() if role is Role.TARGET and p}
        yield FoundRow({**_code(line, "Kode"), "IKU": line.name, **target, **realisasi})


def _published(lines: Lines, report: Periode | None, source: str) -> Iterator[FoundRow]:
    """Capaian and the NKO as they were printed; without a period they are those of the report, or of the year."""
    whole_year = {p for line in lines.iku for _, p in line.figures} >= set(TRIWULAN)
    default = report or (Periode.Y if whole_year else None)
    for line in lines.iku:
        for (role, p), cell in line.figures.items():
            periode = p or default
            if role is Role.CAPAIAN and periode is not None:
                about = {"Acuan": line.name, "IKU": line.name} if line.code is None else {"Acuan": line.code}
                yield _figure(about, periode, cell, source)
    if lines.nko is not None and default is not None:
        yield _figure({"Acuan": replace(lines.nko, value="NKO")}, default, lines.nko, source)


def _figure(about: Mapping[str, Cell], periode: Periode, cell: Cell, source: str) -> FoundRow:
    """A figure as published; where only the name of its IKU is known, ``about`` has it as ``IKU`` too."""
    texts = {"Periode": periode.value, "Sumber": f"{cell.place.file}, {source}"}
    return FoundRow({**about, "Nilai": cell, **{k: replace(cell, value=v) for k, v in texts.items()}})


def _manual(lines: Lines) -> Iterator[FoundRow]:
    for line in lines.iku:
        stated = {"Polarisasi": line.method, "Satuan": line.satuan}
        cells = {name: cell for name, cell in stated.items() if cell is not None}
        if cells and line.code is not None:
            yield FoundRow({"Kode": line.code, **cells})


def _code(line: IkuLine, column: str) -> dict[str, Cell]:
    return {} if line.code is None else {column: line.code}
