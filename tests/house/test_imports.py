"""The shape of the package: data flows one way, a stage never knows another stage, one module per outside library."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from support.offices import PACKAGE

NAME = PACKAGE.name
BASE = {"errors", "model", "text", "schema", "findings", "rules", "files"}
"""What every stage may know: records, words, official sheets, findings, rules and files as such."""

ALLOWED: dict[str, set[str]] = {
    "__init__": {"errors", "pipeline", "export"},
    "errors": set(),
    "model": set(),
    "text": {"model"},
    "schema": {"model", "text"},
    "findings": {"model", "text"},
    "files": {"errors", "text"},
    "rules": {"errors", "files", "model", "text"},
    "read": BASE,
    "assemble": BASE,
    "score": BASE,
    "check": BASE,
    "layout": BASE,
    "write": {"files", "layout", "model", "text"},
    "history": BASE,
    "pipeline": BASE | {"read", "assemble", "score", "check", "layout", "write", "history"},
    "forms": BASE | {"read", "pipeline", "layout", "write"},
    "intake": BASE | {"read", "layout", "write"},
    "kanwil": BASE | {"read", "score", "pipeline", "layout", "write", "history"},
    "export": BASE | {"pipeline", "read", "layout", "write"},
    "report": BASE | {"pipeline", "read", "layout", "write"},
    "cli": BASE | {"pipeline", "forms", "export", "history", "read", "intake", "report", "kanwil"},
    "buttons": BASE | {"cli", "read"},
    "__main__": {"cli"},
}
"""Part of the package -> the other parts it may import; a part not listed may import BASE."""

STAGES = ("read", "assemble", "score", "check", "layout", "write")


def _files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _part(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def _modules(file: Path) -> tuple[tuple[str, int], ...]:
    """Every imported module as a dotted name, ``from a import b`` as both ``a`` and ``a.b``; lazy imports too."""
    return tuple(_imports(file))


def _imports(file: Path) -> Iterator[tuple[str, int]]:
    package = [NAME, *file.relative_to(PACKAGE).parts[:-1]]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            origin = ".".join([*start, *([node.module] if node.module else [])])
            yield origin, node.lineno
            for alias in node.names:
                yield f"{origin}.{alias.name}", node.lineno


def _location(file: Path, row: int) -> str:
    return f"{file.relative_to(PACKAGE.parent)}:{row}"


def _imported_parts(file: Path) -> dict[str, str]:
    """Parts of the package that a file imports, each with the line."""
    present = {_part(b) for b in _files()}
    result: dict[str, str] = {}
    for module, row in _modules(file):
        split_text = module.split(".")
        if split_text[0] == NAME and len(split_text) > 1 and split_text[1] in present:
            result.setdefault(split_text[1], _location(file, row))
    return result


def _users(*module: str) -> dict[str, str]:
    """Files that import one of these modules (or anything below them), each with the line."""
    result = {}
    for file in _files():
        for name, row in _modules(file):
            if any(name == m or name.startswith(f"{m}.") for m in module):
                result[file.relative_to(PACKAGE).as_posix()] = _location(file, row)
    return result


@pytest.mark.parametrize("file", _files(), ids=lambda b: b.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_the_parts_that_its_own_part_may_know(file: Path) -> None:
    part = _part(file)
    allowed = ALLOWED[part] | {part, "__init__"}
    more = {name: location for name, location in _imported_parts(file).items() if name not in allowed}
    assert more == {}, f"{part} may import {sorted(allowed)}"


@pytest.mark.parametrize("stage", [t for t in STAGES if t != "write"])
def test_the_table_lets_no_stage_know_another_stage(stage: str) -> None:
    assert not ALLOWED[stage] & (set(STAGES) | {"pipeline", "cli", "export"})


def test_the_writer_knows_of_the_stages_only_the_plan() -> None:
    assert ALLOWED["write"] & set(STAGES) == {"layout"}
    modules = {m for file in (PACKAGE / "write").glob("*.py") for m, _ in _modules(file)}
    from_layout = {m for m in modules if m.startswith(f"{NAME}.layout.")}
    assert all(m.split(".")[2] in {"plan", "style", "print_setup"} for m in from_layout), from_layout


def test_the_table_has_no_cycle() -> None:
    """Following the table from any part never leads back to it."""
    for start in ALLOWED:
        seen: set[str] = set()
        queue = list(ALLOWED[start])
        while queue:
            item = queue.pop()
            assert item != start, f"{start} reaches itself"
            if item not in seen:
                seen.add(item)
                queue += ALLOWED.get(item, set())


def test_only_the_writer_imports_xlsxwriter() -> None:
    assert set(_users("xlsxwriter")) <= {"write/xlsx.py", "write/worksheet.py"}, _users("xlsxwriter")


def test_workbooks_are_opened_by_the_bounded_reader_alone() -> None:
    """One module opens zip containers within bounds, one passes over their XML; nothing else ever sees a file."""
    assert set(_users("zipfile")) == {"read/container.py"}
    assert set(_users("xml")) == {"read/xml_stream.py"}
    assert _users("openpyxl") == {}
    assert _users("lxml") == {}


@pytest.mark.parametrize(
    ("library", "module"),
    [
        ("pdfplumber", "pdf_pages"),
        ("python_calamine", "binary_excel"),
        ("xlrd", "old_excel"),
    ],
)
def test_each_library_for_documents_is_imported_by_one_module(library: str, module: str) -> None:
    assert set(_users(library)) == {f"intake/sources/{module}.py"}


def test_word_documents_are_read_by_one_module_and_written_by_one() -> None:
    assert set(_users("docx")) == {"intake/sources/word.py", "report/word.py"}
    assert set(_users("docxtpl")) == {"report/word.py"}
    assert {file.split("/")[0] for file in _users("jinja2")} == {"report"}


def test_import_goes_past_no_library_to_another() -> None:
    """OpenDocument is read by the bounded reader of XML, PDF through pdfplumber alone."""
    assert _users("odf", "pdfminer") == {}


def test_the_score_knows_nothing_of_excel() -> None:
    used = {b: location for b, location in _users("openpyxl", "xlsxwriter", "pandas").items() if b.startswith("score/")}
    assert used == {}


def test_only_the_tidy_table_imports_pandas() -> None:
    assert set(_users("pandas")) <= {"export/table.py"}, _users("pandas")


def test_only_the_charts_of_the_report_import_matplotlib() -> None:
    assert set(_users("matplotlib")) == {"report/drawing.py"}


def test_only_the_loader_of_rule_sets_imports_yaml() -> None:
    assert set(_users("yaml")) == {"rules/strict_yaml.py"}


def test_the_package_imports_no_test_library_and_no_network() -> None:
    assert _users("pytest", "hypothesis", "urllib", "http", "socket", "requests") == {}


def test_a_single_build_never_imports_the_roll_up() -> None:
    users = _users(f"{NAME}.layout.kanwil")
    assert {file.rsplit("/", 1)[0] for file in users} == {"layout/kanwil", "kanwil"}, users
