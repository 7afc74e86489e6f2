"""Spending per kind told in sentences: ``Belanja Pegawai sebesar: Rp594.053.000; Belanja Barang sebesar ...``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import TypeGuard

from workbook_builder.intake.document import Block, Note, Text
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds import Claim, Recognised
from workbook_builder.intake.kinds.period_titles import named_period
from workbook_builder.intake.kinds.rupiah import SCALE, as_rupiah
from workbook_builder.model import Cell, Place
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.text import intake_kinds as t
from workbook_builder.text.numbers import format_fixed, format_rupiah

_AMOUNT = rf"Rp\.?\s*(?P<amount>\d[\d.,]*(?:,-)?(?:\s*{SCALE}\b)?)"
_KIND = re.compile(
    rf"(?P<name>Belanja\s+(?:Pegawai|Barang(?:\s+dan\s+Jasa)?|Modal|Bantuan\s+Sosial|Lain-lain|Hibah|Subsidi))"
    rf"\s*(?:\([^)]*\)\s*)?(?:adalah\s+)?(?:sebesar|senilai)\s*:?\s*{_AMOUNT}",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"realisasi\s+(?:belanja|anggaran)\b[^;]{{0,160}}?(?:sebesar|senilai)\s*:?\s*{_AMOUNT}"
    r"(?:\s*(?:atau|\()\s*(?:sebesar\s+)?(?P<share>\d{1,3}(?:[.,]\d+)?\s*%))?",
    re.IGNORECASE,
)
_PAGU = re.compile(rf"\bpagu\b[^;]{{0,120}}?(?:sebesar|senilai)\s*:?\s*{_AMOUNT}", re.IGNORECASE)
MIN_KINDS = 2
"""Kinds of spending that a passage names at least."""
MAX_LINES = 10
"""Lines of a passage, where each kind has its own."""
MENTIONED = 160
"""Characters of a passage that a note repeats."""


def find_prose(blocks: Sequence[Block]) -> Recognised:
    """Every passage that names the whole spending and at least two kinds of it."""
    tables: list[FoundTable] = []
    claims: set[Claim] = set()
    end = 0
    for number, block in enumerate(blocks):
        if number < end or not isinstance(block, Text):
            continue
        length, text = _passage(blocks, number)
        if length:
            end = number + length
            claims |= {Claim(n) for n in range(number, end)}
            tables.append(_table(text, block.place))
    return Recognised(tuple(tables), frozenset(claims))


def _is_text(block: Block) -> TypeGuard[Text]:
    return isinstance(block, Text)


def _passage(blocks: Sequence[Block], start: int) -> tuple[int, str]:
    """The lines from ``start`` that such a passage covers, and its text; (0, "") where none begins in that line."""
    lines = [b.text for b in takewhile(_is_text, blocks[start : start + MAX_LINES]) if _is_text(b)]
    text = " ".join(lines)
    whole = _WHOLE.search(text)
    if whole is None or whole.start() >= len(lines[0]):
        return 0, ""
    nearer = _WHOLE.search(text, whole.start() + 1)
    if nearer is not None and nearer.end() == whole.end() and nearer.start() > len(lines[0]):
        return 0, ""
    kinds = list(_KIND.finditer(text, whole.end()))
    if len(kinds) < MIN_KINDS:
        return 0, ""
    ends = [*kinds, *([pagu] if (pagu := _PAGU.search(text)) else [])]
    last, length, covered = max(found.end() for found in ends), 0, 0
    while covered < last:
        covered += len(lines[length]) + 1
        length += 1
    return length, text[:covered].strip()


def _table(text: str, place: Place) -> FoundTable:
    periode = named_period(text) or Periode.Y
    column = f"Realisasi {TRIWULAN[periode.last_quarter - 1]}"
    notes = [Note(place, t.PROSE_READ.format(teks=text[:MENTIONED], periode=periode, kolom=column))]
    rows: list[FoundRow] = []
    known: list[int] = []
    for found in _KIND.finditer(text):
        name = " ".join(found.group("name").split())
        amount = _amount(found, place, name, notes)
        rows.append(FoundRow({"Jenis Belanja": Cell(name, GENERAL, place), column: amount}))
        known += [amount.value] if isinstance(amount.value, int) else []
    whole, pagu = _WHOLE.search(text), _PAGU.search(text)
    cells = {"Jenis Belanja": Cell(t.SUM_ROW, GENERAL, place)}
    if pagu is not None:
        cells["Pagu"] = _amount(pagu, place, "Pagu", notes)
    if whole is not None:
        cells[column] = _amount(whole, place, t.SUM_ROW, notes)
        _compare(cells[column].value, cells.get("Pagu"), whole.group("share"), known, place, notes)
    return FoundTable(REALISASI_ANGGARAN, t.REALISASI_PROSE, place, (*rows, FoundRow(cells)), tuple(notes))


def _amount(found: re.Match[str], place: Place, name: str, notes: list[Note]) -> Cell:
    cell, said = as_rupiah(Cell(f"Rp{found.group('amount').rstrip('.,')}", GENERAL, place), name)
    notes += said
    return cell


def _compare(
    spent: object, of: Cell | None, share: str | None, kinds: list[int], place: Place, notes: list[Note]
) -> None:
    """Note where the printed share, or the sum of the kinds, is not what the amounts make."""
    pagu = of.value if of else None
    if not isinstance(spent, int):
        return
    if kinds and sum(kinds) != spent:
        notes.append(Note(place, t.PROSE_SUM.format(jumlah=format_rupiah(sum(kinds)), realisasi=format_rupiah(spent))))
    if share and isinstance(pagu, int) and pagu:
        ours = format_fixed(Number(spent) * HUNDRED / pagu) + "%"
        if ours != share.replace(" ", "").replace(".", ","):
            said = t.PROSE_SHARE.format(
                tercetak=share, realisasi=format_rupiah(spent), pagu=format_rupiah(pagu), hitung=ours
            )
            notes.append(Note(place, said))
