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
    from conftest import Selesai

Jalankan = Callable[..., "Selesai"]
Proses = Callable[..., subprocess.CompletedProcess[str]]
IsiSel = Callable[[Path, str, str, Any], None]

BUKU = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"
LARI = "import sys; from workbook_builder.cli.main import main; main(sys.argv[1:], prog_name='build-workbook')"
BAHASA_INGGRIS = re.compile(
    r"\b(usage|options?|commands?|arguments?|error|try|show|this|message|exit|missing|invalid|value|such|"
    r"required|default|unexpected|extra|got|requires?|did you mean|aborted|traceback|the|and|of|for|file)\b",
    re.IGNORECASE,
)
"""Words of click that would betray an untranslated message; quoted names and options are taken out first."""


def _tanpa_nama(teks: str) -> str:
    return re.sub(r"--?[a-z]+|'[^']*'|build-workbook \w*", "", teks)


def _dengan_galat(folder: Path, isi_sel: IsiSel) -> None:
    isi_sel(folder / "realisasi.xlsx", "Realisasi IKU", "F16", "seratusan")


# --- help and wrong usage -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("perintah", ["", *main.commands])
def test_every_help_has_an_example_and_no_english(jalankan: Jalankan, perintah: str) -> None:
    hasil = jalankan(*perintah.split(), "--help")
    assert hasil.kode == 0 and hasil.galat == ""
    assert f"Contoh:\n    build-workbook{' ' + perintah if perintah else ''}" in hasil.keluar
    assert "Pemakaian: build-workbook" in hasil.keluar and "Opsi:" in hasil.keluar
    assert not BAHASA_INGGRIS.findall(_tanpa_nama(hasil.keluar))


def test_examples_of_the_help_are_commands_that_parse() -> None:
    for nama, perintah in main.commands.items():
        for contoh in re.findall(r"^ +build-workbook (.+)$", perintah.help or "", re.MULTILINE):
            kata = contoh.split()
            assert kata[0] == nama
            perintah.make_context(nama, kata[1:])


def test_help_lists_commands_in_the_order_of_use(jalankan: Jalankan) -> None:
    daftar = jalankan("--help").keluar.partition("Perintah:")[2]
    assert re.findall(r"^  (\w+)", daftar, re.MULTILINE)[:2] == ["build", "check"]


def test_version(jalankan: Jalankan) -> None:
    hasil = jalankan("--version")
    assert (hasil.kode, hasil.keluar, hasil.galat) == (0, f"build-workbook {__version__}\n", "")


@pytest.mark.parametrize(
    ("args", "kata"),
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
        (["build", "--kertas", "A5"], "'A5' bukan ukuran kertas yang dikenal; isi A4 atau F4"),
        (["data"], "BERKAS belum diisi"),
        (["data", "kinerja.txt"], "'kinerja.txt' tidak dikenal; pakai salah satu dari .csv, .xlsx, .parquet"),
        (["data", "kinerja"], "tidak dikenal"),
    ],
)
def test_wrong_usage_is_said_in_indonesian_and_exits_2(jalankan: Jalankan, args: list[str], kata: str) -> None:
    hasil = jalankan(*args)
    assert hasil.kode == 2 and hasil.keluar == ""
    assert kata in hasil.galat
    assert "Pemakaian: build-workbook" in hasil.galat and "--help' untuk bantuan" in hasil.galat
    assert not BAHASA_INGGRIS.findall(_tanpa_nama(hasil.galat))


@pytest.mark.parametrize(("args", "ukuran"), [([], 9), (["--kertas", "f4"], 14)])
def test_the_paper_of_every_sheet_is_the_one_asked_for(
    jalankan: Jalankan, folder_masukan: Path, tmp_path: Path, args: list[str], ukuran: int
) -> None:
    assert jalankan("build", *args).kode == 0
    [berkas] = (tmp_path / "output").glob("*.xlsx")
    assert {ws.page_setup.paperSize for ws in openpyxl.load_workbook(berkas)} == {ukuran}


def test_main_can_still_be_called_as_click_calls_it(folder_masukan: Path) -> None:
    assert main(["check", "--input", str(folder_masukan)], standalone_mode=False) == 0
    with pytest.raises(click.UsageError):
        main(["check", "x"], standalone_mode=False)


