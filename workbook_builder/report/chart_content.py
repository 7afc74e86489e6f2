"""What the charts of the report show: their bars, the words at them, and what they say in one sentence."""

from __future__ import annotations

from workbook_builder.model import IkuScore, Score
from workbook_builder.model.numbers import HUNDRED, Number, round_half_away
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.model.record import record
from workbook_builder.text import charts as words
from workbook_builder.text.numbers import NO_VALUE, format_fixed, format_rupiah

MAX_NAMED = 10
"""IKU below 100 that are named one by one to who cannot see the chart; the report names all of them."""


@record
class Bar:
    """A bar: what it is of, how long it is (None where there is no figure), and the words at its end."""

    label: str
    value: Number | None
    text: str
    status: str = ""
    """The status of a capaian; empty for any other figure."""


@record
class BarContent:
    """A chart without its picture. ``line`` is where the dashed line stands, ``axis`` what its scale shows."""

    bars: tuple[Bar, ...]
    title: str
    alt: str
    axis: str
    line: Number | None


def nko_content(score: Score) -> BarContent | None:
    """NKO of the periods that were reported so far; None where there is none yet."""
    periods = [REPORTED_AFTER[n] for n in range(1, score.triwulan + 1)]
    bars = tuple(
        Bar(words.PERIODS[p.value], score.nko[p], format_fixed(score.nko[p]))
        for p in periods
        if score.nko[p] is not None
    )
    said = words.SEVERAL.join(words.POINT.format(nama=bar.label, nilai=bar.text) for bar in bars)
    alt = words.NKO_ALT.format(unit=_unit(score), tahun=_year(score), daftar=said)
    title = words.NKO_TITLE.format(tahun=_year(score))
    return BarContent(bars, title, alt, words.NKO_AXIS, HUNDRED) if bars else None


def capaian_content(score: Score) -> BarContent | None:
    """Capaian of every IKU in the reported period, in the order of the sheets; None where none has any."""
    periode = REPORTED_AFTER[score.triwulan]
    bars = tuple(_capaian_bar(row, periode) for row in score.iku)
    present = [bar for bar in bars if bar.value is not None]
    low = [row for row in score.iku if _is_low(row.capaian(periode))]
    listed = words.MANY.join(
        words.POINT.format(nama=row.iku.code, nilai=format_fixed(row.capaian(periode))) for row in low[:MAX_NAMED]
    )
    if len(low) > MAX_NAMED:
        listed += words.AND_MORE.format(jumlah=len(low) - MAX_NAMED)
    blank = len(bars) - len(present)
    place = {"periode": words.CAPAIAN_PERIODS[periode.value], "tahun": _year(score)}
    alt = words.CAPAIAN_ALT.format(
        **place,
        jumlah=len(bars),
        unit=_unit(score),
        tercapai=len(present) - len(low),
        kurang=len(low),
        daftar=words.CAPAIAN_LOW.format(daftar=listed) if low else "",
        kosong=words.CAPAIAN_BLANK.format(jumlah=blank) if blank else "",
    )
    title = words.CAPAIAN_TITLE.format(**place)
    return BarContent(bars, title, alt, words.CAPAIAN_AXIS, HUNDRED) if present else None


def _capaian_bar(row: IkuScore, periode: Periode) -> Bar:
    value, status = row.capaian(periode), row.steps[periode].status or ""
    shown = format_fixed(value)
    label = f"{row.iku.code} {row.iku.short_name or row.iku.name}"
    if _is_low(value) and status:
        shown = words.WITH_STATUS.format(nilai=shown, status=status)
    return Bar(label, value, shown, status)


def _is_low(value: Number | None) -> bool:
    """Whether a capaian is below 100 as it is shown."""
    return value is not None and round_half_away(value, 2) < HUNDRED


def anggaran_content(score: Score) -> BarContent | None:
    """Spending so far per quarter and the ceiling; None where no quarter of the report has a figure."""
    anggaran = score.anggaran
    spent = {q: x for q in TRIWULAN[: score.triwulan] if (x := anggaran.realisasi[q]) is not None}
    if not spent:
        return None
    amounts = [abs(x) for x in (*spent.values(), anggaran.pagu or 0)]
    power, size = next(((p, s) for p, s in words.SIZES if max(amounts) >= 10**p), words.SIZES[-1])
    bars, said = [], []
    for q, amount in spent.items():
        percent = anggaran.percent[q]
        share = f"{format_fixed(percent)}%" if percent is not None else NO_VALUE
        bars.append(Bar(words.QUARTERS[q.value], Number(amount, 10**power), f"{share}\n{_short(amount, power, size)}"))
        told = f"{format_rupiah(amount)} ({share})" if percent is not None else format_rupiah(amount)
        said.append(words.POINT.format(nama=words.QUARTERS[q.value], nilai=told))
    line = None
    if anggaran.pagu is not None:
        line = Number(anggaran.pagu, 10**power)
        bars.insert(0, Bar(words.PAGU, line, _short(anggaran.pagu, power, size)))
        said.insert(0, words.POINT.format(nama=words.PAGU, nilai=format_rupiah(anggaran.pagu)))
    axis = words.ANGGARAN_AXIS_NO_PAGU if line is None else words.ANGGARAN_AXIS
    unit = words.AMOUNT.format(nilai=size.capitalize(), satuan=words.RUPIAH).strip()
    return BarContent(
        tuple(bars),
        words.ANGGARAN_TITLE.format(tahun=_year(score)),
        words.ANGGARAN_ALT.format(unit=_unit(score), tahun=_year(score), daftar=words.SEVERAL.join(said)),
        axis.format(satuan=unit),
        line,
    )


def _short(amount: int, power: int, size: str) -> str:
    """``Rp5,40 miliar``."""
    figure = format_fixed(Number(abs(amount), 10**power), 2 if power else 0)
    return words.AMOUNT.format(nilai=f"{'-' if amount < 0 else ''}Rp{figure}", satuan=size).strip()


def _unit(score: Score) -> str:
    return score.agreement.identitas.unit


def _year(score: Score) -> str:
    year = score.agreement.identitas.year
    return words.YEAR.format(tahun=year) if year is not None else ""
