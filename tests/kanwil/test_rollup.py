"""The roll-up: its figures against those of the offices, its ranks and quartiles against an independent computation."""

from __future__ import annotations

import statistics
from dataclasses import replace
from fractions import Fraction
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.engines import differences, stored_values, with_formualizer, with_formulas, with_libreoffice
from support.regions import office, region

from workbook_builder.layout.kanwil import plan_region
from workbook_builder.model.periods import Periode
from workbook_builder.model.region import IkuSummary, Region
from workbook_builder.write.xlsx import workbook_bytes

SIZES = (3, 12, 40)
Y, SD_Q3 = Periode.Y, Periode.SD_Q3


@cache
def _bytes(count: int) -> bytes:
    return workbook_bytes(plan_region(region(count)))


def _opened(made: Region | bytes) -> Any:
    content = made if isinstance(made, bytes) else workbook_bytes(plan_region(made))
    return openpyxl.load_workbook(BytesIO(content), data_only=True)


def _rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    ws = book[sheet]
    heads = [c.value for c in ws[3]]
    return [dict(zip(heads, [c.value for c in row], strict=True)) for row in ws.iter_rows(min_row=4)]


def _texts(book: Any, sheet: str) -> list[str]:
    return [str(c.value) for row in book[sheet].iter_rows() for c in row if c.value is not None]


@pytest.mark.parametrize("count", SIZES)
def test_ranks_are_those_of_an_independent_count(count: int) -> None:
    made = region(count)
    for row in _rows(_opened(_bytes(count)), "Peringkat"):
        [own] = [o for o in made.offices if o.unit == row["Kantor"]]
        values = {o.unit: o.nko[Y] for o in made.offices}
        assert row["NKO Y"] == pytest.approx(float(own.nko[Y]), abs=1e-12)
        assert row["Peringkat"] == 1 + sum(1 for n in values.values() if n > own.nko[Y])
        assert row["Peringkat s.d.Q3"] == 1 + sum(1 for o in made.offices if o.nko[SD_Q3] > own.nko[SD_Q3])
        assert row["Perubahan"] == pytest.approx(float(own.nko[Y] - own.nko[SD_Q3]), abs=1e-9)
        statuses = [iku.status[Y] for iku in own.iku]
        assert [row[name] for name in ("Merah", "Kuning", "Hijau")] == [
            statuses.count(name) for name in ("Merah", "Kuning", "Hijau")
        ]
        scored = [n for iku in own.iku if (n := iku.capaian[Y]) is not None]
        assert (row["IKU dinilai"], row["Di bawah 100"]) == (len(scored), sum(n < 100 for n in scored))
        assert row["Capaian terendah"] == pytest.approx(float(min(scored)))


def test_equal_offices_share_a_rank_and_have_each_their_place() -> None:
    rows = _rows(_opened(_bytes(40)), "Peringkat")
    ranks = [row["Peringkat"] for row in rows]
    assert len(set(ranks)) < len(ranks) == 40
    assert sorted(row["Urutan"] for row in rows) == list(range(1, 41))


@pytest.mark.parametrize("count", SIZES)
def test_means_and_quartiles_of_every_iku_are_those_of_the_statistics_module(count: int) -> None:
    groups: dict[tuple[str, str], list[Fraction]] = {}
    for o in region(count).offices:
        for iku in o.iku:
            values = groups.setdefault((iku.code, iku.name), [])
            if (n := iku.capaian[Y]) is not None:
                values.append(n)
    rows = _rows(_opened(_bytes(count)), "IKU")
    assert {(row["Kode"], row["Nama IKU"]) for row in rows} == set(groups)
    for row in rows:
        values = groups[row["Kode"], row["Nama IKU"]]
        assert (row["Kantor"], row["Di bawah 100"]) == (len(values), sum(n < 100 for n in values))
        if len(values) < 2:
            continue
        first, middle, third = statistics.quantiles(values, n=4, method="inclusive")
        for head, expected in (
            ("Rata-rata", statistics.fmean(values)),
            ("Kuartil 1", first),
            ("Median", middle),
            ("Kuartil 3", third),
            ("Terendah", min(values)),
            ("Tertinggi", max(values)),
        ):
            assert row[head] == pytest.approx(float(expected), abs=1e-9), (row["Kode"], head)


