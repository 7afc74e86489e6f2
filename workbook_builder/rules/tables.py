"""The tables of a rule-set file, row by row: groups of values, perspektif, bands, the scale and weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any, TypeVar

from workbook_builder.errors import InvalidRuleSet
from workbook_builder.rules.fields import (
    read_list,
    read_mapping,
    read_number,
    read_origin,
    read_text,
    require_positive,
    require_rising,
    require_unique,
)
from workbook_builder.rules.model import Band, PerspektifRule, ScaleStep
from workbook_builder.rules.values import RuleFigure, RuleValue
from workbook_builder.text import rules as words
from workbook_builder.text.numbers import CELL_DIGITS, format_number

Value = TypeVar("Value", bound=RuleValue)


def read_value(content: object, group: str, key: str) -> RuleFigure:
    path = f"{group}.{key}"
    b = read_mapping(content, path, {"nilai", "satuan", "keterangan", "sumber", "keyakinan"})
    source, confidence = read_origin(b, path)
    return RuleFigure(
        group,
        key,
        read_number(b["nilai"], f"{path}.nilai"),
        read_text(b["satuan"], f"{path}.satuan"),
        source,
        confidence,
        read_text(b["keterangan"], f"{path}.keterangan"),
    )


def read_group(
    content: object, name: str, required: tuple[str, ...], choices: tuple[str, ...] = ()
) -> Mapping[str, RuleFigure]:
    b = read_mapping(content, name, set(required), frozenset(choices))
    return {key: read_value(b[key], name, key) for key in b}


def read_perspektif(content: object) -> tuple[PerspektifRule, ...]:
    result = []
    for i, item in enumerate(read_list(content, "perspektif")):
        path = f"perspektif[{i}]"
        b = read_mapping(item, path, {"nama", "bobot", "alias", "sumber", "keyakinan"})
        name, weight = read_text(b["nama"], f"{path}.nama"), read_number(b["bobot"], f"{path}.bobot")
        alias = tuple(read_text(a, f"{path}.alias") for a in read_list(b["alias"], f"{path}.alias"))
        value = RuleFigure("perspektif", name, weight, "persen", *read_origin(b, path))
        require_positive(value, f"{path}.bobot")
        result.append(PerspektifRule(name, value, alias))
    if not result:
        raise InvalidRuleSet(words.MUST_NOT_BE_EMPTY.format(jalur="perspektif"))
    require_unique([p.name for p in result], "perspektif")
    return tuple(result)


def read_bands(content: object, group: str, may_be_empty: bool = False) -> tuple[Band, ...]:
    result: list[Band] = []
    for i, item in enumerate(read_list(content, group)):
        path = f"{group}[{i}]"
        b = read_mapping(item, path, {"nama", "mulai", "sumber", "keyakinan"})
        name, begin = read_text(b["nama"], f"{path}.nama"), read_number(b["mulai"], f"{path}.mulai")
        result.append(Band(name, RuleFigure(group, name, begin, "capaian", *read_origin(b, path))))
    if not result and not may_be_empty:
        raise InvalidRuleSet(words.MUST_NOT_BE_EMPTY.format(jalur=group))
    require_rising([a.begin.number for a in result], group)
    require_unique([a.name for a in result], group)
    return tuple(result)


def read_scale(content: object) -> tuple[ScaleStep, ...]:
    result = []
    for i, item in enumerate(read_list(content, "skala_stabilize")):
        path = f"skala_stabilize[{i}]"
        b = read_mapping(item, path, {"ca", "capaian", "sumber", "keyakinan"})
        ca, capaian = read_number(b["ca"], f"{path}.ca"), read_number(b["capaian"], f"{path}.capaian")
        value = RuleFigure(
            "skala_stabilize", f"Ca {format_number(ca, CELL_DIGITS)}", capaian, "capaian", *read_origin(b, path)
        )
        result.append(ScaleStep(ca, value))
    if not result:
        raise InvalidRuleSet(words.MUST_NOT_BE_EMPTY.format(jalur="skala_stabilize"))
    require_rising([t.ca for t in result], "skala_stabilize")
    if any(b.capaian.number < a.capaian.number for a, b in pairwise(result)):
        raise InvalidRuleSet(words.SCALE_FALLS.format(jalur="skala_stabilize"))
    return tuple(result)


def read_weights(content: object, group: str, required: tuple[str, ...] = ()) -> Mapping[str, RuleFigure]:
    """Weights by key."""

    def build(key: str, b: Mapping[str, Any], path: str) -> RuleFigure:
        return RuleFigure(group, key, read_number(b["bobot"], f"{path}.bobot"), "bobot", *read_origin(b, path))

    return read_keyed(content, group, "kunci", "bobot", required, build)


def read_keyed(
    content: object,
    group: str,
    key_column: str,
    value_column: str,
    required: tuple[str, ...],
    build: Callable[[str, Mapping[str, Any], str], Value],
) -> Mapping[str, Value]:
    """A list of rows with a key each; ``required`` names the keys that must all be there, and no other."""
    result: dict[str, Value] = {}
    for i, item in enumerate(read_list(content, group)):
        path = f"{group}[{i}]"
        b = read_mapping(item, path, {key_column, value_column, "sumber", "keyakinan"})
        key = read_text(b[key_column], f"{path}.{key_column}")
        if key in result:
            raise InvalidRuleSet(words.DOUBLE.format(jalur=group, isi=key))
        result[key] = build(key, b, path)
    if required and set(result) != set(required):
        difference = sorted(set(result) ^ set(required))
        raise InvalidRuleSet(words.MISSING_KEY.format(jalur=group, kunci=", ".join(difference)))
    return {k: result[k] for k in required} if required else result
