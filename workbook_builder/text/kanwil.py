"""Labels and sentences of the roll-up workbook of a region."""

from __future__ import annotations

from workbook_builder.text.sheets import SheetText

TITLE = "Kinerja {nama} Tahun {tahun}"
SUBJECT = "NKO dan capaian IKU {jumlah} kantor sampai Triwulan {triwulan}"

SUMMARY = SheetText(
    "Ringkasan Kanwil",
    "Ringkasan Kinerja Kantor",
    "Satu halaman untuk pimpinan: siapa memimpin, siapa perlu dibantu dan dalam IKU apa, siapa belum masuk.",
)
RANKING = SheetText(
    "Peringkat",
    "Peringkat Kantor menurut NKO",
    "Urutan menurut NKO, perubahannya sejak triwulan lalu, dan IKU yang paling menahan. NKO disalin dari buku kerja tiap kantor.",
)
HEAT_MAP = SheetText("Peta Panas", "Peta Panas", "Capaian {periode} tiap kantor dan IKU; {batas}.")
PERSPEKTIF = SheetText(
    "Perspektif",
    "Nilai Perspektif per Kantor",
    "NP {periode} tiap kantor, disalin dari buku kerjanya; perspektif terendah disebut.",
)
IKU = SheetText(
    "IKU",
    "IKU di Semua Kantor",
    "Sebaran capaian {periode} tiap IKU. IKU disamakan menurut kode dan nama; yang hanya mirip disebut, tidak digabung.",
)
ANGGARAN = SheetText(
    "Anggaran",
    "Penyerapan Anggaran",
    "Pagu dan realisasi belanja sampai akhir {periode}, dibandingkan dengan serapan menurut kalender (acuan, bukan aturan).",
)
TREND = SheetText(
    "Tren",
    "Tren NKO per Kantor",
    "NKO sampai tiap triwulan, dan tahun sebelumnya bila ada.",
)
ABSENT = SheetText(
    "Belum Masuk",
    "Kantor yang Belum Masuk",
    "Kantor yang tidak dapat dinilai atau belum melapor untuk {periode}: tidak diberi peringkat dan tidak ikut dihitung.",
)
FINDINGS = SheetText(
    "Temuan",
    "Temuan per Kantor",
    "Banyaknya temuan tiap kantor menurut tingkat; isinya di Data Temuan dan di lembar Validasi tiap buku kerja.",
)
KINDS = SheetText(
    "Jenis Temuan",
    "Jenis Temuan yang Terbanyak",
    "Temuan yang paling sering muncul di semua kantor, dengan satu contoh.",
)
CHECKS = SheetText(
    "Pemeriksaan",
    "Pemeriksaan Rekap",
    "Angka dihitung dua kali dengan jalan berbeda; bila berbeda atau tidak terhitung, tertulis PERIKSA.",
)
DATA = SheetText(
    "Data",
    "Data Capaian Semua Kantor",
    "Satu baris untuk tiap kantor dan IKU, tanpa rumus: siap untuk PivotTable (tabel Data_Capaian).",
)
FINDINGS_DATA = SheetText(
    "Data Temuan",
    "Data Temuan Semua Kantor",
    "Satu baris untuk tiap kantor dan jenis temuan, dengan contoh pertama (tabel Data_Jenis_Temuan).",
)
WORKINGS = SheetText(
    "Bahan Ringkasan", "Bahan Ringkasan Kanwil", "Angka di balik kalimat, ubin, dan grafik Ringkasan Kanwil."
)
PARAMETER = SheetText("Parameter", "Parameter Rekap", "Angka aturan yang dipakai rekap ini, dengan sumber dan namanya.")

# Remarks
OTHER_NAME = "Kode ini dipakai juga untuk IKU lain: {lain}. Tidak digabung."
OTHER_CODE = "Nama ini berkode lain di kantor lain: {lain}. Tidak digabung."
MORE = "; dan {jumlah} lagi"
NOT_SCORED_YET = "NKO {periode} belum ada."
OTHER_QUARTER = "Laporannya Triwulan {triwulan}."
OTHER_RULES = "Dinilai dengan aturan {aturan}."
OTHER_LIMITS = "Batas statusnya sendiri: {batas}; warna di sini memakai batas kebanyakan kantor."
REPORTED_AS = "NKO {periode} dilaporkan {nilai}."
YEAR_NOT_WHOLE = "NKO {tahun} sampai Triwulan {triwulan}."

