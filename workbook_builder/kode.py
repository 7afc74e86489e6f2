"""Codes of IKU, such as ``01a-CP``, ``04b-N`` or, on older sheets, ``1c-C``."""

from __future__ import annotations

import re

_POLA = re.compile(r"(\d{1,2})\s*([a-z])\s*[-\u2010-\u2015]\s*([a-z]{1,2})(?![a-z0-9])", re.IGNORECASE)

_SALAH_KETIK = re.compile(r"([0-9OolI]{1,2})[\s._\u2010-\u2015-]*([a-z])[\s._\u2010-\u2015-]*(cp|c|n)", re.IGNORECASE)


def baca_kode(teks: str) -> str | None:
    """The code that a text is, in its usual spelling; None where the text is anything else."""
    cocok = _POLA.fullmatch(teks.strip())
    return _baku(cocok) if cocok else None


def usulkan_kode(teks: str) -> str:
    """The code that a slip seems to mean: a letter O for zero, a missing or another dash; empty where none is."""
    cocok = _SALAH_KETIK.fullmatch(teks.strip())
    if cocok is None:
        return ""
    angka = cocok.group(1).translate(str.maketrans("OolI", "0011"))
    return f"{angka}{cocok.group(2).lower()}-{cocok.group(3).upper()}"


def pisahkan_kode(teks: str) -> tuple[str | None, str]:
    """(code, rest) of a text that begins with a code, as in Perjanjian Kinerja; (None, text) where it does not."""
    teks = teks.strip()
    cocok = _POLA.match(teks)
    if not cocok:
        return None, teks
    return _baku(cocok), teks[cocok.end() :].strip(" .:-\u2013")


def kunci_kode(kode: str) -> str:
    """A key under which ``1a-CP`` and ``01a-CP`` are the same IKU."""
    return kode.lstrip("0").lower()


def tulis_kunci(kunci: str) -> str:
    """A key as the code it stands for, in the usual spelling: ``04c-N``."""
    cocok = _POLA.fullmatch(kunci)
    return f"{int(cocok.group(1)):02d}{cocok.group(2).lower()}-{cocok.group(3).upper()}" if cocok else kunci


def baca_nomor(teks: str) -> int | None:
    """The number of a sasaran written as ``1``, ``1.`` or ``SS 1``; None where a text is anything else."""
    cocok = re.fullmatch(r"(?:ss\s*)?(\d{1,3})\s*\.?", teks.strip(), re.IGNORECASE | re.ASCII)
    return int(cocok.group(1)) if cocok else None


def nomor_sasaran(kode: str) -> int:
    """The SS number that a code begins with."""
    cocok = _POLA.fullmatch(kode)
    return int(cocok.group(1)) if cocok else 0


def _baku(cocok: re.Match[str]) -> str:
    return f"{cocok.group(1)}{cocok.group(2).lower()}-{cocok.group(3).upper()}"
