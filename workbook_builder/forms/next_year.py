"""The next year of an office: its structure, and last year's targets and realisasi as Y-1. Targets start empty."""

from __future__ import annotations

import datetime as dt

from workbook_builder.model import Identitas, IkuScore, Inputs, ManualRow, Score
from workbook_builder.model.codes import IkuKey, by_key, iku_key
from workbook_builder.model.new_target import NewTarget, StartCell, StartRow
from workbook_builder.model.numbers import HUNDRED, Number, to_float
from workbook_builder.model.periods import TRIWULAN, Periode
from workbook_builder.schema.anggaran import ANGGARAN
from workbook_builder.schema.inisiatif_strategis import INISIATIF_STRATEGIS
from workbook_builder.schema.manual_iku import MANUAL_IKU
from workbook_builder.schema.perjanjian_kinerja import PERJANJIAN_KINERJA
from workbook_builder.schema.peta_strategi import PETA_STRATEGI
from workbook_builder.schema.rincian_target import RINCIAN_TARGET

PERCENT_FORMATS = "0.00%"
_FIXED = ("Nama Unit", "Unit Atasan", "Tempat", "Nama Pejabat", "Jabatan Pejabat", "Nama Atasan", "Jabatan Atasan")
"""What of Identitas holds from year to year; number and date belong to the new agreement."""


def next_year(identitas: Identitas, inputs: Inputs, score: Score, created: dt.datetime | None) -> NewTarget:
    """What the next year's target.xlsx starts with."""
    manual_of = by_key(inputs.manual)
    content = {u: StartCell(inputs.identitas[u].text) for u in _FIXED if u in inputs.identitas}
    return NewTarget(
        identitas={**content, "Tahun": StartCell(None if identitas.year is None else identitas.year + 1)},
        rows={
            PETA_STRATEGI.name: tuple(_cell(s.perspektif, s.number, s.name) for s in score.agreement.sasaran),
            PERJANJIAN_KINERJA.name: tuple(
                _cell(_rounded(b.number.text), b.sasaran.text, f"{b.code} {b.name}", None) for b in inputs.perjanjian
            ),
            RINCIAN_TARGET.name: tuple(_rincian(inputs)),
            MANUAL_IKU.name: tuple(_manual(s, manual_of) for s in score.iku),
            INISIATIF_STRATEGIS.name: tuple(
                _cell(
                    _rounded(b.number.text), b.iku.text, b.inisiatif.original_text, b.output.original_text, *[None] * 3
                )
                + _cell(b.owner.original_text, None)
                for b in inputs.inisiatif
            ),
            ANGGARAN.name: tuple(_cell(b.code.text, b.name.text, None) for b in inputs.anggaran),
        },
        created=created,
    )


def incomplete(score: Score) -> tuple[str, ...]:
    """Codes whose last quarter with a target has no realisasi, so that their year is not over."""
    return tuple(s.iku.code for s in score.iku if not _full_year(s))


def _rincian(inputs: Inputs) -> list[StartRow]:
    """Sasaran and IKU rows in the order in which they stand on the sheet."""
    row = [(_sheet_rows(s.cell.place.cell), _cell(s.number, s.name.text, *[None] * 7)) for s in inputs.sasaran]
    row += [(_sheet_rows(b.cell.place.cell), _cell(b.code, b.name.text, *[None] * 7)) for b in inputs.rincian]
    return [content for _, content in sorted(row, key=lambda x: x[0])]


def _manual(s: IkuScore, manual: dict[IkuKey, ManualRow]) -> StartRow:
    """The row of an IKU as its Manual IKU states it; what was inferred stays blank, to be stated."""
    old = manual.get(iku_key(s.iku.code))
    content: list[StartCell] = [StartCell(s.iku.code)]
    for column, computed in ((c.name, c.computed) for c in MANUAL_IKU.columns[1:]):
        if computed:
            content.append(StartCell(None))
        elif column == "Target Y-1":
            content.append(_value(s, s.iku.target[Periode.Y]))
        elif column == "Realisasi Y-1":
            content.append(_value(s, s.steps[Periode.Y].realisasi if _full_year(s) else None))
        elif column == "Satuan" and (old is None or old.text[column].blank):
            content.append(StartCell(s.iku.satuan or None))
        elif old is None or old.text[column].blank:
            content.append(StartCell(None))
        else:
            cell = old.text[column]
            content.append(
                StartCell(cell.value if isinstance(cell.value, (int, float)) else cell.original_text, cell.format)
            )
    return tuple(content)


def _full_year(s: IkuScore) -> bool:
    with_target = [q for q in TRIWULAN if s.iku.target[q] is not None]
    return bool(with_target) and s.iku.realisasi[with_target[-1]] is not None


def _value(s: IkuScore, value: Number | None) -> StartCell:
    if value is None:
        return StartCell(None)
    return StartCell(to_float(value / HUNDRED), PERCENT_FORMATS) if s.iku.percent else StartCell(to_float(value))


def _cell(*value: str | int | float | None) -> StartRow:
    return tuple(StartCell(n if n != "" else None) for n in value)


def _rounded(number_text: str) -> int | str:
    core = number_text.strip(" .")
    return int(core) if core.isdigit() else number_text


def _sheet_rows(cell: str | None) -> int:
    return int("".join(c for c in cell or "" if c.isdigit()) or 0)
