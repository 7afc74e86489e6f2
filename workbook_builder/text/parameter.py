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
PERIODE_TRIWULAN = "Periode laporan"
AFTER_QUARTER = "Sesudah triwulan {triwulan}"
PERIODE_SOURCE = "KMK 127/2026 hlm. 36-38"
METHOD_NOTE = "Catatan simulasi"
ASSUMPTION = "Asumsi simulasi"
ASSUMPTION_MEANINGS = {
    "Target tercapai": "IKU yang belum diisi dianggap tepat mencapai targetnya.",
    "Seperti sekarang": "IKU yang belum diisi tetap pada realisasi sekarang.",
}
