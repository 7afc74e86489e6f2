"""Perjanjian Kinerja: the signed list of sasaran, IKU and targets of the year."""

from __future__ import annotations

from workbook_builder.schema.column import Kind, OfficialSheet, SheetColumn
from workbook_builder.schema.example import EXAMPLE

SHEET = OfficialSheet(
    "Perjanjian Kinerja",
    "Perjanjian Kinerja",
    "Sasaran, indikator, dan target setahun seperti yang ditandatangani.",
    (
        SheetColumn(
            "No.",
            Kind.WHOLE,
            11,
            "Nomor urut seperti pada dokumen. Kosongkan bila baris ini masih milik sasaran di atasnya.",
            "Nomor",
            also=("Nomor",),
            required=False,
            example=(EXAMPLE,),
        ),
        SheetColumn(
            "Sasaran Program/Kegiatan",
            Kind.TEXT,
            48,
            "Nama sasaran, persis seperti pada dokumen resmi.",
            "Sasaran strategis",
            also=("Sasaran", "Sasaran Strategis", "Sasaran Kegiatan", "Sasaran Program"),
            example=("Penerimaan negara dari sektor pajak yang optimal",),
        ),
        SheetColumn(
            "Indikator Kinerja",
            Kind.TEXT,
            70,
            "Kode lalu nama IKU, misalnya: 01a-CP Persentase realisasi penerimaan pajak.",
            "Indikator kinerja",
            also=("Indikator Kinerja Utama", "IKU"),
            example=("01a-CP Persentase realisasi penerimaan pajak",),
        ),
        SheetColumn(
            "Target",
            Kind.TARGET,
            14,
            "Target setahun seperti tercetak: 100% untuk persen, 85 untuk indeks.",
            "Target setahun",
            example=("100%",),
        ),
    ),
    "Tabel sasaran, indikator (didahului kodenya), dan target setahun.",
    "Perjanjian Kinerja, tabel utama",
    spare=30,
)
