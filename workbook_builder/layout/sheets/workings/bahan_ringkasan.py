"""Sheet Bahan Ringkasan: what the charts of the summary draw, and its sentences, piece by piece.

The bridge leads from 100 over what each perspektif adds to the NKO; the deviations are the IKU against 100.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from workbook_builder.layout import style
from workbook_builder.layout.columns import Columns, Entry, MixedRow, begin_table, mixed
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.live_text import figure_formula, figure_text, signed, signed_text, whole_formula
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder, Value, quote
from workbook_builder.layout.sheets.workings.peringkat import RankRow, rank_rows
from workbook_builder.layout.style import Style
from workbook_builder.model.address import address
from workbook_builder.model.numbers import HUNDRED, ZERO, Number, round_half_away
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t
from workbook_builder.text.numbers import format_fixed
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Bahan Ringkasan",
    "Bahan Ringkasan",
    "Angka di balik grafik Ringkasan, dan kalimatnya sepotong demi sepotong; semuanya rumus hidup.",
)
MAX_IKU = 20
"""IKU that a chart shows; an office with more sees its weakest ones."""
_FIGURES = ("np", "share", "value", "level", "base", "whole", "up", "down")


def status_key(number: int) -> str:
    """The key of the column with the deviations of one status, by its number from the worst."""
    return f"status_{number}"


def columns(k: SheetContext) -> Columns[MixedRow]:
    return Columns(
        (
            mixed("part", "Bagian", 14),
            mixed("number", "No.", 6),
            mixed("label", "Label", 24),
            mixed("np", "NP", 11),
            mixed("share", "Bobot", 11),
            mixed("value", "Nilai", 11),
            mixed("level", "Sampai", 11),
            mixed("base", "Alas", 11),
            mixed("whole", "Utuh", 11),
            mixed("up", "Naik", 11),
            mixed("down", "Turun", 11),
            *(mixed(status_key(n), a.name, 11) for n, a in enumerate(k.rules.status)),
            mixed("text", "Teks", 110),
        )
    )


@record
class Location:
    """First and last row of each part."""

    bridge: tuple[int, int]
    deviations: tuple[int, int]


def location(k: SheetContext) -> Location:
    bridge = CONTENT_ROW, CONTENT_ROW + len(k.score.perspektif) + 1
    return Location(bridge, (bridge[1] + 1, bridge[1] + min(MAX_IKU, len(k.iku))))


def sheet(k: SheetContext) -> SheetBuilder:
    table = columns(k)
    p = begin_table(k, TEXT, "mesin", table, key=3)
    place = location(k)
    rows = [*_bridge(k), *_deviations(k), *_sentences(k), *_counts(k)]
    after = place.deviations[1] + 1
    texts = {name: after + n for n, name in enumerate(_SENTENCES)}
    texts |= {f"count_{n}": after + len(_SENTENCES) + n for n in range(len(k.rules.status))}
    named = {"steps_first": place.bridge[0] + 1, "steps_last": place.bridge[1] - 1, **texts}
    table.write(p, rows, rows=named)
    if k.score.triwulan > 1:
        table.name_area(p, "NKO_Sebelumnya", "value", texts["before"], texts["before"])
    for key, name in _NAMES.items():
        table.name_area(p, name, "text", texts[key], texts[key])
    p.ignored.append(table.area("value", CONTENT_ROW, place.deviations[1], status_key(len(k.rules.status) - 1)))
    return p


def title_cells(k: SheetContext) -> dict[str, str]:
    """The cell with its sheet of every sentence, by what it is."""
    column, first = columns(k).numbers["text"], location(k).deviations[1] + 1
    return {name: f"{quote(TEXT.name)}!{address(first + n, column, True)}" for n, name in enumerate(_SENTENCES)}


def levels(k: SheetContext) -> list[Number]:
    """What the bridge reaches, from 100 on, perspektif by perspektif."""
    return list(accumulate(_steps(k), initial=HUNDRED))


def _row(k: SheetContext, part: str, label: Value, **entries: Entry) -> MixedRow:
    keys = (*_FIGURES, *(status_key(n) for n in range(len(k.rules.status))))
    return {
        "part": Entry(style.TEXT, part),
        "number": Entry(style.INTEGER),
        "label": Entry(style.TEXT, label),
        **{key: Entry(style.NUMBER) for key in keys},
        "text": Entry(style.TEXT),
        **entries,
    }


def _number(value: Number | int | None, formula: str, shown: Style = style.NUMBER) -> Entry:
    return Entry(shown, value, formula)


def _bridge(k: SheetContext) -> Iterator[MixedRow]:
    """100, what each perspektif adds by its weight, and the NKO."""
    periode = k.report_periode
    hundred = _number(HUNDRED, "100")
    yield _row(k, t.BRIDGE, t.BRIDGE_START, level=hundred, whole=hundred)
    shares, reached = _shares(k), levels(k)
    share = 'INDEX(Bobot_NP,MATCH({label},NP_Perspektif,0))/SUMPRODUCT((NP_Laporan<>"")*Bobot_NP)'
    share = f'IF(COUNT(NP_Laporan)=0,"",{share})'
    for s, part, (before, level) in zip(k.score.perspektif, shares, pairwise(reached), strict=True):
        step = level - before
        yield _row(
            k,
            t.BRIDGE,
            s.name,
            np=_number(s.value[periode], "INDEX(NP_Laporan,MATCH({label},NP_Perspektif,0))"),
            share=_number(part, share, style.RATIO),
            value=_number(step, "IF(ISNUMBER({np}),ROUND(({np}-100)*{share},Digit_Ambang),0)"),
            level=_number(level, "{level@-1}+{value}"),
            base=_number(min(before, level), "MIN({level@-1},{level})"),
            up=_number(max(step, ZERO), "MAX({value},0)"),
            down=_number(max(-step, ZERO), "MAX(-{value},0)"),
            text=Entry(style.TEXT, f"{s.name} {signed_text(step)}", f'{{label}}&" "&{signed("{value}")}'),
        )
    nko = k.score.nko[periode]
    whole = _number(nko, "INDEX(Baris_NKO,1,Kolom_Laporan)")
    yield _row(k, t.BRIDGE, t.BRIDGE_END.format(periode=periode), level=whole, whole=whole)


def _deviations(k: SheetContext) -> Iterator[MixedRow]:
    """The IKU from the weakest on, each in the column of its status."""
    rows = k.once(rank_rows)
    ranked = {r.rank: r for r in rows if r.rank}
    for number in range(1, min(MAX_IKU, len(k.iku)) + 1):
        r = ranked.get(number)
        deviation = r.capaian - HUNDRED if r and r.capaian is not None else None
        statuses = {
            status_key(n): _number(
                deviation if r and r.status == a.name else None,
                f'IF({{$label}}="","",IF({_ranked("Peringkat_Status")}={{{status_key(n)}@$head}},{{$value}},""))',
            )
            for n, a in enumerate(k.rules.status)
        }
        code = r.iku.code if r else None
        label = f'IF({{number}}<=COUNT(Peringkat_Urutan),{_ranked("Peringkat_Kode")},"")'
        row = _row(
            k,
            t.DEVIATION,
            code,
            number=Entry(style.INTEGER, number),
            value=_number(deviation, f'IF({{label}}="","",{_ranked("Peringkat_Capaian")}-100)'),
            **statuses,
        )
        yield {**row, "label": Entry(style.TEXT, code, label)}


def _ranked(name: str) -> str:
    return f"INDEX({name},MATCH({{$number}},Peringkat_Urutan,0))"


_SENTENCES = (
    "before",
    "verdict",
    "nko",
    "below",
    "weakest",
    "iku",
    "best",
    "worst",
    "bridge_title",
    "deviation_title",
    "absorption",
    "status_counts",
)
_NAMES = {
    "nko": "Kalimat_NKO",
    "iku": "Kalimat_IKU",
    "absorption": "Kalimat_Serapan",
    "status_counts": "Kalimat_Status",
}


@record
class Sentences:
    """What the summary says in words, as the score gives it."""

    before: str
    verdict: str
    nko: str
    below: str
    weakest: str
    iku: str
    best: str
    worst: str
    bridge_title: str
    deviation_title: str
    absorption: str
    status_counts: str


def sentences(k: SheetContext) -> Sentences:
    periode = k.report_periode
    nko = k.score.nko[periode]
    before = _before(k)
    weakest, count = _weakest(k), _below(k)
    below = t.BELOW_COUNT.format(jumlah=t.ONE if count == 1 else count) if count else t.NONE_BELOW
    named = f"{weakest.iku.code} ({figure_text(weakest.capaian)})" if weakest and weakest.capaian is not None else ""
    gain = _gain(k) or ZERO
    second = t.BELOW_SENTENCE.format(banyak=below, kode=named, naik=figure_text(gain)) if count else f"{below}."
    steps = [(step, s.name) for step, s in zip(_steps(k), k.score.perspektif, strict=True)]
    best, worst = max(steps, key=lambda x: x[0]), min(steps, key=lambda x: x[0])
    status = [s.steps[periode].status for s in k.score.iku]
    counts = [f"{status.count(a.name)} {a.name}" for a in reversed(k.rules.status)]
    return Sentences(
        before,
        "" if nko is None else _verdict(k),
        t.NO_NKO if nko is None else f"NKO {figure_text(nko)} ({_verdict(k)}){before}.",
        below,
        named,
        second,
        f"{best[1]} {signed_text(best[0])}",
        f"{worst[1]} {signed_text(worst[0])}",
        t.NO_NKO
        if nko is None
        else t.BRIDGE_TITLE.format(
            nko=figure_text(nko),
            terbaik=f"{best[1]} {signed_text(best[0])}",
            terlemah=f"{worst[1]} {signed_text(worst[0])}",
        ),
        t.DEVIATION_TITLE.format(banyak=below, kode=named),
        _absorption(k),
        ", ".join(counts) + (t.UNSCORED_COUNT.format(jumlah=status.count(None)) if None in status else ""),
    )


def _absorption(k: SheetContext) -> str:
    """Absorption in percent, beside what the calendar would expect by now."""
    percent = k.score.anggaran.percent[TRIWULAN[k.score.triwulan - 1]]
    if percent is None:
        return t.NO_SERAPAN
    expected = format_fixed(HUNDRED * k.score.triwulan / len(TRIWULAN), 0)
    return f"{figure_text(percent)}{t.SERAPAN_WORDS}{expected}%)"


def _verdict(k: SheetContext) -> str:
    periode = k.report_periode
    words = [band(k.rules.status, k.score.nko[periode]), k.score.predikat[periode] if k.rules.predikat else None]
    return ", ".join(x for x in words if x)


def _before(k: SheetContext) -> str:
    """How the NKO has moved since the period reported before."""
    quarter, nko = k.score.triwulan, k.score.nko[k.report_periode]
    if quarter == 1:
        return ""
    periode = REPORTED_AFTER[quarter - 1]
    old = k.score.nko[periode]
    if old is None or nko is None:
        return ""
    return t.MOVED.format(arah=t.RISES if nko >= old else t.FALLS, beda=figure_text(abs(nko - old)), periode=periode)


def _shares(k: SheetContext) -> list[Number | None]:
    """The weight of each perspektif against those that have a value; None where none has."""
    scored = sum((s.weight for s in k.score.perspektif if s.value[k.report_periode] is not None), ZERO)
    return [s.weight / scored if scored else None for s in k.score.perspektif]


def _steps(k: SheetContext) -> list[Number]:
    """What each perspektif adds; rounded, so that equal steps are equal in every program."""
    values = [s.value[k.report_periode] for s in k.score.perspektif]
    return [
        ZERO if value is None or share is None else round_half_away((value - HUNDRED) * share, k.rules.compared_digits)
        for value, share in zip(values, _shares(k), strict=True)
    ]


def _sentences(k: SheetContext) -> Iterator[MixedRow]:
    said, quarter = k.once(sentences), k.score.triwulan
    previous = REPORTED_AFTER[quarter - 1] if quarter > 1 else None
    nko = "INDEX(Baris_NKO,1,Kolom_Laporan)"
    formulas = _formulas(k)
    for name in _SENTENCES:
        value = Entry(style.NUMBER)
        label: Value = t.SENTENCE_LABELS[name]
        if name == "before":
            old = k.score.nko[previous] if previous else None
            label = previous
            value = _number(old, "INDEX(Baris_NKO,1,MATCH({label},NKO_Periode,0))" if previous else "")
        elif name == "nko":
            value = _number(k.score.nko[k.report_periode], nko)
        elif name == "below":
            value = _number(_below(k), 'SUMPRODUCT((Peringkat_Capaian<>"")*(Peringkat_Capaian<100))', style.INTEGER)
        elif name == "weakest":
            weakest = _weakest(k)
            value = _number(
                weakest.capaian if weakest else None, 'IF(COUNT(Peringkat_Urutan)=0,"",MIN(Peringkat_Capaian))'
            )
        elif name == "absorption":
            percent = k.score.anggaran.percent[TRIWULAN[quarter - 1]]
            spent = None if percent is None else fraction(percent)
            value = _number(spent, "INDEX(Anggaran_Serapan,1,Triwulan)", style.NUMBER.but(number_format="persen"))
        elif name == "iku":
            value = _number(_gain(k), _GAIN)
        yield _row(k, t.SENTENCE, label, value=value, text=Entry(style.TEXT, getattr(said, name), formulas[name]))


def _counts(k: SheetContext) -> Iterator[MixedRow]:
    """How many IKU have each status."""
    statuses = [s.steps[k.report_periode].status for s in k.score.iku]
    for a in k.rules.status:
        count = statuses.count(a.name)
        value = _number(count, "SUMPRODUCT((Capaian_Status={label})*1)", style.INTEGER)
        yield _row(k, t.COUNT, a.name, value=value, text=Entry(style.TEXT, f"{count} {a.name}", '{value}&" "&{label}'))


_FIRST_RANKED = "INDEX({name},MATCH(1,Peringkat_Urutan,0))"
_GAIN = 'IF(COUNT(Peringkat_Urutan)=0,"",(100-{value@weakest})*' + _FIRST_RANKED.format(name="Peringkat_Poin") + ")"


def _below(k: SheetContext) -> int:
    """How many IKU stay below 100."""
    return sum(1 for r in k.once(rank_rows) if r.capaian is not None and r.capaian < HUNDRED)


def _weakest(k: SheetContext) -> RankRow | None:
    return next((r for r in k.once(rank_rows) if r.rank == 1), None)


def _gain(k: SheetContext) -> Number | None:
    """What the NKO gains if the weakest IKU comes to 100."""
    weakest = _weakest(k)
    if weakest is None or weakest.capaian is None or weakest.point_value is None:
        return None
    return (HUNDRED - weakest.capaian) * weakest.point_value


def _formulas(k: SheetContext) -> dict[str, str]:
    counts = '&", "&'.join(f"{{text@count_{n}}}" for n in reversed(range(len(k.rules.status))))
    unscored = "(ROWS(Peringkat_Capaian)-COUNT(Peringkat_Capaian))"
    predikat = '&", "&INDEX(Baris_Predikat,1,Kolom_Laporan)' if k.rules.predikat else ""
    weakest = _FIRST_RANKED.format(name="Peringkat_Kode")
    steps = "{value@steps_first}:{value@steps_last}"
    texts = "{text@steps_first}:{text@steps_last}"
    figure, nko = figure_formula("{value}"), figure_formula("{value@nko}")
    return {
        "before": f'IF(COUNT({{value}},{{value@nko}})=2,IF({{value@nko}}>={{value}},"{t.RISING}","{t.FALLING}")'
        f'&{figure_formula("ABS({value@nko}-{value})")}&"{t.SINCE}"&{{label}},"")',
        "verdict": f'IF(ISNUMBER({{value@nko}}),INDEX(Baris_Status_NKO,1,Kolom_Laporan){predikat},"")',
        "nko": f'IF(ISNUMBER({{value}}),"NKO "&{figure}&" ("&{{text@verdict}}&")"&{{text@before}}&".","{t.NO_NKO}")',
        "below": f'IF({{value}}=0,"{t.NONE_BELOW}",IF({{value}}=1,"{t.ONE}",{{value}})&"{t.BELOW_WORDS}")',
        "weakest": f'IF(ISNUMBER({{value}}),{weakest}&" ("&{figure}&")","")',
        "iku": f'IF({{value@below}}=0,{{text@below}}&".",{{text@below}}&"{t.WEAKEST_WORDS}"&{{text@weakest}}'
        f'&"{t.GAIN_WORDS}"&{figure}&".")',
        "best": f"INDEX({texts},MATCH(MAX({steps}),{steps},0))",
        "worst": f"INDEX({texts},MATCH(MIN({steps}),{steps},0))",
        "bridge_title": f'IF(ISNUMBER({{value@nko}}),"{t.BRIDGE_WORDS}"&{nko}&": "&{{text@best}}&", "'
        f'&{{text@worst}},"{t.NO_NKO}")',
        "deviation_title": f'{{text@below}}&"{t.WEAKEST_WORDS}"&{{text@weakest}}',
        "absorption": f'IF(ISNUMBER({{value}}),{figure_formula("{value}*100")}&"{t.SERAPAN_WORDS}"'
        f'&{whole_formula("Serapan_Acuan*100")}&"%)","{t.NO_SERAPAN}")',
        "status_counts": f'{counts}&IF({unscored}=0,"",", "&{unscored}&"{t.UNSCORED_WORDS}")',
    }
