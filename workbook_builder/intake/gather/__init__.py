"""What all tables of all documents say together: one row per IKU, sasaran, initiative; contradictions shown.

Tables that name IKU by code are taken at their word. Tables that name them without code fill what those leave blank
and are compared with them, after ``match`` has found the IKU they mean.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.intake.entry import Entry

GatheredRow = Mapping[str, Entry]
"""Entries by official header."""
