"""Labels of the sheet Validasi."""

TUJUAN = "{lembar}, {sel}"
TANPA_TEMUAN = "Tidak ada temuan."
