"""Headers of period columns as offices print them, with or without the year, and what else such a header says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from workbook_builder.model import Sel, StatedYear, Temuan
from workbook_builder.model.period_words import PeriodWord, read_header
from workbook_builder.model.periods import PERIODE_LAPORAN, TRIWULAN
from workbook_builder.read.table import Tabel, kunci_teks
from workbook_builder.read.workbook import Lembar

TARGET, REALISASI = "target", "realisasi"
RUPIAH = "rp"
NO_TARGET_HEADS = ("realisasi", "capaian", "indekscapaian", "indexcapaian")
"""Words over the period columns of a table (or a part of one) that holds no targets."""

_read = lru_cache(maxsize=4096)(read_header)


def target_column(periode: str) -> Callable[[str], bool]:
    """Recognises the target of a period, with the word "Target" or without it."""
    return lambda kunci: _periode(kunci, TARGET) == periode


def quarter_column(head: str, quarter: str) -> Callable[[str], bool]:
    """Recognises a quarter's column that its header or the one above it calls ``head``."""
    return lambda kunci: head in kunci and _periode(kunci, head) == quarter


def cumulative_column(quarter: str) -> Callable[[str], bool]:
    """Recognises spending to the end of a quarter: ``Realisasi Q3``, ``Realisasi s.d. TW III (Rp)``."""
    sampai = PERIODE_LAPORAN[TRIWULAN.index(quarter) + 1]

    def cocok(kunci: str) -> bool:
        inti = kunci.removesuffix(RUPIAH)
        periode = _periode(inti, REALISASI)
        return REALISASI in inti and (
            periode == quarter or (periode == sampai and "sd" in inti.replace("sampai", "sd"))
        )

    return cocok


class Heads(NamedTuple):
    """What the headers of the period columns say beside the period."""

    years: tuple[StatedYear, ...]
    notes: tuple[Temuan, ...]


def period_heads(sheet: Lembar, table: Tabel, columns: Mapping[str, str]) -> Heads:
    """The years and the slips in the headers of a table; ``columns`` gives the period by name of the column."""
    years: list[StatedYear] = []
    notes: list[Temuan] = []
    for name, periode in columns.items():
        column = table.kolom.get(name)
        found = None if column is None else _head(sheet, table.kepala, column, periode)
        if found is None:
            continue
        cell, word = found
        if word.tahun is not None:
            years.append(StatedYear(cell.tempat, cell.teks[:60], word.tahun))
        if word.slip:
            notes.append(Temuan("judul-salah-ketik", cell.tempat, {"isi": cell.teks[:60], "kolom": periode}))
    return Heads(tuple(years), tuple(notes))


def two_years(sheet: Lembar, table: Tabel, columns: Mapping[str, str]) -> list[Temuan]:
    """The findings of further columns for a period that state another year than the one that is read."""
    found = []
    for name, periode in columns.items():
        own = _head(sheet, table.kepala, table.kolom[name], periode) if name in table.kolom else None
        for column in sheet.kolom_baris.get(table.kepala, ()):
            other = None if column in table.kolom.values() else _head(sheet, table.kepala, column, periode)
            if own is None or other is None or own[1].tahun == other[1].tahun or own[0].tempat == other[0].tempat:
                continue
            content = {"isi": other[0].teks[:60], "lain": own[0].teks[:60], "kolom": periode}
            found.append(Temuan("kolom-dua-tahun", other[0].tempat, content))
    return found


def not_a_target(sheet: Lembar, table: Tabel, columns: Mapping[str, str]) -> Temuan | None:
    """The finding of period columns that stand under "Realisasi" or the like, and so are no targets."""
    row = table.kepala - 1
    others = {sheet.ambil(row, k).tempat for name, k in table.kolom.items() if name not in columns}
    for name in columns:
        above = sheet.sel.get((row, table.kolom[name])) if name in table.kolom else None
        # What spans the other columns too is a title.
        if above is None or above.tempat in others or not kunci_teks(above.teks).startswith(NO_TARGET_HEADS):
            continue
        return Temuan("kolom-bukan-target", above.tempat, {"kolom": name, "judul": above.teks[:60]})
    return None


def _periode(kunci: str, head: str) -> str | None:
    word = _read(kunci, head)
    return word.periode if word else None


def _head(sheet: Lembar, row: int, column: int, periode: str) -> tuple[Sel, PeriodWord] | None:
    """The cell that heads a column, and the period word that it makes alone or with the one above."""
    for cell, text in _texts(sheet, row, column):
        word = _read(kunci_teks(text), TARGET)
        if word is not None and word.periode == periode:
            return cell, word
    return None


def _texts(sheet: Lembar, row: int, column: int) -> Iterator[tuple[Sel, str]]:
    own, above = sheet.sel.get((row, column)), sheet.sel.get((row - 1, column))
    if own is not None and above is not None and own.tempat != above.tempat:
        yield own, above.teks + own.teks
    yield from ((cell, cell.teks) for cell in (own, above) if cell is not None)
