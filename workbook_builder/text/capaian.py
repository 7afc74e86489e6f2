"""Headers of the sheet Capaian, for target and realisasi of every period."""

TARGET = "{periode} target"
REALISASI = "{periode} realisasi"
