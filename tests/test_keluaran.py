"""The JSON and the tidy table, against the contract and the figures published in the LAKIN 2024."""

from __future__ import annotations

import csv
import io
import json
import math
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from alat import bulatkan

from workbook_builder.errors import KesalahanPengguna
from workbook_builder.export.json import susun_json, tulis_json
from workbook_builder.export.table import KOLOM, susun_baris, tulis_data
from workbook_builder.model import Skor
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.pipeline import Hasil, nilai

CAPAIAN_TERBIT = [
    100.41, 93.97, 100.27, 120, 101.32, 120, 107.54, 120, 120, 120, 119.29, 119.57, 120, 120, 120, 120, 117.5, 110.06,
    110.82, 120,
]  # fmt: skip
KUNCI = [
    "unit", "tahun", "triwulan", "aturan", "periode", "iku", "sasaran", "perspektif", "nko", "predikat", "anggaran",
    "temuan",
]  # fmt: skip
KUNCI_IKU = [
    "kode", "ss", "nama", "satuan", "polarisasi", "konsolidasi", "bobot", "target", "realisasi", "capaian", "status",
]  # fmt: skip
SETELAH_SMT_1 = ("Q3", "s.d.Q3", "Q4", "Y")


def _json(folder: Path, triwulan: int | None = None) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads(tulis_json(nilai(folder, triwulan)))
    return isi


def _periode(isi: object) -> Iterator[dict[str, Any]]:
    """Every object of periods or quarters, however deep."""
    if isinstance(isi, list):
        for satu in isi:
            yield from _periode(satu)
    elif isinstance(isi, dict):
        if "Q4" in isi:
            yield isi
        for satu in isi.values():
            yield from _periode(satu)


# --- JSON ---------------------------------------------------------------------------------------------------------


def test_json_has_the_keys_of_the_contract_in_its_order(folder_masukan: Path) -> None:
    isi = _json(folder_masukan)
    assert list(isi) == KUNCI
    assert isi["periode"] == list(PERIODE)
    assert all(list(iku) == KUNCI_IKU for iku in isi["iku"])
    for kunci in ("target", "realisasi", "capaian", "status"):
        assert all(list(iku[kunci]) == list(PERIODE) for iku in isi["iku"])
    assert all(list(s) == ["nomor", "nama", "perspektif", "nilai"] for s in isi["sasaran"])
    assert all(list(p) == ["nama", "bobot", "nilai"] for p in isi["perspektif"])
    assert list(isi["anggaran"]) == ["pagu", "realisasi", "persen", "rincian"]
    assert all(list(r) == ["kode", "nama", "pagu", "realisasi", "persen"] for r in isi["anggaran"]["rincian"])
    assert isi["temuan"]
    assert all(list(t) == ["kode", "tingkat", "berkas", "lembar", "sel", "pesan", "saran"] for t in isi["temuan"])


def test_json_has_the_published_figures(folder_masukan: Path) -> None:
    isi = _json(folder_masukan)
    assert (isi["unit"], isi["tahun"], isi["triwulan"]) == ("KPP Pratama Barabai", 2024, 4)
    assert isi["aturan"] == "kmk-300-2022"
    assert bulatkan(isi["nko"]["Y"], 2) == 109.07
    assert [bulatkan(iku["capaian"]["Y"], 2) for iku in isi["iku"]] == CAPAIAN_TERBIT
    assert len(isi["sasaran"]) == 10
    assert {p["nama"]: p["bobot"] for p in isi["perspektif"]} == {
        "Stakeholder": 30, "Customer": 20, "Internal Process": 25, "Learning & Growth": 25,
    }  # fmt: skip


def test_json_weights_are_percent_points_of_the_sasaran(folder_masukan: Path) -> None:
    isi = _json(folder_masukan)
    for sasaran in isi["sasaran"]:
        bobot = [iku["bobot"] for iku in isi["iku"] if iku["ss"] == sasaran["nomor"]]
        assert math.isclose(sum(bobot), 100)


def test_json_percent_is_in_percent_points_and_money_is_whole(folder_masukan: Path) -> None:
    isi = _json(folder_masukan)
    assert isi["iku"][0]["target"]["Q1"] == 20
    assert isi["anggaran"]["pagu"] == 5_878_369_000 and isinstance(isi["anggaran"]["pagu"], int)
    assert isi["anggaran"]["realisasi"]["Q4"] == 5_403_192_890
    assert isinstance(isi["anggaran"]["realisasi"]["Q4"], int)
    assert bulatkan(isi["anggaran"]["persen"]["Q4"], 2) == 91.92
    assert [r["kode"] for r in isi["anggaran"]["rincian"]] == ["51", "52", "53"]


