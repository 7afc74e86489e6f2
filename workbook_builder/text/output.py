"""Messages about files that are written: what went wrong, what to do next, and that nothing was lost."""

LOCKED = (
    "Berkas {berkas} tidak dapat ditulis karena sedang dibuka di program lain, atau izinnya hanya untuk dibaca. "
    "Tutup berkas itu di Excel, pastikan folder {folder} boleh ditulisi, lalu jalankan lagi. {utuh}"
)
DISK_FULL = (
    "Berkas {berkas} tidak dapat ditulis karena ruang di {folder} habis. Kosongkan sebagian, lalu jalankan lagi. {utuh}"
)
READ_ONLY = (
    "Berkas {berkas} tidak dapat ditulis karena {folder} hanya dapat dibaca. "
    "Pilih folder lain yang boleh ditulisi, lalu jalankan lagi. {utuh}"
)
NAME_TAKEN = (
    "Berkas {berkas} tidak dapat ditulis ke {folder} karena namanya sudah dipakai: "
    "ada folder bernama seperti berkas itu, atau berkas bernama seperti folder itu. "
    "Pilih nama lain, lalu jalankan lagi. {utuh}"
)
NOT_WRITTEN = (
    "Berkas {berkas} tidak dapat ditulis ke {folder} (kode kesalahan {kode}). Pilih folder atau nama lain. {utuh}"
)
IS_BEING_WRITTEN = (
    "Folder {folder} sedang ditulisi oleh build-workbook yang lain. Tunggu sampai selesai, lalu jalankan lagi. {utuh}"
)
IS_OPEN = (
    "Berkas {berkas} di folder {folder} sedang dibuka di Excel atau LibreOffice. "
    "Simpan dan tutup berkas itu, lalu jalankan lagi. "
    "Bila sebenarnya sudah ditutup, hapus berkas penanda {tanda} yang tertinggal."
)
CHANGED = "Berkas {berkas} berubah selagi dibaca. Simpan dan tutup berkas itu, lalu jalankan lagi. {utuh}"
OLD_INTACT = "Tidak ada yang hilang: berkas yang lama tidak berubah."

UNKNOWN_SUFFIX = "akhiran berkas '{berkas}' tidak dikenal; pakai salah satu dari {boleh}, misalnya kinerja.csv."
NO_PYARROW = (
    "Untuk menulis {berkas} dibutuhkan paket pyarrow. "
    "Pasang dengan: pip install pyarrow, atau pakai akhiran .csv atau .xlsx."
)
NO_PANDAS = "Untuk menulis {berkas} dibutuhkan paket pandas. Pasang dengan: pip install pandas"
NO_PANDAS_FRAME = "Untuk tabel pandas dibutuhkan paket pandas. Pasang dengan: pip install pandas"
NO_FRAME = (
    "Angka {unit} tidak diberikan karena ada galat pada masukannya; lihat findings, atau jalankan build-workbook check."
)
DATA_TITLE = "Data kinerja {unit} {year}"
DATA_PURPOSE = "Target, realisasi, dan capaian: satu baris untuk tiap IKU dan periode; persen sebagai angka persen."
WORKBOOK_TOO_LARGE = (
    "Buku kerja tidak dibuat: {iku} IKU, {baris} baris tabel dan {temuan} temuan lebih banyak daripada yang dapat dimuat "
    "satu buku kerja. Hapus dari target.xlsx dan realisasi.xlsx baris yang bukan milik kantor ini, "
    "atau perbaiki dahulu yang ditemukan build-workbook check, lalu jalankan lagi. Buku kerja yang lama tidak berubah."
)
