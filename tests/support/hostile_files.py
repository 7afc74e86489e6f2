"""Small files that would cost much: each of these once took a reader many seconds, or more memory than there was.

``PYTHONPATH=.:tests python tests/support/hostile_files.py`` writes them all and prints what a check of each takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from support.offices import PERIODE, ROOT, identitas, office_folder, peta_rows, realisasi_rows, rincian
from support.raw_files import NS, NS_P, NS_R, REL, sheet_of, write, write_streaming

SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"
TEXTS = "xl/sharedStrings.xml"
SECONDS = 10
MEGABYTES = 500
ROWS = 8_190
"""As many rows as a sheet may have."""

Row = Sequence[Any]


# --- the container and its XML


def _open() -> bytes:
    return f"<worksheet {NS}><sheetData>".encode()


def _close() -> bytes:
    return b"</sheetData></worksheet>"


def many_sheets_of_one_part(path: Path) -> None:
    """120 sheets that share one part of 90,000 cells: 70 s and 2.2 GB."""
    names = "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="r{i}"/>' for i in range(1, 121))
    links = "".join(
        f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>' for i in range(1, 121)
    )
    write(
        path,
        {
            "xl/workbook.xml": f"<workbook {NS} {NS_R}><sheets>{names}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships {NS_P}>{links}</Relationships>",
            SHEET: sheet_of(f"<row>{'<c><v>1</v></c>' * 100}</row>" * 900),
        },
    )


def _styles(path: Path, codes: Iterable[str], before: str = "") -> None:
    codes = list(codes)
    formats = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{code}"/>' for i, code in enumerate(codes))
    cells = "".join(f'<xf numFmtId="{200 + i}"/>' for i in range(len(codes)))
    filled = [f'<c s="{i % len(codes)}"><v>1</v></c>' for i in range(20 * min(ROWS, len(codes)))]
    rows = "".join(f"<row>{''.join(filled[i : i + 20])}</row>" for i in range(0, len(filled), 20))
    style = f"<styleSheet {NS}><numFmts>{formats}</numFmts>{before}<cellXfs>{cells}</cellXfs></styleSheet>"
    write(path, {STYLES: style, SHEET: sheet_of(rows)})


def a_number_format_of_brackets(path: Path) -> None:
    """64,000 opening brackets: 17 s."""
    _styles(path, ["[" * 64_000])


def number_formats_of_brackets(path: Path) -> None:
    """As many and as long ones as pass: each is judged once."""
    _styles(path, ("[" * 490 + str(i) for i in range(4_999)))


def too_many_number_formats(path: Path) -> None:
    _styles(path, (f"0.{i}" for i in range(60_000)))


def many_fonts(path: Path) -> None:
    """300,000 fonts: 9 s."""
    _styles(path, ["0%"], "<fonts>" + '<font><b/><sz val="10"/><strike/></font>' * 300_000 + "</fonts>")


def a_long_attribute(path: Path) -> None:
    """An attribute of 20 MB: 14 s."""
    piece = b"".join(b"%x " % (i * 2_654_435_761 % 2**32) for i in range(100_000))
    write_streaming(path, SHEET, [_open()[:-1], b' x="', *[piece] * 23, b'">', _close()])


def many_attributes(path: Path) -> None:
    attributes = " ".join(f'a{i}=""' for i in range(2_000_000))
    write(path, {SHEET: f"<worksheet {NS}><sheetData {attributes}/></worksheet>"})


def many_tags(path: Path) -> None:
    write_streaming(path, SHEET, [_open(), *[b"<row><c/></row>" * 4_000] * 330, _close()])


def more_tags_than_any_sheet(path: Path) -> None:
    piece = b"".join(b"<a%x/>" % (i * 2_654_435_761 % 2**20) for i in range(20_000))
    write_streaming(path, SHEET, [_open(), *[piece] * 205, _close()])


def many_texts(path: Path) -> None:
    write(path, {TEXTS: f"<sst {NS}>{'<si><t/></si>' * 1_300_000}</sst>"})


def one_text_in_many_cells(path: Path) -> None:
    """32,000 characters that 150,000 cells show: five billion where each is looked at."""
    write(
        path,
        {
            TEXTS: f"<sst {NS}><si><t>{'a ' * 16_000}</t></si></sst>",
            SHEET: sheet_of(("<row>" + '<c t="s"><v>0</v></c>' * 20 + "</row>") * 7_500),
        },
    )


def escaped_texts(path: Path) -> None:
    cell = b'<c t="inlineStr"><is><t>' + b"&#x41;" * 150_000 + b"</t></is></c>"
    write_streaming(path, SHEET, [_open(), b"<row>", *[cell] * 90, b"</row>", _close()])


def as_much_as_passes(path: Path) -> None:
    """The most cells and texts at once."""
    cells = "".join(f'<c t="inlineStr"><is><t>{i} {"a" * 90}</t></is></c>' for i in range(24))
    write_streaming(path, SHEET, [_open(), *[f"<row>{cells}</row>".encode()] * ROWS, _close()])


def _phantoms() -> Iterator[bytes]:
    yield _open()
    for first in range(1, 1_048_576, 1_024):
        yield "".join(f'<row r="{r}" s="1"><c r="A{r}" s="1"/></row>' for r in range(first, first + 1_024)).encode()
    yield _close()


def a_million_formatted_rows(path: Path) -> None:
    write_streaming(path, SHEET, _phantoms())


def many_merged_areas(path: Path) -> None:
    areas = "".join(f'<mergeCell ref="A{i * 2 + 1}:E{i * 2 + 2}"/>' for i in range(19_900))
    write(path, {SHEET: sheet_of('<row><c r="A1"><v>1</v></c></row>', f"<mergeCells>{areas}</mergeCells>")})


XML: Mapping[str, tuple[Callable[[Path], None], str]] = {
    "120 sheets of one part": (many_sheets_of_one_part, "rusak"),
    "a number format of brackets": (a_number_format_of_brackets, "ditolak"),
    "number formats of brackets": (number_formats_of_brackets, ""),
    "too many number formats": (too_many_number_formats, "ditolak"),
    "300,000 fonts": (many_fonts, ""),
    "an attribute of 20 MB": (a_long_attribute, "ditolak"),
    "two million attributes": (many_attributes, "ditolak"),
    "as many tags as pass": (many_tags, ""),
    "more tags than pass": (more_tags_than_any_sheet, "ditolak"),
    "a million texts": (many_texts, ""),
    "one text in many cells": (one_text_in_many_cells, "ditolak"),
    "escaped texts": (escaped_texts, ""),
    "as many cells and texts as pass": (as_much_as_passes, ""),
    "a million formatted rows": (a_million_formatted_rows, ""),
    "many merged areas": (many_merged_areas, ""),
}
"""How to write each as target.xlsx, and a word of the message; empty where the file is read."""


# --- sheets that are filled beyond reason


def _column(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _cell(place: str, value: Any) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return "" if value is None else f'<c r="{place}"><v>{value}</v></c>'


def _row(number: int, row: Row) -> str:
    cells = "".join(_cell(f"{_column(k)}{number}", value) for k, value in enumerate(row, 1))
    return f'<row r="{number}">{cells}</row>'


def write_sheets(path: Path, sheets: Mapping[str, Iterable[Row]]) -> None:
    """A workbook of rows per sheet, quickly."""
    names = "".join(f'<sheet name="{escape(n)}" sheetId="{i}" r:id="r{i}"/>' for i, n in enumerate(sheets, 1))
    links = "".join(
        f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1)
    )
    parts: dict[str, str | bytes | None] = {
        "xl/workbook.xml": f"<workbook {NS} {NS_R}><sheets>{names}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships {NS_P}>{links}</Relationships>",
    }
    for i, rows in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = sheet_of("".join(_row(r, row) for r, row in enumerate(rows, 1)))
    write(path, parts)


def _code(number: int) -> str:
    return f"{number // 26 % 99 + 1:02d}{chr(97 + number % 26)}-CP"


def _published(code: Callable[[int], str], rows: int = ROWS) -> list[Row]:
    return [("Acuan", "Periode", "Nilai", "Sumber"), *((code(i), "Q1", "1O", "a") for i in range(rows))]


MANUAL = (
    *("Kode", "Polarisasi", "Konsolidasi", "Satuan", "Basis Realisasi", "Konversi 120", "Realisasi Terburuk"),
    *("Skala Stabilize", "Validitas", "Kendali", "Target Y-1", "Realisasi Y-1", "Penanggung Jawab", "Sumber"),
)
INISIATIF = (
    *("No.", "IKU", "Inisiatif Strategis", "Output/Outcome", "Trajectory Kegiatan", "Trajectory Output"),
    *("Periode Pelaksanaan", "Penanggung Jawab", "Biaya (Rp)"),
)
PERJANJIAN = ("No.", "Sasaran Program/Kegiatan", "Indikator Kinerja", "Target")


def _inisiatif(rows: int) -> list[Row]:
    path = "Q1: 2O% Q2: 1.000"
    return [INISIATIF, *((i, f"Indeks kepatuhn {i}", "a", "b", path, path, "c", "d", "1O") for i in range(rows))]


def _perjanjian(rows: int) -> list[Row]:
    return [PERJANJIAN, *((i, f"Sasaran {i}", f"{_code(i)} nama {i}", "1O") for i in range(rows))]


@dataclass(frozen=True)
class Filled:
    """Sheets that replace or join those of a small office."""

    target: Mapping[str, Iterable[Row]]
    realisasi: Mapping[str, Iterable[Row]]

    def write(self, folder: Path) -> None:
        target = {"Identitas": identitas(), "Peta Strategi": peta_rows(), "Rincian Target": rincian(), **self.target}
        write_sheets(folder / "target.xlsx", target)
        write_sheets(folder / "realisasi.xlsx", {"Realisasi IKU": realisasi_rows(), **self.realisasi})


ANALISIS_HEADER = ("Kode", "Periode", "Faktor Pendorong", "Kendala", "Tindak Lanjut")
FILLED: Mapping[str, Filled] = {
    "Angka Terbit of one IKU": Filled({}, {"Angka Terbit": _published(lambda _i: "01a-CP")}),
    "Angka Terbit of IKU that are not there": Filled({}, {"Angka Terbit": _published(lambda i: f"{i:05d}x-CP")}),
    "Manual IKU": Filled({"Manual IKU": [MANUAL, *((_code(i), *"abcdefghijklm") for i in range(ROWS))]}, {}),
    "Rincian Target of one IKU": Filled(
        {"Rincian Target": [*rincian(), *(("01a-CP", "Nama", *["1O%"] * len(PERIODE)) for _ in range(ROWS - 6))]}, {}
    ),
    "Rincian Target of many IKU": Filled(
        {"Rincian Target": [*rincian(), *((_code(i), f"N {i}", *["9%"] * len(PERIODE)) for i in range(ROWS - 6))]}, {}
    ),
    "Peta Strategi": Filled(
        {"Peta Strategi": [*peta_rows(), *(("Stkeholder", i, f"Sasaran {i}") for i in range(3, ROWS))]}, {}
    ),
    "Inisiatif Strategis": Filled({"Inisiatif Strategis": _inisiatif(ROWS)}, {}),
    "Analisis": Filled({}, {"Analisis": [ANALISIS_HEADER, *((_code(i), "Q9", "a", "b", "c") for i in range(ROWS))]}),
    "every sheet": Filled(
        {"Inisiatif Strategis": _inisiatif(5_500), "Perjanjian Kinerja": _perjanjian(4_400)},
        {
            "Realisasi IKU": [
                *realisasi_rows(),
                *((_code(i), "n", "Persen", None, "1O", "2O", 3, 4) for i in range(4_000)),
            ],
            "Angka Terbit": _published(lambda i: f"{i:05d}x-CP", 5_900),
        },
    ),
    "more rows than pass": Filled(
        {"Anggaran": [("Kode", "Program/Kegiatan", "Anggaran"), *((i, f"K {i}", 1) for i in range(198_000))]}, {}
    ),
}


# --- what a command makes of them

CODE = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
from workbook_builder.cli.main import main
try:
    main(sys.argv[1:], prog_name="build-workbook")
except SystemExit as end:
    code = end.code
used = resource.getrusage(resource.RUSAGE_SELF)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 2**20))
"""


