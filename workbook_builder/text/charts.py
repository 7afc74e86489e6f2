"""Words of the charts in the report: captions, axes, and what they say to who cannot see them."""

from __future__ import annotations

NKO_TITLE = "Nilai Kinerja Organisasi (NKO){tahun}"
CAPAIAN_TITLE = "Capaian IKU terhadap 100,{periode}{tahun}"
ANGGARAN_TITLE = "Pagu dan realisasi anggaran{tahun}"
YEAR = " Tahun {tahun}"
"""What follows the name of an office, of a period, or of a title."""

PERIODS = {
    "Q1": "Triwulan I",
    "Smt.1": "Semester I",
    "s.d.Q3": "s.d. Triwulan III",
    "Y": "Setahun",
}
"""The periods that an office reports after each quarter."""
CAPAIAN_PERIODS = {"Q1": " Triwulan I", "Smt.1": " Semester I", "s.d.Q3": " s.d. Triwulan III", "Y": ""}
QUARTERS = {"Q1": "Triwulan I", "Q2": "Triwulan II", "Q3": "Triwulan III", "Q4": "Triwulan IV"}
PAGU = "Pagu"
NO_STATUS = "Tanpa status"
CAPAIAN_AXIS = "Capaian; garis putus-putus: 100"
NKO_AXIS = "NKO; garis putus-putus: 100"
ANGGARAN_AXIS = "{satuan}, kumulatif sejak Januari; garis putus-putus: pagu"
ANGGARAN_AXIS_NO_PAGU = "{satuan}, kumulatif sejak Januari"
WITH_STATUS = "{nilai} {status}"
AMOUNT = "{nilai} {satuan}"
SIZES = ((12, "triliun"), (9, "miliar"), (6, "juta"), (3, "ribu"), (0, ""))
"""Powers of ten by which amounts are shortened, with their words."""
RUPIAH = "rupiah"

NKO_ALT = "Grafik kolom NKO {unit}{tahun}: {daftar}."
CAPAIAN_ALT = "Grafik batang capaian {jumlah} IKU {unit},{periode}{tahun}: {tercapai} IKU mencapai 100 atau lebih, {kurang} di bawah 100{daftar}{kosong}."
CAPAIAN_BLANK = ", {jumlah} belum bernilai"
CAPAIAN_LOW = " ({daftar})"
AND_MORE = " dan {jumlah} lagi"
ANGGARAN_ALT = "Grafik kolom anggaran {unit}{tahun}: {daftar}."
POINT = "{nama} {nilai}"
SEVERAL = "; "
MANY = ", "

NO_LIBRARY = (
    "Grafik laporan memerlukan pustaka {pustaka}, yang belum terpasang. "
    'Pasang dengan: pip install "build-workbook[laporan]"; lalu jalankan lagi.'
)
