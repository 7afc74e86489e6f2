"""Peta Strategi: the perspektif of every sasaran."""

from __future__ import annotations

from workbook_builder.schema.column import Kind, OfficialSheet, SheetColumn
from workbook_builder.schema.example import EXAMPLE
from workbook_builder.schema.lists import PERSPEKTIF

SHEET = OfficialSheet(
    "Peta Strategi",
    "Peta Strategi",
    "Perspektif tiap sasaran strategis. Lembar ini wajib diisi.",
    (
        SheetColumn(
            "Perspektif",
            Kind.CHOICE,
            26,
            "Pilih perspektif sasaran ini dari daftar, sesuai Peta Strategi.",
            choices=PERSPEKTIF,
            example=(f"{EXAMPLE}: Stakeholder",),
        ),
        SheetColumn(
            "SS",
            Kind.WHOLE,
            8,
            "Nomor sasaran strategis, bilangan bulat mulai 1.",
            "Nomor SS",
            also=("No. SS", "Nomor SS", "No. Sasaran", "Kode SS"),
            example=(1,),
        ),
        SheetColumn(
            "Sasaran Strategis",
            Kind.TEXT,
            80,
            "Nama sasaran, persis seperti pada dokumen resmi.",
            "Sasaran strategis",
            also=("Sasaran", "Nama Sasaran Strategis", "Sasaran Program/Kegiatan"),
            example=("Penerimaan negara dari sektor pajak yang optimal",),
        ),
    ),
    "Perspektif, nomor, dan nama tiap sasaran strategis.",
    "Peta Strategi unit, atau lampiran Perjanjian Kinerja",
    spare=20,
)
