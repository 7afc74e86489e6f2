"""A button from the double click to the last sentence. Whatever happens, the window says what to do next."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from workbook_builder.buttons.messages import Messages
from workbook_builder.buttons.new_year import new_year
from workbook_builder.buttons.place import place
from workbook_builder.buttons.window import agreed, open_file, say
from workbook_builder.cli.complaints import failure_message
from workbook_builder.cli.main import main
from workbook_builder.cli.streams import DONE, FAILED, INTERRUPTED, soften_streams
from workbook_builder.errors import UserError
from workbook_builder.model.record import record
from workbook_builder.read import REALISASI
from workbook_builder.text import buttons as words

FINDINGS = "temuan.xlsx"


@record
class Run:
    """A command with its folder of inputs, the folder of what it makes, and how that file's name ends."""

    arguments: tuple[str, ...]
    inputs: Path
    output: Path
    suffix: str = ".xlsx"
    told: str = ""


def press(root: Path, command: str, dropped: Sequence[Path]) -> int:
    """Run the command of a button in the folder of the buttons; gives the exit code."""
    soften_streams()
    try:
        dropped = [path.absolute() for path in dropped]
        os.chdir(root)
        run = _first(dropped) if command == "init" else _usual(command, dropped)
        say(run.told)
        _ask_before_overwriting(command, run)
        code, messages = _carry_out(run)
        return _end(command, run, code, messages)
    except (UserError, OSError) as error:
        say(failure_message(error), "red")
        return FAILED
    except KeyboardInterrupt:
        say(words.INTERRUPTED)
        return INTERRUPTED
    except Exception as error:
        say(words.UNEXPECTED.format(jenis=f"{type(error).__name__}: {error}"), "red")
        return FAILED


def _first(dropped: Sequence[Path]) -> Run:
    start = new_year(dropped)
    return Run(start.arguments, start.folder, start.folder, told=words.DROPPED.format(folder=start.folder))


def _usual(command: str, dropped: Sequence[Path]) -> Run:
    where = place(dropped)
    arguments = (command, "--input", str(where.inputs), "--output", str(where.output))
    # The form is made among the inputs, everything else among the results.
    made_in = where.inputs if command == "template" else where.output
    return Run(arguments, where.inputs, made_in, ".docx" if command == "report" else ".xlsx", where.told)


def _ask_before_overwriting(command: str, run: Run) -> None:
    """A report is edited in Word; a workbook that was edited is kept by the build itself. UserError where kept."""
    old = sorted(path.name for path in run.output.glob(f"*{run.suffix}") if command == "report")
    if old and not agreed(words.ASK_OVERWRITE.format(folder=run.output, daftar=", ".join(old))):
        raise UserError(words.KEPT.format(tombol=words.button(command)))


def _carry_out(run: Run) -> tuple[int, Messages]:
    """Run the command, and again with what its messages ask to confirm as long as that is confirmed."""
    arguments = run.arguments
    while True:
        messages = Messages()
        code = _command_line(arguments, messages)
        offers = [one for one in messages.offers if code != DONE and not set(one.split()) <= set(arguments)]
        accepted = [one for one in offers if agreed(words.ASK_AGAIN.format(pilihan=one))]
        if not accepted:
            return code, messages
        arguments = (*arguments, *(word for one in accepted for word in one.split()))


def _command_line(arguments: Sequence[str], messages: Messages) -> int:
    try:
        main(list(arguments), prog_name="build-workbook", obj=messages)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else FAILED
    return DONE


def _end(command: str, run: Run, code: int, messages: Messages) -> int:
    """The last sentence, and the file that was made opened."""
    button = words.button(command)
    if code != DONE:
        listing = run.inputs / FINDINGS
        pattern = words.FAILED_WITH_LIST if listing in messages.files else words.FAILED
        say(pattern.format(tombol=button, temuan=listing), "red")
        return code
    made = run.inputs / REALISASI if command == "template" else messages.written(run.output, run.suffix)
    if command == "check" and messages.to_copy and agreed(words.ASK_TO_COPY):
        _command_line((*run.arguments, *messages.to_copy), Messages())
    following = words.NEXT.get(command)
    say(words.DONE[command].format(berkas=made, tombol=words.button(following) if following else ""), "green")
    if made is not None and command != "check":
        open_file(made)
    return code
