"""One IKU in the report: its figures, its sentences, and what was analysed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from workbook_builder.model import Iku, IkuScore, Steps
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import PERIODE, TRIWULAN, is_over
from workbook_builder.report.content.subject import Content, Subject, clean, gap, numbered, paragraphs
from workbook_builder.report.content.units import difference, in_cell, in_full
from workbook_builder.text import analisis as analisis_words
from workbook_builder.text import laporan as words
from workbook_builder.text.numbers import NO_VALUE, format_number

KEYS = dict(zip(PERIODE, ("q1", "q2", "smt1", "q3", "sdq3", "q4", "y"), strict=True))
"""The periods as placeholders name them."""


def iku_content(k: Subject, item: IkuScore) -> Content:
    """Everything that a template may say of an IKU."""
    iku, steps = item.iku, item.steps[k.periode]
    return {
        "kode": iku.code,
        "nama": clean(iku.name),
        "polarisasi": iku.polarisasi.value,
        "target": in_full(iku, steps.target),
        "realisasi": in_full(iku, steps.realisasi),
        "capaian": k.shown(steps.capaian),
        "status": steps.status or NO_VALUE,
        "bobot": share(k, item),
        "target_triwulan": {KEYS[q]: in_cell(iku, iku.target[q]) for q in TRIWULAN},
        "realisasi_triwulan": {KEYS[q]: in_cell(iku, item.steps[q].realisasi) for q in TRIWULAN},
        "kalimat": sentence(k, iku, steps),
        "tahun_lalu": list(last_year(k, iku, steps.realisasi)),
        "analisis": list(analysis(k, item)),
    }


def share(k: Subject, item: IkuScore) -> str:
    """Its part of the NSS: an IKU that is not scored drops out, and the others share its part."""
    weight = item.steps[k.periode].weight
    if weight is None:
        return NO_VALUE
    return format_number(weight / _weight(k, item) * HUNDRED) + "%"


def _weight(k: Subject, item: IkuScore) -> Number:
    return sum((x.steps[k.periode].weight or Number(0) for x in k.members(item.iku.ss)), Number(0))


def sentence(k: Subject, iku: Iku, steps: Steps) -> str:
    """Realisasi against target, and the capaian that follows."""
    if steps.realisasi is None:
        pattern = words.NOTHING if steps.target is None else words.NO_REALISASI
    elif steps.target is None:
        pattern = words.NO_TARGET
    else:
        pattern = words.NO_CAPAIAN if steps.capaian is None else words.REACHED
    return pattern.format(
        nama=clean(iku.name),
        realisasi=in_full(iku, steps.realisasi),
        target=in_full(iku, steps.target),
        capaian=k.shown(steps.capaian),
        catatan=_remark(k, steps),
    )


def _remark(k: Subject, steps: Steps) -> str:
    """Why a capaian is not the bare ratio."""
    if steps.konversi:
        return words.KONVERSI if steps.raw is None or steps.raw < k.rules.capaian_max else ""
    if steps.raw is None or steps.capaian is None or steps.raw == steps.capaian:
        return ""
    pattern = words.AT_HIGHEST if steps.raw > steps.capaian else words.AT_LOWEST
    return pattern.format(hitungan=k.shown(steps.raw))


def last_year(k: Subject, iku: Iku, realisasi: Number | None) -> Iterator[str]:
    """The comparison with last year, where the Manual IKU states it; a part of a year is not compared with a whole."""
    if k.year is None:
        return
    say = partial(in_full, iku)
    target = "" if iku.previous_target is None else words.LAST_YEAR_TARGET.format(target=say(iku.previous_target))
    before = iku.previous_realisasi
    if before is None:
        if target:
            yield words.LAST_YEAR_TARGET_ONLY.format(tahun=k.year - 1, target=say(iku.previous_target))
    elif realisasi is None or not k.is_year:
        yield words.LAST_YEAR_QUARTER.format(tahun=k.year - 1, realisasi=say(before), target=target)
    else:
        rise = realisasi - before
        pattern = words.EQUAL if rise == 0 else words.HIGHER if rise > 0 else words.LOWER
        trend = pattern.format(selisih=difference(iku, rise))
        yield words.LAST_YEAR.format(tahun=k.year - 1, realisasi=say(before), target=target, arah=trend)


def analysis(k: Subject, item: IkuScore) -> Iterator[Content]:
    """Driving factors, obstacles and follow-up as written, and a marked place for what is missing.

    Obstacles and follow-up are asked for where the capaian is below 100, driving factors elsewhere.
    """
    rows = k.analyses.get(iku_key(item.iku.code), [])
    capaian = item.steps[k.periode].capaian
    below = capaian is not None and capaian < HUNDRED
    if not is_over(k.periode, k.score.triwulan):
        return
    parts = (
        (analisis_words.DRIVER, [r.driver for r in rows], words.DRIVER_GAP, not below),
        (analisis_words.OBSTACLE, [r.obstacle for r in rows], words.OBSTACLE_GAP, below),
        (analisis_words.FOLLOW_UP, [r.follow_up for r in rows], words.FOLLOW_UP_GAP, below),
    )
    for label, cells, pattern, required in parts:
        lines = [numbered(line) for cell in cells for line in paragraphs(cell.original_text)]
        if not lines and required:
            lines = [{"nomor": "", "uraian": gap(pattern.format(kode=item.iku.code))}]
        if lines:
            yield {"judul": label, "butir": lines}
