"""The template: what staff are offered, and that a refresh never loses what they filled."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from support.engines import differences, stored_values, with_formualizer
from support.offices import INPUT, edit
from support.rounds import fill_all, filled, iku_codes, target, without_validation, write_target

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office of eight IKU with its template, written by the product."""
    return write_target(tmp_path / "input", target(8))


def _backup(folder: Path) -> list[Path]:
    return sorted(folder.glob("realisasi_cadangan_*.xlsx"))


def _sheet(folder: Path, name: str) -> Any:
    return openpyxl.load_workbook(folder / "realisasi.xlsx")[name]


def _content(folder: Path, sheet: str, **cell: Any) -> None:
    def write(wb: Any) -> None:
        for address, value in cell.items():
            wb[sheet][address] = value

    edit(folder, "realisasi.xlsx", write)


# --- a new template -----------------------------------------------------------------------------------------------


def test_the_template_has_the_sheets_and_the_columns_of_the_contract(folder: Path, run_cli: RunCli) -> None:
    assert run_cli("template").code == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb.sheetnames == [
        *("Petunjuk", "Realisasi IKU", "Analisis", "Realisasi Anggaran", "Angka Terbit", "Tanggapan", "Narasi"),
        *("Perhitungan Sementara", "Daftar"),
    ]
    assert [c.value for c in wb["Narasi"][6]][:2] == ["Bagian", "Teks"]
    answers = ["Kode temuan", "Tempat", "Tanggapan", "Oleh", "Tanggal", "Selesai"]
    assert [c.value for c in wb["Tanggapan"][6]][:6] == answers
    header = [c.value for c in wb["Realisasi IKU"][6]]
    assert header == [
        *("Kode", "IKU", "Kelengkapan", "Capaian sementara"),
        *(f"{what} Q{q}" for q in range(1, 5) for what in ("Target", "Realisasi")),
        *("Satuan", "Basis", "Tanda periksa", "Analisis", "Catatan", "Terhadap target"),
    ]


