"""Amounts of Realisasi Anggaran in another unit than full rupiah are said; slow or fast spending is not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.offices import office_folder, realisasi_rows

from workbook_builder.findings.catalogue import message
from workbook_builder.model import Finding
from workbook_builder.pipeline import evaluate

MONEY = ("Kode", "Jenis Belanja", "Pagu", *(f"Realisasi Q{i}" for i in range(1, 5)))
CEILING = 4_000_000_000
PACE = (900_000_000, 1_900_000_000, 2_950_000_000, 3_900_000_000)
OTHER = ("51", "Belanja Pegawai", 600_000_000, 140_000_000, 300_000_000, 450_000_000, 590_000_000)
COLUMN = "CDEFG"


def office(folder: Path, *rows: Sequence[object]) -> list[Finding]:
    """The findings at the amounts of an office with these rows."""
    folder.mkdir(exist_ok=True)
    office_folder(folder, realisasi={"Realisasi IKU": realisasi_rows(), "Realisasi Anggaran": [MONEY, *rows]})
    about = ("rupiah-janggal", "belanja-turun", "belanja-melebihi-pagu")
    return [t for t in evaluate(folder).findings if t.code in about]


@pytest.mark.parametrize("power", [3, 6])
@pytest.mark.parametrize(("ceiling", "quarter"), [*((CEILING, q) for q in range(4)), *((None, q) for q in range(1, 4))])
def test_one_amount_in_thousands_or_millions_is_said_with_the_full_one(
    ceiling: int | None, quarter: int, power: int, tmp_path: Path
) -> None:
    spent = list(PACE)
    spent[quarter] //= 10**power
    (item,) = office(tmp_path, OTHER, ("52", "Belanja Barang", ceiling, *spent))
    assert (item.code, item.place.cell) == ("rupiah-janggal", f"{COLUMN[quarter + 1]}3")
    meant = f"{PACE[quarter] // 10**power * 10**power:,}".replace(",", ".")
    assert f"Maksud Anda 'Rp{meant}'?" in message(item)
    assert ("ribuan" if power == 3 else "jutaan") in message(item)


@pytest.mark.parametrize("power", [3, 6])
def test_a_ceiling_in_thousands_or_millions_is_said_at_the_ceiling(power: int, tmp_path: Path) -> None:
    (item,) = office(tmp_path, OTHER, ("52", "Belanja Barang", CEILING // 10**power, *PACE))
    assert (item.code, item.place.cell) == ("rupiah-janggal", "C3")
    assert "Maksud Anda 'Rp4.000.000.000'?" in message(item)


def test_all_quarters_in_thousands_are_said_each(tmp_path: Path) -> None:
    findings = office(tmp_path, OTHER, ("52", "Belanja Barang", CEILING, *(n // 1_000 for n in PACE)))
    assert [(t.code, t.place.cell) for t in findings] == [("rupiah-janggal", f"{k}3") for k in "DEFG"]


def test_kinds_without_a_ceiling_are_judged_together_by_that_of_the_office(tmp_path: Path) -> None:
    rows = [(code, name, None, None, None, None, n) for code, name, n in (("51", "A", 590_000), ("52", "B", 3_900_000))]
    findings = office(tmp_path, *rows, ("", "Jumlah", 5_000_000_000, None, None, None, None))
    assert [(t.code, t.place.cell) for t in findings] == [("rupiah-janggal", "G3")]


def test_an_amount_with_noughts_too_many_is_one_finding(tmp_path: Path) -> None:
    (item,) = office(tmp_path, OTHER, ("52", "Belanja Barang", CEILING, *PACE[:3], PACE[3] * 1_000))
    assert (item.code, item.place.cell) == ("rupiah-janggal", "G3")
    assert "Maksud Anda 'Rp3.900.000.000'?" in message(item)


def test_spending_of_any_pace_in_full_rupiah_is_not_doubted(tmp_path: Path) -> None:
    chance = random.Random(11)
    rows = []
    for _ in range(400):
        ceiling = round(10 ** chance.uniform(6.5, 11))
        shares = sorted(chance.choice((chance.uniform(0.002, 1), chance.uniform(0.5, 1))) for _ in range(4))
        rows.append(("52", "Belanja Barang", ceiling, *(round(ceiling * s) for s in shares)))
    assert [t.code for t in office(tmp_path, *rows) if t.code != "belanja-ganda"] == []
