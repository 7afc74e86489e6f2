"""Broken and hostile files are refused with a plain message, or made harmless; nothing they hold does anything."""

from __future__ import annotations

import os
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from alat import AKAR, INPUT, kode_temuan, salin_masukan, ubah
from berkas_buatan import BAGIAN, JENIS, NS, NS_P, NS_R, REL, bagian_dari, gabung, sel, tulis, tulis_mengalir
from openpyxl.utils.cell import coordinate_to_tuple

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.model.address import alamat
from workbook_builder.pipeline import bangun, nilai
from workbook_builder.read import container as wadah
from workbook_builder.read import parts, sheet_stream
from workbook_builder.read.workbook import buka_buku

SHEET = "xl/worksheets/sheet1.xml"
ENTITAS = '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {c} "{f"&{b};" * 10}">' for b, c in zip("abcdefghi", "bcdefghij", strict=True)
)


def _pesan(jalur: Path) -> str:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        buka_buku(jalur)
    assert jalur.name in str(galat.value)
    return str(galat.value)


# --- refused, each with its own words


def _mentah(isi: bytes) -> Callable[[Path], Any]:
    return lambda jalur: jalur.write_bytes(isi)


def _terpotong(jalur: Path) -> None:
    isi = (INPUT / "target.xlsx").read_bytes()
    jalur.write_bytes(isi[: len(isi) // 2])


def _crc_salah(jalur: Path) -> None:
    isi = bytearray(gabung(bagian_dari(INPUT / "target.xlsx")))
    letak = isi.index(b"<sheetData>") + 40
    isi[letak] ^= 1
    jalur.write_bytes(bytes(isi))


def _bersandi_zip(jalur: Path) -> None:
    """Every entry marked as encrypted."""
    isi = bytearray(tulis(jalur).read_bytes())
    for tanda, jarak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        i = isi.find(tanda)
        while i >= 0:
            isi[i + jarak] |= 1
            i = isi.find(tanda, i + 1)
    jalur.write_bytes(bytes(isi))


def _nama_ganda(jalur: Path) -> None:
    tulis(jalur)
    with zipfile.ZipFile(jalur, "a") as z, pytest.warns(UserWarning, match="Duplicate"):
        z.writestr(SHEET, sel("<row/>"))


def _ukuran_bohong(jalur: Path) -> None:
    """The directory says that the sheet has two bytes."""
    isi = bytearray(tulis(jalur, sisip='<row r="1"><c r="A1"><v>1</v></c></row>').read_bytes())
    letak = isi.rindex(b"xl/worksheets/sheet1.xml") - 46 + 24
    isi[letak : letak + 4] = struct.pack("<I", 2)
    jalur.write_bytes(bytes(isi))


DITOLAK: dict[str, tuple[Callable[[Path], Any], str]] = {
    "empty": (_mentah(b""), "bukan buku kerja Excel"),
    "text": (_mentah(b"Kode;Target\n01a-CP;100"), "bukan buku kerja Excel"),
    "html": (_mentah(b"<html><table></table></html>"), "bukan buku kerja Excel"),
    "truncated": (_terpotong, "bukan buku kerja Excel"),
    "old xls": (_mentah(wadah.AWAL_OLE + b"\0" * 600), "Excel lama (.xls)"),
    "password": (_mentah(wadah.AWAL_OLE + b"\0" * 600 + wadah.ISI_TERSANDI), "dilindungi kata sandi"),
    "zip without workbook": (lambda j: tulis(j, dict.fromkeys(BAGIAN, None) | {"a.txt": "a"}), "bukan buku kerja"),
    "zip encrypted": (_bersandi_zip, "dilindungi kata sandi"),
    "damaged bytes": (_crc_salah, "rusak"),
    "two parts of one name": (_nama_ganda, "rusak"),
    "a size that lies": (_ukuran_bohong, "rusak"),
    "an encoding that nobody knows": (
        lambda j: tulis(j, {SHEET: f'<?xml version="1.0" encoding="Q1"?><worksheet {NS}/>'}),
        "rusak",
    ),
    "not XML": (lambda j: tulis(j, {SHEET: "bukan xml"}), "rusak"),
    "XML cut short": (lambda j: tulis(j, {SHEET: f"<worksheet {NS}><sheetData>"}), "rusak"),
    "text that is not there": (lambda j: tulis(j, sisip='<row><c t="s"><v>7</v></c></row>'), "rusak"),
    "text number -1": (lambda j: tulis(j, sisip='<row><c t="s"><v>-1</v></c></row>'), "rusak"),
    "row that is no number": (lambda j: tulis(j, sisip='<row r="x"><c><v>1</v></c></row>'), "rusak"),
    "cell outside the sheet": (lambda j: tulis(j, sisip='<row><c r="XFE1"><v>1</v></c></row>'), "rusak"),
    "row outside the sheet": (lambda j: tulis(j, sisip='<row r="0"><c><v>1</v></c></row>'), "rusak"),
    "doctype": (lambda j: tulis(j, {SHEET: f"<!DOCTYPE worksheet><worksheet {NS}/>"}), "DOCTYPE"),
    "entities": (lambda j: tulis(j, {SHEET: f"{ENTITAS}]><worksheet {NS}>&j;</worksheet>"}), "DOCTYPE"),
    "entities in the texts": (lambda j: tulis(j, {"xl/sharedStrings.xml": f"{ENTITAS}]><sst>&j;</sst>"}), "DOCTYPE"),
    "file entity": (
        lambda j: tulis(j, {"xl/workbook.xml": '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><w>&f;</w>'}),
        "DOCTYPE",
    ),
    "deep nesting": (lambda j: tulis(j, {SHEET: sel("<a>" * 200 + "</a>" * 200)}), "terlalu banyak"),
    "no worksheet": (lambda j: tulis(j, {"xl/_rels/workbook.xml.rels": None}), "rusak"),
    "thousands of sheets": (
        lambda j: tulis(
            j,
            {
                "xl/workbook.xml": f"<workbook {NS} {NS_R}><sheets>"
                + '<sheet name="a" r:id="r1"/>' * 4_000
                + "</sheets></workbook>"
            },
        ),
        "4000 lembar",
    ),
    "thousands of parts": (lambda j: tulis(j, {f"xl/media/{i}": "" for i in range(4_000)}), "3000 bagian"),
    "a directory": (lambda j: j.mkdir(), "bukan berkas biasa"),
}


@pytest.mark.parametrize(("buat", "kata"), DITOLAK.values(), ids=DITOLAK)
def test_a_broken_or_hostile_file_is_refused_in_plain_words(
    buat: Callable[[Path], Any], kata: str, tmp_path: Path
) -> None:
    jalur = tmp_path / "target.xlsx"
    buat(jalur)
    assert kata in _pesan(jalur)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes exist on POSIX only")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "target.xlsx")
    assert "bukan berkas biasa" in _pesan(tmp_path / "target.xlsx")


# --- bounds


def test_a_file_beyond_the_bound_is_not_even_read(tmp_path: Path) -> None:
    jalur = tmp_path / "target.xlsx"
    with jalur.open("wb") as berkas:
        berkas.truncate(wadah.BATAS_BERKAS + 1)
    assert "lebih besar dari 20 MB" in _pesan(jalur)


def test_a_zip_bomb_of_one_gigabyte_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    megabita = b" " * 1_000_000
    jalur = tulis_mengalir(tmp_path / "target.xlsx", SHEET, (megabita for _ in range(1_000)))
    assert jalur.stat().st_size < 2_000_000
    assert "jauh lebih besar daripada berkasnya" in _pesan(jalur)


def _baris_hantu(banyak: int, isi: str = "") -> Iterator[bytes]:
    yield f"<worksheet {NS}><sheetData>".encode()
    for awal in range(1, banyak + 1, 1_000):
        yield "".join(f'<row r="{b}" s="1">{isi}</row>' for b in range(awal, min(awal + 1_000, banyak + 1))).encode()
    yield b"</sheetData></worksheet>"


def test_a_million_formatted_empty_rows_are_no_rows(tmp_path: Path) -> None:
    jalur = tulis_mengalir(tmp_path / "target.xlsx", SHEET, _baris_hantu(1_048_576, '<c s="1"/>'))
    assert buka_buku(jalur).lembar[0].sel == {}


def test_more_filled_cells_than_any_office_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_stream, "CELLS_MAX", 100)
    jalur = tulis(tmp_path / "target.xlsx", sisip="<row>" + "<c><v>1</v></c>" * 101 + "</row>")
    assert "terlalu banyak sel" in _pesan(jalur)


def test_a_merged_area_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    semua = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    satu = '<row r="1"><c r="A1"><v>1</v></c></row>'
    assert "sel gabungan" in _pesan(tulis(tmp_path / "target.xlsx", {SHEET: sel(satu, semua)}))


def test_a_title_merged_over_every_column_costs_nothing(tmp_path: Path) -> None:
    baris = '<mergeCells><mergeCell ref="A1:XFD1"/></mergeCells>'
    jalur = tulis(tmp_path / "target.xlsx", {SHEET: sel('<row r="1"><c r="A1"><v>1</v></c></row>', baris)})
    assert len(buka_buku(jalur).lembar[0].sel) == 1


def test_too_many_merged_areas_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_stream, "MERGED_MAX", 10)
    banyak = "<mergeCells>" + '<mergeCell ref="A1:B1"/>' * 11 + "</mergeCells>"
    assert "sel gabungan" in _pesan(tulis(tmp_path / "target.xlsx", {SHEET: sel("", banyak)}))


