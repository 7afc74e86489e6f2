"""What a whole build costs against scripts that only write the same cells.

``PYTHONPATH=. python benchmarks/against_writers.py [RUNS]`` builds the shipped office and takes its cells, styles,
widths and names from the file. Then whole processes run in turn (A B A B ...): the build; a bare XlsxWriter script that
writes those cells, loaded ready-made, with default options; and a pandas and openpyxl script that reads the inputs and
writes the cells. All run with their modules compiled, as installed packages are. Printed are medians of user and system
seconds together and of peak memory, and the ratios run by run. POSIX only.
"""

from __future__ import annotations

import json
import marshal
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.cell import Cell

ROOT = Path(__file__).resolve().parent.parent

BARE = """
import marshal, sys
import xlsxwriter
data = marshal.loads(open(sys.argv[1], "rb").read())
workbook = xlsxwriter.Workbook(sys.argv[2])
formats = [workbook.add_format(style) for style in data["styles"]]
for sheet in data["sheets"]:
    ws = workbook.add_worksheet(sheet["name"])
    for column, width in sheet["widths"]:
        ws.set_column(column, column, width)
    for row, column, kind, content, value, style in sheet["cells"]:
        if kind == "f":
            ws.write_formula(row, column, content, formats[style], value)
        elif kind == "s":
            ws.write_string(row, column, content, formats[style])
        elif kind == "n":
            ws.write_number(row, column, content, formats[style])
        else:
            ws.write_blank(row, column, None, formats[style])
for name, area in data["names"]:
    workbook.define_name(name, "=" + area)
workbook.close()
"""

PANDAS = """
import marshal, sys
import openpyxl, pandas
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
for file in ("target.xlsx", "realisasi.xlsx"):
    pandas.read_excel("input/" + file, sheet_name=None, header=None)
data = marshal.loads(open(sys.argv[1], "rb").read())
workbook = openpyxl.Workbook()
workbook.remove(workbook.active)
for sheet in data["sheets"]:
    ws = workbook.create_sheet(sheet["name"])
    for row, column, kind, content, value, style in sheet["cells"]:
        cell = ws.cell(row + 1, column + 1, content)
        look = data["styles"][style]
        cell.font = Font(bold=look.get("bold"), size=look.get("font_size"), color=look.get("font_color", "#000000")[1:])
        cell.number_format = look.get("num_format", "General")
        cell.alignment = Alignment(horizontal=look.get("align"), wrap_text=look.get("text_wrap"))
        if "bg_color" in look:
            cell.fill = PatternFill("solid", fgColor=look["bg_color"][1:])
for name, area in data["names"]:
    workbook.defined_names[name] = DefinedName(name, attr_text=area)
workbook.save(sys.argv[2])
"""


def main() -> None:
    """Print the medians and the ratios."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = _environment(folder / "bytecode")
        build = ["-m", "workbook_builder", "build", "--input", "input", "--output", str(folder / "output")]
        _measure(build, environment)
        (workbook,) = (folder / "output").glob("*.xlsx")
        _in_own_process(lambda: (folder / "cells").write_bytes(marshal.dumps(_cells(workbook))))
        scripts = {"build": build}
        for kind, source in (("bare XlsxWriter", BARE), ("pandas and openpyxl", PANDAS)):
            (folder / f"{kind}.py").write_text(source, encoding="utf-8")
            scripts[kind] = [str(folder / f"{kind}.py"), str(folder / "cells"), str(folder / f"{kind}.xlsx")]
        measured: dict[str, list[tuple[float, float]]] = {kind: [] for kind in scripts}
        for number in range(runs + 1):
            for kind, arguments in scripts.items():
                figures = _measure(arguments, environment)
                if number:  # the first of each is a warm-up
                    measured[kind].append(figures)
    for kind, figures in measured.items():
        seconds, memory = (statistics.median(f[i] for f in figures) for i in (0, 1))
        ratio = statistics.median(ours[0] / theirs[0] for ours, theirs in zip(measured["build"], figures, strict=True))
        print(f"{kind:22} {seconds:.3f} s CPU, {memory:.1f} MiB; a build costs {ratio:.2f} of it")


def _environment(bytecode: Path) -> dict[str, str]:
    """That of every process: all modules compiled by the first run, as an installed package has them."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(bytecode)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _in_own_process(work: Callable[[], object]) -> None:
    """Do work in a process of its own: what is measured counts the peak of its parent too, which has to stay small."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        raise SystemExit("the cells cannot be read")


def _measure(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """User and system seconds, and peak MiB, of one process."""
    child = os.fork()
    if not child:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.chdir(ROOT)
        os.execve(sys.executable, [sys.executable, *arguments], environment)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise SystemExit(f"exit {status}: {' '.join(arguments)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def _cells(file: Path) -> dict[str, Any]:
    """What a script needs to write the same cells: sheets, styles by number, and defined names."""
    import openpyxl

    formulas, values = openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)
    styles: dict[str, int] = {}
    sheets = []
    for ws in formulas.worksheets:
        widths = [(openpyxl.utils.column_index_from_string(k) - 1, d.width) for k, d in ws.column_dimensions.items()]
        cells = [
            _cell(c, values[ws.title][c.coordinate].value, styles) for row in ws.iter_rows() for c in row if c.has_style
        ]
        sheets.append({"name": ws.title, "widths": widths, "cells": cells})
    names = [(name, defined.attr_text) for name, defined in formulas.defined_names.items()]
    return {"sheets": sheets, "styles": [json.loads(style) for style in styles], "names": names}


def _cell(cell: Cell, value: Any, styles: dict[str, int]) -> tuple[int, int, str, Any, Any, int]:
    content = cell.value
    kind = "f" if cell.data_type == "f" else "n" if cell.data_type in "nb" and content is not None else "s"
    kind = "b" if content is None else kind
    content = content if kind in "fn" else None if content is None else str(content)
    number = styles.setdefault(json.dumps(_style(cell)), len(styles))
    return cell.row - 1, cell.column - 1, kind, content, "" if value is None else value, number


def _style(cell: Cell) -> dict[str, Any]:
    """The properties of a format as XlsxWriter names them."""
    font, fill, alignment, border = cell.font, cell.fill, cell.alignment, cell.border
    look: dict[str, Any] = {"font_name": font.name, "font_size": font.sz, "num_format": cell.number_format}
    look |= {"bold": True} if font.b else {}
    look |= {"italic": True} if font.i else {}
    look |= {"font_color": f"#{font.color.rgb[2:]}"} if font.color and isinstance(font.color.rgb, str) else {}
    look |= {"bg_color": f"#{fill.fgColor.rgb[2:]}"} if fill.fill_type == "solid" else {}
    look |= {"align": alignment.horizontal} if alignment.horizontal not in (None, "centerContinuous") else {}
    look |= {"text_wrap": True} if alignment.wrap_text else {}
    look |= {"border": 1} if border.left.style else {}
    look |= {"locked": False} if not cell.protection.locked else {}
    return look


if __name__ == "__main__":
    main()
