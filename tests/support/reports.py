"""Reports read back with python-docx, and figures written as Indonesian text by rules of their own."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.table import Table

Rows = list[list[str]]

TARGETS = ("No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target")
STEPS = ("No.", "Sasaran Program/Kegiatan", "Perhitungan: capaian x bobot IKU", "NSS")
PERSPEKTIF = ("Perspektif", "Perhitungan NP: rata-rata NSS", "NP", "Bobot", "NP x bobot")
BELANJA = ("Kode", "Jenis Belanja", "Pagu", "Realisasi", "Serapan")
BUDGET = ("Kode", "Program/Kegiatan", "Anggaran")
RINCIAN = ("Kode", "Sasaran Strategis dan IKU", "Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
INISIATIF = ("No.", "IKU", "Inisiatif Strategis", "Output/Outcome")
SKP = ("No.", "Rencana Hasil Kerja", "Indikator Kinerja Individu (IKI)", "Target", "Perspektif")
SKP_PERIODS = ("No.", "Indikator Kinerja Individu (IKI)", "Q1")


def read_report(path: Path) -> Document:
    return docx.Document(str(path))


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a Word document by name."""
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def paragraphs(document: Document) -> list[tuple[str, str]]:
    """Style and text of every paragraph of the body, outside tables."""
    return [(p.style.name or "", p.text) for p in document.paragraphs if p.style is not None]


def all_text(document: Document) -> str:
    """Everything that can be read: body, tables, headers, footers."""
    parts = [p.text for p in document.paragraphs]
    parts += [cell for table in document.tables for row in rows_of(table) for cell in row]
    for section in document.sections:
        parts += [p.text for p in (*section.header.paragraphs, *section.footer.paragraphs)]
    return "\n".join(parts)


def rows_of(table: Table) -> Rows:
    """The texts of the cells, row by row; a cell over several columns in each of them."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def tables(document: Document, *header: str) -> list[Rows]:
    """The rows below the header of every table whose header begins so."""
    found = []
    for table in document.tables:
        rows = rows_of(table)
        if tuple(rows[0][: len(header)]) == header:
            found.append(rows[1:])
    return found


def table(document: Document, *header: str) -> Rows:
    """The only table with a header."""
    (rows,) = tables(document, *header)
    return rows


def capaian_table(document: Document) -> Rows:
    """The table of Bab III A, without its two rows of headers."""
    (rows,) = (rows for rows in tables(document, *TARGETS) if len(rows[0]) > len(TARGETS))
    return rows[1:]


def shown(value: float | None, digits: int = 2, kept: bool = False) -> str:
    """``1.234,5`` out of a number of the JSON; a dash for none."""
    if value is None:
        return "-"
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
    text = f"{abs(rounded):,.{digits}f}".translate(str.maketrans(",.", ".,"))
    if not kept and digits:
        text = text.rstrip("0").rstrip(",")
    return f"-{text}" if rounded < 0 else text


def score_text(value: float | None) -> str:
    """A capaian, NSS, NP or NKO: always two decimals."""
    return shown(value, kept=True)


def unit_text(iku: dict[str, Any], value: float | None) -> str:
    """A figure of an IKU of the JSON in its unit."""
    percent = iku["satuan"].strip().lower() in {"persen", "%"}
    return shown(value) + ("%" if percent and value is not None else "")


def rupiah_text(value: int | None) -> str:
    return "-" if value is None else f"Rp{shown(value, 0)}"


def scored_rows(rows: Rows, result: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[str]]]:
    """Each IKU of the JSON with its row, in the order of both."""
    numbers = [s["nomor"] for s in result["sasaran"]]
    ordered = sorted(result["iku"], key=lambda x: numbers.index(x["ss"]))
    yield from zip(ordered, rows, strict=True)
