"""A missing input looks around; a fresh template is not put beside a filled file; a newer copy is said."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from support.offices import copy_inputs, edit, finding_codes

from workbook_builder.findings.catalogue import advice, message
from workbook_builder.pipeline import evaluate

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]

RENAMED = ["realisasi (1).xlsx", "Realisasi.xlsx", "realisasi final.xlsx", "relisasi.xlsx", "KPP realisasi Q2.xlsx"]
FOREIGN = ["realisasi.xls", "realisasi.ods", "Realisasi final.xlsb", "realisasi.csv"]


def _only_as(folder: Path, name: str) -> None:
    (folder / "realisasi.xlsx").rename(folder / name)


@pytest.mark.parametrize("command", ["check", "build", "data a.csv"])
@pytest.mark.parametrize("name", RENAMED)
def test_a_file_of_another_name_is_named_and_to_be_renamed(
    input_folder: Path, run_cli: Run, name: str, command: str
) -> None:
    _only_as(input_folder, name)
    result = run_cli(*command.split())
    assert result.code == 1
    assert f"ada '{name}' (disimpan " in result.stderr and "ganti namanya menjadi realisasi.xlsx" in result.stderr
    assert "template" not in result.stderr and "Simpan Sebagai" not in result.stderr


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_of_another_format_is_named_and_to_be_saved_as_xlsx(input_folder: Path, run_cli: Run, name: str) -> None:
    _only_as(input_folder, name)
    result = run_cli("check")
    assert result.code == 1 and f"'{name}'" in result.stderr
    assert "Simpan Sebagai" in result.stderr and "dengan nama realisasi.xlsx" in result.stderr
    assert "ganti namanya" not in result.stderr


def test_the_newest_of_several_comes_first(input_folder: Path, run_cli: Run) -> None:
    for age, name in enumerate(["realisasi lama.xlsx", "realisasi (1).xlsx"]):
        shutil.copy(input_folder / "realisasi.xlsx", input_folder / name)
        os.utime(input_folder / name, (1_700_000_000 + age * 100_000,) * 2)
    (input_folder / "realisasi.xlsx").unlink()
    message = run_cli("check").stderr
    assert message.index("realisasi (1).xlsx") < message.index("realisasi lama.xlsx")


@pytest.mark.parametrize(
    "name", ["~$realisasi.xlsx", ".realisasi.xlsx", "temuan.xlsx", "realisasi.pdf", "catatan.xlsx"]
)
def test_what_is_no_input_is_not_offered(input_folder: Path, run_cli: Run, name: str) -> None:
    _only_as(input_folder, name)
    result = run_cli("build", "--input", input_folder)
    assert result.code == 1 and name not in result.stderr
    assert f"build-workbook template --input {input_folder}" in result.stderr


def test_a_folder_below_that_holds_the_inputs_is_offered(input_folder: Path, run_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    input_folder.rename(tmp_path / "data" / "tahun 2024")
    result = run_cli("check", "--input", "data")
    assert result.code == 1 and f"--input '{Path('data') / 'tahun 2024'}'" in result.stderr


@pytest.mark.parametrize("name", [*RENAMED, *FOREIGN[:2]])
def test_template_makes_no_empty_file_beside_a_filled_one(input_folder: Path, run_cli: Run, name: str) -> None:
    _only_as(input_folder, name)
    result = run_cli("template", "--input", input_folder)
    assert result.code == 1 and f"'{name}'" in result.stderr and "Template tidak ditulis" in result.stderr
    assert f"build-workbook template --input {input_folder} --ya" in result.stderr
    assert not (input_folder / "realisasi.xlsx").exists()
    assert run_cli("template", "--input", input_folder, "--ya").code == 0
    assert (input_folder / "realisasi.xlsx").exists() and (input_folder / name).exists()


def test_template_takes_no_other_spreadsheet_for_a_filled_one(input_folder: Path, run_cli: Run) -> None:
    (input_folder / "realisasi.xlsx").unlink()
    book = openpyxl.Workbook()
    book.active.title = "SAKTI"
    book.save(input_folder / "Realisasi belanja SAKTI.xlsx")
    assert run_cli("template").code == 0


def test_a_newer_copy_beside_the_input_is_said_and_an_older_one_is_not(tmp_path: Path) -> None:
    folder = copy_inputs(tmp_path)
    shutil.copy(folder / "realisasi.xlsx", folder / "realisasi (1).xlsx")
    assert "berkas-lebih-baru" not in finding_codes(evaluate(folder)), "a copy of the same content"
    edit(folder, "realisasi (1).xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 0.19))
    [found] = [t for t in evaluate(folder).findings if t.code == "berkas-lebih-baru"]
    assert (found.place.file, found.place.sheet) == ("realisasi.xlsx", None)
    assert "realisasi (1).xlsx" in message(found) and "realisasi (1).xlsx" in advice(found)
    (folder / "realisasi.xlsx").rename(folder / "x.xlsx")
    (folder / "realisasi (1).xlsx").rename(folder / "realisasi.xlsx")
    (folder / "x.xlsx").rename(folder / "realisasi (1).xlsx")
    assert "berkas-lebih-baru" not in finding_codes(evaluate(folder))


@pytest.mark.parametrize("name", ["realisasi_cadangan_2026-07-14_0905.xlsx", "Realisasi anggaran.ods", "temuan.xlsx"])
def test_a_kept_copy_or_another_file_is_no_newer_input(tmp_path: Path, name: str) -> None:
    folder = copy_inputs(tmp_path)
    edit(folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", 0.19))
    (folder / "realisasi.xlsx").rename(folder / name)
    copy_inputs(folder)
    os.utime(folder / "realisasi.xlsx", (1_700_000_000,) * 2)
    assert "berkas-lebih-baru" not in finding_codes(evaluate(folder))


def test_a_newer_ods_of_the_same_name_is_said(tmp_path: Path) -> None:
    folder = copy_inputs(tmp_path)
    (folder / "realisasi.ods").write_bytes(b"PK")
    os.utime(folder / "realisasi.xlsx", (1_700_000_000,) * 2)
    assert "berkas-lebih-baru" in finding_codes(evaluate(folder))


# --- folders that are none ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "build", "template", "data a.csv"])
def test_a_file_given_for_a_folder_names_its_folder(
    input_folder: Path, run_cli: Run, command: str, tmp_path: Path
) -> None:
    given = Path("input") / "target.xlsx"
    result = run_cli(*command.split(), "--input", given)
    assert result.code == 1 and f"{given} adalah berkas" in result.stderr and "--input input\n" in result.stderr
    assert "jaringan" not in result.stderr


@pytest.mark.parametrize("command", ["check", "template", "init", "data a.csv"])
def test_a_folder_that_is_not_there_asks_for_the_one_that_was_meant(
    input_folder: Path, run_cli: Run, command: str
) -> None:
    if command == "init":
        assert run_cli("init", "baru", "--dari", "inptu").code == 1
        return
    result = run_cli(*command.split(), "--input", "inptu")
    assert result.code == 1 and "Maksud Anda --input input?" in result.stderr


@pytest.mark.parametrize("command", ["check", "build", "template", "data a.csv"])
def test_a_folder_that_may_not_be_read_is_said_plainly(
    input_folder: Path, run_cli: Run, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal is made here, because permissions do not bind whoever runs tests as root."""

    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("workbook_builder.read.neighbours.os.scandir", refuse)
    result = run_cli(*command.split())
    assert result.code == 1 and "Folder input tidak boleh dibuka" in result.stderr and "Error" not in result.stderr


def test_what_the_system_refuses_later_is_said_with_its_path(run_cli: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    result = run_cli("init", "baru")
    assert result.code == 1 and str(Path("baru") / "target.xlsx") in result.stderr
    assert "izinnya kurang" in result.stderr and "Error" not in result.stderr