@pytest.mark.parametrize("count", SIZES)
def test_every_figure_of_an_office_is_copied_as_its_own_workbook_has_it(count: int) -> None:
    made, book = region(count), _opened(_bytes(count))
    names = {o.unit: o for o in made.offices}
    for row in _rows(book, "Perspektif"):
        for head, value in row.items():
            name = head.split(" (")[0]
            if name in names[row["Kantor"]].perspektif:
                assert value == pytest.approx(float(names[row["Kantor"]].perspektif[name][Y]))
    data = {(row["Kantor"], row["Kode"], row["Nama IKU"]): row for row in _rows(book, "Data")}
    assert len(data) == sum(len(o.iku) for o in made.offices)
    for o in made.offices:
        for iku in o.iku:
            row = data[o.unit, iku.code, iku.name]
            assert row["Status"] == iku.status[Y] and row["Satuan"] == iku.satuan
            assert (row["Capaian"] is None) is (iku.capaian[Y] is None)
            assert row["Capaian"] is None or row["Capaian"] == pytest.approx(float(iku.capaian[Y]))
    heat = _rows(book, "Peta Panas")
    assert sum(v is not None for row in heat for h, v in row.items() if "-CP " in h or "-N " in h) == sum(
        row["Capaian"] is not None for row in data.values()
    )


def test_spending_is_compared_with_the_calendar_and_only_whole_pairs_are_added() -> None:
    made = region(12)
    rows = _rows(_opened(made), "Anggaran")
    total = rows.pop()
    pairs = [(o.pagu, o.spent[Periode.Q4]) for o in made.offices if o.pagu is not None]
    assert len(pairs) == 11 and (total["Pagu (Rp)"], total["Realisasi (Rp)"]) == tuple(
        map(sum, zip(*pairs, strict=True))
    )
    assert total["Serapan"] == pytest.approx(sum(s for _, s in pairs) / sum(p for p, _ in pairs))
    assert [row["Serapan"] for row in rows if row["Pagu (Rp)"] is None] == [None]


def test_offices_that_failed_are_listed_with_their_reasons_and_never_ranked() -> None:
    made = region(12, failed=6)
    book = _opened(made)
    failed = {f.unit for f in made.failed}
    assert failed == {row["Kantor"] for row in _rows(book, "Belum Masuk")}
    assert all("bukan angka" in row["Sebab"] for row in _rows(book, "Belum Masuk"))
    assert not failed & {row["Kantor"] for row in _rows(book, "Peringkat")}
    assert "12 dari 18" in _texts(book, "Ringkasan Kanwil")
    assert any("dan 3 lagi di lembar Belum Masuk" in text for text in _texts(book, "Ringkasan Kanwil"))


def test_an_office_of_an_earlier_quarter_has_its_line_and_no_rank() -> None:
    late = replace(office(2, triwulan=3), folder="terlambat", unit="KPP Terlambat")
    made = replace(region(3), offices=(*region(3).offices, late))
    book = _opened(made)
    [row] = [row for row in _rows(book, "Peringkat") if row["Kantor"] == "KPP Terlambat"]
    assert (row["Peringkat"], row["NKO Y"], row["Urutan"]) == (None, None, None)
    assert "Triwulan 3" in row["Keterangan"] and "NKO Y belum ada" in row["Keterangan"]
    assert "KPP Terlambat" in {row["Kantor"] for row in _rows(book, "Belum Masuk")}
    assert set(_checks(book)) == {"OK"}


def test_a_region_in_which_no_office_can_be_scored_names_them_all() -> None:
    made = replace(region(3, failed=4), offices=())
    book = _opened(made)
    assert book.sheetnames == ["Belum Masuk", "Petunjuk", "Pemeriksaan", "Parameter"]
    assert len(_rows(book, "Belum Masuk")) == 4


