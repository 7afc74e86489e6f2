"""Labels of the sheet Ringkasan."""

LANJUTAN = "…"
"""Mark of a name that is shown in short."""

NKO = "NKO periode {periode}"
STATUS = "Status NKO"
PREDIKAT = "Predikat NKO"
PREDIKAT_TAK_ADA = "Belum dikonfirmasi"
SERAPAN = "Serapan anggaran"
DATA = "Data dan aturan"
ISI_DATA = "Disimpan {tanggal}; {aturan}{ragu}"
RAGU = " ({ragu} dari {jumlah} nilai belum pasti)"
TAK_DIKETAHUI = "pada tanggal yang tidak diketahui"
ALAT = "Dibuat dengan"
ISI_ALAT = "build-workbook versi {versi}"
STATUS_IKU = "IKU {status}"
TAK_DINILAI = "IKU tidak dinilai"
JUMLAH_IKU = "Jumlah IKU"
PERSPEKTIF_TERLEMAH = "Perspektif terlemah"
DI_BAWAH = "IKU di bawah 100"
PEMERIKSAAN = "Pemeriksaan"
TEMUAN = {"galat": "Galat", "peringatan": "Peringatan", "info": "Info"}
JUMLAH_TEMUAN = "Jumlah temuan"

KEPALA_PERSPEKTIF = ("Perspektif", "Bobot", "Nilai", "Dari 100", "Status")
KEPALA_PERIODE = ("Periode", "Mencakup", "NKO", "Dari 100", "Status")
KEPALA_ANGGARAN = ("Anggaran", "Realisasi (Rp)", "Serapan", "Sisa pagu")
KEPALA_IKU = (
    "No.",
    "Kode",
    "IKU, mulai dari yang terlemah",
    "Capaian",
    "Dari 100",
    "Status",
    "Batas",
    "Maks.",
)
MENCAKUP = {
    "Q1": "Triwulan I",
    "Q2": "Triwulan II",
    "Smt.1": "Triwulan I-II",
    "Q3": "Triwulan III",
    "s.d.Q3": "Triwulan I-III",
    "Q4": "Triwulan IV",
    "Y": "Setahun",
}
PAGU = "Pagu"

NAMA_NKO = "Grafik NKO per periode"
NAMA_PERSPEKTIF = "Grafik nilai perspektif"
NAMA_IKU = "Grafik capaian IKU"
NAMA_ANGGARAN = "Grafik penyerapan anggaran"
GRAFIK_NKO = "NKO per periode"
GRAFIK_PERSPEKTIF = "Nilai perspektif {periode}"
GRAFIK_IKU = "Capaian IKU {periode}, mulai dari yang terlemah"
GRAFIK_IKU_TERLEMAH = "Capaian {jumlah} IKU terlemah {periode}"
GRAFIK_ANGGARAN = "Penyerapan anggaran kumulatif"
SUMBU_PERIODE = "Periode"
SUMBU_NKO = "NKO (0-120)"
SUMBU_PERSPEKTIF = "Perspektif"
SUMBU_NILAI = "Nilai (0-120)"
SUMBU_IKU = "Kode IKU"
SUMBU_CAPAIAN = "Capaian (0-120)"
SERI_CAPAIAN = "Capaian"
SERI_MAKS = "Paling tinggi ({angka})"
SUMBU_TRIWULAN = "Triwulan"
SUMBU_SERAPAN = "Persen pagu"
ALT_NKO = "Diagram batang NKO untuk tujuh periode resmi; angkanya pada tabel Periode di atasnya."
ALT_PERSPEKTIF = "Diagram batang nilai tiap perspektif; angkanya pada tabel Perspektif di atasnya."
ALT_IKU = "Diagram batang capaian tiap IKU dengan garis batas {status} dan garis batas atas; angkanya pada tabel IKU di atasnya."
ALT_ANGGARAN = "Diagram batang penyerapan anggaran kumulatif tiap triwulan; angkanya pada tabel Anggaran di atasnya."
