"""The findings about figures that are published elsewhere: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "terbit-acuan-asing",
    WARNING,
    Scope.CELL,
    "Acuan '{value}' tidak dikenal, sehingga angkanya tidak dicocokkan.{suggestion}",
    "Tulis kode IKU saja, 'Realisasi' atau 'Target' dengan kodenya, NKO, atau acuan lain seperti pada Petunjuk.",
)
def unknown_published_label(*, value: str, suggestion: str) -> None: ...


@finding(
    "terbit-periode-asing",
    WARNING,
    Scope.CELL,
    "Periode '{value}' tidak dikenal, sehingga angkanya tidak dicocokkan; pilihannya: {allowed}.{suggestion}",
    "Pilih salah satu dari daftar.",
)
def unknown_published_periode(*, value: str, allowed: str, suggestion: str) -> None: ...


@finding(
    "terbit-berbeda",
    WARNING,
    Scope.ACROSS,
    "{label} {periode} terbit {value}, sedangkan {description} {expected} (selisih {difference}).{hint}",
    "Periksa dokumen yang terbit dan angka yang dimasukkan; ralat yang keliru.",
)
def published_differs(
    *, label: str, periode: Periode, value: str, description: str, expected: str, difference: str, hint: str
) -> None: ...


@finding(
    "terbit-tanpa-padanan",
    WARNING,
    Scope.ACROSS,
    "{label} {periode} terbit {value}, sedangkan {description} untuk {periode} tidak ada pada lembar masukan.",
    "Periksa apakah angka yang terbit memang untuk periode itu; lengkapi masukan bila ada yang terlewat.",
)
def published_without_counterpart(*, label: str, periode: Periode, value: str, description: str) -> None: ...


@finding(
    "terbit-saling-beda",
    WARNING,
    Scope.ACROSS,
    "{label} {periode} terbit {value} di sini tetapi {expected} di {other_cell} (selisih {difference}).",
    "Cari angka yang benar, lalu ralat dokumen yang keliru.",
)
def published_twice(
    *, label: str, periode: str, value: str, expected: str, other_cell: str, difference: str
) -> None: ...


@finding(
    "terbit-rincian",
    WARNING,
    Scope.ACROSS,
    "{label} {periode} terbit {value}, sedangkan jumlah {parts} rinciannya {expected} (selisih {difference}).",
    "Periksa angka pokok dan rinciannya.",
)
def published_rincian(*, label: str, periode: str, value: str, parts: int, expected: str, difference: str) -> None: ...


@finding(
    "terbit-jumlah-lain",
    WARNING,
    Scope.ACROSS,
    "{listing} {periode} berjumlah {value}, persis '{label}', bukan '{should_be}' ({expected}).",
    "Sebutan angka-angka itu tampaknya tertukar antara target dan realisasi; periksa dokumen yang terbit.",
)
def published_other_sum(
    *, listing: str, periode: str, value: str, label: str, should_be: str, expected: str
) -> None: ...


@finding(
    "terbit-rasio",
    WARNING,
    Scope.ACROSS,
    "'{label}' terhadap '{other}' {periode} adalah {value}, sedangkan realisasi {code} {expected}.",
    "Periksa kedua jumlah rupiahnya dan persentase realisasinya.",
)
def published_ratio(*, label: str, other: str, periode: Periode, value: str, code: str, expected: str) -> None: ...
