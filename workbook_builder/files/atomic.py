"""Writing a file in one step: whoever looks finds the old file or the new one, never half of it."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from workbook_builder.errors import BerkasTerkunci
from workbook_builder.files.lock import kunci_folder
from workbook_builder.text import output as teks

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
AWALAN, AKHIRAN = ".build-workbook-", ".tmp"
"""Names of the files that exist only while a file is being written."""


def tulis_aman(jalur: Path, isi: bytes) -> None:
    """Write ``isi`` to ``jalur``, creating its folder. BerkasTerkunci says why it could not; the old file stays."""
    try:
        # A link is written through, not replaced by a file.
        tujuan = jalur.resolve()
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        if tujuan.exists() and not tujuan.is_file():
            _tulis_bukan_berkas(tujuan, isi)
        else:
            with kunci_folder(tujuan.parent):
                bersihkan(tujuan.parent)
                _ganti(tujuan, isi)
    except (OSError, RuntimeError) as galat:
        raise BerkasTerkunci(_pesan(jalur, galat)) from galat


def ganti_berkas(jalur: Path, isi: bytes) -> None:
    """``tulis_aman`` for who already has the turn to write (``giliran_menulis``) in a folder above."""
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        _ganti(jalur, isi)
    except (OSError, RuntimeError) as galat:
        raise BerkasTerkunci(_pesan(jalur, galat)) from galat


def pindahkan(asal: Path, tujuan: Path) -> None:
    """Give a file its name in one step, within one folder; BerkasTerkunci says why it could not be."""
    try:
        asal.replace(tujuan)
    except OSError as galat:
        raise BerkasTerkunci(_pesan(tujuan, galat)) from galat


def buang(jalur: Path) -> None:
    """Remove a file that only stood for something unfinished, if it is there."""
    with contextlib.suppress(OSError):
        jalur.unlink()


@contextlib.contextmanager
def giliran_menulis(jalur: Path) -> Iterator[None]:
    """Nobody else writes into the folder of ``jalur`` between reading the old state and writing the new one."""
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        with kunci_folder(jalur.parent):
            bersihkan(jalur.parent)
            yield
    except OSError as galat:
        raise BerkasTerkunci(_pesan(jalur, galat)) from galat


def simpan_salinan(jalur: Path, isi: bytes, tanda: str) -> Path | None:
    """Keep ``isi`` beside ``jalur`` as ``<name>_<tanda>_<now>.<suffix>``, never over another file.

    None where such a copy of the same bytes is already there, as after a run that was cut off.
    """
    try:
        with kunci_folder(jalur.parent):
            bersihkan(jalur.parent)
            if any(_sama(satu, isi) for satu in jalur.parent.glob(f"{jalur.stem}_{tanda}_*{jalur.suffix}")):
                return None
            salinan = _nama_bebas(jalur, tanda)
            _ganti(salinan, isi)
            return salinan
    except OSError as galat:
        raise BerkasTerkunci(_pesan(jalur, galat)) from galat


def pastikan_tertutup(jalur: Path) -> None:
    """BerkasTerkunci where Excel or LibreOffice left its mark that the file is open there."""
    for tanda in (jalur.with_name(f"~${jalur.name}"), jalur.with_name(f".~lock.{jalur.name}#")):
        if tanda.exists():
            pesan = teks.SEDANG_DIBUKA.format(berkas=jalur.name, folder=jalur.parent, tanda=tanda.name)
            raise BerkasTerkunci(f"{pesan} {teks.LAMA_UTUH}")


def sedang_dibuka(jalur: Path) -> bool:
    """Whether a spreadsheet program has the file open, as far as it says so beside the file."""
    try:
        pastikan_tertutup(jalur)
    except BerkasTerkunci:
        return True
    return False


def bersihkan(folder: Path) -> None:
    """Remove what a killed run left behind. Only for the holder of the folder's lock: nobody else is writing then."""
    for sisa in folder.glob(f"{AWALAN}*{AKHIRAN}"):
        with contextlib.suppress(OSError):
            sisa.unlink()


def _nama_bebas(jalur: Path, tanda: str) -> Path:
    saat = f"{dt.datetime.now():%Y-%m-%d_%H%M}"
    calon = jalur.with_name(f"{jalur.stem}_{tanda}_{saat}{jalur.suffix}")
    nomor = 2
    while calon.exists():
        calon = jalur.with_name(f"{jalur.stem}_{tanda}_{saat}_{nomor}{jalur.suffix}")
        nomor += 1
    return calon


def _sama(jalur: Path, isi: bytes) -> bool:
    try:
        return jalur.stat().st_size == len(isi) and jalur.read_bytes() == isi
    except OSError:
        return False


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
    sementara = tujuan.parent / f"{AWALAN}{secrets.token_hex(6)}{AKHIRAN}"
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
    return bentuk.format(berkas=jalur.name, folder=jalur.parent, kode=kode or "-", utuh=teks.LAMA_UTUH)
