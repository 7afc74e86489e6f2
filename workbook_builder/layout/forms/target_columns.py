"""What may be typed into each column of an empty target.xlsx: style, validation and prompt per column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbook_builder.layout import style
from workbook_builder.layout.forms.input_cells import choices, number_format, rupiah, written_as
from workbook_builder.layout.plan import InputRule
from workbook_builder.layout.style import Style
from workbook_builder.text import new_target as words
from workbook_builder.text.sheets import INISIATIF, SheetText

RuleSet = Callable[[str], InputRule]
"""From an area to its validation."""


@dataclass(frozen=True)
class TargetColumn:
    """A column: width, look of its cells, what may be typed."""

    width: float
    style: Style
    rules: RuleSet


@dataclass(frozen=True)
class TargetSheet:
    """A sheet of the empty target.xlsx and how many rows it offers beyond those it starts with."""

    text: SheetText
    column: tuple[TargetColumn, ...]
    spare: int
    key: int = 1


def whole(area: str, message_title: tuple[str, str], lowest: int = 1, highest: int = 999) -> InputRule:
    """A whole number."""
    title, message = message_title
    return InputRule(area, "integer", title, message, words.WHOLE_ERROR, lowest, highest)


def target(area: str, title: str, message: str) -> InputRule:
    """A number, a percentage, or the dash of official sheets."""
    start = area.split(":", maxsplit=1)[0]
    return InputRule(
        area,
        "formula",
        title,
        message,
        words.TARGET_ERROR,
        source=f'OR(ISNUMBER({start}),{start}="-")',
        error_title=words.TARGET_ERROR_TITLE,
    )


def _written_as(width: float, message_title: tuple[str, str], limit: int = 30_000) -> TargetColumn:
    return TargetColumn(width, style.INPUT_TEXT, lambda a: written_as(a, message_title, limit))


def _rounded(width: float, message_title: tuple[str, str]) -> TargetColumn:
    return TargetColumn(width, style.INPUT_CHOICE, lambda a: whole(a, message_title))


def _choices(width: float, name: str, message_title: tuple[str, str]) -> TargetColumn:
    return TargetColumn(width, style.INPUT_CHOICE, lambda a: choices(a, name, message_title))


def _target(width: float, title: str, message: str) -> TargetColumn:
    return TargetColumn(width, style.INPUT.but(number_format="umum"), lambda a: target(a, title, message))


def _number(width: float, message_title: tuple[str, str]) -> TargetColumn:
    return TargetColumn(
        width, style.INPUT.but(number_format="umum"), lambda a: number_format(a, *message_title, words.NUMBER_ERROR)
    )


def _rupiah(width: float, message_title: tuple[str, str]) -> TargetColumn:
    return TargetColumn(width, style.INPUT.but(number_format="rupiah"), lambda a: rupiah(a, *message_title))


def _manual() -> tuple[TargetColumn, ...]:
    content = {name: (name, message) for name, message in words.MANUAL_PROMPT.items()}
    listing: Mapping[str, tuple[float, str]] = {
        "Polarisasi": (13, "Daftar_Polarisasi"),
        "Konsolidasi": (13, "Daftar_Konsolidasi"),
        "Satuan": (12, "Daftar_Satuan"),
        "Basis Realisasi": (13, "Daftar_Basis"),
        "Konversi 120": (11, "Daftar_Ya_Tidak"),
        "Validitas": (11, "Daftar_Validitas"),
        "Kendali": (11, "Daftar_Kendali"),
        "Sifat Target": (15, "Daftar_Sifat"),
    }
    text_width = {"Kode": 17.0, "Skala Stabilize": 24.0, "Penanggung Jawab": 26.0, "Sumber": 40.0}
    result = []
    for name in words.MANUAL.headers:
        if name in listing:
            width, source = listing[name]
            result.append(_choices(width, source, content[name]))
        elif name in text_width:
            result.append(_written_as(text_width[name], content[name]))
        else:
            result.append(_number(13, content[name]))
    return tuple(result)


def _inisiatif() -> tuple[TargetColumn, ...]:
    content = {name: (name, message) for name, message in words.INISIATIF_PROMPT.items()}
    width = (9.0, 34.0, 52.0, 30.0, 22.0, 22.0, 20.0, 24.0, 16.0)
    middle = [_written_as(w, content[n]) for n, w in zip(INISIATIF.headers[1:-1], width[1:-1], strict=True)]
    return (_rounded(width[0], content["No."]), *middle, _rupiah(width[-1], content["Biaya (Rp)"]))


SHEETS: tuple[TargetSheet, ...] = (
    TargetSheet(
        words.PETA,
        (
            _choices(26, "Daftar_Perspektif", words.PERSPEKTIF_PROMPT),
            _rounded(8, words.SS_PROMPT),
            _written_as(80, words.SASARAN_PROMPT),
        ),
        20,
    ),
    TargetSheet(
        words.PERJANJIAN,
        (
            _rounded(11, words.NUMBER_PROMPT),
            _written_as(48, words.SASARAN_PROMPT),
            _written_as(70, words.INDIKATOR_PROMPT),
            _target(14, *words.PK_TARGET_PROMPT),
        ),
        30,
    ),
    TargetSheet(
        words.RINCIAN,
        (
            _written_as(17, words.SS_CODE_PROMPT, 20),
            _written_as(62, words.NAME_PROMPT),
            *(
                _target(14, words.TARGET_TITLE.format(periode=p), words.TARGET_PROMPT.format(periode=p))
                for p in words.PERIODE
            ),
        ),
        50,
        2,
    ),
    TargetSheet(words.MANUAL, _manual(), 30),
    TargetSheet(INISIATIF, _inisiatif(), 25, 2),
    TargetSheet(
        words.ANGGARAN,
        (
            _written_as(11, ("Kode", words.ANGGARAN_PROMPT["Kode"]), 20),
            _written_as(70, ("Program/Kegiatan", words.ANGGARAN_PROMPT["Program/Kegiatan"])),
            _rupiah(22, ("Anggaran", words.ANGGARAN_PROMPT["Anggaran"])),
        ),
        20,
    ),
)
