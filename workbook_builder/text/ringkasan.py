"""Labels of the sheet Ringkasan."""

NKO = "Nilai Kinerja Organisasi (NKO) {periode}"
STATUS = "Status"
PREDIKAT = "Predikat"
PREDIKAT_TAK_ADA = "Skala predikat tahun ini belum dikonfirmasi"
PERSPEKTIF = ("Perspektif", "Bobot", "Nilai {periode}", "Status")
NKO_PERIODE = ("Periode", "NKO", "Status")
JUMLAH_STATUS = ("Status IKU {periode}", "Jumlah IKU")
TAK_DINILAI = "Tidak dinilai"
JUMLAH = "Jumlah"
ANGGARAN = ("Anggaran s.d. Q{triwulan}", "Nilai")
PAGU = "Pagu (Rp)"
REALISASI = "Realisasi (Rp)"
SERAPAN = "Penyerapan"
TEMUAN = ("Temuan data", "Jumlah")
TINGKAT = ("galat", "peringatan", "info")
