"""Columns of Kebutuhan Realisasi that lead from a capaian back to the realisasi it needs, with a note."""

from __future__ import annotations

from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value
from workbook_builder.layout.plan import Content
from workbook_builder.layout.sheets.overview.simulasi_notes import base_note, iku_note
from workbook_builder.layout.sheets.workings.kebutuhan_method import MIRRORED, RISING
from workbook_builder.layout.sheets.workings.kebutuhan_row import NeedRow
from workbook_builder.model import Need


def _point(key: str, header: str, condition: str, level: str, need: Callable[[NeedRow], Need]) -> Column[NeedRow]:
    """The point of the scale below a level of capaian."""
    scale = "INDEX(Manual_Skala,{$manual})"
    formula = (
        f"IF({condition},MATCH({scale},Skala_Nama,0)-1"
        f'+MAX(1,SUMPRODUCT((Skala_Nama={scale})*(Skala_Capaian<{level}))),"")'
    )
    return Column(key, header, 11, style.INTEGER, lambda r: r.point(need(r)), formula)


def _scale_factor(
    key: str, header: str, point: str, level: str, value: Callable[[NeedRow], Content]
) -> Column[NeedRow]:
    """Realisasi against target at which the scale gives a level of capaian."""
    formula = (
        f'IF(SUM({point})=0,"",IF(INDEX(Skala_Kemiringan,{point})=0,"",(INDEX(Skala_Ca,{point})'
        f"+({level}-INDEX(Skala_Capaian,{point}))/INDEX(Skala_Kemiringan,{point}))/100))"
    )
    return Column(key, header, 11, style.RATIO, value, formula)


def _inverse(key: str, header: str, factor: str, value: Callable[[NeedRow], Content]) -> Column[NeedRow]:
    """What the cell of the quarter has to hold, whether it can be typed or not."""
    formula = (
        f"IF(ISNUMBER({factor}),CHOOSE(MATCH({{$combination}},Daftar_Konsolidasi,0),{{$target}}*{factor}-{{$sum_before}},"
        f'{{$target}}*{factor}*({{$count_before}}+1)-{{$sum_before}},{{$target}}*{factor}),"")'
    )
    return Column(key, header, 11, lambda r: r.unit_style, value, formula)


def _need(key: str, header: str, raw: str, value: Callable[[NeedRow], Content], name: str) -> Column[NeedRow]:
    """The same where it can be typed: a Sum that the quarters before already exceed needs nothing."""
    formula = f'IF(ISNUMBER({raw}),IF(AND(ROUND({raw},Digit_Ambang)<0,{{$target}}>=0,{{$sum_before}}>0),"",{raw}),"")'
    return Column(key, header, 11, lambda r: r.unit_style, value, formula, name)


def _plain_factor(key: str, header: str, condition: str, factor: str, methods: tuple[str, ...]) -> Column[NeedRow]:
    """Realisasi against target at which some of the formulas give the highest capaian."""

    def value(r: NeedRow) -> Content:
        return r.score.needs.highest.plain_factor if r.method in methods else None

    return Column(key, header, 11, style.RATIO, value, f'IF({condition},{factor},"")')


NEEDS: tuple[Column[NeedRow], ...] = (
    _point("point_100", "Titik 100", "{method}=Cara_Stabilize", "100", lambda r: r.score.needs.hundred),
    _point("point_max", "Titik maksimum", "ISNUMBER({point_100})", "Capaian_Maks", lambda r: r.score.needs.highest),
    _scale_factor(
        "scale_factor_100", "Faktor skala 100", "{point_100}", "100", lambda r: r.score.needs.hundred.scale_factor
    ),
    _scale_factor(
        "scale_factor_max",
        "Faktor skala maksimum",
        "{point_max}",
        "Capaian_Maks",
        lambda r: r.score.needs.highest.scale_factor,
    ),
    Column(
        "factor_100",
        "Faktor 100",
        11,
        style.RATIO,
        lambda r: r.score.needs.hundred.factor,
        'IF({direct_100}&{zero_target}&{scale_factor_100}="","",SUM({direct_100},{zero_target},{scale_factor_100}))',
    ),
    _plain_factor("rising_max", "Faktor maksimum searah", "{method}=Cara_Maximize", "Capaian_Maks/100", RISING),
    _plain_factor(
        "mirrored_max",
        "Faktor maksimum cermin",
        "OR({method}=Cara_Maximize_Negatif,{method}=Cara_Minimize)",
        "2-Capaian_Maks/100",
        MIRRORED,
    ),
    Column(
        "plain_factor_max",
        "Faktor maksimum tanpa konversi",
        11,
        style.RATIO,
        lambda r: r.score.needs.highest.plain_factor,
        'IF({rising_max}&{mirrored_max}&{scale_factor_max}="","",SUM({rising_max},{mirrored_max},{scale_factor_max}))',
    ),
    Column(
        "factor_max",
        "Faktor maksimum",
        11,
        style.RATIO,
        lambda r: r.score.needs.highest.factor,
        "IF({konversi}=1,1,{plain_factor_max})",
    ),
    _inverse("raw_100", "Hasil balik 100", "{factor_100}", lambda r: cell_value(r.iku, r.score.needs.hundred.raw)),
    _inverse("raw_max", "Hasil balik maksimum", "{factor_max}", lambda r: cell_value(r.iku, r.score.needs.highest.raw)),
    _need(
        "entry_100",
        "Perlu 100",
        "{raw_100}",
        lambda r: cell_value(r.iku, r.score.needs.hundred.entry),
        "SimHitung_Perlu_100",
    ),
    _need(
        "entry_max",
        "Perlu maksimum",
        "{raw_max}",
        lambda r: cell_value(r.iku, r.score.needs.highest.entry),
        "SimHitung_Perlu_Maks",
    ),
    Column(
        "base_note",
        "Catatan dasar",
        30,
        style.TEXT,
        lambda r: base_note(r.k, r.score),
        "IF(ISNUMBER({method_number}),IF({konversi}=1,Catatan_Konversi,INDEX(Catatan_Cara,{method_number})),"
        "Catatan_Tanpa_Target)",
    ),
    Column(
        "note",
        "Catatan",
        30,
        style.TEXT,
        lambda r: iku_note(r.k, r.score),
        'IF(AND(ISNUMBER({raw_100}),{entry_100}=""),'
        "IF({polarisasi}=Polarisasi_Minimize,Catatan_Tak_Terkejar,Catatan_Terlampaui),{base_note})",
        "SimHitung_Catatan",
    ),
)