def test_json_numbers_keep_full_precision(folder_masukan: Path) -> None:
    hasil = nilai(folder_masukan)
    assert hasil.skor is not None and hasil.skor.nko["Y"] is not None
    nko = hasil.skor.nko["Y"]
    # The nearest double: no other is as near to the exact score.
    tertulis = _json(folder_masukan)["nko"]["Y"]
    jarak = [abs(Fraction(n) - nko) for n in (tertulis, *(math.nextafter(tertulis, arah) for arah in (0, 200)))]
    assert jarak[0] == min(jarak) and jarak[0] > 0


def test_json_is_null_after_the_quarter_everywhere_but_in_the_targets(folder_masukan: Path) -> None:
    isi = _json(folder_masukan, 2)
    assert isi["triwulan"] == 2
    assert isi["nko"]["Smt.1"] is not None
    target = [iku.pop("target") for iku in isi["iku"]]
    objek = list(_periode(isi))
    assert len(objek) > 80
    for satu in objek:
        assert all(satu[p] is None for p in SETELAH_SMT_1 if p in satu)
    assert target == [iku["target"] for iku in _json(folder_masukan)["iku"]]
    assert target[0] == {"Q1": 20, "Q2": 45, "Smt.1": 45, "Q3": 70, "s.d.Q3": 70, "Q4": 100, "Y": 100}


def test_json_text_is_readable_utf_8_and_strict(folder_masukan: Path) -> None:
    teks = tulis_json(nilai(folder_masukan))
    assert teks.endswith("}\n") and teks.startswith('{\n  "unit"')
    assert "\\u" not in teks

    def tolak(nama: str) -> None:
        raise AssertionError(nama)

    json.loads(teks, parse_constant=tolak)


def test_json_keeps_its_keys_where_no_rule_set_could_be_chosen(
    folder_masukan: Path, isi_sel: Callable[[Path, str, str, Any], None]
) -> None:
    isi_sel(folder_masukan / "target.xlsx", "Identitas", "B19", "aturan-khayal")
    lengkap, isi = _json(Path(__file__).parent.parent / "input"), _json(folder_masukan)
    assert list(isi) == KUNCI
    assert isi["aturan"] is None and isi["iku"] == isi["sasaran"] == isi["perspektif"] == []
    assert list(isi["nko"]) == list(isi["predikat"]) == list(PERIODE)
    assert list(isi["anggaran"]) == list(lengkap["anggaran"])
    assert all(n is None for satu in _periode(isi) for n in satu.values())
    assert [t["kode"] for t in isi["temuan"] if t["tingkat"] == "galat"] == ["aturan-tak-terpakai"]


def test_json_findings_carry_their_place_message_and_advice(folder_masukan: Path) -> None:
    temuan = _json(folder_masukan)["temuan"][0]
    assert temuan["kode"] == "target-tanpa-realisasi" and temuan["tingkat"] == "peringatan"
    assert (temuan["berkas"], temuan["lembar"], temuan["sel"]) == ("realisasi.xlsx", "Realisasi IKU", "F15")
    assert "06a-CP" in temuan["pesan"] and temuan["saran"]


def test_json_of_a_whole_result_has_only_plain_values(folder_masukan: Path) -> None:
    def polos(isi: object) -> bool:
        if isinstance(isi, dict):
            return all(type(k) is str and polos(v) for k, v in isi.items())
        if isinstance(isi, list):
            return all(map(polos, isi))
        return isi is None or type(isi) in (str, int, float)

    assert polos(susun_json(nilai(folder_masukan)))


# --- tidy table ---------------------------------------------------------------------------------------------------


@pytest.fixture
def skor(folder_masukan: Path) -> Skor:
    hasil: Hasil = nilai(folder_masukan)
    assert hasil.skor is not None
    return hasil.skor


def _berumus(skor: Skor) -> Skor:
    """The same score with a name that a spreadsheet would run."""
    pertama = replace(skor.iku[0], iku=replace(skor.iku[0].iku, nama='=HYPERLINK("http://x";"y")', satuan="@SUM(A1)"))
    return replace(skor, iku=(pertama, *skor.iku[1:]))


