"""Rule sets as text: the shelf, or one of them value by value with source and confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import click

from workbook_builder.rules import RuleSet, RuleValue, unconfirmed_count
from workbook_builder.rules.values import Confidence
from workbook_builder.text import commands as words
from workbook_builder.text.numbers import format_number

DIGITS = 10
"""More decimals than any rule value has, so that none is rounded away."""


def shelf_lines(rules: Iterable[RuleSet]) -> Iterator[str]:
    """Every rule set with its years, the number of its values and how many of them are unconfirmed."""
    yield words.RULES_LISTING
    for item in rules:
        yield ""
        yield words.ONE_RULE_SET.format(nama=click.style(item.name, bold=True), judul=item.title)
        yield f"  {_content(item)}"
        yield "  " + words.SEE_RULES.format(nama=item.name)


def rule_set_lines(rules: RuleSet) -> Iterator[str]:
    """One rule set value by value, in groups; unconfirmed values carry a mark at the edge."""
    yield words.ONE_RULE_SET.format(nama=click.style(rules.name, bold=True), judul=rules.title)
    yield _content(rules)
    if unconfirmed_count(rules):
        yield words.MARK_REMARK
    for group, values in groupby(rules.all_values(), key=lambda n: n.group):
        yield ""
        yield click.style(words.GROUP.format(nama=group), bold=True)
        for value in values:
            yield from _value_lines(value)


def _value_lines(value: RuleValue) -> Iterator[str]:
    unconfirmed = value.confidence is Confidence.UNCONFIRMED
    content = words.VALUE.format(
        kunci=value.key,
        nilai=value.value if isinstance(value.value, str) else format_number(value.value, DIGITS),
        satuan="" if value.satuan in ("-", "") else f" {value.satuan}",
        keyakinan=words.CONFIDENCE[value.confidence.value],
    )
    mark = words.UNCONFIRMED_MARK if unconfirmed else " " * len(words.UNCONFIRMED_MARK)
    line = f"{mark} {content}"
    yield click.style(line, fg="yellow") if unconfirmed else line
    if value.remark:
        yield f"      {value.remark}"
    yield "      " + words.SOURCE.format(sumber=value.source)


def _content(rules: RuleSet) -> str:
    pattern = words.OPEN_SPAN if rules.until is None else words.SPAN
    span = pattern.format(dari=rules.since, sampai=rules.until)
    return words.RULES_CONTENT.format(
        masa=span, jumlah=sum(1 for _ in rules.all_values()), ragu=unconfirmed_count(rules)
    )
