"""An empty target.xlsx for a new office and year: seven sheets with examples, drop-downs, prompts, and guidance."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.forms.columns import input_rule, input_style
from workbook_builder.layout.forms.input_cells import area, written_as
from workbook_builder.layout.forms.page import CONTENT_ROW, HEADER_ROW
from workbook_builder.layout.plan import PrintSetup, SheetBuilder, WorkbookPlan
from workbook_builder.layout.style import Style
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model.address import address
from workbook_builder.model.filled import NewTarget, StartCell
from workbook_builder.rules import RuleSet
from workbook_builder.schema import choices
from workbook_builder.schema.column import ChoiceList, Sheet
from workbook_builder.schema.identitas import FIELDS, IDENTITAS
from workbook_builder.schema.target import SHEETS, TABLES, choice_lists
from workbook_builder.text import new_target as words
from workbook_builder.text.sheets import SheetText

EXAMPLE = Style(border=True, wrap=True, italic=True, colour=style.FAINT_INK, background=style.LIGHT_GREY)


def plan_target(start: NewTarget, rules: RuleSet) -> WorkbookPlan:
    """The plan of target.xlsx. ``rules`` gives the words of the drop-downs: the newest rule set."""
    builder = [_petunjuk(rules), _identitas(start), *(_sheet(sheet, start) for sheet in TABLES)]
    unit = start.identitas.get("Nama Unit", StartCell(None)).value
    return WorkbookPlan(
        sheets=tuple(p.freeze_plan() for p in builder),
        names={name: named_area for p in builder for name, named_area in p.names.items()},
        title=words.PETUNJUK.title,
        subject=words.PETUNJUK.purpose,
        author=str(unit or "build-workbook"),
        remark=f"build-workbook {__version__}",
        created=start.created or TIME_WITHOUT_RECORD,
    )


def _begin(t: SheetText | Sheet, role: str, width: Mapping[int, float]) -> SheetBuilder:
    p = SheetBuilder(t.name, role, width=dict(width))
    p.write(1, 1, t.title, style.TITLE)
    p.write(2, 1, t.purpose, style.PURPOSE)
    p.height[1] = 24.0
    for i, item in enumerate(t.headers, 1):
        p.write(HEADER_ROW, i, item, style.HEADER if role == "panduan" else style.INPUT_HEADER)
    p.freeze = (CONTENT_ROW, 1)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    return p


def _sheet(sheet: Sheet, start: NewTarget) -> SheetBuilder:
    p = _begin(sheet, "masukan", {i: c.width for i, c in enumerate(sheet.columns, 1)})
    p.write(3, 1, words.EXAMPLE_REMARK, style.PURPOSE)
    p.freeze = (CONTENT_ROW, sheet.key_columns + 1)
    examples = sheet.examples
    for b, example in enumerate(examples, CONTENT_ROW):
        p.write_row(b, 1, example, EXAMPLE)
    begin = CONTENT_ROW + len(examples)
    rows = start.rows.get(sheet.name, ())
    end = begin + len(rows) + sheet.spare - 1
    for b in range(begin, end + 1):
        row = rows[b - begin] if b - begin < len(rows) else (StartCell(None),) * len(sheet.columns)
        for k, (cell, column) in enumerate(zip(row, sheet.columns, strict=True), 1):
            look = input_style(column)
            p.write(b, k, cell.value, look.but(number_format=cell.format) if _needs_format(cell) else look)
    for k, column in enumerate(sheet.columns, 1):
        p.validasi.append(input_rule(column, area(begin, k, end)))
    return p


def _needs_format(cell: StartCell) -> bool:
    return bool(cell.format) and isinstance(cell.value, (int, float))


def _identitas(start: NewTarget) -> SheetBuilder:
    p = _begin(IDENTITAS, "masukan", {i: c.width for i, c in enumerate(IDENTITAS.columns, 1)})
    for b, line in enumerate(FIELDS, CONTENT_ROW):
        p.write(b, 1, line.name, style.TEXT)
        p.write(b, 2, start.identitas.get(line.name, StartCell(None)).value, input_style(line))
        p.validasi.append(input_rule(line, address(b, 2)))
    return p


def _petunjuk(rules: RuleSet) -> SheetBuilder:
    p = _begin(words.PETUNJUK, "panduan", {1: 16, 2: 26, 3: 74, 4: 52})
    row = CONTENT_ROW
    steps = (*((s.name, s.copied, s.document) for s in SHEETS), words.LAST_STEP)
    for number, step in enumerate(steps, 1):
        p.write_row(row, 1, (number, *step), (style.CENTRED, style.TEXT, style.TEXT, style.TEXT))
        row += 1
    for listing in choice_lists():
        row = _listing(p, row, listing, rules)
    return p


def _listing(p: SheetBuilder, row: int, listing: ChoiceList, rules: RuleSet) -> int:
    """The words of a drop-down from a row on, under their defined name; gives the row below them."""
    start = row
    for word in _words(listing, rules):
        p.write_row(row, 1, (words.LISTING, listing.title), style.TEXT)
        p.write(row, 3, word, style.INPUT_TEXT if listing.open else style.TEXT)
        p.write(row, 4, words.SATUAN_MAY_CHANGE if listing.open else None, style.TEXT)
        row += 1
    p.name_area(listing.area_name, start, 3, row - 1, 3)
    if listing.open:
        p.validasi.append(written_as(area(start, 3, row - 1), words.SATUAN_PROMPT, 40))
    return row


def _words(listing: ChoiceList, rules: RuleSet) -> tuple[str, ...]:
    return tuple(x.name for x in rules.perspektif) if listing is choices.PERSPEKTIF else listing.words
