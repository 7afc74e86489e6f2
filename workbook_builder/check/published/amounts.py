"""Published amounts in rupiah: which of them add up to a total, and what share one is of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from workbook_builder.check.context import CheckContext
from workbook_builder.check.published.rows import periode_of, with_number
from workbook_builder.findings import published as published_findings
from workbook_builder.model import Finding, Iku, Polarisasi, TerbitRow
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import ZERO, Number, is_whole
from workbook_builder.model.periods import Periode, is_over
from workbook_builder.model.record import record
from workbook_builder.text.numbers import format_rupiah, format_value

MONEY_LIMIT = 1_000_000
"""Rupiah; a whole figure from here on is an amount. Counts and scores of an office stay far below."""
MAX_PARTS = 12
"""Amounts of one period that are combined into sums; more would only find sums by accident, and slowly."""
_ROLES = re.compile(r"\b(target|realisasi)\b", re.IGNORECASE)
_MEASURE_WORDS = re.compile(r"\b(persentase|realisasi|capaian|tingkat|jumlah)\b", re.IGNORECASE)


@record
class _Amount:
    """A published amount in rupiah: ``role`` is target or realisasi, ``subject`` what it is an amount of."""

    row: TerbitRow
    role: str
    subject: str
    value: Number


def published_sums(b: CheckContext) -> Iterator[Finding]:
    """Amounts called targets add up to the total target, not to the total realisasi; and the other way round."""
    for periode, amounts in _sums_by_periode(b).items():
        for total in amounts:
            should_be = [x for x in amounts if x.subject == total.subject and x.role != total.role]
            others = [x for x in amounts if x.subject != total.subject and x.role != total.role]
            if should_be and (met := _with_total(others, total.value, b)):
                if abs(total.value - should_be[0].value) <= b.rules.sum_tolerance:
                    continue
                yield published_findings.published_other_sum(
                    met[0].row.value.place,
                    listing=", ".join(f"'{x.row.label.text}' ({x.row.value.place.cell})" for x in met),
                    periode=periode or "-",
                    value=format_rupiah(total.value),
                    label=total.row.label.text[:60],
                    should_be=should_be[0].row.label.text[:60],
                    expected=format_rupiah(should_be[0].value),
                )


def published_ratios(b: CheckContext) -> Iterator[Finding]:
    """Where target and realisasi are published as amounts, their ratio is the IKU's realisasi in percent."""
    for periode, amounts in _sums_by_periode(b).items():
        if periode is None or not is_over(periode, b.triwulan):
            continue
        target = {x.subject: x for x in reversed(amounts) if x.role == "target"}
        for spent in (x for x in amounts if x.role == "realisasi" and x.subject in target):
            iku = _named_iku(b, spent.subject)
            realisasi = (
                b.iku_score[next(k for k, v in b.iku.items() if v is iku)].steps[periode].realisasi if iku else None
            )
            ratio = spent.value / target[spent.subject].value * 100
            if iku is None or realisasi is None or abs(ratio - realisasi) <= b.rules.published_tolerance:
                continue
            yield published_findings.published_ratio(
                spent.row.value.place,
                label=spent.row.label.text[:60],
                other=target[spent.subject].row.label.text[:60],
                periode=periode,
                value=format_value(ratio, True),
                code=iku.code,
                expected=format_value(realisasi, True),
            )


def _sums_by_periode(b: CheckContext) -> dict[Periode | None, list[_Amount]]:
    """The amounts whose label says target or realisasi, by period."""
    result: dict[Periode | None, list[_Amount]] = {}
    for row in with_number(b):
        value, matches = row.value.value or ZERO, _ROLES.search(row.label.text)
        if matches is None or value < MONEY_LIMIT or not is_whole(value):
            continue
        subject = name_key(re.sub(r"\(rp\)", "", _ROLES.sub("", row.label.text), flags=re.IGNORECASE))
        result.setdefault(periode_of(b, row), []).append(_Amount(row, matches.group(1).lower(), subject, value))
    return result


def _with_total(amounts: list[_Amount], total: Number, b: CheckContext) -> tuple[_Amount, ...]:
    """Two or more amounts, as few as possible, that add up to a total."""
    used = amounts[:MAX_PARTS]
    for count in range(2, len(used) + 1):
        for candidate in combinations(used, count):
            if abs(sum(x.value for x in candidate) - total) <= b.rules.sum_tolerance:
                return candidate
    return ()


def _named_iku(b: CheckContext, subject: str) -> Iku | None:
    """The percentage IKU that measures a subject: its name without "persentase realisasi", or its short form."""
    candidate = [
        i
        for i in b.agreement.iku
        if i.percent
        and i.polarisasi is Polarisasi.MAXIMIZE
        and subject in (name_key(_MEASURE_WORDS.sub("", i.name)), *_abbreviation(i.name))
    ]
    return candidate[0] if len(candidate) == 1 else None


def _abbreviation(name: str) -> Iterable[str]:
    return (name_key(x) for x in re.findall(r"\(([^()]{2,12})\)", name))


PEMERIKSAAN = (published_sums, published_ratios)
