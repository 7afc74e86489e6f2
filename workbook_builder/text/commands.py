"""The command line in Indonesian: help, wrong usage, and the summary after a run."""

# --- click's own words --------------------------------------------------------------------------------------------

USAGE = "Pemakaian: "
TITLE = {
    "Options": "Opsi",
    "Commands": "Perintah",
    "Arguments": "Argumen",
    "Positional arguments": "Argumen",
}
OPTIONS = "[OPSI]"
SUBCOMMAND = "[PERINTAH ...]"
HELP_OPTION = "Tampilkan bantuan ini."
HELP_HINT = "Ketik '{perintah} --help' untuk bantuan."
MISTAKE = "Kesalahan: {pesan}"
WRONG_VALUE = "Isi {nama} tidak dapat dipakai: {pesan}"
NOT_FILLED = "{nama} belum diisi."
UNKNOWN_OPTION = "Opsi {nama} tidak dikenal.{usul}"
UNKNOWN_COMMAND = "Perintah '{nama}' tidak dikenal; pilihannya: {boleh}.{usul}"
DID_YOU_MEAN = " Maksud Anda {usul}?"
NEEDS_VALUE = "Opsi {nama} harus diikuti isinya."
WITHOUT_VALUE = "Opsi {nama} tidak memakai isi."
EXTRA_ARGUMENT = "Ada yang berlebih pada perintah: {isi}. Apit dengan tanda kutip bila mengandung spasi."
ABORTED = "Dibatalkan. Tidak ada berkas yang tertulis setengah."
STDOUT_FAILED = "Hasilnya tidak dapat ditulis ke keluaran standar (layar, pipa, atau berkas tujuannya penuh atau tertutup). Pilih tujuan lain, lalu jalankan lagi."
NO_PERMISSION = "{jalur} tidak dapat dipakai: izinnya kurang, atau sedang dipakai program lain. Tutup berkas itu atau minta izin, lalu jalankan lagi."
UNUSABLE = "{jalur} tidak dapat dipakai: namanya tidak sah, atau cakram atau jaringannya tidak menjawab. Periksa, lalu jalankan lagi."
UNEXPECTED = (
    "Terjadi kesalahan yang tidak terduga pada program ({jenis}). "
    "Jalankan lagi dengan --debug untuk melihat rinciannya, lalu sampaikan kepada pengelola program."
)

# --- commands and options -----------------------------------------------------------------------------------------

FOLDER = "FOLDER"
FILE = "BERKAS"
NAME = "NAMA"
OLD_NEW = "LAMA=BARU"
TRIWULAN = "1..4"
PAPERS = "A4|F4"
PRINTINGS = "rapat|lakin|audit|semua"

