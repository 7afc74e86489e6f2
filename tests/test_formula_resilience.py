"""Formulas that no engine, error or edit betrays: what shows only after someone types, or elsewhere than in Excel."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from alat import PAKET, ubah
from kantor import KANTOR, buat_kantor
from kantor_rupiah import MILIAR, buat_kantor_rupiah
from mesin import daftar_rumus, dengan_formualizer, dengan_libreoffice, nilai_tersimpan, perbedaan
from openpyxl.formula import Tokenizer
from openpyxl.utils import get_column_letter, range_boundaries

from workbook_builder.layout.text_size import lebar_teks
from workbook_builder.pipeline import bangun, nilai

KELUARGA_IF = {"SUMIF", "SUMIFS", "COUNTIF", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS"}
Sel = tuple[str, str]


@pytest.fixture(scope="module", params=[*KANTOR, "rupiah"])
def berkas(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built workbook of each test office."""
    folder = tmp_path_factory.mktemp(request.param)
    buat = buat_kantor_rupiah(folder / "input") if request.param == "rupiah" else None
    return bangun(nilai(buat or buat_kantor(request.param, folder / "input")), folder / "output").jalur


@pytest.fixture(scope="module")
def barabai(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("barabai")
    return bangun(nilai(buat_kantor("barabai-2024", folder / "input")), folder / "output").jalur


def _sel(ws: Any) -> Iterator[Any]:
    for baris in ws.iter_rows():
        yield from baris


def _panggilan(rumus: str) -> Iterator[tuple[str, list[list[str]]]]:
    """Every function call of a formula as (name, operands of each argument)."""
    tumpukan: list[tuple[str, list[list[str]]]] = []
    for t in Tokenizer(rumus).items:
        if t.type in ("FUNC", "PAREN") and t.subtype == "OPEN":
            tumpukan.append((t.value.rstrip("(").upper(), [[]]))
        elif t.type in ("FUNC", "PAREN") and t.subtype == "CLOSE":
            nama, argumen = tumpukan.pop()
            if nama:
                yield nama, argumen
        elif t.type == "SEP":
            tumpukan[-1][1].append([])
        elif t.type == "OPERAND":
            for _, argumen in tumpukan:
                argumen[-1].append(t.value)


def _area(buku: Any, lembar: str, acuan: str) -> tuple[str, tuple[int, int, int, int]] | None:
    """(sheet, bounds) of a reference or a defined name; None for a literal."""
    if acuan in buku.defined_names:
        acuan = buku.defined_names[acuan].attr_text
    if "!" in acuan:
        asing, acuan = acuan.rsplit("!", 1)
        lembar = asing.strip("'")
    if not re.fullmatch(r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?", acuan):
        return None
    return lembar, range_boundaries(acuan.replace("$", ""))


def _templat(folder: Path) -> Path:
    from click.testing import CliRunner

    from workbook_builder.cli.main import main

    hasil = CliRunner().invoke(main, ["template", "--input", str(folder), "--ya"])
    assert hasil.exit_code == 0, hasil.output
    return folder / "realisasi.xlsx"


# --- engines -------------------------------------------------------------------------------------------------------


def _if_atas_rumus(berkas: Path) -> list[str]:
    buku = openpyxl.load_workbook(berkas)
    berumus = {(ws.title, c.row, c.column) for ws in buku for c in _sel(ws) if c.data_type == "f"}
    salah = []
    for (lembar, sel), rumus in daftar_rumus(berkas).items():
        for nama, argumen in _panggilan(rumus):
            for acuan in [a for satu in argumen for a in satu] if nama in KELUARGA_IF else ():
                if (letak := _area(buku, lembar, acuan)) is None:
                    continue
                tujuan, (k1, b1, k2, b2) = letak
                bidang = {(tujuan, b, k) for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)}
                if b2 > b1 and bidang & berumus:
                    salah.append(f"{lembar}!{sel}: {nama} {acuan}")
    return salah


def test_no_function_of_the_if_family_reads_cells_that_hold_formulas(berkas: Path) -> None:
    assert _if_atas_rumus(berkas) == []


def test_no_function_of_the_if_family_reads_formula_cells_in_the_template(tmp_path: Path) -> None:
    assert _if_atas_rumus(_templat(buat_kantor("barabai-2024", tmp_path / "input"))) == []


def test_index_into_a_single_row_says_row_and_column(berkas: Path) -> None:
    buku = openpyxl.load_workbook(berkas)
    dilihat = 0
    for (lembar, _), rumus in daftar_rumus(berkas).items():
        for nama, argumen in _panggilan(rumus):
            letak = _area(buku, lembar, argumen[0][0]) if nama == "INDEX" and argumen[0] else None
            if letak and letak[1][1] == letak[1][3] and letak[1][0] < letak[1][2]:
                dilihat += 1
                assert len(argumen) == 3, rumus
    assert dilihat > 20


def test_no_formula_takes_n_of_a_cell(berkas: Path) -> None:
    assert not [r for r in daftar_rumus(berkas).values() if any(nama == "N" for nama, _ in _panggilan(r))]


def test_every_defined_name_is_read_by_something(berkas: Path) -> None:
    assert _nama_tak_dibaca(berkas) == []


def test_every_defined_name_of_the_template_is_read_by_something(tmp_path: Path) -> None:
    # Whom the file was made for is read by the next build, not by a formula.
    identitas = {"Dibuat_Untuk_Unit", "Dibuat_Untuk_Tahun"}
    assert set(_nama_tak_dibaca(_templat(buat_kantor("barabai-2024", tmp_path / "input")))) == identitas


def _nama_tak_dibaca(berkas: Path) -> list[str]:
    buku = openpyxl.load_workbook(berkas)
    dibaca = " ".join(daftar_rumus(berkas).values())
    for ws in buku:
        for v in ws.data_validations.dataValidation:
            dibaca += f" {v.formula1} {v.formula2}"
    return [n for n in buku.defined_names if not re.search(rf"\b{n}\b", dibaca)]


def test_nss_is_computed_from_the_rows_above_it(berkas: Path) -> None:
    buku = openpyxl.load_workbook(berkas)
    ws = buku["NKO"]
    nss = [b for b in range(7, ws.max_row + 1) if ws.cell(b, 1).value == "2. NSS"]
    assert nss
    for b in nss:
        for kolom in range(6, 13):
            acuan = [t.value for t in Tokenizer(ws.cell(b, kolom).value).items if t.subtype == "RANGE"]
            letak = [_area(buku, "NKO", a) for a in acuan]
            assert all(x is not None and x[0] == "NKO" and x[1][3] <= b for x in letak), acuan


def test_the_quality_of_an_iku_enters_its_ss_where_the_rules_say_so(tmp_path: Path) -> None:
    folder = buat_kantor("semua-cara-2026", tmp_path / "input")
    aturan = (PAKET / "rules/data/kmk-127-2026.yaml").read_text(encoding="utf-8")
    ubahan = aturan.replace("  pakai_nilai_kualitas:\n    nilai: 0", "  pakai_nilai_kualitas:\n    nilai: 1")
    assert ubahan != aturan
    (folder / "kantor.yaml").write_text(ubahan.replace("nama: kmk-127-2026", "nama: kantor"), encoding="utf-8")
    ubah(folder, "target.xlsx", lambda wb: wb["Identitas"].append(["Aturan", "kantor.yaml"]))
    berkas = bangun(nilai(folder), tmp_path / "output").jalur
    tersimpan = nilai_tersimpan(berkas)
    assert perbedaan(tersimpan, dengan_formualizer(berkas, tmp_path)) == []
    ws = openpyxl.load_workbook(berkas, data_only=True)["NKO"]
    assert ws["A7"].value == "1. Nilai kualitas"
    capaian = openpyxl.load_workbook(berkas, data_only=True)["Capaian"]
    assert any(abs((ws.cell(b, 12).value or 0) - (capaian.cell(b, 13).value or 0)) > 1 for b in range(7, 17))


# --- the master check ----------------------------------------------------------------------------------------------


def _ketik(berkas: Path, tujuan: Path, **sel: Any) -> Path:
    buku = openpyxl.load_workbook(berkas)
    for alamat, isi in sel.items():
        assert not buku["Realisasi"][alamat].protection.locked
        buku["Realisasi"][alamat] = isi
    buku.save(tujuan)
    return tujuan


def _lencana(berkas: Path, hasil: dict[Sel, Any]) -> tuple[set[str], set[str]]:
    """What the badges of all sheets say: the words of the master check, and the counts of typed cells."""
    rumus = daftar_rumus(berkas)
    kata = {k for k, r in rumus.items() if r == "=Pemeriksaan_Induk"}
    hitung = {k for k, r in rumus.items() if r == "=Isian_Diketik"}
    assert len(hitung) > 20 and {k[0] for k in hitung} == {k[0] for k in kata}
    return {hasil[k] for k in kata}, {hasil[k] for k in hitung}


def _tukar(berkas: Path, tujuan: Path) -> Path:
    ws = openpyxl.load_workbook(berkas)["Realisasi"]
    assert ws["F8"].value != ws["G8"].value
    return _ketik(berkas, tujuan, F8=ws["G8"].value, G8=ws["F8"].value)


def test_two_swapped_cells_turn_the_master_check_and_are_counted(barabai: Path, tmp_path: Path) -> None:
    hasil = dengan_formualizer(_tukar(barabai, tmp_path / "x.xlsx"), tmp_path)
    assert _lencana(barabai, hasil) == ({"PERIKSA"}, {"Isian diketik sejak dibuat: 2 sel"})


@pytest.mark.libreoffice
def test_two_swapped_cells_turn_the_master_check_in_libreoffice(barabai: Path, tmp_path: Path) -> None:
    hasil = dengan_libreoffice(_tukar(barabai, tmp_path / "x.xlsx"), tmp_path)
    assert _lencana(barabai, hasil) == ({"PERIKSA"}, {"Isian diketik sejak dibuat: 2 sel"})


def test_a_zero_typed_over_a_blank_is_counted(barabai: Path, tmp_path: Path) -> None:
    ws = openpyxl.load_workbook(barabai)["Realisasi"]
    kosong = next(c.coordinate for r in ws["F7:I26"] for c in r if c.value is None and not c.protection.locked)
    hasil = dengan_formualizer(_ketik(barabai, tmp_path / "x.xlsx", **{kosong: 0}), tmp_path)
    assert _lencana(barabai, hasil) == ({"PERIKSA"}, {"Isian diketik sejak dibuat: 1 sel"})


def test_a_workbook_as_built_counts_nothing(barabai: Path) -> None:
    assert _lencana(barabai, nilai_tersimpan(barabai)) == ({"OK"}, {"Isian diketik sejak dibuat: 0 sel"})


def _galat(berkas: Path, tujuan: Path) -> Path:
    """The workbook with an error value in an input cell, as pasting one leaves it."""
    buku = openpyxl.load_workbook(berkas)
    sel = buku["Realisasi"]["F8"]
    sel.value, sel.data_type = "#N/A", "e"
    buku.save(tujuan)
    return tujuan


def test_an_error_value_in_the_input_of_a_check_is_never_ok(barabai: Path, tmp_path: Path) -> None:
    assert _lencana(barabai, dengan_formualizer(_galat(barabai, tmp_path / "x.xlsx"), tmp_path))[0] == {"PERIKSA"}


@pytest.mark.libreoffice
def test_an_error_value_is_never_ok_in_libreoffice(barabai: Path, tmp_path: Path) -> None:
    hasil = dengan_libreoffice(_galat(barabai, tmp_path / "x.xlsx"), tmp_path)
    assert _lencana(barabai, hasil)[0] == {"PERIKSA"}


@pytest.mark.parametrize("galat", ["#N/A", "#VALUE!", "teks"])
def test_a_check_without_a_number_is_never_ok(barabai: Path, tmp_path: Path, galat: str) -> None:
    buku = openpyxl.load_workbook(barabai)
    sel = buku["Pemeriksaan"]["D7"]
    sel.value, sel.data_type = galat, "e" if galat.startswith("#") else "s"
    buku.save(tmp_path / "x.xlsx")
    hasil = dengan_formualizer(tmp_path / "x.xlsx", tmp_path)
    assert hasil["Pemeriksaan", "F7"] == "PERIKSA"
    assert _lencana(barabai, hasil)[0] == {"PERIKSA"}


def test_a_check_that_fails_at_the_build_shows_on_every_badge(tmp_path: Path) -> None:
    folder = buat_kantor_rupiah(tmp_path / "input")

    def kurang(wb: Any) -> None:
        wb["Anggaran"].append(["A.1", "Kegiatan", 1_000 * MILIAR])

    ubah(folder, "target.xlsx", kurang)
    berkas = bangun(nilai(folder), tmp_path / "output").jalur
    tersimpan = nilai_tersimpan(berkas)
    assert _lencana(berkas, tersimpan)[0] == {"PERIKSA"}
    assert perbedaan(tersimpan, dengan_formualizer(berkas, tmp_path)) == []


def test_the_badge_of_every_sheet_can_be_read_when_it_fails(berkas: Path) -> None:
    buku = openpyxl.load_workbook(berkas)
    for (lembar, sel), rumus in daftar_rumus(berkas).items():
        ws = buku[lembar]
        lebar = {n: d.width for d in ws.column_dimensions.values() for n in range(d.min, d.max + 1)}
        kolom = ws[sel].column
        if rumus == "=Pemeriksaan_Induk":
            ruang = lebar[kolom]
            if ws[sel].alignment.horizontal == "centerContinuous":
                ruang += lebar[kolom + 1]
            assert ruang >= lebar_teks("PERIKSA", tebal=True), (lembar, sel)
        if rumus == "=Isian_Diketik":
            sisa = sum(w for n, w in lebar.items() if n >= kolom)
            assert sisa >= lebar_teks("Isian diketik sejak dibuat: 80 sel", 9), (lembar, sel)


# --- widths --------------------------------------------------------------------------------------------------------


def _sempit(berkas: Path, kali: float = 1) -> list[str]:
    """Number cells that are shown as ``###``: figures longer than their column, in digits."""
    rumus, isi = openpyxl.load_workbook(berkas), openpyxl.load_workbook(berkas, data_only=True)
    hasil = []
    for ws in rumus:
        lebar = {n: d.width for d in ws.column_dimensions.values() for n in range(d.min, d.max + 1)}
        for c in _sel(ws):
            angka = isi[ws.title][c.coordinate].value
            if not isinstance(angka, (int, float)) or c.number_format == "General":
                continue
            hidup = c.data_type == "f" or not c.protection.locked
            angka *= kali if hidup and abs(angka) > MILIAR and ws.title != "Realisasi Anggaran" else 1
            desimal = 2 if "0.00" in c.number_format else 0
            persen = "%" in c.number_format
            teks = f"{angka * 100 if persen else angka:,.{desimal}f}{'%' if persen else ''}"
            if len(teks) * c.font.sz / 10 > lebar.get(c.column, 9.14) + 0.5:
                hasil.append(f"{ws.title}!{c.coordinate} {teks}")
    return hasil


def test_no_amount_of_rupiah_is_wider_than_its_column(tmp_path: Path) -> None:
    folder = buat_kantor_rupiah(tmp_path / "input")
    for triwulan in (1, 4):
        assert _sempit(bangun(nilai(folder, triwulan), tmp_path / "output").jalur) == []


def test_columns_have_room_for_a_typed_figure_of_one_more_digit(tmp_path: Path) -> None:
    berkas = bangun(nilai(buat_kantor_rupiah(tmp_path / "input")), tmp_path / "output").jalur
    sempit = [x for x in _sempit(berkas, 9) if not x.startswith(("Ringkasan", "Anggaran", "Realisasi Anggaran"))]
    assert sempit == []


def test_the_template_shows_rupiah_in_full(tmp_path: Path) -> None:
    berkas = _templat(buat_kantor_rupiah(tmp_path / "input"))
    assert _sempit(berkas, 9) == []


def test_amounts_of_rupiah_show_no_decimals(tmp_path: Path) -> None:
    berkas = bangun(nilai(buat_kantor_rupiah(tmp_path / "input")), tmp_path / "output").jalur
    assert openpyxl.load_workbook(berkas)["Realisasi"]["F7"].number_format == "#,##0"


@pytest.mark.libreoffice
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext tidak terpasang")
def test_no_page_prints_hashes(tmp_path: Path) -> None:
    import subprocess

    from mesin import libreoffice

    folder = buat_kantor_rupiah(tmp_path / "input")
    berkas = bangun(nilai(folder), tmp_path / "output").jalur
    for satu in (berkas, _templat(folder)):
        profil = f"-env:UserInstallation=file://{tmp_path}/profil"
        perintah = [libreoffice(), profil, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(satu)]
        subprocess.run(perintah, capture_output=True, check=True, timeout=180)
        pdf = tmp_path / f"{satu.stem}.pdf"
        teks = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True, encoding="utf-8").stdout
        assert "100,000,000,000" in teks and "##" not in teks


