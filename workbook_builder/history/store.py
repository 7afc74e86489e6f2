"""The files of the history: one JSON per build that changed something, numbered in the order of the builds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from workbook_builder.files.atomic import bersihkan, buang, ganti_berkas, pindahkan
from workbook_builder.files.lock import NAMA_KUNCI
from workbook_builder.files.regular import read_regular
from workbook_builder.history.record import dari_json, ke_json
from workbook_builder.model.history import Catatan

FOLDER = "riwayat"
"""Name of the folder beside the workbooks."""
TERTUNDA = ".tertunda"
"""Ends the name of a record whose workbook is being written."""
BATAS_CATATAN = 5_000_000
"""Bytes of a record; that of 2,000 IKU takes 1,300,000."""
BATAS_BANYAK = 50
"""Records of a quarter that are read, newest first."""
BATAS_SEMUA = 30_000_000
"""Bytes of all records that are read; an office has some twenty thousand in each."""
BATAS_BUKU = 100_000_000
"""Bytes of a workbook of ours; that of 400 IKU takes some five million."""


def baca_semua(folder: Path, awalan: str) -> tuple[list[Catatan], list[str]]:
    """The records of one office and year, oldest first, and the names of those that cannot be read.

    Of each quarter the newest are read: the last report is among them.
    """
    catatan: list[Catatan] = []
    rusak: list[str] = []
    sisa = BATAS_SEMUA
    dibaca: Counter[str] = Counter()
    for _, jalur in reversed(_berkas(folder, awalan)):
        triwulan = jalur.stem[-1]
        dibaca[triwulan] += 1
        if dibaca[triwulan] > BATAS_BANYAK:
            continue
        isi = _isi(jalur, BATAS_CATATAN) if sisa > 0 else None
        sisa -= len(isi or b"")
        satu = _catatan(isi)
        if satu is None:
            rusak.append(jalur.name)
        else:
            catatan.append(satu)
    tertunda = _tertunda(folder, awalan)
    terbaru = [] if tertunda is None else [tertunda]
    return [*reversed(catatan), *terbaru], rusak[::-1]


def count_records(folder: Path, awalan: str) -> int:
    """How many records of one office and year a folder of workbooks has; 0 where it cannot be looked into."""
    try:
        return len(_berkas(folder, awalan))
    except OSError:
        return 0


def _isi(jalur: Path, batas: int) -> bytes | None:
    try:
        return read_regular(jalur, batas)
    except OSError:
        return None


def _catatan(isi: bytes | None) -> Catatan | None:
    try:
        return None if isi is None else dari_json(isi.decode("utf-8"))
    except ValueError:
        return None


def _tertunda(folder: Path, awalan: str) -> Catatan | None:
    """The record of a build that was cut off after its workbook was there and before it was recorded."""
    satu = _catatan(_isi(_sisihan(folder, awalan), BATAS_CATATAN))
    if satu is None or satu.buku != f"{awalan}_Q{satu.triwulan}.xlsx":
        return None
    buku = _isi(folder / satu.buku, BATAS_BUKU)
    return satu if buku is not None and sha256(buku).hexdigest() == satu.buku_sha256 else None


class Pencatat:
    """Records one build so that no workbook of ours is ever without a record. For the holder of the folder's lock.

    The record is laid aside before the workbook is written, and takes its place after it. Cut off in between, the next
    build finds it: the workbook that it speaks of is there or not, so it is known what happened.
    """

    def __init__(self, folder: Path, awalan: str) -> None:
        self._folder, self._awalan = folder, awalan
        self._baru: Catatan | None = None
        # Version 0.1.0 locked this folder too, and could leave its lock behind.
        bersihkan(folder / FOLDER)
        buang(folder / FOLDER / NAMA_KUNCI)
        self.bereskan()

    def siapkan(self, kini: Catatan, buku: Path, isi: bytes) -> None:
        """Lay the record of a build aside, unless the last one of its quarter says the same."""
        kini = replace(kini, buku=buku.name, buku_sha256=sha256(isi).hexdigest())
        semua, _ = baca_semua(self._folder, self._awalan)
        sebelum = next((c for c in reversed(semua) if c.triwulan == kini.triwulan), None)
        if sebelum is None or (sebelum.asal, sebelum.buku_sha256) != (kini.asal, kini.buku_sha256):
            ganti_berkas(_sisihan(self._folder, self._awalan), ke_json(kini).encode("utf-8"))
            self._baru = kini

    def sahkan(self) -> Path | None:
        """The workbook is there: so is its record, under the path returned; None where nothing changed."""
        return None if self._baru is None else self._sahkan(self._baru)

    def bereskan(self) -> None:
        """Decide on a record laid aside: it counts where its workbook is there, and is dropped where it is not."""
        if (satu := _tertunda(self._folder, self._awalan)) is not None:
            self._sahkan(satu)
        buang(_sisihan(self._folder, self._awalan))

    def _sahkan(self, satu: Catatan) -> Path:
        nomor = max((n for n, _ in _berkas(self._folder, self._awalan)), default=0) + 1
        jalur = self._folder / FOLDER / f"{self._awalan}_{nomor:04d}_Q{satu.triwulan}.json"
        pindahkan(_sisihan(self._folder, self._awalan), jalur)
        return jalur


def disunting(semua: Sequence[Catatan], buku: Path, isi: bytes) -> bool:
    """Whether a workbook is not as it was last built: edited by hand, or of unknown origin."""
    terakhir = next((c for c in reversed(semua) if c.buku == buku.name), None)
    return terakhir is None or terakhir.buku_sha256 != sha256(isi).hexdigest()


def _sisihan(folder: Path, awalan: str) -> Path:
    return folder / FOLDER / f"{awalan}.json{TERTUNDA}"


def _berkas(folder: Path, awalan: str) -> list[tuple[int, Path]]:
    pola = re.compile(rf"{re.escape(awalan)}_([0-9]{{4,9}})_Q[1-4]\.json")
    if not (folder / FOLDER).is_dir():
        return []
    cocok = [(pola.fullmatch(p.name), p) for p in (folder / FOLDER).iterdir()]
    return sorted((int(m.group(1)), p) for m, p in cocok if m)