def test_table_has_a_row_per_iku_and_period(skor: Skor) -> None:
    baris = susun_baris(skor)
    assert len(baris) == 20 * 7
    assert all(list(b) == list(KOLOM) for b in baris)
    assert len({(b["kode"], b["periode"]) for b in baris}) == len(baris)
    tahun = [b for b in baris if b["periode"] == "Y"]
    assert [bulatkan(b["capaian"], 2) for b in tahun] == CAPAIAN_TERBIT
    assert tahun[0]["perspektif"] == "Stakeholder" and tahun[0]["status"] == "Hijau"


def test_table_keeps_targets_of_later_periods(folder_masukan: Path) -> None:
    hasil = nilai(folder_masukan, 1)
    assert hasil.skor is not None
    akhir = [b for b in susun_baris(hasil.skor) if b["periode"] == "Y"]
    assert all(b["target"] is not None and b["realisasi"] is None and b["capaian"] is None for b in akhir)


def test_csv_is_utf_8_with_a_mark_for_excel(skor: Skor, tmp_path: Path) -> None:
    jalur = tmp_path / "kinerja.csv"
    assert tulis_data(skor, jalur) == 140
    isi = jalur.read_bytes()
    assert isi.startswith(b"\xef\xbb\xbf") and isi.count(b"\r\n") == 141
    baris = list(csv.DictReader(io.StringIO(isi.decode("utf-8-sig"))))
    assert list(baris[0]) == list(KOLOM) and len(baris) == 140
    assert baris[0]["target"] == "20.0" and baris[0]["periode"] == "Q1"
    # 06a-CP has a target and no realisasi in Q1: an empty cell, never 0.
    kosong = next(b for b in baris if b["kode"] == "06a-CP" and b["periode"] == "Q1")
    assert kosong["target"] == "100.0" and kosong["realisasi"] == kosong["capaian"] == kosong["status"] == ""


@pytest.mark.parametrize("awal", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_text_is_never_a_formula(skor: Skor, tmp_path: Path, awal: str) -> None:
    nama = f"{awal}1+1"
    pertama = replace(skor.iku[0], iku=replace(skor.iku[0].iku, nama=nama))
    tulis_data(replace(skor, iku=(pertama,)), tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as berkas:
        assert {b["iku"] for b in csv.DictReader(berkas)} == {f"'{nama}"}


def test_csv_numbers_below_zero_stay_numbers(skor: Skor, tmp_path: Path) -> None:
    langkah = {p: replace(satu, realisasi=Fraction(-5)) for p, satu in skor.iku[0].langkah.items()}
    tulis_data(replace(skor, iku=(replace(skor.iku[0], langkah=langkah),)), tmp_path / "a.csv")
    assert set(pd.read_csv(tmp_path / "a.csv")["realisasi"]) == {-5.0}


def test_xlsx_text_is_never_a_formula(skor: Skor, tmp_path: Path) -> None:
    tulis_data(_berumus(skor), tmp_path / "a.xlsx")
    wb = openpyxl.load_workbook(tmp_path / "a.xlsx")
    ws = wb.worksheets[0]
    assert [c.value for c in ws[1]] == list(KOLOM)
    sel = ws.cell(2, list(KOLOM).index("iku") + 1)
    assert sel.data_type == "s" and sel.value == '=HYPERLINK("http://x";"y")'
    assert all(c.data_type != "f" and c.hyperlink is None for baris in ws.iter_rows() for c in baris)
    assert ws.max_row == 141


def test_parquet_has_the_same_columns_and_types_even_when_empty(skor: Skor, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    tulis_data(skor, tmp_path / "a.parquet")
    tulis_data(replace(skor, iku=()), tmp_path / "kosong.parquet")
    penuh, kosong = pd.read_parquet(tmp_path / "a.parquet"), pd.read_parquet(tmp_path / "kosong.parquet")
    assert list(penuh.columns) == list(kosong.columns) == list(KOLOM)
    assert len(penuh) == 140 and len(kosong) == 0
    assert list(map(str, penuh.dtypes)) == list(map(str, kosong.dtypes))
    assert math.isclose(penuh["capaian"][penuh["periode"] == "Y"].iloc[0], 100.41)


def test_parquet_without_pyarrow_names_what_to_install(
    skor: Skor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(KesalahanPengguna, match="pip install pyarrow"):
        tulis_data(skor, tmp_path / "a.parquet")
    assert not (tmp_path / "a.parquet").exists()


def test_table_of_quarters_matches_the_json(folder_masukan: Path, skor: Skor) -> None:
    isi = {(i["kode"], q): i["realisasi"][q] for i in _json(folder_masukan)["iku"] for q in TRIWULAN}
    for b in susun_baris(skor):
        if b["periode"] in TRIWULAN:
            assert b["realisasi"] == isi[b["kode"], b["periode"]]
