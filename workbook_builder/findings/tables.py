"""The findings about where a table stands and which of its rows are read: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding

AND_MORE = " dan {jumlah} lagi"


@finding(
    "baris-tanpa-kode",
    ERROR,
    Scope.ROW,
    "Baris yang berisi '{text}' tidak berkode IKU, sehingga tidak dibaca.",
    "Isi kode IKU pada kolom kode, atau hapus barisnya.",
)
def row_without_code(*, text: str) -> None: ...


@finding(
    "baris-tidak-lengkap",
    WARNING,
    Scope.ROW,
    "Baris yang berisi '{text}' tidak dibaca karena kolom '{column}' kosong.",
    "Isi kolom itu, atau hapus barisnya.",
)
def row_incomplete(*, text: str, column: str) -> None: ...


@finding(
    "sasaran-tanpa-nomor",
    ERROR,
    Scope.ROW,
    "Baris '{text}' tidak bernomor sasaran dan tidak berkode IKU, padahal baris tabel berlanjut di bawahnya; tanpa nomornya, "
    "IKU di bawahnya akan masuk sasaran sebelumnya.",
    "Isi nomor sasarannya, misalnya 4 atau SS 4; bila baris ini sambungan nama di atasnya, gabungkan ke sel itu.",
)
def sasaran_without_number(*, text: str) -> None: ...


@finding(
    "kode-lain-ss-pk",
    WARNING,
    Scope.ROW,
    "Kode {code} menunjuk SS {by_code}, tetapi Rincian Target dan Perjanjian Kinerja menempatkannya di bawah SS {by_row}; "
    "dipakai SS {by_row}.",
    "Periksa kodenya; bila memang demikian, tidak perlu tindakan.",
)
def code_of_another_sasaran_agreed(*, code: str, by_code: int, by_row: int) -> None: ...


@finding(
    "baris-di-atas-judul",
    ERROR,
    Scope.SHEET,
    "Baris yang berisi '{text}' berada di atas judul tabel, sehingga tidak dibaca.",
    "Pindahkan baris itu ke bawah judul tabel.",
)
def row_above_header(*, text: str) -> None: ...


@finding(
    "tabel-kedua",
    ERROR,
    Scope.SHEET,
    "Pada lembar '{sheet}' mulai dari sel ini ada judul tabel kedua yang tidak dapat dibaca bersama tabel pertama.",
    "Pindahkan tabel itu ke bawah tabel pertama dengan judul kolom yang sama dan lengkap, atau ke lembar lain.",
)
def second_table(*, sheet: str) -> None: ...


@finding(
    "kepala-ulang-kurang",
    ERROR,
    Scope.SHEET,
    "Judul tabel yang diulang di sini berada pada kolom lain dan tidak memuat {column}, sehingga isinya di bawah judul ini tidak terbaca.",
    "Samakan judul yang diulang dengan judul pertama, atau hapus judul ulangan itu.",
)
def repeated_header_incomplete(*, column: str) -> None: ...


@finding(
    "tabel-di-lembar-lain",
    ERROR,
    Scope.SHEET,
    "Lembar '{sheet}' memuat tabel {official} yang tidak dibaca, antara lain baris {listing}.",
    "Gabungkan isinya ke lembar '{official}', atau hapus lembar ini bila tidak dipakai.",
)
def table_on_other_sheet(*, sheet: str, official: str, listing: str) -> None: ...


@finding(
    "isi-di-luar-tabel",
    WARNING,
    Scope.ROW,
    "Baris ini hanya berisi '{text}' di luar kolom tabel, sehingga tidak dibaca.",
    "Pindahkan ke kolom yang benar, atau hapus bila hanya hitungan sendiri.",
)
def row_outside_table(*, text: str) -> None: ...


@finding(
    "kolom-tanpa-judul",
    INFO,
    Scope.SHEET,
    "Kolom ini berisi '{text}' tetapi tidak berjudul, sehingga tidak dibaca.",
    "Tidak perlu tindakan bila hanya catatan sendiri; bila salah kolom, pindahkan isinya.",
)
def column_without_header(*, text: str) -> None: ...
