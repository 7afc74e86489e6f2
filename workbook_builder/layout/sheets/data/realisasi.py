"""Sheet Realisasi: the only cells that staff may type into, and the seven periods that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook_builder.layout import style
from workbook_builder.layout.card_link import CODE, card_link
from workbook_builder.layout.columns import Column, Columns, begin_table, each
from workbook_builder.layout.context import SheetContext, cell_value, iku_style
from workbook_builder.layout.page import (
    CONTENT_ROW,
    HEADER_ROW,
    NOTICE_ROW,
    colour_status,
    decimal_example,
    fold_long,
    write_continuation,
)
from workbook_builder.layout.plan import Formula, InputRule, SheetBuilder, span_of
from workbook_builder.layout.style import Style
from workbook_builder.model import Iku, IkuScore, Place, RealisasiRow
from workbook_builder.model.codes import iku_key
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode, is_over
from workbook_builder.model.record import record
from workbook_builder.text import sheets as words
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Realisasi",
    "Realisasi IKU",
    "Sel biru boleh diisi; periode, capaian, dan NKO di seluruh buku kerja ikut terhitung ulang.",
)
NOTE_WIDTH = 34.0
PLAUSIBLE_MULTIPLE = 5
"""A realisasi more than so many times its target is marked: a lost decimal sign makes it ten times or more."""
_LATEST_BEFORE = {"Smt.1": ("Q2", "Q1"), "s.d.Q3": ("Q3", "Smt.1"), "Y": ("Q4", "s.d.Q3")}
"""Last quarter that a combined period covers, and the period with the latest realisasi before it."""
_FAR = 'SUMPRODUCT((Hitung_Kode={$kode})*(Hitung_Rasio<>"")*(Hitung_Rasio>Kelipatan_Wajar))'
_DIFFERS = 'SUMPRODUCT(({entry_Q1}:{entry_Q4}&""<>{start_Q1}:{start_Q4}&"")*1)'
"""Compared as texts: as numbers a blank cell equals a typed 0, which is scored and a blank is not."""


@record
class EntryRow:
    """An IKU with the row of realisasi.xlsx that it was filled in; ``source`` is None where there is none."""

    score: IkuScore
    source: RealisasiRow | None
    triwulan: int
    """The reported quarter."""
    note: str
    note_rest: list[str]
    """What of the note did not fit its cell, row by row."""

    @property
    def iku(self) -> Iku:
        return self.score.iku

    def is_over(self, quarter: Periode) -> bool:
        return is_over(quarter, self.triwulan)


def _label(key: str, header: str, width: float, name: str, origin: str = "") -> Column[EntryRow]:
    """What Manual IKU says of the IKU; ``origin`` names the cell of realisasi.xlsx that repeats it."""
    value = {
        "satuan": lambda r: r.iku.satuan or words.NO_VALUE,
        "konsolidasi": lambda r: r.iku.konsolidasi.value,
        "basis": lambda r: r.iku.basis.value,
    }[key]
    return Column(
        key,
        header,
        width,
        style.CENTRED,
        value,
        f"INDEX({name},MATCH({{$kode}},Manual_Kode,0))",
        origin=(lambda r: [getattr(r.source, origin).place] if r.source else []) if origin else None,
    )


def _entry(quarter: Periode) -> Column[EntryRow]:
    """An input cell; quarters after the reported one are closed, as their inputs belong to a later workbook."""
    return Column(
        f"entry_{quarter}",
        f"Isian {quarter}",
        11,
        lambda r: iku_style(style.INPUT, r.iku) if r.is_over(quarter) else style.CLOSED,
        lambda r: cell_value(r.iku, r.iku.realisasi[quarter]) if r.is_over(quarter) else None,
        origin=lambda r: [r.source.realisasi[quarter].place] if r.source else [],
    )


def _periode(periode: Periode) -> Column[EntryRow]:
    return Column(
        periode,
        periode,
        11,
        _unit,
        lambda r: cell_value(r.iku, r.score.steps[periode].realisasi),
        _formula(periode),
    )


def _start(quarter: Periode) -> Column[EntryRow]:
    """The realisasi as the workbook was built, to compare with."""
    return Column(
        f"start_{quarter}",
        f"Saat dibuat {quarter}",
        11,
        lambda r: _unit(r).but(colour=style.FAINT_INK),
        lambda r: cell_value(r.iku, r.iku.realisasi[quarter]) if r.is_over(quarter) else None,
    )


def _unit(r: EntryRow) -> Style:
    return iku_style(style.NUMBER, r.iku)


def _formula(periode: Periode) -> str:
    if periode == TRIWULAN[0]:
        return 'IF(ISNUMBER({$entry_Q1}),{$entry_Q1},"")'
    if periode in TRIWULAN:
        previous, this = f"{{entry_{TRIWULAN[TRIWULAN.index(periode) - 1]}}}", f"{{entry_{periode}}}"
        condition = f"AND(ISNUMBER({this}),OR({{$is_difference}}=0,ISNUMBER({previous})))"
        return f'IF({condition},{this}-{{$is_difference}}*SUM({previous}),"")'
    quarter, before = _LATEST_BEFORE[periode]
    end, area = f"{{entry_{quarter}}}", f"{{entry_Q1}}:{{entry_{quarter}}}"
    merged = f"SUM({area}),AVERAGE({area}),IF(ISNUMBER({end}),{end},{{{before}}})"
    condition = f"AND(COLUMNS({area})<=Triwulan,COUNT({area})>0)"
    return f'IF({condition},CHOOSE(MATCH({{combination}},Daftar_Konsolidasi,0),{merged}),"")'


def _in_row(r: EntryRow) -> Iterator[Place]:
    """The code, and the targets beside the input cells: those are not carried over, their row is."""
    if r.source:
        yield r.source.cell.place
        yield from (r.source.target[q].place for q in TRIWULAN)


COLUMNS = Columns[EntryRow](
    (
        Column("kode", "Kode", 11, CODE, lambda r: card_link(r.iku.code), name="Realisasi_Kode", origin=_in_row),
        Column(
            "iku",
            "IKU",
            46,
            style.TEXT,
            lambda r: r.iku.name,
            origin=lambda r: [r.source.name.place] if r.source else [],
        ),
        _label("satuan", "Satuan", 9, "Manual_Satuan", "satuan"),
        _label("konsolidasi", "Konsolidasi", 13, "Manual_Konsolidasi"),
        _label("basis", "Basis", 12, "Manual_Basis", "basis"),
        *each(TRIWULAN, _entry),
        Column("mark", "Tanda", 12, style.CENTRED, lambda r: _far(r.score), f'IF({_FAR}>0,"{words.FAR}","")'),
        *each(PERIODE, _periode),
        Column("note", "Catatan", NOTE_WIDTH, style.TEXT, lambda r: r.note),
        Column(
            "combination",
            "Cara gabung",
            10,
            style.CENTRED,
            lambda r: r.iku.combination.value,
            "IF({$basis}=Basis_Kumulatif,Konsolidasi_TLK,{$konsolidasi})",
            "Realisasi_Cara",
        ),
        Column(
            "is_difference",
            "Dikurangi triwulan lalu (1 = ya)",
            13,
            style.INTEGER,
            lambda r: int(r.iku.is_difference),
            "IF(AND({$basis}=Basis_Kumulatif,{$konsolidasi}=Konsolidasi_Sum),1,0)",
        ),
        *each(TRIWULAN, _start),
        Column("differs", "Sel diketik sejak dibuat", 11, style.INTEGER, lambda _: 0, _DIFFERS, "Realisasi_Berbeda"),
    )
)
EXAMPLE_CELL = COLUMNS.cell("entry_Q4", NOTICE_ROW)


def sheet(k: SheetContext) -> SheetBuilder:
    entries = [f"entry_{q}" for q in TRIWULAN]
    p = begin_table(k, TEXT, "data", COLUMNS, key=2, entry=entries, source="Realisasi IKU")
    rows = list(_rows(k))
    last = COLUMNS.write(p, rows)
    number = COLUMNS.numbers
    rests = [(r.iku.code, r.note_rest) for r in rows]
    after = write_continuation(p, last + 1, number["note"], rests)
    # The realisasi as built is there to compare with; on paper it would only make the rest smaller.
    p.printing = replace(p.printing, area=(1, 1, after - 1, number["is_difference"]))
    COLUMNS.name_area(p, "Isian_Realisasi", entries[0], CONTENT_ROW, last, entries[-1])
    COLUMNS.name_area(p, "Realisasi_Periode", PERIODE[0], HEADER_ROW, HEADER_ROW, PERIODE[-1])
    COLUMNS.name_area(p, "Tabel_Realisasi", PERIODE[0], CONTENT_ROW, last, PERIODE[-1])
    decimal_example(p, NOTICE_ROW, number[entries[0]], number[entries[-1]])
    typed = Formula("Isian_Diketik", words.TYPED_INPUTS.format(jumlah=0))
    p.write(NOTICE_ROW, number["mark"], typed, style.REMARK)
    p.validasi += _validasi(k)
    colour_status(p, COLUMNS.area("mark", CONTENT_ROW, last), {words.FAR: "Kuning"})
    COLUMNS.filter(p, last)
    # The combined periods leave the quarters after them out, as they must.
    p.ignored.append(COLUMNS.area(PERIODE[0], CONTENT_ROW, last, PERIODE[-1]))
    return p


def _rows(k: SheetContext) -> Iterator[EntryRow]:
    source = {iku_key(b.code): b for b in reversed(k.inputs.realisasi)}
    for s in k.score.iku:
        note, rest = fold_long(s.iku.note, NOTE_WIDTH, style.TEXT)
        yield EntryRow(s, source.get(iku_key(s.iku.code)), k.score.triwulan, note, rest)


def _far(s: IkuScore) -> str | None:
    """The mark of an IKU with a realisasi many times its target in any period."""
    far = any(x.ratio is not None and x.ratio > PLAUSIBLE_MULTIPLE for x in s.steps.values())
    return words.FAR if far else None


def _validasi(k: SheetContext) -> Iterator[InputRule]:
    """One validation per quarter and unit, over all the cells that it holds for."""
    rows: dict[str, list[int]] = {}
    for row, iku in enumerate(k.iku, CONTENT_ROW):
        rows.setdefault(iku.satuan or "IKU", []).append(row)
    for q in TRIWULAN:
        for satuan, numbers in rows.items() if is_over(q, k.score.triwulan) else ():
            yield InputRule(
                " ".join(span_of(COLUMNS.numbers[f"entry_{q}"], numbers)),
                "decimal",
                words.INPUT_TITLE.format(periode=q),
                words.INPUT_MESSAGE.format(periode=q, satuan=satuan, contoh=EXAMPLE_CELL),
                words.INPUT_ERROR.format(contoh=EXAMPLE_CELL),
                -words.INPUT_LIMIT,
                words.INPUT_LIMIT,
            )
