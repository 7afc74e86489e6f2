"""What a note beside the needed realisasi says, as the formulas of the simulation choose it."""

from __future__ import annotations

from workbook_builder.layout.context import Konteks
from workbook_builder.model import Polarisasi, SkorIku
from workbook_builder.text import simulasi as t


def nomor_cara(k: Konteks, s: SkorIku) -> int | None:
    """Position (1-based) of the formula that the target calls for, in the list of the rule set."""
    nama = _cara(k, s)
    return None if nama is None else list(k.aturan.cara).index(nama) + 1


def konversi_berlaku(k: Konteks, s: SkorIku) -> bool:
    """Whether reaching the target of the period is worth the highest capaian."""
    target = s.iku.target[k.periode_laporan]
    return s.iku.konversi_120 and target is not None and s.iku.polarisasi.has_formula(target)


def catatan_dasar(k: Konteks, s: SkorIku) -> str:
    """The note that follows from target and direction alone."""
    nama = _cara(k, s)
    if nama is None:
        return t.CATATAN_TANPA_TARGET
    return t.CATATAN_KONVERSI if konversi_berlaku(k, s) else t.CATATAN_CARA[nama]


def catatan_iku(k: Konteks, s: SkorIku) -> str:
    """The note that is shown: also where the quarters before leave nothing to reach, or nothing to save."""
    seratus = s.kebutuhan.seratus
    if seratus.mentah is not None and seratus.isian is None:
        minimize = s.iku.polarisasi is Polarisasi.MINIMIZE
        return t.CATATAN_TAK_TERKEJAR if minimize else t.CATATAN_TERLAMPAUI
    return catatan_dasar(k, s)


def _cara(k: Konteks, s: SkorIku) -> str | None:
    target = s.iku.target[k.periode_laporan]
    if target is None:
        return None
    akhiran = " (target 0)" if target == 0 else (" (target negatif)" if target < 0 else "")
    return s.iku.polarisasi.value + akhiran
