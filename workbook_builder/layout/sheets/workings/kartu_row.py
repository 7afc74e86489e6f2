"""One IKU in one period as the card tells of it: its figures, its sum in words, and its shares in the scores above."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout import choice_names as choices
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.live_text import figure_text
from workbook_builder.layout.sheets.data.manual_iku import scale_name, worst_shown
from workbook_builder.layout.sheets.workings.bahan_kartu import unit_text
from workbook_builder.layout.sheets.workings.perhitungan import scored_value
from workbook_builder.layout.sheets.workings.skala_stabilize import all_scales, first_rows
from workbook_builder.model import Iku, IkuScore, Steps
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import HUNDRED, ZERO, Number
from workbook_builder.model.periods import PERIODE, REPORTED_AFTER, Periode
from workbook_builder.model.record import record
from workbook_builder.text import kartu_iku as t
from workbook_builder.text.numbers import format_fixed

ORDER = (*REPORTED_AFTER.values(), *(x for x in PERIODE if x not in REPORTED_AFTER.values()))
"""The periods that are reported, then the others."""


@record
class Shares:
    """What part of the NSS an IKU makes, of the NP its SS, of the NKO its perspektif; between 0 and 1."""

    nss: Number
    np: Number
    nko: Number


@record
class CardRow:
    """The chosen IKU in one period, and where the formulas find it."""

    k: SheetContext
    score: IkuScore
    periode: Periode
    steps: Steps
    number: int
    """Row of the IKU within the named ranges of Manual IKU; 1 is the first."""
    shares: Shares | None
    """None where it is not scored."""

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def row(self) -> int:
        """Row within the named ranges of Perhitungan."""
        return (self.number - 1) * len(PERIODE) + PERIODE.index(self.periode) + 1

    @property
    def point(self) -> int | None:
        """Row of the point within the named ranges of Skala Stabilize."""
        if self.steps.point is None:
            return None
        return first_rows(self.k)[scale_name(self.iku)] + self.steps.point - 1

    @property
    def above(self) -> Number | None:
        """How far Ca lies above its point of the scale."""
        if self.steps.ca is None or self.steps.point is None:
            return None
        ca, _ = all_scales(self.k)[scale_name(self.iku)][self.steps.point - 1]
        return max(self.steps.ca, ca) - ca

    @property
    def value(self) -> Number | None:
        """What of it enters its SS."""
        return scored_value(self.steps)

    def unit(self, value: Number | None) -> str:
        return unit_text(self.iku, value)

    @property
    def percent(self) -> Number | None:
        """Realisasi in percent of the target."""
        return None if self.steps.ratio is None else self.steps.ratio * HUNDRED

    @property
    def mirrored(self) -> Number | None:
        """The same, as far on the other side of 100."""
        return None if self.steps.ratio is None else (2 - self.steps.ratio) * HUNDRED

    @property
    def ratio_words(self) -> str:
        return self._divided(t.RATIO, self.percent)

    @property
    def mirrored_words(self) -> str:
        return self._divided(t.MIRRORED, self.mirrored)

    def _divided(self, pattern: str, result: Number | None) -> str:
        if result is None:
            return ""
        texts = {"realisasi": self.unit(self.steps.realisasi), "target": self.unit(self.steps.target)}
        return pattern.format(hasil=figure_text(result), **texts)

    @property
    def worst_words(self) -> str:
        if self.steps.zero_target_value is None:
            return self.none_words
        worst, realisasi = self.unit(worst_shown(self.iku)), self.unit(self.steps.realisasi)
        return t.WORST.format(terburuk=worst, realisasi=realisasi, hasil=figure_text(self.steps.zero_target_value))

    @property
    def scale_step(self) -> tuple[Number, Number] | None:
        """(capaian at the point of the scale below Ca, how steeply it rises from there)."""
        if self.steps.point is None:
            return None
        points = all_scales(self.k)[scale_name(self.iku)]
        begin, following = points[self.steps.point - 1], points[self.steps.point : self.steps.point + 1]
        slope = (following[0][1] - begin[1]) / (following[0][0] - begin[0]) if following else ZERO
        return begin[1], slope

    @property
    def scale_words(self) -> str:
        if self.above is None or self.scale_step is None or self.steps.scale_value is None:
            return ""
        begin, slope = self.scale_step
        texts = {
            "awal": figure_text(begin),
            "kemiringan": figure_text(slope * HUNDRED),
            "lebih": figure_text(self.above),
        }
        return t.SCALE.format(hasil=figure_text(self.steps.scale_value), **texts)

    @property
    def stabilize_words(self) -> str:
        if not self.scale_words or self.steps.realisasi is None or self.steps.target is None:
            return ""
        below = self.steps.realisasi <= self.steps.target
        return t.STABILIZE.format(ca=self.ratio_words if below else self.mirrored_words, skala=self.scale_words)

    @property
    def none_words(self) -> str:
        return t.NO_FORMULA.format(cara=self.steps.method) if self.steps.method else ""

    @property
    def direct_words(self) -> str:
        """The formula of Maximize or of Minimize, where its target is not 0."""
        if self.steps.method == choices.MAXIMIZE:
            return self.ratio_words
        return self.mirrored_words if self.steps.method in (choices.MAXIMIZE_NEGATIVE, choices.MINIMIZE) else ""

    @property
    def sum_words(self) -> str:
        """The formula that applies with its own numbers."""
        worst = self.worst_words if self.steps.method == choices.MINIMIZE_ZERO else self.none_words
        return self.direct_words or self.stabilize_words or worst

    @property
    def limit_words(self) -> str:
        if self.steps.konversi:
            return t.KONVERSI
        limits = {
            "minimum": format_fixed(self.k.rules.capaian_min, 0),
            "maksimum": format_fixed(self.k.rules.capaian_max, 0),
        }
        return t.LIMITS.format(**limits)

    @property
    def words(self) -> str:
        """The whole sum in words, or why there is none."""
        if self.steps.capaian is not None:
            result = t.RESULT.format(capaian=figure_text(self.steps.capaian), status=self.steps.status)
            return self.sum_words + self.limit_words + result
        return self.sum_words or (t.NO_TARGET if self.steps.target is None else t.NO_REALISASI)

    def part(self, level: str) -> tuple[Number, Number, Number] | None:
        """(share, what is shared, its product) on the level nss, np or nko."""
        if self.shares is None or self.value is None:
            return None
        nss = self.value * self.shares.nss
        np = nss * self.shares.np
        shared = {"nss": (self.shares.nss, self.value), "np": (self.shares.np, nss), "nko": (self.shares.nko, np)}
        share, value = shared[level]
        return share, value, share * value

    def share_words(self, level: str) -> str:
        part, total = self.part(level), self.total(level)
        if part is None or total is None:
            return t.NONE
        share, value, result = (figure_text(x) for x in (part[0] * HUNDRED, *part[1:]))
        texts = {"bagian": share, "nilai": value, "hasil": result, "nama": level.upper(), "jumlah": figure_text(total)}
        return t.SHARE.format(**texts)

    def total(self, level: str) -> Number | None:
        """NSS, NP or NKO of the period that the IKU is part of."""
        perspektif = self.k.score.agreement.perspektif_of(self.iku)
        values = {
            "nss": next((s.value[self.periode] for s in self.k.score.sasaran if s.sasaran.number == self.iku.ss), None),
            "np": next((p.value[self.periode] for p in self.k.score.perspektif if p.name == perspektif), None),
            "nko": self.k.score.nko[self.periode],
        }
        return values[level]

    @property
    def reported(self) -> Number | None:
        """The capaian as the report of its quarter has it, or as computed where there is no report of its own."""
        quarter = {x: q for q, x in REPORTED_AFTER.items()}.get(self.periode)
        if quarter is None or quarter > self.k.score.triwulan:
            return None
        report = self.k.history.reports.get(quarter)
        if report is None:
            return self.steps.capaian
        old = next((i for i in report.iku if iku_key(i.code) == iku_key(self.iku.code)), None)
        return old.capaian[self.periode] if old else None


def card_rows(k: SheetContext, number: int) -> Iterator[CardRow]:
    """The rows of the IKU at a position of the agreement."""
    return (card_row(k, number, periode) for periode in ORDER)


def card_row(k: SheetContext, number: int, periode: Periode) -> CardRow:
    """The IKU at a position of the agreement in one period."""
    s = k.score.iku[number - 1]
    return CardRow(k, s, periode, s.steps[periode], number, _shares(k, s, periode))


def _shares(k: SheetContext, s: IkuScore, periode: Periode) -> Shares | None:
    if scored_value(s.steps[periode]) is None:
        return None
    perspektif = k.score.agreement.perspektif_of(s.iku)
    scored = [x for x in k.score.iku if x.iku.ss == s.iku.ss and scored_value(x.steps[periode]) is not None]
    sasaran = [x for x in k.score.sasaran if x.sasaran.perspektif == perspektif and x.value[periode] is not None]
    present = [x for x in k.score.perspektif if x.value[periode] is not None]
    weight = next(x.weight for x in present if x.name == perspektif)
    return Shares(
        s.weight / sum((x.weight for x in scored), ZERO),
        Number(1, len(sasaran)),
        weight / sum((x.weight for x in present), ZERO),
    )
