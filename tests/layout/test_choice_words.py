"""Formulas know the words of choice by their defined names, and show which rule gave a figure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.formula import Tokenizer
from support.engines import formula_list
from support.formulas import calls, conditional_formulas
from support.offices import PACKAGE
from support.reference_offices import OFFICES, make_office

from workbook_builder.cli.main import main
from workbook_builder.model import (
    AnggaranKind,
    Basis,
    Kendali,
    Polarisasi,
    Severity,
    TargetNature,
    Validitas,
    YesNo,
)
from workbook_builder.model.methods import TARGET_NEGATIVE, TARGET_ZERO
from workbook_builder.model.periods import Konsolidasi, Periode
from workbook_builder.pipeline import build, evaluate
from workbook_builder.rules.load import load_file
from workbook_builder.text.simulasi import ASSUMPTIONS

CHOICES = (AnggaranKind, Basis, Kendali, Konsolidasi, Periode, Polarisasi, Severity, TargetNature, Validitas, YesNo)


@pytest.fixture(scope="module", params=OFFICES)
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built workbook of each test office."""
    folder = tmp_path_factory.mktemp(request.param)
    return build(evaluate(make_office(request.param, folder / "input")), folder / "output").path


def _words() -> set[str]:
    """Every word that the inputs, the rules or the simulation let somebody choose, or that the rules give."""
    rules = [load_file(path) for path in (PACKAGE / "rules" / "data").glob("*.yaml")]
    given = {x.name for a in rules for x in (*a.status, *a.predikat)} | {name for a in rules for name in a.method}
    return {x.value for choice in CHOICES for x in choice} | given | {TARGET_ZERO, TARGET_NEGATIVE, *ASSUMPTIONS}


def _texts(formula: str) -> set[str]:
    parts = Tokenizer(formula if formula.startswith("=") else f"={formula}").items
    return {t.value[1:-1] for t in parts if t.type == "OPERAND" and t.subtype == "TEXT"}


def _words_held(file: Path) -> list[Any]:
    words = _words()
    held = [(place, _texts(formula)) for place, formula in formula_list(file).items()]
    workbook = openpyxl.load_workbook(file)
    held += [((ws.title, area), _texts(formula)) for ws in workbook for area, formula in conditional_formulas(ws)]
    assert len(held) > 100 and any(texts for _, texts in held)
    # A blank before a word is how a text in words goes on: " galat" after a number.
    return [
        (place, texts & words) for place, texts in held if {*texts, *(t.strip() for t in texts if "(" in t)} & words
    ]


def test_no_formula_of_the_workbook_holds_a_word_of_a_choice(file: Path) -> None:
    assert _words_held(file) == []


def test_no_formula_of_the_form_holds_a_word_of_a_choice(tmp_path: Path) -> None:
    folder = make_office("barabai-2024", tmp_path / "input")
    assert CliRunner().invoke(main, ["template", "--input", str(folder), "--ya"]).exit_code == 0
    assert _words_held(folder / "realisasi.xlsx") == []


def test_no_formula_takes_one_of_many_rules_by_its_number(file: Path) -> None:
    counts = [len(a) for f in formula_list(file).values() for name, a in calls(f) if name == "CHOOSE"]
    assert counts and max(counts) <= 1 + len(Polarisasi)


def test_at_most_one_rule_gives_the_figure_of_a_row(file: Path) -> None:
    workbook = openpyxl.load_workbook(file, data_only=True)
    given = 0
    for name in ("Perhitungan", "Perhitungan Simulasi"):
        head, *rows = (list(r) for r in workbook[name].iter_rows(min_row=3, values_only=True))
        first, last, method, raw = (head.index(x) for x in ("Maximize", "Stabilize", "Cara", "Capaian mentah"))
        for row in rows:
            figures = {head[i]: row[i] for i in range(first, last + 1) if row[i] not in (None, "")}
            assert figures == ({} if row[raw] in (None, "") else {row[method]: row[raw]})
            given += len(figures)
    assert given > 20
