"""Labels of the sheet Analisis."""

DRIVER = "Faktor pendorong"
OBSTACLE = "Kendala"
FOLLOW_UP = "Tindak lanjut"
FOR_PERIODE = "{label} ({periode})"
NOT_YET = "Belum diisi untuk {triwulan} pada lembar Analisis di realisasi.xlsx."
