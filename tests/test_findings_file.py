"""temuan.xlsx: every finding, beside the inputs, when no workbook is written; gone or renewed afterwards."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import INPUT, salin_masukan, ubah

from workbook_builder.export.findings_file import write_findings
from workbook_builder.findings.catalogue import jenis, pesan, saran
from workbook_builder.layout.findings_file import FIRST_ROW, HEAD_ROW, MAX_ROWS, plan_findings
from workbook_builder.model import Tempat, Temuan
from workbook_builder.pipeline import nilai

if TYPE_CHECKING:
    from conftest import Selesai

Run = Callable[..., "Selesai"]
SetCell = Callable[[Path, str, str, Any], None]

FAILING = ["check", "build", "data a.csv"]


def _break(folder: Path, isi_sel: SetCell) -> None:
    isi_sel(folder / "realisasi.xlsx", "Realisasi IKU", "F16", "seratusan")


def _rows(path: Path) -> list[tuple[Any, ...]]:
    ws = openpyxl.load_workbook(path).worksheets[0]
    return [tuple(c.value for c in row) for row in ws.iter_rows(min_row=FIRST_ROW)]


@pytest.mark.parametrize("command", FAILING)
def test_a_run_that_fails_lists_every_finding_beside_the_inputs_and_says_so_last(
    folder_masukan: Path, jalankan: Run, isi_sel: SetCell, command: str
) -> None:
    _break(folder_masukan, isi_sel)
    result = jalankan(*command.split())
    assert result.kode == 1
    found = nilai(folder_masukan).temuan
    last = result.galat.splitlines()[-1]
    assert last.endswith(f"({len(found)} temuan): {Path('input') / 'temuan.xlsx'}") and "--json" not in result.galat
    expected = [
        (n, jenis(t).tingkat.value, t.tempat.berkas, t.tempat.lembar, t.tempat.sel, pesan(t), saran(t), t.kode)
        for n, t in enumerate(found, 1)
    ]
    assert [row[:8] for row in _rows(folder_masukan / "temuan.xlsx")] == expected


def test_template_lists_the_errors_of_the_targets(folder_masukan: Path, jalankan: Run, isi_sel: SetCell) -> None:
    isi_sel(folder_masukan / "target.xlsx", "Rincian Target", "C11", "dua puluh")
    result = jalankan("template")
    assert result.kode == 1 and result.galat.splitlines()[-1].endswith("temuan.xlsx")
    assert {row[2] for row in _rows(folder_masukan / "temuan.xlsx")} == {"target.xlsx"}


def test_warnings_that_count_as_errors_are_listed_too(folder_masukan: Path, jalankan: Run) -> None:
    assert jalankan("check", "--strict").kode == 1
    assert len(_rows(folder_masukan / "temuan.xlsx")) == len(nilai(folder_masukan).temuan)


@pytest.mark.parametrize("command", ["check", "build", "data a.csv"])
def test_the_list_goes_when_the_next_run_succeeds(
    folder_masukan: Path, jalankan: Run, isi_sel: SetCell, command: str
) -> None:
    _break(folder_masukan, isi_sel)
    jalankan("check")
    shutil.copy(INPUT / "realisasi.xlsx", folder_masukan / "realisasi.xlsx")
    result = jalankan(*command.split())
    assert result.kode == 0 and "Daftar temuan yang lama dihapus" in result.galat
    assert not list(folder_masukan.glob("temuan*"))
    assert "temuan.xlsx" not in jalankan(*command.split()).galat


def test_the_list_is_renewed_and_never_read_as_an_input(folder_masukan: Path, jalankan: Run, isi_sel: SetCell) -> None:
    _break(folder_masukan, isi_sel)
    jalankan("check")
    first = (folder_masukan / "temuan.xlsx").read_bytes()
    jalankan("check")
    assert (folder_masukan / "temuan.xlsx").read_bytes() == first, "equal findings, equal bytes"
    isi_sel(folder_masukan / "realisasi.xlsx", "Realisasi IKU", "F17", "x")
    before = {t.kode for t in nilai(folder_masukan).temuan}
    jalankan("check")
    assert len(_rows(folder_masukan / "temuan.xlsx")) == len(nilai(folder_masukan).temuan)
    (folder_masukan / "temuan.xlsx").unlink()
    assert {t.kode for t in nilai(folder_masukan).temuan} == before


def test_a_list_that_staff_worked_in_is_kept(folder_masukan: Path, jalankan: Run, isi_sel: SetCell) -> None:
    _break(folder_masukan, isi_sel)
    jalankan("check")
    ubah(folder_masukan, "temuan.xlsx", lambda wb: wb.worksheets[0].__setitem__("I7", "sudah"))
    result = jalankan("check")
    [kept] = folder_masukan.glob("temuan_disunting_*.xlsx")
    assert kept.name in result.galat and _rows(kept)[0][8] == "sudah" and _rows(folder_masukan / "temuan.xlsx")


def test_another_file_of_that_name_is_left_alone(folder_masukan: Path, jalankan: Run, isi_sel: SetCell) -> None:
    own = folder_masukan / "temuan.xlsx"
    openpyxl.Workbook().save(own)
    before = own.read_bytes()
    assert jalankan("check").kode == 0 and own.read_bytes() == before
    _break(folder_masukan, isi_sel)
    result = jalankan("check")
    assert result.kode == 1 and "bukan buatan program ini" in result.galat and own.read_bytes() == before


def test_a_list_that_is_open_elsewhere_is_said_and_fails_nothing_else(
    folder_masukan: Path, jalankan: Run, isi_sel: SetCell
) -> None:
    _break(folder_masukan, isi_sel)
    jalankan("check")
    (folder_masukan / "~$temuan.xlsx").write_bytes(b"")
    result = jalankan("check")
    assert result.kode == 1 and "Daftar temuan tidak dapat ditulis" in result.galat
    shutil.copy(INPUT / "realisasi.xlsx", folder_masukan / "realisasi.xlsx")
    result = jalankan("check")
    assert result.kode == 0 and "tidak dapat dihapus" in result.galat and (folder_masukan / "temuan.xlsx").exists()


def test_the_list_is_formatted_linked_filtered_and_printable(
    folder_masukan: Path, jalankan: Run, isi_sel: SetCell
) -> None:
    _break(folder_masukan, isi_sel)
    jalankan("check")
    ws = openpyxl.load_workbook(folder_masukan / "temuan.xlsx").worksheets[0]
    assert ws.freeze_panes == f"C{FIRST_ROW}" and ws.auto_filter.ref.startswith(f"A{HEAD_ROW}:I")
    assert ws.page_setup.paperSize == 9 and ws.page_setup.orientation == "landscape"
    assert ws.print_title_rows == f"${HEAD_ROW}:${HEAD_ROW}" and ws.sheet_properties.pageSetUpPr.fitToPage
    assert ws["E7"].hyperlink.target == "realisasi.xlsx" and ws["E7"].hyperlink.location == "'Realisasi IKU'!F16"
    assert ws["F7"].alignment.wrap_text and all(ws.column_dimensions[c].width > 5 for c in "ABCDEFGHI")
    assert not ws.protection.sheet


def test_text_of_staff_is_no_formula_in_the_list(folder_masukan: Path, jalankan: Run, isi_sel: SetCell) -> None:
    isi_sel(folder_masukan / "realisasi.xlsx", "Realisasi IKU", "F16", "'=HYPERLINK(A1)")
    jalankan("check")
    ws = openpyxl.load_workbook(folder_masukan / "temuan.xlsx").worksheets[0]
    assert all(c.data_type != "f" for row in ws.iter_rows() for c in row)


def test_a_very_long_list_is_cut_with_a_word(tmp_path: Path) -> None:
    result = nilai(salin_masukan(tmp_path))
    many = [
        Temuan("bukan-angka", Tempat("target.xlsx", "x" * 900, f"A{n}"), {"nilai": "x"}) for n in range(MAX_ROWS + 5)
    ]
    sheet = plan_findings(many, result.identitas).lembar[0]
    assert sheet.baris_terakhir == HEAD_ROW + MAX_ROWS + 1 and "5 temuan lagi" in str(
        sheet.sel[sheet.baris_terakhir, 1].isi
    )


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    result = nilai(salin_masukan(tmp_path))
    blocked = tmp_path / "berkas"
    blocked.write_text("x", encoding="utf-8")
    [line] = write_findings(blocked, result)
    assert line.startswith("Daftar temuan tidak")


# --- the console ----------------------------------------------------------------------------------------------------


def test_every_error_is_on_the_console_by_kind_and_column(
    folder_masukan: Path, jalankan: Run, isi_sel: SetCell
) -> None:
    wb = openpyxl.load_workbook(folder_masukan / "realisasi.xlsx")
    ws = wb["Realisasi IKU"]
    columns = "FHJL"
    for column in columns:
        for row in (7, 8, 9, 12, 20):
            ws[f"{column}{row}"] = "x"
    wb.save(folder_masukan / "realisasi.xlsx")
    lines = jalankan("check").galat.splitlines()
    for column in columns:
        at = lines.index(f"GALAT  realisasi.xlsx, lembar 'Realisasi IKU', sel {column}7")
        assert lines[at + 2] == f"  Sejenis: 4 lagi ({column}8:{column}9, {column}12, {column}20)."


def test_no_score_is_printed_beside_errors(folder_masukan: Path, jalankan: Run, isi_sel: SetCell) -> None:
    assert "NKO" in jalankan("check").galat
    _break(folder_masukan, isi_sel)
    for command in ("check", "build"):
        assert "NKO periode" not in jalankan(command).galat


def test_findings_without_a_cell_are_told_apart_by_their_code(folder_masukan: Path, jalankan: Run) -> None:
    def shorten(wb: Any) -> None:
        for row in (10, 11, 12):
            for cell in wb["Realisasi IKU"][row]:
                cell.value = None

    ubah(folder_masukan, "realisasi.xlsx", shorten)
    result = jalankan("check")
    missing = [t.isi["kode"] for t in nilai(folder_masukan).temuan if t.kode == "realisasi-baris-hilang"]
    assert len(missing) == 3
    assert f"Sejenis: 2 lagi ({missing[1]}, {missing[2]})." in result.galat
