"""The sheet Riwayat and the messages about earlier builds."""

REPORT, NKO, CAPAIAN, CHANGES = "Laporan", "NKO", "Capaian", "Perubahan"
DATA_AS_OF = "Data per (tanggal berkas masukan disimpan)"
RULES_VERSION = "Aturan dan versi program"
BASE = "Asal angka"
REPORT_BASE = "laporan"
PRESENT_BASE = "data sekarang"
NO_DATE = "tanggal tidak diketahui"
NKO_VALUE = "Nilai Kinerja Organisasi"

FIRST = "Belum ada buku kerja sebelumnya yang tercatat."
UNCHANGED = "Tidak ada perubahan target, realisasi, NKO, maupun aturan sejak buku kerja terakhir."
SINCE = "Sejak buku kerja Q{triwulan}, data per {tanggal}"
RULES_CHANGED = "Aturan penilaian"
VERSION_CHANGED = "Versi program"
NKO_CHANGED = "NKO {periode}"
NEW_IKU = "IKU baru: {nama}"
REMOVED_IKU = "IKU tidak ada lagi: {nama}"
TARGET_CHANGED = "Target {periode}: {nama}"
REALISASI_CHANGED = "Realisasi {periode}: {nama}"
FILLED = "Realisasi {periode} diisi"
IKU_COUNT = "{jumlah} IKU"

EDITED_MARK = "disunting"
EDITED = "Buku kerja sebelumnya berbeda dari saat dibuat (disunting, atau tidak tercatat); disimpan sebagai {nama}"
RECORDED = "Riwayat dicatat: {jalur}"
IS_OPEN = "Perhatian: {berkas} sedang dibuka di program lain; yang dibaca adalah isi yang terakhir disimpan."
COMPARED = "Riwayat: {count} catatan di {folder} dibandingkan."
NOTHING_THERE = (
    "Riwayat: belum ada catatan kantor dan tahun ini di {folder}, sehingga tidak ada laporan lama yang dibandingkan."
)
ELSEWHERE = (
    "Perhatian: ada {count} catatan kantor dan tahun ini di {folder}. "
    "Bila di sana tempat buku kerjanya, jalankan lagi dengan {option}"
)
WORKBOOK_OPEN = "Perhatian: {berkas} sedang dibuka di program lain. Tutup dahulu sebelum buku kerja dibuat."
