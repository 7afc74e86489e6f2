"""What the summary says: its figures and its sentences, each as built and as a formula."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workbook_builder.layout.kanwil.context import RegionContext
from workbook_builder.layout.kanwil.figures import mean, median, present
from workbook_builder.layout.kanwil.findings import counts, office_findings
from workbook_builder.layout.kanwil.iku import IkuRow, rows
from workbook_builder.layout.live_text import Live, either, figure, listed, said, whole, word
from workbook_builder.model.numbers import Number, round_half_away, to_float
from workbook_builder.text import kanwil as t

FIGURES = {
    "count": "Kanwil_Dinilai",
    "mean": "Kanwil_Rata",
    "median": "Kanwil_Median",
    "lowest": "Kanwil_Terendah",
    "highest": "Kanwil_Tertinggi",
    "rising": "Kanwil_Naik",
    "falling": "Kanwil_Turun",
    "below": "Kanwil_Di_Bawah",
    "weak": "Kanwil_Baris_Lemah",
}
"""Defined name of each figure, in the order of the sheet."""
NAMES = {
    "middle": "Kalimat_Tengah",
    "range": "Kalimat_Rentang",
    "statuses": "Kalimat_Status",
    "offices": "Kalimat_Kantor",
    "data": "Kalimat_Data",
    "moved": "Kalimat_Gerak",
    "weak_count": "Kalimat_Banyak_Lemah",
    "weak_iku": "Kalimat_Lemah",
    "nko": "Kalimat_NKO",
    "second": "Kalimat_Kedua",
    "spread_title": "Judul_Sebaran",
    "deviation_title": "Judul_Simpangan",
    "trend_title": "Judul_Tren",
}
"""Defined name of each sentence, in the order of the sheet; a later one may be made from those before it."""
Figure = tuple[Number | int | None, str]


def figures(k: RegionContext) -> Mapping[str, Figure]:
    """Value and formula of each figure."""
    moves = [(n, b) for n, b in zip(k.nko, k.nko_before, strict=True) if n is not None and b is not None]
    there = present(k.nko)
    moving = 'SUMPRODUCT((Peringkat_Perubahan<>"")*(Peringkat_Perubahan{sign}0))' if k.periode_before else "0"
    return {
        "count": (k.scored, "COUNT(Peringkat_NKO)"),
        "mean": (_compared(k, mean(k.nko)), "ROUND(AVERAGE(Peringkat_NKO),Digit_Ambang)"),
        "median": (_compared(k, median(k.nko)), "ROUND(MEDIAN(Peringkat_NKO),Digit_Ambang)"),
        "lowest": (min(there), "MIN(Peringkat_NKO)"),
        "highest": (max(there), "MAX(Peringkat_NKO)"),
        "rising": (sum(1 for n, b in moves if to_float(n) > to_float(b)), moving.format(sign=">")),
        "falling": (sum(1 for n, b in moves if to_float(n) < to_float(b)), moving.format(sign="<")),
        "below": (sum(r.below for r in k.once(rows)), "SUM(IKU_Di_Bawah)"),
        "weak": (_weak_place(k), "IF(COUNT(IKU_Urutan)=0,1,MATCH(1,IKU_Urutan,0))"),
    }


def _compared(k: RegionContext, value: Number | None) -> Number | None:
    return None if value is None else round_half_away(value, k.rules.compared_digits)


def _weak_place(k: RegionContext) -> int:
    """The row of the IKU that needs help most; the first where none does, so that nothing looks into the void."""
    return next((number for number, r in enumerate(k.once(rows), 1) if r.order == 1), 1)


def weak(k: RegionContext) -> IkuRow:
    """The IKU that needs help most."""
    return k.once(rows)[_weak_place(k) - 1]


def sentences(k: RegionContext) -> Mapping[str, Live]:
    values = k.once(figures)

    def shown(key: str) -> Live:
        value = values[key][0]
        assert value is not None
        return figure(value, f"ROUND({{value@{key}}},2)")

    def number(key: str) -> Live:
        value = values[key][0]
        assert value is not None
        return whole(value, f"{{value@{key}}}")

    said_of = {
        "middle": said(t.MIDDLE, {"rata": shown("mean"), "median": shown("median")}),
        "range": said(t.RANGE, {"rendah": shown("lowest"), "tinggi": shown("highest")}),
        "statuses": listed([_status(k, number, name) for number, name in reversed(list(enumerate(k.limits, 1)))]),
        "offices": said(t.TILE_OFFICES_WORDS, {"jumlah": number("count"), "semua": _everyone(k)}),
        "data": _data(k),
        "moved": _moved(k, number),
        "weak_count": _weak_count(k),
        "weak_iku": _weak(k),
    }
    parts = {key: Live(live.text, f"{{text@{key}}}") for key, live in said_of.items()}
    count = {"jumlah": number("count")}
    nko = {**count, "tengah": parts["middle"], "rentang": parts["range"], "status": parts["statuses"]}
    return {
        **said_of,
        "nko": said(t.NKO_SENTENCE, nko),
        "second": said(t.MOVEMENT_AND_WEAK, {"gerak": parts["moved"], "lemah": parts["weak_iku"]}),
        "spread_title": said(t.SPREAD_TITLE, {**count, "tengah": parts["middle"]}),
        "deviation_title": said(t.DEVIATION_TITLE, {"status": parts["statuses"]}),
        "trend_title": said(t.TREND_TITLE, {**count, "median": shown("median"), "periode": word(k.periode.value)}),
    }


def _status(k: RegionContext, number: int, name: str) -> Live:
    count = sum(1 for n in k.nko if k.status(n) == name)
    cell = f"status_{number}"
    parts = {"jumlah": whole(count, f"{{value@{cell}}}"), "status": Live(name, f"{{label@{cell}}}")}
    return said(t.STATUS_COUNT, parts)


def _everyone(k: RegionContext) -> Live:
    return whole(len(k.once(office_findings)), "ROWS(Temuan_Kantor)")


def _data(k: RegionContext) -> Live:
    total = counts(k)
    parts = {
        "galat": whole(total["errors"], "SUM(Temuan_Galat)"),
        "peringatan": whole(total["warnings"], "SUM(Temuan_Peringatan)"),
    }
    return said(t.DATA_WORDS, parts)


def _moved(k: RegionContext, number: Callable[[str], Live]) -> Live:
    if k.periode_before is None:
        return word(t.FIRST_SENTENCE)
    parts = {"naik": number("rising"), "turun": number("falling"), "periode": word(k.periode_before.value)}
    return said(t.MOVED_SENTENCE, parts)


def _weak_count(k: RegionContext) -> Live:
    r = weak(k)
    parts = {
        "jumlah": whole(r.below, "INDEX(IKU_Di_Bawah,{value@weak})"),
        "semua": whole(r.count, "INDEX(IKU_Kantor,{value@weak})"),
    }
    return said(t.WEAK_COUNT, parts)


def _weak(k: RegionContext) -> Live:
    r = weak(k)
    count = Live(_weak_count(k).text, "{text@weak_count}")
    parts = {"iku": Live(r.iku.label, "INDEX(IKU_Label,{value@weak})"), "banyak": count}
    return either(r.below > 0, "{value@below}>0", said(t.WEAK_SENTENCE, parts), word(t.NONE_NEEDED))
