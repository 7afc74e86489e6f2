"""Joining the sheets into the agreement that is scored; what no sheet states is inferred and said.

A value that cannot be read becomes "not there", with a finding; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from workbook_builder.assemble.direction import doubted_direction
from workbook_builder.assemble.manual_iku import ManualAnswers, unknown_choice
from workbook_builder.assemble.peta_strategi import assemble_sasaran
from workbook_builder.assemble.realisasi_anggaran import assemble_anggaran
from workbook_builder.findings import methods as method_findings
from workbook_builder.model import (
    Agreement,
    Basis,
    Finding,
    Identitas,
    Iku,
    Inputs,
    ManualRow,
    Polarisasi,
    Reading,
    RealisasiRow,
    TargetRow,
    YesNo,
)
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi, Periode, fitting_konsolidasi
from workbook_builder.rules import RuleSet
from workbook_builder.text.choices import match

Coded = TypeVar("Coded", TargetRow, ManualRow, RealisasiRow)


@dataclass
class _Assembly:
    """The sheets by code while the agreement is put together, and the findings made on the way."""

    inputs: Inputs
    rules: RuleSet
    manual: Mapping[IkuKey, ManualRow]
    realisasi: Mapping[IkuKey, RealisasiRow]
    findings: list[Finding] = field(default_factory=list)


def assemble_agreement(inputs: Inputs, identitas: Identitas, rules: RuleSet) -> tuple[Agreement, list[Finding]]:
    """The agreement with its realisasi. A code given twice counts once, as it stands first."""
    p = _Assembly(inputs, rules, _first(inputs.manual), _first(inputs.realisasi))
    sasaran = assemble_sasaran(inputs.peta_strategi, rules, p.findings)
    iku = tuple(_iku(p, b) for b in _first(inputs.rincian).values())
    agreement = Agreement(identitas, sasaran, iku, assemble_anggaran(inputs.realisasi_anggaran))
    return agreement, p.findings


def _first(row: Iterable[Coded]) -> dict[IkuKey, Coded]:
    result: dict[IkuKey, Coded] = {}
    for item in row:
        result.setdefault(iku_key(item.code), item)
    return result


def _iku(p: _Assembly, row: TargetRow) -> Iku:
    manual = p.manual.get(iku_key(row.code))
    realisasi_row = p.realisasi.get(iku_key(row.code))
    target = _value(row.target, PERIODE)
    inferred: set[str] = set()
    entry = ManualAnswers(manual, p.findings)
    konsolidasi = entry.choose("Konsolidasi", Konsolidasi)
    polarisasi = entry.choose("Polarisasi", Polarisasi)
    if konsolidasi is None:
        inferred.add("konsolidasi")
        konsolidasi = _infer_konsolidasi(p, row, target)
    if polarisasi is None:
        inferred.add("polarisasi")
        satuan = entry.text("Satuan") or (realisasi_row.satuan.text if realisasi_row else "")
        polarisasi = _infer_polarisasi(p, row, satuan, asked=manual is not None)
    return Iku(
        code=row.code,
        name=row.name.text,
        ss=row.ss,
        satuan=entry.text("Satuan")
        or (realisasi_row.satuan.text if realisasi_row else "")
        or ("Persen" if row.percent else ""),
        percent=row.percent,
        polarisasi=polarisasi,
        konsolidasi=konsolidasi,
        basis=_basis(entry, realisasi_row),
        target=target,
        realisasi=_value(realisasi_row.realisasi, TRIWULAN) if realisasi_row else dict.fromkeys(TRIWULAN),
        konversi_120=entry.choose("Konversi 120", YesNo) is YesNo.YES,
        scale=entry.scale(),
        **entry.stated(),
        note=realisasi_row.note.original_text if realisasi_row else "",
        without_target=frozenset(p for p in PERIODE if row.target[p].blank),
        inferred=frozenset(inferred),
    )


def _basis(entry: ManualAnswers, realisasi_row: RealisasiRow | None) -> Basis:
    basis = entry.choose("Basis Realisasi", Basis)
    if basis is not None or realisasi_row is None or means_nothing(realisasi_row.basis.text):
        return basis or Basis.TRIWULANAN
    choices = [b.value for b in Basis]
    written = match(realisasi_row.basis.text, choices)
    if written is None:
        entry.findings.append(unknown_choice(realisasi_row.basis, "Basis", choices))
        return Basis.TRIWULANAN
    return Basis(written)


def _infer_konsolidasi(p: _Assembly, row: TargetRow, target: Mapping[Periode, Number | None]) -> Konsolidasi:
    matches = fitting_konsolidasi(target)
    if not matches:
        if all(a.problem is None for a in row.target.values()):
            p.findings.append(method_findings.konsolidasi_unknown(row.cell.place, code=row.code))
        return p.rules.default_konsolidasi
    choices = p.rules.default_konsolidasi if p.rules.default_konsolidasi in matches else matches[0]
    p.findings.append(method_findings.konsolidasi_inferred(row.cell.place, code=row.code, value=choices.value))
    return choices


def _infer_polarisasi(p: _Assembly, row: TargetRow, satuan: str, asked: bool) -> Polarisasi:
    """The usual polarisasi; ``asked`` says that the IKU has a row on Manual IKU, whose cell was left blank."""
    polarisasi = p.rules.default_polarisasi
    doubt = doubted_direction(polarisasi, row.name.text, satuan)
    # Without a row nobody was asked; a cell left blank, or a name that speaks against it, needs an answer.
    if asked or doubt.suggestion:
        finding = method_findings.polarisasi_needed(
            row.cell.place, code=row.code, value=polarisasi, reason=doubt.reason, suggestion=doubt.suggestion
        )
    else:
        finding = method_findings.polarisasi_inferred(row.cell.place, code=row.code, value=polarisasi)
    p.findings.append(finding)
    return polarisasi


def _value(reading: Mapping[Periode, Reading], periode: Iterable[Periode]) -> dict[Periode, Number | None]:
    return {p: reading[p].value for p in periode}