# --- what staff see and do -----------------------------------------------------------------------------------------


def test_charts_can_be_copied_and_nothing_is_promised_that_locked_cells_forbid(berkas: Path) -> None:
    for ws in openpyxl.load_workbook(berkas):
        p = ws.protection
        assert p.sheet and not p.objects and p.sort is not False and p.autoFilter is False, ws.title


def test_data_tables_carry_a_filter(berkas: Path) -> None:
    buku = openpyxl.load_workbook(berkas)
    for nama in ("Realisasi", "Capaian", "NKO", "Manual IKU", "Perhitungan", "Parameter", "Peringkat", "Riwayat"):
        ws = buku[nama]
        assert ws.auto_filter.ref, nama
        assert int(re.sub(r"\D", "", ws.freeze_panes)) - 1 == range_boundaries(ws.auto_filter.ref)[1], nama


def test_charts_are_named_by_what_they_show(berkas: Path) -> None:
    with zipfile.ZipFile(berkas) as z:
        isi = "".join(z.read(n).decode() for n in z.namelist() if n.startswith("xl/drawings/drawing"))
    nama = re.findall(r'<xdr:cNvPr id="\d+" name="([^"]*)" descr="([^"]+)"', isi)
    assert len(nama) >= 3 and len({n for n, _ in nama}) == len(nama)
    assert all(n.startswith("Grafik ") for n, _ in nama)


