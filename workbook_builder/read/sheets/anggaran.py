"""Sheet Anggaran: programs, their kegiatan and the total, in rupiah."""

from __future__ import annotations

import re

from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import AnggaranKind, AnggaranRow, Finding
from workbook_builder.read.leftover import ignored, incomplete
from workbook_builder.read.numbers import read_rupiah
from workbook_builder.read.rows import Row
from workbook_builder.read.table import find_table
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.schema.anggaran import ANGGARAN

NAME, COLUMNS = ANGGARAN.name, ANGGARAN.columns
TOTAL = re.compile(r"(grand\s+)?(total|jumlah)\b", re.IGNORECASE)
CODE = re.compile(r"[A-Z]|([A-Z]\s*\.\s*|[IVX]+\s*\.\s*)?([IVX]+|\d{1,6}|[a-z])(\s*\.\s*\w{1,4})*\s*[.)]?|[A-Z]\s*[.)]")
"""The code of a program or a kegiatan: ``A``, ``A.1``, ``II``, ``1.2``."""
PREFIX = re.compile(r"([IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s*")
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_NUMERAL = {"I": 1, "V": 5, "X": 10}


def read(sheet: ReadSheet) -> tuple[tuple[AnggaranRow, ...], tuple[Finding, ...]]:
    """Programs have a letter (``A``) or a Roman number (``I``), kegiatan a number (``1`` or ``A.1``) or the other one.

    The code stands in Kode or before the name. A row whose amount is blank is kept, and said.
    """
    table = find_table(sheet, COLUMNS, has_content, ANGGARAN.numbers)
    result: list[AnggaranRow] = []
    observations = list(table.observations)
    program: int | None = None
    blank = all(b["Anggaran"].blank for b in table.rows)
    rank = CodeSequence()
    for row in table.rows:
        if not has_content(row) and (not blank or row["Program/Kegiatan"].blank):
            without_name = row["Program/Kegiatan"].blank and not row["Anggaran"].blank
            observations.append(incomplete(row, "Program/Kegiatan") if without_name else ignored(row))
            continue
        if row["Anggaran"].blank:
            observations.append(
                spelling_findings.anggaran_blank(
                    row["Anggaran"].place, name=row["Program/Kegiatan"].text[:60] or row["Kode"].text[:60]
                )
            )
        kind = AnggaranKind.TOTAL if _total(row) else rank.kind(_code(row))
        if kind is AnggaranKind.PROGRAM:
            program = len(result)
        result.append(
            AnggaranRow(
                code=row["Kode"],
                name=row["Program/Kegiatan"],
                total=read_rupiah(row["Anggaran"]),
                kind=kind,
                program=program if kind is AnggaranKind.KEGIATAN else None,
            )
        )
    return tuple(result), tuple(observations)


def has_content(row: Row) -> bool:
    """Whether a row is a program, a kegiatan or the total: by its code, or by a name with an amount in figures."""
    code, name, total = row["Kode"], row["Program/Kegiatan"], row["Anggaran"]
    if CODE.fullmatch(code.text) and not (name.blank and total.blank):
        return True
    if total.blank:
        return not name.blank and (_total(row) or bool(CODE.fullmatch(_code(row))))
    return not name.blank and total.place != name.place and any(c.isdigit() for c in total.text)


def _total(row: Row) -> bool:
    return any(TOTAL.match(row[column].text.strip(" .")) for column in ("Program/Kegiatan", "Kode"))


def _code(row: Row) -> str:
    prefix = PREFIX.match(row["Program/Kegiatan"].text)
    return row["Kode"].text.strip(" .()") or (prefix.group(1) if prefix else "")


class CodeSequence:
    """Tells programs from kegiatan by the row of codes: ``I`` is the ninth letter or the first Roman number.

    The first letter on the sheet says which of the two count the programs.
    """

    def __init__(self) -> None:
        self.roman: bool | None = None
        self.program = 0
        self.kegiatan = 0

    def kind(self, code: str) -> AnggaranKind:
        """Program or kegiatan, for the codes in their order."""
        reading = _is_roman(code)
        one_letter = bool(re.fullmatch(r"[A-Za-z]", code))
        if self.roman is None and (reading or one_letter):
            self.roman = reading == 1
        if self.roman:
            program = reading is not None and (reading == self.program + 1 or len(code) > 1)
        else:
            letters = one_letter and ord(code.upper()) - ord("A") == self.program
            program = letters or (one_letter and reading != self.kegiatan + 1)
        if program:
            self.program, self.kegiatan = self.program + 1, 0
            return AnggaranKind.PROGRAM
        self.kegiatan += 1
        return AnggaranKind.KEGIATAN


def _is_roman(code: str) -> int | None:
    """The Roman number (in capitals, to XXXIX) that a code is; None for any other code."""
    if not code or not _ROMAN.fullmatch(code):
        return None
    value = [_ROMAN_NUMERAL[h] for h in code]
    return sum(-n if n < max(value[i:]) else n for i, n in enumerate(value))
