"""The pictures of the report: they show the score, at the width of the page, with the same bytes on every computer."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from support.offices import INPUT, ROOT

from workbook_builder.errors import UserError
from workbook_builder.model import IkuScore, Score
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import REPORTED_AFTER, TRIWULAN, Periode
from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.report.chart_content import anggaran_content, capaian_content, nko_content
from workbook_builder.report.charts import Chart, charts
from workbook_builder.report.label_lines import wrapped

WIDTH, PAGE_HEIGHT = 944, 1329
"""Pixels: 16 and 22.5 cm at 150 dpi."""


def score_of(triwulan: int) -> Score:
    result = evaluate(INPUT, triwulan)
    assert isinstance(result, Scored)
    return result.score


@pytest.fixture(scope="module")
def year() -> Score:
    return score_of(4)


def chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    """The parts of a PNG by kind; fails where it is none, or a part is damaged."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    result, at = [], 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind, content = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + content)
        result.append((kind, content))
        at += 12 + length
    return result


def size(chart: Chart) -> tuple[int, int]:
    """Width and height of a picture, in pixels."""
    return struct.unpack(">II", chunks(chart.png)[0][1][:8])  # type: ignore[return-value]


def with_iku(score: Score, count: int, **change: object) -> Score:
    """The score with so many IKU, those of the office again and again, each changed so."""
    rows: tuple[IkuScore, ...] = (score.iku * (count // len(score.iku) + 1))[:count]
    return replace(score, iku=tuple(replace(row, iku=replace(row.iku, **change)) for row in rows))


# --- the pictures -------------------------------------------------------------------------------------------------


def test_each_chart_is_a_picture_of_the_text_column_with_a_caption_and_words(year: Score) -> None:
    found = charts(year)
    assert list(found) == ["nko", "capaian", "anggaran"]
    for chart in found.values():
        width, height = size(chart)
        assert width == WIDTH and 400 < height <= PAGE_HEIGHT
        assert chart.title.endswith("Tahun 2024") and "KPP Pratama Barabai" in chart.alt and chart.alt.endswith(".")
        # 150 dots an inch, so that Word shows it at its size.
        assert (b"pHYs", struct.pack(">IIB", 5906, 5906, 1)) in chunks(chart.png)


def test_a_picture_says_neither_when_nor_with_what_it_was_made(year: Score) -> None:
    for chart in charts(year).values():
        assert {kind for kind, _ in chunks(chart.png)} == {b"IHDR", b"pHYs", b"IDAT", b"IEND"}


@pytest.mark.parametrize(("count", "pages"), [(1, 0.2), (20, 0.7), (60, 1), (150, 1)])
def test_any_number_of_iku_fits_a_page(year: Score, count: int, pages: float) -> None:
    assert size(charts(with_iku(year, count))["capaian"])[1] <= PAGE_HEIGHT * pages + 1


@pytest.mark.parametrize("name", ["Biaya $x$ dan $_{ per $", "A" * 300, "Teks \U0001f4c8 dan 指標", "% \\alpha & <b>"])
def test_any_name_is_drawn_as_a_text(year: Score, name: str, recwarn: pytest.WarningsRecorder) -> None:
    assert size(charts(with_iku(year, 3, name=name))["capaian"])[0] == WIDTH
    assert not recwarn.list


def test_the_same_score_gives_the_same_bytes_whatever_the_settings_of_the_computer(year: Score, tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("font.size: 30\naxes.facecolor: red\nsavefig.bbox: tight\nsavefig.dpi: 40\n")
    code = (
        "import hashlib, sys, pathlib\n"
        "from workbook_builder.pipeline import evaluate\n"
        "from workbook_builder.report.charts import charts\n"
        "for c in charts(evaluate(pathlib.Path(sys.argv[1]), 4).score).values():\n"
        "    print(hashlib.sha256(c.png).hexdigest())\n"
    )
    environment = {**os.environ, "MPLCONFIGDIR": str(tmp_path), "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", code, str(INPUT)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    import hashlib

    assert done.stdout.split() == [hashlib.sha256(c.png).hexdigest() for c in charts(year).values()]
    assert done.stderr == ""


def test_the_settings_of_a_caller_stay_as_they_were(year: Score) -> None:
    import matplotlib as mpl

    with mpl.rc_context({"font.size": 3.0}):
        charts(year)
        assert mpl.rcParams["font.size"] == 3.0


def test_without_matplotlib_the_command_to_install_it_is_named(year: Score, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbook_builder.report.charts.find_spec", lambda _name: None)
    with pytest.raises(UserError, match=r"build-workbook\[laporan\]"):
        charts(year)


# --- what they show -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("triwulan", "labels"),
    [
        (1, ["Triwulan I"]),
        (2, ["Triwulan I", "Semester I"]),
        (3, ["Triwulan I", "Semester I", "s.d. Triwulan III"]),
        (4, ["Triwulan I", "Semester I", "s.d. Triwulan III", "Setahun"]),
    ],
)
def test_nko_stands_for_every_period_reported_so_far(triwulan: int, labels: list[str]) -> None:
    score = score_of(triwulan)
    content = nko_content(score)
    assert content is not None
    assert [bar.label for bar in content.bars] == labels
    assert [bar.value for bar in content.bars] == [score.nko[REPORTED_AFTER[n]] for n in range(1, triwulan + 1)]


def test_the_figures_are_written_as_in_the_report(year: Score) -> None:
    nko, anggaran = nko_content(year), anggaran_content(year)
    assert nko is not None and anggaran is not None
    assert [bar.text for bar in nko.bars] == ["84,84", "102,04", "99,10", "109,07"]
    assert "Setahun 109,07" in nko.alt
    assert [bar.text for bar in anggaran.bars] == ["Rp5,88 miliar", "91,92%\nRp5,40 miliar"]
    assert anggaran.alt.endswith("Pagu Rp5.878.369.000; Triwulan IV Rp5.403.192.890 (91,92%).")


def test_capaian_stands_for_every_iku_in_the_order_of_the_sheets(year: Score) -> None:
    content = capaian_content(year)
    assert content is not None
    assert [(bar.label.split()[0], bar.value) for bar in content.bars] == [
        (row.iku.code, row.capaian(Periode.Y)) for row in year.iku
    ]
    assert content.bars[1].text == "93,97 Kuning" and content.bars[0].text == "100,41"
    assert content.alt.endswith("19 IKU mencapai 100 atau lebih, 1 di bawah 100 (01b-CP 93,97).")


def test_an_iku_without_capaian_keeps_its_row_and_is_said() -> None:
    score = score_of(1)
    content = capaian_content(score)
    assert content is not None
    blank = [row.iku.code for row in score.iku if row.capaian(Periode.Q1) is None]
    assert blank and [bar.label.split()[0] for bar in content.bars if bar.text == "-"] == blank
    assert f"{len(blank)} belum bernilai" in content.alt


def test_who_cannot_see_it_hears_ten_names_at_most(year: Score) -> None:
    low = next(row for row in year.iku if row.iku.code == "01b-CP")
    content = capaian_content(replace(year, iku=(low,) * 13))
    assert content is not None
    assert content.alt.count("01b-CP") == 10 and content.alt.endswith("dan 3 lagi).")


def _anggaran(score: Score, pagu: int | None, spent: Mapping[Periode, int | None]) -> Score:
    percent = {q: Number(100 * x, pagu) if pagu and x is not None else None for q, x in spent.items()}
    return replace(score, anggaran=replace(score.anggaran, pagu=pagu, realisasi=spent, percent=percent))


def test_spending_without_a_ceiling_a_correction_and_quarters_to_come(year: Score) -> None:
    spent = dict(zip(TRIWULAN, (-5_000_000, None, 9_400_000, 12_000_000), strict=True))
    score = replace(_anggaran(year, None, spent), triwulan=3)
    content = anggaran_content(score)
    assert content is not None and content.line is None
    assert [(bar.label, bar.text) for bar in content.bars] == [
        ("Triwulan I", "-\n-Rp5,00 juta"),
        ("Triwulan III", "-\nRp9,40 juta"),
    ]
    assert size(charts(score)["anggaran"])[0] == WIDTH


def test_a_chart_without_a_single_figure_is_left_out(year: Score) -> None:
    nothing = replace(
        _anggaran(year, 5, dict.fromkeys(TRIWULAN)),
        nko=dict.fromkeys(Periode),
        iku=tuple(replace(row, steps={p: replace(s, capaian=None) for p, s in row.steps.items()}) for row in year.iku),
    )
    assert charts(nothing) == {}
    assert list(charts(_anggaran(year, 0, dict.fromkeys(TRIWULAN, 0)))) == ["nko", "capaian", "anggaran"]


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "lines", "expected"),
    [
        ("01a-CP Tingkat", 2, "01a-CP\nTingkat"),
        ("satu dua tiga", 1, "satu dua …"),
        ("satu dua tiga empat lima enam", 2, "satu dua\ntiga empa…"),
        ("kependudukan", 1, "kependudu…"),
        ("", 2, ""),
    ],
)
def test_names_take_the_lines_that_there_are_and_are_cut_with_a_mark(label: str, lines: int, expected: str) -> None:
    assert wrapped(label, lines, lambda text: len(text) <= 10) == expected
