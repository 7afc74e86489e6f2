"""Labels of the sheet Parameter."""

REPORT = "Laporan"
VALUE = "Nilai aturan"
DISPLAY = "Tampilan"
EXPECTED_ABSORPTION = "Serapan anggaran menurut kalender (acuan pembanding, bukan aturan)"
CALENDAR_SOURCE = "Seperempat pagu tiap triwulan; dipakai Ringkasan sebagai pembanding saja"
FONT = "huruf"
PLAUSIBLE_MULTIPLE = "Realisasi ditandai bila melebihi target sekian kali"
TIMES = "kali target"
UNUSED = "(tidak dipakai rumus)"
APPLICATION_SOURCE = "Ketentuan aplikasi"
DEFAULTS = "Bila tidak tercantum"
PERSPEKTIF = "Bobot perspektif"
STATUS = "Status mulai dari"
PREDIKAT = "Predikat mulai dari"
METHODS = "Cara menghitung"
KONSOLIDASI = "Konsolidasi"
POLARISASI = "Polarisasi"
K3_SHEET = "Kualitas (K3)"
VALIDITAS_KENDALI = "Validitas dan kendali"
TARGET = "Kualitas target"

RULES_USED = "Aturan yang dipakai"
TRIWULAN = "Triwulan laporan"
PERIODE = "Periode laporan"
PERIODE_COLUMN = "Letak periode laporan di antara tujuh periode"
REPORT_SOURCE = "Ditentukan saat buku kerja dibuat"
CHOICE_SOURCE = "Manual IKU"
KONSOLIDASI_MEANINGS = {"Sum": "dijumlahkan", "Average": "rata-rata", "TLK": "yang terakhir"}
POLARISASI_MEANINGS = {"Maximize": "makin besar", "Minimize": "makin kecil", "Stabilize": "makin tepat"}
BASIS = "Basis"
BASIS_MEANINGS = {"Triwulanan": "angka triwulan itu saja", "Kumulatif": "angka sejak Januari"}
ANSWER = "Jawaban"
ANSWER_MEANINGS = {"Ya": "berlaku", "Tidak": "tidak berlaku"}
DONE = "Selesai"
DONE_MEANINGS = {"Ya": "tidak perlu ditanya lagi", "Tidak": "masih dikerjakan, tetap terbuka"}
SEVERITY = "Tingkat temuan"
SEVERITY_MEANINGS = {"galat": "harus diperbaiki", "peringatan": "perlu diperiksa", "info": "untuk diketahui"}
TARGET_NATURE = "Sifat target"
TARGET_NATURE_MEANINGS = {"Ditetapkan peraturan": "ditetapkan peraturan", "Wajib": "wajib ada"}
TARGET_SIGN = "Tanda target"
TARGET_SIGN_MEANINGS = {
    "(target 0)": "bagian nama cara menghitung bila targetnya 0",
    "(target negatif)": "bagian nama cara menghitung bila targetnya di bawah 0",
}
QUARTERS = "Nama triwulan"
QUARTER_MEANINGS = {"Q1": "Triwulan I", "Q2": "Triwulan II", "Q3": "Triwulan III", "Q4": "Triwulan IV"}
PERIODE_TRIWULAN = "Periode laporan"
AFTER_QUARTER = "Sesudah triwulan {triwulan}"
PERIODE_SOURCE = "KMK 127/2026 hlm. 36-38"
METHOD_NOTE = "Catatan simulasi"
ASSUMPTION = "Asumsi simulasi"
ASSUMPTION_MEANINGS = {
    "Target tercapai": "IKU yang belum diisi dianggap tepat mencapai targetnya.",
    "Seperti sekarang": "IKU yang belum diisi tetap pada realisasi sekarang.",
}
