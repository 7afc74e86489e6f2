"""Numbers, dates and names inside sentences are written as the office writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from support.offices import Percent, cell, copy_inputs, edit, office_folder, said

from workbook_builder.findings.catalogue import message
from workbook_builder.model.dates import write_date
from workbook_builder.pipeline import evaluate
from workbook_builder.read.numbers import read_number, read_rupiah
from workbook_builder.text.numbers import format_fixed, format_rupiah

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]


def _messages(folder: Path, code: str) -> list[str]:
    return [message(t) for t in evaluate(folder).findings if t.code == code]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.datetime(2025, 5, 6), "06/05/2025"),
        (dt.datetime(2025, 5, 6, 14, 5), "06/05/2025 14.05"),
        (dt.date(2025, 12, 31), "31/12/2025"),
        (dt.time(8, 30), "08.30"),
        (dt.timedelta(hours=26, minutes=5), "26.05"),
    ],
)
def test_a_date_is_written_with_the_day_first(value: Any, text: str) -> None:
    assert write_date(value) == text and cell(value).text == text


def test_a_date_in_a_cell_of_a_number_is_named_so(tmp_path: Path) -> None:
    folder = edit(
        copy_inputs(tmp_path),
        "realisasi.xlsx",
        lambda wb: wb["Realisasi IKU"].__setitem__("F12", dt.datetime(2025, 5, 6)),
    )
    assert _messages(folder, "tanggal-bukan-angka")[0].startswith("Sel ini berisi tanggal (06/05/2025), bukan angka")


@pytest.mark.parametrize(("value", "shown"), [(1.015, "1,015"), (0.5, "0,5"), (1, "1")])
def test_a_number_with_two_meanings_has_a_decimal_comma(value: float, shown: str) -> None:
    told = said(read_number(cell(value), percent=True))
    assert told.code == "angka-dua-arti" and told.content["value"] == shown


def test_other_numbers_of_cells_have_a_decimal_comma() -> None:
    assert said(read_rupiah(cell(1000.5))).content["value"] == "1.000,5"
    assert said(read_rupiah(cell(0.125, "0.0%"))).content["value"] == "12,5%"
    assert said(read_number(cell(0.125, "0.0%"), percent=False)).content["value"] == "12,5%"
    assert "." not in str(said(read_number(cell(1.5e-9), percent=False)).content["value"])


def test_a_text_is_repeated_as_it_was_typed() -> None:
    assert said(read_number(cell("1.015"), percent=False)).content["value"] == "1.015"


@pytest.mark.parametrize(("value", "text"), [(-1000, "-Rp1.000"), (0, "Rp0"), (1500, "Rp1.500"), (None, "-")])
def test_the_sign_stands_before_the_currency(value: int | None, text: str) -> None:
    assert format_rupiah(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(93.8, "93,80"), (100, "100,00"), (98.735, "98,74"), (1234.5, "1.234,50"), (None, "-")]
)
def test_a_score_has_all_its_decimals(value: float | None, text: str) -> None:
    assert format_fixed(value) == text


def test_the_score_on_the_console_has_two_decimals(run_cli: Run, tmp_path: Path) -> None:
    (tmp_path / "input").mkdir()
    office_folder(tmp_path / "input")
    line = next(x for x in run_cli("check").stderr.splitlines() if x.startswith("NKO"))
    assert line.rpartition(": ")[2].split(" ")[0].partition(",")[2].isdigit()
    assert len(line.rpartition(": ")[2].split(" ")[0].partition(",")[2]) == 2


def test_a_kind_of_spending_is_called_once(tmp_path: Path) -> None:
    def fall(wb: Any) -> None:
        wb["Realisasi Anggaran"]["F7"] = 600_000_000

    folder = edit(copy_inputs(tmp_path), "realisasi.xlsx", fall)
    told = _messages(folder, "belanja-turun")
    assert told and all("Belanja Belanja" not in one for one in told)
    assert any("Belanja kumulatif Pegawai" in one for one in told)


def test_a_blank_perspektif_is_said_to_be_blank(tmp_path: Path) -> None:
    folder = edit(copy_inputs(tmp_path), "target.xlsx", lambda wb: wb["Peta Strategi"].__setitem__("A11", None))
    assert _messages(folder, "perspektif-kosong")[0].startswith("Perspektif SS 1 belum diisi; pilihannya: Stakeholder")
    assert _messages(folder, "perspektif-tak-dikenal") == []


def test_a_percent_is_still_read_from_its_format() -> None:
    assert Percent(0.2).format == "0%" and read_number(cell(0.2, "0%"), percent=True).value == 20
