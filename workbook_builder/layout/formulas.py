"""Formulas with named blanks: ``{target}`` is the address of the cell of that column in the row of the formula.

=================  ==================================================================================
``{target}``       ``F7``: the column ``target``, in this row
``{$target}``      ``$F7``: the same with its column fixed
``{this}``         the column that the formula stands in
``{target@last}``  ``F46``: in a row that has a name: ``head``, ``first``, ``last``, or one of the sheet
``{target@$last}`` ``F$46``: the same with its row fixed
``{target@+1}``    ``F8``: so many rows below this one, or above it (``-1``)
=================  ==================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbook_builder.model.record import record

_BLANK = re.compile(r"\{(?P<fixed>\$?)(?P<column>[^{}@$]+)(?:@(?P<fixed_row>\$?)(?P<row>[^{}@$]+))?\}")
_OFFSET = re.compile(r"[+-]\d+")


@record
class Template:
    """A formula that still waits for its row: ``texts`` with a row number between each two of them."""

    texts: tuple[str, ...]
    offsets: tuple[int, ...]
    """How far below the row of the formula each of those rows is; empty where each is that row itself."""

    def at(self, row: int) -> str:
        """The formula as it stands in a row."""
        if not self.offsets:
            return str(row).join(self.texts)
        numbers = [str(row + offset) for offset in self.offsets]
        return "".join(text + number for text, number in zip(self.texts, [*numbers, ""], strict=True))


def compile_formula(formula: str, letters: Mapping[str, str], rows: Mapping[str, int]) -> Template:
    """Fill the blanks of a formula from the letters of columns and the numbers of rows, but for its own row.

    Raises ``KeyError`` for a column or row that is not known, and ``ValueError`` for a brace that begins or ends no
    blank: both are slips in the program, not of an office.
    """
    texts, offsets, end = [""], [], 0
    for blank in _BLANK.finditer(formula):
        texts[-1] += formula[end : blank.start()] + blank["fixed"] + letters[blank["column"]]
        end, row = blank.end(), blank["row"]
        if row is None or _OFFSET.fullmatch(row):
            offsets.append(int(row or 0))
            texts.append("")
        else:
            texts[-1] += f"{blank['fixed_row']}{rows[row]}"
    texts[-1] += formula[end:]
    if any(brace in text for text in texts for brace in "{}"):
        raise ValueError(f"a brace without a blank in {formula}")
    return Template(tuple(texts), tuple(offsets) if any(offsets) else ())
