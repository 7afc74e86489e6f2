"""Whose and of which year an input is: in its title rows, its defined names, and against each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from support.offices import RINCIAN_HEADER, edit, finding_codes, office_folder, peta_rows, rincian, write_workbook
from support.rounds import fill_all, target, write_target
from support.rounds import filled as kept_values

from workbook_builder.findings.catalogue import message
from workbook_builder.pipeline import Unscored, evaluate

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]


@pytest.fixture
def filled(tmp_path: Path, run_cli: RunCli) -> Path:
    """An office of 2026 with its template filled."""
    folder = write_target(tmp_path / "input", target(8))
    assert run_cli("template").code == 0
    fill_all(folder / "realisasi.xlsx")
    edit(folder, "realisasi.xlsx", lambda wb: wb["Realisasi IKU"].__setitem__("C4", 4))
    return folder


def _other_year(folder: Path) -> None:
    write_target(folder, target(8, year=2027))


def _other_office(folder: Path) -> None:
    content = target(8)
    content["Identitas"][1][1] = "KPP Pratama Lain"
    write_target(folder, content)


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (_other_year, "untuk KPP Uji Coba, tahun 2026, sedangkan target.xlsx untuk KPP Uji Coba, tahun 2027"),
        (_other_office, "untuk KPP Uji Coba, tahun 2026, sedangkan target.xlsx untuk KPP Pratama Lain, tahun 2026"),
    ],
)
def test_another_offices_or_years_realisasi_is_refused_everywhere_and_nothing_is_rewritten(
    filled: Path, run_cli: RunCli, tmp_path: Path, change: Callable[[Path], None], word: str
) -> None:
    change(filled)
    content = (filled / "realisasi.xlsx").read_bytes()
    for command in (["build"], ["check"], ["template"], ["data", "a.csv"]):
        result = run_cli(*command)
        assert result.code == 1 and word in result.stderr, command
    assert (filled / "realisasi.xlsx").read_bytes() == content
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == [
        "realisasi.xlsx",
        "target.xlsx",
        "temuan.xlsx",
    ]


def test_a_file_may_be_acknowledged_as_this_offices_and_keeps_all_that_was_filled(
    filled: Path, run_cli: RunCli
) -> None:
    typed_value = kept_values(filled / "realisasi.xlsx")
    _other_office(filled)
    assert run_cli("template", "--akui").code == 0
    assert {k: v for k, v in kept_values(filled / "realisasi.xlsx").items() if k[0] != "Realisasi IKU"} == {
        k: v for k, v in typed_value.items() if k[0] != "Realisasi IKU"
    }
    assert run_cli("build").code == 0 and len(list(filled.glob("realisasi_cadangan_*"))) == 1


def test_either_the_title_or_the_defined_name_is_enough(filled: Path) -> None:
    assert "realisasi-lain-identitas" not in finding_codes(evaluate(filled))
    _other_year(filled)

    def without_titles(wb: Any) -> None:
        for ws in wb.worksheets:
            ws["A3"] = None

    edit(filled, "realisasi.xlsx", without_titles)
    assert [t.place.cell for t in evaluate(filled).findings if t.code == "realisasi-lain-identitas"] == [None]
    wb = openpyxl.load_workbook(filled / "realisasi.xlsx")
    wb["Realisasi IKU"]["A3"] = "KPP Uji Coba - Tahun 2026"
    wb.defined_names.clear()
    wb.save(filled / "realisasi.xlsx")
    assert [t.place.cell for t in evaluate(filled).findings if t.code == "realisasi-lain-identitas"] == ["A3"]


def test_the_template_keeps_office_and_year_under_defined_names(tmp_path: Path, run_cli: RunCli) -> None:
    content = target(4)
    content["Identitas"][1][1] = 'KPP "Uji" & <Coba>'
    folder = write_target(tmp_path / "input", content)
    run_cli("template")
    name = openpyxl.load_workbook(folder / "realisasi.xlsx").defined_names
    assert name["Dibuat_Untuk_Tahun"].attr_text == "2026"
    assert name["Dibuat_Untuk_Unit"].attr_text == '"KPP ""Uji"" & <Coba>"'
    assert "realisasi-lain-identitas" not in finding_codes(evaluate(folder))


@pytest.mark.parametrize("name", ["kpp uji  coba", "KPP Uji-Coba", "Kantor Pelayanan Pajak Uji Coba"])
def test_the_same_office_written_otherwise_is_the_same_office(filled: Path, name: str) -> None:
    content = target(8)
    content["Identitas"][1][1] = name
    write_target(filled, content)
    assert "realisasi-lain-identitas" not in finding_codes(evaluate(filled))


def test_a_file_that_names_no_office_gets_a_warning(tmp_path: Path) -> None:
    (item,) = [t for t in evaluate(office_folder(tmp_path)).findings if t.code == "realisasi-tanpa-identitas"]
    assert item.place.file == "realisasi.xlsx"


# --- the year


def _titled(folder: Path, title: str) -> Path:
    return office_folder(folder, {"Rincian Target": [[title], *rincian()]})


@pytest.mark.parametrize(
    "title", ["TAHUN 2023", "RINCIAN TARGET KINERJA TAHUN 2023", "Rincian Target Kinerja Tahun 2023", "Tahun 2023"]
)
def test_a_title_of_another_year_than_identitas_is_an_error_at_its_cell(tmp_path: Path, title: str) -> None:
    (item,) = [t for t in evaluate(_titled(tmp_path, title)).findings if t.code == "judul-lain-tahun"]
    assert (item.place.sheet, item.place.cell) == ("Rincian Target", "A1")
    assert "tahun 2023, sedangkan tahun pada Identitas 2024" in message(item)


@pytest.mark.parametrize(
    "title",
    [
        "TAHUN 2024",
        "SESUAI PERATURAN MENTERI KEUANGAN NOMOR 118 TAHUN 2021",
        "Disusun menurut laporan tahun 2023",
        "RENCANA STRATEGIS TAHUN 2020-2024",
    ],
)
def test_the_year_of_a_law_or_a_remark_is_no_title(tmp_path: Path, title: str) -> None:
    assert not {k for k in finding_codes(evaluate(_titled(tmp_path, title))) if k.startswith("judul-")}


def test_a_year_inside_the_table_is_no_title(tmp_path: Path) -> None:
    row = [RINCIAN_HEADER, [1, "TAHUN 2023"], ["01a-CP", "IKU TAHUN 2023", *[50] * 7]]
    folder = office_folder(tmp_path, {"Rincian Target": row})
    assert not {k for k in finding_codes(evaluate(folder)) if k.startswith("judul-")}


def test_a_blank_year_is_an_error_and_the_computers_year_is_never_taken(tmp_path: Path) -> None:
    office_folder(tmp_path, {"Identitas": [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", None]]})
    result = evaluate(tmp_path)
    assert "tahun-kosong" in finding_codes(result) and result.failed(strict=False)
    assert result.identitas.year is None and isinstance(result, Unscored)


def test_without_identitas_the_titles_of_the_sheets_tell_the_year(tmp_path: Path) -> None:
    office_folder(tmp_path)
    for title, year, code in (("TAHUN 2024", 2024, "identitas-kosong"), ("KINERJA", None, "tahun-kosong")):
        write_workbook(
            tmp_path / "target.xlsx", {"Peta Strategi": peta_rows(), "Rincian Target": [[title], *rincian()]}
        )
        result = evaluate(tmp_path)
        assert result.identitas.year == year and code in finding_codes(result)


@pytest.mark.parametrize(("date", "strange"), [("15/01/2023", False), ("31/12/2022", False), ("15/01/2020", True)])
def test_a_year_far_ahead_of_the_agreements_date_is_said(tmp_path: Path, date: str, strange: bool) -> None:
    content = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", 2024], ["Tanggal", date]]
    assert ("tahun-janggal" in finding_codes(evaluate(office_folder(tmp_path, {"Identitas": content})))) is strange


def test_a_year_far_ahead_of_the_saving_of_its_file_is_said(tmp_path: Path) -> None:
    content = [["Uraian", "Isi"], ["Nama Unit", "KPP Pratama Contoh"], ["Tahun", 2099]]
    assert "tahun-janggal" in finding_codes(evaluate(office_folder(tmp_path, {"Identitas": content})))
