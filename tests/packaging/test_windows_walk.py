"""The folder for Windows under Wine: the quarterly round from the zip, and what goes wrong at an office."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support.binary_workbooks import write_xlsb
from support.offices import INPUT, RINCIAN_HEADER, ROOT, edit
from support.pdf_files import ruled, write_pdf
from support.word_documents import write_word

from workbook_builder.intake.sources.opening import open_document
from workbook_builder.text.buttons import BUTTONS, SAMPLE

if sys.platform == "win32":
    pytest.skip("Wine runs on Linux", allow_module_level=True)

from support.windows_bench import LONGEST, Bench, bench, windows_path, wine_is_there

NEW, FORM, CHECK, BUILD = (BUTTONS[command] for command in ("init", "template", "check", "build"))
WORKBOOK = "Kinerja_KPP-Pratama-Barabai_2024_Q4.xlsx"
HOLD = """
import pathlib, sys, time
file, mark = open(sys.argv[1], 'r+b'), pathlib.Path(sys.argv[2])
mark.touch()
while mark.exists():
    time.sleep(0.1)
"""

pytestmark = [pytest.mark.wine, pytest.mark.slow]


@pytest.fixture(scope="session")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    if not wine_is_there():
        if os.environ.get("WAJIB_WINE"):
            pytest.fail("Wine is not installed")
        pytest.skip("Wine is not installed")
    own = tmp_path_factory.getbasetemp()
    with bench((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "windows") as made:
        yield made


@pytest.fixture
def root(windows: Bench, tmp_path: Path) -> Iterator[Path]:
    """The folder as it is unzipped at an office."""
    folder = windows.unzip(tmp_path / "Dokumen saya é")
    yield folder
    # Hundreds of files that pytest would keep.
    shutil.rmtree(folder / "program")


def _year(root: Path, name: str) -> Path:
    return Path(shutil.copytree(INPUT, root / "data" / name))


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _on_linux(root: Path, *command: str) -> None:
    """The same command here, in a folder of the same names."""
    here = [sys.executable, "-m", "workbook_builder", *command]
    subprocess.run(here, cwd=root, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})


def test_the_quarterly_round(windows: Bench, root: Path, tmp_path: Path) -> None:
    """New year, targets, form, realisasi, form again, an error, mended, the workbook: byte by byte as on Linux."""
    here = tmp_path / "linux"
    made = windows.press(root, NEW, typed="2025\nKPP Pratama Uji é\n")
    assert made.code == 0 and '"2 Siapkan isian"' in made.last
    year = root / "data" / "2025"
    _on_linux(tmp_path, "init", "linux/data/2025", "--tahun", "2025", "--unit", "KPP Pratama Uji é")
    assert _sha256(year / "target.xlsx") == _sha256(here / "data" / "2025" / "target.xlsx")

    shutil.copy(INPUT / "target.xlsx", year / "target.xlsx")
    prepared = windows.press(root, FORM)
    assert prepared.code == 0 and '"3 Periksa isian"' in prepared.last
    shutil.copy(year / "target.xlsx", here / "data" / "2025" / "target.xlsx")
    _on_linux(here, "template", "--input", "data/2025", "--output", "output")
    assert _sha256(year / "realisasi.xlsx") == _sha256(here / "data" / "2025" / "realisasi.xlsx")

    shutil.copy(INPUT / "realisasi.xlsx", year / "realisasi.xlsx")
    edit(year, "realisasi.xlsx", _text_for_a_figure)
    kept = _sha256(year / "realisasi.xlsx")
    refreshed = windows.press(root, FORM)
    assert refreshed.code == 0
    assert [_sha256(file) for file in year.glob("realisasi_cadangan_*.xlsx")] == [kept]

    refused = windows.press(root, CHECK)
    assert refused.code == 1 and "GALAT" in refused.said and r"data\2025\temuan.xlsx" in refused.last
    assert windows.press(root, BUILD).code == 1 and not (root / "output" / WORKBOOK).exists()

    edit(year, "realisasi.xlsx", _figure_again)
    built = windows.press(root, BUILD)
    assert built.code == 0 and built.last == rf"Selesai. Buku kerjanya: output\{WORKBOOK}"
    shutil.copy(year / "realisasi.xlsx", here / "data" / "2025" / "realisasi.xlsx")
    _on_linux(here, "build", "--input", "data/2025", "--output", "output")
    assert _sha256(root / "output" / WORKBOOK) == _sha256(here / "output" / WORKBOOK)


def _text_for_a_figure(book: Any) -> None:
    sheet = book["Realisasi IKU"]
    sheet["Z2"], sheet["F10"] = sheet["F10"].value, "lihat lampiran"


def _figure_again(book: Any) -> None:
    shipped = openpyxl.load_workbook(INPUT / "realisasi.xlsx")["Realisasi IKU"]
    code, figure = shipped["A10"].value, shipped["F10"].value
    sheet = book["Realisasi IKU"]
    [row] = [cell.row for cell in sheet["A"] if cell.value == code]
    [column] = [cell.column for cell in sheet[row] if cell.value == "lihat lampiran"]
    sheet.cell(row, column).value = figure


def test_a_workbook_held_open_stays_whole(windows: Bench, root: Path, tmp_path: Path) -> None:
    assert windows.press(root, BUILD).code == 0
    workbook = root / "output" / WORKBOOK
    edit(root / "data" / SAMPLE, "realisasi.xlsx", lambda book: book["Realisasi IKU"].__setitem__("F9", 0.31))
    old = workbook.read_bytes()
    mark = tmp_path / "held"
    holder = windows.run_python(root, HOLD, windows_path(workbook), windows_path(mark))
    _wait_for(mark)
    refused = windows.press(root, BUILD)
    assert refused.code == 1 and "Tutup berkas itu di Excel" in refused.said and "klik dua kali" in refused.last
    assert workbook.read_bytes() == old
    mark.unlink()
    assert holder.end().code == 0
    assert windows.press(root, BUILD).code == 0 and workbook.read_bytes() != old


def test_two_builds_at_once_and_a_kill(windows: Bench, root: Path) -> None:
    """Both end well with one workbook; a third that is killed leaves it whole and locks nobody out."""
    ended = [running.end() for running in [windows.begin(root / f"{BUILD}.cmd") for _ in range(2)]]
    assert [one.code for one in ended] == [0, 0], ended
    workbook = root / "output" / WORKBOOK
    built = workbook.read_bytes()

    running = windows.begin(root / f"{BUILD}.cmd")
    killed = _kill_python(root)
    assert killed and "Selesai" not in running.end().said and workbook.read_bytes() == built
    assert windows.press(root, BUILD).code == 0 and workbook.read_bytes() == built
    assert [file.name for file in root.rglob("*") if file.name.endswith((".tmp", ".kunci", ".tertunda"))] == []


def _wait_for(path: Path) -> None:
    limit = time.monotonic() + LONGEST
    while not path.exists():
        assert time.monotonic() < limit
        time.sleep(0.05)


def _kill_python(root: Path) -> bool:
    """Kill the Python of this folder once it has its packages loaded: somewhere within a run."""
    limit = time.monotonic() + LONGEST
    while time.monotonic() < limit:
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                command = (process / "cmdline").read_bytes().replace(b"\\", b"/")
                if b"python.exe" in command.split(b"\0")[0] and str(root).encode() in command:
                    time.sleep(1.5)
                    os.kill(int(process.name), signal.SIGKILL)
                    return True
        time.sleep(0.05)
    return False


def test_a_folder_that_nobody_may_write_into_says_so_at_once(windows: Bench, root: Path, tmp_path: Path) -> None:
    """A network folder for reading: the inputs of one's own folder are worked on all the same."""
    closed = [root, root / "data", root / "data" / SAMPLE]
    own = Path(shutil.copytree(INPUT, tmp_path / "Meja kerja" / "2024"))
    for folder in closed:
        folder.chmod(0o555)
    try:
        start = time.monotonic()
        for button, typed in ((NEW, "2025\n\n"), (FORM, ""), (BUILD, "")):
            refused = windows.press(root, button, typed=typed)
            assert refused.code == 1 and "boleh ditulisi" in refused.said and "klik dua kali" in refused.last
        assert time.monotonic() - start < 150
        assert windows.press(root, BUILD, own).code == 0
        assert (tmp_path / "Meja kerja" / "output" / WORKBOOK).is_file() and not (root / "output").exists()
    finally:
        for folder in closed:
            folder.chmod(0o755)


