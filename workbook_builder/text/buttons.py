"""What the buttons of the folder for Windows say: their names, their questions, and how a step ended."""

from __future__ import annotations

from collections.abc import Mapping

SAMPLE = "2024 (contoh)"
"""The folder of the shipped office."""

BUTTONS: Mapping[str, str] = {
    "init": "1 Tahun baru",
    "template": "2 Siapkan isian",
    "check": "3 Periksa isian",
    "build": "4 Buat buku kerja",
    "report": "5 Buat laporan Word",
}
"""Name of each button by the command that it runs."""

# --- which folder -------------------------------------------------------------------------------------------------

NEWEST = "Folder: {folder} (tahun terbaru). Untuk folder lain, seret foldernya ke atas tombol ini."
ONLY_SAMPLE = (
    "Folder: {folder}, contoh yang disertakan, karena belum ada tahun lain. Untuk kantor Anda: klik dua kali {tombol}."
)
DROPPED = "Folder: {folder}"
NO_YEAR = (
    "Belum ada folder tahun di {folder}. Klik dua kali {tombol} dahulu, atau seret folder isiannya ke atas tombol ini."
)
SEVERAL = "Ada lebih dari satu folder untuk tahun {tahun}: {daftar}. Seret folder yang dimaksud ke atas tombol ini."
ONE_FOLDER = "Seret satu folder saja ke atas tombol ini: folder yang berisi target.xlsx dan realisasi.xlsx."
NOT_THERE = (
    "{jalur} tidak ada. Bila namanya memuat tanda & atau ^, ganti nama foldernya tanpa tanda itu, lalu seret lagi."
)
MIXED = "Seret dokumen saja (Word, PDF, Excel), atau satu folder tahun lalu; jangan keduanya bersama."

# --- questions ----------------------------------------------------------------------------------------------------

YES = frozenset({"y", "ya", "yes"})
ASK_YEAR = "Tahun berapa? Ketik empat angka, lalu Enter (Enter saja: {tahun}): "
NOT_A_YEAR = "'{isi}' bukan tahun. Ketik empat angka, misalnya {tahun}."
ASK_UNIT = "Nama kantor, seperti pada Perjanjian Kinerja (Enter saja: diisi nanti di target.xlsx): "
ASK_CARRY = "Bawa sasaran, IKU, dan Manual IKU dari {folder}? Ketik Y lalu Enter untuk ya, Enter saja untuk tidak: "
ASK_AGAIN = "Jalankan lagi dengan {pilihan}? Ketik Y lalu Enter untuk ya, Enter saja untuk tidak: "
ASK_OVERWRITE = "Laporan lama ada di {folder}: {daftar}. Yang bernama sama ditimpa; suntingan di Word tidak dibawa. Ketik Y lalu Enter untuk melanjutkan, Enter saja untuk batal: "
KEPT = "Tidak ada yang diubah. Simpan suntingan di Word dengan nama lain, lalu klik dua kali {tombol} lagi."
ASK_TO_COPY = "Tampilkan yang belum lengkap sebagai teks yang siap disalin ke pesan? Ketik Y lalu Enter untuk ya, Enter saja untuk tidak: "
YEAR_IS_THERE = "{folder} sudah ada dan sudah berisi {berkas}; tidak ada yang ditimpa. Untuk melanjutkannya: klik dua kali {tombol}."

# --- how it ended -------------------------------------------------------------------------------------------------

DONE: Mapping[str, str] = {
    "init": "Selesai. Isi {berkas}, simpan, tutup; sesudah itu klik dua kali {tombol}.",
    "template": "Selesai. Isi sel biru pada {berkas}, simpan, tutup; sesudah itu klik dua kali {tombol}.",
    "check": "Selesai, tidak ada galat. Untuk menulis buku kerjanya: klik dua kali {tombol}.",
    "build": "Selesai. Buku kerjanya: {berkas}",
    "report": "Selesai. Laporannya: {berkas}",
}
NEXT: Mapping[str, str] = {"init": "template", "template": "check", "check": "build"}
"""The button that follows a step."""
FAILED = "Belum berhasil. Ikuti pesan di atas, lalu klik dua kali {tombol} lagi."
FAILED_WITH_LIST = "Belum berhasil. Buka {temuan}, klik isi kolom Sel untuk menuju selnya, betulkan, simpan, tutup, lalu klik dua kali {tombol} lagi."
OPEN_YOURSELF = "Berkasnya tidak terbuka sendiri; klik dua kali {berkas} untuk membukanya."
UNEXPECTED = "Terjadi kesalahan yang tidak terduga pada tombol ini ({jenis}). Foto jendela ini dan kirimkan kepada pengelola program."
INTERRUPTED = "Dibatalkan. Tidak ada berkas yang tertulis setengah."


def button(command: str) -> str:
    """The name of a command's button, quoted."""
    return f'"{BUTTONS[command]}"'
