"""Labels of the sheet Pantauan Inisiatif."""

ON_TRACK = "Sesuai lintasan"
BEHIND = "Di bawah lintasan"
STATES = (BEHIND, ON_TRACK)
WITHOUT_CODE = "-"
"""An initiative whose IKU no name in the agreement matches."""
BLANK = "Tidak ada inisiatif pada target.xlsx."
