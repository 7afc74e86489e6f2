"""The findings about which rules apply and what they need."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, FindingKind

CATALOGUE: dict[str, FindingKind] = {
    "aturan-perlu-dipilih": FindingKind(
        ERROR,
        "sel",
        "Untuk tahun {tahun} ada lebih dari satu aturan yang mungkin berlaku ({pilihan}): {keterangan}.",
        "Tanyakan aturan mana yang dipakai pada laporan tahun itu, lalu isi 'Aturan' pada lembar Identitas dengan namanya.",
    ),
    "bobot-iku-kosong": FindingKind(
        ERROR,
        "baris",
        "Validitas atau Kendali {kode} belum diisi, padahal aturan {aturan} menimbang IKU di dalam sasarannya menurut keduanya.",
        "Isi Validitas dan Kendali pada lembar Manual IKU; yang bobotnya diketahui: {boleh}.",
    ),
}
