"""What is still missing and whose it is: on the console, alone on stdout, and in temuan.xlsx."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.offices import office_folder

Run = Callable[..., Any]
NOBODY = "Penanggung jawab belum ditunjuk"
PERIODS = ["Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y"]
MANUAL = [
    ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Nama Singkat", "Penanggung Jawab"],
    ["01a-CP", "Maximize", "TLK", "Indeks", "Triwulanan", "Penerimaan", "Seksi Pengawasan"],
    ["01b-CP", "Maximize", "TLK", "Indeks", "Triwulanan", "", "seksi  pengawasan"],
    ["02a-CP", "Maximize", "TLK", "Indeks", "Triwulanan", "", "Seksi Pelayanan"],
]
ANALISIS = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
BELANJA = ["Kode", "Jenis Belanja", "Pagu", "Realisasi Q1", "Realisasi Q2", "Realisasi Q3", "Realisasi Q4"]


def office(
    folder: Path, year: int = 2026, realisasi: dict[str, Any] | None = None, analisis: Any = (), belanja: Any = None
) -> Path:
    """Four IKU with a target of 50; 02b-CP names no owner, and 02a-CP has no target in Q1."""
    targets = [
        ["Kode SS/IKU", "SS dan IKU", *PERIODS],
        [1, "Penerimaan yang optimal"],
        ["01a-CP", "Indeks penerimaan", *[50] * 7],
        ["01b-CP", "Indeks pertumbuhan", *[50] * 7],
        [2, "Kepatuhan yang tinggi"],
        ["02a-CP", "Indeks kepatuhan", "-", *[50] * 6],
        ["02b-CP", "Indeks pelayanan", *[50] * 7],
    ]
    values = {"01a-CP": 50, "01b-CP": 40, "02b-CP": 50} if realisasi is None else realisasi
    rows = [["Kode", "IKU", "Satuan", "Basis", *(f"Realisasi Q{n}" for n in range(1, 5))]]
    rows += [[code, "Indeks", "", "", values.get(code)] for code in ("01a-CP", "01b-CP", "02a-CP", "02b-CP")]
    money = [["51", "Belanja Pegawai", 100, 10], ["52", "Belanja Barang", 100, 10]] if belanja is None else belanja
    identitas = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", year]]
    return office_folder(
        folder,
        {"Identitas": identitas, "Rincian Target": targets, "Manual IKU": MANUAL},
        {"Realisasi IKU": rows, "Analisis": [ANALISIS, *analisis], "Realisasi Anggaran": [BELANJA, *money]},
    )


ALL_ANALISIS = [[code, "Q1", "Baik", "", "Lanjutkan"] for code in ("01a-CP", "01b-CP", "02b-CP")]


def told(run_cli: Run, *options: str) -> list[str]:
    result = run_cli("check", "--input", "masukan", "--kekurangan", *options)
    return [x for x in result.stdout.split("\n") if x]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "masukan").mkdir()
    return tmp_path / "masukan"


def test_each_owner_gets_a_paragraph_with_what_is_missing(folder: Path, run_cli: Run) -> None:
    office(folder, realisasi={"01b-CP": 40}, analisis=[["01b-CP", "Q1", "", "Kurang orang", ""]])
    heading, section, nobody = told(run_cli, "--triwulan", "1")
    assert heading == ("Yang belum lengkap untuk Q1 2026, KPP Pratama Contoh. NKO dikirim paling lambat 14 April 2026.")
    assert section == (
        "Seksi Pengawasan: mohon dilengkapi realisasi Q1 untuk 01a-CP (Penerimaan); "
        "analisis Q1 untuk 01a-CP (Penerimaan); tindak lanjut Q1 untuk 01b-CP (capaian di bawah 100)."
    )
    assert nobody == f"{NOBODY}: mohon dilengkapi realisasi Q1 untuk 02b-CP; analisis Q1 untuk 02b-CP."


@pytest.mark.parametrize(
    ("triwulan", "date"), [(1, "14 April 2026"), (2, "14 Juli 2026"), (3, "14 Oktober 2026"), (4, "14 Januari 2027")]
)
def test_the_date_is_in_the_month_after_the_quarter(folder: Path, run_cli: Run, triwulan: int, date: str) -> None:
    office(folder)
    assert told(run_cli, "--triwulan", str(triwulan))[0].endswith(f"NKO dikirim paling lambat {date}.")


def test_the_date_of_an_older_rule_set_is_said_to_be_a_habit(folder: Path, run_cli: Run) -> None:
    office(folder, year=2024)
    assert "paling lambat 14 April 2024 (kebiasaan, belum dipastikan" in told(run_cli)[0]


def test_the_date_is_a_rule_value(folder: Path, run_cli: Run, tmp_path: Path) -> None:
    shown = run_cli("rules", "kmk-127-2026").stdout
    assert "tanggal_kirim_nko = 14" in shown
    source = Path(__file__).parents[2] / "workbook_builder/rules/data/kmk-127-2026.yaml"
    own = (
        source.read_text(encoding="utf-8").replace("nilai: 14\n", "nilai: 9\n").replace("kmk-127-2026", "aturan-kantor")
    )
    office(folder)
    (folder / "aturan.yaml").write_text(own, encoding="utf-8")
    wb = openpyxl.load_workbook(folder / "target.xlsx")
    wb["Identitas"].append(["Aturan", "aturan.yaml"])
    wb.save(folder / "target.xlsx")
    assert told(run_cli)[0].endswith("paling lambat 9 April 2026.")


def test_nothing_missing_is_one_sentence(folder: Path, run_cli: Run) -> None:
    office(folder, analisis=ALL_ANALISIS)
    assert told(run_cli) == [
        "Kelengkapan Q1 2026, KPP Pratama Contoh: realisasi, analisis, dan anggaran sudah terisi semua."
    ]


def test_blank_cells_of_the_budget_are_named_unless_only_the_total_is_known(folder: Path, run_cli: Run) -> None:
    kinds = [["51", "Belanja Pegawai", 100], ["52", "Belanja Barang", 100, 10]]
    office(folder, analisis=ALL_ANALISIS, belanja=kinds)
    assert told(run_cli)[1:] == [
        "Realisasi anggaran (penanggung jawab tidak tercantum pada Manual IKU): mohon dilengkapi "
        "belanja sampai akhir Q1: 51 Belanja Pegawai."
    ]
    total = [["51", "Belanja Pegawai"], ["52", "Belanja Barang"], ["", "Jumlah", 200, 20]]
    office(folder, analisis=ALL_ANALISIS, belanja=total)
    assert len(told(run_cli)) == 1


def test_check_and_build_end_with_a_short_block(folder: Path, run_cli: Run) -> None:
    office(folder)
    for command in ("check", "build"):
        result = run_cli(command, "--input", "masukan")
        assert result.stdout == ""
        assert f"  {NOBODY}: mohon dilengkapi analisis Q1 untuk 02b-CP.\n" in result.stderr
        assert "build-workbook check --input masukan --kekurangan --triwulan 1\n" in result.stderr


def test_only_the_text_goes_to_stdout_and_errors_still_fail(folder: Path, run_cli: Run) -> None:
    office(folder, realisasi={"01a-CP": "lima puluh koma"})
    result = run_cli("check", "--input", "masukan", "--triwulan", "1", "--kekurangan", "--json", "hasil.json")
    assert result.code == 1
    assert result.stdout.startswith("Yang belum lengkap")
    assert "GALAT" not in result.stderr
    assert json.loads(Path("hasil.json").read_text(encoding="utf-8"))["temuan"]
    assert "01a-CP" not in result.stdout.split("\n\n")[1].split(";")[0], "what cannot be read is filled, and a finding"
    ws = openpyxl.load_workbook(folder / "temuan.xlsx")["Kelengkapan"]
    assert [c.value for c in ws["A"][3:]] == result.stdout.rstrip("\n").split("\n\n")


def test_two_texts_on_stdout_are_refused(folder: Path, run_cli: Run) -> None:
    office(folder)
    result = run_cli("check", "--input", "masukan", "--kekurangan", "--json", "-")
    assert (result.code, result.stdout) == (2, "")
