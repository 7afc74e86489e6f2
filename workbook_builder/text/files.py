"""Messages about files: what cannot be opened or written, why, and what to do next."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.text.command_line import quote

SIMPAN_ULANG = "Buka di Excel, salin lembar resminya saja ke buku kerja baru, lalu simpan sebagai {berkas}."

TIDAK_ADA = "Berkas {berkas} tidak ditemukan di folder {folder}. Periksa nama berkas dan foldernya, {saran}."
SARAN_TIDAK_ADA = {
    "target.xlsx": "atau buat berkas target yang kosong: build-workbook init {folder}",
    "realisasi.xlsx": "atau buat berkas isiannya: build-workbook template --input {folder}",
}
"""What to do where an input that the product can make is missing."""
TANPA_FOLDER = "Berkas target.xlsx tidak ditemukan: folder '{folder}' tidak ada.{usul} Untuk kantor atau tahun baru: build-workbook init {folder_kutip}"
USUL_FOLDER = " Maksud Anda {input}?"
BUKAN_FOLDER = "{folder} adalah berkas, padahal yang diminta folder yang berisi target.xlsx dan realisasi.xlsx. Tulis foldernya saja: {input}"
BUKAN_FOLDER_ASING = "{folder} adalah berkas, padahal yang diminta folder yang berisi target.xlsx dan realisasi.xlsx. Tulis nama foldernya."
FOLDER_TERTUTUP = (
    "Folder {folder} tidak boleh dibuka dengan akun komputer ini. "
    "Minta izin membacanya kepada pengelola jaringan, atau salin foldernya ke komputer ini, lalu jalankan lagi."
)
FOLDER_TAK_MENJAWAB = (
    "Folder {folder} tidak dapat dibuka: nama foldernya tidak sah, atau cakram atau jaringannya tidak menjawab. "
    "Periksa namanya, atau salin foldernya ke komputer ini, lalu jalankan lagi."
)
TERKUNCI_BACA = (
    "Berkas {berkas} tidak dapat dibaca karena sedang dipakai atau izinnya kurang. "
    "Tutup berkas itu di Excel, lalu jalankan lagi."
)
TAK_TERBUKA = (
    "Berkas {berkas} tidak dapat dibuka: cakram atau jaringannya tidak menjawab. "
    "Salin berkas itu ke komputer ini, lalu jalankan lagi."
)
BUKAN_BERKAS = "{berkas} bukan berkas biasa. Simpan buku kerjanya dengan nama itu, lalu jalankan lagi."
TERLALU_BESAR = (
    "Berkas {berkas} lebih besar dari {batas} MB, padahal lembar resmi hanya puluhan kB. "
    f"Hapus gambar dan lembar lain. {SIMPAN_ULANG}"
)
XLS_LAMA = "Berkas {berkas} berformat Excel lama (.xls). Buka di Excel, lalu simpan sebagai .xlsx."
BERSANDI = (
    "Berkas {berkas} dilindungi kata sandi. Buka di Excel, hapus kata sandinya "
    "(Berkas > Info > Lindungi Buku Kerja > Enkripsi dengan Kata Sandi), lalu simpan."
)
BUKAN_XLSX = (
    "Berkas {berkas} bukan buku kerja Excel (.xlsx), atau isinya terpotong. "
    "Buka di Excel; bila dapat dibuka, simpan ulang sebagai .xlsx; bila tidak, pakai salinan yang utuh."
)
RUSAK = (
    "Berkas {berkas} rusak dan tidak dapat dibaca. "
    "Buka di Excel, biarkan Excel memperbaikinya, simpan ulang sebagai .xlsx, lalu jalankan lagi."
)
SEL_GANDA = (
    "Berkas {berkas} rusak: pada lembar '{lembar}' sel {sel} tertulis dua kali dengan isi yang dapat berbeda. "
    "Buka di Excel, biarkan Excel memperbaikinya, periksa sel itu, simpan ulang sebagai .xlsx, lalu jalankan lagi."
)
TERLALU_BANYAK_BAGIAN = (
    f"Berkas {{berkas}} terdiri atas lebih dari {{batas}} bagian, tidak seperti buku kerja biasa. {SIMPAN_ULANG}"
)
TERLALU_BESAR_URAI = f"Berkas {{berkas}} ditolak: isinya jauh lebih besar daripada berkasnya, seperti berkas yang merusak. {SIMPAN_ULANG}"
TERLALU_BANYAK_ISI = (
    "Berkas {berkas} ditolak: salah satu lembarnya memuat terlalu banyak sel, sel gabungan, atau teks untuk lembar resmi. "
    f"{SIMPAN_ULANG}"
)
TERLALU_BANYAK_LEMBAR = f"Berkas {{berkas}} memuat {{jumlah}} lembar; batasnya {{batas}}. {SIMPAN_ULANG}"
TANPA_LEMBAR = f"Berkas {{berkas}} tidak memuat satu lembar kerja pun. {SIMPAN_ULANG}"
BERDOCTYPE = (
    f"Berkas {{berkas}} ditolak: di dalamnya ada deklarasi DOCTYPE, yang tidak pernah ditulis Excel. {SIMPAN_ULANG}"
)

BENDA = {
    "xl/charts/": "grafik",
    "xl/media/": "gambar",
    "xl/comments": "komentar sel",
    "xl/threadedComments": "komentar berutas",
    "xl/pivotTables/": "tabel pivot",
    "xl/vbaProject": "makro",
}
"""Parts of a workbook that are no cell values, by the beginning of their names in the file."""


def tidak_ada(berkas: str, folder: Path) -> str:
    """That an input is missing, and what to do."""
    saran = SARAN_TIDAK_ADA.get(berkas, "").format(folder=quote(str(folder)))
    return TIDAK_ADA.format(berkas=berkas, folder=folder, saran=saran)


def tanpa_folder(folder: Path, usul: Path | None) -> str:
    """That a folder is missing; ``usul`` is one beside it with a name like it."""
    tanya = USUL_FOLDER.format(input=perintah_input(usul)) if usul else ""
    return TANPA_FOLDER.format(folder=folder, usul=tanya, folder_kutip=quote(str(folder)))


def bukan_folder(jalur: Path) -> str:
    """That a file was given where a folder is asked for; its own folder where it is one of the inputs."""
    if jalur.name.lower().startswith(("target", "realisasi")):
        return BUKAN_FOLDER.format(folder=jalur, input=perintah_input(jalur.parent))
    return BUKAN_FOLDER_ASING.format(folder=jalur)


def perintah_input(folder: Path) -> str:
    """The option that names a folder of inputs, as it is typed."""
    return f"--input {quote(str(folder))}"
