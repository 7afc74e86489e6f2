"""The workbook against the standards of a good spreadsheet, one test per standard, on built files."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from kantor import KANTOR, buat_kantor
from openpyxl.formula import Tokenizer
from openpyxl.utils import range_boundaries
from test_struktur_buku import relatif

from workbook_builder.layout import style as gaya
from workbook_builder.layout.print_setup import KERTAS, lebar_poin, ruang_cetak
from workbook_builder.layout.style import WARNA_TAB, Gaya
from workbook_builder.layout.text_size import lebar_teks, tinggi_baris
from workbook_builder.pipeline import bangun, nilai

POKOK = (
    "Ringkasan", "Rincian Target", "Realisasi", "Capaian", "NKO", "Perjanjian Kinerja", "Inisiatif Strategis",
    "Anggaran", "Realisasi Anggaran", "Validasi", "Parameter", "Petunjuk",
)  # fmt: skip
BEBAS = ("Ringkasan", "Peta Strategi")
"""Sheets of tiles and boxes, which are not one table."""
ANGKA_BOLEH = {"0", "1", "-1", "2", "12", "100", "1000"}
FUNGSI = {
    "ABS", "AND", "AVERAGE", "AVERAGEIFS", "CHOOSE", "COLUMNS", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "IF", "INDEX",
    "ISNUMBER", "LEFT", "LEN", "LOOKUP", "MATCH", "MAX", "MIN", "N", "OR", "ROUND", "ROWS", "SIGN", "SUM", "SUMIF",
    "SUMIFS", "SUMPRODUCT",
}  # fmt: skip
"""In Excel 2010, LibreOffice 7.4 and WPS alike; none is volatile or indirect."""
KONTRAS = 4.5
NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "x": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
}


@pytest.fixture(scope="module", params=[(k, "A4") for k in KANTOR] + [("barabai-2024", "F4")], ids="-".join)
def berkas(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A built workbook and its paper."""
    kantor, kertas = request.param
    folder = tmp_path_factory.mktemp("mutu")
    return bangun(nilai(buat_kantor(kantor, folder / "input")), folder / "output", kertas).jalur, kertas


@pytest.fixture(scope="module")
def buku(berkas: tuple[Path, str]) -> Any:
    return openpyxl.load_workbook(berkas[0])


@pytest.fixture(scope="module")
def isi(berkas: tuple[Path, str]) -> Any:
    return openpyxl.load_workbook(berkas[0], data_only=True)


def _sel(ws: Any) -> Iterator[Any]:
    for baris in ws.iter_rows():
        yield from baris


def _rumus(buku: Any) -> Iterator[tuple[Any, Any]]:
    for ws in buku:
        yield from ((ws, c) for c in _sel(ws) if c.data_type == "f")


def _letak(ws: Any, c: Any) -> str:
    return f"{ws.title}!{c.coordinate}"


def _isian(ws: Any) -> list[Any]:
    return [c for c in _sel(ws) if not c.protection.locked]


@cache
def _lebar(ws: Any) -> dict[int, float]:
    """Width of each column in digits; the file states equal neighbours once, and adds the cell's own margin."""
    return {n: d.width - 0.7109375 for d in ws.column_dimensions.values() for n in range(d.min, d.max + 1)}


def _warna_latar(c: Any) -> str | None:
    return f"#{c.fill.fgColor.rgb[-6:]}" if c.fill.fill_type else None


# --- roles, inputs, formulas ---------------------------------------------------------------------------------------


def test_the_twelve_promised_sheets_come_first(buku: Any) -> None:
    assert tuple(buku.sheetnames[:12]) == POKOK


def test_the_role_of_every_sheet_is_its_tab_colour_and_a_word_in_the_contents(buku: Any) -> None:
    petunjuk = buku["Petunjuk"]
    daftar = {petunjuk.cell(b, 1).value: petunjuk.cell(b, 3).value for b in range(7, petunjuk.max_row + 1)}
    for ws in buku:
        assert f"#{ws.sheet_properties.tabColor.rgb[-6:]}" in WARNA_TAB.values()
        assert daftar[ws.title]


