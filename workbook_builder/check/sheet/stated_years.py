"""Checks of what headers and sheet names say beside their meaning."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Finding


def stated_years(b: CheckContext) -> Iterator[Finding]:
    """A year in a header or a sheet name is that of the report; once per sheet. A name with the right year is said."""
    reported = b.agreement.identitas.year
    said = set()
    for stated in b.inputs.stated_years:
        where = (stated.place.file, stated.place.sheet)
        if reported and stated.year != reported and where not in said:
            said.add(where)
            yield spelling_findings.header_of_another_year(
                stated.place, text=stated.text, year=stated.year, reported=reported
            )
        elif stated.official:
            yield spelling_findings.sheet_renamed(stated.place, sheet=stated.text, official=stated.official)


PEMERIKSAAN = (stated_years,)
