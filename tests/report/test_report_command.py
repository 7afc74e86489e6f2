"""The command ``report``: what it writes, what it says, when it writes nothing."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn
from support import reports
from support.offices import INPUT, ROOT
from support.reference_offices import make_office
from support.rupiah_office import make_rupiah_office

from workbook_builder.export.json import build_json
from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.report import run as report_run
from workbook_builder.report.content.context import make_context, subject_of
from workbook_builder.report.opening import SHIPPED
from workbook_builder.report.page import page_lines
from workbook_builder.report.run import write_report
from workbook_builder.schema.narasi import PARTS
from workbook_builder.text import laporan as words
from workbook_builder.text.laporan_isian import PLACEHOLDERS, Placeholder

if TYPE_CHECKING:
    from conftest import Finished

NAME = "Laporan-Kinerja_KPP-Pratama-Barabai_2024_Q4.docx"


def test_it_says_what_was_written_what_is_at_odds_and_what_is_missing(
    run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path
) -> None:
    result = run_cli("report")
    assert result.code == 0 and (tmp_path / "output" / NAME).is_file()
    assert f"Laporan ditulis: output/{NAME}" in result.stderr.replace("\\", "/")
    assert "NKO periode Y tahun 2024: 109,07" in result.stderr
    assert re.search(r"Masih perlu ditulis orang.*: Tanggal Laporan; .*tindak lanjut IKU 01b-CP", result.stderr)
    found = build_json(evaluate(INPUT))["temuan"]
    published = [x for x in found if x["kode"] == "terbit-berbeda"]
    assert len(published) == 15 and all(" ".join(x["pesan"].split()) in result.stderr for x in published)


def test_an_error_finding_leaves_the_old_report(
    run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path, fill_cell: Callable[..., None]
) -> None:
    assert run_cli("report").code == 0
    before = (tmp_path / "output" / NAME).read_bytes()
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "L9", "seratus koma")
    result = run_cli("report")
    assert result.code == 1 and "Laporan tidak ditulis karena ada galat" in result.stderr
    assert (tmp_path / "output" / NAME).read_bytes() == before
    assert [p.name for p in (tmp_path / "output").glob("*.docx")] == [NAME]


def test_a_quarter_speaks_of_the_time_up_to_its_end(
    run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path
) -> None:
    assert run_cli("report", "--triwulan", "2", "--kertas", "f4").code == 0
    document = reports.read_report(tmp_path / "output" / NAME.replace("Q4", "Q2"))
    text = reports.all_text(document)
    nko = build_json(evaluate(INPUT, 2))["nko"]["Smt.1"]
    assert f"sampai dengan Triwulan II Tahun 2024 adalah {reports.score_text(nko)}" in text
    assert "TRIWULAN II TAHUN 2024" in text


def test_a_report_that_is_open_in_word_stays(
    run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path
) -> None:
    assert run_cli("report").code == 0
    (tmp_path / "output" / f"~${NAME}").write_bytes(b"")
    result = run_cli("report")
    assert result.code == 1 and "sedang dibuka" in result.stderr


@pytest.mark.parametrize("module", ["docxtpl", "docx"])
def test_a_missing_library_is_named_with_the_whole_command(
    module: str, run_cli: Callable[..., Finished], input_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_run, "find_spec", lambda name: None if name == module else object())
    result = run_cli("report")
    assert result.code == 1 and 'pip install ".[laporan]"' in result.stderr


def test_without_the_library_that_draws_there_is_a_report_without_charts(
    run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_cli("report").code == 0
    document = tmp_path / "output" / NAME
    drawn = reports.read_report(document)
    monkeypatch.setattr("workbook_builder.report.pictures.find_spec", lambda _: None)
    result = run_cli("report")
    assert result.code == 0 and "tanpa grafik" in result.stderr
    plain = reports.read_report(document)
    assert drawn.inline_shapes and not plain.inline_shapes
    assert "{{" not in reports.all_text(plain) and "NKO" in reports.all_text(plain)


def test_a_build_imports_nothing_of_the_report(run_process: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    code = (
        "import sys; from workbook_builder.cli.main import main;"
        "main(['build', '--input', sys.argv[1]], standalone_mode=False);"
        "print(sorted({m.split('.')[0] for m in sys.modules} & {'docx', 'docxtpl', 'jinja2', 'lxml', 'matplotlib'}))"
    )
    result = run_process(code, INPUT)
    assert result.stdout.strip().endswith("[]"), result.stderr


def test_last_year_is_compared_where_it_is_known(tmp_path: Path) -> None:
    result = evaluate(make_office("semua-cara-2026", tmp_path / "input"))
    assert isinstance(result, Scored)
    text = reports.all_text(reports.read_report(write_report(result, tmp_path).path))
    assert "Pada Tahun 2025 realisasinya 95 dari target 90; realisasi tahun ini lebih rendah 12." in text
    assert "Pada Tahun 2025 realisasinya 80% dari target 95%; realisasi tahun ini lebih tinggi " in text
    assert "poin persen." in text


def test_amounts_are_whole_in_sentences_and_short_in_narrow_cells(tmp_path: Path) -> None:
    result = evaluate(make_rupiah_office(tmp_path / "input"))
    assert isinstance(result, Scored)
    document = reports.read_report(write_report(result, tmp_path).path)
    first, _, loss, *_ = reports.capaian_table(document)
    assert first[3:11] == [f"{n} miliar" for n in (25, 50, 75, 100, 26, 51, 76, 100)] and loss[3] == "-25 miliar"
    text = reports.all_text(document)
    assert "Penerimaan bruto tercapai Rp99.999.999.999 dari target Rp100.000.000.000" in text
    assert "Rp1.200.000.000.000 (satu triliun dua ratus miliar rupiah) atau 96,00% dari pagu" in text


def test_what_people_wrote_stands_in_its_place(tmp_path: Path) -> None:
    result = evaluate(INPUT)
    assert isinstance(result, Scored)
    narasi = {
        "Kata Pengantar": "Paragraf satu & <dua>.\nParagraf tiga.",
        "Struktur Organisasi": "a. 1 Kepala Kantor\nb. Subbagian Umum",
        "Tanggal Laporan": "28 Februari 2025",
        "Bagian Kantor": "Teks kantor.",
    }
    written = write_report(replace(result, inputs=replace(result.inputs, narasi=narasi)), tmp_path)
    found = reports.paragraphs(reports.read_report(written.path))
    assert ("Teks Isi", "Paragraf satu & <dua>.") in found and ("Butir", "a.\t1 Kepala Kantor") in found
    assert "Barabai, 28 Februari 2025" in reports.all_text(reports.read_report(written.path))
    assert not {"Kata Pengantar", "Struktur Organisasi", "Tanggal Laporan"} & {*written.gaps}
    assert written.unused == ("Bagian Kantor",)


def test_the_parts_of_narasi_are_those_of_its_sheet() -> None:
    assert [*words.PARTS.values()] == [x.name for x in PARTS if x.name not in {words.REPORT_PLACE, words.REPORT_DATE}]
    assert {words.REPORT_PLACE, words.REPORT_DATE} < {x.name for x in PARTS}
    assert {words.PARTS[key] for key in words.OPTIONAL} == {x.name for x in PARTS if not x.required} - {
        words.REPORT_PLACE
    }


def test_charts_say_what_they_show(tmp_path: Path) -> None:
    result = evaluate(INPUT)
    assert isinstance(result, Scored)
    document = reports.read_report(write_report(result, tmp_path).path)
    charts = [x.docPr for x in document.element.body.iter(qn("wp:inline"))]
    assert len(charts) == 3 and all(x.get("title") and len(x.get("descr")) > 40 for x in charts)
    assert "109,07" in charts[0].get("descr")
    captions = [text for style, text in reports.paragraphs(document) if style == "Keterangan Gambar"]
    assert [text.split()[:2] for text in captions] == [["Gambar", "1"], ["Gambar", "2"], ["Gambar", "3"]]


def test_an_edited_report_is_kept(run_cli: Callable[..., Finished], input_folder: Path, tmp_path: Path) -> None:
    """What someone typed into it in Word must not be lost to a second run."""
    path = tmp_path / "output" / NAME
    assert run_cli("report").code == 0 and run_cli("report", "--kertas", "F4").code == 0
    assert [p.name for p in path.parent.glob("*.docx")] == [NAME]
    document = docx.Document(str(path))
    document.add_paragraph("Ketikan pegawai.")
    document.core_properties.modified = dt.datetime(2026, 3, 1, 8, 0)
    document.save(str(path))
    result = run_cli("report")
    (copy,) = (p for p in path.parent.glob("*.docx") if p.name != NAME)
    assert result.code == 0 and copy.name in result.stderr and "_disunting_" in copy.name
    assert "Ketikan pegawai." in reports.all_text(reports.read_report(copy))
    assert "Ketikan pegawai." not in reports.all_text(reports.read_report(path))


@pytest.mark.parametrize("office", ["barabai-2024", "semua-cara-2026"])
@pytest.mark.parametrize("quarter", [1, 4])
def test_every_placeholder_is_given_and_listed(office: str, quarter: int, tmp_path: Path) -> None:
    result = evaluate(make_office(office, tmp_path / "input"), quarter)
    assert isinstance(result, Scored)
    listed = {name: x for name, x in PLACEHOLDERS.items() if name != "gambar"}
    _same_shape("", listed, make_context(subject_of(result)))


def _same_shape(path: str, listed: Any, given: dict[str, Any]) -> None:
    assert set(listed) == set(given), path
    for name, item in listed.items():
        _same_item(f"{path}.{name}", item, given[name])


def _same_item(path: str, item: Placeholder, given: Any) -> None:
    if item.many:
        assert isinstance(given, list), path
        for one in given:
            _same_item(path, Placeholder(item.meaning, item.parts), one)
    elif item.parts:
        _same_shape(path, item.parts, given)
    else:
        assert isinstance(given, str), path


def test_the_page_of_placeholders_is_made_from_the_code() -> None:
    assert (ROOT / "docs" / "bentuk-laporan.md").read_text(encoding="utf-8") == "\n".join(page_lines()) + "\n"


def test_the_shipped_template_is_the_one_that_the_script_makes(tmp_path: Path) -> None:
    made = tmp_path / "laporan.docx"
    script = ROOT / "packaging" / "make_report_template.py"
    subprocess.run([sys.executable, str(script), str(made)], check=True, capture_output=True)
    new, shipped = reports.parts_of(made), reports.parts_of(SHIPPED)
    assert sorted(new) == sorted(shipped)
    assert [name for name in new if new[name] != shipped[name]] == []
