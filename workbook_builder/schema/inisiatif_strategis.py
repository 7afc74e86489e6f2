"""Inisiatif Strategis: the actions tied to IKU."""

from __future__ import annotations

from workbook_builder.schema.column import EXAMPLE, Column, Kind, Prompt, Sheet

_TRAJECTORY = "Q1: 20%\nQ2: 45%\nQ3: 70%\nQ4: 100%"

INISIATIF_STRATEGIS = Sheet(
    name="Inisiatif Strategis",
    title="Inisiatif Strategis",
    purpose="Tindakan yang mendukung IKU: keluaran, lintasan triwulanan, pelaksana, dan biaya.",
    copied="Inisiatif tiap IKU dengan keluaran, lintasan, periode, penanggung jawab, dan biaya.",
    document="Rencana Aksi / Inisiatif Strategis, lampiran Perjanjian Kinerja",
    key_columns=2,
    spare=25,
    columns=(
        Column(
            "No.",
            ("Nomor",),
            kind=Kind.WHOLE,
            width=9,
            prompt=Prompt("No.", "Nomor urut, bilangan bulat."),
            example=(EXAMPLE,),
        ),
        Column(
            "IKU",
            ("Indikator Kinerja Utama", "Indikator Kinerja"),
            width=34,
            prompt=Prompt("IKU", "Nama IKU yang didukung, persis seperti pada Rincian Target."),
            example=("Persentase realisasi penerimaan pajak",),
        ),
        Column(
            "Inisiatif Strategis",
            ("Inisiatif",),
            width=52,
            prompt=Prompt("Inisiatif Strategis", "Apa yang dilakukan. Tiap butir pada baris sendiri (Alt+Enter)."),
            example=("1. Pengawasan pembayaran masa\n2. Imbauan kepada Wajib Pajak",),
        ),
        Column(
            "Output/Outcome",
            ("Output", "Outcome"),
            required=False,
            width=30,
            prompt=Prompt("Output/Outcome", "Keluaran atau hasil yang diharapkan."),
            example=("Penerimaan pajak 100%",),
        ),
        Column(
            "Trajectory Kegiatan",
            ("Trajectory Kegiatan (Q1-Q4)", "Kegiatan"),
            required=False,
            width=22,
            prompt=Prompt("Trajectory Kegiatan", "Lintasan kegiatan tiap triwulan, misalnya Q1: 25% lalu Alt+Enter."),
            example=(_TRAJECTORY,),
        ),
        Column(
            "Trajectory Output",
            ("Output Trajectory",),
            required=False,
            width=22,
            prompt=Prompt("Trajectory Output", "Lintasan keluaran tiap triwulan, misalnya Q1: 25% lalu Alt+Enter."),
            example=(_TRAJECTORY,),
        ),
        Column(
            "Periode Pelaksanaan",
            ("Periode",),
            required=False,
            width=20,
            prompt=Prompt("Periode Pelaksanaan", "Kapan dilaksanakan, misalnya Januari - Desember."),
            example=("Januari - Desember",),
        ),
        Column(
            "Penanggung Jawab",
            required=False,
            width=24,
            prompt=Prompt("Penanggung Jawab", "Seksi atau pejabat yang melaksanakan."),
            example=("Seksi Pengawasan",),
        ),
        Column(
            "Biaya (Rp)",
            ("Biaya",),
            required=False,
            kind=Kind.RUPIAH,
            width=16,
            prompt=Prompt("Biaya (Rp)", "Biaya dalam rupiah penuh, angka saja."),
            example=("12.000.000",),
        ),
    ),
)
