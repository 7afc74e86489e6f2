"""Build dist/build-workbook-<version>-windows.zip: all that a computer needs on which nothing is installed.

    python packaging/windows.py --python python-3.13.2-embed-amd64.zip

Without ``--python`` the copy of that package on the package index serves. Either is packed only where every file has
the SHA-256 in windows-python.txt, the wheels where they have those in windows-wheels.txt. Equal inputs, equal bytes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path, PurePosixPath
from string import Template

import sources
from contents import write_zip

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from workbook_builder import __version__
from workbook_builder.cli.main import main as command_line
from workbook_builder.text.buttons import BUTTONS, SAMPLE

LIMIT = 40_000_000
"""Bytes that the zip may have: it travels by mail and on old USB sticks."""
PATHS = "python313.zip\r\n.\r\n..\\packages\r\n..\r\n"
"""Where Python finds modules, seen from its folder; nothing else of the computer is looked at."""


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--python", type=Path, metavar="FILE.zip", help="the official embeddable package")
    options.add_argument("--to", type=Path, default=ROOT / "dist", metavar="DIR", help="where the zip goes")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = chosen.python or sources.download_python(Path(folder))
        files = {**_program(archive, Path(folder)), **_beside()}
    content = write_zip({f"build-workbook/{name}": data for name, data in files.items()})
    if len(content) > LIMIT:
        sys.exit(f"The zip has {len(content)} bytes, more than {LIMIT}.")
    chosen.to.mkdir(parents=True, exist_ok=True)
    path = chosen.to / f"build-workbook-{__version__}-windows.zip"
    path.write_bytes(content)
    print(f"{path}: {len(content) / 1e6:.1f} MB, {len(files)} files, SHA-256 {sha256(content).hexdigest()}")
    return 0


def _program(archive: Path, folder: Path) -> dict[str, bytes]:
    """What nobody needs to touch: Python with the paths of this folder, the packages and the program."""
    python = sources.python_files(archive)
    [paths] = [name for name in python if name.endswith("._pth")]
    files = {f"python/{name}": data for name, data in {**python, paths: PATHS.encode("ascii")}.items()}
    files |= {f"packages/{name}": data for name, data in sources.wheel_files(folder).items()}
    files |= {f"workbook_builder/{name}": data for name, data in _tracked("workbook_builder").items()}
    files |= {name: (HERE / "folder" / name).read_bytes() for name in ("build-workbook", "build-workbook.cmd")}
    files["LICENSE"] = (ROOT / "LICENSE").read_bytes()
    return {f"program/{name}": _for_windows(name, data) for name, data in files.items()}


def _beside() -> dict[str, bytes]:
    """What staff see: the buttons, the text to read first, and the shipped office as a sample."""
    button = Template((HERE / "folder" / "button.cmd").read_text(encoding="ascii"))
    digest = sha256(b"".join(data for _, data in sorted(_tracked("workbook_builder").items()))).hexdigest()[:12]
    files = {
        f"{title}.cmd": button.substitute(step=step, title=title, digest=digest).encode("ascii")
        for step, title in BUTTONS.items()
        if step in command_line.commands
    }
    files |= {name: (HERE / "folder" / name).read_bytes() for name in ("BACA SAYA.txt", "Jendela perintah.cmd")}
    files |= {f"data/{SAMPLE}/{name}": data for name, data in _tracked("input").items()}
    return {name: _for_windows(name, data) for name, data in files.items()}


def _tracked(folder: str) -> dict[str, bytes]:
    """The files of a folder of the repository by their names in it; what a run left there is none of them."""
    command = ["git", "ls-files", "-z", "--", folder]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout.split("\0")
    return {str(PurePosixPath(name).relative_to(folder)): (ROOT / name).read_bytes() for name in listed if name}


def _for_windows(name: str, data: bytes) -> bytes:
    """Texts that Notepad and cmd read have the line ends of Windows."""
    if not name.endswith((".cmd", ".txt")) or b"\r\n" in data:
        return data
    return data.replace(b"\n", b"\r\n")


if __name__ == "__main__":
    sys.exit(main())