@dataclass(frozen=True)
class Cost:
    """How a run of the command line ended: exit code (None where a limit ended it), stderr, CPU, peak memory."""

    exit: int | None
    messages: str
    seconds: float
    megabytes: float


def run(folder: Path, *command: str) -> Cost:
    """A run in a process of its own that ends where it takes more than it may."""
    # Started from a small process: a child's peak memory counts from that of its parent.
    launcher = "import subprocess, sys; sys.exit(subprocess.run([sys.executable, *sys.argv[1:]]).returncode)"
    done = subprocess.run(
        [sys.executable, "-c", launcher, "-c", CODE, *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        return Cost(None, done.stderr, float(SECONDS), 0.0)
    code, seconds, megabytes = done.stdout.split()[-3:]
    return Cost(int(code), done.stderr, float(seconds), float(megabytes))


def main() -> None:
    for name, case in {**XML, **FILLED}.items():
        with tempfile.TemporaryDirectory() as folder:
            if isinstance(case, Filled):
                case.write(Path(folder))
            else:
                office_folder(Path(folder))
                case[0](Path(folder) / "target.xlsx")
            size = (Path(folder) / "target.xlsx").stat().st_size // 1_000
            cost = run(Path(folder), "build", "--input", ".", "--output", "output", "--json", "a.json")
            print(f"{name:40s} {size:6d} kB {cost.seconds:5.1f} s {cost.megabytes:4.0f} MB  exit {cost.exit}")


if __name__ == "__main__":
    main()
