"""The findings about budget, ceilings and spending: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "pagu-berbeda-pk",
    WARNING,
    Scope.ACROSS,
    "Pagu yang dipakai {value}, sedangkan total anggaran menurut Perjanjian Kinerja {expected} (selisih {difference}).",
    "Jelaskan revisi DIPA-nya pada Catatan, atau betulkan salah satunya.",
)
def pagu_differs_from_perjanjian(*, value: str, expected: str, difference: str) -> None: ...


@finding(
    "belanja-triwulan-kosong",
    WARNING,
    Scope.SHEET,
    "Realisasi anggaran {periode} belum diisi sama sekali.",
    "Isi belanja kumulatif sampai akhir {periode}; ketik '-' bila memang tidak ada.",
)
def belanja_of_triwulan_blank(*, periode: Periode) -> None: ...


@finding(
    "belanja-sebagian",
    WARNING,
    Scope.CELL,
    "{name} {periode} belum diisi, sedangkan jenis belanja lain sudah; jumlah {periode} {value} dihitung tanpa itu.",
    "Isi belanja kumulatifnya; ketik 0 atau '-' bila memang tidak ada.",
)
def belanja_in_part(*, name: str, periode: Periode, value: str) -> None: ...


@finding(
    "pagu-kosong",
    WARNING,
    Scope.CELL,
    "Pagu {name} belum diisi, sehingga persentase penyerapan tidak dapat dihitung.",
    "Isi pagu tiap jenis belanja, atau pagu seluruhnya pada baris Jumlah.",
)
def pagu_blank(*, name: str) -> None: ...


@finding(
    "pagu-negatif",
    ERROR,
    Scope.CELL,
    "Anggaran atau pagu '{name}' negatif ({value}).",
    "Ketik pagunya sebagai angka positif dalam rupiah penuh.",
)
def pagu_negative(*, name: str, value: str) -> None: ...


@finding(
    "belanja-negatif",
    WARNING,
    Scope.CELL,
    "Belanja kumulatif {name} {periode} negatif ({value}).",
    "Isi belanja kumulatif sejak Januari; bila pengembalian memang melebihi belanja, jelaskan pada Catatan.",
)
def belanja_negative(*, name: str, periode: Periode, value: str) -> None: ...


@finding(
    "anggaran-program",
    WARNING,
    Scope.SHEET,
    "Anggaran program '{name}' {value}, sedangkan jumlah kegiatannya {expected} (selisih {difference}).",
    "Betulkan angka program atau kegiatannya.",
)
def program_sum_differs(*, name: str, value: str, expected: str, difference: str) -> None: ...


@finding(
    "anggaran-total",
    WARNING,
    Scope.SHEET,
    "Total anggaran {value}, sedangkan jumlah programnya {expected} (selisih {difference}).",
    "Betulkan totalnya atau angka programnya.",
)
def total_sum_differs(*, value: str, expected: str, difference: str) -> None: ...


@finding(
    "belanja-jumlah",
    WARNING,
    Scope.SHEET,
    "{column} pada baris Jumlah {value}, sedangkan jumlah jenis belanjanya {expected} (selisih {difference}).",
    "Betulkan baris Jumlah atau rinciannya; yang dipakai jumlah rinciannya.",
)
def belanja_sum_differs(*, column: str, value: str, expected: str, difference: str) -> None: ...


@finding(
    "belanja-ganda",
    ERROR,
    Scope.SHEET,
    "Kode belanja {code} sudah dipakai di {other_cell}, sehingga belanjanya akan terhitung dua kali.",
    "Betulkan kodenya, atau gabungkan kedua baris.",
)
def belanja_twice(*, code: str, other_cell: str) -> None: ...


@finding(
    "belanja-turun",
    WARNING,
    Scope.SHEET,
    "Belanja kumulatif {name} {periode} {value}, lebih rendah daripada {before} ({expected}).",
    "Isi angka kumulatif sejak Januari; bila ada pengembalian belanja, jelaskan pada Catatan.",
)
def belanja_falls(*, name: str, periode: Periode, value: str, before: Periode, expected: str) -> None: ...


@finding(
    "belanja-melebihi-pagu",
    WARNING,
    Scope.SHEET,
    "Belanja {name} {periode} {value} melebihi pagunya {expected} ({share}%).",
    "Periksa belanja dan pagunya; revisi pagu dicatat pada kolom Pagu.",
)
def belanja_above_pagu(*, name: str, periode: Periode, value: str, expected: str, share: str) -> None: ...
