"""The findings about how offices write headers, sheet names and values: what was read past, and what was not."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding
from workbook_builder.model import Finding
from workbook_builder.model.periods import Periode

ONE_OR_OTHER = "tulis {a} saja, atau {b} saja"
WITHOUT_POINT = "tulis {b} tanpa titik bila itu maksudnya; bila maksudnya {a}, ketik sebagai angka pada sel berformat Angka (Number)"
WITHOUT_COMMA = (
    "tulis {b} tanpa koma bila itu maksudnya; bila maksudnya {a}, ketik sebagai angka pada sel berformat Angka (Number)"
)
WITH_PERCENT = "tulis {a} atau {b}, lengkap dengan tanda persennya"
OTHER_FIGURES = "angka lain pada baris ini {daftar}"
AND = " dan "


@finding(
    "angka-berketerangan",
    INFO,
    Scope.CELL,
    "'{value}' dibaca {read_as}; {skipped} tidak ikut dibaca.",
    "Tidak perlu tindakan bila memang {read_as}; bila bukan, ketik angkanya saja.",
)
def number_with_words(*, value: str, read_as: str, skipped: str) -> None: ...


@finding(
    "angka-diputus-baris",
    INFO,
    Scope.CELL,
    "'{value}' dibaca {read_as}, bukan {rejected}, karena {reason}.",
    "Periksa angkanya, lalu ketik sebagai angka (tanpa titik ribuan) agar tidak perlu disimpulkan.",
)
def decided_by_row(*, value: str, read_as: str, rejected: str, reason: str) -> None: ...


@finding(
    "satuan-lain",
    ERROR,
    Scope.CELL,
    "'{value}' tertulis dalam {written}, sedangkan satuannya {satuan}.",
    "Ketik angkanya dalam satuan itu, atau betulkan Satuan pada lembar Manual IKU.",
)
def foreign_unit(*, value: str, written: str, satuan: str) -> None: ...


@finding(
    "judul-salah-ketik",
    INFO,
    Scope.SHEET,
    "Judul kolom '{text}' dibaca sebagai '{column}'.",
    "Betulkan judulnya menjadi '{column}'.",
)
def header_slip(*, text: str, column: Periode) -> None: ...


@finding(
    "judul-kolom-lain-tahun",
    WARNING,
    Scope.SHEET,
    "'{text}' menyebut tahun {year}, sedangkan yang dilaporkan tahun {reported}; isinya tetap dibaca.",
    "Pastikan isinya memang untuk tahun {reported}, lalu betulkan tulisannya.",
)
def header_of_another_year(*, text: str, year: int, reported: int) -> None: ...


@finding(
    "kolom-dua-tahun",
    ERROR,
    Scope.SHEET,
    "Kolom '{text}' dan kolom '{other}' sama-sama dapat berarti target {column}, untuk tahun yang berbeda.",
    "Hapus kolom tahun lain, atau ganti judulnya.",
)
def column_of_two_years(*, text: str, other: str, column: Periode) -> None: ...


@finding(
    "kolom-bukan-target",
    ERROR,
    Scope.SHEET,
    "Kolom {column} berada di bawah judul '{heading}', jadi bukan target; lembar ini tidak dibaca.",
    "Sisakan kolom target saja pada lembar Rincian Target; realisasi diisi pada realisasi.xlsx.",
)
def column_not_target(*, column: str, heading: str) -> None: ...


@finding(
    "pilihan-bertentangan",
    ERROR,
    Scope.CELL,
    "{column} di sini '{value}', sedangkan kolom {other} menyebut '{expected}'.",
    "Samakan keduanya dengan Manual IKU yang berlaku.",
)
def contradicting_choices(*, column: str, value: str, other: str, expected: str) -> None: ...


@finding(
    "lembar-nama-lain",
    INFO,
    Scope.SHEET,
    "Lembar '{sheet}' dibaca sebagai lembar '{official}'.",
    "Ganti namanya menjadi '{official}' agar pasti.",
)
def sheet_renamed(*, sheet: str, official: str) -> None: ...


@finding(
    "lembar-mendua",
    WARNING,
    Scope.SHEET,
    "Lembar '{sheet}' dan {other} sama-sama dapat berarti lembar '{official}', sehingga tidak satu pun dibaca.",
    "Beri nama '{official}' pada lembar yang benar, dan keluarkan yang lain dari berkas ini.",
)
def sheet_ambiguous(*, sheet: str, other: str, official: str) -> None: ...


def official_sheet(ambiguous: Finding) -> str:
    """The official sheet that a sheet found ambiguous may be."""
    return str(ambiguous.content["official"])


@finding(
    "lembar-tabel-resmi",
    WARNING,
    Scope.SHEET,
    "Lembar '{sheet}' berisi tabel seperti lembar '{official}', tetapi namanya lain, sehingga tidak dibaca.",
    "Ganti namanya menjadi '{official}' bila memang lembar itu; bila bukan, keluarkan dari berkas ini.",
)
def sheet_with_official_table(*, sheet: str, official: str) -> None: ...


@finding(
    "anggaran-belum-diisi",
    WARNING,
    Scope.CELL,
    "Anggaran '{name}' belum diisi.",
    "Isi jumlah rupiahnya dari Perjanjian Kinerja; ketik 0 bila memang tidak ada.",
)
def anggaran_blank(*, name: str) -> None: ...


@finding(
    "inisiatif-dua-arti",
    WARNING,
    Scope.CELL,
    "Trajectory {column} {periode} tertulis '{value}', yang dapat berarti {a} atau {b}; ditampilkan apa adanya.",
    "Ketik ulang tanpa keraguan: {how}.",
)
def inisiatif_two_meanings(*, column: str, periode: Periode, value: str, a: str, b: str, how: str) -> None: ...
