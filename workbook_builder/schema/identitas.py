"""Identitas: who the office is, as pairs of Uraian and Isi. What is written once here is each Uraian."""

from __future__ import annotations

from workbook_builder.schema.column import Column, Kind, Prompt, Sheet

IDENTITAS = Sheet(
    name="Identitas",
    title="Identitas Unit dan Perjanjian Kinerja",
    purpose="Siapa yang berjanji, kepada siapa, untuk tahun berapa.",
    copied="Nama unit, unit atasan, tahun, nomor, tempat, tanggal, serta nama dan jabatan kedua penanda tangan.",
    document="Perjanjian Kinerja, halaman judul dan halaman tanda tangan",
    columns=(Column("Uraian", width=28), Column("Isi", width=80)),
)


def _field(name: str, message: str, alias: tuple[str, ...] = (), kind: Kind = Kind.TEXT) -> Column:
    return Column(name, alias, required=False, kind=kind, limit=1000, prompt=Prompt(name, message))


FIELDS = (
    _field(
        "Nama Unit",
        "Nama kantor seperti pada Perjanjian Kinerja, misalnya KPP Pratama Barabai.",
        ("Nama Kantor", "Unit Kerja"),
    ),
    _field("Unit Atasan", "Nama kantor atasan, misalnya Kantor Wilayah DJP Kalimantan Selatan dan Tengah."),
    _field("Tahun", "Tahun anggaran empat angka, misalnya 2026.", ("Tahun Anggaran",), Kind.YEAR),
    _field("Nomor Perjanjian Kinerja", "Nomor yang tertulis di bawah judul Perjanjian Kinerja.", ("Nomor PK",)),
    _field("Tempat", "Kota tempat Perjanjian Kinerja ditandatangani."),
    _field("Tanggal", "Tanggal Perjanjian Kinerja ditandatangani, misalnya 31/01/2026.", kind=Kind.DATE),
    _field("Nama Pejabat", "Nama kepala kantor, tanpa nomor pegawai."),
    _field("Jabatan Pejabat", "Jabatan kepala kantor."),
    _field("Nama Atasan", "Nama atasan yang menandatangani, tanpa nomor pegawai."),
    _field("Jabatan Atasan", "Jabatan atasan yang menandatangani."),
    _field(
        "Aturan",
        "Boleh kosong: aturan penilaian dipilih menurut tahun. Isi nama aturan, atau berkas .yaml milik kantor, bila berbeda.",
    ),
)
"""The lines of the sheet: each as a column is elsewhere."""
