"""The findings about one row: severity, message and advice."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, FindingKind

GROUP = "baris"

CATALOGUE: dict[str, FindingKind] = {
    "kode-ganda": FindingKind(
        ERROR,
        GROUP,
        "Kode {kode} sudah dipakai di {sel_lain}.",
        "Betulkan salah satu kodenya, atau hapus baris yang berlebih.",
    ),
    "target-tidak-konsisten": FindingKind(
        ERROR,
        GROUP,
        "Target {periode} {kode} tertulis {nilai}, padahal dengan konsolidasi {konsolidasi} triwulannya menghasilkan {harapan}.",
        "Betulkan target {periode} atau triwulannya, atau konsolidasi pada lembar Manual IKU.",
    ),
    "konsolidasi-tak-cocok": FindingKind(
        ERROR,
        GROUP,
        "Target {kode} tidak cocok dengan Sum, Average, maupun TLK, sehingga konsolidasinya tidak dapat disimpulkan.",
        "Betulkan target Smt.1, s.d.Q3, dan Y, atau isi Konsolidasi pada lembar Manual IKU.",
    ),
    "konsolidasi-disimpulkan": FindingKind(
        INFO,
        GROUP,
        "Konsolidasi {kode} tidak tercantum; disimpulkan {nilai} dari baris targetnya.",
        "Isi Konsolidasi pada lembar Manual IKU agar pasti.",
    ),
    "polarisasi-disimpulkan": FindingKind(
        INFO,
        GROUP,
        "Polarisasi {kode} tidak tercantum; dipakai {nilai}.",
        "Isi Polarisasi pada lembar Manual IKU agar pasti.",
    ),
    "polarisasi-perlu-diisi": FindingKind(
        WARNING,
        GROUP,
        "Polarisasi {kode} belum diisi; dipakai {nilai}{alasan}.{usul}",
        "Isi Polarisasi pada lembar Manual IKU: yang dinilai terbalik terlihat seperti hasil yang baik.",
    ),
    "basis-average": FindingKind(
        ERROR,
        GROUP,
        "Realisasi {kode} berbasis Kumulatif, padahal konsolidasinya Average; angka kumulatif dari rata-rata tidak bermakna tunggal.",
        "Ganti Basis Realisasi menjadi Triwulanan dan isi realisasi tiap triwulan.",
    ),
    "basis-berbeda": FindingKind(
        ERROR,
        GROUP,
        "Basis {kode} di sini '{nilai}', sedangkan pada Manual IKU '{harapan}'.",
        "Samakan keduanya; angka kumulatif yang dibaca triwulanan akan salah.",
    ),
    "target-tanpa-realisasi": FindingKind(
        WARNING,
        GROUP,
        "{kode} punya target {periode} ({target}) tetapi realisasinya kosong; {periode} tidak dinilai, bukan dianggap 0.{tetap}",
        "Isi realisasi {periode}; isi 0 hanya bila memang nol.",
    ),
    "realisasi-tanpa-target": FindingKind(
        WARNING,
        GROUP,
        "{kode} punya realisasi {periode} ({nilai}) tetapi tidak punya target {periode}; {periode} tidak dinilai, tetapi angkanya ikut dalam periode gabungan.",
        "Periksa apakah targetnya memang '-' pada Rincian Target.",
    ),
    "realisasi-selisih-putus": FindingKind(
        WARNING,
        GROUP,
        "Realisasi kumulatif {kode} {sebelum} kosong, sehingga realisasi {periode} saja tidak dapat dihitung.",
        "Isi realisasi kumulatif {sebelum}.",
    ),
    "target-negatif": FindingKind(
        WARNING,
        GROUP,
        "Target {kode} negatif pada {periode} ({nilai}); tidak ada aturan yang menyatakan rumus {polarisasi} dengan target negatif, sehingga periode itu tidak dinilai.",
        "Periksa tanda minusnya dan polarisasi pada Manual IKU; bila memang negatif, nyatakan target dengan ukuran lain.",
    ),
    "target-nol": FindingKind(
        WARNING,
        GROUP,
        "Target {kode} nol pada {periode}; {sebab}, sehingga {akibat}.",
        "Isi 'Realisasi Terburuk' pada Manual IKU (Minimize), atau periksa targetnya.",
    ),
    "kualitas-kosong": FindingKind(
        WARNING,
        GROUP,
        "Validitas atau Kendali {kode} belum diisi; bobot kualitasnya dipakai {nilai}.",
        "Isi Validitas dan Kendali pada lembar Manual IKU.",
    ),
    "kualitas-tak-ada": FindingKind(
        ERROR,
        GROUP,
        "Pasangan Validitas dan Kendali '{nilai}' tidak ada dalam aturan; yang ada: {boleh}.",
        "Betulkan Validitas atau Kendali.",
    ),
    "iku-tanpa-ss": FindingKind(
        ERROR,
        GROUP,
        "IKU {kode} tidak berada di bawah baris sasaran mana pun.",
        "Tambahkan baris sasaran (nomor dan nama) di atasnya.",
    ),
    "kode-lain-ss": FindingKind(
        ERROR,
        GROUP,
        "Kode {kode} menunjuk SS {menurut_kode}, tetapi barisnya berada di bawah SS {menurut_baris}.",
        "Betulkan kode atau letak barisnya; periksa apakah baris sasaran di atasnya bernomor.",
    ),
    "target-turun": FindingKind(
        WARNING,
        GROUP,
        "Target kumulatif {kode} {periode} {nilai}, lebih rendah daripada {sebelum} ({nilai_sebelum}).",
        "Periksa target triwulannya; angka kumulatif tidak turun.",
    ),
    "realisasi-turun": FindingKind(
        WARNING,
        GROUP,
        "Realisasi {kode} {periode} {nilai}, lebih rendah daripada {sebelum} ({nilai_sebelum}), padahal {alasan}.",
        "Periksa angka kedua triwulan itu; bila memang turun, jelaskan sebabnya pada Catatan.",
    ),
    "polarisasi-berlawanan": FindingKind(
        WARNING,
        GROUP,
        "Polarisasi {kode} {polarisasi}, padahal target triwulannya terus {arah} ({deret}).",
        "Periksa polarisasi pada Manual IKU dan targetnya.",
    ),
}
