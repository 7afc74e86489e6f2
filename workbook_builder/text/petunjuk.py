"""Guidance on the sheet Petunjuk."""

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
FILE_ORIGIN = "{nama}, terakhir disimpan {disimpan}"
FINGERPRINT = "SHA-256 {nama}: {sha256}"
VERSION_ORIGIN = "Dibuat dengan build-workbook versi {versi}, aturan {aturan}"
NOT_KNOWN = "tidak diketahui"
ROLE_NOTES = "Petunjuk"
BLOCKS = {
    "baca": "Baca",
    "cetak": "Cetak",
    "data": "Data",
    "periksa": "Periksa",
    "mesin": "Mesin",
}
"""What the colour of a sheet's tab says, in words."""
DOOR = "{pembaca}: mulai dari {lembar}"
DOORS = {
    "Pimpinan": (
        "Ringkasan",
        "Nilai, risiko, dan keadaan data pada satu halaman; lalu Kartu IKU untuk satu IKU, Simulasi untuk bertanya bagaimana bila.",
    ),
    "Pengisi": (
        "Realisasi",
        "Semua realisasi yang sudah diisi dan yang belum; Validasi menyebut apa yang masih harus dibetulkan, di sel mana.",
    ),
    "Pemeriksa": (
        "Pemeriksaan",
        "Angka yang dihitung dua kali; lalu Perhitungan untuk tiap langkah, Parameter untuk tiap angka aturan dan sumbernya.",
    ),
}
"""Who opens the workbook: the sheet to begin with, and what is found from there."""
GLOSSARY_PART = "Istilah"
GLOSSARY = {
    "IKU": "Indikator Kinerja Utama: satu ukuran kinerja, dengan kode seperti 01a-CP.",
    "SS": "Sasaran Strategis: tujuan bernomor yang menghimpun satu atau beberapa IKU.",
    "Capaian": "Realisasi dibandingkan target pada skala 0 sampai 120; 100 berarti target tercapai.",
    "NSS, NP, NKO": "Nilai Sasaran Strategis, Nilai Perspektif, Nilai Kinerja Organisasi: rata-rata capaian, lalu rata-rata NSS, lalu jumlah NP kali bobot.",
    "Polarisasi": "Arah yang baik: Maximize (makin besar), Minimize (makin kecil), Stabilize (makin dekat ke target).",
    "Konsolidasi": "Cara triwulan digabung: Sum (dijumlah), Average (dirata-ratakan), Take Last Known atau TLK (yang terakhir diketahui).",
    "s.d.Q3, Smt.1, Y": "Periode gabungan: triwulan I sampai III, semester I, dan setahun.",
    "K3": "Kualitas Kontrak Kinerja: bobot IKU di dalam SS-nya; mulai 2026, sebelumnya semua IKU setara.",
    "V/C": "Validitas dan kendali IKU dengan huruf depannya, seperti E/M untuk Exact dan Moderate; ada di Formulir NKO.",
    "Konversi 120": "IKU yang targetnya sudah batas tertinggi: target tercapai dinilai 120.",
    "Ruang NKO": "Berapa NKO naik bila capaian IKU itu mencapai yang tertinggi, IKU lain tetap.",
}
