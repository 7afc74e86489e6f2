"""Writing a plan as an xlsx file; the only module that knows XlsxWriter.

What the library refuses with only a warning or a return code is an error here. Equal plans give equal bytes,
on every system and Python version.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
import xlsxwriter.worksheet

from workbook_builder.files.archive import without_system
from workbook_builder.files.atomic import tulis_aman
from workbook_builder.layout.plan import (
    MARGIN,
    FormatBersyarat,
    Grafik,
    Isi,
    Lembar,
    Rencana,
    Rumus,
    Seri,
    Tautan,
    Validasi,
    alamat,
    kutip,
)
from workbook_builder.layout.style import BIRU_TUA, FORMAT, GARIS, HURUF, WARNA_TAB, Gaya
from workbook_builder.text.sheets import HALAMAN, JUDUL_GALAT

OPSI = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "constant_memory": False,
}
PROTEKSI = {"format_columns": True, "format_rows": True, "autofilter": True, "objects": True}
"""What stays possible on a protected sheet; there is no password. Charts can be copied into a report; sorting is not
allowed, as it cannot work on locked cells."""
UKURAN_HURUF = 10
HURUF_GRAFIK = {"size": 8, "name": HURUF, "bold": False}


def tulis_buku(rencana: Rencana, jalur: Path) -> None:
    """Write the workbook and put it in its place in one step; BerkasTerkunci where that is not possible."""
    tulis_aman(jalur, isi_buku(rencana))


def isi_buku(rencana: Rencana) -> bytes:
    """The bytes of the workbook."""
    wadah = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        buku = xlsxwriter.Workbook(wadah, OPSI)
        _Penulis(buku).tulis(rencana)
        buku.close()
    return without_system(wadah.getvalue())


class _LembarXlsx(xlsxwriter.worksheet.Worksheet):  # type: ignore[misc]
    """A worksheet that takes formulas as they are.

    The library looks through each for some thirty functions newer than Excel 2010, a third of the time of a build; the
    plan uses none of them, which a test holds.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")


