"""Inisiatif Strategis: the actions tied to IKU."""

from __future__ import annotations

from workbook_builder.schema.column import Kind, OfficialSheet, SheetColumn
from workbook_builder.schema.example import EXAMPLE

SHEET = OfficialSheet(
    "Inisiatif Strategis",
    "Inisiatif Strategis",
    "Tindakan yang mendukung IKU: keluaran, lintasan triwulanan, pelaksana, dan biaya.",
    (
        SheetColumn(
            "No.",
            Kind.WHOLE,
            9,
            "Nomor urut, bilangan bulat.",
            also=("Nomor",),
            example=(EXAMPLE,),
        ),
        SheetColumn(
            "IKU",
            Kind.TEXT,
            34,
            "Nama IKU yang didukung, persis seperti pada Rincian Target.",
            also=("Indikator Kinerja Utama", "Indikator Kinerja"),
            example=("Persentase realisasi penerimaan pajak",),
        ),
        SheetColumn(
            "Inisiatif Strategis",
            Kind.TEXT,
            52,
            "Apa yang dilakukan. Tiap butir pada baris sendiri (Alt+Enter).",
            also=("Inisiatif",),
            example=("1. Pengawasan pembayaran masa\n2. Imbauan kepada Wajib Pajak",),
        ),
        SheetColumn(
            "Output/Outcome",
            Kind.TEXT,
            30,
            "Keluaran atau hasil yang diharapkan.",
            also=("Output", "Outcome"),
            required=False,
            example=("Penerimaan pajak 100%",),
        ),
        SheetColumn(
            "Trajectory Kegiatan",
            Kind.TEXT,
            22,
            "Lintasan kegiatan tiap triwulan, misalnya Q1: 25% lalu Alt+Enter.",
            also=("Trajectory Kegiatan (Q1-Q4)", "Kegiatan"),
            required=False,
            example=("Q1: 20%\nQ2: 45%\nQ3: 70%\nQ4: 100%",),
        ),
        SheetColumn(
            "Trajectory Output",
            Kind.TEXT,
            22,
            "Lintasan keluaran tiap triwulan, misalnya Q1: 25% lalu Alt+Enter.",
            also=("Output Trajectory",),
            required=False,
            example=("Q1: 20%\nQ2: 45%\nQ3: 70%\nQ4: 100%",),
        ),
        SheetColumn(
            "Periode Pelaksanaan",
            Kind.TEXT,
            20,
            "Kapan dilaksanakan, misalnya Januari - Desember.",
            also=("Periode",),
            required=False,
            example=("Januari - Desember",),
        ),
        SheetColumn(
            "Penanggung Jawab",
            Kind.TEXT,
            24,
            "Seksi atau pejabat yang melaksanakan.",
            required=False,
            example=("Seksi Pengawasan",),
        ),
        SheetColumn(
            "Biaya (Rp)",
            Kind.RUPIAH,
            16,
            "Biaya dalam rupiah penuh, angka saja.",
            also=("Biaya",),
            required=False,
            example=("12.000.000",),
        ),
    ),
    "Inisiatif tiap IKU dengan keluaran, lintasan, periode, penanggung jawab, dan biaya.",
    "Rencana Aksi / Inisiatif Strategis, lampiran Perjanjian Kinerja",
    spare=25,
    key=2,
)