# Headers
NUMBER, OFFICE, NKO, STATUS, REMARK = "No.", "Kantor", "NKO", "Status", "Keterangan"
RANK, RANK_BEFORE, MOVED = "Peringkat", "Peringkat {periode}", "Naik/turun"
NKO_OF, CHANGE = "NKO {periode}", "Perubahan"
SCORED, BELOW = "IKU dinilai", "Di bawah 100"
WEAKEST, LOWEST = "IKU terlemah", "Capaian terendah"
ORDER, OFFICE_NUMBER, SHORT_NAME, WORKBOOK = "Urutan", "No. kantor", "Nama singkat", "Buku kerja"
WEIGHTED = "{nama} ({bobot})"
WEAKEST_PERSPEKTIF = "Perspektif terendah"
CODE, NAME, COUNT = "Kode", "Nama IKU", "Kantor"
MEAN, MEDIAN, FIRST_QUARTILE, THIRD_QUARTILE = "Rata-rata", "Median", "Kuartil 1", "Kuartil 3"
MINIMUM, MAXIMUM, SHARE = "Terendah", "Tertinggi", "Bagian < 100"
WEAKEST_OFFICE, NEXT_WEAKEST = "Kantor terlemah", "Berikutnya di bawah 100"
ATTENTION, SORT_VALUE = "Urutan perhatian", "Nilai urut"
WEAK = "{kantor} ({capaian})"
PAGU, SPENT, REST, SERAPAN, AGAINST = "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "Serapan", "Selisih dari acuan"
TOTAL = "Jumlah yang lengkap"
NO_PAGU, NO_SPENDING = "Pagu belum ada.", "Realisasi belanja belum ada."
CHANGE_FROM = "Dari {tahun} ke {periode}"
FOLDER, REASON = "Folder", "Sebab"
STATE, ABSENT_STATE, SCORED_STATE = "Keadaan", "Belum masuk", "Dinilai"
OPEN, ERRORS, WARNINGS, ANSWERED, NOTES = (
    "Terbuka",
    "Galat",
    "Peringatan terbuka",
    "Sudah dijawab",
    "Info",
)
MISSING, MOST_KINDS = "Isian kosong", "Jenis terbanyak"
KIND_COUNT = "{jenis} ({jumlah})"
KIND, SEVERITY, FOUND, OFFICES, EXAMPLE_PLACE, EXAMPLE = (
    "Jenis temuan",
    "Tingkat",
    "Banyaknya",
    "Di berapa kantor",
    "Contoh letak",
    "Contoh pesan",
)
YEAR, PERIODE, RULES = "Tahun", "Periode", "Aturan"
SASARAN, SATUAN, OWNER = "Sasaran", "Satuan", "Penanggung Jawab"
TARGET, REALISASI, CAPAIAN, BEFORE = "Target", "Realisasi", "Capaian", "Capaian {periode}"

# Ringkasan
LEADING, HELP, NEEDED = "Memimpin", "Perlu dibantu dulu", "IKU yang paling perlu dibantu"
NOT_IN, NOT_IN_COUNT, ALL_IN = "Belum masuk", "Belum masuk: {jumlah} kantor", "Semua kantor sudah masuk."
MORE_ABSENT = "dan {jumlah} lagi di lembar Belum Masuk"
DATA_STATE = "Keadaan data"
TOTAL_COUNT, WITH_ANY, MOST, MOST_OF = "Jumlah", "Di kantor", "Terbanyak", "Terbanyak di"
BELOW_SHORT, OF_OFFICES = "Kantor<100", "Dari kantor"
NONE_NEEDED = "Semua IKU yang dinilai mencapai 100 di semua kantor."
TILE_OFFICES, TILE_OFFICES_WORDS = "Kantor dinilai", "{jumlah} dari {semua}"
TILE_MEAN, TILE_MEDIAN = "Rata-rata kantor", "Median kantor"
TILE_RANGE, TILE_STATUS, TILE_BELOW, TILE_DATA = (
    "Terendah sampai tertinggi",
    "Kantor menurut status",
    "IKU < 100",
    "Data",
)
LEGEND = "Status: {batas}."
LIMIT = "{status} mulai {batas}"
NOT_THE_REGION = "Rata-rata kantor bukan NKO kanwil: kanwil punya Perjanjian Kinerja dan NKO sendiri."
FOOTER = "build-workbook {versi}; aturan {aturan}; {jumlah} kantor; data disimpan sampai {tanggal}"
NOT_KNOWN = "tanggal yang tidak diketahui"

