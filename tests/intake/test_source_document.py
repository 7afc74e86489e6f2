"""The shipped office's own report, as a scan's text, Word, PDF and spreadsheets, gives the shipped inputs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support.engines import convert_with_libreoffice
from support.offices import INPUT
from support.word_documents import write_word

from workbook_builder.intake.run import import_documents
from workbook_builder.intake.sources.opening import open_document
from workbook_builder.model import Inputs
from workbook_builder.model.filled import IKU_BY_CODE
from workbook_builder.model.periods import PERIODE, TRIWULAN
from workbook_builder.read import read_inputs

SOURCE = Path(__file__).parent / "data" / "lakin-2024.txt"
"""Its tables and signatures, without employee numbers."""


@pytest.fixture(scope="module")
def shipped() -> Inputs:
    return read_inputs(INPUT)


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Inputs:
    folder = tmp_path_factory.mktemp("scan") / "kantor"
    import_documents([SOURCE], folder)
    return read_inputs(folder)


def targets(inputs: Inputs) -> dict[tuple[str, str], object]:
    return {(row.code, p): row.target[p].value for row in inputs.rincian for p in PERIODE}


def agreement(inputs: Inputs) -> list[tuple[object, ...]]:
    return [
        (r.number and r.number.text, r.sasaran and r.sasaran.text, r.code, r.name, r.target.value)
        for r in inputs.perjanjian
    ]


def realisasi(inputs: Inputs) -> dict[tuple[str, str], object]:
    return {(row.code, q): row.realisasi[q].value for row in inputs.realisasi for q in TRIWULAN}


def budget(inputs: Inputs) -> list[tuple[object, ...]]:
    return [(row.code.text, row.name.text, row.total.value) for row in inputs.anggaran]


def identity(inputs: Inputs) -> dict[str, str]:
    return {name: cell.text for name, cell in inputs.identitas.items() if name != "Aturan"}


def sasaran(inputs: Inputs) -> list[tuple[object, ...]]:
    return [(row.number, row.name.text) for row in inputs.sasaran]


def test_the_targets_of_the_scan_are_the_shipped_ones(scan: Inputs, shipped: Inputs) -> None:
    assert targets(scan) == targets(shipped)
    assert len(targets(scan)) == 140
    assert [row.percent for row in scan.rincian] == [row.percent for row in shipped.rincian]


def test_agreement_sasaran_budget_and_signatories_of_the_scan(scan: Inputs, shipped: Inputs) -> None:
    assert agreement(scan) == agreement(shipped)
    assert sasaran(scan) == sasaran(shipped)
    assert budget(scan) == budget(shipped)
    assert identity(scan) == identity(shipped)


def test_the_realisasi_of_the_scan_and_its_blank_cell(scan: Inputs, shipped: Inputs) -> None:
    assert realisasi(scan) == realisasi(shipped)
    assert realisasi(scan)["06a-CP", "Q1"] is None
    spending = [(r.code.text, {q: r.realisasi[q].value for q in TRIWULAN}) for r in shipped.realisasi_anggaran]
    assert [(r.code.text, {q: r.realisasi[q].value for q in TRIWULAN}) for r in scan.realisasi_anggaran] == spending


def test_the_capaian_and_the_nko_of_the_scan_are_published_by_code(scan: Inputs, shipped: Inputs) -> None:
    ours = {(row.label.text, row.periode.text): row.value.value for row in scan.angka_terbit}
    official = {(row.label.text, row.periode.text): row.value.value for row in shipped.angka_terbit}
    assert len(ours) == len(scan.angka_terbit) == 21
    assert {what for what, _ in ours} == {"NKO", *(row.code for row in shipped.rincian)}
    assert ours == {key: official[key] for key in ours}


def test_the_map_says_what_the_scan_shows_and_leaves_what_has_two_readings(scan: Inputs, shipped: Inputs) -> None:
    """The map itself is a picture; the SKP puts three sasaran under a perspektif that can be one of two."""
    ours = [(row.perspektif.text, row.name.text) for row in scan.peta_strategi]
    official = [(row.perspektif.text, row.name.text) for row in shipped.peta_strategi]
    assert [name for _, name in ours] == [name for _, name in official]
    assert [p for p, _ in ours[:3]] == ["", "", ""]
    assert ours[3:] == official[3:]


def copy_of(inputs: Inputs, *more: object) -> tuple[object, ...]:
    return (targets(inputs), agreement(inputs), realisasi(inputs), budget(inputs), identity(inputs), *more)


def test_the_same_tables_in_word_give_the_same_files(scan: Inputs, tmp_path: Path) -> None:
    write_word(open_document(SOURCE), tmp_path / "lakin.docx")
    import_documents([tmp_path / "lakin.docx"], tmp_path / "kantor")
    assert copy_of(read_inputs(tmp_path / "kantor")) == copy_of(scan)


@pytest.mark.slow
@pytest.mark.libreoffice
def test_the_same_tables_in_pdf_give_the_same_files(scan: Inputs, tmp_path: Path) -> None:
    write_word(open_document(SOURCE), tmp_path / "lakin.docx")
    pdf = convert_with_libreoffice(tmp_path / "lakin.docx", tmp_path, "pdf")
    import_documents([pdf], tmp_path / "kantor")
    found = read_inputs(tmp_path / "kantor")
    assert copy_of(found) == copy_of(scan)
    assert len(found.inisiatif) == len(scan.inisiatif)


def official(inputs: Inputs) -> tuple[object, ...]:
    """What target.xlsx holds, also what only spreadsheets say."""
    manual = [{n: cell.text for n, cell in row.text.items() if n != IKU_BY_CODE} for row in inputs.manual]
    initiatives = [(r.iku.text, r.inisiatif.text, r.output.text, r.owner.text) for r in inputs.inisiatif]
    map_rows = [(r.perspektif.text, r.name.text) for r in inputs.peta_strategi]
    actions = [(r.label.text, r.text.text) for r in (*inputs.program_kerja, *inputs.rencana_aksi)]
    lists = (manual, initiatives, map_rows, actions)
    return (targets(inputs), agreement(inputs), budget(inputs), identity(inputs), *lists)


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_old_spreadsheets_give_the_same_files(shipped: Inputs, tmp_path: Path, kind: str) -> None:
    made = convert_with_libreoffice(INPUT / "target.xlsx", tmp_path, kind)
    import_documents([made], tmp_path / "kantor")
    shutil.copy(INPUT / "realisasi.xlsx", tmp_path / "kantor" / "realisasi.xlsx")
    assert official(read_inputs(tmp_path / "kantor")) == official(shipped)
