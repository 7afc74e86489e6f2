"""The quarter that is reported was filled, and staff meant to report it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from alat import KEPALA_RINCIAN, isian, kantor, kode_temuan, ubah
from putaran_alat import target, tulis_target

from workbook_builder.findings.catalogue import pesan
from workbook_builder.pipeline import Hasil, nilai

if TYPE_CHECKING:
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]
KOLOM = {1: "F", 2: "H", 3: "J", 4: "L"}


@pytest.fixture
def office(tmp_path: Path, jalankan: Jalankan) -> Path:
    """An office of eight IKU with Q1 to Q3 filled and Q3 chosen."""
    folder = tulis_target(tmp_path / "input", target(8))
    jalankan("template")

    def fill(wb: Any) -> None:
        ws = wb["Realisasi IKU"]
        ws["C4"] = 3
        for b in range(7, 15):
            for triwulan in (1, 2, 3):
                ws[f"{KOLOM[triwulan]}{b}"] = 0.7 if ws.cell(b, 3).value == "Persen" else 45

    return ubah(folder, "realisasi.xlsx", fill)


def _fill(folder: Path, **cells: Any) -> None:
    def fill(wb: Any) -> None:
        for address, value in cells.items():
            wb["Realisasi IKU"][address] = value

    ubah(folder, "realisasi.xlsx", fill)


def _quarter_findings(hasil: Hasil) -> set[str]:
    return {k for k in kode_temuan(hasil) if k.startswith("triwulan-")}


def test_a_stray_figure_beyond_the_chosen_quarter_makes_no_report(
    office: Path, jalankan: Jalankan, tmp_path: Path
) -> None:
    assert not _quarter_findings(nilai(office))
    _fill(office, L9=45)
    hasil = jalankan("build")
    assert hasil.kode == 1 and "1 dari 8 realisasi Q4 (L9)" in hasil.galat
    assert not (tmp_path / "output").exists()
    assert jalankan("build", "--triwulan", "3").kode == 0
    assert [p.name[-7:] for p in (tmp_path / "output").glob("*.xlsx")] == ["Q3.xlsx"]


def test_a_quarter_mostly_filled_is_reported_with_a_warning_that_another_is_chosen(office: Path) -> None:
    _fill(office, **{f"L{b}": 45 if b % 2 else 0.7 for b in range(7, 13)})
    hasil = nilai(office)
    assert (hasil.triwulan, _quarter_findings(hasil)) == (4, {"triwulan-berbeda"})


def test_a_chosen_quarter_not_yet_filled_is_said(office: Path) -> None:
    _fill(office, C4=4)
    hasil = nilai(office)
    assert (hasil.triwulan, _quarter_findings(hasil)) == (3, {"triwulan-berbeda"})


def test_a_quarter_just_begun_on_purpose_is_no_stray(office: Path) -> None:
    _fill(office, C4=4, L9=45)
    assert not _quarter_findings(nilai(office))


def test_without_a_chosen_quarter_a_report_of_a_few_figures_is_said(tmp_path: Path) -> None:
    baris = isian()
    for satu in baris[2:]:
        satu[-1] = None  # type: ignore[index]
    hasil = nilai(kantor(tmp_path, realisasi={"Realisasi IKU": baris}))
    (satu_temuan,) = [t for t in hasil.temuan if t.kode == "triwulan-sebagian"]
    assert satu_temuan.tempat.sel == "H2" and "baru 1 dari 3 realisasi Q4" in pesan(satu_temuan)


@pytest.mark.parametrize("triwulan", ["4"])
def test_a_quarter_asked_for_without_any_figure_is_refused(
    office: Path, jalankan: Jalankan, tmp_path: Path, triwulan: str
) -> None:
    hasil = jalankan("build", "--triwulan", triwulan)
    assert hasil.kode == 1 and "belum ada satu realisasi Q4 pun (terisi terakhir: Q3)" in hasil.galat
    assert not (tmp_path / "output").exists()


def test_a_quarter_in_which_no_iku_has_a_target_may_be_asked_for(tmp_path: Path) -> None:
    targets = [KEPALA_RINCIAN, [1, "Penerimaan"], ["01a-CP", "IKU", 80, "-", 80, "-", 80, 80, 80]]
    baris = [isian()[0], ["01a-CP", "IKU", None, None, 85, None, None, None]]
    folder = kantor(tmp_path, {"Rincian Target": targets}, {"Realisasi IKU": baris})
    assert not _quarter_findings(nilai(folder, 2))


def test_a_blank_last_quarter_says_with_what_the_year_is_scored_all_the_same(office: Path) -> None:
    _fill(office, C4=4, **{f"L{b}": 45 if b % 2 else 0.7 for b in range(8, 15)})
    (satu,) = [t for t in nilai(office).temuan if t.kode == "target-tanpa-realisasi"]
    assert satu.tempat.sel == "L7"
    assert pesan(satu).endswith("Periode Y tetap dinilai, dari triwulan yang terisi saja: 45 terhadap target 50.")


def test_where_nothing_is_scored_nothing_is_said_of_a_score(office: Path) -> None:
    _fill(office, F7=None, H7=None, J7=None)
    kosong = [pesan(t) for t in nilai(office).temuan if t.kode == "target-tanpa-realisasi"]
    assert len(kosong) == 3 and not any("tetap dinilai" in p for p in kosong)
