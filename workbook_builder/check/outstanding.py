"""What is still missing for the quarter that is reported, by Penanggung Jawab: not what is wrong, but whose it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.model import AnalisisRow, Iku, IkuScore, Inputs, RealisasiAnggaranRow, Score
from workbook_builder.model.codes import IkuKey, by_key, iku_key
from workbook_builder.model.keys import name_key
from workbook_builder.model.numbers import HUNDRED
from workbook_builder.model.outstanding import Outstanding, OwnerShare
from workbook_builder.model.period_words import period_of
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.rules import RuleSet
from workbook_builder.text.outstanding import ALL_BELANJA, WITH_SHORT_NAME

DUE_DAY = "tanggal_kirim_nko"
MONTHS = 3
"""Months of a quarter."""


def find_outstanding(inputs: Inputs, score: Score, rules: RuleSet) -> Outstanding:
    """What is missing for the reported quarter, and by when it is due."""
    quarter = TRIWULAN[score.triwulan - 1]
    shares: dict[str, OwnerShare] = {}
    filled = {key for key, row in by_key(inputs.realisasi).items() if not row.realisasi[quarter].blank}
    analyses = _analyses(inputs, score)
    for item in score.iku:
        share = _add(shares.get(name_key(item.iku.owner), OwnerShare(item.iku.owner)), item, quarter, filled, analyses)
        shares[name_key(item.iku.owner)] = share
    due = _due(score.agreement.identitas.year, score.triwulan, rules)
    belanja = tuple(_blank_belanja(inputs.realisasi_anggaran, quarter))
    left = tuple(share for share in shares.values() if not share.nothing)
    return Outstanding(quarter, left, belanja, due, rules.is_sure(DUE_DAY))


def _add(
    share: OwnerShare,
    item: IkuScore,
    quarter: Periode,
    filled: set[IkuKey],
    analyses: dict[IkuKey, list[AnalisisRow]],
) -> OwnerShare:
    """The share with what one IKU lacks; what has no target in the quarter lacks nothing."""
    iku, key = item.iku, iku_key(item.iku.code)
    if iku.target[quarter] is None:
        return share
    name = _named(iku)
    if key not in filled:
        share = replace(share, realisasi=(*share.realisasi, name))
    if key not in analyses:
        return replace(share, analisis=(*share.analisis, name))
    capaian = item.steps[quarter].capaian
    if capaian is not None and capaian < HUNDRED and all(row.follow_up.blank for row in analyses[key]):
        share = replace(share, follow_up=(*share.follow_up, name))
    return share


def _named(iku: Iku) -> str:
    return WITH_SHORT_NAME.format(kode=iku.code, nama=iku.short_name) if iku.short_name else iku.code


def _analyses(inputs: Inputs, score: Score) -> dict[IkuKey, list[AnalisisRow]]:
    """The rows of Analisis that say anything of the quarter, or of the time up to its end, by IKU."""
    year, quarter = score.agreement.identitas.year, TRIWULAN[score.triwulan - 1]
    result: dict[IkuKey, list[AnalisisRow]] = {}
    for row in inputs.analisis:
        says = not (row.driver.blank and row.obstacle.blank and row.follow_up.blank)
        if says and period_of(row.periode.text, year) in {quarter, REPORTED_AFTER[score.triwulan]}:
            result.setdefault(iku_key(row.code), []).append(row)
    return result


def _blank_belanja(rows: tuple[RealisasiAnggaranRow, ...], quarter: Periode) -> Iterator[str]:
    """Kinds of spending without a figure; where only the total is known, that is enough."""
    kinds = [row for row in rows if not row.total]
    blank = [row for row in kinds if row.realisasi[quarter].blank]
    total_known = any(row.total and not row.realisasi[quarter].blank for row in rows)
    if len(blank) == len(kinds) and total_known:
        return
    if not kinds:
        yield ALL_BELANJA
    yield from (" ".join(x for x in (row.code.text, row.name.text) if x) for row in blank)


def _due(year: int | None, triwulan: int, rules: RuleSet) -> dt.date | None:
    """The date in the month after the quarter, where year and rule set tell it."""
    if year is None or rules.due_day is None:
        return None
    month = triwulan * MONTHS + 1
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, int(rules.due_day))
