"""Files that mean harm or are merely broken, made small part by small part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
NS_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
NS_P = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

PARTS: Mapping[str, str] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KINDS}.sheet.main+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KINDS}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'<Relationships {NS_P}><Relationship Id="r" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook {NS} {NS_R}><sheets><sheet name="Peta Strategi" sheetId="1" r:id="r1"/></sheets>'
    "</workbook>",
    "xl/_rels/workbook.xml.rels": f'<Relationships {NS_P}><Relationship Id="r1" Type="{REL}/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": f"<sst {NS}/>",
    "xl/worksheets/sheet1.xml": f"<worksheet {NS}><sheetData/></worksheet>",
}
"""A workbook of one empty sheet."""


def sheet_of(content: str, after_sheet: str = "") -> str:
    """The part of a sheet with these cells; ``after_sheet`` follows the cells."""
    return f"<worksheet {NS}><sheetData>{content}</sheetData>{after_sheet}</worksheet>"


def write(path: Path, part: Mapping[str, str | bytes | None] | None = None, insert: str = "") -> Path:
    """Write a workbook with other parts than the usual; None leaves one out. ``insert`` are cells of its sheet."""
    all_values: dict[str, str | bytes | None] = {**PARTS, **(part or {})}
    if insert:
        all_values["xl/worksheets/sheet1.xml"] = sheet_of(insert)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in all_values.items():
            if content is not None:
                z.writestr(name, content)
    return path


def write_streaming(path: Path, part: str, split_text: Iterable[bytes]) -> Path:
    """Write a workbook one part of which is made of many pieces, without holding it in memory."""
    write(path, {part: None})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as z, z.open(part, "w") as stream:
        for item in split_text:
            stream.write(item)
    return path


def parts_of(path: Path) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(path) as z:
        return {name: z.read(name) for name in z.namelist()}


def merged_areas(part: Mapping[str, bytes]) -> bytes:
    """A workbook of these parts, stored without compression so that it is made quickly."""
    container = io.BytesIO()
    with zipfile.ZipFile(container, "w", zipfile.ZIP_STORED) as z:
        for name, content in part.items():
            z.writestr(name, content)
    return container.getvalue()
