"""The findings about sheets against each other: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import GALAT, INFO, PERINGATAN, JenisTemuan

KELOMPOK = "antar lembar"

KATALOG: dict[str, JenisTemuan] = {
    "ss-tanpa-perspektif": JenisTemuan(
        GALAT,
        KELOMPOK,
        "SS {nomor} '{nama}' tidak ada pada lembar Peta Strategi, sehingga tidak punya perspektif dan tidak dapat dinilai.",
        "Tambahkan SS itu pada lembar Peta Strategi.",
    ),
    "ss-tanpa-iku": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "SS {nomor} '{nama}' tidak punya IKU pada Rincian Target.",
        "Tambahkan IKU-nya, atau hapus SS itu dari Peta Strategi.",
    ),
    "realisasi-kode-asing": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Kode {kode} tidak ada pada Rincian Target, sehingga realisasinya tidak dinilai.{usul}",
        "Bila salah ketik, betulkan kodenya. Bila kode IKU-nya berganti, jangan hapus barisnya: jalankan build-workbook template --ganti {kode}={baru}, yang memindahkan isiannya. Bila IKU-nya memang dihapus, jalankan build-workbook template, yang mengarsipkan isiannya.",
    ),
    "realisasi-baris-hilang": JenisTemuan(
        GALAT,
        KELOMPOK,
        "IKU {kode} tidak punya baris pada lembar Realisasi IKU, sehingga tidak dinilai dan NKO dihitung tanpa IKU itu.",
        "Jalankan build-workbook template, yang menambahkan barisnya dan membawa semua isian; lalu isi realisasinya.",
    ),
    "manual-kode-asing": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Kode {kode} pada Manual IKU tidak ada pada Rincian Target; barisnya tidak dipakai.{usul}",
        "Betulkan kodenya, atau hapus barisnya.",
    ),
    "pk-kode-asing": JenisTemuan(
        GALAT,
        KELOMPOK,
        "IKU {kode} tercantum pada Perjanjian Kinerja tetapi tidak ada pada Rincian Target, sehingga tidak dinilai.{usul}",
        "Tambahkan barisnya pada Rincian Target, atau betulkan kodenya.",
    ),
    "iku-tanpa-pk": JenisTemuan(
        GALAT,
        KELOMPOK,
        "IKU {kode} ada pada Rincian Target tetapi tidak tercantum pada Perjanjian Kinerja.",
        "Tambahkan pada Perjanjian Kinerja bila memang diperjanjikan; bila tidak, hapus dari Rincian Target.",
    ),
    "pk-target-berbeda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Target {kode} menurut Perjanjian Kinerja {nilai}, sedangkan target Y pada Rincian Target {harapan}.",
        "Samakan keduanya dengan dokumen yang ditandatangani.",
    ),
    "pk-ss-berbeda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "IKU {kode} berada di bawah sasaran {nilai} pada Perjanjian Kinerja, sedangkan pada Rincian Target di bawah sasaran {harapan}.",
        "Samakan letaknya; nilai sasaran dan perspektif bergantung padanya.",
    ),
    "nama-berbeda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Nama {kode} di sini '{nilai}', sedangkan pada Rincian Target '{harapan}'.{milik}",
        "Samakan bunyinya dengan dokumen yang ditandatangani, dan pastikan keduanya memang IKU yang sama.",
    ),
    "nama-sasaran-berbeda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Sasaran {nomor} di sini '{nilai}', sedangkan pada Peta Strategi '{harapan}'.",
        "Samakan bunyinya dengan dokumen yang ditandatangani.",
    ),
    "target-isian-berbeda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Target {periode} {kode} di sini {nilai}, sedangkan pada Rincian Target {harapan}; yang dipakai Rincian Target.",
        "Perbarui realisasi.xlsx dengan build-workbook template, atau betulkan Rincian Target.",
    ),
    "satuan-isian-berbeda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Satuan {kode} di sini '{nilai}', sedangkan pada Manual IKU '{harapan}'.",
        "Perbarui realisasi.xlsx dengan build-workbook template, dan pastikan realisasinya dalam satuan yang benar.",
    ),
    "analisis-kode-asing": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Kode {kode} tidak ada pada Rincian Target, sehingga analisisnya tidak dipakai.{usul}",
        "Betulkan kodenya, atau hapus barisnya.",
    ),
    "analisis-periode-asing": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Periode '{nilai}' tidak dikenal, sehingga analisisnya tidak ditampilkan; pilihannya: {boleh}.{usul}",
        "Pilih salah satu dari daftar.",
    ),
    "inisiatif-iku-asing": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Inisiatif ini menyebut IKU '{nilai}', yang tidak ada pada Rincian Target.{usul}",
        "Tulis nama IKU persis seperti pada Rincian Target, atau awali dengan kodenya.",
    ),
    "inisiatif-tak-terbaca": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Trajectory {kolom} {periode} tertulis '{nilai}', yang tidak terbaca sebagai angka.{usul}",
        "Ketik angkanya saja, misalnya 'Q1: 20%'.",
    ),
    "inisiatif-satuan": JenisTemuan(
        INFO,
        KELOMPOK,
        "Trajectory {kolom} {kode} tertulis dalam persen, sedangkan satuan IKU itu {satuan}.",
        "Tulis trajectory dalam satuan targetnya.",
    ),
    "inisiatif-kumulatif": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Trajectory {kolom} {kode} tertulis kumulatif ({nilai}), sedangkan target triwulannya {harapan}.",
        "Tulis trajectory per triwulan seperti targetnya, atau nyatakan bahwa angkanya kumulatif.",
    ),
    "inisiatif-berbeda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Trajectory {kolom} {kode} tidak sama dengan targetnya: {rincian}.",
        "Samakan trajectory dengan Rincian Target.",
    ),
    "pagu-berbeda-pk": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Pagu yang dipakai {nilai}, sedangkan total anggaran menurut Perjanjian Kinerja {harapan} (selisih {selisih}).",
        "Jelaskan revisi DIPA-nya pada Catatan, atau betulkan salah satunya.",
    ),
    "terbit-berbeda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{acuan} {periode} terbit {nilai}, sedangkan {uraian} {harapan} (selisih {selisih}).{petunjuk}",
        "Periksa dokumen yang terbit dan angka yang dimasukkan; ralat yang keliru.",
    ),
    "terbit-tanpa-padanan": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{acuan} {periode} terbit {nilai}, sedangkan {uraian} untuk {periode} tidak ada pada lembar masukan.",
        "Periksa apakah angka yang terbit memang untuk periode itu; lengkapi masukan bila ada yang terlewat.",
    ),
    "terbit-saling-beda": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{acuan} {periode} terbit {nilai} di sini tetapi {harapan} di {sel_lain} (selisih {selisih}).",
        "Cari angka yang benar, lalu ralat dokumen yang keliru.",
    ),
    "terbit-rincian": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{acuan} {periode} terbit {nilai}, sedangkan jumlah {banyak} rinciannya {harapan} (selisih {selisih}).",
        "Periksa angka pokok dan rinciannya.",
    ),
    "terbit-jumlah-lain": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{daftar} {periode} berjumlah {nilai}, persis '{acuan}', bukan '{seharusnya}' ({harapan}).",
        "Sebutan angka-angka itu tampaknya tertukar antara target dan realisasi; periksa dokumen yang terbit.",
    ),
    "terbit-rasio": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "'{acuan}' terhadap '{lain}' {periode} adalah {nilai}, sedangkan realisasi {kode} {harapan}.",
        "Periksa kedua jumlah rupiahnya dan persentase realisasinya.",
    ),
}
