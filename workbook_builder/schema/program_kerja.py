"""Program Kerja: actions per IKU, an optional list of the report."""

from __future__ import annotations

from workbook_builder.schema.column import Column, Prompt, Sheet

PROGRAM_KERJA = Sheet(
    name="Program Kerja",
    title="Program Kerja",
    purpose="Tindakan tiap IKU seperti tertulis pada Perjanjian Kinerja atau LAKIN. Lembar ini boleh tidak ada.",
    key_columns=2,
    columns=(
        Column(
            "Kode", ("Kode IKU",), width=15, prompt=Prompt("Kode", "Kode IKU; boleh kosong di bawah kode yang sama.")
        ),
        Column(
            "IKU",
            ("Indikator Kinerja Utama", "Indikator Kinerja"),
            required=False,
            width=44,
            prompt=Prompt("IKU", "Nama IKU, untuk dibaca orang."),
        ),
        Column("No.", ("Nomor",), required=False, width=9, prompt=Prompt("No.", "Nomor atau huruf butir.")),
        Column("Program Kerja", width=90, prompt=Prompt("Program kerja", "Satu tindakan pada tiap baris.")),
    ),
)