def test_links_from_findings_say_where_they_lead(barabai: Path) -> None:
    ws = openpyxl.load_workbook(barabai)["Validasi"]
    tautan = [(c.value, c.hyperlink.location) for c in _sel(ws) if c.hyperlink and c.column == 9]
    assert len(tautan) > 5
    for teks, tujuan in tautan:
        lembar, sel = tujuan.rsplit("!", 1)
        assert teks == f"{lembar.strip(chr(39))}, {sel}"


def test_the_agreement_shows_its_number_and_signed_sheets_the_superior_office(barabai: Path) -> None:
    buku = openpyxl.load_workbook(barabai)
    assert buku["Perjanjian Kinerja"]["A1"].value == "Perjanjian Kinerja Nomor PK-15/WPJ.29/2024"
    assert "PK-15/WPJ.29/2024" in buku["Anggaran"]["A2"].value
    for nama in ("Perjanjian Kinerja", "Rincian Target", "Inisiatif Strategis", "Anggaran", "Lampiran SKP"):
        assert "Kantor Wilayah DJP Kalimantan Selatan dan Tengah" in buku[nama]["A3"].value, nama


def test_an_action_is_listed_under_the_code_of_the_agreement(tmp_path: Path) -> None:
    folder = buat_kantor("barabai-2024", tmp_path / "input")

    def kecil(wb: Any) -> None:
        sel = next(c for c in _sel(wb["Program Kerja"]) if str(c.value) == "04b-N")
        sel.value = "4B-n"

    ubah(folder, "target.xlsx", kecil)
    ws = openpyxl.load_workbook(bangun(nilai(folder), tmp_path / "output").jalur)["Program Kerja"]
    kode = {ws.cell(b, 1).value for b in range(7, ws.max_row + 1)}
    assert "04b-N" in kode and not kode & {"4b-N", "4B-n"}


