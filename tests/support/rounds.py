"""Offices of any size for tests of the quarterly round: targets to write, templates to fill, cells to compare."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils import range_boundaries

from support.offices import PETA_HEADER, RINCIAN_HEADER, Percent, write_workbook
from workbook_builder.schema.analisis import ANALISIS
from workbook_builder.schema.narasi import NARASI, PARTS
from workbook_builder.schema.realisasi_anggaran import REALISASI_ANGGARAN
from workbook_builder.schema.realisasi_iku import REALISASI_IKU

PERSPEKTIF = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")
MANUAL_HEADER = ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi"]
HEADER_ROW = 6
FORMS = (REALISASI_IKU, ANALISIS, REALISASI_ANGGARAN, NARASI)
COMPUTED = {x.name: {c.name for c in x.columns if c.computed} for x in FORMS}
"""The columns of each form that it calculates itself."""
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def iku_codes(number: int) -> str:
    """The code of the n-th IKU (from 0): four IKU in each sasaran."""
    return f"{number // 4 + 1:02d}{'abcd'[number % 4]}-CP"


def target(
    total: int, year: int = 2026, edit: Mapping[str, Any] | None = None, name: str = "IKU uji"
) -> dict[str, Any]:
    """Sheets of a target.xlsx, every other IKU in percent; ``edit`` sets targets, None drops an IKU."""
    edit = edit or {}
    mapping: list[Any] = [PETA_HEADER]
    rincian: list[Any] = [RINCIAN_HEADER]
    manual: list[Any] = [MANUAL_HEADER]
    for i in range(total):
        if i % 4 == 0:
            ss = i // 4 + 1
            mapping.append([PERSPEKTIF[i // 4 % 4], ss, f"Sasaran {ss}"])
            rincian.append([ss, f"Sasaran {ss}"])
        code = iku_codes(i)
        if code in edit and edit[code] is None:
            continue
        value = edit.get(code, 0.8 if i % 2 else 50)
        cell = Percent(value) if i % 2 else value
        rincian.append([code, f"{name} nomor {i} tentang {'pelayanan' if i % 3 else 'penerimaan'}", *([cell] * 7)])
        manual.append([code, "Maximize", "TLK", "Persen" if i % 2 else "Indeks", "Triwulanan"])
    identitas = [["Uraian", "Isi"], ["Nama Unit", "KPP Uji Coba"], ["Tahun", year]]
    return {"Identitas": identitas, "Peta Strategi": mapping, "Rincian Target": rincian, "Manual IKU": manual}


def write_target(folder: Path, content: Mapping[str, Any]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    write_workbook(folder / "target.xlsx", content)
    return folder


def fill_all(file: Path) -> dict[tuple[str, ...], Any]:
    """Fill every input of a template with a value of its own; what was typed, by sheet, code or row, and column."""
    wb = openpyxl.load_workbook(file)
    ws = wb["Realisasi IKU"]
    for b, code in _code(ws):
        percent = is_percent(ws, b)
        for k in (6, 8, 10, 12):
            ws.cell(b, k).value = (0.5 if percent else 40) + b * 0.001 + k * 0.0001
        ws.cell(b, column(ws, "Catatan")).value = f"Catatan {code}\nbaris kedua, ½ dan ≥"
    ws = wb["Analisis"]
    code = [k for _, k in _code(wb["Realisasi IKU"])]
    for i, item in enumerate(code):
        for name, content in zip(
            ("Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut"),
            (item, f"Q{i % 4 + 1}", f"Pendorong {item}", f"=kendala {i}", f"Tindak lanjut {i}"),
            strict=True,
        ):
            cell = ws.cell(HEADER_ROW + 1 + i, column(ws, name))
            cell.value = content
            cell.data_type = "s"
    ws = wb["Realisasi Anggaran"]
    for b in range(HEADER_ROW + 1, HEADER_ROW + 5):
        for k in range(3, 8):
            ws.cell(b, k).value = b * 1_000_000 + k
        ws.cell(b, 8).value = f"Catatan belanja {b}"
    ws = wb["Angka Terbit"]
    for i in range(10):
        for k, content in enumerate((f"Angka {i}", "Y", i + 0.25, f"Laporan {i}"), 1):
            ws.cell(HEADER_ROW + 1 + i, k).value = content
    ws = wb["Narasi"]
    for i, part in enumerate((*(part.name for part in PARTS), "Sambutan", "Catatan kantor")):
        ws.cell(HEADER_ROW + 1 + i, 1).value = part
        cell = ws.cell(HEADER_ROW + 1 + i, 2)
        cell.value = f"={part}: paragraf pertama.\n\n  Butir {i}, ½ dan ≥\nakhir"
        cell.data_type = "s"
    for ws in wb.worksheets[1:7]:
        _fill_notes(ws)
    wb.save(file)
    return filled(file)


def column(ws: Any, header: str) -> int:
    """The column under a header of a form."""
    return next(c.column for c in ws[HEADER_ROW] if c.value == header)


def is_percent(ws: Any, row: int) -> bool:
    """Whether the IKU in a row of Realisasi IKU is in percent."""
    return bool(ws.cell(row, column(ws, "Satuan")).value == "Persen")


def _fill_notes(ws: Any) -> None:
    columns = {
        "Realisasi IKU": 2,
        "Analisis": 3,
        "Realisasi Anggaran": 2,
        "Angka Terbit": 4,
        "Tanggapan": 3,
        "Narasi": 2,
    }
    ws.cell(5, columns[ws.title]).value = f"Catatan lembar {ws.title}"


def filled(file: Path) -> dict[tuple[str, ...], Any]:
    """Everything filled in a realisasi.xlsx, by sheet, code (of Analisis with its period, else row) and header."""
    wb = openpyxl.load_workbook(file, data_only=True)
    result: dict[tuple[str, ...], Any] = {}
    for ws in wb.worksheets:
        if ws.title in ("Petunjuk", "Arsip", "Daftar", "Perhitungan Sementara"):
            continue
        header = {k: ws.cell(HEADER_ROW, k).value for k in range(1, ws.max_column + 1)}
        if not any(header.values()):
            result |= {(ws.title, c.coordinate): c.value for r in ws.iter_rows() for c in r if c.value is not None}
            continue
        result |= {(ws.title, "catatan", c.coordinate): c.value for c in ws[5][1:] if c.value is not None}
        for b in range(HEADER_ROW + 1, ws.max_row + 1):
            key = str(ws.cell(b, 1).value) if ws.title == "Realisasi IKU" else str(b)
            if ws.title == "Analisis":
                key = f"{ws.cell(b, 1).value} {ws.cell(b, 2).value}"
            for k, name in header.items():
                kept = ws.title == "Realisasi IKU" and (str(name).startswith("Target") or name in ("Kode", "IKU"))
                kept |= name in COMPUTED.get(ws.title, ()) or (ws.title == "Analisis" and name in ("Kode", "Periode"))
                if ws.cell(b, k).value is not None and not kept and name is not None:
                    result[ws.title, key, str(name)] = ws.cell(b, k).value
    return result


def _code(ws: Any) -> Iterator[tuple[int, str]]:
    for b in range(HEADER_ROW + 1, ws.max_row + 1):
        if ws.cell(b, 1).value:
            yield b, str(ws.cell(b, 1).value)


def without_validation(file: Path) -> list[str]:
    """Unlocked cells of protected sheets that lack a validation with prompt and stop message."""
    wb = openpyxl.load_workbook(file)
    lacking: list[str] = []
    for ws in wb.worksheets:
        if not ws.protection.sheet:
            continue
        complete = set()
        for dv in ws.data_validations.dataValidation:
            good = dv.showInputMessage and dv.showErrorMessage and dv.prompt and dv.promptTitle and dv.error
            if good and dv.errorTitle and dv.errorStyle in (None, "stop"):
                for area in str(dv.sqref).split():
                    k1, b1, k2, b2 = range_boundaries(area)
                    complete |= {(b, k) for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)}
        for row in ws.iter_rows():
            lacking += [
                f"{ws.title}!{c.coordinate}"
                for c in row
                if not c.protection.locked and (c.row, c.column) not in complete
            ]
    return lacking


def whole(file: Path) -> bool:
    """Whether a file is a whole xlsx: every part there and well-formed."""
    with zipfile.ZipFile(file) as z:
        if z.testzip() is not None:
            return False
        for name in z.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(z.read(name))
    return True
