"""Folders of a region for tests: small offices that differ in name, year, figures, rules and IKU."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.offices import identitas_content, office_folder, realisasi_rows, rincian

SUPERIOR = "Kantor Wilayah DJP Contoh Raya"


def small_office(
    folder: Path,
    unit: str,
    *,
    year: int = 2024,
    superior: str = SUPERIOR,
    rules: str | None = None,
    last_iku: tuple[Any, ...] = (90, 95, 100, 105),
    quarters: int = 4,
    more_iku: bool = False,
) -> Path:
    """An office of three IKU; ``last_iku`` is its realisasi of the last one, ``quarters`` how many are filled."""
    folder.mkdir(parents=True)
    content = [*identitas_content(year, rules), ["Unit Atasan", superior]]
    content[1] = ["Nama Unit", unit]
    filled = [row[: 4 + quarters] if row[0] != "Kode" else row for row in realisasi_rows()]
    filled[3] = [*filled[3][:4], *last_iku[:quarters]]
    targets = rincian()
    if more_iku:
        targets.append(["02b-N", "Jumlah kunjungan", 1, 1, 1, 1, 1, 1, 1])
        filled.append(["02b-N", "Jumlah kunjungan", "Kunjungan", None, *([1] * quarters)])
    return office_folder(folder, {"Identitas": content, "Rincian Target": targets}, {"Realisasi IKU": filled})


def small_region(folder: Path, count: int) -> Path:
    """A region of so many small offices, each better than the one before."""
    for number in range(1, count + 1):
        small_office(folder / f"kpp-{number:02d}", f"KPP Pratama {number:02d}", last_iku=(90, 95, 100, 80 + number))
    return folder
