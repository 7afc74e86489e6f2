"""The command line in Indonesian: help, wrong usage, and the summary after a run."""

# --- click's own words --------------------------------------------------------------------------------------------

PEMAKAIAN = "Pemakaian: "
JUDUL = {
    "Options": "Opsi",
    "Commands": "Perintah",
    "Arguments": "Argumen",
    "Positional arguments": "Argumen",
}
OPSI = "[OPSI]"
SUBPERINTAH = "[PERINTAH ...]"
BANTUAN_INI = "Tampilkan bantuan ini."
PETUNJUK_BANTUAN = "Ketik '{perintah} --help' untuk bantuan."
KESALAHAN = "Kesalahan: {pesan}"
NILAI_SALAH = "Isi {nama} tidak dapat dipakai: {pesan}"
BELUM_DIISI = "{nama} belum diisi."
OPSI_TAK_DIKENAL = "Opsi {nama} tidak dikenal.{usul}"
PERINTAH_TAK_DIKENAL = "Perintah '{nama}' tidak dikenal; pilihannya: {boleh}.{usul}"
MAKSUD_ANDA = " Maksud Anda {usul}?"
BUTUH_ISI = "Opsi {nama} harus diikuti isinya."
TANPA_ISI = "Opsi {nama} tidak memakai isi."
ARGUMEN_LEBIH = "Ada yang berlebih pada perintah: {isi}. Apit dengan tanda kutip bila mengandung spasi."
DIBATALKAN = "Dibatalkan. Tidak ada berkas yang tertulis setengah."
STDOUT_GAGAL = "Hasilnya tidak dapat ditulis ke keluaran standar (layar, pipa, atau berkas tujuannya penuh atau tertutup). Pilih tujuan lain, lalu jalankan lagi."
TANPA_IZIN = "{jalur} tidak dapat dipakai: izinnya kurang, atau sedang dipakai program lain. Tutup berkas itu atau minta izin, lalu jalankan lagi."
TAK_DAPAT_DIPAKAI = "{jalur} tidak dapat dipakai: namanya tidak sah, atau cakram atau jaringannya tidak menjawab. Periksa, lalu jalankan lagi."
TAK_TERDUGA = (
    "Terjadi kesalahan yang tidak terduga pada program ({jenis}). "
    "Jalankan lagi dengan --debug untuk melihat rinciannya, lalu sampaikan kepada pengelola program."
)

# --- commands and options -----------------------------------------------------------------------------------------

FOLDER = "FOLDER"
BERKAS = "BERKAS"
NAMA = "NAMA"
LAMA_BARU = "LAMA=BARU"
TRIWULAN = "1..4"
KERTAS = "A4|F4"

