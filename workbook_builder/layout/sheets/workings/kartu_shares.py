"""Columns of Perhitungan Kartu with what the chosen IKU adds to NSS, NP and NKO."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.live_text import joined
from workbook_builder.layout.sheets.workings.kartu_row import CardRow
from workbook_builder.layout.sheets.workings.kartu_sentences import as_text
from workbook_builder.layout.sheets.workings.kartu_words import share_words
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER
from workbook_builder.text import kartu_iku as t


def _part(level: str, source: str) -> Column[CardRow]:
    """What it adds to NSS, NP or NKO, on the 0..120 scale."""
    return Column(
        f"to_{level}",
        f"Ke {level.upper()}",
        10,
        style.NUMBER,
        lambda r: None if (part := r.part(level)) is None else part[2],
        f'IF(ISNUMBER({{{source}}}),{{{source}}}*{{share_{level}}},"")',
    )


def _share(level: str, header: str, formula: str) -> Column[CardRow]:
    return Column(
        f"share_{level}",
        header,
        10,
        style.RATIO,
        lambda r: None if (part := r.part(level)) is None else part[0],
        f'IF(ISNUMBER({{value}}),{formula},"")',
    )


def _total(level: str, formula: str) -> Column[CardRow]:
    return Column(level, level.upper(), 10, style.NUMBER, lambda r: r.total(level), formula)


def _share_texts(level: str, source: str) -> Iterator[Column[CardRow]]:
    """The figures of a share as texts, and the sentence of them."""
    name = level.upper()

    def part(number: int) -> Callable[[CardRow], Number | None]:
        return lambda r: None if (found := r.part(level)) is None else found[number]

    def share(r: CardRow) -> Number | None:
        found = r.part(level)
        return None if found is None else found[0] * HUNDRED

    yield as_text(f"{level}_share_text", f"Persen {name}", f"{{share_{level}}}*100", share)
    yield as_text(f"{level}_source_text", f"Dibagi ke {name}", f"{{{source}}}", part(1))
    yield as_text(f"{level}_part_text", f"Ke {name} dalam teks", f"{{to_{level}}}", part(2))
    yield as_text(f"{level}_text", f"{name} dalam teks", f"{{{level}}}", lambda r: r.total(level))
    parts = {
        "bagian": f"{{{level}_share_text}}",
        "nilai": f"{{{level}_source_text}}",
        "hasil": f"{{{level}_part_text}}",
        "nama": f'"{name}"',
        "jumlah": f"{{{level}_text}}",
    }
    words = joined(t.SHARE, parts)
    yield Column(
        f"{level}_words",
        f"Bagian {name} dalam kata",
        26,
        style.TEXT,
        lambda r: share_words(r, level),
        f'IF(ISNUMBER({{to_{level}}}),{words},"{t.NONE}")',
        f"Kartu_{name}",
    )


PARTS: tuple[Column[CardRow], ...] = (
    Column(
        "column",
        "Kolom periode",
        9,
        style.INTEGER,
        lambda r: PERIODE.index(r.periode) + 1,
        "MATCH({periode},NKO_Periode,0)",
    ),
    Column("ss", "SS", 6, style.INTEGER, lambda r: r.iku.ss, "INDEX(Manual_SS,{manual})"),
    Column(
        "perspektif",
        "Perspektif",
        18,
        style.TEXT,
        lambda r: r.k.score.agreement.perspektif_of(r.iku),
        "INDEX(NSS_Perspektif,MATCH({ss},NSS_Nomor,0))",
        "Kartu_Perspektif",
    ),
    Column("value", "Nilai dinilai", 10, style.NUMBER, lambda r: r.value, "INDEX(Hitung_Nilai,{row})"),
    _share(
        "nss",
        "Bagian IKU",
        'INDEX(Manual_Bobot,{manual})/SUMPRODUCT((NKO_SS={ss})*(NKO_Periode={periode})*(NKO_Nilai<>"")*NKO_Bobot)',
    ),
    _share("np", "Bagian SS", '1/SUMPRODUCT((NSS_Perspektif={perspektif})*(NKO_Periode={periode})*(Tabel_NSS<>""))'),
    _share(
        "nko",
        "Bagian perspektif",
        'INDEX(Bobot_NP,MATCH({perspektif},NP_Perspektif,0))/SUMPRODUCT((NKO_Periode={periode})*(Tabel_NP<>"")*Bobot_NP)',
    ),
    _part("nss", "value"),
    _part("np", "to_nss"),
    _part("nko", "to_np"),
    _total("nss", "INDEX(Tabel_NSS,MATCH({ss},NSS_Nomor,0),{column})"),
    _total("np", "INDEX(Tabel_NP,MATCH({perspektif},NP_Perspektif,0),{column})"),
    _total("nko", "INDEX(Baris_NKO,1,{column})"),
    *_share_texts("nss", "value"),
    *_share_texts("np", "to_nss"),
    *_share_texts("nko", "to_np"),
    Column(
        "reported_row",
        "Baris riwayat",
        9,
        style.INTEGER,
        lambda r: r.number,
        "MATCH(Kartu_Kode,Riwayat_Kode,0)",
    ),
    Column(
        "reported_column",
        "Kolom riwayat",
        9,
        style.INTEGER,
        lambda r: list(REPORTED_AFTER.values()).index(r.periode) + 1 if r.periode in REPORTED_AFTER.values() else None,
        'IF(ISNUMBER(MATCH({periode},Riwayat_Periode,0)),MATCH({periode},Riwayat_Periode,0),"")',
    ),
    Column(
        "reported",
        t.REPORTED,
        10,
        style.NUMBER,
        lambda r: r.reported,
        'IF(SUM({reported_column})=0,"",IF(ISNUMBER(INDEX(Riwayat_Capaian,{reported_row},{reported_column})),'
        'INDEX(Riwayat_Capaian,{reported_row},{reported_column}),""))',
        "Kartu_Dilaporkan",
    ),
)
