"""Places, cells, readings and findings: what every other record is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any

from workbook_builder.model.dates import write_date
from workbook_builder.model.numbers import Number

NilaiPeriode = Mapping[str, Number | None]
"""A value for each of the seven periods (or four quarters); None where there is none."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where something stands: file name, sheet, cell (``"C7"``); sheet and cell may be unknown."""

    berkas: str
    lembar: str | None = None
    sel: str | None = None

    def __str__(self) -> str:
        bagian = [self.berkas]
        if self.lembar:
            bagian.append(f"lembar '{self.lembar}'")
        if self.sel:
            bagian.append(f"sel {self.sel}")
        return ", ".join(bagian)


@dataclass(frozen=True)
class Sel:
    """One cell as read: its value, its number format and its place."""

    nilai: Any
    format: str
    tempat: Tempat
    rumus_kosong: bool = False
    """Whether it is a formula whose result was never stored; it shows a number in Excel, and holds none."""

    @cached_property
    def teks(self) -> str:
        """The value as one line of text, white space folded; empty for a blank cell."""
        if self.nilai is None:
            return ""
        if isinstance(self.nilai, float) and self.nilai.is_integer():
            return str(int(self.nilai))
        if isinstance(self.nilai, (dt.date, dt.time, dt.timedelta)):
            return write_date(self.nilai)
        return " ".join(str(self.nilai).split())

    @property
    def teks_asli(self) -> str:
        """The value as text with its line breaks."""
        return self.nilai.strip() if isinstance(self.nilai, str) else self.teks

    @property
    def kosong(self) -> bool:
        return not self.teks


@dataclass(frozen=True)
class Angka:
    """A cell read as a number. ``nilai`` is None for a blank or dash, and where ``masalah`` names why it is unreadable.

    ``masalah`` is the code of a finding, with ``isi`` for its message.
    """

    nilai: Number | None
    sel: Sel
    masalah: str | None = None
    isi: Mapping[str, object] = field(default_factory=dict)
    catatan: str | None = None
    """Code of a finding about how the number was read, with ``isi`` for its message."""

    @property
    def tempat(self) -> Tempat:
        return self.sel.tempat

    @property
    def terisi(self) -> bool:
        """Whether someone wrote something here, readable or not; a dash is an explicit "nothing"."""
        return self.nilai is not None or self.masalah is not None

    @property
    def kosong(self) -> bool:
        """Whether nobody wrote anything here yet, not even a dash."""
        return self.sel.kosong and self.masalah is None


@dataclass(frozen=True)
class Tersembunyi:
    """The filled rows and columns of a sheet that are hidden or filtered away."""

    baris: frozenset[int] = frozenset()
    kolom: frozenset[int] = frozenset()


class Tingkat(StrEnum):
    """Severity of a finding, worst first."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"

    @property
    def urutan(self) -> int:
        return list(Tingkat).index(self)


@dataclass(frozen=True)
class Temuan:
    """A finding: its code in the catalogue, its place, and what fills the catalogue's message."""

    kode: str
    tempat: Tempat
    isi: Mapping[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.kode, self.tempat))
