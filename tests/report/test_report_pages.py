"""The report on paper, as LibreOffice prints it: nothing runs off a page, no heading is left alone at its end."""

from __future__ import annotations

import re
from pathlib import Path

import pdfplumber
import pytest
from docx.oxml.ns import qn
from support import reports
from support.engines import convert_with_libreoffice
from support.reference_offices import OFFICES, make_office

from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.report.run import write_report

pytestmark = [pytest.mark.slow, pytest.mark.libreoffice]
MARGIN = 2.0 / 2.54 * 72
"""The narrowest margin at the sides, in points."""
BODY = (60, 60)
"""Header and footer lie within so many points of the top and the bottom."""
SMALLEST = 8.5
"""Points of the smallest letters."""
PAPERS = {"A4": {595, 842}, "F4": {612, 936}}


@pytest.fixture(scope="module", params=[(o, p) for o in OFFICES for p in PAPERS], ids=lambda x: f"{x[0]}-{x[1]}")
def printed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """(the report, the same as PDF, its paper)."""
    office, paper = request.param
    folder = tmp_path_factory.mktemp("cetak")
    result = evaluate(make_office(office, folder / "input"))
    assert isinstance(result, Scored)
    path = write_report(result, folder, paper=paper).path
    return path, convert_with_libreoffice(path, folder, "pdf"), paper


def test_nothing_runs_off_a_page_and_nothing_is_tiny(printed: tuple[Path, Path, str]) -> None:
    _, pdf, paper = printed
    with pdfplumber.open(pdf) as document:
        assert len(document.pages) > 10
        for page in document.pages:
            assert sorted((page.width, page.height)) == pytest.approx(sorted(PAPERS[paper]), abs=1.5)
            for item in (*page.extract_words(), *page.rects, *page.lines):
                assert item["x0"] >= MARGIN - 8 and item["x1"] <= page.width - MARGIN + 8, (page.page_number, item)
            assert all(char["size"] >= SMALLEST for char in page.chars if char["text"].strip())


def test_no_heading_stands_alone_at_the_end_of_a_page(printed: tuple[Path, Path, str]) -> None:
    path, pdf, _ = printed
    document = reports.read_report(path)
    styles = {x.style_id for x in document.styles if x.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}") is not None}
    styles |= {"SasaranProgram", "IKUProgram", "SasaranAksi", "JudulKecil", "Caption", "Label"}
    headings = {
        "".join(p.text.split()) for p in document.paragraphs if p.style is not None and p.style.style_id in styles
    }
    with pdfplumber.open(pdf) as opened:
        for page in opened.pages[1:]:
            lines = [x for x in page.extract_text_lines() if BODY[0] < x["top"] < page.height - BODY[1]]
            if not lines or not all("Bold" in char["fontname"] for char in lines[-1]["chars"]):
                continue
            text = re.sub(r"^(\d+|[A-Za-z])\.", "", "".join(lines[-1]["text"].split()))
            assert not any(heading.endswith(text) for heading in headings if len(text) > 3), (page.page_number, text)


def test_every_page_but_the_cover_has_its_number(printed: tuple[Path, Path, str]) -> None:
    _, pdf, _ = printed
    with pdfplumber.open(pdf) as opened:
        numbers = [page.extract_text_lines()[-1]["text"] for page in opened.pages[1:]]
    assert numbers == [str(n + 1) for n in range(len(numbers))]
