"""Labels of the sheet Realisasi Anggaran."""

TOTAL = "Jumlah"
