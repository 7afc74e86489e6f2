"""The drop-down lists of the official sheets."""

from __future__ import annotations

from enum import StrEnum

from workbook_builder.model import Basis, Polarisasi, TargetNature, YesNo
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.schema.column import ChoiceList


def _of(name: str, label: str, kind: type[StrEnum] | type[Konsolidasi]) -> ChoiceList:
    return ChoiceList(name, label, tuple(choice.value for choice in kind))


PERSPEKTIF = ChoiceList("Daftar_Perspektif", "Perspektif")
POLARISASI = _of("Daftar_Polarisasi", "Polarisasi", Polarisasi)
KONSOLIDASI = _of("Daftar_Konsolidasi", "Konsolidasi", Konsolidasi)
SATUAN = ChoiceList(
    "Daftar_Satuan",
    "Satuan",
    ("Persen", "Indeks", "Nilai", "Hari", "Dokumen", "Laporan", "Kegiatan", "Kasus", "Orang", "Rupiah"),
    open=True,
)
BASIS = _of("Daftar_Basis", "Basis Realisasi", Basis)
YES_NO = _of("Daftar_Ya_Tidak", "Ya/Tidak", YesNo)
VALIDITAS = ChoiceList("Daftar_Validitas", "Validitas")
KENDALI = ChoiceList("Daftar_Kendali", "Kendali")
TARGET_NATURE = _of("Daftar_Sifat", "Sifat Target", TargetNature)

LISTS = (PERSPEKTIF, POLARISASI, KONSOLIDASI, SATUAN, BASIS, YES_NO, VALIDITAS, KENDALI, TARGET_NATURE)
"""In the order of Petunjuk."""
