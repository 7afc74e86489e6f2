"""Checks that realisasi.xlsx is the one of this office and year."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import identitas as identitas_findings
from workbook_builder.findings.identitas import NAMED_UNIT, NAMED_YEAR
from workbook_builder.findings.missing import SEVERAL
from workbook_builder.model import Finding, Identitas, Place
from workbook_builder.model.keys import name_key
from workbook_builder.model.origin import MAX_UNIT, Claim
from workbook_builder.text.sheets import UNNAMED_UNIT


def realisasi_origin(b: CheckContext) -> Iterator[Finding]:
    """What realisasi.xlsx says of itself is what Identitas says; each other office or year is named once."""
    if b.inputs.without_realisasi:
        return
    identitas, other = b.agreement.identitas, dict[tuple[str, int | None], Claim]()
    for claim in b.inputs.realisasi_origin:
        if _differs(claim, identitas):
            other.setdefault((_unit_key(claim.unit), claim.year), claim)
    for claim in other.values():
        yield identitas_findings.realisasi_of_another_office(
            claim.place, origin=_named(claim.unit, claim.year), own=_named(identitas.unit, identitas.year)
        )
    if not b.inputs.realisasi_origin:
        sheet = b.inputs.sheets.get("Realisasi IKU", Place(b.inputs.traces[-1].name))
        yield identitas_findings.realisasi_without_identitas(Place(sheet.file))


def _differs(claim: Claim, identitas: Identitas) -> bool:
    if claim.year is not None and identitas.year and claim.year != identitas.year:
        return True
    # A template made before the office had a name, and an office without one, say nothing of each other.
    named = claim.unit and UNNAMED_UNIT not in (claim.unit, identitas.unit)
    return bool(named) and _unit_key(claim.unit) != _unit_key(identitas.unit)


def _unit_key(unit: str) -> str:
    """What must agree in the name of an office, as far as a defined name holds it."""
    return name_key(unit[:MAX_UNIT]).replace("kantorpelayananpajak", "kpp")


def _named(unit: str, year: int | None) -> str:
    parts = [NAMED_UNIT.format(unit=unit)] if unit else []
    parts += [NAMED_YEAR.format(tahun=year)] if year else []
    return SEVERAL.join(parts)


PEMERIKSAAN = (realisasi_origin,)
