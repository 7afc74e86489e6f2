"""Labels and sentences of the sheet Ringkasan, and of the sheets that it is made from."""

RUPIAH_SIZES = {1_000_000_000: " M", 1_000_000: " jt"}
"""From what amount on rupiah are written in which size, the largest first."""
TREND = "{before} ke {now}"

# The sentences of the quarter, and the titles of the charts.
BRIDGE = "Jembatan"
BRIDGE_START = "Mulai 100"
BRIDGE_END = "NKO {periode}"
STEP = "{perspektif} {nilai}"
DEVIATION = "Simpangan"
SENTENCE = "Kalimat"
COUNT = "Banyaknya"
NKO_SENTENCE = "NKO {nko} ({nilai}){perubahan}."
MOVED = "{arah}{beda} dari {periode}"
RISING, FALLING = ", naik ", ", turun "
NO_NKO = "NKO belum terhitung."
ONE = "Satu"
NONE_BELOW = "Semua IKU yang dinilai mencapai 100"
NONE_BELOW_SENTENCE = "{banyak}."
BELOW_COUNT = "{jumlah} IKU di bawah 100"
WEAKEST = "{kode} ({capaian})"
BELOW_SENTENCE = "{banyak}; terlemah {kode}; bila mencapai 100, NKO naik {naik}."
BRIDGE_TITLE = "Dari 100 ke NKO {nko}: {terbaik}, {terlemah}"
DEVIATION_TITLE = "{banyak}; terlemah {kode}"
STATUS_COUNT = "{jumlah} {status}"
UNSCORED_COUNT = ", {jumlah} tidak dinilai"
STATUS_COUNTS = "{banyak}{tanpa}"
SENTENCE_LABELS = {
    "verdict": "Status dan predikat",
    "nko": "Kalimat NKO",
    "below": "Di bawah 100",
    "weakest": "Terlemah",
    "iku": "Kalimat IKU",
    "best": "Paling menambah",
    "worst": "Paling kecil",
    "bridge_title": "Judul jembatan",
    "deviation_title": "Judul simpangan",
    "absorption": "Serapan",
    "status_counts": "Banyaknya status",
}

# Tiles
NKO = "NKO {periode}"
STATUS = "Status"
PREDIKAT = "Predikat"
SINCE_LAST = "Sejak {periode}"
BELOW = "Di bawah 100"
SCORED = "IKU dinilai"
SERAPAN = "Serapan anggaran"
SERAPAN_WORDS = "{serapan}% (acuan {acuan}%)"
NO_SERAPAN = "belum ada"
STATUS_IKU = "IKU menurut status"
DATA = "Data"
DATA_WORDS = "{galat} galat, {peringatan} peringatan"
DATA_ANSWERED = ", {dijawab} dijawab"

# Tables
ATTENTION = "Perlu perhatian (menurut ruang NKO)"
MOVEMENT = "{sebelum} ke {kini}"
OWNER = "Penanggung Jawab"
FOLLOW_UP = "Tindak lanjut"
STRIP = "Capaian IKU sampai tiap triwulan"
WEAKEST_STRIP = "Capaian {jumlah} IKU terlemah sampai tiap triwulan"
DIFFERENCE = "Dari 100"
STATUS_HEADER = "Status"
LEGEND = "Status:"
BEGINS = "{status} mulai"
UNCONFIRMED_LIMIT = "* batas yang belum dipastikan; sumbernya di lembar Parameter"
FOOTER = "build-workbook {versi}; aturan {aturan}{ragu}; data disimpan {tanggal}; {berkas}"
UNCONFIRMED = " ({ragu} dari {jumlah} nilai belum pasti)"
FILE = "{nama} {sidik}"
NOT_KNOWN = "pada tanggal yang tidak diketahui"

# Charts
BRIDGE_NAME = "Grafik jembatan NKO"
DEVIATION_NAME = "Grafik simpangan IKU"
BRIDGE_X, BRIDGE_Y = "Perspektif", "Nilai (0-120)"
DEVIATION_X, DEVIATION_Y = "Kode IKU, mulai dari yang terlemah", "Capaian dikurangi 100"
BASE, WHOLE, UP, DOWN = "Alas", "Nilai", "Menambah", "Mengurangi"
ALT_BRIDGE = "Jembatan dari 100 ke NKO menurut perspektif. {judul}. Angkanya di lembar Bahan Ringkasan."
ALT_DEVIATION = "Selisih capaian tiap IKU dari 100 dengan warna status. {judul}. Angkanya di lembar Bahan Ringkasan."
