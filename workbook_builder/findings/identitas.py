"""The findings about whose and of which year the files are, and by which rules they are scored."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding


@finding(
    "identitas-kosong",
    WARNING,
    Scope.CELL,
    "'{description}' pada lembar Identitas belum diisi; dipakai '{substitute}'.",
    "Isi '{description}' pada lembar Identitas.",
)
def identitas_blank(*, description: str, substitute: str) -> None: ...


@finding(
    "tahun-tak-terbaca",
    ERROR,
    Scope.CELL,
    "Tahun '{value}' tidak terbaca.",
    "Ketik tahun empat angka, misalnya 2024.",
)
def unreadable_year(*, value: str) -> None: ...


@finding(
    "tanggal-tak-terbaca",
    WARNING,
    Scope.CELL,
    "Tanggal '{value}' tidak terbaca sebagai tanggal; tempat tanggal pada lembar dikosongkan.",
    "Ketik tanggal seperti 31/01/2024.",
)
def unreadable_date(*, value: str) -> None: ...


@finding(
    "aturan-tak-terpakai",
    ERROR,
    Scope.CELL,
    "{cause}",
    "Betulkan 'Aturan' atau 'Tahun' pada lembar Identitas; kosongkan 'Aturan' agar dipilih menurut tahun.",
)
def unusable_rules(*, cause: str) -> None: ...


@finding(
    "aturan-lain-tahun",
    WARNING,
    Scope.CELL,
    "Aturan {rule_set} berlaku untuk {span}, sedangkan tahun lembar ini {year}.",
    "Periksa apakah aturan itu memang yang dimaksud.",
)
def rules_of_another_year(*, rule_set: str, span: str, year: int) -> None: ...


NAMED_UNIT, NAMED_YEAR = "{unit}", "tahun {tahun}"
STATED_YEAR, TITLED_YEAR = "tahun pada Identitas {tahun}", "judul lembar '{lembar}' menyebut {tahun}"
AGREED_ON, SAVED_ON = "tanggal perjanjiannya {tanggal}", "target.xlsx terakhir disimpan {tanggal}"


@finding(
    "realisasi-lain-identitas",
    ERROR,
    Scope.ACROSS,
    "realisasi.xlsx ini untuk {origin}, sedangkan target.xlsx untuk {own}.",
    "Pakai realisasi.xlsx milik kantor dan tahun itu; bila berkasnya memang benar dan hanya penulisan unit atau tahun pada Identitas yang dibetulkan, jalankan build-workbook template --akui.",
)
def realisasi_of_another_office(*, origin: str, own: str) -> None: ...


@finding(
    "realisasi-tanpa-identitas",
    WARNING,
    Scope.ACROSS,
    "realisasi.xlsx tidak menyebut kantor dan tahunnya, sehingga tidak dapat dipastikan untuk siapa isinya.",
    "Pastikan berkasnya benar, lalu jalankan build-workbook template; kantor dan tahunnya ditulis dan isinya dibawa semua.",
)
def realisasi_without_identitas() -> None: ...


@finding(
    "judul-lain-tahun",
    ERROR,
    Scope.ACROSS,
    "Judul lembar ini menyebut tahun {year}, sedangkan {reference}.",
    "Samakan tahun pada Identitas dan pada judul dengan dokumen yang ditandatangani; pastikan targetnya memang untuk tahun itu.",
)
def title_of_another_year(*, year: int, reference: str) -> None: ...


@finding(
    "judul-lampiran-lain-tahun",
    WARNING,
    Scope.ACROSS,
    "Judul lembar ini menyebut tahun {year}, sedangkan {reference}.",
    "Betulkan judulnya, atau ganti isinya bila lembar ini memang dari tahun lain.",
)
def annex_title_of_another_year(*, year: int, reference: str) -> None: ...


@finding(
    "tahun-kosong",
    ERROR,
    Scope.CELL,
    "Tahun belum diisi.{suggestion}",
    "Isi Tahun pada lembar Identitas dengan tahun perjanjian, empat angka.",
)
def year_blank(*, suggestion: str) -> None: ...


@finding(
    "tahun-janggal",
    WARNING,
    Scope.CELL,
    "Tahun {year} janggal: {reference}.",
    "Periksa Tahun pada lembar Identitas; aturan penilaian dipilih menurut tahun itu.",
)
def odd_year(*, year: int, reference: str) -> None: ...
