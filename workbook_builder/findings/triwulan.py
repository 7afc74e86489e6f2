"""The findings about the quarter that is reported: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "triwulan-kosong",
    ERROR,
    Scope.SHEET,
    "Laporan {periode} diminta, padahal belum ada satu realisasi {periode} pun (terisi terakhir: {last}).",
    "Isi realisasi {periode}, atau minta triwulan yang sudah terisi, tanpa --triwulan {triwulan}.",
)
def triwulan_blank(*, periode: Periode, last: str, triwulan: int) -> None: ...


@finding(
    "triwulan-tersasar",
    ERROR,
    Scope.CELL,
    "Triwulan yang dipilih di sini {chosen}, padahal ada {filled} dari {count} realisasi {periode} ({cells}), sehingga yang dilaporkan akan {periode}.",
    "Hapus angka {periode} yang salah tempat, atau pilih triwulan {triwulan} di sel ini; laporan triwulan {chosen} saja: tambahkan --triwulan {chosen}.",
)
def triwulan_astray(*, chosen: int, filled: int, count: int, periode: Periode, cells: str, triwulan: int) -> None: ...


@finding(
    "triwulan-berbeda",
    WARNING,
    Scope.CELL,
    "Triwulan yang dipilih di sini {chosen}, sedangkan realisasi terakhir yang terisi {periode} ({filled} dari {count} IKU); yang dilaporkan {periode}.",
    "Samakan pilihan triwulannya, atau tentukan dengan --triwulan.",
)
def triwulan_differs(*, chosen: int, periode: Periode, filled: int, count: int) -> None: ...


@finding(
    "triwulan-sebagian",
    WARNING,
    Scope.CELL,
    "Yang dilaporkan {periode}, padahal baru {filled} dari {count} realisasi {periode} terisi ({cells}).",
    "Lengkapi realisasi {periode}, hapus angka yang salah tempat, atau tentukan triwulannya dengan --triwulan.",
)
def triwulan_in_part(*, periode: Periode, filled: int, count: int, cells: str) -> None: ...
