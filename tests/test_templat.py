"""The template: what staff are offered, and that a refresh never loses what they filled."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from alat import INPUT, ubah
from mesin import dengan_formualizer, nilai_tersimpan, perbedaan
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from putaran_alat import isi_semua, kode_iku, tanpa_validasi, target, terisi, tulis_target

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office of eight IKU with its template, written by the product."""
    return tulis_target(tmp_path / "input", target(8))


def _cadangan(folder: Path) -> list[Path]:
    return sorted(folder.glob("realisasi_cadangan_*.xlsx"))


def _lembar(folder: Path, nama: str) -> Any:
    return openpyxl.load_workbook(folder / "realisasi.xlsx")[nama]


def _isi(folder: Path, lembar: str, **sel: Any) -> None:
    def tulis(wb: Any) -> None:
        for alamat, nilai in sel.items():
            wb[lembar][alamat] = nilai

    ubah(folder, "realisasi.xlsx", tulis)


# --- a new template -----------------------------------------------------------------------------------------------


def test_the_template_has_the_five_sheets_and_the_columns_of_the_contract(folder: Path, jalankan: Jalankan) -> None:
    assert jalankan("template").kode == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb.sheetnames == ["Petunjuk", "Realisasi IKU", "Analisis", "Realisasi Anggaran", "Angka Terbit"]
    kepala = [c.value for c in wb["Realisasi IKU"][6]]
    assert kepala[:13] == [
        *("Kode", "IKU", "Satuan", "Basis"),
        *(f"{apa} Q{q}" for q in range(1, 5) for apa in ("Target", "Realisasi")),
        "Catatan",
    ]


