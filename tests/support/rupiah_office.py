"""An office whose IKU are amounts of money: tens of billions, losses among them, beside an ordinary percentage."""

from __future__ import annotations

from pathlib import Path

from support.offices import PETA_HEADER, RINCIAN_HEADER, write_workbook

BILLION = 1_000_000_000
LENGTH = "Catatan yang sangat panjang tentang sumber angka ini. " * 560
"""Thirty thousand characters."""


def make_rupiah_office(folder: Path, note: str = "") -> Path:
    """Write both input files; ``note`` is the note of the first IKU and of the first kind of spending."""
    folder.mkdir(parents=True)
    rising = [25 * BILLION, 50 * BILLION, 50 * BILLION, 75 * BILLION, 75 * BILLION, 100 * BILLION, 100 * BILLION]
    part = [25 * BILLION, 25 * BILLION, 50 * BILLION, 25 * BILLION, 75 * BILLION, 25 * BILLION, 100 * BILLION]
    loss = [-25 * BILLION] * 7
    rincian = [
        RINCIAN_HEADER,
        [1, "Penerimaan yang optimal"],
        ["01a-CP", "Penerimaan bruto", *rising],
        ["01b-CP", "Penerimaan dari pengawasan", *part],
        [2, "Pengelolaan yang hemat"],
        ["02a-N", "Selisih kurang", *loss],
        ["02b-N", "Persentase penyerapan", *(["20%"] * 7)],
    ]
    manual = [
        ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Validitas", "Kendali", "Target Y-1",
         "Realisasi Y-1"],
        ["01a-CP", "Maximize", "TLK", "Rupiah", "Triwulanan", "Exact", "Low", 90 * BILLION, 95 * BILLION],
        ["01b-CP", "Maximize", "Sum", "Rupiah", "Triwulanan", "Exact", "Low", 90 * BILLION, 95 * BILLION],
        ["02a-N", "Maximize", "TLK", "Rupiah", "Triwulanan", "Exact", "Low", -20 * BILLION, -30 * BILLION],
        ["02b-N", "Maximize", "TLK", "Persen", "Triwulanan", "Exact", "Low", "20%", "20%"],
    ]  # fmt: skip
    inisiatif = [
        ["No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Trajectory Kegiatan", "Trajectory Output",
         "Periode Pelaksanaan", "Penanggung Jawab", "Biaya (Rp)"],
        [1, "Penerimaan bruto", "Pengawasan", "Laporan", "Q1: 25%", "Q1: 25000000000\nQ4: 100000000000", "Setahun",
         "Seksi Pengawasan", 1_250 * BILLION],
    ]  # fmt: skip
    perjanjian = [
        ["No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target"],
        [1, "Penerimaan yang optimal", "01a-CP Penerimaan bruto", 100 * BILLION],
        [None, None, "01b-CP Penerimaan dari pengawasan", 100 * BILLION],
        [2, "Pengelolaan yang hemat", "02a-N Selisih kurang", -25 * BILLION],
        [None, None, "02b-N Persentase penyerapan", "20%"],
    ]
    identitas = [
        ["Uraian", "Isi"],
        ["Nama Unit", "KPP Rupiah"],
        ["Unit Atasan", "Kantor Wilayah DJP Contoh"],
        ["Tahun", 2026],
        ["Nomor Perjanjian Kinerja", "PK-7/WPJ.00/2026"],
    ]
    mapping = [PETA_HEADER, ["Stakeholder", 1, "Penerimaan yang optimal"], ["Customer", 2, "Pengelolaan yang hemat"]]
    write_workbook(
        folder / "target.xlsx",
        {
            "Identitas": identitas,
            "Peta Strategi": mapping,
            "Rincian Target": rincian,
            "Perjanjian Kinerja": perjanjian,
            "Manual IKU": manual,
            "Inisiatif Strategis": inisiatif,
            "Anggaran": [["Kode", "Program/Kegiatan", "Anggaran"], ["A", "Program", 1_250 * BILLION]],
        },
    )
    entry = [
        ["Kode", "IKU", "Satuan", "Basis", *(f"Realisasi Q{q}" for q in range(1, 5)), "Catatan"],
        ["01a-CP", "Penerimaan bruto", None, None, 26 * BILLION, 51 * BILLION, 76 * BILLION, 99_999_999_999, note],
        ["01b-CP", "Penerimaan dari pengawasan", None, None, *([26 * BILLION] * 4)],
        ["02a-N", "Selisih kurang", None, None, *([-26 * BILLION] * 4)],
        ["02b-N", "Persentase penyerapan", None, None, *(["21%"] * 4)],
    ]
    belanja = [
        ["Kode", "Jenis Belanja", "Pagu", *(f"Realisasi Q{q}" for q in range(1, 5)), "Catatan"],
        [51, "Belanja Pegawai", 1_250 * BILLION, *(n * BILLION for n in (300, 600, 900, 1_200)), note],
    ]
    write_workbook(folder / "realisasi.xlsx", {"Realisasi IKU": entry, "Realisasi Anggaran": belanja})
    return folder
