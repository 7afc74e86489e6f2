"""Rincian Target: the targets of every IKU for the seven periods."""

from __future__ import annotations

from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.schema.column import Kind, OfficialSheet, SheetColumn
from workbook_builder.schema.example import EXAMPLE

CODE, NAME = "Kode SS/IKU", "SS dan IKU"
OTHER_NAMES = (
    "SS/IKU",
    "Sasaran Strategis dan IKU",
    "Sasaran Strategis/IKU",
    "Sasaran Strategis dan Indikator Kinerja Utama",
    "Sasaran Strategis/Indikator Kinerja Utama",
    "Sasaran/IKU",
    "Sasaran dan IKU",
    "IKU",
    "Nama IKU",
    "Uraian IKU",
    "Indikator Kinerja",
    "Indikator Kinerja Utama",
)
PERIODE_HEADERS = {p: "Smt. 1" if p is Periode.SMT_1 else p.value for p in PERIODE}
"""How the official sheet heads the periods."""
_EXAMPLES = dict(zip(PERIODE, ("20%", "45%", "45%", "70%", "70%", "100%", "100%"), strict=True))


def _target(periode: Periode) -> SheetColumn:
    header = PERIODE_HEADERS[periode]
    return SheetColumn(
        header,
        Kind.TARGET,
        14,
        f"Target {header}: 20% untuk persen, 85 untuk indeks, - bila tidak ada target. Kosongkan pada baris sasaran.",
        f"Target {header}",
        example=("", _EXAMPLES[periode]),
    )


SHEET = OfficialSheet(
    "Rincian Target",
    "Rincian Target Kinerja",
    "Target tiap IKU untuk tujuh periode resmi. Lembar ini wajib diisi.",
    (
        SheetColumn(
            CODE,
            Kind.TEXT,
            17,
            "Nomor sasaran (1, 2, ...) untuk baris sasaran; kode IKU (01a-CP) untuk baris IKU.",
            "Kode SS atau IKU",
            also=("Kode", "Kode IKU", "Kode SS"),
            limit=20,
            example=(f"{EXAMPLE} 1", f"{EXAMPLE} 01a-CP"),
        ),
        SheetColumn(
            NAME,
            Kind.TEXT,
            62,
            "Nama sasaran atau IKU, persis seperti pada Rincian Target Kinerja.",
            "Nama SS atau IKU",
            also=OTHER_NAMES,
            example=("Penerimaan negara dari sektor pajak yang optimal", "Persentase realisasi penerimaan pajak"),
        ),
        *(_target(periode) for periode in PERIODE),
    ),
    "Baris sasaran (nomor dan nama saja), lalu baris IKU dengan tujuh targetnya. "
    "Tulis - bila suatu periode tidak punya target.",
    "Rincian Target Kinerja, lampiran Perjanjian Kinerja",
    spare=50,
    key=2,
)