def test_every_sheet_is_one_click_from_the_contents_and_back(buku: Any) -> None:
    petunjuk = buku["Petunjuk"]
    tujuan = {c.hyperlink.location for c in _sel(petunjuk) if c.hyperlink}
    assert tujuan == {f"'{nama}'!A1" for nama in buku.sheetnames}
    for ws in buku:
        if ws is not petunjuk:
            assert ws["A5"].hyperlink.location == "'Petunjuk'!A1", ws.title


def test_exactly_the_cells_in_the_input_style_can_be_typed_into(buku: Any) -> None:
    for ws in buku:
        for c in _sel(ws):
            isian = _warna_latar(c) == gaya.KUNING_ISIAN and ws.title != "Petunjuk"
            assert isian is (not c.protection.locked), _letak(ws, c)
            assert not (c.data_type == "f" and isian), _letak(ws, c)
        assert ws.protection.sheet and not ws.protection.password, ws.title


def test_every_input_has_a_prompt_and_a_stop_message(buku: Any) -> None:
    for ws in buku:
        validasi = ws.data_validations.dataValidation
        for c in _isian(ws):
            [v] = [v for v in validasi if c.coordinate in v.cells]
            assert v.showInputMessage and v.prompt and v.promptTitle, _letak(ws, c)
            assert v.showErrorMessage and v.error and v.errorTitle, _letak(ws, c)
            assert v.errorStyle in (None, "stop"), _letak(ws, c)
            assert v.type != "list" or re.fullmatch(r"=?\w+", v.formula1), "lists come from a named range"


def test_formulas_hold_no_numbers_of_their_own(buku: Any) -> None:
    for ws, c in _rumus(buku):
        angka = {t.value for t in Tokenizer(c.value).items if t.type == "OPERAND" and t.subtype == "NUMBER"}
        assert angka <= ANGKA_BOLEH, (_letak(ws, c), c.value)


def test_formulas_are_short_and_not_deeply_nested(buku: Any) -> None:
    for ws, c in _rumus(buku):
        assert len(c.value) <= 161, (_letak(ws, c), len(c.value))
        assert len(re.findall(r"\bIF\(", c.value)) <= 2, _letak(ws, c)


def test_formulas_use_only_functions_that_every_office_program_has(buku: Any) -> None:
    dipakai = {nama for _, c in _rumus(buku) for nama in re.findall(r"([A-Z][A-Z0-9.]*)\(", c.value)}
    assert dipakai <= FUNGSI


def test_a_block_of_a_table_has_one_formula(buku: Any) -> None:
    for ws in buku:
        rumus = {(c.row, c.column): relatif(c.value, c.row, c.column) for c in _sel(ws) if c.data_type == "f"}
        for (baris, kolom), satu in rumus.items():
            atas, bawah = rumus.get((baris - 1, kolom)), rumus.get((baris + 1, kolom))
            if atas is not None and atas == bawah:
                assert satu == atas, f"{ws.title}!R{baris}C{kolom}"


def test_every_output_sheet_shows_the_master_check_and_every_check_holds(buku: Any, isi: Any) -> None:
    for ws in buku:
        if f"#{ws.sheet_properties.tabColor.rgb[-6:]}" == WARNA_TAB["hasil"]:
            assert any(c.value == "=Pemeriksaan_Induk" for c in _sel(ws)), ws.title
    hasil = [isi["Pemeriksaan"].cell(b, 6).value for b in range(7, isi["Pemeriksaan"].max_row + 1)]
    assert len(hasil) > 5 and set(hasil) == {"OK"}


def test_totals_are_compared_within_a_named_tolerance(buku: Any) -> None:
    ws = buku["Pemeriksaan"]
    hasil = [ws.cell(b, 6).value for b in range(7, ws.max_row)]
    assert len(hasil) > 4 and all("<=Toleransi_Jumlah" in rumus for rumus in hasil)
    assert "Toleransi_Jumlah" in buku.defined_names


def test_percents_are_fractions_in_a_percent_format(buku: Any, isi: Any) -> None:
    satuan = {b[0].value: b[2].value for b in isi["Realisasi"].iter_rows(min_row=7)}
    for baris in buku["Rincian Target"].iter_rows(min_row=7):
        for sel in baris[2:9]:
            if baris[0].value in satuan and isinstance(sel.value, (int, float)):
                assert ("%" in sel.number_format) is (satuan[baris[0].value] == "Persen"), sel.coordinate
                assert "%" not in sel.number_format or abs(sel.value) <= 2, sel.coordinate


