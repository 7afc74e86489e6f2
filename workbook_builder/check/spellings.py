"""Checks of what headers and sheet names say beside their meaning."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.model import Temuan


def stated_years(b: Bahan) -> Iterator[Temuan]:
    """A year in a header or a sheet name is that of the report; once per sheet. A name with the right year is said."""
    reported = b.kontrak.identitas.tahun
    said = set()
    for stated in b.masukan.stated_years:
        where = (stated.place.berkas, stated.place.lembar)
        if reported and stated.year != reported and where not in said:
            said.add(where)
            content = {"isi": stated.text, "tahun": stated.year, "laporan": reported}
            yield Temuan("judul-kolom-lain-tahun", stated.place, content)
        elif stated.official:
            yield Temuan("lembar-nama-lain", stated.place, {"lembar": stated.text, "resmi": stated.official})


PEMERIKSAAN = (stated_years,)
