"""The placeholders of a report template as a page for staff.

``python -m workbook_builder.report.page > docs/bentuk-laporan.md`` writes it anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.text import laporan_bentuk as words
from workbook_builder.text.laporan_isian import PLACEHOLDERS, Placeholder


def page_lines() -> Iterator[str]:
    """The page line by line, in Markdown: what stands alone, then group by group."""
    yield from words.OPENING.splitlines()
    yield ""
    yield words.FILTERS
    single = {name: x for name, x in PLACEHOLDERS.items() if not x.parts}
    yield from ("", f"## {words.SINGLE_TITLE}", "", words.TEXT_HEADER, words.TEXT_BORDER)
    yield from (_row(name, x) for name, x in single.items())
    for name, group in PLACEHOLDERS.items():
        if group.parts:
            yield from (
                "",
                f"## `{name}`{words.MANY_MARK if group.many else ''}",
                "",
                f"{_sentence(group.meaning)}.",
                "",
            )
            yield from (words.TEXT_HEADER, words.TEXT_BORDER)
            yield from _rows("" if group.many else f"{name}.", group)


def _rows(prefix: str, group: Placeholder) -> Iterator[str]:
    for name, item in group.parts.items():
        yield _row(prefix + name, item)
        if item.parts:
            inner = f"{prefix}{name}[]." if item.many else f"{prefix}{name}."
            yield from _rows(inner, item)


def _row(name: str, item: Placeholder) -> str:
    mark = words.OPTIONAL_MARK if item.optional else ""
    if item.many:
        mark += words.MANY_MARK if item.parts else words.LINES_MARK
    return f"| `{name}` | {item.meaning}{mark} |"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


if __name__ == "__main__":
    print("\n".join(page_lines()))
