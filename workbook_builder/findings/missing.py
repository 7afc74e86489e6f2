"""The findings about what is missing or half filled: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding
from workbook_builder.model.periods import Periode

SEVERAL = ", "
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