# --- check --------------------------------------------------------------------------------------------------------


def test_check_with_warnings_is_done(folder_masukan: Path, jalankan: Jalankan) -> None:
    hasil = jalankan("check")
    assert hasil.kode == 0 and hasil.keluar == ""
    assert "PERINGATAN  realisasi.xlsx, lembar 'Realisasi IKU', sel F15\n" in hasil.galat
    assert "NKO periode Y tahun 2024: 109,07\n" in hasil.galat
    assert re.search(r"Temuan: \d+ peringatan", hasil.galat)
    assert "Tidak ada buku kerja yang ditulis" in hasil.galat
    assert "\x1b" not in hasil.galat
    assert not (folder_masukan.parent / "output").exists()


def test_check_strict_takes_warnings_for_errors(folder_masukan: Path, jalankan: Jalankan) -> None:
    hasil = jalankan("check", "--strict")
    assert hasil.kode == 1
    assert "Dengan --strict, peringatan diperlakukan sebagai galat." in hasil.galat


def test_check_with_an_error_finding_exits_1(folder_masukan: Path, jalankan: Jalankan, isi_sel: IsiSel) -> None:
    _dengan_galat(folder_masukan, isi_sel)
    hasil = jalankan("check")
    assert hasil.kode == 1
    assert hasil.galat.startswith("GALAT  realisasi.xlsx, lembar 'Realisasi IKU', sel F16\n  'seratusan' tidak terbaca")
    assert re.search(r"Temuan: 1 galat, \d+ peringatan", hasil.galat)


def test_check_takes_the_folder_from_input(folder_masukan: Path, jalankan: Jalankan) -> None:
    folder_masukan.rename(folder_masukan.parent / "data lain")
    assert jalankan("check", "--input", "data lain").kode == 0


def test_many_findings_fit_a_screen(folder_masukan: Path, jalankan: Jalankan, isi_sel: IsiSel) -> None:
    for baris in range(7, 27):
        isi_sel(folder_masukan / "realisasi.xlsx", "Realisasi IKU", f"F{baris}", "x")
    hasil = jalankan("check")
    baris_keluar = hasil.galat.splitlines()
    assert len(baris_keluar) <= 22
    assert "  Sejenis: 19 lagi (F8:F26)." in baris_keluar
    tingkat = [b.split()[0] for b in baris_keluar if b.startswith(("GALAT", "PERINGATAN", "INFO"))]
    assert tingkat == ["GALAT", *["PERINGATAN"] * (len(tingkat) - 1)] and len(tingkat) > 2
    assert re.search(r"\.\.\. dan \d+ temuan lagi \(\d+ peringatan, \d+ info\)\.$", hasil.galat, re.MULTILINE)
    assert baris_keluar[-1].endswith(str(Path("input") / "temuan.xlsx"))


@pytest.mark.parametrize("nama", ["target.xlsx", "realisasi.xlsx"])
def test_a_missing_file_is_named(folder_masukan: Path, jalankan: Jalankan, nama: str) -> None:
    (folder_masukan / nama).unlink()
    periksa = [["check"]] if nama == "target.xlsx" else []
    for perintah in (*periksa, ["build"], [], ["data", "a.csv"]):
        hasil = jalankan(*perintah)
        assert hasil.kode == 1 and hasil.keluar == ""
        assert f"Berkas {nama} tidak ditemukan" in hasil.galat and "Traceback" not in hasil.galat


def test_a_damaged_file_is_named(folder_masukan: Path, jalankan: Jalankan) -> None:
    (folder_masukan / "target.xlsx").write_bytes(b"bukan xlsx")
    hasil = jalankan("check")
    assert hasil.kode == 1 and "target.xlsx" in hasil.galat and "Traceback" not in hasil.galat


# --- JSON on the command line -------------------------------------------------------------------------------------


def test_json_to_stdout_stands_alone(folder_masukan: Path, jalankan: Jalankan) -> None:
    hasil = jalankan("check", "--json", "-")
    assert hasil.kode == 0
    assert json.loads(hasil.keluar)["unit"] == "KPP Pratama Barabai"
    assert "Temuan:" in hasil.galat and not Path("-").exists()


