"""Marking the findings at cells that nobody sees: hidden rows and columns, and rows that a filter took away."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from workbook_builder.model import Masukan, Temuan
from workbook_builder.model.address import nomor_kolom

_ADDRESS = re.compile(r"([A-Z]+)(\d+)")
ABOUT_HIDING = frozenset({"baris-tersembunyi", "kolom-tersembunyi"})
"""Findings that say themselves what is hidden."""


def mark_hidden(findings: Iterable[Temuan], masukan: Masukan) -> list[Temuan]:
    """The findings; those at a hidden cell carry ``tersembunyi``, from which their message says so."""
    return [_marked(one, masukan) for one in findings]


def _marked(finding: Temuan, masukan: Masukan) -> Temuan:
    place = finding.tempat
    hidden = masukan.tersembunyi.get((place.berkas, place.lembar))
    address = _ADDRESS.fullmatch(place.sel or "")
    if hidden is None or address is None or finding.kode in ABOUT_HIDING:
        return finding
    column, row = nomor_kolom(address.group(1)), int(address.group(2))
    what = "baris" if row in hidden.baris else "kolom" if column in hidden.kolom else ""
    return replace(finding, isi={**finding.isi, "tersembunyi": what}) if what else finding
