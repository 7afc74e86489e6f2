"""Whether a small slip in the score would be noticed: every mutant of a module against the tests of the rules.

``PYTHONPATH=. python benchmarks/mutation.py [MODULE ...]`` changes one operator, constant, condition or result at a
time in a copy of the package and runs the tests; a mutant that they pass is a survivor. It is printed with its line,
and is either a case that is missing from tests/cases, or changes nothing, which EXPLAINED then says. Exit code 1 where
one is neither. Needs a system that can fork; the modules together take about half an hour.
"""

from __future__ import annotations

import ast
import copy
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = (
    *(f"score/{n}.py" for n in ("anggaran", "capaian", "k3", "leverage", "needs", "office", "realisasi", "rollup")),
    "model/periods.py",
    "model/numbers.py",
    "rules/model.py",
)
TESTS = (
    ("score/test_cases.py", "rules/test_rule_values.py"),
    ("score/test_exact_score.py", "read/test_numbers.py", "text/test_shown_numbers.py"),
    ("score/test_published_2024.py", "layout/test_simulasi.py"),
)
"""Each group runs only for what the groups before it let pass."""
LEFT_OUT = "not libreoffice and not formula and not typed and not quarter_gives and not moves"
"""Tests that build a workbook and recalculate it: they look at the formulas, which no mutant here touches."""
TIME_LIMIT = 120
"""Seconds for one mutant; one that runs on without end counts as noticed."""

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt, ast.Eq),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt, ast.Eq),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Pow: ast.Mult,
}
NAMES = {"ZERO": "HUNDRED", "HUNDRED": "ZERO", "max": "min", "min": "max", "any": "all", "all": "any"}

EXPLAINED: dict[tuple[str, str, str], str] = {
    (
        "score/capaian.py",
        "return ratio * HUNDRED if realisasi <= target else (1 + (1 - ratio)) * HUNDRED",
        "LtE -> Lt",
    ): "both formulas give 100 at the target itself",
    (
        "score/capaian.py",
        "if iku.polarisasi is not Polarisasi.STABILIZE or ratio is None or target < 0:",
        "Lt -> LtE",
    ): "a target of 0 has no ratio",
    (
        "score/capaian.py",
        "if iku.polarisasi is Polarisasi.MAXIMIZE and target > 0:",
        "Gt -> GtE",
    ): "a target of 0 has no ratio and was dealt with before",
    (
        "score/needs.py",
        "rising = iku.polarisasi is Polarisasi.MAXIMIZE and target > 0",
        "Gt -> GtE",
    ): "a target of 0 was dealt with before",
    (
        "score/needs.py",
        "return Number(1) if scored and capaian <= HUNDRED else None",
        "LtE -> Eq",
    ): "only 100 and the highest capaian are asked for, and no rule has a highest one below 100",
}
"""(module, line as it stands, change) of each mutant that no result depends on, and why."""


@dataclass(frozen=True)
class Mutant:
    """One small change of a module: where it is, what it does, and the module with it."""

    module: str
    line: int
    source: str
    change: str
    text: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.module, self.source, self.change


