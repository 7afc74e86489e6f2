"""Identitas: who the office is, as pairs of Uraian and Isi."""

from __future__ import annotations

NAME = "Identitas"
TITLE = "Identitas Unit dan Perjanjian Kinerja"
PURPOSE = "Siapa yang berjanji, kepada siapa, untuk tahun berapa."
HEADERS = ("Uraian", "Isi")
PROMPTS = {
    "Nama Unit": "Nama kantor seperti pada Perjanjian Kinerja, misalnya KPP Pratama Barabai.",
    "Unit Atasan": "Nama kantor atasan, misalnya Kantor Wilayah DJP Kalimantan Selatan dan Tengah.",
    "Tahun": "Tahun anggaran empat angka, misalnya 2026.",
    "Nomor Perjanjian Kinerja": "Nomor yang tertulis di bawah judul Perjanjian Kinerja.",
    "Tempat": "Kota tempat Perjanjian Kinerja ditandatangani.",
    "Tanggal": "Tanggal Perjanjian Kinerja ditandatangani, misalnya 31/01/2026.",
    "Nama Pejabat": "Nama kepala kantor, tanpa nomor pegawai.",
    "Jabatan Pejabat": "Jabatan kepala kantor.",
    "Nama Atasan": "Nama atasan yang menandatangani, tanpa nomor pegawai.",
    "Jabatan Atasan": "Jabatan atasan yang menandatangani.",
    "Aturan": "Boleh kosong: aturan penilaian dipilih menurut tahun. Isi nama aturan, atau berkas .yaml milik kantor, bila berbeda.",
}
"""Every Uraian in the order of the sheet, and what staff see beside its Isi."""
OTHER_URAIAN = {
    "Nama Kantor": "Nama Unit",
    "Unit Kerja": "Nama Unit",
    "Tahun Anggaran": "Tahun",
    "Nomor PK": "Nomor Perjanjian Kinerja",
}
"""Other spellings in real documents."""
COPIED = "Nama unit, unit atasan, tahun, nomor, tempat, tanggal, serta nama dan jabatan kedua penanda tangan."
DOCUMENT = "Perjanjian Kinerja, halaman judul dan halaman tanda tangan"