def test_twice_beside_each_other_and_incomplete(windows: Bench, root: Path) -> None:
    """Each works on its own years; one without its program says what to do."""
    other = Path(shutil.copytree(root, root.parent / "build-workbook (2)"))
    _year(root, "2026")
    assert windows.press(root, CHECK).said.startswith(r"Folder: data\2026 ")
    assert windows.press(other, CHECK).said.startswith(rf"Folder: data\{SAMPLE}")
    shutil.rmtree(other / "program")
    refused = windows.press(other, CHECK)
    assert refused.code == 1 and 'pilih "Ekstrak Semua"' in refused.said


def test_documents_dropped_onto_the_first_button(windows: Bench, root: Path, tmp_path: Path) -> None:
    """Word, PDF and binary spreadsheets need libraries with parts of their own for Windows; all read as on Linux."""
    dropped = tmp_path / "Dari kantor & pusat é"
    dropped.mkdir()
    write_word(open_document(ROOT / "tests" / "intake" / "data" / "lakin-2024.txt"), dropped / "Perjanjian.docx")
    rows = [["21a-CP", "Rasio", *["80%"] * 7]]
    heading = ["Kode\nSS/IKU", "SS dan\nIKU", *RINCIAN_HEADER[2:]]
    write_pdf(dropped / "Rincian Target.pdf", [ruled([heading, ["21", "Sasaran", *[""] * 7], *rows], width=55)])
    manual = [["Kode", "IKU", "Polarisasi", "Konsolidasi"], ["21a-CP", "Rasio", "Minimize", "TLK"]]
    write_xlsb(dropped / "Manual IKU.xlsb", {"Manual IKU": manual})
    documents = sorted(dropped.iterdir())
    made = windows.press(root, NEW, *documents, typed="2025\n")
    assert made.code == 0 and "21 IKU" in made.said and '"2 Siapkan isian"' in made.last
    _on_linux(root, "import", *map(str, documents), "--ke", "linux")
    for name in ("target.xlsx", "realisasi.xlsx"):
        assert _sha256(root / "data" / "2025" / name) == _sha256(root / "linux" / name)


