"""An empty target.xlsx for a new office and year: seven sheets with examples, drop-downs, prompts, and guidance."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder import __version__
from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import area, written_as
from workbook_builder.layout.forms.target_columns import rule_of, style_of
from workbook_builder.layout.page import CONTENT_ROW, HEADER_ROW
from workbook_builder.layout.plan import InputRule, PrintSetup, SheetBuilder, WorkbookPlan
from workbook_builder.layout.style import Style
from workbook_builder.layout.workbook import TIME_WITHOUT_RECORD
from workbook_builder.model.address import address
from workbook_builder.model.filled import NewTarget, StartCell
from workbook_builder.rules import RuleSet
from workbook_builder.schema import (
    anggaran,
    identitas,
    inisiatif_strategis,
    lists,
    manual_iku,
    perjanjian_kinerja,
    peta_strategi,
    rincian_target,
)
from workbook_builder.schema.column import OfficialSheet
from workbook_builder.text import new_target as words
from workbook_builder.text.sheets import SheetText

FIRST_YEAR, LAST_YEAR = 2000, 2100
SHEETS = (
    peta_strategi.SHEET,
    perjanjian_kinerja.SHEET,
    rincian_target.SHEET,
    manual_iku.SHEET,
    inisiatif_strategis.SHEET,
    anggaran.SHEET,
)
IDENTITAS = SheetText(identitas.NAME, identitas.TITLE, identitas.PURPOSE, identitas.HEADERS)
EXAMPLE = Style(border=True, wrap=True, italic=True, colour=style.FAINT_INK, background=style.LIGHT_GREY)


def plan_target(start: NewTarget, rules: RuleSet) -> WorkbookPlan:
    """The plan of target.xlsx. ``rules`` gives the words of the drop-downs: the newest rule set."""
    builder = [_petunjuk(rules), _identitas(start), *(_sheet(item, start) for item in SHEETS)]
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


def _begin(t: SheetText, role: str, width: Mapping[int, float]) -> SheetBuilder:
    p = SheetBuilder(t.name, role, width=dict(width))
    p.write(1, 1, t.title, style.TITLE)
    p.write(2, 1, t.purpose, style.PURPOSE)
    p.height[1] = 24.0
    for i, item in enumerate(t.headers, 1):
        p.write(HEADER_ROW, i, item, style.HEADER if role == "panduan" else style.INPUT_HEADER)
    p.freeze = (CONTENT_ROW, 1)
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    return p


def _sheet(item: OfficialSheet, start: NewTarget) -> SheetBuilder:
    text = SheetText(item.name, item.title, item.purpose, item.headers)
    p = _begin(text, "masukan", {i: k.width for i, k in enumerate(item.columns, 1)})
    p.write(3, 1, words.EXAMPLE_REMARK, style.PURPOSE)
    p.freeze = (CONTENT_ROW, item.key + 1)
    for b, row in enumerate(item.examples, CONTENT_ROW):
        for k, value in enumerate(row, 1):
            p.write(b, k, value if isinstance(value, (str, int)) else None, EXAMPLE)
    begin = CONTENT_ROW + len(item.examples)
    content = start.rows.get(item.name, ())
    end = begin + len(content) + item.spare - 1
    for b in range(begin, end + 1):
        start_row = content[b - begin] if b - begin < len(content) else (StartCell(None),) * len(item.columns)
        for k, (cell, column) in enumerate(zip(start_row, item.columns, strict=True), 1):
            look = style_of(column)
            pattern = look.but(number_format=cell.format) if _needs_format(cell) else look
            p.write(b, k, cell.value, pattern)
    for k, column in enumerate(item.columns, 1):
        p.validasi.append(rule_of(column, area(begin, k, end)))
    return p


def _needs_format(cell: StartCell) -> bool:
    return bool(cell.format) and isinstance(cell.value, (int, float))


def _identitas(start: NewTarget) -> SheetBuilder:
    p = _begin(IDENTITAS, "masukan", {1: 28, 2: 80})
    for b, (description, message) in enumerate(identitas.PROMPTS.items(), CONTENT_ROW):
        p.write(b, 1, description, style.TEXT)
        value = start.identitas.get(description, StartCell(None)).value
        pattern = style.INPUT_TEXT.but(number_format={"Tanggal": "tanggal", "Tahun": "nomor"}.get(description, "umum"))
        p.write(b, 2, value, pattern)
        p.validasi.append(_uraian_rule(description, message, address(b, 2)))
    return p


def _uraian_rule(description: str, message: str, cell: str) -> InputRule:
    if description == "Tahun":
        return InputRule(cell, "integer", description, message, words.YEAR_ERROR, FIRST_YEAR, LAST_YEAR)
    if description == "Tanggal":
        title = words.DATE_ERROR_TITLE
        return InputRule(
            cell, "formula", description, message, words.DATE_ERROR, source=f"ISNUMBER({cell})", error_title=title
        )
    return written_as(cell, (description, message), 1000)


def _petunjuk(rules: RuleSet) -> SheetBuilder:
    p = _begin(words.PETUNJUK, "panduan", {1: 16, 2: 26, 3: 74, 4: 52})
    row = CONTENT_ROW
    steps = (
        (identitas.NAME, identitas.COPIED, identitas.DOCUMENT),
        *((sheet.name, sheet.copied, sheet.document) for sheet in SHEETS),
        words.LAST_STEP,
    )
    for number, (sheet, content, document) in enumerate(steps, 1):
        p.write_row(row, 1, (number, sheet, content, document), (style.CENTRED, style.TEXT, style.TEXT, style.TEXT))
        row += 1
    for listed in lists.LISTS:
        start = row
        for item in listed.words or _of_rules(rules)[listed.name]:
            p.write_row(row, 1, (words.LISTING, listed.label), style.TEXT)
            p.write(row, 3, item, style.INPUT_TEXT if listed.open else style.TEXT)
            p.write(row, 4, words.SATUAN_MAY_CHANGE if listed.open else None, style.TEXT)
            row += 1
        p.name_area(listed.name, start, 3, row - 1, 3)
        if listed.open:
            p.validasi.append(written_as(area(start, 3, row - 1), words.SATUAN_PROMPT, 40))
    return p


def _of_rules(rules: RuleSet) -> dict[str, tuple[str, ...]]:
    """The words of the drop-downs that the rule set gives, by defined name."""
    pairs = [k.split() for k in (rules.k3.validitas_kendali if rules.k3 else rules.bobot_iku)]
    return {
        lists.PERSPEKTIF.name: tuple(x.name for x in rules.perspektif),
        lists.VALIDITAS.name: tuple(dict.fromkeys(v for v, _ in pairs)),
        lists.KENDALI.name: tuple(dict.fromkeys(k for _, k in pairs)),
    }
