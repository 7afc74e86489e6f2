"""Every finding of the catalogue is raised at its exact cell by one change of the shipped input, and not before.

To add a finding: add a row to MUTASI (code, file, change, sheet, cell); the last two tests say what is still missing.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from support import mutations_files, mutations_missing, mutations_plausible, mutations_rules, mutations_spellings
from support.mutations_tables import AFTER, CONSEQUENCES, MUTATIONS
from support.offices import INPUT, PACKAGE, ROOT, copy_inputs, edit, finding_places

from workbook_builder.export.findings_page import page_lines
from workbook_builder.findings import figures as figure_findings
from workbook_builder.findings.catalogue import CATALOGUE, MODULES, advice, kind, message, worst_first
from workbook_builder.findings.kind import FindingKind, Scope, found_at
from workbook_builder.model import Place, Problem, Severity
from workbook_builder.pipeline import Evaluation, evaluate
from workbook_builder.text import findings_page as page_words

TARGET, REALISASI = "target.xlsx", "realisasi.xlsx"
QUARTER_SHEETS = {"Q1": "F", "Q2": "H", "Q3": "J", "Q4": "L"}


@dataclass(frozen=True)
class Mutation:
    """One change of an input file, and where its finding must stand (no cell: the sheet as a whole)."""

    code: str
    file: str
    edit: Callable[[Any], object]
    sheet: str | None
    cell: str | None


def fill(sheet: str, **value: Any) -> Callable[[Any], None]:
    """Set cells of a sheet."""

    def function(wb: Any) -> None:
        for address, item in value.items():
            wb[sheet][address] = item

    return function


def clear_cells(sheet: str, area: str) -> Callable[[Any], None]:
    """Empty an area of a sheet."""

    def function(wb: Any) -> None:
        for row in wb[sheet][area]:
            for item in row:
                item.value = None

    return function


def unchanged(wb: Any) -> None:
    """Nothing but what ``INSERTS`` adds to the file."""


def in_turn(*steps: Callable[[Any], object]) -> Callable[[Any], None]:
    """Several changes at once."""

    def function(wb: Any) -> None:
        for item in steps:
            item(wb)

    return function


def year_2026(sheet: str = "", **value: Any) -> Callable[[Any], None]:
    """The same office under the rules of 2026."""
    return in_turn(fill("Identitas", B11=2026, B19=None), fill(sheet, **value) if sheet else lambda wb: None)


ALL_MUTATIONS = (
    # --- structure of the files
    Mutation("lembar-hilang", TARGET, lambda wb: wb.remove(wb["Peta Strategi"]), "Peta Strategi", None),
    Mutation("lembar-hilang", TARGET, lambda wb: wb.remove(wb["Rincian Target"]), "Rincian Target", None),
    Mutation("lembar-hilang", REALISASI, lambda wb: wb.remove(wb["Realisasi IKU"]), "Realisasi IKU", None),
    Mutation("lembar-ganda", TARGET, lambda wb: wb.create_sheet("PK"), "PK", None),
    Mutation("lembar-diabaikan", TARGET, lambda wb: wb.create_sheet("Catatan rapat"), "Catatan rapat", None),
    Mutation("lembar-diabaikan", REALISASI, lambda wb: wb.create_sheet("Sheet1"), "Sheet1", None),
    Mutation("kolom-hilang", TARGET, fill("Rincian Target", I9="Akhir"), "Rincian Target", "A8"),
    Mutation("kolom-hilang", TARGET, fill("Peta Strategi", B10="Urut"), "Peta Strategi", "A10"),
    Mutation("kolom-hilang", REALISASI, fill("Realisasi IKU", L6=None), "Realisasi IKU", "A6"),
    Mutation("kolom-ganda", TARGET, fill("Rincian Target", J9="Y"), "Rincian Target", "J9"),
    Mutation("kolom-diabaikan", TARGET, fill("Rincian Target", J9="Keterangan"), "Rincian Target", "J9"),
    Mutation("tabel-kosong", TARGET, clear_cells("Peta Strategi", "A11:C20"), "Peta Strategi", None),
    Mutation("tabel-kosong", REALISASI, clear_cells("Realisasi IKU", "A7:R26"), "Realisasi IKU", None),
    Mutation("baris-diabaikan", TARGET, fill("Peta Strategi", C21="Catatan kaki"), "Peta Strategi", "C21"),
    Mutation("baris-diabaikan", TARGET, fill("Rincian Target", B40="Catatan kaki"), "Rincian Target", "B40"),
    Mutation("uraian-ganda", TARGET, fill("Identitas", A20="Tahun", B20=2025), "Identitas", "A20"),
    # --- cells
    Mutation("angka-tak-terbaca", TARGET, fill("Rincian Target", C11="2O%"), "Rincian Target", "C11"),
    Mutation("angka-tak-terbaca", TARGET, fill("Anggaran", C10="lima juta"), "Anggaran", "C10"),
    Mutation("angka-tak-terbaca", REALISASI, fill("Realisasi IKU", F8="67.63.1"), "Realisasi IKU", "F8"),
    Mutation("angka-tak-terbaca", REALISASI, fill("Angka Terbit", C8="kira-kira 100"), "Angka Terbit", "C8"),
    Mutation("angka-tak-terbaca", TARGET, fill("Perjanjian Kinerja", D9="penuh"), "Perjanjian Kinerja", "D9"),
    Mutation("angka-tak-terbaca", TARGET, fill("Manual IKU", G12="buruk"), "Manual IKU", "G12"),
    Mutation("angka-tak-terbaca", TARGET, fill("Inisiatif Strategis", I9="nihil"), "Inisiatif Strategis", "I9"),
    Mutation("angka-dua-arti", TARGET, fill("Rincian Target", C12="1.234"), "Rincian Target", "C12"),
    Mutation("angka-dua-arti", REALISASI, fill("Realisasi IKU", F7="0,5"), "Realisasi IKU", "F7"),
    Mutation("satuan-berbeda", TARGET, fill("Rincian Target", C12="20%"), "Rincian Target", "C12"),
    Mutation("satuan-berbeda", REALISASI, fill("Realisasi IKU", F8="67,63%"), "Realisasi IKU", "F8"),
    Mutation("sel-galat", REALISASI, fill("Realisasi IKU", F7="#DIV/0!"), "Realisasi IKU", "F7"),
    Mutation("bukan-angka", REALISASI, fill("Realisasi IKU", F7=True), "Realisasi IKU", "F7"),
    Mutation(
        "tanggal-bukan-angka", REALISASI, fill("Realisasi IKU", F7=dt.datetime(2024, 6, 5)), "Realisasi IKU", "F7"
    ),
    Mutation("rupiah-persen", TARGET, fill("Anggaran", C10="5%"), "Anggaran", "C10"),
    Mutation("rupiah-tidak-bulat", REALISASI, fill("Realisasi Anggaran", G7=1.5), "Realisasi Anggaran", "G7"),
    Mutation("kode-tak-terbaca", TARGET, fill("Rincian Target", A11="01_CP"), "Rincian Target", "A11"),
    Mutation("kode-tak-terbaca", TARGET, fill("Perjanjian Kinerja", C9="Persentase"), "Perjanjian Kinerja", "C9"),
    Mutation("kode-tak-terbaca", TARGET, fill("Manual IKU", A12="01_CP"), "Manual IKU", "A12"),
    Mutation("kode-tak-terbaca", REALISASI, fill("Realisasi IKU", A7="01_CP"), "Realisasi IKU", "A7"),
    Mutation("kode-tak-terbaca", REALISASI, fill("Analisis", A7="01_CP"), "Analisis", "A7"),
    Mutation("target-tanpa-kode", TARGET, fill("Rincian Target", A11=None), "Rincian Target", "A11"),
    Mutation("target-pada-sasaran", TARGET, fill("Rincian Target", C10=5), "Rincian Target", "C10"),
    Mutation("belanja-tanpa-kode", REALISASI, fill("Realisasi Anggaran", A7=None), "Realisasi Anggaran", "B7"),
    Mutation("pilihan-tak-dikenal", TARGET, fill("Manual IKU", B12="Maximise"), "Manual IKU", "B12"),
    Mutation("pilihan-tak-dikenal", TARGET, fill("Manual IKU", F12="Mungkin"), "Manual IKU", "F12"),
    Mutation("pilihan-tak-dikenal", TARGET, fill("Manual IKU", I12="Tepat"), "Manual IKU", "I12"),
    Mutation("skala-tak-terbaca", TARGET, fill("Manual IKU", H12="90;100"), "Manual IKU", "H12"),
    Mutation("skala-tak-terbaca", TARGET, fill("Manual IKU", H12="100:120; 90:100"), "Manual IKU", "H12"),
    # --- identity and rules
    Mutation("identitas-kosong", TARGET, fill("Identitas", B9=None), "Identitas", "B9"),
    Mutation("identitas-kosong", TARGET, lambda wb: wb.remove(wb["Identitas"]), "Identitas", None),
    Mutation("tahun-tak-terbaca", TARGET, fill("Identitas", B11="dua ribu"), "Identitas", "B11"),
    Mutation("tahun-tak-terbaca", TARGET, fill("Identitas", B11=24), "Identitas", "B11"),
    Mutation("tanggal-tak-terbaca", TARGET, fill("Identitas", B14="akhir Januari"), "Identitas", "B14"),
    Mutation("tanggal-tak-terbaca", TARGET, fill("Identitas", B14="31/02/2024"), "Identitas", "B14"),
    Mutation("aturan-tak-terpakai", TARGET, fill("Identitas", B19="kmk-1"), "Identitas", "B19"),
    Mutation("aturan-tak-terpakai", TARGET, fill("Identitas", B11=2013, B19=None), "Identitas", "B19"),
    Mutation("aturan-lain-tahun", TARGET, fill("Identitas", B19="kmk-127-2026"), "Identitas", "B19"),
    # --- rows
    Mutation("kode-ganda", TARGET, fill("Rincian Target", A12="01a-CP"), "Rincian Target", "A12"),
    Mutation("kode-ganda", TARGET, fill("Rincian Target", A12="1a-cp"), "Rincian Target", "A12"),
    Mutation("kode-ganda", TARGET, fill("Perjanjian Kinerja", C10="01a-CP Indeks"), "Perjanjian Kinerja", "C10"),
    Mutation("kode-ganda", TARGET, fill("Manual IKU", A13="01a-CP"), "Manual IKU", "A13"),
    Mutation("kode-ganda", REALISASI, fill("Realisasi IKU", A8="01a-CP"), "Realisasi IKU", "A8"),
    Mutation("target-tidak-konsisten", TARGET, fill("Rincian Target", E11=0.5), "Rincian Target", "E11"),
    Mutation("target-tidak-konsisten", TARGET, fill("Rincian Target", G20=0.1), "Rincian Target", "G20"),
    Mutation("target-tidak-konsisten", TARGET, fill("Rincian Target", I36="-"), "Rincian Target", "I36"),
    Mutation(
        "konsolidasi-tak-cocok",
        TARGET,
        in_turn(fill("Manual IKU", C12=None), fill("Rincian Target", E11=0.5)),
        "Rincian Target",
        "A11",
    ),
    Mutation("konsolidasi-disimpulkan", TARGET, fill("Manual IKU", C12=None), "Rincian Target", "A11"),
    Mutation("polarisasi-disimpulkan", TARGET, clear_cells("Manual IKU", "A12:N12"), "Rincian Target", "A11"),
    Mutation("polarisasi-perlu-diisi", TARGET, fill("Manual IKU", B12=None), "Rincian Target", "A11"),
    Mutation("basis-average", TARGET, fill("Manual IKU", C19="Average", E19="Kumulatif"), "Realisasi IKU", "N14"),
    Mutation("basis-berbeda", REALISASI, fill("Realisasi IKU", N7="Kumulatif"), "Realisasi IKU", "N7"),
    Mutation("target-tanpa-realisasi", REALISASI, fill("Realisasi IKU", H7=None), "Realisasi IKU", "H7"),
    Mutation("realisasi-tanpa-target", REALISASI, fill("Realisasi IKU", F24=90), "Realisasi IKU", "F24"),
    Mutation("realisasi-selisih-putus", REALISASI, fill("Realisasi IKU", H13=None), "Realisasi IKU", "H13"),
    Mutation(
        "target-negatif",
        TARGET,
        in_turn(fill("Manual IKU", B13="Minimize"), fill("Rincian Target", C12=-5)),
        "Rincian Target",
        "C12",
    ),
    Mutation("target-nol", TARGET, fill("Rincian Target", C12=0), "Rincian Target", "C12"),
    Mutation(
        "target-nol",
        TARGET,
        in_turn(fill("Manual IKU", B13="Minimize"), fill("Rincian Target", C12=0)),
        "Rincian Target",
        "C12",
    ),
    Mutation("kualitas-kosong", TARGET, year_2026(), "Manual IKU", "I12"),
    Mutation("kualitas-kosong", TARGET, year_2026("Manual IKU", I12="Exact"), "Manual IKU", "I12"),
    Mutation("kualitas-tak-ada", TARGET, year_2026("Manual IKU", I12="Exact", J12="High"), "Manual IKU", "I12"),
    # --- sheets and across sheets
    Mutation("ss-ganda", TARGET, fill("Peta Strategi", B12=1), "Peta Strategi", "B12"),
    Mutation("ss-ganda", TARGET, fill("Rincian Target", A13=1), "Rincian Target", "A13"),
    Mutation("nomor-ss-tak-terbaca", TARGET, fill("Peta Strategi", B12="dua"), "Peta Strategi", "B12"),
    Mutation("perspektif-tak-dikenal", TARGET, fill("Peta Strategi", A11="Stakholder"), "Peta Strategi", "A11"),
    Mutation("ss-tanpa-perspektif", TARGET, clear_cells("Peta Strategi", "A20:C20"), "Rincian Target", "A38"),
    Mutation("ss-tanpa-iku", TARGET, fill("Peta Strategi", A21="Customer", B21=11, C21="Baru"), "Peta Strategi", "B21"),
    Mutation("iku-tanpa-ss", TARGET, fill("Rincian Target", A10=None, B10=None), "Rincian Target", "A11"),
    Mutation("kode-lain-ss", TARGET, fill("Rincian Target", A11="02c-CP"), "Rincian Target", "A11"),
    Mutation("realisasi-kode-asing", REALISASI, fill("Realisasi IKU", A7="11a-CP"), "Realisasi IKU", "A7"),
    Mutation("realisasi-baris-hilang", REALISASI, clear_cells("Realisasi IKU", "A7:R7"), "Realisasi IKU", None),
    Mutation("manual-kode-asing", TARGET, fill("Manual IKU", A12="11a-CP"), "Manual IKU", "A12"),
    Mutation("anggaran-program", TARGET, fill("Anggaran", C10=1), "Anggaran", "C9"),
    Mutation("anggaran-total", TARGET, fill("Anggaran", C16=1), "Anggaran", "C16"),
    Mutation("belanja-jumlah", REALISASI, fill("Realisasi Anggaran", G10=1), "Realisasi Anggaran", "G10"),
    Mutation("jumlah-iku", TARGET, year_2026(), "Rincian Target", None),
    Mutation("angka-di-luar-batas", REALISASI, fill("Realisasi IKU", F7=1.7e308), "Realisasi IKU", "F7"),
    Mutation("angka-di-luar-batas", REALISASI, fill("Realisasi IKU", F8=1e308), "Realisasi IKU", "F8"),
    Mutation("angka-di-luar-batas", TARGET, fill("Rincian Target", C12=1e-300), "Rincian Target", "C12"),
    Mutation("angka-di-luar-batas", TARGET, fill("Anggaran", C10="9" * 300), "Anggaran", "C10"),
    # --- what a file holds beside values
    Mutation("berkas-bermakro", TARGET, unchanged, None, None),
    Mutation("tautan-luar", REALISASI, unchanged, None, None),
    # --- formulas
    Mutation("rumus-tanpa-nilai", REALISASI, fill("Realisasi IKU", F7="=1+1"), "Realisasi IKU", "F7"),
    Mutation("rumus-tanpa-nilai", TARGET, fill("Rincian Target", B11="=A1"), "Rincian Target", "B11"),
    # --- through the year
    Mutation("target-turun", TARGET, fill("Rincian Target", C11=0.5), "Rincian Target", "D11"),
    Mutation("realisasi-turun", REALISASI, fill("Realisasi IKU", H7=0.05), "Realisasi IKU", "H7"),
    Mutation("realisasi-turun", REALISASI, fill("Realisasi IKU", J13=0.1), "Realisasi IKU", "J13"),
    Mutation("polarisasi-berlawanan", TARGET, fill("Manual IKU", B12="Minimize"), "Manual IKU", "B12"),
    Mutation(
        "polarisasi-berlawanan",
        TARGET,
        fill("Rincian Target", C37=90, D37=70, E37=70, F37=47, G37=47, H37=23, I37=23),
        "Manual IKU",
        "B30",
    ),
    # --- money
    Mutation("belanja-ganda", REALISASI, fill("Realisasi Anggaran", A8=51), "Realisasi Anggaran", "A8"),
    Mutation("belanja-turun", REALISASI, fill("Realisasi Anggaran", F7=600_000_000), "Realisasi Anggaran", "G7"),
    Mutation(
        "belanja-melebihi-pagu", REALISASI, fill("Realisasi Anggaran", C7=594_000_000), "Realisasi Anggaran", "G7"
    ),
    Mutation(
        "belanja-melebihi-pagu", REALISASI, fill("Realisasi Anggaran", C10=5_403_192_889), "Realisasi Anggaran", "G10"
    ),
    Mutation(
        "pagu-berbeda-pk", REALISASI, fill("Realisasi Anggaran", C7=1, C8=1, C9=1, C10=None), "Realisasi Anggaran", "C7"
    ),
    # --- Perjanjian Kinerja, names and filled sheets against Rincian Target
    Mutation(
        "pk-kode-asing", TARGET, fill("Perjanjian Kinerja", C9="01c-CP Persentase lain"), "Perjanjian Kinerja", "C9"
    ),
    Mutation("iku-tanpa-pk", TARGET, clear_cells("Perjanjian Kinerja", "A28:D28"), "Rincian Target", "A39"),
    Mutation("pk-target-berbeda", TARGET, fill("Perjanjian Kinerja", D14=0.75), "Perjanjian Kinerja", "D14"),
    Mutation("pk-target-berbeda", TARGET, fill("Perjanjian Kinerja", D26="-"), "Perjanjian Kinerja", "D26"),
    Mutation("pk-ss-berbeda", TARGET, fill("Perjanjian Kinerja", A13=4), "Perjanjian Kinerja", "C13"),
    Mutation(
        "nama-berbeda", TARGET, fill("Perjanjian Kinerja", C19="06c-N Efektivitas Komite"), "Perjanjian Kinerja", "C19"
    ),
    Mutation("nama-berbeda", REALISASI, fill("Realisasi IKU", B24="Indeks Integritas"), "Realisasi IKU", "B24"),
    Mutation("nama-sasaran-berbeda", TARGET, fill("Rincian Target", B21="Pengawasan masa"), "Rincian Target", "B21"),
    Mutation(
        "nama-sasaran-berbeda",
        TARGET,
        fill("Perjanjian Kinerja", B23="Data dan informasi"),
        "Perjanjian Kinerja",
        "B23",
    ),
    Mutation("target-isian-berbeda", REALISASI, fill("Realisasi IKU", E7=0.25), "Realisasi IKU", "E7"),
    Mutation("target-isian-berbeda", REALISASI, fill("Realisasi IKU", I24=85), "Realisasi IKU", "I24"),
    Mutation("satuan-isian-berbeda", REALISASI, fill("Realisasi IKU", M8="Persen"), "Realisasi IKU", "M8"),
    Mutation("analisis-kode-asing", REALISASI, fill("Analisis", A7="11a-CP"), "Analisis", "A7"),
    Mutation("analisis-periode-asing", REALISASI, fill("Analisis", B7="TW 5"), "Analisis", "B7"),
    # --- initiatives
    Mutation(
        "inisiatif-iku-asing", TARGET, fill("Inisiatif Strategis", B9="Persentase lapor"), "Inisiatif Strategis", "B9"
    ),
    Mutation(
        "inisiatif-berbeda",
        TARGET,
        fill("Inisiatif Strategis", F9="Q1: 10% Q2: 40% Q3: 60% Q4: 75%"),
        "Inisiatif Strategis",
        "F9",
    ),
    Mutation("inisiatif-berbeda", TARGET, fill("Rincian Target", D33=0.3, E33=0.3), "Inisiatif Strategis", "E19"),
    Mutation(
        "inisiatif-kumulatif",
        TARGET,
        in_turn(fill("Manual IKU", C27="Sum"), fill("Rincian Target", D33=0.15, F33=0.15, H33=0.15)),
        "Inisiatif Strategis",
        "E19",
    ),
    Mutation(
        "inisiatif-satuan",
        TARGET,
        fill("Inisiatif Strategis", E20="Q1: 100% Q2: 100% Q3: 100% Q4: 100%"),
        "Inisiatif Strategis",
        "E20",
    ),
    Mutation(
        "inisiatif-tak-terbaca",
        TARGET,
        fill("Inisiatif Strategis", E9="Q1: 1O% Q2: 40% Q3: 60% Q4: 74%"),
        "Inisiatif Strategis",
        "E9",
    ),
    # --- what was published
    Mutation("terbit-berbeda", REALISASI, fill("Angka Terbit", C8=109.08), "Angka Terbit", "C8"),
    Mutation("terbit-berbeda", REALISASI, fill("Angka Terbit", C10=100.4), "Angka Terbit", "C10"),
    Mutation("terbit-berbeda", REALISASI, fill("Angka Terbit", C66=5_403_192_891), "Angka Terbit", "C66"),
    Mutation(
        "terbit-berbeda", REALISASI, fill("Angka Terbit", A96="Jumlah IKU", B96="Y", C96=21), "Angka Terbit", "C96"
    ),
    Mutation(
        "terbit-tanpa-padanan",
        REALISASI,
        fill("Angka Terbit", A96="Target 09b-N", B96="Q1", C96=85),
        "Angka Terbit",
        "C96",
    ),
    Mutation(
        "terbit-saling-beda",
        REALISASI,
        fill("Angka Terbit", A96="Jumlah Pegawai", B96="Q1", C96=1, A97="jumlah pegawai", B97="Q1", C97=2),
        "Angka Terbit",
        "C97",
    ),
    Mutation(
        "terbit-rincian",
        REALISASI,
        fill("Angka Terbit", A96="Jumlah WP", B96="Y", C96=9, A97="Jumlah WP: badan", B97="Y", C97=8),
        "Angka Terbit",
        "C96",
    ),
    Mutation(
        "terbit-jumlah-lain",
        REALISASI,
        fill(
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
    Mutation("terbit-rasio", REALISASI, fill("Angka Terbit", C68=871_690_891_112), "Angka Terbit", "C68"),
    Mutation("terbit-acuan-asing", REALISASI, fill("Angka Terbit", A31="Realisai 01b-CP"), "Angka Terbit", "A31"),
    Mutation("terbit-acuan-asing", REALISASI, fill("Angka Terbit", A10="01c-CP"), "Angka Terbit", "A10"),
    Mutation("terbit-periode-asing", REALISASI, fill("Angka Terbit", B10="Q5"), "Angka Terbit", "B10"),
    Mutation(
        "realisasi-kosong",
        REALISASI,
        in_turn(*(clear_cells("Realisasi IKU", f"{k}7:{k}26") for k in QUARTER_SHEETS.values())),
        "Realisasi IKU",
        None,
    ),
    *(Mutation(*item) for item in mutations_spellings.MUTATIONS),
    *(Mutation(*item) for item in mutations_rules.MUTATIONS),
    *(Mutation(*m) for m in MUTATIONS),
    *(Mutation(*item) for item in mutations_missing.MUTATIONS),
    *(Mutation(*item) for item in mutations_plausible.MUTATIONS),
)

INSERTS = {"berkas-bermakro": "xl/vbaProject.bin", "tautan-luar": "xl/externalLinks/externalLink1.xml"}
"""Parts that a mutation adds to the file, where what it is about cannot be written with openpyxl."""

ALL_CONSEQUENCES: dict[str, set[str]] = {
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
    "basis-average at Realisasi IKU N14": {"basis-berbeda"},
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
    "polarisasi-berlawanan at Manual IKU B12": {"analisis-kurang", "terbit-berbeda"},
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
def is_clean() -> Evaluation:
    """The shipped input as it is."""
    return evaluate(INPUT)


def apply_mutation(mutation: Mutation, folder: Path) -> Path:
    """The shipped input with one change."""
    edit(copy_inputs(folder), mutation.file, mutation.edit)
    if mutation.code in INSERTS:
        with zipfile.ZipFile(folder / mutation.file, "a") as file:
            file.writestr(INSERTS[mutation.code], "")
    AFTER.get(mutation.code, lambda folder: None)(folder)
    return folder


ALL_MUTATIONS = (*ALL_MUTATIONS, *(Mutation(*item) for item in mutations_files.MUTATIONS))


def _id(m: Mutation) -> str:
    return f"{m.code} at {m.sheet or m.file} {m.cell or ''}".strip()


@pytest.mark.parametrize("mutation", ALL_MUTATIONS, ids=_id)
@pytest.mark.slow
def test_one_change_raises_its_finding_at_the_exact_cell_and_the_clean_input_does_not(
    mutation: Mutation, is_clean: Evaluation, tmp_path: Path
) -> None:
    location = (mutation.code, mutation.sheet, mutation.cell)
    assert location not in finding_places(is_clean)
    result = evaluate(apply_mutation(mutation, tmp_path), mutations_missing.ASKED.get(mutation.code))
    new = finding_places(result) - finding_places(is_clean)
    assert location in new, sorted(new, key=str)
    consequence = (
        ALL_CONSEQUENCES,
        *(m.CONSEQUENCES for m in (mutations_rules, mutations_spellings, mutations_missing, mutations_plausible)),
    )
    allowed = set().union(*(a.get(_id(mutation), set()) for a in consequence))
    assert {code for code, _, _ in new - {location}} <= allowed
    if CATALOGUE[mutation.code].severity is Severity.ERROR:
        assert result.failed(strict=False), "an error finding forbids a workbook"
    for findings in result.findings:
        assert "{" not in message(findings) + advice(findings)


def test_the_shipped_input_has_no_error() -> None:
    assert evaluate(INPUT).total(Severity.ERROR) == 0


def test_a_file_saved_again_unchanged_has_the_same_findings(is_clean: Evaluation, tmp_path: Path) -> None:
    """What the mutations find is due to their change, not to being saved by openpyxl."""
    folder = copy_inputs(tmp_path)
    for file in (TARGET, REALISASI):
        edit(folder, file, lambda wb: None)
    assert finding_places(evaluate(folder)) == finding_places(is_clean)


def test_a_slip_in_a_choice_brings_a_question_what_was_meant(tmp_path: Path) -> None:
    result = evaluate(edit(copy_inputs(tmp_path), TARGET, fill("Manual IKU", B12="Maximise")))
    item = next(t for t in result.findings if t.code == "pilihan-tak-dikenal")
    assert message(item).endswith("Maksud Anda 'Maximize'?")


def test_a_later_quarter_without_realisasi_is_no_finding_yet(tmp_path: Path) -> None:
    """After Q2 nobody has to have filled Q3."""
    folder = edit(
        copy_inputs(tmp_path),
        REALISASI,
        in_turn(*(clear_cells("Realisasi IKU", f"{QUARTER_SHEETS[q]}7:{QUARTER_SHEETS[q]}26") for q in ("Q3", "Q4"))),
    )
    result = evaluate(folder)
    assert result.triwulan == 2
    blank = [t for t in result.findings if t.code == "target-tanpa-realisasi"]
    assert [t.place.cell for t in blank] == ["F15"]


def test_findings_are_listed_worst_first_and_otherwise_in_the_order_they_were_found() -> None:
    place = Place(TARGET)
    code = ["lembar-diabaikan", "ss-tanpa-iku", "kode-ganda", "kolom-diabaikan", "lembar-hilang"]
    ordered = worst_first([found_at(Problem(k, {}), place) for k in code])
    expected = ["kode-ganda", "lembar-hilang", "ss-tanpa-iku", "lembar-diabaikan", "kolom-diabaikan"]
    assert [t.code for t in ordered] == expected
    assert [kind(t).severity.value for t in ordered] == ["galat", "galat", "peringatan", "info", "info"]


# --- the catalogue and the source speak of the same findings

SLUG = re.compile(r"[a-z]+(-[a-z]+)+")
ENTRIES = [
    (module.__name__.rsplit(".", 1)[1], name, entry)
    for module in MODULES
    for name, entry in vars(module).items()
    if isinstance(entry, FindingKind)
]
"""Every entry of the catalogue, with its module and its name there."""
RECORDS = ("Finding", "Problem")
"""The records that only an entry makes."""


def _sources() -> dict[str, ast.Module]:
    """The modules of the package beside the catalogue."""
    files = (file.relative_to(PACKAGE) for file in PACKAGE.rglob("*.py"))
    return {
        file.as_posix(): ast.parse((PACKAGE / file).read_text(encoding="utf-8"))
        for file in files
        if file.parts[0] != "findings"
    }


def _imported(tree: ast.Module) -> dict[str, tuple[str, ...]]:
    """What the names of a module stand for in the catalogue: a module of it, or an entry with its module."""
    result: dict[str, tuple[str, ...]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("workbook_builder.findings"):
            for item in node.names:
                match item:
                    case ast.alias(name=name, asname=other):
                        result[other or name] = (*(node.module or "").split(".")[2:], name)
    return result


def _makers(tree: ast.Module) -> Iterator[ast.expr]:
    """Where a module makes a finding: what it calls, asks for a ``problem``, chooses between, or hands on by name."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=function):
                yield function
            case ast.Attribute(value=entry, attr="problem"):
                yield entry
            case ast.IfExp(body=one, orelse=other):
                yield from (one, other)
            case ast.keyword(value=entry):
                yield entry


