"""An office whose IKU are amounts of money: tens of billions, losses among them, beside an ordinary percentage."""

from __future__ import annotations

from pathlib import Path

from alat import KEPALA_PETA, KEPALA_RINCIAN, tulis_buku

MILIAR = 1_000_000_000
PANJANG = "Catatan yang sangat panjang tentang sumber angka ini. " * 560
"""Thirty thousand characters."""


def buat_kantor_rupiah(folder: Path, catatan: str = "") -> Path:
    """Write both input files; ``catatan`` is the note of the first IKU and of the first kind of spending."""
    folder.mkdir(parents=True)
    naik = [25 * MILIAR, 50 * MILIAR, 50 * MILIAR, 75 * MILIAR, 75 * MILIAR, 100 * MILIAR, 100 * MILIAR]
    bagian = [25 * MILIAR, 25 * MILIAR, 50 * MILIAR, 25 * MILIAR, 75 * MILIAR, 25 * MILIAR, 100 * MILIAR]
    rugi = [-25 * MILIAR] * 7
    rincian = [
        KEPALA_RINCIAN,
        [1, "Penerimaan yang optimal"],
        ["01a-CP", "Penerimaan bruto", *naik],
        ["01b-CP", "Penerimaan dari pengawasan", *bagian],
        [2, "Pengelolaan yang hemat"],
        ["02a-N", "Selisih kurang", *rugi],
        ["02b-N", "Persentase penyerapan", *(["20%"] * 7)],
    ]
    manual = [
        ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Validitas", "Kendali", "Target Y-1",
         "Realisasi Y-1"],
        ["01a-CP", "Maximize", "TLK", "Rupiah", "Triwulanan", "Exact", "Low", 90 * MILIAR, 95 * MILIAR],
        ["01b-CP", "Maximize", "Sum", "Rupiah", "Triwulanan", "Exact", "Low", 90 * MILIAR, 95 * MILIAR],
        ["02a-N", "Maximize", "TLK", "Rupiah", "Triwulanan", "Exact", "Low", -20 * MILIAR, -30 * MILIAR],
        ["02b-N", "Maximize", "TLK", "Persen", "Triwulanan", "Exact", "Low", "20%", "20%"],
    ]  # fmt: skip
    inisiatif = [
        ["No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Trajectory Kegiatan", "Trajectory Output",
         "Periode Pelaksanaan", "Penanggung Jawab", "Biaya (Rp)"],
        [1, "Penerimaan bruto", "Pengawasan", "Laporan", "Q1: 25%", "Q1: 25000000000\nQ4: 100000000000", "Setahun",
         "Seksi Pengawasan", 1_250 * MILIAR],
    ]  # fmt: skip
    perjanjian = [
        ["No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"],
        [1, "Penerimaan yang optimal", "01a-CP Penerimaan bruto", 100 * MILIAR],
        [None, None, "01b-CP Penerimaan dari pengawasan", 100 * MILIAR],
        [2, "Pengelolaan yang hemat", "02a-N Selisih kurang", -25 * MILIAR],
        [None, None, "02b-N Persentase penyerapan", "20%"],
    ]
    identitas = [
        ["Uraian", "Isi"],
        ["Nama Unit", "KPP Rupiah"],
        ["Unit Atasan", "Kantor Wilayah DJP Contoh"],
        ["Tahun", 2026],
        ["Nomor Perjanjian Kinerja", "PK-7/WPJ.00/2026"],
    ]
    peta = [KEPALA_PETA, ["Stakeholder", 1, "Penerimaan yang optimal"], ["Customer", 2, "Pengelolaan yang hemat"]]
    tulis_buku(
        folder / "target.xlsx",
        {
            "Identitas": identitas,
            "Peta Strategi": peta,
            "Rincian Target": rincian,
            "Perjanjian Kinerja": perjanjian,
            "Manual IKU": manual,
            "Inisiatif Strategis": inisiatif,
            "Anggaran": [["Kode", "Program/Kegiatan", "Anggaran"], ["A", "Program", 1_250 * MILIAR]],
        },
    )
    isian = [
        ["Kode", "IKU", "Satuan", "Basis", *(f"Realisasi Q{q}" for q in range(1, 5)), "Catatan"],
        ["01a-CP", "Penerimaan bruto", None, None, 26 * MILIAR, 51 * MILIAR, 76 * MILIAR, 99_999_999_999, catatan],
        ["01b-CP", "Penerimaan dari pengawasan", None, None, *([26 * MILIAR] * 4)],
        ["02a-N", "Selisih kurang", None, None, *([-26 * MILIAR] * 4)],
        ["02b-N", "Persentase penyerapan", None, None, *(["21%"] * 4)],
    ]
    belanja = [
        ["Kode", "Jenis Belanja", "Pagu", *(f"Realisasi Q{q}" for q in range(1, 5)), "Catatan"],
        [51, "Belanja Pegawai", 1_250 * MILIAR, *(n * MILIAR for n in (300, 600, 900, 1_200)), catatan],
    ]
    tulis_buku(folder / "realisasi.xlsx", {"Realisasi IKU": isian, "Realisasi Anggaran": belanja})
    return folder
