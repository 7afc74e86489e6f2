"""The spending of the office in the report."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.report.content.iku import KEYS
from workbook_builder.report.content.subject import Content, Subject, clean
from workbook_builder.text import laporan as words
from workbook_builder.text.number_words import LIMIT, rupiah_in_words
from workbook_builder.text.numbers import NO_VALUE, format_fixed, format_rupiah

Spent = Mapping[Periode, int | None]


def anggaran_content(k: Subject) -> Content:
    """The total with its sentence, and every kind of spending."""
    score = k.score.anggaran
    kinds = [
        _row(k, clean(b.code), clean(b.name), b.pagu, {q: b.realisasi.get(q) for q in TRIWULAN})
        for b in k.score.agreement.anggaran.rincian
    ]
    total = _row(k, "", words.TOTAL, score.pagu, score.realisasi)
    spent = score.realisasi.get(k.quarter)
    return {
        **total,
        "pagu_terbilang": _in_words(score.pagu),
        "realisasi_terbilang": _in_words(spent),
        "kalimat": _sentence(k, score.pagu, spent),
        "belanja": kinds,
    }


def _row(k: Subject, code: str, name: str, pagu: int | None, spent: Spent) -> Content:
    over = {q: spent.get(q) if is_over(q, k.score.triwulan) else None for q in TRIWULAN}
    now = over[k.quarter]
    return {
        "kode": code,
        "nama": name,
        "pagu": format_rupiah(pagu),
        "realisasi": format_rupiah(now),
        "persen": _percent(now, pagu),
        "realisasi_triwulan": {KEYS[q]: format_rupiah(over[q]) for q in TRIWULAN},
    }


def _percent(spent: int | None, pagu: int | None) -> str:
    return NO_VALUE if spent is None or not pagu else format_fixed(HUNDRED * Number(spent, pagu)) + "%"


def _in_words(amount: int | None) -> str:
    """The amount in words; as a figure where it is beyond every budget."""
    return format_rupiah(amount) if amount is None or abs(amount) >= LIMIT else rupiah_in_words(amount)


def _sentence(k: Subject, pagu: int | None, spent: int | None) -> str:
    if spent is None:
        pattern = words.ANGGARAN_NONE if pagu is None else words.ANGGARAN_NO_REALISASI
    else:
        pattern = words.ANGGARAN if pagu else words.ANGGARAN_NO_PAGU
    return pattern.format(
        unit=clean(k.score.agreement.identitas.unit),
        sampai=k.to_date,
        realisasi=format_rupiah(spent),
        realisasi_terbilang=_in_words(spent),
        pagu=format_rupiah(pagu),
        pagu_terbilang=_in_words(pagu),
        persen=_percent(spent, pagu),
    )
