"""A record: a class of named values that nobody changes.

``dataclass(frozen=True)`` compiles six functions for each class at every start, which for all records of the package
took a tenth of a build. Here one is compiled, ``__init__``; the others are shared. That no field is assigned to, the
type checker holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A frozen dataclass for the type checker; equal, hashed and printed by its values, unless it says otherwise."""
    made = dataclass(eq=False, repr=False)(cls)
    for name in ("__repr__", "__eq__", "__hash__"):
        if name not in vars(cls):
            setattr(made, name, vars(_Shared)[name])
    return made


class _Shared:
    """What every record does, by its fields."""

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in _values(self).items())
        return f"{type(self).__qualname__}({shown})"

    def __eq__(self, other: object) -> bool:
        return _values(self) == _values(other) if type(self) is type(other) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(_values(self).values()))


def _values(item: Any) -> dict[str, object]:
    return {one.name: getattr(item, one.name) for one in fields(item)}
