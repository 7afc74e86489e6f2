"""The files that staff fill: the template realisasi.xlsx, its refresh, and the target.xlsx of a new year."""
