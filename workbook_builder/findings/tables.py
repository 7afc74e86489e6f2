"""The findings about where a table stands, which of its rows are read, and what its cells show."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding
from workbook_builder.model import Finding

AND_MORE = " dan {jumlah} lagi"
SHOWN_BLANK = "kosong"
HIDDEN_ROW = " Sel itu berada pada baris yang tersembunyi atau tersaring."
HIDDEN_COLUMN = " Sel itu berada pada kolom yang tersembunyi."


# --- rows that would be lost


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


# --- where tables stand


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


# --- what cells show


@finding(
    "sel-digabung",
    ERROR,
    Scope.CELL,
    "Sel {area} digabung, sehingga satu angka berlaku untuk beberapa baris atau periode.",
    "Pisahkan sel {area} (Beranda > Gabungkan & Pusatkan), lalu isi satu per satu.",
)
def merged_cells(*, area: str) -> None: ...


@finding(
    "tampilan-berbeda",
    ERROR,
    Scope.CELL,
    "Sel ini tampil sebagai {shown} karena format angkanya ({number_format}), padahal isinya {text}.",
    "Ubah format sel menjadi Umum (General), lalu periksa dan ketik ulang angkanya.",
)
def shown_differently(*, shown: str, number_format: str, text: str) -> None: ...


@finding(
    "nol-tampil-kosong",
    INFO,
    Scope.CELL,
    "Sel {cells} berisi 0 tetapi karena format angkanya tampil sebagai '-' atau kosong; dibaca 0, bukan 'tidak ada'.",
    "Bila yang dimaksud tidak ada nilai, ketik '-' atau kosongkan selnya.",
)
def zero_shown_blank(*, cells: str) -> None: ...


@finding(
    "sel-tercoret",
    INFO,
    Scope.CELL,
    "Isi sel {cells} dicoret, tetapi tetap dibaca.",
    "Hapus isinya bila memang tidak berlaku lagi.",
)
def struck_cells(*, cells: str) -> None: ...


@finding(
    "baris-tersembunyi",
    INFO,
    Scope.SHEET,
    "Baris {listing} pada lembar ini tersembunyi atau tersaring, tetapi tetap dibaca.",
    "Tampilkan barisnya atau hapus saringannya agar terlihat apa yang dinilai.",
)
def hidden_rows(*, listing: str) -> None: ...


@finding(
    "kolom-tersembunyi",
    INFO,
    Scope.SHEET,
    "Kolom {listing} pada lembar ini tersembunyi, tetapi tetap dibaca.",
    "Tampilkan kolomnya agar terlihat apa yang dinilai.",
)
def hidden_columns(*, listing: str) -> None: ...


@finding(
    "rumus-dibaca",
    INFO,
    Scope.CELL,
    "Nilai {count} sel isian berasal dari rumus ({cells}); yang dibaca hasil yang terakhir tersimpan.",
    "Bila angkanya meragukan, buka di Excel, tunggu sampai terhitung, lalu simpan; atau ketik angkanya.",
)
def formulas_read(*, count: int, cells: str) -> None: ...


def formulas_of_a_file(per_sheet: Sequence[Finding]) -> Finding:
    """What is said of the formulas of several sheets, said once of their file."""
    cells = "; ".join(f"'{item.place.sheet}': {item.content['cells']}" for item in per_sheet)
    return formulas_read(
        per_sheet[0].place, count=sum(int(str(item.content["count"])) for item in per_sheet), cells=cells
    )
