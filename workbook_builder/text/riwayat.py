"""The sheet Riwayat and the messages about earlier builds."""

from __future__ import annotations

from workbook_builder.text.sheets import TeksLembar

RIWAYAT = TeksLembar(
    "Riwayat",
    "Riwayat Laporan",
    "NKO dan capaian seperti dilaporkan tiap triwulan, dan apa yang berubah sejak buku kerja terakhir dibuat.",
    ("Bagian", "Kode", "Uraian", "Q1", "Smt.1", "s.d.Q3", "Y", "Dahulu", "Sekarang", "Keterangan"),
)
LAPORAN, NKO, CAPAIAN, PERUBAHAN = "Laporan", "NKO", "Capaian", "Perubahan"
DATA_PER = "Data per (tanggal berkas masukan disimpan)"
ATURAN_VERSI = "Aturan dan versi program"
DASAR = "Asal angka"
DASAR_LAPORAN = "laporan"
DASAR_SEKARANG = "data sekarang"
TANPA_TANGGAL = "tanggal tidak diketahui"
NILAI_NKO = "Nilai Kinerja Organisasi"

PERTAMA = "Belum ada buku kerja sebelumnya yang tercatat."
TETAP = "Tidak ada perubahan target, realisasi, NKO, maupun aturan sejak buku kerja terakhir."
SEJAK = "Sejak buku kerja Q{triwulan}, data per {tanggal}"
UBAH_ATURAN = "Aturan penilaian"
UBAH_VERSI = "Versi program"
UBAH_NKO = "NKO {periode}"
IKU_BARU = "IKU baru: {nama}"
IKU_KELUAR = "IKU tidak ada lagi: {nama}"
UBAH_TARGET = "Target {periode}: {nama}"
UBAH_REALISASI = "Realisasi {periode}: {nama}"
DIISI = "Realisasi {periode} diisi"
BANYAK_IKU = "{jumlah} IKU"

DISUNTING_TANDA = "disunting"
DISUNTING = "Buku kerja sebelumnya berbeda dari saat dibuat (disunting, atau tidak tercatat); disimpan sebagai {nama}"
DICATAT = "Riwayat dicatat: {jalur}"
SEDANG_DIBUKA = "Perhatian: {berkas} sedang dibuka di program lain; yang dibaca adalah isi yang terakhir disimpan."
COMPARED = "Riwayat: {count} catatan di {folder} dibandingkan."
NOTHING_THERE = (
    "Riwayat: belum ada catatan kantor dan tahun ini di {folder}, sehingga tidak ada laporan lama yang dibandingkan."
)
ELSEWHERE = (
    "Perhatian: ada {count} catatan kantor dan tahun ini di {folder}. "
    "Bila di sana tempat buku kerjanya, jalankan lagi dengan {option}"
)
BUKU_DIBUKA = "Perhatian: {berkas} sedang dibuka di program lain. Tutup dahulu sebelum buku kerja dibuat."
