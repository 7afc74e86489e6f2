"""The findings about one row: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import GALAT, INFO, PERINGATAN, JenisTemuan

KELOMPOK = "baris"

KATALOG: dict[str, JenisTemuan] = {
    "kode-ganda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Kode {kode} sudah dipakai di {sel_lain}.",
        "Betulkan salah satu kodenya, atau hapus baris yang berlebih.",
    ),
    "target-tidak-konsisten": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Target {periode} {kode} tertulis {nilai}, padahal dengan konsolidasi {konsolidasi} triwulannya menghasilkan {harapan}.",
        "Betulkan target {periode} atau triwulannya, atau konsolidasi pada lembar Manual IKU.",
    ),
    "konsolidasi-tak-cocok": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Target {kode} tidak cocok dengan Sum, Average, maupun TLK, sehingga konsolidasinya tidak dapat disimpulkan.",
        "Betulkan target Smt.1, s.d.Q3, dan Y, atau isi Konsolidasi pada lembar Manual IKU.",
    ),
    "konsolidasi-disimpulkan": JenisTemuan(
        INFO,
        KELOMPOK,
        "Konsolidasi {kode} tidak tercantum; disimpulkan {nilai} dari baris targetnya.",
        "Isi Konsolidasi pada lembar Manual IKU agar pasti.",
    ),
    "polarisasi-disimpulkan": JenisTemuan(
        INFO,
        KELOMPOK,
        "Polarisasi {kode} tidak tercantum; dipakai {nilai}.",
        "Isi Polarisasi pada lembar Manual IKU agar pasti.",
    ),
    "polarisasi-perlu-diisi": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Polarisasi {kode} belum diisi; dipakai {nilai}{alasan}.{usul}",
        "Isi Polarisasi pada lembar Manual IKU: yang dinilai terbalik terlihat seperti hasil yang baik.",
    ),
    "basis-average": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Realisasi {kode} berbasis Kumulatif, padahal konsolidasinya Average; angka kumulatif dari rata-rata tidak bermakna tunggal.",
        "Ganti Basis Realisasi menjadi Triwulanan dan isi realisasi tiap triwulan.",
    ),
    "basis-berbeda": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Basis {kode} di sini '{nilai}', sedangkan pada Manual IKU '{harapan}'.",
        "Samakan keduanya; angka kumulatif yang dibaca triwulanan akan salah.",
    ),
    "target-tanpa-realisasi": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{kode} punya target {periode} ({target}) tetapi realisasinya kosong; {periode} tidak dinilai, bukan dianggap 0.{tetap}",
        "Isi realisasi {periode}; isi 0 hanya bila memang nol.",
    ),
    "realisasi-tanpa-target": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "{kode} punya realisasi {periode} ({nilai}) tetapi tidak punya target {periode}; {periode} tidak dinilai, tetapi angkanya ikut dalam periode gabungan.",
        "Periksa apakah targetnya memang '-' pada Rincian Target.",
    ),
    "realisasi-selisih-putus": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Realisasi kumulatif {kode} {sebelum} kosong, sehingga realisasi {periode} saja tidak dapat dihitung.",
        "Isi realisasi kumulatif {sebelum}.",
    ),
    "target-negatif": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Target {kode} negatif pada {periode} ({nilai}); tidak ada aturan yang menyatakan rumus {polarisasi} dengan target negatif, sehingga periode itu tidak dinilai.",
        "Periksa tanda minusnya dan polarisasi pada Manual IKU; bila memang negatif, nyatakan target dengan ukuran lain.",
    ),
    "target-nol": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Target {kode} nol pada {periode}; {sebab}, sehingga {akibat}.",
        "Isi 'Realisasi Terburuk' pada Manual IKU (Minimize), atau periksa targetnya.",
    ),
    "kualitas-kosong": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Validitas atau Kendali {kode} belum diisi; bobot kualitasnya dipakai {nilai}.",
        "Isi Validitas dan Kendali pada lembar Manual IKU.",
    ),
    "kualitas-tak-ada": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Pasangan Validitas dan Kendali '{nilai}' tidak ada dalam aturan; yang ada: {boleh}.",
        "Betulkan Validitas atau Kendali.",
    ),
    "iku-tanpa-ss": JenisTemuan(
        GALAT,
        KELOMPOK,
        "IKU {kode} tidak berada di bawah baris sasaran mana pun.",
        "Tambahkan baris sasaran (nomor dan nama) di atasnya.",
    ),
    "kode-lain-ss": JenisTemuan(
        GALAT,
        KELOMPOK,
        "Kode {kode} menunjuk SS {menurut_kode}, tetapi barisnya berada di bawah SS {menurut_baris}.",
        "Betulkan kode atau letak barisnya; periksa apakah baris sasaran di atasnya bernomor.",
    ),
    "target-turun": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Target kumulatif {kode} {periode} {nilai}, lebih rendah daripada {sebelum} ({nilai_sebelum}).",
        "Periksa target triwulannya; angka kumulatif tidak turun.",
    ),
    "realisasi-turun": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Realisasi {kode} {periode} {nilai}, lebih rendah daripada {sebelum} ({nilai_sebelum}), padahal {alasan}.",
        "Periksa angka kedua triwulan itu; bila memang turun, jelaskan sebabnya pada Catatan.",
    ),
    "polarisasi-berlawanan": JenisTemuan(
        PERINGATAN,
        KELOMPOK,
        "Polarisasi {kode} {polarisasi}, padahal target triwulannya terus {arah} ({deret}).",
        "Periksa polarisasi pada Manual IKU dan targetnya.",
    ),
}
