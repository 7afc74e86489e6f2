"""Labels of the sheet Capaian per Periode."""

DESCRIPTION = ("Target", "Realisasi", "Capaian")
