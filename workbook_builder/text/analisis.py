"""Labels of the sheet Analisis."""

PENDORONG = "Faktor pendorong"
KENDALA = "Kendala"
TINDAK_LANJUT = "Tindak lanjut"
BELUM = "Belum diisi untuk {triwulan} pada lembar Analisis di realisasi.xlsx."
