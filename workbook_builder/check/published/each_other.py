"""Published figures against each other: twice the same, and parts and wholes."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.check.published.labels import Labels
from workbook_builder.check.published.rows import label_of, periode_of, shown_periode, with_number
from workbook_builder.findings import published as published_findings
from workbook_builder.model import Finding, TerbitRow
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import ZERO
from workbook_builder.text.numbers import format_number


def angka_terbit_agree(b: CheckContext) -> Iterator[Finding]:
    """A figure that we do not compute is published alike everywhere; ours are compared one by one."""
    labels = Labels(b)
    first: dict[tuple[str, str | None], TerbitRow] = {}
    for row in with_number(b):
        if labels.find(row.label.text) is not None:
            continue
        origin = first.setdefault((name_key(row.label.text), periode_of(b, row)), row)
        if origin.value.value != row.value.value:
            here, there = row.value.value or ZERO, origin.value.value or ZERO
            yield published_findings.published_twice(
                row.value.place,
                label=label_of(row),
                periode=shown_periode(b, row),
                value=format_number(here),
                expected=format_number(there),
                difference=format_number(here - there),
                other_cell=origin.value.place.cell or "-",
            )


def published_rincian(b: CheckContext) -> Iterator[Finding]:
    """Parts written as ``Whole: part`` add up to the whole of the same source."""
    parts_of: dict[tuple[str, str | None], list[TerbitRow]] = {}
    for row in with_number(b):
        master, separator, _ = row.label.text.partition(":")
        if separator:
            parts_of.setdefault((name_key(master), periode_of(b, row)), []).append(row)
    for key, parts in parts_of.items():
        source = {x.source.text for x in parts}
        same_master = [x for x in with_number(b) if (name_key(x.label.text), periode_of(b, x)) == key]
        used = [x for x in same_master if x.source.text in source] or same_master[:1]
        total = sum((x.value.value or ZERO for x in parts), ZERO)
        for whole in used:
            value = whole.value.value or 0
            if abs(value - total) > b.rules.published_tolerance:
                yield published_findings.published_rincian(
                    whole.value.place,
                    label=label_of(whole),
                    periode=shown_periode(b, whole),
                    value=format_number(value),
                    expected=format_number(total),
                    difference=format_number(value - total),
                    parts=len(parts),
                )


PEMERIKSAAN = (angka_terbit_agree, published_rincian)
