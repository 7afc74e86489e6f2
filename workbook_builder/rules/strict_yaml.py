"""YAML files read strictly: within bounds, without repeated keys, every failure a plain message.

Of YAML's many spellings of a value a rule file needs few: decimal numbers, true and false, null, texts. Whatever else
YAML 1.1 makes of plain words (base 60, octal, hexadecimal, dates, yes and no) stays the text that it is.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import SafeConstructor

from workbook_builder.errors import InvalidRuleSet
from workbook_builder.files.regular import NotRegular, TooLarge, read_regular
from workbook_builder.text import rules as words

MAX_SIZE = 100_000
"""Bytes; a rule file has some ten thousand. The parser takes a second for as many."""
MAX_NODES = 20_000
"""Keys, values and lists; a rule file has some five hundred."""
MAX_DEPTH = 20
"""Lists inside each other; a rule file has four."""
MAX_CAUSE = 300
"""Characters of what the parser says, which may quote a whole line."""

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,999})\Z")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,999}\.[0-9]{1,999}\Z")
_FIXED = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULL = re.compile(r"(?:~|null|Null|NULL|)\Z")
_PREFIX = "tag:yaml.org,2002:"


class StrictLoader(yaml.SafeLoader):
    """YAML of plain values that refuses a repeated key instead of keeping the last one.

    The loader in C would be quicker by milliseconds, and crashes the process on a file of opening brackets.
    """

    def __init__(self, content: str) -> None:
        super().__init__(content)
        self._nodes = self._depth = 0

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        self._nodes += 1
        self._depth += 1
        if self._nodes > MAX_NODES or self._depth > MAX_DEPTH:
            raise yaml.YAMLError(words.TOO_COMPLEX)
        node: yaml.Node | None = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[object] = set()
        for child, _ in node.value:
            key = self.construct_object(child, deep=True)
            if key in seen:
                raise InvalidRuleSet(words.DOUBLE_KEY.format(kunci=key, baris=child.start_mark.line + 1))
            seen.add(key)
        return super().construct_mapping(node, deep)

    def whole(self, node: yaml.ScalarNode) -> int:
        return int(self._plain(node, _INTEGER))

    def decimal(self, node: yaml.ScalarNode) -> float:
        return float(self._plain(node, _DECIMAL))

    def boolean(self, node: yaml.ScalarNode) -> bool:
        return _FIXED[self.construct_scalar(node)]

    def blank(self, node: yaml.ScalarNode) -> None:
        self.construct_scalar(node)

    def _plain(self, node: yaml.ScalarNode, pattern: re.Pattern[str]) -> str:
        content = str(self.construct_scalar(node))
        if not pattern.match(content):
            # Named by a tag of its own, "!!int 0x10" would be one of the spellings that are not read.
            raise ValueError(content[:40])
        return content


# None of the words and constructors that the library's own loader knows.
StrictLoader.yaml_implicit_resolvers = {}
StrictLoader.add_implicit_resolver(f"{_PREFIX}int", _INTEGER, list("-+0123456789"))
StrictLoader.add_implicit_resolver(f"{_PREFIX}float", _DECIMAL, list("-+0123456789"))
StrictLoader.add_implicit_resolver(f"{_PREFIX}bool", re.compile(rf"(?:{'|'.join(_FIXED)})\Z"), list("tTfF"))
StrictLoader.add_implicit_resolver(f"{_PREFIX}null", _NULL, ["~", "n", "N", ""])
StrictLoader.yaml_constructors = {
    tag: SafeConstructor.yaml_constructors[tag] for tag in (f"{_PREFIX}str", f"{_PREFIX}seq", f"{_PREFIX}map", None)
}
StrictLoader.add_constructor(f"{_PREFIX}int", StrictLoader.whole)
StrictLoader.add_constructor(f"{_PREFIX}float", StrictLoader.decimal)
StrictLoader.add_constructor(f"{_PREFIX}bool", StrictLoader.boolean)
StrictLoader.add_constructor(f"{_PREFIX}null", StrictLoader.blank)


def parse_yaml(text: str) -> object:
    """The content of a YAML text; a YAMLError where it is none."""
    return StrictLoader(text).get_single_data()


def read_yaml(path: Path) -> object:
    """The content of a YAML file; InvalidRuleSet where it is not one."""
    try:
        return parse_yaml(read_regular(path, MAX_SIZE).decode("utf-8-sig"))
    except TooLarge as error:
        raise InvalidRuleSet(words.TOO_LARGE) from error
    except NotRegular as error:
        raise InvalidRuleSet(words.NOT_A_FILE) from error
    except OSError as error:
        raise InvalidRuleSet(words.CANNOT_OPEN) from error
    except (yaml.YAMLError, LookupError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise InvalidRuleSet(words.NOT_YAML.format(sebab=" ".join(str(error).split())[:MAX_CAUSE])) from error
