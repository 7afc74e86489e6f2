"""Rencana Aksi: actions per sasaran, an optional list of the report."""

from __future__ import annotations

from workbook_builder.schema.column import Column, Prompt, Sheet

RENCANA_AKSI = Sheet(
    name="Rencana Aksi",
    title="Rencana Aksi ke Depan",
    purpose="Tindakan tiap sasaran seperti tertulis pada LAKIN. Lembar ini boleh tidak ada.",
    key_columns=2,
    columns=(
        Column("SS", ("No. SS", "Nomor SS", "Kode SS"), width=8, prompt=Prompt("Nomor SS", "Nomor sasaran strategis.")),
        Column(
            "Sasaran Strategis",
            ("Sasaran",),
            required=False,
            width=44,
            prompt=Prompt("Sasaran strategis", "Nama sasaran, untuk dibaca orang."),
        ),
        Column("No.", ("Nomor",), required=False, width=9, prompt=Prompt("No.", "Nomor atau huruf butir.")),
        Column(
            "Rencana Aksi",
            ("Rencana Aksi ke depan",),
            width=90,
            prompt=Prompt("Rencana aksi", "Satu tindakan pada tiap baris."),
        ),
    ),
)
