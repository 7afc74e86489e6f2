"""Which official sheet a sheet is, by its name: the official one, a usual other one, or one with a year or quarter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field

from workbook_builder.model.keys import name_key
from workbook_builder.model.period_words import read_period
from workbook_builder.model.record import record

OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "Rincian Target": ("Rincian Target Kinerja", "Rincian Target IKU"),
    "Peta Strategi": ("Peta Strategis", "Peta"),
    "Perjanjian Kinerja": ("PK",),
    "Manual IKU": ("Manual Indikator Kinerja Utama",),
    "Anggaran": ("Program dan Anggaran", "Program/Kegiatan dan Anggaran"),
    "Realisasi IKU": ("Realisasi",),
}
"""Names that are as good as the official one."""
NEAR_NAMES: Mapping[str, tuple[str, ...]] = {
    "Realisasi IKU": ("Realisasi Kinerja",),
    "Analisis": ("Analisa", "Analisis Capaian", "Analisa Capaian"),
}
"""Names that only mean it."""
_YEAR = re.compile(r"\(?(?:ta\.?|tahun(?: anggaran)?)?\s*(20\d\d)\)?", re.IGNORECASE)
MAX_TAIL = 3
"""Words at the end of a name that may be a period or a year."""


@record
class SheetNames:
    """The sheets of a file by official name, and what the others could be."""

    read: Mapping[str, str]
    """Official name by sheet name, for the sheets that are read."""
    renamed: frozenset[str] = frozenset()
    """Of those, the names that only mean the official one."""
    double: Mapping[str, str] = field(default_factory=dict)
    """Official name by sheet name, for sheets beside the one that is read."""
    unclear: Mapping[str, str] = field(default_factory=dict)
    """The same for several sheets of which none bears the official name."""


def official_name(name: str, official: Iterable[str]) -> str | None:
    """The official sheet that a name means, with or without a year or a period at its end."""
    official = list(official)
    plain = _without_tail(name)
    return _exact(name, official) or _exact(plain, official) or _exact(plain, official, NEAR_NAMES)


def stated_year(name: str) -> int | None:
    """The year at the end of a sheet name."""
    found = _YEAR.search(name)
    return int(found.group(1)) if found and found.end() == len(name.rstrip()) else None


def sheet_names(names: Sequence[str], official: Sequence[str]) -> SheetNames:
    """Sort the sheets of a file. An exact name comes before one that only means the same."""
    read: dict[str, str] = {}
    double: dict[str, str] = {}
    unclear: dict[str, str] = {}
    for name in names:
        meant = _exact(name, official)
        if meant is not None:
            (double if meant in read.values() else read)[name] = meant
    exact = frozenset(read.values())
    loose = {n: m for n in names if n not in read and n not in double and (m := official_name(n, official))}
    for name, meant in loose.items():
        several = list(loose.values()).count(meant) > 1
        (double if meant in exact else unclear if several else read)[name] = meant
    return SheetNames(read, frozenset(n for n in read if n in loose), double, unclear)


def _exact(name: str, official: Iterable[str], others: Mapping[str, tuple[str, ...]] = OTHER_NAMES) -> str | None:
    key = name_key(name)
    return next((o for o in official if key in {name_key(t) for t in (o, *others.get(o, ()))}), None)


def _without_tail(name: str) -> str:
    """A name without the period and the year at its end: "Realisasi Anggaran TW IV 2025"."""
    words = name.split()
    for size in range(min(MAX_TAIL, len(words) - 1), 0, -1):
        tail = " ".join(words[-size:]).strip("()-")
        if read_period(tail) is not None or _YEAR.fullmatch(tail):
            return _without_tail(" ".join(words[:-size]))
    return name
