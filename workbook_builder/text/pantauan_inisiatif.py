"""Labels of the sheet Pantauan Inisiatif."""

SESUAI = "Sesuai lintasan"
TERTINGGAL = "Di bawah lintasan"
KEADAAN = (TERTINGGAL, SESUAI)
TANPA_KODE = "-"
"""An initiative whose IKU no name in the agreement matches."""
KOSONG = "Tidak ada inisiatif pada target.xlsx."
