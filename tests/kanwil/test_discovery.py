"""Where offices are looked for, how a region is called, and wrong usage."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.region_folders import small_office

from workbook_builder.errors import UserError
from workbook_builder.kanwil.discover import discover

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]


def place(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "target.xlsx").write_bytes(b"")


def found(folder: Path, output: str = "output") -> list[str]:
    return [path.relative_to(folder).as_posix() for path in discover(folder, folder / output).offices]


def test_offices_lie_at_any_depth_and_come_sorted(tmp_path: Path) -> None:
    place(tmp_path, "kpp-b", "KPP-A", "dalam/lagi/kpp-c", "dalam/KPP-D/2024", "Kebayoran Lama")
    assert found(tmp_path) == ["dalam/KPP-D/2024", "dalam/lagi/kpp-c", "Kebayoran Lama", "KPP-A", "kpp-b"]


def test_hidden_folders_copies_and_outputs_are_left_out(tmp_path: Path) -> None:
    place(tmp_path, "a", ".git/a", "~tmp", "output/a", "hasil/a", "riwayat/a", "Backup/a", "b/cadangan", "a - Copy")
    place(tmp_path, "salinan_a", "Arsip 2023/a")
    result = discover(tmp_path, tmp_path / "hasil")
    assert [x.name for x in result.offices] == ["a"]
    assert {x.relative_to(tmp_path).as_posix() for x in result.copies} == {
        "Arsip 2023/a",
        "Backup/a",
        "a - Copy",
        "b/cadangan",
        "salinan_a",
    }


def test_what_was_left_out_is_said(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "kanwil" / "a", "KPP A")
    place(tmp_path / "kanwil", "Backup/a")
    (tmp_path / "kanwil" / "b").mkdir()
    result = run_cli("kanwil", "kanwil", "--hanya-rekap")
    assert result.code == 0
    assert "salinan: 1 folder (Backup/a)" in result.stderr and "masih kosong: 1 (b)" in result.stderr


def test_a_folder_that_seems_an_office_is_named(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "kanwil" / "a", "KPP A")
    other = small_office(tmp_path / "kanwil" / "b", "KPP B")
    (other / "target.xlsx").rename(other / "Target 2024.xlsx")
    (small_office(tmp_path / "kanwil" / "c", "KPP C") / "target.xlsx").unlink()
    result = run_cli("kanwil", "kanwil", "--hanya-rekap")
    assert result.code == 1 and "Dinilai: 1 dari 3 kantor." in result.stderr
    assert "Target 2024.xlsx" in result.stderr and "  c: Berkas target.xlsx tidak ditemukan" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_linked_office_counts_once_and_circles_end(tmp_path: Path) -> None:
    place(tmp_path / "lain", "kpp-x")
    place(tmp_path / "kanwil", "a")
    (tmp_path / "kanwil" / "x").symlink_to(tmp_path / "lain" / "kpp-x")
    (tmp_path / "kanwil" / "y").symlink_to(tmp_path / "lain" / "kpp-x")
    (tmp_path / "kanwil" / "a" / "naik").symlink_to(tmp_path / "kanwil")
    assert found(tmp_path / "kanwil") == ["a", "x"]


def test_the_folder_of_one_office_is_a_region_of_one(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "kpp", "KPP A")
    assert run_cli("kanwil", "kpp").code == 0
    assert (tmp_path / "output" / "kpp" / "Kinerja_KPP-A_2024_Q4.xlsx").is_file()
    assert (tmp_path / "output" / "Kanwil_DJP-Contoh-Raya_2024_Q4.xlsx").is_file()


def test_a_run_inside_the_folder_of_the_region_does_not_find_its_output(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "a", "KPP A")
    for _ in range(2):
        result = run_cli("kanwil", ".")
        assert result.code == 0 and "Dinilai: 1 dari 1 kantor." in result.stderr


def test_no_office_and_no_folder_are_said_in_words(tmp_path: Path, run_cli: Run) -> None:
    (tmp_path / "surat").mkdir()
    result = run_cli("kanwil", "surat")
    assert result.code == 1 and "tidak satu pun folder di bawahnya berisi target.xlsx" in result.stderr
    assert run_cli("kanwil", "tidak-ada").code == 1
    with pytest.raises(UserError):
        discover(tmp_path / "surat", tmp_path)


def test_the_name_comes_from_the_superior_else_it_is_asked_for(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "kanwil" / "a", "KPP A", superior="Kanwil DJP Satu")
    small_office(tmp_path / "kanwil" / "b", "KPP B", superior="KANWIL DJP  SATU")
    assert run_cli("kanwil", "kanwil", "--hanya-rekap").code == 0
    assert (tmp_path / "output" / "Kanwil_DJP-Satu_2024_Q4.xlsx").is_file()
    small_office(tmp_path / "kanwil" / "c", "KPP C", superior="Kanwil DJP Dua")
    result = run_cli("kanwil", "kanwil", "--hanya-rekap")
    assert result.code == 1 and "Kanwil DJP Satu; Kanwil DJP Dua" in result.stderr
    assert "build-workbook kanwil kanwil --nama 'Kanwil DJP Satu'" in result.stderr.replace('"', "'")
    result = run_cli("kanwil", "kanwil", "--hanya-rekap", "--nama", "Kanwil DJP Tiga/Barat")
    assert result.code == 0 and (tmp_path / "output" / "Kanwil_DJP-Tiga-Barat_2024_Q4.xlsx").is_file()


def test_offices_without_a_superior_need_a_name(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "kanwil" / "a", "KPP A", superior="")
    result = run_cli("kanwil", "kanwil")
    assert result.code == 1 and "--nama" in result.stderr and not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--proses", "0"), "'0' bukan jumlah proses"),
        (("--proses", "dua"), "'dua' bukan jumlah proses"),
        (("--triwulan", "5"), "bukan triwulan"),
        (("--nama", " "), "namanya kosong"),
        (("--kertas", "A3"), "A3"),
    ],
)
def test_wrong_usage_is_refused_before_any_work(run_cli: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run_cli("kanwil", "kanwil", *arguments)
    assert result.code == 2 and said in result.stderr
    assert run_cli("kanwil").code == 2
