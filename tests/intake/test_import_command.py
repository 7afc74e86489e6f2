"""``import`` as an office uses it: from documents to a workbook, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from support.word_documents import write_word

from workbook_builder.intake.sources.opening import open_document

if TYPE_CHECKING:
    from conftest import Finished

SOURCE = Path(__file__).parent / "data" / "lakin-2024.txt"
Run = Callable[..., "Finished"]


@pytest.fixture
def agreement(tmp_path: Path) -> Path:
    path = tmp_path / "Perjanjian Kinerja.docx"
    write_word(open_document(SOURCE), path)
    return path


def test_from_a_word_document_to_the_workbook(run_cli: Run, agreement: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kantor baru"
    result = run_cli("import", str(agreement), "--ke", str(folder))
    assert result.code == 0, result.stderr
    assert "20 IKU, 140 target terisi" in result.stderr
    assert "77 realisasi triwulan" in result.stderr
    assert f"template --input '{folder}'" in result.stderr

    # The map is a picture in this document: what has two readings is asked for, and filled by hand.
    refused = run_cli("template", "--input", str(folder))
    assert refused.code == 1
    assert "Peta Strategi" in refused.stderr
    book = openpyxl.load_workbook(folder / "target.xlsx")
    sheet = book["Peta Strategi"]
    for row in sheet.iter_rows(min_row=7):
        if isinstance(row[1].value, int) and row[0].value is None:
            row[0].value = "Stakeholder" if row[1].value == 1 else "Customer"
    book.save(folder / "target.xlsx")

    assert run_cli("template", "--input", str(folder)).code == 0
    filled = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert "Asal" in filled.sheetnames
    assert filled["Realisasi IKU"].max_column > 12
    built = run_cli("build", "--input", str(folder), "--output", str(tmp_path / "hasil"))
    assert built.code == 0, built.stderr
    assert "Asal" not in built.stderr
    assert (tmp_path / "hasil" / "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx").is_file()


def test_every_row_says_where_it_comes_from(run_cli: Run, agreement: Path, tmp_path: Path) -> None:
    run_cli("import", str(agreement), "--ke", str(tmp_path / "kantor"))
    lines = list(
        openpyxl.load_workbook(tmp_path / "kantor" / "target.xlsx")["Asal"].iter_rows(min_row=5, values_only=True)
    )
    origins = [line for line in lines if line[0] == "Asal baris"]
    rincian = {line[2].split()[0] for line in origins if line[1] == "Rincian Target"}
    assert {"01a-CP", "10a-CP", "1", "10"} <= rincian
    assert all(line[6] == agreement.name and line[7] for line in origins)
    checks = [line for line in lines if line[0] == "Periksa"]
    assert any("tabel salinannya" in line[8] for line in checks)


def test_files_that_are_there_are_never_touched(run_cli: Run, agreement: Path, tmp_path: Path) -> None:
    folder = tmp_path / "kantor"
    folder.mkdir()
    (folder / "realisasi.xlsx").write_bytes(b"isian")
    result = run_cli("import", str(agreement), "--ke", str(folder))
    assert result.code == 1
    assert "sudah ada dan tidak ditimpa" in result.stderr
    assert [(p.name, p.read_bytes()) for p in folder.iterdir()] == [("realisasi.xlsx", b"isian")]


def test_a_document_without_targets_writes_nothing(run_cli: Run, tmp_path: Path) -> None:
    letter = tmp_path / "surat.txt"
    letter.write_text("Dengan hormat,\n\nNama\tPangkat\nBudi\tPembina\n", encoding="utf-8")
    result = run_cli("import", str(letter), "--ke", str(tmp_path / "kantor"))
    assert result.code == 1
    assert "Tidak ada tabel target atau realisasi IKU yang dikenali di surat.txt" in result.stderr
    assert "Nama | Pangkat" in result.stderr
    assert not (tmp_path / "kantor").exists()


def test_one_unreadable_file_stops_before_anything_is_written(run_cli: Run, agreement: Path, tmp_path: Path) -> None:
    (tmp_path / "rusak.docx").write_bytes(b"PK\x03\x04 rusak")
    result = run_cli("import", str(agreement), str(tmp_path / "rusak.docx"), "--ke", str(tmp_path / "kantor"))
    assert result.code == 1
    assert "rusak.docx" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "kantor").exists()


def test_the_folder_must_be_named(run_cli: Run, agreement: Path) -> None:
    result = run_cli("import", str(agreement))
    assert result.code == 2
    assert "--ke" in result.stderr


def test_several_documents_complete_each_other(run_cli: Run, tmp_path: Path) -> None:
    head = "Kode SS/IKU\tSS dan IKU\tQ1\tQ2\tSmt.1\tQ3\ts.d.Q3\tQ4\tY\n"
    (tmp_path / "rincian.txt").write_text(
        "TAHUN 2026\n\n" + head + "1\tPiutang yang tertagih\n01a-CP\tPersentase lelang\t1%\t2%\t2%\t3%\t3%\t4%\t4%\n",
        encoding="utf-8",
    )
    (tmp_path / "manual.csv").write_text(
        "Kode;Polarisasi;Konsolidasi;Satuan\n01a-CP;Maximize;TLK;Persen\n", encoding="utf-8"
    )
    folder = tmp_path / "kantor"
    result = run_cli("import", str(tmp_path / "rincian.txt"), str(tmp_path / "manual.csv"), "--ke", str(folder))
    assert result.code == 0, result.stderr
    book = openpyxl.load_workbook(folder / "target.xlsx")
    manual = [[cell.value for cell in row] for row in book["Manual IKU"].iter_rows()]
    assert any(row[0] == "01a-CP" and "Maximize" in row and "TLK" in row for row in manual)
    assert not (folder / "realisasi.xlsx").exists()


def test_numbers_of_employees_are_never_copied(run_cli: Run, tmp_path: Path) -> None:
    number = "1980" + "0101" + "200501" + "1001"
    text = (
        SOURCE.read_text(encoding="utf-8")
        + f"\nPegawai\tNIP\nBudi\t{number}\nSiti\t{number[:8]} {number[8:14]} 2 002\n"
    )
    (tmp_path / "sumber.txt").write_text(text, encoding="utf-8")
    result = run_cli("import", str(tmp_path / "sumber.txt"), "--ke", str(tmp_path / "kantor"))
    assert result.code == 0
    cells = [
        str(cell.value)
        for name in ("target.xlsx", "realisasi.xlsx")
        for sheet in openpyxl.load_workbook(tmp_path / "kantor" / name)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    ]
    assert number not in "".join([*cells, result.stderr])
    assert any("[nomor tidak disalin]" in cell for cell in cells)