def test_no_stored_value_is_an_error(isi: Any) -> None:
    assert [_letak(ws, c) for ws in isi for c in _sel(ws) if isinstance(c.value, str) and c.value.startswith("#")] == []


# --- structure -----------------------------------------------------------------------------------------------------


def test_nothing_is_merged_hidden_or_filtered_away(buku: Any) -> None:
    for ws in buku:
        assert not ws.merged_cells.ranges and ws.sheet_state == "visible", ws.title
        assert not any(d.hidden for d in ws.row_dimensions.values()), ws.title
        assert not any(d.hidden for d in ws.column_dimensions.values()), ws.title


def test_a_table_has_one_header_row_of_unique_texts(buku: Any) -> None:
    for ws in buku:
        if ws.title in BEBAS:
            continue
        kepala = int(re.sub(r"\D", "", ws.freeze_panes)) - 1
        teks = [c.value for c in ws[kepala] if c.value is not None]
        assert all(isinstance(t, str) and t.strip() for t in teks), ws.title
        assert len({t.lower() for t in teks}) == len(teks) == ws.max_column, ws.title


def test_a_table_has_no_blank_rows_inside(buku: Any) -> None:
    for ws in buku:
        if ws.title in BEBAS or not ws.auto_filter.ref:
            continue
        kiri, atas, kanan, bawah = range_boundaries(ws.auto_filter.ref)
        for baris in range(atas, bawah + 1):
            assert any(ws.cell(baris, k).value is not None for k in range(kiri, kanan + 1)), f"{ws.title} {baris}"


def test_a1_is_the_title_and_a2_says_what_the_sheet_is_for(buku: Any) -> None:
    judul = [ws["A1"].value for ws in buku]
    assert all(judul) and len(set(judul)) == len(judul)
    assert all(isinstance(ws["A2"].value, str) and len(ws["A2"].value) > 20 for ws in buku)


def test_sheet_names_are_short_and_unique(buku: Any) -> None:
    assert all(len(n) <= 31 for n in buku.sheetnames)
    assert len({n.lower() for n in buku.sheetnames}) == len(buku.sheetnames)


def test_defined_names_are_absolute_and_resolve(buku: Any) -> None:
    for nama, isi_nama in buku.defined_names.items():
        lembar, area = re.fullmatch(r"'(.+)'!(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)", isi_nama.attr_text).groups()
        assert lembar in buku.sheetnames, nama
        assert range_boundaries(area.replace("$", ""))[3] <= buku[lembar].max_row, nama
        assert not re.fullmatch(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*", nama)


def test_numbers_are_numbers(buku: Any) -> None:
    for ws in buku:
        for c in _sel(ws):
            if isinstance(c.value, str) and c.data_type == "s":
                assert not re.fullmatch(r"-?\d+([.,]\d+)?%?", c.value.strip()) or _kode(ws, c), _letak(ws, c)


def _kode(ws: Any, c: Any) -> bool:
    """Codes of programs and spending kinds are names, not numbers."""
    return ws.title in {"Anggaran", "Realisasi Anggaran", "Program Kerja", "Rencana Aksi"} and c.column <= 3


def test_the_workbook_opens_at_the_top_of_its_first_sheet(buku: Any) -> None:
    assert buku.active.title == POKOK[0]
    for ws in buku:
        assert ws.sheet_view.topLeftCell in (None, "A1")


# --- paper ---------------------------------------------------------------------------------------------------------


def test_every_sheet_is_one_page_wide_on_its_paper(buku: Any, berkas: tuple[Path, str]) -> None:
    kertas = KERTAS[berkas[1]]
    for ws in buku:
        assert ws.page_setup.paperSize == kertas, ws.title
        assert ws.page_setup.orientation in ("portrait", "landscape"), ws.title
        assert ws.print_area, ws.title
        if ws.sheet_properties.pageSetUpPr and ws.sheet_properties.pageSetUpPr.fitToPage:
            assert (ws.page_setup.fitToWidth or 1) == 1, ws.title
            continue
        lebar = sum(lebar_poin(x) for x in _lebar(ws).values())
        ruang, _ = ruang_cetak(kertas, ws.page_setup.orientation == "landscape")
        assert lebar * ws.page_setup.scale / 100 <= ruang * 0.94, ws.title


def test_headers_repeat_and_pages_are_numbered(buku: Any) -> None:
    for ws in buku:
        kaki = f"{ws.oddFooter.left.text}{ws.oddFooter.right.text}"
        assert "Halaman &P dari &N" in kaki or "Halaman &[Page] dari &[Pages]" in kaki, ws.title
        if ws.title not in BEBAS:
            kepala = int(re.sub(r"\D", "", ws.freeze_panes)) - 1
            assert ws.print_title_rows == f"${kepala}:${kepala}", ws.title


def test_pages_of_perhitungan_and_of_the_periods_end_after_an_iku(buku: Any) -> None:
    for nama, baris in (("Perhitungan", 7), ("Capaian per Periode", 3)):
        batas = [b.id for b in buku[nama].row_breaks.brk]
        assert all((b - 6) % baris == 0 for b in batas), nama
    assert buku["Perhitungan"].max_row < 60 or buku["Perhitungan"].row_breaks.brk


# --- looks ---------------------------------------------------------------------------------------------------------


def _kontras(depan: str, latar: str) -> float:
    """Contrast ratio of two colours, as WCAG defines it."""

    def terang(warna: str) -> float:
        kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in kanal]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    tinggi, rendah = sorted((terang(depan), terang(latar)), reverse=True)
    return (tinggi + 0.05) / (rendah + 0.05)


