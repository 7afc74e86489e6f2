"""The stages in one line: read, validate, score, lay out, write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from workbook_builder.assemble.agreement import assemble_agreement
from workbook_builder.assemble.identity import assemble_identitas
from workbook_builder.check.context import CheckContext
from workbook_builder.check.hidden import mark_hidden
from workbook_builder.check.run import run_checks
from workbook_builder.errors import AmbiguousRuleSet, InvalidRuleSet, LockedFile, WorkbookTooLarge
from workbook_builder.files.atomic import keep_copy, require_closed, write_atomically, writing_turn
from workbook_builder.findings.catalogue import kind, worst_first
from workbook_builder.history import Recorder, choose_history, history_findings, read_all, record_of, was_edited
from workbook_builder.model import Agreement, Finding, Identitas, Inputs, Place, Score, Severity
from workbook_builder.model.history import History
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.read import TARGET, read_inputs
from workbook_builder.rules import RuleSet, load_named, rule_set_for
from workbook_builder.score import score_office
from workbook_builder.text.output import NAME_TAKEN, OLD_INTACT, WORKBOOK_TOO_LARGE
from workbook_builder.text.riwayat import EDITED_MARK
from workbook_builder.text.sheets import UNNAMED_UNIT

NOT_OURS = "realisasi-lain-identitas"
"""The finding of a realisasi.xlsx that is another office's or year's."""
EMPTY_QUARTER = "triwulan-kosong"
"""The finding of a quarter that was asked for and has no realisasi."""
NAME_LENGTH = 60
"""Characters of the office's name in a file name."""
NAME_BYTES = 180
"""Bytes of it in UTF-8: file systems take 255 for a name, and what stands around it, in kept copies too, takes 50."""


MAX_LINES = 15_000
"""Rows of a workbook: 400 IKU with all their tables. The largest office has some forty."""
ROWS_PER_IKU = 30
"""As many rows of another table take as long to lay out as the sheets of one IKU."""


@dataclass(frozen=True)
class Evaluation:
    """What a run found. ``rules`` and ``score`` are None only where no rule set could be chosen."""

    inputs: Inputs
    identitas: Identitas
    rules: RuleSet | None
    score: Score | None
    findings: tuple[Finding, ...]
    triwulan: int
    history: History | None = None
    """The earlier builds, once someone looked at the output folder."""

    def total(self, severity: Severity) -> int:
        return sum(1 for t in self.findings if kind(t).severity is severity)

    def failed(self, strict: bool) -> bool:
        """Whether the findings forbid a workbook: any galat, or any peringatan where ``strict``."""
        return bool(self.total(Severity.ERROR) or (strict and self.total(Severity.WARNING)))


@dataclass(frozen=True)
class BuiltWorkbook:
    """A workbook that was built. ``edited_copy`` is where an edited one was kept, ``record`` the record, if new."""

    path: Path
    edited_copy: Path | None = None
    record: Path | None = None


def evaluate(folder: Path, triwulan: int | None = None, without_realisasi: bool = False) -> Evaluation:
    """Read, validate and score the inputs of a folder; ``triwulan`` defaults to the last one with any realisasi.

    ``without_realisasi`` judges the targets alone, before a realisasi.xlsx exists.
    """
    inputs = read_inputs(folder, without_realisasi)
    identitas, findings = assemble_identitas(inputs)
    rules, rule_findings = _choose_rules(inputs, identitas, folder)
    findings += rule_findings
    if rules is None:
        findings = mark_hidden([*findings, *inputs.observations], inputs)
        return Evaluation(inputs, identitas, None, None, tuple(worst_first(findings)), triwulan or 1)
    agreement, agreement_findings = assemble_agreement(inputs, identitas, rules)
    asked_for = triwulan is not None
    triwulan = triwulan or last_filled_quarter(agreement)
    score = score_office(agreement, rules, triwulan)
    findings += agreement_findings + run_checks(
        CheckContext(inputs, agreement, rules, triwulan, score, asked_for), agreement_findings
    )
    return Evaluation(inputs, identitas, rules, score, tuple(worst_first(mark_hidden(findings, inputs))), triwulan)


def with_history(result: Evaluation, folder: Path) -> Evaluation:
    """The result seen against the earlier builds in the output folder, with the findings that follow."""
    if result.score is None or result.rules is None:
        return result
    now = record_of(result.inputs, result.score, result.rules)
    history = choose_history(*read_all(folder, name_prefix(result)), now)
    new = mark_hidden(history_findings(history, now, result.inputs), result.inputs)
    findings = worst_first([*result.findings, *new])
    return replace(result, findings=tuple(findings), history=history)


