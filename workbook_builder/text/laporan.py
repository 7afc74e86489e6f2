"""Sentences of the performance report (LAKIN): every one is filled from the score."""

from __future__ import annotations

TITLE = "Laporan Kinerja"
YEAR = "Tahun {tahun}"
QUARTER = "Triwulan {romawi} Tahun {tahun}"
TO_DATE = "sampai dengan Triwulan {romawi} Tahun {tahun}"
WHOLE_YEAR = "Tahun {tahun}"


# --- an IKU -------------------------------------------------------------------------------------------------------

REACHED = "{nama} tercapai {realisasi} dari target {target}, sehingga capaiannya {capaian}{catatan}."
NO_CAPAIAN = "{nama} tercapai {realisasi} dari target {target}; capaiannya belum dapat dihitung."
NO_REALISASI = "{nama} belum memiliki realisasi; targetnya {target}."
NO_TARGET = "{nama} tidak memiliki target untuk periode ini; realisasinya {realisasi}."
NOTHING = "{nama} tidak memiliki target dan realisasi untuk periode ini."
KONVERSI = " (konversi 120: targetnya tercapai)"
AT_HIGHEST = " (batas tertinggi; hitungannya {hitungan})"
AT_LOWEST = " (batas terendah; hitungannya {hitungan})"
LAST_YEAR = "Pada Tahun {tahun} realisasinya {realisasi}{target}; realisasi tahun ini {arah}."
LAST_YEAR_QUARTER = "Pada Tahun {tahun} (setahun penuh) realisasinya {realisasi}{target}."
LAST_YEAR_TARGET_ONLY = "Pada Tahun {tahun} targetnya {target}."
LAST_YEAR_TARGET = " dari target {target}"
HIGHER, LOWER, EQUAL = "lebih tinggi {selisih}", "lebih rendah {selisih}", "sama dengan tahun lalu"
POINTS = " poin persen"
RUPIAH_SIZES = {1_000_000_000: "miliar", 1_000_000: "juta"}

# --- sasaran, perspektif, NKO -------------------------------------------------------------------------------------

SASARAN = "Nilai sasaran strategis (NSS) ini {nilai}."
SASARAN_NONE = "Nilai sasaran strategis (NSS) ini belum dapat dihitung."
NKO = "Nilai Kinerja Organisasi (NKO) {unit} {sampai} adalah {nilai}{predikat}."
NKO_NONE = "Nilai Kinerja Organisasi (NKO) {unit} {sampai} belum dapat dihitung."
PREDIKAT = " dengan predikat {predikat}"
COUNTS = "Dari {jumlah} IKU, {dinilai} sudah dapat dinilai: {tercapai} mencapai capaian 100 atau lebih dan {kurang} di bawah 100{daftar}."
BELOW = ", yaitu {daftar}"
BELOW_ONE = "{nama} ({capaian})"
TIMES = "{nilai} x {bobot}"
SUM = "({suku}) : {pembagi}"
MEAN = "({suku}) : {banyak}"
AND = " dan "

# --- anggaran -----------------------------------------------------------------------------------------------------

ANGGARAN = "Realisasi belanja {unit} {sampai} adalah {realisasi} ({realisasi_terbilang}) atau {persen} dari pagu {pagu} ({pagu_terbilang})."
ANGGARAN_NO_PAGU = "Realisasi belanja {unit} {sampai} adalah {realisasi} ({realisasi_terbilang}); pagunya belum diisi."
ANGGARAN_NO_REALISASI = "Pagu belanja {unit} adalah {pagu} ({pagu_terbilang}); realisasi {sampai} belum diisi."
ANGGARAN_NONE = "Pagu dan realisasi belanja {unit} {sampai} belum diisi."
TOTAL = "Jumlah"

# --- what is still to be written -------------------------------------------------------------------------------------------------------

GAP = "[isi: {bagian}]"
DRIVER_GAP = "faktor pendorong IKU {kode}"
OBSTACLE_GAP = "kendala IKU {kode}"
FOLLOW_UP_GAP = "tindak lanjut IKU {kode}"
PROGRAM_GAP = "Program Kerja"
AKSI_GAP = "Rencana Aksi sasaran {nomor}"
ALL_AKSI_GAP = "Rencana Aksi"
NUMBER_GAP = "nomor Perjanjian Kinerja"
DATE_GAP = "tempat dan tanggal penandatanganan"
NAME_GAP = "nama {jabatan}"
OFFICIAL = "pimpinan kantor"
SUPERIOR = "atasan pimpinan kantor"

PARTS = {
    "kata_pengantar": "Kata Pengantar",
    "dasar_penyusunan": "Dasar Penyusunan",
    "ikhtisar_eksekutif": "Ikhtisar Eksekutif",
    "penutup_ikhtisar": "Penutup Ikhtisar",
    "gambaran_umum": "Gambaran Umum",
    "tugas_dan_fungsi": "Tugas dan Fungsi",
    "sumber_daya_manusia": "Sumber Daya Manusia",
    "struktur_organisasi": "Struktur Organisasi",
    "isu_strategis": "Isu Strategis",
    "rencana_strategis": "Rencana Strategis",
    "visi": "Visi",
    "misi": "Misi",
    "motto": "Motto",
    "pengantar_perjanjian_kinerja": "Pengantar Perjanjian Kinerja",
    "pengantar_program_kerja": "Pengantar Program Kerja",
    "penjelasan_realisasi_anggaran": "Penjelasan Realisasi Anggaran",
    "penutup": "Penutup",
    "visi_peta_strategi": "Visi Peta Strategi",
}
"""Parts of the sheet Narasi: key of the placeholder, and what the sheet calls it."""
REPORT_PLACE, REPORT_DATE = "Tempat Laporan", "Tanggal Laporan"
"""Parts of the sheet Narasi that stand above the signature."""
OPTIONAL = frozenset(
    {
        "penutup_ikhtisar",
        "isu_strategis",
        "motto",
        "pengantar_program_kerja",
        "penjelasan_realisasi_anggaran",
        "visi_peta_strategi",
    }
)
"""Parts that the report does without."""
CHART_GAP = "gambar Bagan Organisasi"


def roman(number: int) -> str:
    """A number in Roman numerals."""
    text = ""
    for size, sign in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        text += sign * (number // size)
        number %= size
    return text