def test_every_style_has_enough_contrast() -> None:
    gaya_bernama = {nama: isi for nama, isi in vars(gaya).items() if isinstance(isi, Gaya)}
    assert len(gaya_bernama) > 12 and "KEPALA" in gaya_bernama
    pasangan = {nama: (g.warna, g.latar or gaya.PUTIH) for nama, g in gaya_bernama.items()}
    pasangan |= {nama: (depan, latar) for nama, (latar, depan) in (gaya.WARNA_STATUS | gaya.WARNA_TINGKAT).items()}
    assert {nama: _kontras(*p) for nama, p in pasangan.items() if _kontras(*p) < KONTRAS} == {}


def test_every_written_cell_has_enough_contrast(buku: Any) -> None:
    for ws in buku:
        for c in _sel(ws):
            if c.value is not None:
                warna = f"#{c.font.color.rgb[-6:]}"
                assert _kontras(warna, _warna_latar(c) or gaya.PUTIH) >= KONTRAS, _letak(ws, c)


def test_statuses_differ_in_lightness_and_always_say_their_word(buku: Any) -> None:
    for ws in buku:
        for format_bersyarat in ws.conditional_formatting:
            for aturan in format_bersyarat.rules:
                assert re.fullmatch(r'[A-Z]+\d+="[A-Za-z ]+"', aturan.formula[0]), ws.title


def test_wrapped_text_is_shown_whole(buku: Any, isi: Any) -> None:
    for ws in buku:
        for c in _sel(ws):
            teks = isi[ws.title][c.coordinate].value
            if not (isinstance(teks, str) and teks and c.alignment.wrap_text):
                continue
            tampil = Gaya(ukuran=c.font.sz, tebal=bool(c.font.b), bungkus=True, inden=int(c.alignment.indent))
            lebar = _lebar(ws)[c.column]
            perlu = tinggi_baris([(teks, lebar, tampil)])
            assert perlu is not None
            assert perlu <= (ws.row_dimensions[c.row].height or 13.2) + 0.5, _letak(ws, c)


def test_numbers_fit_their_columns(buku: Any, isi: Any) -> None:
    for ws in buku:
        for c in _sel(ws):
            angka = isi[ws.title][c.coordinate].value
            if isinstance(angka, (int, float)) and not isinstance(angka, bool):
                lebar = _lebar(ws)[c.column]
                perlu = len(_tampil(angka, c.number_format)) * (c.font.sz / 10) * (1.08 if c.font.b else 1)
                assert perlu <= lebar + 0.5, (_letak(ws, c), _tampil(angka, c.number_format))


