"""Cells of words of a fixed list, written as the form's drop-downs have them where the word is beyond doubt."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workbook_builder.intake.document import Note
from workbook_builder.model import Cell, Kendali, Validitas
from workbook_builder.model.blank import means_nothing
from workbook_builder.text import intake_kinds as t
from workbook_builder.text.choices import match, match_part


def as_choice(cell: Cell, words: Iterable[str], column: str, notes: list[Note]) -> Cell | None:
    """The cell with the official word; as it stands, with a note, where it is none; None for a dash or a blank."""
    allowed = list(words)
    if means_nothing(cell.text):
        return None
    meant = match(cell.text, allowed) or match_part(cell.text, allowed)
    if meant is None:
        notes.append(Note(cell.place, t.NOT_A_CHOICE.format(teks=cell.text[:60], kolom=column)))
        return cell
    return replace(cell, value=str(meant))


def quality_cells(cell: Cell, notes: list[Note]) -> dict[str, Cell]:
    """``E/M`` or ``Proxy/High`` as Validitas and Kendali; nothing, with a note, where it is not such a pair."""
    if means_nothing(cell.text):
        return {}
    parts = [part.strip().casefold() for part in cell.text.split("/")]
    validitas = [word for word in Validitas if len(parts) == 2 and _stands_for(parts[0], word)]
    kendali = [word for word in Kendali if len(parts) == 2 and _stands_for(parts[1], word)]
    if len(validitas) != 1 or len(kendali) != 1:
        notes.append(Note(cell.place, t.NOT_VALIDITAS_KENDALI.format(teks=cell.text[:40])))
        return {}
    return {"Validitas": replace(cell, value=str(validitas[0])), "Kendali": replace(cell, value=str(kendali[0]))}


def _stands_for(part: str, word: str) -> bool:
    """Whether a part is the word or its first letter."""
    return part in (word.casefold(), word[0].casefold())
