"""Every figure of any office in any layout is read; what a scan damaged is never read as another in silence."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from support.documents import blocks
from support.printed_offices import LAYOUTS, PERIODS, Layout, Office, damaged, office

from workbook_builder.intake.document import Document
from workbook_builder.intake.entry import Entry, points
from workbook_builder.intake.gather.office import gather
from workbook_builder.intake.kinds.all_kinds import recognise
from workbook_builder.model.codes import iku_key
from workbook_builder.model.numbers import same


def read(text: str) -> dict[tuple[str, str], Entry]:
    """The target of every IKU and period as an import would write it."""
    found = gather(recognise(Document("kantor.txt", tuple(blocks(text))))[0].tables)
    rows = found.rows["Rincian Target"]
    return {
        (iku_key(str(row["Kode SS/IKU"].value.value)), p): row[p]
        for row in rows
        if "Q1" in row and row["Kode SS/IKU"].value.value is not None
        for p in PERIODS
    }


def figures(one: Office) -> Iterator[tuple[tuple[str, str], object]]:
    for _, _, members in one:
        for iku in members:
            yield from (((iku_key(iku.code), p), iku.targets[p]) for p in PERIODS)


def equal(entry: Entry, value: object) -> bool:
    shown = points(entry.cells[0]) if entry.cells else None
    return shown is None and entry.value.value in (None, "-") if value is None else same(shown, value)  # type: ignore[arg-type]


@pytest.mark.parametrize("layout", LAYOUTS, ids=[one.__name__ for one in LAYOUTS])
@pytest.mark.parametrize("seed", range(12))
def test_every_figure_is_read(layout: Layout, seed: int) -> None:
    chance = random.Random(seed)
    one = office(chance)
    found = read(layout(one, chance.random() < 0.5))
    wrong = [key for key, value in figures(one) if key not in found or not equal(found[key], value)]
    assert wrong == []
    assert [key for key, entry in found.items() if entry.remark] == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=[one.__name__ for one in LAYOUTS])
@pytest.mark.parametrize("seed", range(12))
def test_nothing_damaged_is_read_as_another_figure_in_silence(layout: Layout, seed: int) -> None:
    chance = random.Random(1000 + seed)
    one = office(chance)
    found = read(damaged(layout(one, True), chance, 6))
    silent = [
        (key, entry.cells[0].text)
        for key, value in figures(one)
        if (entry := found.get(key)) is not None
        and isinstance(entry.value.value, (int, float))
        and not entry.remark
        and not equal(entry, value)
    ]
    assert silent == []


@pytest.mark.parametrize("layout", LAYOUTS, ids=[one.__name__ for one in LAYOUTS])
@pytest.mark.parametrize("seed", range(12))
def test_no_iku_vanishes_with_its_code(layout: Layout, seed: int) -> None:
    """An IKU whose code is damaged keeps its row, with the code as it stands and what it seems to be."""
    chance = random.Random(2000 + seed)
    one = office(chance)
    text = damaged(layout(one, True), chance, 12)
    rows = gather(recognise(Document("kantor.txt", tuple(blocks(text))))[0].tables).rows["Rincian Target"]
    found = {row["SS dan IKU"].value.value: row for row in rows if "Q1" in row}
    for _, _, members in one:
        for iku in members:
            row = next(row for name, row in found.items() if str(name).endswith(iku.name))
            code = row["Kode SS/IKU"]
            assert code.value.value == iku.code or "kode" in code.remark.lower()
