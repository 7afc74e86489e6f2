"""The findings about how an IKU is measured: polarisasi, konsolidasi, basis, validitas and kendali."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding


@finding(
    "konsolidasi-tak-cocok",
    ERROR,
    Scope.ROW,
    "Target {code} tidak cocok dengan Sum, Average, maupun TLK, sehingga konsolidasinya tidak dapat disimpulkan.",
    "Betulkan target Smt.1, s.d.Q3, dan Y, atau isi Konsolidasi pada lembar Manual IKU.",
)
def konsolidasi_unknown(*, code: str) -> None: ...


@finding(
    "konsolidasi-disimpulkan",
    INFO,
    Scope.ROW,
    "Konsolidasi {code} tidak tercantum; disimpulkan {value} dari baris targetnya.",
    "Isi Konsolidasi pada lembar Manual IKU agar pasti.",
)
def konsolidasi_inferred(*, code: str, value: str) -> None: ...


@finding(
    "polarisasi-disimpulkan",
    INFO,
    Scope.ROW,
    "Polarisasi {code} tidak tercantum; dipakai {value}.",
    "Isi Polarisasi pada lembar Manual IKU agar pasti.",
)
def polarisasi_inferred(*, code: str, value: str) -> None: ...


@finding(
    "polarisasi-perlu-diisi",
    WARNING,
    Scope.ROW,
    "Polarisasi {code} belum diisi; dipakai {value}{reason}.{suggestion}",
    "Isi Polarisasi pada lembar Manual IKU: yang dinilai terbalik terlihat seperti hasil yang baik.",
)
def polarisasi_needed(*, code: str, value: str, reason: str, suggestion: str) -> None: ...


@finding(
    "basis-average",
    ERROR,
    Scope.ROW,
    "Realisasi {code} berbasis Kumulatif, padahal konsolidasinya Average; angka kumulatif dari rata-rata tidak bermakna tunggal.",
    "Ganti Basis Realisasi menjadi Triwulanan dan isi realisasi tiap triwulan.",
)
def basis_of_average(*, code: str) -> None: ...


@finding(
    "basis-berbeda",
    ERROR,
    Scope.ROW,
    "Basis {code} di sini '{value}', sedangkan pada Manual IKU '{expected}'.",
    "Samakan keduanya; angka kumulatif yang dibaca triwulanan akan salah.",
)
def basis_differs(*, code: str, value: str, expected: str) -> None: ...


@finding(
    "kualitas-kosong",
    WARNING,
    Scope.ROW,
    "Validitas atau Kendali {code} belum diisi; bobot kualitasnya dipakai {value}.",
    "Isi Validitas dan Kendali pada lembar Manual IKU.",
)
def quality_blank(*, code: str, value: str) -> None: ...


@finding(
    "kualitas-tak-ada",
    ERROR,
    Scope.ROW,
    "Pasangan Validitas dan Kendali '{value}' tidak ada dalam aturan; yang ada: {allowed}.",
    "Betulkan Validitas atau Kendali.",
)
def quality_unknown(*, value: str, allowed: str) -> None: ...


@finding(
    "polarisasi-berlawanan",
    WARNING,
    Scope.ROW,
    "Polarisasi {code} {polarisasi}, padahal target triwulannya terus {direction} ({series}).",
    "Periksa polarisasi pada Manual IKU dan targetnya.",
)
def polarisasi_against_targets(*, code: str, polarisasi: str, direction: str, series: str) -> None: ...
