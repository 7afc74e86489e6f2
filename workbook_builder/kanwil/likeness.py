"""What makes an office differ from the others of its region: another rule set, other IKU."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from workbook_builder.model.codes import iku_key, written_key
from workbook_builder.model.keys import name_key
from workbook_builder.model.region import OfficeSummary
from workbook_builder.text import kanwil_run as words

T = TypeVar("T")

MAX_NAMED = 5
"""Codes named in one remark."""


def with_remarks(offices: Sequence[OfficeSummary]) -> tuple[OfficeSummary, ...]:
    """The offices with what is to be said of those that differ from most."""
    usual_rules = _most([x.rules for x in offices])
    sets = [_names(x) for x in offices]
    usual = dict(_most([tuple(sorted(x.items())) for x in sets]) or ())
    return tuple(
        replace(office, remarks=(*_rules(office, usual_rules), *_iku(own, usual)))
        for office, own in zip(offices, sets, strict=True)
    )


def _rules(office: OfficeSummary, usual: str | None) -> Iterator[str]:
    if office.rules != usual:
        yield words.OTHER_RULES.format(aturan=office.rules, lazim=usual)


def _iku(own: dict[str, str], usual: dict[str, str]) -> Iterator[str]:
    """IKU that most have and this office lacks, those of its own, and the same code for another name."""
    for pattern, keys in (
        (words.LACKS_IKU, [k for k in usual if k not in own]),
        (words.MORE_IKU, [k for k in own if k not in usual]),
        (words.RENAMED_IKU, [k for k in own if k in usual and own[k] != usual[k]]),
    ):
        if keys:
            rest = words.AND_MORE.format(jumlah=len(keys) - MAX_NAMED) if len(keys) > MAX_NAMED else ""
            yield pattern.format(jumlah=len(keys), kode=", ".join(keys[:MAX_NAMED]) + rest)


def _names(office: OfficeSummary) -> dict[str, str]:
    """The key of the name of each IKU by the spelling of its code."""
    return {_code(iku.code): name_key(iku.name) for iku in office.iku}


def _code(code: str) -> str:
    return written_key(iku_key(code))


def _most(values: Sequence[T]) -> T | None:
    """What occurs most; of equally frequent ones the first."""
    return Counter(values).most_common(1)[0][0] if values else None
