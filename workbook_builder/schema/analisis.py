"""Analisis: what drove and hindered an IKU in a period, and what follows."""

from __future__ import annotations

from workbook_builder.model.filled import IKU_BY_CODE, NEEDED, PROVISIONAL, REALISASI_TO_DATE, TARGET_TO_DATE
from workbook_builder.schema.choices import KODE_IKU, PERIODE, PERIODE_PROMPT
from workbook_builder.schema.column import Column, Kind, Prompt, Sheet


def _check(name: str, width: float) -> Column:
    return Column(name, required=False, computed=True, width=width)


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
            width=11,
            prompt=Prompt("Kode IKU", "Pilih kode IKU dari daftar. Satu baris untuk satu IKU pada satu triwulan."),
        ),
        Column("Periode", kind=Kind.CHOICE, choices=PERIODE, width=9, prompt=PERIODE_PROMPT),
        _check(IKU_BY_CODE, 28),
        _check(TARGET_TO_DATE, 10),
        _check(REALISASI_TO_DATE, 10),
        _check(PROVISIONAL, 10),
        _check(NEEDED, 11),
        Column(
            "Faktor Pendorong",
            required=False,
            width=48,
            prompt=Prompt(
                "Faktor pendorong", "Apa yang mendorong capaian IKU ini. Tiap butir pada baris sendiri (Alt+Enter)."
            ),
        ),
        Column(
            "Kendala",
            required=False,
            width=30,
            prompt=Prompt(
                "Kendala",
                "Apa yang menghambat capaian IKU ini. Perlu diisi bila capaiannya di bawah 100; selain itu boleh kosong.",
            ),
        ),
        Column(
            "Tindak Lanjut",
            required=False,
            width=30,
            prompt=Prompt(
                "Tindak lanjut",
                "Apa yang akan dilakukan, oleh siapa, dan kapan. Perlu diisi bila capaiannya di bawah 100; selain itu boleh kosong.",
            ),
        ),
    ),
)
ANALISIS_TEXTS = ("Faktor Pendorong", "Kendala", "Tindak Lanjut")
"""The columns that say something; a row without any of them is only prepared."""
