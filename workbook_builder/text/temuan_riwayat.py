"""Findings of a build against the builds before it."""

from __future__ import annotations

from workbook_builder.text.jenis_temuan import PERINGATAN, JenisTemuan

KATALOG: dict[str, JenisTemuan] = {
    "realisasi-berubah": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Realisasi {periode} {kode} sudah dilaporkan {lama} (data per {tanggal}), kini {baru}.",
        "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
    ),
    "riwayat-tak-terbaca": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Catatan riwayat {nama} tidak terbaca dan tidak dibandingkan.",
        "Kembalikan berkas itu dari cadangan, atau pindahkan dari folder riwayat.",
    ),
}
