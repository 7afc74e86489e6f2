"""Checks of the sheets that a file may lack: who deletes or renames one must be told what it takes along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from workbook_builder.check.context import CheckContext
from workbook_builder.findings import missing as missing_findings
from workbook_builder.findings import sheets as sheet_findings
from workbook_builder.findings import spellings as spelling_findings
from workbook_builder.findings.kind import FindingKind
from workbook_builder.model import Finding, Place
from workbook_builder.model.keys import name_key
from workbook_builder.text.choices import suggest

TARGET_SHEETS = ("Perjanjian Kinerja", "Manual IKU", "Inisiatif Strategis", "Anggaran")
ANNEXES = frozenset({"Inisiatif Strategis", "Anggaran"})
"""Sheets that are annexed to a Perjanjian Kinerja: with one of them, the agreement was there too."""
REALISASI_SHEETS = ("Analisis", "Realisasi Anggaran", "Angka Terbit")


def target_sheets(b: CheckContext) -> Iterator[Finding]:
    """The official sheets of target.xlsx. ``init`` begins it with all of them; other files may never have had them."""
    present = b.inputs.sheets.keys()
    missed = set(TARGET_SHEETS) if b.inputs.is_new_target else set()
    if any(a.value is not None for x in b.inputs.realisasi_anggaran for a in x.realisasi.values()):
        missed.add("Anggaran")
    if ANNEXES & present:
        missed.add("Perjanjian Kinerja")
    yield from _missing(b, b.inputs.traces[0].name, TARGET_SHEETS, missed, missing_findings.BACK_TARGET)


def realisasi_sheets(b: CheckContext) -> Iterator[Finding]:
    """The sheets that the template puts into realisasi.xlsx; one made otherwise may do without."""
    if not b.inputs.without_realisasi:
        missed = set(REALISASI_SHEETS) if b.inputs.realisasi_from_template else set()
        yield from _missing(b, b.inputs.traces[-1].name, REALISASI_SHEETS, missed, missing_findings.BACK_REALISASI)


def _missing(b: CheckContext, file: str, sheets: Sequence[str], missed: Set[str], back: str) -> Iterator[Finding]:
    """What a file lacks: a warning for the sheets in ``missed`` or with a name that comes near, an info for others."""
    # Of two sheets that may be meant it is said already that neither is read.
    unclear = {spelling_findings.official_sheet(t) for t in _of(b, spelling_findings.sheet_ambiguous)}
    absent = [name for name in sheets if name not in b.inputs.sheets and name not in unclear]
    ignored = [
        t.place.sheet
        for t in _of(b, sheet_findings.sheet_ignored, spelling_findings.sheet_with_official_table)
        if t.place.file == file and t.place.sheet
    ]
    near = {name: found for name in absent if (found := _near(name, ignored))}
    if names := [n for n in absent if n in missed or n in near]:
        meant = "', '".join(dict.fromkeys(near[name] for name in names if name in near))
        yield missing_findings.official_sheets_missing(
            Place(file), listing=_listing(names), consequence=_consequence(names), suggestion=meant, how=back
        )
    if names := [n for n in absent if n not in missed and n not in near]:
        yield missing_findings.optional_sheets_missing(
            Place(file), listing=_listing(names), consequence=_consequence(names)
        )


def _listing(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def _consequence(names: Sequence[str]) -> str:
    """What is not done without these sheets."""
    return "; ".join(missing_findings.CONSEQUENCE[name] for name in names)


def similar_sheets(b: CheckContext) -> Iterator[Finding]:
    """A sheet whose name continues an official one, as "Rincian Target (2)", may hold the rest of its table."""
    # One that holds the table of an official sheet is named by its headers already.
    for found in _of(b, sheet_findings.sheet_ignored):
        name = found.place.sheet or ""
        official = [n for n, t in b.inputs.sheets.items() if t.file == found.place.file and _continues(name, n)]
        if official:
            yield missing_findings.similar_sheet_unread(found.place, sheet=name, official=max(official, key=len))


def _of(b: CheckContext, *kinds: FindingKind[...]) -> list[Finding]:
    return [t for t in b.inputs.observations if any(kind.matches(t) for kind in kinds)]


def _near(official: str, names: Sequence[str]) -> str:
    """The name that an official one was probably changed into; empty where none comes near."""
    return next((n for n in names if _continues(n, official)), "") or suggest(official, names)


def _continues(name: str, official: str) -> bool:
    return name_key(name).startswith(name_key(official))


PEMERIKSAAN = (target_sheets, realisasi_sheets, similar_sheets)
