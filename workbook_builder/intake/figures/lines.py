"""The rows of a table of figures: IKU with their figures, sasaran, the NKO, and what is none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field, replace

from workbook_builder.intake.document import Note
from workbook_builder.intake.figures.heads import Role
from workbook_builder.intake.figures.row import Figure, RowOfPart
from workbook_builder.intake.figures.series import Part, Series
from workbook_builder.model import Cell, Place
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import parse_sasaran_number, sasaran_of, suggest_code
from workbook_builder.model.record import record
from workbook_builder.read.signature import RawRow, signature_rows
from workbook_builder.text import intake as words

_LEADING_SASARAN = re.compile(
    r"\[?((?:ss|sasaran(?:\s+strategis)?)\s*[-. ]*\d{1,2}|\d{1,2}(?=[.)]))[\].:)\s–-]+(\D.*)", re.IGNORECASE
)
_TITLE = re.compile(r"((?:ss|sasaran(?:\s+strategis)?)\s*[-. ]*\d{1,2})[\].:)\s–-]+(\D.*)", re.IGNORECASE)
"""A sasaran over a table of its own: ``SS 1: nama``."""
_COLUMN_NUMBERS = re.compile(r"\(?\d{1,2}\)?")


@record
class IkuLine:
    """An IKU with its figures; several rows of the table where targets and realisasi stand in rows of their own."""

    place: Place
    code: Cell | None
    name: Cell
    sasaran: int | None
    """Number of its sasaran, by its code or by the table."""
    figures: Mapping[Figure, Cell]
    method: Cell | None = None
    satuan: Cell | None = None


@record
class SasaranLine:
    """A row that names a sasaran; ``rest`` are cells on it that should be blank."""

    number: int | None
    cell: Cell
    """Where the number stands, or the name."""
    name: Cell
    rest: tuple[Cell, ...] = ()


@record
class Lines:
    """All that a table of figures says."""

    iku: tuple[IkuLine, ...]
    sasaran: tuple[SasaranLine, ...]
    nko: Cell | None = None
    fragments: Mapping[int, tuple[Cell, ...]] = field(default_factory=dict)
    """By number of the sasaran the cells of its column, which may hold its name in pieces."""
    notes: tuple[Note, ...] = ()


def read_lines(series: Series) -> Lines:
    """The lines of a table; every filled row is among them, a signature, or named in a note."""
    reader = _Reader()
    for part in series.parts:
        reader.read(part)
    return reader.lines()


class _Reader:
    """Goes through the rows of a series from top to bottom."""

    def __init__(self) -> None:
        self.iku: list[IkuLine] = []
        self.sasaran: list[SasaranLine] = []
        self.nko: Cell | None = None
        self.notes: list[Note] = []
        self._pieces: list[tuple[int | None, Cell]] = []
        self._current: int | None = None

    def lines(self) -> Lines:
        fragments: dict[int, dict[Place, Cell]] = {}
        for number, cell in self._pieces:
            if number is not None:
                fragments.setdefault(number, {}).setdefault(cell.place, cell)
        return Lines(
            tuple(self.iku),
            tuple(self.sasaran),
            self.nko,
            {number: tuple(cells.values()) for number, cells in fragments.items()},
            tuple(self.notes),
        )

    def read(self, part: Part) -> None:
        title = next((t for t in reversed(part.titles) if _TITLE.fullmatch(t)), None)
        if title is not None:
            self._sasaran_title(title, part)
        signatures = signature_rows([_raw(part, row) for row in _rows(part)])
        for row in _rows(part):
            if row not in signatures and not self._column_numbers(part, row):
                self._row(RowOfPart(part, row))

    def _sasaran_title(self, title: str, part: Part) -> None:
        found = _TITLE.fullmatch(title)
        number = parse_sasaran_number(found.group(1)) if found else None
        if found is not None and number is not None:
            self._current = number
            cell = Cell(found.group(2), "General", part.sheet.place)
            self.sasaran.append(SasaranLine(number, replace(cell, value=number), cell))

    def _column_numbers(self, part: Part, row: int) -> bool:
        texts = [part.sheet.cells[row, c].text for c in part.sheet.row_columns[row]]
        return row == part.first and len(texts) > 2 and all(_COLUMN_NUMBERS.fullmatch(t) for t in texts)

    def _row(self, row: RowOfPart) -> None:
        if row.is_nko():
            self.nko = next(iter(row.numbers()), None)
            return
        code, name = row.code_and_name()
        role = row.line_role()
        number = row.sasaran_number()
        if code is not None:
            number = sasaran_of(str(code.value)) or sasaran_of(suggest_code(str(code.value))) or self._current
        self._take_piece(row, number)
        if role in (Role.REALISASI, Role.CAPAIAN) and self.iku and (code is None or self._same_iku(code, name)):
            last = self.iku[-1]
            self.iku[-1] = replace(last, figures={**last.figures, **row.figures(role)})
        elif code is not None and name is not None:
            self._add(row, code, name, number, role)
        elif name is not None and self._is_sasaran(row, number):
            self._add_sasaran(row, number, name)
        elif name is not None and row.has_figures():
            self._add(row, None, name, number or self._current, role)
        elif name is not None:
            self._loose_name(row, name)
        elif number is not None and not row.sasaran_cell().blank:
            self._current = number
            self.sasaran.append(SasaranLine(number, row.number_cell(), row.sasaran_cell()))
        elif row.has_figures():
            self.notes.append(Note(row.place, words.FIGURES_WITHOUT_IKU.format(isi=row.mention())))

    def _same_iku(self, code: Cell, name: Cell | None) -> bool:
        last = self.iku[-1]
        return (
            last.code is not None and last.code.value == code.value and (name is None or name.place == last.name.place)
        )

    def _is_sasaran(self, row: RowOfPart, number: int | None) -> bool:
        return row.has_code_column() and number is not None and row.number_in_code_column()

    def _add(self, row: RowOfPart, code: Cell | None, name: Cell, number: int | None, role: Role | None) -> None:
        self._current = number if number is not None else self._current
        self.iku.append(
            IkuLine(row.place, code, name, number, row.figures(role), row.cell(Role.METHOD), row.cell(Role.SATUAN))
        )

    def _add_sasaran(self, row: RowOfPart, number: int | None, name: Cell) -> None:
        self._current = number
        rest = tuple(c for c in row.figures(None).values() if not means_nothing(c.text) and c.place != name.place)
        self.sasaran.append(SasaranLine(number, row.number_cell(), name, rest))

    def _loose_name(self, row: RowOfPart, name: Cell) -> None:
        """A name alone: a sasaran with its number before it, the rest of the name above, or something else."""
        leading = _LEADING_SASARAN.fullmatch(name.text)
        number = parse_sasaran_number(leading.group(1)) if leading else None
        if leading is not None and number is not None:
            self._add_sasaran(row, number, replace(name, value=leading.group(2)))
        elif self.iku and name.text[:1].islower():
            last = self.iku[-1]
            joined = f"{last.name.text} {name.text}"
            self.iku[-1] = replace(last, name=replace(last.name, value=joined))
            self.notes.append(Note(name.place, words.NAME_JOINED.format(isi=name.text[:60], nama=joined[:90])))
        else:
            self.notes.append(Note(name.place, words.ROW_NOT_PLACED.format(isi=name.text[:90])))

    def _take_piece(self, row: RowOfPart, number: int | None) -> None:
        cell = row.sasaran_cell()
        if not cell.blank:
            rest = self._current if row.is_rest() else None
            self._pieces.append((number if number is not None else row.sasaran_number() or rest, cell))


def _rows(part: Part) -> list[int]:
    return [row for row in part.sheet.row_columns if part.first <= row <= part.last]


def _raw(part: Part, row: int) -> RawRow:
    view = RowOfPart(part, row)
    code, _ = view.code_and_name()
    cells = {part.sheet.cells[row, c].place: (c, part.sheet.cells[row, c]) for c in part.sheet.row_columns[row]}
    return RawRow(row, tuple(cells.values()), code is not None or view.number_in_code_column())
