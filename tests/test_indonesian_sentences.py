"""Numbers, dates and names inside sentences are written as the office writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alat import Persen, kantor, salin_masukan, sel, ubah

from workbook_builder.findings.catalogue import pesan
from workbook_builder.model.dates import write_date
from workbook_builder.pipeline import nilai
from workbook_builder.read.numbers import baca_angka, baca_rupiah
from workbook_builder.text.numbers import tulis_rupiah, tulis_tetap

if TYPE_CHECKING:
    from conftest import Selesai

Run = Callable[..., "Selesai"]


def _messages(folder: Path, code: str) -> list[str]:
    return [pesan(t) for t in nilai(folder).temuan if t.kode == code]


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
    assert write_date(value) == text and sel(value).teks == text


def test_a_date_in_a_cell_of_a_number_is_named_so(tmp_path: Path) -> None:
    folder = ubah(
        salin_masukan(tmp_path),
        "realisasi.xlsx",
        lambda wb: wb["Realisasi IKU"].__setitem__("F12", dt.datetime(2025, 5, 6)),
    )
    assert _messages(folder, "tanggal-bukan-angka")[0].startswith("Sel ini berisi tanggal (06/05/2025), bukan angka")


@pytest.mark.parametrize(("value", "shown"), [(1.015, "1,015"), (0.5, "0,5"), (1, "1")])
def test_a_number_with_two_meanings_has_a_decimal_comma(value: float, shown: str) -> None:
    told = baca_angka(sel(value), persen=True)
    assert told.masalah == "angka-dua-arti" and told.isi["nilai"] == shown


def test_other_numbers_of_cells_have_a_decimal_comma() -> None:
    assert baca_rupiah(sel(1000.5)).isi["nilai"] == "1.000,5"
    assert baca_rupiah(sel(0.125, "0.0%")).isi["nilai"] == "12,5%"
    assert baca_angka(sel(0.125, "0.0%"), persen=False).isi["nilai"] == "12,5%"
    assert "." not in str(baca_angka(sel(1.5e-9), persen=False).isi["nilai"])


def test_a_text_is_repeated_as_it_was_typed() -> None:
    assert baca_angka(sel("1.015"), persen=False).isi["nilai"] == "1.015"


@pytest.mark.parametrize(("value", "text"), [(-1000, "-Rp1.000"), (0, "Rp0"), (1500, "Rp1.500"), (None, "-")])
def test_the_sign_stands_before_the_currency(value: int | None, text: str) -> None:
    assert tulis_rupiah(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(93.8, "93,80"), (100, "100,00"), (98.735, "98,74"), (1234.5, "1.234,50"), (None, "-")]
)
def test_a_score_has_all_its_decimals(value: float | None, text: str) -> None:
    assert tulis_tetap(value) == text


def test_the_score_on_the_console_has_two_decimals(jalankan: Run, tmp_path: Path) -> None:
    (tmp_path / "input").mkdir()
    kantor(tmp_path / "input")
    line = next(x for x in jalankan("check").galat.splitlines() if x.startswith("NKO"))
    assert line.rpartition(": ")[2].split(" ")[0].partition(",")[2].isdigit()
    assert len(line.rpartition(": ")[2].split(" ")[0].partition(",")[2]) == 2


def test_a_kind_of_spending_is_called_once(tmp_path: Path) -> None:
    def fall(wb: Any) -> None:
        wb["Realisasi Anggaran"]["F7"] = 600_000_000

    folder = ubah(salin_masukan(tmp_path), "realisasi.xlsx", fall)
    told = _messages(folder, "belanja-turun")
    assert told and all("Belanja Belanja" not in one for one in told)
    assert any("Belanja kumulatif Pegawai" in one for one in told)


def test_a_blank_perspektif_is_said_to_be_blank(tmp_path: Path) -> None:
    folder = ubah(salin_masukan(tmp_path), "target.xlsx", lambda wb: wb["Peta Strategi"].__setitem__("A11", None))
    assert _messages(folder, "perspektif-kosong")[0].startswith("Perspektif SS 1 belum diisi; pilihannya: Stakeholder")
    assert _messages(folder, "perspektif-tak-dikenal") == []


def test_a_percent_is_still_read_from_its_format() -> None:
    assert Persen(0.2).format == "0%" and baca_angka(sel(0.2, "0%"), persen=True).nilai == 20
