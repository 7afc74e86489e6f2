"""The summary on the console: what a run says beside its findings, and how it ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from workbook_builder.findings.catalogue import counts, kind, message
from workbook_builder.model import Finding, Severity
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.pipeline import BuiltWorkbook, Evaluation, Scored
from workbook_builder.rules import unconfirmed_count
from workbook_builder.text import commands as words
from workbook_builder.text import outstanding as missing_words
from workbook_builder.text import riwayat as history_words
from workbook_builder.text import validasi as answer_words
from workbook_builder.text.numbers import format_fixed

MAX_OWNERS = 5
"""Paragraphs of what is missing."""


def build_lines(result: Evaluation, strict: bool, built: BuiltWorkbook | None) -> Iterator[str]:
    """How ``build`` ended; ``built`` is None where findings forbade the workbook."""
    if built is not None:
        yield click.style(words.WORKBOOK_WRITTEN.format(jalur=built.path), fg="green")
        if built.edited_copy is not None:
            yield history_words.EDITED.format(nama=built.edited_copy.name)
        if built.record is not None:
            yield history_words.RECORDED.format(jalur=built.record)
        yield from _value(result)
    yield total_line(result)
    if built is None:
        yield from _because(result, strict, words.NO_WORKBOOK)


def answer_lines(result: Evaluation) -> Iterator[str]:
    """Which answers came from built workbooks, and are not in realisasi.xlsx yet."""
    if not isinstance(result, Scored):
        return
    for file in result.typed.unreadable:
        yield answer_words.UNREADABLE.format(berkas=file)
    carried = Counter(x.answer.carried for x in result.findings if x.answer is not None and x.answer.carried)
    for file, count in carried.items():
        yield answer_words.CARRIED.format(jumlah=count, berkas=file)


def missing_lines(result: Evaluation) -> Iterator[str]:
    """What is still missing and whose it is, as far as a screen goes."""
    if not isinstance(result, Scored) or result.inputs.without_realisasi:
        return
    heading, *rest = result.missing_lines(named=False)
    yield heading
    yield from ("  " + line for line in rest[:MAX_OWNERS])
    if len(rest) > MAX_OWNERS:
        yield missing_words.REST.format(jumlah=len(rest) - MAX_OWNERS, triwulan=result.triwulan)
    elif rest:
        yield missing_words.TO_COPY.format(triwulan=result.triwulan)


def check_lines(result: Evaluation, strict: bool) -> Iterator[str]:
    """How ``check`` ended. With errors there is no NKO: it would be taken for one."""
    failed = result.failed(strict)
    if not failed:
        yield from _value(result)
    yield total_line(result)
    if failed:
        yield from _because(result, strict, words.CHECK_FAILED)
    else:
        yield click.style(words.CHECK_PASSED, fg="green")


def no_data_lines(result: Evaluation) -> Iterator[str]:
    """Why ``data`` wrote nothing."""
    yield total_line(result)
    yield click.style(words.NO_DATA, fg="red")


def is_contradiction(finding: Finding) -> bool:
    """Whether a finding says that the inputs are at odds with each other or with what was published."""
    return kind(finding).scope in ("antar lembar", "antar laporan")


def contradiction_lines(result: Evaluation) -> Iterator[str]:
    """Every contradiction that stands open: the report takes the figures of the score, and says nothing of them."""
    still_open = [x for x in result.findings if is_contradiction(x) and not x.answered]
    if still_open:
        yield click.style(words.CONTRADICTIONS.format(jumlah=len(still_open)), fg="yellow")
        for x in still_open:
            yield f"  {x.place}: {' '.join(message(x).split())}"


def report_lines(result: Evaluation, written: bool) -> Iterator[str]:
    """How ``report`` ended."""
    if written:
        yield from _value(result)
    yield total_line(result)
    if not written:
        yield click.style(words.NO_REPORT, fg="red")


def _because(result: Evaluation, strict: bool, end: str) -> Iterator[str]:
    if strict and any(kind(x).severity is Severity.WARNING and not x.answered for x in result.findings):
        yield words.BECAUSE_STRICT
    yield click.style(end, fg="red")


def _value(result: Evaluation) -> Iterator[str]:
    """The score that the office reports after the quarter."""
    if not isinstance(result, Scored) or result.inputs.without_realisasi:
        return
    periode = REPORTED_AFTER[result.triwulan]
    nko, predikat = result.score.nko[periode], result.score.predikat[periode]
    if nko is None:
        yield words.NO_NKO.format(periode=periode, tahun=result.identitas.year)
        return
    yield words.NKO.format(
        periode=periode,
        tahun=result.identitas.year,
        nilai=format_fixed(nko, result.rules.shown_digits),
        predikat=words.PREDIKAT.format(predikat=predikat) if predikat else "",
    )
    unconfirmed, doubt = unconfirmed_count(result.rules), result.rules.doubt(result.identitas.year)
    if unconfirmed or doubt:
        yield words.RULES_UNCONFIRMED.format(
            nama=result.rules.name,
            ragu=unconfirmed,
            jumlah=sum(1 for _ in result.rules.all_values()),
            tahun=words.UNSURE_YEAR.format(keterangan=doubt) if doubt else "",
        )


def total_line(result: Evaluation) -> str:
    """How many findings there are of each severity."""
    return words.FINDINGS.format(rincian=counts(result.findings)) if result.findings else words.NO_FINDINGS
