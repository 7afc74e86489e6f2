"""The cells of Validasi in which findings are answered: what stands in them, and what may be typed."""

from __future__ import annotations

from workbook_builder.findings.answers import shown_day
from workbook_builder.layout.plan import Content, InputRule, SheetBuilder
from workbook_builder.model import Answer
from workbook_builder.schema.answers import ANSWERS
from workbook_builder.schema.choices import DONE
from workbook_builder.text import validasi as t

TEXT_LIMIT, NAME_LIMIT = 30_000, 200


def current(answer: Answer | None) -> Answer | None:
    """The answer that stands in the cells; one that is outdated stands beside them, so that another may be typed."""
    return None if answer is None or answer.outdated else answer


def text_of(answer: Answer | None) -> Content:
    return answer.text if answer else None


def by_of(answer: Answer | None) -> Content:
    return answer.by or None if answer else None


def date_of(answer: Answer | None) -> Content:
    return answer.date if answer else None


def done_of(answer: Answer | None) -> Content:
    return answer.done or None if answer else None


def origin_of(answer: Answer | None) -> str:
    """Where the answer in the cells came from, with what tells whether it was typed over."""
    if answer is None:
        return ""
    if answer.carried:
        return t.TYPED_OVER.format(sidik=answer.replaced) if answer.replaced else t.TYPED_HERE
    return t.FROM_REALISASI.format(sidik=answer.fingerprint)


def earlier(answer: Answer | None) -> str:
    """An outdated answer in one line."""
    if answer is None or not answer.outdated:
        return ""
    who = ", ".join(x for x in (answer.by or t.NOBODY, shown_day(answer.date)) if x)
    return t.EARLIER_WORDS.format(jawaban=answer.text, oleh=who)


def rules(p: SheetBuilder, text: str, by: str, date: str, done: str) -> None:
    """What may be typed into the four columns, given their areas."""
    for name, area, kind, error, title in (
        ("Tanggapan", text, "text", t.TEXT_ERROR, t.TEXT_TITLE),
        ("Oleh", by, "text", t.TEXT_ERROR, t.TEXT_TITLE),
        ("Tanggal", date, "formula", t.DATE_ERROR, t.DATE_TITLE),
        ("Selesai", done, "list", t.LIST_ERROR, t.LIST_TITLE),
    ):
        limit = TEXT_LIMIT if name == "Tanggapan" else NAME_LIMIT
        source = {"formula": f"ISNUMBER({area.split(':', maxsplit=1)[0]})", "list": DONE.area_name}.get(kind, "")
        prompt = ANSWERS.column(name).prompt
        p.validasi.append(InputRule(area, kind, *prompt, error, 0, limit, source=source, error_title=title))
