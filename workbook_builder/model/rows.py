"""The rows of the input sheets, as read, before anyone judged them. Every record remembers its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from workbook_builder.model.periods import Periode
from workbook_builder.model.places import Cell, Reading
from workbook_builder.model.record import record


@record
class PetaRow:
    """Peta Strategi: the perspektif of a sasaran."""

    perspektif: Cell
    number: Cell
    name: Cell


@record
class PerjanjianRow:
    """Perjanjian Kinerja: one IKU with the target of the year; number and sasaran may be carried down."""

    number: Cell
    sasaran: Cell
    code: str
    name: str
    cell: Cell
    target: Reading


@record
class SasaranRow:
    """Rincian Target: a row that carries only number and name of a sasaran."""

    number: int
    cell: Cell
    name: Cell


@record
class TargetRow:
    """Rincian Target: one IKU with its seven periods. ``ss`` is the number of the sasaran row above it."""

    code: str
    cell: Cell
    name: Cell
    ss: int | None
    target: Mapping[Periode, Reading]
    percent: bool


@record
class ManualRow:
    """Manual IKU: how one IKU is measured. Cells as written, and the figures among them read, by official header."""

    code: str
    cell: Cell
    text: Mapping[str, Cell]
    figures: Mapping[str, Reading]
    """Only those that someone filled."""


@record
class InisiatifRow:
    """Inisiatif Strategis: an action tied to an IKU by name."""

    number: Cell
    iku: Cell
    inisiatif: Cell
    output: Cell
    trajectory_kegiatan: Cell
    trajectory_output: Cell
    periode: Cell
    owner: Cell
    cost: Reading
    kegiatan_trajectory: Mapping[Periode, Reading] = field(default_factory=dict)
    """The trajectory as numbers by quarter; empty where it is written in words."""
    output_trajectory: Mapping[Periode, Reading] = field(default_factory=dict)


class AnggaranKind(StrEnum):
    """What a row of Anggaran is."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    TOTAL = "total"


@record
class AnggaranRow:
    """Anggaran: a program, one of its kegiatan, or the total."""

    code: Cell
    name: Cell
    total: Reading
    kind: AnggaranKind
    program: int | None
    """Index of the program row a kegiatan belongs to."""


@record
class RealisasiRow:
    """Realisasi IKU: what staff filled for one IKU, per quarter."""

    code: str
    cell: Cell
    name: Cell
    satuan: Cell
    basis: Cell
    target: Mapping[Periode, Reading]
    realisasi: Mapping[Periode, Reading]
    note: Cell


@record
class AksiRow:
    """Program Kerja or Rencana Aksi: one action. ``label`` is the code of its IKU or the number of its sasaran."""

    label: Cell
    number: Cell
    text: Cell


@record
class AnalisisRow:
    """Analisis: what drove and what hindered one IKU in one period, and what follows."""

    code: str
    cell: Cell
    periode: Cell
    driver: Cell
    obstacle: Cell
    follow_up: Cell


@record
class RealisasiAnggaranRow:
    """Realisasi Anggaran: cumulative spending of one kind, or the Jumlah row (``total`` True)."""

    code: Cell
    name: Cell
    pagu: Reading
    realisasi: Mapping[Periode, Reading]
    note: Cell
    total: bool


@record
class NarasiRow:
    """Narasi: the text of one part of the report; a blank one is only prepared."""

    part: str
    """The official name of the part; of one that staff added the name they gave it."""
    label: Cell
    text: Cell


@record
class TerbitRow:
    """Angka Terbit: a figure already published elsewhere."""

    label: Cell
    periode: Cell
    value: Reading
    source: Cell
