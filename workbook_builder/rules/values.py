"""The values of a rule set with unit, source and confidence, and how a record of rules gives them as attributes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

from workbook_builder.model.numbers import Number
from workbook_builder.model.record import record


class Confidence(StrEnum):
    """How sure a rule value is: stated by its source, reproduced from published figures, or unconfirmed."""

    STATED = "stated"
    REPRODUCED = "reproduced"
    UNCONFIRMED = "unconfirmed"


@record
class RuleValue:
    """One value of a rule set, with where it comes from and how sure it is."""

    group: str
    key: str
    value: Number | str
    satuan: str
    source: str
    confidence: Confidence
    remark: str = ""


@record
class RuleFigure(RuleValue):
    """A rule value that is a number; every other one is a choice or a formula in words."""

    value: Number

    @property
    def number(self) -> Number:
        """The value."""
        return self.value


class _Valued(Protocol):
    """What has rule values by the keys of a data file."""

    @property
    def values(self) -> Mapping[str, RuleFigure]: ...


@record
class Figure:
    """An attribute that is a figure of the data file, by its key there."""

    key: str

    def __get__(self, rules: _Valued, _owner: type) -> Number:
        return rules.values[self.key].number


@record
class Digits:
    """An attribute that is a number of decimals in the data file, by its key there."""

    key: str

    def __get__(self, rules: _Valued, _owner: type) -> int:
        return int(rules.values[self.key].number)


@record
class OptionalFigure:
    """An attribute that is a figure which only some data files have; None where this one has not."""

    key: str

    def __get__(self, rules: _Valued, _owner: type) -> Number | None:
        value = rules.values.get(self.key)
        return None if value is None else value.number


@record
class Switch:
    """An attribute that is on where the data file has another number than 0, by its key there."""

    key: str

    def __get__(self, rules: _Valued, _owner: type) -> bool:
        return bool(rules.values[self.key].number)


def required_keys(rules: type) -> tuple[str, ...]:
    """The keys that the data file must have for the attributes of a class of rules, in the order of these."""
    return tuple(a.key for a in vars(rules).values() if isinstance(a, (Figure, Digits, Switch)))


def optional_keys(rules: type) -> tuple[str, ...]:
    """The keys that a data file may have besides."""
    return tuple(a.key for a in vars(rules).values() if isinstance(a, OptionalFigure))
