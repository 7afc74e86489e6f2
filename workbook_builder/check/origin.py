"""Checks that realisasi.xlsx is the one of this office and year."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.check.names import kunci_nama
from workbook_builder.findings.missing import NAMED_UNIT, NAMED_YEAR, SEVERAL
from workbook_builder.model import Identitas, Tempat, Temuan
from workbook_builder.model.origin import PANJANG_UNIT, Claim
from workbook_builder.text.sheets import UNIT_TANPA_NAMA


def realisasi_origin(b: Bahan) -> Iterator[Temuan]:
    """What realisasi.xlsx says of itself is what Identitas says; each other office or year is named once."""
    if b.masukan.tanpa_realisasi:
        return
    identitas, other = b.kontrak.identitas, dict[tuple[str, int | None], Claim]()
    for claim in b.masukan.asal_realisasi:
        if _differs(claim, identitas):
            other.setdefault((_unit_key(claim.unit), claim.tahun), claim)
    for claim in other.values():
        content = {"asal": _named(claim.unit, claim.tahun), "tujuan": _named(identitas.unit, identitas.tahun)}
        yield Temuan("realisasi-lain-identitas", claim.tempat, content)
    if not b.masukan.asal_realisasi:
        sheet = b.masukan.lembar.get("Realisasi IKU", Tempat(b.masukan.jejak[-1].nama))
        yield Temuan("realisasi-tanpa-identitas", Tempat(sheet.berkas), {})


def _differs(claim: Claim, identitas: Identitas) -> bool:
    if claim.tahun is not None and identitas.tahun and claim.tahun != identitas.tahun:
        return True
    # A template made before the office had a name, and an office without one, say nothing of each other.
    named = claim.unit and UNIT_TANPA_NAMA not in (claim.unit, identitas.unit)
    return bool(named) and _unit_key(claim.unit) != _unit_key(identitas.unit)


def _unit_key(unit: str) -> str:
    """What must agree in the name of an office, as far as a defined name holds it."""
    return kunci_nama(unit[:PANJANG_UNIT]).replace("kantorpelayananpajak", "kpp")


def _named(unit: str, tahun: int | None) -> str:
    parts = [NAMED_UNIT.format(unit=unit)] if unit else []
    parts += [NAMED_YEAR.format(tahun=tahun)] if tahun else []
    return SEVERAL.join(parts)


PEMERIKSAAN = (realisasi_origin,)
