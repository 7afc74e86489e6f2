"""Sheet Bahan Kartu: what Kartu IKU tells of each IKU besides its figures, one row per IKU.

How its figures are written in a text, what it still needs, and what was written of it: analysis, initiatives, findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import joined, whole_formula
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.sheets.workings.bahan_kartu_row import LENGTH, MaterialRow, counted, material_rows
from workbook_builder.layout.sheets.workings.figure_columns import in_unit
from workbook_builder.layout.short_text import cut
from workbook_builder.model import Need
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Bahan Kartu",
    "Bahan Kartu IKU",
    "Yang disebut Kartu IKU tentang tiap IKU selain angkanya: satuan dalam kalimat, keperluan, analisis, temuan.",
)


def _need(key: str, header: str, name: str, need: Callable[[MaterialRow], Need]) -> Iterator[Column[MaterialRow]]:
    """What a capaian takes in the quarter ahead, as a number and as a text."""
    return in_unit(key, header, f"INDEX({name},{{need_row}})", lambda r: need(r).entry)


COLUMNS = Columns[MaterialRow](
    (
        Column("kode", "Kode", 11, style.TEXT, lambda r: r.iku.code, name="Bahan_Kode"),
        Column("times", "Pengali", 9, style.INTEGER, lambda r: r.unit.times, name="Bahan_Pengali"),
        Column("digits", "Desimal", 9, style.INTEGER, lambda r: r.unit.digits, name="Bahan_Desimal"),
        Column("suffix", "Akhiran", 9, style.CENTRED, lambda r: r.unit.suffix, name="Bahan_Akhiran"),
        Column("need_row", "Baris kebutuhan", 11, style.INTEGER, lambda r: r.number, "MATCH({$kode},Kebutuhan_Kode,0)"),
        *_need("need_100", "Perlu 100", "SimHitung_Perlu_100", lambda r: r.ahead.needs.hundred),
        *_need("need_max", "Perlu maksimum", "SimHitung_Perlu_Maks", lambda r: r.ahead.needs.highest),
        Column(
            "need_words",
            t.NEED,
            44,
            style.TEXT,
            lambda r: r.need_words,
            joined(
                t.NEED_WORDS,
                {
                    "triwulan": "Simulasi_Triwulan",
                    "seratus": "{need_100}",
                    "maksimum": "{need_max}",
                    "tertinggi": whole_formula("Capaian_Maks"),
                    "catatan": "INDEX(SimHitung_Catatan,{need_row})",
                },
            ),
            "Bahan_Perlu",
        ),
        Column("source", t.SOURCE, 40, style.TEXT, lambda r: cut(r.iku.source, LENGTH), name="Bahan_Sumber"),
        Column("driver", t.DRIVER, 40, style.TEXT, lambda r: r.driver, name="Bahan_Pendorong"),
        Column("obstacle", t.OBSTACLE, 40, style.TEXT, lambda r: r.obstacle, name="Bahan_Kendala"),
        Column("follow_up", t.FOLLOW_UP, 40, style.TEXT, lambda r: r.follow_up, name="Bahan_Tindak_Lanjut"),
        Column("inisiatif_count", "Jumlah inisiatif", 10, style.INTEGER, lambda r: len(r.inisiatif)),
        Column(
            "inisiatif",
            t.INISIATIF,
            40,
            style.TEXT,
            lambda r: counted(r.inisiatif, t.NO_INISIATIF),
            name="Bahan_Inisiatif",
        ),
        Column("finding_count", "Jumlah temuan", 10, style.INTEGER, lambda r: len(r.findings)),
        Column(
            "findings", t.FINDINGS, 40, style.TEXT, lambda r: counted(r.findings, t.NO_FINDINGS), name="Bahan_Temuan"
        ),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "mesin", COLUMNS)
    COLUMNS.filter(p, COLUMNS.write(p, material_rows(k)))
    return p
