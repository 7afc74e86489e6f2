"""One row of a table of figures, by the roles of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.intake.figures.heads import FIGURES, Role
from workbook_builder.intake.figures.series import Part
from workbook_builder.model import Cell, Place
from workbook_builder.model.codes import parse_sasaran_number, split_code, suggest_code
from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import Periode

Figure = tuple[Role, Periode | None]
_LINE_ROLES = {
    "t": Role.TARGET, "target": Role.TARGET, "r": Role.REALISASI, "realisasi": Role.REALISASI,
    "c": Role.CAPAIAN, "capaian": Role.CAPAIAN, "v": Role.CAPAIAN,
}  # fmt: skip
_NKO = ("nilaikinerjaorganisasi", "nko", "capaiannko")
_JOINED = re.compile(r"\[?([0-9OolI]{1,2}[a-z]?\W{0,2}[a-zA-Z]{1,2})\]?[\s.:]+(\S.*)")
"""A damaged code before a name."""


class RowOfPart:
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
        return self._damaged_code(own, name)

    def _damaged_code(self, own: Cell | None, name: Cell | None) -> tuple[Cell | None, Cell | None]:
        """What stands in the place of a code, as it stands: a scan may have damaged it."""
        if own is not None and parse_sasaran_number(own.text) is None:
            # A word over the rows of a part is no code.
            return (own, name) if name is not None and name.place != own.place and self.has_figures() else (None, name)
        found = _JOINED.match(name.text) if name is not None else None
        if name is not None and found is not None and suggest_code(found.group(1)):
            return replace(name, value=found.group(1)), replace(name, value=found.group(2))
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
