"""Arsip of realisasi.xlsx: values without a place in the current targets, one per row."""

from __future__ import annotations

from workbook_builder.schema.column import Column, Sheet

ARSIP = Sheet(
    name="Arsip",
    title="Arsip Isian yang Tidak Lagi Punya Tempat",
    purpose="Isian yang tempatnya tidak ada lagi pada target sekarang. Tidak dibaca saat menilai dan tidak pernah dihapus.",
    columns=(
        Column("Kode", width=11),
        Column("IKU", width=46),
        Column("Lembar", width=20),
        Column("Periode", width=10),
        Column("Kolom", width=20),
        Column("Isi", width=60),
        Column("Alasan", width=34),
    ),
)
