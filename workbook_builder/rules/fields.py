"""The pieces of a rule file, each read as exactly what it must be; ``path`` says where a wrong one stands."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from workbook_builder.errors import InvalidRuleSet
from workbook_builder.model.numbers import Number, exact
from workbook_builder.rules.values import Confidence, RuleFigure
from workbook_builder.text import rules as words
from workbook_builder.text.numbers import CELL_DIGITS, format_number

MAX_VALUE = 1e15
"""No rule value is as large; an integer up to here is exact as a float."""
POSSIBLE_YEARS = range(1900, 2200)


def read_mapping(
    content: object, path: str, required: set[str], choices: frozenset[str] = frozenset()
) -> Mapping[str, Any]:
    """A mapping that has exactly these keys."""
    if not isinstance(content, dict):
        raise InvalidRuleSet(words.MUST_BE_MAPPING.format(jalur=path or words.ROOT))
    unknown = [str(k) for k in content if k not in required | choices]
    if unknown:
        raise InvalidRuleSet(words.UNKNOWN_KEY.format(jalur=path or words.ROOT, kunci=", ".join(unknown)))
    lacking = sorted(required - set(content))
    if lacking:
        raise InvalidRuleSet(words.MISSING_KEY.format(jalur=path or words.ROOT, kunci=", ".join(lacking)))
    return content


def read_list(content: object, path: str) -> list[Any]:
    """A list."""
    if not isinstance(content, list):
        raise InvalidRuleSet(words.MUST_BE_LIST.format(jalur=path))
    return content


def shorten(content: object) -> str:
    """A value for a message; a hostile one, nested without end, stays short."""
    return reprlib.repr(content)


def read_text(content: object, path: str) -> str:
    """A text that is not blank."""
    if not isinstance(content, str) or not content.strip():
        raise InvalidRuleSet(words.MUST_BE_TEXT.format(jalur=path))
    return content


def read_number(content: object, path: str) -> Number:
    """A finite number of a size that a rule can have, as the file writes it."""
    if isinstance(content, bool) or not isinstance(content, (int, float)) or not abs(content) <= MAX_VALUE:
        raise InvalidRuleSet(words.MUST_BE_NUMBER.format(jalur=path, isi=shorten(content)))
    return exact(content)


def read_year(content: object, path: str) -> int:
    """A year."""
    if isinstance(content, bool) or not isinstance(content, int) or content not in POSSIBLE_YEARS:
        raise InvalidRuleSet(words.MUST_BE_YEAR.format(jalur=path, isi=shorten(content)))
    return content


def read_origin(b: Mapping[str, Any], path: str) -> tuple[str, Confidence]:
    """Source and confidence, which every value must state."""
    source = read_text(b["sumber"], f"{path}.sumber")
    if b["keyakinan"] not in [k.value for k in Confidence]:
        raise InvalidRuleSet(words.WRONG_CONFIDENCE.format(jalur=path, isi=shorten(b["keyakinan"])))
    return source, Confidence(b["keyakinan"])


def require_positive(value: RuleFigure, path: str = "") -> None:
    """A weight of zero or less would divide by zero, or turn a good result into a bad one."""
    if value.number <= 0:
        path = path or f"{value.group}.{value.key}"
        raise InvalidRuleSet(words.MUST_BE_POSITIVE.format(jalur=path, isi=format_number(value.number, CELL_DIGITS)))


def require_rising(numbers: list[Number], path: str) -> None:
    """Bounds stand in rising order, none twice."""
    if any(b <= a for a, b in pairwise(numbers)):
        raise InvalidRuleSet(words.MUST_RISE.format(jalur=path))


def require_unique(names: list[str], path: str) -> None:
    """No name stands twice."""
    for name in names:
        if names.count(name) > 1:
            raise InvalidRuleSet(words.DOUBLE.format(jalur=path, isi=name))
