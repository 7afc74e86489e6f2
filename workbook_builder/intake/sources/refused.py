"""What the reading process tells of a file that it does not read."""

from __future__ import annotations


class Refused(Exception):
    """A file that is not read; its text is the name of a message in ``text/intake_refusals.py``."""
