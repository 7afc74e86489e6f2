"""The findings about what is missing, half filled, or meant for another office, year or quarter."""

from __future__ import annotations

from workbook_builder.findings.kind import ERROR, INFO, WARNING, FindingKind

NAMED_UNIT, NAMED_YEAR, SEVERAL = "{unit}", "tahun {tahun}", ", "
STATED_YEAR, TITLED_YEAR = "tahun pada Identitas {tahun}", "judul lembar '{lembar}' menyebut {tahun}"
AGREED_ON, SAVED_ON = "tanggal perjanjiannya {tanggal}", "target.xlsx terakhir disimpan {tanggal}"
WEIGHT = "{nama} {nilai}%"
BACK_TARGET = "Kembalikan lembarnya dari dokumen yang ditandatangani atau dari salinan berkas ini."
BACK_REALISASI = "Kembalikan lembarnya dari cadangan, atau jalankan build-workbook template, yang membuatnya kembali."
CONSEQUENCE = {
    "Perjanjian Kinerja": "target tidak dicocokkan dengan yang ditandatangani",
    "Manual IKU": "polarisasi dan konsolidasi hanya disimpulkan",
    "Inisiatif Strategis": "inisiatif tidak diperiksa dan tidak dicetak",
    "Anggaran": "pagu tidak dicocokkan dengan anggaran yang diperjanjikan",
    "Analisis": "analisis capaian tidak dicetak",
    "Realisasi Anggaran": "realisasi anggaran tidak dihitung dan tidak dicetak",
    "Angka Terbit": "angka yang sudah terbit tidak dicocokkan",
}
OBSTACLE, FOLLOW_UP, BOTH = "Kendala", "Tindak Lanjut", " dan "
NEW_CODE = "KODE_BARU"
"""Stands in a command for a code that only staff know."""
STILL_SCORED = " Periode {periode} tetap dinilai, dari triwulan yang terisi saja: {nilai} terhadap target {target}."

