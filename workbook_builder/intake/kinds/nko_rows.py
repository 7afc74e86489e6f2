"""Rows of an NKO form as rows of the official sheets they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from workbook_builder.intake.document import Note
from workbook_builder.intake.found import FoundRow, FoundTable
from workbook_builder.intake.kinds.choice_cells import as_choice, quality_cells
from workbook_builder.intake.kinds.period_titles import TitlePeriod
from workbook_builder.intake.kinds.perspektif_words import perspektif_of
from workbook_builder.model import Cell, Place, Polarisasi
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.filled import IKU_BY_CODE
from workbook_builder.model.number_formats import GENERAL
from workbook_builder.model.numbers import is_whole, to_float
from workbook_builder.model.periods import Periode
from workbook_builder.read.numbers import read_plain
from workbook_builder.schema.angka_terbit import ANGKA_TERBIT
from workbook_builder.schema.column import Sheet
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.text import intake_kinds as t


class NkoRows:
    """What one form says, gathered by official sheet."""

    def __init__(self, place: Place, period: TitlePeriod | None) -> None:
        self._place, self._period = place, period
        self._rows: dict[Sheet, list[FoundRow]] = {
            PETA_STRATEGI: [],
            PERJANJIAN_KINERJA: [],
            MANUAL_IKU: [],
            ANGKA_TERBIT: [],
        }
        self._notes: dict[Sheet, list[Note]] = {sheet: [] for sheet in self._rows}
        self._band: Cell | None = None
        self._sasaran: dict[str, Cell] = {}
        if period is None:
            self._notes[ANGKA_TERBIT].append(Note(place, t.NKO_WITHOUT_PERIOD))
        else:
            said = t.NKO_PERIOD.format(periode=period.periode, judul=period.text[:80])
            self._notes[ANGKA_TERBIT].append(Note(period.place, said))

    def perspektif(self, band: Cell, weights: Sequence[Cell], value: Cell) -> None:
        """A band; its weight has no place on the official sheets, and is noted."""
        self._band, self._sasaran = band, {}
        said = t.NKO_BAND.format(nama=band.text, bobot=", ".join(w.text for w in weights) or "-")
        self._notes[PETA_STRATEGI].append(Note(band.place, said))
        if not means_nothing(value.text) and value.place != band.place:
            self._published(t.NP_LABEL.format(nama=perspektif_of(band.text)), value)

    def sasaran(self, code: Cell, number: int, name: Cell, value: Cell) -> None:
        """A row of an SS."""
        self._sasaran = {"No.": replace(code, value=number), "Sasaran Program/Kegiatan": name}
        cells = {"SS": self._sasaran["No."], "Sasaran Strategis": name}
        meant = perspektif_of(self._band.text) if self._band is not None else None
        if self._band is not None and meant:
            cells["Perspektif"] = replace(self._band, value=meant)
        self._rows[PETA_STRATEGI].append(FoundRow(cells))
        if not means_nothing(value.text):
            self._published(t.NSS_LABEL.format(nomor=number), value)

    def iku(self, code: str, name: str, cells: Mapping[str, Cell]) -> None:
        """A row of an IKU."""
        origin = cells["kode"] if not cells["kode"].blank else cells["nama"]
        title = replace(cells["nama"] if not cells["nama"].blank else origin, value=name)
        self._manual(code, origin, title, cells)
        target = cells.get("target")
        if target is not None and not means_nothing(target.text):
            if self._period is not None and self._period.periode is Periode.Y:
                indikator = replace(title, value=f"{code} {name}".strip())
                row = {**self._sasaran, "Indikator Kinerja": indikator, "Target": target}
                self._rows[PERJANJIAN_KINERJA].append(FoundRow(row))
            else:
                self._published(t.TARGET_LABEL.format(kode=code), target)
        realisasi = cells.get("realisasi")
        if realisasi is not None and not means_nothing(realisasi.text):
            self._published(t.REALISASI_LABEL.format(kode=code), realisasi)
        if not means_nothing(cells["index"].text):
            self._published(code, cells["index"])

    def _manual(self, code: str, origin: Cell, title: Cell, cells: Mapping[str, Cell]) -> None:
        notes = self._notes[MANUAL_IKU]
        row: dict[str, Cell] = {"Kode": replace(origin, value=code), IKU_BY_CODE: title}
        if "polarisasi" in cells:
            chosen = as_choice(cells["polarisasi"], Polarisasi, "Polarisasi", notes)
            row |= {"Polarisasi": chosen} if chosen else {}
        if "vc" in cells:
            row |= quality_cells(cells["vc"], notes)
        if len(row) > 2:
            self._rows[MANUAL_IKU].append(FoundRow(row))

    def nko(self, value: Cell) -> None:
        """The last row."""
        if not any(c.isdigit() for c in value.text):
            self._notes[ANGKA_TERBIT].append(Note(value.place, t.NKO_UNREADABLE.format(teks=value.text[:60])))
            return
        self._published("NKO", value)

    def _published(self, label: str, value: Cell) -> None:
        """A figure as it was published, percent in percent points."""
        reading = read_plain(value)
        shown = value
        if reading.value is not None:
            plain = int(reading.value) if is_whole(reading.value) else to_float(reading.value)
            shown = replace(value, value=plain, format=GENERAL)
        elif reading.problem is not None:
            self._notes[ANGKA_TERBIT].append(
                Note(value.place, t.NOT_A_NUMBER.format(teks=value.text[:40], acuan=label))
            )
        cells = {"Acuan": Cell(label, GENERAL, value.place), "Nilai": shown}
        if self._period is not None:
            cells["Periode"] = Cell(str(self._period.periode), GENERAL, self._period.place)
        cells["Sumber"] = Cell(t.NKO_SOURCE.format(tempat=self._place), GENERAL, self._place)
        self._rows[ANGKA_TERBIT].append(FoundRow(cells))

    def tables(self) -> tuple[FoundTable, ...]:
        """The tables that have rows; none where the form has no IKU at all."""
        if not any(self._rows[sheet] for sheet in (MANUAL_IKU, PERJANJIAN_KINERJA)):
            return ()
        return tuple(
            FoundTable(sheet, t.NKO_FORM, self._place, tuple(rows), tuple(self._notes[sheet]))
            for sheet, rows in self._rows.items()
            if rows
        )
