"""Codes of IKU, such as ``01a-CP``, ``04b-N`` or, on older sheets, ``1c-C``."""

from __future__ import annotations

import re

from workbook_builder.model.blank import DASHES

_DASH = f"[{re.escape(DASHES)}]"
_POLA = re.compile(
    rf"(\d{{1,2}})\s*(?:([a-z])\s*{_DASH}\s*([a-z]{{1,2}})|{_DASH}\s*(cp|c|n))(?![a-z0-9])", re.IGNORECASE
)
"""Number of the sasaran, letter, kind; an office's only IKU of a sasaran may have no letter (``9-N``)."""
_KURUNG = {"[": "]", "(": ")"}
_SETELAH_KODE = f" .:{DASHES}"

_SELA = rf"[\s._{re.escape(DASHES)}]*"
_SALAH_KETIK = re.compile(rf"([0-9OolI]{{1,2}}){_SELA}([a-z]){_SELA}(cp|c|n)", re.IGNORECASE)

_NOMOR = re.compile(
    r"(?:(?i:ss|sasaran(?:\s+(?:strategis|program|kegiatan|program\s*/\s*kegiatan))?|no|nomor)(?:\s+(?i:no|nomor)\b)?"
    r"[\s.:_\u2010-\u2015-]*)?\(?\s*(?:([0-9]{1,3})|([IVX]{1,6}))\s*[.)]*"
)
_ROMAWI = {
    puluh + satu: 10 * p + s
    for p, puluh in enumerate(("", "X", "XX", "XXX"))
    for s, satu in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if p or s
}


def baca_kode(teks: str) -> str | None:
    """The code that a text is, in its usual spelling; None where the text is anything else."""
    kode, sisa = pisahkan_kode(teks)
    return kode if not sisa else None


def usulkan_kode(teks: str) -> str:
    """The code that a slip seems to mean: a letter O for zero, a missing or another dash; empty where none is."""
    cocok = _SALAH_KETIK.fullmatch(teks.strip())
    if cocok is None:
        return ""
    angka = cocok.group(1).translate(str.maketrans("OolI", "0011"))
    return f"{angka}{cocok.group(2).lower()}-{cocok.group(3).upper()}"


def pisahkan_kode(teks: str) -> tuple[str | None, str]:
    """(code, rest) of a text that begins with a code, bare or as ``[01a-CP]``; (None, text) where it does not."""
    teks = teks.strip()
    tutup = _KURUNG.get(teks[:1], "")
    badan = teks[len(tutup) :].lstrip()
    cocok = _POLA.match(badan)
    sisa = badan[cocok.end() :].lstrip() if cocok else ""
    if not cocok or not sisa.startswith(tutup):
        return None, teks
    return _baku(cocok), sisa[len(tutup) :].strip(_SETELAH_KODE)


def kunci_kode(kode: str) -> str:
    """A key under which ``1a-CP`` and ``01a-CP`` are the same IKU."""
    return kode.lstrip("0").lower()


def baca_kode_belanja(teks: str) -> str | None:
    """The code of a kind of spending written as ``51``, ``51.`` or ``(51)``; None where a text is anything else."""
    cocok = re.fullmatch(r"\(?\s*(\d{1,6})\s*[.)]*", teks.strip(), re.ASCII)
    return cocok.group(1) if cocok else None


def tulis_kunci(kunci: str) -> str:
    """A key as the code it stands for, in the usual spelling: ``04c-N``."""
    cocok = _POLA.fullmatch(kunci)
    return f"{int(cocok.group(1)):02d}{cocok.group(2).lower()}-{cocok.group(3).upper()}" if cocok else kunci


def baca_nomor(teks: str) -> int | None:
    """The number of a sasaran: ``4``, ``4.``, ``4)``, ``IV``, ``SS-4`` or ``Sasaran 4``; None for any other text."""
    cocok = _NOMOR.fullmatch(teks.strip())
    if cocok is None:
        return None
    angka, romawi = cocok.groups()
    return int(angka) if angka else _ROMAWI.get(romawi)


def nomor_sasaran(kode: str) -> int:
    """The SS number that a code begins with."""
    cocok = _POLA.fullmatch(kode)
    return int(cocok.group(1)) if cocok else 0


def _baku(cocok: re.Match[str]) -> str:
    nomor, huruf, jenis, jenis_saja = cocok.groups()
    return f"{nomor}{(huruf or '').lower()}-{(jenis or jenis_saja).upper()}"
