"""Peta Strategi: the perspektif of every sasaran."""

from __future__ import annotations

from workbook_builder.schema import choices
from workbook_builder.schema.column import EXAMPLE, Column, Kind, Prompt, Sheet

PETA_STRATEGI = Sheet(
    name="Peta Strategi",
    title="Peta Strategi",
    purpose="Perspektif tiap sasaran strategis. Lembar ini wajib diisi.",
    copied="Perspektif, nomor, dan nama tiap sasaran strategis.",
    document="Peta Strategi unit, atau lampiran Perjanjian Kinerja",
    spare=20,
    columns=(
        Column(
            "Perspektif",
            kind=Kind.CHOICE,
            choices=choices.PERSPEKTIF,
            width=26,
            prompt=Prompt("Perspektif", "Pilih perspektif sasaran ini dari daftar, sesuai Peta Strategi."),
            example=(f"{EXAMPLE}: Stakeholder",),
        ),
        Column(
            "SS",
            ("No. SS", "Nomor SS", "No. Sasaran", "Kode SS"),
            kind=Kind.WHOLE,
            width=8,
            prompt=Prompt("Nomor SS", "Nomor sasaran strategis, bilangan bulat mulai 1."),
            example=(1,),
        ),
        Column(
            "Sasaran Strategis",
            ("Sasaran", "Nama Sasaran Strategis", "Sasaran Program/Kegiatan"),
            width=80,
            prompt=Prompt("Sasaran strategis", "Nama sasaran, persis seperti pada dokumen resmi."),
            example=("Penerimaan negara dari sektor pajak yang optimal",),
        ),
    ),
)
