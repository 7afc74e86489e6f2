"""Writing in one step: the new file or the old one, never half a file and never a stray one."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

import pytest

from workbook_builder.errors import LockedFile
from workbook_builder.files.atomic import write_atomically

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def _failed(code: int) -> Any:
    def error(*_args: object, **_other: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    return error


def test_writes_a_new_file_and_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.json"
    write_atomically(path, b"isi")
    assert path.read_bytes() == b"isi"
    assert [p.name for p in path.parent.iterdir()] == ["c.json"]


def test_replaces_an_existing_file(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(b"lama dan lebih panjang")
    write_atomically(path, b"baru")
    assert path.read_bytes() == b"baru"
    assert [p.name for p in tmp_path.iterdir()] == ["c.json"]


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (errno.EACCES, "Tutup berkas itu di Excel"),
        (errno.EPERM, "Tutup berkas itu di Excel"),
        (errno.ENOSPC, "ruang di"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.EIO, f"kode kesalahan {errno.EIO}"),
    ],
)
def test_a_failure_keeps_the_old_file_and_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, word: str
) -> None:
    path = tmp_path / "Kinerja.xlsx"
    path.write_bytes(b"lama")
    monkeypatch.setattr(Path, "replace", _failed(code))
    with pytest.raises(LockedFile) as error:
        write_atomically(path, b"baru")
    message = str(error.value)
    assert "Kinerja.xlsx" in message and word in message and "berkas yang lama tidak berubah" in message
    assert path.read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["Kinerja.xlsx"]


def test_a_closed_folder_of_windows_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There a lock file that is being removed is refused like a folder that nobody may write into."""
    monkeypatch.setattr("workbook_builder.files.lock.WINDOWS", True)
    monkeypatch.setattr(os, "open", _failed(errno.EACCES))
    start = time.monotonic()
    with pytest.raises(LockedFile, match="hanya untuk dibaca"):
        write_atomically(tmp_path / "Kinerja.xlsx", b"baru")
    assert time.monotonic() - start < 5


def test_a_full_disk_while_writing_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", _failed(errno.ENOSPC))
    with pytest.raises(LockedFile, match="ruang"):
        write_atomically(tmp_path / "a.json", b"baru")
    assert list(tmp_path.iterdir()) == []


def test_an_interruption_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_files: int) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.json", b"baru")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_that_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(LockedFile, match="namanya sudah dipakai"):
        write_atomically(tmp_path / "a.json", b"baru")


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"bukan folder")
    with pytest.raises(LockedFile, match="namanya sudah dipakai"):
        write_atomically(tmp_path / "output" / "a.xlsx", b"baru")
    assert (tmp_path / "output").read_bytes() == b"bukan folder"


def test_a_read_only_file_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"lama")
    # Asked this way because the tests may run as root, to whom nothing is read-only.
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    with pytest.raises(LockedFile, match="izinnya hanya untuk dibaca"):
        write_atomically(path, b"baru")
    assert path.read_bytes() == b"lama"


@POSIX
def test_colleagues_can_read_what_was_written(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        write_atomically(tmp_path / "baru.json", b"x")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "baru.json").stat().st_mode) == 0o644
    (tmp_path / "baru.json").chmod(0o664)
    write_atomically(tmp_path / "baru.json", b"y")
    assert stat.S_IMODE((tmp_path / "baru.json").stat().st_mode) == 0o664


@POSIX
def test_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "asli.json").write_bytes(b"lama")
    (tmp_path / "tautan.json").symlink_to("asli.json")
    write_atomically(tmp_path / "tautan.json", b"baru")
    assert (tmp_path / "tautan.json").is_symlink()
    assert (tmp_path / "asli.json").read_bytes() == b"baru"


@POSIX
def test_a_device_is_not_replaced() -> None:
    write_atomically(Path(os.devnull), b"x")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
