"""The buttons of the folder for Windows, pressed here: which folder, what is asked, and the last sentence."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.offices import INPUT, edit

from workbook_builder.buttons.press import press
from workbook_builder.buttons.window import QUIET
from workbook_builder.cli.main import main
from workbook_builder.text.buttons import BUTTONS, SAMPLE

Press = Callable[..., tuple[int, str]]
WORKBOOK = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder as it is unzipped: the buttons' place with the shipped office."""
    shutil.copytree(INPUT, tmp_path / "kantor é" / "data" / SAMPLE)
    return tmp_path / "kantor é"


@pytest.fixture
def push(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Press:
    """``push("build", dropped, typed="...")`` gives the exit code and all that the window said."""
    monkeypatch.setenv(QUIET, "1")

    def pressed(command: str, *dropped: Path, typed: str = "") -> tuple[int, str]:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        code = press(root, command, dropped)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return code, said.out + said.err

    return pressed


def _last(said: str) -> str:
    return said.strip().splitlines()[-1]


def _year(root: Path, name: str) -> Path:
    return Path(shutil.copytree(INPUT, root / "data" / name))


def test_the_sample_serves_until_there_is_a_year(push: Press, root: Path) -> None:
    code, said = push("build")
    assert code == 0 and "contoh yang disertakan" in said
    assert _last(said) == f"Selesai. Buku kerjanya: {Path('output') / WORKBOOK}"
    assert (root / "output" / WORKBOOK).is_file()


@pytest.mark.parametrize(
    ("names", "taken"),
    [
        (("2023",), "2023"),
        (("2023", "2025"), "2025"),
        (("2025", "2025 lama"), "2025"),
        (("2023", "2025 KPP"), "2025 KPP"),
        (("arsip", "20251"), SAMPLE),
    ],
)
def test_the_newest_year_is_taken(push: Press, root: Path, names: Sequence[str], taken: str) -> None:
    for name in names:
        _year(root, name)
    code, said = push("check")
    assert code == 0 and said.startswith(f"Folder: {Path('data') / taken}")
    assert '"4 Buat buku kerja"' in _last(said)


def test_two_folders_of_the_newest_year_are_asked_about(push: Press, root: Path) -> None:
    _year(root, "2025 KPP A")
    _year(root, "2025 KPP B")
    code, said = push("build")
    assert code == 1 and "2025 KPP A, 2025 KPP B. Seret folder yang dimaksud" in said
    assert not (root / "output").exists()


def test_no_year_at_all_leads_to_the_first_button(push: Press, root: Path) -> None:
    shutil.rmtree(root / "data")
    code, said = push("check")
    assert code == 1 and 'Klik dua kali "1 Tahun baru" dahulu' in said


@pytest.mark.parametrize("dropped", [".", "target.xlsx", "realisasi.xlsx"])
def test_a_folder_dropped_onto_a_button_is_worked_on_where_it_lies(push: Press, tmp_path: Path, dropped: str) -> None:
    elsewhere = Path(shutil.copytree(INPUT, tmp_path / "kerja & arsip" / "tahun ini"))
    code, said = push("build", elsewhere / dropped)
    assert code == 0 and (tmp_path / "kerja & arsip" / "output" / WORKBOOK).is_file()
    assert str(tmp_path / "kerja & arsip" / "output" / WORKBOOK) in _last(said)


@pytest.mark.parametrize(
    ("dropped", "sentence"),
    [
        (("tidak ada",), "tidak ada. Bila namanya memuat tanda &"),
        (("a", "b"), "Seret satu folder saja"),
        (("a/surat.docx",), "Seret satu folder saja"),
    ],
)
def test_what_cannot_be_worked_on_is_said(push: Press, tmp_path: Path, dropped: Sequence[str], sentence: str) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    (tmp_path / "a" / "surat.docx").write_bytes(b"x")
    code, said = push("check", *(tmp_path / name for name in dropped))
    assert code == 1 and sentence in said


def test_a_year_from_the_first_button_to_the_workbook(push: Press, root: Path) -> None:
    code, said = push("init", typed="dua ribu\n2025\nKPP Pratama Uji é\n")
    assert code == 0 and "'dua ribu' bukan tahun" in said and '"2 Siapkan isian"' in _last(said)
    identitas = openpyxl.load_workbook(root / "data" / "2025" / "target.xlsx")["Identitas"]
    values = {row[0].value: row[1].value for row in identitas.iter_rows() if len(row) > 1}
    assert (values["Nama Unit"], values["Tahun"]) == ("KPP Pratama Uji é", 2025)
    code, said = push("init", typed="2025\n")
    assert code == 1 and "tidak ada yang ditimpa" in said and '"2 Siapkan isian"' in said
    shutil.copy(INPUT / "target.xlsx", root / "data" / "2025" / "target.xlsx")
    code, said = push("template")
    assert code == 0 and (root / "data" / "2025" / "realisasi.xlsx").is_file()
    assert '"3 Periksa isian"' in _last(said) and "build-workbook" not in _last(said)


def test_last_year_is_carried_over_where_that_is_agreed(push: Press, root: Path) -> None:
    _year(root, "2024")
    code, said = push("init", typed="\ny\n")
    assert code == 0 and "Enter saja: 2025" in said and (root / "data" / "2025" / "target.xlsx").is_file()
    book = openpyxl.load_workbook(root / "data" / "2025" / "target.xlsx")
    assert "01b-CP" in {cell.value for cell in book["Rincian Target"]["A"]}


def test_a_folder_dropped_onto_the_first_button_is_last_year(push: Press, root: Path, tmp_path: Path) -> None:
    previous = Path(shutil.copytree(INPUT, tmp_path / "2024"))
    assert push("init", previous, typed="\n")[0] == 0 and (root / "data" / "2025" / "target.xlsx").is_file()


def test_documents_dropped_onto_the_first_button_are_read(push: Press, root: Path, tmp_path: Path) -> None:
    document = tmp_path / "PK kantor.xlsx"
    shutil.copy(INPUT / "target.xlsx", document)
    code, said = push("init", document, typed="2025\n")
    assert code == 0 and "Asal" in said
    assert "Asal" in openpyxl.load_workbook(root / "data" / "2025" / "target.xlsx").sheetnames
    code, said = push("init", document, root / "data", typed="2026\n")
    assert code == 1 and "jangan keduanya bersama" in said


def test_an_error_finding_ends_with_where_to_mend_it(push: Press, root: Path) -> None:
    def spoil(book: Any) -> None:
        book["Realisasi IKU"]["F10"].value = "lihat lampiran"

    edit(root / "data" / SAMPLE, "realisasi.xlsx", spoil)
    for command in ("check", "build"):
        code, said = push(command)
        assert code == 1 and "GALAT" in said
        assert _last(said).startswith(f"Belum berhasil. Buka {Path('data') / SAMPLE / 'temuan.xlsx'}")
        assert f'klik dua kali "{BUTTONS[command]}" lagi.' in _last(said)


def test_an_old_list_of_findings_is_not_named_for_another_failure(push: Press, root: Path) -> None:
    folder = root / "data" / SAMPLE
    (folder / "temuan.xlsx").write_bytes(b"lama")
    (folder / "realisasi.xlsx").write_bytes(b"bukan buku kerja")
    code, said = push("build")
    assert (
        code == 1 and _last(said) == 'Belum berhasil. Ikuti pesan di atas, lalu klik dua kali "4 Buat buku kerja" lagi.'
    )


def test_a_command_in_a_message_is_a_button(push: Press, root: Path) -> None:
    (root / "data" / SAMPLE / "realisasi.xlsx").unlink()
    code, said = push("build")
    assert (
        code == 1 and 'atau buat berkas isiannya: "2 Siapkan isian"' in said and "build-workbook template" not in said
    )


def test_what_a_message_asks_to_confirm_is_asked_and_done(push: Press, root: Path) -> None:
    folder = root / "data" / SAMPLE
    (folder / "realisasi.xlsx").rename(folder / "realisasi (1).xlsx")
    code, said = push("template", typed="\n")
    assert code == 1 and "Jalankan lagi dengan --ya?" in said and not (folder / "realisasi.xlsx").exists()
    code, said = push("template", typed="y\n")
    assert code == 0 and (folder / "realisasi.xlsx").is_file() and _last(said).startswith("Selesai.")


def test_a_report_edited_in_word_is_not_overwritten_unasked(push: Press, root: Path) -> None:
    code, said = push("report")
    [document] = (root / "output").glob("*.docx")
    assert code == 0 and _last(said) == f"Selesai. Laporannya: {document.relative_to(root)}"
    document.write_bytes(b"disunting")
    code, said = push("report", typed="\n")
    assert code == 1 and document.name in said and "Tidak ada yang diubah." in _last(said)
    assert document.read_bytes() == b"disunting"
    assert push("report", typed="y\n")[0] == 0 and document.read_bytes() != b"disunting"


def test_what_is_missing_can_be_copied_into_a_message(push: Press) -> None:
    code, said = push("check", typed="ya\n")
    assert code == 0 and 'Siap disalin ke pesan dengan: "3 Periksa isian"' in said
    assert said.count("mohon dilengkapi tindak lanjut Q4 untuk 01b-CP") == 2
    assert push("check", typed="\n")[1].count("mohon dilengkapi tindak lanjut Q4 untuk 01b-CP") == 1


def test_a_defect_of_a_button_shows_no_traceback(push: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("uji")

    monkeypatch.setattr("workbook_builder.buttons.press.place", broken)
    code, said = push("build")
    assert code == 1 and "ZeroDivisionError: uji" in said and "pengelola program" in said


def test_a_file_that_cannot_be_opened_is_named(push: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(QUIET)
    monkeypatch.setattr("os.startfile", _no_program, raising=False)
    code, said = push("build")
    assert code == 0 and _last(said).startswith("Berkasnya tidak terbuka sendiri; klik dua kali output")


def _no_program(_: object) -> None:
    raise OSError("tidak ada program")


def test_every_button_runs_a_command_that_is_there() -> None:
    assert set(BUTTONS) <= set(main.commands)


def test_a_new_year_by_the_command_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        main(["init", str(tmp_path / "2025"), "--dari", str(INPUT), "--unit", "KPP"])
    assert end.value.code == 2
    with pytest.raises(SystemExit) as end:
        main(["init", str(tmp_path / "2025"), "--tahun", "25"])
    assert end.value.code == 2 and not (tmp_path / "2025").exists()
