"""The command line as staff and other programs meet it: exit codes, streams, words."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import openpyxl
import pytest

from workbook_builder import __version__
from workbook_builder.cli.main import main

if TYPE_CHECKING:
    from conftest import Finished

RunCli = Callable[..., "Finished"]
Process = Callable[..., subprocess.CompletedProcess[str]]
FillCell = Callable[[Path, str, str, Any], None]

WORKBOOK = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"
RUN = "import sys; from workbook_builder.cli.main import main; main(sys.argv[1:], prog_name='build-workbook')"
ENGLISH = re.compile(
    r"\b(usage|options?|commands?|arguments?|error|try|show|this|message|exit|missing|invalid|value|such|"
    r"required|default|unexpected|extra|got|requires?|did you mean|aborted|traceback|the|and|of|for|file)\b",
    re.IGNORECASE,
)
"""Words of click that would betray an untranslated message; quoted names and options are taken out first."""


def _without_name(text: str) -> str:
    return re.sub(r"--?[a-z]+|'[^']*'|build-workbook \w*", "", text)


def _with_error(folder: Path, fill_cell: FillCell) -> None:
    fill_cell(folder / "realisasi.xlsx", "Realisasi IKU", "F16", "seratusan")


# --- help and wrong usage -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["", *main.commands])
def test_every_help_has_an_example_and_no_english(run_cli: RunCli, command: str) -> None:
    result = run_cli(*command.split(), "--help")
    assert result.code == 0 and result.stderr == ""
    assert f"Contoh:\n    build-workbook{' ' + command if command else ''}" in result.stdout
    assert "Pemakaian: build-workbook" in result.stdout and "Opsi:" in result.stdout
    assert not ENGLISH.findall(_without_name(result.stdout))


def test_examples_of_the_help_are_commands_that_parse() -> None:
    for name, command in main.commands.items():
        for example in re.findall(r"^ +build-workbook (.+)$", command.help or "", re.MULTILINE):
            word = example.split()
            assert word[0] == name
            command.make_context(name, word[1:])


def test_help_lists_commands_in_the_order_of_use(run_cli: RunCli) -> None:
    listing = run_cli("--help").stdout.partition("Perintah:")[2]
    assert re.findall(r"^  (\w+)", listing, re.MULTILINE)[:2] == ["build", "check"]


def test_version(run_cli: RunCli) -> None:
    result = run_cli("--version")
    assert (result.code, result.stdout, result.stderr) == (0, f"build-workbook {__version__}\n", "")


@pytest.mark.parametrize(
    ("args", "word"),
    [
        (["biuld"], "'biuld' tidak dikenal; pilihannya: build, check"),
        (["biuld"], "Maksud Anda build?"),
        (["--inptu", "x"], "Opsi --inptu tidak dikenal. Maksud Anda --input?"),
        (["check", "-x"], "Opsi -x tidak dikenal"),
        (["build", "--input"], "Opsi --input harus diikuti isinya"),
        (["build", "--input", ""], "namanya kosong"),
        (["check", "--json", "--strict"], "Opsi --json harus diikuti isinya"),
        (["check", "--strict=ya"], "Opsi --strict tidak memakai isi"),
        (["check", "a", "b"], "berlebih pada perintah: a b"),
        (["check", "--triwulan", "5"], "'5' bukan triwulan"),
        (["data", "a.xlsx", "--untuk-excel"], "hanya untuk berkas .csv"),
        (["build", "--triwulan", "5"], "'5' bukan triwulan; isi 1, 2, 3, atau 4"),
        (["--triwulan", "Q1"], "'Q1' bukan triwulan"),
        (
            ["build", "--cetak", "semau"],
            "'semau' bukan pilihan cetak yang dikenal; isi rapat, lakin, audit, atau semua",
        ),
        (["build", "--kertas", "A5"], "'A5' bukan ukuran kertas yang dikenal; isi A4 atau F4"),
        (["data"], "BERKAS belum diisi"),
        (["data", "kinerja.txt"], "'kinerja.txt' tidak dikenal; pakai salah satu dari .csv, .xlsx, .parquet"),
        (["data", "kinerja"], "tidak dikenal"),
    ],
)
def test_wrong_usage_is_said_in_indonesian_and_exits_2(run_cli: RunCli, args: list[str], word: str) -> None:
    result = run_cli(*args)
    assert result.code == 2 and result.stdout == ""
    assert word in result.stderr
    assert "Pemakaian: build-workbook" in result.stderr and "--help' untuk bantuan" in result.stderr
    assert not ENGLISH.findall(_without_name(result.stderr))


PRINTED = {
    "rapat": {"Sampul", "Ringkasan", "Kartu IKU", "Peta Strategi", "NKO", "Capaian", "Simulasi"},
    "audit": {
        "Sampul",
        "NKO",
        "Capaian",
        "Realisasi",
        "Validasi",
        "Pemeriksaan",
        "Riwayat",
        "Perhitungan",
        "Parameter",
    },
    "lakin": {"Sampul", "Perjanjian Kinerja", "Capaian Bab III A", "Formulir NKO", "Realisasi Anggaran"},
}


@pytest.mark.parametrize("choice", PRINTED)
def test_what_is_chosen_prints_behind_a_cover_and_the_rest_stays_on_the_screen(
    input_folder: Path, run_cli: RunCli, tmp_path: Path, choice: str
) -> None:
    assert run_cli("build", "--cetak", choice).code == 0
    workbook = openpyxl.load_workbook(next((tmp_path / "output").glob("*.xlsx")))
    printed = set()
    for ws in workbook:
        area = str(ws.print_area).split("!")[-1].replace("$", "").split(",")[0].split(":")[0]
        if ws[area].value is not None or ws[area].has_style:
            printed.add(ws.title)
    assert PRINTED[choice] <= printed
    assert not printed & (set().union(*PRINTED.values()) - PRINTED[choice] - {"NKO", "Capaian"}), printed
    cover = workbook["Sampul"]
    listed = {cover.cell(row, 2).value for row in range(4, cover.max_row + 1)}
    assert listed == printed - {"Sampul"}


@pytest.mark.parametrize(("args", "size"), [([], 9), (["--kertas", "f4"], 14)])
def test_the_paper_of_every_sheet_is_the_one_asked_for(
    run_cli: RunCli, input_folder: Path, tmp_path: Path, args: list[str], size: int
) -> None:
    assert run_cli("build", *args).code == 0
    [file] = (tmp_path / "output").glob("*.xlsx")
    assert {ws.page_setup.paperSize for ws in openpyxl.load_workbook(file)} == {size}


def test_main_can_still_be_called_as_click_calls_it(input_folder: Path) -> None:
    assert main(["check", "--input", str(input_folder)], standalone_mode=False) == 0
    with pytest.raises(click.UsageError):
        main(["check", "x"], standalone_mode=False)


# --- check --------------------------------------------------------------------------------------------------------


def test_check_with_warnings_is_done(input_folder: Path, run_cli: RunCli) -> None:
    result = run_cli("check")
    assert result.code == 0 and result.stdout == ""
    assert "PERINGATAN  realisasi.xlsx, lembar 'Realisasi IKU', sel F15\n" in result.stderr
    assert "NKO periode Y tahun 2024: 109,07\n" in result.stderr
    assert re.search(r"Temuan: \d+ peringatan", result.stderr)
    assert "Tidak ada buku kerja yang ditulis" in result.stderr
    assert "\x1b" not in result.stderr
    assert not (input_folder.parent / "output").exists()


def test_check_strict_takes_warnings_for_errors(input_folder: Path, run_cli: RunCli) -> None:
    result = run_cli("check", "--strict")
    assert result.code == 1
    assert "Dengan --strict, peringatan diperlakukan sebagai galat." in result.stderr


def test_check_with_an_error_finding_exits_1(input_folder: Path, run_cli: RunCli, fill_cell: FillCell) -> None:
    _with_error(input_folder, fill_cell)
    result = run_cli("check")
    assert result.code == 1
    assert result.stderr.startswith(
        "GALAT  realisasi.xlsx, lembar 'Realisasi IKU', sel F16\n  'seratusan' tidak terbaca"
    )
    assert re.search(r"Temuan: 1 galat, \d+ peringatan", result.stderr)


def test_check_takes_the_folder_from_input(input_folder: Path, run_cli: RunCli) -> None:
    input_folder.rename(input_folder.parent / "data lain")
    assert run_cli("check", "--input", "data lain").code == 0


def test_many_findings_fit_a_screen(input_folder: Path, run_cli: RunCli, fill_cell: FillCell) -> None:
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "F7:F26", "x")
    result = run_cli("check")
    output_lines = result.stderr.splitlines()
    assert len(output_lines) <= 22
    assert "  Sejenis: 19 lagi (F8:F26)." in output_lines
    severity = [b.split()[0] for b in output_lines if b.startswith(("GALAT", "PERINGATAN", "INFO"))]
    assert severity == ["GALAT", *["PERINGATAN"] * (len(severity) - 1)] and len(severity) > 2
    assert re.search(r"\.\.\. dan \d+ temuan lagi \(\d+ peringatan, \d+ info\)\.$", result.stderr, re.MULTILINE)
    assert output_lines[-1].endswith(str(Path("input") / "temuan.xlsx"))


@pytest.mark.parametrize("name", ["target.xlsx", "realisasi.xlsx"])
def test_a_missing_file_is_named(input_folder: Path, run_cli: RunCli, name: str) -> None:
    (input_folder / name).unlink()
    run_checks = [["check"]] if name == "target.xlsx" else []
    for command in (*run_checks, ["build"], [], ["data", "a.csv"]):
        result = run_cli(*command)
        assert result.code == 1 and result.stdout == ""
        assert f"Berkas {name} tidak ditemukan" in result.stderr and "Traceback" not in result.stderr


def test_a_damaged_file_is_named(input_folder: Path, run_cli: RunCli) -> None:
    (input_folder / "target.xlsx").write_bytes(b"bukan xlsx")
    result = run_cli("check")
    assert result.code == 1 and "target.xlsx" in result.stderr and "Traceback" not in result.stderr


# --- JSON on the command line -------------------------------------------------------------------------------------


def test_json_to_stdout_stands_alone(input_folder: Path, run_cli: RunCli) -> None:
    result = run_cli("check", "--json", "-")
    assert result.code == 0
    assert json.loads(result.stdout)["unit"] == "KPP Pratama Barabai"
    assert "Temuan:" in result.stderr and not Path("-").exists()


def test_json_is_written_for_error_findings_too(
    input_folder: Path, run_cli: RunCli, fill_cell: FillCell, tmp_path: Path
) -> None:
    _with_error(input_folder, fill_cell)
    result = run_cli("check", "--json", "laporan/hasil.json")
    assert result.code == 1 and "JSON ditulis: " in result.stderr
    content = json.loads((tmp_path / "laporan" / "hasil.json").read_text(encoding="utf-8"))
    assert content["temuan"][0]["tingkat"] == "galat"


def test_json_is_utf_8_whatever_the_console(input_folder: Path, fill_cell: FillCell, run_process: Process) -> None:
    fill_cell(input_folder / "target.xlsx", "Identitas", "B9", "KPP Übung ≥ 1")
    assert run_process(RUN, "template", "--akui").returncode == 0
    result = run_process(RUN, "check", "--json", "-", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert result.returncode == 0
    assert json.loads(result.stdout)["unit"] == "KPP Übung ≥ 1"


def test_a_console_of_an_old_code_page_shows_every_message(
    input_folder: Path, fill_cell: FillCell, run_process: Process
) -> None:
    fill_cell(input_folder / "realisasi.xlsx", "Realisasi IKU", "F16", "≥ sera→tus")
    result = run_process(RUN, "check", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert result.returncode == 1
    assert "'? sera?tus' tidak terbaca" in result.stderr and "Temuan:" in result.stderr


@pytest.mark.parametrize("args", [["check", "--json"], ["build", "--json"], ["data"]])
def test_inputs_are_never_overwritten(input_folder: Path, run_cli: RunCli, args: list[str]) -> None:
    before = (input_folder / "realisasi.xlsx").read_bytes()
    result = run_cli(*args, "input/realisasi.xlsx")
    assert result.code == 2 and "tidak boleh ditimpa" in result.stderr
    assert (input_folder / "realisasi.xlsx").read_bytes() == before


# --- data ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.csv", "a.XLSX", "a.parquet"])
def test_data_writes_by_suffix(input_folder: Path, run_cli: RunCli, tmp_path: Path, name: str) -> None:
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    result = run_cli("data", f"bi/{name}")
    assert result.code == 0 and result.stdout == ""
    assert "(140 baris)" in result.stderr
    assert (tmp_path / "bi" / name).stat().st_size > 1000


def test_data_with_an_error_finding_keeps_the_earlier_file(
    input_folder: Path, run_cli: RunCli, fill_cell: FillCell, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("lama", encoding="utf-8")
    _with_error(input_folder, fill_cell)
    result = run_cli("data", "a.csv")
    assert result.code == 1 and "Data tidak ditulis karena ada galat" in result.stderr
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "lama"


# --- rules --------------------------------------------------------------------------------------------------------


def test_rules_lists_every_rule_set(run_cli: RunCli) -> None:
    result = run_cli("rules")
    assert result.code == 0 and result.stderr == ""
    for name, span in (("kmk-300-2022", "Tahun 2022-2025"), ("kmk-127-2026", "Tahun sejak 2026")):
        assert re.search(rf"^{name}  \S.*\n  {span}; \d+ nilai, \d+ belum dipastikan\.$", result.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", ["kmk-300-2022", "kmk-127-2026"])
def test_rules_shows_every_value_with_its_source_and_marks_the_unconfirmed(run_cli: RunCli, name: str) -> None:
    from workbook_builder.rules import load_named

    value = list(load_named(name).all_values())
    unconfirmed = [n for n in value if n.confidence.value == "unconfirmed"]
    printed = run_cli("rules", name).stdout
    assert f"{len(value)} nilai, {len(unconfirmed)} belum dipastikan" in printed
    assert printed.count("Sumber: ") == len(value)
    assert len(re.findall(r"^\[\?\] .*\(BELUM DIPASTIKAN\)$", printed, re.MULTILINE)) == len(unconfirmed) > 0
    assert all(f" {n.key} = " in printed for n in value)
    assert "capaian_maks = 120 capaian" in printed and "Kelompok perspektif" in printed


def test_rules_reads_an_offices_own_file(run_cli: RunCli, tmp_path: Path) -> None:
    from importlib import resources

    original = resources.files("workbook_builder.rules") / "data" / "kmk-300-2022.yaml"
    content = original.read_text(encoding="utf-8").replace("nama: kmk-300-2022", "nama: kantor-kami")
    (tmp_path / "kantor.yaml").write_text(content, encoding="utf-8")
    result = run_cli("rules", "kantor.yaml")
    assert result.code == 0 and result.stdout.startswith("kantor-kami  ")


@pytest.mark.parametrize("name", ["kmk-1-1900", "tidak-ada.yaml"])
def test_rules_says_what_is_not_there(run_cli: RunCli, name: str) -> None:
    result = run_cli("rules", name)
    assert result.code == 1 and result.stdout == "" and name in result.stderr and "Traceback" not in result.stderr


# --- build --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [[], ["build"]])
def test_build_writes_one_workbook_and_says_where(
    input_folder: Path, run_cli: RunCli, tmp_path: Path, command: list[str]
) -> None:
    result = run_cli(*command)
    assert result.code == 0 and result.stdout == ""
    assert sorted(p.name for p in (tmp_path / "output").iterdir()) == [WORKBOOK, "riwayat"]
    assert f"Buku kerja ditulis: {Path('output') / WORKBOOK}\n" in result.stderr
    assert "NKO periode Y tahun 2024: 109,07\n" in result.stderr and re.search(r"Temuan: \d+ peringatan", result.stderr)


def test_options_given_bare_are_those_of_build(input_folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    input_folder.rename(tmp_path / "masuk")
    result = run_cli("--debug", "--input", "masuk", "--output", "keluar/sini", "--triwulan", "2", "--json", "-")
    assert result.code == 0
    assert sorted(p.name for p in (tmp_path / "keluar" / "sini").iterdir()) == [WORKBOOK.replace("Q4", "Q2"), "riwayat"]
    content = json.loads(result.stdout)
    assert content["triwulan"] == 2 and content["nko"]["Y"] is None and content["nko"]["Smt.1"] is not None
    assert "NKO periode Smt.1 tahun 2024: 102,04" in result.stderr


@pytest.mark.parametrize("strict", [False, True])
def test_build_that_fails_keeps_the_earlier_workbook(
    input_folder: Path, run_cli: RunCli, fill_cell: FillCell, tmp_path: Path, strict: bool
) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / WORKBOOK).write_bytes(b"lama")
    if not strict:
        _with_error(input_folder, fill_cell)
    result = run_cli("build", *(["--strict"] if strict else []))
    assert result.code == 1
    assert "Buku kerja tidak ditulis karena ada galat. Buku kerja yang lama, bila ada, tidak berubah." in result.stderr
    assert [p.name for p in (tmp_path / "output").iterdir()] == [WORKBOOK]
    assert (tmp_path / "output" / WORKBOOK).read_bytes() == b"lama"


def test_build_into_a_file_is_said_plainly(input_folder: Path, run_cli: RunCli, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("bukan folder", encoding="utf-8")
    result = run_cli("build")
    assert result.code == 1 and "namanya sudah dipakai" in result.stderr and "Traceback" not in result.stderr


def test_build_says_when_there_is_no_score_yet(input_folder: Path, run_cli: RunCli, fill_cell: FillCell) -> None:
    import openpyxl

    wb = openpyxl.load_workbook(input_folder / "realisasi.xlsx")
    for row in wb["Realisasi IKU"].iter_rows(min_row=7, max_row=26, min_col=6, max_col=12):
        for cell in row[::2]:
            cell.value = None
    wb.save(input_folder / "realisasi.xlsx")
    result = run_cli("check")
    assert "NKO periode Q1 tahun 2024: belum dapat dihitung." in result.stderr and result.code == 0


# --- failures, streams, imports -----------------------------------------------------------------------------------


def test_an_unforeseen_failure_is_plain_and_debug_shows_it(
    input_folder: Path, run_cli: RunCli, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_options: object) -> None:
        raise ZeroDivisionError("rahasia dapur")

    monkeypatch.setattr("workbook_builder.pipeline.evaluate", broken)
    result = run_cli("check")
    assert result.code == 1 and "--debug" in result.stderr and "ZeroDivisionError" in result.stderr
    assert "Traceback" not in result.stderr and "rahasia" not in result.stderr
    for args in (["--debug", "check"], ["check", "--debug"]):
        result = run_cli(*args)
        assert result.code == 1 and "Traceback" in result.stderr and "rahasia dapur" in result.stderr


def test_an_interruption_is_plain(run_cli: RunCli, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workbook_builder.pipeline.evaluate", stop)
    result = run_cli("check")
    assert result.code == 130 and result.stderr.strip().startswith("Dibatalkan.") and "Traceback" not in result.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="POSIX only")
def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    command = f"{sys.executable} -m workbook_builder rules kmk-127-2026 | true"
    for _ in range(3):
        result = subprocess.run(["sh", "-c", command], cwd=root, capture_output=True, encoding="utf-8", check=False)
        assert result.stderr == ""


@pytest.mark.parametrize(
    ("args", "forbidden"),
    [
        (["--help"], {"pandas", "xlsxwriter", "openpyxl", "yaml"}),
        (["--version"], {"pandas", "xlsxwriter", "openpyxl", "yaml"}),
        (["build", "--help"], {"pandas", "xlsxwriter", "openpyxl", "yaml"}),
        (["rules"], {"pandas", "xlsxwriter", "openpyxl"}),
        (["rules", "kmk-300-2022"], {"pandas", "xlsxwriter", "openpyxl"}),
        (["check"], {"pandas", "xlsxwriter", "matplotlib"}),
        (["build"], {"pandas", "matplotlib"}),
    ],
)
def test_a_command_imports_only_what_it_needs(
    input_folder: Path, run_process: Process, args: list[str], forbidden: set[str]
) -> None:
    code = (
        "import sys\n"
        "from workbook_builder.cli.main import main\n"
        "try:\n"
        "    main(sys.argv[1:], prog_name='build-workbook')\n"
        "except SystemExit as akhir:\n"
        "    print('MODUL', *sorted({m.partition('.')[0] for m in sys.modules}), file=sys.stderr)\n"
        "    raise\n"
    )
    result = run_process(code, *args)
    assert result.returncode == 0, result.stderr
    module = set(result.stderr.splitlines()[-1].split()[1:])
    assert "workbook_builder" in module and not module & forbidden


def test_the_module_runs_like_the_command(input_folder: Path, run_process: Process) -> None:
    result = run_process("import runpy; runpy.run_module('workbook_builder', run_name='__main__')", "--version")
    assert result.returncode == 0 and result.stdout == f"build-workbook {__version__}\n"


@pytest.mark.parametrize(
    ("missing", "advice"), [("target.xlsx", "build-workbook init"), ("realisasi.xlsx", "build-workbook template")]
)
def test_a_missing_input_names_the_command_that_makes_it(
    missing: str, advice: str, input_folder: Path, run_cli: RunCli
) -> None:
    (input_folder / missing).unlink()
    result = run_cli("build", "--input", input_folder)
    assert result.code == 1 and missing in result.stderr and advice in result.stderr
