"""Signature blocks: who signs with which title, where and when; numbers of employees are left where they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from workbook_builder.intake.kinds import Claim
from workbook_builder.intake.kinds.signature_pieces import Piece, is_name, pieces, pieces_in_order
from workbook_builder.intake.kinds.title_blocks import Line
from workbook_builder.model import Place
from workbook_builder.model.record import record
from workbook_builder.text.dates import parse_date

MAX_LINES = 12
"""Lines from the first title to the last name."""


@record
class Signature:
    """A title and the name that signs under it, with the lines they were read from."""

    title: str
    name: str
    title_place: Place
    name_place: Place
    claims: frozenset[Claim]


@record
class Dated:
    """A place and a date over a signature."""

    town: str
    date: dt.date
    place: Place
    claims: frozenset[Claim]


@record
class Signatures:
    """One signature block; ``doubtful`` are names that cannot be told to titles."""

    signed: tuple[Signature, ...]
    dated: tuple[Dated, ...]
    doubtful: tuple[Piece, ...] = ()
    claims: frozenset[Claim] = frozenset()
    """The lines with words of signing and numbers of employees."""


@record
class _Block:
    titles: list[Piece] = field(default_factory=list)
    names: list[Piece] = field(default_factory=list)
    dates: list[Piece] = field(default_factory=list)
    formal: list[Piece] = field(default_factory=list)
    parts: list[Piece] = field(default_factory=list)
    """The lines on which a title goes on."""
    order: list[str] = field(default_factory=list)
    """The kinds of the pieces taken, parts of titles aside."""

    @property
    def complete(self) -> bool:
        return bool(self.titles) and len(self.names) == len(self.titles)

    def take(self, piece: Piece) -> bool:
        """Take the next piece; whether it belongs here."""
        if piece.kind != "rest":
            self.order.append(piece.kind)
        match piece.kind:
            case "title":
                self.titles.append(piece)
            case "date":
                self.dates.append(piece)
            case "signed" | "employee":
                self.formal.append(piece)
            case _:
                return self._rest(piece)
        return True

    def _rest(self, piece: Piece) -> bool:
        waiting = [n for n, title in enumerate(self.titles) if title.open and n >= len(self.names)]
        parts = [part.strip() for part in piece.text.split(",") if part.strip()]
        if waiting and self.order[-1:] in (["title"], ["date"]) and (len(waiting) == 1 or len(parts) == len(waiting)):
            if not piece.text.endswith(",") and len(waiting) == 1 and is_name(piece.text) and self.dates:
                return self._name(piece)
            for number, part in zip(waiting, parts if len(waiting) > 1 else [piece.text.strip(" ,")], strict=True):
                title = self.titles[number]
                self.titles[number] = replace(title, text=f"{title.text} {part}", open=not piece.text.endswith(","))
            self.parts.append(piece)
            return True
        return self._name(piece)

    def _name(self, piece: Piece) -> bool:
        if self.titles and len(self.names) < len(self.titles) and is_name(piece.text):
            self.names.append(piece)
            self.order.append("name")
            return True
        return False


def signatures(lines: Sequence[Line]) -> Iterator[Signatures]:
    """Every block that begins with a title or a date and has a name under words of signing, a date or a number."""
    start = 0
    while start < len(lines):
        used, block = _read(lines[start : start + MAX_LINES])
        if block is not None:
            yield block
        start += max(used, 1) if block is not None else 1


def _read(lines: Sequence[Line]) -> tuple[int, Signatures | None]:
    if not any(piece.kind in ("title", "date") for piece in pieces(lines[0])):
        return 1, None
    block = _Block()
    used = 0
    for found in pieces_in_order(lines):
        begins = bool(found) and found[0].kind in ("title", "date") and not found[0].line.cells
        if begins and block.complete:
            break
        if not all(block.take(piece) for piece in found):
            break
        used += 1
    return used, _made(block)


def _made(block: _Block) -> Signatures | None:
    if not block.titles or not block.names or not (block.formal or block.dates):
        return None
    claims = frozenset(piece.line.claim for piece in (*block.formal, *block.parts))
    dated = tuple(
        Dated(piece.place, date, piece.line.place, frozenset({piece.line.claim}))
        for piece in block.dates
        if (date := parse_date(" ".join(piece.text.split()))) is not None
    )
    if not block.complete:
        return Signatures((), dated, tuple(block.names), claims)
    signed = tuple(
        Signature(
            title.text.strip(" ,;"),
            name.text.strip(" ,;()"),
            title.line.place,
            name.line.place,
            frozenset({title.line.claim, name.line.claim}),
        )
        for title, name in zip(block.titles, block.names, strict=True)
    )
    return Signatures(signed, dated, (), claims)