def test_the_report_without_charts(windows: Bench, root: Path) -> None:
    """The library that draws has no room in the zip; the document is that of a Linux without it."""
    made = windows.press(root, BUTTONS["report"])
    assert made.code == 0 and "tanpa grafik" in made.said
    [document] = (root / "output").glob("*.docx")
    assert made.last == rf"Selesai. Laporannya: output\{document.name}"
    inputs = ["--input", f"data/{SAMPLE}", "--output", "linux"]
    here = [sys.executable, "-c", WITHOUT_CHARTS, *inputs]
    subprocess.run(here, cwd=root, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert _parts(document) == _parts(root / "linux" / document.name)


def _parts(document: Path) -> dict[str, bytes]:
    """What is in it; python-docx writes time and system of the computer beside each part."""
    with zipfile.ZipFile(document) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


WITHOUT_CHARTS = """
import sys
from workbook_builder.cli.main import main
from workbook_builder.report import pictures
pictures.find_spec = lambda name: None
main(["report", *sys.argv[1:]])
"""


@pytest.mark.parametrize("page", ["437", "850", "1252"])
def test_a_code_page_without_our_letters_loses_no_message(windows: Bench, root: Path, page: str) -> None:
    """Messages with letters and signs that the page lacks, written where Python would encode them in that page."""
    _year(root, "2024 Ōé ≥")
    said: dict[str, str] = {}
    folder = windows_path(root / "data" / "2024 Ōé ≥")
    for encoding in (f"cp{page}", "utf-8"):
        ended = windows.run_python(root, PLAIN, encoding, folder).end()
        assert ended.code == 0, ended
        said[encoding] = ended.said
    lines, whole = (said[encoding].splitlines() for encoding in (f"cp{page}", "utf-8"))
    assert len(lines) == len(whole) > 10 and "?" in said[f"cp{page}"] and "Traceback" not in said[f"cp{page}"]
    assert [len(line) for line in lines] == [len(line) for line in whole]


PLAIN = """
import sys
sys.stdout.reconfigure(encoding=sys.argv[1])
sys.stderr.reconfigure(encoding=sys.argv[1])
from workbook_builder.cli.main import main
main(['check', '--input', sys.argv[2]])
"""


@pytest.mark.parametrize(
    ("command", "sentence"), [("check", "Pemeriksaan selesai tanpa galat"), ("data kinerja.csv", "kinerja.csv (")]
)
def test_the_window_for_commands(windows: Bench, root: Path, command: str, sentence: str) -> None:
    """Commands typed as messages print them; a table needs no pandas."""
    typed = f'build-workbook {command} --input "data\\{SAMPLE}"\r\nexit\r\n'
    said = windows.begin(root / "Jendela perintah.cmd", typed=typed).end().said
    assert sentence in said and (root / "kinerja.csv").is_file() == (command != "check"), said
