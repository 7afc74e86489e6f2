"""What a refresh of realisasi.xlsx has to say, and the reasons for which a value moves to the sheet Arsip."""

from __future__ import annotations

REMOVED_REASON = "IKU tidak ada lagi pada target"
DOUBLE_REASON = "Baris kedua dengan kode yang sama"
NO_CODE_REASON = "Baris tanpa kode IKU yang terbaca"
STRAY_REASON = "Sel di luar kolom tabel"

MAX_MENTIONED = 5
AND_OTHERS = ", dan lain-lain"
OBJECTS_LEFT_BEHIND = "{benda} di dalam berkas"
FORMULAS_LEFT_BEHIND = "{jumlah} rumus buatan sendiri ({sel}); yang disimpan hanya hasilnya"

OTHER_IDENTITAS = "Template tidak ditulis, dan realisasi.xlsx tidak diubah: berkas itu untuk kantor atau tahun lain."
TARGET_HAS_ERRORS = "Template tidak ditulis karena target.xlsx memuat galat. Betulkan dahulu, lalu jalankan lagi."
NO_IKU = "Template tidak ditulis karena target.xlsx belum memuat satu IKU pun pada lembar Rincian Target."
ASK_FOR_YES = (
    "Ada yang tidak dapat dibawa ke berkas yang baru: {daftar}. Belum ada yang ditulis. "
    "Bila hal itu boleh ditinggal di berkas cadangan, ulangi perintah tadi dengan tambahan --ya."
)
BEHIND = "Tertinggal hanya di berkas cadangan: {daftar}."
WRITTEN_ANEW = "Template ditulis: {jalur} ({jumlah} IKU)"
REFRESHED = "Template diperbarui: {jalur} ({jumlah} IKU, {isian} isian dibawa)"
UNCHANGED = "Template sudah sesuai dengan target; tidak ada yang ditulis: {jalur}"
BACKUP = "Berkas sebelumnya disimpan sebagai {nama}"
ANSWERS_TAKEN = "Tanggapan yang diketik di lembar Validasi {berkas} dipindahkan ke realisasi.xlsx: {jumlah}"
BACKUP_EXISTS = "Cadangan dengan isi yang sama sudah ada; tidak dibuat lagi."
NEW_IKU = "IKU baru pada target: {daftar}."
REMOVED_IKU = "IKU yang tidak ada lagi pada target: {daftar}. Isiannya ada di lembar Arsip."
REMOVED_IKU_EMPTY = "IKU yang tidak ada lagi pada target dan belum pernah diisi: {daftar}."
RETURNED_IKU = "IKU yang kembali ada pada target: {daftar}. Isiannya diambil kembali dari lembar Arsip."
POSSIBLE_RENAME = (
    "Mungkin {lama} kini berkode {baru} ('{nama}'). Tidak ada yang dipindahkan. "
    "Bila memang sama, jalankan: build-workbook template --ganti {lama}={baru}"
)
RENAME_WRONG = "'{isi}' tidak dapat dipakai; tulis KODE_LAMA=KODE_BARU, misalnya 03a-CP=03b-CP."
RENAME_WITHOUT_OLD = "Kode {kode} tidak ada pada realisasi.xlsx, sehingga tidak ada yang dapat dipindahkan."
RENAME_WITHOUT_NEW = "Kode {kode} tidak ada pada target.xlsx."
RENAME_STILL_THERE = "Kode {kode} masih ada pada target.xlsx, sehingga isiannya tidak dipindahkan."
RENAME_FILLED = "Kode {kode} sudah punya isian sendiri, sehingga isian kode lama tidak dipindahkan ke sana."
ROWS_ARCHIVED = "{jumlah} isian tanpa tempat pada tabel disimpan di lembar Arsip: {daftar}."
SHEETS_CARRIED = "Lembar buatan sendiri dibawa sebagai nilai, tanpa hiasan: {daftar}."
COLUMNS_CARRIED = "Kolom buatan sendiri pada lembar '{lembar}' dibawa: {daftar}."
UNREADABLE_CELL = "{jumlah} isian tidak terbaca sebagai angka dan dibawa apa adanya: {daftar}."
BASIS_CHANGED = (
    "Basis {kode} pada berkas lama '{lama}', kini '{baru}' menurut target. Periksa apakah angkanya masih benar."
)
BACKUP_MARK = "cadangan"