def test_texts_beyond_any_office_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for modul in (parts, sheet_stream):
        monkeypatch.setattr(modul, "TEXTS_MAX", 1_000)
    bersama = f"<sst {NS}>" + f"<si><t>{'a' * 100}</t></si>" * 11 + "</sst>"
    assert "teks" in _pesan(tulis(tmp_path / "target.xlsx", {"xl/sharedStrings.xml": bersama}))
    langsung = f'<c t="inlineStr"><is><t>{"a" * 100}</t></is></c>' * 11
    assert "teks" in _pesan(tulis(tmp_path / "target.xlsx", sisip=f"<row>{langsung}</row>"))


def test_a_hostile_file_stays_within_half_a_gigabyte(tmp_path: Path) -> None:
    """As much as the bounds allow at once: the largest sheet of filled cells and texts."""
    satu = "".join(f'<c t="inlineStr"><is><t>{"a" * 90}</t></is></c>' for _ in range(1_000))
    tulis_mengalir(
        tmp_path / "target.xlsx",
        SHEET,
        (
            f"<worksheet {NS}><sheetData>".encode(),
            *(f"<row>{satu}</row>".encode() for _ in range(199)),
            b"</sheetData></worksheet>",
        ),
    )
    kode = (
        "from pathlib import Path; from workbook_builder.read.workbook import buka_buku; "
        "print(len(buka_buku(Path('target.xlsx')).lembar[0].sel))"
    )

    def batasi() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (500_000_000, 500_000_000))

    selesai = subprocess.run(
        [sys.executable, "-c", kode],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(AKAR)},
        preexec_fn=batasi,
        capture_output=True,
        text=True,
        check=False,
    )
    assert selesai.stdout.strip() == "199000", selesai.stderr


