"""Who the office is and for which year, with what is missing said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from workbook_builder.findings import identitas as identitas_findings
from workbook_builder.findings.identitas import AGREED_ON, SAVED_ON, STATED_YEAR, TITLED_YEAR
from workbook_builder.model import Cell, Finding, Identitas, Inputs, Place
from workbook_builder.text import sheets as words
from workbook_builder.text.dates import parse_date
from workbook_builder.text.numbers import format_date

FIRST_YEAR = 2000
LAST_YEAR = 2100
YEARS_AHEAD = 2
"""Years by which an agreement may run ahead of the saving of its file, or of its date; more is a slip of typing."""
MAIN_SHEETS = frozenset({"Rincian Target", "Perjanjian Kinerja"})
"""Sheets whose targets are scored or signed: their year is the agreement's."""


def assemble_identitas(inputs: Inputs) -> tuple[Identitas, list[Finding]]:
    """The identity of the office. Without a Tahun the titles' year is taken.

    Never that of the computer, or of the last saving: it would choose a rule set by luck.
    """
    findings: list[Finding] = []
    answers = inputs.identitas

    def get_cell(description: str) -> str:
        return answers[description].text if description in answers else ""

    unit = get_cell("Nama Unit")
    if not unit:
        findings.append(_blank(inputs, "Nama Unit", words.UNNAMED_UNIT))
    year = _year(inputs, findings)
    date = _date(answers.get("Tanggal"), findings)
    findings += _title_of_another_year(inputs)
    findings += _odd_year(inputs, year, date)
    identitas = Identitas(
        unit=unit or words.UNNAMED_UNIT,
        year=year,
        superior_unit=get_cell("Unit Atasan"),
        agreement_number=get_cell("Nomor Perjanjian Kinerja"),
        place=get_cell("Tempat"),
        date=date,
        official_name=get_cell("Nama Pejabat"),
        official_position=get_cell("Jabatan Pejabat"),
        superior_name=get_cell("Nama Atasan"),
        superior_position=get_cell("Jabatan Atasan"),
    )
    return identitas, findings


def _year(inputs: Inputs, findings: list[Finding]) -> int | None:
    cell, title = inputs.identitas.get("Tahun"), inputs.title_year
    if year := _identitas_year(inputs):
        return year
    if cell is not None and not cell.blank:
        findings.append(identitas_findings.unreadable_year(cell.place, value=cell.text[:40]))
    elif cell is None and title:
        findings.append(_blank(inputs, "Tahun", str(title)))
    else:
        findings.append(identitas_findings.year_blank(identitas_place(inputs, "Tahun"), suggestion=str(title or "")))
    return title


def _identitas_year(inputs: Inputs) -> int | None:
    """The year that Identitas states; None where it states none that can be read."""
    cell = inputs.identitas.get("Tahun")
    present = cell is not None and re.fullmatch(r"\d{4}", cell.text) and FIRST_YEAR <= int(cell.text) <= LAST_YEAR
    return int(cell.text) if cell is not None and present else None


def _title_of_another_year(inputs: Inputs) -> Iterator[Finding]:
    """Title rows that name another year than Identitas; where Identitas names none, than the other titles."""
    year = _identitas_year(inputs)
    label = STATED_YEAR.format(tahun=year)
    if year is None:
        main_titles = [c for c in inputs.target_titles if c.sheet in MAIN_SHEETS and c.year]
        if not main_titles:
            return
        year, label = main_titles[0].year, TITLED_YEAR.format(lembar=main_titles[0].sheet, tahun=main_titles[0].year)
    for title in inputs.target_titles:
        if title.year is not None and title.year != year:
            main = title.sheet in MAIN_SHEETS
            kind = identitas_findings.title_of_another_year if main else identitas_findings.annex_title_of_another_year
            yield kind(title.place, year=title.year, reference=label)


def _odd_year(inputs: Inputs, year: int | None, date: dt.date | None) -> Iterator[Finding]:
    """A year far ahead of the agreement's date, or of the day on which its file was saved."""
    if year is None:
        return
    saved = inputs.traces[0].saved if inputs.traces else None
    label = ""
    if date is not None and year > date.year + YEARS_AHEAD:
        label = AGREED_ON.format(tanggal=format_date(date))
    # A file that no program has saved yet bears the year 2000.
    elif saved is not None and saved.year > FIRST_YEAR and year > saved.year + YEARS_AHEAD:
        label = SAVED_ON.format(tanggal=format_date(saved))
    if label:
        yield identitas_findings.odd_year(identitas_place(inputs, "Tahun"), year=year, reference=label)


def _date(cell: Cell | None, findings: list[Finding]) -> dt.date | None:
    if cell is None or cell.blank:
        return None
    if isinstance(cell.value, dt.datetime):
        return cell.value.date()
    if isinstance(cell.value, dt.date):
        return cell.value
    date = parse_date(cell.text)
    if date is None:
        findings.append(identitas_findings.unreadable_date(cell.place, value=cell.text[:40]))
    return date


def _blank(inputs: Inputs, description: str, substitute: str) -> Finding:
    return identitas_findings.identitas_blank(
        identitas_place(inputs, description), description=description, substitute=substitute
    )


def identitas_place(inputs: Inputs, description: str) -> Place:
    """The cell of an answer on Identitas; the sheet, or its file, where there is none."""
    cell = inputs.identitas.get(description)
    return cell.place if cell else inputs.sheets.get("Identitas", Place(inputs.traces[0].name, "Identitas"))
