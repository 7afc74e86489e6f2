"""Messages about files that lie beside the inputs under another name or in another format."""

FILE = "'{name}' (disimpan {saved})"
AND_MORE = ", dan {count} lagi"
MISSING_BUT = "Berkas {file} tidak ditemukan di folder {folder}, tetapi di sana ada {found}. {advice}"
MISSING_BUT_BELOW = (
    "Berkas {file} tidak ditemukan di folder {folder}, tetapi ada di folder di dalamnya. "
    "Pilih foldernya dengan menambahkan: {below}"
)
RENAME = "Bila berkas .xlsx itu yang dimaksud, ganti namanya menjadi {file}, lalu jalankan lagi."
SAVE_AS = (
    "Bila berkas .xls, .xlsb, .ods, atau .csv itu yang dimaksud, buka, simpan (Simpan Sebagai) "
    "sebagai Buku Kerja Excel (.xlsx) dengan nama {file}, lalu jalankan lagi."
)
TEMPLATE_BESIDE = (
    "Template tidak ditulis: {file} tidak ada di folder {folder}, tetapi di sana ada {found}, yang mungkin sudah diisi. "
    "{advice} Bila memang hendak mulai dari isian kosong: build-workbook template --ya"
)
