"""Column records: a formula names the cells it reads, and an inserted column shifts nothing."""

from __future__ import annotations

import ast
import re

import pytest
from openpyxl.utils import column_index_from_string, get_column_letter
from support.offices import INPUT, PACKAGE

from workbook_builder.layout import plan_workbook, style
from workbook_builder.layout.columns import Column, Columns
from workbook_builder.layout.formulas import compile_formula
from workbook_builder.layout.plan import Formula, SheetBuilder
from workbook_builder.layout.sheets.workings import perhitungan
from workbook_builder.layout.sheets.workings.perhitungan_steps import STEPS
from workbook_builder.pipeline import evaluate

LETTERS = {"target": "F", "realisasi": "G", "this": "H"}
ROWS = {"head": 6, "first": 7, "last": 46}
_TYPED = re.compile(r"(?<![A-Za-z_.#])\$?[A-Z]{1,2}\$?(?:\x00|\{\w+\}|\d{1,3}\b)")
"""A reference whose column is typed: its letters, then a row, or a blank for one."""
_WORDS = re.compile(r"\b(?:K3|Q[1-4]|[TR]1)\b")


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("{realisasi}/{target}", "G9/F9"),
        ("SUM({$target}:{realisasi})", "SUM($F9:G9)"),
        ("MATCH({this@$head},NKO_Periode,0)", "MATCH(H$6,NKO_Periode,0)"),
        ("SUM({target@first}:{target@last})", "SUM(F7:F46)"),
        ("COUNT({$target@$first}:{target})", "COUNT($F$7:F9)"),
        ("{target@+1}-{target@-2}+{target}", "F10-F7+F9"),
        ('IF({target}="",0,1)', 'IF(F9="",0,1)'),
        ("Capaian_Maks", "Capaian_Maks"),
    ],
)
def test_a_blank_becomes_the_address_of_the_cell_it_names(formula: str, expected: str) -> None:
    assert compile_formula(formula, LETTERS, ROWS).at(9) == expected


@pytest.mark.parametrize("formula", ["{taget}", "{target@lst}", "{target@first:last}"])
def test_a_blank_that_names_nothing_is_an_error(formula: str) -> None:
    with pytest.raises(KeyError):
        compile_formula(formula, LETTERS, ROWS)


@pytest.mark.parametrize("formula", ["{$}", "{target", "target}", "{}", "{target@}"])
def test_a_brace_without_a_blank_is_an_error(formula: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        compile_formula(formula, LETTERS, ROWS)


def test_a_key_stands_for_one_column() -> None:
    column: Column[int] = Column("target", "Target", 10, style.NUMBER, lambda n: n)
    with pytest.raises(ValueError, match="target"):
        _ = Columns((column, column)).numbers


def test_value_and_formula_of_a_cell_are_of_one_row() -> None:
    columns = Columns[int](
        (
            Column("given", "Diberi", 10, style.NUMBER, lambda n: n, name="Diberi"),
            Column("double", "Dua kali", 10, style.NUMBER, lambda n: 2 * n, lambda n: "2*{given}" if n else ""),
        )
    )
    p = SheetBuilder("Uji", "hasil")
    assert columns.write(p, [3, 0, 5], first=7) == 9
    assert p.cells[7, 2].content == Formula("2*A7", 6)
    assert p.cells[8, 2].content == 0
    assert p.cells[9, 2].content == Formula("2*A9", 10)
    assert p.names == {"Diberi": "'Uji'!$A$7:$A$9"}


@pytest.mark.parametrize("place", range(len(STEPS) + 1))
def test_an_inserted_column_shifts_no_formula(place: int) -> None:
    """Each formula reads the same columns as before, wherever in the table a column is put in."""
    new: Column[object] = Column("new", "Baru", 10, style.TEXT, lambda _: None)
    before = Columns(STEPS)
    after = Columns((*STEPS[:place], new, *STEPS[place:]))
    back = {n: before.numbers[key] for key, n in after.numbers.items() if key != "new"}
    for column in STEPS:
        assert isinstance(column.formula, str)
        one, other = (x.template(column.formula, column.key, ROWS).at(9) for x in (before, after))
        assert re.sub(r"\b([A-Z])9\b", lambda m: f"{chr(64 + back[ord(m[1]) - 64])}9", other) == one


def test_an_inserted_column_takes_its_names_filters_and_widths_along(monkeypatch: pytest.MonkeyPatch) -> None:
    result = evaluate(INPUT)
    assert result.score is not None

    def names() -> dict[str, str]:
        assert result.score is not None
        plan = plan_workbook(result.inputs, result.score, result.rules, result.findings)
        return {name: area for name, area in plan.names.items() if name.startswith("Hitung_")}

    before = names()
    new: Column[object] = Column("new", "Baru", 10, style.TEXT, lambda _: None)
    monkeypatch.setattr(perhitungan, "STEPS", (new, *STEPS))
    shifted = {
        name: re.sub(r"\$([A-Z]+)\$", lambda m: f"${get_column_letter(column_index_from_string(m[1]) + 1)}$", x)
        for name, x in before.items()
    }
    assert names() == shifted


def test_no_formula_of_the_workbook_types_the_letter_of_a_column() -> None:
    found = [
        (path.name, text)
        for path in sorted((PACKAGE / "layout" / "sheets").rglob("*.py"))
        for text in _strings(ast.parse(path.read_text(encoding="utf-8")))
        if _TYPED.search(_WORDS.sub("", text)) and text != "A1"
    ]
    assert not found


def _strings(tree: ast.Module) -> list[str]:
    """Every string of a module but its docstrings, with a mark where a value is put in."""
    inner = {id(x) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for x in ast.walk(n) if x is not n}
    inner |= {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    texts = []
    for n in ast.walk(tree):
        if isinstance(n, ast.JoinedStr):
            texts.append("".join(str(v.value) if isinstance(v, ast.Constant) else "\x00" for v in n.values))
        elif isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in inner:
            texts.append(n.value)
    return texts
