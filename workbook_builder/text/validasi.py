"""Labels of the sheet Validasi."""

BUKA = "Buka"
TANPA_TEMUAN = "Tidak ada temuan."
