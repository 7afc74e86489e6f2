"""What Ringkasan says in words: each sentence with the figure that it is said of, as built and as a formula.

The formulas name the rows of Bahan Ringkasan: those of the sentences by their names, the steps of the bridge from
``steps_first`` to ``steps_last``, and the counts by ``count_key``.
"""

from __future__ import annotations

from dataclasses import fields

from workbook_builder.layout import style
from workbook_builder.layout.columns import Entry
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.live_text import NOTHING, Live, either, figure, listed, said, whole, word
from workbook_builder.layout.plan import Value
from workbook_builder.layout.sheets.workings import ringkasan_figures as figures
from workbook_builder.layout.sheets.workings.ringkasan_bars import step_text
from workbook_builder.layout.sheets.workings.ringkasan_counts import count_key, count_text
from workbook_builder.model.numbers import HUNDRED, ZERO
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t

_NO_FIGURE = Entry(style.NUMBER)
_STEPS, _STEP_TEXTS = "{value@steps_first}:{value@steps_last}", "{text@steps_first}:{text@steps_last}"
_WEAKEST = "INDEX({name},MATCH(1,Peringkat_Urutan,0))"


@record
class Sentence:
    """What is said, and the figure that it is said of."""

    live: Live
    figure: Entry
    label: Value

    @property
    def text(self) -> str:
        return self.live.text


@record
class Sentences:
    """All of them, in the order of their rows."""

    before: Sentence
    verdict: Sentence
    nko: Sentence
    below: Sentence
    weakest: Sentence
    iku: Sentence
    best: Sentence
    worst: Sentence
    bridge_title: Sentence
    deviation_title: Sentence
    absorption: Sentence
    status_counts: Sentence


NAMES = tuple(field.name for field in fields(Sentences))


def sentences(k: SheetContext) -> Sentences:
    before, verdict, below, weakest = _before(k), _verdict(k), _below(k), _weakest(k)
    best, worst = _step(k, "MAX"), _step(k, "MIN")
    return Sentences(
        before=before,
        verdict=verdict,
        nko=_nko(k, before, verdict),
        below=below,
        weakest=weakest,
        iku=_iku(k, below, weakest),
        best=best,
        worst=worst,
        bridge_title=_bridge_title(k, best, worst),
        deviation_title=_titled("deviation_title", said(t.DEVIATION_TITLE, _weakest_parts(below, weakest))),
        absorption=_absorption(k),
        status_counts=_status_counts(k),
    )


def _titled(name: str, live: Live, shown: Entry = _NO_FIGURE) -> Sentence:
    return Sentence(live, shown, t.SENTENCE_LABELS[name])


def _other(name: str, sentence: Sentence) -> Live:
    """A sentence as another one quotes it."""
    return Live(sentence.text, f"{{text@{name}}}")


def _before(k: SheetContext) -> Sentence:
    """How the NKO has moved since the period reported before; nothing in the first quarter."""
    nko, quarter = k.score.nko[k.report_periode], k.score.triwulan
    previous = REPORTED_AFTER[quarter - 1] if quarter > 1 else None
    old = k.score.nko[previous] if previous else None
    moved = None if old is None or nko is None else nko - old
    parts = {
        "arah": either(moved is not None and moved >= 0, "{value@nko}>={value}", word(t.RISING), word(t.FALLING)),
        "beda": figure(None if moved is None else abs(moved), "ABS({value@nko}-{value})"),
        "periode": Live(previous or "", "{label}"),
    }
    live = either(moved is not None, "COUNT({value},{value@nko})=2", said(t.MOVED, parts), NOTHING)
    formula = "INDEX(Baris_NKO,1,MATCH({label},NKO_Periode,0))" if previous else ""
    return Sentence(live, Entry(style.NUMBER, old, formula), previous)


def _verdict(k: SheetContext) -> Sentence:
    """The status of the NKO, and its predikat where the rules have one; nothing without an NKO."""
    periode = k.report_periode
    nko = k.score.nko[periode]
    parts = [Live(band(k.rules.status, nko) or "", "INDEX(Baris_Status_NKO,1,Kolom_Laporan)")]
    if k.rules.predikat:
        parts.append(Live(k.score.predikat[periode] or "", "INDEX(Baris_Predikat,1,Kolom_Laporan)"))
    return _titled("verdict", either(nko is not None, "ISNUMBER({value@nko})", listed(parts), NOTHING))


def _nko(k: SheetContext, before: Sentence, verdict: Sentence) -> Sentence:
    nko = k.score.nko[k.report_periode]
    quoted = {"nilai": _other("verdict", verdict), "perubahan": _other("before", before)}
    parts = {"nko": figure(nko, "{value}"), **quoted}
    live = either(nko is not None, "ISNUMBER({value})", said(t.NKO_SENTENCE, parts), word(t.NO_NKO))
    return _titled("nko", live, Entry(style.NUMBER, nko, figures.NKO))


