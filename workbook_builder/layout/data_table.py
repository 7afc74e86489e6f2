"""The tidy table as a workbook: one sheet, one real table from A1 on, so that other programs read it as it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from workbook_builder import __version__
from workbook_builder.layout import style as gaya
from workbook_builder.layout.plan import Cetak, Penyusun, Rencana
from workbook_builder.layout.text_size import lebar_teks
from workbook_builder.layout.workbook import SAAT_TANPA_CATATAN
from workbook_builder.model import Identitas
from workbook_builder.text import output as words
from workbook_builder.text.numbers import tulis_tetap

SHEET, TABLE = "Data", "Data_Kinerja"
STYLES = {
    "string": gaya.Gaya(),
    "int64": gaya.Gaya(angka="nomor", rata="right"),
    "float64": gaya.Gaya(angka="desimal", rata="right"),
}
MIN_WIDTH, MAX_WIDTH = 9.0, 50.0
BUTTON = 3.0
"""Width of the filter button in a head cell."""


def plan_data(
    rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str], identity: Identitas, saved: dt.datetime | None
) -> Rencana:
    """The plan of the file. ``columns`` are names and kinds (string, int64, float64); ``saved`` dates the inputs."""
    p = Penyusun(SHEET, "hasil", terkunci=False)
    head = gaya.KEPALA.dengan(rata="left", bungkus=False)
    for number, (name, kind) in enumerate(columns.items(), 1):
        p.tulis(1, number, name, head)
        texts = {name: lebar_teks(name, tebal=True) + BUTTON}
        for row, values in enumerate(rows, 2):
            value = values[name]
            p.tulis(row, number, float(value) if kind == "float64" and value is not None else value, STYLES[kind])
            shown = value if kind == "string" else tulis_tetap(value)
            if shown and shown not in texts:
                texts[shown] = lebar_teks(shown)
        p.lebar[number] = min(MAX_WIDTH, max(MIN_WIDTH, round(max(texts.values()) + 1, 1)))
    # A table has at least one row of data, be it a blank one.
    p.saring = (1, 1, max(2, len(rows) + 1), len(columns))
    p.tabel = TABLE
    p.beku = (2, 1)
    p.cetak = Cetak(lanskap=True, ulang=(1, 1))
    return Rencana(
        lembar=(p.selesai(),),
        nama={},
        judul=words.DATA_TITLE.format(unit=identity.unit, year=identity.tahun),
        subjek=words.DATA_PURPOSE,
        penulis=identity.unit,
        keterangan=f"build-workbook {__version__}",
        dibuat=saved or SAAT_TANPA_CATATAN,
    )
