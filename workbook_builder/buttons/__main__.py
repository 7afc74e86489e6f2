"""``python -m workbook_builder.buttons COMMAND [DROPPED ...]``: what a .cmd file of the folder for Windows runs."""

from __future__ import annotations

import sys
from pathlib import Path

from workbook_builder.buttons.press import press


def run() -> None:
    """Press the button that the command line names, in the folder that holds the program."""
    root = Path(__file__).absolute().parents[3]
    command, *dropped = sys.argv[1:]
    sys.exit(press(root, command, [Path(path) for path in dropped]))


if __name__ == "__main__":
    run()
