"""Labels of the sheet Validasi."""

DESTINATION = "{lembar}, {sel}"
NO_FINDINGS = "Tidak ada temuan."
