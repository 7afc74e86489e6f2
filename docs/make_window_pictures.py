"""Pictures of the folder for Windows and of its windows, for docs/panduan.md, drawn from what the product really says.

The names are those of the zip, the words those that the buttons print when they are pressed here:
``python docs/make_window_pictures.py``  (needs Pillow and the fonts that matplotlib brings).
"""

from __future__ import annotations

import contextlib
import io
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import openpyxl
from PIL import Image, ImageDraw, ImageFont

from workbook_builder.buttons import press as pressing
from workbook_builder.text.buttons import BUTTONS, SAMPLE

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "gambar"
WIDTH, MARGIN, LINE = 1000, 16, 22
TITLE_HEIGHT = 34
WINDOW, PAPER = ("#0c0c0c", "#e6e6e6"), ("#ffffff", "#1b1b1b")
COLUMNS = 104
"""Characters on a line of a window of cmd, so that they fit the picture."""
NOT_OPENED = "Berkasnya tidak terbuka sendiri"
WAITS = "Tekan sembarang tombol untuk menutup jendela ini."


def font(mono: bool, size: int = 15) -> ImageFont.FreeTypeFont:
    name = "DejaVuSansMono.ttf" if mono else "DejaVuSans.ttf"
    return ImageFont.truetype(str(Path(mpl.get_data_path()) / "fonts" / "ttf" / name), size)


def draw(title: str, lines: Sequence[str], colours: tuple[str, str], mono: bool, path: Path) -> None:
    """A window with a title bar and lines of text."""
    background, ink = colours
    height = TITLE_HEIGHT + 2 * MARGIN + LINE * len(lines)
    picture = Image.new("RGB", (WIDTH, height), background)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, TITLE_HEIGHT), fill="#dfe6ee")
    pen.text((MARGIN, 8), title, fill="#1b1b1b", font=font(False))
    pen.text((WIDTH - 92, 8), "—   □   ×", fill="#555555", font=font(False))
    for number, line in enumerate(lines):
        for place, part in zip((MARGIN, WIDTH // 2), line.split("\t"), strict=False):
            pen.text((place, TITLE_HEIGHT + MARGIN + LINE * number), part, fill=ink, font=font(mono))
    pen.rectangle((0, 0, WIDTH - 1, height - 1), outline="#9aa7b5")
    picture.save(path, optimize=True)


def wrapped(text: str) -> list[str]:
    """Lines as a window of cmd breaks them: at its edge, not between words."""
    pieces: list[str] = []
    for line in text.splitlines():
        pieces += [line[i : i + COLUMNS] for i in range(0, len(line), COLUMNS)] or [""]
    return pieces


def pressed(folder: Path, command: str) -> list[str]:
    """What a button prints, without its start and its end where that is long."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        pressing.press(folder, command, [])
    text = (
        said.getvalue().replace("data/", "data\\").replace("output/", "output\\").replace(f"{SAMPLE}/", f"{SAMPLE}\\")
    )
    # Here no program opens the file; on Windows it opens by itself.
    lines = wrapped("\n".join(line for line in text.splitlines() if not line.startswith(NOT_OPENED)))
    shown = lines if len(lines) <= 16 else [*lines[:5], "...", *lines[-9:]]
    return [*shown, "", WAITS]


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "build-workbook"
        shutil.copytree(ROOT / "input", folder / "data" / SAMPLE)
        names = [*(f"{button}.cmd" for button in BUTTONS.values()), "BACA SAYA.txt", "Jendela perintah.cmd"]
        kinds = {".cmd": "Windows Command Script", ".txt": "Text Document"}
        files = [f"{name}\t{kinds[Path(name).suffix]}" for name in names]
        listing = ["Name\tType", "data\tFile folder", "program\tFile folder", *files]
        draw("build-workbook", listing, PAPER, False, PICTURES / "folder-windows.png")
        draw(BUTTONS["build"], pressed(folder, "build"), WINDOW, True, PICTURES / "jendela-buku-kerja.png")
        file = folder / "data" / SAMPLE / "realisasi.xlsx"
        book = openpyxl.load_workbook(file)
        book["Realisasi IKU"]["F7"] = "9O,5"
        book.save(file)
        draw(BUTTONS["check"], pressed(folder, "check"), WINDOW, True, PICTURES / "jendela-galat.png")


if __name__ == "__main__":
    main()
