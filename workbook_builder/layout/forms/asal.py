"""Sheet Asal of an imported file: what is doubtful, what was not recognised, and where each row comes from."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import area
from workbook_builder.layout.plan import ConditionalFormat, PrintSetup, SheetBuilder
from workbook_builder.model.asal import AsalKind, AsalLine
from workbook_builder.text.sheets import ASAL, ASAL_TITLE, SheetText

TEXT = SheetText(
    ASAL,
    ASAL_TITLE,
    "Periksa dahulu baris bertanda Periksa dan Catatan, dan bandingkan dengan dokumen aslinya. "
    "Lembar ini tidak dibaca program dan boleh dihapus.",
    ("Perihal", "Lembar", "Baris", "Kolom", "Ditulis", "Pada dokumen", "Berkas", "Tempat", "Keterangan"),
)
HEADER_ROW, CONTENT_ROW = 4, 5
WIDTHS = (15, 20, 22, 20, 22, 34, 24, 34, 60)
TABLE = "Tabel_Asal"


def sheet(lines: Sequence[AsalLine]) -> SheetBuilder:
    """The sheet as one table that can be filtered; unlocked, so that staff can tick lines off by deleting them."""
    p = SheetBuilder(TEXT.name, "acuan", width=dict(enumerate(WIDTHS, 1)), locked=False)
    p.write(1, 1, TEXT.title, style.TITLE)
    p.write(2, 1, TEXT.purpose, style.PURPOSE)
    p.height[1] = 24.0
    for k, head in enumerate(TEXT.headers, 1):
        p.write(HEADER_ROW, k, head, style.HEADER)
    for row, line in enumerate(lines, CONTENT_ROW):
        p.write_row(row, 1, [content or None for content in _contents(line)], style.TEXT)
    last = CONTENT_ROW + max(len(lines), 1) - 1
    kinds = area(CONTENT_ROW, 1, last)
    first = f"$A{CONTENT_ROW}"
    for kind, status in ((AsalKind.CHECK, "Kuning"), (AsalKind.UNKNOWN, "Kuning")):
        p.conditional.append(ConditionalFormat(kinds, f'{first}="{kind}"', style.status_styles(status)))
    p.freeze = (CONTENT_ROW, 2)
    p.autofilter = (HEADER_ROW, 1, last, len(TEXT.headers))
    p.printing = PrintSetup(landscape=True, repeated=(HEADER_ROW, HEADER_ROW))
    return p


def _contents(line: AsalLine) -> tuple[str, ...]:
    return (
        line.kind.value,
        line.sheet,
        line.row,
        line.column,
        line.written,
        line.stood,
        line.file,
        line.place,
        line.remark,
    )
