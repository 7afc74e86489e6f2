"""Labels of the Manual IKU form, in the spellings that offices use, and what each means."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model.keys import name_key

PERSPEKTIF, SASARAN, IKU, CODE, OTHER = "Perspektif", "Sasaran Strategis", "IKU", "Kode", ""
OPENING = (PERSPEKTIF, SASARAN)
MEASURES = ("Polarisasi", "Konsolidasi", "Satuan", "Konversi 120", "Validitas", "Kendali")
FIELDS = (*MEASURES, "Penanggung Jawab", "Sumber")
MIN_MEASURES = 2
"""Fields on how the IKU is measured that make a form of its pairs."""

_SPELLINGS: Mapping[str, tuple[str, ...]] = {
    PERSPEKTIF: ("Perspektif", "Perspective"),
    SASARAN: ("Sasaran Strategis", "Sasaran", "Sasaran Program/Kegiatan"),
    IKU: ("Indikator Kinerja Utama", "Indikator Kinerja Utama (IKU)", "IKU", "Nama IKU", "Indikator Kinerja"),
    CODE: ("Kode IKU", "Kode"),
    "Polarisasi": ("Polarisasi", "Polarisasi Data", "Polarisasi IKU"),
    "Konsolidasi": ("Konsolidasi Periode", "Jenis Konsolidasi Periode", "Konsolidasi", "Periode Konsolidasi"),
    "Satuan": ("Satuan Pengukuran", "Satuan"),
    "Konversi 120": ("Konversi 120", "Konversi 120?"),
    "Validitas": ("Validitas", "Tingkat Validitas", "Tingkat Validitas IKU"),
    "Kendali": ("Kendali", "Tingkat Kendali", "Tingkat Kendali IKU"),
    "Penanggung Jawab": ("Penanggung Jawab", "Penanggung Jawab IKU", "Unit Penanggung Jawab"),
    "Sumber": ("Sumber Data",),
    OTHER: (
        "Deskripsi",
        "Deskripsi Sasaran Strategis",
        "Deskripsi IKU",
        "Definisi",
        "Formula",
        "Tujuan",
        "Periode Pelaporan",
        "Penyedia Data",
        "Unit Penyedia Data",
        "Unit/Pihak Penyedia Data",
        "Unit/Pihak Penyedia Jasa",
        "Jenis Aspek Target",
        "Jenis Cascading IKU",
        "Metode Cascading",
        "Jenis Konsolidasi Lokasi",
    ),
}
LABELS = {name_key(spelling): name for name, spellings in _SPELLINGS.items() for spelling in spellings}