def _tanpa_desimal(berkas: Path) -> int:
    banyak = 0
    for ws in openpyxl.load_workbook(berkas):
        for v in ws.data_validations.dataValidation:
            banyak += 1
            assert not re.search(r"\d[.,]\d", f"{v.prompt} {v.error}"), (ws.title, v.prompt, v.error)
    return banyak


def test_prompts_teach_no_decimal_sign_that_another_computer_reads_otherwise(barabai: Path, tmp_path: Path) -> None:
    assert _tanpa_desimal(barabai) > 8
    assert _tanpa_desimal(_templat(buat_kantor("barabai-2024", tmp_path / "input"))) > 50


def test_a_locked_number_shows_the_decimal_sign_that_prompts_point_to(barabai: Path, tmp_path: Path) -> None:
    templat = _templat(buat_kantor("barabai-2024", tmp_path / "input"))
    for berkas, lembar in (
        (barabai, "Realisasi"),
        (barabai, "Simulasi"),
        (templat, "Realisasi IKU"),
        (templat, "Angka Terbit"),
    ):
        ws = openpyxl.load_workbook(berkas)[lembar]
        desimal = [v for v in ws.data_validations.dataValidation if v.type == "decimal"]
        assert desimal
        for v in desimal:
            if "tidak punya target" in v.prompt:
                continue
            sel = ws[re.search(r"contoh di sel ([A-Z]+\d+)", v.prompt).group(1)]
            assert sel.value == 97.5 and sel.number_format == "#,##0.0" and sel.protection.locked


