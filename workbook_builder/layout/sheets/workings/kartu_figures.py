"""Columns of Perhitungan Kartu with the figures of the chosen IKU, also as texts and for the chart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value
from workbook_builder.layout.sheets.data.manual_iku import worst_shown
from workbook_builder.layout.sheets.workings.figure_columns import in_unit, realisasi_column, target_column
from workbook_builder.layout.sheets.workings.kartu_row import CardRow
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import Number


def _of_row(
    key: str, header: str, name: str, shown: Style, value: Callable[[CardRow], Number | str | int | None]
) -> Column[CardRow]:
    """A step of Perhitungan."""
    return Column(key, header, 11, shown, value, f"INDEX({name},{{row}})")


def _in_unit(
    key: str, header: str, number: str, value: Callable[[CardRow], Number | None], name: str = ""
) -> Iterator[Column[CardRow]]:
    """A figure as it is told, as a number and as a text."""
    return in_unit(key, header, number, value, name)


def _charted(key: str, header: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """A figure for the chart: percents as points."""
    source = key.removeprefix("chart_")
    formula = f'IF(ISNUMBER({{{source}}}),{{{source}}}*{{times}},"")'
    return Column(key, header, 14, style.NUMBER, value, formula)


FIGURES: tuple[Column[CardRow], ...] = (
    Column("periode", "Periode", 9, style.CENTRED, lambda r: r.periode, name="Kartu_Periode"),
    Column(
        "row", "Baris hitungan", 9, style.INTEGER, lambda r: r.row, 'MATCH(Kartu_Kode&" "&{periode},Hitung_Kunci,0)'
    ),
    Column("manual", "Baris manual", 9, style.INTEGER, lambda r: r.number, "MATCH(Kartu_Kode,Manual_Kode,0)"),
    Column("material", "Baris bahan", 9, style.INTEGER, lambda r: r.number, "MATCH(Kartu_Kode,Bahan_Kode,0)"),
    Column("times", "Pengali", 9, style.INTEGER, lambda r: r.unit.times, "INDEX(Bahan_Pengali,{material})"),
    Column(
        "digits",
        "Desimal",
        9,
        style.INTEGER,
        lambda r: r.unit.digits,
        "INDEX(Bahan_Desimal,{material})",
    ),
    Column(
        "suffix",
        "Akhiran",
        9,
        style.CENTRED,
        lambda r: r.unit.suffix,
        'INDEX(Bahan_Akhiran,{material})&""',
    ),
    target_column(
        "INDEX(Hitung_Target,{row})",
    ),
    realisasi_column(
        "INDEX(Hitung_Realisasi,{row})",
    ),
    _of_row("ratio", "R/T", "Hitung_Rasio", style.RATIO, lambda r: r.steps.ratio),
    Column("method", "Cara", 22, style.TEXT, lambda r: r.steps.method, "INDEX(Hitung_Cara,{row})"),
    _of_row("ca", "Ca", "Hitung_Ca", style.NUMBER, lambda r: r.steps.ca),
    _of_row("point", "Titik skala", "Hitung_Titik", style.INTEGER, lambda r: r.point),
    _of_row("raw", "Capaian mentah", "Hitung_Mentah", style.NUMBER, lambda r: r.steps.raw),
    _of_row("konversi", "Konversi 120", "Hitung_Konversi", style.INTEGER, lambda r: int(r.steps.konversi)),
    Column(
        "capaian",
        "Capaian",
        11,
        style.NUMBER,
        lambda r: r.steps.capaian,
        "INDEX(Hitung_Capaian,{row})",
        "Kartu_Capaian",
    ),
    Column(
        "status", "Status", 10, style.CENTRED, lambda r: r.steps.status, "INDEX(Hitung_Status,{row})", "Kartu_Status"
    ),
    *_in_unit("target_text", "Target dalam teks", "{target}", lambda r: r.steps.target, "Kartu_Target"),
    *_in_unit("realisasi_text", "Realisasi dalam teks", "{realisasi}", lambda r: r.steps.realisasi, "Kartu_Realisasi"),
    Column(
        "worst",
        "Terburuk",
        11,
        lambda r: r.unit_style,
        lambda r: cell_value(r.iku, worst_shown(r.iku)),
        'IF(ISNUMBER(INDEX(Manual_Terburuk,{manual})),INDEX(Manual_Terburuk,{manual}),"")',
    ),
    *_in_unit("worst_text", "Terburuk dalam teks", "{worst}", lambda r: worst_shown(r.iku)),
    _charted("chart_target", "Target pada grafik", lambda r: r.steps.target),
    _charted("chart_realisasi", "Realisasi pada grafik", lambda r: r.steps.realisasi),
)