CATALOGUE: dict[str, FindingKind] = {
    "realisasi-lain-identitas": FindingKind(
        ERROR,
        "antar lembar",
        "realisasi.xlsx ini untuk {asal}, sedangkan target.xlsx untuk {tujuan}.",
        "Pakai realisasi.xlsx milik kantor dan tahun itu; bila berkasnya memang benar dan hanya penulisan unit atau tahun pada Identitas yang dibetulkan, jalankan build-workbook template --akui.",
    ),
    "realisasi-tanpa-identitas": FindingKind(
        WARNING,
        "antar lembar",
        "realisasi.xlsx tidak menyebut kantor dan tahunnya, sehingga tidak dapat dipastikan untuk siapa isinya.",
        "Pastikan berkasnya benar, lalu jalankan build-workbook template; kantor dan tahunnya ditulis dan isinya dibawa semua.",
    ),
    "judul-lain-tahun": FindingKind(
        ERROR,
        "antar lembar",
        "Judul lembar ini menyebut tahun {tahun}, sedangkan {acuan}.",
        "Samakan tahun pada Identitas dan pada judul dengan dokumen yang ditandatangani; pastikan targetnya memang untuk tahun itu.",
    ),
    "judul-lampiran-lain-tahun": FindingKind(
        WARNING,
        "antar lembar",
        "Judul lembar ini menyebut tahun {tahun}, sedangkan {acuan}.",
        "Betulkan judulnya, atau ganti isinya bila lembar ini memang dari tahun lain.",
    ),
    "tahun-kosong": FindingKind(
        ERROR,
        "sel",
        "Tahun belum diisi.{usul}",
        "Isi Tahun pada lembar Identitas dengan tahun perjanjian, empat angka.",
    ),
    "tahun-janggal": FindingKind(
        WARNING,
        "sel",
        "Tahun {tahun} janggal: {acuan}.",
        "Periksa Tahun pada lembar Identitas; aturan penilaian dipilih menurut tahun itu.",
    ),
    "target-kosong": FindingKind(
        WARNING,
        "sel",
        "Target {periode} {kode} belum diisi, sehingga {periode} tidak dinilai.",
        "Isi targetnya; ketik '-' bila memang tidak ada target {periode}.",
    ),
    "iku-tanpa-target": FindingKind(
        ERROR,
        "baris",
        "IKU {kode} tidak punya satu target pun, sehingga tidak dapat dinilai dan hilang dari NKO.",
        "Isi target triwulan dan target Y, atau hapus barisnya bila IKU itu tidak diperjanjikan.",
    ),
    "lembar-resmi-hilang": FindingKind(
        WARNING,
        "lembar",
        "Lembar {daftar} tidak ada: {akibat}.{usul}",
        "{cara} Bila namanya berubah, kembalikan nama resminya.",
    ),
    "lembar-pelengkap-tidak-ada": FindingKind(
        INFO,
        "lembar",
        "Lembar {daftar} tidak ada: {akibat}.",
        "Tambahkan bila kantor memilikinya.",
    ),
    "lembar-serupa-tak-dibaca": FindingKind(
        WARNING,
        "lembar",
        "Lembar '{lembar}' tidak dibaca, padahal namanya seperti lembar '{resmi}'.",
        "Bila isinya lanjutan tabel, pindahkan barisnya ke lembar '{resmi}'; bila bukan, ganti namanya.",
    ),
    "perspektif-tanpa-sasaran": FindingKind(
        WARNING,
        "lembar",
        "Perspektif {nama} (bobot {bobot}%) tidak punya sasaran ber-IKU, sehingga bobotnya beralih: {kini}.",
        "Periksa kolom Perspektif pada Peta Strategi: satu sasaran yang salah perspektif mengubah NKO.",
    ),
    "belanja-triwulan-kosong": FindingKind(
        WARNING,
        "lembar",
        "Realisasi anggaran {periode} belum diisi sama sekali.",
        "Isi belanja kumulatif sampai akhir {periode}; ketik '-' bila memang tidak ada.",
    ),
    "analisis-triwulan-kosong": FindingKind(
        WARNING,
        "lembar",
        "Realisasi {periode} sudah diisi, tetapi lembar Analisis belum memuat analisis satu IKU pun untuk {periode}.",
        "Isi lembar Analisis untuk {periode}.",
    ),
    "analisis-kurang": FindingKind(
        WARNING,
        "sel",
        "Capaian {kode} {periode} {nilai}, di bawah 100, sedangkan {kolom} belum diisi pada lembar Analisis.",
        "Isi {kolom} {kode}: apa yang menghambat, apa yang dilakukan, oleh siapa, dan kapan.",
    ),
    "belanja-sebagian": FindingKind(
        WARNING,
        "sel",
        "{nama} {periode} belum diisi, sedangkan jenis belanja lain sudah; jumlah {periode} {nilai} dihitung tanpa itu.",
        "Isi belanja kumulatifnya; ketik 0 atau '-' bila memang tidak ada.",
    ),
    "pagu-kosong": FindingKind(
        WARNING,
        "sel",
        "Pagu {nama} belum diisi, sehingga persentase penyerapan tidak dapat dihitung.",
        "Isi pagu tiap jenis belanja, atau pagu seluruhnya pada baris Jumlah.",
    ),
    "pagu-negatif": FindingKind(
        ERROR,
        "sel",
        "Anggaran atau pagu '{nama}' negatif ({nilai}).",
        "Ketik pagunya sebagai angka positif dalam rupiah penuh.",
    ),
    "belanja-negatif": FindingKind(
        WARNING,
        "sel",
        "Belanja kumulatif {nama} {periode} negatif ({nilai}).",
        "Isi belanja kumulatif sejak Januari; bila pengembalian memang melebihi belanja, jelaskan pada Catatan.",
    ),
    "triwulan-kosong": FindingKind(
        ERROR,
        "lembar",
        "Laporan {periode} diminta, padahal belum ada satu realisasi {periode} pun (terisi terakhir: {terakhir}).",
        "Isi realisasi {periode}, atau minta triwulan yang sudah terisi, tanpa --triwulan {triwulan}.",
    ),
    "triwulan-tersasar": FindingKind(
        ERROR,
        "sel",
        "Triwulan yang dipilih di sini {pilihan}, padahal ada {terisi} dari {jumlah} realisasi {periode} ({sel}), sehingga yang dilaporkan akan {periode}.",
        "Hapus angka {periode} yang salah tempat, atau pilih triwulan {triwulan} di sel ini; laporan triwulan {pilihan} saja: tambahkan --triwulan {pilihan}.",
    ),
    "triwulan-berbeda": FindingKind(
        WARNING,
        "sel",
        "Triwulan yang dipilih di sini {pilihan}, sedangkan realisasi terakhir yang terisi {periode} ({terisi} dari {jumlah} IKU); yang dilaporkan {periode}.",
        "Samakan pilihan triwulannya, atau tentukan dengan --triwulan.",
    ),
    "triwulan-sebagian": FindingKind(
        WARNING,
        "sel",
        "Yang dilaporkan {periode}, padahal baru {terisi} dari {jumlah} realisasi {periode} terisi ({sel}).",
        "Lengkapi realisasi {periode}, hapus angka yang salah tempat, atau tentukan triwulannya dengan --triwulan.",
    ),
}
