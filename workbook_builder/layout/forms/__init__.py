"""Laying out the files that staff fill: the template realisasi.xlsx and an empty target.xlsx."""
