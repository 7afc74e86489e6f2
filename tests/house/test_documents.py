"""What the documents for developers name is there: paths, modules, functions and records, spelled as in the code."""

from __future__ import annotations

import ast
import importlib
import re
from functools import cache

import pytest
from support.offices import PACKAGE, ROOT

DOCS = ("README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/windows.md")
WRITTEN = {
    *(".venv/bin/", ".venv\\Scripts\\", ".venv/", "output/"),
    *("dist/build-workbook-<version>-windows.zip", "program/python/", "program/packages/", "program/workbook_builder/"),
}
"""What only the program writes, or the script that packs it."""


def _quoted(document: str) -> set[str]:
    """What stands between backticks in the running text of a document."""
    text = re.sub(r"```.*?```", "", (ROOT / document).read_text(encoding="utf-8"), flags=re.DOTALL)
    return set(re.findall(r"`([^`\n]+)`", text))


def _is_there(path: str) -> bool:
    """Whether a path, or pattern with ``*`` or ``<block>``, is one of the repository or the package."""
    pattern = re.sub(r"<\w+>", "*", path).rstrip("/")
    return any(any(folder.glob(pattern)) for folder in (ROOT, PACKAGE))


def _resolves(name: str) -> bool:
    """Whether a dotted name is a module of the package, or something in one."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(("workbook_builder", *parts[:length])))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


@cache
def _members() -> dict[str, set[str]]:
    """The fields and methods of the classes of the package, by the name of the class."""
    members: dict[str, set[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
                names |= {ast.unparse(part.target) for part in node.body if isinstance(part, ast.AnnAssign)}
                members.setdefault(node.name, set()).update(names)
    return members


def _is_record(name: str) -> bool:
    """Whether ``Name`` or ``Name.member`` is a class of the package, with that member."""
    record, _, member = name.partition(".")
    return record in _members() and (not member or member in _members()[record])


@pytest.mark.parametrize("document", DOCS)
def test_paths_in_the_documents_exist(document: str) -> None:
    paths = {x for x in _quoted(document) if re.fullmatch(r"[\w.<>*/-]*/[\w.<>*/-]*", x)} - WRITTEN
    assert paths and {path for path in paths if not _is_there(path)} == set()


@pytest.mark.parametrize("document", DOCS[1:])
def test_names_in_the_documents_are_those_of_the_code(document: str) -> None:
    packages = {path.name.removesuffix(".py") for path in PACKAGE.iterdir()}
    quoted = _quoted(document)
    dotted = {x for x in quoted if re.fullmatch(r"[a-z]\w*(\.\w+)+", x) and x.split(".")[0] in packages}
    assert {name for name in dotted if not _resolves(name)} == set()
    records = {x for x in quoted if re.fullmatch(r"[A-Z][a-z]+[A-Za-z]*(\.[a-z_]+)?", x)}
    assert {name for name in records if not _is_record(name)} == set()


def test_a_name_that_is_gone_is_noticed() -> None:
    assert (
        _resolves("score.office.score_office") and not _resolves("score.office.hitung") and not _resolves("skor.office")
    )
    assert _is_there("layout/sheets/<block>/") and not _is_there("workbook_builder/templat/")