HELP = """Membuat buku kerja kinerja kantor pajak dari target.xlsx dan realisasi.xlsx.

Tanpa nama perintah, yang dijalankan adalah build.

\b
Contoh:
  build-workbook
  build-workbook --input data/2024 --triwulan 2
  build-workbook check
"""
BUILD_SHORT = "Baca, periksa, nilai, lalu tulis buku kerja."
BUILD = """Membaca target.xlsx dan realisasi.xlsx, memeriksa, menilai, lalu menulis satu buku kerja.

Bila ada galat, buku kerja tidak ditulis dan yang lama tidak berubah; semua temuan ditulis ke temuan.xlsx di folder masukan.

\b
Contoh:
  build-workbook build
  build-workbook build --input input --output output --triwulan 4
  build-workbook build --kertas F4
  build-workbook build --strict --json hasil.json
"""
CHECK_SHORT = "Baca, periksa, dan nilai saja; tidak menulis buku kerja."
CHECK = """Membaca, memeriksa, dan menilai seperti build, juga terhadap laporan lama di folder output, tetapi tidak menulis buku kerja.

Bila ada galat, semua temuan ditulis ke temuan.xlsx di folder masukan, dengan tautan ke tiap selnya.

\b
Contoh:
  build-workbook check
  build-workbook check --input data/2024 --triwulan 2 --strict
  build-workbook check --json -
  build-workbook check --kekurangan
"""
TEMPLATE_SHORT = "Buat atau perbarui realisasi.xlsx menurut target.xlsx."
TEMPLATE = """Menulis realisasi.xlsx untuk target di target.xlsx: satu baris untuk tiap IKU, siap diisi.

Bila realisasi.xlsx sudah ada, isinya dibawa semua: angka, catatan, analisis, pagu, dan angka terbit. Berkas yang lama disimpan di sebelahnya sebagai cadangan bertanggal.

\b
Contoh:
  build-workbook template
  build-workbook template --input data/2026
  build-workbook template --ganti 03a-CP=03b-CP
"""
INIT_SHORT = "Mulai kantor atau tahun baru: target.xlsx kosong dengan petunjuknya."
INIT = """Menulis target.xlsx kosong ke FOLDER: tujuh lembar dengan contoh, daftar pilihan, dan petunjuk. Yang sudah ada tidak pernah ditimpa.

Dengan --dari, susunan tahun lalu dibawa: sasaran, IKU, Manual IKU, dan anggaran. Target dan realisasi setahun menjadi Target Y-1 dan Realisasi Y-1; target baru dikosongkan.

\b
Contoh:
  build-workbook init data/2026
  build-workbook init data/2027 --dari data/2026
"""
IMPORT_SHORT = "Baca lembar resmi dari Word, PDF, teks, atau Excel lama menjadi target.xlsx."
IMPORT = """Membaca lembar resmi dari BERKAS (.docx, .pdf, .txt, .md, .xls, .xlsx, .xlsb, .ods, .csv) dan menulis target.xlsx ke folder --ke, juga realisasi.xlsx bila realisasinya ditemukan. Yang sudah ada tidak pernah ditimpa.

Beberapa berkas saling melengkapi. Dari mana tiap isi berasal, apa yang meragukan, dan apa yang tidak dikenali dimuat di lembar Asal.

\b
Contoh:
  build-workbook import "Perjanjian Kinerja 2026.docx" --ke data/2026
  build-workbook import pk.pdf manual-iku.xls --ke data/2026
"""
IMPORT_TO_OPTION = "Folder untuk target.xlsx dan realisasi.xlsx yang ditulis."
REPORT_SHORT = "Tulis laporan kinerja (LAKIN) sebagai dokumen Word."
REPORT = """Menulis laporan kinerja (LAKIN) sebagai dokumen Word ke folder output: teks, tabel, dan lampirannya diisi dari nilai yang sama dengan buku kerja.

Yang hanya dapat ditulis orang diambil dari lembar Narasi dan Analisis; yang masih kosong ditandai "[isi: ...]" di dokumen dan disebut di layar. Bila ada galat, laporan tidak ditulis dan yang lama tidak berubah.

Dengan --bentuk, yang diisi adalah bentuk milik kantor; --contoh-bentuk menyalin bentuk bawaan untuk diubah di Word.

\b
Contoh:
  build-workbook report
  build-workbook report --input data/2024 --triwulan 2 --kertas F4
  build-workbook report --contoh-bentuk bentuk-kantor.docx
  build-workbook report --bentuk bentuk-kantor.docx
"""
FORM_FILE = "BERKAS.docx"
FORM_OPTION = "Bentuk laporan milik kantor; bila tidak diisi: bentuk bawaan."
FORM_SAMPLE_OPTION = "Salin bentuk bawaan ke berkas ini untuk diubah di Word; laporan tidak ditulis."
FORM_COPIED = "Bentuk laporan disalin: {jalur}. Ubah di Word, lalu pakai dengan: build-workbook report --bentuk {jalur}"
CONTRADICTIONS = "Pertentangan data yang masih terbuka ({jumlah}); laporan memakai angka dari isian dan hitungan:"
REPORT_WRITTEN = "Laporan ditulis: {jalur}"
REPORT_GAPS = "Masih perlu ditulis orang, ditandai di laporan ({jumlah}): {bagian}."
REPORT_EDITED = "Laporan sebelumnya disunting sejak dibuat; disimpan sebagai {nama}"
REPORT_FIELDS = (
    "Saat laporan dibuka, Word menawarkan memperbarui isi bidang: pilih Ya, agar nomor halaman Daftar Isi terisi."
)
REPORT_WITHOUT_CHARTS = "Laporan ini tanpa grafik, karena pustaka matplotlib tidak terpasang. Salin grafiknya dari lembar Ringkasan pada buku kerja bila diperlukan."
REPORT_UNUSED = "Bagian lembar Narasi ini tidak ada tempatnya di bentuk laporan: {bagian}. Samakan namanya dengan bagian yang dikenal, atau pakai isian narasi_lain."
NO_REPORT = "Laporan tidak ditulis karena ada galat. Laporan yang lama, bila ada, tidak berubah."
DATA_SHORT = "Tulis target, realisasi, dan capaian sebagai satu tabel."
DATA = """Menulis target, realisasi, dan capaian ke BERKAS sebagai satu tabel: satu baris untuk tiap IKU dan periode.

Bentuknya mengikuti akhiran berkas: .csv, .xlsx, atau .parquet. Persen ditulis sebagai angka persen (20 berarti 20%). Berkas .csv memakai koma sebagai pemisah dan titik desimal; untuk Excel berbahasa Indonesia tambahkan --untuk-excel.

\b
Contoh:
  build-workbook data kinerja.csv
  build-workbook data kinerja.csv --untuk-excel
  build-workbook data laporan/kinerja.xlsx --input data/2024 --triwulan 2
"""
RULES_SHORT = "Tampilkan aturan penilaian beserta sumbernya."
RULES = """Menampilkan daftar aturan penilaian, atau isi satu aturan nilai demi nilai.

NAMA adalah nama aturan, atau berkas .yaml milik kantor.

\b
Contoh:
  build-workbook rules
  build-workbook rules kmk-300-2022
  build-workbook rules input/aturan-kantor.yaml
"""
INPUT_OPTION = "Folder berisi target.xlsx dan realisasi.xlsx; bila tidak diisi: input."
OUTPUT_OPTION = "Folder buku kerja dan riwayatnya, dihitung dari folder kerja sekarang; bila tidak diisi: output."
PREPARED_QUARTER_OPTION = "Triwulan yang disiapkan untuk diisi; bila tidak diisi: yang dipilih di berkasnya selama belum lengkap, lalu berikutnya."
TRIWULAN_OPTION = "Triwulan yang dilaporkan; bila tidak diisi: yang terakhir berisi realisasi."
PRINT_OPTION = "Lembar mana yang dicetak: rapat (Ringkasan dan yang dibahas), lakin (lembar resmi dan lampiran), audit (data dan hitungan), atau semua; bila tidak diisi: semua."
PAPER_OPTION = "Ukuran kertas, A4 atau F4; bila tidak diisi: A4."
YEAR = "TAHUN"
UNIT_OPTION = "Nama Unit pada lembar Identitas; bila tidak diisi: diketik nanti di target.xlsx."
YEAR_OPTION = "Tahun pada lembar Identitas; bila tidak diisi: diketik nanti di target.xlsx."
CARRIED_OVER = "nama unit dan tahun sudah dibawa dari tahun lalu; hapus --unit dan --tahun."
FROM_OPTION = "Folder tahun lalu, berisi target.xlsx dan realisasi.xlsx."
RENAME_OPTION = "Kode IKU yang berganti: isian kode lama dipindahkan ke kode baru. Boleh diulang."
YES_OPTION = "Tetap tulis walaupun ada isian yang hanya tinggal di berkas cadangan atau di berkas lain di folder itu."
FOR_EXCEL_OPTION = "Untuk .csv: titik koma sebagai pemisah dan koma desimal, seperti Excel berbahasa Indonesia."
FOR_EXCEL_NOT_CSV = "hanya untuk berkas .csv; berkas .xlsx sudah dapat langsung dibuka di Excel."
ACKNOWLEDGE_OPTION = (
    "Akui realisasi.xlsx ini milik kantor dan tahun pada target.xlsx, walaupun di dalamnya tertulis lain."
)
JSON_OPTION = "Tulis juga hasilnya sebagai JSON ke berkas ini; '-' untuk keluaran standar."
MISSING_OPTION = "Cetak hanya apa yang belum lengkap dan milik siapa, untuk disalin ke pesan."
TWO_ON_STDOUT = "keluaran standar hanya dapat memuat satu hal; tulis JSON ke berkas, misalnya --json hasil.json."
STRICT_OPTION = "Perlakukan peringatan sebagai galat."
DEBUG_OPTION = "Tampilkan rincian teknis bila terjadi kesalahan."
VERSION_OPTION = "Tampilkan versi program."
VERSION = "build-workbook {versi}"

