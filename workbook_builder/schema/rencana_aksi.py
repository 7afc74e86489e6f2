"""Rencana Aksi: actions per sasaran, an optional list of the report."""

from __future__ import annotations

from workbook_builder.schema.column import Column, Sheet

RENCANA_AKSI = Sheet(
    name="Rencana Aksi",
    columns=(
        Column("SS", ("No. SS", "Nomor SS", "Kode SS")),
        Column("Sasaran Strategis", ("Sasaran",), required=False),
        Column("No.", ("Nomor",), required=False),
        Column("Rencana Aksi", ("Rencana Aksi ke depan",)),
    ),
)
