"""Messages about files: what cannot be opened or written, why, and what to do next."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.text.command_line import quote

SAVE_AGAIN = "Buka di Excel, salin lembar resminya saja ke buku kerja baru, lalu simpan sebagai {berkas}."

MISSING = "Berkas {berkas} tidak ditemukan di folder {folder}. Periksa nama berkas dan foldernya, {saran}."
ADVICE_MISSING = {
    "target.xlsx": "atau buat berkas target yang kosong: build-workbook init {folder}",
    "realisasi.xlsx": "atau buat berkas isiannya: build-workbook template --input {folder}",
}
"""What to do where an input that the product can make is missing."""
NO_FOLDER = "Berkas target.xlsx tidak ditemukan: folder '{folder}' tidak ada.{usul} Untuk kantor atau tahun baru: build-workbook init {folder_kutip}"
SUGGESTED_FOLDER = " Maksud Anda {input}?"
NOT_A_FOLDER = "{folder} adalah berkas, padahal yang diminta folder yang berisi target.xlsx dan realisasi.xlsx. Tulis foldernya saja: {input}"
NOT_A_FOLDER_FOREIGN = "{folder} adalah berkas, padahal yang diminta folder yang berisi target.xlsx dan realisasi.xlsx. Tulis nama foldernya."
FOLDER_CLOSED = (
    "Folder {folder} tidak boleh dibuka dengan akun komputer ini. "
    "Minta izin membacanya kepada pengelola jaringan, atau salin foldernya ke komputer ini, lalu jalankan lagi."
)
FOLDER_SILENT = (
    "Folder {folder} tidak dapat dibuka: nama foldernya tidak sah, atau cakram atau jaringannya tidak menjawab. "
    "Periksa namanya, atau salin foldernya ke komputer ini, lalu jalankan lagi."
)
LOCKED_FOR_READING = (
    "Berkas {berkas} tidak dapat dibaca karena sedang dipakai atau izinnya kurang. "
    "Tutup berkas itu di Excel, lalu jalankan lagi."
)
CANNOT_OPEN = (
    "Berkas {berkas} tidak dapat dibuka: cakram atau jaringannya tidak menjawab. "
    "Salin berkas itu ke komputer ini, lalu jalankan lagi."
)
NOT_A_FILE = "{berkas} bukan berkas biasa. Simpan buku kerjanya dengan nama itu, lalu jalankan lagi."
TOO_LARGE = (
    "Berkas {berkas} lebih besar dari {batas} MB, padahal lembar resmi hanya puluhan kB. "
    f"Hapus gambar dan lembar lain. {SAVE_AGAIN}"
)
OLD_XLS = "Berkas {berkas} berformat Excel lama (.xls). Buka di Excel, lalu simpan sebagai .xlsx."
ENCRYPTED = (
    "Berkas {berkas} dilindungi kata sandi. Buka di Excel, hapus kata sandinya "
    "(Berkas > Info > Lindungi Buku Kerja > Enkripsi dengan Kata Sandi), lalu simpan."
)
NOT_XLSX = (
    "Berkas {berkas} bukan buku kerja Excel (.xlsx), atau isinya terpotong. "
    "Buka di Excel; bila dapat dibuka, simpan ulang sebagai .xlsx; bila tidak, pakai salinan yang utuh."
)
BROKEN = (
    "Berkas {berkas} rusak dan tidak dapat dibaca. "
    "Buka di Excel, biarkan Excel memperbaikinya, simpan ulang sebagai .xlsx, lalu jalankan lagi."
)
DOUBLE_CELL = (
    "Berkas {berkas} rusak: pada lembar '{lembar}' sel {sel} tertulis dua kali dengan isi yang dapat berbeda. "
    "Buka di Excel, biarkan Excel memperbaikinya, periksa sel itu, simpan ulang sebagai .xlsx, lalu jalankan lagi."
)
TOO_MANY_PARTS = (
    f"Berkas {{berkas}} terdiri atas lebih dari {{batas}} bagian, tidak seperti buku kerja biasa. {SAVE_AGAIN}"
)
TOO_LARGE_UNPACKED = (
    f"Berkas {{berkas}} ditolak: isinya jauh lebih besar daripada berkasnya, seperti berkas yang merusak. {SAVE_AGAIN}"
)
TOO_MUCH_CONTENT = (
    "Berkas {berkas} ditolak: salah satu lembarnya memuat terlalu banyak sel, sel gabungan, atau teks untuk lembar resmi. "
    f"{SAVE_AGAIN}"
)
TOO_MANY_SHEETS = f"Berkas {{berkas}} memuat {{jumlah}} lembar; batasnya {{batas}}. {SAVE_AGAIN}"
NO_SHEETS = f"Berkas {{berkas}} tidak memuat satu lembar kerja pun. {SAVE_AGAIN}"
HAS_DOCTYPE = (
    f"Berkas {{berkas}} ditolak: di dalamnya ada deklarasi DOCTYPE, yang tidak pernah ditulis Excel. {SAVE_AGAIN}"
)

OBJECTS = {
    "xl/charts/": "grafik",
    "xl/media/": "gambar",
    "xl/comments": "komentar sel",
    "xl/threadedComments": "komentar berutas",
    "xl/pivotTables/": "tabel pivot",
    "xl/vbaProject": "makro",
}
"""Parts of a workbook that are no cell values, by the beginning of their names in the file."""


def missing_file(file: str, folder: Path) -> str:
    """That an input is missing, and what to do."""
    advice = ADVICE_MISSING.get(file, "").format(folder=quote(str(folder)))
    return MISSING.format(berkas=file, folder=folder, saran=advice)


def no_folder(folder: Path, suggestion: Path | None) -> str:
    """That a folder is missing; ``suggestion`` is one beside it with a name like it."""
    asked = SUGGESTED_FOLDER.format(input=input_command(suggestion)) if suggestion else ""
    return NO_FOLDER.format(folder=folder, usul=asked, folder_kutip=quote(str(folder)))


def not_a_folder(path: Path) -> str:
    """That a file was given where a folder is asked for; its own folder where it is one of the inputs."""
    if path.name.lower().startswith(("target", "realisasi")):
        return NOT_A_FOLDER.format(folder=path, input=input_command(path.parent))
    return NOT_A_FOLDER_FOREIGN.format(folder=path)


def input_command(folder: Path) -> str:
    """The option that names a folder of inputs, as it is typed."""
    return f"--input {quote(str(folder))}"
