"""The catalogue of findings as a page for staff.

``python -m workbook_builder.export.findings_page > docs/temuan.md`` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbook_builder.findings.catalogue import CATALOGUE
from workbook_builder.findings.kind import FindingKind
from workbook_builder.model import Severity
from workbook_builder.text import findings_page as words

_PARTS = re.compile(r"\{(\w+)[^}]*\}")


def page_lines() -> Iterator[str]:
    """The page line by line, in Markdown: groups by what a check judges, in each the worst first."""
    yield from words.OPENING.format(
        jumlah=len(CATALOGUE), **{t.value: sum(1 for j in CATALOGUE.values() if j.severity is t) for t in Severity}
    ).splitlines()
    for scope, title in words.SCOPE.items():
        content = {code: j for code, j in CATALOGUE.items() if j.scope == scope}
        yield from ("", f"## {title}", "", words.HEADER, words.BORDER)
        for code, item in sorted(content.items(), key=lambda x: (x[1].severity.rank, x[0])):
            yield _row(code, item)


def _row(code: str, item: FindingKind[...]) -> str:
    return f"| `{code}` | {item.severity.value} | {_example(item.message)} | {_example(item.advice)} |"


def _example(content: str) -> str:
    """A message with its blanks named; what is added only where it is known is left out."""
    return _PARTS.sub(
        lambda c: "" if c.group(1) in words.ADDITION else f"[{words.BLANKS[c.group(1)]}]", content
    ).replace("|", "\\|")


if __name__ == "__main__":
    print("\n".join(page_lines()))
