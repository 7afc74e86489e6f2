"""Realisasi Anggaran: cumulative spending per kind, in rupiah."""

from __future__ import annotations

from workbook_builder.model.filled import COMPLETENESS
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.schema.column import Column, Kind, Prompt, Sheet
from workbook_builder.schema.headers import cumulative_column

TOTAL_PROMPT = Prompt(
    "Jumlah {q}",
    "Boleh kosong: jumlah dihitung dari jenis belanja. Bila diisi, angkanya dicocokkan dengan penjumlahan.",
)
"""The prompt of a quarter in the Jumlah row."""
_QUARTER_PROMPT = Prompt(
    "Realisasi {q}",
    "{nama}: belanja dalam rupiah penuh, kumulatif sejak Januari sampai akhir {q}. Kosongkan bila belum ada.",
)

REALISASI_ANGGARAN = Sheet(
    name="Realisasi Anggaran",
    title="Realisasi Anggaran",
    purpose="Isi belanja dalam rupiah penuh, kumulatif sejak Januari sampai akhir triwulan.",
    key_columns=2,
    columns=(
        Column(
            "Kode",
            width=15,
            limit=40,
            prompt=Prompt("Kode belanja", "Kode jenis belanja dua angka, misalnya 51, 52, 53, atau 57."),
        ),
        Column(
            "Jenis Belanja",
            ("Belanja", "Uraian"),
            width=34,
            prompt=Prompt("Jenis belanja", "Nama jenis belanja, misalnya Belanja Barang."),
        ),
        Column(
            "Pagu",
            ("Pagu (Rp)", "Pagu DIPA"),
            required=False,
            kind=Kind.RUPIAH,
            width=17,
            prompt=Prompt(
                "Pagu {nama}",
                "Pagu DIPA dalam rupiah penuh. Boleh kosong bila hanya jumlahnya yang diketahui; isilah pada baris Jumlah.",
            ),
        ),
        *(
            Column(f"Realisasi {q}", pattern=cumulative_column(q), kind=Kind.RUPIAH, width=17, prompt=_QUARTER_PROMPT)
            for q in TRIWULAN
        ),
        Column(
            "Catatan",
            ("Keterangan",),
            required=False,
            width=34,
            prompt=Prompt("Catatan", "Sumber angka atau penjelasan. Alt+Enter untuk pindah baris."),
        ),
        Column(COMPLETENESS, required=False, computed=True, width=14),
    ),
)
