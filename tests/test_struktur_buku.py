"""Golden structure: what stands where on each sheet, as text that a failing diff can be read in.

After a change that is meant, run the tests with ``PERBARUI_EMAS=1`` and read the diff before committing it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from kantor import KANTOR, buat_kantor
from openpyxl.utils import get_column_letter, range_boundaries

from workbook_builder.pipeline import bangun, nilai

EMAS = Path(__file__).parent / "emas"
BARIS_KEPALA = 6


@pytest.mark.parametrize("kantor", KANTOR)
def test_the_structure_of_every_sheet_is_as_recorded(kantor: str, tmp_path: Path) -> None:
    berkas = bangun(nilai(buat_kantor(kantor, tmp_path / "input")), tmp_path / "output").jalur
    struktur = "\n".join(_struktur(berkas)) + "\n"
    emas = EMAS / f"{kantor}.txt"
    if os.environ.get("PERBARUI_EMAS"):
        emas.parent.mkdir(exist_ok=True)
        emas.write_text(struktur, encoding="utf-8")
    assert struktur.splitlines() == emas.read_text(encoding="utf-8").splitlines()


def _struktur(berkas: Path) -> Iterator[str]:
    buku = openpyxl.load_workbook(berkas)
    for nama, isi in sorted(buku.defined_names.items()):
        yield f"nama {nama} = {isi.attr_text}"
    for ws in buku:
        yield ""
        yield f"[{ws.title}] {ws.dimensions}"
        yield f"judul: {ws['A1'].value}"
        yield f"beku: {ws.freeze_panes}; saring: {ws.auto_filter.ref}; kertas: {ws.page_setup.paperSize}"
        yield f"cetak: {ws.page_setup.orientation}; ulang: {ws.print_title_rows}; area: {ws.print_area}"
        yield f"grafik: {len(ws._charts)}; validasi: {sum(1 for _ in ws.data_validations.dataValidation)}"
        yield f"terbuka: {_ringkas(c for c in _sel(ws) if not c.protection.locked)}"
        for kolom in range(1, ws.max_column + 1):
            yield from _kolom(ws, kolom)


def _kolom(ws: Any, kolom: int) -> Iterator[str]:
    """Header, width and the distinct formulas of a column, relative to their own cell."""
    huruf = get_column_letter(kolom)
    rumus: dict[str, int] = {}
    for baris in range(1, ws.max_row + 1):
        sel = ws.cell(baris, kolom)
        if sel.data_type == "f":
            r1c1 = relatif(sel.value, baris, kolom)
            rumus[r1c1] = rumus.get(r1c1, 0) + 1
    kepala = ws.cell(BARIS_KEPALA, kolom).value
    if kepala is None and not rumus:
        return
    yield f"  {huruf} ({ws.column_dimensions[huruf].width}) {kepala!r}"
    for satu, banyak in rumus.items():
        yield f"    {banyak} x {satu}"


def relatif(rumus: str, baris: int, kolom: int) -> str:
    """A formula with its references relative to the cell it stands in, so that copies of one formula are equal."""

    def ganti(cocok: re.Match[str]) -> str:
        kol, bar, _, _ = range_boundaries(cocok.group(2) + cocok.group(4))
        k = f"C{kol}" if cocok.group(1) else f"C[{kol - kolom}]"
        b = f"R{bar}" if cocok.group(3) else f"R[{bar - baris}]"
        return b + k

    bagian = re.split(r'("[^"]*")', rumus)
    pola = re.compile(r"(?<![A-Za-z_.])(\$?)\b([A-Z]{1,3})(\$?)(\d{1,7})\b(?!\()")
    return "".join(x if x.startswith('"') else pola.sub(ganti, x) for x in bagian)


def _sel(ws: Any) -> Iterator[Any]:
    for baris in ws.iter_rows():
        yield from baris


def _ringkas(sel: Iterator[Any]) -> str:
    alamat = [c.coordinate for c in sel]
    return f"{len(alamat)} sel, {alamat[0]} sampai {alamat[-1]}" if alamat else "tidak ada"
