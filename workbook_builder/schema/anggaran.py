"""Anggaran: programs, their kegiatan and the total, in rupiah."""

from __future__ import annotations

from workbook_builder.schema.column import Kind, OfficialSheet, SheetColumn
from workbook_builder.schema.example import EXAMPLE

SHEET = OfficialSheet(
    "Anggaran",
    "Program/Kegiatan dan Anggaran",
    "Anggaran program dan kegiatannya dalam rupiah penuh.",
    (
        SheetColumn(
            "Kode",
            Kind.TEXT,
            11,
            "A, B, ... untuk program; A.1, A.2, ... untuk kegiatannya; kosong untuk Total.",
            also=("No.",),
            required=False,
            limit=20,
            example=(EXAMPLE,),
        ),
        SheetColumn(
            "Program/Kegiatan",
            Kind.TEXT,
            70,
            "Nama program atau kegiatan; Total pada baris terakhir.",
            also=("Program/Kegiatan dan Anggaran", "Program", "Uraian"),
            example=("Program Pengelolaan Penerimaan Negara",),
        ),
        SheetColumn(
            "Anggaran",
            Kind.RUPIAH,
            22,
            "Jumlah dalam rupiah penuh, angka saja.",
            also=("Anggaran (Rp)", "Jumlah", "Pagu"),
            example=("1.192.289.000",),
        ),
    ),
    "Program berhuruf (A, B), kegiatannya bernomor (A.1, A.2), dan baris Total.",
    "Perjanjian Kinerja, tabel program/kegiatan dan anggaran",
    spare=20,
)
