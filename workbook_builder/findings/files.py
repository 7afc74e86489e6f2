"""Findings about the files as such, and about a choice left blank: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding


@finding(
    "berkas-lebih-baru",
    WARNING,
    Scope.SHEET,
    "Di sebelah {file} ada '{other}', yang disimpan lebih akhir; yang dibaca {file}.",
    "Pastikan isian terakhir ada di {file}; bila ada di '{other}', simpan isinya sebagai {file} (.xlsx); bila tidak, hapus atau pindahkan '{other}'.",
)
def newer_copy(*, file: str, other: str) -> None: ...


@finding(
    "perspektif-kosong",
    ERROR,
    Scope.CELL,
    "Perspektif SS {number} belum diisi; pilihannya: {allowed}.",
    "Pilih salah satu dari daftar.",
)
def perspektif_blank(*, number: int, allowed: str) -> None: ...