def test_a_unit_name_that_stands_twice_is_told_apart_by_its_folder() -> None:
    offices = [replace(o, unit="KPP Kembar") for o in region(3).offices[:2]]
    made = replace(region(3), offices=(*offices, region(3).offices[2]))
    names = {row["Kantor"] for row in _rows(_opened(made), "Peringkat")}
    assert {"KPP Kembar (001-kantor)", "KPP Kembar (002-kantor)"} < names


def _renamed(made: Region, number: int, **changes: str) -> Region:
    """The region with the first IKU of an office called or coded otherwise."""
    offices = list(made.offices)
    first: IkuSummary = replace(offices[number].iku[0], **changes)
    offices[number] = replace(offices[number], iku=(first, *offices[number].iku[1:]))
    return replace(made, offices=tuple(offices))


def test_the_same_name_under_another_code_is_said_and_not_merged() -> None:
    rows = _rows(_opened(_renamed(region(3), 1, code="11b-N")), "IKU")
    same = [row for row in rows if row["Nama IKU"] == rows[0]["Nama IKU"]]
    assert [(row["Kode"], row["Kantor"]) for row in same] == [("01a-CP", 2), ("11b-N", 1)]
    assert "11b-N" in same[0]["Keterangan"] and "01a-CP" in same[1]["Keterangan"]


def test_the_same_code_with_another_name_is_said_and_not_merged() -> None:
    rows = _rows(_opened(_renamed(region(3), 1, name="Nama yang sama sekali lain")), "IKU")
    same = [row for row in rows if row["Kode"] == "01a-CP"]
    assert [row["Kantor"] for row in same] == [2, 1]
    assert "Nama yang sama sekali lain" in same[0]["Keterangan"]


def test_a_name_typed_otherwise_and_a_code_without_its_zero_are_the_same_iku() -> None:
    name = region(3).offices[1].iku[0].name.upper() + "."
    rows = _rows(_opened(_renamed(region(3), 1, name=name, code="1a-CP")), "IKU")
    assert [row["Kantor"] for row in rows if row["Kode"] in ("01a-CP", "1a-CP")] == [3]


def test_earlier_years_and_reports_that_differ_stand_on_the_trend() -> None:
    made = region(12, years=2)
    rows = _rows(_opened(made), "Tren")
    for row in rows:
        [own] = [o for o in made.offices if o.unit == row["Kantor"]]
        years = {y.year: y for y in made.years.get(own.folder, ())}
        for year in (2023, 2024):
            expected = float(years[year].nko) if year in years else None
            assert row[f"NKO {year}"] == (pytest.approx(expected) if expected is not None else None)
            if year in years and years[year].triwulan < 4:
                assert f"NKO {year} sampai Triwulan 3." in row["Keterangan"]
        reported = own.nko_before[2]
        said = f"NKO Smt.1 dilaporkan {float(round(reported, 2)):.2f}".replace(".", ",").replace("Smt,1", "Smt.1")
        assert (said in row["Keterangan"]) is (reported != own.nko[Periode.SMT_1])


def test_other_rules_and_other_limits_of_status_are_said() -> None:
    made = region(3)
    limits = {"Merah": Fraction(0), "Kuning": Fraction(90), "Hijau": Fraction(100)}
    other = replace(made.offices[0], rules="kmk-127-2026", limits=limits)
    book = _opened(replace(made, offices=(other, *made.offices[1:])))
    [row] = [row for row in _rows(book, "Peringkat") if row["Kantor"] == other.unit]
    assert "kmk-127-2026" in row["Keterangan"] and "Kuning 90" in row["Keterangan"]


def test_limits_that_all_offices_share_colour_and_name_their_status() -> None:
    limits = {"Merah": Fraction(0), "Kuning": Fraction(85), "Hijau": Fraction(110)}
    made = region(12)
    book = _opened(replace(made, offices=tuple(replace(o, limits=limits) for o in made.offices)))
    for row in _rows(book, "Peringkat"):
        expected = "Hijau" if row["NKO Y"] >= 110 else "Kuning" if row["NKO Y"] >= 85 else "Merah"
        assert row["Status"] == expected


