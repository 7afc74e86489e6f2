"""The annexes of the report: the signed sheets as the inputs have them."""

from __future__ import annotations

from workbook_builder.model import Iku, PerjanjianRow, Sasaran
from workbook_builder.model.codes import IkuKey, iku_key
from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.report.content.iku import KEYS
from workbook_builder.report.content.subject import Content, Subject, clean, gap, paragraphs
from workbook_builder.report.content.units import in_cell, in_full
from workbook_builder.text import laporan as words
from workbook_builder.text.lampiran_skp import GROUP
from workbook_builder.text.numbers import NO_VALUE, format_rupiah


def perjanjian_content(k: Subject) -> list[Content]:
    """Perjanjian Kinerja: each sasaran as signed, with its IKU; without the sheet, out of Rincian Target."""
    known = {iku_key(x.code): x for x in k.score.agreement.iku}
    groups: list[Content] = []
    before = None
    for row in k.inputs.perjanjian:
        if row.number.place != before:
            groups.append({"nomor": clean(row.number.text), "sasaran": clean(row.sasaran.text), "iku": []})
        before = row.number.place
        groups[-1]["iku"].append({"kode": row.code, "nama": clean(row.name), "target": _signed_target(row, known)})
    return groups or [_from_targets(k, x) for x in k.score.agreement.sasaran if k.members(x.number)]


def _from_targets(k: Subject, item: Sasaran) -> Content:
    members = [x.iku for x in k.members(item.number)]
    rows = [{"kode": x.code, "nama": clean(x.name), "target": in_full(x, x.target[Periode.Y])} for x in members]
    return {"nomor": str(item.number), "sasaran": clean(item.name), "iku": rows}


def _signed_target(row: PerjanjianRow, known: dict[IkuKey, Iku]) -> str:
    iku, value = known.get(iku_key(row.code)), row.target.value
    if iku is None or value is None:
        return clean(row.target.cell.text) or NO_VALUE
    return in_full(iku, value)


def anggaran_rows(k: Subject) -> list[Content]:
    """Program/kegiatan and their budget, as signed."""
    return [
        {
            "kode": clean(row.code.text),
            "nama": clean(row.name.text),
            "jumlah": format_rupiah(row.total.value),
            "jenis": row.kind.value,
        }
        for row in k.inputs.anggaran
    ]


def rincian_content(k: Subject) -> list[Content]:
    """Rincian Target: sasaran as the sheet lists them, each with its IKU; IKU without one come last."""
    names = {row.number: clean(row.name.text) for row in reversed(k.inputs.sasaran)}
    listed = [*dict.fromkeys(row.number for row in k.inputs.sasaran)]
    groups = [(str(n), names[n], [x for x in k.score.agreement.iku if x.ss == n]) for n in listed]
    rest = [x for x in k.score.agreement.iku if x.ss not in names]
    if rest:
        groups.append((NO_VALUE, NO_VALUE, rest))
    return [{"nomor": n, "nama": name, "iku": [_target_row(x) for x in rows]} for n, name, rows in groups if rows]


def _target_row(iku: Iku) -> Content:
    return {"kode": iku.code, "nama": clean(iku.name), **{KEYS[p]: in_cell(iku, iku.target[p]) for p in PERIODE}}


def inisiatif_content(k: Subject) -> list[Content]:
    """Inisiatif Strategis, row by row."""
    return [
        {
            "nomor": clean(row.number.text),
            "iku": clean(row.iku.text),
            "inisiatif": paragraphs(row.inisiatif.original_text),
            "output": paragraphs(row.output.original_text),
            "trajectory_kegiatan": paragraphs(row.trajectory_kegiatan.original_text),
            "trajectory_output": paragraphs(row.trajectory_output.original_text),
            "periode": clean(row.periode.text),
            "penanggung_jawab": clean(row.owner.text),
            "biaya": format_rupiah(row.cost.value),
        }
        for row in k.inputs.inisiatif
    ]


def skp_content(k: Subject) -> list[Content]:
    """The head's own agreement: the same IKU as IKI, group by group of the SKP."""
    groups: dict[str, list[Iku]] = {name: [] for name in GROUP.values()}
    for iku in k.score.agreement.iku:
        perspektif = k.score.agreement.perspektif_of(iku) or ""
        groups.setdefault(GROUP.get(perspektif, perspektif), []).append(iku)
    ordered = [(name, iku) for name, rows in groups.items() for iku in rows]
    return [
        {
            "nomor": str(number),
            "sasaran": clean(s.name) if (s := k.score.agreement.sasaran_of(iku)) else NO_VALUE,
            "perspektif": name,
            **_target_row(iku),
        }
        for number, (name, iku) in enumerate(ordered, 1)
    ]


def signers(k: Subject) -> Content:
    """Who signs, where and when, as Identitas has it."""
    i = k.score.agreement.identitas
    return {
        "pejabat": clean(i.official_name) or gap(words.NAME_GAP.format(jabatan=words.OFFICIAL)),
        "jabatan": clean(i.official_position or i.unit),
        "atasan": clean(i.superior_name) or gap(words.NAME_GAP.format(jabatan=words.SUPERIOR)),
        "jabatan_atasan": clean(i.superior_position or i.superior_unit),
    }
