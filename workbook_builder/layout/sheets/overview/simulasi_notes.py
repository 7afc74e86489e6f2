"""What a note beside the needed realisasi says, as the formulas of the simulation choose it."""

from __future__ import annotations

from workbook_builder.layout.context import SheetContext
from workbook_builder.model import IkuScore, Polarisasi
from workbook_builder.model.methods import method_name
from workbook_builder.text import simulasi as t


def method_number(k: SheetContext, s: IkuScore) -> int | None:
    """Position (1-based) of the formula that the target calls for, in the list of the rule set."""
    name = method_of_target(k, s)
    return None if name is None else list(k.rules.method).index(name) + 1


def konversi_applies(k: SheetContext, s: IkuScore) -> bool:
    """Whether reaching the target of the period is worth the highest capaian."""
    target = s.iku.target[k.report_periode]
    return s.iku.konversi_120 and target is not None and s.iku.polarisasi.has_formula(target)


def base_note(k: SheetContext, s: IkuScore) -> str:
    """The note that follows from target and direction alone."""
    name = method_of_target(k, s)
    if name is None:
        return t.NO_TARGET_NOTE
    return t.KONVERSI_NOTE if konversi_applies(k, s) else t.METHOD_NOTE[name]


def iku_note(k: SheetContext, s: IkuScore) -> str:
    """The note that is shown: also where the quarters before leave nothing to reach, or nothing to save."""
    hundred = s.needs.hundred
    if hundred.raw is not None and hundred.entry is None:
        minimize = s.iku.polarisasi is Polarisasi.MINIMIZE
        return t.OUT_OF_REACH_NOTE if minimize else t.EXCEEDED_NOTE
    return base_note(k, s)


def method_of_target(k: SheetContext, s: IkuScore) -> str | None:
    """Name of the formula that the target calls for; None without a target."""
    target = s.iku.target[k.report_periode]
    return None if target is None else method_name(s.iku.polarisasi, target)
