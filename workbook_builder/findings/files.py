"""Findings about the files as such, and about a choice left blank: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, FindingKind

CATALOGUE: dict[str, FindingKind] = {
    "berkas-lebih-baru": FindingKind(
        WARNING,
        "lembar",
        "Di sebelah {berkas} ada '{lain}', yang disimpan lebih akhir; yang dibaca {berkas}.",
        "Pastikan isian terakhir ada di {berkas}; bila ada di '{lain}', simpan isinya sebagai {berkas} (.xlsx); bila tidak, hapus atau pindahkan '{lain}'.",
    ),
    "perspektif-kosong": FindingKind(
        ERROR,
        "sel",
        "Perspektif SS {nomor} belum diisi; pilihannya: {boleh}.",
        "Pilih salah satu dari daftar.",
    ),
}
