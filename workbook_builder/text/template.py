"""The template realisasi.xlsx: titles, headers, prompts and guidance."""

from __future__ import annotations

from workbook_builder.text import sheets
from workbook_builder.text.sheets import SheetText

PETUNJUK = SheetText(
    "Petunjuk",
    "Petunjuk Pengisian Realisasi Kinerja",
    "Berkas ini diisi setiap triwulan, lalu diolah menjadi buku kerja kinerja dengan perintah build-workbook.",
    ("Langkah", "Yang dikerjakan", "Keadaan", "Sisa", "Penjelasan"),
)
LISTS = SheetText(
    sheets.LISTS,
    sheets.LISTS_TITLE,
    "Isi daftar pilihan pada sel isian, dan angka aturan yang dipakai capaian sementara. Tidak diisi.",
    ("Daftar", "Isi", "Nilai", "Arti"),
)
PROVISIONAL = SheetText(
    sheets.PROVISIONAL,
    sheets.PROVISIONAL_TITLE,
    "Dari isian sampai capaian sementara, dengan rumus dan aturan yang sama dengan buku kerja. Tidak diisi.",
)
BELANJA_KINDS = (("51", "Belanja Pegawai"), ("52", "Belanja Barang"), ("53", "Belanja Modal"))
TOTAL = "Jumlah"

QUARTER_FILLED = "Triwulan yang diisi"
SHEET_NOTE = "Catatan lembar"
COMPLETE, NOT_YET, NO_TARGET, CHOOSE = "Lengkap", "Belum diisi", "Tanpa target", "Pilih triwulan"
WITHOUT_TARGET = "Target kosong"
NOT_COMPARABLE = "-"
FAR = "Jauh di atas target"
PRESENT, NONE_YET = "Ada", "Belum ada"
MATCHES, DOES_NOT_MATCH, MAY_BE_BLANK = "Cocok", "Tidak cocok", "Boleh kosong"
TO_FILL = "Perlu diisi"
ANALISIS_LEFT = "IKU tanpa analisis:"
PREPARED = "Baris disiapkan untuk"
OTHER_QUARTER = "Triwulan yang dipilih lain. Jalankan build-workbook template supaya barisnya disiapkan, atau pakai baris kosong di bawah."

# --- prompts (titles at most 32 characters, texts at most 255) ----------------------------------------------------

NUMBER_ERROR = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal seperti contoh di sel {contoh}. Kosongkan bila belum ada."
RUPIAH_ERROR = "Di sini hanya boleh rupiah bulat. Ketik angkanya saja, misalnya 594053000."
LIST_ERROR = "Pilih salah satu dari daftar yang muncul di sel ini."
TEXT_ERROR = "Tulisan ini terlalu panjang untuk satu sel. Ringkas, atau bagi menjadi beberapa baris."
LIST_ERROR_TITLE = "Tidak ada dalam daftar"
TEXT_ERROR_TITLE = "Terlalu panjang"
TRIWULAN_PROMPT = (
    "Triwulan yang diisi",
    "Pilih 1, 2, 3, atau 4. Kolom triwulan itu lalu menonjol, dan kolom Kelengkapan menunjukkan apa yang belum diisi.",
)
SHEET_NOTE_PROMPT = (
    "Catatan lembar",
    "Boleh dikosongkan. Tempat menulis sumber angka atau catatan untuk seluruh lembar ini; tetap tersimpan saat berkas diperbarui.",
)
OTHER_PROMPT = (
    "Kolom tambahan",
    "Kolom yang ditambahkan kantor sendiri. Isinya tetap tersimpan saat berkas diperbarui, tetapi tidak dinilai.",
)

# --- guidance -----------------------------------------------------------------------------------------------------