def build(result: Evaluation, folder: Path, paper: str = "A4") -> BuiltWorkbook:
    """Lay the score out for a paper size (A4 or F4), write the workbook into a folder and record it there."""
    from workbook_builder.layout import plan_workbook
    from workbook_builder.layout.print_setup import PAPERS
    from workbook_builder.write.xlsx import workbook_bytes

    if result.history is None:
        result = with_history(result, folder)
    _guard_size(result)
    score, rules = _score(result), _rules(result)
    path = folder / file_name(result)
    content = workbook_bytes(plan_workbook(result.inputs, score, rules, result.findings, PAPERS[paper], result.history))
    with writing_turn(path):
        recorder = Recorder(folder, name_prefix(result))
        recorder.prepare(record_of(result.inputs, score, rules), path, content)
        try:
            edited_copy = _replace_workbook(result, path, content)
        except BaseException:
            recorder.tidy_up()
            raise
        return BuiltWorkbook(path, edited_copy, recorder.confirm())


def _guard_size(result: Evaluation) -> None:
    """A workbook has its bounds too: what no office has takes minutes to lay out, and nobody could read it."""
    m = result.inputs
    table = (
        m.perjanjian,
        m.rincian,
        m.manual,
        m.inisiatif,
        m.anggaran,
        m.analisis,
        m.realisasi_anggaran,
        m.angka_terbit,
    )
    row = sum(map(len, (*table, m.program_kerja, m.rencana_aksi)))
    iku = len(_score(result).iku)
    if iku * ROWS_PER_IKU + row + len(result.findings) > MAX_LINES:
        content = {"iku": iku, "baris": row, "temuan": len(result.findings)}
        raise WorkbookTooLarge(WORKBOOK_TOO_LARGE.format(**content))


def _replace_workbook(result: Evaluation, path: Path, content: bytes) -> Path | None:
    """Write the workbook; one that was edited since it was built is kept first, under the path returned."""
    if path.exists() and not path.is_file():
        raise LockedFile(NAME_TAKEN.format(berkas=path.name, folder=path.parent, utuh=OLD_INTACT))
    old = path.read_bytes() if path.is_file() else None
    if old == content:
        return None
    copy = None
    if old is not None:
        require_closed(path)
        all_values, _ = read_all(path.parent, name_prefix(result))
        if was_edited(all_values, path, old):
            copy = keep_copy(path, old, EDITED_MARK)
    write_atomically(path, content)
    return copy


def file_name(result: Evaluation) -> str:
    """``Kinerja_<unit>_<tahun>_Q<triwulan>.xlsx`` with only letters and digits, short enough for every file system."""
    return f"{name_prefix(result)}_Q{result.triwulan}.xlsx"


def name_prefix(result: Evaluation) -> str:
    """What the names of all files of an office and year begin with."""
    word = "".join(c if c.isalnum() else " " for c in result.identitas.unit).split()
    pieces = "-".join(word)[:NAME_LENGTH].encode("utf-8", "ignore")[:NAME_BYTES]
    unit = pieces.decode("utf-8", "ignore") or UNNAMED_UNIT
    return f"Kinerja_{unit}_{result.identitas.year}"


def last_filled_quarter(agreement: Agreement) -> int:
    """The last quarter (1..4) with any realisasi; 1 where none is filled."""
    filled = [i for i, q in enumerate(TRIWULAN, 1) if any(iku.realisasi.get(q) is not None for iku in agreement.iku)]
    return max(filled, default=1)


def _choose_rules(inputs: Inputs, identitas: Identitas, folder: Path) -> tuple[RuleSet | None, list[Finding]]:
    """The rule set that Identitas names, or that of the year."""
    cell = inputs.identitas.get("Aturan")
    place = cell.place if cell else inputs.sheet.get("Identitas", Place(TARGET, "Identitas"))
    try:
        if cell is None or cell.blank:
            if not identitas.year:
                # That the year is missing is already said.
                return None, []
            return rule_set_for(identitas.year), []
        rules = load_named(cell.text, folder)
    except AmbiguousRuleSet as error:
        content = {"tahun": identitas.year, "pilihan": ", ".join(error.choices), "keterangan": error.remark}
        return None, [Finding("aturan-perlu-dipilih", place, content)]
    except InvalidRuleSet as error:
        return None, [Finding("aturan-tak-terpakai", place, {"sebab": str(error)})]
    if not identitas.year or rules.applies(identitas.year):
        return rules, []
    span = f"{rules.since}-{rules.until}" if rules.until else f"{rules.since} dan sesudahnya"
    return rules, [Finding("aturan-lain-tahun", place, {"aturan": rules.name, "masa": span, "tahun": identitas.year})]


def _score(result: Evaluation) -> Score:
    assert result.score is not None
    return result.score


def _rules(result: Evaluation) -> RuleSet:
    assert result.rules is not None
    return result.rules
