"""The report of the shipped office: the outline of the printed LAKIN, its lists and annexes, row by row."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from support import reports
from support.offices import INPUT
from support.reports import rupiah_text

from workbook_builder.model import Inputs
from workbook_builder.model.codes import parse_code
from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.report.run import Report, write_report

SASARAN = (
    "Penerimaan negara dari sektor pajak yang optimal",
    "Kepatuhan tahun berjalan yang tinggi",
    "Kepatuhan tahun sebelumnya yang tinggi",
    "Edukasi dan pelayanan yang efektif",
    "Pengawasan pembayaran masa yang efektif",
    "Pengujian kepatuhan material yang efektif",
    "Penegakan hukum yang efektif",
    "Data dan informasi yang berkualitas",
    "Pengelolaan Organisasi dan SDM yang adaptif",
    "Pengelolaan keuangan yang akuntabel",
)
OUTLINE = (
    ("Judul Depan", "KATA PENGANTAR"),
    ("Judul Depan", "DAFTAR ISI"),
    ("Judul Depan", "IKHTISAR EKSEKUTIF"),
    ("Heading 1", "PENDAHULUAN"),
    ("Judul Kecil", "Struktur Organisasi KPP Pratama Barabai"),
    ("Judul Kecil", "Bagan Organisasi KPP Pratama Barabai"),
    ("Heading 1", "PERENCANAAN KINERJA"),
    ("Heading 2", "Rencana Strategis"),
    ("Judul Kecil", "VISI"),
    ("Judul Kecil", "MISI"),
    ("Judul Kecil", "MOTTO PELAYANAN"),
    ("Heading 2", "Perjanjian Kinerja Tahun 2024"),
    ("Judul Kecil", "Program Kerja"),
    *(("Sasaran Program", name) for name in SASARAN),
    ("Heading 1", "AKUNTABILITAS KINERJA"),
    ("Heading 2", "Capaian Indikator Kinerja Utama (IKU)"),
    ("Judul Halaman Baru", "Perhitungan Nilai Kinerja Organisasi"),
    ("Heading 2", "Evaluasi dan Analisis Pencapaian Sasaran"),
    *(("Heading 3", name) for name in SASARAN),
    ("Heading 2", "Realisasi Anggaran"),
    ("Heading 2", "Rencana Aksi ke Depan"),
    *(("Sasaran Aksi", name) for name in SASARAN),
    ("Heading 1", "PENUTUP"),
    ("Lampiran", "Perjanjian Kinerja Nomor PK-15/WPJ.29/2024"),
    ("Judul Kecil", "Peta Strategi"),
    ("Judul Halaman Baru", "Perjanjian Kinerja Tahun 2024"),
    ("Lampiran", "Rincian Target Kinerja"),
    ("Lampiran", "Inisiatif Strategis"),
    ("Lampiran", "Sasaran Kinerja Pegawai"),
    ("Judul Halaman Baru", "Lampiran Sasaran Kinerja Pegawai"),
    ("Judul Kecil", "KONSEKUENSI"),
)
"""The headings of the LAKIN 2024 in its order, by the style that numbers them; numbers stand in the style."""


@pytest.fixture(scope="module")
def result() -> Scored:
    found = evaluate(INPUT)
    assert isinstance(found, Scored)
    return found


@pytest.fixture(scope="module")
def written(result: Scored, tmp_path_factory: pytest.TempPathFactory) -> Report:
    return write_report(result, tmp_path_factory.mktemp("laporan"))


@pytest.fixture(scope="module")
def document(written: Report) -> Document:
    return reports.read_report(written.path)


@pytest.fixture
def inputs(result: Scored) -> Inputs:
    return result.inputs


def test_every_heading_of_the_printed_report_is_there_in_its_order(document: Document) -> None:
    styles = {style for style, _ in OUTLINE}
    assert [x for x in reports.paragraphs(document) if x[0] in styles] == list(OUTLINE)


def test_headings_are_numbered_as_in_the_printed_report(document: Document) -> None:
    """The table of contents, made from the same numbers."""
    entries = [p.text for p in document.paragraphs if p.style is not None and p.style.name.lower().startswith("toc")]
    assert entries[:6] == [
        "KATA PENGANTAR\t",
        "DAFTAR ISI\t",
        "IKHTISAR EKSEKUTIF\t",
        "BAB I PENDAHULUAN\t",
        "BAB II PERENCANAAN KINERJA\t",
        "A.\tRencana Strategis\t",
    ]
    assert {"B.\tPerjanjian Kinerja Tahun 2024\t", "BAB IV PENUTUP\t", "Lampiran 4 Sasaran Kinerja Pegawai\t"} < {
        *entries
    }
    assert [e for e in entries if e.endswith(f"\t{SASARAN[-1]}\t")] == [f"10.\t{SASARAN[-1]}\t"]
    assert [e[:2] for e in entries if e.endswith(("(IKU)\t", "Sasaran\t", "Anggaran\t", "ke Depan\t"))] == [
        "A.",
        "B.",
        "C.",
        "D.",
    ]


def test_program_kerja_and_rencana_aksi_are_there_item_by_item(document: Document, inputs: Inputs) -> None:
    found = reports.paragraphs(document)
    begin = found.index(("Judul Kecil", "Program Kerja"))
    items = [text for style, text in found[begin:] if style == "Butir"]
    program = [(parse_code(r.label.text), f"{r.number.text}\t{r.text.text}") for r in inputs.program_kerja]
    aksi = [f"{r.number.text}\t{r.text.text}" for r in inputs.rencana_aksi]
    order = list(dict.fromkeys(row.code for row in inputs.rincian))
    expected = [text for _, text in sorted(program, key=lambda x: order.index(x[0] or ""))]
    assert len(program) == 149 and items[: len(program)] == expected
    begin = found.index(("Heading 2", "Rencana Aksi ke Depan"))
    actions = [text for style, text in found[begin:] if style == "Butir"]
    assert len(aksi) == 105 and actions[: len(aksi)] == aksi


def test_analysis_stands_under_its_iku(document: Document, inputs: Inputs) -> None:
    found = reports.paragraphs(document)
    by_iku: dict[str, str] = {}
    name = ""
    for style, text in found:
        name = text if style == "Heading 4" else "" if style.startswith("Heading") else name
        if name:
            by_iku[name] = by_iku.get(name, "") + f"{text}\n"
    names = {row.code: row.name.text for row in inputs.rincian}
    for row in inputs.analisis:
        said = by_iku[names[row.code]].replace("\t", " ")
        assert all(" ".join(line.split()) in " ".join(said.split()) for line in row.driver.original_text.splitlines())


def test_the_annexes_are_there_row_by_row(document: Document, inputs: Inputs) -> None:
    budget = reports.table(document, *reports.BUDGET)
    assert budget == [[r.code.text, r.name.text, rupiah_text(int(r.total.value or 0))] for r in inputs.anggaran]
    rows = reports.table(document, *reports.INISIATIF)
    expected = [
        [
            r.number.text,
            r.iku.text,
            *(
                "\n".join(line.strip() for line in cell.original_text.splitlines() if line.strip())
                for cell in (r.inisiatif, r.output, r.trajectory_kegiatan, r.trajectory_output)
            ),
            r.periode.text,
            r.owner.text,
            "-",
        ]
        for r in inputs.inisiatif
    ]
    assert len(rows) == 15 and rows == expected


def test_what_is_still_to_be_written_is_marked_and_named(document: Document, written: Report) -> None:
    text = reports.all_text(document)
    assert {"Tanggal Laporan", "gambar Bagan Organisasi", "tindak lanjut IKU 01b-CP"} <= {*written.gaps}
    assert all(f"[isi: {part}]" in text for part in written.gaps) and text.count("[isi: ") >= len(written.gaps)
    styled = (r for r in document.element.body.iter(qn("w:r")) if r.find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None)
    marked = ["".join(t.text or "" for t in r.iter(qn("w:t"))) for r in styled]
    assert {f"[isi: {part}]" for part in written.gaps} == {*marked}


def test_nothing_is_formatted_but_by_its_style(document: Document) -> None:
    """Direct formatting would not follow when an office changes a style."""
    for paragraph in document.element.body.iter(qn("w:p")):
        names = {x.tag for properties in paragraph.iterfind(qn("w:pPr")) for x in properties}
        assert names <= {qn(f"w:{x}") for x in ("pStyle", "keepNext", "sectPr")}
        runs = {x.tag for properties in paragraph.iter(qn("w:rPr")) for x in properties}
        assert runs <= {qn("w:rStyle")}


def test_headers_of_tables_repeat_and_rows_do_not_break(document: Document) -> None:
    for table in document.tables:
        if table.style is not None and table.style.name == "Tabel Laporan":
            first = table.rows[0]._tr
            assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)


def test_tables_are_captioned_in_order(document: Document) -> None:
    captions = [text for style, text in reports.paragraphs(document) if style == "Caption"]
    assert [text.split()[:2] for text in captions] == [["Tabel", str(n + 1)] for n in range(len(captions))]
    assert len(captions) == 7


@pytest.mark.parametrize(("paper", "size"), [("A4", (210, 297)), ("F4", (216, 330))])
def test_every_page_has_the_paper_and_its_tables_fit(
    paper: str, size: tuple[int, int], result: Scored, tmp_path: Path
) -> None:
    document = reports.read_report(write_report(result, tmp_path, paper=paper).path)
    for section in document.sections:
        assert section.page_width is not None and section.page_height is not None
        assert sorted((round(section.page_width.mm), round(section.page_height.mm))) == list(size)
    wide = [s for s in document.sections if (s.page_width or 0) > (s.page_height or 0)]
    assert len(document.sections) == 8 and len(wide) == 4
