"""The commands that messages suggest, whole: typed as printed, they act on the folders of this run."""

from __future__ import annotations

import os
import re
import shlex
from typing import NamedTuple

PROGRAM = "build-workbook"
_SUGGESTED = re.compile(rf"\b{PROGRAM} (build|check|template|data)\b(?! --input\b)")
_CMD_PLAIN = re.compile(r"[\w.\-+:=,/\\@~]+")
WITH_OUTPUT = frozenset({"build", "check", "template"})


class CommandLine(NamedTuple):
    """What this run was told. A folder is None where nobody typed it: the default holds for the next run too."""

    program: str = PROGRAM
    folder: str | None = None
    output: str | None = None

    def complete(self, text: str) -> str:
        """A message with every command in it made whole: this program's name, ``--input`` and ``--output`` as typed."""
        return _SUGGESTED.sub(lambda found: self._whole(found.group(1)), text)

    def _whole(self, command: str) -> str:
        words = [self.program, command]
        if self.folder is not None:
            words += ["--input", quote(self.folder)]
        if self.output is not None and command in WITH_OUTPUT:
            words += ["--output", quote(self.output)]
        return " ".join(words)


def quote(word: str, windows: bool = os.name == "nt") -> str:
    """A word as the shell at hand takes it for one; cmd and PowerShell know double quotes only."""
    if not windows:
        return shlex.quote(word)
    return word if _CMD_PLAIN.fullmatch(word) else f'"{word}"'