def test_a_realisasi_far_above_its_target_is_marked(barabai: Path, tmp_path: Path) -> None:
    ws = openpyxl.load_workbook(barabai, data_only=True)["Realisasi"]
    tanda = {ws.cell(b, 1).value: ws.cell(b, 10).value for b in range(7, 27)}
    # Printed as reached in the first quarter: 111% of 20% and 67.07% of 10%.
    assert {k for k, v in tanda.items() if v} == {"08a-CP", "08b-CP"}
    hasil = dengan_formualizer(_ketik(barabai, tmp_path / "x.xlsx", I8=939.7), tmp_path)
    assert hasil["Realisasi", "J8"] == "Jauh di atas target"


def test_the_template_marks_a_realisasi_far_above_its_target(tmp_path: Path) -> None:
    folder = buat_kantor("semua-cara-2025", tmp_path / "input")
    berkas = _templat(folder)
    buku = openpyxl.load_workbook(berkas)
    ws = buku["Realisasi IKU"]
    kepala = {c.value: c.column for c in ws[6]}
    baris = {ws.cell(b, 1).value: b for b in range(7, ws.max_row + 1)}
    ketikan = {"1a-CP": 205, "1b-CP": 25, "2b-N": 900, "3c-N": 7, "4a-N": 501, "4b-N": 500}
    for kode, isi in ketikan.items():
        ws.cell(baris[kode], kepala["Realisasi Q4"]).value = isi
    buku.save(tmp_path / "x.xlsx")
    hasil = dengan_formualizer(tmp_path / "x.xlsx", tmp_path)
    huruf = get_column_letter(kepala["Tanda periksa"])
    tanda = {kode for kode, b in baris.items() if hasil["Realisasi IKU", f"{huruf}{b}"] == "Jauh di atas target"}
    # 4a-N is cumulative: four quarters may stand against the target of one. The 97.5 of 2a-N stand for 97.5 percent.
    assert tanda == {"1a-CP", "4a-N"}


