"""Labels of the sheet Analisis."""

PENDORONG = "Faktor pendorong"
KENDALA = "Kendala"
TINDAK_LANJUT = "Tindak lanjut"
UNTUK_PERIODE = "{label} ({periode})"
BELUM = "Belum diisi untuk {triwulan} pada lembar Analisis di realisasi.xlsx."
