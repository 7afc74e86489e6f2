"""Validitas and kendali of a row, where the rules weigh by them."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import methods as method_findings
from workbook_builder.findings import rules as rule_findings
from workbook_builder.model import Finding
from workbook_builder.model.codes import iku_key
from workbook_builder.text.numbers import format_number


def k3_inputs_given(b: CheckContext) -> Iterator[Finding]:
    """Where the rules weigh by validitas and kendali, both are given, and as a pair that the rules know."""
    rules, weight = b.rules.k3, b.rules.bobot_iku or (b.rules.k3 and b.rules.k3.validitas_kendali)
    if not weight:
        return
    for iku, row in b.every_target_row:
        m = b.manual.get(iku_key(iku.code))
        place = m.text["Validitas"].place if m else row.cell.place
        if (not iku.validitas or not iku.kendali) and rules is None:
            yield rule_findings.bobot_iku_blank(place, code=iku.code, rule_set=b.rules.name, allowed=", ".join(weight))
        elif rules and (not iku.validitas or not iku.kendali):
            yield method_findings.quality_blank(place, code=iku.code, value=format_number(rules.without_data))
        elif iku.quality not in weight:
            yield method_findings.quality_unknown(place, value=iku.quality, allowed=", ".join(weight))


PEMERIKSAAN = (k3_inputs_given,)
