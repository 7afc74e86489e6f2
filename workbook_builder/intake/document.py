"""What a source makes of a file: its texts and tables in reading order, each knowing where it stands."""

from __future__ import annotations

from workbook_builder.model import Place
from workbook_builder.model.record import record
from workbook_builder.read.workbook import ReadSheet


@record
class Note:
    """Something said of a place in a document, for the sheet Asal and the console: in Indonesian, a whole sentence."""

    place: Place
    text: str


@record
class Text:
    """A line or paragraph outside tables, white space folded; never blank. Headings of Markdown lose their signs."""

    text: str
    place: Place
    """The file, and where in it, in words: ``halaman 3``, ``baris 120``, ``paragraf 7``."""


Block = Text | ReadSheet


@record
class Document:
    """One file as its blocks.

    A table is a ``ReadSheet``: its name says where it stands (``halaman 3, tabel 1``), which the places of its cells
    repeat as their sheet; cells are addressed as on a sheet, A1 being the table's first cell.

    Blank cells of a table have no entry. Merged areas repeat their first cell. Text cells hold ``str``, with the line
    breaks that the document has; cells of spreadsheets keep their numbers and number formats.
    """

    file: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    """What could not be read: a page that is a picture, a part that is too large."""
