"""OpenDocument spreadsheets (.ods) in one bounded pass over their XML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.document import Document
from workbook_builder.intake.sources.blocks import Blocks
from workbook_builder.intake.sources.opendocument_cells import OpenSheet, Sheets
from workbook_builder.intake.sources.package import open_package, parse_part, small_budget
from workbook_builder.intake.sources.spreadsheets import made
from workbook_builder.model import Hidden
from workbook_builder.read.workbook import ReadSheet
from workbook_builder.read.xml_stream import local_name
from workbook_builder.text import intake_containers as container_words
from workbook_builder.text import intake_sources as words

CONTENT, MANIFEST = "content.xml", "meta-inf/manifest.xml"


def open_ods(path: Path) -> Document:
    """Open an .ods; UnreadableFile says in plain words why it cannot be used and what to do."""
    container = open_package(path)
    budget = small_budget()
    manifest = _Manifest()
    parse_part(container, MANIFEST, manifest, budget)
    if manifest.encrypted:
        raise UnreadableFile(container_words.ENCRYPTED.format(berkas=path.name))
    if not container.present(CONTENT):
        raise UnreadableFile(container_words.NOT_XLSX.format(berkas=path.name))
    content = Sheets()
    parse_part(container, CONTENT, content, budget)
    blocks = Blocks(path.name)
    hidden = [sheet.name for sheet in content.sheets if sheet.style in content.hidden_styles]
    tables = [
        table for sheet in content.sheets if sheet.name not in hidden and (table := _table(sheet, blocks)) is not None
    ]
    return made(path.name, tables, [blocks.note(words.HIDDEN_SHEET.format(lembar=name), name) for name in hidden])


def _table(sheet: OpenSheet, blocks: Blocks) -> ReadSheet | None:
    hidden = Hidden(frozenset(sheet.hidden_rows), frozenset(sheet.hidden_columns))
    return blocks.sheet(sheet.name, sheet.cells, sheet.merged, hidden)


class _Manifest:
    """Looks whether any part is encrypted."""

    encrypted = False

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self.encrypted = self.encrypted or local_name(name) == "encryption-data"

    def end(self, name: str) -> None:
        """Nothing is gathered."""

    def text(self, content: str) -> None:
        """Nothing is gathered."""
