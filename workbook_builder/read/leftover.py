"""The findings of rows that become no record: a note is named, whatever holds more than a note is more than an info."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from workbook_builder.model import Sel, Tempat, Temuan
from workbook_builder.read.table import Baris
from workbook_builder.read.table_rows import PANJANG_SEBUT


def is_note(row: Baris) -> bool:
    """Whether a row may be a remark beside the table: one text, and no figure."""
    return len(row.terisi) == 1 and isinstance(row.terisi[0].nilai, str) and not _figure(row.terisi[0].teks)


def ignored(row: Baris) -> Temuan:
    """The finding of a row that holds nothing that anybody would miss."""
    return Temuan("baris-diabaikan", row.terisi[0].tempat, mention(row.terisi[0]))


def incomplete(row: Baris, column: str, shown: str = "") -> Temuan:
    """The finding of a row that is left out because a column is blank; of a mere note, that it was ignored."""
    if is_note(row):
        return ignored(row)
    isi = {**mention(_first(row, shown)), "kolom": column}
    return Temuan("baris-tidak-lengkap", row[column].tempat, isi)


def without_code(row: Baris, column: str, shown: str = "") -> Temuan:
    """The finding of a row without the code of an IKU; of a mere note, that it was ignored."""
    if is_note(row):
        return ignored(row)
    return Temuan("baris-tanpa-kode", row[column].tempat, mention(_first(row, shown)))


def headings_without_rows(headings: Iterable[tuple[Baris, Sel]], used: Collection[Tempat]) -> list[Temuan]:
    """The findings of rows whose cell was to be carried down, but under which nothing took it."""
    return [ignored(row) for row, cell in headings if cell.tempat not in used]


def mention(cell: Sel) -> dict[str, object]:
    """What a message repeats of a cell."""
    return {"isi": cell.teks[:PANJANG_SEBUT]}


def _first(row: Baris, shown: str) -> Sel:
    """The cell that names a row best."""
    return row[shown] if shown and not row[shown].kosong else row.terisi[0]


def _figure(text: str) -> bool:
    """Whether a text is a number rather than words."""
    return bool(text) and not any(c.isalpha() for c in text.lower().removeprefix("rp")) and any(map(str.isdigit, text))
