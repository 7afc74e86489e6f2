"""Reading a file in a process of its own, so that a hostile one can neither hang nor fill the memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from workbook_builder.errors import UnreadableFile
from workbook_builder.intake.sources.child import SECONDS
from workbook_builder.text import intake_refusals as words

CHILD = "workbook_builder.intake.sources.child"


def read_guarded(kind: str, content: bytes, file: str) -> Any:
    """What the process made of a file, as JSON has it; UnreadableFile says in plain words why it cannot be used."""
    command = [sys.executable, "-m", CHILD, kind]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
        answer = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(words.TOO_SLOW.format(berkas=file, detik=SECONDS)) from error
    except ValueError as error:
        raise UnreadableFile(words.TOO_MUCH.format(berkas=file)) from error
    if "refused" in answer:
        raise UnreadableFile(getattr(words, answer["refused"]).format(berkas=file))
    return answer["read"]