FINISHED, UNFINISHED = "selesai", "belum"
OF = " dari "
COMPLETENESS_TITLE = ("Kelengkapan", "Lembar dan penanggung jawab", "Terisi", "Dari", "Triwulan yang dipilih")
SHEET_PART, OWNER_PART = "Lembar", "Penanggung jawab"
NO_OWNER = "Belum disebut pada Manual IKU"
HOW_TITLE, HOW_PART = ("Cara mengisi", "Hal", "", "", "Penjelasan"), "Cara"
COLOUR_PART = "Warna"
PERIODE_PART, TRIWULAN_PART, BASIS_PART, MARK_PART, SCALE_PART = (
    "Daftar periode",
    "Daftar triwulan",
    "Daftar basis",
    "Batas tanda",
    "Skala Stabilize",
)
ANSWER_PART, DONE_PART, TARGET_SIGN_PART = "Jawaban", "Daftar selesai", "Tanda target"
LIMIT_PART, STATUS_PART, METHOD_PART, POLARISASI_PART, KONSOLIDASI_PART = (
    "Batas capaian",
    "Batas status",
    "Cara menghitung",
    "Daftar polarisasi",
    "Daftar konsolidasi",
)
SCALE_TITLE = ("Skala Stabilize", "Ca", "Capaian", "Kemiringan")
COUNTED_QUARTER, COUNTED_PERIODE, PREPARED_QUARTER = (
    "Triwulan yang dihitung",
    "Periode yang dilaporkan",
    "Triwulan yang disiapkan",
)
STEPS = (
    (
        "Pilih triwulan yang diisi",
        "Lembar Realisasi IKU, sel C4. Triwulan itu lalu menonjol, triwulan lain meredup; semua kelengkapan di bawah mengikutinya.",
    ),
    (
        "Isi realisasi tiap IKU",
        "Kolom Realisasi triwulan itu. Capaian sementara di kiri langsung terhitung. Triwulan sebelumnya tidak perlu diketik ulang; bila direvisi, ganti angkanya dan tulis alasannya di kolom Catatan.",
    ),
    (
        "Periksa angka yang ditandai",
        "Kolom Tanda periksa menyebut realisasi yang jauh di atas targetnya: biasanya salah satuan atau salah tanda desimal.",
    ),
    (
        "Isi analisis",
        "Sudah ada satu baris untuk tiap IKU, dengan angkanya. Kendala dan Tindak Lanjut perlu diisi bila capaiannya di bawah 100.",
    ),
    (
        "Isi realisasi anggaran",
        "Belanja pegawai (51), barang (52), dan modal (53) dalam rupiah penuh, kumulatif sejak Januari. Pagu per jenis belanja boleh kosong bila hanya jumlahnya yang diketahui.",
    ),
    (
        "Salin angka yang sudah terbit",
        "Bila ada: angka di laporan lain, misalnya LAKIN, apa adanya, walaupun tampak keliru. Program mencocokkannya dengan hasil perhitungan.",
    ),
    (
        "Lihat kelengkapan, simpan, tutup",
        "Simpan dengan nama dan tempat yang sama, tutup, lalu jalankan build-workbook. Hasilnya ada di folder output.",
    ),
)
"""The seven steps; each leads to its cell."""
HOW = (
    (
        "Sel yang diisi",
        "Isi hanya sel biru muda dengan tulisan biru tua. Sel lain terkunci tanpa kata sandi, supaya judul, kode, dan target tidak berubah tanpa sengaja.",
    ),
    (
        "Satuan",
        "Persen: ketik lengkap dengan tandanya, misalnya 85%. Indeks dan satuan lain: ketik angkanya saja, misalnya 93. Tanda desimal tiap komputer dapat berbeda; pakai yang tampak pada contoh di atas tabel. Tanda yang keliru membuat angka sepuluh kali lebih besar, dan kolom Tanda periksa lalu menyebutnya.",
    ),
    (
        "Kosong dan 0 tidak sama",
        "Belum ada angkanya? Biarkan kosong: IKU itu belum dinilai untuk triwulan tersebut dan disebut dalam hasil pemeriksaan. Ketik 0 hanya bila realisasinya memang nol, karena 0 ikut dinilai.",
    ),
    (
        "Basis",
        "Triwulanan: angka triwulan itu, sesuai Manual IKU. Kumulatif: angka sejak Januari sampai triwulan itu; jangan dikurangi sendiri, program yang menghitung bagian tiap triwulan.",
    ),
    (
        "Capaian sementara",
        "Capaian sampai dengan triwulan yang dipilih, begitu angka triwulan itu diketik; langkahnya di lembar Perhitungan Sementara. Tanda - berarti belum dapat dihitung di sini, misalnya persen yang diketik tanpa tanda %.",
    ),
    ("Analisis", "Satu baris untuk satu IKU pada satu triwulan. Untuk pindah baris di dalam sel, tekan Alt+Enter."),
    (
        "Tanggapan",
        "Jawab temuan yang memang begitu adanya, supaya tidak ditanyakan lagi. Lebih mudah: ketik jawabannya di lembar Validasi pada buku kerja, lalu jalankan build-workbook template.",
    ),
    (
        "Narasi",
        "Untuk laporan kinerja (LAKIN): kata pengantar, gambaran umum, visi, misi, penutup, dan bagian lain yang hanya dapat ditulis orang. Kolom Yang ditulis menyebut isinya. Buku kerja tidak memerlukannya.",
    ),
    (
        "Menyalin dari berkas lain",
        "Pakai Tempel Khusus, Nilai (Paste Special, Values), supaya pemeriksaan pada sel tidak ikut tertimpa.",
    ),
    (
        "Bila target berubah",
        "Jalankan build-workbook template. Semua yang sudah diisi tetap ada; berkas yang lama disimpan di sebelahnya sebagai cadangan.",
    ),
    (
        "Triwulan berikutnya",
        "Jalankan build-workbook template. Bila triwulan ini sudah lengkap, triwulan berikutnya disiapkan; triwulan tertentu: tambahkan --triwulan 3, misalnya.",
    ),
)
INPUT_COLOUR = "Diisi oleh staf: biru muda, tulisan biru tua, tidak terkunci."
LOCKED_COLOUR = "Tidak diisi: target dan keterangan, terkunci."
RECEDED_COLOUR = "Triwulan yang tidak dipilih: meredup, tetapi tetap dapat diisi."
CLOSED_COLOUR = "Triwulan tanpa target: abu-abu dan ditutup."
COLOUR_EXAMPLES = "Contoh"
PERIODE_MEANINGS = {
    "Q1": "triwulan I",
    "Q2": "triwulan II",
    "Smt.1": "semester I",
    "Q3": "triwulan III",
    "s.d.Q3": "sampai dengan triwulan III",
    "Q4": "triwulan IV",
    "Y": "setahun",
}
QUARTER_MEANING = "yang dilaporkan sesudahnya"
LIMIT_MEANINGS = {
    "Capaian_Min": "capaian terendah",
    "Capaian_Maks": "capaian tertinggi, juga untuk Konversi 120",
    "Digit_Ambang": "desimal saat dibandingkan dengan batas",
}
MARK_MEANINGS = "kali target; realisasi triwulan terpilih yang lebih besar ditandai pada kolom Tanda periksa di lembar Realisasi IKU"
BASIS_MEANINGS = {"Triwulanan": "angka triwulan itu saja", "Kumulatif": "angka sejak Januari"}
