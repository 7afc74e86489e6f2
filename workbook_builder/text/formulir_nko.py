"""Words of the sheet Formulir NKO: the official form in its nine columns."""

TITLE = "Formulir Nilai Kinerja Organisasi"
TITLE_OF = TITLE + " Periode {periode}"
PURPOSE = "Formulir resmi: target, realisasi, bobot, dan indeks capaian sampai NKO."
HEADERS = (
    "Kode SS/IKU",
    "Sasaran Strategis / Indikator Kinerja Utama",
    "Target",
    "Realisasi",
    "Polarisasi",
    "V/C",
    "Bobot IKU",
    "Bobot Tertimbang",
    "Index Capaian",
)
NKO = "Nilai Kinerja Organisasi"
