"""Program Kerja and Rencana Aksi in the report."""

from __future__ import annotations

from workbook_builder.model import AksiRow
from workbook_builder.model.codes import IkuKey, iku_key, parse_code, parse_sasaran_number
from workbook_builder.report.content.subject import Content, Subject, clean, gap
from workbook_builder.text import laporan as words


def program_kerja(k: Subject) -> list[Content]:
    """The sasaran whose IKU have actions in Program Kerja, each with those IKU."""
    actions: dict[IkuKey, list[Content]] = {}
    for row in k.inputs.program_kerja:
        if code := parse_code(row.label.text):
            actions.setdefault(iku_key(code), []).append(_action(row))
    result = []
    for item in k.score.sasaran:
        members = [
            {"kode": x.iku.code, "nama": clean(x.iku.name), "butir": found}
            for x in k.members(item.sasaran.number)
            if (found := actions.get(iku_key(x.iku.code)))
        ]
        if members:
            result.append({"nama": clean(item.sasaran.name), "iku": members})
    return result


def rencana_aksi(k: Subject, number: int) -> list[Content]:
    """The next actions for a sasaran; a marked place where none was written."""
    rows = [_action(row) for row in k.inputs.rencana_aksi if parse_sasaran_number(row.label.text) == number]
    if rows:
        return rows
    part = words.AKSI_GAP.format(nomor=number) if k.inputs.rencana_aksi else words.ALL_AKSI_GAP
    return [{"nomor": "", "uraian": gap(part)}]


def _action(row: AksiRow) -> Content:
    return {"nomor": clean(row.number.text), "uraian": clean(row.text.text)}
