"""Whose and of which year an input is: in its title rows, its defined names, and against each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import KEPALA_RINCIAN, kantor, kode_temuan, peta, rincian, tulis_buku, ubah
from putaran_alat import isi_semua, target, terisi, tulis_target

from workbook_builder.findings.catalogue import pesan
from workbook_builder.pipeline import nilai

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]


@pytest.fixture
def filled(tmp_path: Path, jalankan: Jalankan) -> Path:
    """An office of 2026 with its template filled."""
    folder = tulis_target(tmp_path / "input", target(8))
    assert jalankan("template").kode == 0
    isi_semua(folder / "realisasi.xlsx")
    ubah(folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("C4", 4))
    return folder


def _other_year(folder: Path) -> None:
    tulis_target(folder, target(8, tahun=2027))


def _other_office(folder: Path) -> None:
    isi = target(8)
    isi["Identitas"][1][1] = "KPP Pratama Lain"
    tulis_target(folder, isi)


@pytest.mark.parametrize(
    ("change", "kata"),
    [
        (_other_year, "untuk KPP Uji Coba, tahun 2026, sedangkan target.xlsx untuk KPP Uji Coba, tahun 2027"),
        (_other_office, "untuk KPP Uji Coba, tahun 2026, sedangkan target.xlsx untuk KPP Pratama Lain, tahun 2026"),
    ],
)
def test_another_offices_or_years_realisasi_is_refused_everywhere_and_nothing_is_rewritten(
    filled: Path, jalankan: Jalankan, tmp_path: Path, change: Callable[[Path], None], kata: str
) -> None:
    change(filled)
    isi = (filled / "realisasi.xlsx").read_bytes()
    for perintah in (["build"], ["check"], ["template"], ["data", "a.csv"]):
        hasil = jalankan(*perintah)
        assert hasil.kode == 1 and kata in hasil.galat, perintah
    assert (filled / "realisasi.xlsx").read_bytes() == isi
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == [
        "realisasi.xlsx",
        "target.xlsx",
        "temuan.xlsx",
    ]


def test_a_file_may_be_acknowledged_as_this_offices_and_keeps_all_that_was_filled(
    filled: Path, jalankan: Jalankan
) -> None:
    diketik = terisi(filled / "realisasi.xlsx")
    _other_office(filled)
    assert jalankan("template", "--akui").kode == 0
    assert {k: v for k, v in terisi(filled / "realisasi.xlsx").items() if k[0] != "Realisasi IKU"} == {
        k: v for k, v in diketik.items() if k[0] != "Realisasi IKU"
    }
    assert jalankan("build").kode == 0 and len(list(filled.glob("realisasi_cadangan_*"))) == 1


def test_either_the_title_or_the_defined_name_is_enough(filled: Path) -> None:
    assert "realisasi-lain-identitas" not in kode_temuan(nilai(filled))
    _other_year(filled)

    def without_titles(wb: Any) -> None:
        for ws in wb.worksheets:
            ws["A3"] = None

    ubah(filled, "realisasi.xlsx", without_titles)
    assert [t.tempat.sel for t in nilai(filled).temuan if t.kode == "realisasi-lain-identitas"] == [None]
    wb = openpyxl.load_workbook(filled / "realisasi.xlsx")
    wb["Realisasi IKU"]["A3"] = "KPP Uji Coba - Tahun 2026"
    wb.defined_names.clear()
    wb.save(filled / "realisasi.xlsx")
    assert [t.tempat.sel for t in nilai(filled).temuan if t.kode == "realisasi-lain-identitas"] == ["A3"]


def test_the_template_keeps_office_and_year_under_defined_names(tmp_path: Path, jalankan: Jalankan) -> None:
    isi = target(4)
    isi["Identitas"][1][1] = 'KPP "Uji" & <Coba>'
    folder = tulis_target(tmp_path / "input", isi)
    jalankan("template")
    nama = openpyxl.load_workbook(folder / "realisasi.xlsx").defined_names
    assert nama["Dibuat_Untuk_Tahun"].attr_text == "2026"
    assert nama["Dibuat_Untuk_Unit"].attr_text == '"KPP ""Uji"" & <Coba>"'
    assert "realisasi-lain-identitas" not in kode_temuan(nilai(folder))


@pytest.mark.parametrize("nama", ["kpp uji  coba", "KPP Uji-Coba", "Kantor Pelayanan Pajak Uji Coba"])
def test_the_same_office_written_otherwise_is_the_same_office(filled: Path, nama: str) -> None:
    isi = target(8)
    isi["Identitas"][1][1] = nama
    tulis_target(filled, isi)
    assert "realisasi-lain-identitas" not in kode_temuan(nilai(filled))


def test_a_file_that_names_no_office_gets_a_warning(tmp_path: Path) -> None:
    (satu,) = [t for t in nilai(kantor(tmp_path)).temuan if t.kode == "realisasi-tanpa-identitas"]
    assert satu.tempat.berkas == "realisasi.xlsx"


# --- the year


def _titled(folder: Path, judul: str) -> Path:
    return kantor(folder, {"Rincian Target": [[judul], *rincian()]})


@pytest.mark.parametrize(
    "judul", ["TAHUN 2023", "RINCIAN TARGET KINERJA TAHUN 2023", "Rincian Target Kinerja Tahun 2023", "Tahun 2023"]
)
def test_a_title_of_another_year_than_identitas_is_an_error_at_its_cell(tmp_path: Path, judul: str) -> None:
    (satu,) = [t for t in nilai(_titled(tmp_path, judul)).temuan if t.kode == "judul-lain-tahun"]
    assert (satu.tempat.lembar, satu.tempat.sel) == ("Rincian Target", "A1")
    assert "tahun 2023, sedangkan tahun pada Identitas 2024" in pesan(satu)


@pytest.mark.parametrize(
    "judul",
    [
        "TAHUN 2024",
        "SESUAI PERATURAN MENTERI KEUANGAN NOMOR 118 TAHUN 2021",
        "Disusun menurut laporan tahun 2023",
        "RENCANA STRATEGIS TAHUN 2020-2024",
    ],
)
def test_the_year_of_a_law_or_a_remark_is_no_title(tmp_path: Path, judul: str) -> None:
    assert not {k for k in kode_temuan(nilai(_titled(tmp_path, judul))) if k.startswith("judul-")}


def test_a_year_inside_the_table_is_no_title(tmp_path: Path) -> None:
    baris = [KEPALA_RINCIAN, [1, "TAHUN 2023"], ["01a-CP", "IKU TAHUN 2023", *[50] * 7]]
    folder = kantor(tmp_path, {"Rincian Target": baris})
    assert not {k for k in kode_temuan(nilai(folder)) if k.startswith("judul-")}


def test_a_blank_year_is_an_error_and_the_computers_year_is_never_taken(tmp_path: Path) -> None:
    kantor(tmp_path, {"Identitas": [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", None]]})
    hasil = nilai(tmp_path)
    assert "tahun-kosong" in kode_temuan(hasil) and hasil.gagal(ketat=False)
    assert hasil.identitas.tahun == 0 and hasil.aturan is None


def test_without_identitas_the_titles_of_the_sheets_tell_the_year(tmp_path: Path) -> None:
    kantor(tmp_path)
    for judul, tahun, kode in (("TAHUN 2024", 2024, "identitas-kosong"), ("KINERJA", 0, "tahun-kosong")):
        tulis_buku(tmp_path / "target.xlsx", {"Peta Strategi": peta(), "Rincian Target": [[judul], *rincian()]})
        hasil = nilai(tmp_path)
        assert hasil.identitas.tahun == tahun and kode in kode_temuan(hasil)


@pytest.mark.parametrize(("tanggal", "aneh"), [("15/01/2023", False), ("31/12/2022", False), ("15/01/2020", True)])
def test_a_year_far_ahead_of_the_agreements_date_is_said(tmp_path: Path, tanggal: str, aneh: bool) -> None:
    isi = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", 2024], ["Tanggal", tanggal]]
    assert ("tahun-janggal" in kode_temuan(nilai(kantor(tmp_path, {"Identitas": isi})))) is aneh


def test_a_year_far_ahead_of_the_saving_of_its_file_is_said(tmp_path: Path) -> None:
    isi = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", 2099]]
    assert "tahun-janggal" in kode_temuan(nilai(kantor(tmp_path, {"Identitas": isi})))
