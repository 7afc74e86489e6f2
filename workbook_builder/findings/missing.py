"""The findings about what is missing, half filled, or meant for another office, year or quarter."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding
from workbook_builder.model.periods import Periode

NAMED_UNIT, NAMED_YEAR, SEVERAL = "{unit}", "tahun {tahun}", ", "
STATED_YEAR, TITLED_YEAR = "tahun pada Identitas {tahun}", "judul lembar '{lembar}' menyebut {tahun}"
AGREED_ON, SAVED_ON = "tanggal perjanjiannya {tanggal}", "target.xlsx terakhir disimpan {tanggal}"
WEIGHT = "{nama} {nilai}%"
BACK_TARGET = "Kembalikan lembarnya dari dokumen yang ditandatangani atau dari salinan berkas ini."
BACK_REALISASI = "Kembalikan lembarnya dari cadangan, atau jalankan build-workbook template, yang membuatnya kembali."
CONSEQUENCE = {
    "Perjanjian Kinerja": "target tidak dicocokkan dengan yang ditandatangani",
    "Manual IKU": "polarisasi dan konsolidasi hanya disimpulkan",
    "Inisiatif Strategis": "inisiatif tidak diperiksa dan tidak dicetak",
    "Anggaran": "pagu tidak dicocokkan dengan anggaran yang diperjanjikan",
    "Analisis": "analisis capaian tidak dicetak",
    "Realisasi Anggaran": "realisasi anggaran tidak dihitung dan tidak dicetak",
    "Angka Terbit": "angka yang sudah terbit tidak dicocokkan",
}
OBSTACLE, FOLLOW_UP, BOTH = "Kendala", "Tindak Lanjut", " dan "
NEW_CODE = "KODE_BARU"
"""Stands in a command for a code that only staff know."""
STILL_SCORED = " Periode {periode} tetap dinilai, dari triwulan yang terisi saja: {nilai} terhadap target {target}."


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


@finding(
    "target-kosong",
    WARNING,
    Scope.CELL,
    "Target {periode} {code} belum diisi, sehingga {periode} tidak dinilai.",
    "Isi targetnya; ketik '-' bila memang tidak ada target {periode}.",
)
def target_blank(*, periode: Periode, code: str) -> None: ...


@finding(
    "iku-tanpa-target",
    ERROR,
    Scope.ROW,
    "IKU {code} tidak punya satu target pun, sehingga tidak dapat dinilai dan hilang dari NKO.",
    "Isi target triwulan dan target Y, atau hapus barisnya bila IKU itu tidak diperjanjikan.",
)
def iku_without_target(*, code: str) -> None: ...


@finding(
    "lembar-resmi-hilang",
    WARNING,
    Scope.SHEET,
    "Lembar {listing} tidak ada: {consequence}.{suggestion}",
    "{how} Bila namanya berubah, kembalikan nama resminya.",
)
def official_sheets_missing(*, listing: str, consequence: str, suggestion: str, how: str) -> None: ...


@finding(
    "lembar-pelengkap-tidak-ada",
    INFO,
    Scope.SHEET,
    "Lembar {listing} tidak ada: {consequence}.",
    "Tambahkan bila kantor memilikinya.",
)
def optional_sheets_missing(*, listing: str, consequence: str) -> None: ...


@finding(
    "lembar-serupa-tak-dibaca",
    WARNING,
    Scope.SHEET,
    "Lembar '{sheet}' tidak dibaca, padahal namanya seperti lembar '{official}'.",
    "Bila isinya lanjutan tabel, pindahkan barisnya ke lembar '{official}'; bila bukan, ganti namanya.",
)
def similar_sheet_unread(*, sheet: str, official: str) -> None: ...


@finding(
    "perspektif-tanpa-sasaran",
    WARNING,
    Scope.SHEET,
    "Perspektif {name} (bobot {weight}%) tidak punya sasaran ber-IKU, sehingga bobotnya beralih: {now}.",
    "Periksa kolom Perspektif pada Peta Strategi: satu sasaran yang salah perspektif mengubah NKO.",
)
def perspektif_without_sasaran(*, name: str, weight: str, now: str) -> None: ...


@finding(
    "belanja-triwulan-kosong",
    WARNING,
    Scope.SHEET,
    "Realisasi anggaran {periode} belum diisi sama sekali.",
    "Isi belanja kumulatif sampai akhir {periode}; ketik '-' bila memang tidak ada.",
)
def belanja_of_triwulan_blank(*, periode: Periode) -> None: ...


@finding(
    "analisis-triwulan-kosong",
    WARNING,
    Scope.SHEET,
    "Realisasi {periode} sudah diisi, tetapi lembar Analisis belum memuat analisis satu IKU pun untuk {periode}.",
    "Isi lembar Analisis untuk {periode}.",
)
def analisis_of_triwulan_blank(*, periode: Periode) -> None: ...


@finding(
    "analisis-kurang",
    WARNING,
    Scope.CELL,
    "Capaian {code} {periode} {value}, di bawah 100, sedangkan {column} belum diisi pada lembar Analisis.",
    "Isi {column} {code}: apa yang menghambat, apa yang dilakukan, oleh siapa, dan kapan.",
)
def analisis_lacking(*, code: str, periode: Periode, value: str, column: str) -> None: ...


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
