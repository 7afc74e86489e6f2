"""Labels of the sheet Ringkasan."""

CONTINUATION = "…"
"""Mark of a name that is shown in short."""

NKO = "NKO periode {periode}"
STATUS = "Status NKO"
PREDIKAT = "Predikat NKO"
NO_PREDIKAT = "Belum dikonfirmasi"
SERAPAN = "Serapan anggaran"
DATA = "Data dan aturan"
DATA_CONTENT = "Disimpan {tanggal}; {aturan}{ragu}"
UNCONFIRMED = " ({ragu} dari {jumlah} nilai belum pasti)"
NOT_KNOWN = "pada tanggal yang tidak diketahui"
TOOL = "Dibuat dengan"
TOOL_CONTENT = "build-workbook versi {versi}"
STATUS_IKU = "IKU {status}"
NOT_SCORED = "IKU tidak dinilai"
IKU_TOTAL = "Jumlah IKU"
WEAKEST_PERSPEKTIF = "Perspektif terlemah"
BELOW = "IKU di bawah 100"
PEMERIKSAAN = "Pemeriksaan"
FINDINGS = {"galat": "Galat", "peringatan": "Peringatan", "info": "Info"}
FINDINGS_TOTAL = "Jumlah temuan"

DIFFERENCE = "Dari 100"
STATUS_HEADER = "Status"
COVERS = {
    "Q1": "Triwulan I",
    "Q2": "Triwulan II",
    "Smt.1": "Triwulan I-II",
    "Q3": "Triwulan III",
    "s.d.Q3": "Triwulan I-III",
    "Q4": "Triwulan IV",
    "Y": "Setahun",
}
PAGU = "Pagu"

NKO_NAME = "Grafik NKO per periode"
PERSPEKTIF_NAME = "Grafik nilai perspektif"
IKU_NAME = "Grafik capaian IKU"
ANGGARAN_NAME = "Grafik penyerapan anggaran"
NKO_CHART = "NKO per periode"
PERSPEKTIF_CHART = "Nilai perspektif {periode}"
IKU_CHART = "Capaian IKU {periode}, mulai dari yang terlemah"
WEAKEST_IKU_CHART = "Capaian {jumlah} IKU terlemah {periode}"
ANGGARAN_CHART = "Penyerapan anggaran kumulatif"
PERIODE_AXIS = "Periode"
NKO_AXIS = "NKO (0-120)"
PERSPEKTIF_AXIS = "Perspektif"
VALUE_AXIS = "Nilai (0-120)"
IKU_AXIS = "Kode IKU"
CAPAIAN_AXIS = "Capaian (0-120)"
CAPAIAN_SERIES = "Capaian"
MAX_SERIES = "Paling tinggi ({angka})"
TRIWULAN_AXIS = "Triwulan"
SERAPAN_AXIS = "Persen pagu"
ALT_NKO = "Diagram batang NKO untuk tujuh periode resmi; angkanya pada tabel Periode di atasnya."
ALT_PERSPEKTIF = "Diagram batang nilai tiap perspektif; angkanya pada tabel Perspektif di atasnya."
ALT_IKU = "Diagram batang capaian tiap IKU dengan garis batas {status} dan garis batas atas; angkanya pada tabel IKU di atasnya."
ALT_ANGGARAN = "Diagram batang penyerapan anggaran kumulatif tiap triwulan; angkanya pada tabel Anggaran di atasnya."
