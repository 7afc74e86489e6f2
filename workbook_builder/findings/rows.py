"""The findings about one row: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "kode-ganda",
    ERROR,
    Scope.ROW,
    "Kode {code} sudah dipakai di {other_cell}.",
    "Betulkan salah satu kodenya, atau hapus baris yang berlebih.",
)
def code_twice(*, code: str, other_cell: str) -> None: ...


@finding(
    "target-tidak-konsisten",
    ERROR,
    Scope.ROW,
    "Target {periode} {code} tertulis {value}, padahal dengan konsolidasi {konsolidasi} triwulannya menghasilkan {expected}.",
    "Betulkan target {periode} atau triwulannya, atau konsolidasi pada lembar Manual IKU.",
)
def target_inconsistent(*, periode: Periode, code: str, value: str, konsolidasi: str, expected: str) -> None: ...


@finding(
    "target-tanpa-realisasi",
    WARNING,
    Scope.ROW,
    "{code} punya target {periode} ({target}) tetapi realisasinya kosong; {periode} tidak dinilai, bukan dianggap 0.{still_scored}",
    "Isi realisasi {periode}; isi 0 hanya bila memang nol.",
)
def target_without_realisasi(*, code: str, periode: Periode, target: str, still_scored: str) -> None: ...


@finding(
    "realisasi-tanpa-target",
    WARNING,
    Scope.ROW,
    "{code} punya realisasi {periode} ({value}) tetapi tidak punya target {periode}; {periode} tidak dinilai, tetapi angkanya ikut dalam periode gabungan.",
    "Periksa apakah targetnya memang '-' pada Rincian Target.",
)
def realisasi_without_target(*, code: str, periode: Periode, value: str) -> None: ...


@finding(
    "realisasi-selisih-putus",
    WARNING,
    Scope.ROW,
    "Realisasi kumulatif {code} {before} kosong, sehingga realisasi {periode} saja tidak dapat dihitung.",
    "Isi realisasi kumulatif {before}.",
)
def realisasi_gap(*, code: str, before: Periode, periode: Periode) -> None: ...


@finding(
    "target-negatif",
    WARNING,
    Scope.ROW,
    "Target {code} negatif pada {periode} ({value}); tidak ada aturan yang menyatakan rumus {polarisasi} dengan target negatif, sehingga periode itu tidak dinilai.",
    "Periksa tanda minusnya dan polarisasi pada Manual IKU; bila memang negatif, nyatakan target dengan ukuran lain.",
)
def target_negative(*, code: str, periode: str, value: str, polarisasi: str) -> None: ...


@finding(
    "target-nol",
    WARNING,
    Scope.ROW,
    "Target {code} nol pada {periode}; {cause}, sehingga {consequence}.",
    "Isi 'Realisasi Terburuk' pada Manual IKU (Minimize), atau periksa targetnya.",
)
def target_zero(*, code: str, periode: str, cause: str, consequence: str) -> None: ...


@finding(
    "iku-tanpa-ss",
    ERROR,
    Scope.ROW,
    "IKU {code} tidak berada di bawah baris sasaran mana pun.",
    "Tambahkan baris sasaran (nomor dan nama) di atasnya.",
)
def iku_without_sasaran(*, code: str) -> None: ...


@finding(
    "kode-lain-ss",
    ERROR,
    Scope.ROW,
    "Kode {code} menunjuk SS {by_code}, tetapi barisnya berada di bawah SS {by_row}.",
    "Betulkan kode atau letak barisnya; periksa apakah baris sasaran di atasnya bernomor.",
)
def code_of_another_sasaran(*, code: str, by_code: int, by_row: int) -> None: ...


@finding(
    "target-turun",
    WARNING,
    Scope.ROW,
    "Target kumulatif {code} {periode} {value}, lebih rendah daripada {before} ({previous}).",
    "Periksa target triwulannya; angka kumulatif tidak turun.",
)
def target_falls(*, code: str, periode: Periode, value: str, before: Periode, previous: str) -> None: ...


@finding(
    "realisasi-turun",
    WARNING,
    Scope.ROW,
    "Realisasi {code} {periode} {value}, lebih rendah daripada {before} ({previous}), padahal {reason}.",
    "Periksa angka kedua triwulan itu; bila memang turun, jelaskan sebabnya pada Catatan.",
)
def realisasi_falls(
    *, code: str, periode: Periode, value: str, before: Periode, previous: str, reason: str
) -> None: ...
