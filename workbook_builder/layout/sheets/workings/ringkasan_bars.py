"""What the charts of Ringkasan draw: the steps of the bridge from 100 to the NKO, and the deviations from 100."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.layout import style
from workbook_builder.layout.columns import Entry, MixedRow
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import Live, said, signed
from workbook_builder.layout.sheets.workings import ringkasan_figures as figures
from workbook_builder.layout.sheets.workings.peringkat_row import rank_rows
from workbook_builder.layout.sheets.workings.ringkasan_row import number, row, said_text, status_key
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.text import ringkasan as t

MAX_IKU = 20
"""IKU that a chart shows; an office with more sees its weakest ones."""


def step_text(name: str, step: Number) -> Live:
    """A perspektif with what it adds, in the row of its step."""
    return said(t.STEP, {"perspektif": Live(name, "{label}"), "nilai": signed(step, "{value}")})


def bridge(k: SheetContext) -> Iterator[MixedRow]:
    """100, what each perspektif adds by its weight, and the NKO."""
    periode = k.report_periode
    hundred = number(HUNDRED, "100")
    yield row(k, t.BRIDGE, t.BRIDGE_START, level=hundred, whole=hundred)
    share = 'INDEX(Bobot_NP,MATCH({label},NP_Perspektif,0))/SUMPRODUCT((NP_Laporan<>"")*Bobot_NP)'
    share = f'IF(COUNT(NP_Laporan)=0,"",{share})'
    reached = pairwise(figures.levels(k))
    for s, part, (before, level) in zip(k.score.perspektif, figures.shares(k), reached, strict=True):
        step = level - before
        yield row(
            k,
            t.BRIDGE,
            s.name,
            np=number(s.value[periode], "INDEX(NP_Laporan,MATCH({label},NP_Perspektif,0))"),
            share=number(part, share, style.RATIO),
            value=number(step, "IF(ISNUMBER({np}),ROUND(({np}-100)*{share},Digit_Ambang),0)"),
            level=number(level, "{level@-1}+{value}"),
            base=number(min(before, level), "MIN({level@-1},{level})"),
            up=number(max(step, ZERO), "MAX({value},0)"),
            down=number(max(-step, ZERO), "MAX(-{value},0)"),
            text=said_text(step_text(s.name, step)),
        )
    nko = k.score.nko[periode]
    whole = number(nko, figures.NKO)
    yield row(k, t.BRIDGE, t.BRIDGE_END.format(periode=periode), level=whole, whole=whole)


def deviations(k: SheetContext) -> Iterator[MixedRow]:
    """The IKU from the weakest on, each in the column of its status."""
    rows = k.once(rank_rows)
    ranked = {r.rank: r for r in rows if r.rank}
    for place in range(1, min(MAX_IKU, len(k.iku)) + 1):
        r = ranked.get(place)
        deviation = r.capaian - HUNDRED if r and r.capaian is not None else None
        statuses = {
            status_key(n): number(
                deviation if r and r.status == a.name else None,
                f'IF({{$label}}="","",IF({_ranked("Peringkat_Status")}={{{status_key(n)}@$head}},{{$value}},""))',
            )
            for n, a in enumerate(k.rules.status)
        }
        code = r.iku.code if r else None
        label = f'IF({{number}}<=COUNT(Peringkat_Urutan),{_ranked("Peringkat_Kode")},"")'
        line = row(
            k,
            t.DEVIATION,
            code,
            number=Entry(style.INTEGER, place),
            value=number(deviation, f'IF({{label}}="","",{_ranked("Peringkat_Capaian")}-100)'),
            **statuses,
        )
        yield {**line, "label": Entry(style.TEXT, code, label)}


def _ranked(name: str) -> str:
    return f"INDEX({name},MATCH({{$number}},Peringkat_Urutan,0))"
