"""The findings about one sheet: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, Scope, finding
from workbook_builder.model.periods import Periode


@finding(
    "lembar-hilang",
    ERROR,
    Scope.SHEET,
    "Lembar '{sheet}' tidak ada; yang ditemukan: {present}.{suggestion}",
    "Tambahkan lembar '{sheet}', atau betulkan nama lembarnya.",
)
def sheet_missing(*, sheet: str, present: str, suggestion: str) -> None: ...


@finding(
    "lembar-ganda",
    WARNING,
    Scope.SHEET,
    "Lembar '{sheet}' juga dapat berarti lembar '{official}', yang sudah dibaca; isinya tidak dipakai.",
    "Hapus salah satu, atau ganti namanya.",
)
def sheet_twice(*, sheet: str, official: str) -> None: ...


@finding(
    "lembar-diabaikan",
    INFO,
    Scope.SHEET,
    "Lembar '{sheet}' bukan lembar resmi dan tidak dibaca.",
    "Tidak perlu tindakan bila memang disengaja.",
)
def sheet_ignored(*, sheet: str) -> None: ...


@finding(
    "kolom-hilang",
    ERROR,
    Scope.SHEET,
    "Pada lembar '{sheet}' tidak ditemukan kolom {column}; kolom yang dikenali: {present}; judul lain pada baris itu: {other}.",
    "Tulis judul kolom itu pada baris judul tabel, persis seperti pada lembar resmi.",
)
def columns_missing(*, sheet: str, column: str, present: str, other: str) -> None: ...


@finding(
    "kolom-ganda",
    WARNING,
    Scope.SHEET,
    "Kolom '{column}' tertulis lebih dari sekali; yang dipakai yang paling kiri.",
    "Hapus atau ganti judul kolom yang berlebih.",
)
def column_twice(*, column: str) -> None: ...


@finding(
    "kolom-diabaikan",
    INFO,
    Scope.SHEET,
    "Kolom '{column}' tidak dikenal dan tidak dibaca.",
    "Tidak perlu tindakan bila memang disengaja.",
)
def column_ignored(*, column: str) -> None: ...


@finding(
    "tabel-kosong",
    ERROR,
    Scope.SHEET,
    "Lembar '{sheet}' tidak memuat satu baris pun yang dapat dibaca.",
    "Isi tabelnya mulai tepat di bawah baris judul kolom.",
)
def table_empty(*, sheet: str) -> None: ...


@finding(
    "baris-diabaikan",
    INFO,
    Scope.SHEET,
    "Baris yang berisi '{text}' bukan bagian tabel dan tidak dibaca.",
    "Tidak perlu tindakan bila memang hanya catatan.",
)
def row_ignored(*, text: str) -> None: ...


@finding(
    "uraian-ganda",
    WARNING,
    Scope.SHEET,
    "'{description}' tertulis lebih dari sekali; yang dipakai yang paling atas.",
    "Hapus baris yang berlebih.",
)
def uraian_twice(*, description: str) -> None: ...


@finding(
    "narasi-salah-nama",
    WARNING,
    Scope.ROW,
    "Bagian '{text}' bukan bagian baku laporan, sehingga teksnya tidak keluar pada tempatnya.{suggestion}",
    "Pindahkan teksnya ke bagian yang dimaksud; bila memang bagian lain, beri nama yang jelas berbeda.",
)
def narasi_misnamed(*, text: str, suggestion: str) -> None: ...


@finding(
    "narasi-tambahan",
    INFO,
    Scope.ROW,
    "Bagian '{text}' bukan bagian baku laporan; teksnya keluar hanya pada bentuk laporan yang menyediakan tempatnya.",
    "Tidak perlu tindakan bila memang disengaja.",
)
def narasi_added(*, text: str) -> None: ...


@finding(
    "narasi-ganda",
    WARNING,
    Scope.ROW,
    "Bagian '{name}' tertulis lebih dari sekali; yang dipakai teks yang paling atas.",
    "Gabungkan teksnya dalam satu baris, lalu hapus baris yang berlebih.",
)
def narasi_twice(*, name: str) -> None: ...


@finding(
    "ss-ganda",
    ERROR,
    Scope.SHEET,
    "Nomor SS {number} sudah dipakai di {other_cell}.",
    "Betulkan salah satu nomornya.",
)
def sasaran_twice(*, number: str, other_cell: str) -> None: ...


@finding(
    "jumlah-iku",
    WARNING,
    Scope.SHEET,
    "Jumlah IKU {count}, melebihi batas {limit} menurut aturan.",
    "Periksa kembali daftar IKU.",
)
def too_many_iku(*, count: int, limit: str) -> None: ...


@finding(
    "realisasi-kosong",
    WARNING,
    Scope.SHEET,
    "Belum ada satu realisasi pun sampai {periode}; capaian dan NKO belum dapat dihitung.",
    "Isi realisasi pada lembar Realisasi IKU.",
)
def realisasi_blank(*, periode: Periode) -> None: ...


@finding(
    "berkas-bermakro",
    WARNING,
    Scope.SHEET,
    "Berkas ini memuat makro. Makronya tidak dijalankan dan tidak dibaca.",
    "Pastikan berkas ini berasal dari sumber yang dipercaya, lalu simpan tanpa makro.",
)
def file_with_macros() -> None: ...


@finding(
    "tautan-luar",
    WARNING,
    Scope.SHEET,
    "Berkas ini mengambil angka dari {count} buku kerja lain; yang dibaca nilai yang terakhir tersimpan di sini.",
    "Putuskan tautannya (Data > Edit Tautan) agar angkanya pasti, lalu simpan.",
)
def outer_links(*, count: int) -> None: ...
