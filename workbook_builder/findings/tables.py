"""The findings about where a table stands, which of its rows are read, and what its cells show."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, FindingKind

AND_MORE = " dan {jumlah} lagi"
SHOWN_BLANK = "kosong"
HIDDEN_ROW = " Sel itu berada pada baris yang tersembunyi atau tersaring."
HIDDEN_COLUMN = " Sel itu berada pada kolom yang tersembunyi."

CATALOGUE: dict[str, FindingKind] = {
    # --- rows that would be lost
    "baris-tanpa-kode": FindingKind(
        ERROR,
        "baris",
        "Baris yang berisi '{isi}' tidak berkode IKU, sehingga tidak dibaca.",
        "Isi kode IKU pada kolom kode, atau hapus barisnya.",
    ),
    "baris-tidak-lengkap": FindingKind(
        WARNING,
        "baris",
        "Baris yang berisi '{isi}' tidak dibaca karena kolom '{kolom}' kosong.",
        "Isi kolom itu, atau hapus barisnya.",
    ),
    "sasaran-tanpa-nomor": FindingKind(
        ERROR,
        "baris",
        "Baris '{isi}' tidak bernomor sasaran dan tidak berkode IKU, padahal baris tabel berlanjut di bawahnya; tanpa nomornya, "
        "IKU di bawahnya akan masuk sasaran sebelumnya.",
        "Isi nomor sasarannya, misalnya 4 atau SS 4; bila baris ini sambungan nama di atasnya, gabungkan ke sel itu.",
    ),
    "kode-lain-ss-pk": FindingKind(
        WARNING,
        "baris",
        "Kode {kode} menunjuk SS {menurut_kode}, tetapi Rincian Target dan Perjanjian Kinerja menempatkannya di bawah SS {menurut_baris}; "
        "dipakai SS {menurut_baris}.",
        "Periksa kodenya; bila memang demikian, tidak perlu tindakan.",
    ),
    # --- where tables stand
    "baris-di-atas-judul": FindingKind(
        ERROR,
        "lembar",
        "Baris yang berisi '{isi}' berada di atas judul tabel, sehingga tidak dibaca.",
        "Pindahkan baris itu ke bawah judul tabel.",
    ),
    "tabel-kedua": FindingKind(
        ERROR,
        "lembar",
        "Pada lembar '{lembar}' mulai dari sel ini ada judul tabel kedua yang tidak dapat dibaca bersama tabel pertama.",
        "Pindahkan tabel itu ke bawah tabel pertama dengan judul kolom yang sama dan lengkap, atau ke lembar lain.",
    ),
    "kepala-ulang-kurang": FindingKind(
        ERROR,
        "lembar",
        "Judul tabel yang diulang di sini berada pada kolom lain dan tidak memuat {kolom}, sehingga isinya di bawah judul ini tidak terbaca.",
        "Samakan judul yang diulang dengan judul pertama, atau hapus judul ulangan itu.",
    ),
    "tabel-di-lembar-lain": FindingKind(
        ERROR,
        "lembar",
        "Lembar '{lembar}' memuat tabel {resmi} yang tidak dibaca, antara lain baris {daftar}.",
        "Gabungkan isinya ke lembar '{resmi}', atau hapus lembar ini bila tidak dipakai.",
    ),
    "isi-di-luar-tabel": FindingKind(
        WARNING,
        "baris",
        "Baris ini hanya berisi '{isi}' di luar kolom tabel, sehingga tidak dibaca.",
        "Pindahkan ke kolom yang benar, atau hapus bila hanya hitungan sendiri.",
    ),
    "kolom-tanpa-judul": FindingKind(
        INFO,
        "lembar",
        "Kolom ini berisi '{isi}' tetapi tidak berjudul, sehingga tidak dibaca.",
        "Tidak perlu tindakan bila hanya catatan sendiri; bila salah kolom, pindahkan isinya.",
    ),
    # --- what cells show
    "sel-digabung": FindingKind(
        ERROR,
        "sel",
        "Sel {daerah} digabung, sehingga satu angka berlaku untuk beberapa baris atau periode.",
        "Pisahkan sel {daerah} (Beranda > Gabungkan & Pusatkan), lalu isi satu per satu.",
    ),
    "tampilan-berbeda": FindingKind(
        ERROR,
        "sel",
        "Sel ini tampil sebagai {tampil} karena format angkanya ({format}), padahal isinya {isi}.",
        "Ubah format sel menjadi Umum (General), lalu periksa dan ketik ulang angkanya.",
    ),
    "nol-tampil-kosong": FindingKind(
        INFO,
        "sel",
        "Sel {sel} berisi 0 tetapi karena format angkanya tampil sebagai '-' atau kosong; dibaca 0, bukan 'tidak ada'.",
        "Bila yang dimaksud tidak ada nilai, ketik '-' atau kosongkan selnya.",
    ),
    "sel-tercoret": FindingKind(
        INFO,
        "sel",
        "Isi sel {sel} dicoret, tetapi tetap dibaca.",
        "Hapus isinya bila memang tidak berlaku lagi.",
    ),
    "baris-tersembunyi": FindingKind(
        INFO,
        "lembar",
        "Baris {daftar} pada lembar ini tersembunyi atau tersaring, tetapi tetap dibaca.",
        "Tampilkan barisnya atau hapus saringannya agar terlihat apa yang dinilai.",
    ),
    "kolom-tersembunyi": FindingKind(
        INFO,
        "lembar",
        "Kolom {daftar} pada lembar ini tersembunyi, tetapi tetap dibaca.",
        "Tampilkan kolomnya agar terlihat apa yang dinilai.",
    ),
    "rumus-dibaca": FindingKind(
        INFO,
        "sel",
        "Nilai {jumlah} sel isian berasal dari rumus ({sel}); yang dibaca hasil yang terakhir tersimpan.",
        "Bila angkanya meragukan, buka di Excel, tunggu sampai terhitung, lalu simpan; atau ketik angkanya.",
    ),
}
