"""Labels of the sheet Parameter."""

LAPORAN = "Laporan"
NILAI = "Nilai aturan"
BAKU = "Bila tidak tercantum"
PERSPEKTIF = "Bobot perspektif"
STATUS = "Status mulai dari"
PREDIKAT = "Predikat mulai dari"
CARA = "Cara menghitung"
KONSOLIDASI = "Konsolidasi"
POLARISASI = "Polarisasi"
KUALITAS = "Kualitas (K3)"
VALIDITAS_KENDALI = "Validitas dan kendali"
TARGET = "Kualitas target"

ATURAN_DIPAKAI = "Aturan yang dipakai"
TRIWULAN = "Triwulan laporan"
PERIODE = "Periode laporan"
SUMBER_LAPORAN = "Ditentukan saat buku kerja dibuat"
SUMBER_PILIHAN = "Manual IKU"
ARTI_KONSOLIDASI = {"Sum": "dijumlahkan", "Average": "rata-rata", "TLK": "yang terakhir"}
ARTI_POLARISASI = {"Maximize": "makin besar", "Minimize": "makin kecil", "Stabilize": "makin tepat"}
