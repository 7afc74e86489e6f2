"""The report of a scored office: content, template, file."""

from __future__ import annotations

import datetime as dt
from importlib.util import find_spec
from pathlib import Path

from workbook_builder.errors import LockedFile, UserError
from workbook_builder.files.atomic import keep_copy, write_atomically
from workbook_builder.files.open_elsewhere import require_closed
from workbook_builder.model.record import record
from workbook_builder.pipeline import Scored, name_prefix
from workbook_builder.read.container import Container
from workbook_builder.read.core_properties import CoreProperties
from workbook_builder.read.xml_stream import Budget, Damaged, HasDoctype, TooMuch, parse
from workbook_builder.report.content.context import make_context, subject_of
from workbook_builder.report.opening import SHIPPED, open_template
from workbook_builder.text import laporan_bentuk as words
from workbook_builder.text.output import NAME_TAKEN, OLD_INTACT
from workbook_builder.text.riwayat import EDITED_MARK

LIBRARIES = {"docxtpl": "docxtpl", "docx": "python-docx"}
"""Modules without which there is no report, and what their packages are called."""
PREFIX = "Laporan-"
EPOCH = dt.datetime(2000, 1, 1)
"""The day of a report whose inputs do not say when they were saved."""


@record
class Report:
    """A report that was written; ``gaps`` names what only people can write and nobody has yet."""

    path: Path
    gaps: tuple[str, ...]
    unused: tuple[str, ...]
    """Parts of the sheet Narasi for which the template has no place."""
    edited_copy: Path | None = None
    """Where the report that was there before is kept, if someone edited it."""


def require_libraries() -> None:
    """UserError with the command to type where a library is not installed."""
    for module, package in LIBRARIES.items():
        if find_spec(module) is None:
            raise UserError(words.NO_LIBRARY.format(pustaka=package))


def write_report(result: Scored, output: Path, form: Path | None = None, paper: str = "A4") -> Report:
    """Fill the template (the shipped one where ``form`` is None) for a paper size and write the report whole."""
    require_libraries()
    from workbook_builder.report.pictures import pictures_of
    from workbook_builder.report.word import Template

    template = Template(open_template(form or SHIPPED))
    context = make_context(subject_of(result))
    filled = template.fill(context, pictures_of(result.score), paper, _made(result))
    path = output / file_name(result)
    copy = _write(path, filled.content)
    unused = () if "narasi_lain" in template.used else tuple(x["bagian"] for x in context["narasi_lain"])
    return Report(path, filled.gaps, unused, copy)


def file_name(result: Scored) -> str:
    """``Laporan-Kinerja_<unit>_<tahun>_Q<triwulan>.docx``."""
    return f"{PREFIX}{name_prefix(result)}_Q{result.triwulan}.docx"


def copy_form(path: Path) -> None:
    """Write a copy of the shipped template, never over a file that is there."""
    if path.exists():
        raise LockedFile(words.FORM_EXISTS.format(berkas=path.name, folder=path.parent))
    write_atomically(path, SHIPPED.read_bytes())


def _made(result: Scored) -> dt.datetime:
    """The day that the report bears: that of its newest input, so that equal inputs give equal reports."""
    return max((x.saved for x in result.inputs.traces if x.saved), default=EPOCH)


def _write(path: Path, content: bytes) -> Path | None:
    """Write the report; one that was edited in Word since it was made is kept first, under the path returned."""
    if path.exists() and not path.is_file():
        raise LockedFile(NAME_TAKEN.format(berkas=path.name, folder=path.parent, utuh=OLD_INTACT))
    copy = None
    if path.is_file():
        require_closed(path)
        old = path.read_bytes()
        if not _untouched(path.name, old):
            copy = keep_copy(path, old, EDITED_MARK)
    write_atomically(path, content)
    return copy


def _untouched(name: str, content: bytes) -> bool:
    """Whether no other program saved a report since it was made, as it says itself."""
    properties = CoreProperties()
    try:
        parse(Container(name, content, words).pieces("docProps/core.xml"), properties, Budget())
    except (UserError, Damaged, HasDoctype, TooMuch):
        return False
    return properties.untouched
