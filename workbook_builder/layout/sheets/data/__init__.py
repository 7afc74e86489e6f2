"""Sheets that hold the figures: realisasi, the one block that is typed into, and Manual IKU."""
