"""Labels of the sheet Lampiran SKP (grouping as in the annexed SKP of the LAKIN 2024)."""

GROUP = {
    "Stakeholder": "Penerima Layanan",
    "Customer": "Penerima Layanan",
    "Internal Process": "Proses Bisnis",
    "Learning & Growth": "Penguatan Internal atau Anggaran",
}
"""Perspektif of the organisation -> perspektif of the SKP."""
DESIGNATION = ("Pejabat Penilai Kinerja,", "Pegawai yang Dinilai,")
