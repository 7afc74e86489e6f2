"""A template of the office's own: what is wrong with it is said with its place, and nothing is written."""

from __future__ import annotations

import datetime as dt
import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.document import Document
from support import reports
from support.offices import INPUT

from workbook_builder.errors import UserError
from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.report.content.context import make_context, subject_of
from workbook_builder.report.opening import SHIPPED, open_template
from workbook_builder.report.word import Template

if TYPE_CHECKING:
    from conftest import Finished

FORM = "bentuk-kantor.docx"


@pytest.fixture
def report_of(run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path) -> Callable[[Path], str]:
    """``report_of(form)`` runs the command, which must fail and write nothing; the message without its line breaks."""

    def run(form: Path) -> str:
        result = run_cli("report", "--bentuk", form)
        assert result.code == 1 and not list((tmp_path / "output").glob("*"))
        assert "Traceback" not in result.stderr
        return " ".join(result.stderr.split())

    return run


def _changed(path: Path, change: Callable[[Document], None]) -> Path:
    """A copy of the shipped template with a change."""
    document = docx.Document(str(SHIPPED))
    change(document)
    document.save(str(path))
    return path


def _with_part(path: Path, name: str, content: bytes, old: bytes = b"", new: bytes = b"") -> Path:
    """A copy of the shipped template with another part, or with a part changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(SHIPPED) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.namelist():
            if item == name:
                continue
            data = source.read(item)
            target.writestr(item, data.replace(old, new) if old else data)
        if content:
            target.writestr(name, content)
    path.write_bytes(buffer.getvalue())
    return path


def _say(text: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        document.add_paragraph(text)

    return change


BROKEN_TAGS = {
    "{{ unitt }}": "isian 'unitt' tidak dikenal. Maksudnya 'unit'?",
    "{{ nko.nilay }}": "'nko' tidak mempunyai bagian 'nilay'. Maksudnya 'nilai'?",
    "{{ nko }}": "'nko' bukan satu teks; pakai bagiannya: nko.nilai",
    "{{ sasaran }}": "'sasaran' berisi banyak butir; ulangi dengan {% for ... in sasaran %}",
    "{{ unit": "tanda kurung kurawal isian tidak berpasangan di '{{ unit'",
    "{{ unit }": "tanda kurung kurawal isian tidak berpasangan",
    "{{ }}": "penanda '{{ }}' tidak dapat dibaca",
    "{{ unit tahun }}": "penanda '{{ unit tahun }}' tidak dapat dibaca",
    "{{ unit|besar }}": "penanda '{{ unit|besar }}' tidak dapat dibaca",
    "{% for s in sasaran %}": "'{% for s in sasaran %}' tidak ditutup; tambahkan {% endfor %}",
    "{% for s sasaran %}{% endfor %}": "penanda '{% for s sasaran %}' tidak dapat dibaca",
    "{% for s in unit %}{% endfor %}": "'unit' tidak berisi butir yang dapat diulang dengan for",
    "{% endif %}": "'{% endif %}' tidak mempunyai pasangan pembuka",
    "{% if unit %}{% endfor %}": "'{% endfor %}' tidak mempunyai pasangan pembuka",
    "{%p if unit %}{% endif %}": "menutup '{%p if unit %}' yang awalannya lain",
    "{% for s in sasaran %}{{ s.iku }}{% endfor %}": "'s.iku' berisi banyak butir",
    "{% for s in sasaran %}{% endfor %}{{ s.nama }}": "isian 's' tidak dikenal",
    "{% macro x() %}{% endmacro %}": "perintah '{% macro x() %}' tidak dikenal",
    "{% include 'C:/rahasia.txt' %}": "tidak dikenal",
    "{{ unit.__class__ }}": "'unit' tidak mempunyai bagian '__class__'",
    "{{ unit.upper() }}": "memuat hitungan atau panggilan",
    "{{ 7 * 7 }}": "memuat hitungan atau panggilan",
    "{{ sasaran[0].nama }}": "memuat hitungan atau panggilan",
    "{% if range(9) %}{% endif %}": "tidak",
    "{{ self }}": "isian 'self' tidak dikenal",
}


@pytest.mark.parametrize("tag", BROKEN_TAGS)
def test_a_broken_tag_is_named_with_its_place(tag: str, report_of: Callable[[Path], str], tmp_path: Path) -> None:
    said = report_of(_changed(tmp_path / FORM, _say(tag)))
    assert BROKEN_TAGS[tag] in said
    assert f"Bentuk laporan {FORM}, paragraf " in said and "Laporan tidak ditulis." in said


def test_the_place_may_be_a_table_a_header_or_a_property(report_of: Callable[[Path], str], tmp_path: Path) -> None:
    def in_table(document: Document) -> None:
        document.tables[1].rows[0].cells[1].paragraphs[0].text = "{{ salah }}"

    def in_header(document: Document) -> None:
        document.sections[1].header.paragraphs[0].text = "{{ salah }}"

    def in_properties(document: Document) -> None:
        document.core_properties.title = "{{ salah }}"

    places = {in_table: "tabel 2 baris 1:", in_header: "kepala halaman:", in_properties: "properti dokumen:"}
    for change, place in places.items():
        assert f"{FORM}, {place} isian 'salah' tidak dikenal." in report_of(_changed(tmp_path / FORM, change))


def test_a_tag_that_word_split_over_runs_is_one_tag(
    run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path
) -> None:
    def split(document: Document) -> None:
        paragraph = document.add_paragraph("Kantor: ")
        for piece in ("{", "{ un", "it", " }", "}"):
            paragraph.add_run(piece).bold = piece == "it"

    assert run_cli("report", "--bentuk", _changed(tmp_path / FORM, split)).code == 0
    (made,) = (tmp_path / "output").glob("*.docx")
    assert "Kantor: KPP Pratama Barabai" in reports.all_text(reports.read_report(made))


def test_a_missing_style_is_named_with_its_place(report_of: Callable[[Path], str], tmp_path: Path) -> None:
    def remove(document: Document) -> None:
        document.styles["Isi Tabel Angka"].delete()

    said = report_of(_changed(tmp_path / FORM, remove))
    assert "gaya 'IsiTabelAngka' tidak ada dalam bentuk laporan" in said and f"{FORM}, tabel 2 baris " in said


def test_a_macro_is_refused(report_of: Callable[[Path], str], tmp_path: Path) -> None:
    macro = "memuat makro"
    assert macro in report_of(_with_part(tmp_path / "bentuk.docm", "word/vbaProject.bin", b"VBA"))
    assert macro in report_of(_with_part(tmp_path / FORM, "word/vbaProject.bin", b"VBA"))
    kinds = (
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert macro in report_of(_with_part(tmp_path / FORM, "word/x", b"", *kinds))


def test_what_leads_out_of_the_document_is_refused(report_of: Callable[[Path], str], tmp_path: Path) -> None:
    relation = (
        b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        b' Target="http://contoh.invalid/x.dotm" TargetMode="External"/></Relationships>'
    )
    form = _with_part(tmp_path / FORM, "word/x", b"", b"</Relationships>", relation)
    assert "memuat tautan ke luar dokumen (http://contoh.invalid/x.dotm)" in report_of(form)
    form = _with_part(tmp_path / FORM, "word/embeddings/oleObject1.bin", b"x")
    assert "memuat objek yang ditanam (word/embeddings/oleobject1.bin)" in report_of(form)


def test_what_is_no_word_document_is_refused(
    report_of: Callable[[Path], str], tmp_path: Path, input_folder: Path
) -> None:
    form = tmp_path / FORM
    assert "tidak ditemukan di folder" in report_of(form)
    form.write_bytes(b"ini teks")
    assert "bukan dokumen Word (.docx)" in report_of(form)
    form.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert "berformat Word lama" in report_of(form)
    form.write_bytes((input_folder / "target.xlsx").read_bytes())
    assert "bukan dokumen Word (.docx)" in report_of(form)
    form.write_bytes(SHIPPED.read_bytes()[:9000])
    assert "bukan dokumen Word (.docx)" in report_of(form)
    doctype = b"<!DOCTYPE x [<!ENTITY a 'b'>]><w:document"
    assert "DOCTYPE" in report_of(_with_part(form, "word/x", b"", b"<w:document", doctype))
    assert "rusak" in report_of(_with_part(form, "word/styles.xml", b"<w:styles"))
    form.unlink()
    form.mkdir()
    assert "bukan berkas biasa" in report_of(form)


def test_tags_that_cross_cells_and_tables_are_refused(report_of: Callable[[Path], str], tmp_path: Path) -> None:
    """docxtpl would mend what they break, and lose text."""

    def out_of_a_cell(document: Document) -> None:
        document.tables[1].rows[0].cells[0].paragraphs[0].text = "{%p if unit %}"
        document.add_paragraph("{%p endif %}")

    def from_table_to_table(document: Document) -> None:
        document.tables[1].add_row().cells[0].paragraphs[0].text = "{%tr for s in sasaran %}"
        document.tables[2].rows[0].cells[0].paragraphs[0].text = "{%tr endfor %}"

    said = "keduanya harus di sel, tabel, atau bagian dokumen yang sama"
    assert f"menutup '{{%p if unit %}}' di tabel 2 baris 1; {said}" in report_of(
        _changed(tmp_path / FORM, out_of_a_cell)
    )
    assert f"di tabel 2 baris 6; {said}" in report_of(_changed(tmp_path / FORM, from_table_to_table))


def test_loops_that_would_never_end_are_refused(report_of: Callable[[Path], str], tmp_path: Path) -> None:
    nested = "{% for a in skp %}" * 6 + "x" + "{% endfor %}" * 6
    assert "ulangan di dalam ulangannya terlalu banyak" in report_of(_changed(tmp_path / FORM, _say(nested)))
    deep = "{% if unit %}" * 13 + "x" + "{% endif %}" * 13
    assert "lebih dari 12 ulangan atau syarat di dalam satu sama lain" in report_of(
        _changed(tmp_path / FORM, _say(deep))
    )
    assert "lebih dari 5000 penanda" in report_of(_changed(tmp_path / FORM, _say("{{ unit }}" * 5_001)))


@pytest.mark.fuzz
def test_no_damage_of_a_template_is_a_traceback(tmp_path: Path) -> None:
    """Pieces of its parts cut out, doubled or overwritten with pieces of tags: refused in plain words, or filled."""
    result = evaluate(INPUT)
    assert isinstance(result, Scored)
    context = make_context(subject_of(result))
    parts = reports.parts_of(SHIPPED)
    refused = 0
    for seed in range(int(os.environ.get("ACAK_BANYAK", "200")) // 8):
        form = tmp_path / FORM
        form.write_bytes(_damaged(parts, random.Random(seed)))
        try:
            Template(open_template(form)).fill(context, {}, "A4", dt.datetime(2026, 1, 1))
        except UserError as error:
            refused += 1
            assert FORM in str(error)
    assert refused


PIECES = (b"{{", b"}}", b"{%", b"%}", b"endfor", b"<w:p/>", b"</w:p>", b"{%p if unit %}", b"{%tr endfor %}", b"<w:tr/>")


def _damaged(parts: dict[str, bytes], chance: random.Random) -> bytes:
    name = chance.choice([*["word/document.xml"] * 8, *parts])
    content = bytearray(parts[name])
    at = chance.randrange(len(content))
    end = at + chance.choice([1, 3, 20, 300])
    match chance.randrange(3):
        case 0:
            del content[at:end]
        case 1:
            content[at:at] = content[at:end]
        case _:
            content[at:at] = chance.choice(PIECES)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for part, data in parts.items():
            target.writestr(part, bytes(content) if part == name else data)
    return buffer.getvalue()


def test_an_office_edits_a_copy(run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path) -> None:
    result = run_cli("report", "--contoh-bentuk", FORM)
    assert result.code == 0 and f"build-workbook report --bentuk {FORM}" in result.stderr
    assert (tmp_path / FORM).read_bytes() == SHIPPED.read_bytes()
    assert "tidak ditimpa" in run_cli("report", "--contoh-bentuk", FORM).stderr

    def own(document: Document) -> None:
        document.add_paragraph(
            "{% for p in perspektif %}{{ loop.index }}. {{ p.nama|upper }}: {{ p.nilai }}; {% endfor %}"
        )
        document.add_paragraph("{% if nko.predikat == '-' %}tanpa predikat{% else %}{{ nko.predikat }}{% endif %}")

    assert run_cli("report", "--bentuk", _changed(tmp_path / FORM, own)).code == 0
    (made,) = (tmp_path / "output").glob("*.docx")
    text = reports.all_text(reports.read_report(made))
    assert "1. STAKEHOLDER: 97,19; 2. CUSTOMER: 105,73; " in text and "tanpa predikat" in text
