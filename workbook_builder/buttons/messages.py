"""What the command line says, as the reader of a window can follow it: buttons instead of commands."""

from __future__ import annotations

import re
from pathlib import Path

import click

from workbook_builder.text.buttons import BUTTONS, button
from workbook_builder.text.command_line import PROGRAM

_WORD = r'(?:"[^"]*"|\'[^\']*\'|[^\s"\'.,;]+(?:[.,;][^\s"\'.,;]+)*)'
_COMMAND = re.compile(
    rf"\b{PROGRAM} ({'|'.join(BUTTONS)})\b((?: --(?:(?:input|output|triwulan) {_WORD}|kekurangan\b))*)"
)
_INIT = re.compile(rf"\b{PROGRAM} init {_WORD}")
_CONFIRMATION = re.compile(r"--(?:ya|akui|debug)\b|--ganti [\w\-]+=[\w\-]+")
_TO_COPY = re.compile(r"--kekurangan --triwulan \d")
_FILE = re.compile(r": ([^:\n]*(?::[\\/][^:\n]*)?\.(?:xlsx|docx))\b")


class Messages:
    """Heard by the command line for every message before it is printed; remembers what they offer and name."""

    def __init__(self) -> None:
        self.offers: list[str] = []
        """Options by which a message asks to confirm something, in the order of their appearance."""
        self.to_copy: tuple[str, ...] = ()
        """Options of ``check`` that print what is missing, ready for a message; none where nothing is."""
        self.files: list[Path] = []
        """Existing workbooks and documents that messages name at their end or after a colon."""

    def __call__(self, text: str) -> str:
        plain = click.unstyle(text)
        self.offers += [one for one in _CONFIRMATION.findall(plain) if one not in self.offers]
        if found := _TO_COPY.search(plain):
            self.to_copy = tuple(found.group().split())
        self.files += [path for path in map(Path, _FILE.findall(plain)) if path.is_file()]
        return in_buttons(text)

    def written(self, folder: Path, suffix: str) -> Path | None:
        """The last file in a folder that was named."""
        found = [path for path in self.files if path.suffix == suffix and path.parent == folder]
        return found[-1] if found else None


def in_buttons(text: str) -> str:
    """A message with the button in the place of every command that has one."""
    text = _INIT.sub(lambda _: button("init"), text)
    return _COMMAND.sub(lambda found: button(found.group(1)), text)
