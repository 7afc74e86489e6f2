"""Angka Terbit: figures already published elsewhere, to reconcile with."""

from __future__ import annotations

from workbook_builder.schema.choices import PERIODE, PERIODE_PROMPT
from workbook_builder.schema.column import Column, Kind, Prompt, Sheet

ANGKA_TERBIT = Sheet(
    name="Angka Terbit",
    title="Angka yang Sudah Terbit",
    purpose="Salin angka yang sudah tercetak di laporan lain apa adanya, untuk dicocokkan dengan hasil perhitungan.",
    columns=(
        Column(
            "Acuan",
            width=34,
            prompt=Prompt(
                "Acuan",
                "Apa yang terbit: NKO, kode IKU (capaian), Realisasi atau Target diikuti kode IKU, Realisasi Anggaran, atau nama angka lain.",
            ),
        ),
        Column("Periode", kind=Kind.CHOICE, choices=PERIODE, width=11, prompt=PERIODE_PROMPT),
        Column(
            "Nilai",
            kind=Kind.NUMBER,
            width=22,
            prompt=Prompt(
                "Nilai",
                "Angka seperti tercetak, dengan tanda desimal seperti contoh di sel {contoh}. Persen tanpa tanda %. Uang dalam rupiah penuh.",
            ),
        ),
        Column(
            "Sumber",
            required=False,
            width=70,
            prompt=Prompt("Sumber", "Di mana angka ini terbit: nama laporan, bab, dan halaman."),
        ),
    ),
)
