"""What the readers noticed, and the sheets that scoring needs."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.model import Finding, Place
from workbook_builder.text.choices import suggest

REQUIRED_SHEETS = (
    ("target.xlsx", "Rincian Target"),
    ("target.xlsx", "Peta Strategi"),
    ("realisasi.xlsx", "Realisasi IKU"),
)


def reader_observations(b: CheckContext) -> Iterator[Finding]:
    """What the readers noticed about structure."""
    yield from b.inputs.observations


def required_sheets(b: CheckContext) -> Iterator[Finding]:
    """The sheets that scoring needs are there and hold rows."""
    filled = {
        "Rincian Target": b.inputs.rincian,
        "Peta Strategi": b.inputs.peta_strategi,
        "Realisasi IKU": b.inputs.realisasi,
    }
    kinds = (sheet_findings.columns_missing, spelling_findings.column_not_target)
    unreadable = {t.place.sheet for t in b.inputs.observations if any(kind.matches(t) for kind in kinds)}
    for file, name in REQUIRED_SHEETS:
        if b.inputs.without_realisasi and file == b.inputs.traces[-1].name:
            continue
        if name not in b.inputs.sheets:
            present = [t.sheet for t in b.inputs.sheets.values() if t.file == file and t.sheet]
            other = [
                t.place.sheet
                for t in b.inputs.observations
                if sheet_findings.sheet_ignored.matches(t) and t.place.file == file
            ]
            yield sheet_findings.sheet_missing(
                Place(file, name),
                sheet=name,
                present=", ".join(f"'{n}'" for n in (*present, *other)) or "-",
                suggestion=suggest(name, [n for n in other if n]),
            )
        elif not filled[name] and b.inputs.sheets[name].sheet not in unreadable:
            yield sheet_findings.table_empty(b.inputs.sheets[name], sheet=name)


PEMERIKSAAN = (reader_observations, required_sheets)