BANTUAN = """Membuat buku kerja kinerja kantor pajak dari target.xlsx dan realisasi.xlsx.

Tanpa nama perintah, yang dijalankan adalah build.

\b
Contoh:
  build-workbook
  build-workbook --input data/2024 --triwulan 2
  build-workbook check
"""
BUILD_SINGKAT = "Baca, periksa, nilai, lalu tulis buku kerja."
BUILD = """Membaca target.xlsx dan realisasi.xlsx, memeriksa, menilai, lalu menulis satu buku kerja.

Bila ada galat, buku kerja tidak ditulis dan yang lama tidak berubah; semua temuan ditulis ke temuan.xlsx di folder masukan.

\b
Contoh:
  build-workbook build
  build-workbook build --input input --output output --triwulan 4
  build-workbook build --kertas F4
  build-workbook build --strict --json hasil.json
"""
CHECK_SINGKAT = "Baca, periksa, dan nilai saja; tidak menulis buku kerja."
CHECK = """Membaca, memeriksa, dan menilai seperti build, juga terhadap laporan lama di folder output, tetapi tidak menulis buku kerja.

Bila ada galat, semua temuan ditulis ke temuan.xlsx di folder masukan, dengan tautan ke tiap selnya.

\b
Contoh:
  build-workbook check
  build-workbook check --input data/2024 --triwulan 2 --strict
  build-workbook check --json -
"""
TEMPLATE_SINGKAT = "Buat atau perbarui realisasi.xlsx menurut target.xlsx."
TEMPLATE = """Menulis realisasi.xlsx untuk target di target.xlsx: satu baris untuk tiap IKU, siap diisi.

Bila realisasi.xlsx sudah ada, isinya dibawa semua: angka, catatan, analisis, pagu, dan angka terbit. Berkas yang lama disimpan di sebelahnya sebagai cadangan bertanggal.

\b
Contoh:
  build-workbook template
  build-workbook template --input data/2026
  build-workbook template --ganti 03a-CP=03b-CP
"""
INIT_SINGKAT = "Mulai kantor atau tahun baru: target.xlsx kosong dengan petunjuknya."
INIT = """Menulis target.xlsx kosong ke FOLDER: tujuh lembar dengan contoh, daftar pilihan, dan petunjuk. Yang sudah ada tidak pernah ditimpa.

Dengan --dari, susunan tahun lalu dibawa: sasaran, IKU, Manual IKU, dan anggaran. Target dan realisasi setahun menjadi Target Y-1 dan Realisasi Y-1; target baru dikosongkan.

\b
Contoh:
  build-workbook init data/2026
  build-workbook init data/2027 --dari data/2026
"""
DATA_SINGKAT = "Tulis target, realisasi, dan capaian sebagai satu tabel."
DATA = """Menulis target, realisasi, dan capaian ke BERKAS sebagai satu tabel: satu baris untuk tiap IKU dan periode.

Bentuknya mengikuti akhiran berkas: .csv, .xlsx, atau .parquet. Persen ditulis sebagai angka persen (20 berarti 20%). Berkas .csv memakai koma sebagai pemisah dan titik desimal; untuk Excel berbahasa Indonesia tambahkan --untuk-excel.

\b
Contoh:
  build-workbook data kinerja.csv
  build-workbook data kinerja.csv --untuk-excel
  build-workbook data laporan/kinerja.xlsx --input data/2024 --triwulan 2
"""
RULES_SINGKAT = "Tampilkan aturan penilaian beserta sumbernya."
RULES = """Menampilkan daftar aturan penilaian, atau isi satu aturan nilai demi nilai.

NAMA adalah nama aturan, atau berkas .yaml milik kantor.

\b
Contoh:
  build-workbook rules
  build-workbook rules kmk-300-2022
  build-workbook rules input/aturan-kantor.yaml
"""
OPSI_INPUT = "Folder berisi target.xlsx dan realisasi.xlsx; bila tidak diisi: input."
OPSI_OUTPUT = "Folder buku kerja dan riwayatnya, dihitung dari folder kerja sekarang; bila tidak diisi: output."
OPSI_TRIWULAN = "Triwulan yang dilaporkan; bila tidak diisi: yang terakhir berisi realisasi."
OPSI_KERTAS = "Ukuran kertas untuk mencetak buku kerja, A4 atau F4; bila tidak diisi: A4."
OPSI_DARI = "Folder tahun lalu, berisi target.xlsx dan realisasi.xlsx."
OPSI_GANTI = "Kode IKU yang berganti: isian kode lama dipindahkan ke kode baru. Boleh diulang."
OPSI_YA = "Tetap tulis walaupun ada isian yang hanya tinggal di berkas cadangan atau di berkas lain di folder itu."
OPSI_UNTUK_EXCEL = "Untuk .csv: titik koma sebagai pemisah dan koma desimal, seperti Excel berbahasa Indonesia."
UNTUK_EXCEL_BUKAN_CSV = "hanya untuk berkas .csv; berkas .xlsx sudah dapat langsung dibuka di Excel."
OPSI_AKUI = "Akui realisasi.xlsx ini milik kantor dan tahun pada target.xlsx, walaupun di dalamnya tertulis lain."
OPSI_JSON = "Tulis juga hasilnya sebagai JSON ke berkas ini; '-' untuk keluaran standar."
OPSI_STRICT = "Perlakukan peringatan sebagai galat."
OPSI_DEBUG = "Tampilkan rincian teknis bila terjadi kesalahan."
OPSI_VERSION = "Tampilkan versi program."
VERSI = "build-workbook {versi}"

