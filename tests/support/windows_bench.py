"""Windows on Linux: the folder for Windows unzipped, and its buttons pressed under Wine in a prefix of its own."""

from __future__ import annotations

import contextlib
import fcntl
import os
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from support.offices import ROOT

LONGEST = 300
"""Seconds that a button may take on a busy machine."""
LINGERS = 60
"""Seconds that Wine's server waits for another process."""
WITHOUT_ROOT = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Root may write into every folder; staff may not. What starts Wine's server is what counts."""


@dataclass(frozen=True)
class Pressed:
    """How a button ended: exit code, and all that its window said."""

    code: int
    said: str

    @property
    def last(self) -> str:
        """The last sentence before the window waits for a key."""
        lines = [line for line in self.said.splitlines() if line.strip()]
        assert lines[-1] == "Tekan sembarang tombol untuk menutup jendela ini.", self.said
        return lines[-2]


@dataclass(frozen=True)
class Running:
    """A process under Wine. Its output is a pipe, since Python under Wine begins with no other."""

    process: subprocess.Popen[bytes]

    def end(self) -> Pressed:
        """Wait for the process, not for the end of its pipe: processes of Wine's own hold that open."""
        assert self.process.stdout is not None
        limit, said = time.monotonic() + LONGEST, b""
        with self.process.stdout as pipe:
            while time.monotonic() < limit:
                over = self.process.poll() is not None
                ready = select.select([pipe], [], [], 0.1)[0]
                part = os.read(pipe.fileno(), 65536) if ready else b""
                said += part
                if over and not part:
                    text = said.decode("utf-8", "replace").replace("\r", "").replace("\f", "")
                    return Pressed(self.process.returncode, text)
        raise TimeoutError(said)


@dataclass(frozen=True)
class Bench:
    """A Wine prefix, and the zip that is unzipped for each test."""

    prefix: Path
    archive: Path

    def unzip(self, folder: Path) -> Path:
        with zipfile.ZipFile(self.archive) as packed:
            packed.extractall(folder)
        return folder / "build-workbook"

    def press(self, root: Path, button: str, *dropped: Path, typed: str = "") -> Pressed:
        """A double click on a button, or something dropped onto it, with what is typed into its window."""
        return self.begin(root / f"{button}.cmd", *map(windows_path, dropped), typed=typed).end()

    def run_python(self, root: Path, code: str, *arguments: str) -> Running:
        return self.begin(root / "program" / "python" / "python.exe", "-X", "utf8", "-c", code, *arguments)

    def begin(self, program: Path, *arguments: str, typed: str = "") -> Running:
        process = subprocess.Popen(
            [*_as_staff(), "wine", str(program), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=_environment(self.prefix),
        )
        assert process.stdin is not None
        with process.stdin as keys:
            keys.write(typed.encode())
        return Running(process)


def _as_staff() -> tuple[str, ...]:
    return WITHOUT_ROOT if os.geteuid() == 0 else ()


def windows_path(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


@contextlib.contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """A bench whose zip is in a folder that the processes of a test run share; the first one to come makes it.

    The prefix stays from run to run: it is large, and takes a while to be made.
    """
    prefix = Path(tempfile.gettempdir()) / f"build-workbook-wine-{os.geteuid()}"
    for place, make in ((prefix, _make_prefix), (folder, _make_zip)):
        place.mkdir(exist_ok=True)
        with (place / "lock").open("w") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            if not (place / "ready").exists():
                make(place)
                (place / "ready").touch()
    # The server stays a while after each process, so that not every one starts it anew; one that runs refuses.
    _call(prefix, "wineserver", f"--persistent={LINGERS}")
    [archive] = folder.glob("build-workbook-*-windows.zip")
    yield Bench(prefix, archive)


def _make_zip(folder: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "windows.py"), "--to", str(folder)]
    subprocess.run(command, check=True, capture_output=True, text=True)


def _make_prefix(prefix: Path) -> None:
    _call(prefix, "wineboot", "--init").check_returncode()
    system = prefix / "drive_c" / "windows" / "system32"
    if not (system / "bcryptprimitives.dll").exists():
        (system / "bcryptprimitives.dll").write_bytes(_random_numbers())


def _call(prefix: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    quiet = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    return subprocess.run([*_as_staff(), *command], check=False, env=_environment(prefix), **quiet)


def _environment(prefix: Path) -> dict[str, str]:
    """Nothing is opened at the end, no helper windows of Wine, and Python as it runs at the office."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    quiet = {"BUILD_WORKBOOK_TANPA_BUKA": "1", "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml="}
    return {**kept, **quiet, "WINEPREFIX": str(prefix)}


def _random_numbers() -> bytes:
    """bcryptprimitives.dll, which every Windows 10 has and Wine before 9 lacks: its one function, lent by advapi32."""
    address, names = 0x1000, b"bcryptprimitives.dll\0ProcessPrng\0advapi32.SystemFunction036\0"
    own, function, lender = (address + 52 + names.index(part) for part in (b"bcr", b"Pro", b"adv"))
    table = struct.pack("<8x2H7I", 0, 0, own, 1, 1, 1, address + 40, address + 44, address + 48)
    exports = table + struct.pack("<IIHH", lender, function, 0, 0) + names
    header = b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40) + b"PE\0\0"
    header += struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022)
    header += struct.pack("<HBBIIIII", 0x20B, 14, 0, 0, 0x200, 0, 0, address)
    header += struct.pack(
        "<QIIHHHHHHIIIIHH", 0x180000000, 0x1000, 0x200, 6, 0, 0, 0, 6, 0, 0, 0x2000, 0x200, 0, 3, 0x160
    )
    header += struct.pack("<QQQQII", 0x100000, 0x1000, 0x100000, 0x1000, 0, 16)
    header += struct.pack("<II", address, len(exports)) + bytes(8 * 15)
    header += b".edata\0\0" + struct.pack("<IIIIIIHHI", len(exports), address, 0x200, 0x200, 0, 0, 0, 0, 0x40000040)
    return header.ljust(0x200, b"\0") + exports.ljust(0x200, b"\0")


def wine_is_there() -> bool:
    return sys.platform == "linux" and shutil.which("wine") is not None
