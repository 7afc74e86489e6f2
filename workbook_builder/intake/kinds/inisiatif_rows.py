"""Rows of Inisiatif Strategis put together from the pages they stand on, and what is damaged in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from workbook_builder.intake.document import Note
from workbook_builder.intake.kinds.damage import is_fragment, is_unreadable
from workbook_builder.model import Cell, Place
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read.sheets.inisiatif_strategis import read_trajectory
from workbook_builder.text import intake_kinds as t

_TRAJECTORIES = ("Trajectory Kegiatan", "Trajectory Output")
_SENTENCES = ("Inisiatif Strategis", "Output/Outcome")
_ITEM = re.compile(r"(\d{1,2}|[a-z])\s?[.)]\s*(?=\D)")
_QUARTER = re.compile(r"\s+(?=(?:Q|TW|Trw|Triwulan)[\s.-]*(?:[1-4]|IV|I{1,3})\b)", re.IGNORECASE)
_LABEL = re.compile(r"(?:Q|TW|Trw|Triwulan)[\s.-]*(?:[1-4]|IV|I{1,3})\s*[:=.)]", re.IGNORECASE)


def _items_on_lines(text: str) -> str:
    """``1. Satu 2. Dua`` on two lines: items that count on from the first one."""
    number, rest, lines = 1, text, []
    while found := re.search(rf"(?<=[^\s])[ ]+(?={number + 1}\s?[.)]\s*[^\W\d_])", rest):
        if number == 1 and not re.match(r"1\s?[.)]", rest):
            break
        lines.append(rest[: found.start()])
        rest = rest[found.end() :]
        number += 1
    return "\n".join([*lines, rest])


class Rows:
    """The initiatives in their order; a row without number and IKU goes on with the one above it."""

    def __init__(self) -> None:
        self.pages: list[Place] = []
        self.notes: list[Note] = []
        self._rows: list[dict[str, Cell]] = []
        self._page: Place | None = None

    def may_go_on(self, cells: Mapping[str, Cell]) -> bool:
        """Whether the first row of a page without a header fits: the next number, or the rest of the last row."""
        if "No." not in cells:
            return True
        last = self._rows[-1].get("No.") if self._rows else None
        numbers = [cell.text.strip(" .)") for cell in (last, cells.get("No.")) if cell is not None]
        return len(numbers) == 2 and all(n.isdigit() for n in numbers) and int(numbers[1]) == int(numbers[0]) + 1

    def add(self, cells: Mapping[str, Cell], page: Place) -> None:
        """Take one row of a page."""
        turned = self._page is not None and page != self._page
        if page != self._page:
            self.pages.append(page)
        self._page = page
        above = self._rows[-1] if self._rows else None
        same = above is not None and "No." in cells and "No." in above and cells["No."].place == above["No."].place
        if above is None or not (same or self._continues(cells, turned, above)):
            if above is None and "IKU" not in cells:
                self.notes.append(Note(next(iter(cells.values())).place, t.WITHOUT_IKU))
            self._rows.append(dict(cells))
            return
        new = {name: cell for name, cell in cells.items() if name not in above or cell.place != above[name].place}
        if turned and new:
            self.notes.append(Note(next(iter(new.values())).place, self._said(above, page)))
        for name, cell in new.items():
            self._append(above, name, cell, turned)

    @staticmethod
    def _continues(cells: Mapping[str, Cell], turned: bool, above: Mapping[str, Cell]) -> bool:
        if "No." in cells:
            return False
        return "IKU" not in cells or (turned and "No." in above)

    @staticmethod
    def _said(above: Mapping[str, Cell], page: Place) -> str:
        first = next(iter(above.values()))
        number = above["No."].text if "No." in above else above["IKU"].text if "IKU" in above else "-"
        return t.ROW_GOES_ON.format(nomor=number, awal=first.place, lanjut=page)

    def _append(self, above: dict[str, Cell], name: str, cell: Cell, turned: bool) -> None:
        known = above.get(name)
        whole = _LABEL.search(cell.text) if name in _TRAJECTORIES else not is_fragment(cell.text)
        if turned and not whole:
            number = above["No."].text if "No." in above else "-"
            self.notes.append(Note(cell.place, t.FRAGMENT.format(teks=cell.text, kolom=name, nomor=number)))
            return
        if known is None:
            above[name] = cell
            return
        gap = "\n" if not turned or _ITEM.match(cell.text) else " "
        above[name] = replace(known, value=known.original_text + gap + cell.original_text)

    def finished(self) -> list[dict[str, Cell]]:
        """The rows, each trajectory on lines; what is blank or damaged is noted."""
        usual = {
            name
            for row in self._rows
            for name in row
            if 2 * sum(name in other for other in self._rows) > len(self._rows)
        }
        return [self._finish(row, usual) for row in self._rows]

    def _finish(self, row: dict[str, Cell], usual: set[str]) -> dict[str, Cell]:
        number = row["No."].text if "No." in row else "-"
        place = next(iter(row.values())).place
        for name in sorted(usual - row.keys()):
            self.notes.append(Note(place, t.BLANK_CELL.format(nomor=number, kolom=name)))
        result = dict(row)
        for name, cell in row.items():
            if name in _TRAJECTORIES:
                result[name] = self._trajectory(cell, name, number)
                continue
            if name in _SENTENCES and cell.text[:1].islower():
                said = t.BEGINS_WITHIN.format(nomor=number, kolom=name, teks=cell.text[:40])
                self.notes.append(Note(cell.place, said))
            if name == "Inisiatif Strategis":
                result[name] = replace(cell, value=_items_on_lines(cell.original_text))
            if is_unreadable(cell.text):
                self.notes.append(Note(cell.place, t.UNREADABLE.format(nomor=number, kolom=name, teks=cell.text[:80])))
        return result

    def _trajectory(self, cell: Cell, name: str, number: str) -> Cell:
        """One quarter a line, where the text is nothing but quarters."""
        text = cell.original_text
        lines = replace(cell, value="\n".join(_QUARTER.sub("\n", line.strip()) for line in text.splitlines()))
        stated = read_trajectory(lines)
        missing = [q for q in TRIWULAN if q not in stated]
        if not stated:
            if any(c.isdigit() for c in text):
                self.notes.append(Note(cell.place, t.NO_TRAJECTORY.format(nomor=number, kolom=name, teks=cell.text)))
            return cell
        if missing:
            said = t.PART_TRAJECTORY.format(nomor=number, kolom=name, teks=cell.text, triwulan=", ".join(missing))
            self.notes.append(Note(cell.place, said))
        bad = [reading.cell.text for reading in stated.values() if reading.problem]
        if bad:
            said = t.BAD_TRAJECTORY.format(nomor=number, kolom=name, teks="; ".join(bad))
            self.notes.append(Note(cell.place, said))
        return lines
