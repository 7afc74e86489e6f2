"""What a refresh says to staff, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbook_builder.forms.merge import Merged
from workbook_builder.model.filled import ArchivedCell, FilledTemplate
from workbook_builder.text import refresh as refresh_words


def report_lines(g: Merged, filled: FilledTemplate | None, unreadable: Sequence[str]) -> Iterator[str]:
    """Changes of the IKU, likely changes of code, and whatever staff should look at."""
    for code, pattern in (
        (g.new, refresh_words.NEW_IKU),
        (g.removed, refresh_words.REMOVED_IKU),
        (g.removed_empty, refresh_words.REMOVED_IKU_EMPTY),
        (g.returned, refresh_words.RETURNED_IKU),
    ):
        if code:
            yield pattern.format(daftar=", ".join(code))
    for old, iku in g.possible:
        yield refresh_words.POSSIBLE_RENAME.format(lama=old, baru=iku.code, nama=iku.name)
    for iku_codes, before, now in g.basis_changed:
        yield refresh_words.BASIS_CHANGED.format(kode=iku_codes, lama=before, baru=now)
    if g.archived:
        yield refresh_words.ROWS_ARCHIVED.format(
            jumlah=len(g.archived), daftar=mention([_origin(x) for x in g.archived])
        )
    for file, count in g.answers_taken.items():
        yield refresh_words.ANSWERS_TAKEN.format(berkas=file, jumlah=count)
    for sheet, column in g.template.other_columns.items():
        if column:
            yield refresh_words.COLUMNS_CARRIED.format(lembar=sheet, daftar=mention(column))
    if filled and filled.other_sheets:
        yield refresh_words.SHEETS_CARRIED.format(daftar=mention([f"'{x.name}'" for x in filled.other_sheets]))
    if unreadable:
        yield refresh_words.UNREADABLE_CELL.format(jumlah=len(unreadable), daftar=mention(unreadable))


def mention(what: Sequence[str]) -> str:
    """The first few, and that there are more."""
    return ", ".join(what[: refresh_words.MAX_MENTIONED]) + (
        refresh_words.AND_OTHERS if len(what) > refresh_words.MAX_MENTIONED else ""
    )


def _origin(item: ArchivedCell) -> str:
    return f"'{item.sheet}' {item.content.place.cell}"
