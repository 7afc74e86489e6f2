"""Words of PDF documents: where something stands, and what of a page is no text."""

from __future__ import annotations

PAGE = "halaman {nomor}"
TABLE_ON_PAGE = "halaman {nomor}, tabel {tabel}"

_ORIGINAL = "minta berkas aslinya (.docx atau .xlsx) kepada pembuatnya"
ONLY_SCANS = (
    "Berkas {berkas} tidak memuat teks: isinya gambar hasil pindai, atau kosong. "
    f"Sebaiknya {_ORIGINAL}, atau ubah menjadi teks dengan program OCR lalu impor hasilnya setelah diperiksa."
)
NOTES = {
    "SCANNED_PAGE": f"Halaman ini gambar hasil pindai, sehingga tidak terbaca. Sebaiknya {_ORIGINAL}, atau ubah menjadi teks dengan program OCR.",
    "SCANNED_WITH_TEXT": f"Halaman ini hasil pindai dengan teks dari OCR, yang dapat keliru. Periksa setiap angka, atau {_ORIGINAL}.",
    "UNKNOWN_LETTERS": f"Sebagian huruf di halaman ini tidak dikenali dan terbaca seperti '(cid:12)'. Periksa isinya, atau {_ORIGINAL}.",
    "FORM_FIELDS": "Isian formulir PDF di halaman ini tidak terbaca. Cetak berkasnya ke PDF (Print to PDF), lalu impor hasilnya.",
    "RAISED_DIGITS": "Angka kecil di atas baris (tanda catatan kaki) dibaca sebagai tanda, bukan sebagai bagian dari angka di depannya.",
    "TURNED_TEXT": "Teks yang diputar di halaman ini tidak dibaca: '{teks}'. Bila memuat isi tabel, putar halamannya atau "
    + _ORIGINAL
    + ".",
    "TOO_MANY_LINES": f"Halaman ini memuat terlalu banyak garis, sehingga tabel bergarisnya tidak dikenali. Sebaiknya {_ORIGINAL}.",
}
"""What is said of a page, by the names that the reading process gives."""
