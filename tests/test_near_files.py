"""A missing input looks around; a fresh template is not put beside a filled file; a newer copy is said."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from alat import kode_temuan, salin_masukan, ubah

from workbook_builder.findings.catalogue import pesan, saran
from workbook_builder.pipeline import nilai

if TYPE_CHECKING:
    from conftest import Selesai

Run = Callable[..., "Selesai"]

RENAMED = ["realisasi (1).xlsx", "Realisasi.xlsx", "realisasi final.xlsx", "relisasi.xlsx", "KPP realisasi Q2.xlsx"]
FOREIGN = ["realisasi.xls", "realisasi.ods", "Realisasi final.xlsb", "realisasi.csv"]


def _only_as(folder: Path, name: str) -> None:
    (folder / "realisasi.xlsx").rename(folder / name)


@pytest.mark.parametrize("command", ["check", "build", "data a.csv"])
@pytest.mark.parametrize("name", RENAMED)
def test_a_file_of_another_name_is_named_and_to_be_renamed(
    folder_masukan: Path, jalankan: Run, name: str, command: str
) -> None:
    _only_as(folder_masukan, name)
    result = jalankan(*command.split())
    assert result.kode == 1
    assert f"ada '{name}' (disimpan " in result.galat and "ganti namanya menjadi realisasi.xlsx" in result.galat
    assert "template" not in result.galat and "Simpan Sebagai" not in result.galat


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_of_another_format_is_named_and_to_be_saved_as_xlsx(
    folder_masukan: Path, jalankan: Run, name: str
) -> None:
    _only_as(folder_masukan, name)
    result = jalankan("check")
    assert result.kode == 1 and f"'{name}'" in result.galat
    assert "Simpan Sebagai" in result.galat and "dengan nama realisasi.xlsx" in result.galat
    assert "ganti namanya" not in result.galat


def test_the_newest_of_several_comes_first(folder_masukan: Path, jalankan: Run) -> None:
    for age, name in enumerate(["realisasi lama.xlsx", "realisasi (1).xlsx"]):
        shutil.copy(folder_masukan / "realisasi.xlsx", folder_masukan / name)
        os.utime(folder_masukan / name, (1_700_000_000 + age * 100_000,) * 2)
    (folder_masukan / "realisasi.xlsx").unlink()
    message = jalankan("check").galat
    assert message.index("realisasi (1).xlsx") < message.index("realisasi lama.xlsx")


@pytest.mark.parametrize(
    "name", ["~$realisasi.xlsx", ".realisasi.xlsx", "temuan.xlsx", "realisasi.pdf", "catatan.xlsx"]
)
def test_what_is_no_input_is_not_offered(folder_masukan: Path, jalankan: Run, name: str) -> None:
    _only_as(folder_masukan, name)
    result = jalankan("build", "--input", folder_masukan)
    assert result.kode == 1 and name not in result.galat
    assert f"build-workbook template --input {folder_masukan}" in result.galat


def test_a_folder_below_that_holds_the_inputs_is_offered(folder_masukan: Path, jalankan: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    folder_masukan.rename(tmp_path / "data" / "tahun 2024")
    result = jalankan("check", "--input", "data")
    assert result.kode == 1 and f"--input '{Path('data') / 'tahun 2024'}'" in result.galat


@pytest.mark.parametrize("name", [*RENAMED, *FOREIGN[:2]])
def test_template_makes_no_empty_file_beside_a_filled_one(folder_masukan: Path, jalankan: Run, name: str) -> None:
    _only_as(folder_masukan, name)
    result = jalankan("template", "--input", folder_masukan)
    assert result.kode == 1 and f"'{name}'" in result.galat and "Template tidak ditulis" in result.galat
    assert f"build-workbook template --input {folder_masukan} --ya" in result.galat
    assert not (folder_masukan / "realisasi.xlsx").exists()
    assert jalankan("template", "--input", folder_masukan, "--ya").kode == 0
    assert (folder_masukan / "realisasi.xlsx").exists() and (folder_masukan / name).exists()


def test_template_takes_no_other_spreadsheet_for_a_filled_one(folder_masukan: Path, jalankan: Run) -> None:
    (folder_masukan / "realisasi.xlsx").unlink()
    book = openpyxl.Workbook()
    book.active.title = "SAKTI"
    book.save(folder_masukan / "Realisasi belanja SAKTI.xlsx")
    assert jalankan("template").kode == 0


def test_a_newer_copy_beside_the_input_is_said_and_an_older_one_is_not(tmp_path: Path) -> None:
    folder = salin_masukan(tmp_path)
    shutil.copy(folder / "realisasi.xlsx", folder / "realisasi (1).xlsx")
    assert "berkas-lebih-baru" not in kode_temuan(nilai(folder)), "a copy of the same content"
    ubah(folder, "realisasi (1).xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 0.19))
    [found] = [t for t in nilai(folder).temuan if t.kode == "berkas-lebih-baru"]
    assert (found.tempat.berkas, found.tempat.lembar) == ("realisasi.xlsx", None)
    assert "realisasi (1).xlsx" in pesan(found) and "realisasi (1).xlsx" in saran(found)
    (folder / "realisasi.xlsx").rename(folder / "x.xlsx")
    (folder / "realisasi (1).xlsx").rename(folder / "realisasi.xlsx")
    (folder / "x.xlsx").rename(folder / "realisasi (1).xlsx")
    assert "berkas-lebih-baru" not in kode_temuan(nilai(folder))


@pytest.mark.parametrize("name", ["realisasi_cadangan_2026-07-14_0905.xlsx", "Realisasi anggaran.ods", "temuan.xlsx"])
def test_a_kept_copy_or_another_file_is_no_newer_input(tmp_path: Path, name: str) -> None:
    folder = salin_masukan(tmp_path)
    ubah(folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 0.19))
    (folder / "realisasi.xlsx").rename(folder / name)
    salin_masukan(folder)
    os.utime(folder / "realisasi.xlsx", (1_700_000_000,) * 2)
    assert "berkas-lebih-baru" not in kode_temuan(nilai(folder))


def test_a_newer_ods_of_the_same_name_is_said(tmp_path: Path) -> None:
    folder = salin_masukan(tmp_path)
    (folder / "realisasi.ods").write_bytes(b"PK")
    os.utime(folder / "realisasi.xlsx", (1_700_000_000,) * 2)
    assert "berkas-lebih-baru" in kode_temuan(nilai(folder))


# --- folders that are none ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "build", "template", "data a.csv"])
def test_a_file_given_for_a_folder_names_its_folder(
    folder_masukan: Path, jalankan: Run, command: str, tmp_path: Path
) -> None:
    given = Path("input") / "target.xlsx"
    result = jalankan(*command.split(), "--input", given)
    assert result.kode == 1 and f"{given} adalah berkas" in result.galat and "--input input\n" in result.galat
    assert "jaringan" not in result.galat


@pytest.mark.parametrize("command", ["check", "template", "init", "data a.csv"])
def test_a_folder_that_is_not_there_asks_for_the_one_that_was_meant(
    folder_masukan: Path, jalankan: Run, command: str
) -> None:
    if command == "init":
        assert jalankan("init", "baru", "--dari", "inptu").kode == 1
        return
    result = jalankan(*command.split(), "--input", "inptu")
    assert result.kode == 1 and "Maksud Anda --input input?" in result.galat


@pytest.mark.parametrize("command", ["check", "build", "template", "data a.csv"])
def test_a_folder_that_may_not_be_read_is_said_plainly(
    folder_masukan: Path, jalankan: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal is made here, because permissions do not bind whoever runs tests as root."""

    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("workbook_builder.read.neighbours.os.scandir", refuse)
    result = jalankan(*command.split())
    assert result.kode == 1 and "Folder input tidak boleh dibuka" in result.galat and "Error" not in result.galat


def test_what_the_system_refuses_later_is_said_with_its_path(jalankan: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    result = jalankan("init", "baru")
    assert result.kode == 1 and str(Path("baru") / "target.xlsx") in result.galat
    assert "izinnya kurang" in result.galat and "Error" not in result.galat