# Sentences and charts
FIGURES, COUNTS, BINS, DEVIATIONS, PERIODS, SENTENCE = "Angka", "Status", "Sebaran", "Simpangan", "Periode", "Kalimat"
FIGURE_LABELS = {
    "count": "Kantor dinilai",
    "mean": "Rata-rata NKO",
    "median": "Median NKO",
    "lowest": "NKO terendah",
    "highest": "NKO tertinggi",
    "rising": "Kantor yang naik",
    "falling": "Kantor yang turun",
    "below": "IKU di bawah 100 di semua kantor",
    "weak": "Baris IKU yang paling perlu dibantu",
}
STATUS_COUNT = "{jumlah} {status}"
RANGE = "{rendah} sampai {tinggi}"
MIDDLE = "rata-rata {rata}, median {median}"
NKO_SENTENCE = "NKO {jumlah} kantor: {tengah}, dari {rentang}; {status}."
MOVED_SENTENCE = "{naik} kantor naik dan {turun} turun sejak {periode}. "
FIRST_SENTENCE = "Triwulan pertama: belum ada pembanding. "
WEAK_COUNT = "{jumlah} dari {semua} kantor di bawah 100"
WEAK_SENTENCE = "Paling perlu dibantu: {iku} ({banyak})."
MOVEMENT_AND_WEAK = "{gerak}{lemah}"
SPREAD_TITLE = "Sebaran NKO {jumlah} kantor: {tengah}"
DEVIATION_TITLE = "NKO tiap kantor dari 100: {status}"
TREND_TITLE = "Median {jumlah} kantor pada {periode}: {median}"
SENTENCE_LABELS = {
    "middle": "Tengah",
    "range": "Rentang",
    "statuses": "Menurut status",
    "offices": "Kantor dinilai",
    "data": "Keadaan data",
    "moved": "Kalimat gerak",
    "weak_count": "Banyaknya yang lemah",
    "weak_iku": "Paling perlu dibantu",
    "nko": "Kalimat NKO",
    "second": "Kalimat kedua",
    "spread_title": "Judul sebaran",
    "deviation_title": "Judul simpangan",
    "trend_title": "Judul tren",
}
YEAR_LABEL = "Thn. {tahun}"
BIN = "{dari} - {sampai}"
DATA_WORDS = "{galat} galat, {peringatan} peringatan"
SPREAD_NAME, DEVIATION_NAME, TREND_NAME = "Grafik sebaran NKO", "Grafik NKO kantor", "Grafik tren NKO"
SPREAD_X, SPREAD_Y = "NKO", "Banyaknya kantor"
DEVIATION_X, DEVIATION_Y = "Kantor, mulai dari NKO tertinggi", "NKO dikurangi 100"
TREND_X, TREND_Y = "Tahun, lalu sampai triwulan", "NKO kantor"
ALT_SPREAD = "Banyaknya kantor menurut NKO. {judul}. Angkanya di lembar Bahan Ringkasan."
ALT_DEVIATION = "Selisih NKO tiap kantor dari 100 dengan warna status. {judul}. Angkanya di lembar Bahan Ringkasan."
ALT_TREND = "Median dan kuartil NKO kantor sampai tiap triwulan. {judul}. Angkanya di lembar Bahan Ringkasan."
LOWER, UPPER, VALUE, TEXT = "Dari", "Sampai", "Nilai", "Teks"

# Pemeriksaan
EVERY_OFFICE = "Kantor yang dinilai ditambah yang belum masuk = semua kantor"
EVERY_OFFICE_MEANING = "Ada kantor yang hilang dari Peringkat atau Belum Masuk: buat ulang rekapnya."
ORDERS = "Tiap kantor yang dinilai punya satu urutan (jumlah urutan 1 sampai n)"
ORDERS_MEANING = "Ada NKO pada Peringkat yang tertimpa atau urutan yang terputus: buat ulang rekapnya."
NKO_AGAIN = "Rata-rata NKO pada Peringkat = rata-rata NKO {periode} pada Tren"
NKO_AGAIN_MEANING = "NKO suatu kantor tertimpa pada salah satu lembar: buat ulang rekapnya."
NKO_BUILT = "Rata-rata NKO sama dengan saat rekap dibuat"
CAPAIAN_COUNT = "Banyaknya capaian pada Peta Panas = banyaknya capaian pada Data"
CAPAIAN_AGAIN = "Rata-rata capaian pada Peta Panas = rata-rata capaian pada Data"
CAPAIAN_AGAIN_MEANING = "Capaian suatu kantor tertimpa pada salah satu lembar: buat ulang rekapnya."
CAPAIAN_BUILT = "Rata-rata capaian pada Data sama dengan saat rekap dibuat"
BELOW_AGAIN = "Capaian di bawah 100 menurut IKU = menurut Data"
BELOW_AGAIN_MEANING = "Hitungan pada lembar IKU terputus: buat ulang rekapnya."
STATUSES = "Kantor menurut status = kantor yang dinilai"
STATUSES_MEANING = "Ada status yang tidak dikenal Parameter: lihat kolom Status pada Peringkat."
BINS_AGAIN = "Kantor menurut sebaran NKO = kantor yang dinilai"
BINS_MEANING = "Ada NKO di luar sebaran pada Bahan Ringkasan: buat ulang rekapnya."
NP_BUILT = "Rata-rata nilai perspektif sama dengan saat rekap dibuat"
NP_MEANING = "Nilai perspektif suatu kantor tertimpa: buat ulang rekapnya."
PAGU_BUILT = "Jumlah pagu sama dengan saat rekap dibuat"
SPENT_BUILT = "Jumlah realisasi belanja sama dengan saat rekap dibuat"
MONEY_MEANING = "Pagu atau realisasi belanja suatu kantor tertimpa: buat ulang rekapnya."
NO_ERRORS = "Tidak ada sel galat pada Peringkat, IKU, dan Anggaran"
NO_ERRORS_MEANING = "Ada sel yang menampilkan #...: cari pada ketiga lembar itu."
FINDINGS_AGAIN = "Temuan menurut kantor = temuan menurut jenis"
FINDINGS_MEANING = "Hitungan temuan terputus: buat ulang rekapnya."