# --- made harmless, and said


def test_a_workbook_with_macros_is_read_without_them_and_said(tmp_path: Path) -> None:
    bagian = bagian_dari(INPUT / "target.xlsx")
    folder = salin_masukan(tmp_path)
    (folder / "target.xlsx").write_bytes(gabung({**bagian, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}))
    hasil = nilai(folder)
    assert [(t.tempat.berkas, t.tempat.lembar) for t in hasil.temuan if t.kode == "berkas-bermakro"] == [
        ("target.xlsx", None)
    ]
    assert hasil.skor is not None and hasil.skor.nko["Y"] == pytest.approx(109.07, abs=0.005)


def test_a_workbook_that_draws_on_others_is_read_as_it_was_saved_and_said(tmp_path: Path) -> None:
    bagian = bagian_dari(INPUT / "realisasi.xlsx")
    folder = salin_masukan(tmp_path)
    (folder / "realisasi.xlsx").write_bytes(
        gabung(
            {**bagian, "xl/externalLinks/externalLink1.xml": b"<externalLink/>", "xl/externalLinks/_rels/a.rels": b""}
        )
    )
    satu = next(t for t in nilai(folder).temuan if t.kode == "tautan-luar")
    assert satu.tempat.berkas == "realisasi.xlsx" and satu.isi["jumlah"] == 1


