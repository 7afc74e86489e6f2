"""An IKU of the template with the steps up to the chosen quarter, as Perhitungan Sementara has them."""

from __future__ import annotations

from collections.abc import Callable

from workbook_builder.layout import style
from workbook_builder.layout.context import SheetContext, iku_style
from workbook_builder.layout.sheets.data.manual_iku import scale_name
from workbook_builder.layout.sheets.workings.perhitungan_steps import StepRow
from workbook_builder.layout.sheets.workings.skala_stabilize import first_rows
from workbook_builder.model import Iku, YesNo
from workbook_builder.model.filled import Template, TemplateRow
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN
from workbook_builder.model.record import record
from workbook_builder.text import template as words


@record
class ProvisionalRow(StepRow):
    """The steps of an IKU in the period up to the chosen quarter, with what they come from."""

    triwulan: int
    source: TemplateRow
    complete: str
    """What Kelengkapan says of it."""

    @property
    def iku(self) -> Iku:
        return self.score.iku

    @property
    def owner(self) -> str:
        """Who answers for it, or that nobody is named."""
        return self.iku.owner or words.NO_OWNER

    @property
    def konversi(self) -> str:
        return (YesNo.YES if self.iku.konversi_120 else YesNo.NO).value

    @property
    def shown(self) -> Number | str | None:
        """The capaian, once the chosen quarter is filled: what was filled before it alone would alarm for nothing.

        A dash where what is filled cannot be scored here, such as a figure that is typed as text.
        """
        if self.complete == words.COMPLETE and self.steps.capaian is None:
            return words.NOT_COMPARABLE
        return None if self.complete == words.NOT_YET else self.steps.capaian

    def entry(self, number: int) -> Number | str | None:
        """The input of a quarter (1..4) up to the chosen one, as its cell holds it."""
        return self.source.figure(TRIWULAN[number - 1]) if number <= self.triwulan else None

    def latest(self, number: int) -> Number | str | None:
        """The last input up to a quarter; that of Q1, whatever it is, where no later one is a number."""
        numbers = (x for i in range(number, 1, -1) if isinstance(x := self.entry(i), Number))
        return next(numbers, self.entry(1))


def rows(t: Template, k: SheetContext, complete: Callable[[int], str]) -> list[ProvisionalRow]:
    """One row per IKU of the template; ``complete`` gives its Kelengkapan by position."""
    periode, first = REPORTED_AFTER[t.triwulan], first_rows(k)
    return [
        ProvisionalRow(
            s,
            s.steps[periode],
            periode,
            number,
            first[scale_name(s.iku)],
            iku_style(style.NUMBER, s.iku),
            number,
            t.triwulan,
            row,
            complete(number - 1),
        )
        for number, (s, row) in enumerate(zip(k.score.iku, t.iku, strict=True), 1)
    ]
