"""The findings about sheets with codes, names and targets against each other: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "ss-tanpa-perspektif",
    ERROR,
    Scope.ACROSS,
    "SS {number} '{name}' tidak ada pada lembar Peta Strategi, sehingga tidak punya perspektif dan tidak dapat dinilai.",
    "Tambahkan SS itu pada lembar Peta Strategi.",
)
def sasaran_without_perspektif(*, number: int, name: str) -> None: ...


@finding(
    "ss-tanpa-iku",
    WARNING,
    Scope.ACROSS,
    "SS {number} '{name}' tidak punya IKU pada Rincian Target.",
    "Tambahkan IKU-nya, atau hapus SS itu dari Peta Strategi.",
)
def sasaran_without_iku(*, number: int, name: str) -> None: ...


@finding(
    "realisasi-kode-asing",
    ERROR,
    Scope.ACROSS,
    "Kode {code} tidak ada pada Rincian Target, sehingga realisasinya tidak dinilai.{suggestion}",
    "Bila salah ketik, betulkan kodenya. Bila kode IKU-nya berganti, jangan hapus barisnya: jalankan build-workbook template --ganti {code}={new_code}, yang memindahkan isiannya. Bila IKU-nya memang dihapus, jalankan build-workbook template, yang mengarsipkan isiannya.",
)
def realisasi_of_unknown_code(*, code: str, suggestion: str, new_code: str) -> None: ...


@finding(
    "realisasi-baris-hilang",
    ERROR,
    Scope.ACROSS,
    "IKU {code} tidak punya baris pada lembar Realisasi IKU, sehingga tidak dinilai dan NKO dihitung tanpa IKU itu.",
    "Jalankan build-workbook template, yang menambahkan barisnya dan membawa semua isian; lalu isi realisasinya.",
)
def realisasi_row_missing(*, code: str) -> None: ...


@finding(
    "manual-kode-asing",
    WARNING,
    Scope.ACROSS,
    "Kode {code} pada Manual IKU tidak ada pada Rincian Target; barisnya tidak dipakai.{suggestion}",
    "Betulkan kodenya, atau hapus barisnya.",
)
def manual_of_unknown_code(*, code: str, suggestion: str) -> None: ...


@finding(
    "pk-kode-asing",
    ERROR,
    Scope.ACROSS,
    "IKU {code} tercantum pada Perjanjian Kinerja tetapi tidak ada pada Rincian Target, sehingga tidak dinilai.{suggestion}",
    "Tambahkan barisnya pada Rincian Target, atau betulkan kodenya.",
)
def perjanjian_of_unknown_code(*, code: str, suggestion: str) -> None: ...


@finding(
    "iku-tanpa-pk",
    ERROR,
    Scope.ACROSS,
    "IKU {code} ada pada Rincian Target tetapi tidak tercantum pada Perjanjian Kinerja.",
    "Tambahkan pada Perjanjian Kinerja bila memang diperjanjikan; bila tidak, hapus dari Rincian Target.",
)
def iku_without_perjanjian(*, code: str) -> None: ...


@finding(
    "pk-target-berbeda",
    ERROR,
    Scope.ACROSS,
    "Target {code} menurut Perjanjian Kinerja {value}, sedangkan target Y pada Rincian Target {expected}.",
    "Samakan keduanya dengan dokumen yang ditandatangani.",
)
def target_differs_from_perjanjian(*, code: str, value: str, expected: str) -> None: ...


@finding(
    "pk-ss-berbeda",
    ERROR,
    Scope.ACROSS,
    "IKU {code} berada di bawah sasaran {value} pada Perjanjian Kinerja, sedangkan pada Rincian Target di bawah sasaran {expected}.",
    "Samakan letaknya; nilai sasaran dan perspektif bergantung padanya.",
)
def sasaran_differs_from_perjanjian(*, code: str, value: int, expected: int) -> None: ...


@finding(
    "nama-berbeda",
    WARNING,
    Scope.ACROSS,
    "Nama {code} di sini '{value}', sedangkan pada Rincian Target '{expected}'.{owner}",
    "Samakan bunyinya dengan dokumen yang ditandatangani, dan pastikan keduanya memang IKU yang sama.",
)
def iku_name_differs(*, code: str, value: str, expected: str, owner: str) -> None: ...


@finding(
    "nama-sasaran-berbeda",
    WARNING,
    Scope.ACROSS,
    "Sasaran {number} di sini '{value}', sedangkan pada Peta Strategi '{expected}'.",
    "Samakan bunyinya dengan dokumen yang ditandatangani.",
)
def sasaran_name_differs(*, number: int, value: str, expected: str) -> None: ...


@finding(
    "target-isian-berbeda",
    WARNING,
    Scope.ACROSS,
    "Target {periode} {code} di sini {value}, sedangkan pada Rincian Target {expected}; yang dipakai Rincian Target.",
    "Perbarui realisasi.xlsx dengan build-workbook template, atau betulkan Rincian Target.",
)
def target_shown_differs(*, periode: Periode, code: str, value: str, expected: str) -> None: ...


@finding(
    "satuan-isian-berbeda",
    WARNING,
    Scope.ACROSS,
    "Satuan {code} di sini '{value}', sedangkan pada Manual IKU '{expected}'.",
    "Perbarui realisasi.xlsx dengan build-workbook template, dan pastikan realisasinya dalam satuan yang benar.",
)
def satuan_shown_differs(*, code: str, value: str, expected: str) -> None: ...


@finding(
    "analisis-kode-asing",
    WARNING,
    Scope.ACROSS,
    "Kode {code} tidak ada pada Rincian Target, sehingga analisisnya tidak dipakai.{suggestion}",
    "Betulkan kodenya, atau hapus barisnya.",
)
def analisis_of_unknown_code(*, code: str, suggestion: str) -> None: ...


@finding(
    "analisis-periode-asing",
    WARNING,
    Scope.ACROSS,
    "Periode '{value}' tidak dikenal, sehingga analisisnya tidak ditampilkan; pilihannya: {allowed}.{suggestion}",
    "Pilih salah satu dari daftar.",
)
def analisis_of_unknown_periode(*, value: str, allowed: str, suggestion: str) -> None: ...