def _made() -> set[tuple[str, ...]]:
    """(module, name) of every entry of which the package makes findings."""
    result: set[tuple[str, ...]] = set()
    for tree in _sources().values():
        known = _imported(tree)
        for maker in _makers(tree):
            match maker:
                case ast.Name(id=name):
                    result.add(known.get(name, ()))
                case ast.Attribute(value=ast.Name(id=module), attr=name):
                    result.add((*known.get(module, ()), name))
    return result


def test_no_code_of_the_catalogue_stands_as_a_text_outside_it() -> None:
    """Whoever asks for a finding asks for its entry, so that no code can be misspelt."""
    texts = {
        (file, node.value)
        for file, tree in _sources().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert {(file, text) for file, text in texts if text in CATALOGUE} == set()


def test_every_finding_is_made_by_its_entry() -> None:
    """Nothing but ``findings/kind.py`` makes one, so that none has a code or a blank that the catalogue lacks."""
    calls = {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in RECORDS
    }
    assert calls == {"findings/kind.py"}


def test_no_finding_is_made_with_blanks_that_mypy_cannot_see() -> None:
    """A mapping unpacked into a call (``**blanks``) would hide a missing blank until the message is written."""
    modules = {module for module, *_ in ENTRIES}
    unpacked = [
        (file, node.lineno)
        for file, tree in _sources().items()
        for known in [_imported(tree)]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and any(keyword.arg is None for keyword in node.keywords)
        if {known.get(name.id, ("",))[0] for name in ast.walk(node.func) if isinstance(name, ast.Name)} & modules
    ]
    assert unpacked == []


def test_findings_are_made_of_every_entry_of_the_catalogue() -> None:
    made = _made()
    assert [entry.code for module, name, entry in ENTRIES if (module, name) not in made] == []


def test_the_catalogue_holds_every_entry_once() -> None:
    assert sorted(entry.code for *_, entry in ENTRIES) == sorted(CATALOGUE)


@pytest.mark.parametrize("entry", [entry for *_, entry in ENTRIES], ids=lambda entry: entry.code)
def test_the_blanks_of_the_words_are_those_of_the_constructor(entry: FindingKind[...]) -> None:
    words = {name for _, name, _, _ in Formatter().parse(entry.message + entry.advice) if name is not None}
    assert words == set(entry.blanks) >= set(entry.defaults)
    assert words <= set(page_words.BLANKS) | page_words.ADDITION


def test_the_page_names_no_blank_that_no_finding_has() -> None:
    blanks = {name for *_, entry in ENTRIES for name in entry.blanks}
    assert set(page_words.BLANKS) | page_words.ADDITION == blanks
    assert not set(page_words.BLANKS) & page_words.ADDITION


def test_a_blank_that_may_be_left_out_is_filled() -> None:
    place = Place(TARGET)
    item = figure_findings.unreadable_number(place, value="x")
    assert message(item) == "'x' tidak terbaca sebagai angka."
    assert found_at(figure_findings.unreadable_number.problem(value="x", suggestion=""), place) == item
    assert message(figure_findings.unreadable_number(place, value="1O", suggestion="10")).endswith("Maksud Anda '10'?")


def test_the_page_of_findings_is_made_from_the_catalogue() -> None:
    """After a change: ``python -m workbook_builder.export.findings_page > docs/temuan.md``."""
    page = (ROOT / "docs" / "temuan.md").read_text(encoding="utf-8")
    assert page.splitlines() == list(page_lines())


def test_the_page_lists_every_finding_once() -> None:
    assert sorted(code for line in page_lines() for code in re.findall(r"^\| `([a-z-]+)` \|", line)) == sorted(
        CATALOGUE
    )
    assert set(page_words.SCOPE) == set(Scope)


def test_every_code_of_the_catalogue_has_a_mutation_here() -> None:
    """But those against earlier builds, which take two builds: test_rounds.py raises them."""
    assert (
        set(CATALOGUE)
        - {m.code for m in ALL_MUTATIONS}
        - {code for code, entry in CATALOGUE.items() if entry.scope is Scope.REPORTS}
        - mutations_files.BESIDE_THE_INPUTS
        == set()
    )


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_a_catalogue_entry_has_a_slug_a_scope_a_message_and_advice(code: str) -> None:
    item = CATALOGUE[code]
    assert SLUG.fullmatch(code)
    assert item.scope in Scope
    for text in (item.message, item.advice):
        assert text == text.strip() and len(text) > 5
    assert item.advice.endswith(".")
