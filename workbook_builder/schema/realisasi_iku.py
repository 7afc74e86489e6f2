"""Realisasi IKU: what staff fill each quarter."""

from __future__ import annotations

from workbook_builder.model.filled import ANALISIS_PRESENT, COMPARE, COMPLETENESS, MARK, PROVISIONAL
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.schema.choices import BASIS
from workbook_builder.schema.column import Column, Kind, Prompt, Sheet
from workbook_builder.schema.headers import REALISASI, TARGET, quarter_column

# The prompt of a realisasi depends on its IKU.
REALISASI_PROMPT = "Realisasi {q} {kode}"
PERCENT_MESSAGE = "Ketik realisasi {q} lengkap dengan tanda persen; tanda desimalnya seperti contoh di sel {contoh}.{basis} Belum ada angkanya? Kosongkan. Isi 0 hanya bila memang nol."
NUMBER_MESSAGE = "Ketik realisasi {q} dalam satuan {satuan}; tanda desimalnya seperti contoh di sel {contoh}.{basis} Belum ada angkanya? Kosongkan. Isi 0 hanya bila memang nol."
RUPIAH_MESSAGE = "Ketik realisasi {q} dalam rupiah penuh, tanpa desimal, misalnya 594053000.{basis} Belum ada angkanya? Kosongkan. Isi 0 hanya bila memang nol."
KUMULATIF_MESSAGE = " Kumulatif: angka sejak Januari sampai akhir {q}."
NO_TARGET_MESSAGE = "{kode} tidak punya target {q}, jadi angka ini tidak dinilai. Kosongkan bila tidak diperlukan; jelaskan di Catatan bila disengaja."


def _quarter(q: str) -> tuple[Column, Column]:
    return (
        Column(f"Target {q}", required=False, pattern=quarter_column(TARGET, q), kind=Kind.TARGET, width=9.5),
        Column(f"Realisasi {q}", pattern=quarter_column(REALISASI, q), kind=Kind.NUMBER, width=11),
    )


def _check(name: str, width: float) -> Column:
    return Column(name, required=False, computed=True, width=width)


REALISASI_IKU = Sheet(
    name="Realisasi IKU",
    title="Realisasi Indikator Kinerja Utama (IKU)",
    purpose="Isi kolom Realisasi untuk triwulan yang dilaporkan pada sel biru; target diambil dari target.xlsx.",
    key_columns=4,
    columns=(
        Column("Kode", ("Kode IKU",), width=15),
        Column("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja"), required=False, width=34),
        # Beside the name, so that they stay in sight whatever quarter is filled.
        _check(COMPLETENESS, 12),
        _check(PROVISIONAL, 11),
        *(column for q in TRIWULAN for column in _quarter(q)),
        Column(
            "Satuan",
            required=False,
            width=9,
            limit=40,
            prompt=Prompt(
                "Satuan",
                "Satuan IKU ini belum tercantum pada Manual IKU. Ketik satuannya, misalnya Indeks, Hari, atau Dokumen.",
            ),
        ),
        Column(
            "Basis",
            ("Basis Realisasi",),
            required=False,
            kind=Kind.CHOICE,
            choices=BASIS,
            width=12,
            prompt=Prompt(
                "Basis realisasi",
                "Triwulanan: angka triwulan itu saja. Kumulatif: angka sejak Januari. Pilih sesuai Manual IKU; kosong dibaca Triwulanan.",
            ),
        ),
        _check(MARK, 11),
        _check(ANALISIS_PRESENT, 10),
        Column(
            "Catatan",
            ("Keterangan",),
            required=False,
            width=40,
            prompt=Prompt(
                "Catatan",
                "Sumber angka, alasan revisi, atau penjelasan lain tentang IKU ini. Alt+Enter untuk pindah baris.",
            ),
        ),
        _check(COMPARE, 12),
    ),
)
