"""Narasi: what only people can write in the report, a part of the document on each row."""

from __future__ import annotations

from workbook_builder.model.filled import NEEDED, TO_WRITE
from workbook_builder.model.keys import name_key
from workbook_builder.schema.column import Column, Prompt, Sheet

PART, TEXT = "Bagian", "Teks"

NARASI = Sheet(
    name="Narasi",
    title="Narasi Laporan Kinerja",
    purpose="Bagian laporan kinerja (LAKIN) yang hanya dapat ditulis orang. Angka, tabel, dan grafik disusun program; jangan diketik di sini.",
    columns=(
        Column(
            PART,
            width=27,
            limit=200,
            prompt=Prompt(
                "Bagian tambahan",
                "Nama bagian yang ditambahkan kantor. Tetap tersimpan, dan keluar hanya pada bentuk laporan yang menyediakan tempatnya.",
            ),
        ),
        Column(
            TEXT,
            width=100,
            prompt=Prompt("Teks", "Teks bagian tambahan. Untuk paragraf baru, tekan Alt+Enter."),
        ),
        Column(NEEDED, required=False, computed=True, width=13),
        Column(TO_WRITE, required=False, computed=True, width=44),
    ),
)


def _part(name: str, message: str, *alias: str, required: bool = True) -> Column:
    return Column(name, alias, required=required, prompt=Prompt(name, message))


PARTS = (
    _part(
        "Tempat Laporan",
        "Kota pada halaman tanda tangan. Boleh kosong: dipakai Tempat pada lembar Identitas.",
        required=False,
    ),
    _part("Tanggal Laporan", "Tanggal laporan ditandatangani, misalnya 28 Februari 2026."),
    _part(
        "Kata Pengantar",
        "Isi Kata Pengantar tanpa judul dan tanpa tanda tangan; keduanya ditambahkan program. Paragraf baru: Alt+Enter.",
    ),
    _part(
        "Dasar Penyusunan",
        "Peraturan dan nota dinas yang menjadi dasar laporan ini: paragraf pertama Ikhtisar Eksekutif.",
        "Dasar Hukum",
    ),
    _part(
        "Ikhtisar Eksekutif",
        "Isi ikhtisar sebelum kalimat NKO: visi, misi, tugas, dan program kerja. NKO ditulis program.",
    ),
    _part(
        "Penutup Ikhtisar",
        "Isi ikhtisar sesudah kalimat NKO: apa yang mengantar ke hasil itu, misalnya budaya kerja kantor.",
        required=False,
    ),
    _part(
        "Gambaran Umum",
        "Bab I: kedudukan, alamat, sejarah, dan wilayah kerja kantor; latar belakang laporan.",
        "Latar Belakang",
        "Pendahuluan",
    ),
    _part(
        "Tugas dan Fungsi",
        "Bab I: tugas pokok dan fungsi kantor, dan cara menjalankannya.",
        "Tugas Pokok dan Fungsi",
        "Tugas",
    ),
    _part("Sumber Daya Manusia", "Bab I: jumlah pegawai menurut jabatan, tanpa nomor pegawai.", "SDM", "Kepegawaian"),
    _part("Struktur Organisasi", "Bab I: susunan seksi dan jabatan. Tiap butir pada baris sendiri (Alt+Enter)."),
    _part(
        "Isu Strategis",
        "Bab I: masalah dan tantangan utama tahun ini. Tiap butir pada baris sendiri (Alt+Enter).",
        "Isu Utama",
        required=False,
    ),
    _part("Rencana Strategis", "Bab II A: hubungan dengan Renstra, tujuan, dan sasarannya.", "Renstra"),
    _part("Visi", "Kalimat visi kantor, tanpa tanda petik."),
    _part("Misi", "Kalimat misi kantor, tanpa tanda petik. Bila beberapa, tiap misi pada baris sendiri (Alt+Enter)."),
    _part("Motto", "Motto pelayanan kantor, tanpa tanda petik.", "Motto Pelayanan", "Moto", required=False),
    _part(
        "Pengantar Perjanjian Kinerja",
        "Bab II B: paragraf sebelum tabel target, cara perjanjian kinerja disusun. Tabelnya dari Perjanjian Kinerja.",
    ),
    _part(
        "Pengantar Program Kerja",
        "Bab II B: kalimat sebelum program kerja tiap IKU. Program kerjanya dari lembar Program Kerja.",
        required=False,
    ),
    _part(
        "Penjelasan Realisasi Anggaran",
        "Bab III C: mengapa anggaran terserap demikian. Angkanya ditulis program dari lembar Realisasi Anggaran.",
        "Realisasi Anggaran",
        required=False,
    ),
    _part("Penutup", "Bab IV: kesimpulan, harapan, dan langkah perbaikan.", "Kesimpulan"),
    _part(
        "Visi Peta Strategi",
        "Visi yang tercetak di atas Peta Strategi pada lampiran Perjanjian Kinerja.",
        "Visi DJP",
        required=False,
    ),
)
"""The parts in the order of the document: each as a column is elsewhere; one that is not required may stay blank."""
_NAMES = {name_key(spelling): part.name for part in PARTS for spelling in (part.name, *part.alias)}


def part_named(text: str) -> str | None:
    """The part that a name means, whatever its case and spacing; None where it means none."""
    return _NAMES.get(name_key(text))
