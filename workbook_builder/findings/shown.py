"""The findings about what cells show beside what they hold: merged, hidden, struck out, formatted, computed."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.findings.kind import ERROR, INFO, Scope, finding
from workbook_builder.model import Finding

SHOWN_BLANK = "kosong"
HIDDEN_ROW = " Sel itu berada pada baris yang tersembunyi atau tersaring."
HIDDEN_COLUMN = " Sel itu berada pada kolom yang tersembunyi."


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
