"""Figures that can hardly be meant: every slip is found with what was meant, and nothing sound is doubted."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from support.offices import INPUT, REALISASI_HEADER, RINCIAN_HEADER, Percent, finding_codes, identitas, office_folder
from support.plausible_offices import (
    KINDS,
    PERFORMANCES,
    SLIPS,
    YEAR,
    Number,
    false_alarms,
    recall,
    recall_of_cumulative,
    recall_of_dates,
    with_realisasi,
)
from support.reference_offices import OFFICES, make_office

from workbook_builder.check.plausibility.kumulatif import typed_cumulatively
from workbook_builder.check.plausibility.row import row_doubts
from workbook_builder.findings.catalogue import message
from workbook_builder.model import Basis, Finding, Iku, Polarisasi
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi
from workbook_builder.pipeline import evaluate

NEW = {"angka-janggal", "angka-negatif", "realisasi-nol", "realisasi-tampak-kumulatif", "rupiah-janggal"}
MANUAL_HEADER = ["Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Realisasi Terburuk"]
CODE = "02a-N"


def office(
    folder: Path,
    target: Any,
    realisasi: Any,
    satuan: str = "Indeks",
    polarisasi: str = "Maximize",
    konsolidasi: str = "TLK",
    stated_worst: float | None = None,
    year: int = 2025,
    name: str = "Capaian yang diuji",
) -> list[Finding]:
    """The new findings of an office whose second IKU has these figures (one target stands for all seven)."""
    seven = target if isinstance(target, (list, tuple)) else [target] * 7
    item = [90, 95, 100, 105][: len([n for n in realisasi if n is not None])]
    folder = office_folder(
        folder,
        {
            "Identitas": [*identitas()[:2], ["Tahun", year]],
            "Rincian Target": [
                RINCIAN_HEADER,
                [1, "Penerimaan yang optimal"],
                ["01a-N", "Indeks kepatuhan", *[100] * 7],
                [2, "Kepatuhan yang tinggi"],
                [CODE, name, *seven],
            ],
            "Manual IKU": [
                MANUAL_HEADER,
                ["01a-N", "Maximize", "TLK", "Indeks"],
                [CODE, polarisasi, konsolidasi, satuan, None, stated_worst],
            ],
        },
        {
            "Realisasi IKU": [
                REALISASI_HEADER,
                ["01a-N", "Indeks kepatuhan", "Indeks", None, *item],
                [CODE, name, satuan, None, *realisasi],
            ]
        },
    )
    return [t for t in evaluate(folder).findings if t.code in NEW]


BILLION = 25_000_000_000
FIVES = [5, 10, 15, 10, 25, 8, 33]
SCALE = Percent(0.9)


@pytest.mark.parametrize(
    ("target", "realisasi", "satuan", "konsolidasi", "words"),
    [
        (91.5, [915], "Indeks", "TLK", ("10 kali targetnya (91,5)", "Maksud Anda '91,5'?")),
        (91.5, [1830], "Indeks", "TLK", ("20 kali", "Maksud Anda '183'?")),
        (91.5, [4000], "Indeks", "TLK", ("43,7 kali", "Maksud Anda '40'?")),
        (91.5, [20000], "Indeks", "TLK", ("218,6 kali", "Maksud Anda '200'?")),
        (91.5, [45783], "Indeks", "TLK", ("tanggal 6 Mei 2025", "seperti 6/5")),
        (SCALE, [Percent(45783)], "Persen", "TLK", ("tanggal 6 Mei 2025",)),
        (4, [340], "Indeks", "TLK", ("85 kali", "Maksud Anda '3,4'?")),
        (SCALE, [Percent(9)], "Persen", "TLK", ("10 kali targetnya (90%)", "Maksud Anda '90%'?")),
        (6, [600], "Kegiatan", "TLK", ("100 kali", "Maksud Anda '6'?")),
        (FIVES, [600], "Kegiatan", "Sum", ("120 kali", "Maksud Anda '6'?")),
        (FIVES, [60], "Kegiatan", "Sum", ("12 kali", "Maksud Anda '6'?")),
        (91.5, [9.397], "Indeks", "TLK", ("jauh di bawah", "Maksud Anda '93,97'?")),
        (91.5, [94.1, 9.4], "Indeks", "TLK", ("jauh di bawah", "Maksud Anda '94'?")),
        (100, [0.9397], "Indeks", "TLK", ("Maksud Anda '93,97'?",)),
        (BILLION, [25_300_000], "Rupiah", "TLK", ("dalam ribuan", "Maksud Anda '25.300.000.000'?")),
        (BILLION, [25_300], "Rupiah", "TLK", ("dalam jutaan", "Maksud Anda '25.300.000.000'?")),
        (BILLION, [25], "Rupiah", "TLK", ("dalam miliaran", "Maksud Anda '25.000.000.000'?")),
        (25_000, [BILLION], "Rupiah", "TLK", ("targetnya dalam jutaan", "Maksud Anda '25.000'?")),
    ],
)
@pytest.mark.parametrize("polarisasi", ["Maximize", "Minimize", "Stabilize"])
def test_each_slip_of_the_list_is_one_finding_with_what_was_meant(
    target: Any,
    realisasi: list[Any],
    satuan: str,
    konsolidasi: str,
    words: tuple[str, ...],
    polarisasi: str,
    tmp_path: Path,
) -> None:
    (item,) = office(tmp_path, target, realisasi, satuan, polarisasi, konsolidasi)
    assert item.code == "angka-janggal" and item.place.cell == "EFGH"[len(realisasi) - 1] + "3"
    for word in words:
        assert word in message(item)


def test_a_slip_is_doubted_in_every_quarter_it_is_repeated_in(tmp_path: Path) -> None:
    findings = office(tmp_path, BILLION, [6_000, 12_000, 18_000, 25_300], "Rupiah")
    assert [(t.code, t.place.cell) for t in findings] == [("angka-janggal", f"{k}3") for k in "EFGH"]


def test_what_is_doubted_is_not_compared_with_its_neighbours(tmp_path: Path) -> None:
    rising = [20, 45, 45, 70, 70, 100, 100]
    folder = tmp_path / "a"
    folder.mkdir()
    (item,) = office(folder, rising, [825, 32.74, 49.17, 100.41])
    assert (item.code, item.place.cell) == ("angka-janggal", "E3")
    assert "realisasi-turun" not in finding_codes(evaluate(folder))


# --- what is sound stays so


@pytest.mark.parametrize("name", OFFICES)
def test_a_clean_office_has_none_of_these_findings(name: str, tmp_path: Path) -> None:
    assert not finding_codes(evaluate(make_office(name, tmp_path / "input"))) & NEW


def test_the_figures_of_2024_are_not_doubted(tmp_path: Path) -> None:
    """8,25% of 20%, 166,91% of 90%, and the quarters 5, 5, 5, 85 among them."""
    shutil.copytree(INPUT, tmp_path / "input")
    assert not finding_codes(evaluate(tmp_path / "input")) & NEW


def _iku(target: Number, how: Konsolidasi, polarisasi: Polarisasi, percent: bool) -> Iku:
    total = {"Smt.1": 2, "s.d.Q3": 3, "Y": 4} if how is Konsolidasi.SUM else {}
    return Iku(
        code="01a-CP", name="IKU", ss=1, satuan="Persen" if percent else "", percent=percent, polarisasi=polarisasi,
        konsolidasi=how, basis=Basis.TRIWULANAN, target={p: target * total.get(p, 1) for p in PERIODE},
        realisasi=dict.fromkeys(TRIWULAN),
    )  # fmt: skip


@pytest.mark.parametrize("polarisasi", Polarisasi)
@pytest.mark.parametrize("how", Konsolidasi)
@pytest.mark.parametrize("percent", [False, True])
def test_no_realisasi_between_a_fifth_and_three_times_its_target_is_doubted_by_itself(
    polarisasi: Polarisasi, how: Konsolidasi, percent: bool
) -> None:
    for target in (Number(1), Number(4), Number(20), Number("91.5"), Number(100), Number(12_000), Number(BILLION)):
        iku = _iku(target, how, polarisasi, percent and target <= 100)
        for share in (*range(20, 301, 7), 300):
            for quarter in ("Q1", "Q4"):
                doubts = row_doubts(with_realisasi(iku, quarter, target * share / 100), YEAR)
                assert not doubts.realisasi and not doubts.target, (target, share, quarter)


@pytest.mark.parametrize(("performance", "most"), list(zip(PERFORMANCES, (0, 0.002, 0), strict=True)))
def test_random_offices_are_hardly_ever_doubted(performance: str, most: float) -> None:
    figures, doubted = false_alarms(7, 1_000, performance)
    assert len(doubted) <= most * figures, doubted[:3]
    assert not [x for x in doubted if x[1].startswith("target")]


LEAST_FOUND = dict(
    zip((s.name for s in SLIPS), (0.75, 0.98, 0.97, 0.97, 0.6, 0.9, 0.8, 0.99, 0.99, 0.99, 0.99), strict=True)
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda s: s.name)
def test_most_slips_in_random_offices_are_found_and_rightly_explained(slip: Any) -> None:
    found, right = recall(8, 300, slip)
    assert found >= LEAST_FOUND[slip.name] * 300
    assert right >= 0.98 * found


def test_dates_and_cumulative_rows_in_random_offices_are_found() -> None:
    found, right = recall_of_dates(9, 300)
    assert found == right == 300
    assert recall_of_cumulative(9, 300, 3) >= 0.85 * 300
    assert recall_of_cumulative(9, 300, 4) >= 0.9 * 300


def test_every_kind_of_iku_takes_part_in_the_experiment() -> None:
    assert {k.satuan for k in KINDS} >= {u for s in SLIPS for u in s.units}


# --- cumulative figures


def test_cumulative_figures_in_a_quarterly_sum_are_said_once(tmp_path: Path) -> None:
    (item,) = office(tmp_path, FIVES, [6, 17, 26, 32], "Kegiatan", konsolidasi="Sum")
    assert (item.code, item.place.cell) == ("realisasi-tampak-kumulatif", "H3")
    assert "6; 17; 26; 32" in message(item) and "menjadi 81" in message(item)


@pytest.mark.parametrize("realisasi", [[6, 11, 9, 6], [5, 10, 11, 12], [5, 5, 5, 85], [6, 6, 6, 6]])
def test_quarters_that_stand_alone_are_not_called_cumulative(realisasi: list[int]) -> None:
    iku = _iku(Number(10), Konsolidasi.SUM, Polarisasi.MAXIMIZE, False)
    row = dict(zip(TRIWULAN, map(Number, realisasi), strict=True))
    assert typed_cumulatively(replace(iku, realisasi=row)) == ()


# --- below zero


@pytest.mark.parametrize(
    ("target", "realisasi", "polarisasi", "satuan", "cells"),
    [
        (5, [-1], "Minimize", "Hari", {"E3"}),
        (4, [3, -2], "Minimize", "Kasus", {"F3"}),
        (0, [-2], "Minimize", "Kasus", {"E3"}),
        (91.5, [93.97, -94.2], "Maximize", "Indeks", {"F3"}),
        (91.5, [-94.2], "Stabilize", "Indeks", {"E3"}),
    ],
)
def test_a_realisasi_below_zero_is_said(
    target: float, realisasi: list[float], polarisasi: str, satuan: str, cells: set[str], tmp_path: Path
) -> None:
    findings = office(tmp_path, target, realisasi, satuan, polarisasi)
    assert {(t.code, t.place.cell) for t in findings} == {("angka-negatif", c) for c in cells}


@pytest.mark.parametrize(
    ("target", "realisasi", "cell"),
    [
        (-91.5, [93.97, 94, 95, 96], "C5"),
        ([91.5, -91.5, -91.5, 91.5, 91.5, 91.5, 91.5], [93.97, 94, 95, 96], "D5"),
    ],
)
def test_a_target_with_a_minus_too_many_is_said(target: Any, realisasi: list[float], cell: str, tmp_path: Path) -> None:
    findings = office(tmp_path, target, realisasi)
    assert [(t.code, t.place.cell) for t in findings] == [("angka-negatif", cell)]
    assert "Maksud Anda '91,5'?" in message(findings[0])


@pytest.mark.parametrize(
    ("target", "realisasi", "stated_worst"),
    [(-10, [-12, -5, -25, -10], None), (5, [-3, 2, 4, 6], -100), ([-5, -2, -2, 1, 1, 2, 2], [-3, -1, 2, 3], -50)],
)
def test_figures_below_zero_that_the_manual_iku_or_the_targets_allow_are_not_said(
    target: Any, realisasi: list[float], stated_worst: float | None, tmp_path: Path
) -> None:
    assert office(tmp_path, target, realisasi, stated_worst=stated_worst) == []


def test_a_zero_on_a_minimize_is_said_once_per_iku(tmp_path: Path) -> None:
    (item,) = office(tmp_path, 5, [4, 0, 0, 3], "Hari", "Minimize")
    assert (item.code, item.place.cell) == ("realisasi-nol", "F3")
    assert "Q2, Q3 0" in message(item) and "dinilai 120" in message(item)


def test_a_sum_to_date_that_falls_is_said_whichever_way_is_good(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    office_folder(
        folder,
        {
            "Identitas": [*identitas()[:2], ["Tahun", 2025]],
            "Manual IKU": [MANUAL_HEADER, ["01b-N", "Minimize", "Sum", "Kasus", "Kumulatif"]],
        },
        {
            "Realisasi IKU": [
                REALISASI_HEADER,
                ["01a-CP", "Persentase penerimaan", "Persen", None, "22%", "45%", "70%", "110%"],
                ["01b-N", "Jumlah kegiatan", "Kasus", "Kumulatif", 5, 9, 8, 100],
                ["02a-CP", "Indeks kepatuhan", "Indeks", None, 90, 95, 100, 105],
            ]
        },
    )
    assert ("realisasi-turun", "G3") in {(t.code, t.place.cell) for t in evaluate(folder).findings}


# --- a missing polarisasi


@pytest.mark.parametrize(
    ("name", "satuan", "asked"),
    [
        ("Rata-rata waktu penyelesaian permohonan", "Hari", True),
        ("Jumlah tunggakan pemeriksaan", "Berkas", True),
        ("Jumlah pengaduan masyarakat", "Kasus", True),
        ("Jangka penyelesaian restitusi", "Hari", True),
        ("Persentase layanan tepat waktu", "Persen", False),
        ("Persentase pengaduan yang ditindaklanjuti", "Persen", False),
        ("Jam pelatihan per pegawai", "Jam", False),
        ("Indeks kepuasan pengguna", "Indeks", False),
    ],
)
def test_a_missing_polarisasi_is_a_warning_and_a_question_where_less_seems_better(
    name: str, satuan: str, asked: bool, tmp_path: Path
) -> None:
    target = "20%" if satuan == "Persen" else 20
    content = {
        "Rincian Target": [RINCIAN_HEADER, [1, "Penerimaan yang optimal"], ["01a-N", name, *[target] * 7]],
        "Peta Strategi": [["Perspektif", "SS", "Sasaran Strategis"], ["Stakeholder", 1, "Penerimaan yang optimal"]],
        "Manual IKU": [MANUAL_HEADER, ["01a-N", None, "TLK", satuan]],
    }
    folder = office_folder(
        tmp_path, content, {"Realisasi IKU": [REALISASI_HEADER, ["01a-N", name, satuan, None, target]]}
    )
    result = evaluate(folder)
    (item,) = [t for t in result.findings if t.code == "polarisasi-perlu-diisi"]
    assert ("Maksud Anda 'Minimize'?" in message(item)) is asked
    assert Counter(t.code for t in result.findings)["polarisasi-perlu-diisi"] == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Indeks kepuasan pengguna", "polarisasi-disimpulkan"),
        ("Rata-rata waktu penyelesaian permohonan", "polarisasi-perlu-diisi"),
    ],
)
def test_without_a_row_of_manual_iku_the_polarisasi_is_asked_for_only_where_the_name_doubts_it(
    name: str, code: str, tmp_path: Path
) -> None:
    content = {
        "Rincian Target": [RINCIAN_HEADER, [1, "Penerimaan yang optimal"], ["01a-N", name, *[20] * 7]],
        "Peta Strategi": [["Perspektif", "SS", "Sasaran Strategis"], ["Stakeholder", 1, "Penerimaan yang optimal"]],
    }
    folder = office_folder(tmp_path, content, {"Realisasi IKU": [REALISASI_HEADER, ["01a-N", name, None, None, 20]]})
    assert [t.code for t in evaluate(folder).findings if t.code.startswith("polarisasi")] == [code]
