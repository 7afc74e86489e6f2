"""Codes of IKU, such as ``01a-CP``, ``04b-N`` or, on older sheets, ``1c-C``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NewType, Protocol, TypeVar

from workbook_builder.model.blank import DASHES


class Coded(Protocol):
    """A record of one IKU."""

    @property
    def code(self) -> str: ...


T = TypeVar("T", bound=Coded)

IkuKey = NewType("IkuKey", str)
"""What codes of the same IKU have in common; only ``iku_key`` makes one."""

_DASH = f"[{re.escape(DASHES)}]"
_PATTERN = re.compile(
    rf"(\d{{1,2}})\s*(?:([a-z])\s*{_DASH}\s*([a-z]{{1,2}})|{_DASH}\s*(cp|c|n))(?![a-z0-9])", re.IGNORECASE
)
"""Number of the sasaran, letter, kind; an office's only IKU of a sasaran may have no letter (``9-N``)."""
_BRACKETS = {"[": "]", "(": ")"}
_AFTER_CODE = f" .:{DASHES}"

_GAP_AFTER_WORD = rf"[\s.:_{re.escape(DASHES)}]*"
_GAP = rf"[\s._{re.escape(DASHES)}]*"
_SLIPS = re.compile(rf"([0-9OolI]{{1,2}}){_GAP}([a-z]){_GAP}(cp|c|n)", re.IGNORECASE)

_NUMBER = re.compile(
    r"(?:(?i:ss|sasaran(?:\s+(?:strategis|program|kegiatan|program\s*/\s*kegiatan))?|no|nomor)(?:\s+(?i:no|nomor)\b)?"
    rf"{_GAP_AFTER_WORD})?\(?\s*(?:([0-9]{{1,3}})|([IVX]{{1,6}}))\s*[.)]*"
)
_ROMAN = {
    tens + item: 10 * p + s
    for p, tens in enumerate(("", "X", "XX", "XXX"))
    for s, item in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
    if p or s
}


def parse_code(text: str) -> str | None:
    """The code that a text is, in its usual spelling; None where the text is anything else."""
    code, rest = split_code(text)
    return code if not rest else None


def suggest_code(text: str) -> str:
    """The code that a slip seems to mean: a letter O for zero, a missing or another dash; empty where none is."""
    matches = _SLIPS.fullmatch(text.strip())
    if matches is None:
        return ""
    number = matches.group(1).translate(str.maketrans("OolI", "0011"))
    return f"{number}{matches.group(2).lower()}-{matches.group(3).upper()}"


def split_code(text: str) -> tuple[str | None, str]:
    """(code, rest) of a text that begins with a code, bare or as ``[01a-CP]``; (None, text) where it does not."""
    text = text.strip()
    close = _BRACKETS.get(text[:1], "")
    body = text[len(close) :].lstrip()
    matches = _PATTERN.match(body)
    rest = body[matches.end() :].lstrip() if matches else ""
    if not matches or not rest.startswith(close):
        return None, text
    return _defaults(matches), rest[len(close) :].strip(_AFTER_CODE)


def iku_key(code: str) -> IkuKey:
    """A key under which ``1a-CP`` and ``01a-CP`` are the same IKU."""
    return IkuKey(code.lstrip("0").lower())


def by_key(records: Sequence[T]) -> dict[IkuKey, T]:
    """Records by the key of their code; of a repeated code the first."""
    return {iku_key(record.code): record for record in reversed(records)}


def parse_belanja_code(text: str) -> str | None:
    """The code of a kind of spending written as ``51``, ``51.`` or ``(51)``; None where a text is anything else."""
    matches = re.fullmatch(r"\(?\s*(\d{1,6})\s*[.)]*", text.strip(), re.ASCII)
    return matches.group(1) if matches else None


def written_key(key: IkuKey) -> str:
    """A key as the code it stands for, in the usual spelling: ``04c-N``."""
    matches = _PATTERN.fullmatch(key)
    return f"{int(matches.group(1)):02d}{matches.group(2).lower()}-{matches.group(3).upper()}" if matches else key


def parse_sasaran_number(text: str) -> int | None:
    """The number of a sasaran: ``4``, ``4.``, ``4)``, ``IV``, ``SS-4`` or ``Sasaran 4``; None for any other text."""
    matches = _NUMBER.fullmatch(text.strip())
    if matches is None:
        return None
    number, roman = matches.groups()
    return int(number) if number else _ROMAN.get(roman)


def sasaran_of(code: str) -> int | None:
    """The SS number that a code begins with; None where it is no code."""
    matches = _PATTERN.fullmatch(code)
    return int(matches.group(1)) if matches else None


def _defaults(matches: re.Match[str]) -> str:
    number, letters, kind, kind_only = matches.groups()
    return f"{number}{(letters or '').lower()}-{(kind or kind_only).upper()}"
