"""Program Kerja: actions per IKU, an optional list of the report."""

from __future__ import annotations

from workbook_builder.schema.column import Column, Sheet

PROGRAM_KERJA = Sheet(
    name="Program Kerja",
    columns=(
        Column("Kode", ("Kode IKU",)),
        Column("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja"), required=False),
        Column("No.", ("Nomor",), required=False),
        Column("Program Kerja"),
    ),
)
