"""Offices of any size for tests of the quarterly round: targets to write, templates to fill, cells to compare."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
from alat import KEPALA_PETA, KEPALA_RINCIAN, Persen, tulis_buku
from openpyxl.utils import range_boundaries

PERSPEKTIF = ("Stakeholder", "Customer", "Internal Process", "Learning & Growth")
KEPALA_MANUAL = ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi"]
BARIS_KEPALA = 6
NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def kode_iku(nomor: int) -> str:
    """The code of the n-th IKU (from 0): four IKU in each sasaran."""
    return f"{nomor // 4 + 1:02d}{'abcd'[nomor % 4]}-CP"


def target(
    jumlah: int, tahun: int = 2026, ubah: Mapping[str, Any] | None = None, nama: str = "IKU uji"
) -> dict[str, Any]:
    """Sheets of a target.xlsx, every other IKU in percent; ``ubah`` sets targets, None drops an IKU."""
    ubah = ubah or {}
    peta: list[Any] = [KEPALA_PETA]
    rincian: list[Any] = [KEPALA_RINCIAN]
    manual: list[Any] = [KEPALA_MANUAL]
    for i in range(jumlah):
        if i % 4 == 0:
            ss = i // 4 + 1
            peta.append([PERSPEKTIF[i // 4 % 4], ss, f"Sasaran {ss}"])
            rincian.append([ss, f"Sasaran {ss}"])
        kode = kode_iku(i)
        if kode in ubah and ubah[kode] is None:
            continue
        nilai = ubah.get(kode, 0.8 if i % 2 else 50)
        sel = Persen(nilai) if i % 2 else nilai
        rincian.append([kode, f"{nama} nomor {i} tentang {'pelayanan' if i % 3 else 'penerimaan'}", *([sel] * 7)])
        manual.append([kode, "Maximize", "TLK", "Persen" if i % 2 else "Indeks", "Triwulanan"])
    identitas = [["Uraian", "Isi"], ["Nama Unit", "KPP Uji Coba"], ["Tahun", tahun]]
    return {"Identitas": identitas, "Peta Strategi": peta, "Rincian Target": rincian, "Manual IKU": manual}


def tulis_target(folder: Path, isi: Mapping[str, Any]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    tulis_buku(folder / "target.xlsx", isi)
    return folder


def isi_semua(berkas: Path) -> dict[tuple[str, ...], Any]:
    """Fill every input of a template with a value of its own; what was typed, by sheet, code or row, and column."""
    wb = openpyxl.load_workbook(berkas)
    ws = wb["Realisasi IKU"]
    for b, kode in _kode(ws):
        persen = ws.cell(b, 3).value == "Persen"
        for k in (6, 8, 10, 12):
            ws.cell(b, k).value = (0.5 if persen else 40) + b * 0.001 + k * 0.0001
        ws.cell(b, 13).value = f"Catatan {kode}\nbaris kedua, ½ dan ≥"
    ws = wb["Analisis"]
    kode = [k for _, k in _kode(wb["Realisasi IKU"])]
    for i, satu in enumerate(kode):
        for k, isi in enumerate((satu, f"Q{i % 4 + 1}", f"Pendorong {satu}", f"=kendala {i}", f"Tindak lanjut {i}"), 1):
            ws.cell(BARIS_KEPALA + 1 + i, k).value = isi
            ws.cell(BARIS_KEPALA + 1 + i, k).data_type = "s"
    ws = wb["Realisasi Anggaran"]
    for b in range(BARIS_KEPALA + 1, BARIS_KEPALA + 5):
        for k in range(3, 8):
            ws.cell(b, k).value = b * 1_000_000 + k
        ws.cell(b, 8).value = f"Catatan belanja {b}"
    ws = wb["Angka Terbit"]
    for i in range(10):
        for k, isi in enumerate((f"Angka {i}", "Y", i + 0.25, f"Laporan {i}"), 1):
            ws.cell(BARIS_KEPALA + 1 + i, k).value = isi
    for ws in wb.worksheets[1:]:
        _isi_catatan(ws)
    wb.save(berkas)
    return terisi(berkas)


def _isi_catatan(ws: Any) -> None:
    kolom = {"Realisasi IKU": 2, "Analisis": 3, "Realisasi Anggaran": 2, "Angka Terbit": 4}[ws.title]
    ws.cell(5, kolom).value = f"Catatan lembar {ws.title}"


def terisi(berkas: Path) -> dict[tuple[str, ...], Any]:
    """Everything filled in a realisasi.xlsx, by sheet, code (or row) and header."""
    wb = openpyxl.load_workbook(berkas, data_only=True)
    hasil: dict[tuple[str, ...], Any] = {}
    for ws in wb.worksheets:
        if ws.title in ("Petunjuk", "Arsip"):
            continue
        kepala = {k: ws.cell(BARIS_KEPALA, k).value for k in range(1, ws.max_column + 1)}
        if not any(kepala.values()):
            hasil |= {(ws.title, c.coordinate): c.value for r in ws.iter_rows() for c in r if c.value is not None}
            continue
        hasil |= {(ws.title, "catatan", c.coordinate): c.value for c in ws[5][1:] if c.value is not None}
        for b in range(BARIS_KEPALA + 1, ws.max_row + 1):
            kunci = str(ws.cell(b, 1).value) if ws.title == "Realisasi IKU" else str(b)
            for k, nama in kepala.items():
                tetap = ws.title == "Realisasi IKU" and (str(nama).startswith("Target") or nama in ("Kode", "IKU"))
                if ws.cell(b, k).value is not None and not tetap and nama not in ("Kelengkapan", None):
                    if ws.title == "Realisasi IKU" and nama in ("Analisis", "Terhadap target", "Tanda periksa"):
                        continue
                    hasil[ws.title, kunci, str(nama)] = ws.cell(b, k).value
    return hasil


def _kode(ws: Any) -> Iterator[tuple[int, str]]:
    for b in range(BARIS_KEPALA + 1, ws.max_row + 1):
        if ws.cell(b, 1).value:
            yield b, str(ws.cell(b, 1).value)


def tanpa_validasi(berkas: Path) -> list[str]:
    """Unlocked cells of protected sheets that lack a validation with prompt and stop message."""
    wb = openpyxl.load_workbook(berkas)
    kurang: list[str] = []
    for ws in wb.worksheets:
        if not ws.protection.sheet:
            continue
        lengkap = set()
        for dv in ws.data_validations.dataValidation:
            baik = dv.showInputMessage and dv.showErrorMessage and dv.prompt and dv.promptTitle and dv.error
            if baik and dv.errorTitle and dv.errorStyle in (None, "stop"):
                for daerah in str(dv.sqref).split():
                    k1, b1, k2, b2 = range_boundaries(daerah)
                    lengkap |= {(b, k) for b in range(b1, b2 + 1) for k in range(k1, k2 + 1)}
        for baris in ws.iter_rows():
            kurang += [
                f"{ws.title}!{c.coordinate}"
                for c in baris
                if not c.protection.locked and (c.row, c.column) not in lengkap
            ]
    return kurang


def utuh(berkas: Path) -> bool:
    """Whether a file is a whole xlsx: every part there and well-formed."""
    with zipfile.ZipFile(berkas) as z:
        if z.testzip() is not None:
            return False
        for nama in z.namelist():
            if nama.endswith((".xml", ".rels")):
                ElementTree.fromstring(z.read(nama))
    return True
