"""Labels of the sheet Capaian per Periode."""

URAIAN = ("Target", "Realisasi", "Capaian")
