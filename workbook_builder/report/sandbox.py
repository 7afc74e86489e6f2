"""What a template of an office may do: print, repeat, ask. It calculates nothing, calls nothing, reads nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from workbook_builder.text import laporan_bentuk as words

FILTERS = ("upper", "lower", "title", "capitalize", "length", "first", "last", "join", "trim", "e", "escape")
TESTS = ("defined", "undefined", "none", "string", "odd", "even", "divisibleby")

STEPS_MAX = 300_000
"""Repetitions in one report; the shipped template takes some 2,000 for 20 IKU."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja with a short list of filters, without functions, without arithmetic."""

    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.tests = {name: self.tests[name] for name in TESTS}

    def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002
        """Nothing is called."""
        return False


class TooManySteps(TemplateError):
    """Loops inside loops that would never end."""


class Rows(list[Any]):
    """A list that a template may go over, as long as all of them together stay within a bound."""

    def __init__(self, items: list[Any], left: list[int]) -> None:
        super().__init__(items)
        self._left = left

    def __iter__(self) -> Iterator[Any]:
        self._left[0] -= len(self)
        if self._left[0] < 0:
            raise TooManySteps(words.TOO_MANY_STEPS)
        return super().__iter__()


def bounded(content: Any, left: list[int] | None = None) -> Any:
    """The context with lists that are counted."""
    left = [STEPS_MAX] if left is None else left
    if isinstance(content, dict):
        return {key: bounded(x, left) for key, x in content.items()}
    if isinstance(content, list):
        return Rows([bounded(x, left) for x in content], left)
    return content
