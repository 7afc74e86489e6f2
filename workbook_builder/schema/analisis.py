"""Analisis: what drove and hindered an IKU in a period, and what follows."""

from __future__ import annotations

from workbook_builder.schema.choices import KODE_IKU, PERIODE, PERIODE_PROMPT
from workbook_builder.schema.column import Column, Kind, Prompt, Sheet

ANALISIS = Sheet(
    name="Analisis",
    title="Analisis Capaian IKU",
    purpose="Satu baris untuk satu IKU pada satu triwulan: apa yang mendorong, apa kendalanya, apa tindak lanjutnya.",
    key_columns=2,
    columns=(
        Column(
            "Kode",
            ("Kode IKU",),
            kind=Kind.CHOICE,
            choices=KODE_IKU,
            width=14,
            prompt=Prompt("Kode IKU", "Pilih kode IKU dari daftar. Satu baris untuk satu IKU pada satu triwulan."),
        ),
        Column("Periode", kind=Kind.CHOICE, choices=PERIODE, width=11, prompt=PERIODE_PROMPT),
        Column(
            "Faktor Pendorong",
            required=False,
            width=70,
            prompt=Prompt(
                "Faktor pendorong", "Apa yang mendorong capaian IKU ini. Tiap butir pada baris sendiri (Alt+Enter)."
            ),
        ),
        Column(
            "Kendala",
            required=False,
            width=44,
            prompt=Prompt("Kendala", "Apa yang menghambat capaian IKU ini. Kosongkan bila tidak ada."),
        ),
        Column(
            "Tindak Lanjut",
            required=False,
            width=44,
            prompt=Prompt("Tindak lanjut", "Apa yang akan dilakukan, oleh siapa, dan kapan."),
        ),
    ),
)
