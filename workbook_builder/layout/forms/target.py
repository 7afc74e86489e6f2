"""An empty target.xlsx for a new office and year: seven sheets with examples, drop-downs, prompts, and guidance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.forms.columns import input_rule, input_style
from workbook_builder.layout.forms.input_cells import area, written_as
from workbook_builder.layout.forms.page import CONTENT_ROW, HEADER_ROW
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import Formula, Link, PrintSetup, SheetBuilder, WorkbookPlan, quote
from workbook_builder.layout.style import Style
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model.address import address
from workbook_builder.model.new_target import NewTarget, StartCell
from workbook_builder.rules import RuleSet
from workbook_builder.schema import choices
from workbook_builder.schema.column import ChoiceList, Sheet
from workbook_builder.schema.identitas import FIELDS, IDENTITAS
from workbook_builder.schema.rincian_target import CODE, NAME, RINCIAN_TARGET
from workbook_builder.schema.target import SHEETS, TABLES, choice_lists
from workbook_builder.text import new_target as words
from workbook_builder.text.sheets import SheetText

_CODES, _IKU_NAMES = "Rincian_Kode", "Rincian_Nama"
EXAMPLE = Style(border=True, wrap=True, italic=True, colour=style.FAINT_INK, background=style.LIGHT_GREY)


def plan_target(
    start: NewTarget, rules: RuleSet, optional: Sequence[Sheet] = (), others: Sequence[SheetBuilder] = ()
) -> WorkbookPlan:
    """The plan of target.xlsx. ``rules`` gives the words of the drop-downs: the newest rule set.

    ``optional`` are official sheets that most offices do not have; ``others`` stand last.
    """
    tables = [_sheet(sheet, start) for sheet in (*TABLES, *optional)]
    builder = [_petunjuk(start), _identitas(start), *tables, _lists(rules), *others]
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
    for k, column in enumerate(sheet.columns, 1):
        if column.computed:
            p.write(HEADER_ROW, k, column.header, style.HEADER)
    for b, example in enumerate(sheet.examples, CONTENT_ROW):
        p.write_row(b, 1, example, EXAMPLE)
    begin, end = _input_rows(sheet, start)
    rows = start.rows.get(sheet.name, ())
    for b in range(begin, end + 1):
        row = rows[b - begin] if b - begin < len(rows) else (StartCell(None),) * len(sheet.columns)
        for k, (cell, column) in enumerate(zip(row, sheet.columns, strict=True), 1):
            look = input_style(column)
            if column.computed:
                p.write(b, k, _name_by_code(b, row[0], start), style.TEXT)
            else:
                p.write(b, k, cell.value, look.but(number_format=cell.format) if _needs_format(cell) else look)
    for k, column in enumerate(sheet.columns, 1):
        if not column.computed:
            p.validasi.append(input_rule(column, area(begin, k, end)))
    if sheet is RINCIAN_TARGET:
        for name, column in ((_CODES, CODE), (_IKU_NAMES, NAME)):
            p.name_area(name, begin, sheet.position(column.name), end, sheet.position(column.name))
    return p


def _input_rows(sheet: Sheet, start: NewTarget) -> tuple[int, int]:
    """First and last row to fill, below the examples."""
    begin = CONTENT_ROW + len(sheet.examples)
    return begin, begin + len(start.rows.get(sheet.name, ())) + sheet.spare - 1


def _name_by_code(b: int, code: StartCell, start: NewTarget) -> Formula:
    """The name that Rincian Target gives the code in the first column of a row; nothing where it has none."""
    names = {row[0].value: row[1].value for row in start.rows.get(RINCIAN_TARGET.name, ())}
    known = f"MATCH($A{b},{_CODES},0)"
    name = names.get(code.value) if code.value is not None else None
    return Formula(f'IF(ISNUMBER({known}),INDEX({_IKU_NAMES},{known}),"")', str(name or ""))


def _needs_format(cell: StartCell) -> bool:
    return bool(cell.format) and isinstance(cell.value, (int, float))


def _identitas(start: NewTarget) -> SheetBuilder:
    p = _begin(IDENTITAS, "masukan", {i: c.width for i, c in enumerate(IDENTITAS.columns, 1)})
    for b, line in enumerate(FIELDS, CONTENT_ROW):
        p.write(b, 1, line.name, style.TEXT)
        p.write(b, 2, start.identitas.get(line.name, StartCell(None)).value, input_style(line))
        p.validasi.append(input_rule(line, address(b, 2)))
    return p


def _petunjuk(start: NewTarget) -> SheetBuilder:
    p = _begin(words.PETUNJUK, "panduan", {1: 10, 2: 24, 3: 12, 4: 74, 5: 52})
    row = CONTENT_ROW
    for number, s in enumerate(SHEETS, 1):
        state = _state(s, start)
        content = (number, Link(s.name, "A1", s.name), state, s.copied, s.document)
        p.write_row(row, 1, content, (style.CENTRED, style.LINK, style.CENTRED, style.TEXT, style.TEXT))
        row += 1
    name, *last = words.LAST_STEP
    looks = (style.CENTRED, style.TEXT, style.CENTRED, style.TEXT, style.TEXT)
    p.write_row(row, 1, (len(SHEETS) + 1, name, None, *last), looks)
    colour_status(p, area(CONTENT_ROW, 3, row), {words.FINISHED: "Hijau", words.UNFINISHED: "Kuning"})
    return p


def _state(sheet: Sheet, start: NewTarget) -> Formula:
    """Whether anything of a sheet is filled; of Identitas the office and the year."""
    done = f'"{words.FINISHED}","{words.UNFINISHED}"'
    if sheet is IDENTITAS:
        needed = [i for i, line in enumerate(FIELDS) if line.name in ("Nama Unit", "Tahun")]
        cells = ",".join(f"{quote(sheet.name)}!{address(CONTENT_ROW + i, 2, True)}" for i in needed)
        filled = all(start.identitas.get(FIELDS[i].name, StartCell(None)).value is not None for i in needed)
        return Formula(f"IF(COUNTA({cells})={len(needed)},{done})", words.FINISHED if filled else words.UNFINISHED)
    begin, end = _input_rows(sheet, start)
    cells = f"{quote(sheet.name)}!{address(begin, 1, True)}:{address(end, 1, True)}"
    filled = any(row[0].value is not None for row in start.rows.get(sheet.name, ()))
    return Formula(f"IF(COUNTA({cells})>0,{done})", words.FINISHED if filled else words.UNFINISHED)


def _lists(rules: RuleSet) -> SheetBuilder:
    p = _begin(words.LISTS, "acuan", {1: 26, 2: 34, 3: 60})
    for k, head in enumerate(words.LISTS.headers, 1):
        p.write(HEADER_ROW, k, head, style.HEADER)
    row = CONTENT_ROW
    for listing in choice_lists():
        row = _listing(p, row, listing, rules)
    return p


def _listing(p: SheetBuilder, row: int, listing: ChoiceList, rules: RuleSet) -> int:
    """The words of a drop-down from a row on, under their defined name; gives the row below them."""
    start = row
    for word in _words(listing, rules):
        p.write(row, 1, listing.title, style.TEXT)
        p.write(row, 2, word, style.INPUT_TEXT if listing.open else style.TEXT)
        p.write(row, 3, words.SATUAN_MAY_CHANGE if listing.open else None, style.TEXT)
        row += 1
    p.name_area(listing.area_name, start, 2, row - 1, 2)
    if listing.open:
        p.validasi.append(written_as(area(start, 2, row - 1), words.SATUAN_PROMPT, 40))
    return row


def _words(listing: ChoiceList, rules: RuleSet) -> tuple[str, ...]:
    return tuple(x.name for x in rules.perspektif) if listing is choices.PERSPEKTIF else listing.words
