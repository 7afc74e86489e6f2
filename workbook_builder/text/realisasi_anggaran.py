"""Labels of the sheet Realisasi Anggaran."""

JUMLAH = "Jumlah"
