"""A region as its staff have it: most offices are fine, and those that are not are named and stop no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from support.reference_offices import make_office
from support.region_folders import SUPERIOR, small_office, small_region

from workbook_builder.export.json import build_json
from workbook_builder.kanwil.run import RegionOptions, RegionRun, run_region
from workbook_builder.model.periods import PERIODE, TRIWULAN, Periode
from workbook_builder.model.region import Region
from workbook_builder.pipeline import build, evaluate

if TYPE_CHECKING:
    from conftest import Finished

Run = Callable[..., "Finished"]


def region_of(folder: Path, output: Path, **options: object) -> RegionRun:
    return run_region(folder, RegionOptions(output, processes=1, **options), str, lambda _outcome, _total: None)


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """Three offices as they should be, and one of each kind of trouble."""
    folder = tmp_path / "kanwil"
    for name in ("a", "b", "c"):
        small_office(folder / name, f"KPP {name.upper()}")
    (small_office(folder / "rusak", "KPP Rusak") / "target.xlsx").write_bytes(b"PK bukan buku kerja")
    small_office(folder / "galat", "KPP Galat", last_iku=("seratus", 95, 100, 105))
    small_office(folder / "tahun", "KPP Tahun", year=2025)
    small_office(folder / "kembar-1", "KPP Kembar")
    small_office(folder / "kembar-2", "kpp  kembar")
    (small_office(folder / "tanpa", "KPP Tanpa") / "realisasi.xlsx").unlink()
    small_office(folder / "kosong", "KPP Kosong", quarters=0)
    small_office(folder / "telat", "KPP Telat", quarters=2)
    small_office(folder / "iku", "KPP Iku", more_iku=True)
    small_office(folder / "aturan", "KPP Aturan", rules="kmk-127-2026")
    return folder


REASONS = {
    "rusak": "bukan buku kerja Excel",
    "galat": "'seratus' tidak terbaca sebagai angka",
    "tahun": "Tahunnya 2025, sedangkan kantor lain 2024.",
    "kembar-1": "dipakai juga oleh folder kembar-2",
    "kembar-2": "dipakai juga oleh folder kembar-1",
    "tanpa": "realisasi.xlsx tidak ditemukan",
    "kosong": "Belum ada realisasi yang dapat dinilai.",
    "telat": "Realisasinya baru sampai Q2, sedangkan rekap ini sampai Q4.",
}


def test_every_trouble_has_its_line_and_stops_no_other_office(mixed: Path, run_cli: Run, tmp_path: Path) -> None:
    result = run_cli("kanwil", mixed, "--output", "hasil", "--proses", 1)
    assert result.code == 1 and result.stdout == ""
    lines = result.stderr.splitlines()
    assert f"{SUPERIOR}, tahun 2024, Q4" in lines
    assert "Dinilai: 5 dari 13 kantor." in lines and "Tidak dinilai: 8 kantor." in lines
    for name, reason in REASONS.items():
        line = next(n for n, x in enumerate(lines) if x.startswith("  ") and (f"({name})" in x or f" {name}:" in x))
        assert reason in lines[line]
        assert f"build-workbook check --input {mixed / name} --output {Path('hasil') / name}" in lines[line + 1]
    assert any("KPP Aturan" in x and "kmk-127-2026" in x and "kmk-300-2022" in x for x in lines)
    assert any("KPP Iku" in x and "02b-N" in x for x in lines)
    built = {path.parent.name for path in (tmp_path / "hasil").glob("*/Kinerja_*.xlsx")}
    assert built == {"a", "b", "c", "iku", "aturan", "kembar-1", "kembar-2", "kosong", "telat"}
    assert "Rekap ditulis: hasil/Kanwil_DJP-Contoh-Raya_2024_Q4.xlsx" in result.stderr.replace("\\", "/")


def test_the_records_of_the_mixed_region(mixed: Path, tmp_path: Path) -> None:
    region = region_of(mixed, tmp_path / "hasil").region
    assert [x.folder for x in region.offices] == ["a", "aturan", "b", "c", "iku"]
    assert {x.folder for x in region.failed} == REASONS.keys()
    failed = {x.folder: x for x in region.failed}
    assert failed["galat"].unit == "KPP Galat" and failed["galat"].findings[0].code == "angka-tak-terbaca"
    assert failed["tanpa"].unit == "KPP Tanpa"
    assert [bool(x.remarks) for x in region.offices] == [False, True, False, False, True]


def test_the_command_to_look_closer_shows_the_trouble(mixed: Path, run_cli: Run) -> None:
    command = next(
        x.split("build-workbook ")[1]
        for x in run_cli("kanwil", mixed).stderr.splitlines()
        if "check" in x and "galat" in x
    )
    result = run_cli(*command.split())
    assert result.code == 1 and "'seratus'" in result.stderr


def _same_figures(region: Region, folder: Path) -> None:
    """Every figure of the records is that of the office's own JSON."""
    for office in region.offices:
        json = build_json(evaluate(folder / office.folder, office.triwulan))

        def plain(value: object) -> object:
            return float(value) if value is not None else None  # type: ignore[arg-type]

        assert (office.unit, office.year, office.rules) == (json["unit"], json["tahun"], json["aturan"])
        assert {p.value: plain(office.nko[p]) for p in PERIODE} == json["nko"]
        assert {p.value: office.predikat[p] for p in PERIODE} == json["predikat"]
        for perspektif in json["perspektif"]:
            assert plain(office.weights[perspektif["nama"]]) == perspektif["bobot"]
            assert {p.value: plain(n) for p, n in office.perspektif[perspektif["nama"]].items()} == perspektif["nilai"]
        assert [i.code for i in office.iku] == [i["kode"] for i in json["iku"]]
        for iku, told in zip(office.iku, json["iku"], strict=True):
            for key, values in (("target", iku.target), ("realisasi", iku.realisasi), ("capaian", iku.capaian)):
                assert {p.value: plain(n) for p, n in values.items()} == told[key]
            assert {p.value: x for p, x in iku.status.items()} == told["status"]
            assert (iku.name, iku.satuan) == (told["nama"], told["satuan"])
        assert office.pagu == json["anggaran"]["pagu"]
        assert {q.value: office.spent[q] for q in TRIWULAN} == json["anggaran"]["realisasi"]
        assert [x.code for x in office.findings] == [x["kode"] for x in json["temuan"]]


