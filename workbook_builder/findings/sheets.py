"""The findings about one sheet: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import GALAT, INFO, PERINGATAN, JenisTemuan

KELOMPOK = "lembar"

KATALOG: dict[str, JenisTemuan] = {
    "lembar-hilang": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Lembar '{lembar}' tidak ada; yang ditemukan: {ada}.{usul}",
        "Tambahkan lembar '{lembar}', atau betulkan nama lembarnya.",
    ),
    "lembar-ganda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Lembar '{lembar}' juga dapat berarti lembar '{resmi}', yang sudah dibaca; isinya tidak dipakai.",
        "Hapus salah satu, atau ganti namanya.",
    ),
    "lembar-diabaikan": JenisTemuan(
        INFO,
        KELOMPOK,
        "Lembar '{lembar}' bukan lembar resmi dan tidak dibaca.",
        "Tidak perlu tindakan bila memang disengaja.",
    ),
    "kolom-hilang": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Pada lembar '{lembar}' tidak ditemukan kolom {kolom}; kolom yang dikenali: {ada}; judul lain pada baris itu: {lain}.",
        "Tulis judul kolom itu pada baris judul tabel, persis seperti pada lembar resmi.",
    ),
    "kolom-ganda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Kolom '{kolom}' tertulis lebih dari sekali; yang dipakai yang paling kiri.",
        "Hapus atau ganti judul kolom yang berlebih.",
    ),
    "kolom-diabaikan": JenisTemuan(
        INFO,
        KELOMPOK,
        "Kolom '{kolom}' tidak dikenal dan tidak dibaca.",
        "Tidak perlu tindakan bila memang disengaja.",
    ),
    "tabel-kosong": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Lembar '{lembar}' tidak memuat satu baris pun yang dapat dibaca.",
        "Isi tabelnya mulai tepat di bawah baris judul kolom.",
    ),
    "baris-diabaikan": JenisTemuan(
        INFO,
        KELOMPOK,
        "Baris yang berisi '{isi}' bukan bagian tabel dan tidak dibaca.",
        "Tidak perlu tindakan bila memang hanya catatan.",
    ),
    "uraian-ganda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "'{uraian}' tertulis lebih dari sekali; yang dipakai yang paling atas.",
        "Hapus baris yang berlebih.",
    ),
    "ss-ganda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Nomor SS {nomor} sudah dipakai di {sel_lain}.",
        "Betulkan salah satu nomornya.",
    ),
    "anggaran-program": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Anggaran program '{nama}' {nilai}, sedangkan jumlah kegiatannya {harapan} (selisih {selisih}).",
        "Betulkan angka program atau kegiatannya.",
    ),
    "anggaran-total": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Total anggaran {nilai}, sedangkan jumlah programnya {harapan} (selisih {selisih}).",
        "Betulkan totalnya atau angka programnya.",
    ),
    "belanja-jumlah": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{kolom} pada baris Jumlah {nilai}, sedangkan jumlah jenis belanjanya {harapan} (selisih {selisih}).",
        "Betulkan baris Jumlah atau rinciannya; yang dipakai jumlah rinciannya.",
    ),
    "jumlah-iku": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Jumlah IKU {jumlah}, melebihi batas {batas} menurut aturan.",
        "Periksa kembali daftar IKU.",
    ),
    "realisasi-kosong": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Belum ada satu realisasi pun sampai {periode}; capaian dan NKO belum dapat dihitung.",
        "Isi realisasi pada lembar Realisasi IKU.",
    ),
    "belanja-ganda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Kode belanja {kode} sudah dipakai di {sel_lain}, sehingga belanjanya akan terhitung dua kali.",
        "Betulkan kodenya, atau gabungkan kedua baris.",
    ),
    "belanja-turun": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Belanja kumulatif {nama} {periode} {nilai}, lebih rendah daripada {sebelum} ({harapan}).",
        "Isi angka kumulatif sejak Januari; bila ada pengembalian belanja, jelaskan pada Catatan.",
    ),
    "belanja-melebihi-pagu": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Belanja {nama} {periode} {nilai} melebihi pagunya {harapan} ({persen}%).",
        "Periksa belanja dan pagunya; revisi pagu dicatat pada kolom Pagu.",
    ),
    "berkas-bermakro": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Berkas ini memuat makro. Makronya tidak dijalankan dan tidak dibaca.",
        "Pastikan berkas ini berasal dari sumber yang dipercaya, lalu simpan tanpa makro.",
    ),
    "tautan-luar": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Berkas ini mengambil angka dari {jumlah} buku kerja lain; yang dibaca nilai yang terakhir tersimpan di sini.",
        "Putuskan tautannya (Data > Edit Tautan) agar angkanya pasti, lalu simpan.",
    ),
}
