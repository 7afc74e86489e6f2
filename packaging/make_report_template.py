"""Makes the shipped template of the performance report anew: ``python packaging/make_report_template.py``.

Offices edit copies of it in Word; what is changed here reaches them with the next release.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import docx
from report_template import annexes, body, front, results, styles
from report_template.numbering import write_numbering
from report_template.writer import Writer

TEMPLATE = Path(__file__).parent.parent / "workbook_builder" / "report" / "data" / "laporan.docx"
MADE = dt.datetime(2026, 1, 1)
"""A fixed day, so that the file only changes where its content does."""


def make(path: Path) -> None:
    """Write the template."""
    document = docx.Document()
    write_numbering(document)
    styles.write_styles(document)
    writer = Writer(document)
    for part in (front, body, results, annexes):
        part.write(writer)
    _properties(document)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))


def _properties(document: docx.document.Document) -> None:
    properties = document.core_properties
    properties.title = "{{ judul }} {{ unit }} {{ periode }}"
    properties.subject = "{{ judul }} {{ periode }}"
    properties.author = "{{ unit }}"
    properties.last_modified_by = ""
    properties.comments = ""
    properties.keywords = ""
    properties.language = "id-ID"
    properties.created = properties.modified = MADE
    properties.revision = 1


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TEMPLATE)
