"""The findings about cells that hold a code, a number of a sasaran or a choice: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding


@finding(
    "kode-tak-terbaca",
    ERROR,
    Scope.CELL,
    "'{text}' bukan kode IKU (contoh kode: 01a-CP, 04b-N).{suggestion}",
    "Betulkan kodenya.",
)
def unreadable_code(*, text: str, suggestion: str) -> None: ...


@finding(
    "target-tanpa-kode",
    ERROR,
    Scope.CELL,
    "Baris '{text}' berisi target tetapi tidak berkode.",
    "Isi kode IKU pada kolom kode.",
)
def target_without_code(*, text: str) -> None: ...


@finding(
    "target-pada-sasaran",
    WARNING,
    Scope.CELL,
    "Baris sasaran memuat '{text}' pada kolom target; baris sasaran hanya berisi nomor dan nama.",
    "Pindahkan ke baris IKU yang benar, atau hapus.",
)
def target_on_sasaran(*, text: str) -> None: ...


@finding(
    "belanja-tanpa-kode",
    WARNING,
    Scope.CELL,
    "Baris '{text}' berisi realisasi anggaran tetapi tidak berkode 51, 52, atau 53; baris ini tidak dihitung.",
    "Isi kode jenis belanjanya.",
)
def belanja_without_code(*, text: str) -> None: ...


@finding(
    "pilihan-tak-dikenal",
    ERROR,
    Scope.CELL,
    "{column} '{value}' tidak dikenal; pilihannya: {allowed}.{suggestion}",
    "Pilih salah satu dari daftar.",
)
def unknown_choice(*, column: str, value: str, allowed: str, suggestion: str) -> None: ...


@finding(
    "skala-tak-terbaca",
    ERROR,
    Scope.CELL,
    "Skala Stabilize '{value}' tidak terbaca.",
    "Tulis sebagai pasangan Ca:capaian yang menaik, misalnya 0:0; 90:100; 100:120.",
)
def unreadable_scale(*, value: str) -> None: ...


@finding(
    "nomor-ss-tak-terbaca",
    ERROR,
    Scope.CELL,
    "Nomor SS '{value}' tidak terbaca.",
    "Ketik nomor sasaran sebagai bilangan bulat, misalnya 1.",
)
def unreadable_sasaran_number(*, value: str) -> None: ...


@finding(
    "perspektif-tak-dikenal",
    ERROR,
    Scope.CELL,
    "Perspektif '{value}' tidak dikenal; pilihannya: {allowed}.{suggestion}",
    "Pilih salah satu dari daftar.",
)
def unknown_perspektif(*, value: str, allowed: str, suggestion: str) -> None: ...
