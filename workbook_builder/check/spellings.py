"""Checks of what headers and sheet names say beside their meaning."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.model import Finding


def stated_years(b: CheckContext) -> Iterator[Finding]:
    """A year in a header or a sheet name is that of the report; once per sheet. A name with the right year is said."""
    reported = b.agreement.identitas.year
    said = set()
    for stated in b.inputs.stated_years:
        where = (stated.place.file, stated.place.sheet)
        if reported and stated.year != reported and where not in said:
            said.add(where)
            content = {"isi": stated.text, "tahun": stated.year, "laporan": reported}
            yield Finding("judul-kolom-lain-tahun", stated.place, content)
        elif stated.official:
            yield Finding("lembar-nama-lain", stated.place, {"lembar": stated.text, "resmi": stated.official})


PEMERIKSAAN = (stated_years,)