def test_one_validation_holds_for_all_cells_of_a_quarter_and_a_unit(barabai: Path) -> None:
    validasi = openpyxl.load_workbook(barabai)["Realisasi"].data_validations.dataValidation
    assert len(validasi) == len({v.prompt for v in validasi}) <= 4 * 3
    assert sum(len(list(v.cells)) for v in validasi) <= 80


def test_a_long_note_goes_on_below_its_table(tmp_path: Path) -> None:
    from kantor_rupiah import PANJANG

    berkas = bangun(nilai(buat_kantor_rupiah(tmp_path / "input", PANJANG)), tmp_path / "output").jalur
    buku = openpyxl.load_workbook(berkas)
    for nama, kolom in (("Realisasi", 18), ("Realisasi Anggaran", 12)):
        ws = buku[nama]
        bagian = [ws.cell(b, kolom).value for b in range(7, ws.max_row + 1) if ws.cell(b, kolom).value]
        assert bagian[0].endswith("(lanjutan di bawah tabel)")
        utuh = " ".join(bagian).replace("(lanjutan di bawah tabel)", "").split()
        assert utuh == PANJANG.split(), nama
        lanjutan = [b for b in range(7, ws.max_row + 1) if ws.cell(b, 2).value == "Lanjutan catatan"]
        assert len(lanjutan) == len(bagian) - 1
        assert all(ws.row_dimensions[b].height <= 409 for b in lanjutan)
    saring = range_boundaries(buku["Realisasi"].auto_filter.ref)
    assert saring[3] == 10, "the continuation is no part of the table"


def test_a_word_without_end_is_cut_where_a_row_ends() -> None:
    from workbook_builder.layout import style as gaya
    from workbook_builder.layout.text_size import TINGGI_MAKS, potong, tinggi_baris

    bagian = potong("x" * 30_000, 34, gaya.TEKS)
    assert "".join(bagian).replace("\n", "") == "x" * 30_000
    assert all((tinggi_baris([(b, 34, gaya.TEKS)]) or 0) <= TINGGI_MAKS for b in bagian)
    assert len(bagian) > 10