def test_figures_equal_each_offices_own_json(tmp_path: Path) -> None:
    folder = tmp_path / "kanwil"
    make_office("barabai-2024", folder / "barabai")
    small_office(folder / "dalam" / "kecil", "KPP Kecil")
    small_office(folder / "awal", "KPP Awal", quarters=3)
    region = region_of(folder, tmp_path / "hasil", name="Kanwil", with_workbooks=False).region
    assert [x.folder for x in region.offices] == ["barabai", "dalam/kecil"]
    _same_figures(region, folder)
    earlier = region_of(folder, tmp_path / "hasil", name="Kanwil", with_workbooks=False, triwulan=3).region
    assert [x.folder for x in earlier.offices] == ["awal", "barabai", "dalam/kecil"]
    assert {x.triwulan for x in earlier.offices} == {3}
    _same_figures(earlier, folder)


def test_every_office_is_built_as_build_does_it(tmp_path: Path, run_cli: Run) -> None:
    folder = small_region(tmp_path / "kanwil", 3)
    assert run_cli("kanwil", folder, "--output", "hasil", "--proses", 1).code == 0
    for office in sorted(folder.iterdir()):
        alone = build(evaluate(office, output=tmp_path / "sendiri" / office.name), tmp_path / "sendiri" / office.name)
        together = tmp_path / "hasil" / office.name
        assert (together / alone.path.name).read_bytes() == alone.path.read_bytes()
        assert alone.record is not None
        assert (together / "riwayat" / alone.record.name).read_bytes() == alone.record.read_bytes()


