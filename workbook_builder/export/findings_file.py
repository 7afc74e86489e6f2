"""temuan.xlsx beside the inputs: what staff mend when no workbook is written. Never an input, gone once all is well.

A list that staff worked in is kept beside the new one; a file of that name that is not ours is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from workbook_builder.errors import UserError
from workbook_builder.files.atomic import keep_copy, write_atomically
from workbook_builder.files.open_elsewhere import require_closed
from workbook_builder.pipeline import Evaluation, Scored
from workbook_builder.read.container import open_container
from workbook_builder.read.sieve import core_properties
from workbook_builder.read.xml_stream import Budget, HasDoctype, TooMuch
from workbook_builder.text import findings_file as words

NAME = "temuan.xlsx"


class State(Enum):
    """What stands at the place of the list."""

    NOTHING = 0
    OURS = 1
    EDITED = 2
    """Ours, and saved by another program since."""
    FOREIGN = 3


def write_findings(folder: Path, result: Evaluation) -> Iterator[str]:
    """Write all findings of a run into its input folder; what to say, the place of the list last."""
    from workbook_builder.layout.findings_file import plan_findings
    from workbook_builder.write.xlsx import workbook_bytes

    path = folder / NAME
    state = _state(path)
    if state is State.FOREIGN:
        yield words.FOREIGN.format(path=path)
        return
    missing = result.missing_lines() if isinstance(result, Scored) else ()
    contents = workbook_bytes(plan_findings(result.findings, result.identitas, missing))
    try:
        require_closed(path)
        yield from _keep(path, state)
        write_atomically(path, contents)
    except UserError as error:
        yield words.NOT_WRITTEN.format(reason=error)
        return
    yield words.WRITTEN.format(count=len(result.findings), path=path)


def remove_findings(folder: Path) -> Iterator[str]:
    """Take away the list of an earlier run that failed; what to say, which is nothing where there is none."""
    path = folder / NAME
    state = _state(path)
    if state in (State.NOTHING, State.FOREIGN):
        return
    try:
        require_closed(path)
        yield from _keep(path, state)
        path.unlink()
    except (UserError, OSError):
        yield words.NOT_REMOVED.format(path=path)
        return
    yield words.REMOVED.format(path=path)


def _keep(path: Path, state: State) -> Iterator[str]:
    if state is State.EDITED and (copy := keep_copy(path, path.read_bytes(), words.EDITED)):
        yield words.KEPT.format(name=copy.name)


def _state(path: Path) -> State:
    try:
        if not path.exists():
            return State.NOTHING
        core = core_properties(open_container(path), Budget())
    except (UserError, OSError, HasDoctype, TooMuch):
        return State.FOREIGN
    if not core.description.endswith(words.MARK_END):
        return State.FOREIGN
    return State.OURS if core.untouched else State.EDITED