def test_every_unlocked_cell_has_a_prompt_and_a_stop_message(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    assert tanpa_validasi(folder / "realisasi.xlsx") == []
    isi_semua(folder / "realisasi.xlsx")
    jalankan("template")
    assert tanpa_validasi(folder / "realisasi.xlsx") == []


def test_sheets_are_protected_without_a_password_and_only_inputs_are_open(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert all(ws.protection.sheet and not ws.protection.password for ws in wb.worksheets)
    terbuka = {c.coordinate for r in wb["Realisasi IKU"].iter_rows() for c in r if not c.protection.locked}
    assert terbuka == {"C4", "B5"} | {f"{k}{b}" for k in "FHJLM" for b in range(7, 15)}


def test_a_quarter_without_target_is_grey_and_closed(tmp_path: Path, jalankan: Jalankan) -> None:
    isi = target(4)
    isi["Rincian Target"][2][2:9] = ["-", 50, 50, 50, 50, 50, 50]
    folder = tulis_target(tmp_path / "input", isi)
    jalankan("template")
    ws = _lembar(folder, "Realisasi IKU")
    assert ws["E7"].value == "-" and ws["F7"].protection.locked
    assert ws["F7"].fill.fgColor.rgb != ws["F8"].fill.fgColor.rgb and not ws["F8"].protection.locked


def test_percent_rows_are_in_a_percent_format(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    ws = _lembar(folder, "Realisasi IKU")
    assert [("%" in ws[f"{k}{b}"].number_format) for b in (7, 8) for k in "EF"] == [False, False, True, True]


def test_the_checks_tell_what_the_chosen_quarter_lacks(folder: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    jalankan("template")
    _isi(folder, "Realisasi IKU", F7=40, F8=0.5)
    _isi(folder, "Analisis", A7="01a-CP", B7="Q1", C7="Naik")
    jalankan("template")
    berkas = folder / "realisasi.xlsx"
    ws = openpyxl.load_workbook(berkas, data_only=True)["Realisasi IKU"]
    assert (ws["C4"].value, ws["G4"].value, ws["K4"].value) == (1, 6, 7)
    assert [ws[f"N{b}"].value for b in (7, 9)] == ["Lengkap", "Belum diisi"]
    assert perbedaan(nilai_tersimpan(berkas), dengan_formualizer(berkas, tmp_path)) == []


def test_the_reader_finds_nothing_to_say_about_a_fresh_template(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    hasil = jalankan("check")
    assert hasil.kode == 0 and "Temuan" in hasil.galat
    assert "tidak dikenal" not in hasil.galat and "tidak dibaca" not in hasil.galat


def test_the_shipped_realisasi_is_what_the_product_makes(folder_masukan: Path, jalankan: Jalankan) -> None:
    assert jalankan("template").kode == 0
    buatan = openpyxl.load_workbook(folder_masukan / "realisasi.xlsx")
    terkirim = openpyxl.load_workbook(INPUT / "realisasi.xlsx")
    assert terkirim.sheetnames == buatan.sheetnames
    for ws in buatan.worksheets:
        sel = {c.coordinate: (c.value, c.number_format) for r in ws.iter_rows() for c in r}
        assert {c.coordinate: (c.value, c.number_format) for r in terkirim[ws.title].iter_rows() for c in r} == sel


def test_targets_with_errors_give_no_template(folder: Path, jalankan: Jalankan) -> None:
    ubah(folder, "target.xlsx", lambda wb: wb["Rincian Target"].__setitem__("C3", "seratusan"))
    hasil = jalankan("template")
    assert hasil.kode == 1 and "target.xlsx memuat galat" in hasil.galat and "'seratusan'" in hasil.galat
    assert not (folder / "realisasi.xlsx").exists()


# --- refresh ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("jumlah", [20, 200])
def test_a_refresh_keeps_every_cell(tmp_path: Path, jalankan: Jalankan, jumlah: int) -> None:
    folder = tulis_target(tmp_path / "input", target(jumlah))
    jalankan("template")
    diketik = isi_semua(folder / "realisasi.xlsx")
    assert len(diketik) > jumlah * 9
    tulis_target(folder, target(jumlah, ubah={kode_iku(2): 75}))
    hasil = jalankan("template")
    assert hasil.kode == 0 and "Template diperbarui" in hasil.galat
    assert terisi(folder / "realisasi.xlsx") == diketik
    assert _lembar(folder, "Realisasi IKU")["E9"].value == 75
    assert jalankan("check").kode == 0


def test_running_twice_changes_no_byte_and_makes_no_backup(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    isi_semua(folder / "realisasi.xlsx")
    jalankan("template")
    isi, cadangan = (folder / "realisasi.xlsx").read_bytes(), _cadangan(folder)
    hasil = jalankan("template")
    assert hasil.kode == 0 and "tidak ada yang ditulis" in hasil.galat
    assert (folder / "realisasi.xlsx").read_bytes() == isi and _cadangan(folder) == cadangan and len(cadangan) == 1


def test_the_former_file_stays_as_a_dated_backup_and_old_backups_stay_too(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    lama = []
    for nilai in (1, 2, 3):
        _isi(folder, "Realisasi IKU", F7=nilai)
        lama.append((folder / "realisasi.xlsx").read_bytes())
        hasil = jalankan("template")
        assert "Berkas sebelumnya disimpan sebagai realisasi_cadangan_" in hasil.galat
    assert sorted(p.read_bytes() for p in _cadangan(folder)) == sorted(lama)


def test_what_cannot_be_read_is_kept_as_typed_and_said(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    _isi(folder, "Realisasi IKU", F7="seratusan", F8="85,5 %", H7="  ", M7=2024)
    _isi(folder, "Realisasi Anggaran", D7="Rp 1.000.000,00")
    hasil = jalankan("template")
    ws = _lembar(folder, "Realisasi IKU")
    assert (ws["F7"].value, ws["F8"].value, ws["H7"].value, ws["M7"].value) == ("seratusan", "85,5 %", "  ", 2024)
    assert _lembar(folder, "Realisasi Anggaran")["D7"].value == "Rp 1.000.000,00"
    assert "1 isian tidak terbaca sebagai angka" in hasil.galat and "F7 (seratusan)" in hasil.galat


def test_a_plain_number_in_a_percent_row_keeps_its_meaning(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")

    def polos(wb: Any) -> None:
        wb["Realisasi IKU"]["F8"].value = 85
        wb["Realisasi IKU"]["F8"].number_format = "General"

    ubah(folder, "realisasi.xlsx", polos)
    jalankan("template")
    sel = _lembar(folder, "Realisasi IKU")["F8"]
    assert (sel.value, "%" in sel.number_format) == (85, False)


def test_new_and_old_iku_are_said_and_old_values_go_to_the_archive(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    diketik = isi_semua(folder / "realisasi.xlsx")
    hilang = kode_iku(3)
    tulis_target(folder, target(12, ubah={hilang: None}))
    hasil = jalankan("template")
    assert "IKU baru pada target: 03a-CP, 03b-CP, 03c-CP, 03d-CP." in hasil.galat
    assert f"tidak ada lagi pada target: {hilang}. Isiannya ada di lembar Arsip." in hasil.galat
    arsip = [[c.value for c in r] for r in _lembar(folder, "Arsip").iter_rows(min_row=7)]
    assert all(r[0] == hilang for r in arsip)
    lama = {k[2]: v for k, v in diketik.items() if k[:2] == ("Realisasi IKU", hilang)}
    tersimpan = {r[4]: r[5] for r in arsip if r[2] == "Realisasi IKU"}
    assert tersimpan == {k: v for k, v in lama.items() if k not in ("Satuan", "Basis")}
    assert {r[4] for r in arsip if r[2] == "Analisis"} == {"Faktor Pendorong", "Kendala", "Tindak Lanjut"}


def test_an_iku_that_returns_gets_its_values_back(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    isi_semua(folder / "realisasi.xlsx")
    jalankan("template")
    diketik = {k: v for k, v in terisi(folder / "realisasi.xlsx").items() if k[0] != "Analisis"}
    tulis_target(folder, target(8, ubah={kode_iku(3): None}))
    jalankan("template")
    tulis_target(folder, target(8))
    hasil = jalankan("template")
    assert f"kembali ada pada target: {kode_iku(3)}" in hasil.galat
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert "Arsip" not in wb.sheetnames
    assert {k: v for k, v in terisi(folder / "realisasi.xlsx").items() if k[0] != "Analisis"} == diketik
    assert "Pendorong 01d-CP" in {c.value for c in wb["Analisis"]["C"]}


def test_a_renamed_code_is_offered_and_moved_only_when_asked(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    _isi(folder, "Realisasi IKU", F10=0.66, M10="tetap ada")
    isi = target(8)
    for nama in ("Rincian Target", "Manual IKU"):
        for baris in isi[nama]:
            baris[:1] = ["01e-CP"] if baris[0] == "01d-CP" else baris[:1]
    tulis_target(folder, isi)
    hasil = jalankan("template")
    assert "Mungkin 01d-CP kini berkode 01e-CP" in hasil.galat and "--ganti 01d-CP=01e-CP" in hasil.galat
    assert _lembar(folder, "Realisasi IKU")["F10"].value is None
    assert {r[5].value for r in _lembar(folder, "Arsip").iter_rows(min_row=7)} == {0.66, "tetap ada"}
    assert jalankan("template", "--ganti", "01d-CP=01e-CP").kode == 0
    ws = _lembar(folder, "Realisasi IKU")
    assert (ws["A10"].value, ws["F10"].value, ws["M10"].value) == ("01e-CP", 0.66, "tetap ada")


@pytest.mark.parametrize(
    ("ganti", "kata"),
    [
        ("01d-CP", "tulis KODE_LAMA=KODE_BARU"),
        ("01a-CP=02a-CP", "masih ada pada target.xlsx"),
        ("09a-CP=01a-CP", "tidak ada pada realisasi.xlsx"),
        ("01a-CP=09a-CP", "tidak ada pada target.xlsx"),
    ],
)
def test_a_change_of_code_that_moves_nothing_is_refused(
    folder: Path, jalankan: Jalankan, ganti: str, kata: str
) -> None:
    jalankan("template")
    isi = (folder / "realisasi.xlsx").read_bytes()
    hasil = jalankan("template", "--ganti", ganti)
    assert hasil.kode == 1 and kata in hasil.galat
    assert (folder / "realisasi.xlsx").read_bytes() == isi


# --- what staff added themselves ----------------------------------------------------------------------------------


def test_sheets_columns_and_rows_of_staff_are_kept(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")

    def tambah(wb: Any) -> None:
        ws = wb.create_sheet("Kertas Kerja")
        ws["A1"], ws["B3"] = "hitungan sendiri", 0.125
        ws["B3"].number_format = "0.0%"
        capai = wb["Realisasi IKU"]
        capai["R6"], capai["R8"], capai["T9"] = "PIC", "Seksi Pengawasan", "tanpa judul"
        capai["B20"], capai["F20"] = "IKU titipan", 12
        capai["F7"], capai["A21"], capai["F21"] = 76, "01a-CP", 77
        wb["Realisasi Anggaran"]["A11"], wb["Realisasi Anggaran"]["B11"] = 57, "Belanja Bantuan Sosial"
        wb["Realisasi Anggaran"]["D11"] = 5000

    ubah(folder, "realisasi.xlsx", tambah)
    hasil = jalankan("template")
    assert hasil.kode == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert (wb["Kertas Kerja"]["A1"].value, wb["Kertas Kerja"]["B3"].value) == ("hitungan sendiri", 0.125)
    assert wb["Kertas Kerja"]["B3"].number_format == "0.0%" and not wb["Kertas Kerja"].protection.sheet
    assert (wb["Realisasi IKU"]["R6"].value, wb["Realisasi IKU"]["R8"].value) == ("PIC", "Seksi Pengawasan")
    arsip = {(r[5].value, r[6].value) for r in wb["Arsip"].iter_rows(min_row=7)}
    assert {("tanpa judul", "Sel di luar kolom tabel"), (77, "Baris kedua dengan kode yang sama")} <= arsip
    assert {("IKU titipan", "Baris tanpa kode IKU yang terbaca"), (12, "Baris tanpa kode IKU yang terbaca")} <= arsip
    belanja = {r[0].value: r[3].value for r in wb["Realisasi Anggaran"].iter_rows(min_row=7)}
    assert belanja[57] == 5000
    assert "'Kertas Kerja'" in hasil.galat and "PIC" in hasil.galat
    isi = terisi(folder / "realisasi.xlsx")
    assert "tidak ada yang ditulis" in jalankan("template").galat and terisi(folder / "realisasi.xlsx") == isi


@pytest.mark.parametrize("apa", ["rumus", "grafik", "komentar"])
def test_what_cannot_be_carried_is_named_and_nothing_is_written_unless_allowed(
    folder: Path, jalankan: Jalankan, apa: str
) -> None:
    jalankan("template")

    def tambah(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        if apa == "rumus":
            ws["F7"] = "=10+20"
        elif apa == "grafik":
            ws.add_chart(BarChart(), "R7")
        else:
            ws["F7"].comment = Comment("tanya seksi", "staf")

    ubah(folder, "realisasi.xlsx", tambah)
    isi = (folder / "realisasi.xlsx").read_bytes()
    hasil = jalankan("template")
    assert hasil.kode == 1 and f"{apa}" in hasil.galat and "--ya" in hasil.galat
    assert (folder / "realisasi.xlsx").read_bytes() == isi and _cadangan(folder) == []
    hasil = jalankan("template", "--ya")
    assert hasil.kode == 0 and "Tertinggal hanya di berkas cadangan" in hasil.galat
    assert [p.read_bytes() for p in _cadangan(folder)] == [isi]


def test_a_sheet_whose_table_cannot_be_found_is_kept_under_another_name(folder: Path, jalankan: Jalankan) -> None:
    jalankan("template")
    _isi(folder, "Angka Terbit", A6="Rujukan", A7="NKO", C7=109.07)
    assert jalankan("template").kode == 0
    wb = openpyxl.load_workbook(folder / "realisasi.xlsx")
    assert wb["Angka Terbit (lama)"]["C7"].value == 109.07 and wb["Angka Terbit"]["C7"].value is None


# --- files in the real world --------------------------------------------------------------------------------------


@pytest.mark.parametrize("tanda", ["~$realisasi.xlsx", ".~lock.realisasi.xlsx#"])
def test_a_file_open_in_a_spreadsheet_is_left_alone(folder: Path, jalankan: Jalankan, tanda: str) -> None:
    jalankan("template")
    _isi(folder, "Realisasi IKU", F7=1)
    isi = (folder / "realisasi.xlsx").read_bytes()
    (folder / tanda).write_bytes(b"x")
    hasil = jalankan("template")
    assert hasil.kode == 1 and tanda in hasil.galat and "Tidak ada yang hilang" in hasil.galat
    assert (folder / "realisasi.xlsx").read_bytes() == isi and _cadangan(folder) == []


def test_a_full_disk_keeps_everything_and_leaves_nothing(
    folder: Path, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    jalankan("template")
    _isi(folder, "Realisasi IKU", F7=1)
    sebelum = {p.name: p.read_bytes() for p in folder.iterdir()}

    def penuh(_berkas: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", penuh)
    hasil = jalankan("template")
    assert hasil.kode == 1 and "ruang di" in hasil.galat and "Tidak ada yang hilang" in hasil.galat
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == sebelum


@pytest.mark.parametrize(
    ("kode", "kata"), [(errno.EROFS, "hanya dapat dibaca"), (errno.EACCES, "izinnya hanya untuk dibaca")]
)
@pytest.mark.parametrize("perintah", ["template", "build"])
def test_a_folder_that_cannot_be_written_is_said(
    folder: Path, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch, perintah: str, kode: int, kata: str
) -> None:
    jalankan("template")
    _isi(folder, "Realisasi IKU", F7=1)
    isi = (folder / "realisasi.xlsx").read_bytes()

    def tolak(*_args: object) -> int:
        raise OSError(kode, os.strerror(kode))

    monkeypatch.setattr("workbook_builder.files.lock._buka", tolak)
    hasil = jalankan(perintah)
    assert hasil.kode == 1 and kata in hasil.galat and "Traceback" not in hasil.galat
    assert (folder / "realisasi.xlsx").read_bytes() == isi


def test_a_damaged_realisasi_is_never_replaced(folder: Path, jalankan: Jalankan) -> None:
    (folder / "realisasi.xlsx").write_bytes(b"bukan xlsx")
    hasil = jalankan("template")
    assert hasil.kode == 1 and "realisasi.xlsx" in hasil.galat
    assert (folder / "realisasi.xlsx").read_bytes() == b"bukan xlsx"


def test_a_missing_folder_is_named_and_not_made(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("template", "--input", "tidak ada")
    assert hasil.kode == 1 and "target.xlsx tidak ditemukan" in hasil.galat and not (tmp_path / "tidak ada").exists()


def test_paths_with_spaces_and_other_letters_work(tmp_path: Path, jalankan: Jalankan) -> None:
    folder = tulis_target(tmp_path / "data kantor – tahun ½ é", target(4))
    assert jalankan("template", "--input", folder).kode == 0
    assert sorted(p.name for p in folder.iterdir()) == ["realisasi.xlsx", "target.xlsx"]
