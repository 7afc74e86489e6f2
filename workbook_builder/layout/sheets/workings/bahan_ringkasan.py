"""Sheet Bahan Ringkasan: what the charts of the summary draw, and its sentences, piece by piece.

The bridge leads from 100 over what each perspektif adds to the NKO; the deviations are the IKU against 100.
"""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.columns import MixedRow, begin_table
from workbook_builder.layout.context import SheetContext
from workbook_builder.layout.page import CONTENT_ROW
from workbook_builder.layout.plan import SheetBuilder, quote
from workbook_builder.layout.sheets.workings.ringkasan_bars import MAX_IKU, bridge, deviations
from workbook_builder.layout.sheets.workings.ringkasan_counts import count_key, counts
from workbook_builder.layout.sheets.workings.ringkasan_row import columns, row, said_text, status_key
from workbook_builder.layout.sheets.workings.ringkasan_sentences import NAMES, Sentence, sentences
from workbook_builder.model.address import address
from workbook_builder.model.record import record
from workbook_builder.text import ringkasan as t
from workbook_builder.text.sheets import SheetText

TEXT = SheetText(
    "Bahan Ringkasan",
    "Bahan Ringkasan",
    "Angka di balik grafik Ringkasan, dan kalimatnya sepotong demi sepotong; semuanya rumus hidup.",
)
_NAMES = {
    "nko": "Kalimat_NKO",
    "iku": "Kalimat_IKU",
    "absorption": "Kalimat_Serapan",
    "status_counts": "Kalimat_Status",
}


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
    rows = [*bridge(k), *deviations(k), *_sentences(k), *counts(k)]
    after = place.deviations[1] + 1
    texts = {name: after + n for n, name in enumerate(NAMES)}
    texts |= {count_key(n): after + len(NAMES) + n for n in range(len(k.rules.status))}
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
    return {name: f"{quote(TEXT.name)}!{address(first + n, column, True)}" for n, name in enumerate(NAMES)}


def _sentences(k: SheetContext) -> Iterator[MixedRow]:
    said = k.once(sentences)
    for name in NAMES:
        sentence: Sentence = getattr(said, name)
        yield row(k, t.SENTENCE, sentence.label, value=sentence.figure, text=said_text(sentence.live))
