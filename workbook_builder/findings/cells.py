"""The findings about a single cell: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, WARNING, FindingKind

GROUP = "sel"

CATALOGUE: dict[str, FindingKind] = {
    "angka-tak-terbaca": FindingKind(
        ERROR,
        GROUP,
        "'{nilai}' tidak terbaca sebagai angka.{usul}",
        "Ketik angkanya saja, misalnya 97,5 atau 20%; kosongkan atau isi '-' bila tidak ada nilai.",
    ),
    "angka-dua-arti": FindingKind(
        ERROR,
        GROUP,
        "'{nilai}' dapat berarti {a} atau {b}.",
        "Ketik ulang tanpa keraguan: {cara}.",
    ),
    "satuan-berbeda": FindingKind(
        ERROR,
        GROUP,
        "'{nilai}' berupa persen, padahal satuan IKU ini bukan persen.",
        "Ketik angkanya tanpa %, atau ganti Satuan pada lembar Manual IKU menjadi Persen.",
    ),
    "sel-galat": FindingKind(
        ERROR,
        GROUP,
        "Sel ini memuat galat rumus {nilai}.",
        "Perbaiki rumusnya, atau ketik angkanya.",
    ),
    "bukan-angka": FindingKind(
        ERROR,
        GROUP,
        "Sel ini berisi {nilai}, bukan angka.",
        "Ketik angkanya.",
    ),
    "tanggal-bukan-angka": FindingKind(
        ERROR,
        GROUP,
        "Sel ini berisi tanggal ({nilai}), bukan angka; Excel sering mengubah ketikan seperti 5/6 menjadi tanggal.",
        "Ubah format sel menjadi Umum (General), lalu ketik ulang angkanya.",
    ),
    "rupiah-persen": FindingKind(
        ERROR,
        GROUP,
        "'{nilai}' berupa persen, padahal di sini diminta rupiah.",
        "Ketik jumlah rupiahnya.",
    ),
    "rupiah-tidak-bulat": FindingKind(
        ERROR,
        GROUP,
        "'{nilai}' bukan rupiah bulat.",
        "Ketik jumlah rupiah tanpa desimal.",
    ),
    "kode-tak-terbaca": FindingKind(
        ERROR,
        GROUP,
        "'{isi}' bukan kode IKU (contoh kode: 01a-CP, 04b-N).{usul}",
        "Betulkan kodenya.",
    ),
    "target-tanpa-kode": FindingKind(
        ERROR,
        GROUP,
        "Baris '{isi}' berisi target tetapi tidak berkode.",
        "Isi kode IKU pada kolom kode.",
    ),
    "target-pada-sasaran": FindingKind(
        WARNING,
        GROUP,
        "Baris sasaran memuat '{isi}' pada kolom target; baris sasaran hanya berisi nomor dan nama.",
        "Pindahkan ke baris IKU yang benar, atau hapus.",
    ),
    "belanja-tanpa-kode": FindingKind(
        WARNING,
        GROUP,
        "Baris '{isi}' berisi realisasi anggaran tetapi tidak berkode 51, 52, atau 53; baris ini tidak dihitung.",
        "Isi kode jenis belanjanya.",
    ),
    "pilihan-tak-dikenal": FindingKind(
        ERROR,
        GROUP,
        "{kolom} '{nilai}' tidak dikenal; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "skala-tak-terbaca": FindingKind(
        ERROR,
        GROUP,
        "Skala Stabilize '{nilai}' tidak terbaca.",
        "Tulis sebagai pasangan Ca:capaian yang menaik, misalnya 0:0; 90:100; 100:120.",
    ),
    "identitas-kosong": FindingKind(
        WARNING,
        GROUP,
        "'{uraian}' pada lembar Identitas belum diisi; dipakai '{pengganti}'.",
        "Isi '{uraian}' pada lembar Identitas.",
    ),
    "tahun-tak-terbaca": FindingKind(
        ERROR,
        GROUP,
        "Tahun '{nilai}' tidak terbaca.",
        "Ketik tahun empat angka, misalnya 2024.",
    ),
    "tanggal-tak-terbaca": FindingKind(
        WARNING,
        GROUP,
        "Tanggal '{nilai}' tidak terbaca sebagai tanggal; tempat tanggal pada lembar dikosongkan.",
        "Ketik tanggal seperti 31/01/2024.",
    ),
    "aturan-tak-terpakai": FindingKind(
        ERROR,
        GROUP,
        "{sebab}",
        "Betulkan 'Aturan' atau 'Tahun' pada lembar Identitas; kosongkan 'Aturan' agar dipilih menurut tahun.",
    ),
    "aturan-lain-tahun": FindingKind(
        WARNING,
        GROUP,
        "Aturan {aturan} berlaku untuk {masa}, sedangkan tahun lembar ini {tahun}.",
        "Periksa apakah aturan itu memang yang dimaksud.",
    ),
    "nomor-ss-tak-terbaca": FindingKind(
        ERROR,
        GROUP,
        "Nomor SS '{nilai}' tidak terbaca.",
        "Ketik nomor sasaran sebagai bilangan bulat, misalnya 1.",
    ),
    "perspektif-tak-dikenal": FindingKind(
        ERROR,
        GROUP,
        "Perspektif '{nilai}' tidak dikenal; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "terbit-acuan-asing": FindingKind(
        WARNING,
        GROUP,
        "Acuan '{nilai}' tidak dikenal, sehingga angkanya tidak dicocokkan.{usul}",
        "Tulis kode IKU saja, 'Realisasi' atau 'Target' dengan kodenya, NKO, atau acuan lain seperti pada Petunjuk.",
    ),
    "terbit-periode-asing": FindingKind(
        WARNING,
        GROUP,
        "Periode '{nilai}' tidak dikenal, sehingga angkanya tidak dicocokkan; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "rumus-tanpa-nilai": FindingKind(
        ERROR,
        GROUP,
        "Sel ini memuat rumus yang hasilnya tidak tersimpan, sehingga tidak ada angka yang dapat dibaca.",
        "Buka berkasnya di Excel, tunggu sampai terhitung, lalu simpan; atau ketik angkanya.",
    ),
    "angka-di-luar-batas": FindingKind(
        ERROR,
        GROUP,
        "'{nilai}' terlalu besar atau terlalu kecil untuk sebuah target, realisasi, atau jumlah rupiah.",
        "Ketik ulang angkanya; periksa nol dan tanda ribuannya.",
    ),
}
