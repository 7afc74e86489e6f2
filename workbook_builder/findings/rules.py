"""The findings about which rules apply and what they need."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, Scope, finding


@finding(
    "aturan-perlu-dipilih",
    ERROR,
    Scope.CELL,
    "Untuk tahun {year} ada lebih dari satu aturan yang mungkin berlaku ({choices}): {remark}.",
    "Tanyakan aturan mana yang dipakai pada laporan tahun itu, lalu isi 'Aturan' pada lembar Identitas dengan namanya.",
)
def rules_to_choose(*, year: int, choices: str, remark: str) -> None: ...


@finding(
    "bobot-iku-kosong",
    ERROR,
    Scope.ROW,
    "Validitas atau Kendali {code} belum diisi, padahal aturan {rule_set} menimbang IKU di dalam sasarannya menurut keduanya.",
    "Isi Validitas dan Kendali pada lembar Manual IKU; yang bobotnya diketahui: {allowed}.",
)
def bobot_iku_blank(*, code: str, rule_set: str, allowed: str) -> None: ...
