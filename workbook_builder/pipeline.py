"""The stages in one line: read, assemble, score, check; then lay out and write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from pathlib import Path

from workbook_builder.assemble.agreement import assemble_agreement
from workbook_builder.assemble.identity import assemble_identitas
from workbook_builder.assemble.rules import choose_rules
from workbook_builder.check.answers import settle
from workbook_builder.check.context import CheckContext
from workbook_builder.check.hidden import mark_hidden
from workbook_builder.check.outstanding import find_outstanding
from workbook_builder.check.run import run_checks
from workbook_builder.errors import LockedFile, UserError, WorkbookTooLarge
from workbook_builder.files.atomic import keep_copy, write_atomically, writing_turn
from workbook_builder.files.names import plain_name
from workbook_builder.files.open_elsewhere import require_closed
from workbook_builder.findings import answers as answer_findings
from workbook_builder.findings.catalogue import is_answered_warning, kind, worst_first
from workbook_builder.findings.kind import FindingKind
from workbook_builder.history import Recorder, choose_history, history_findings, read_all, record_of, was_edited
from workbook_builder.model import Agreement, Finding, Identitas, Iku, Inputs, Score, Severity, TypedAnswers
from workbook_builder.model.history import BuildRecord, History
from workbook_builder.model.keys import name_key
from workbook_builder.model.outstanding import Outstanding
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.model.region import EarlierYears, YearSummary
from workbook_builder.read import REALISASI, read_inputs
from workbook_builder.read.built import typed_answers
from workbook_builder.read.sisters import sister_folders
from workbook_builder.rules import RuleSet
from workbook_builder.score import score_ahead, score_office
from workbook_builder.score.year import summarize_year
from workbook_builder.text import years as years_text
from workbook_builder.text.output import NAME_TAKEN, OLD_INTACT, WORKBOOK_TOO_LARGE
from workbook_builder.text.outstanding import paragraphs
from workbook_builder.text.printing import ALL
from workbook_builder.text.riwayat import EDITED_MARK
from workbook_builder.text.sheets import UNNAMED_UNIT

MAX_LINES = 15_000
"""Rows of a workbook: 400 IKU with all their tables. The largest office has some forty."""
ROWS_PER_IKU = 30
"""As many rows of another table take as long to lay out as the sheets of one IKU."""


ABOUT_ANSWERS = frozenset(x.code for x in vars(answer_findings).values() if isinstance(x, FindingKind))
"""Codes of the findings that answers are looked through for, and that nobody need answer."""


@record
class Unscored:
    """An office that cannot be scored, because no rule set could be chosen: an error is among the findings."""

    inputs: Inputs
    identitas: Identitas
    findings: tuple[Finding, ...]
    triwulan: int

    def total(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return _total(self.findings, severity)

    def failed(self, strict: bool) -> bool:
        """Whether the findings forbid a workbook: here always, however ``strict``."""
        return True


@record
class Scored:
    """An office that was scored, with what the checks found, and its history once ``compared``."""

    inputs: Inputs
    identitas: Identitas
    findings: tuple[Finding, ...]
    rules: RuleSet
    score: Score
    history: History = field(default_factory=History)
    """The earlier builds of the output folder; empty where nobody looked, or nothing was there."""
    compared: bool = False
    """Whether someone looked at the output folder."""
    typed: TypedAnswers = field(default_factory=TypedAnswers)
    """The answers typed into the workbooks of the output folder."""
    folder: Path | None = None
    """Where its inputs lie; those of earlier years may lie beside it."""

    @property
    def triwulan(self) -> int:
        """The quarter (1..4) after which the office reports."""
        return self.score.triwulan

    @property
    def outstanding(self) -> Outstanding:
        """What is still missing for the quarter, and whose it is."""
        return find_outstanding(self.inputs, self.score, self.rules)

    def missing_lines(self, named: bool = True) -> tuple[str, ...]:
        """What is still missing and whose it is: a heading, which may name the office, and a paragraph per owner."""
        return tuple(paragraphs(self.outstanding, self.identitas.unit if named else "", self.identitas.year))

    def total(self, severity: Severity) -> int:
        """How many findings are of a severity."""
        return _total(self.findings, severity)

    def failed(self, strict: bool) -> bool:
        """Whether the findings forbid a workbook: any galat, or any open peringatan where ``strict``."""
        open_warnings = self.total(Severity.WARNING) - sum(map(is_answered_warning, self.findings))
        return bool(self.total(Severity.ERROR) or (strict and open_warnings))


Evaluation = Scored | Unscored
"""What a run found."""


@record
class BuiltWorkbook:
    """A workbook that was built. ``edited_copy`` is where an edited one was kept, ``record`` the record, if new."""

    path: Path
    edited_copy: Path | None = None
    record: Path | None = None


def evaluate(
    folder: Path | str,
    triwulan: int | None = None,
    without_realisasi: bool = False,
    output: Path | str | None = None,
) -> Evaluation:
    """Read, assemble, score and check the inputs of a folder; ``triwulan`` defaults to the last with any realisasi.

    ``without_realisasi`` judges the targets alone, before a realisasi.xlsx exists. With the folder of the ``output``,
    the result is compared with the earlier builds there. UserError where an input cannot be read.
    """
    folder = Path(folder)
    inputs = read_inputs(folder, without_realisasi)
    identitas, findings = assemble_identitas(inputs)
    rules, rule_findings = choose_rules(inputs, identitas, folder)
    findings += rule_findings
    if rules is None:
        return Unscored(inputs, identitas, _ordered([*findings, *inputs.observations], inputs), triwulan or 1)
    agreement, doubts = assemble_agreement(inputs, identitas, rules)
    score = score_office(agreement, rules, triwulan or last_filled_quarter(agreement))
    context = CheckContext(inputs, agreement, rules, score.triwulan, score, quarter_asked=triwulan is not None)
    findings += doubts + run_checks(context, doubts)
    result = Scored(inputs, identitas, _ordered(findings, inputs), rules, score, folder=folder)
    return _with_answers(result) if output is None else _with_history(result, Path(output), folder / REALISASI)


def scored_again(result: Scored, iku: Iterable[Iku], triwulan: int) -> Score:
    """The score of the same agreement after quarter ``triwulan``, with the IKU as given."""
    return score_office(replace(result.score.agreement, iku=tuple(iku)), result.rules, triwulan)


def _with_history(result: Scored, folder: Path, realisasi: Path | None = None) -> Scored:
    """The result seen against the earlier builds in the output folder, with the findings and answers that follow."""
    now = record_of(result.inputs, result.score, result.rules)
    records, broken = read_all(folder, name_prefix(result))
    history = choose_history(records, broken, now)
    new = mark_hidden(history_findings(history, now, result.inputs), result.inputs)
    typed = find_typed(result, folder, realisasi, records)
    findings = (*result.findings, *new)
    return _with_answers(replace(result, findings=findings, history=history, compared=True, typed=typed))


def find_typed(
    result: Scored, folder: Path, realisasi: Path | None, records: Sequence[BuildRecord] | None = None
) -> TypedAnswers:
    """The answers typed into the workbooks of an output folder; ``records`` are those of the folder, if read before."""
    prefix = name_prefix(result)
    known = read_all(folder, prefix)[0] if records is None else records
    return typed_answers(folder, prefix, realisasi, lambda path, content: not was_edited(known, path, content))


def _with_answers(result: Scored) -> Scored:
    """The result with what staff answered to its findings, open ones first."""
    asked = [x for x in result.findings if x.code not in ABOUT_ANSWERS]
    settled = settle(asked, result.inputs.answers, result.typed.rows, whole=result.compared)
    return replace(result, findings=_ordered(settled, result.inputs))


def build(result: Scored, folder: Path | str, paper: str = "A4", printing: str = ALL) -> BuiltWorkbook:
    """Lay the score out for a paper size (A4 or F4), write the workbook into a folder and record it there.

    ``printing`` says which of its sheets print: a key of ``text.printing.CHOICES``. Whoever builds asks first whether
    the result has ``failed``: its findings are not looked at here. UserError where the workbook cannot be written.
    """
    from workbook_builder.layout import plan_workbook
    from workbook_builder.layout.print_setup import PAPERS
    from workbook_builder.write.xlsx import workbook_bytes

    folder = Path(folder)
    if not result.compared:
        result = _with_history(result, folder)
    _guard_size(result)
    path = folder / file_name(result)
    content = workbook_bytes(
        plan_workbook(
            result.inputs,
            result.score,
            result.rules,
            result.findings,
            PAPERS[paper],
            result.history,
            score_ahead(result.score, result.rules),
            printing,
            earlier_years(result),
        )
    )
    with writing_turn(path):
        recorder = Recorder(folder, name_prefix(result))
        recorder.prepare(record_of(result.inputs, result.score, result.rules), path, content)
        try:
            edited_copy = _replace_workbook(path, content, name_prefix(result))
        except BaseException:
            recorder.tidy_up()
            raise
        return BuiltWorkbook(path, edited_copy, recorder.confirm())


def earlier_years(result: Scored) -> EarlierYears:
    """The earlier years of an office whose inputs lie beside these, each scored after its last quarter."""
    read: list[YearSummary] = []
    unread: dict[int, str] = {}
    for year, folder in sister_folders(result.folder, result.identitas.year) if result.folder else ():
        found = _past_year(folder, year, result.identitas)
        if isinstance(found, str):
            unread[year] = found
        else:
            read.append(found)
    return EarlierYears(tuple(read), unread)


def _past_year(folder: Path, year: int, now: Identitas) -> YearSummary | str:
    """One year out of its inputs, or why they are not used."""
    try:
        past = evaluate(folder)
    except UserError as error:
        return years_text.UNREADABLE.format(sebab=str(error).splitlines()[0])
    if name_key(past.identitas.unit) != name_key(now.unit):
        return years_text.OTHER_UNIT.format(unit=past.identitas.unit)
    if past.identitas.year != year:
        return years_text.OTHER_YEAR.format(tahun=past.identitas.year)
    if isinstance(past, Unscored) or past.failed(strict=False):
        return years_text.WITH_ERRORS.format(jumlah=past.total(Severity.ERROR))
    return summarize_year(past.score, year, past.rules.name)


def _total(findings: Iterable[Finding], severity: Severity) -> int:
    return sum(1 for finding in findings if kind(finding).severity is severity)


def _ordered(findings: Iterable[Finding], inputs: Inputs) -> tuple[Finding, ...]:
    """The findings worst first, those of hidden cells marked as such."""
    return tuple(worst_first(mark_hidden(findings, inputs)))


def _guard_size(result: Scored) -> None:
    """A workbook has its bounds too: what no office has takes minutes to lay out, and nobody could read it."""
    inputs = result.inputs
    tables = (
        inputs.perjanjian,
        inputs.rincian,
        inputs.manual,
        inputs.inisiatif,
        inputs.anggaran,
        inputs.analisis,
        inputs.realisasi_anggaran,
        inputs.angka_terbit,
        inputs.answers,
        inputs.program_kerja,
        inputs.rencana_aksi,
    )
    rows = sum(map(len, tables))
    iku = len(result.score.iku)
    if iku * ROWS_PER_IKU + rows + len(result.findings) > MAX_LINES:
        content = {"iku": iku, "baris": rows, "temuan": len(result.findings)}
        raise WorkbookTooLarge(WORKBOOK_TOO_LARGE.format(**content))


def _replace_workbook(path: Path, content: bytes, prefix: str) -> Path | None:
    """Write the workbook; one that was edited since it was built is kept first, under the path returned."""
    if path.exists() and not path.is_file():
        raise LockedFile(NAME_TAKEN.format(berkas=path.name, folder=path.parent, utuh=OLD_INTACT))
    old = path.read_bytes() if path.is_file() else None
    if old == content:
        return None
    copy = None
    if old is not None:
        require_closed(path)
        records, _ = read_all(path.parent, prefix)
        if was_edited(records, path, old):
            copy = keep_copy(path, old, EDITED_MARK)
    write_atomically(path, content)
    return copy


def file_name(result: Scored) -> str:
    """``Kinerja_<unit>_<tahun>_Q<triwulan>.xlsx`` with only letters and digits, short enough for every file system."""
    return f"{name_prefix(result)}_Q{result.triwulan}.xlsx"


def name_prefix(result: Evaluation) -> str:
    """What the names of all files of an office and year begin with."""
    return f"Kinerja_{plain_name(result.identitas.unit) or UNNAMED_UNIT}_{result.identitas.year}"


def last_filled_quarter(agreement: Agreement) -> int:
    """The last quarter (1..4) with any realisasi; 1 where none is filled."""
    filled = [i for i, q in enumerate(TRIWULAN, 1) if any(iku.realisasi.get(q) is not None for iku in agreement.iku)]
    return max(filled, default=1)
