"""What ``--cetak`` chooses, and the cover of what it prints."""

from workbook_builder.text.sheets import KARTU_NAME

ALL = "semua"
CHOICES = {
    "rapat": "Bahan Rapat Kinerja",
    "lakin": "Lampiran Laporan Kinerja",
    "audit": "Kertas Kerja Pemeriksaan",
    ALL: "",
}
"""The choices, and the title of the cover of each."""
COVER_NAME = "Sampul"
SHEETS = {
    "rapat": frozenset({COVER_NAME, "Ringkasan", KARTU_NAME, "Peta Strategi", "NKO", "Capaian", "Tren", "Simulasi"}),
    "lakin": frozenset({COVER_NAME}),
    "audit": frozenset({COVER_NAME, "NKO", "Capaian"}),
}
"""Sheets that a choice prints beside its blocks."""
COVER_PURPOSE = "Halaman depan: kantor, periode, dan lembar yang dicetak."
PRINTED = "Lembar yang dicetak"