def test_the_run_of_the_next_quarter_finds_what_was_reported_before(tmp_path: Path) -> None:
    folder, output = tmp_path / "kanwil", tmp_path / "hasil"
    small_office(folder / "a", "KPP A", quarters=2)
    (before,) = region_of(folder, output).region.offices
    shutil.rmtree(folder)
    small_office(folder / "a", "KPP A")
    (office,) = region_of(folder, output).region.offices
    assert before.triwulan == 2
    assert office.nko_before == {1: before.nko[Periode.Q1], 2: before.nko[Periode.SMT_1]}
    assert office.workbook == "Kinerja_KPP-A_2024_Q4.xlsx"


def test_the_roll_up_alone_writes_nothing_else(tmp_path: Path, run_cli: Run) -> None:
    folder = small_region(tmp_path / "kanwil", 2)
    before = {path: path.read_bytes() for path in folder.rglob("*.xlsx")}
    result = run_cli("kanwil", folder, "--output", "hasil", "--hanya-rekap", "--kertas", "f4")
    assert result.code == 0
    assert [p.name for p in (tmp_path / "hasil").rglob("*") if p.is_file()] == ["Kanwil_DJP-Contoh-Raya_2024_Q4.xlsx"]
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_the_roll_up_is_a_workbook_with_every_office(tmp_path: Path, run_cli: Run) -> None:
    folder = small_region(tmp_path / "kanwil", 3)
    assert run_cli("kanwil", folder, "--output", "hasil", "--hanya-rekap").code == 0
    book = openpyxl.load_workbook(tmp_path / "hasil" / "Kanwil_DJP-Contoh-Raya_2024_Q4.xlsx")
    assert book.sheetnames[0] == "Ringkasan Kanwil"
    texts = {cell.value for row in book["Peringkat"].iter_rows() for cell in row}
    assert {"KPP Pratama 01", "KPP Pratama 02", "KPP Pratama 03"} <= texts


def test_without_any_scored_office_there_is_no_roll_up(tmp_path: Path, run_cli: Run) -> None:
    small_office(tmp_path / "kanwil" / "a", "KPP A", last_iku=("x", 1, 1, 1))
    result = run_cli("kanwil", "kanwil")
    assert result.code == 1 and "Rekap tidak ditulis" in result.stderr and "(a): realisasi.xlsx" in result.stderr
    assert not list((tmp_path / "output").glob("*.xlsx"))


def test_what_nobody_foresaw_stops_no_other_office_and_is_shown_on_demand(
    tmp_path: Path, run_cli: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_region(tmp_path / "kanwil", 3)

    def odd(place: Path, *rest: object, **options: object) -> object:
        if place.name == "kpp-02":
            raise KeyError("slip")
        return evaluate(place, *rest, **options)

    monkeypatch.setattr("workbook_builder.kanwil.job.evaluate", odd)
    result = run_cli("kanwil", folder, "--proses", 1)
    assert result.code == 1 and "Dinilai: 2 dari 3 kantor." in result.stderr
    assert "KPP Pratama 02 (kpp-02): Terjadi kesalahan yang tidak terduga pada program (KeyError)" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in run_cli("kanwil", folder, "--proses", 1, "--debug").stderr


def test_a_roll_up_that_is_open_elsewhere_stays_and_is_said_after_the_summary(tmp_path: Path, run_cli: Run) -> None:
    folder = small_region(tmp_path / "kanwil", 2)
    assert run_cli("kanwil", folder).code == 0
    path = tmp_path / "output" / "Kanwil_DJP-Contoh-Raya_2024_Q4.xlsx"
    old = path.read_bytes()
    path.with_name(f"~${path.name}").write_bytes(b"")
    result = run_cli("kanwil", folder)
    assert result.code == 1 and "Dinilai: 2 dari 2 kantor." in result.stderr
    assert path.name in result.stderr.splitlines()[-1] and path.read_bytes() == old
