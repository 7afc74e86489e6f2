"""Blank is not a dash: targets, sheets, perspektif, quarters and kinds of spending that are not there are said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import INPUT, KEPALA_RINCIAN, isian, kantor, kode_temuan, letak_temuan, rincian, salin_masukan, ubah
from mesin import dengan_formualizer, nilai_tersimpan, perbedaan
from putaran_alat import kode_iku, target, tulis_target

from workbook_builder.findings.catalogue import jenis, pesan, saran
from workbook_builder.model import Temuan, Tingkat
from workbook_builder.pipeline import Hasil, nilai

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]
KEPALA_ANGGARAN = ["Kode", "Jenis Belanja", "Pagu", *(f"Realisasi Q{i}" for i in range(1, 5))]


def _of(hasil: Hasil, kode: str) -> list[Temuan]:
    return [t for t in hasil.temuan if t.kode == kode]


def _with_targets(folder: Path, *targets: Any) -> Hasil:
    baris = [KEPALA_RINCIAN, [1, "Penerimaan"], ["01a-CP", "IKU", *targets], *rincian()[2:]]
    return nilai(kantor(folder, {"Rincian Target": baris[:3] + rincian()[3:]}))


# --- targets


def test_a_blank_target_is_said_per_cell(tmp_path: Path) -> None:
    hasil = _with_targets(tmp_path, 80, None, 80, None, 80, 80, 80)
    assert [t.tempat.sel for t in _of(hasil, "target-kosong")] == ["D3", "F3"]
    assert "iku-tanpa-target" not in kode_temuan(hasil)


def test_a_dash_is_no_target_and_no_finding(tmp_path: Path) -> None:
    hasil = _with_targets(tmp_path, "-", 80, 80, "-", 80, 80, 80)
    assert not {"target-kosong", "iku-tanpa-target"} & kode_temuan(hasil)


@pytest.mark.parametrize("isi", [None, "-"])
def test_an_iku_without_any_target_is_one_error(tmp_path: Path, isi: str | None) -> None:
    hasil = _with_targets(tmp_path, *[isi] * 7)
    assert [t.tempat.sel for t in _of(hasil, "iku-tanpa-target")] == ["A3"]
    assert hasil.gagal(ketat=False) and not _of(hasil, "target-kosong")


def test_a_new_year_without_targets_gives_no_template(jalankan: Jalankan, tmp_path: Path) -> None:
    assert jalankan("init", "2025", "--dari", INPUT).kode == 0
    hasil = jalankan("template", "--input", "2025")
    assert hasil.kode == 1 and "tidak punya satu target pun" in hasil.galat
    assert not (tmp_path / "2025" / "realisasi.xlsx").exists()


def test_a_quarter_whose_target_is_blank_stays_open_and_one_with_a_dash_is_closed(
    jalankan: Jalankan, tmp_path: Path
) -> None:
    isi = target(4)
    isi["Rincian Target"][2][2], isi["Rincian Target"][3][2] = None, "-"
    folder = tulis_target(tmp_path / "input", isi)
    hasil = jalankan("template")
    assert hasil.kode == 0 and "Target Q1 01a-CP belum diisi" in hasil.galat
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Realisasi IKU"]
    assert (ws["E7"].value, ws["F7"].protection.locked) == (None, False)
    assert (ws["E8"].value, ws["F8"].protection.locked) == ("-", True)
    tersimpan = nilai_tersimpan(folder / "realisasi.xlsx")
    assert {tersimpan["Realisasi IKU", "N7"], tersimpan["Realisasi IKU", "N8"]} == {"Target kosong", "Tanpa target"}
    assert perbedaan(tersimpan, dengan_formualizer(folder / "realisasi.xlsx", tmp_path)) == []


def test_a_realisasi_under_a_blank_target_is_not_said_to_have_a_dash(tmp_path: Path) -> None:
    hasil = _with_targets(tmp_path, None, 80, 80, 80, 80, 80, 80)
    assert "realisasi-tanpa-target" not in kode_temuan(hasil)


# --- sheets


def _remove(lembar: str) -> Callable[[Any], None]:
    return lambda wb: wb.remove(wb[lembar])


@pytest.mark.parametrize(
    ("berkas", "lembar", "tingkat"),
    [
        ("realisasi.xlsx", "Realisasi Anggaran", Tingkat.PERINGATAN),
        ("realisasi.xlsx", "Analisis", Tingkat.PERINGATAN),
        ("realisasi.xlsx", "Angka Terbit", Tingkat.PERINGATAN),
        ("target.xlsx", "Perjanjian Kinerja", Tingkat.PERINGATAN),
        ("target.xlsx", "Anggaran", Tingkat.PERINGATAN),
        ("target.xlsx", "Inisiatif Strategis", Tingkat.INFO),
        ("target.xlsx", "Manual IKU", Tingkat.INFO),
    ],
)
def test_a_deleted_sheet_is_said_once_with_what_it_takes_along(
    tmp_path: Path, berkas: str, lembar: str, tingkat: Tingkat
) -> None:
    hasil = nilai(ubah(salin_masukan(tmp_path), berkas, _remove(lembar)))
    (satu,) = _of(hasil, "lembar-resmi-hilang") + _of(hasil, "lembar-pelengkap-tidak-ada")
    assert jenis(satu).tingkat is tingkat and satu.tempat.berkas == berkas
    assert f"Lembar '{lembar}' tidak ada: " in pesan(satu)


@pytest.mark.parametrize("baru", ["Realisasi Angaran", "Realisasi Anggaran 31 Des 2024"])
def test_a_renamed_sheet_is_asked_for(tmp_path: Path, baru: str) -> None:
    def rename(wb: Any) -> None:
        wb["Realisasi Anggaran"].title = baru

    (satu,) = _of(nilai(ubah(salin_masukan(tmp_path), "realisasi.xlsx", rename)), "lembar-resmi-hilang")
    assert pesan(satu).endswith(f"Maksud Anda '{baru}'?")


def test_an_office_that_never_had_the_other_sheets_gets_no_warning_for_them(tmp_path: Path) -> None:
    hasil = nilai(kantor(tmp_path))
    assert "lembar-resmi-hilang" not in kode_temuan(hasil)
    assert [t.tempat.berkas for t in _of(hasil, "lembar-pelengkap-tidak-ada")] == ["target.xlsx", "realisasi.xlsx"]


# --- perspektif


def test_one_slip_in_the_perspektif_of_a_sasaran_says_what_the_weights_became(tmp_path: Path) -> None:
    hasil = nilai(
        ubah(salin_masukan(tmp_path), "target.xlsx", lambda wb: wb["Peta Strategi"].__setitem__("A11", "Customer"))
    )
    (satu,) = _of(hasil, "perspektif-tanpa-sasaran")
    assert "Perspektif Stakeholder (bobot 30%)" in pesan(satu) and "Customer 28,57%" in pesan(satu)


def test_an_error_about_the_perspektif_is_not_said_twice(tmp_path: Path) -> None:
    salin_masukan(tmp_path)
    hasil = nilai(ubah(tmp_path, "target.xlsx", lambda wb: wb["Peta Strategi"].__setitem__("A11", "Stakholder")))
    assert {"perspektif-tak-dikenal"} == {k for k in kode_temuan(hasil) if k.startswith("perspektif")}


# --- money and analysis, quarter by quarter


def _money(folder: Path, *baris: list[Any], quarter: int | None = None) -> Hasil:
    isi = {"Realisasi IKU": isian(), "Realisasi Anggaran": [KEPALA_ANGGARAN, *baris]}
    return nilai(kantor(folder, realisasi=isi), quarter)


def test_a_quarter_without_spending_is_said_once_per_quarter_reported(tmp_path: Path) -> None:
    baris = [51, "Belanja Pegawai", 100, 10, None, None, 40], [52, "Belanja Barang", 100, 10, None, None, 40]
    hasil = _money(tmp_path, *baris, quarter=3)
    assert [t.tempat.sel for t in _of(hasil, "belanja-triwulan-kosong")] == ["E2", "F2"]


def test_a_dash_says_that_a_quarter_has_no_spending(tmp_path: Path) -> None:
    hasil = _money(tmp_path, [51, "Belanja Pegawai", 100, "-", "-", "-", 40])
    assert not {"belanja-triwulan-kosong", "belanja-sebagian"} & kode_temuan(hasil)


def test_a_kind_left_blank_while_others_are_filled_is_said_at_its_cell(tmp_path: Path) -> None:
    hasil = _money(
        tmp_path, [51, "Belanja Pegawai", 100, 10, 20, 30, 40], [52, "Belanja Barang", 100, 10, 20, None, 40]
    )
    (satu,) = _of(hasil, "belanja-sebagian")
    assert satu.tempat.sel == "F3" and "jumlah Q3 Rp30 dihitung tanpa itu" in pesan(satu)


def test_a_kind_that_was_never_filled_is_said_once(tmp_path: Path) -> None:
    baris = [51, "Belanja Pegawai", 100, 10, 20, 30, 40], [53, "Belanja Modal", None, None, None, None, None]
    assert [t.tempat.sel for t in _of(_money(tmp_path, *baris), "belanja-sebagian")] == ["G3"]


@pytest.mark.parametrize(
    ("baris", "sel"),
    [
        ([[51, "Belanja Pegawai", None, 1, 2, 3, 4], [None, "Jumlah", None, None, None, None, None]], "C3"),
        ([[51, "Belanja Pegawai", 10, 1, 2, 3, 4], [52, "Belanja Barang", None, 1, 2, 3, 4]], "C3"),
        ([[51, "Belanja Pegawai", None, 1, 2, 3, 4], [None, "Jumlah", 10, None, None, None, None]], None),
    ],
)
def test_a_blank_ceiling_is_said_where_it_takes_the_percentages_along(
    tmp_path: Path, baris: Any, sel: str | None
) -> None:
    assert [t.tempat.sel for t in _of(_money(tmp_path, *baris), "pagu-kosong")] == ([sel] if sel else [])


def test_a_total_that_falls_is_said_where_no_row_falls(tmp_path: Path) -> None:
    baris = [51, "Belanja Pegawai", 100, 10, 20, 30, 40], [None, "Jumlah", 100, 50, None, None, None]
    assert "belanja-turun" not in kode_temuan(_money(tmp_path, *baris))
    baris = [51, "Belanja Pegawai", 100, None, 20, 30, 40], [None, "Jumlah", 100, 50, None, None, None]
    assert [t.tempat.sel for t in _of(_money(tmp_path, *baris), "belanja-turun")] == ["E3"]


def test_negative_money_is_said(tmp_path: Path) -> None:
    hasil = _money(tmp_path, [51, "Belanja Pegawai", -100, -10, 20, 30, 40])
    assert {("pagu-negatif", "Realisasi Anggaran", "C2"), ("belanja-negatif", "Realisasi Anggaran", "D2")} <= (
        letak_temuan(hasil)
    )


def test_a_quarter_without_analysis_is_said_and_one_with_a_to_date_analysis_is_not(tmp_path: Path) -> None:
    kepala = ["Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"]
    baris = [["01a-CP", "Smt.1", "ada", None, None], ["01a-CP", "Q3", None, None, None], ["01a-CP", "Y", "a", "b", "c"]]
    hasil = nilai(kantor(tmp_path, realisasi={"Realisasi IKU": isian(), "Analisis": [kepala, *baris]}))
    assert [t.isi["periode"] for t in _of(hasil, "analisis-triwulan-kosong")] == ["Q1", "Q3"]


# --- rows


def test_an_iku_without_a_row_in_realisasi_is_an_error(tmp_path: Path) -> None:
    hasil = nilai(kantor(tmp_path, realisasi={"Realisasi IKU": isian()[:-1]}))
    (satu,) = _of(hasil, "realisasi-baris-hilang")
    assert jenis(satu).tingkat is Tingkat.GALAT and "template" in saran(satu)


def test_after_a_change_of_code_the_advice_moves_the_values_instead_of_deleting_them(tmp_path: Path) -> None:
    baris = [list(x) for x in isian()]
    baris[1][0] = "01d-CP"
    (satu,) = _of(nilai(kantor(tmp_path, realisasi={"Realisasi IKU": baris})), "realisasi-kode-asing")
    assert "jangan hapus barisnya" in saran(satu) and "--ganti 01d-CP=01a-CP" in saran(satu)


def test_analisis_has_room_for_every_iku_in_every_quarter(jalankan: Jalankan, tmp_path: Path) -> None:
    folder = tulis_target(tmp_path / "input", target(12))
    jalankan("template")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Analisis"]
    assert sum(1 for b in range(7, ws.max_row + 1) if not ws.cell(b, 3).protection.locked) == 48

    def fill(wb: Any) -> None:
        for i in range(48):
            wb["Analisis"].cell(7 + i, 1).value = kode_iku(i % 12)
            wb["Analisis"].cell(7 + i, 2).value = f"Q{i // 12 + 1}"
            wb["Analisis"].cell(7 + i, 3).value = "ada"

    ubah(folder, "realisasi.xlsx", fill)
    jalankan("template")
    ws = openpyxl.load_workbook(folder / "realisasi.xlsx")["Analisis"]
    assert [ws.cell(54, 3).value, ws.cell(55, 3).protection.locked] == ["ada", False]


# --- before the first realisasi


def test_template_shows_the_warnings_of_the_targets(folder_masukan: Path, jalankan: Jalankan) -> None:
    hasil = jalankan("template")
    assert hasil.kode == 0 and "PERINGATAN  target.xlsx, lembar 'Inisiatif Strategis'" in hasil.galat
    assert "realisasi.xlsx, lembar" not in hasil.galat


def test_check_judges_the_targets_before_a_realisasi_exists(folder_masukan: Path, jalankan: Jalankan) -> None:
    (folder_masukan / "realisasi.xlsx").unlink()
    hasil = jalankan("check")
    assert hasil.kode == 0 and "yang diperiksa hanya target.xlsx" in hasil.galat and "NKO" not in hasil.galat
    assert "build-workbook template --input input" in hasil.galat
    assert "PERINGATAN  target.xlsx" in hasil.galat and "realisasi.xlsx, lembar" not in hasil.galat
    ubah(folder_masukan, "target.xlsx", lambda wb: wb["Rincian Target"].__setitem__("C11", "2O%"))
    assert jalankan("check").kode == 1
