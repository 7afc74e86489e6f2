"""One section of Program Kerja or Rencana Aksi as its lines come in: headings, IKU, and the actions under them."""

from __future__ import annotations

from workbook_builder.intake.document import Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds.list_items import Item, read_item
from workbook_builder.model import Cell
from workbook_builder.model.codes import split_code
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.model.record import record
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.program_kerja import PROGRAM_KERJA
from workbook_builder.text import intake_kinds as t

MIN_ACTIONS = 2
"""Actions that make a list."""
_ENDS = (".", ";", ":", "!", "?")


@record
class _Head:
    """What stands over actions: an IKU, or a sasaran with its number."""

    label: str
    name: str
    text: Text
    number: int | None = None


class _Action:
    """One action as its lines come in."""

    def __init__(self, head: _Head, item: Item, line: Text) -> None:
        self.head, self.mark, self.label, self.text, self.line = head, item.mark, item.label, item.text, line


class Section:
    """The lines under a heading, until one does not belong to it any more."""

    def __init__(self, sheet: Sheet, opening: Text) -> None:
        self._sheet, self._opening = sheet, opening
        self._per_iku = sheet is PROGRAM_KERJA
        self._letter = ""
        """The last heading with a capital letter, where the section has such."""
        self._head: _Head | None = None
        self._action: _Action | None = None
        self._actions: list[_Action] = []
        self._notes: list[Note] = []

    def take(self, line: Text) -> bool:
        """Take the next line; False where it ends the section."""
        item = read_item(line.text)
        if item.label == "I" and self._letter != "H" and self._last == "k":
            self._say(line, t.LETTER_SLIP.format(tanda=item.mark, dugaan="l" + item.mark[1:]))
            return self._add(item._replace(label="l"), line)
        if item.mark and item.label == item.mark and item.label != _next(self._last):
            item = Item("", "", f"{item.mark} {item.text}", item.bullet)
        if item.label.isdigit():
            return self._numbered(item, line)
        if item.label.isupper():
            return self._lettered(item, line)
        if item.label:
            return self._head is not None and self._add(item, line)
        return self._unmarked(item, line)

    @property
    def _last(self) -> str:
        """The letter of the last action under the heading at hand."""
        return self._action.label if self._action is not None else ""

    def _lettered(self, item: Item, line: Text) -> bool:
        """A heading A, B, C: only in their order, and in no section whose headings have numbers."""
        begins = self._head is None and not self._letter and item.label == "A"
        if not begins and (not self._letter or item.label != _next(self._letter)):
            return False
        self._letter, self._action = item.label, None
        self._head = None if self._per_iku else _Head(item.label, item.text, line)
        return True

    def _numbered(self, item: Item, line: Text) -> bool:
        number, last = int(item.label), self._head.number if self._head is not None else None
        below = self._action is not None and (item.mark.endswith(")") or (last is not None and number <= last))
        if below and self._action is not None:
            self._action.text += f"\n{item.mark} {item.text}"
            return True
        if self._letter and not self._per_iku:
            return self._append(item, line)
        self._head, self._action = _Head(item.label, item.text, line, number), None
        return True

    def _add(self, item: Item, line: Text) -> bool:
        if self._head is None:
            return False
        expected = _next(self._last)
        if item.label and item.label != expected:
            said = t.LETTER_SKIPPED.format(tanda=item.mark, kepala=self._head.name[:60], dugaan=expected)
            self._say(line, said)
        if item.label and item.mark == item.label:
            self._say(line, t.LETTER_BARE.format(tanda=item.mark))
        self._action = _Action(self._head, item, line)
        self._actions.append(self._action)
        return True

    def _unmarked(self, item: Item, line: Text) -> bool:
        """A line without a mark: the rest of the one above, an IKU or an action whose mark is lost, or the end."""
        if self._head is None:
            if self._letter and self._per_iku:
                self._head, self._action = _Head("", item.text, line), None
                self._say(line, t.IKU_WITHOUT_NUMBER.format(teks=item.text[:60]))
                return True
            return not self._letter and item.text.endswith(":")
        if not item.bullet or item.text[:1].islower():
            return self._append(item, line)
        expected = _next(self._last)
        self._say(line, t.LETTER_LOST.format(teks=item.text[:40], dugaan=expected))
        return self._add(Item("", "", item.text, True), line) and self._count(expected)

    def _count(self, label: str) -> bool:
        """Count on past an action whose letter is lost."""
        if self._action is not None:
            self._action.label = label
        return True

    def _append(self, item: Item, line: Text) -> bool:
        """The rest of an action that is not finished; any other paragraph ends the section."""
        if self._action is None:
            return False
        small = item.text[:1].islower() or item.text[:1] == "("
        if self._action.text.rstrip().endswith(_ENDS) and not small:
            return False
        if item.bullet:
            self._say(line, t.ACTION_GOES_ON.format(teks=item.text[:40], awal=self._action.line.place))
        self._action.text += f" {item.text}"
        return True

    def _say(self, line: Text, text: str) -> None:
        self._notes.append(Note(line.place, text))

    def table(self) -> FoundTable | None:
        """The rows of the section; None where it is no list."""
        if len(self._actions) < MIN_ACTIONS:
            return None
        rows = tuple(FoundRow(self._cells(action)) for action in self._actions)
        layout = t.PROGRAM_LIST if self._per_iku else t.RENCANA_LIST
        return FoundTable(self._sheet, layout, self._opening.place, rows, tuple(self._notes))

    def _cells(self, action: _Action) -> dict[str, Cell]:
        head, place = action.head, action.head.text.place
        cells: dict[str, Cell] = {}
        if self._per_iku:
            code, name = split_code(head.name)
            cells |= {"Kode": Cell(code, GENERAL, place)} if code else {}
            cells["IKU"] = Cell(name, GENERAL, place)
        else:
            cells |= {} if head.number is None else {"SS": Cell(head.number, GENERAL, place)}
            cells["Sasaran Strategis"] = Cell(head.name, GENERAL, place)
        if action.mark:
            cells["No."] = Cell(action.mark, GENERAL, action.line.place)
        cells[self._sheet.columns[-1].name] = Cell(action.text, GENERAL, action.line.place)
        return cells


def _next(label: str) -> str:
    """The letter after another: ``a`` after none, nothing after ``z``."""
    if not label:
        return "a"
    return chr(ord(label) + 1) if label not in ("z", "Z") else ""
