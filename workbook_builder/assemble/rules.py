"""Which rule set an office is scored by: the one that its Identitas names, or that of the year."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.assemble.identity import identitas_place
from workbook_builder.errors import AmbiguousRuleSet, InvalidRuleSet
from workbook_builder.findings import identitas as identitas_findings
from workbook_builder.findings import rules as rule_findings
from workbook_builder.model import Finding, Identitas, Inputs
from workbook_builder.rules import RuleSet, load_named, rule_set_for


def choose_rules(inputs: Inputs, identitas: Identitas, folder: Path) -> tuple[RuleSet | None, list[Finding]]:
    """The rule set, with what is to be said of it; None where the sheet and the year leave it open.

    A rule set of the office's own lies in ``folder``.
    """
    cell = inputs.identitas.get("Aturan")
    place = identitas_place(inputs, "Aturan")
    try:
        if cell is None or cell.blank:
            if identitas.year is None:
                # That the year is missing is already said.
                return None, []
            return rule_set_for(identitas.year), []
        rules = load_named(cell.text, folder)
    except AmbiguousRuleSet as error:
        return None, [
            rule_findings.rules_to_choose(place, year=error.year, choices=", ".join(error.choices), remark=error.remark)
        ]
    except InvalidRuleSet as error:
        return None, [identitas_findings.unusable_rules(place, cause=str(error))]
    if identitas.year is None or rules.applies(identitas.year):
        return rules, []
    span = f"{rules.since}-{rules.until}" if rules.until else f"{rules.since} dan sesudahnya"
    return rules, [identitas_findings.rules_of_another_year(place, rule_set=rules.name, span=span, year=identitas.year)]
