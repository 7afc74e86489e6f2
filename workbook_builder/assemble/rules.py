"""Which rule set an office is scored by: the one that its Identitas names, or that of the year."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.assemble.identity import identitas_place
from workbook_builder.errors import AmbiguousRuleSet, InvalidRuleSet
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
        content = {"tahun": identitas.year, "pilihan": ", ".join(error.choices), "keterangan": error.remark}
        return None, [Finding("aturan-perlu-dipilih", place, content)]
    except InvalidRuleSet as error:
        return None, [Finding("aturan-tak-terpakai", place, {"sebab": str(error)})]
    if identitas.year is None or rules.applies(identitas.year):
        return rules, []
    span = f"{rules.since}-{rules.until}" if rules.until else f"{rules.since} dan sesudahnya"
    return rules, [Finding("aturan-lain-tahun", place, {"aturan": rules.name, "masa": span, "tahun": identitas.year})]