def test_every_unlocked_cell_has_a_prompt_and_a_stop_message(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    assert without_validation(folder / "realisasi.xlsx") == []
    fill_all(folder / "realisasi.xlsx")
    run_cli("template")
    assert without_validation(folder / "realisasi.xlsx") == []


def test_sheets_are_protected_without_a_password_and_only_inputs_are_open(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert all(ws.protection.sheet and not ws.protection.password for ws in wb.worksheets)
    unlocked = {c.coordinate for r in wb["Realisasi IKU"].iter_rows() for c in r if not c.protection.locked}
    assert unlocked == {"C4", "B5"} | {f"{k}{b}" for k in "FHJLQ" for b in range(7, 15)}


def test_a_quarter_without_target_is_grey_and_closed(tmp_path: Path, run_cli: RunCli) -> None:
    content = target(4)
    content["Rincian Target"][2][2:9] = ["-", 50, 50, 50, 50, 50, 50]
    folder = write_target(tmp_path / "input", content)
    run_cli("template")
    ws = _sheet(folder, "Realisasi IKU")
    assert ws["E7"].value == "-" and ws["F7"].protection.locked
    assert ws["F7"].fill.fgColor.rgb != ws["F8"].fill.fgColor.rgb and not ws["F8"].protection.locked


def test_percent_rows_are_in_a_percent_format(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    ws = _sheet(folder, "Realisasi IKU")
    assert [("%" in ws[f"{k}{b}"].number_format) for b in (7, 8) for k in "EF"] == [False, False, True, True]


def test_the_checks_tell_what_the_chosen_quarter_lacks(folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    run_cli("template")
    _content(folder, "Realisasi IKU", F7=40, F8=0.5)
    _content(folder, "Analisis", H7="Naik")
    run_cli("template")
    file = folder / "realisasi.xlsx"
    ws = openpyxl.load_workbook(file, data_only=True)["Realisasi IKU"]
    assert (ws["C4"].value, ws["E4"].value, ws["L4"].value) == (1, "█████░░░░░░░░░░░░░░░ 2 dari 8", 7)
    assert [ws[f"C{b}"].value for b in (7, 9)] == ["Lengkap", "Belum diisi"]
    assert differences(stored_values(file), with_formualizer(file, tmp_path)) == []


def test_the_reader_finds_nothing_to_say_about_a_fresh_template(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    result = run_cli("check")
    assert result.code == 0 and "Temuan" in result.stderr
    assert "tidak dikenal" not in result.stderr and "tidak dibaca" not in result.stderr


def test_the_shipped_realisasi_is_what_the_product_makes(input_folder: Path, run_cli: RunCli) -> None:
    assert run_cli("template").code == 0
    made = openpyxl.load_workbook(input_folder / "realisasi.xlsx")
    sent = openpyxl.load_workbook(INPUT / "realisasi.xlsx")
    assert sent.sheetnames == made.sheetnames
    for ws in made.worksheets:
        cell = {c.coordinate: (c.value, c.number_format) for r in ws.iter_rows() for c in r}
        assert {c.coordinate: (c.value, c.number_format) for r in sent[ws.title].iter_rows() for c in r} == cell


def test_targets_with_errors_give_no_template(folder: Path, run_cli: RunCli) -> None:
    edit(folder, "target.xlsx", lambda wb: wb["Rincian Target"].__setitem__("C3", "seratusan"))
    result = run_cli("template")
    assert result.code == 1 and "target.xlsx memuat galat" in result.stderr and "'seratusan'" in result.stderr
    assert not (folder / "realisasi.xlsx").exists()


# --- refresh ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("total", [20, 200])
@pytest.mark.slow
def test_a_refresh_keeps_every_cell(tmp_path: Path, run_cli: RunCli, total: int) -> None:
    folder = write_target(tmp_path / "input", target(total))
    run_cli("template")
    typed_value = fill_all(folder / "realisasi.xlsx")
    assert len(typed_value) > total * 9
    write_target(folder, target(total, edit={iku_codes(2): 75}))
    result = run_cli("template")
    assert result.code == 0 and "Template diperbarui" in result.stderr
    assert filled(folder / "realisasi.xlsx") == typed_value
    assert _sheet(folder, "Realisasi IKU")["E9"].value == 75
    assert run_cli("check").code == 0


def test_running_twice_changes_no_byte_and_makes_no_backup(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    fill_all(folder / "realisasi.xlsx")
    run_cli("template")
    content, spare = (folder / "realisasi.xlsx").read_bytes(), _backup(folder)
    result = run_cli("template")
    assert result.code == 0 and "tidak ada yang ditulis" in result.stderr
    assert (folder / "realisasi.xlsx").read_bytes() == content and _backup(folder) == spare and len(spare) == 1


def test_the_former_file_stays_as_a_dated_backup_and_old_backups_stay_too(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    old = []
    for value in (1, 2, 3):
        _content(folder, "Realisasi IKU", F7=value)
        old.append((folder / "realisasi.xlsx").read_bytes())
        result = run_cli("template")
        assert "Berkas sebelumnya disimpan sebagai realisasi_cadangan_" in result.stderr
    assert sorted(p.read_bytes() for p in _backup(folder)) == sorted(old)


def test_what_cannot_be_read_is_kept_as_typed_and_said(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    _content(folder, "Realisasi IKU", F7="seratusan", F8="85,5 %", H7="  ", Q7=2024)
    _content(folder, "Realisasi Anggaran", D7="Rp 1.000.000,00")
    result = run_cli("template")
    ws = _sheet(folder, "Realisasi IKU")
    assert (ws["F7"].value, ws["F8"].value, ws["H7"].value, ws["Q7"].value) == ("seratusan", "85,5 %", "  ", 2024)
    assert _sheet(folder, "Realisasi Anggaran")["D7"].value == "Rp 1.000.000,00"
    assert "1 isian tidak terbaca sebagai angka" in result.stderr and "F7 (seratusan)" in result.stderr


def test_a_plain_number_in_a_percent_row_keeps_its_meaning(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")

    def plain(wb: Any) -> None:
        wb["Realisasi IKU"]["F8"].value = 85
        wb["Realisasi IKU"]["F8"].number_format = "General"

    edit(folder, "realisasi.xlsx", plain)
    run_cli("template")
    cell = _sheet(folder, "Realisasi IKU")["F8"]
    assert (cell.value, "%" in cell.number_format) == (85, False)


def test_new_and_old_iku_are_said_and_old_values_go_to_the_archive(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    typed_value = fill_all(folder / "realisasi.xlsx")
    missing = iku_codes(3)
    write_target(folder, target(12, edit={missing: None}))
    result = run_cli("template")
    assert "IKU baru pada target: 03a-CP, 03b-CP, 03c-CP, 03d-CP." in result.stderr
    assert f"tidak ada lagi pada target: {missing}. Isiannya ada di lembar Arsip." in result.stderr
    arsip = [[c.value for c in r] for r in _sheet(folder, "Arsip").iter_rows(min_row=7)]
    assert all(r[0] == missing for r in arsip)
    old = {k[2]: v for k, v in typed_value.items() if k[:2] == ("Realisasi IKU", missing)}
    stored = {r[4]: r[5] for r in arsip if r[2] == "Realisasi IKU"}
    assert stored == {k: v for k, v in old.items() if k not in ("Satuan", "Basis")}
    assert {r[4] for r in arsip if r[2] == "Analisis"} == {"Faktor Pendorong", "Kendala", "Tindak Lanjut"}


def test_an_iku_that_returns_gets_its_values_back(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    fill_all(folder / "realisasi.xlsx")
    run_cli("template")
    typed_value = {k: v for k, v in filled(folder / "realisasi.xlsx").items() if k[0] != "Analisis"}
    write_target(folder, target(8, edit={iku_codes(3): None}))
    run_cli("template")
    write_target(folder, target(8))
    result = run_cli("template")
    assert f"kembali ada pada target: {iku_codes(3)}" in result.stderr
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert "Arsip" not in wb.sheetnames
    assert {k: v for k, v in filled(folder / "realisasi.xlsx").items() if k[0] != "Analisis"} == typed_value
    assert "Pendorong 01d-CP" in {c.value for c in wb["Analisis"]["H"]}


def test_a_renamed_code_is_offered_and_moved_only_when_asked(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    _content(folder, "Realisasi IKU", F10=0.66, Q10="tetap ada")
    content = target(8)
    for name in ("Rincian Target", "Manual IKU"):
        for row in content[name]:
            row[:1] = ["01e-CP"] if row[0] == "01d-CP" else row[:1]
    write_target(folder, content)
    result = run_cli("template")
    assert "Mungkin 01d-CP kini berkode 01e-CP" in result.stderr and "--ganti 01d-CP=01e-CP" in result.stderr
    assert _sheet(folder, "Realisasi IKU")["F10"].value is None
    assert {r[5].value for r in _sheet(folder, "Arsip").iter_rows(min_row=7)} == {0.66, "tetap ada"}
    assert run_cli("template", "--ganti", "01d-CP=01e-CP").code == 0
    ws = _sheet(folder, "Realisasi IKU")
    assert (ws["A10"].value, ws["F10"].value, ws["Q10"].value) == ("01e-CP", 0.66, "tetap ada")


@pytest.mark.parametrize(
    ("renames", "word"),
    [
        ("01d-CP", "tulis KODE_LAMA=KODE_BARU"),
        ("01a-CP=02a-CP", "masih ada pada target.xlsx"),
        ("09a-CP=01a-CP", "tidak ada pada realisasi.xlsx"),
        ("01a-CP=09a-CP", "tidak ada pada target.xlsx"),
    ],
)
def test_a_change_of_code_that_moves_nothing_is_refused(folder: Path, run_cli: RunCli, renames: str, word: str) -> None:
    run_cli("template")
    content = (folder / "realisasi.xlsx").read_bytes()
    result = run_cli("template", "--ganti", renames)
    assert result.code == 1 and word in result.stderr
    assert (folder / "realisasi.xlsx").read_bytes() == content


# --- what staff added themselves ----------------------------------------------------------------------------------


def test_sheets_columns_and_rows_of_staff_are_kept(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")

    def add(wb: Any) -> None:
        ws = wb.create_sheet("Kertas Kerja")
        ws["A1"], ws["B3"] = "hitungan sendiri", 0.125
        ws["B3"].number_format = "0.0%"
        realisasi_row = wb["Realisasi IKU"]
        realisasi_row["S6"], realisasi_row["S8"], realisasi_row["U9"] = "PIC", "Seksi Pengawasan", "tanpa judul"
        realisasi_row["B20"], realisasi_row["F20"] = "IKU titipan", 12
        realisasi_row["F7"], realisasi_row["A21"], realisasi_row["F21"] = 76, "01a-CP", 77
        wb["Realisasi Anggaran"]["A11"], wb["Realisasi Anggaran"]["B11"] = 57, "Belanja Bantuan Sosial"
        wb["Realisasi Anggaran"]["D11"] = 5000

    edit(folder, "realisasi.xlsx", add)
    result = run_cli("template")
    assert result.code == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert (wb["Kertas Kerja"]["A1"].value, wb["Kertas Kerja"]["B3"].value) == ("hitungan sendiri", 0.125)
    assert wb["Kertas Kerja"]["B3"].number_format == "0.0%" and not wb["Kertas Kerja"].protection.sheet
    assert (wb["Realisasi IKU"]["S6"].value, wb["Realisasi IKU"]["S8"].value) == ("PIC", "Seksi Pengawasan")
    arsip = {(r[5].value, r[6].value) for r in wb["Arsip"].iter_rows(min_row=7)}
    assert {("tanpa judul", "Sel di luar kolom tabel"), (77, "Baris kedua dengan kode yang sama")} <= arsip
    assert {("IKU titipan", "Baris tanpa kode IKU yang terbaca"), (12, "Baris tanpa kode IKU yang terbaca")} <= arsip
    belanja = {r[0].value: r[3].value for r in wb["Realisasi Anggaran"].iter_rows(min_row=7)}
    assert belanja[57] == 5000
    assert "'Kertas Kerja'" in result.stderr and "PIC" in result.stderr
    content = filled(folder / "realisasi.xlsx")
    assert "tidak ada yang ditulis" in run_cli("template").stderr and filled(folder / "realisasi.xlsx") == content


@pytest.mark.parametrize("what", ["rumus", "grafik", "komentar"])
def test_what_cannot_be_carried_is_named_and_nothing_is_written_unless_allowed(
    folder: Path, run_cli: RunCli, what: str
) -> None:
    run_cli("template")

    def add(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        if what == "rumus":
            ws["F7"] = "=10+20"
        elif what == "grafik":
            ws.add_chart(BarChart(), "R7")
        else:
            ws["F7"].comment = Comment("tanya seksi", "staf")

    edit(folder, "realisasi.xlsx", add)
    content = (folder / "realisasi.xlsx").read_bytes()
    result = run_cli("template")
    assert result.code == 1 and f"{what}" in result.stderr and "--ya" in result.stderr
    assert (folder / "realisasi.xlsx").read_bytes() == content and _backup(folder) == []
    result = run_cli("template", "--ya")
    assert result.code == 0 and "Tertinggal hanya di berkas cadangan" in result.stderr
    assert [p.read_bytes() for p in _backup(folder)] == [content]


def test_a_sheet_whose_table_cannot_be_found_is_kept_under_another_name(folder: Path, run_cli: RunCli) -> None:
    run_cli("template")
    _content(folder, "Angka Terbit", A6="Rujukan", A7="NKO", C7=109.07)
    assert run_cli("template").code == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb["Angka Terbit (lama)"]["C7"].value == 109.07 and wb["Angka Terbit"]["C7"].value is None


# --- files in the real world --------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["~$realisasi.xlsx", ".~lock.realisasi.xlsx#"])
def test_a_file_open_in_a_spreadsheet_is_left_alone(folder: Path, run_cli: RunCli, mark: str) -> None:
    run_cli("template")
    _content(folder, "Realisasi IKU", F7=1)
    content = (folder / "realisasi.xlsx").read_bytes()
    (folder / mark).write_bytes(b"x")
    result = run_cli("template")
    assert result.code == 1 and mark in result.stderr and "Tidak ada yang hilang" in result.stderr
    assert (folder / "realisasi.xlsx").read_bytes() == content and _backup(folder) == []


def test_a_full_disk_keeps_everything_and_leaves_nothing(
    folder: Path, run_cli: RunCli, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_cli("template")
    _content(folder, "Realisasi IKU", F7=1)
    before = {p.name: p.read_bytes() for p in folder.iterdir()}

    def full(_files: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    result = run_cli("template")
    assert result.code == 1 and "ruang di" in result.stderr and "Tidak ada yang hilang" in result.stderr
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


@pytest.mark.parametrize(
    ("code", "word"), [(errno.EROFS, "hanya dapat dibaca"), (errno.EACCES, "izinnya hanya untuk dibaca")]
)
@pytest.mark.parametrize("command", ["template", "build"])
def test_a_folder_that_cannot_be_written_is_said(
    folder: Path, run_cli: RunCli, monkeypatch: pytest.MonkeyPatch, command: str, code: int, word: str
) -> None:
    run_cli("template")
    _content(folder, "Realisasi IKU", F7=1)
    content = (folder / "realisasi.xlsx").read_bytes()

    def refuse(*_args: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("workbook_builder.files.lock._open", refuse)
    result = run_cli(command)
    assert result.code == 1 and word in result.stderr and "Traceback" not in result.stderr
    assert (folder / "realisasi.xlsx").read_bytes() == content


def test_a_damaged_realisasi_is_never_replaced(folder: Path, run_cli: RunCli) -> None:
    (folder / "realisasi.xlsx").write_bytes(b"bukan xlsx")
    result = run_cli("template")
    assert result.code == 1 and "realisasi.xlsx" in result.stderr
    assert (folder / "realisasi.xlsx").read_bytes() == b"bukan xlsx"


def test_a_missing_folder_is_named_and_not_made(run_cli: RunCli, tmp_path: Path) -> None:
    result = run_cli("template", "--input", "tidak ada")
    assert result.code == 1 and "target.xlsx tidak ditemukan" in result.stderr and not (tmp_path / "tidak ada").exists()


def test_paths_with_spaces_and_other_letters_work(tmp_path: Path, run_cli: RunCli) -> None:
    folder = write_target(tmp_path / "data kantor – tahun ½ é", target(4))
    assert run_cli("template", "--input", folder).code == 0
    assert sorted(p.name for p in folder.iterdir()) == ["realisasi.xlsx", "target.xlsx"]
