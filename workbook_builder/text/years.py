"""Labels of the sheet Tren, and why the inputs of an earlier year are not used."""

from __future__ import annotations

UNREADABLE = "Berkasnya tidak terbaca: {sebab}"
OTHER_UNIT = "Berkasnya milik {unit}."
OTHER_YEAR = "Identitas di dalamnya menyebut tahun {tahun}."
WITH_ERRORS = "Masih ada {jumlah} galat di dalamnya; jalankan build-workbook check pada folder itu."

YEAR = "Tahun {tahun} ({periode})"
CHANGE = "Dari {tahun} ke {sekarang}"
NKO, NP, CAPAIAN, GONE, NOT_USED = "NKO", "NP", "Capaian", "Tidak berlanjut", "Tidak dipakai"
NKO_VALUE = "Nilai Kinerja Organisasi"
NEW = "Baru: tidak ada di tahun sebelumnya dengan kode dan nama ini."
ONLY = "Hanya di tahun {tahun}."
OTHER_NAME = "Di tahun {tahun} kode ini dipakai untuk: {nama}."
OTHER_CODE = "Di tahun {tahun} nama ini berkode {kode}."
OTHER_RULES = "Tahun {tahun} dinilai dengan aturan {aturan}."
