"""Labels of the sheet Peta Strategi."""

NKO = "Nilai Kinerja Organisasi, periode {periode}"
ARROW = "▲"
