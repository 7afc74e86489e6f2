"""Outside libraries that only import needs; a build does without them."""

from __future__ import annotations

from importlib.util import find_spec

from workbook_builder.errors import UserError
from workbook_builder.text import intake_sources as words


def require(module: str, file: str) -> None:
    """UserError with the command to type where a library is not installed."""
    if find_spec(module) is None:
        raise UserError(words.NO_LIBRARY.format(berkas=file, pustaka=module))
