"""The rows of a table of figures: IKU with their figures, sasaran, the NKO, and what is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from workbook_builder.intake.document import Note
from workbook_builder.intake.figures.heads import FIGURES, Role
from workbook_builder.intake.figures.series import Part, Series
from workbook_builder.model import Cell, Place
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import parse_sasaran_number, sasaran_of, split_code
from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import Periode
from workbook_builder.model.record import record
from workbook_builder.read.signature import RawRow, signature_rows
from workbook_builder.text import intake as words

Figure = tuple[Role, Periode | None]
_LINE_ROLES = {
    "t": Role.TARGET, "target": Role.TARGET, "r": Role.REALISASI, "realisasi": Role.REALISASI,
    "c": Role.CAPAIAN, "capaian": Role.CAPAIAN, "v": Role.CAPAIAN,
}  # fmt: skip
_LEADING_SASARAN = re.compile(
    r"\[?((?:ss|sasaran(?:\s+strategis)?)\s*[-. ]*\d{1,2}|\d{1,2}(?=[.)]))[\].:)\s–-]+(\D.*)", re.IGNORECASE
)
_TITLE = re.compile(r"((?:ss|sasaran(?:\s+strategis)?)\s*[-. ]*\d{1,2})[\].:)\s–-]+(\D.*)", re.IGNORECASE)
"""A sasaran over a table of its own: ``SS 1: nama``."""
_NKO = ("nilaikinerjaorganisasi", "nko", "capaiannko")
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
                self._row(_RowOfPart(part, row))

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

    def _row(self, row: _RowOfPart) -> None:
        if row.is_nko():
            self.nko = next(iter(row.numbers()), None)
            return
        code, name = row.code_and_name()
        role = row.line_role()
        number = row.sasaran_number()
        if code is not None:
            number = sasaran_of(str(code.value))
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

    def _is_sasaran(self, row: _RowOfPart, number: int | None) -> bool:
        return row.has_code_column() and number is not None and row.number_in_code_column()

    def _add(self, row: _RowOfPart, code: Cell | None, name: Cell, number: int | None, role: Role | None) -> None:
        self._current = number if number is not None else self._current
        self.iku.append(
            IkuLine(row.place, code, name, number, row.figures(role), row.cell(Role.METHOD), row.cell(Role.SATUAN))
        )

    def _add_sasaran(self, row: _RowOfPart, number: int | None, name: Cell) -> None:
        self._current = number
        rest = tuple(c for c in row.figures(None).values() if not means_nothing(c.text) and c.place != name.place)
        self.sasaran.append(SasaranLine(number, row.number_cell(), name, rest))

    def _loose_name(self, row: _RowOfPart, name: Cell) -> None:
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

    def _take_piece(self, row: _RowOfPart, number: int | None) -> None:
        cell = row.sasaran_cell()
        if not cell.blank:
            rest = self._current if row.is_rest() else None
            self._pieces.append((number if number is not None else row.sasaran_number() or rest, cell))


class _RowOfPart:
    """One row by the roles of its columns."""

    def __init__(self, part: Part, row: int) -> None:
        self.part, self.row = part, row
        self.sheet, self.heads = part.sheet, part.header.heads

    @property
    def place(self) -> Place:
        return self.sheet.cells[self.row, self.sheet.row_columns[self.row][0]].place

    def cell(self, role: Role) -> Cell | None:
        """The first filled cell of a role."""
        cells = (self.sheet.get_cell(self.row, c) for c, head in self.heads.items() if head.role is role)
        return next((cell for cell in cells if not cell.blank), None)

    def mention(self) -> str:
        return " | ".join(self.sheet.cells[self.row, c].text for c in self.sheet.row_columns[self.row])[:90]

    def code_and_name(self) -> tuple[Cell | None, Cell | None]:
        """Code and name, which may stand in one cell: ``[01a-CP] nama``."""
        own, name = self.cell(Role.CODE), self.cell(Role.NAME)
        for cell in (own, name):
            code, rest = split_code(cell.text) if cell is not None else (None, "")
            if cell is None or code is None:
                continue
            if cell is own and not rest:
                return replace(cell, value=code), name if name is not None and name.place != cell.place else None
            return replace(cell, value=code), replace(cell, value=rest)
        return None, name

    def has_code_column(self) -> bool:
        return any(head.role is Role.CODE for head in self.heads.values())

    def number_cell(self) -> Cell:
        return self.cell(Role.CODE) or self.cell(Role.NUMBER) or self.cell(Role.NAME) or self.sasaran_cell()

    def number_in_code_column(self) -> bool:
        cell = self.cell(Role.CODE)
        return cell is not None and parse_sasaran_number(cell.text) is not None

    def sasaran_number(self) -> int | None:
        """The number of a sasaran, in the column of codes or, beside a column of sasaran, of numbers."""
        own = self.cell(Role.CODE)
        if own is None and any(head.role is Role.SASARAN for head in self.heads.values()):
            own = self.cell(Role.NUMBER)
        return None if own is None else parse_sasaran_number(own.text)

    def sasaran_cell(self) -> Cell:
        return self.cell(Role.SASARAN) or Cell(None, "General", self.place)

    def line_role(self) -> Role | None:
        cell = self.cell(Role.LINE)
        return None if cell is None else _LINE_ROLES.get(name_key(cell.text))

    def figures(self, role: Role | None) -> dict[Figure, Cell]:
        """The filled figures of the row; ``role`` is what the row itself says they are."""
        result: dict[Figure, Cell] = {}
        for c, head in self.heads.items():
            cell = self.sheet.get_cell(self.row, c)
            if head.role in FIGURES and not cell.blank:
                result.setdefault((role or head.role, head.periode), cell)
        return result

    def has_figures(self) -> bool:
        own = self.cell(Role.NAME)
        return any(cell.place != (own.place if own else None) for cell in self.figures(None).values())

    def is_rest(self) -> bool:
        """Whether a row has nothing but texts of name and sasaran: the rest of those above a page break."""
        roles = {h.role for c, h in self.heads.items() if not self.sheet.get_cell(self.row, c).blank}
        return roles <= {Role.NAME, Role.SASARAN}

    def is_nko(self) -> bool:
        cells = [self.sheet.cells[self.row, c] for c in self.sheet.row_columns[self.row]]
        return any(name_key(cell.text).startswith(_NKO) for cell in cells)

    def numbers(self) -> Iterator[Cell]:
        for c in self.sheet.row_columns[self.row]:
            cell = self.sheet.cells[self.row, c]
            if re.search(r"\d", cell.text) and not re.search(r"[a-z]{3}", cell.text, re.IGNORECASE):
                yield cell


def _rows(part: Part) -> list[int]:
    return [row for row in part.sheet.row_columns if part.first <= row <= part.last]


def _raw(part: Part, row: int) -> RawRow:
    view = _RowOfPart(part, row)
    code, _ = view.code_and_name()
    cells = {part.sheet.cells[row, c].place: (c, part.sheet.cells[row, c]) for c in part.sheet.row_columns[row]}
    return RawRow(row, tuple(cells.values()), code is not None or view.number_in_code_column())
