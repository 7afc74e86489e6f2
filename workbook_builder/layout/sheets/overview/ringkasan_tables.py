"""The tables of the summary: the IKU that need attention, the perspektif, and the strip of IKU by quarter."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import card_link as card
from workbook_builder.layout import style
from workbook_builder.layout.card_link import card_link
from workbook_builder.layout.context import SheetContext, fraction
from workbook_builder.layout.page import colour_status
from workbook_builder.layout.plan import ConditionalFormat, Content, Formula, SheetBuilder, Value
from workbook_builder.layout.sheets.overview import ringkasan_columns as at
from workbook_builder.layout.sheets.workings.peringkat_row import RankRow, rank_rows
from workbook_builder.layout.sheets.workings.ringkasan_bars import MAX_IKU
from workbook_builder.layout.text_size import row_height
from workbook_builder.model import IkuScore
from workbook_builder.model.address import address
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.rules.model import band
from workbook_builder.text import ringkasan as t

MOST = 5
"""IKU that need attention, at most: more than that nobody attends to."""
TEXT = style.TEXT
CENTRED = style.CENTRED.but(wrap=False)
NUMBER = style.NUMBER.but(align="center")
HEADER = style.HEADER.but(wrap=False)
OPEN_HEADER = HEADER.but(align="left", border=False)
CODE = card.CODE.but(bold=True, wrap=False, indent=0)
OPEN = TEXT.but(wrap=False, border=False)
"""Words that run on over the narrow columns beside them."""
ATTENTION_HEIGHT, ROW_HEIGHT, CODES_HEIGHT = 26.0, 15.0, 39.0
STRIP_HEADER = HEADER.but(rotation=90, background=style.LIGHT_BLUE, colour=card.CODE.colour)
"""Codes that are links: some programs write these in dark blue, whatever their cell says."""
STRIP_CELL = style.CENTRED.but(number_format="nomor", wrap=False)


def attention(k: SheetContext, p: SheetBuilder, row: int) -> int:
    """At most five IKU by what they are worth to the NKO; the row after them."""
    periode = k.report_periode
    headers: dict[int, Content] = {
        at.CODE: t.ATTENTION,
        at.TARGET: f"Target {periode}",
        at.REALISASI: f"Realisasi {periode}",
        at.CAPAIAN: "Capaian",
        at.TREND: _movement(k),
        at.ROOM: "Ruang",
        at.LABEL: t.STATUS_HEADER,
        at.OWNER: t.OWNER,
        at.FOLLOW_UP: t.FOLLOW_UP,
    }
    for column in range(1, at.LAST + 1):
        left = column in (at.CODE, at.NAME) or column >= at.OWNER
        p.write(row, column, headers.get(column), OPEN_HEADER if left else HEADER)
    ranked = {r.room_rank: r for r in k.once(rank_rows) if r.room_rank}
    most = min(MOST, len(k.iku))
    for number in range(1, most + 1):
        _attention_row(p, row + number, row + 1, ranked.get(number))
    area = f"{address(row + 1, at.LABEL)}:{address(row + most, at.LABEL)}"
    colour_status(p, area, {a.name: a.name for a in k.rules.status})
    p.height[row] = ROW_HEIGHT
    return row + most + 1


def _attention_row(p: SheetBuilder, row: int, first: int, r: RankRow | None) -> None:
    cells: dict[int, tuple[str, Value, style.Style]] = {
        at.CODE: ("Kode", r.iku.code if r else None, CODE),
        at.NAME: ("Nama", r.short_name if r else None, TEXT),
        at.TARGET: ("Target", r.target_text if r else None, CENTRED),
        at.REALISASI: ("Realisasi", r.realisasi_text if r else None, CENTRED),
        at.CAPAIAN: ("Capaian", r.capaian if r else None, NUMBER.but(bold=True)),
        at.TREND: ("Arah", r.trend if r else None, CENTRED),
        at.ROOM: ("Ruang", r.room if r else None, NUMBER),
        at.LABEL: ("Status", r.status if r else None, CENTRED),
        at.OWNER: ("Penanggung", r.owner if r else None, OPEN),
        at.FOLLOW_UP: ("Tindak_Lanjut", r.follow_up if r else None, OPEN),
    }
    for column in range(at.OWNER, at.LAST + 1):
        p.write(row, column, None, OPEN)
    rank = f"ROWS({_fix_row(address(first, at.LAST))}:{address(row, at.LAST)})"
    for column, (name, value, shown) in cells.items():
        found = f"INDEX(Peringkat_{name},MATCH({rank},Peringkat_Urutan_Ruang,0))"
        # What may be blank is read as a text: an empty cell would be shown as 0.
        text = '&""' if name in ("Arah", "Penanggung", "Tindak_Lanjut") else ""
        formula = f'IF({rank}<=COUNT(Peringkat_Urutan_Ruang),{found}{text},"")'
        link = card_link(str(value)) if value and column == at.CODE else None
        p.write(row, column, Formula(formula, value, link), shown)
    needed = row_height([(r.short_name, at.WIDTHS[at.NAME - 1], TEXT)]) if r else None
    p.height[row] = max(ATTENTION_HEIGHT, needed or 0.0)


def _movement(k: SheetContext) -> str | None:
    """From which period to which the capaian is followed; nothing in the first quarter."""
    quarter = k.score.triwulan
    if quarter == 1:
        return None
    return t.MOVEMENT.format(sebelum=REPORTED_AFTER[quarter - 1], kini=k.report_periode)


def perspektif(k: SheetContext, p: SheetBuilder, row: int) -> int:
    """The perspektif with weight, value, distance from 100 and status; the row after them."""
    headers = ("Perspektif", None, "Bobot", "Nilai", t.DIFFERENCE, t.STATUS_HEADER)
    p.write_row(row, 1, headers, (OPEN_HEADER, OPEN_HEADER, *[HEADER] * 4))
    for b, s in enumerate(k.score.perspektif, row + 1):
        value = s.value[k.report_periode]
        name, np = address(b, at.CODE), address(b, at.REALISASI)
        weight = Formula(f"INDEX(Bobot_NP,MATCH({name},NP_Perspektif,0))", fraction(s.weight))
        found = Formula(f"INDEX(NP_Laporan,MATCH({name},NP_Perspektif,0))", value)
        difference = Formula(f'IF(ISNUMBER({np}),{np}-100,"")', None if value is None else value - 100)
        status = f'IF(ISNUMBER({np}),LOOKUP(ROUND({np},Digit_Ambang),Status_Batas,Status_Nama),"")'
        cells: Sequence[tuple[Content, style.Style]] = (
            (s.name, OPEN),
            (None, OPEN),
            (weight, CENTRED.but(number_format="persen0")),
            (found, NUMBER.but(bold=True)),
            (difference, NUMBER.but(number_format="selisih")),
            (Formula(status, band(k.rules.status, value)), CENTRED),
        )
        p.write_row(b, 1, [c for c, _ in cells], [shown for _, shown in cells])
    last = row + len(k.score.perspektif)
    area = f"{address(row + 1, at.TREND)}:{address(last, at.TREND)}"
    colour_status(p, area, {a.name: a.name for a in k.rules.status})
    return last + 1


def strip(k: SheetContext, p: SheetBuilder, row: int, limits: tuple[str, ...]) -> int:
    """Every IKU, or the weakest ones, with its capaian after each quarter; the row after them.

    ``limits`` are the cells of the sheet that hold where each status begins, the lowest first.
    """
    shown = _in_strip(k)
    p.height[row] = CODES_HEIGHT
    p.write(row, at.LABEL, "IKU", HEADER)
    for column in range(at.STRIP, at.LAST + 1):
        s = shown[column - at.STRIP] if column - at.STRIP < len(shown) else None
        p.write(row, column, _strip_code(k, s, column), STRIP_HEADER)
    for b, (quarter, periode) in enumerate(REPORTED_AFTER.items(), row + 1):
        p.height[b] = ROW_HEIGHT
        p.write(b, at.LABEL, periode, CENTRED.but(bold=periode == k.report_periode))
        for column in range(at.STRIP, at.LAST + 1):
            s = shown[column - at.STRIP] if column - at.STRIP < len(shown) else None
            code, name = f"{address(row, column, False)}", address(b, at.LABEL)
            code, name = _fix_row(code), _fix_column(name)
            found = f'INDEX(Hitung_Capaian,MATCH({code}&" "&{name},Hitung_Kunci,0))'
            rounded = f'IF(ISNUMBER({found}),ROUND({found},Digit_Ambang),"")'
            value = s.steps[periode].capaian if s and quarter <= k.score.triwulan else None
            content = Formula(rounded, _rounded(k, value)) if column - at.STRIP < len(shown) else None
            p.write(b, column, content, STRIP_CELL)
    last = row + len(REPORTED_AFTER)
    _colour_strip(k, p, f"{address(row + 1, at.STRIP)}:{address(last, at.LAST)}", limits)
    return last + 1


def _in_strip(k: SheetContext) -> list[IkuScore]:
    """The IKU in the order of the agreement where all fit, else the weakest ones."""
    if len(k.iku) <= MAX_IKU:
        return list(k.score.iku)
    ranked = {r.rank: r.score for r in k.once(rank_rows) if r.rank}
    return [ranked[n] for n in range(1, MAX_IKU + 1) if n in ranked]


def _strip_code(k: SheetContext, s: IkuScore | None, column: int) -> Content:
    if len(k.iku) <= MAX_IKU:
        return card_link(s.iku.code) if s else None
    rank = f"COLUMNS({_fix_column(address(1, at.STRIP))}:{address(1, column)})"
    formula = f'IF({rank}<=COUNT(Peringkat_Urutan),INDEX(Peringkat_Kode,MATCH({rank},Peringkat_Urutan,0)),"")'
    return Formula(formula, s.iku.code if s else None, card_link(s.iku.code) if s else None)


def _colour_strip(k: SheetContext, p: SheetBuilder, area: str, limits: tuple[str, ...]) -> None:
    """The figure itself stays the signal; its ground shows the status that its limit begins."""
    cell = area.split(":", maxsplit=1)[0]
    for status, limit in reversed(list(zip(k.rules.status, limits, strict=True))):
        rule = f"AND(ISNUMBER({cell}),{cell}>={limit})"
        p.conditional.append(ConditionalFormat(area, rule, style.status_styles(status.name)))


def _fix_row(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"{letters}${cell[len(letters) :]}"


def _fix_column(cell: str) -> str:
    return f"${cell}"


def _rounded(k: SheetContext, value: Number | None) -> Number | None:
    return None if value is None else round_half_away(value, k.rules.compared_digits)
