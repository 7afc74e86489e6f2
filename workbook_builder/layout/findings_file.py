"""The list of findings as a workbook of its own, for runs that write no workbook: one sheet to work through."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbook_builder import __version__
from workbook_builder.findings import catalogue
from workbook_builder.findings.catalogue import counts
from workbook_builder.layout import style as gaya
from workbook_builder.layout.page import warnai_status
from workbook_builder.layout.plan import Cetak, Isi, Penyusun, Rencana, Tautan
from workbook_builder.layout.workbook import SAAT_TANPA_CATATAN
from workbook_builder.model import Identitas, Temuan
from workbook_builder.text import findings_file as words

HEAD_ROW, FIRST_ROW = 6, 7
WIDTHS = (6, 13, 16, 22, 9, 64, 56, 26, 10)
MAX_ROWS = 2_000
"""Findings listed; whoever has more mends these first."""
INPUTS = frozenset({"target.xlsx", "realisasi.xlsx"})
_LINKABLE = re.compile(r"[^\x00-\x1f\[\]:*?/\\#]{1,31}")
"""Names of sheets that a link can carry; longer ones and other characters Excel itself does not allow."""


def plan_findings(findings: Sequence[Temuan], identity: Identitas) -> Rencana:
    """The plan of the file. Its date is always the same, so that any later one tells that it was saved elsewhere."""
    sheet = _sheet(findings, identity)
    return Rencana(
        lembar=(sheet.selesai(),),
        nama={},
        judul=f"{words.TITLE} {identity.unit}",
        subjek=words.PURPOSE,
        penulis=identity.unit,
        keterangan=words.MARK.format(version=__version__),
        dibuat=SAAT_TANPA_CATATAN,
    )


def _sheet(findings: Sequence[Temuan], identity: Identitas) -> Penyusun:
    p = Penyusun(words.SHEET, "periksa", lebar=dict(enumerate(WIDTHS, 1)), zoom=90, terkunci=False)
    p.tulis(1, 1, words.TITLE, gaya.JUDUL)
    p.tinggi[1] = 24.0
    p.tulis(2, 1, words.PURPOSE, gaya.GUNA)
    p.tulis(3, 1, words.office(identity.unit, identity.tahun, counts(findings)), gaya.GUNA.dengan(tebal=True))
    p.tulis(4, 1, words.FATE, gaya.GUNA)
    p.tulis_baris(HEAD_ROW, 1, words.HEADERS, gaya.KEPALA)
    for number, finding in enumerate(findings[:MAX_ROWS], 1):
        _row(p, number, finding)
    last = HEAD_ROW + min(len(findings), MAX_ROWS)
    p.beku = (FIRST_ROW, 3)
    p.saring = (HEAD_ROW, 1, last, len(words.HEADERS))
    p.cetak = Cetak(lanskap=True, ulang=(HEAD_ROW, HEAD_ROW))
    warnai_status(p, f"B{FIRST_ROW}:B{last}", {"galat": "Merah", "peringatan": "Kuning"})
    if len(findings) > MAX_ROWS:
        p.tulis(last + 1, 1, words.CUT.format(count=len(findings) - MAX_ROWS), gaya.GUNA)
    return p


def _row(p: Penyusun, number: int, finding: Temuan) -> None:
    place, centre = finding.tempat, gaya.TENGAH
    contents: tuple[Isi, ...] = (
        number,
        catalogue.jenis(finding).tingkat.value,
        place.berkas,
        place.lembar or "",
        _address(finding),
        catalogue.pesan(finding),
        catalogue.saran(finding),
        finding.kode,
        None,
    )
    address = gaya.TAUTAN.dengan(rata="center") if isinstance(contents[4], Tautan) else centre
    text = gaya.TEKS
    styles = (centre, centre, text, text, address, text, text, text.dengan(warna=gaya.TINTA_REDUP), centre)
    p.tulis_baris(HEAD_ROW + number, 1, contents, styles)


def _address(finding: Temuan) -> Isi:
    """The cell as a link into the input beside this file; its bare address where a link cannot lead there."""
    place = finding.tempat
    if place.berkas in INPUTS and place.lembar and place.sel and _LINKABLE.fullmatch(place.lembar):
        return Tautan(place.lembar, place.sel, place.sel, place.berkas)
    return place.sel or ""
