"""The names that a template uses, held against the list of placeholders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from jinja2 import nodes

from workbook_builder.text import laporan_bentuk as words
from workbook_builder.text.laporan_isian import PLACEHOLDERS, Placeholder

Scope = Mapping[str, Placeholder]
"""The names that are known where a tag stands."""
ROOT: Scope = PLACEHOLDERS
_AS_TEXT = frozenset({"length", "join", "first", "last"})
"""Filters that make a text of a list of texts."""


class TagProblem(Exception):
    """A tag that cannot be filled: where it stands, and what is wrong."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place, self.message = place, message


def check_names(node: nodes.Expr, scope: Scope, place: str, printed: bool) -> Iterator[str]:
    """The names at the top that an expression uses; TagProblem for an unknown one, or one that is no text."""
    found = [resolve(x, scope, place) for x in _paths(node)]
    if printed and isinstance(node, (nodes.Name, nodes.Getattr)):
        _require_text(_dotted(node), found[0], place)
    elif printed and isinstance(node, nodes.Filter) and node.name not in _AS_TEXT and node.node is not None:
        target = node.node
        if isinstance(target, (nodes.Name, nodes.Getattr)):
            _require_text(_dotted(target), resolve(target, scope, place), place)
    yield from (x.name for x in node.find_all(nodes.Name))
    if isinstance(node, nodes.Name):
        yield node.name


def check_many(node: nodes.Expr, scope: Scope, place: str) -> Placeholder:
    """What a ``for`` goes over; TagProblem where it holds nothing that repeats."""
    if not isinstance(node, (nodes.Name, nodes.Getattr)):
        raise TagProblem(place, words.NOT_MANY.format(nama="..."))
    found = resolve(node, scope, place)
    if not found.many:
        raise TagProblem(place, words.NOT_MANY.format(nama=_dotted(node)))
    return found


def item_of(many: Placeholder) -> Placeholder:
    """One of what repeats."""
    return Placeholder(many.meaning, many.parts)


def resolve(node: nodes.Expr, scope: Scope, place: str) -> Placeholder:
    """The placeholder that a dotted name stands for; TagProblem where there is none."""
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            raise TagProblem(place, words.UNKNOWN.format(nama=node.name, usul=_suggestion(node.name, scope)))
        return scope[node.name]
    assert isinstance(node, nodes.Getattr)
    whole = resolve(node.node, scope, place) if isinstance(node.node, (nodes.Name, nodes.Getattr)) else None
    if whole is None or whole.many or node.attr not in whole.parts:
        parts = whole.parts if whole else {}
        suggestion = _suggestion(node.attr, parts)
        raise TagProblem(place, words.NO_PART.format(nama=_dotted(node.node), bagian=node.attr, usul=suggestion))
    return whole.parts[node.attr]


def _paths(node: nodes.Node) -> Iterator[nodes.Expr]:
    """The dotted names in an expression, each as a whole."""
    if isinstance(node, (nodes.Name, nodes.Getattr)):
        yield node
        return
    for child in node.iter_child_nodes():
        yield from _paths(child)


def _require_text(name: str, found: Placeholder, place: str) -> None:
    if found.many:
        raise TagProblem(place, words.NOT_TEXT_MANY.format(nama=name))
    if found.parts:
        parts = ", ".join(f"{name}.{part}" for part in found.parts)
        raise TagProblem(place, words.NOT_TEXT.format(nama=name, bagian=parts))


def _suggestion(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name.lower(), list(known), n=1, cutoff=0.7)
    return words.DID_YOU_MEAN.format(usul=near[0]) if near else ""


def _dotted(node: nodes.Expr) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "..."
