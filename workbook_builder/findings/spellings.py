"""The findings about how offices write headers, sheet names and values: what was read past, and what was not."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, FindingKind

ONE_OR_OTHER = "tulis {a} saja, atau {b} saja"
WITHOUT_POINT = "tulis {b} tanpa titik bila itu maksudnya; bila maksudnya {a}, ketik sebagai angka pada sel berformat Angka (Number)"
WITHOUT_COMMA = (
    "tulis {b} tanpa koma bila itu maksudnya; bila maksudnya {a}, ketik sebagai angka pada sel berformat Angka (Number)"
)
WITH_PERCENT = "tulis {a} atau {b}, lengkap dengan tanda persennya"
OTHER_FIGURES = "angka lain pada baris ini {daftar}"
AND = " dan "

CATALOGUE: dict[str, FindingKind] = {
    "angka-berketerangan": FindingKind(
        INFO,
        "sel",
        "'{nilai}' dibaca {dibaca}; {lewat} tidak ikut dibaca.",
        "Tidak perlu tindakan bila memang {dibaca}; bila bukan, ketik angkanya saja.",
    ),
    "angka-diputus-baris": FindingKind(
        INFO,
        "sel",
        "'{nilai}' dibaca {dibaca}, bukan {bukan}, karena {alasan}.",
        "Periksa angkanya, lalu ketik sebagai angka (tanpa titik ribuan) agar tidak perlu disimpulkan.",
    ),
    "satuan-lain": FindingKind(
        ERROR,
        "sel",
        "'{nilai}' tertulis dalam {tertulis}, sedangkan satuannya {satuan}.",
        "Ketik angkanya dalam satuan itu, atau betulkan Satuan pada lembar Manual IKU.",
    ),
    "judul-salah-ketik": FindingKind(
        INFO,
        "lembar",
        "Judul kolom '{isi}' dibaca sebagai '{kolom}'.",
        "Betulkan judulnya menjadi '{kolom}'.",
    ),
    "judul-kolom-lain-tahun": FindingKind(
        WARNING,
        "lembar",
        "'{isi}' menyebut tahun {tahun}, sedangkan yang dilaporkan tahun {laporan}; isinya tetap dibaca.",
        "Pastikan isinya memang untuk tahun {laporan}, lalu betulkan tulisannya.",
    ),
    "kolom-dua-tahun": FindingKind(
        ERROR,
        "lembar",
        "Kolom '{isi}' dan kolom '{lain}' sama-sama dapat berarti target {kolom}, untuk tahun yang berbeda.",
        "Hapus kolom tahun lain, atau ganti judulnya.",
    ),
    "kolom-bukan-target": FindingKind(
        ERROR,
        "lembar",
        "Kolom {kolom} berada di bawah judul '{judul}', jadi bukan target; lembar ini tidak dibaca.",
        "Sisakan kolom target saja pada lembar Rincian Target; realisasi diisi pada realisasi.xlsx.",
    ),
    "pilihan-bertentangan": FindingKind(
        ERROR,
        "sel",
        "{kolom} di sini '{nilai}', sedangkan kolom {lain} menyebut '{harapan}'.",
        "Samakan keduanya dengan Manual IKU yang berlaku.",
    ),
    "lembar-nama-lain": FindingKind(
        INFO,
        "lembar",
        "Lembar '{lembar}' dibaca sebagai lembar '{resmi}'.",
        "Ganti namanya menjadi '{resmi}' agar pasti.",
    ),
    "lembar-mendua": FindingKind(
        WARNING,
        "lembar",
        "Lembar '{lembar}' dan {lain} sama-sama dapat berarti lembar '{resmi}', sehingga tidak satu pun dibaca.",
        "Beri nama '{resmi}' pada lembar yang benar, dan keluarkan yang lain dari berkas ini.",
    ),
    "lembar-tabel-resmi": FindingKind(
        WARNING,
        "lembar",
        "Lembar '{lembar}' berisi tabel seperti lembar '{resmi}', tetapi namanya lain, sehingga tidak dibaca.",
        "Ganti namanya menjadi '{resmi}' bila memang lembar itu; bila bukan, keluarkan dari berkas ini.",
    ),
    "anggaran-belum-diisi": FindingKind(
        WARNING,
        "sel",
        "Anggaran '{nama}' belum diisi.",
        "Isi jumlah rupiahnya dari Perjanjian Kinerja; ketik 0 bila memang tidak ada.",
    ),
    "inisiatif-dua-arti": FindingKind(
        WARNING,
        "sel",
        "Trajectory {kolom} {periode} tertulis '{nilai}', yang dapat berarti {a} atau {b}; ditampilkan apa adanya.",
        "Ketik ulang tanpa keraguan: {cara}.",
    ),
}