@dataclass
class _Penulis:
    """Writes one workbook, keeping the formats it has already made."""

    buku: Any
    format: dict[Gaya, Any] = field(default_factory=dict)

    def tulis(self, rencana: Rencana) -> None:
        self.buku.formats[0].set_font_name(HURUF)
        self.buku.formats[0].set_font_size(UKURAN_HURUF)
        self.buku.set_properties(
            {
                "title": rencana.judul,
                "subject": rencana.subjek,
                "author": rencana.penulis,
                "comments": rencana.keterangan,
                "created": rencana.dibuat,
            }
        )
        for lembar in rencana.lembar:
            self._lembar(lembar, rencana)
        for nama, area in sorted(rencana.nama.items()):
            _periksa(self.buku.define_name(nama, f"={area}"), f"nama {nama}")
        self.buku.get_worksheet_by_name(rencana.lembar[0].nama).activate()

    def _lembar(self, lembar: Lembar, rencana: Rencana) -> None:
        ws = self.buku.add_worksheet(lembar.nama, _LembarXlsx)
        ws.hide_gridlines(2)
        ws.set_tab_color(WARNA_TAB[lembar.peran])
        ws.set_zoom(lembar.zoom)
        for kolom, lebar in lembar.lebar.items():
            _periksa(ws.set_column(kolom - 1, kolom - 1, lebar), f"lebar kolom {kolom}")
        for baris, tinggi in lembar.tinggi.items():
            _periksa(ws.set_row(baris - 1, tinggi), f"tinggi baris {baris}")
        for (baris, kolom), sel in sorted(lembar.sel.items()):
            _periksa(self._sel(ws, baris - 1, kolom - 1, sel.isi, sel.gaya), f"{lembar.nama}!{alamat(baris, kolom)}")
        for validasi in lembar.validasi:
            pertama, *lain = validasi.area.split()
            opsi = _opsi_validasi(validasi) | ({"multi_range": validasi.area} if lain else {})
            _periksa(ws.data_validation(pertama, opsi), f"validasi {validasi.area}")
        for bersyarat in lembar.bersyarat:
            self._bersyarat(ws, bersyarat)
        for grafik in lembar.grafik:
            self._grafik(ws, grafik)
        if lembar.beku:
            ws.freeze_panes(lembar.beku[0] - 1, lembar.beku[1] - 1)
        if lembar.tabel and lembar.saring:
            self._tabel(ws, lembar, lembar.saring)
        elif lembar.saring:
            ws.autofilter(*(x - 1 for x in lembar.saring))
        if lembar.abaikan:
            area = " ".join(lembar.abaikan)
            _periksa(ws.ignore_errors({"formula_differs": area, "formula_range": area}), f"abaikan {area}")
        if lembar.terkunci:
            ws.protect("", PROTEKSI)
        _cetak(ws, lembar, rencana.kertas)

    def _sel(self, ws: Any, baris: int, kolom: int, isi: Isi, gaya: Gaya) -> Any:
        bentuk = self._bentuk(gaya)
        if isi is None or isi == "":
            return ws.write_blank(baris, kolom, None, bentuk)
        if isinstance(isi, Rumus):
            nilai = "" if isi.nilai is None else isi.nilai
            return ws.write_formula(baris, kolom, f"={isi.teks}", bentuk, nilai)
        if isinstance(isi, Tautan):
            asal = f"external:{isi.berkas}#" if isi.berkas else "internal:"
            tujuan = f"{asal}{kutip(isi.lembar)}!{isi.sel}"
            return ws.write_url(baris, kolom, tujuan, bentuk, isi.teks)
        if isinstance(isi, str):
            return ws.write_string(baris, kolom, isi, bentuk)
        if isinstance(isi, bool):
            return ws.write_boolean(baris, kolom, isi, bentuk)
        if isinstance(isi, (int, float)):
            return ws.write_number(baris, kolom, isi, bentuk)
        return ws.write_datetime(baris, kolom, isi, bentuk)

    def _bentuk(self, gaya: Gaya) -> Any:
        if gaya not in self.format:
            self.format[gaya] = self.buku.add_format(_sifat(gaya))
        return self.format[gaya]

    def _bersyarat(self, ws: Any, b: FormatBersyarat) -> None:
        bentuk = self.buku.add_format({"bg_color": b.gaya.latar, "font_color": b.gaya.warna, "bold": b.gaya.tebal})
        hasil = ws.conditional_format(b.area, {"type": "formula", "criteria": f"={b.rumus}", "format": bentuk})
        _periksa(hasil, f"format bersyarat {b.area}")

    def _tabel(self, ws: Any, lembar: Lembar, area: tuple[int, int, int, int]) -> None:
        """A real table over cells that are written already; its head row names the columns."""
        kepala = [(lembar.sel[area[0], k].isi, lembar.sel[area[0], k].gaya) for k in range(area[1], area[3] + 1)]
        kolom = [{"header": isi, "header_format": self._bentuk(gaya)} for isi, gaya in kepala]
        opsi = {"name": lembar.tabel, "columns": kolom, "style": "Table Style Light 1"}
        _periksa(ws.add_table(*(x - 1 for x in area), opsi), f"tabel {lembar.tabel}")

    def _grafik(self, ws: Any, g: Grafik) -> None:
        utama = self.buku.add_chart({"type": g.jenis, "name": g.nama})
        garis = self.buku.add_chart({"type": "line"}) if any(s.garis for s in g.seri) and g.jenis != "line" else None
        for seri in g.seri:
            (garis if seri.garis and garis is not None else utama).add_series(_opsi_seri(seri, g))
        if garis is not None:
            utama.combine(garis)
        utama.set_title(
            {"name": g.judul, "name_font": {"size": 10, "name": HURUF, "color": BIRU_TUA}, "overlay": False}
        )
        sumbu_x: dict[str, object] = {"name": g.sumbu_x, "num_font": HURUF_GRAFIK, "name_font": HURUF_GRAFIK}
        if g.tegak_label:
            sumbu_x |= {"num_font": HURUF_GRAFIK | {"rotation": -90, "size": 7}, "interval_unit": 1}
        utama.set_x_axis(sumbu_x)
        sumbu_y: dict[str, object] = {
            "name": g.sumbu_y,
            "num_font": HURUF_GRAFIK,
            "name_font": HURUF_GRAFIK,
            "num_format": g.format_sumbu,
            "major_gridlines": {"visible": True, "line": {"color": "#E5E7EB"}},
        }
        sumbu_y |= {n: v for n, v in (("min", g.min_y), ("max", g.maks_y)) if v is not None}
        utama.set_y_axis(sumbu_y)
        utama.set_legend({"position": "bottom", "font": HURUF_GRAFIK} if len(g.seri) > 1 else {"none": True})
        utama.set_size({"width": g.lebar, "height": g.tinggi})
        baris, kolom = g.sel
        _periksa(ws.insert_chart(baris - 1, kolom - 1, utama, {"description": g.alt, "object_position": 2}), g.judul)


