"""What ``import`` says of the tables it recognised: their layouts, and what was doubtful in them."""

from __future__ import annotations

INISIATIF = "tabel inisiatif strategis"
DAMAGED_HEADER = (
    "Kepala tabel lanjutan ini rusak ('{teks}'); kolomnya dibaca menurut letaknya, sama dengan halaman sebelumnya."
)
OUTSIDE_COLUMNS = "'{teks}' berdiri di luar kolom yang dikenali dan tidak disalin."
ROW_GOES_ON = "Baris nomor {nomor} di {awal} berlanjut di {lanjut}; teksnya disambung."
WITHOUT_IKU = "Baris pertama tabel ini tidak bernomor dan tidak menyebut IKU; disalin apa adanya."
FRAGMENT = (
    "'{teks}' pada kolom {kolom} tidak terbaca dan tidak disambung ke baris nomor {nomor}; cocokkan dengan dokumen."
)
BLANK_CELL = "Baris nomor {nomor}: kolom {kolom} kosong, padahal terisi di baris lain; cocokkan dengan dokumen."
UNREADABLE = "Baris nomor {nomor}, kolom {kolom}: '{teks}' tidak terbaca; disalin apa adanya, cocokkan dengan dokumen."
NO_TRAJECTORY = (
    "Baris nomor {nomor}, kolom {kolom}: '{teks}' bukan lintasan Q1 sampai Q4 yang terbaca; disalin apa adanya."
)
PART_TRAJECTORY = "Baris nomor {nomor}, kolom {kolom}: '{teks}' tidak menyebut {triwulan}; disalin apa adanya, cocokkan dengan dokumen."
BAD_TRAJECTORY = "Baris nomor {nomor}, kolom {kolom}: '{teks}' tidak terbaca sebagai angka; disalin apa adanya."
BEGINS_WITHIN = (
    "Baris nomor {nomor}, kolom {kolom}: '{teks}...' mulai di tengah kalimat; awalnya mungkin hilang, "
    "cocokkan dengan dokumen."
)

ANGGARAN = "tabel program/kegiatan dan anggaran"
AMOUNT_UNREADABLE = "'{teks}' ({nama}) tidak terbaca sebagai rupiah; disalin apa adanya."
AMOUNT_BLANK = "Jumlah untuk '{nama}' kosong."
CODE_WITH_LETTER = "Nomor kegiatan di tabel ini diberi kode programnya: '{awal}' ditulis '{kode}', dan seterusnya."

REALISASI_ANGGARAN = "tabel realisasi anggaran per jenis belanja"
REALISASI_PROSE = "realisasi anggaran dalam kalimat"
YEAR_TO_Q4 = (
    "Kolom '{kolom}' tidak menyebut triwulan; angkanya dibaca sebagai belanja setahun dan ditempatkan di Realisasi Q4."
)
TITLE_QUARTER = "Kolom '{kolom}' dibaca sebagai {triwulan} menurut judul '{judul}'."
PROSE_READ = (
    "Dibaca dari kalimat, bukan dari tabel: '{teks}'. Angkanya dibaca sebagai belanja sampai akhir {periode} dan "
    "ditempatkan di {kolom}."
)
PROSE_SHARE = "Tercetak {tercetak}, sedangkan {realisasi} dari {pagu} adalah {hitung}."
PROSE_SUM = "Jumlah jenis belanja yang disebut {jumlah}, sedangkan realisasi seluruhnya disebut {realisasi}."
SUM_ROW = "Jumlah"

PETA_STRATEGI = "tabel peta strategi"
PERSPEKTIF_UNKNOWN = "Perspektif '{teks}' untuk sasaran {nomor} tidak dikenal; disalin apa adanya."
PERSPEKTIF_CARRIED = "Perspektif sasaran {nomor} kosong; dibaca {perspektif}, sama dengan baris di atasnya."
SKP = "perspektif pada Sasaran Kinerja Pegawai"
SKP_READ = (
    "Perspektif dibaca dari SKP: Proses Bisnis sebagai Internal Process, Penguatan Internal sebagai Learning & Growth. "
    "Keterangan penugasan di belakang nama sasaran tidak disalin."
)
SKP_TWO = "Perspektif sasaran {nomor} pada SKP adalah {teks}, yang dapat berarti {pilihan}; tidak dipilih."
SKP_NAME_CUT = "Nama sasaran {nomor} terpotong oleh kolom pada dokumen ('{teks}') dan tidak disalin."

