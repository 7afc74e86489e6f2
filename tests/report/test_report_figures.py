"""Every figure of the report is that of the JSON: read back from the document, office by office, quarter by quarter."""

from __future__ import annotations

from typing import Any

import pytest
from docx.document import Document
from support import reports
from support.reference_offices import OFFICES, make_office
from support.reports import rupiah_text, score_text, scored_rows, shown, table, unit_text

from workbook_builder.export.json import build_json
from workbook_builder.model.periods import REPORTED_AFTER
from workbook_builder.pipeline import Scored, evaluate
from workbook_builder.report.run import write_report

QUARTERS = ("Q1", "Q2", "Q3", "Q4")
PERIODS = ("Q1", "Q2", "Smt.1", "Q3", "s.d.Q3", "Q4", "Y")
Made = tuple[Document, dict[str, Any], str]


@pytest.fixture(scope="module", params=[(o, q) for o in OFFICES for q in (1, 2, 3, 4)], ids=lambda x: f"{x[0]}-Q{x[1]}")
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """(the report read back, the JSON, the reported period)."""
    office, quarter = request.param
    folder = tmp_path_factory.mktemp("laporan")
    result = evaluate(make_office(office, folder / "input"), quarter)
    assert isinstance(result, Scored)
    written = write_report(result, folder / "output")
    assert written.path.name.endswith(f"_{result.identitas.year}_Q{quarter}.docx")
    return reports.read_report(written.path), build_json(result), REPORTED_AFTER[quarter].value


def test_bab_3a_has_every_iku_with_the_figures_of_the_json(made: Made) -> None:
    document, result, periode = made
    *rows, total = reports.capaian_table(document)
    names = {s["nomor"]: s["nama"] for s in result["sasaran"]}
    for iku, row in scored_rows(rows, result):
        assert row[:3] == [str(iku["ss"]), names[iku["ss"]], iku["nama"]]
        assert row[3:7] == [unit_text(iku, iku["target"][q]) for q in QUARTERS]
        assert row[7:11] == [unit_text(iku, iku["realisasi"][q]) for q in QUARTERS]
        assert row[11] == score_text(iku["capaian"][periode])
    assert total[1] == "Nilai Kinerja Organisasi" and total[-1] == score_text(result["nko"][periode])


def test_each_sasaran_has_its_nss(made: Made) -> None:
    document, result, periode = made
    rows = [[row[0], row[1], row[3]] for row in table(document, *reports.STEPS)]
    assert rows == [[str(s["nomor"]), s["nama"], score_text(s["nilai"][periode])] for s in result["sasaran"]]


def test_each_perspektif_has_its_np_and_the_nko_adds_up(made: Made) -> None:
    document, result, periode = made
    *rows, total = table(document, *reports.PERSPEKTIF)
    expected = [[p["nama"], score_text(p["nilai"][periode]), shown(p["bobot"]) + "%"] for p in result["perspektif"]]
    assert [[row[0], row[2], row[3]] for row in rows] == expected
    assert total[-1] == score_text(result["nko"][periode])
    parts = [p["nilai"][periode] * p["bobot"] for p in result["perspektif"] if p["nilai"][periode] is not None]
    whole = sum(p["bobot"] for p in result["perspektif"] if p["nilai"][periode] is not None)
    added = [float(row[4].replace(",", ".")) for row in rows if row[4] != "-"]
    assert added == pytest.approx([n / whole for n in parts], abs=0.0051)
    assert sum(added) == pytest.approx(result["nko"][periode], abs=0.0051 * len(added))


def test_each_iku_has_its_sentence_under_its_heading(made: Made) -> None:
    document, result, periode = made
    found = reports.paragraphs(document)
    sentences = {text: found[i + 1][1] for i, (style, text) in enumerate(found) if style == "Heading 4"}
    assert len(sentences) == len(result["iku"])
    for iku in result["iku"]:
        target, realisasi, capaian = (iku[key][periode] for key in ("target", "realisasi", "capaian"))
        sentence = sentences[iku["nama"]]
        if capaian is not None:
            begins = f"{iku['nama']} tercapai {unit_text(iku, realisasi)} dari target {unit_text(iku, target)}, "
            assert sentence.startswith(f"{begins}sehingga capaiannya {score_text(capaian)}")
        else:
            assert "capaiannya" not in sentence or "belum dapat dihitung" in sentence
            assert (unit_text(iku, realisasi) in sentence) or realisasi is None


def test_the_spending_is_that_of_the_json(made: Made) -> None:
    document, result, _ = made
    quarter = f"Q{result['triwulan']}"
    anggaran = result["anggaran"]
    expected = [
        [
            b["kode"],
            b["nama"],
            rupiah_text(b["pagu"]),
            rupiah_text(b["realisasi"][quarter]),
            _percent(b["persen"][quarter]),
        ]
        for b in anggaran["rincian"]
    ]
    total = [rupiah_text(anggaran["pagu"]), rupiah_text(anggaran["realisasi"][quarter])]
    rows = table(document, *reports.BELANJA)
    assert rows == [*expected, ["", "Jumlah", *total, _percent(anggaran["persen"][quarter])]]
    sentence = next(text for style, text in reports.paragraphs(document) if "belanja" in text and style == "Teks Isi")
    assert all(figure == "-" or figure in sentence for figure in (*total, _percent(anggaran["persen"][quarter])))


def _percent(value: float | None) -> str:
    return "-" if value is None else shown(value, kept=True) + "%"


def test_targets_of_the_agreement_and_of_seven_periods(made: Made) -> None:
    document, result, _ = made
    iku = {x["kode"]: x for x in result["iku"]}
    rows = [row for row in table(document, *reports.RINCIAN) if row[0] in iku]
    assert [row[0] for row in rows] == list(iku)
    for row in rows:
        one = iku[row[0]]
        assert row[1:] == [one["nama"], *(unit_text(one, one["target"][p]) for p in PERIODS)]
    sasaran = [row[:2] for row in table(document, *reports.RINCIAN) if row[0] not in iku]
    assert sasaran == [[str(s["nomor"]), s["nama"]] for s in result["sasaran"]]
    main, annex = (rows for rows in reports.tables(document, *reports.TARGETS) if len(rows[0]) == 4)
    assert [row[3] for row in main] == [unit_text(x, x["target"]["Y"]) for x in iku.values()]
    assert [row[2].split(" ", 1)[0] for row in annex] == list(iku)
    assert [row[3] for row in annex] == [row[3] for row in main]


def test_the_skp_has_every_iku_with_its_targets(made: Made) -> None:
    document, result, _ = made
    iku = {x["nama"]: x for x in result["iku"]}
    rows = table(document, *reports.SKP)
    assert {row[2] for row in rows} == set(iku) and [row[0] for row in rows] == [str(n + 1) for n in range(len(rows))]
    assert all(row[3] == unit_text(iku[row[2]], iku[row[2]]["target"]["Y"]) for row in rows)
    periods = table(document, *reports.SKP_PERIODS)
    assert [row[:2] for row in periods] == [[row[0], row[2]] for row in rows]
    assert all(row[2:] == [unit_text(iku[row[1]], iku[row[1]]["target"][p]) for p in PERIODS] for row in periods)


def test_nothing_of_the_template_is_left(made: Made) -> None:
    text = reports.all_text(made[0])
    assert not {mark for mark in ("{{", "}}", "{%", "%}", "None", "Undefined") if mark in text}
