"""The tags of a template are looked at one by one before it is filled, so that a message can name the place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import TemplateError, nodes

from workbook_builder.report.names import ROOT, Scope, TagProblem, check_many, check_names, item_of
from workbook_builder.report.places import Text
from workbook_builder.report.sandbox import Sandbox
from workbook_builder.text import laporan_bentuk as words
from workbook_builder.text.laporan_isian import Placeholder

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_STATEMENT = re.compile(r"\{%-?(p|tr|tc|r)?\s+(\w+)\s*(.*?)\s*-?%\}", re.DOTALL)
_PRINTED = re.compile(r"\{\{-?(?:(?:p|tr|tc|r)\s)?\s*(.*?)\s*-?\}\}", re.DOTALL)
_FOR = re.compile(r"([A-Za-z_]\w*)\s+in\s+(.+)", re.DOTALL)
_MARKS = frozenset({"vm", "hm"})
"""Tags of docxtpl that merge cells."""
_CELL = frozenset({"colspan", "cellbg"})
_FORBIDDEN = (nodes.Call, nodes.BinExpr, nodes.UnaryExpr, nodes.Dict, nodes.List, nodes.Tuple, nodes.Getitem)
_ALLOWED_LOGIC = (nodes.And, nodes.Or, nodes.Not)


class Open(NamedTuple):
    """A ``for`` or ``if`` that is not closed yet: its word, what precedes it (``p``, ``tr``), its text and place."""

    word: str
    kind: str
    tag: str
    place: str
    scope: Scope
    within: object
    """The element in which it must be closed: the cell, the table."""


class TagCheck:
    """Passes over the texts of a template in the order in which they are read."""

    def __init__(self) -> None:
        self._environment = Sandbox()
        self._open: list[Open] = []
        self._scope: Scope = ROOT
        self._within: Mapping[str, object] = {}
        self.used: set[str] = set()
        """The names at the top that the template uses."""

    def text(self, text: Text) -> None:
        """The tags of one paragraph; TagProblem where one cannot be filled."""
        place, content, self._within = text
        straight = content.translate(str.maketrans("“”‘’", "\"\"''"))
        for tag in _TAG.findall(straight):
            self._tag(place, tag)
        if _BRACES.search(_TAG.sub("", straight)):
            raise TagProblem(place, words.UNBALANCED.format(teks=content.strip()[:60]))

    def end(self) -> None:
        """TagProblem where something is still open."""
        if self._open:
            last = self._open[-1]
            raise TagProblem(last.place, words.NOT_CLOSED.format(penanda=last.tag, kata=last.word))

    def _tag(self, place: str, tag: str) -> None:
        if tag.startswith("{#"):
            return
        if tag.startswith("{{"):
            found = _PRINTED.fullmatch(tag)
            self._expression(place, tag, found.group(1) if found else "", printed=True)
            return
        statement = _STATEMENT.fullmatch(tag)
        if statement is None:
            raise TagProblem(place, words.BROKEN_TAG.format(penanda=tag))
        kind, word, rest = statement.groups()
        self._statement(place, tag, kind or "", word, rest)

    def _statement(self, place: str, tag: str, kind: str, word: str, rest: str) -> None:
        if word == "for":
            self._for(place, tag, kind, rest)
        elif word == "if":
            self._expression(place, tag, rest)
            self._open.append(Open(word, kind, tag, place, self._scope, self._within.get(kind)))
        elif word in ("elif", "else", "endif", "endfor"):
            self._continue(place, tag, kind, word, rest)
        elif word in _CELL:
            self._expression(place, tag, rest)
        elif word not in _MARKS or rest:
            raise TagProblem(place, words.UNKNOWN_TAG.format(penanda=tag))

    def _for(self, place: str, tag: str, kind: str, rest: str) -> None:
        found = _FOR.fullmatch(rest)
        if found is None:
            raise TagProblem(place, words.BROKEN_TAG.format(penanda=tag))
        name, rows = found.groups()
        node = self._expression(place, tag, rows)
        many = check_many(node, self._scope, place)
        self._open.append(Open("for", kind, tag, place, self._scope, self._within.get(kind)))
        self._scope = {**self._scope, name: item_of(many), "loop": LOOP}

    def _continue(self, place: str, tag: str, kind: str, word: str, rest: str) -> None:
        closes = "for" if word == "endfor" else "if"
        if not self._open or (self._open[-1].word != closes):
            raise TagProblem(place, words.NOT_OPEN.format(penanda=tag))
        opened = self._open[-1]
        if opened.kind != kind:
            raise TagProblem(place, words.OTHER_KIND.format(penanda=tag, pembuka=opened.tag))
        if opened.within is not self._within.get(kind):
            raise TagProblem(place, words.ELSEWHERE.format(penanda=tag, pembuka=opened.tag, tempat=opened.place))
        if word == "elif":
            self._expression(place, tag, rest)
        elif rest:
            raise TagProblem(place, words.BROKEN_TAG.format(penanda=tag))
        if word.startswith("end"):
            self._scope = self._open.pop().scope

    def _expression(self, place: str, tag: str, content: str, printed: bool = False) -> nodes.Expr:
        """The expression of a tag, whose names are known and which calculates nothing."""
        try:
            body = self._environment.parse(f"{{{{ {content} }}}}").body
            self._environment.compile(f"{{{{ {content} }}}}")
        except TemplateError as error:
            raise TagProblem(place, words.BROKEN_TAG.format(penanda=tag)) from error
        output = body[0] if len(body) == 1 else None
        expressions = (
            [x for x in output.nodes if not isinstance(x, nodes.TemplateData)]
            if isinstance(output, nodes.Output)
            else []
        )
        if len(expressions) != 1:
            raise TagProblem(place, words.BROKEN_TAG.format(penanda=tag))
        node = expressions[0]
        for part in (node, *node.find_all(nodes.Expr)):
            if isinstance(part, _FORBIDDEN) and not isinstance(part, _ALLOWED_LOGIC):
                raise TagProblem(place, words.FORBIDDEN.format(penanda=tag))
        self.used.update(check_names(node, self._scope, place, printed))
        return node


def _loop() -> Iterator[tuple[str, Placeholder]]:
    for name in ("index", "index0", "first", "last", "length"):
        yield name, Placeholder(name)


LOOP = Placeholder("loop", dict(_loop()))
"""What Jinja tells of the loop that a tag stands in."""
