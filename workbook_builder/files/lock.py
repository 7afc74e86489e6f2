"""One writer per folder at a time, also across processes and on shared drives.

The lock is the operating system's: it ends with the process that holds it, so that a killed run locks nobody out.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from workbook_builder.errors import BerkasTerkunci
from workbook_builder.text import output as teks

NAMA_KUNCI = ".build-workbook.kunci"
BATAS_TUNGGU = 60.0
"""Seconds to wait for another run; a run holds the lock for well under a second."""
JEDA = 0.02
WINDOWS = os.name == "nt"
TANPA_DUKUNGAN = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP})
"""What a file system without locks answers; the one-step replacement still keeps files whole there."""

_dipegang: dict[Path, int] = {}
"""How deep this process holds each folder's lock."""


@contextlib.contextmanager
def kunci_folder(folder: Path) -> Iterator[None]:
    """Hold the lock of an existing folder; a block inside the block is free. BerkasTerkunci after BATAS_TUNGGU."""
    folder = _resmi(folder)
    if _dipegang.get(folder):
        _dipegang[folder] += 1
        try:
            yield
        finally:
            _dipegang[folder] -= 1
        return
    berkas = _rebut(folder)
    _dipegang[folder] = 1
    try:
        yield
    finally:
        del _dipegang[folder]
        _lepas(folder / NAMA_KUNCI, berkas)


def _resmi(folder: Path) -> Path:
    try:
        return folder.resolve()
    except RuntimeError as galat:
        # So does Python before 3.13 say that links lead in a circle.
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from galat


def _rebut(folder: Path) -> int:
    """Open the lock file and lock it; a file that its last holder removed meanwhile does not count."""
    jalur = folder / NAMA_KUNCI
    batas = time.monotonic() + BATAS_TUNGGU
    while True:
        berkas = _buka(jalur, batas)
        if berkas is not None:
            if _terkunci(berkas) and _masih_ada(jalur, berkas):
                return berkas
            os.close(berkas)
        if time.monotonic() > batas:
            raise BerkasTerkunci(teks.SEDANG_DITULIS.format(folder=folder, utuh=teks.LAMA_UTUH))
        time.sleep(JEDA)


def _buka(jalur: Path, batas: float) -> int | None:
    try:
        return os.open(jalur, os.O_RDWR | os.O_CREAT, 0o666)
    except PermissionError:
        # Windows answers so while the holder is removing the file; a folder that stays closed is the caller's news.
        if WINDOWS and time.monotonic() <= batas:
            return None
        raise


def _masih_ada(jalur: Path, berkas: int) -> bool:
    try:
        return WINDOWS or jalur.stat().st_ino == os.fstat(berkas).st_ino
    except FileNotFoundError:
        return False


def _lepas(jalur: Path, berkas: int) -> None:
    # Removed while still held on POSIX; Windows removes no open file.
    if WINDOWS:
        os.close(berkas)
    with contextlib.suppress(OSError):
        jalur.unlink()
    if not WINDOWS:
        os.close(berkas)


def _terkunci(berkas: int) -> bool:
    """Whether the lock is ours now."""
    try:
        _kunci_sistem(berkas)
    except OSError as galat:
        return galat.errno in TANPA_DUKUNGAN
    return True


if sys.platform == "win32":
    import msvcrt

    def _kunci_sistem(berkas: int) -> None:
        msvcrt.locking(berkas, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _kunci_sistem(berkas: int) -> None:
        fcntl.flock(berkas, fcntl.LOCK_EX | fcntl.LOCK_NB)
