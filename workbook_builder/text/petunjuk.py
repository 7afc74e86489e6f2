"""Guidance on the sheet Petunjuk."""

CONTENTS = "Daftar isi"
HOW_TO_USE = "Cara memakai"
COLOURS = "Arti warna"
ORIGIN = "Asal data"

STEPS = (
    "Isi realisasi di berkas realisasi.xlsx, simpan, tutup, lalu jalankan build-workbook. Buku kerja ini dibuat ulang dari berkas itu.",
    "Untuk mencoba angka, ketik pada sel biru di lembar Realisasi. Capaian, NSS, NP, dan NKO langsung terhitung ulang. "
    "Angka yang diketik di sini tidak masuk ke realisasi.xlsx, jadi lembar Pemeriksaan akan menulis PERIKSA.",
    "Untuk bertanya bagaimana bila, pakai lembar Simulasi: ketik realisasi pada sel biru, lihat NKO-nya, dan baca berapa "
    "yang masih perlu untuk capaian 100 dan 120. Simulasi tidak mengubah lembar lain.",
    "Triwulan yang punya target tetapi belum punya realisasi tidak dinilai (kosong, bukan nol) dan disebut pada lembar Validasi.",
    "Semua rumus dapat dilihat dan ditelusuri: lembar Perhitungan memuat tiap langkah, lembar Parameter memuat tiap angka aturan.",
    "Lembar dikunci tanpa kata sandi agar rumus tidak terhapus tanpa sengaja. Buka lewat Tinjau, Hapus Proteksi Lembar.",
    "Angka disimpan dengan ketelitian penuh; pembulatan dua desimal hanya pada tampilan.",
)
COLOUR_MEANINGS = (
    ("isian", "Sel biru muda dengan angka biru tua: boleh diisi."),
    ("hitung", "Sel putih: dihitung rumus atau disalin dari berkas masukan; jangan diubah."),
    ("total", "Sel biru muda: jumlah, sasaran, atau nilai gabungan."),
    ("tertutup", "Sel abu-abu: triwulan yang belum berjalan."),
)
FILE_ORIGIN = "{nama}: SHA-256 {sha256}; terakhir disimpan {disimpan}"
VERSION_ORIGIN = "Dibuat dengan build-workbook versi {versi}, aturan {aturan}"
NOT_KNOWN = "tidak diketahui"
ROLE_NOTES = "Petunjuk"
ROLES = {
    "hasil": "Hasil",
    "masukan": "Masukan",
    "hitungan": "Hitungan",
    "periksa": "Pemeriksaan",
    "acuan": "Acuan",
    "panduan": "Petunjuk",
}
"""What the colour of a sheet's tab says, in words."""
