"""Whether every Python on this machine makes the same bytes: compared with the running one, part by part.

Each other version gets an environment of its own for the time of the run, with the very packages of this one. A machine
with a single Python has nothing to compare.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parent.parent
VERSIONS = ((3, 11), (3, 12), (3, 13), (3, 14))
PACKAGES = ("click", "openpyxl", "PyYAML", "XlsxWriter")
"""What a build imports; pandas is not among it."""


def main() -> int:
    here = _fingerprint(sys.executable)
    print(f"{sys.version.split()[0]}: {here['Q4']} (workbook of the shipped office), {len(here)} files and parts")
    failed = False
    for number, python in _others():
        with tempfile.TemporaryDirectory() as folder:
            there = _fingerprint(_environment(python, Path(folder)))
        different = sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))
        print(
            f"{number}: {there['Q4']}, " + (f"other bytes: {', '.join(different)}" if different else "the same bytes")
        )
        failed |= bool(different)
    return int(failed)


def _others() -> Iterator[tuple[str, str]]:
    """(version, path) of one Python of each supported version but the running one, on the path or from pyenv."""
    for major, minor in VERSIONS:
        if (major, minor) == sys.version_info[:2]:
            continue
        pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
        found = [shutil.which(f"python{major}.{minor}"), *sorted(map(str, pyenv.glob(f"{major}.{minor}.*/bin/python")))]
        usable = [number for path in found if path and (number := _number(path)) is not None]
        if usable:
            yield usable[-1]
        else:
            print(f"{major}.{minor}: not on this machine")


def _number(python: str) -> tuple[str, str] | None:
    """(version, path); None for a stand-in that runs nothing, and where no environment can be made."""
    code = "import ensurepip, venv, platform; print(platform.python_version())"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return (done.stdout.strip(), python) if done.returncode == 0 else None


def _environment(python: str, folder: Path) -> str:
    """The Python of a new environment with the packages of this one."""
    subprocess.run([python, "-m", "venv", folder], check=True)
    new = str(folder / ("Scripts" if os.name == "nt" else "bin") / "python")
    packages = [f"{name}=={version(name)}" for name in PACKAGES]
    subprocess.run([new, "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages], check=True)
    return new


def _fingerprint(python: str) -> dict[str, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [python, str(ROOT / "tests" / "support" / "fingerprint.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    result: dict[str, str] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    sys.exit(main())
