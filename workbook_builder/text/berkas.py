"""Messages about files: what cannot be opened or written, why, and what to do next."""

TIDAK_ADA = "Berkas {berkas} tidak ditemukan di folder {folder}. Periksa nama berkas dan foldernya."
TERKUNCI_BACA = (
    "Berkas {berkas} tidak dapat dibaca karena sedang dipakai atau izinnya kurang. "
    "Tutup berkas itu di Excel, lalu jalankan lagi."
)
TAK_TERBUKA = "Berkas {berkas} tidak dapat dibuka ({sebab}). Periksa apakah berkas itu ada dan dapat dibaca."
XLS_LAMA = (
    "Berkas {berkas} berformat Excel lama (.xls) atau dilindungi kata sandi. "
    "Buka di Excel, hapus kata sandinya, lalu simpan sebagai .xlsx."
)
BUKAN_XLSX = (
    "Berkas {berkas} bukan buku kerja Excel (.xlsx), atau isinya terpotong. "
    "Buka di Excel; bila dapat dibuka, simpan ulang sebagai .xlsx; bila tidak, pakai salinan yang utuh."
)
RUSAK = (
    "Berkas {berkas} rusak dan tidak dapat dibaca. "
    "Buka di Excel, biarkan Excel memperbaikinya, simpan ulang sebagai .xlsx, lalu jalankan lagi."
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
