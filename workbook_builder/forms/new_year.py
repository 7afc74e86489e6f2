"""A new office or a new year: an empty target.xlsx, or one that carries the last year's structure over."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.files.atomic import write_atomically, writing_turn
from workbook_builder.findings.catalogue import kind
from workbook_builder.findings.triwulan import triwulan_blank
from workbook_builder.forms.next_year import incomplete, next_year
from workbook_builder.model import Severity
from workbook_builder.model.new_target import NewTarget, StartCell
from workbook_builder.pipeline import Unscored, evaluate
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.rules import newest_rules
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.text import new_target as words


def make_target(
    folder: Path, previous_folder: Path | None, unit: str | None = None, year: int | None = None
) -> list[str]:
    """Write an empty target.xlsx for a unit and year, or that of the year after ``previous_folder``; never over one.

    Gives what to say.
    """
    from workbook_builder.layout.forms.target import plan_target
    from workbook_builder.write.xlsx import workbook_bytes

    path = folder / TARGET
    if path.exists():
        raise UserError(words.ALREADY_THERE.format(jalur=path))
    start, message = _from_last_year(previous_folder) if previous_folder else (_empty(unit, year), [])
    content = workbook_bytes(plan_target(start, newest_rules()))
    with writing_turn(path):
        if path.exists():
            raise UserError(words.ALREADY_THERE.format(jalur=path))
        write_atomically(path, content)
    if previous_folder is None:
        return [words.WRITTEN.format(jalur=path)]
    total = len(start.rows[MANUAL_IKU.name])
    freeze_plan = words.CONTINUED.format(
        tahun=start.identitas["Tahun"].value, jalur=path, jumlah=total, dari=previous_folder
    )
    return [freeze_plan, *message]


def _empty(unit: str | None, year: int | None) -> NewTarget:
    known = {"Nama Unit": unit, "Tahun": year}
    return NewTarget({name: StartCell(value) for name, value in known.items() if value})


def _from_last_year(folder: Path) -> tuple[NewTarget, list[str]]:
    """The start of the next year, and what is missing in it."""
    present = (folder / REALISASI).exists()
    result = evaluate(folder, triwulan=4, without_realisasi=not present)
    # A year that is not over is said by its IKU, below.
    error = [t for t in result.findings if (present or t.place.file == TARGET) and not triwulan_blank.matches(t)]
    if isinstance(result, Unscored) or any(kind(t).severity is Severity.ERROR for t in error):
        raise UserError(words.PREVIOUS_HAS_ERRORS.format(folder=folder))
    saved = max((j.saved for j in result.inputs.traces if j.saved), default=None)
    start = next_year(result.identitas, result.inputs, result.score, saved)
    not_yet = incomplete(result.score)
    if not present:
        return start, [words.PREVIOUS_WITHOUT_REALISASI.format(folder=folder)]
    return start, [words.PREVIOUS_INCOMPLETE.format(daftar=", ".join(not_yet))] if not_yet else []