NOT_A_QUARTER = "'{isi}' bukan triwulan; isi 1, 2, 3, atau 4."
NOT_A_YEAR = "'{isi}' bukan tahun; isi empat angka, misalnya 2026."
NOT_A_PRINTING = "'{isi}' bukan pilihan cetak yang dikenal; isi rapat, lakin, audit, atau semua."
NOT_A_PAPER = "'{isi}' bukan ukuran kertas yang dikenal; isi A4 atau F4."
EMPTY_PATH = "namanya kosong."
INPUT_FILE = "'{berkas}' adalah berkas masukan dan tidak boleh ditimpa; pilih nama lain."

# --- summary ------------------------------------------------------------------------------------------------------

ADVICE = "{pesan} {saran}"
ALIKE = "Sejenis: {jumlah} lagi ({sel})."
AND_SO_ON = "dan {jumlah} tempat lagi"
OTHERS = "... dan {jumlah} temuan lagi ({rincian}). {petunjuk}"
RULES_UNCONFIRMED = "Aturan {nama}: {ragu} dari {jumlah} nilainya belum dipastikan{tahun}. Rinciannya: lembar Parameter, atau build-workbook rules {nama}"
UNSURE_YEAR = "; {keterangan}"
SEE_VALIDASI = "Daftar lengkap: lembar Validasi pada buku kerja."
SEE_BUILD = "Daftar lengkap: lembar Validasi pada buku kerja yang ditulis oleh build-workbook build"
FINDINGS = "Temuan: {rincian}."
NO_FINDINGS = "Temuan: tidak ada."
NKO = "NKO periode {periode} tahun {tahun}: {nilai}{predikat}"
NO_NKO = "NKO periode {periode} tahun {tahun}: belum dapat dihitung."
PREDIKAT = " (predikat {predikat})"
WORKBOOK_WRITTEN = "Buku kerja ditulis: {jalur}"
JSON_WRITTEN = "JSON ditulis: {jalur}"
DATA_WRITTEN = "Data ditulis: {jalur} ({baris} baris)"
TARGETS_ONLY = "realisasi.xlsx belum ada di {masukan}; yang diperiksa hanya target.xlsx. Buat berkas isiannya dengan: build-workbook template --input {masukan}"
CHECK_PASSED = "Pemeriksaan selesai tanpa galat. Tidak ada buku kerja yang ditulis."
CHECK_FAILED = "Pemeriksaan selesai dan menemukan galat. Betulkan dahulu sebelum membuat buku kerja."
NO_WORKBOOK = "Buku kerja tidak ditulis karena ada galat. Buku kerja yang lama, bila ada, tidak berubah."
NO_DATA = "Data tidak ditulis karena ada galat. Berkas yang lama, bila ada, tidak berubah."
BECAUSE_STRICT = "Dengan --strict, peringatan diperlakukan sebagai galat."

# --- rules --------------------------------------------------------------------------------------------------------

SPAN = "{dari}-{sampai}"
OPEN_SPAN = "sejak {dari}"
RULES_LISTING = "Aturan penilaian yang tersedia:"
ONE_RULE_SET = "{nama}  {judul}"
RULES_CONTENT = "Tahun {masa}; {jumlah} nilai, {ragu} belum dipastikan."
SEE_RULES = "Isi satu aturan: build-workbook rules {nama}"
MARK_REMARK = "Nilai bertanda [?] belum dipastikan: periksa terhadap naskah aturannya sebelum diandalkan."
GROUP = "Kelompok {nama}"
VALUE = "{kunci} = {nilai}{satuan} ({keyakinan})"
SOURCE = "Sumber: {sumber}"
UNCONFIRMED_MARK = "[?]"
CONFIDENCE = {
    "stated": "tertulis pada sumbernya",
    "reproduced": "terbukti dari angka terbit",
    "unconfirmed": "BELUM DIPASTIKAN",
}
