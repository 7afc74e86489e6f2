"""The sasaran of Peta Strategi."""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.findings import cells as cell_findings
from workbook_builder.findings import files as file_findings
from workbook_builder.model import (
    Cell,
    Finding,
    PetaRow,
    Sasaran,
)
from workbook_builder.model.codes import parse_sasaran_number
from workbook_builder.rules import RuleSet
from workbook_builder.text.choices import match, suggest


def assemble_sasaran(rows: Iterable[PetaRow], rules: RuleSet, findings: list[Finding]) -> tuple[Sasaran, ...]:
    """Sasaran of Peta Strategi, with the perspektif in the rule set's own spelling, in order of their number."""
    spelling = {text: a.name for a in rules.perspektif for text in (a.name, *a.alias)}
    official = [a.name for a in rules.perspektif]
    result: dict[int, Sasaran] = {}
    for row in rows:
        number = _number(row.number, findings)
        if number is None or number in result:
            continue
        matches = match(row.perspektif.text, spelling)
        if row.perspektif.blank:
            findings.append(
                file_findings.perspektif_blank(row.perspektif.place, number=number, allowed=", ".join(official))
            )
        elif matches is None:
            findings.append(
                cell_findings.unknown_perspektif(
                    row.perspektif.place,
                    value=row.perspektif.text[:60],
                    allowed=", ".join(official),
                    suggestion=spelling.get(suggest(row.perspektif.text, spelling), ""),
                )
            )
        result[number] = Sasaran(number, row.name.text, spelling[matches] if matches else "")
    return tuple(result[n] for n in sorted(result))


def _number(cell: Cell, findings: list[Finding]) -> int | None:
    number = parse_sasaran_number(cell.text)
    if number is not None:
        return number
    findings.append(cell_findings.unreadable_sasaran_number(cell.place, value=cell.text[:40]))
    return None
