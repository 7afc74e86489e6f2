"""Columns of Perhitungan Kartu with the figures of the chosen IKU and the sentences that say how they come about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.context import cell_value, iku_style, or_dash
from workbook_builder.layout.live_text import (
    figure_formula,
    figure_text,
    joined,
    rounded_formula,
    shown_formula,
    whole_formula,
)
from workbook_builder.layout.sheets.data.manual_iku import worst_shown
from workbook_builder.layout.sheets.workings.bahan_kartu import digits, suffix, times
from workbook_builder.layout.sheets.workings.kartu_row import CardRow
from workbook_builder.layout.style import Style
from workbook_builder.model.numbers import HUNDRED, Number, round_half_away
from workbook_builder.text import kartu_iku as t

SENTENCE_STYLE = style.TEXT


def _unit(r: CardRow) -> Style:
    return iku_style(style.NUMBER, r.iku)


def _of_row(
    key: str, header: str, name: str, shown: Style, value: Callable[[CardRow], Number | str | int | None]
) -> Column[CardRow]:
    """A step of Perhitungan."""
    return Column(key, header, 11, shown, value, f"INDEX({name},{{row}})")


def _in_unit(
    key: str, header: str, number: str, value: Callable[[CardRow], Number | None], name: str = ""
) -> Iterator[Column[CardRow]]:
    """A figure in its unit, rounded as it is told, and as a text."""
    figure = f"{key}_number"
    yield Column(
        figure,
        t.NUMBER.format(nama=header),
        14,
        lambda r: style.NUMBER.but(number_format="iku" if digits(r.iku) else "iku0"),
        lambda r: None if (n := value(r)) is None else round_half_away(n, digits(r.iku)),
        f'IF(ISNUMBER({number}),{rounded_formula(f"{number}*{{times}}", "{digits}")},"")',
    )
    shown = f"{shown_formula(f'{{{figure}}}', '{digits}')}&{{suffix}}"
    written = f'IF(ISNUMBER({{{figure}}}),{shown},"{t.NONE}")'
    yield Column(key, header, 14, style.CENTRED, lambda r: r.unit(value(r)), written, name)


def as_text(key: str, header: str, number: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """A figure with two decimals as the sentences write it; nothing where the cell ``number`` computes from is none."""
    source = re.findall(r"\{\w+\}", number)[0]
    formula = f'IF(ISNUMBER({source}),{figure_formula(rounded_formula(number))},"")'
    return Column(key, header, 10, style.CENTRED, lambda r: "" if (n := value(r)) is None else figure_text(n), formula)


def _charted(key: str, header: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """A figure for the chart: percents as points."""
    source = key.removeprefix("chart_")
    formula = f'IF(ISNUMBER({{{source}}}),{{{source}}}*{{times}},"")'
    return Column(key, header, 14, style.NUMBER, value, formula)


def _sentence(key: str, header: str, condition: str, words: str, value: Callable[[CardRow], str]) -> Column[CardRow]:
    return Column(key, header, 30, SENTENCE_STYLE, value, f'IF(ISNUMBER({condition}),{words},"")')


def _of_scale(key: str, header: str, name: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """What Skala Stabilize has of the point."""
    return Column(key, header, 10, style.NUMBER, value, f'IF(ISNUMBER({{point}}),INDEX({name},{{point}}),"")')


_DIVIDED = {"realisasi": "{realisasi_text}", "target": "{target_text}"}
FIGURES: tuple[Column[CardRow], ...] = (
    Column("periode", "Periode", 9, style.CENTRED, lambda r: r.periode, name="Kartu_Periode"),
    Column(
        "row", "Baris hitungan", 9, style.INTEGER, lambda r: r.row, 'MATCH(Kartu_Kode&" "&{periode},Hitung_Kunci,0)'
    ),
    Column("manual", "Baris manual", 9, style.INTEGER, lambda r: r.number, "MATCH(Kartu_Kode,Manual_Kode,0)"),
    Column("material", "Baris bahan", 9, style.INTEGER, lambda r: r.number, "MATCH(Kartu_Kode,Bahan_Kode,0)"),
    Column("times", "Pengali", 9, style.INTEGER, lambda r: times(r.iku), "INDEX(Bahan_Pengali,{material})"),
    Column(
        "digits",
        "Desimal",
        9,
        style.INTEGER,
        lambda r: digits(r.iku),
        "INDEX(Bahan_Desimal,{material})",
    ),
    Column(
        "suffix",
        "Akhiran",
        9,
        style.CENTRED,
        lambda r: suffix(r.iku),
        'INDEX(Bahan_Akhiran,{material})&""',
    ),
    Column(
        "target",
        "Target",
        11,
        _unit,
        lambda r: or_dash(cell_value(r.iku, r.steps.target)),
        "INDEX(Hitung_Target,{row})",
    ),
    Column(
        "realisasi",
        "Realisasi",
        11,
        _unit,
        lambda r: cell_value(r.iku, r.steps.realisasi),
        "INDEX(Hitung_Realisasi,{row})",
    ),
    _of_row("ratio", "R/T", "Hitung_Rasio", style.RATIO, lambda r: r.steps.ratio),
    Column("method", "Cara", 22, SENTENCE_STYLE, lambda r: r.steps.method, "INDEX(Hitung_Cara,{row})"),
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
        _unit,
        lambda r: cell_value(r.iku, worst_shown(r.iku)),
        'IF(ISNUMBER(INDEX(Manual_Terburuk,{manual})),INDEX(Manual_Terburuk,{manual}),"")',
    ),
    *_in_unit("worst_text", "Terburuk dalam teks", "{worst}", lambda r: worst_shown(r.iku)),
    _charted("chart_target", "Target pada grafik", lambda r: r.steps.target),
    _charted("chart_realisasi", "Realisasi pada grafik", lambda r: r.steps.realisasi),
)
WORDS: tuple[Column[CardRow], ...] = (
    as_text("ratio_100", "R/T x 100 dalam teks", "{ratio}*100", lambda r: r.percent),
    as_text("mirrored_100", "200 - R/T x 100 dalam teks", "(2-{ratio})*100", lambda r: r.mirrored),
    as_text("raw_text", "Mentah dalam teks", "{raw}", lambda r: r.steps.raw),
    as_text("capaian_text", "Capaian dalam teks", "{capaian}", lambda r: r.steps.capaian),
    _sentence(
        "ratio_words",
        "Hitungan R/T",
        "{ratio}",
        joined(t.RATIO, _DIVIDED | {"hasil": "{ratio_100}"}),
        lambda r: r.ratio_words,
    ),
    _sentence(
        "mirrored_words",
        "Hitungan cermin",
        "{ratio}",
        joined(t.MIRRORED, _DIVIDED | {"hasil": "{mirrored_100}"}),
        lambda r: r.mirrored_words,
    ),
    Column(
        "none_words",
        "Tanpa rumus",
        22,
        SENTENCE_STYLE,
        lambda r: r.none_words,
        'IF({method}="","",' + joined(t.NO_FORMULA, {"cara": "{method}"}) + ")",
    ),
    Column(
        "worst_words",
        "Hitungan target 0",
        30,
        SENTENCE_STYLE,
        lambda r: r.worst_words if r.steps.method == choices.MINIMIZE_ZERO else r.none_words,
        "IF(({method}=Cara_Minimize_Nol)*ISNUMBER({raw}),"
        + joined(t.WORST, {"terburuk": "{worst_text}", "realisasi": "{realisasi_text}", "hasil": "{raw_text}"})
        + ",{none_words})",
    ),
    Column(
        "above",
        "Di atas titik",
        9,
        style.NUMBER,
        lambda r: r.above,
        'IF(ISNUMBER({point}),MAX({ca},INDEX(Skala_Ca,{point}))-INDEX(Skala_Ca,{point}),"")',
    ),
    _of_scale("begin", "Capaian titik", "Skala_Capaian", lambda r: None if (x := r.scale_step) is None else x[0]),
    _of_scale("slope", "Kemiringan", "Skala_Kemiringan", lambda r: None if (x := r.scale_step) is None else x[1]),
    as_text("begin_text", "Titik dalam teks", "{begin}", lambda r: None if (x := r.scale_step) is None else x[0]),
    as_text(
        "slope_text",
        "Kemiringan dalam teks",
        "{slope}*100",
        lambda r: None if (x := r.scale_step) is None else x[1] * HUNDRED,
    ),
    as_text("above_text", "Di atas titik dalam teks", "{above}", lambda r: r.above),
    _sentence(
        "scale_words",
        "Hitungan skala",
        "{point}",
        joined(
            t.SCALE,
            {
                "awal": "{begin_text}",
                "kemiringan": "{slope_text}",
                "lebih": "{above_text}",
                "hasil": "{raw_text}",
            },
        ),
        lambda r: r.scale_words,
    ),
    _sentence(
        "stabilize_words",
        "Hitungan Stabilize",
        "{point}",
        joined(
            t.STABILIZE,
            {"ca": "IF({realisasi}<={target},{ratio_words},{mirrored_words})", "skala": "{scale_words}"},
        ),
        lambda r: r.stabilize_words,
    ),
    Column(
        "direct_words",
        "Hitungan Maximize dan Minimize",
        30,
        SENTENCE_STYLE,
        lambda r: r.direct_words,
        "IF({method}=Cara_Maximize,{ratio_words},"
        'IF(OR({method}=Cara_Maximize_Negatif,{method}=Cara_Minimize),{mirrored_words},""))',
    ),
    Column(
        "sum_words",
        "Hitungan yang berlaku",
        30,
        SENTENCE_STYLE,
        lambda r: r.sum_words,
        'IF({direct_words}<>"",{direct_words},IF({stabilize_words}<>"",{stabilize_words},{worst_words}))',
    ),
    Column(
        "limit_words",
        "Batas",
        22,
        SENTENCE_STYLE,
        lambda r: r.limit_words,
        f'IF({{konversi}}=1,"{t.KONVERSI}",'
        + joined(
            t.LIMITS,
            {"minimum": whole_formula("Capaian_Min"), "maksimum": whole_formula("Capaian_Maks")},
        )
        + ")",
    ),
    Column(
        "missing",
        "Tanpa capaian",
        22,
        SENTENCE_STYLE,
        lambda r: t.NO_TARGET if r.steps.target is None else t.NO_REALISASI,
        f'IF(ISNUMBER({{target}}),"{t.NO_REALISASI}","{t.NO_TARGET}")',
    ),
    Column(
        "words",
        "Hitungan dalam kata",
        40,
        SENTENCE_STYLE,
        lambda r: r.words,
        "IF(ISNUMBER({capaian}),"
        + joined(
            "{sum}{limit}" + t.RESULT,
            {
                "sum": "{sum_words}",
                "limit": "{limit_words}",
                "capaian": "{capaian_text}",
                "status": "{status}",
            },
        )
        + ',IF({sum_words}="",{missing},{sum_words}))',
        "Kartu_Kalimat",
    ),
)
