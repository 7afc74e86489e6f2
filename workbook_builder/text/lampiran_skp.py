"""Labels of the sheet Lampiran SKP (grouping as in the annexed SKP of the LAKIN 2024)."""

KELOMPOK = {
    "Stakeholder": "Penerima Layanan",
    "Customer": "Penerima Layanan",
    "Internal Process": "Proses Bisnis",
    "Learning & Growth": "Penguatan Internal atau Anggaran",
}
"""Perspektif of the organisation -> perspektif of the SKP."""
SEBUTAN = ("Pejabat Penilai Kinerja,", "Pegawai yang Dinilai,")
