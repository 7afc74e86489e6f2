"""The findings about a single cell: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import GALAT, PERINGATAN, JenisTemuan

KELOMPOK = "sel"

KATALOG: dict[str, JenisTemuan] = {
    "angka-tak-terbaca": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{nilai}' tidak terbaca sebagai angka.{usul}",
        "Ketik angkanya saja, misalnya 97,5 atau 20%; kosongkan atau isi '-' bila tidak ada nilai.",
    ),
    "angka-dua-arti": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{nilai}' dapat berarti {a} atau {b}.",
        "Ketik ulang tanpa keraguan: {cara}.",
    ),
    "satuan-berbeda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{nilai}' berupa persen, padahal satuan IKU ini bukan persen.",
        "Ketik angkanya tanpa %, atau ganti Satuan pada lembar Manual IKU menjadi Persen.",
    ),
    "sel-galat": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Sel ini memuat galat rumus {nilai}.",
        "Perbaiki rumusnya, atau ketik angkanya.",
    ),
    "bukan-angka": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Sel ini berisi {nilai}, bukan angka.",
        "Ketik angkanya.",
    ),
    "tanggal-bukan-angka": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Sel ini berisi tanggal ({nilai}), bukan angka; Excel sering mengubah ketikan seperti 5/6 menjadi tanggal.",
        "Ubah format sel menjadi Umum (General), lalu ketik ulang angkanya.",
    ),
    "rupiah-persen": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{nilai}' berupa persen, padahal di sini diminta rupiah.",
        "Ketik jumlah rupiahnya.",
    ),
    "rupiah-tidak-bulat": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{nilai}' bukan rupiah bulat.",
        "Ketik jumlah rupiah tanpa desimal.",
    ),
    "kode-tak-terbaca": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{isi}' bukan kode IKU (contoh kode: 01a-CP, 04b-N).{usul}",
        "Betulkan kodenya.",
    ),
    "target-tanpa-kode": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Baris '{isi}' berisi target tetapi tidak berkode.",
        "Isi kode IKU pada kolom kode.",
    ),
    "target-pada-sasaran": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Baris sasaran memuat '{isi}' pada kolom target; baris sasaran hanya berisi nomor dan nama.",
        "Pindahkan ke baris IKU yang benar, atau hapus.",
    ),
    "belanja-tanpa-kode": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Baris '{isi}' berisi realisasi anggaran tetapi tidak berkode 51, 52, atau 53; baris ini tidak dihitung.",
        "Isi kode jenis belanjanya.",
    ),
    "pilihan-tak-dikenal": JenisTemuan(
        GALAT,
        KELOMPOK,
        "{kolom} '{nilai}' tidak dikenal; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "skala-tak-terbaca": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Skala Stabilize '{nilai}' tidak terbaca.",
        "Tulis sebagai pasangan Ca:capaian yang menaik, misalnya 0:0; 90:100; 100:120.",
    ),
    "identitas-kosong": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "'{uraian}' pada lembar Identitas belum diisi; dipakai '{pengganti}'.",
        "Isi '{uraian}' pada lembar Identitas.",
    ),
    "tahun-tak-terbaca": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Tahun '{nilai}' tidak terbaca.",
        "Ketik tahun empat angka, misalnya 2024.",
    ),
    "tanggal-tak-terbaca": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Tanggal '{nilai}' tidak terbaca sebagai tanggal; tempat tanggal pada lembar dikosongkan.",
        "Ketik tanggal seperti 31/01/2024.",
    ),
    "aturan-tak-terpakai": JenisTemuan(
        GALAT,
        KELOMPOK,
        "{sebab}",
        "Betulkan 'Aturan' atau 'Tahun' pada lembar Identitas; kosongkan 'Aturan' agar dipilih menurut tahun.",
    ),
    "aturan-lain-tahun": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Aturan {aturan} berlaku untuk {masa}, sedangkan tahun lembar ini {tahun}.",
        "Periksa apakah aturan itu memang yang dimaksud.",
    ),
    "nomor-ss-tak-terbaca": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Nomor SS '{nilai}' tidak terbaca.",
        "Ketik nomor sasaran sebagai bilangan bulat, misalnya 1.",
    ),
    "perspektif-tak-dikenal": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Perspektif '{nilai}' tidak dikenal; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "terbit-acuan-asing": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Acuan '{nilai}' tidak dikenal, sehingga angkanya tidak dicocokkan.{usul}",
        "Tulis kode IKU saja, 'Realisasi' atau 'Target' dengan kodenya, NKO, atau acuan lain seperti pada Petunjuk.",
    ),
    "terbit-periode-asing": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Periode '{nilai}' tidak dikenal, sehingga angkanya tidak dicocokkan; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "rumus-tanpa-nilai": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Sel ini memuat rumus yang hasilnya tidak tersimpan, sehingga tidak ada angka yang dapat dibaca.",
        "Buka berkasnya di Excel, tunggu sampai terhitung, lalu simpan; atau ketik angkanya.",
    ),
    "angka-di-luar-batas": JenisTemuan(
        GALAT,
        KELOMPOK,
        "'{nilai}' terlalu besar atau terlalu kecil untuk sebuah target, realisasi, atau jumlah rupiah.",
        "Ketik ulang angkanya; periksa nol dan tanda ribuannya.",
    ),
}