def mutants(module: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines."""
    text = (ROOT / "workbook_builder" / module).read_text(encoding="utf-8")
    lines, tree = text.splitlines(), ast.parse(text)
    # zip(strict=True) and frozen records guard against a slip in the code itself, which no input can show.
    guards = {id(x.value) for x in ast.walk(tree) if isinstance(x, ast.keyword) and x.arg in ("strict", "frozen")}
    for position, node in enumerate(ast.walk(tree)):
        for change, new in _changes(node) if id(node) not in guards else ():
            mutated = copy.deepcopy(tree)
            target = list(ast.walk(mutated))[position]
            if isinstance(new, ast.AST):
                _Replace(target, new).visit(mutated)
            else:
                setattr(target, *new)
            ast.fix_missing_locations(mutated)
            number = (node.iter if isinstance(node, ast.comprehension) else node).lineno
            yield Mutant(module, number, lines[number - 1].strip(), change, ast.unparse(mutated))


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else super().generic_visit(node)


def _changes(node: ast.AST) -> Iterator[tuple[str, ast.AST | tuple[str, object]]]:
    """(description, node to put there, or attribute with its new value) of every change of one node."""
    if isinstance(node, ast.Compare):
        for i, operator in enumerate(node.ops):
            for other in COMPARISONS.get(type(operator), ()):
                ops = [*node.ops[:i], other(), *node.ops[i + 1 :]]
                yield f"{type(operator).__name__} -> {other.__name__}", ("ops", ops)
    elif isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        yield f"{type(node.op).__name__} -> {ARITHMETIC[type(node.op)].__name__}", ("op", ARITHMETIC[type(node.op)]())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield f"{type(node.op).__name__} dropped", node.operand
    elif isinstance(node, ast.BoolOp):
        yield "and <-> or", ("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield f"{node.value} -> {node.value + 1}", ("value", node.value + 1)
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield f"{node.value} -> {not node.value}", ("value", not node.value)
    elif isinstance(node, ast.IfExp):
        yield "always the first", node.body
        yield "always the second", node.orelse
    elif isinstance(node, ast.If):
        yield "condition always true", ("test", ast.Constant(True))
        yield "condition never true", ("test", ast.Constant(False))
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield "returns None", ("value", ast.Constant(None))
    elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in NAMES:
        yield f"{node.id} -> {NAMES[node.id]}", ("id", NAMES[node.id])
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "filter dropped", ("ifs", [])
    elif isinstance(node, ast.Continue):
        yield "continue dropped", ast.Pass()


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def noticed(package: Path, mutant: Mutant, tests: tuple[str, ...]) -> bool:
    """Whether the tests fail on a mutant, in a child process that has the test tools already imported."""
    target = package / "workbook_builder" / mutant.module
    original = target.read_text(encoding="utf-8")
    target.write_text(mutant.text, encoding="utf-8")
    try:
        child = os.fork()
        if child == 0:
            _run(package, tests)
        return _wait(child) != 0
    finally:
        target.write_text(original, encoding="utf-8")


def _run(package: Path, tests: tuple[str, ...]) -> None:
    """The tests on the copied package; never returns."""
    import pytest

    os.setsid()
    # No plugins: the imports of the parent would make some of them warn.
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(package)
    sys.path.insert(0, str(package))
    sys.path.insert(1, str(package / "tests"))
    sys.dont_write_bytecode = True
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    paths = [f"tests/{name}" for name in tests]
    options = ["-x", "-q", "-p", "no:cacheprovider", "-k", LEFT_OUT]
    code = 1
    try:
        code = int(pytest.main([*options, *paths]))
    finally:
        os._exit(code)


def _wait(child: int) -> int:
    """Exit code of the child; one that takes too long is ended with all that it started."""
    end = time.monotonic() + TIME_LIMIT
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -1


def main() -> int:
    # What the tests need beside the package is imported once; every child begins with it.
    import hypothesis  # noqa: F401
    import openpyxl  # noqa: F401
    import pytest  # noqa: F401
    import xlsxwriter  # noqa: F401
    import yaml  # noqa: F401

    modules, counted, left = sys.argv[1:] or MODULES, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder)
        for name in ("workbook_builder", "tests", "input"):
            shutil.copytree(ROOT / name, package / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "setup.cfg", package)
        unchanged = Mutant(
            MODULES[0], 0, "", "", (package / "workbook_builder" / MODULES[0]).read_text(encoding="utf-8")
        )
        if any(noticed(package, unchanged, group) for group in TESTS):
            print("the tests fail without a mutant")
            return 1
        for module in modules:
            for mutant in mutants(module):
                counted += 1
                if mutant.key in EXPLAINED or any(noticed(package, mutant, group) for group in TESTS):
                    continue
                left += 1
                print(f"{mutant.module}:{mutant.line}: {mutant.change}: {mutant.source}", flush=True)
    print(f"{counted} mutants, {len(EXPLAINED)} explained, {left} survivors")
    return int(left > 0)


if __name__ == "__main__":
    sys.exit(main())
