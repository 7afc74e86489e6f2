"""The catalogue of findings: code, severity, message and advice. A finding's code is also its name in the docs.

Messages are filled from the finding's ``content``; they say what was found, and where it matters what was expected.
"""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.findings import (
    across,
    anggaran,
    answers,
    cells,
    figures,
    files,
    history,
    identitas,
    inisiatif,
    methods,
    missing,
    plausible,
    published,
    rows,
    rules,
    sheets,
    shown,
    spellings,
    tables,
    triwulan,
)
from workbook_builder.findings.kind import FindingKind
from workbook_builder.model import Finding, HiddenBy, Severity

MODULES = (
    figures,
    cells,
    identitas,
    rows,
    methods,
    sheets,
    anggaran,
    across,
    inisiatif,
    published,
    history,
    spellings,
    rules,
    tables,
    shown,
    missing,
    triwulan,
    files,
    plausible,
    answers,
)
"""What they hold, in this order."""
CATALOGUE: dict[str, FindingKind[...]] = {
    entry.code: entry for module in MODULES for entry in vars(module).values() if isinstance(entry, FindingKind)
}

FIRST_CODES = frozenset({files.newer_copy.code, history.realisasi_changed.code})
"""Findings that stand before others of their severity: another file may be meant, a reported figure changed."""

TARGET_PERIODE = "Target {periode}"
REALISASI_PERIODE = "Realisasi {periode}"
OWNER_NAMES = " Nama itu milik {kode}."
QUARTER_DIFFERENCE = "{periode} {nilai} (target {acuan} {harapan})"
ZERO_WITHOUT_FORMULA = "{polarisasi} tidak dapat dibagi nol"
ZERO_WITHOUT_WORST = "realisasi terburuk tidak tercantum"
ZERO_NOT_SCORED = "periode itu tidak dinilai"
ZERO_ONLY_REACHED = "periode itu dinilai {nilai} bila target tercapai, dan tidak dinilai bila tidak"
HIDDEN = {None: "", HiddenBy.ROW: shown.HIDDEN_ROW, HiddenBy.COLUMN: shown.HIDDEN_COLUMN}
"""What a message adds at a cell that nobody sees."""
ANSWERED = "dijawab"
RISES = "naik"
FALLS = "turun"
KUMULATIF_BASIS = "basisnya kumulatif"
TARGET_RISES = "targetnya naik dari {awal} ke {akhir}"


def kind(finding: Finding) -> FindingKind[...]:
    """The catalogue entry of a finding."""
    return CATALOGUE[finding.code]


def message(finding: Finding) -> str:
    """The finding's message with its values filled in; ``suggestion`` becomes a "maksud Anda" question."""
    suggestion = finding.content.get("suggestion")
    question = f" Maksud Anda '{suggestion}'?" if suggestion else ""
    return kind(finding).message.format(**{**finding.content, "suggestion": question}) + HIDDEN[finding.hidden_by]


def advice(finding: Finding) -> str:
    return kind(finding).advice.format(**finding.content)


def worst_first(findings: list[Finding]) -> list[Finding]:
    """Worst first; within a severity the open before the answered, and of those what puts all figures in doubt."""
    return sorted(findings, key=lambda t: (kind(t).severity.rank, t.answered, t.code not in FIRST_CODES))


def counts(findings: Iterable[Finding]) -> str:
    """``2 galat, 5 peringatan, 3 dijawab``: only what occurs, worst first; an answered warning is not open."""
    found = [ANSWERED if is_answered_warning(finding) else kind(finding).severity.value for finding in findings]
    words = (Severity.ERROR.value, Severity.WARNING.value, ANSWERED, Severity.INFO.value)
    return ", ".join(f"{found.count(word)} {word}" for word in words if word in found)


def is_answered_warning(finding: Finding) -> bool:
    """Whether a warning no longer counts as open."""
    return finding.answered and kind(finding).severity is Severity.WARNING
