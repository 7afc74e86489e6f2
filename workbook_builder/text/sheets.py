"""Titles, headers and guidance on the sheets of the workbook."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.text.numbers import MONTHS, NO_VALUE

__all__ = ["MONTHS", "NO_VALUE", "TEXT_CONTINUATION", "UNNAMED_UNIT"]

UNNAMED_UNIT = "Kantor"
TEXT_CONTINUATION = " [dipotong: teks aslinya lebih panjang daripada yang dapat ditampung Excel]"


WORKINGS_HEADER = (
    "Kode",
    "Periode",
    "Baris manual",
    "SS",
    "Polarisasi",
    "Target",
    "Realisasi",
    "R/T",
    "Cara",
    "Ca Stabilize",
    "Titik skala",
    "Nilai skala",
    "Nilai target 0",
    "Capaian mentah",
    "Arah selisih",
    "Konversi 120",
    "Capaian",
    "Status",
    "K3",
)
SCORED_VALUE, WEIGHTED_VALUE = "Nilai dinilai", "K3 x nilai"


@dataclass(frozen=True)
class SheetText:
    """Name of a sheet, its title (A1), what it is for (A2) and the headers of its table."""

    name: str
    title: str
    purpose: str
    headers: tuple[str, ...] = ()


RINGKASAN = SheetText(
    "Ringkasan", "Ringkasan Kinerja Organisasi", "Satu halaman untuk pimpinan: nilai, risiko, dan keadaan data."
)
RINCIAN_TARGET = SheetText(
    "Rincian Target",
    "Rincian Target Kinerja",
    "Target tiap IKU untuk tujuh periode resmi, sesuai lembar yang ditandatangani.",
    ("Kode SS/IKU", "SS dan IKU", *PERIODE),
)
REALISASI = SheetText(
    "Realisasi",
    "Realisasi IKU",
    "Sel kuning boleh diisi; periode, capaian, dan NKO di seluruh buku kerja ikut terhitung ulang.",
    (
        "Kode",
        "IKU",
        "Satuan",
        "Konsolidasi",
        "Basis",
        "Isian Q1",
        "Isian Q2",
        "Isian Q3",
        "Isian Q4",
        "Tanda",
        *PERIODE,
        "Catatan",
        "Cara gabung",
        "Dikurangi triwulan lalu (1 = ya)",
        *(f"Saat dibuat {q}" for q in TRIWULAN),
        "Sel diketik sejak dibuat",
    ),
)
CAPAIAN = SheetText(
    "Capaian",
    "Capaian IKU",
    "Capaian tiap IKU pada skala 0 sampai 120 untuk tujuh periode, dengan status pada periode laporan.",
    ("Kode", "SS", "IKU", "Polarisasi", "Target", "Realisasi", *PERIODE, "Status"),
)
NKO = SheetText(
    "NKO",
    "Nilai Kinerja Organisasi, Langkah demi Langkah",
    "Dari capaian IKU ke nilai sasaran (NSS) dan nilai perspektif (NP), dikalikan bobot, sampai NKO.",
    ("Langkah", "Nomor", "Uraian", "Perspektif", "Bobot", *PERIODE),
)
PERJANJIAN = SheetText(
    "Perjanjian Kinerja",
    "Perjanjian Kinerja",
    "Sasaran, indikator, dan target setahun yang ditandatangani.",
    ("No.", "Sasaran Program/Kegiatan", "Kode", "Indikator Kinerja", "Target"),
)
INISIATIF = SheetText(
    "Inisiatif Strategis",
    "Inisiatif Strategis",
    "Tindakan yang mendukung IKU: keluaran, lintasan triwulanan, pelaksana, dan biaya.",
    (
        "No.",
        "IKU",
        "Inisiatif Strategis",
        "Output/Outcome",
        "Trajectory Kegiatan",
        "Trajectory Output",
        "Periode Pelaksanaan",
        "Penanggung Jawab",
        "Biaya (Rp)",
    ),
)
ANGGARAN = SheetText(
    "Anggaran",
    "Program/Kegiatan dan Anggaran",
    "Anggaran menurut Perjanjian Kinerja, dicocokkan dengan penjumlahan rinciannya.",
    ("Kode", "Program/Kegiatan", "Anggaran (Rp)", "Menurut rincian (Rp)", "Selisih (Rp)"),
)
REALISASI_ANGGARAN = SheetText(
    "Realisasi Anggaran",
    "Realisasi Anggaran",
    "Belanja kumulatif per triwulan terhadap pagu.",
    (
        "Kode",
        "Jenis Belanja",
        "Pagu (Rp)",
        "Q1 (Rp)",
        "Q2 (Rp)",
        "Q3 (Rp)",
        "Q4 (Rp)",
        "Serapan Q1",
        "Serapan Q2",
        "Serapan Q3",
        "Serapan Q4",
        "Catatan",
    ),
)
VALIDASI = SheetText(
    "Validasi",
    "Hasil Validasi Masukan",
    "Semua temuan atas berkas masukan, yang terberat lebih dahulu; saring menurut tingkat atau lembar.",
    ("No.", "Tingkat", "Berkas", "Lembar", "Sel", "Pesan", "Saran", "Kode temuan", "Lihat"),
)
PARAMETER = SheetText(
    "Parameter",
    "Parameter dan Aturan Penilaian",
    "Semua angka aturan, dengan sumber, keyakinan, dan nama yang dipakai rumus.",
    ("Kelompok", "Parameter", "Nilai", "Satuan", "Keyakinan", "Sumber", "Nama dalam rumus"),
)
PETUNJUK = SheetText(
    "Petunjuk", "Petunjuk Pemakaian", "Cara membaca buku kerja ini dan dari mana isinya.", ("Bagian", "Isi", "Peran")
)
PETA_STRATEGI = SheetText(
    "Peta Strategi",
    "Peta Strategi",
    "Sasaran strategis menurut perspektif, dibaca dari bawah ke atas, dengan NSS dan status periode laporan.",
)
CAPAIAN_BAB3 = SheetText(
    "Capaian Bab III A",
    "Capaian Kinerja Organisasi",
    "Tabel Bab III A Laporan Kinerja: target dan realisasi tiap triwulan, capaian akhir, sampai NKO.",
    (
        "No.",
        "Sasaran Program/Kegiatan dan Indikator Kinerja",
        *(f"Target {q}" for q in TRIWULAN),
        *(f"Realisasi {q}" for q in TRIWULAN),
        "Capaian",
        "NSS dan NKO",
        "Status",
    ),
)
CAPAIAN_PERIODE = SheetText(
    "Capaian per Periode",
    "Target, Realisasi, dan Capaian per Periode",
    "Tiga baris untuk tiap IKU pada tujuh periode resmi.",
    ("Kode", "IKU", "Uraian", *PERIODE),
)
PANTAUAN = SheetText(
    "Pantauan Inisiatif",
    "Pantauan Inisiatif Strategis",
    "Lintasan (trajectory) keluaran tiap inisiatif dibandingkan dengan realisasi IKU sampai periode yang sama.",
    (
        "No.",
        "Kode IKU",
        "Inisiatif Strategis untuk IKU",
        *(f"Lintasan {q}" for q in TRIWULAN),
        *(f"Realisasi s.d. {q}" for q in TRIWULAN),
        "Selisih",
        "Keadaan",
    ),
)
LAMPIRAN_SKP = SheetText(
    "Lampiran SKP",
    "Lampiran Sasaran Kinerja Pegawai",
    "Indikator Kinerja Individu (IKI) pimpinan kantor, dalam tiga kelompok perspektif, dengan target tujuh periode.",
    ("No.", "Kode", "Indikator Kinerja Individu (IKI)", "Perspektif SKP", *PERIODE),
)
ANALISIS = SheetText(
    "Analisis",
    "Evaluasi dan Analisis Pencapaian Sasaran",
    "Menurut urutan Bab III B: angka tiap IKU, faktor pendorong, kendala, dan tindak lanjut triwulan ini.",
    ("Kode", "Sasaran, IKU, dan uraian", "Target", "Realisasi", "Capaian", "Status"),
)
SIMULASI = SheetText(
    "Simulasi",
    "Simulasi Realisasi",
    "Bagaimana bila? Ketik realisasi pada sel kuning dan lihat NKO-nya; juga berapa yang masih perlu untuk 100 dan 120.",
    (
        "Kode",
        "IKU",
        "Satuan",
        "Target",
        "Realisasi sekarang",
        "Realisasi simulasi",
        "Capaian sekarang",
        "Capaian simulasi",
        "Perubahan",
        "Status simulasi",
        "Perlu untuk 100",
        "Perlu untuk maksimum",
        "Catatan",
        "NKO per 1 poin",
        "Ruang NKO",
    ),
)
SIMULASI_NKO = SheetText(
    "Simulasi NKO",
    "Simulasi NKO, Langkah demi Langkah",
    "NSS, NP, dan NKO menurut realisasi sekarang dan menurut simulasi.",
    ("Langkah", "Nomor", "Uraian", "Perspektif", "Bobot", "Sekarang", "Simulasi", "Perubahan"),
)
PERHITUNGAN_SIMULASI = SheetText(
    "Perhitungan Simulasi",
    "Perhitungan Simulasi, Langkah demi Langkah",
    "Rumus yang sama dengan lembar Perhitungan, dengan realisasi simulasi pada triwulan yang dipilih.",
    (
        *WORKINGS_HEADER,
        WEIGHTED_VALUE,
        "Isian simulasi",
        "Sebelumnya Q1",
        "Sebelumnya Q2",
        "Sebelumnya Q3",
        "Terakhir s.d. Q2",
        "Terakhir s.d. Q3",
        "Cara gabung",
        "Realisasi periode",
        "Jumlah sebelumnya",
        "Banyak sebelumnya",
    ),
)
KEBUTUHAN = SheetText(
    "Kebutuhan Realisasi",
    "Kebutuhan Realisasi, Langkah demi Langkah",
    "Dihitung balik dari capaian 100 dan yang tertinggi ke realisasi yang diperlukan, dan bagian tiap IKU dalam NKO.",
    (
        "Kode",
        "Baris manual",
        "Polarisasi",
        "Target",
        "Cara gabung",
        "Jumlah sebelumnya",
        "Banyak sebelumnya",
        "Nomor cara",
        "Konversi berlaku",
        "Target 0 dinilai",
        "Titik 100",
        "Titik maksimum",
        "Faktor skala 100",
        "Faktor skala maksimum",
        "Faktor 100",
        "Faktor maksimum tanpa konversi",
        "Faktor maksimum",
        "Hasil balik 100",
        "Hasil balik maksimum",
        "Perlu 100",
        "Perlu maksimum",
        "Catatan dasar",
        "Catatan",
        "K3 dinilai",
        "Perspektif",
        "Bagian IKU",
        "Bagian SS",
        "Bagian perspektif",
        "NKO per 1 poin",
    ),
)
K3 = "K3"
WEIGHT = "Bobot"
MANUAL_IKU = SheetText(
    "Manual IKU",
    "Manual IKU",
    "Bagaimana tiap IKU diukur: arah, konsolidasi, satuan, dan bobot di dalam sasarannya.",
    (
        "Kode",
        "IKU",
        "SS",
        "Polarisasi",
        "Konsolidasi",
        "Satuan",
        "Basis Realisasi",
        "Konversi 120",
        "Realisasi Terburuk",
        "Skala Stabilize",
        K3,
        "Bobot dalam SS",
        "Penanggung Jawab",
        "Sumber",
    ),
)
PERHITUNGAN = SheetText(
    "Perhitungan",
    "Perhitungan Capaian, Langkah demi Langkah",
    "Satu baris untuk tiap IKU dan periode, dari target dan realisasi sampai capaian; semua rumus hidup.",
    (*WORKINGS_HEADER, SCORED_VALUE),
)
PERINGKAT = SheetText(
    "Peringkat",
    "Peringkat IKU",
    "Urutan IKU dari capaian terlemah pada periode laporan; dipakai Ringkasan dan grafiknya.",
    ("Kode", "IKU", "Nama singkat", "Capaian", "Urutan", "Status"),
)
SCALE = SheetText(
    "Skala Stabilize",
    "Skala Stabilize",
    "Titik interpolasi Ca ke capaian; IKU tanpa skala sendiri memakai skala baku.",
    ("Skala", "Ca", "Capaian", "Kemiringan"),
)
K3_SHEET = SheetText(
    "Kualitas K3",
    "Kualitas Kontrak Kinerja (K3)",
    "Bobot tiap IKU dari kualitas indikator (validitas dan kendali) dan kualitas targetnya.",
    (
        "Kode",
        "IKU",
        "Polarisasi",
        "Validitas dan kendali",
        "Sifat target",
        "Target tahun ini",
        "Target tahun lalu",
        "Realisasi tahun lalu",
        "T terhadap R1",
        "T terhadap T1",
        "R1 terhadap T1",
        "Keadaan target",
        "Bobot kualitas",
        "Bobot target",
        "Minimum",
        "K3",
    ),
)
BOBOT_IKU = SheetText(
    "Bobot IKU",
    "Bobot IKU menurut Validitas dan Kendali",
    "Bobot tiap IKU; bagiannya di dalam sasaran adalah bobotnya dibagi jumlah bobot sasaran itu (lembar Manual IKU).",
    ("Kode", "IKU", "Validitas dan kendali", "Bobot"),
)
PROGRAM_KERJA = SheetText(
    "Program Kerja",
    "Program Kerja",
    "Kegiatan yang dijalankan untuk mencapai tiap IKU.",
    ("Kode", "IKU", "No.", "Program Kerja"),
)
RENCANA_AKSI = SheetText(
    "Rencana Aksi",
    "Rencana Aksi ke Depan",
    "Tindakan berikutnya untuk tiap sasaran strategis.",
    ("SS", "Sasaran Strategis", "No.", "Rencana Aksi"),
)
PEMERIKSAAN = SheetText(
    "Pemeriksaan",
    "Pemeriksaan Buku Kerja",
    "Angka dihitung dua kali dengan jalan berbeda; bila berbeda atau tidak terhitung, tertulis PERIKSA.",
    ("No.", "Yang diperiksa", "Seharusnya", "Nyatanya", "Selisih", "Hasil"),
)

DEFAULT_SCALE = "Baku"
GOOD = "OK"
CHECK = "PERIKSA"
CONFIDENCE = {"stated": "Tertulis", "reproduced": "Dihasilkan ulang", "unconfirmed": "Belum dikonfirmasi"}
MASTER_CHECK = "Pemeriksaan buku kerja:"
TYPED_INPUTS = "Isian diketik sejak dibuat: {jumlah} sel"
NOTE_CONTINUATION = "(lanjutan di bawah tabel)"
CONTINUATION = "Lanjutan catatan"
DECIMAL_EXAMPLE = "CONTOH angka di komputer ini:"
CONTENTS = "Ke daftar isi"
PAGE = "Halaman &P dari &N"
CAPAIAN_STEP = "1. Capaian"
K3_STEP = "1. Nilai kualitas"
NSS_STEP = "2. NSS"
NP_STEP = "3. NP"
WEIGHTED_STEP = "4. NP x bobot"
NKO_STEP = "5. NKO"
STATUS_STEP = "6. Status"
PREDIKAT_STEP = "7. Predikat"
SIGNATURE = "Ditandatangani secara elektronik"

BLANK = "Lembar ini tidak ada atau kosong pada berkas masukan."
BLANK_DATE = "........................................"
INPUT_TITLE = "Realisasi {periode}"
INPUT_MESSAGE = "Ketik realisasi {periode} dalam satuan {satuan}, dengan tanda desimal seperti contoh di sel {contoh}. Kosongkan bila belum ada; isi 0 hanya bila memang nol."
INPUT_ERROR = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal seperti contoh di sel {contoh}."
FAR = "Jauh di atas target"
ERROR_TITLE = "Bukan angka"
INPUT_LIMIT = 1_000_000_000_000
"""Bound of what may be typed as a realisasi; anything beyond is a slip of the key."""
