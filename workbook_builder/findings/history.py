"""Findings of a build against the builds before it."""

from __future__ import annotations

from workbook_builder.findings.kind import PERINGATAN, JenisTemuan

KATALOG: dict[str, JenisTemuan] = {
    "realisasi-berubah": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Realisasi {periode} {kode} sudah dilaporkan {lama} (data per {tanggal}), kini {baru}.",
        "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
    ),
    "target-berubah": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Target {periode} {kode} yang sudah dilaporkan {lama} (data per {tanggal}), kini {baru}; capaian {periode} yang sudah dilaporkan ikut berubah.",
        "Bila target memang direvisi, sebutkan revisinya pada laporan; bila tidak, kembalikan targetnya.",
    ),
    "belanja-berubah": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Realisasi anggaran {nama} {periode} sudah dilaporkan {lama} (data per {tanggal}), kini {baru}.",
        "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
    ),
    "pagu-berubah": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Pagu {nama} pada laporan terakhir {lama} (data per {tanggal}), kini {baru}; persentase triwulan yang sudah dilaporkan ikut berubah.",
        "Tulis dasar revisi pagunya di kolom Catatan; bila tidak direvisi, kembalikan angkanya.",
    ),
    "iku-dilaporkan-hilang": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "IKU {kode} '{nama}' sudah dilaporkan (data per {tanggal}) tetapi tidak ada lagi pada Rincian Target.",
        "Bila kodenya berganti atau IKU-nya dihapus, sebutkan pada laporan; yang pernah dilaporkan ada di lembar Riwayat.",
    ),
    "riwayat-tak-terbaca": JenisTemuan(
        PERINGATAN,
        "antar laporan",
        "Catatan riwayat {nama} tidak terbaca dan tidak dibandingkan.",
        "Kembalikan berkas itu dari cadangan, atau pindahkan dari folder riwayat.",
    ),
}