NKO_FORM = "formulir NKO"
NKO_SOURCE = "Formulir NKO, {tempat}"
NKO_PERIOD = "Periode formulir dibaca {periode} menurut judul '{judul}'."
NKO_WITHOUT_PERIOD = "Judul formulir tidak menyebut periode; kolom Periode dibiarkan kosong."
NKO_BAND = "{nama}: bobot {bobot} tidak disalin, sebab bobot perspektif berasal dari aturan penilaian."
NKO_UNREADABLE = "Nilai Kinerja Organisasi '{teks}' tidak terbaca sebagai angka."
NP_LABEL = "NP {nama}"
NSS_LABEL = "NSS {nomor}"
TARGET_LABEL = "Target {kode}"
REALISASI_LABEL = "Realisasi {kode}"
NOT_A_NUMBER = "'{teks}' ({acuan}) tidak terbaca sebagai angka; disalin apa adanya."
NOT_A_CHOICE = "'{teks}' pada kolom {kolom} bukan salah satu pilihan; disalin apa adanya."
NOT_VALIDITAS_KENDALI = "'{teks}' pada kolom V/C bukan pasangan validitas dan kendali; tidak disalin."

MANUAL_TABLE = "tabel Manual IKU"
MANUAL_FORM = "formulir Manual IKU"
FORM_OTHERS = "Isian {label} pada formulir tidak mempunyai kolom di lembar Manual IKU dan tidak disalin."
FORM_TWICE = "Isian '{label}' tertulis dua kali; yang kedua ('{teks}') tidak disalin."
BOXES = "Isian {label} ('{teks}') mempunyai {jumlah} pilihan bertanda; tidak disalin."

IDENTITAS = "judul dan halaman tanda tangan"
NUMBER_UNREAD = "Nomor Perjanjian Kinerja '{teks}' tidak lengkap dan tidak disalin."
NAMES_UNCLEAR = "Nama {nama} pada tanda tangan tidak dapat dipasangkan dengan jabatannya; tidak disalin."
ROLE_UNCLEAR = (
    "'{nama}' ({jabatan}) menandatangani, tetapi tidak jelas apakah sebagai pejabat atau atasan; tidak disalin."
)
TWO_ANSWERS = "{uraian} tertulis berbeda: {jawaban}; keduanya dicatat dan tidak dipilih."

PROGRAM_LIST = "daftar program kerja"
PROGRAM_TABLE = "tabel program kerja"
RENCANA_TABLE = "tabel rencana aksi"
RENCANA_LIST = "daftar rencana aksi"
LETTER_SLIP = "Tanda '{tanda}' disalin apa adanya; menurut urutannya mungkin '{dugaan}'."
LETTER_SKIPPED = "Butir '{tanda}' pada '{kepala}' tidak menyambung urutan; yang diharapkan '{dugaan}'."
LETTER_BARE = "Tanda '{tanda}' tanpa titik atau kurung dibaca sebagai tanda butir menurut urutannya."
LETTER_LOST = "Butir '{teks}...' tanpa tanda; menurut urutannya mungkin '{dugaan}'. Kolom No. dibiarkan kosong."
IKU_WITHOUT_NUMBER = "'{teks}' tanpa nomor, tepat di bawah judul sasaran, dibaca sebagai nama IKU."
ACTION_GOES_ON = "Baris '{teks}...' dibaca sebagai lanjutan butir di {awal}."
SCALED = "Tertulis '{teks}': jumlahnya bukan rupiah penuh dan tidak disalin. Isilah dalam rupiah penuh."
