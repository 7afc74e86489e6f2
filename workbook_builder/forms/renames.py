"""Codes of IKU that changed: what staff ask to move from an old code to a new one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbook_builder.errors import UserError
from workbook_builder.forms.merge import has_content
from workbook_builder.model import Agreement
from workbook_builder.model.codes import IkuKey, iku_key, parse_code, written_key
from workbook_builder.model.filled import FilledTemplate
from workbook_builder.schema.realisasi_iku import REALISASI_IKU
from workbook_builder.text import refresh as refresh_words


def parse_renames(renames: Sequence[str]) -> dict[IkuKey, IkuKey]:
    """``03a-CP=03b-CP`` as keys of codes, old to new; UserError where that is not what a text says."""
    result: dict[IkuKey, IkuKey] = {}
    for item in renames:
        old, _, new = item.partition("=")
        code = parse_code(old), parse_code(new)
        if code[0] is None or code[1] is None:
            raise UserError(refresh_words.RENAME_WRONG.format(isi=item))
        result[iku_key(code[0])] = iku_key(code[1])
    return result


def check_renames(renames: Mapping[IkuKey, IkuKey], agreement: Agreement, filled: FilledTemplate | None) -> None:
    """A change of code moves values only where there is something to move and a free place for it."""
    present = {iku_key(i.code) for i in agreement.iku}
    old = dict(_old_codes(filled))
    for old_code, new_code in renames.items():
        if new_code not in present:
            raise UserError(refresh_words.RENAME_WITHOUT_NEW.format(kode=written_key(new_code)))
        if old_code in present:
            raise UserError(refresh_words.RENAME_STILL_THERE.format(kode=written_key(old_code)))
        if old_code not in old:
            raise UserError(refresh_words.RENAME_WITHOUT_OLD.format(kode=written_key(old_code)))
        if old.get(new_code):
            raise UserError(refresh_words.RENAME_FILLED.format(kode=written_key(new_code)))


def _old_codes(filled: FilledTemplate | None) -> Iterator[tuple[IkuKey, bool]]:
    """Keys of the codes in the old file, and whether a row of that code is filled."""
    if filled is None:
        return
    yield from ((iku_key(x.code), False) for x in filled.arsip if x.code)
    for row in filled.tables[REALISASI_IKU.name].rows if REALISASI_IKU.name in filled.tables else ():
        code = parse_code(row.text("Kode"))
        if code is not None:
            yield iku_key(code), has_content(row)
