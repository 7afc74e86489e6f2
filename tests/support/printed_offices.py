"""Synthetic offices printed as official tables, in every layout, with the slips of scans where asked for."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

PERIODS = ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
WORDS = re.findall(
    r"\S+",
    """
    Persentase Indeks Jumlah Rata-rata Tingkat penyelesaian penagihan layanan dokumen kepabeanan lelang aset kas negara
    pemohon waktu mutu kepatuhan pengguna jasa pembinaan wilayah perbendaharaan efektif tuntas
    """,
)


@dataclass(frozen=True)
class PrintedIku:
    """An IKU with its targets in points; None is a dash."""

    code: str
    name: str
    percent: bool
    targets: dict[str, Fraction | None]

    def shown(self, period: str, comma: bool) -> str:
        value = self.targets[period]
        if value is None:
            return "-"
        text = f"{float(value):.10g}"
        return (text.replace(".", ",") if comma else text) + ("%" if self.percent else "")


def office(chance: random.Random) -> list[tuple[int, str, list[PrintedIku]]]:
    """Sasaran with number and name, and their IKU; no two names alike."""
    used: set[str] = set()

    def name(size: int) -> str:
        while True:
            text = " ".join(chance.sample(WORDS, size))
            if text.lower() not in used:
                used.add(text.lower())
                return text[0].upper() + text[1:]

    return [
        (ss, name(4), [_iku(chance, ss, letter, name(5)) for letter in "abc"[: chance.randint(1, 3)]])
        for ss in range(1, chance.randint(2, 6))
    ]


def _iku(chance: random.Random, ss: int, letter: str, name: str) -> PrintedIku:
    percent = chance.random() < 0.6
    top = chance.choice([100, 85, 4, 30, 95.5])
    q1, q2, q3, q4 = (Fraction(str(round(top * share, 2))) for share in (0.2, 0.45, 0.7, 1))
    late = chance.random() < 0.2
    quarters = (None, None, None, q4) if late else (q1, q2, q3, q4)
    values = (quarters[0], quarters[1], quarters[1], quarters[2], quarters[2], quarters[3], quarters[3])
    kind = chance.choice(["CP", "N", "C"])
    return PrintedIku(f"{ss:02d}{letter}-{kind}", name, percent, dict(zip(PERIODS, values, strict=True)))


Office = list[tuple[int, str, list[PrintedIku]]]
Layout = Callable[[Office, bool], str]


def _table(rows: Iterator[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows) + "\n"


def official(one: Office, comma: bool) -> str:
    def rows() -> Iterator[list[str]]:
        yield ["Kode", "", "Target"]
        yield ["SS/IKU", "SS dan IKU", "Q1", "Q2", "Smt. 1", "Q3", "s.d.Q3", "Q4", "Y"]
        for ss, name, members in one:
            yield [str(ss), name]
            for iku in members:
                yield [iku.code, iku.name, *(iku.shown(p, comma) for p in PERIODS)]

    return _table(rows())


def in_one_cell(one: Office, comma: bool) -> str:
    def rows() -> Iterator[list[str]]:
        yield ["No", "SS dan IKU", "TW I", "TW II", "Sm.1", "TW III", "s.d. TW III", "TW IV", "Tahunan"]
        for ss, name, members in one:
            yield [str(ss), f"SS {ss}: {name}"]
            for iku in members:
                yield ["", f"[{iku.code}] {iku.name}", *(iku.shown(p, comma) for p in PERIODS)]

    return _table(rows())


def with_sasaran_column(one: Office, comma: bool) -> str:
    def rows() -> Iterator[list[str]]:
        yield ["Sasaran Strategis", "", "kode", "Indikator Kinerja Utama", "Target"]
        yield ["", "", "", "", "Q1", "Q2", "Smt 1", "Q3", "s.d.Q3", "Q4", "Y"]
        for ss, name, members in one:
            for i, iku in enumerate(members):
                head = [name, str(ss)] if i == 0 else ["", ""]
                yield [*head, iku.code, iku.name, *(iku.shown(p, comma) for p in PERIODS)]

    return _table(rows())


def in_lines(one: Office, comma: bool) -> str:
    def rows() -> Iterator[list[str]]:
        yield ["Kode", "Indikator Kinerja", "T/R", "Q1", "Q2", "Sm.1", "Q3", "s.d. Q3", "Q4", "Y-26", "Pol/KP"]
        for ss, name, members in one:
            yield [str(ss), name]
            for iku in members:
                yield [iku.code, iku.name, "T", *(iku.shown(p, comma) for p in PERIODS), "Max/TLK"]
                yield ["", "", "R", *("" for _ in PERIODS)]

    return _table(rows())


def in_pairs(one: Office, comma: bool) -> str:
    def rows() -> Iterator[list[str]]:
        heads = [cell for p in ("Q1", "Q2", "Sm1", "Q3", "s.d. Q3", "Q4", "Y-26") for cell in (p, "")]
        yield ["No", "Uraian IKU", *heads]
        yield ["", "", *(["Target", "Realisasi"] * len(PERIODS))]
        for ss, _, members in one:
            for iku in members:
                figures = [cell for p in PERIODS for cell in (iku.shown(p, comma), "")]
                yield [str(ss), f"{iku.code} {iku.name}", *figures]

    return _table(rows())


LAYOUTS: tuple[Layout, ...] = (official, in_one_cell, with_sasaran_column, in_lines, in_pairs)
SLIPS = (("0", "O"), ("1", "l"), ("1", "I"), ("0", "()"), ("5", "S"), (",", "."), ("%", "°/o"), ("8", "B"))
"""What scans make of characters."""


def damaged(text: str, chance: random.Random, count: int) -> str:
    """The text with some characters of its figures as a scan may give them."""
    places = [
        i for i, c in enumerate(text) if any(c == good for good, _ in SLIPS) and text[max(i - 1, 0)] in "\t0123456789"
    ]
    for i in sorted(chance.sample(places, min(count, len(places))), reverse=True):
        bad = chance.choice([bad for good, bad in SLIPS if good == text[i]])
        text = text[:i] + bad + text[i + 1 :]
    return text
