"""Labels that staff may write on Angka Terbit, and how messages call the figure behind each."""

IKU_WORDS = ("", "capaian", "realisasi", "target")
"""Words that may stand before the code of an IKU; the code alone asks for its capaian."""

CAPAIAN = "capaian {kode}"
REALISASI = "realisasi {kode}"
TARGET = "target {kode}"
SERAPAN = "penyerapan anggaran"
BELANJA = "jumlah belanja"
PAGU = "pagu pada lembar Realisasi Anggaran"
TOTAL = "total pada lembar Anggaran"
COUNT = "{nama} pada lembar resmi"

NKO = ("NKO", "Nilai Kinerja Organisasi", "Nilai Kinerja Organisasi (NKO)")
SERAPAN_LABEL = (
    "Realisasi Anggaran",
    "Realisasi Anggaran (%)",
    "Persentase Realisasi Anggaran",
    "Penyerapan Anggaran",
    "Serapan Anggaran",
)
LABEL_BELANJA = ("Realisasi Anggaran (Rp)", "Realisasi Belanja", "Realisasi Belanja (Rp)", "Jumlah Belanja")
LABEL_PAGU = ("Pagu DIPA", "Pagu", "Pagu Anggaran", "Pagu DIPA (Rp)", "Pagu (Rp)")
LABEL_TOTAL = ("Total Anggaran", "Total Anggaran PK", "Anggaran Perjanjian Kinerja", "Total Anggaran (Rp)")
LABEL_SASARAN = ("Jumlah Sasaran Strategis", "Jumlah SS", "Jumlah Sasaran")
LABEL_IKU = ("Jumlah IKU", "Jumlah Indikator Kinerja Utama")
LABEL_INISIATIF = ("Jumlah Inisiatif Strategis", "Jumlah Inisiatif")

SAME_AS = " Angka itu sama dengan {uraian} {periode}."
"""What a published figure may really have been, after the difference."""
POINTS = " poin persen"
