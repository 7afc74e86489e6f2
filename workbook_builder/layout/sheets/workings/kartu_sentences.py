"""Columns of Perhitungan Kartu with the sentences that say how the capaian of the chosen IKU comes about."""

from __future__ import annotations

import re
from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column
from workbook_builder.layout.live_text import figure_formula, figure_text, joined, rounded_formula, whole_formula
from workbook_builder.layout.sheets.workings import kartu_words as said
from workbook_builder.layout.sheets.workings.kartu_row import CardRow
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.text import kartu_iku as t


def as_text(key: str, header: str, number: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """A figure with two decimals as the sentences write it; nothing where the cell ``number`` computes from is none."""
    source = re.findall(r"\{\w+\}", number)[0]
    formula = f'IF(ISNUMBER({source}),{figure_formula(rounded_formula(number))},"")'
    return Column(key, header, 10, style.CENTRED, lambda r: "" if (n := value(r)) is None else figure_text(n), formula)


def _sentence(key: str, header: str, condition: str, words: str, value: Callable[[CardRow], str]) -> Column[CardRow]:
    return Column(key, header, 30, style.TEXT, value, f'IF(ISNUMBER({condition}),{words},"")')


def _of_scale(key: str, header: str, name: str, value: Callable[[CardRow], Number | None]) -> Column[CardRow]:
    """What Skala Stabilize has of the point."""
    return Column(key, header, 10, style.NUMBER, value, f'IF(ISNUMBER({{point}}),INDEX({name},{{point}}),"")')


_DIVIDED = {"realisasi": "{realisasi_text}", "target": "{target_text}"}
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
        said.ratio_words,
    ),
    _sentence(
        "mirrored_words",
        "Hitungan cermin",
        "{ratio}",
        joined(t.MIRRORED, _DIVIDED | {"hasil": "{mirrored_100}"}),
        said.mirrored_words,
    ),
    Column(
        "none_words",
        "Tanpa rumus",
        22,
        style.TEXT,
        said.none_words,
        'IF({method}="","",' + joined(t.NO_FORMULA, {"cara": "{method}"}) + ")",
    ),
    Column(
        "worst_words",
        "Hitungan target 0",
        30,
        style.TEXT,
        said.worst_words,
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
        said.scale_words,
    ),
    _sentence(
        "stabilize_words",
        "Hitungan Stabilize",
        "{point}",
        joined(
            t.STABILIZE,
            {"ca": "IF({realisasi}<={target},{ratio_words},{mirrored_words})", "skala": "{scale_words}"},
        ),
        said.stabilize_words,
    ),
    Column(
        "direct_words",
        "Hitungan Maximize dan Minimize",
        30,
        style.TEXT,
        said.direct_words,
        "IF({method}=Cara_Maximize,{ratio_words},"
        'IF(OR({method}=Cara_Maximize_Negatif,{method}=Cara_Minimize),{mirrored_words},""))',
    ),
    Column(
        "sum_words",
        "Hitungan yang berlaku",
        30,
        style.TEXT,
        said.sum_words,
        'IF({direct_words}<>"",{direct_words},IF({stabilize_words}<>"",{stabilize_words},{worst_words}))',
    ),
    Column(
        "limit_words",
        "Batas",
        22,
        style.TEXT,
        said.limit_words,
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
        style.TEXT,
        said.missing_words,
        f'IF(ISNUMBER({{target}}),"{t.NO_REALISASI}","{t.NO_TARGET}")',
    ),
    Column(
        "words",
        "Hitungan dalam kata",
        40,
        style.TEXT,
        said.whole_words,
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
