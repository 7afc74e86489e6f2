"""A region on the console: what was done, what failed and why, what to do next."""

# --- command and options ------------------------------------------------------------------------------------------

KANWIL_SHORT = "Buat buku kerja semua kantor di satu folder, dan rekapnya."
KANWIL = """Membuat buku kerja setiap kantor di bawah FOLDER, lalu satu buku rekap yang membandingkan kantor-kantor itu.

Setiap folder yang berisi target.xlsx adalah satu kantor, sedalam apa pun letaknya. Tahun-tahun sebelumnya dari kantor yang sama boleh berada di sebelahnya. Kantor yang bermasalah disebut beserta sebabnya; kantor lain tetap selesai.

\b
Contoh:
  build-workbook kanwil data/kanwil-2026
  build-workbook kanwil data/kanwil-2026 --output output/kanwil --triwulan 2
  build-workbook kanwil data/kanwil-2026 --hanya-rekap --nama Banten
"""
OUTPUT_OPTION = "Folder rekap, dengan satu folder untuk buku kerja tiap kantor; bila tidak diisi: output."
TRIWULAN_OPTION = "Triwulan yang dilaporkan; bila tidak diisi: tiap kantor yang terakhir berisi realisasi, rekapnya yang paling banyak."
PROCESSES_OPTION = "Berapa kantor dikerjakan bersamaan; bila tidak diisi: sebanyak inti prosesor komputer ini."
ONLY_ROLLUP_OPTION = "Tulis rekapnya saja; buku kerja tiap kantor tidak ditulis."
NAME_OPTION = "Nama kanwil; bila tidak diisi: Unit Atasan pada lembar Identitas, bila semua kantor menyebut yang sama."
COUNT = "N"
NOT_A_COUNT = "'{isi}' bukan jumlah proses; isi 1 atau lebih."
BLANK_NAME = "namanya kosong."

# --- the name of the region ---------------------------------------------------------------------------------------

KINDS_OF_REGION = ("kantor wilayah", "kanwil")
"""What names of regions begin with, and those of their files need not repeat; in lower case."""
UNNAMED = "Tanpa-Nama"
NAME_EXAMPLE = "Kanwil DJP Contoh"
NAME_COMMAND = "build-workbook kanwil {folder} --nama {nama}"
NO_NAME = "Nama kanwil belum diketahui: tidak ada kantor yang mengisi Unit Atasan pada lembar Identitas. Sebutkan namanya, misalnya: {perintah}"
NAMES_DIFFER = (
    "Nama kanwil tidak dapat disimpulkan: Unit Atasan pada lembar Identitas berbeda-beda ({daftar}). "
    "Samakan di target.xlsx, atau sebutkan namanya, misalnya: {perintah}"
)

# --- what lies in the folder --------------------------------------------------------------------------------------

NO_OFFICES = (
    "Tidak ada kantor di folder {folder}: tidak satu pun folder di bawahnya berisi target.xlsx. "
    "Letakkan berkas tiap kantor di foldernya sendiri, misalnya {folder}/KPP Contoh/target.xlsx, lalu jalankan lagi."
)
TOO_MANY_FOLDERS = (
    "Folder {folder} berisi lebih dari {batas} folder. Sebutkan folder yang hanya berisi kantor-kantornya."
)
COPIES = (
    "Tidak dibaca karena namanya menunjukkan salinan: {jumlah} folder ({daftar}). Ganti nama foldernya bila itu kantor."
)
BLANK = "Folder yang masih kosong: {jumlah} ({daftar}). Bila itu kantor, berkasnya belum masuk."
AND_MORE = ", dan {jumlah} lagi"

# --- why an office is not compared --------------------------------------------------------------------------------

FIRST_ERROR = "{tempat}: {pesan}"
MORE_ERRORS = "{pertama} (dan {jumlah} galat lagi)"
PROCESS_DIED = "Pengerjaannya terhenti dua kali, mungkin karena memori komputer habis. Jalankan lagi dengan --proses 1."
OTHER_YEAR = "Tahunnya {tahun}, sedangkan kantor lain {wilayah}."
SAME_NAME = "Nama unitnya '{unit}' dipakai juga oleh folder {folder}. Betulkan Nama Unit pada lembar Identitas, atau pindahkan salinannya."
NO_REALISASI = "Belum ada realisasi yang dapat dinilai."
BEHIND = "Realisasinya baru sampai Q{triwulan}, sedangkan rekap ini sampai Q{wilayah}."
NO_NKO = "NKO periode {periode} belum dapat dihitung."

# --- how an office differs ----------------------------------------------------------------------------------------

OTHER_RULES = "Aturannya {aturan}, sedangkan kebanyakan kantor {lazim}."
LACKS_IKU = "Tidak memiliki {jumlah} IKU yang lazim: {kode}."
MORE_IKU = "Memiliki {jumlah} IKU yang tidak lazim: {kode}."
RENAMED_IKU = "{jumlah} IKU bernama lain daripada di kebanyakan kantor: {kode}."

# --- other years --------------------------------------------------------------------------------------------------

LATER_YEAR = "{folder} berisi tahun {tahun}, sesudah tahun rekap ini ({wilayah}); tidak dipakai."
PAST_UNUSABLE = "{folder} (tahun {tahun}) tidak dipakai untuk tren: {sebab}"
PAST_TWICE = "{folder} tidak dipakai untuk tren: tahun {tahun} kantor itu ada di lebih dari satu folder."

# --- the run ------------------------------------------------------------------------------------------------------

PROGRESS = "{selesai}/{jumlah} kantor {batang} {sisa}"
LEFT = "sisa sekitar {waktu}"
MINUTES = "{menit} menit {detik} detik"
SECONDS = "{detik} detik"
ONE_DONE = "[{nomor}/{jumlah}] {nama}: {hasil}"
BUILT = "buku kerja {berkas}"
SCORED = "dinilai"
PAST = "tahun {tahun}, dibaca untuk tren"
NOT_DONE = "tidak dinilai. {sebab}"

HEADING = "{nama}, tahun {tahun}, Q{triwulan}"
DONE = "Dinilai: {jumlah} dari {semua} kantor."
FAILED = "Tidak dinilai: {jumlah} kantor."
FAILED_OFFICE = "{nama}: {sebab}"
LOOK = "Periksa dengan: {perintah}"
LOOK_COMMAND = "build-workbook check --input {masukan} --output {keluaran}"
WITH_TRIWULAN = " --triwulan {triwulan}"
DIFFERENT = "Perhatian, {unit}: {keterangan}"
MORE_DIFFERENT = "... dan {jumlah} kantor lagi dengan aturan atau IKU yang lain; lihat rekapnya."
NOTE = "Catatan: {isi}"
OFFICE_WORKBOOKS = "Buku kerja tiap kantor: {folder}, di folder bernama sama dengan folder masukannya"
ROLLUP = "Rekap ditulis: {jalur}"
NO_ROLLUP = "Rekap tidak ditulis, karena tidak ada kantor yang dapat dinilai."