def test_the_summary_says_that_the_mean_is_not_the_nko_of_the_region() -> None:
    texts = _texts(_opened(_bytes(3)), "Ringkasan Kanwil")
    assert any("Rata-rata kantor bukan NKO kanwil" in text for text in texts)


def test_the_summary_names_who_leads_and_who_needs_help_once_each() -> None:
    for count in SIZES:
        rows = _rows(_opened(_bytes(count)), "Peringkat")
        texts = _texts(_opened(_bytes(count)), "Ringkasan Kanwil")
        listed = [row["Kantor"] for row in rows if texts.count(row["Kantor"]) and row["Urutan"] <= 2]
        assert listed == [row["Kantor"] for row in rows[:2]]
        assert rows[-1]["Kantor"] in texts


def _all_reached(made: Region) -> Region:
    """The region with every capaian at least 100."""
    offices = []
    for o in made.offices:
        iku = [
            replace(i, capaian={p: None if n is None else max(n, Fraction(100)) for p, n in i.capaian.items()})
            for i in o.iku
        ]
        offices.append(replace(o, iku=tuple(iku)))
    return replace(made, offices=tuple(offices))


def test_an_iku_that_every_office_reaches_is_not_said_to_need_help() -> None:
    book = _opened(_all_reached(region(3)))
    assert all(row["Urutan perhatian"] is None for row in _rows(book, "IKU"))
    reached = "Semua IKU yang dinilai mencapai 100 di semua kantor."
    assert sum(reached in text for text in _texts(book, "Ringkasan Kanwil")) == 2


def test_the_iku_that_most_offices_miss_comes_first_and_of_those_the_one_with_the_lowest_mean() -> None:
    rows = [row for row in _rows(_opened(_bytes(12)), "IKU") if row["Di bawah 100"]]
    ordered = sorted(rows, key=lambda row: (-row["Di bawah 100"], row["Rata-rata"]))
    assert [row["Urutan perhatian"] for row in ordered] == list(range(1, len(rows) + 1))


def test_findings_are_counted_by_office_and_by_kind() -> None:
    made = region(12, failed=2)
    book = _opened(made)
    everything = [f for o in (*made.offices, *made.failed) for f in o.findings]
    for row in _rows(book, "Jenis Temuan"):
        assert row["Banyaknya"] == sum(f.code == row["Jenis temuan"] for f in everything)
    rows = _rows(book, "Temuan")
    assert sum(row["Peringatan terbuka"] for row in rows) == sum(
        f.severity.value == "peringatan" and not f.answered for f in everything
    )
    assert [row["Galat"] for row in rows if row["Keadaan"] == "Belum masuk"] == [1, 1]


def test_a_region_without_findings_has_no_sheet_of_kinds_and_agrees() -> None:
    made = region(3, failed=0)
    book = _opened(replace(made, offices=tuple(replace(o, findings=()) for o in made.offices)))
    assert "Jenis Temuan" not in book.sheetnames and "Data Temuan" not in book.sheetnames
    assert set(_checks(book)) == {"OK"}
    assert "Semua kantor sudah masuk." in _texts(book, "Ringkasan Kanwil")


def _checks(book: Any) -> list[str]:
    return [row["Hasil"] for row in _rows(book, "Pemeriksaan")]


ENGINES = {"formualizer": with_formualizer, "formulas": with_formulas, "libreoffice": with_libreoffice}
CASES = {
    "3": region(3),
    "12-Q1": region(12, triwulan=1, failed=0),
    "12-years": region(12, failed=3, years=2),
    "40": region(40, failed=4),
    "3-reached": _all_reached(region(3)),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(
    "engine", ["formualizer", "formulas", pytest.param("libreoffice", marks=pytest.mark.libreoffice)]
)
def test_every_formula_agrees_with_every_engine(engine: str, case: str, tmp_path: Path) -> None:
    file = tmp_path / "rekap.xlsx"
    file.write_bytes(workbook_bytes(plan_region(CASES[case])))
    stored = stored_values(file)
    assert len(stored) > 400
    assert differences(stored, ENGINES[engine](file, tmp_path)) == []
