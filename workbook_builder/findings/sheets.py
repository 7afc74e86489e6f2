"""The findings about one sheet: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, FindingKind

GROUP = "lembar"

CATALOGUE: dict[str, FindingKind] = {
    "lembar-hilang": FindingKind(
        ERROR,
        GROUP,
        "Lembar '{lembar}' tidak ada; yang ditemukan: {ada}.{usul}",
        "Tambahkan lembar '{lembar}', atau betulkan nama lembarnya.",
    ),
    "lembar-ganda": FindingKind(
        WARNING,
        GROUP,
        "Lembar '{lembar}' juga dapat berarti lembar '{resmi}', yang sudah dibaca; isinya tidak dipakai.",
        "Hapus salah satu, atau ganti namanya.",
    ),
    "lembar-diabaikan": FindingKind(
        INFO,
        GROUP,
        "Lembar '{lembar}' bukan lembar resmi dan tidak dibaca.",
        "Tidak perlu tindakan bila memang disengaja.",
    ),
    "kolom-hilang": FindingKind(
        ERROR,
        GROUP,
        "Pada lembar '{lembar}' tidak ditemukan kolom {kolom}; kolom yang dikenali: {ada}; judul lain pada baris itu: {lain}.",
        "Tulis judul kolom itu pada baris judul tabel, persis seperti pada lembar resmi.",
    ),
    "kolom-ganda": FindingKind(
        WARNING,
        GROUP,
        "Kolom '{kolom}' tertulis lebih dari sekali; yang dipakai yang paling kiri.",
        "Hapus atau ganti judul kolom yang berlebih.",
    ),
    "kolom-diabaikan": FindingKind(
        INFO,
        GROUP,
        "Kolom '{kolom}' tidak dikenal dan tidak dibaca.",
        "Tidak perlu tindakan bila memang disengaja.",
    ),
    "tabel-kosong": FindingKind(
        ERROR,
        GROUP,
        "Lembar '{lembar}' tidak memuat satu baris pun yang dapat dibaca.",
        "Isi tabelnya mulai tepat di bawah baris judul kolom.",
    ),
    "baris-diabaikan": FindingKind(
        INFO,
        GROUP,
        "Baris yang berisi '{isi}' bukan bagian tabel dan tidak dibaca.",
        "Tidak perlu tindakan bila memang hanya catatan.",
    ),
    "uraian-ganda": FindingKind(
        WARNING,
        GROUP,
        "'{uraian}' tertulis lebih dari sekali; yang dipakai yang paling atas.",
        "Hapus baris yang berlebih.",
    ),
    "ss-ganda": FindingKind(
        ERROR,
        GROUP,
        "Nomor SS {nomor} sudah dipakai di {sel_lain}.",
        "Betulkan salah satu nomornya.",
    ),
    "anggaran-program": FindingKind(
        WARNING,
        GROUP,
        "Anggaran program '{nama}' {nilai}, sedangkan jumlah kegiatannya {harapan} (selisih {selisih}).",
        "Betulkan angka program atau kegiatannya.",
    ),
    "anggaran-total": FindingKind(
        WARNING,
        GROUP,
        "Total anggaran {nilai}, sedangkan jumlah programnya {harapan} (selisih {selisih}).",
        "Betulkan totalnya atau angka programnya.",
    ),
    "belanja-jumlah": FindingKind(
        WARNING,
        GROUP,
        "{kolom} pada baris Jumlah {nilai}, sedangkan jumlah jenis belanjanya {harapan} (selisih {selisih}).",
        "Betulkan baris Jumlah atau rinciannya; yang dipakai jumlah rinciannya.",
    ),
    "jumlah-iku": FindingKind(
        WARNING,
        GROUP,
        "Jumlah IKU {jumlah}, melebihi batas {batas} menurut aturan.",
        "Periksa kembali daftar IKU.",
    ),
    "realisasi-kosong": FindingKind(
        WARNING,
        GROUP,
        "Belum ada satu realisasi pun sampai {periode}; capaian dan NKO belum dapat dihitung.",
        "Isi realisasi pada lembar Realisasi IKU.",
    ),
    "belanja-ganda": FindingKind(
        ERROR,
        GROUP,
        "Kode belanja {kode} sudah dipakai di {sel_lain}, sehingga belanjanya akan terhitung dua kali.",
        "Betulkan kodenya, atau gabungkan kedua baris.",
    ),
    "belanja-turun": FindingKind(
        WARNING,
        GROUP,
        "Belanja kumulatif {nama} {periode} {nilai}, lebih rendah daripada {sebelum} ({harapan}).",
        "Isi angka kumulatif sejak Januari; bila ada pengembalian belanja, jelaskan pada Catatan.",
    ),
    "belanja-melebihi-pagu": FindingKind(
        WARNING,
        GROUP,
        "Belanja {nama} {periode} {nilai} melebihi pagunya {harapan} ({persen}%).",
        "Periksa belanja dan pagunya; revisi pagu dicatat pada kolom Pagu.",
    ),
    "berkas-bermakro": FindingKind(
        WARNING,
        GROUP,
        "Berkas ini memuat makro. Makronya tidak dijalankan dan tidak dibaca.",
        "Pastikan berkas ini berasal dari sumber yang dipercaya, lalu simpan tanpa makro.",
    ),
    "tautan-luar": FindingKind(
        WARNING,
        GROUP,
        "Berkas ini mengambil angka dari {jumlah} buku kerja lain; yang dibaca nilai yang terakhir tersimpan di sini.",
        "Putuskan tautannya (Data > Edit Tautan) agar angkanya pasti, lalu simpan.",
    ),
}
