"""The findings about sheets against each other: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, FindingKind

GROUP = "antar lembar"

CATALOGUE: dict[str, FindingKind] = {
    "ss-tanpa-perspektif": FindingKind(
        ERROR,
        GROUP,
        "SS {nomor} '{nama}' tidak ada pada lembar Peta Strategi, sehingga tidak punya perspektif dan tidak dapat dinilai.",
        "Tambahkan SS itu pada lembar Peta Strategi.",
    ),
    "ss-tanpa-iku": FindingKind(
        WARNING,
        GROUP,
        "SS {nomor} '{nama}' tidak punya IKU pada Rincian Target.",
        "Tambahkan IKU-nya, atau hapus SS itu dari Peta Strategi.",
    ),
    "realisasi-kode-asing": FindingKind(
        ERROR,
        GROUP,
        "Kode {kode} tidak ada pada Rincian Target, sehingga realisasinya tidak dinilai.{usul}",
        "Bila salah ketik, betulkan kodenya. Bila kode IKU-nya berganti, jangan hapus barisnya: jalankan build-workbook template --ganti {kode}={baru}, yang memindahkan isiannya. Bila IKU-nya memang dihapus, jalankan build-workbook template, yang mengarsipkan isiannya.",
    ),
    "realisasi-baris-hilang": FindingKind(
        ERROR,
        GROUP,
        "IKU {kode} tidak punya baris pada lembar Realisasi IKU, sehingga tidak dinilai dan NKO dihitung tanpa IKU itu.",
        "Jalankan build-workbook template, yang menambahkan barisnya dan membawa semua isian; lalu isi realisasinya.",
    ),
    "manual-kode-asing": FindingKind(
        WARNING,
        GROUP,
        "Kode {kode} pada Manual IKU tidak ada pada Rincian Target; barisnya tidak dipakai.{usul}",
        "Betulkan kodenya, atau hapus barisnya.",
    ),
    "pk-kode-asing": FindingKind(
        ERROR,
        GROUP,
        "IKU {kode} tercantum pada Perjanjian Kinerja tetapi tidak ada pada Rincian Target, sehingga tidak dinilai.{usul}",
        "Tambahkan barisnya pada Rincian Target, atau betulkan kodenya.",
    ),
    "iku-tanpa-pk": FindingKind(
        ERROR,
        GROUP,
        "IKU {kode} ada pada Rincian Target tetapi tidak tercantum pada Perjanjian Kinerja.",
        "Tambahkan pada Perjanjian Kinerja bila memang diperjanjikan; bila tidak, hapus dari Rincian Target.",
    ),
    "pk-target-berbeda": FindingKind(
        ERROR,
        GROUP,
        "Target {kode} menurut Perjanjian Kinerja {nilai}, sedangkan target Y pada Rincian Target {harapan}.",
        "Samakan keduanya dengan dokumen yang ditandatangani.",
    ),
    "pk-ss-berbeda": FindingKind(
        ERROR,
        GROUP,
        "IKU {kode} berada di bawah sasaran {nilai} pada Perjanjian Kinerja, sedangkan pada Rincian Target di bawah sasaran {harapan}.",
        "Samakan letaknya; nilai sasaran dan perspektif bergantung padanya.",
    ),
    "nama-berbeda": FindingKind(
        WARNING,
        GROUP,
        "Nama {kode} di sini '{nilai}', sedangkan pada Rincian Target '{harapan}'.{milik}",
        "Samakan bunyinya dengan dokumen yang ditandatangani, dan pastikan keduanya memang IKU yang sama.",
    ),
    "nama-sasaran-berbeda": FindingKind(
        WARNING,
        GROUP,
        "Sasaran {nomor} di sini '{nilai}', sedangkan pada Peta Strategi '{harapan}'.",
        "Samakan bunyinya dengan dokumen yang ditandatangani.",
    ),
    "target-isian-berbeda": FindingKind(
        WARNING,
        GROUP,
        "Target {periode} {kode} di sini {nilai}, sedangkan pada Rincian Target {harapan}; yang dipakai Rincian Target.",
        "Perbarui realisasi.xlsx dengan build-workbook template, atau betulkan Rincian Target.",
    ),
    "satuan-isian-berbeda": FindingKind(
        WARNING,
        GROUP,
        "Satuan {kode} di sini '{nilai}', sedangkan pada Manual IKU '{harapan}'.",
        "Perbarui realisasi.xlsx dengan build-workbook template, dan pastikan realisasinya dalam satuan yang benar.",
    ),
    "analisis-kode-asing": FindingKind(
        WARNING,
        GROUP,
        "Kode {kode} tidak ada pada Rincian Target, sehingga analisisnya tidak dipakai.{usul}",
        "Betulkan kodenya, atau hapus barisnya.",
    ),
    "analisis-periode-asing": FindingKind(
        WARNING,
        GROUP,
        "Periode '{nilai}' tidak dikenal, sehingga analisisnya tidak ditampilkan; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "inisiatif-iku-asing": FindingKind(
        WARNING,
        GROUP,
        "Inisiatif ini menyebut IKU '{nilai}', yang tidak ada pada Rincian Target.{usul}",
        "Tulis nama IKU persis seperti pada Rincian Target, atau awali dengan kodenya.",
    ),
    "inisiatif-tak-terbaca": FindingKind(
        WARNING,
        GROUP,
        "Trajectory {kolom} {periode} tertulis '{nilai}', yang tidak terbaca sebagai angka.{usul}",
        "Ketik angkanya saja, misalnya 'Q1: 20%'.",
    ),
    "inisiatif-satuan": FindingKind(
        INFO,
        GROUP,
        "Trajectory {kolom} {kode} tertulis dalam persen, sedangkan satuan IKU itu {satuan}.",
        "Tulis trajectory dalam satuan targetnya.",
    ),
    "inisiatif-kumulatif": FindingKind(
        WARNING,
        GROUP,
        "Trajectory {kolom} {kode} tertulis kumulatif ({nilai}), sedangkan target triwulannya {harapan}.",
        "Tulis trajectory per triwulan seperti targetnya, atau nyatakan bahwa angkanya kumulatif.",
    ),
    "inisiatif-berbeda": FindingKind(
        WARNING,
        GROUP,
        "Trajectory {kolom} {kode} tidak sama dengan targetnya: {rincian}.",
        "Samakan trajectory dengan Rincian Target.",
    ),
    "pagu-berbeda-pk": FindingKind(
        WARNING,
        GROUP,
        "Pagu yang dipakai {nilai}, sedangkan total anggaran menurut Perjanjian Kinerja {harapan} (selisih {selisih}).",
        "Jelaskan revisi DIPA-nya pada Catatan, atau betulkan salah satunya.",
    ),
    "terbit-berbeda": FindingKind(
        WARNING,
        GROUP,
        "{acuan} {periode} terbit {nilai}, sedangkan {uraian} {harapan} (selisih {selisih}).{petunjuk}",
        "Periksa dokumen yang terbit dan angka yang dimasukkan; ralat yang keliru.",
    ),
    "terbit-tanpa-padanan": FindingKind(
        WARNING,
        GROUP,
        "{acuan} {periode} terbit {nilai}, sedangkan {uraian} untuk {periode} tidak ada pada lembar masukan.",
        "Periksa apakah angka yang terbit memang untuk periode itu; lengkapi masukan bila ada yang terlewat.",
    ),
    "terbit-saling-beda": FindingKind(
        WARNING,
        GROUP,
        "{acuan} {periode} terbit {nilai} di sini tetapi {harapan} di {sel_lain} (selisih {selisih}).",
        "Cari angka yang benar, lalu ralat dokumen yang keliru.",
    ),
    "terbit-rincian": FindingKind(
        WARNING,
        GROUP,
        "{acuan} {periode} terbit {nilai}, sedangkan jumlah {banyak} rinciannya {harapan} (selisih {selisih}).",
        "Periksa angka pokok dan rinciannya.",
    ),
    "terbit-jumlah-lain": FindingKind(
        WARNING,
        GROUP,
        "{daftar} {periode} berjumlah {nilai}, persis '{acuan}', bukan '{seharusnya}' ({harapan}).",
        "Sebutan angka-angka itu tampaknya tertukar antara target dan realisasi; periksa dokumen yang terbit.",
    ),
    "terbit-rasio": FindingKind(
        WARNING,
        GROUP,
        "'{acuan}' terhadap '{lain}' {periode} adalah {nilai}, sedangkan realisasi {kode} {harapan}.",
        "Periksa kedua jumlah rupiahnya dan persentase realisasinya.",
    ),
}