def test_json_is_written_for_error_findings_too(
    folder_masukan: Path, jalankan: Jalankan, isi_sel: IsiSel, tmp_path: Path
) -> None:
    _dengan_galat(folder_masukan, isi_sel)
    hasil = jalankan("check", "--json", "laporan/hasil.json")
    assert hasil.kode == 1 and "JSON ditulis: " in hasil.galat
    isi = json.loads((tmp_path / "laporan" / "hasil.json").read_text(encoding="utf-8"))
    assert isi["temuan"][0]["tingkat"] == "galat"


def test_json_is_utf_8_whatever_the_console(folder_masukan: Path, isi_sel: IsiSel, jalankan_proses: Proses) -> None:
    isi_sel(folder_masukan / "target.xlsx", "Identitas", "B9", "KPP Übung ≥ 1")
    assert jalankan_proses(LARI, "template", "--akui").returncode == 0
    hasil = jalankan_proses(LARI, "check", "--json", "-", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert hasil.returncode == 0
    assert json.loads(hasil.stdout)["unit"] == "KPP Übung ≥ 1"


def test_a_console_of_an_old_code_page_shows_every_message(
    folder_masukan: Path, isi_sel: IsiSel, jalankan_proses: Proses
) -> None:
    isi_sel(folder_masukan / "realisasi.xlsx", "Realisasi IKU", "F16", "≥ sera→tus")
    hasil = jalankan_proses(LARI, "check", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert hasil.returncode == 1
    assert "'? sera?tus' tidak terbaca" in hasil.stderr and "Temuan:" in hasil.stderr


@pytest.mark.parametrize("args", [["check", "--json"], ["build", "--json"], ["data"]])
def test_inputs_are_never_overwritten(folder_masukan: Path, jalankan: Jalankan, args: list[str]) -> None:
    sebelum = (folder_masukan / "realisasi.xlsx").read_bytes()
    hasil = jalankan(*args, "input/realisasi.xlsx")
    assert hasil.kode == 2 and "tidak boleh ditimpa" in hasil.galat
    assert (folder_masukan / "realisasi.xlsx").read_bytes() == sebelum


# --- data ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("nama", ["a.csv", "a.XLSX", "a.parquet"])
def test_data_writes_by_suffix(folder_masukan: Path, jalankan: Jalankan, tmp_path: Path, nama: str) -> None:
    if nama.endswith("parquet"):
        pytest.importorskip("pyarrow")
    hasil = jalankan("data", f"bi/{nama}")
    assert hasil.kode == 0 and hasil.keluar == ""
    assert "(140 baris)" in hasil.galat
    assert (tmp_path / "bi" / nama).stat().st_size > 1000


def test_data_with_an_error_finding_keeps_the_earlier_file(
    folder_masukan: Path, jalankan: Jalankan, isi_sel: IsiSel, tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("lama", encoding="utf-8")
    _dengan_galat(folder_masukan, isi_sel)
    hasil = jalankan("data", "a.csv")
    assert hasil.kode == 1 and "Data tidak ditulis karena ada galat" in hasil.galat
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "lama"


# --- rules --------------------------------------------------------------------------------------------------------


def test_rules_lists_every_rule_set(jalankan: Jalankan) -> None:
    hasil = jalankan("rules")
    assert hasil.kode == 0 and hasil.galat == ""
    for nama, masa in (("kmk-300-2022", "Tahun 2022-2025"), ("kmk-127-2026", "Tahun sejak 2026")):
        assert re.search(rf"^{nama}  \S.*\n  {masa}; \d+ nilai, \d+ belum dipastikan\.$", hasil.keluar, re.MULTILINE)


@pytest.mark.parametrize("nama", ["kmk-300-2022", "kmk-127-2026"])
def test_rules_shows_every_value_with_its_source_and_marks_the_unconfirmed(jalankan: Jalankan, nama: str) -> None:
    from workbook_builder.rules import muat_bernama

    nilai = list(muat_bernama(nama).semua())
    ragu = [n for n in nilai if n.keyakinan.value == "unconfirmed"]
    keluar = jalankan("rules", nama).keluar
    assert f"{len(nilai)} nilai, {len(ragu)} belum dipastikan" in keluar
    assert keluar.count("Sumber: ") == len(nilai)
    assert len(re.findall(r"^\[\?\] .*\(BELUM DIPASTIKAN\)$", keluar, re.MULTILINE)) == len(ragu) > 0
    assert all(f" {n.kunci} = " in keluar for n in nilai)
    assert "capaian_maks = 120 capaian" in keluar and "Kelompok perspektif" in keluar


def test_rules_reads_an_offices_own_file(jalankan: Jalankan, tmp_path: Path) -> None:
    from importlib import resources

    asli = resources.files("workbook_builder.rules") / "data" / "kmk-300-2022.yaml"
    isi = asli.read_text(encoding="utf-8").replace("nama: kmk-300-2022", "nama: kantor-kami")
    (tmp_path / "kantor.yaml").write_text(isi, encoding="utf-8")
    hasil = jalankan("rules", "kantor.yaml")
    assert hasil.kode == 0 and hasil.keluar.startswith("kantor-kami  ")


@pytest.mark.parametrize("nama", ["kmk-1-1900", "tidak-ada.yaml"])
def test_rules_says_what_is_not_there(jalankan: Jalankan, nama: str) -> None:
    hasil = jalankan("rules", nama)
    assert hasil.kode == 1 and hasil.keluar == "" and nama in hasil.galat and "Traceback" not in hasil.galat


# --- build --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("perintah", [[], ["build"]])
def test_build_writes_one_workbook_and_says_where(
    folder_masukan: Path, jalankan: Jalankan, tmp_path: Path, perintah: list[str]
) -> None:
    hasil = jalankan(*perintah)
    assert hasil.kode == 0 and hasil.keluar == ""
    assert sorted(p.name for p in (tmp_path / "output").iterdir()) == [BUKU, "riwayat"]
    assert f"Buku kerja ditulis: {Path('output') / BUKU}\n" in hasil.galat
    assert "NKO periode Y tahun 2024: 109,07\n" in hasil.galat and re.search(r"Temuan: \d+ peringatan", hasil.galat)


def test_options_given_bare_are_those_of_build(folder_masukan: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    folder_masukan.rename(tmp_path / "masuk")
    hasil = jalankan("--debug", "--input", "masuk", "--output", "keluar/sini", "--triwulan", "2", "--json", "-")
    assert hasil.kode == 0
    assert sorted(p.name for p in (tmp_path / "keluar" / "sini").iterdir()) == [BUKU.replace("Q4", "Q2"), "riwayat"]
    isi = json.loads(hasil.keluar)
    assert isi["triwulan"] == 2 and isi["nko"]["Y"] is None and isi["nko"]["Smt.1"] is not None
    assert "NKO periode Smt.1 tahun 2024: 102,04" in hasil.galat


@pytest.mark.parametrize("ketat", [False, True])
def test_build_that_fails_keeps_the_earlier_workbook(
    folder_masukan: Path, jalankan: Jalankan, isi_sel: IsiSel, tmp_path: Path, ketat: bool
) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / BUKU).write_bytes(b"lama")
    if not ketat:
        _dengan_galat(folder_masukan, isi_sel)
    hasil = jalankan("build", *(["--strict"] if ketat else []))
    assert hasil.kode == 1
    assert "Buku kerja tidak ditulis karena ada galat. Buku kerja yang lama, bila ada, tidak berubah." in hasil.galat
    assert [p.name for p in (tmp_path / "output").iterdir()] == [BUKU]
    assert (tmp_path / "output" / BUKU).read_bytes() == b"lama"


def test_build_into_a_file_is_said_plainly(folder_masukan: Path, jalankan: Jalankan, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("bukan folder", encoding="utf-8")
    hasil = jalankan("build")
    assert hasil.kode == 1 and "namanya sudah dipakai" in hasil.galat and "Traceback" not in hasil.galat


def test_build_says_when_there_is_no_score_yet(folder_masukan: Path, jalankan: Jalankan, isi_sel: IsiSel) -> None:
    import openpyxl

    wb = openpyxl.load_workbook(folder_masukan / "realisasi.xlsx")
    for baris in wb["Realisasi IKU"].iter_rows(min_row=7, max_row=26, min_col=6, max_col=12):
        for sel in baris[::2]:
            sel.value = None
    wb.save(folder_masukan / "realisasi.xlsx")
    hasil = jalankan("check")
    assert "NKO periode Q1 tahun 2024: belum dapat dihitung." in hasil.galat and hasil.kode == 0


# --- failures, streams, imports -----------------------------------------------------------------------------------


def test_an_unforeseen_failure_is_plain_and_debug_shows_it(
    folder_masukan: Path, jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rusak(*_args: object) -> None:
        raise ZeroDivisionError("rahasia dapur")

    monkeypatch.setattr("workbook_builder.pipeline.nilai", rusak)
    hasil = jalankan("check")
    assert hasil.kode == 1 and "--debug" in hasil.galat and "ZeroDivisionError" in hasil.galat
    assert "Traceback" not in hasil.galat and "rahasia" not in hasil.galat
    for args in (["--debug", "check"], ["check", "--debug"]):
        hasil = jalankan(*args)
        assert hasil.kode == 1 and "Traceback" in hasil.galat and "rahasia dapur" in hasil.galat


def test_an_interruption_is_plain(jalankan: Jalankan, monkeypatch: pytest.MonkeyPatch) -> None:
    def henti(*_args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workbook_builder.pipeline.nilai", henti)
    hasil = jalankan("check")
    assert hasil.kode == 130 and hasil.galat.strip().startswith("Dibatalkan.") and "Traceback" not in hasil.galat


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="POSIX only")
def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    akar = Path(__file__).resolve().parent.parent
    perintah = f"{sys.executable} -m workbook_builder rules kmk-127-2026 | true"
    for _ in range(3):
        hasil = subprocess.run(["sh", "-c", perintah], cwd=akar, capture_output=True, encoding="utf-8", check=False)
        assert hasil.stderr == ""


@pytest.mark.parametrize(
    ("args", "terlarang"),
    [
        (["--help"], {"pandas", "xlsxwriter", "openpyxl", "yaml"}),
        (["--version"], {"pandas", "xlsxwriter", "openpyxl", "yaml"}),
        (["build", "--help"], {"pandas", "xlsxwriter", "openpyxl", "yaml"}),
        (["rules"], {"pandas", "xlsxwriter", "openpyxl"}),
        (["rules", "kmk-300-2022"], {"pandas", "xlsxwriter", "openpyxl"}),
        (["check"], {"pandas", "xlsxwriter"}),
        (["build"], {"pandas"}),
    ],
)
def test_a_command_imports_only_what_it_needs(
    folder_masukan: Path, jalankan_proses: Proses, args: list[str], terlarang: set[str]
) -> None:
    kode = (
        "import sys\n"
        "from workbook_builder.cli.main import main\n"
        "try:\n"
        "    main(sys.argv[1:], prog_name='build-workbook')\n"
        "except SystemExit as akhir:\n"
        "    print('MODUL', *sorted({m.partition('.')[0] for m in sys.modules}), file=sys.stderr)\n"
        "    raise\n"
    )
    hasil = jalankan_proses(kode, *args)
    assert hasil.returncode == 0, hasil.stderr
    modul = set(hasil.stderr.splitlines()[-1].split()[1:])
    assert "workbook_builder" in modul and not modul & terlarang


def test_the_module_runs_like_the_command(folder_masukan: Path, jalankan_proses: Proses) -> None:
    hasil = jalankan_proses("import runpy; runpy.run_module('workbook_builder', run_name='__main__')", "--version")
    assert hasil.returncode == 0 and hasil.stdout == f"build-workbook {__version__}\n"


@pytest.mark.parametrize(
    ("hilang", "saran"), [("target.xlsx", "build-workbook init"), ("realisasi.xlsx", "build-workbook template")]
)
def test_a_missing_input_names_the_command_that_makes_it(
    hilang: str, saran: str, folder_masukan: Path, jalankan: Jalankan
) -> None:
    (folder_masukan / hilang).unlink()
    hasil = jalankan("build", "--input", folder_masukan)
    assert hasil.kode == 1 and hilang in hasil.galat and saran in hasil.galat
