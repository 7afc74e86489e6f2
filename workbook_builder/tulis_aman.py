"""Writing a file in one step: whoever looks finds the old file or the new one, never half of it."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from pathlib import Path

from workbook_builder.errors import BerkasTerkunci
from workbook_builder.text import keluaran as teks

PESAN_GALAT = {
    errno.EACCES: teks.TERKUNCI,
    errno.EPERM: teks.TERKUNCI,
    errno.EBUSY: teks.TERKUNCI,
    errno.ENOSPC: teks.PENUH,
    getattr(errno, "EDQUOT", errno.ENOSPC): teks.PENUH,
    errno.EROFS: teks.HANYA_BACA,
    errno.EEXIST: teks.NAMA_TERPAKAI,
    errno.EISDIR: teks.NAMA_TERPAKAI,
    errno.ENOTDIR: teks.NAMA_TERPAKAI,
}


def tulis_aman(jalur: Path, isi: bytes) -> None:
    """Write ``isi`` to ``jalur``, creating its folder. BerkasTerkunci says why it could not; the old file stays."""
    try:
        # A link is written through, not replaced by a file.
        tujuan = jalur.resolve()
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        if tujuan.exists() and not tujuan.is_file():
            _tulis_bukan_berkas(tujuan, isi)
        else:
            _ganti(tujuan, isi)
    except (OSError, RuntimeError) as galat:
        raise BerkasTerkunci(_pesan(jalur, galat)) from galat


def _tulis_bukan_berkas(tujuan: Path, isi: bytes) -> None:
    """A device or pipe such as /dev/null takes the bytes itself; replacing it would destroy it."""
    if tujuan.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    with tujuan.open("wb") as berkas:
        berkas.write(isi)


def _ganti(tujuan: Path, isi: bytes) -> None:
    if tujuan.exists() and not os.access(tujuan, os.W_OK):
        # POSIX would replace a read-only file without a word; Windows refuses.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    sementara = tujuan.parent / f".build-workbook-{secrets.token_hex(6)}.tmp"
    try:
        # "x" gives the usual permissions of a new file; tempfile would hide it from colleagues.
        with sementara.open("xb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        if tujuan.exists():
            shutil.copymode(tujuan, sementara)
        # Path.replace is os.replace: atomic on one file system.
        sementara.replace(tujuan)
    except BaseException:
        with contextlib.suppress(OSError):
            sementara.unlink(missing_ok=True)
        raise


def _pesan(jalur: Path, galat: OSError | RuntimeError) -> str:
    kode = galat.errno if isinstance(galat, OSError) else None
    bentuk = PESAN_GALAT.get(kode or 0, teks.TAK_TERTULIS)
    sebab = galat.strerror if isinstance(galat, OSError) and galat.strerror else str(galat)
    return bentuk.format(berkas=jalur.name, folder=jalur.parent, sebab=sebab, utuh=teks.LAMA_UTUH)
