"""Findings of a build against the builds before it."""

from __future__ import annotations

from workbook_builder.findings.kind import WARNING, FindingKind

CATALOGUE: dict[str, FindingKind] = {
    "realisasi-berubah": FindingKind(
        WARNING,
        "antar laporan",
        "Realisasi {periode} {kode} sudah dilaporkan {lama} (data per {tanggal}), kini {baru}.",
        "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
    ),
    "target-berubah": FindingKind(
        WARNING,
        "antar laporan",
        "Target {periode} {kode} yang sudah dilaporkan {lama} (data per {tanggal}), kini {baru}; capaian {periode} yang sudah dilaporkan ikut berubah.",
        "Bila target memang direvisi, sebutkan revisinya pada laporan; bila tidak, kembalikan targetnya.",
    ),
    "belanja-berubah": FindingKind(
        WARNING,
        "antar laporan",
        "Realisasi anggaran {nama} {periode} sudah dilaporkan {lama} (data per {tanggal}), kini {baru}.",
        "Bila memang direvisi, tulis alasannya di kolom Catatan dan sampaikan pada laporan berikutnya; bila tidak, kembalikan angkanya.",
    ),
    "pagu-berubah": FindingKind(
        WARNING,
        "antar laporan",
        "Pagu {nama} pada laporan terakhir {lama} (data per {tanggal}), kini {baru}; persentase triwulan yang sudah dilaporkan ikut berubah.",
        "Tulis dasar revisi pagunya di kolom Catatan; bila tidak direvisi, kembalikan angkanya.",
    ),
    "iku-dilaporkan-hilang": FindingKind(
        WARNING,
        "antar laporan",
        "IKU {kode} '{nama}' sudah dilaporkan (data per {tanggal}) tetapi tidak ada lagi pada Rincian Target.",
        "Bila kodenya berganti atau IKU-nya dihapus, sebutkan pada laporan; yang pernah dilaporkan ada di lembar Riwayat.",
    ),
    "riwayat-tak-terbaca": FindingKind(
        WARNING,
        "antar laporan",
        "Catatan riwayat {nama} tidak terbaca dan tidak dibandingkan.",
        "Kembalikan berkas itu dari cadangan, atau pindahkan dari folder riwayat.",
    ),
}