def _tampil(angka: float, bentuk: str) -> str:
    desimal = len(m.group(1)) if (m := re.search(r"0\.(0+)", bentuk)) else (2 if bentuk == "General" else 0)
    awalan = "".join(re.findall(r'"([^"]*)"', bentuk.split(";")[0]))
    return awalan + (f"{angka * 100:,.{desimal}f}%" if "%" in bentuk else f"{angka:,.{desimal}f}")


def test_titles_fit_on_the_page(buku: Any) -> None:
    for ws in buku:
        lebar = sum(_lebar(ws).values())
        for sel in ("A1", "A2", "A3"):
            ukuran, tebal = ws[sel].font.sz, bool(ws[sel].font.b)
            assert lebar_teks(ws[sel].value or "", ukuran, tebal) <= lebar, f"{ws.title}!{sel}"


# --- charts and properties -----------------------------------------------------------------------------------------


def test_charts_have_titles_alt_text_and_their_numbers_in_a_table(berkas: tuple[Path, str], isi: Any) -> None:
    with zipfile.ZipFile(berkas[0]) as arsip:
        gambar = [n for n in arsip.namelist() if re.fullmatch(r"xl/drawings/drawing\d+\.xml", n)]
        grafik = [n for n in arsip.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", n)]
        assert len(grafik) == (4 if isi["Realisasi Anggaran"].max_row > 7 else 3)
        for nama in gambar:
            for satu in ElementTree.fromstring(arsip.read(nama)).iter(f"{{{NS['x']}}}cNvPr"):
                assert len(satu.get("descr", "")) > 30
        for nama in grafik:
            akar = ElementTree.fromstring(arsip.read(nama))
            sumbu = [*akar.iter(f"{{{NS['c']}}}catAx"), *akar.iter(f"{{{NS['c']}}}valAx")]
            assert akar.find("c:chart/c:title", NS) is not None
            assert len(sumbu) == 2 and all(s.find("c:title", NS) is not None for s in sumbu)
            for acuan in akar.iter(f"{{{NS['c']}}}f"):
                lembar, area = str(acuan.text).rsplit("!", 1)
                kolom, baris, _, akhir = range_boundaries(area.replace("$", ""))
                ws = isi[lembar.strip("'")]
                assert any(ws.cell(b, kolom).value is not None for b in range(baris, akhir + 1)), acuan.text


def test_properties_name_the_office_and_the_inputs_stand_on_a_sheet(buku: Any, isi: Any) -> None:
    p = buku.properties
    assert p.title and p.subject and p.description and p.creator in p.title
    asal = [str(c.value) for c in _sel(isi["Petunjuk"]) if "SHA-256" in str(c.value)]
    assert len(asal) == 2 and all(re.search(r"[0-9a-f]{64}", t) for t in asal)


def test_there_are_no_macros_and_no_links_to_other_files(berkas: tuple[Path, str]) -> None:
    with zipfile.ZipFile(berkas[0]) as arsip:
        nama = arsip.namelist()
        assert not any("vba" in n.lower() or "externalLink" in n for n in nama)
        for n in nama:
            if n.endswith(".rels"):
                assert b'TargetMode="External"' not in arsip.read(n), n


def test_the_same_input_gives_the_same_bytes(berkas: tuple[Path, str], tmp_path: Path) -> None:
    masukan = berkas[0].parent.parent / "input"
    assert bangun(nilai(masukan), tmp_path, berkas[1]).jalur.read_bytes() == berkas[0].read_bytes()


def test_every_style_field_reaches_the_file() -> None:
    from workbook_builder.write.xlsx import _sifat

    dasar = Gaya()
    lain = {
        "angka": "persen", "rata": "right", "tegak": "vcenter", "tebal": True, "miring": True, "ukuran": 9.0,
        "warna": "#000001", "latar": "#FFFFFE", "garis": True, "garis_atas": True, "bungkus": True, "terbuka": True,
        "inden": 1, "mendatar_bersama": True,
    }  # fmt: skip
    assert set(lain) == {f.name for f in fields(Gaya)}
    for nama, nilai_lain in lain.items():
        assert _sifat(dasar.dengan(**{nama: nilai_lain})) != _sifat(dasar), nama
