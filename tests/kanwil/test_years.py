"""Earlier years of an office beside it, later ones, and which year and quarter the region stands for."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.region_folders import small_office

from workbook_builder.kanwil.run import RegionOptions, RegionRun, run_region
from workbook_builder.model.periods import Periode
from workbook_builder.pipeline import Scored, evaluate


def region_of(folder: Path, output: Path, **options: object) -> RegionRun:
    return run_region(folder, RegionOptions(output, processes=1, **options), str, lambda _outcome, _total: None)


RULES = "kmk-300-2022"


@pytest.mark.parametrize("layout", ["{unit}/{year}", "{year}/{unit}", "{unit} {year}"])
def test_earlier_years_are_read_for_the_trend_and_not_built(tmp_path: Path, layout: str) -> None:
    folder, output = tmp_path / "kanwil", tmp_path / "hasil"
    for unit, years in (("a", (2022, 2023, 2024)), ("b", (2024,)), ("c", (2023, 2024))):
        for year in years:
            place = folder / layout.format(unit=unit, year=year)
            last = 100 + (year - 2022) if unit == "a" else 100
            small_office(place, f"KPP {unit.upper()}", year=year, rules=RULES, last_iku=(90, 95, 100, last))
    run = region_of(folder, output)
    now = {unit: layout.format(unit=unit, year=2024) for unit in "abc"}
    assert (run.region.year, run.notes, run.region.failed) == (2024, (), ())
    assert {x.folder for x in run.region.offices} == set(now.values())
    assert {k: [y.year for y in v] for k, v in run.region.years.items()} == {now["a"]: [2022, 2023], now["c"]: [2023]}
    assert {p.name for p in output.rglob("Kinerja_*.xlsx")} == {f"Kinerja_KPP-{u}_2024_Q4.xlsx" for u in "ABC"}
    first = run.region.years[now["a"]][0]
    alone = evaluate(folder / layout.format(unit="a", year=2022))
    assert isinstance(alone, Scored)
    assert (first.triwulan, first.nko) == (4, alone.score.nko[Periode.Y])
    assert first.perspektif == {p.name: p.value[Periode.Y] for p in alone.score.perspektif}
    assert first.capaian["2a-cp"] == ("Indeks kepatuhan", alone.score.iku[2].capaian(Periode.Y))


def test_an_earlier_year_is_compared_at_its_end_whatever_quarter_was_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "kanwil"
    small_office(folder / "2023", "KPP A", year=2023, rules=RULES)
    small_office(folder / "2024", "KPP A", rules=RULES)
    region = region_of(folder, tmp_path / "hasil", triwulan=2).region
    assert (region.triwulan, region.offices[0].triwulan) == (2, 2)
    assert [(y.year, y.triwulan) for y in region.years["2024"]] == [(2023, 4)]


def test_years_that_cannot_be_used_are_said(tmp_path: Path) -> None:
    folder = tmp_path / "kanwil"
    for name in ("a", "b"):
        small_office(folder / name / "2024", f"KPP {name}", rules=RULES)
    small_office(folder / "a" / "2025", "KPP a", year=2025, rules=RULES, quarters=0)
    small_office(folder / "b" / "2023", "KPP b", year=2023, rules=RULES)
    small_office(folder / "b" / "2023 revisi", "KPP b", year=2023, rules=RULES)
    small_office(folder / "c" / "2024", "KPP c", rules=RULES)
    small_office(folder / "c" / "2022", "KPP c", year=2022, rules=RULES, last_iku=("x", 1, 1, 1))
    run = region_of(folder, tmp_path / "hasil")
    assert [x.folder for x in run.region.offices] == ["a/2024", "b/2024", "c/2024"]
    assert (run.region.year, run.region.years, run.region.failed) == (2024, {}, ())
    assert any(x.startswith("a/2025 berisi tahun 2025, sesudah tahun rekap ini (2024)") for x in run.notes)
    assert sum("tahun 2023 kantor itu ada di lebih dari satu folder" in x for x in run.notes) == 2
    assert any(x.startswith("c/2022 (tahun 2022) tidak dipakai untuk tren: realisasi.xlsx") for x in run.notes)


def test_the_region_has_the_year_that_most_offices_reached(tmp_path: Path) -> None:
    """Each office counts with its newest year: old years that lie beside do not outvote the new one."""
    folder = tmp_path / "kanwil"
    for unit in ("a", "b"):
        for year in (2022, 2023, 2024):
            small_office(folder / unit / str(year), f"KPP {unit}", year=year, rules=RULES)
    small_office(folder / "c" / "2023", "KPP c", year=2023, rules=RULES)
    region = region_of(folder, tmp_path / "hasil").region
    assert region.year == 2024 and [x.folder for x in region.failed] == ["c/2023"]
    assert region.failed[0].reasons == ("Tahunnya 2023, sedangkan kantor lain 2024.",)


def test_a_year_that_only_the_titles_state_counts(tmp_path: Path) -> None:
    folder = tmp_path / "kanwil"
    for name in ("a", "b"):
        small_office(folder / name, f"KPP {name}", rules=RULES)
    old = small_office(folder / "b-2023", "KPP b", year=2023, rules=RULES)
    from support.offices import edit

    def only_titled(book: object) -> None:
        for row in book["Identitas"].iter_rows():  # type: ignore[index]
            if row[0].value == "Tahun":
                row[0].value = row[1].value = None
        sheet = book["Rincian Target"]  # type: ignore[index]
        sheet.insert_rows(1, 2)
        sheet["A1"] = "RINCIAN TARGET KINERJA TAHUN 2023"

    edit(old, "target.xlsx", only_titled)
    region = region_of(folder, tmp_path / "hasil").region
    assert [x.folder for x in region.offices] == ["a", "b"] and region.failed == ()
    assert [y.year for y in region.years["b"]] == [2023]


def test_the_quarter_is_the_one_most_offices_have_reported(tmp_path: Path) -> None:
    folder = tmp_path / "kanwil"
    for name, quarters in (("a", 3), ("b", 3), ("c", 2), ("d", 4)):
        small_office(folder / name, f"KPP {name}", quarters=quarters)
    region = region_of(folder, tmp_path / "hasil", with_workbooks=False).region
    assert (region.triwulan, [x.folder for x in region.offices]) == (3, ["a", "b", "d"])
    assert [x.folder for x in region.failed] == ["c"]
    second = region_of(folder, tmp_path / "hasil", with_workbooks=False, triwulan=2).region
    assert (second.triwulan, len(second.offices), second.failed) == (2, 4, ())
    last = region_of(folder, tmp_path / "hasil", with_workbooks=False, triwulan=4).region
    assert [x.folder for x in last.offices] == ["d"]
    assert "belum ada satu realisasi Q4 pun" in last.failed[0].reasons[0]