# Parameter
THIRD_NUMBER = "Nomor kuartil atas, seperti QUARTILE di Excel"
OWN_LIMIT_SOURCE = "Aturan kantor sendiri"
POINTS = "poin"

# Petunjuk
DOORS = {
    "Kepala kanwil": (
        SUMMARY.name,
        "Sebaran NKO, siapa memimpin, siapa perlu dibantu dan dalam IKU apa, pada satu halaman.",
    ),
    "Pembina kinerja": (HEAT_MAP.name, "Setiap kantor dan IKU dengan warna status; lalu IKU, Perspektif, dan Tren."),
    "Pemeriksa": (
        CHECKS.name,
        "Angka yang dihitung dua kali; lalu Data, yang memuat setiap capaian seperti di buku kerja kantor.",
    ),
}
STEPS = (
    "Rekap ini dibuat dari buku kerja tiap kantor. Untuk membetulkan angka, betulkan berkas kantornya, lalu jalankan build-workbook kanwil lagi.",
    "Peringkat, rata-rata, kuartil, dan banyaknya dihitung rumus; NKO, NP, capaian, pagu, dan realisasi disalin dari tiap kantor apa adanya.",
    "Rata-rata kantor bukan NKO kanwil: kanwil punya Perjanjian Kinerja sendiri, dengan IKU, target, dan NKO sendiri.",
    "Kantor yang galat, tahunnya lain, atau berkasnya tidak terbaca tidak diberi peringkat dan tidak ikut rata-rata; lembar Belum Masuk menyebut sebabnya.",
    "IKU dianggap sama bila kode dan namanya sama. Nama sama dengan kode lain, atau sebaliknya, tetap dua kolom dan disebut di lembar IKU.",
    "Kantor dengan NKO yang tepat sama berbagi peringkat. Perubahan dibandingkan dengan triwulan lalu menurut data sekarang, seperti di buku kerja kantor.",
    "Kuartil dihitung seperti QUARTILE di Excel: di antara dua kantor menurut bagiannya.",
    "Lembar Data adalah tabel Excel (Data_Capaian): pilih Sisipkan, PivotTable untuk menyusun menurut keperluan sendiri.",
    "Lembar dikunci tanpa kata sandi agar rumus tidak terhapus tanpa sengaja. Buka lewat Tinjau, Hapus Proteksi Lembar.",
)
GLOSSARY = {
    "NKO": "Nilai Kinerja Organisasi satu kantor, 0 sampai 120.",
    "NP": "Nilai Perspektif satu kantor: rata-rata nilai sasarannya.",
    "Capaian": "Realisasi dibandingkan target pada skala 0 sampai 120; 100 berarti target tercapai.",
    "Median": "Kantor yang di tengah: separuh di atasnya, separuh di bawahnya.",
    "Kuartil": "Batas seperempat: seperempat kantor di bawah kuartil 1, seperempat di atas kuartil 3.",
    "s.d.Q3, Smt.1, Y": "Periode gabungan: triwulan I sampai III, semester I, dan setahun.",
}
ORIGIN_OFFICES = "{jumlah} kantor; folder, aturan, dan nama buku kerja tiap kantor ada pada tiap baris di lembar Data."
