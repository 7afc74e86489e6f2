"""The workbook that rolls a region up."""

from __future__ import annotations

from pathlib import Path

from workbook_builder.files.atomic import write_atomically
from workbook_builder.files.names import plain_name
from workbook_builder.files.open_elsewhere import require_closed
from workbook_builder.model.region import Region
from workbook_builder.text import kanwil_run as words


def write_rollup(region: Region, folder: Path, paper: str) -> Path:
    """Write the roll-up of a region into a folder, for a paper size (A4 or F4); LockedFile where it cannot be."""
    from workbook_builder.layout.kanwil import plan_region
    from workbook_builder.layout.print_setup import PAPERS
    from workbook_builder.write.xlsx import workbook_bytes

    path = folder / rollup_name(region)
    content = workbook_bytes(plan_region(region, PAPERS[paper]))
    require_closed(path)
    write_atomically(path, content)
    return path


def rollup_name(region: Region) -> str:
    """``Kanwil_<nama>_<tahun>_Q<triwulan>.xlsx``; that it is one, the name need not say again."""
    name = region.name.strip()
    for start in words.KINDS_OF_REGION:
        if name.casefold().startswith(f"{start} "):
            name = name[len(start) :]
            break
    return f"Kanwil_{plain_name(name) or words.UNNAMED}_{region.year}_Q{region.triwulan}.xlsx"
