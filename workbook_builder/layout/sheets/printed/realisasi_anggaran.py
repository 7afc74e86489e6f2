"""Sheet Realisasi Anggaran: cumulative spending per kind and what part of the ceiling it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from workbook_builder.layout import style
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import fold_long, signatures, write_continuation
from workbook_builder.layout.plan import SheetBuilder
from workbook_builder.layout.style import Style
from workbook_builder.model import Belanja, Place, RealisasiAnggaranRow
from workbook_builder.model.periods import TRIWULAN, Periode, is_over
from workbook_builder.model.record import record
from workbook_builder.text.realisasi_anggaran import TOTAL
from workbook_builder.text.sheets import SheetText

TEXT = SheetText("Realisasi Anggaran", "Realisasi Anggaran", "Belanja kumulatif per triwulan terhadap pagu.")
NOTE_WIDTH = 34.0
_TOTAL_FIGURE = style.TOTAL.but(align="right", wrap=False)


@record
class BelanjaRow:
    """A kind of spending, or the Jumlah row; ``source`` is its row of realisasi.xlsx, None where there is none."""

    code: str
    name: str
    pagu: int | None
    realisasi: Mapping[Periode, int | None]
    note: str
    note_rest: list[str]
    """What of the note did not fit its cell, row by row."""
    source: RealisasiAnggaranRow | None
    pagu_formula: str = ""
    summed: frozenset[str] = frozenset()
    """The quarters whose spending is the sum of the kinds."""
    is_total: bool = False

    @property
    def text(self) -> Style:
        return style.TOTAL if self.is_total else style.TEXT

    def figure(self, number_format: str) -> Style:
        return (_TOTAL_FIGURE if self.is_total else style.NUMBER).but(number_format=number_format)

    def absorption(self, quarter: Periode) -> float | None:
        """What part of the ceiling was spent; None where either is unknown."""
        spent = self.realisasi[quarter]
        return spent / self.pagu if spent is not None and self.pagu else None


def _spent(quarter: Periode) -> Column[BelanjaRow]:
    area = "{this@first}:{this@kinds_last}"
    return Column(
        quarter,
        f"{quarter} (Rp)",
        16,
        lambda r: r.figure("rupiah"),
        lambda r: r.realisasi[quarter],
        lambda r: f'IF(COUNT({area})=0,"",SUM({area}))' if quarter in r.summed else "",
        origin=lambda r: [r.source.realisasi[quarter].place] if r.source else [],
    )


def _absorption(quarter: Periode) -> Column[BelanjaRow]:
    spent = f"{{{quarter}}}"
    return Column(
        f"serapan_{quarter}",
        f"Serapan {quarter}",
        12,
        lambda r: r.figure("persen"),
        lambda r: r.absorption(quarter),
        f'IF(AND(ISNUMBER({spent}),SUM({{$pagu}})>0),{spent}/{{$pagu}},"")',
    )


def _pagu_place(r: BelanjaRow) -> list[Place]:
    return [r.source.pagu.place] if r.source else []


COLUMNS = Columns[BelanjaRow](
    (
        Column("code", "Kode", 9, lambda r: r.text, lambda r: r.code),
        Column("name", "Jenis Belanja", 28, lambda r: r.text, lambda r: r.name),
        Column(
            "pagu",
            "Pagu (Rp)",
            17,
            lambda r: r.figure("rupiah"),
            lambda r: r.pagu,
            lambda r: r.pagu_formula,
            origin=_pagu_place,
        ),
        *each(TRIWULAN, _spent),
        *each(TRIWULAN, _absorption),
        Column("note", "Catatan", NOTE_WIDTH, lambda r: r.text, lambda r: r.note),
    )
)


def sheet(k: SheetContext) -> SheetBuilder:
    p = begin_table(k, TEXT, "cetak", COLUMNS, key=2, source="Realisasi Anggaran")
    rows = [*_kinds(k), _total(k)]
    total = COLUMNS.head + len(rows)
    COLUMNS.write(p, rows, rows={"kinds_last": total - 1})
    if stated_total(k) is not None:
        COLUMNS.name_area(p, "Anggaran_Realisasi", TRIWULAN[0], total, total, TRIWULAN[-1])
    COLUMNS.name_area(p, "Anggaran_Serapan", f"serapan_{TRIWULAN[0]}", total, total, f"serapan_{TRIWULAN[-1]}")
    rests = [((r.code or r.name), r.note_rest) for r in rows]
    end = write_continuation(p, total + 1, COLUMNS.numbers["note"], rests)
    signatures(k, p, end + 1, COLUMNS.numbers[f"serapan_{TRIWULAN[0]}"], dated=False)
    # Other sheets count on its figures, but nobody reads a page that has none.
    if len(rows) == 1 and k.score.anggaran.pagu is None:
        p.printing = replace(p.printing, skipped=True)
    return p


def stated_total(k: SheetContext) -> int | None:
    """What the Jumlah row itself states for the reported quarter, in rupiah; None where it states nothing."""
    total, q = k.score.agreement.anggaran.total, TRIWULAN[k.score.triwulan - 1]
    return None if total is None or k.score.anggaran.realisasi[q] is None else total.realisasi[q]


def _kinds(k: SheetContext) -> Iterator[BelanjaRow]:
    sources = [b for b in k.inputs.realisasi_anggaran if not b.total]
    for number, kind in enumerate(k.score.agreement.anggaran.rincian):
        note, rest = fold_long(kind.note, NOTE_WIDTH, style.TEXT)
        spent = {q: kind.realisasi[q] if is_over(q, k.score.triwulan) else None for q in TRIWULAN}
        source = sources[number] if number < len(sources) else None
        yield BelanjaRow(kind.code, kind.name, kind.pagu, spent, note, rest, source)


def _total(k: SheetContext) -> BelanjaRow:
    """The row of the sums, or of what the Jumlah row alone states."""
    score, anggaran = k.score.anggaran, k.score.agreement.anggaran
    note, rest = fold_long(anggaran.total.note if anggaran.total else "", NOTE_WIDTH, style.TOTAL)
    stated = anggaran.total is not None and anggaran.total.pagu is not None
    is_summed = score.pagu is not None and not stated
    source = next((b for b in k.inputs.realisasi_anggaran if b.total), None)
    return BelanjaRow(
        "",
        TOTAL,
        score.pagu,
        score.realisasi,
        note,
        rest,
        source,
        "SUM({pagu@first}:{pagu@kinds_last})" if is_summed else "",
        _summed(anggaran.rincian, anggaran.total),
        is_total=True,
    )


def _summed(kinds: tuple[Belanja, ...], total: Belanja | None) -> frozenset[str]:
    """The quarters that the kinds state, or that nobody does: those the Jumlah row alone states are copied from it."""
    if not kinds:
        return frozenset()
    return frozenset(
        q for q in TRIWULAN if any(b.realisasi[q] is not None for b in kinds) or not total or total.realisasi[q] is None
    )
