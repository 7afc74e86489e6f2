"""A zip whose bytes depend on nothing but the files in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MOMENT = (2020, 1, 1, 0, 0, 0)
MADE_ON_WINDOWS = 0
PLAIN_FILE = 0x20


def write_zip(files: Mapping[str, bytes]) -> bytes:
    """The files in the order of their names, all of one moment, as packed on Windows."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.create_system, entry.external_attr = MADE_ON_WINDOWS, PLAIN_FILE
            packed.writestr(entry, files[name], zipfile.ZIP_DEFLATED, compresslevel=9)
    return buffer.getvalue()
