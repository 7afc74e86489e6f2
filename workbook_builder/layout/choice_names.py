"""Defined names of the words of choice that formulas compare with; no formula holds such a word itself."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model import Basis, Polarisasi, Severity, TargetNature, YesNo
from workbook_builder.model.methods import TARGET_NEGATIVE, TARGET_ZERO
from workbook_builder.model.periods import Konsolidasi

Names = Mapping[str, str]
"""Defined name by word."""

POLARISASI: Names = {Polarisasi.MINIMIZE: "Polarisasi_Minimize", Polarisasi.STABILIZE: "Polarisasi_Stabilize"}
KONSOLIDASI: Names = {Konsolidasi.SUM: "Konsolidasi_Sum", Konsolidasi.TLK: "Konsolidasi_TLK"}
BASIS: Names = {Basis.KUMULATIF: "Basis_Kumulatif"}
ANSWER: Names = {YesNo.YES: "Jawaban_Ya"}
SEVERITY: Names = {Severity.ERROR: "Tingkat_Galat", Severity.WARNING: "Tingkat_Peringatan"}
TARGET_NATURE: Names = {
    TargetNature.SET_BY_REGULATION: "Sifat_Ditetapkan_Peraturan",
    TargetNature.MANDATORY: "Sifat_Wajib",
}
STATUS: Names = {"Merah": "Status_Merah", "Kuning": "Status_Kuning", "Hijau": "Status_Hijau"}
TARGET_SIGN: Names = {TARGET_ZERO: "Target_Nol", TARGET_NEGATIVE: "Target_Negatif"}
METHOD: Names = {
    Polarisasi.MAXIMIZE: "Cara_Maximize",
    f"{Polarisasi.MAXIMIZE} {TARGET_NEGATIVE}": "Cara_Maximize_Negatif",
    Polarisasi.MINIMIZE: "Cara_Minimize",
    f"{Polarisasi.MINIMIZE} {TARGET_ZERO}": "Cara_Minimize_Nol",
    Polarisasi.STABILIZE: "Cara_Stabilize",
}
"""Of the formulas that give a figure."""
MAXIMIZE, MAXIMIZE_NEGATIVE, MINIMIZE, MINIMIZE_ZERO, STABILIZE = METHOD


def in_formula(word: str, names: Names = STATUS) -> str:
    """How a conditional format writes a word: by its name where it has one, or as it stands."""
    return names.get(word, f'"{word}"')
