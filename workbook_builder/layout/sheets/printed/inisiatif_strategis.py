"""Sheet Inisiatif Strategis: the actions in their official layout."""

from __future__ import annotations

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext, number_if_whole
from workbook_builder.layout.page import CONTENT_ROW, keep_signatures, signatures
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.model import InisiatifRow
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Inisiatif Strategis",
    "Inisiatif Strategis",
    "Tindakan yang mendukung IKU: keluaran, lintasan triwulanan, pelaksana, dan biaya.",
)
COLUMNS = Columns[InisiatifRow](
    (
        Column("number", "No.", 6, style.CENTRED, lambda r: number_if_whole(r.number.text)),
        Column("iku", "IKU", 30, style.TEXT, lambda r: r.iku.text, origin=lambda r: [r.iku.place]),
        Column("inisiatif", "Inisiatif Strategis", 44, style.TEXT, lambda r: r.inisiatif.original_text),
        Column("output", "Output/Outcome", 29, style.TEXT, lambda r: r.output.original_text),
        Column(
            "trajectory_kegiatan",
            "Trajectory Kegiatan",
            13,
            style.TEXT,
            lambda r: r.trajectory_kegiatan.original_text,
            origin=lambda r: [r.trajectory_kegiatan.place],
        ),
        Column(
            "trajectory_output",
            "Trajectory Output",
            13,
            style.TEXT,
            lambda r: r.trajectory_output.original_text,
            origin=lambda r: [r.trajectory_output.place],
        ),
        Column("periode", "Periode Pelaksanaan", 16, style.TEXT, lambda r: r.periode.text),
        Column("owner", "Penanggung Jawab", 22, style.TEXT, lambda r: r.owner.text),
        Column(
            "cost",
            "Biaya (Rp)",
            16,
            style.NUMBER.but(number_format="rupiah"),
            lambda r: r.cost.value,
            origin=lambda r: [r.cost.place],
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "cetak", COLUMNS, key=2, official=True, source="Inisiatif Strategis")
    last = COLUMNS.write(p, k.inputs.inisiatif)
    signatures(k, p, last + 2, COLUMNS.numbers["owner"])
    COLUMNS.filter(p, last)
    keep_signatures(p, CONTENT_ROW, last)
    return p
