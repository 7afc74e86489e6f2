"""Sheets Program Kerja and Rencana Aksi: the action lists of the report, each under its IKU or sasaran."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import AksiRow
from workbook_builder.model.codes import iku_key, parse_code, parse_sasaran_number
from workbook_builder.model.record import record
from workbook_builder.text.sheets import SheetText

PROGRAM_KERJA = SheetText("Program Kerja", "Program Kerja", "Kegiatan yang dijalankan untuk mencapai tiap IKU.")
RENCANA_AKSI = SheetText("Rencana Aksi", "Rencana Aksi ke Depan", "Tindakan berikutnya untuk tiap sasaran strategis.")


@record
class ActionRow:
    """An action as read, with the code or number and the name of what it serves."""

    source: AksiRow
    label: str
    name: str


def program_kerja(k: SheetContext) -> SheetBuilder:
    # The code as the agreement spells it, however the action list does.
    iku = {iku_key(i.code): (i.code, i.name) for i in k.iku}
    codes = [(source, parse_code(source.label.text) or "") for source in k.inputs.program_kerja]
    rows = [ActionRow(source, *iku.get(iku_key(code), (code, ""))) for source, code in codes]
    return _sheet(k, PROGRAM_KERJA, _columns("Kode", "IKU", PROGRAM_KERJA.title), rows)


def rencana_aksi(k: SheetContext) -> SheetBuilder:
    names = {s.number: s.name for s in k.score.agreement.sasaran}
    rows = [
        ActionRow(source, str(number), names.get(number, ""))
        for source in k.inputs.rencana_aksi
        if (number := parse_sasaran_number(source.label.text)) is not None
    ]
    return _sheet(k, RENCANA_AKSI, _columns("SS", "Sasaran Strategis", RENCANA_AKSI.name), rows)


def _columns(label: str, name: str, action: str) -> Columns[ActionRow]:
    """The columns with the headers of one of the two sheets."""
    return Columns(
        (
            Column("label", label, 10, style.CENTRED, lambda r: r.label),
            Column("name", name, 44, style.TEXT, lambda r: r.name),
            Column("number", "No.", 14, style.CENTRED, lambda r: r.source.number.text.strip(" .)")),
            Column("action", action, 88, style.TEXT, lambda r: r.source.text.original_text),
        )
    )


def _sheet(k: SheetContext, t: SheetText, columns: Columns[ActionRow], rows: Sequence[ActionRow]) -> SheetBuilder:
    p = begin_table(k, t, "cetak", columns, key=2)
    last = columns.write(p, rows)
    if rows:
        columns.table(p, last, f"Data_{t.name.replace(' ', '_')}")
    return p
