"""What a template of an office may do: print, repeat, ask. It calculates nothing, calls nothing, reads nothing else."""

from __future__ import annotations

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

FILTERS = ("upper", "lower", "title", "capitalize", "length", "first", "last", "join", "trim", "e", "escape")
TESTS = ("defined", "undefined", "none", "string", "odd", "even", "divisibleby")


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
