"""Labels of the sheet Validasi."""

from __future__ import annotations

from workbook_builder.model import Severity

SHEET = "Validasi"
TABLE = "Data_Validasi"
DESTINATION = "{lembar}, {sel}"
NO_FINDINGS = "Tidak ada temuan."

MESSAGE = "Pesan"
STATE, OPEN, ANSWERED = "Keadaan", "terbuka", "dijawab"
ORIGIN = "Asal jawaban"
REALISASI, REPLACING = "realisasi.xlsx", "diketik di sini, mengganti"
FROM_REALISASI = REALISASI + " {sidik}"
"""Ends with the fingerprint of the answer, by which one that was typed over is known."""
TYPED_OVER = REPLACING + " {sidik}"
TYPED_HERE = "diketik di sini"
EARLIER = "Jawaban usang"
EARLIER_WORDS = "{jawaban} ({oleh})"
NOBODY = "tanpa nama"
NOT_THERE = "Temuan ini tidak ada lagi; jawabannya disimpan."
TO_ERROR = "Galat tidak dapat dijawab; jawabannya disimpan."
KIND_HEADERS = ("Jenis temuan", "Terbuka", "Dijawab")
SEVERITY_HEADERS = ("Semua temuan", "Semua terbuka", "Semua dijawab")
COUNT_NAMES = {
    Severity.ERROR: ("Galat_Terbuka", ""),
    Severity.WARNING: ("Peringatan_Terbuka", "Peringatan_Dijawab"),
}
"""Defined names of how many findings of a severity are open and answered; an error has no answer."""

TEXT_ERROR = "Tulisan ini terlalu panjang untuk satu sel."
DATE_ERROR = "Di sini hanya boleh tanggal, misalnya 14/04/2026. Boleh kosong."
LIST_ERROR = "Pilih Ya atau Tidak, atau kosongkan."
TEXT_TITLE, DATE_TITLE, LIST_TITLE = "Terlalu panjang", "Bukan tanggal", "Tidak ada dalam daftar"

# --- the console --------------------------------------------------------------------------------------------------

CARRIED = (
    "Tanggapan: {jumlah} diambil dari lembar Validasi {berkas} dan belum ada di realisasi.xlsx. "
    "Pindahkan ke sana dengan: build-workbook template"
)
UNREADABLE = (
    "Perhatian: {berkas} tidak dapat dibaca, sehingga tanggapan yang diketik di lembar Validasi-nya tidak terbawa."
)
