"""The sum and the shares of one IKU in one period in words, as built; the formulas are those of the columns."""

from __future__ import annotations

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout.live_text import figure_text, whole_text
from workbook_builder.layout.sheets.data.manual_iku import worst_shown
from workbook_builder.layout.sheets.workings.kartu_row import CardRow
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.text import kartu_iku as t


def ratio_words(r: CardRow) -> str:
    return _divided(r, t.RATIO, r.percent)


def mirrored_words(r: CardRow) -> str:
    return _divided(r, t.MIRRORED, r.mirrored)


def _divided(r: CardRow, pattern: str, result: Number | None) -> str:
    if result is None:
        return ""
    texts = {"realisasi": r.unit.written(r.steps.realisasi), "target": r.unit.written(r.steps.target)}
    return pattern.format(hasil=figure_text(result), **texts)


def worst_words(r: CardRow) -> str:
    """The formula of Minimize whose target is 0; of any other what has no formula."""
    if r.steps.method != choices.MINIMIZE_ZERO or r.steps.zero_target_value is None:
        return none_words(r)
    worst, realisasi = r.unit.written(worst_shown(r.iku)), r.unit.written(r.steps.realisasi)
    return t.WORST.format(terburuk=worst, realisasi=realisasi, hasil=figure_text(r.steps.zero_target_value))


def scale_words(r: CardRow) -> str:
    if r.above is None or r.scale_step is None or r.steps.scale_value is None:
        return ""
    begin, slope = r.scale_step
    texts = {"awal": figure_text(begin), "kemiringan": figure_text(slope * HUNDRED), "lebih": figure_text(r.above)}
    return t.SCALE.format(hasil=figure_text(r.steps.scale_value), **texts)


def stabilize_words(r: CardRow) -> str:
    if not scale_words(r) or r.steps.realisasi is None or r.steps.target is None:
        return ""
    below = r.steps.realisasi <= r.steps.target
    return t.STABILIZE.format(ca=ratio_words(r) if below else mirrored_words(r), skala=scale_words(r))


def none_words(r: CardRow) -> str:
    return t.NO_FORMULA.format(cara=r.steps.method) if r.steps.method else ""


def direct_words(r: CardRow) -> str:
    """The formula of Maximize or of Minimize, where its target is not 0."""
    if r.steps.method == choices.MAXIMIZE:
        return ratio_words(r)
    return mirrored_words(r) if r.steps.method in (choices.MAXIMIZE_NEGATIVE, choices.MINIMIZE) else ""


def sum_words(r: CardRow) -> str:
    """The formula that applies with its own numbers."""
    return direct_words(r) or stabilize_words(r) or worst_words(r)


def limit_words(r: CardRow) -> str:
    if r.steps.konversi:
        return t.KONVERSI
    limits = {"minimum": whole_text(r.k.rules.capaian_min), "maksimum": whole_text(r.k.rules.capaian_max)}
    return t.LIMITS.format(**limits)


def whole_words(r: CardRow) -> str:
    """The whole sum in words, or why there is none."""
    if r.steps.capaian is not None:
        result = t.RESULT.format(capaian=figure_text(r.steps.capaian), status=r.steps.status)
        return sum_words(r) + limit_words(r) + result
    return sum_words(r) or missing_words(r)


def missing_words(r: CardRow) -> str:
    """Why there is no capaian."""
    return t.NO_TARGET if r.steps.target is None else t.NO_REALISASI


def share_words(r: CardRow, level: str) -> str:
    """What it adds to the level nss, np or nko."""
    part, total = r.part(level), r.total(level)
    if part is None or total is None:
        return t.NONE
    share, value, result = (figure_text(x) for x in (part[0] * HUNDRED, *part[1:]))
    texts = {"bagian": share, "nilai": value, "hasil": result, "nama": level.upper(), "jumlah": figure_text(total)}
    return t.SHARE.format(**texts)
