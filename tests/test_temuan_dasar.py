"""Every finding of the catalogue is raised at its exact cell by one change of the shipped input, and not before.

To add a finding: add a row to MUTASI (code, file, change, sheet, cell); the last two tests say what is still missing.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import mutasi_aturan
import mutasi_cli
import mutasi_complete
import mutasi_headers
import mutasi_plausible
import pytest
from alat import AKAR, INPUT, PAKET, letak_temuan, salin_masukan, ubah
from mutasi_tabel import AFTER, CONSEQUENCES, MUTATIONS

from workbook_builder.export.findings_page import baris_halaman
from workbook_builder.findings import history as temuan_riwayat
from workbook_builder.findings.catalogue import KATALOG, jenis, pesan, saran, urutkan
from workbook_builder.model import Tempat, Temuan, Tingkat
from workbook_builder.pipeline import Hasil, nilai

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"
KUARTAL = {"Q1": "F", "Q2": "H", "Q3": "J", "Q4": "L"}


@dataclass(frozen=True)
class Mutasi:
    """One change of an input file, and where its finding must stand (no cell: the sheet as a whole)."""

    kode: str
    berkas: str
    ubah: Callable[[Any], object]
    lembar: str | None
    sel: str | None


def isi(lembar: str, **nilai: Any) -> Callable[[Any], None]:
    """Set cells of a sheet."""

    def fungsi(wb: Any) -> None:
        for alamat, satu in nilai.items():
            wb[lembar][alamat] = satu

    return fungsi


def hapus_isi(lembar: str, daerah: str) -> Callable[[Any], None]:
    """Empty an area of a sheet."""

    def fungsi(wb: Any) -> None:
        for baris in wb[lembar][daerah]:
            for satu in baris:
                satu.value = None

    return fungsi


def tidak_berubah(wb: Any) -> None:
    """Nothing but what ``SISIPAN`` adds to the file."""


def berurutan(*langkah: Callable[[Any], object]) -> Callable[[Any], None]:
    """Several changes at once."""

    def fungsi(wb: Any) -> None:
        for satu in langkah:
            satu(wb)

    return fungsi


def tahun_2026(lembar: str = "", **nilai: Any) -> Callable[[Any], None]:
    """The same office under the rules of 2026."""
    return berurutan(isi("Identitas", B11=2026, B19=None), isi(lembar, **nilai) if lembar else lambda wb: None)


MUTASI = (
    # --- structure of the files
    Mutasi("lembar-hilang", TARGET, lambda wb: wb.remove(wb["Peta Strategi"]), "Peta Strategi", None),
    Mutasi("lembar-hilang", TARGET, lambda wb: wb.remove(wb["Rincian Target"]), "Rincian Target", None),
    Mutasi("lembar-hilang", REALISASI, lambda wb: wb.remove(wb["Realisasi IKU"]), "Realisasi IKU", None),
    Mutasi("lembar-ganda", TARGET, lambda wb: wb.create_sheet("PK"), "PK", None),
    Mutasi("lembar-diabaikan", TARGET, lambda wb: wb.create_sheet("Catatan rapat"), "Catatan rapat", None),
    Mutasi("lembar-diabaikan", REALISASI, lambda wb: wb.create_sheet("Sheet1"), "Sheet1", None),
    Mutasi("kolom-hilang", TARGET, isi("Rincian Target", I9="Akhir"), "Rincian Target", "A8"),
    Mutasi("kolom-hilang", TARGET, isi("Peta Strategi", B10="Urut"), "Peta Strategi", "A10"),
    Mutasi("kolom-hilang", REALISASI, isi("Realisasi IKU", L6=None), "Realisasi IKU", "A6"),
    Mutasi("kolom-ganda", TARGET, isi("Rincian Target", J9="Y"), "Rincian Target", "J9"),
    Mutasi("kolom-diabaikan", TARGET, isi("Rincian Target", J9="Keterangan"), "Rincian Target", "J9"),
    Mutasi("tabel-kosong", TARGET, hapus_isi("Peta Strategi", "A11:C20"), "Peta Strategi", None),
    Mutasi("tabel-kosong", REALISASI, hapus_isi("Realisasi IKU", "A7:M26"), "Realisasi IKU", None),
    Mutasi("baris-diabaikan", TARGET, isi("Peta Strategi", C21="Catatan kaki"), "Peta Strategi", "C21"),
    Mutasi("baris-diabaikan", TARGET, isi("Rincian Target", B40="Catatan kaki"), "Rincian Target", "B40"),
    Mutasi("uraian-ganda", TARGET, isi("Identitas", A20="Tahun", B20=2025), "Identitas", "A20"),
    # --- cells
    Mutasi("angka-tak-terbaca", TARGET, isi("Rincian Target", C11="2O%"), "Rincian Target", "C11"),
    Mutasi("angka-tak-terbaca", TARGET, isi("Anggaran", C10="lima juta"), "Anggaran", "C10"),
    Mutasi("angka-tak-terbaca", REALISASI, isi("Realisasi IKU", F8="67.63.1"), "Realisasi IKU", "F8"),
    Mutasi("angka-tak-terbaca", REALISASI, isi("Angka Terbit", C8="kira-kira 100"), "Angka Terbit", "C8"),
    Mutasi("angka-tak-terbaca", TARGET, isi("Perjanjian Kinerja", D9="penuh"), "Perjanjian Kinerja", "D9"),
    Mutasi("angka-tak-terbaca", TARGET, isi("Manual IKU", G12="buruk"), "Manual IKU", "G12"),
    Mutasi("angka-tak-terbaca", TARGET, isi("Inisiatif Strategis", I9="nihil"), "Inisiatif Strategis", "I9"),
    Mutasi("angka-dua-arti", TARGET, isi("Rincian Target", C12="1.234"), "Rincian Target", "C12"),
    Mutasi("angka-dua-arti", REALISASI, isi("Realisasi IKU", F7="0,5"), "Realisasi IKU", "F7"),
    Mutasi("satuan-berbeda", TARGET, isi("Rincian Target", C12="20%"), "Rincian Target", "C12"),
    Mutasi("satuan-berbeda", REALISASI, isi("Realisasi IKU", F8="67,63%"), "Realisasi IKU", "F8"),
    Mutasi("sel-galat", REALISASI, isi("Realisasi IKU", F7="#DIV/0!"), "Realisasi IKU", "F7"),
    Mutasi("bukan-angka", REALISASI, isi("Realisasi IKU", F7=True), "Realisasi IKU", "F7"),
    Mutasi("tanggal-bukan-angka", REALISASI, isi("Realisasi IKU", F7=dt.datetime(2024, 6, 5)), "Realisasi IKU", "F7"),
    Mutasi("rupiah-persen", TARGET, isi("Anggaran", C10="5%"), "Anggaran", "C10"),
    Mutasi("rupiah-tidak-bulat", REALISASI, isi("Realisasi Anggaran", G7=1.5), "Realisasi Anggaran", "G7"),
    Mutasi("kode-tak-terbaca", TARGET, isi("Rincian Target", A11="01_CP"), "Rincian Target", "A11"),
    Mutasi("kode-tak-terbaca", TARGET, isi("Perjanjian Kinerja", C9="Persentase"), "Perjanjian Kinerja", "C9"),
    Mutasi("kode-tak-terbaca", TARGET, isi("Manual IKU", A12="01_CP"), "Manual IKU", "A12"),
    Mutasi("kode-tak-terbaca", REALISASI, isi("Realisasi IKU", A7="01_CP"), "Realisasi IKU", "A7"),
    Mutasi("kode-tak-terbaca", REALISASI, isi("Analisis", A7="01_CP"), "Analisis", "A7"),
    Mutasi("target-tanpa-kode", TARGET, isi("Rincian Target", A11=None), "Rincian Target", "A11"),
    Mutasi("target-pada-sasaran", TARGET, isi("Rincian Target", C10=5), "Rincian Target", "C10"),
    Mutasi("belanja-tanpa-kode", REALISASI, isi("Realisasi Anggaran", A7=None), "Realisasi Anggaran", "B7"),
    Mutasi("pilihan-tak-dikenal", TARGET, isi("Manual IKU", B12="Maximise"), "Manual IKU", "B12"),
    Mutasi("pilihan-tak-dikenal", TARGET, isi("Manual IKU", F12="Mungkin"), "Manual IKU", "F12"),
    Mutasi("pilihan-tak-dikenal", TARGET, isi("Manual IKU", I12="Tepat"), "Manual IKU", "I12"),
    Mutasi("skala-tak-terbaca", TARGET, isi("Manual IKU", H12="90;100"), "Manual IKU", "H12"),
    Mutasi("skala-tak-terbaca", TARGET, isi("Manual IKU", H12="100:120; 90:100"), "Manual IKU", "H12"),
    # --- identity and rules
    Mutasi("identitas-kosong", TARGET, isi("Identitas", B9=None), "Identitas", "B9"),
    Mutasi("identitas-kosong", TARGET, lambda wb: wb.remove(wb["Identitas"]), "Identitas", None),
    Mutasi("tahun-tak-terbaca", TARGET, isi("Identitas", B11="dua ribu"), "Identitas", "B11"),
    Mutasi("tahun-tak-terbaca", TARGET, isi("Identitas", B11=24), "Identitas", "B11"),
    Mutasi("tanggal-tak-terbaca", TARGET, isi("Identitas", B14="akhir Januari"), "Identitas", "B14"),
    Mutasi("tanggal-tak-terbaca", TARGET, isi("Identitas", B14="31/02/2024"), "Identitas", "B14"),
    Mutasi("aturan-tak-terpakai", TARGET, isi("Identitas", B19="kmk-1"), "Identitas", "B19"),
    Mutasi("aturan-tak-terpakai", TARGET, isi("Identitas", B11=2013, B19=None), "Identitas", "B19"),
    Mutasi("aturan-lain-tahun", TARGET, isi("Identitas", B19="kmk-127-2026"), "Identitas", "B19"),
    # --- rows
    Mutasi("kode-ganda", TARGET, isi("Rincian Target", A12="01a-CP"), "Rincian Target", "A12"),
    Mutasi("kode-ganda", TARGET, isi("Rincian Target", A12="1a-cp"), "Rincian Target", "A12"),
    Mutasi("kode-ganda", TARGET, isi("Perjanjian Kinerja", C10="01a-CP Indeks"), "Perjanjian Kinerja", "C10"),
    Mutasi("kode-ganda", TARGET, isi("Manual IKU", A13="01a-CP"), "Manual IKU", "A13"),
    Mutasi("kode-ganda", REALISASI, isi("Realisasi IKU", A8="01a-CP"), "Realisasi IKU", "A8"),
    Mutasi("target-tidak-konsisten", TARGET, isi("Rincian Target", E11=0.5), "Rincian Target", "E11"),
    Mutasi("target-tidak-konsisten", TARGET, isi("Rincian Target", G20=0.1), "Rincian Target", "G20"),
    Mutasi("target-tidak-konsisten", TARGET, isi("Rincian Target", I36="-"), "Rincian Target", "I36"),
    Mutasi(
        "konsolidasi-tak-cocok",
        TARGET,
        berurutan(isi("Manual IKU", C12=None), isi("Rincian Target", E11=0.5)),
        "Rincian Target",
        "A11",
    ),
    Mutasi("konsolidasi-disimpulkan", TARGET, isi("Manual IKU", C12=None), "Rincian Target", "A11"),
    Mutasi("polarisasi-disimpulkan", TARGET, hapus_isi("Manual IKU", "A12:N12"), "Rincian Target", "A11"),
    Mutasi("polarisasi-perlu-diisi", TARGET, isi("Manual IKU", B12=None), "Rincian Target", "A11"),
    Mutasi("basis-average", TARGET, isi("Manual IKU", C19="Average", E19="Kumulatif"), "Realisasi IKU", "D14"),
    Mutasi("basis-berbeda", REALISASI, isi("Realisasi IKU", D7="Kumulatif"), "Realisasi IKU", "D7"),
    Mutasi("target-tanpa-realisasi", REALISASI, isi("Realisasi IKU", H7=None), "Realisasi IKU", "H7"),
    Mutasi("realisasi-tanpa-target", REALISASI, isi("Realisasi IKU", F24=90), "Realisasi IKU", "F24"),
    Mutasi("realisasi-selisih-putus", REALISASI, isi("Realisasi IKU", H13=None), "Realisasi IKU", "H13"),
    Mutasi(
        "target-negatif",
        TARGET,
        berurutan(isi("Manual IKU", B13="Minimize"), isi("Rincian Target", C12=-5)),
        "Rincian Target",
        "C12",
    ),
    Mutasi("target-nol", TARGET, isi("Rincian Target", C12=0), "Rincian Target", "C12"),
    Mutasi(
        "target-nol",
        TARGET,
        berurutan(isi("Manual IKU", B13="Minimize"), isi("Rincian Target", C12=0)),
        "Rincian Target",
        "C12",
    ),
    Mutasi("kualitas-kosong", TARGET, tahun_2026(), "Manual IKU", "I12"),
    Mutasi("kualitas-kosong", TARGET, tahun_2026("Manual IKU", I12="Exact"), "Manual IKU", "I12"),
    Mutasi("kualitas-tak-ada", TARGET, tahun_2026("Manual IKU", I12="Exact", J12="High"), "Manual IKU", "I12"),
    # --- sheets and across sheets
    Mutasi("ss-ganda", TARGET, isi("Peta Strategi", B12=1), "Peta Strategi", "B12"),
    Mutasi("ss-ganda", TARGET, isi("Rincian Target", A13=1), "Rincian Target", "A13"),
    Mutasi("nomor-ss-tak-terbaca", TARGET, isi("Peta Strategi", B12="dua"), "Peta Strategi", "B12"),
    Mutasi("perspektif-tak-dikenal", TARGET, isi("Peta Strategi", A11="Stakholder"), "Peta Strategi", "A11"),
    Mutasi("ss-tanpa-perspektif", TARGET, hapus_isi("Peta Strategi", "A20:C20"), "Rincian Target", "A38"),
    Mutasi("ss-tanpa-iku", TARGET, isi("Peta Strategi", A21="Customer", B21=11, C21="Baru"), "Peta Strategi", "B21"),
    Mutasi("iku-tanpa-ss", TARGET, isi("Rincian Target", A10=None, B10=None), "Rincian Target", "A11"),
    Mutasi("kode-lain-ss", TARGET, isi("Rincian Target", A11="02c-CP"), "Rincian Target", "A11"),
    Mutasi("realisasi-kode-asing", REALISASI, isi("Realisasi IKU", A7="11a-CP"), "Realisasi IKU", "A7"),
    Mutasi("realisasi-baris-hilang", REALISASI, hapus_isi("Realisasi IKU", "A7:M7"), "Realisasi IKU", None),
    Mutasi("manual-kode-asing", TARGET, isi("Manual IKU", A12="11a-CP"), "Manual IKU", "A12"),
    Mutasi("anggaran-program", TARGET, isi("Anggaran", C10=1), "Anggaran", "C9"),
    Mutasi("anggaran-total", TARGET, isi("Anggaran", C16=1), "Anggaran", "C16"),
    Mutasi("belanja-jumlah", REALISASI, isi("Realisasi Anggaran", G10=1), "Realisasi Anggaran", "G10"),
    Mutasi("jumlah-iku", TARGET, tahun_2026(), "Rincian Target", None),
    Mutasi("angka-di-luar-batas", REALISASI, isi("Realisasi IKU", F7=1.7e308), "Realisasi IKU", "F7"),
    Mutasi("angka-di-luar-batas", REALISASI, isi("Realisasi IKU", F8=1e308), "Realisasi IKU", "F8"),
    Mutasi("angka-di-luar-batas", TARGET, isi("Rincian Target", C12=1e-300), "Rincian Target", "C12"),
    Mutasi("angka-di-luar-batas", TARGET, isi("Anggaran", C10="9" * 300), "Anggaran", "C10"),
    # --- what a file holds beside values
    Mutasi("berkas-bermakro", TARGET, tidak_berubah, None, None),
    Mutasi("tautan-luar", REALISASI, tidak_berubah, None, None),
    # --- formulas
    Mutasi("rumus-tanpa-nilai", REALISASI, isi("Realisasi IKU", F7="=1+1"), "Realisasi IKU", "F7"),
    Mutasi("rumus-tanpa-nilai", TARGET, isi("Rincian Target", B11="=A1"), "Rincian Target", "B11"),
    # --- through the year
    Mutasi("target-turun", TARGET, isi("Rincian Target", C11=0.5), "Rincian Target", "D11"),
    Mutasi("realisasi-turun", REALISASI, isi("Realisasi IKU", H7=0.05), "Realisasi IKU", "H7"),
    Mutasi("realisasi-turun", REALISASI, isi("Realisasi IKU", J13=0.1), "Realisasi IKU", "J13"),
    Mutasi("polarisasi-berlawanan", TARGET, isi("Manual IKU", B12="Minimize"), "Manual IKU", "B12"),
    Mutasi(
        "polarisasi-berlawanan",
        TARGET,
        isi("Rincian Target", C37=90, D37=70, E37=70, F37=47, G37=47, H37=23, I37=23),
        "Manual IKU",
        "B30",
    ),
    # --- money
    Mutasi("belanja-ganda", REALISASI, isi("Realisasi Anggaran", A8=51), "Realisasi Anggaran", "A8"),
    Mutasi("belanja-turun", REALISASI, isi("Realisasi Anggaran", F7=600_000_000), "Realisasi Anggaran", "G7"),
    Mutasi("belanja-melebihi-pagu", REALISASI, isi("Realisasi Anggaran", C7=594_000_000), "Realisasi Anggaran", "G7"),
    Mutasi(
        "belanja-melebihi-pagu", REALISASI, isi("Realisasi Anggaran", C10=5_403_192_889), "Realisasi Anggaran", "G10"
    ),
    Mutasi(
        "pagu-berbeda-pk", REALISASI, isi("Realisasi Anggaran", C7=1, C8=1, C9=1, C10=None), "Realisasi Anggaran", "C7"
    ),
    # --- Perjanjian Kinerja, names and filled sheets against Rincian Target
    Mutasi("pk-kode-asing", TARGET, isi("Perjanjian Kinerja", C9="01c-CP Persentase lain"), "Perjanjian Kinerja", "C9"),
    Mutasi("iku-tanpa-pk", TARGET, hapus_isi("Perjanjian Kinerja", "A28:D28"), "Rincian Target", "A39"),
    Mutasi("pk-target-berbeda", TARGET, isi("Perjanjian Kinerja", D14=0.75), "Perjanjian Kinerja", "D14"),
    Mutasi("pk-target-berbeda", TARGET, isi("Perjanjian Kinerja", D26="-"), "Perjanjian Kinerja", "D26"),
    Mutasi("pk-ss-berbeda", TARGET, isi("Perjanjian Kinerja", A13=4), "Perjanjian Kinerja", "C13"),
    Mutasi(
        "nama-berbeda", TARGET, isi("Perjanjian Kinerja", C19="06c-N Efektivitas Komite"), "Perjanjian Kinerja", "C19"
    ),
    Mutasi("nama-berbeda", REALISASI, isi("Realisasi IKU", B24="Indeks Integritas"), "Realisasi IKU", "B24"),
    Mutasi("nama-sasaran-berbeda", TARGET, isi("Rincian Target", B21="Pengawasan masa"), "Rincian Target", "B21"),
    Mutasi(
        "nama-sasaran-berbeda", TARGET, isi("Perjanjian Kinerja", B23="Data dan informasi"), "Perjanjian Kinerja", "B23"
    ),
    Mutasi("target-isian-berbeda", REALISASI, isi("Realisasi IKU", E7=0.25), "Realisasi IKU", "E7"),
    Mutasi("target-isian-berbeda", REALISASI, isi("Realisasi IKU", I24=85), "Realisasi IKU", "I24"),
    Mutasi("satuan-isian-berbeda", REALISASI, isi("Realisasi IKU", C8="Persen"), "Realisasi IKU", "C8"),
    Mutasi("analisis-kode-asing", REALISASI, isi("Analisis", A7="11a-CP"), "Analisis", "A7"),
    Mutasi("analisis-periode-asing", REALISASI, isi("Analisis", B7="TW 5"), "Analisis", "B7"),
    # --- initiatives
    Mutasi(
        "inisiatif-iku-asing", TARGET, isi("Inisiatif Strategis", B9="Persentase lapor"), "Inisiatif Strategis", "B9"
    ),
    Mutasi(
        "inisiatif-berbeda",
        TARGET,
        isi("Inisiatif Strategis", F9="Q1: 10% Q2: 40% Q3: 60% Q4: 75%"),
        "Inisiatif Strategis",
        "F9",
    ),
    Mutasi("inisiatif-berbeda", TARGET, isi("Rincian Target", D33=0.3, E33=0.3), "Inisiatif Strategis", "E19"),
    Mutasi(
        "inisiatif-kumulatif",
        TARGET,
        berurutan(isi("Manual IKU", C27="Sum"), isi("Rincian Target", D33=0.15, F33=0.15, H33=0.15)),
        "Inisiatif Strategis",
        "E19",
    ),
    Mutasi(
        "inisiatif-satuan",
        TARGET,
        isi("Inisiatif Strategis", E20="Q1: 100% Q2: 100% Q3: 100% Q4: 100%"),
        "Inisiatif Strategis",
        "E20",
    ),
    Mutasi(
        "inisiatif-tak-terbaca",
        TARGET,
        isi("Inisiatif Strategis", E9="Q1: 1O% Q2: 40% Q3: 60% Q4: 74%"),
        "Inisiatif Strategis",
        "E9",
    ),
    # --- what was published
    Mutasi("terbit-berbeda", REALISASI, isi("Angka Terbit", C8=109.08), "Angka Terbit", "C8"),
    Mutasi("terbit-berbeda", REALISASI, isi("Angka Terbit", C10=100.4), "Angka Terbit", "C10"),
    Mutasi("terbit-berbeda", REALISASI, isi("Angka Terbit", C66=5_403_192_891), "Angka Terbit", "C66"),
    Mutasi("terbit-berbeda", REALISASI, isi("Angka Terbit", A96="Jumlah IKU", B96="Y", C96=21), "Angka Terbit", "C96"),
    Mutasi(
        "terbit-tanpa-padanan",
        REALISASI,
        isi("Angka Terbit", A96="Target 09b-N", B96="Q1", C96=85),
        "Angka Terbit",
        "C96",
    ),
    Mutasi(
        "terbit-saling-beda",
        REALISASI,
        isi("Angka Terbit", A96="Jumlah Pegawai", B96="Q1", C96=1, A97="jumlah pegawai", B97="Q1", C97=2),
        "Angka Terbit",
        "C97",
    ),
    Mutasi(
        "terbit-rincian",
        REALISASI,
        isi("Angka Terbit", A96="Jumlah WP", B96="Y", C96=9, A97="Jumlah WP: badan", B97="Y", C97=8),
        "Angka Terbit",
        "C96",
    ),
    Mutasi(
        "terbit-jumlah-lain",
        REALISASI,
        isi(
            "Angka Terbit",
            A96="Target A",
            B96="Q4",
            C96=2_000_000,
            A97="Target B",
            B97="Q4",
            C97=3_000_000,
            A98="Target Jumlah",
            B98="Q4",
            C98=4_000_000,
            A99="Realisasi Jumlah",
            B99="Q4",
            C99=5_000_000,
        ),
        "Angka Terbit",
        "C96",
    ),
    Mutasi("terbit-rasio", REALISASI, isi("Angka Terbit", C68=871_690_891_112), "Angka Terbit", "C68"),
    Mutasi("terbit-acuan-asing", REALISASI, isi("Angka Terbit", A31="Realisai 01b-CP"), "Angka Terbit", "A31"),
    Mutasi("terbit-acuan-asing", REALISASI, isi("Angka Terbit", A10="01c-CP"), "Angka Terbit", "A10"),
    Mutasi("terbit-periode-asing", REALISASI, isi("Angka Terbit", B10="Q5"), "Angka Terbit", "B10"),
    Mutasi(
        "realisasi-kosong",
        REALISASI,
        berurutan(*(hapus_isi("Realisasi IKU", f"{k}7:{k}26") for k in KUARTAL.values())),
        "Realisasi IKU",
        None,
    ),
    *(Mutasi(*satu) for satu in mutasi_headers.MUTASI),
    *(Mutasi(*satu) for satu in mutasi_aturan.MUTATIONS),
    *(Mutasi(*m) for m in MUTATIONS),
    *(Mutasi(*satu) for satu in mutasi_complete.MUTASI),
    *(Mutasi(*satu) for satu in mutasi_plausible.MUTATIONS),
)

SISIPAN = {"berkas-bermakro": "xl/vbaProject.bin", "tautan-luar": "xl/externalLinks/externalLink1.xml"}
"""Parts that a mutation adds to the file, where what it is about cannot be written with openpyxl."""

AKIBAT: dict[str, set[str]] = {
    "lembar-hilang at Peta Strategi": {"ss-tanpa-perspektif", "terbit-tanpa-padanan"},
    "kolom-hilang at Peta Strategi A10": {"ss-tanpa-perspektif", "terbit-tanpa-padanan"},
    "tabel-kosong at Peta Strategi": {"ss-tanpa-perspektif", "terbit-tanpa-padanan"},
    "angka-tak-terbaca at Angka Terbit C8": {"terbit-berbeda"},
    "rupiah-tidak-bulat at Realisasi Anggaran G7": {"belanja-jumlah", "terbit-berbeda"},
    "kode-tak-terbaca at Rincian Target A11": {"pk-kode-asing", "realisasi-kode-asing"},
    "kode-tak-terbaca at Perjanjian Kinerja C9": {"iku-tanpa-pk"},
    "kode-tak-terbaca at Manual IKU A12": {"konsolidasi-disimpulkan", "polarisasi-disimpulkan"},
    "kode-tak-terbaca at Realisasi IKU A7": {"realisasi-baris-hilang"},
    "target-tanpa-kode at Rincian Target A11": {"pk-kode-asing", "realisasi-kode-asing"},
    "belanja-tanpa-kode at Realisasi Anggaran B7": {"belanja-jumlah", "terbit-berbeda"},
    "pilihan-tak-dikenal at Manual IKU B12": {"polarisasi-perlu-diisi"},
    "polarisasi-disimpulkan at Rincian Target A11": {"konsolidasi-disimpulkan"},
    "aturan-lain-tahun at Identitas B19": {"jumlah-iku", "kualitas-kosong"},
    "kode-ganda at Rincian Target A12": {"pk-kode-asing", "realisasi-kode-asing"},
    "kode-ganda at Perjanjian Kinerja C10": {"iku-tanpa-pk", "nama-berbeda"},
    "kode-ganda at Manual IKU A13": {"konsolidasi-disimpulkan", "polarisasi-disimpulkan", "satuan-berbeda"},
    "kode-ganda at Realisasi IKU A8": {
        "nama-berbeda",
        "realisasi-baris-hilang",
        "satuan-isian-berbeda",
        "target-isian-berbeda",
    },
    "target-tidak-konsisten at Rincian Target G20": {"inisiatif-berbeda"},
    "target-tidak-konsisten at Rincian Target I36": {"pk-target-berbeda", "terbit-tanpa-padanan"},
    "basis-average at Realisasi IKU D14": {"basis-berbeda"},
    "realisasi-selisih-putus at Realisasi IKU H13": {"target-tanpa-realisasi"},
    "target-negatif at Rincian Target C12": {"target-isian-berbeda", "terbit-berbeda"},
    "target-nol at Rincian Target C12": {"target-isian-berbeda", "terbit-berbeda"},
    "kualitas-kosong at Manual IKU I12": {"jumlah-iku", "kualitas-kosong"},
    "kualitas-tak-ada at Manual IKU I12": {"jumlah-iku", "kualitas-kosong"},
    "ss-ganda at Peta Strategi B12": {"ss-tanpa-perspektif"},
    "ss-ganda at Rincian Target A13": {"kode-lain-ss", "nama-sasaran-berbeda", "pk-ss-berbeda", "ss-tanpa-iku"},
    "nomor-ss-tak-terbaca at Peta Strategi B12": {"ss-tanpa-perspektif"},
    "iku-tanpa-ss at Rincian Target A11": {"iku-tanpa-ss", "ss-tanpa-iku"},
    "kode-lain-ss at Rincian Target A11": {
        "iku-tanpa-pk",
        "konsolidasi-disimpulkan",
        "pk-kode-asing",
        "polarisasi-disimpulkan",
        "realisasi-baris-hilang",
        "realisasi-kode-asing",
    },
    "realisasi-kode-asing at Realisasi IKU A7": {"realisasi-baris-hilang"},
    "realisasi-baris-hilang at Realisasi IKU": {"terbit-berbeda"},
    "manual-kode-asing at Manual IKU A12": {"konsolidasi-disimpulkan", "polarisasi-disimpulkan"},
    "jumlah-iku at Rincian Target": {"kualitas-kosong"},
    "target-turun at Rincian Target D11": {"target-isian-berbeda"},
    "polarisasi-berlawanan at Manual IKU B12": {"terbit-berbeda"},
    "polarisasi-berlawanan at Manual IKU B30": {"pk-target-berbeda", "target-isian-berbeda", "terbit-berbeda"},
    "belanja-melebihi-pagu at Realisasi Anggaran G10": {"terbit-berbeda"},
    "pagu-berbeda-pk at Realisasi Anggaran C7": {"belanja-melebihi-pagu", "terbit-berbeda"},
    "pk-kode-asing at Perjanjian Kinerja C9": {"iku-tanpa-pk"},
    "pk-ss-berbeda at Perjanjian Kinerja C13": {"nama-sasaran-berbeda"},
    "inisiatif-berbeda at Inisiatif Strategis E19": {"inisiatif-berbeda", "target-isian-berbeda"},
    "inisiatif-kumulatif at Inisiatif Strategis E19": {"inisiatif-kumulatif", "target-isian-berbeda"},
    "realisasi-kosong at Realisasi IKU": {"target-tanpa-realisasi"},
    **CONSEQUENCES,
}
"""Findings that a mutation brings along because its change makes them true as well; nothing else may appear."""


@pytest.fixture(scope="module")
def bersih() -> Hasil:
    """The shipped input as it is."""
    return nilai(INPUT)


def mutasikan(mutasi: Mutasi, folder: Path) -> Path:
    """The shipped input with one change."""
    ubah(salin_masukan(folder), mutasi.berkas, mutasi.ubah)
    if mutasi.kode in SISIPAN:
        with zipfile.ZipFile(folder / mutasi.berkas, "a") as berkas:
            berkas.writestr(SISIPAN[mutasi.kode], "")
    AFTER.get(mutasi.kode, lambda folder: None)(folder)
    return folder


MUTASI = (*MUTASI, *(Mutasi(*satu) for satu in mutasi_cli.MUTATIONS))


def _id(m: Mutasi) -> str:
    return f"{m.kode} at {m.lembar or m.berkas} {m.sel or ''}".strip()


@pytest.mark.parametrize("mutasi", MUTASI, ids=_id)
def test_one_change_raises_its_finding_at_the_exact_cell_and_the_clean_input_does_not(
    mutasi: Mutasi, bersih: Hasil, tmp_path: Path
) -> None:
    letak = (mutasi.kode, mutasi.lembar, mutasi.sel)
    assert letak not in letak_temuan(bersih)
    hasil = nilai(mutasikan(mutasi, tmp_path), mutasi_complete.ASKED.get(mutasi.kode))
    baru = letak_temuan(hasil) - letak_temuan(bersih)
    assert letak in baru, sorted(baru, key=str)
    akibat = (AKIBAT, *(m.AKIBAT for m in (mutasi_aturan, mutasi_headers, mutasi_complete, mutasi_plausible)))
    boleh = set().union(*(a.get(_id(mutasi), set()) for a in akibat))
    assert {kode for kode, _, _ in baru - {letak}} <= boleh
    if KATALOG[mutasi.kode].tingkat is Tingkat.GALAT:
        assert hasil.gagal(ketat=False), "an error finding forbids a workbook"
    for temuan in hasil.temuan:
        assert "{" not in pesan(temuan) + saran(temuan)


def test_the_shipped_input_has_no_error() -> None:
    assert nilai(INPUT).jumlah(Tingkat.GALAT) == 0


def test_a_file_saved_again_unchanged_has_the_same_findings(bersih: Hasil, tmp_path: Path) -> None:
    """What the mutations find is due to their change, not to being saved by openpyxl."""
    folder = salin_masukan(tmp_path)
    for berkas in (TARGET, REALISASI):
        ubah(folder, berkas, lambda wb: None)
    assert letak_temuan(nilai(folder)) == letak_temuan(bersih)


def test_a_slip_in_a_choice_brings_a_question_what_was_meant(tmp_path: Path) -> None:
    hasil = nilai(ubah(salin_masukan(tmp_path), TARGET, isi("Manual IKU", B12="Maximise")))
    satu = next(t for t in hasil.temuan if t.kode == "pilihan-tak-dikenal")
    assert pesan(satu).endswith("Maksud Anda 'Maximize'?")


def test_a_later_quarter_without_realisasi_is_no_finding_yet(tmp_path: Path) -> None:
    """After Q2 nobody has to have filled Q3."""
    folder = ubah(
        salin_masukan(tmp_path),
        REALISASI,
        berurutan(*(hapus_isi("Realisasi IKU", f"{KUARTAL[q]}7:{KUARTAL[q]}26") for q in ("Q3", "Q4"))),
    )
    hasil = nilai(folder)
    assert hasil.triwulan == 2
    kosong = [t for t in hasil.temuan if t.kode == "target-tanpa-realisasi"]
    assert [t.tempat.sel for t in kosong] == ["F15"]


def test_findings_are_listed_worst_first_and_otherwise_in_the_order_they_were_found() -> None:
    tempat = Tempat(TARGET)
    kode = ["lembar-diabaikan", "ss-tanpa-iku", "kode-ganda", "kolom-diabaikan", "lembar-hilang"]
    urut = [t.kode for t in urutkan([Temuan(k, tempat) for k in kode])]
    assert urut == ["kode-ganda", "lembar-hilang", "ss-tanpa-iku", "lembar-diabaikan", "kolom-diabaikan"]
    assert [jenis(Temuan(k, tempat)).tingkat.value for k in urut] == ["galat", "galat", "peringatan", "info", "info"]


# --- the catalogue and the source speak of the same codes

SLUG = re.compile(r"[a-z]+(-[a-z]+)+")


def _teks_kode() -> dict[str, set[str]]:
    """Slug-shaped string constants of the stages that make findings, by file."""
    hasil: dict[str, set[str]] = {}
    for berkas in [
        *(b for d in ("read", "validate", "riwayat") for b in PAKET.glob(f"{d}/*.py")),
        PAKET / "pipeline.py",
    ]:
        pohon = ast.parse(berkas.read_text(encoding="utf-8"))
        teks = {n.value for n in ast.walk(pohon) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
        hasil[berkas.relative_to(PAKET).as_posix()] = {t for t in teks if SLUG.fullmatch(t)}
    return hasil


def _kode_langsung() -> set[str]:
    """Codes in the place of one: first of Temuan(...), third of Angka(...), ``masalah=`` anywhere in the package."""
    hasil = set()
    for berkas in PAKET.rglob("*.py"):
        for n in ast.walk(ast.parse(berkas.read_text(encoding="utf-8"))):
            if not isinstance(n, ast.Call):
                continue
            nama = n.func.id if isinstance(n.func, ast.Name) else getattr(n.func, "attr", "")
            letak = {"Temuan": 0, "Angka": 2}.get(nama)
            calon = [
                k.value for k in n.keywords if k.arg in ("masalah", "kode") and nama in ("Temuan", "Angka", "_Uraian")
            ]
            calon += [n.args[letak]] if letak is not None and len(n.args) > letak else []
            hasil |= {c.value for c in calon if isinstance(c, ast.Constant) and isinstance(c.value, str)}
    return hasil


def test_every_code_that_the_source_raises_is_in_the_catalogue() -> None:
    assert _kode_langsung() - set(KATALOG) == set()
    asing = {nama: teks - set(KATALOG) for nama, teks in _teks_kode().items()}
    assert {nama: teks for nama, teks in asing.items() if teks} == {}


def test_every_code_of_the_catalogue_is_raised_somewhere_in_the_source() -> None:
    assert set(KATALOG) - set().union(*_teks_kode().values()) == set()


def test_the_page_of_findings_is_made_from_the_catalogue() -> None:
    """After a change: ``python -m workbook_builder.export.findings_page > docs/temuan.md``."""
    halaman = (AKAR / "docs" / "temuan.md").read_text(encoding="utf-8")
    assert halaman.splitlines() == list(baris_halaman())


def test_every_code_of_the_catalogue_has_a_mutation_here() -> None:
    """But those against earlier builds, which take two builds: test_putaran.py raises them."""
    assert set(KATALOG) - {m.kode for m in MUTASI} - set(temuan_riwayat.KATALOG) - mutasi_cli.BESIDE_THE_INPUTS == set()


@pytest.mark.parametrize("kode", sorted(KATALOG))
def test_a_catalogue_entry_has_a_slug_a_group_a_message_and_advice(kode: str) -> None:
    satu = KATALOG[kode]
    assert SLUG.fullmatch(kode)
    assert satu.kelompok in ("sel", "baris", "lembar", "antar lembar", "antar laporan")
    for teks in (satu.pesan, satu.saran):
        assert teks == teks.strip() and len(teks) > 5
    assert satu.saran.endswith(".")
