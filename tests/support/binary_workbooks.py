"""A binary workbook (.xlsb) written record by record, which no library writes."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

BUNDLE, ROW, NUMBER, TEXT, ERROR = 156, 0, 5, 6, 3
BEGIN_SHEET_DATA, END_SHEET_DATA, BEGIN_SHEETS, END_SHEETS = 145, 146, 143, 144
CONTENT = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def _record(kind: int, content: bytes = b"") -> bytes:
    ident = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(content)
    while True:
        length, low = length >> 7, length & 0x7F
        size += bytes([low | (0x80 if length else 0)])
        if not length:
            return ident + size + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _sheet(rows: Sequence[Sequence[str | float]]) -> bytes:
    size = struct.pack("<4I", 0, max(len(rows) - 1, 0), 0, max(map(len, rows)) - 1)
    result = _record(129) + _record(148, size) + _record(BEGIN_SHEET_DATA)
    for number, row in enumerate(rows):
        result += _record(ROW, struct.pack("<II", number, 0) + bytes(9))
        for column, value in enumerate(row):
            head = struct.pack("<II", column, 0)
            if isinstance(value, str):
                result += _record(TEXT, head + _wide(value))
            else:
                result += _record(NUMBER, head + struct.pack("<d", value))
    return result + _record(END_SHEET_DATA) + _record(130)


def write_xlsb(path: Path, sheets: dict[str, Sequence[Sequence[str | float]]], hidden: Sequence[str] = ()) -> Path:
    """A workbook of these sheets."""
    listed = b"".join(
        _record(BUNDLE, struct.pack("<II", 1 if name in hidden else 0, i) + _wide(f"rId{i}") + _wide(name))
        for i, name in enumerate(sheets, 1)
    )
    book = _record(131) + _record(BEGIN_SHEETS) + listed + _record(END_SHEETS) + _record(132)
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.bin"/>'
        for i in range(1, len(sheets) + 1)
    )
    with zipfile.ZipFile(path, "w") as archive:
        kinds = f'<Override PartName="/xl/workbook.bin" ContentType="{CONTENT}"/>'
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{kinds}</Types>')
        archive.writestr("xl/workbook.bin", book)
        archive.writestr(
            "xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
        )
        for i, rows in enumerate(sheets.values(), 1):
            archive.writestr(f"xl/worksheets/sheet{i}.bin", _sheet(rows))
    return path
