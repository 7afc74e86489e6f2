"""The drop-downs of target.xlsx, and those of realisasi.xlsx, whose words stand in the file itself."""

from __future__ import annotations

from workbook_builder.model import Basis, Kendali, Polarisasi, TargetNature, Validitas, YesNo
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.schema.column import ChoiceList, Prompt

SATUAN_WORDS = ("Persen", "Indeks", "Nilai", "Hari", "Dokumen", "Laporan", "Kegiatan", "Kasus", "Orang", "Rupiah")

PERSPEKTIF = ChoiceList("Daftar_Perspektif", "Perspektif")
POLARISASI = ChoiceList("Daftar_Polarisasi", "Polarisasi", tuple(Polarisasi))
KONSOLIDASI = ChoiceList("Daftar_Konsolidasi", "Konsolidasi", tuple(Konsolidasi))
SATUAN = ChoiceList("Daftar_Satuan", "Satuan", SATUAN_WORDS, open=True)
BASIS = ChoiceList("Daftar_Basis", "Basis Realisasi", tuple(Basis))
YES_NO = ChoiceList("Daftar_Ya_Tidak", "Ya/Tidak", tuple(YesNo))
VALIDITAS = ChoiceList("Daftar_Validitas", "Validitas", tuple(Validitas))
KENDALI = ChoiceList("Daftar_Kendali", "Kendali", tuple(Kendali))
SIFAT_TARGET = ChoiceList("Daftar_Sifat", "Sifat Target", tuple(TargetNature))

DONE = ChoiceList("Daftar_Selesai", "Selesai", tuple(YesNo))
KODE_IKU = ChoiceList("Daftar_Kode", "Kode IKU")
PERIODE = ChoiceList("Daftar_Periode", "Periode")
PERIODE_PROMPT = Prompt("Periode", "Pilih periode dari daftar: Q1, Q2, Smt.1, Q3, s.d.Q3, Q4, atau Y (setahun).")