def _opsi_seri(seri: Seri, g: Grafik) -> dict[str, object]:
    opsi: dict[str, object] = {
        "name": seri.nama,
        "categories": [seri.kategori[0], *(x - 1 for x in seri.kategori[1:])],
        "values": [seri.nilai[0], *(x - 1 for x in seri.nilai[1:])],
    }
    if seri.garis or g.jenis == "line":
        opsi["line"] = {"color": seri.warna, "width": 1.75, **({"dash_type": "dash"} if seri.garis else {})}
        opsi["marker"] = {"type": "none"} if seri.garis else {"type": "circle", "size": 5}
    else:
        opsi["fill"] = {"color": seri.warna}
        opsi["gap"] = 60
    if g.label and not seri.garis:
        opsi["data_labels"] = {"value": True, "num_format": g.format_label, "font": HURUF_GRAFIK}
    return opsi


def _sifat(gaya: Gaya) -> dict[str, object]:
    """A style as XlsxWriter takes it."""
    sifat: dict[str, object] = {
        "font_name": HURUF,
        "font_size": gaya.ukuran,
        "font_color": gaya.warna,
        "align": "center_across" if gaya.mendatar_bersama else gaya.rata,
        "valign": gaya.tegak,
        "num_format": FORMAT.get(gaya.angka, gaya.angka),
        "locked": not gaya.terbuka,
    }
    pilihan = {
        "bold": gaya.tebal,
        "italic": gaya.miring,
        "text_wrap": gaya.bungkus,
        "bg_color": gaya.latar,
        "indent": gaya.inden if gaya.rata == "left" else 0,
    }
    sifat |= {nama: nilai for nama, nilai in pilihan.items() if nilai}
    if gaya.garis:
        sifat |= {"border": 1, "border_color": GARIS}
    if gaya.garis_atas:
        sifat |= {"top": 2, "top_color": gaya.warna}
    return sifat


def _opsi_validasi(v: Validasi) -> dict[str, object]:
    opsi: dict[str, object] = {
        "input_title": v.judul,
        "input_message": v.pesan,
        "error_title": v.judul_galat or JUDUL_GALAT,
        "error_message": v.galat,
        "error_type": "stop",
        "ignore_blank": True,
    }
    if v.jenis == "list":
        return opsi | {"validate": "list", "source": f"={v.sumber}"}
    if v.jenis == "formula":
        return opsi | {"validate": "custom", "value": f"={v.sumber}"}
    jenis = {"decimal": "decimal", "integer": "integer", "text": "length"}[v.jenis]
    return opsi | {"validate": jenis, "criteria": "between", "minimum": v.dari, "maximum": v.sampai}


def _cetak(ws: Any, lembar: Lembar, kertas: int) -> None:
    c = lembar.cetak
    ws.set_paper(kertas)
    if c.lanskap:
        ws.set_landscape()
    if c.skala:
        ws.set_print_scale(c.skala)
    else:
        ws.fit_to_pages(1, 1 if c.satu_halaman else 0)
    ws.center_horizontally()
    ws.set_margins(left=MARGIN.kiri, right=MARGIN.kanan, top=MARGIN.atas, bottom=MARGIN.bawah)
    ws.set_footer(f"&L&8{lembar.nama}&R&8{HALAMAN}")
    area = c.area or (1, 1, lembar.baris_terakhir, lembar.kolom_terakhir)
    ws.print_area(*(x - 1 for x in area))
    if c.ulang:
        ws.repeat_rows(c.ulang[0] - 1, c.ulang[1] - 1)
    if c.batas_halaman:
        ws.set_h_pagebreaks(list(c.batas_halaman))


def _periksa(hasil: Any, apa: str) -> None:
    """XlsxWriter reports what it drops by a negative return code."""
    if isinstance(hasil, int) and hasil < 0:
        raise ValueError(f"XlsxWriter menolak {apa} (kode {hasil})")
