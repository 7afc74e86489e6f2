"""Findings about answers to findings, and how an answer names what it answers."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable

from workbook_builder.findings.kind import INFO, WARNING, Scope, finding
from workbook_builder.model import AnswerRow, Cell, Finding
from workbook_builder.model.dates import write_date
from workbook_builder.model.keys import name_key
from workbook_builder.model.periods import Periode
from workbook_builder.text.dates import parse_date

SEPARATOR = ", "
FINGERPRINT = 8
"""Characters by which an answer is known again."""


def answer_place(item: Finding) -> str:
    """The place of a finding as answers name it: ``Realisasi IKU, 01b-CP, Q4``, or ``Identitas, B4``.

    What is about an IKU is named by its code, so that the answer survives rows that move.
    """
    place = item.place
    parts = [place.sheet or place.file]
    if item.about_code:
        parts.append(item.about_code)
        periode = item.content.get("periode")
        parts += [periode.value] if isinstance(periode, Periode) else []
    elif place.cell:
        parts.append(place.cell)
    return SEPARATOR.join(parts)


def cell_places(item: Finding) -> tuple[str, ...]:
    """Other ways in which people name its place: by its cell, and as the console does."""
    place = item.place
    return (SEPARATOR.join(x for x in (place.sheet or place.file, place.cell) if x), str(place))


def read_day(cell: Cell) -> dt.date | str | None:
    """The date in a cell; its text where it reads as none, None where it is blank."""
    if isinstance(cell.value, dt.datetime):
        return cell.value.date()
    if isinstance(cell.value, dt.date):
        return cell.value
    return parse_date(cell.text) or cell.text or None


def shown_day(day: dt.date | str | None) -> str:
    return write_date(day) if isinstance(day, dt.date) else day or ""


def answer_parts(row: AnswerRow) -> tuple[str, str, str, str]:
    """What an answer says, whoever wrote it down where: the text, by whom, when, whether done."""
    return row.text.original_text, row.by.text, shown_day(read_day(row.date)), row.done.text


def fingerprint(row: AnswerRow) -> str:
    """A few characters that change with what an answer says."""
    return hashlib.sha256("\x1f".join(answer_parts(row)).encode("utf-8")).hexdigest()[:FINGERPRINT]


def beyond(own: Iterable[AnswerRow], typed: Iterable[AnswerRow]) -> list[AnswerRow]:
    """The answers typed into workbooks that say more than those of realisasi.xlsx.

    One that was typed in the place of what realisasi.xlsx still says counts in its place; where that says something
    else by now, the file that was saved last counts.
    """
    rows: dict[tuple[str, str], list[AnswerRow]] = {}
    for row in own:
        rows.setdefault(_answered(row), []).append(row)
    result = []
    for item in typed:
        same = [x for x in rows.get(_answered(item), ()) if x.words.blank or x.words.text == item.words.text]
        known = any(answer_parts(x) == answer_parts(item) for x in same)
        if not same or (not known and (item.newer or item.replaced == fingerprint(same[-1]))):
            result.append(item)
    return result


def _answered(row: AnswerRow) -> tuple[str, str]:
    return name_key(row.code.text), name_key(row.place.text)


@finding(
    "tanggapan-tanpa-temuan",
    INFO,
    Scope.ROW,
    "Tanggapan '{text}' atas temuan '{code_answered}' di '{location}' tidak bertemu temuannya: temuan itu tidak ada lagi, atau kode dan tempatnya salah salin.",
    "Biarkan sebagai catatan, atau betulkan Kode temuan dan Tempat menurut lembar Validasi.",
)
def answer_without_finding(*, text: str, code_answered: str, location: str) -> None: ...


@finding(
    "tanggapan-atas-galat",
    INFO,
    Scope.ROW,
    "Tanggapan '{text}' menjawab galat '{code_answered}' di '{location}'; galat tidak dapat dijawab.",
    "Betulkan galatnya di berkas masukan; jawabannya tetap tersimpan.",
)
def answer_to_error(*, text: str, code_answered: str, location: str) -> None: ...


@finding(
    "tanggapan-tanpa-nama",
    WARNING,
    Scope.ROW,
    "Tanggapan '{text}' tidak menyebut siapa yang menjawab; temuannya tetap terbuka.",
    "Isi nama atau seksi di kolom Oleh.",
)
def answer_without_name(*, text: str) -> None: ...


@finding(
    "tanggapan-tanggal-tak-terbaca",
    WARNING,
    Scope.CELL,
    "Tanggal tanggapan '{value}' tidak terbaca sebagai tanggal.",
    "Tulis seperti 14/04/2026 atau 14 April 2026, atau kosongkan.",
)
def answer_date_unreadable(*, value: str) -> None: ...


@finding(
    "tanggapan-selesai-tak-dikenal",
    WARNING,
    Scope.CELL,
    "Kolom Selesai berisi '{value}', bukan Ya atau Tidak; temuannya tetap terbuka.",
    "Pilih Ya bila tidak perlu ditanya lagi, Tidak bila masih dikerjakan, atau kosongkan.",
)
def answer_done_unknown(*, value: str) -> None: ...
