"""Labels of the sheet Perjanjian Kinerja."""

DESIGNATION = ("Pihak Kedua,", "Pihak Pertama,")
"""What the superior and the head of the office are called in the agreement."""
