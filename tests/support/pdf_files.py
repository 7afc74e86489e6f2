"""PDF files written by hand, character by character where it matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path


def text(x: float, y: float, content: str, size: float = 10, matrix: str = "1 0 0 1") -> str:
    """A text at a place, in points from the lower left corner."""
    escaped = content.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {matrix} {x} {y} Tm ({escaped}) Tj ET"


def ruled(rows: Sequence[Sequence[str]], left: float = 50, top: float = 750, width: float = 90) -> str:
    """A table with lines around every cell; line breaks in a cell are lines of text."""
    parts = []
    high = 40
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            x, y = left + column * width, top - (number + 1) * high
            parts.append(f"{x} {y} {width} {high} re S")
            parts += [text(x + 4, y + high - 12 - 12 * i, line) for i, line in enumerate(cell.split("\n")) if line]
    return "\n".join(parts)


def columns(rows: Sequence[Sequence[str]], places: Sequence[float], top: float = 750) -> str:
    """Texts in columns without any line."""
    return "\n".join(
        text(places[k], top - 14 * b, cell) for b, row in enumerate(rows) for k, cell in enumerate(row) if cell
    )


PICTURE = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q"
"""A picture over the whole page, as a scanner makes it."""


def write_pdf(path: Path, pages: Iterable[str], trailer: str = "") -> Path:
    """A PDF with these contents of pages in Helvetica."""
    contents = list(pages)
    first = 4
    kids = " ".join(f"{first + 2 * i} 0 R" for i in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, content in enumerate(contents):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {first + 2 * i + 1} 0 R >>"
        )
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    result = b"%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, 1):
        offsets.append(len(result))
        result += f"{number} 0 obj\n{item}\nendobj\n".encode("cp1252")
    start = len(result)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    result += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    result += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    path.write_bytes(result)
    return path
