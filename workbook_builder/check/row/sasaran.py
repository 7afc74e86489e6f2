"""The sasaran that a row stands under."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import rows as row_findings
from workbook_builder.findings import tables as table_findings
from workbook_builder.model import Finding
from workbook_builder.model.codes import iku_key, parse_sasaran_number, sasaran_of


def code_under_sasaran(b: CheckContext) -> Iterator[Finding]:
    """Every IKU stands under the sasaran with whose number its code begins, unless it was agreed otherwise."""
    agreed = {iku_key(p.code): parse_sasaran_number(p.number.text) for p in b.inputs.perjanjian}
    for iku, row in b.every_target_row:
        if row.ss is None:
            yield row_findings.iku_without_sasaran(row.cell.place, code=iku.code)
        elif (by_code := sasaran_of(iku.code)) is not None and by_code != row.ss:
            in_agreement = agreed.get(iku_key(iku.code)) == row.ss
            kind = (
                table_findings.code_of_another_sasaran_agreed if in_agreement else row_findings.code_of_another_sasaran
            )
            yield kind(row.cell.place, code=iku.code, by_code=by_code, by_row=row.ss)


PEMERIKSAAN = (code_under_sasaran,)
