"""The findings about how offices write headers, sheet names and values: what was read past, and what was not."""

from __future__ import annotations

from workbook_builder.findings.kind import GALAT, INFO, PERINGATAN, JenisTemuan

ONE_OR_OTHER = "tulis {a} saja, atau {b} saja"
WITHOUT_POINT = "tulis {b} tanpa titik bila itu maksudnya; bila maksudnya {a}, ketik sebagai angka pada sel berformat Angka (Number)"
WITHOUT_COMMA = (
    "tulis {b} tanpa koma bila itu maksudnya; bila maksudnya {a}, ketik sebagai angka pada sel berformat Angka (Number)"
)
WITH_PERCENT = "tulis {a} atau {b}, lengkap dengan tanda persennya"
OTHER_FIGURES = "angka lain pada baris ini {daftar}"
AND = " dan "

KATALOG: dict[str, JenisTemuan] = {
    "angka-berketerangan": JenisTemuan(
        INFO,
        "sel",
        "'{nilai}' dibaca {dibaca}; {lewat} tidak ikut dibaca.",
        "Tidak perlu tindakan bila memang {dibaca}; bila bukan, ketik angkanya saja.",
    ),
    "angka-diputus-baris": JenisTemuan(
        INFO,
        "sel",
        "'{nilai}' dibaca {dibaca}, bukan {bukan}, karena {alasan}.",
        "Periksa angkanya, lalu ketik sebagai angka (tanpa titik ribuan) agar tidak perlu disimpulkan.",
    ),
    "satuan-lain": JenisTemuan(
        GALAT,
        "sel",
        "'{nilai}' tertulis dalam {tertulis}, sedangkan satuannya {satuan}.",
        "Ketik angkanya dalam satuan itu, atau betulkan Satuan pada lembar Manual IKU.",
    ),
    "judul-salah-ketik": JenisTemuan(
        INFO,
        "lembar",
        "Judul kolom '{isi}' dibaca sebagai '{kolom}'.",
        "Betulkan judulnya menjadi '{kolom}'.",
    ),
    "judul-kolom-lain-tahun": JenisTemuan(
        PERINGATAN,
        "lembar",
        "'{isi}' menyebut tahun {tahun}, sedangkan yang dilaporkan tahun {laporan}; isinya tetap dibaca.",
        "Pastikan isinya memang untuk tahun {laporan}, lalu betulkan tulisannya.",
    ),
    "kolom-dua-tahun": JenisTemuan(
        GALAT,
        "lembar",
        "Kolom '{isi}' dan kolom '{lain}' sama-sama dapat berarti target {kolom}, untuk tahun yang berbeda.",
        "Hapus kolom tahun lain, atau ganti judulnya.",
    ),
    "kolom-bukan-target": JenisTemuan(
        GALAT,
        "lembar",
        "Kolom {kolom} berada di bawah judul '{judul}', jadi bukan target; lembar ini tidak dibaca.",
        "Sisakan kolom target saja pada lembar Rincian Target; realisasi diisi pada realisasi.xlsx.",
    ),
    "pilihan-bertentangan": JenisTemuan(
        GALAT,
        "sel",
        "{kolom} di sini '{nilai}', sedangkan kolom {lain} menyebut '{harapan}'.",
        "Samakan keduanya dengan Manual IKU yang berlaku.",
    ),
    "lembar-nama-lain": JenisTemuan(
        INFO,
        "lembar",
        "Lembar '{lembar}' dibaca sebagai lembar '{resmi}'.",
        "Ganti namanya menjadi '{resmi}' agar pasti.",
    ),
    "lembar-mendua": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Lembar '{lembar}' dan {lain} sama-sama dapat berarti lembar '{resmi}', sehingga tidak satu pun dibaca.",
        "Beri nama '{resmi}' pada lembar yang benar, dan keluarkan yang lain dari berkas ini.",
    ),
    "lembar-tabel-resmi": JenisTemuan(
        PERINGATAN,
        "lembar",
        "Lembar '{lembar}' berisi tabel seperti lembar '{resmi}', tetapi namanya lain, sehingga tidak dibaca.",
        "Ganti namanya menjadi '{resmi}' bila memang lembar itu; bila bukan, keluarkan dari berkas ini.",
    ),
    "anggaran-belum-diisi": JenisTemuan(
        PERINGATAN,
        "sel",
        "Anggaran '{nama}' belum diisi.",
        "Isi jumlah rupiahnya dari Perjanjian Kinerja; ketik 0 bila memang tidak ada.",
    ),
    "inisiatif-dua-arti": JenisTemuan(
        PERINGATAN,
        "sel",
        "Trajectory {kolom} {periode} tertulis '{nilai}', yang dapat berarti {a} atau {b}; ditampilkan apa adanya.",
        "Ketik ulang tanpa keraguan: {cara}.",
    ),
}
