"""Perjanjian Kinerja: the signed list of sasaran, IKU and targets of the year."""

from __future__ import annotations

from workbook_builder.schema.column import EXAMPLE, Column, Kind, Prompt, Sheet

PERJANJIAN_KINERJA = Sheet(
    name="Perjanjian Kinerja",
    title="Perjanjian Kinerja",
    purpose="Sasaran, indikator, dan target setahun seperti yang ditandatangani.",
    copied="Tabel sasaran, indikator (didahului kodenya), dan target setahun.",
    document="Perjanjian Kinerja, tabel utama",
    spare=30,
    columns=(
        Column(
            "No.",
            ("Nomor",),
            required=False,
            kind=Kind.WHOLE,
            width=11,
            prompt=Prompt(
                "Nomor", "Nomor urut seperti pada dokumen. Kosongkan bila baris ini masih milik sasaran di atasnya."
            ),
            example=(EXAMPLE,),
        ),
        Column(
            "Sasaran Program/Kegiatan",
            ("Sasaran", "Sasaran Strategis", "Sasaran Kegiatan", "Sasaran Program"),
            width=48,
            prompt=Prompt("Sasaran strategis", "Nama sasaran, persis seperti pada dokumen resmi."),
            example=("Penerimaan negara dari sektor pajak yang optimal",),
        ),
        Column(
            "Indikator Kinerja",
            ("Indikator Kinerja Utama", "IKU"),
            width=70,
            prompt=Prompt(
                "Indikator kinerja", "Kode lalu nama IKU, misalnya: 01a-CP Persentase realisasi penerimaan pajak."
            ),
            example=("01a-CP Persentase realisasi penerimaan pajak",),
        ),
        Column(
            "Target",
            kind=Kind.TARGET,
            width=14,
            prompt=Prompt("Target setahun", "Target setahun seperti tercetak: 100% untuk persen, 85 untuk indeks."),
            example=("100%",),
        ),
    ),
)