BUKAN_TRIWULAN = "'{isi}' bukan triwulan; isi 1, 2, 3, atau 4."
BUKAN_KERTAS = "'{isi}' bukan ukuran kertas yang dikenal; isi A4 atau F4."
JALUR_KOSONG = "namanya kosong."
BERKAS_MASUKAN = "'{berkas}' adalah berkas masukan dan tidak boleh ditimpa; pilih nama lain."

# --- summary ------------------------------------------------------------------------------------------------------

SARAN = "{pesan} {saran}"
SEJENIS = "Sejenis: {jumlah} lagi ({sel})."
DAN_SETERUSNYA = "dan {jumlah} tempat lagi"
LAINNYA = "... dan {jumlah} temuan lagi ({rincian}). {petunjuk}"
ATURAN_RAGU = "Aturan {nama}: {ragu} dari {jumlah} nilainya belum dipastikan{tahun}. Rinciannya: lembar Parameter, atau build-workbook rules {nama}"
TAHUN_RAGU = "; {keterangan}"
LIHAT_VALIDASI = "Daftar lengkap: lembar Validasi pada buku kerja."
LIHAT_BUILD = "Daftar lengkap: lembar Validasi pada buku kerja yang ditulis oleh build-workbook build"
TEMUAN = "Temuan: {rincian}."
TANPA_TEMUAN = "Temuan: tidak ada."
NKO = "NKO periode {periode} tahun {tahun}: {nilai}{predikat}"
NKO_KOSONG = "NKO periode {periode} tahun {tahun}: belum dapat dihitung."
PREDIKAT = " (predikat {predikat})"
BUKU_DITULIS = "Buku kerja ditulis: {jalur}"
JSON_DITULIS = "JSON ditulis: {jalur}"
DATA_DITULIS = "Data ditulis: {jalur} ({baris} baris)"
HANYA_TARGET = "realisasi.xlsx belum ada di {masukan}; yang diperiksa hanya target.xlsx. Buat berkas isiannya dengan: build-workbook template --input {masukan}"
PERIKSA_LULUS = "Pemeriksaan selesai tanpa galat. Tidak ada buku kerja yang ditulis."
PERIKSA_GAGAL = "Pemeriksaan selesai dan menemukan galat. Betulkan dahulu sebelum membuat buku kerja."
BUKU_BATAL = "Buku kerja tidak ditulis karena ada galat. Buku kerja yang lama, bila ada, tidak berubah."
DATA_BATAL = "Data tidak ditulis karena ada galat. Berkas yang lama, bila ada, tidak berubah."
KARENA_STRICT = "Dengan --strict, peringatan diperlakukan sebagai galat."

# --- rules --------------------------------------------------------------------------------------------------------

MASA = "{dari}-{sampai}"
MASA_TERBUKA = "sejak {dari}"
DAFTAR_ATURAN = "Aturan penilaian yang tersedia:"
SATU_ATURAN = "{nama}  {judul}"
ISI_ATURAN = "Tahun {masa}; {jumlah} nilai, {ragu} belum dipastikan."
LIHAT_ATURAN = "Isi satu aturan: build-workbook rules {nama}"
KETERANGAN_TANDA = "Nilai bertanda [?] belum dipastikan: periksa terhadap naskah aturannya sebelum diandalkan."
KELOMPOK = "Kelompok {nama}"
NILAI = "{kunci} = {nilai}{satuan} ({keyakinan})"
SUMBER = "Sumber: {sumber}"
TANDA_RAGU = "[?]"
KEYAKINAN = {
    "stated": "tertulis pada sumbernya",
    "reproduced": "terbukti dari angka terbit",
    "unconfirmed": "BELUM DIPASTIKAN",
}
