"""The files of the history: one JSON per build that changed something, numbered in the order of the builds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from workbook_builder.model.riwayat import Catatan
from workbook_builder.riwayat.catatan import dari_json, ke_json
from workbook_builder.tulis_aman import tulis_aman

FOLDER = "riwayat"
"""Name of the folder beside the workbooks."""


def baca_semua(folder: Path, awalan: str) -> tuple[list[Catatan], list[str]]:
    """The records of one office and year, oldest first, and the names of those that cannot be read."""
    catatan: list[Catatan] = []
    rusak: list[str] = []
    for _, jalur in _berkas(folder, awalan):
        satu = _baca(jalur)
        if satu is None:
            rusak.append(jalur.name)
        else:
            catatan.append(satu)
    return catatan, rusak


def count_records(folder: Path, awalan: str) -> int:
    """How many records of one office and year a folder of workbooks has; 0 where it cannot be looked into."""
    try:
        return len(_berkas(folder, awalan))
    except OSError:
        return 0


def _baca(jalur: Path) -> Catatan | None:
    try:
        return dari_json(jalur.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return None


def catat(folder: Path, awalan: str, kini: Catatan, buku: Path, isi: bytes) -> Path | None:
    """Add the record of a build, unless the last one of its quarter says the same. For the holder of the lock."""
    kini = replace(kini, buku=buku.name, buku_sha256=sha256(isi).hexdigest())
    semua, _ = baca_semua(folder, awalan)
    sebelum = next((c for c in reversed(semua) if c.triwulan == kini.triwulan), None)
    if sebelum is not None and (sebelum.asal, sebelum.buku_sha256) == (kini.asal, kini.buku_sha256):
        return None
    nomor = max((n for n, _ in _berkas(folder, awalan)), default=0) + 1
    jalur = folder / FOLDER / f"{awalan}_{nomor:04d}_Q{kini.triwulan}.json"
    tulis_aman(jalur, ke_json(kini).encode("utf-8"))
    return jalur


def disunting(semua: Sequence[Catatan], buku: Path, isi: bytes) -> bool:
    """Whether a workbook is not as it was last built: edited by hand, or of unknown origin."""
    terakhir = next((c for c in reversed(semua) if c.buku == buku.name), None)
    return terakhir is None or terakhir.buku_sha256 != sha256(isi).hexdigest()


def _berkas(folder: Path, awalan: str) -> list[tuple[int, Path]]:
    pola = re.compile(rf"{re.escape(awalan)}_(\d{{4,}})_Q[1-4]\.json")
    if not (folder / FOLDER).is_dir():
        return []
    cocok = [(pola.fullmatch(p.name), p) for p in (folder / FOLDER).iterdir()]
    return sorted((int(m.group(1)), p) for m, p in cocok if m)
