"""Labels and sentences of the sheet Kartu IKU; the blanks of a sentence are filled by formulas and by Python alike."""

SELECTOR = "Kode IKU"
NAME = "Indikator Kinerja Utama"
SEE = "Lihat di lembar"
PERIODE, TARGET, REALISASI, CAPAIAN, STATUS, REPORTED = (
    "Periode",
    "Target",
    "Realisasi",
    "Capaian",
    "Status",
    "Dilaporkan",
)
SASARAN = "Sasaran"
SASARAN_NAME = "SS {nomor}: {nama}"
PERSPEKTIF = "Perspektif"
DIRECTION = "Polarisasi"
COMBINATION = "Konsolidasi"
COMBINATION_BASIS = "{konsolidasi}, realisasi {basis}"
SATUAN = "Satuan"
OWNER = "Penanggung Jawab"
SOURCE = "Sumber"
SUM = "Hitungan {periode}"
TO_NSS = "Bagian di NSS"
TO_NP = "Bagian di NP"
TO_NKO = "Bagian di NKO"
NEED = "Yang diperlukan"
DRIVER = "Faktor pendorong"
OBSTACLE = "Kendala"
FOLLOW_UP = "Tindak lanjut"
INISIATIF = "Inisiatif"
FINDINGS = "Temuan"

PROMPT_TITLE = "Kode IKU"
PROMPT = "Pilih kode IKU dari daftar; seluruh kartu dan grafiknya ikut berganti."
ERROR_TITLE = "Kode tidak dikenal"
ERROR = "Pilih salah satu kode IKU dari daftar."

RATIO = "{realisasi} dibagi {target} x 100 = {hasil}"
MIRRORED = "200 - ({realisasi} dibagi {target} x 100) = {hasil}"
WORST = "({terburuk} - {realisasi}) dibagi {terburuk} x 100 = {hasil}"
SCALE = "{awal} + {lebih} x {kemiringan}% = {hasil}"
STABILIZE = "Ca: {ca}; pada skala: {skala}"
NO_FORMULA = "Aturan tidak memberi rumus untuk {cara}"
KONVERSI = "; target tercapai dan Konversi 120 berlaku"
LIMITS = "; batas {minimum} sampai {maksimum}"
RESULT = "; capaian {capaian}; status {status}"
NO_REALISASI = "Belum dinilai: realisasi belum ada"
NO_TARGET = "Tidak dinilai: tidak ada target"
SHARE = "{bagian}% x {nilai} = {hasil} dari {nama} {jumlah}"
NEED_WORDS = "Triwulan {triwulan}: {seratus} untuk capaian 100, {maksimum} untuk {tertinggi}. {catatan}"
NUMBER = "{nama} (angka)"

NONE = "-"
COUNT = "{jumlah}: {isi}"
NO_ANALISIS = "Belum ada analisis untuk triwulan ini."
NO_INISIATIF = "Tidak ada inisiatif strategis untuk IKU ini."
NO_FINDINGS = "Tidak ada temuan tentang IKU ini."
SEPARATOR = "; "

CHART_NAME = "Grafik kartu IKU"
CHART = "Target dan realisasi sampai akhir tiap triwulan"
CHART_X = "Periode"
CHART_Y = "Dalam satuan IKU (persen: 100 = 100%)"
ALT = "Diagram batang target dan realisasi IKU yang dipilih pada Q1, Smt.1, s.d.Q3, dan Y; angkanya pada tabel di atasnya."