def _below(k: SheetContext) -> Sentence:
    count = figures.below(k)
    number = either(count == 1, "{value}=1", word(t.ONE), Live(str(count), "{value}"))
    live = either(count == 0, "{value}=0", word(t.NONE_BELOW), said(t.BELOW_COUNT, {"jumlah": number}))
    return _titled("below", live, Entry(style.INTEGER, count, figures.BELOW))


def _weakest(k: SheetContext) -> Sentence:
    r = figures.weakest(k)
    capaian = r.capaian if r else None
    code = Live(r.iku.code if r else "", _WEAKEST.format(name="Peringkat_Kode"))
    parts = {"kode": code, "capaian": figure(capaian, "{value}")}
    live = either(capaian is not None, "ISNUMBER({value})", said(t.WEAKEST, parts), NOTHING)
    formula = 'IF(COUNT(Peringkat_Urutan)=0,"",MIN(Peringkat_Capaian))'
    return _titled("weakest", live, Entry(style.NUMBER, capaian, formula))


def _weakest_parts(below: Sentence, weakest: Sentence) -> dict[str, Live]:
    return {"banyak": _other("below", below), "kode": _other("weakest", weakest)}


def _iku(k: SheetContext, below: Sentence, weakest: Sentence) -> Sentence:
    """How many IKU are below 100, which is the weakest, and what the NKO gains if that one comes to 100."""
    gain, parts = figures.gain(k), _weakest_parts(below, weakest)
    none = said(t.NONE_BELOW_SENTENCE, {"banyak": parts["banyak"]})
    present = said(t.BELOW_SENTENCE, parts | {"naik": figure(gain or ZERO, "{value}")})
    point = _WEAKEST.format(name="Peringkat_Poin")
    formula = f'IF(COUNT(Peringkat_Urutan)=0,"",(100-{{value@weakest}})*{point})'
    live = either(figures.below(k) == 0, "{value@below}=0", none, present)
    return _titled("iku", live, Entry(style.NUMBER, gain, formula))


def _step(k: SheetContext, function: str) -> Sentence:
    """The perspektif that adds most (MAX) or least (MIN); the first of equal ones."""
    choose, name = (max, "best") if function == "MAX" else (min, "worst")
    steps = zip(figures.steps(k), k.score.perspektif, strict=True)
    step, perspektif = choose(steps, key=lambda x: x[0])
    formula = f"INDEX({_STEP_TEXTS},MATCH({function}({_STEPS}),{_STEPS},0))"
    return _titled(name, Live(step_text(perspektif.name, step).text, formula))


def _bridge_title(k: SheetContext, best: Sentence, worst: Sentence) -> Sentence:
    nko = k.score.nko[k.report_periode]
    parts = {
        "nko": figure(nko, "{value@nko}"),
        "terbaik": _other("best", best),
        "terlemah": _other("worst", worst),
    }
    live = either(nko is not None, "ISNUMBER({value@nko})", said(t.BRIDGE_TITLE, parts), word(t.NO_NKO))
    return _titled("bridge_title", live)


def _absorption(k: SheetContext) -> Sentence:
    """Absorption in percent, beside what the calendar would expect by now."""
    quarter = k.score.triwulan
    percent = k.score.anggaran.percent[TRIWULAN[quarter - 1]]
    parts = {
        "serapan": figure(percent, "{value}*100"),
        "acuan": whole(HUNDRED * quarter / len(TRIWULAN), "Serapan_Acuan*100"),
    }
    live = either(percent is not None, "ISNUMBER({value})", said(t.SERAPAN_WORDS, parts), word(t.NO_SERAPAN))
    spent = None if percent is None else fraction(percent)
    shown = style.NUMBER.but(number_format="persen")
    return _titled("absorption", live, Entry(shown, spent, "INDEX(Anggaran_Serapan,1,Triwulan)"))


def _status_counts(k: SheetContext) -> Sentence:
    """How many IKU have each status, the best first, and how many have none."""
    statuses = [s.steps[k.report_periode].status for s in k.score.iku]
    counts = [
        Live(count_text(a.name, statuses.count(a.name)).text, f"{{text@{count_key(n)}}}")
        for n, a in enumerate(k.rules.status)
    ]
    none, formula = statuses.count(None), "(ROWS(Peringkat_Capaian)-COUNT(Peringkat_Capaian))"
    present = said(t.UNSCORED_COUNT, {"jumlah": Live(str(none), formula)})
    unscored = either(none == 0, f"{formula}=0", NOTHING, present)
    live = said(t.STATUS_COUNTS, {"banyak": listed(counts[::-1]), "tanpa": unscored})
    return _titled("status_counts", live)
