"""Rincian Target: sasaran rows with number and name, IKU rows with their seven periods."""

from __future__ import annotations

from workbook_builder.model.periods import PERIODE, Periode
from workbook_builder.schema.column import EXAMPLE, Column, Kind, Prompt, Sheet
from workbook_builder.schema.headers import target_column

_PRINTED = {Periode.SMT_1: "Smt. 1"}
"""Periods that the official sheet prints otherwise than the workbook."""
_EXAMPLE_TARGETS = dict(zip(PERIODE, ("20%", "45%", "45%", "70%", "70%", "100%", "100%"), strict=True))


def _periode_column(periode: Periode) -> Column:
    printed = _PRINTED.get(periode, periode.value)
    return Column(
        periode.value,
        pattern=target_column(periode),
        kind=Kind.TARGET,
        width=14,
        printed=printed,
        prompt=Prompt(
            f"Target {printed}",
            f"Target {printed}: 20% untuk persen, 85 untuk indeks, - bila tidak ada target. Kosongkan pada baris sasaran.",
        ),
        example=("", _EXAMPLE_TARGETS[periode]),
    )


CODE = Column(
    "Kode SS/IKU",
    ("Kode", "Kode IKU", "Kode SS"),
    width=17,
    limit=20,
    prompt=Prompt(
        "Kode SS atau IKU", "Nomor sasaran (1, 2, ...) untuk baris sasaran; kode IKU (01a-CP) untuk baris IKU."
    ),
    example=(f"{EXAMPLE} 1", f"{EXAMPLE} 01a-CP"),
)
NAME = Column(
    "SS dan IKU",
    (
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
    ),
    width=62,
    prompt=Prompt("Nama SS atau IKU", "Nama sasaran atau IKU, persis seperti pada Rincian Target Kinerja."),
    example=("Penerimaan negara dari sektor pajak yang optimal", "Persentase realisasi penerimaan pajak"),
)
NUMBER = Column("No.", ("Nomor",), required=False)
"""Stands before the name on sheets without a column of codes."""
PERIODE_COLUMNS = tuple(_periode_column(p) for p in PERIODE)

RINCIAN_TARGET = Sheet(
    name="Rincian Target",
    title="Rincian Target Kinerja",
    purpose="Target tiap IKU untuk tujuh periode resmi. Lembar ini wajib diisi.",
    copied="Baris sasaran (nomor dan nama saja), lalu baris IKU dengan tujuh targetnya. Tulis - bila suatu periode tidak punya target.",
    document="Rincian Target Kinerja, lampiran Perjanjian Kinerja",
    key_columns=2,
    spare=50,
    columns=(CODE, NAME, *PERIODE_COLUMNS),
)
