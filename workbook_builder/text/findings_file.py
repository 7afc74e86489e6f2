"""Words of temuan.xlsx, the list of findings beside the inputs."""

from __future__ import annotations

SHEET = "Temuan"
TITLE = "Daftar Temuan"
PURPOSE = "Yang harus dibetulkan pada target.xlsx dan realisasi.xlsx, yang terberat lebih dahulu. Klik isi kolom Sel untuk membuka selnya."
FATE = "Berkas ini ditulis ulang setiap pemeriksaan yang gagal dan dihapus setelah tidak ada galat. Angkanya dibetulkan di berkas masukan, bukan di sini."
OFFICE = "{unit}, tahun {year}: {counts}"
OFFICE_WITHOUT_YEAR = "{unit}: {counts}"
CUT = "... dan {count} temuan lagi; betulkan dahulu yang di atas, lalu periksa lagi."
MARK_END = "; daftar temuan"
MARK = "build-workbook {version}" + MARK_END
"""The description that tells our file from another of its name."""
EDITED = "disunting"

WRITTEN = "Daftar lengkap dengan tautan ke tiap sel ({count} temuan): {path}"
KEPT = "Daftar temuan sebelumnya sudah disunting; disimpan sebagai {name}"
REMOVED = "Daftar temuan yang lama dihapus karena tidak ada galat lagi: {path}"
NOT_WRITTEN = "Daftar temuan tidak dapat ditulis. {reason}"
NOT_REMOVED = (
    "Daftar temuan yang lama sudah tidak berlaku, tetapi tidak dapat dihapus: {path}. Tutup berkas itu, lalu hapus."
)
FOREIGN = (
    "Daftar temuan tidak ditulis karena {path} bukan buatan program ini. Ganti nama berkas itu, lalu jalankan lagi."
)


def office(unit: str, year: int | None, summary: str) -> str:
    """Whose findings these are; a year that nobody knows is None."""
    return (OFFICE if year else OFFICE_WITHOUT_YEAR).format(unit=unit, year=year, counts=summary)
