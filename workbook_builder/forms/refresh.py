"""The quarterly round of the files that staff fill: read what is there, join, lay out, write. Nothing is ever lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from workbook_builder.errors import LockedFile, UnreadableFile, UserError
from workbook_builder.files.atomic import keep_copy, write_atomically, writing_turn
from workbook_builder.files.open_elsewhere import require_closed
from workbook_builder.files.regular import is_there
from workbook_builder.findings.catalogue import kind
from workbook_builder.findings.identitas import realisasi_of_another_office
from workbook_builder.forms.merge import Merged, merge
from workbook_builder.forms.renames import check_renames
from workbook_builder.forms.report import report_lines
from workbook_builder.model import Inputs, Severity, TypedAnswers
from workbook_builder.model.codes import IkuKey
from workbook_builder.model.filled import FilledTemplate
from workbook_builder.model.record import record
from workbook_builder.pipeline import Evaluation, Scored, Unscored, evaluate, find_typed, scored_again
from workbook_builder.read import REALISASI, TARGET
from workbook_builder.read.filled import read_filled
from workbook_builder.read.inputs import holds_input
from workbook_builder.read.neighbours import advice, filled_elsewhere, listed, missing, require_folder
from workbook_builder.text import neighbours as words
from workbook_builder.text import output as output_words
from workbook_builder.text import refresh as refresh_words


@record
class TemplateResult:
    """What to tell staff. ``error`` holds the findings that forbade writing; nothing was written then."""

    message: tuple[str, ...]
    error: Evaluation | None = None
    findings: Evaluation | None = None
    """The findings of target.xlsx that did not forbid it: the year begins with them, not with its first build."""


def refresh(
    folder: Path,
    renames: Mapping[IkuKey, IkuKey],
    yes: bool,
    acknowledge: bool = False,
    triwulan: int | None = None,
    output: Path | None = None,
) -> TemplateResult:
    """Write or refresh realisasi.xlsx of a folder, with the answers typed into the workbooks in ``output``.

    ``renames`` maps old codes to new ones (keys); ``yes`` accepts that some things stay in the backup only;
    ``acknowledge`` says that a file which names another office or year is this one's all the same; ``triwulan`` is the
    quarter (1..4) to prepare, else the next open one. The former file is kept beside the new one; where nothing changes
    nothing is written.
    """
    require_folder(folder)
    if not is_there(folder / TARGET):
        raise UnreadableFile(missing(folder / TARGET))
    path = folder / REALISASI
    with writing_turn(path):
        present = is_there(path)
        if present:
            require_closed(path)
        elif not yes:
            _require_nothing_filled_beside(path)
        filled = read_filled(path) if present else None
        result = evaluate(folder, without_realisasi=not present)
        findings = [t for t in result.findings if t.place.file == TARGET]
        error = [t for t in findings if kind(t).severity is Severity.ERROR]
        if error or isinstance(result, Unscored):
            return TemplateResult(
                (refresh_words.TARGET_HAS_ERRORS,), replace(result, findings=tuple(error or result.findings))
            )
        other = [t for t in result.findings if realisasi_of_another_office.matches(t)]
        if other and not acknowledge:
            return TemplateResult((refresh_words.OTHER_IDENTITAS,), replace(result, findings=tuple(other)))
        if not result.score.iku:
            raise UserError(refresh_words.NO_IKU)
        check_renames(renames, result.score.agreement, filled)
        saved = [j.saved for j in result.inputs.traces if j.saved]
        agreement = result.score.agreement
        typed = TypedAnswers() if output is None else find_typed(result, output, path)
        newest = max(saved, default=None)
        merged = merge(agreement, result.inputs.manual, filled, renames, newest, typed, result.findings, triwulan)
        message = _write(path, merged, filled, yes, result)
        message += report_lines(merged, filled, _unreadable(result.inputs))
        return TemplateResult(tuple(message), findings=replace(result, findings=tuple(findings)))


def _require_nothing_filled_beside(path: Path) -> None:
    """An empty realisasi.xlsx beside a filled one of another name would be scored in its place."""
    beside = filled_elsewhere(path, partial(holds_input, name=REALISASI))
    if beside:
        told = {"found": listed(beside), "advice": advice(path.name, beside)}
        raise UserError(words.TEMPLATE_BESIDE.format(file=path.name, folder=path.parent, **told))


def _write(path: Path, merged: Merged, filled: FilledTemplate | None, yes: bool, result: Scored) -> list[str]:
    """Write the template where it differs from the file there, after keeping that file."""
    from workbook_builder.layout.context import SheetContext
    from workbook_builder.layout.forms.template import plan_template
    from workbook_builder.write.xlsx import workbook_bytes

    template = merged.template
    score = scored_again(result, (row.scored_iku(template.triwulan) for row in template.iku), template.triwulan)
    content = workbook_bytes(plan_template(template, SheetContext(result.inputs, score, result.rules, ())))
    total = len(merged.template.iku)
    if filled is None:
        write_atomically(path, content)
        return [refresh_words.WRITTEN_ANEW.format(jalur=path, jumlah=total)]
    if sha256(content).hexdigest() == filled.trace.sha256:
        return [refresh_words.UNCHANGED.format(jalur=path)]
    listing = "; ".join(filled.left_behind)
    if filled.left_behind and not yes:
        raise UserError(refresh_words.ASK_FOR_YES.format(daftar=listing))
    old = path.read_bytes()
    if sha256(old).hexdigest() != filled.trace.sha256:
        raise LockedFile(output_words.CHANGED.format(berkas=path.name, utuh=output_words.OLD_INTACT))
    spare = keep_copy(path, old, refresh_words.BACKUP_MARK)
    write_atomically(path, content)
    message = [
        refresh_words.REFRESHED.format(jalur=path, jumlah=total, isian=_filled_count(merged)),
        refresh_words.BACKUP.format(nama=spare.name) if spare else refresh_words.BACKUP_EXISTS,
    ]
    return [*message, refresh_words.BEHIND.format(daftar=listing)] if filled.left_behind else message


def _unreadable(inputs: Inputs) -> list[str]:
    """Places of filled cells that do not read as a number."""
    number = [a for b in inputs.realisasi for a in b.realisasi.values()]
    number += [a for x in inputs.realisasi_anggaran for a in (x.pagu, *x.realisasi.values())]
    number += [x.value for x in inputs.angka_terbit]
    return [f"'{a.place.sheet}' {a.place.cell} ({a.cell.text[:30]})" for a in number if a.problem]


def _filled_count(g: Merged) -> int:
    """Filled cells on the tables of the template."""
    t = g.template
    row = [
        *(b.entry for b in t.iku),
        *(b.cells for b in (*t.analisis, *t.anggaran, *t.angka_terbit, *t.answers, *t.narasi)),
    ]
    kept = ("Kode", "Jenis Belanja", "Acuan", "Periode", "Kode temuan", "Tempat", "Pesan", "Bagian")
    return sum(1 for b in row for k, s in b.items() if k not in kept and not s.blank)
