"""The findings about cells that should hold a figure: severity, message and advice."""

from __future__ import annotations

from typing import NamedTuple

from workbook_builder.findings.kind import ERROR, Scope, finding
from workbook_builder.model import Problem


@finding(
    "angka-tak-terbaca",
    ERROR,
    Scope.CELL,
    "'{value}' tidak terbaca sebagai angka.{suggestion}",
    "Ketik angkanya saja, misalnya 97,5 atau 20%; kosongkan atau isi '-' bila tidak ada nilai.",
)
def unreadable_number(*, value: str, suggestion: str = "") -> None: ...


@finding(
    "angka-dua-arti",
    ERROR,
    Scope.CELL,
    "'{value}' dapat berarti {a} atau {b}.",
    "Ketik ulang tanpa keraguan: {how}.",
)
def two_meanings(*, value: str, a: str, b: str, how: str) -> None: ...


class Meanings(NamedTuple):
    """The blanks of ``two_meanings``."""

    value: str
    a: str
    b: str
    how: str


def meanings_of(problem: Problem) -> Meanings | None:
    """What a cell with two meanings can mean; None where the problem is another."""
    if not two_meanings.matches(problem):
        return None
    return Meanings(**{blank: str(problem.content[blank]) for blank in Meanings._fields})


@finding(
    "satuan-berbeda",
    ERROR,
    Scope.CELL,
    "'{value}' berupa persen, padahal satuan IKU ini bukan persen.",
    "Ketik angkanya tanpa %, atau ganti Satuan pada lembar Manual IKU menjadi Persen.",
)
def foreign_percent(*, value: str) -> None: ...


@finding(
    "sel-galat",
    ERROR,
    Scope.CELL,
    "Sel ini memuat galat rumus {value}.",
    "Perbaiki rumusnya, atau ketik angkanya.",
)
def error_value(*, value: str) -> None: ...


@finding(
    "bukan-angka",
    ERROR,
    Scope.CELL,
    "Sel ini berisi {value}, bukan angka.",
    "Ketik angkanya.",
)
def not_a_number(*, value: str) -> None: ...


@finding(
    "tanggal-bukan-angka",
    ERROR,
    Scope.CELL,
    "Sel ini berisi tanggal ({value}), bukan angka; Excel sering mengubah ketikan seperti 5/6 menjadi tanggal.",
    "Ubah format sel menjadi Umum (General), lalu ketik ulang angkanya.",
)
def date_instead_of_number(*, value: str) -> None: ...


@finding(
    "rupiah-persen",
    ERROR,
    Scope.CELL,
    "'{value}' berupa persen, padahal di sini diminta rupiah.",
    "Ketik jumlah rupiahnya.",
)
def rupiah_in_percent(*, value: str) -> None: ...


@finding(
    "rupiah-tidak-bulat",
    ERROR,
    Scope.CELL,
    "'{value}' bukan rupiah bulat.",
    "Ketik jumlah rupiah tanpa desimal.",
)
def rupiah_not_whole(*, value: str) -> None: ...


@finding(
    "rumus-tanpa-nilai",
    ERROR,
    Scope.CELL,
    "Sel ini memuat rumus yang hasilnya tidak tersimpan, sehingga tidak ada angka yang dapat dibaca.",
    "Buka berkasnya di Excel, tunggu sampai terhitung, lalu simpan; atau ketik angkanya.",
)
def formula_without_value() -> None: ...


@finding(
    "angka-di-luar-batas",
    ERROR,
    Scope.CELL,
    "'{value}' terlalu besar atau terlalu kecil untuk sebuah target, realisasi, atau jumlah rupiah.",
    "Ketik ulang angkanya; periksa nol dan tanda ribuannya.",
)
def beyond_limits(*, value: str) -> None: ...