@pytest.mark.parametrize("rumus", ["=F8+F7", "=F7", "='[lain.xlsx]Sheet1'!A1", '=HYPERLINK("http://x","y")'])
def test_a_formula_that_was_never_calculated_is_an_error_at_its_cell(rumus: str, tmp_path: Path) -> None:
    """Cyclic ones too: nothing is ever calculated from an input."""
    folder = ubah(salin_masukan(tmp_path), "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("F7", rumus))
    satu = [t.tempat.sel for t in nilai(folder).temuan if t.kode == "rumus-tanpa-nilai"]
    assert satu == ["F7"]


def test_a_formula_with_a_stored_result_is_that_result(tmp_path: Path) -> None:
    isi = '<row r="1"><c r="A1"><f>[1]Sheet1!A1</f><v>7</v></c><c r="B1" t="str"><f>A1&amp;""</f><v></v></c></row>'
    lembar = buka_buku(tulis(tmp_path / "a.xlsx", sisip=isi)).lembar[0]
    assert {k: (s.nilai, s.rumus_kosong) for k, s in lembar.sel.items()} == {(1, 1): (7, False)}


@pytest.mark.parametrize("awal", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1"])
def test_user_text_that_looks_like_a_formula_stays_text_in_the_output(awal: str, tmp_path: Path) -> None:
    def sisip(wb: Any) -> None:
        for lembar, letak in (("Realisasi IKU", "M7"), ("Analisis", "C7"), ("Angka Terbit", "D8")):
            wb[lembar][letak].value = awal
            wb[lembar][letak].data_type = "s"

    folder = ubah(salin_masukan(tmp_path), "realisasi.xlsx", sisip)
    wb = openpyxl.load_workbook(bangun(nilai(folder), tmp_path / "output").jalur)
    berisi = [
        c
        for ws in wb
        for baris in ws.iter_rows()
        for c in baris
        if isinstance(c.value, str) and awal.strip() == c.value.strip()
    ]
    assert berisi and all(c.data_type == "s" for c in berisi)


def test_control_characters_and_escapes_do_not_reach_the_output(tmp_path: Path) -> None:
    isi = '<row><c t="inlineStr"><is><t>a_x0007_b_x000D__x000A_c_x005F_x_xD800_&#xFFFD;</t></is></c></row>'
    lembar = buka_buku(tulis(tmp_path / "a.xlsx", sisip=isi)).lembar[0]
    assert lembar.sel[1, 1].nilai == "ab\nc_x\ufffd"


def test_a_text_beyond_what_a_cell_holds_is_cut(tmp_path: Path) -> None:
    isi = f'<row><c t="inlineStr"><is><t>{"a" * 40_000}</t></is></c></row>'
    lembar = buka_buku(tulis(tmp_path / "a.xlsx", sisip=isi)).lembar[0]
    assert len(lembar.sel[1, 1].nilai) == parts.TEXT_MAX


def test_parts_that_point_outside_the_file_are_not_followed(tmp_path: Path) -> None:
    for tujuan in ("../../../../etc/passwd", "file:///etc/passwd", "http://contoh.id/sheet.xml"):
        rel = f'<Relationships {NS_P}><Relationship Id="r1" Type="{REL}/worksheet" Target="{tujuan}"/></Relationships>'
        jalur = tulis(tmp_path / "a.xlsx", {"xl/_rels/workbook.xml.rels": rel})
        assert "tidak memuat satu lembar kerja" in _pesan(jalur)


@pytest.mark.parametrize(
    "unit", ["../../keluar", "/etc/passwd", "C:\\Windows", "!!!", "...", "CON", "a\x00b", "é" * 200]
)
def test_the_name_of_the_office_never_leads_out_of_the_output_folder(unit: str, tmp_path: Path) -> None:
    folder = salin_masukan(tmp_path)
    ubah(folder, "target.xlsx", lambda wb: wb["Identitas"].__setitem__("B9", unit.replace("\x00", "")))
    jalur = bangun(nilai(folder), tmp_path / "output").jalur
    assert jalur.parent == tmp_path / "output" and jalur.exists()
    assert sorted(p.name for p in jalur.parent.iterdir()) == sorted([jalur.name, "riwayat"])
    assert jalur.name.startswith("Kinerja_") and "__" not in jalur.name and len(jalur.name.encode()) < 250


# --- what is read is what Excel shows


X = NS.replace("xmlns=", "xmlns:x=")


def test_writers_with_prefixes_relative_parts_and_no_addresses_are_read_too(tmp_path: Path) -> None:
    bagian = {
        "[Content_Types].xml": f"<Types {NS_P.replace('relationships', 'content-types')}>"
        f'<Override PartName="/xl/workbook.xml" ContentType="{JENIS}.sheet.main+xml"/>'
        f'<Override PartName="/xl/gaya.xml" ContentType="{JENIS}.styles+xml"/></Types>',
        "xl/workbook.xml": f'<x:workbook {X} {NS_R}><x:workbookPr date1904="1"/><x:sheets>'
        '<x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {NS_P}><Relationship Id="r1" Type="{REL}/worksheet" '
        'Target="/xl/a.xml"/>'
        f'<Relationship Id="r2" Type="{REL}/styles" Target="gaya.xml"/></Relationships>',
        "xl/gaya.xml": f'<styleSheet {NS}><numFmts><numFmt numFmtId="200" formatCode="[Red]0.0%"/>'
        '<numFmt numFmtId="201" formatCode="[$-421]dd mmmm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs></styleSheet>',
        "xl/a.xml": f'<x:worksheet {X}><x:sheetData><x:row><x:c s="1"><x:v>0.2</x:v></x:c>'
        '<x:c s="2"><x:v>1</x:v></x:c>'
        '<x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }
    lembar = buka_buku(tulis(tmp_path / "a.xlsx", bagian)).lembar[0]
    isi = {s.tempat.sel: (str(s.nilai), s.format) for s in lembar.sel.values()}
    assert isi == {
        "A1": ("0.2", "[Red]0.0%"),
        "B1": ("1904-01-02 00:00:00", "[$-421]dd mmmm"),
        "C1": ("True", "General"),
        "D1": ("#N/A", "General"),
    }


def test_rich_text_is_read_whole_and_phonetic_hints_are_not(tmp_path: Path) -> None:
    bersama = f'<sst {NS}><si><r><t>ab</t></r><r><t> cd</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>'
    bagian = {"xl/sharedStrings.xml": bersama, SHEET: sel('<row><c t="s"><v>0</v></c></row>')}
    assert buka_buku(tulis(tmp_path / "a.xlsx", bagian)).lembar[0].sel[1, 1].nilai == "ab cd"


def test_the_shipped_files_hold_what_openpyxl_finds_in_them() -> None:
    """A second reader, of other authors, as the measure of ours."""
    for nama in ("target.xlsx", "realisasi.xlsx"):
        kita, mereka = buka_buku(INPUT / nama), openpyxl.load_workbook(INPUT / nama, data_only=True)
        assert [lembar.nama for lembar in kita.lembar] == mereka.sheetnames
        for lembar, ws in zip(kita.lembar, mereka.worksheets, strict=True):
            isi = {c.coordinate: c.value for baris in ws.iter_rows() for c in baris if c.value is not None}
            ulang = {alamat(b, k) for (b, k), s in lembar.sel.items() if s.tempat.sel != alamat(b, k)}
            assert {alamat(b, k): s.nilai for (b, k), s in lembar.sel.items()} == {
                **{a: lembar.sel[coordinate_to_tuple(a)].nilai for a in ulang},
                **isi,
            }


def test_an_input_without_hostility_has_no_finding_about_its_file() -> None:
    assert not kode_temuan(nilai(INPUT)) & {"berkas-bermakro", "tautan-luar", "rumus-tanpa-nilai"}
