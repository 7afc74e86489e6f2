"""Files that mean harm or are merely broken, made small part by small part."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
NS_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
NS_P = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

BAGIAN: Mapping[str, str] = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/xl/workbook.xml" ContentType="{JENIS}.sheet.main+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{JENIS}.sharedStrings+xml"/></Types>',
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


def sel(isi: str, setelah: str = "") -> str:
    """The part of a sheet with these cells; ``setelah`` follows the cells."""
    return f"<worksheet {NS}><sheetData>{isi}</sheetData>{setelah}</worksheet>"


def tulis(jalur: Path, bagian: Mapping[str, str | bytes | None] | None = None, sisip: str = "") -> Path:
    """Write a workbook with other parts than the usual; None leaves one out. ``sisip`` are cells of its sheet."""
    semua: dict[str, str | bytes | None] = {**BAGIAN, **(bagian or {})}
    if sisip:
        semua["xl/worksheets/sheet1.xml"] = sel(sisip)
    with zipfile.ZipFile(jalur, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, isi in semua.items():
            if isi is not None:
                z.writestr(nama, isi)
    return jalur


def tulis_mengalir(jalur: Path, bagian: str, potong: Iterable[bytes]) -> Path:
    """Write a workbook one part of which is made of many pieces, without holding it in memory."""
    tulis(jalur, {bagian: None})
    with zipfile.ZipFile(jalur, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as z, z.open(bagian, "w") as aliran:
        for satu in potong:
            aliran.write(satu)
    return jalur


def bagian_dari(jalur: Path) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(jalur) as z:
        return {nama: z.read(nama) for nama in z.namelist()}


def gabung(bagian: Mapping[str, bytes]) -> bytes:
    """A workbook of these parts, stored without compression so that it is made quickly."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_STORED) as z:
        for nama, isi in bagian.items():
            z.writestr(nama, isi)
    return wadah.getvalue()
