"""The findings about a single cell: severity, message and advice."""

from __future__ import annotations

from typing import NamedTuple

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding
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
    "kode-tak-terbaca",
    ERROR,
    Scope.CELL,
    "'{text}' bukan kode IKU (contoh kode: 01a-CP, 04b-N).{suggestion}",
    "Betulkan kodenya.",
)
def unreadable_code(*, text: str, suggestion: str) -> None: ...


@finding(
    "target-tanpa-kode",
    ERROR,
    Scope.CELL,
    "Baris '{text}' berisi target tetapi tidak berkode.",
    "Isi kode IKU pada kolom kode.",
)
def target_without_code(*, text: str) -> None: ...


@finding(
    "target-pada-sasaran",
    WARNING,
    Scope.CELL,
    "Baris sasaran memuat '{text}' pada kolom target; baris sasaran hanya berisi nomor dan nama.",
    "Pindahkan ke baris IKU yang benar, atau hapus.",
)
def target_on_sasaran(*, text: str) -> None: ...


@finding(
    "belanja-tanpa-kode",
    WARNING,
    Scope.CELL,
    "Baris '{text}' berisi realisasi anggaran tetapi tidak berkode 51, 52, atau 53; baris ini tidak dihitung.",
    "Isi kode jenis belanjanya.",
)
def belanja_without_code(*, text: str) -> None: ...


@finding(
    "pilihan-tak-dikenal",
    ERROR,
    Scope.CELL,
    "{column} '{value}' tidak dikenal; pilihannya: {allowed}.{suggestion}",
    "Pilih salah satu dari daftar.",
)
def unknown_choice(*, column: str, value: str, allowed: str, suggestion: str) -> None: ...


@finding(
    "skala-tak-terbaca",
    ERROR,
    Scope.CELL,
    "Skala Stabilize '{value}' tidak terbaca.",
    "Tulis sebagai pasangan Ca:capaian yang menaik, misalnya 0:0; 90:100; 100:120.",
)
def unreadable_scale(*, value: str) -> None: ...


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


@finding(
    "nomor-ss-tak-terbaca",
    ERROR,
    Scope.CELL,
    "Nomor SS '{value}' tidak terbaca.",
    "Ketik nomor sasaran sebagai bilangan bulat, misalnya 1.",
)
def unreadable_sasaran_number(*, value: str) -> None: ...


@finding(
    "perspektif-tak-dikenal",
    ERROR,
    Scope.CELL,
    "Perspektif '{value}' tidak dikenal; pilihannya: {allowed}.{suggestion}",
    "Pilih salah satu dari daftar.",
)
def unknown_perspektif(*, value: str, allowed: str, suggestion: str) -> None: ...


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
