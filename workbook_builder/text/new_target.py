"""The empty target.xlsx as a whole: its guidance, and what its cells say where something else is typed."""

from __future__ import annotations

from workbook_builder.text import sheets
from workbook_builder.text.sheets import SheetText

PETUNJUK = SheetText(
    "Petunjuk",
    "Petunjuk Mengisi Target Kinerja",
    "Berkas ini diisi sekali setahun dari lembar resmi yang ditandatangani, dan diubah hanya bila target direvisi.",
    ("Langkah", "Lembar", "Keadaan", "Yang disalin", "Dari dokumen"),
)
LISTS = SheetText(
    sheets.LISTS,
    sheets.TARGET_LISTS_TITLE,
    "Isi daftar pilihan pada sel isian. Hanya satuan yang boleh diganti.",
    ("Daftar", "Isi", "Keterangan"),
)
FINISHED, UNFINISHED = "selesai", "belum"
EXAMPLE_REMARK = "Baris bertulisan CONTOH hanya petunjuk dan tidak dibaca. Isi mulai baris di bawahnya."

LAST_STEP = (
    "Selesai",
    "Simpan dan tutup berkas ini, lalu jalankan build-workbook template untuk membuat realisasi.xlsx.",
    "-",
)
SATUAN_MAY_CHANGE = "Boleh diganti dengan satuan lain yang dipakai kantor."

# --- prompts (titles at most 32 characters, texts at most 255) ----------------------------------------------------

TARGET_ERROR = "Ketik angka, persen dengan tandanya (20%), atau - bila periode ini tidak punya target."
NUMBER_ERROR = "Di sini hanya boleh angka. Ketik angkanya saja, dengan tanda desimal yang dipakai komputer ini."
TARGET_ERROR_TITLE = "Bukan angka atau tanda -"
WHOLE_ERROR = "Ketik bilangan bulat, misalnya 1."
YEAR_ERROR = "Ketik tahun empat angka, misalnya 2026."
DATE_ERROR = "Ketik tanggal seperti 31/01/2026."
DATE_ERROR_TITLE = "Bukan tanggal"
SATUAN_PROMPT = ("Satuan", SATUAN_MAY_CHANGE)

# --- messages -----------------------------------------------------------------------------------------------------

ALREADY_THERE = "{jalur} sudah ada dan tidak ditimpa. Pilih folder lain (misalnya data/ diikuti tahunnya), atau pindahkan dahulu berkas itu."
WRITTEN = "Berkas target kosong ditulis: {jalur}. Buka lembar Petunjuk di dalamnya untuk mulai mengisi. Sesudah terisi dan disimpan: build-workbook template"
CONTINUED = "Berkas target tahun {tahun} ditulis: {jalur} ({jumlah} IKU dari {dari}). Isi target barunya, lalu periksa lembar Identitas. Sesudah itu: build-workbook template"
PREVIOUS_HAS_ERRORS = (
    "Berkas tahun lalu di {folder} memuat galat, sehingga tidak dapat dilanjutkan. Betulkan dahulu, lalu jalankan lagi."
)
PREVIOUS_WITHOUT_REALISASI = "Tidak ada realisasi.xlsx di {folder}; kolom Realisasi Y-1 dikosongkan."
PREVIOUS_INCOMPLETE = "Realisasi Y-1 dikosongkan karena triwulan terakhir yang bertarget belum diisi: {daftar}."
