"""``init``: an empty target.xlsx that a new office can fill, and the year after an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import INPUT
from putaran_alat import tanpa_validasi

from workbook_builder.pipeline import nilai
from workbook_builder.read import baca_masukan

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]

TUJUH = [
    *("Identitas", "Peta Strategi", "Perjanjian Kinerja", "Rincian Target"),
    *("Manual IKU", "Inisiatif Strategis", "Anggaran"),
]


def _isi_minimal(berkas: Path) -> None:
    """What a new office fills at least, on the rows below the examples."""
    wb = openpyxl.load_workbook(berkas)
    wb["Identitas"]["B7"], wb["Identitas"]["B9"] = "KPP Baru", 2026
    for b, nama in enumerate(("Stakeholder", "Customer", "Internal Process", "Learning & Growth"), 8):
        for k, isi in enumerate((nama, b - 7, f"Sasaran {b - 7}"), 1):
            wb["Peta Strategi"].cell(b, k).value = isi
    rincian = wb["Rincian Target"]
    for i in range(4):
        rincian.cell(9 + 2 * i, 1).value, rincian.cell(9 + 2 * i, 2).value = i + 1, f"Sasaran {i + 1}"
        for k, isi in enumerate((f"{i + 1:02d}a-CP", f"IKU {i + 1}", *[80] * 7), 1):
            rincian.cell(10 + 2 * i, k).value = isi
    wb.save(berkas)


def test_init_writes_the_seven_sheets_and_a_guide(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("init", "baru")
    assert hasil.kode == 0 and "Petunjuk" in hasil.galat
    wb = openpyxl.load_workbook(tmp_path / "baru" / "target.xlsx")
    assert wb.sheetnames == ["Petunjuk", *TUJUH]
    assert [p.name for p in (tmp_path / "baru").iterdir()] == ["target.xlsx"]


def test_init_never_overwrites(jalankan: Jalankan, tmp_path: Path) -> None:
    (tmp_path / "baru").mkdir()
    (tmp_path / "baru" / "target.xlsx").write_bytes(b"milik kantor")
    for args in (["init", "baru"], ["init", "baru", "--dari", str(INPUT)]):
        hasil = jalankan(*args)
        assert hasil.kode == 1 and "sudah ada dan tidak ditimpa" in hasil.galat
    assert (tmp_path / "baru" / "target.xlsx").read_bytes() == b"milik kantor"


@pytest.mark.parametrize("dari", [[], ["--dari", str(INPUT)]])
def test_every_unlocked_cell_has_a_prompt_and_a_stop_message(jalankan: Jalankan, tmp_path: Path, dari: Any) -> None:
    jalankan("init", "baru", *dari)
    assert tanpa_validasi(tmp_path / "baru" / "target.xlsx") == []


def test_drop_downs_take_their_words_from_named_ranges(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("init", "baru")
    wb = openpyxl.load_workbook(tmp_path / "baru" / "target.xlsx")
    daftar = {dv.formula1 for ws in wb.worksheets for dv in ws.data_validations.dataValidation if dv.type == "list"}
    assert len(daftar) == 9 and daftar <= {f"{nama}" for nama in wb.defined_names}
    for nama in daftar:
        ((lembar, area),) = wb.defined_names[nama].destinations
        assert all(c.value for r in wb[lembar][area.replace("$", "")] for c in r)


def test_example_rows_are_ignored_when_read(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("init", "baru")
    masukan = baca_masukan(tmp_path / "baru", tanpa_realisasi=True)
    assert not (masukan.peta or masukan.perjanjian or masukan.rincian or masukan.manual)
    assert not (masukan.inisiatif or masukan.anggaran or masukan.sasaran)
    assert {t.kode for t in masukan.amatan} <= {"lembar-hilang"}


def test_a_new_office_goes_from_init_to_its_first_workbook(jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("init", "input")
    _isi_minimal(tmp_path / "input" / "target.xlsx")
    assert jalankan("template").kode == 0
    wb = openpyxl.load_workbook(tmp_path / "input" / "realisasi.xlsx")
    for b in range(7, 11):
        wb["Realisasi IKU"].cell(b, 6).value = 84
    wb.save(tmp_path / "input" / "realisasi.xlsx")
    hasil = jalankan("build")
    assert hasil.kode == 0 and "NKO periode Q1 tahun 2026: 105" in hasil.galat
    assert (tmp_path / "output" / "Kinerja_KPP-Baru_2026_Q1.xlsx").exists()


def test_the_next_year_carries_structure_and_last_years_figures(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("init", "2025", "--dari", INPUT)
    assert hasil.kode == 0 and "tahun 2025" in hasil.galat and "20 IKU" in hasil.galat
    lama, baru = nilai(INPUT), baca_masukan(tmp_path / "2025", tanpa_realisasi=True)
    assert lama.skor is not None
    assert [b.kode for b in baru.rincian] == [i.kode for i in lama.skor.kontrak.iku]
    assert [b.nama.teks for b in baru.sasaran] == [b.nama.teks for b in lama.masukan.sasaran]
    assert all(a.nilai is None and a.masalah is None for b in baru.rincian for a in b.target.values())
    for s, manual in zip(lama.skor.iku, baru.manual, strict=True):
        assert manual.target_lalu is not None and manual.target_lalu.nilai == s.iku.target["Y"]
        assert manual.realisasi_lalu is not None and manual.realisasi_lalu.nilai == s.langkah["Y"].realisasi
        assert manual.teks["Konsolidasi"].teks == s.iku.konsolidasi.value
    assert baru.identitas["Tahun"].teks == "2025" and baru.identitas["Nomor Perjanjian Kinerja"].kosong
    ws = openpyxl.load_workbook(tmp_path / "2025" / "target.xlsx")["Anggaran"]
    program = [(r[1].value, r[2].value) for r in ws.iter_rows(min_row=8) if r[1].value]
    assert program == [(b.nama.teks, None) for b in lama.masukan.anggaran]


def test_an_unfinished_year_gives_no_realisasi_of_the_year(
    jalankan: Jalankan, tmp_path: Path, folder_masukan: Path, isi_sel: Any
) -> None:
    isi_sel(folder_masukan / "realisasi.xlsx", "Realisasi IKU", "L7", None)
    hasil = jalankan("init", "2025", "--dari", folder_masukan)
    assert hasil.kode == 0 and "belum diisi: 01a-CP." in hasil.galat
    manual = baca_masukan(tmp_path / "2025", tanpa_realisasi=True).manual
    assert manual[0].realisasi_lalu is None and manual[1].realisasi_lalu is not None


def test_the_same_start_gives_the_same_bytes(jalankan: Jalankan, tmp_path: Path) -> None:
    for nama in ("a", "b"):
        jalankan("init", nama, "--dari", INPUT)
    assert (tmp_path / "a" / "target.xlsx").read_bytes() == (tmp_path / "b" / "target.xlsx").read_bytes()


def test_an_untouched_target_says_that_its_year_is_missing_and_nothing_about_rules(jalankan: Jalankan) -> None:
    assert jalankan("init", "kantor").kode == 0
    hasil = jalankan("template", "--input", "kantor")
    assert hasil.kode == 1
    assert "lembar 'Identitas', sel " in hasil.galat and "Tahun belum diisi" in hasil.galat
    assert "aturan" not in hasil.galat.lower()
