"""Words of the page that lists all findings."""

OPENING = """# Daftar temuan

Setiap temuan menyebut berkas, lembar, dan sel yang dimaksud, angka yang ditemukan, dan bila ada angka yang seharusnya.
Halaman ini dibuat dari program; semuanya {jumlah} temuan: {galat} galat, {peringatan} peringatan, {info} info.

- **galat**: penilaian akan salah atau tidak mungkin, sehingga buku kerja tidak dibuat dan hasil yang lama tetap utuh.
- **peringatan**: harus dilihat; buku kerja tetap dibuat. Dengan `--strict`, peringatan diperlakukan sebagai galat.
- **info**: keterangan tentang yang disimpulkan atau tidak dibaca.

Kata dalam kurung siku diisi sesuai keadaannya. Bila ada dugaan salah ketik, pesannya ditambah "Maksud Anda ...?"."""

GROUP = {
    "sel": "Sel",
    "baris": "Baris",
    "lembar": "Lembar dan berkas",
    "antar lembar": "Antarlembar dan angka terbit",
}
HEADER = "| kode | tingkat | pesan | saran |"
BORDER = "|---|---|---|---|"
ADDITION = frozenset({"usul", "petunjuk", "milik", "tetap"})
