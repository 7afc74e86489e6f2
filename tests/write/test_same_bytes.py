"""Equal inputs give equal bytes: whatever the seed of hashes is, and whatever system writes the archive.

``.ci/versions.py`` compares the Python versions of the machine.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.fingerprint import fingerprint

from workbook_builder.files.archive import without_system

pytestmark = pytest.mark.slow

SCRIPT = Path(__file__).resolve().parents[1] / "support" / "fingerprint.py"


def test_no_byte_depends_on_the_seed_of_hashes() -> None:
    here = fingerprint()
    assert len(here) > 100
    path = os.pathsep.join(str(folder) for folder in (SCRIPT.parents[1], SCRIPT.parents[2]))
    for seed in ("0", "4711"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}
        done = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, check=True, env=environment)
        assert json.loads(done.stdout) == here


def _archive(system: int) -> bytes:
    """Two entries, as a system (0 is Windows, 3 is Unix) writes them."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.xml", "folder/b.xml"):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = system, 0o600 << 16 if system else 0x20
            archive.writestr(entry, b"<x>" * 500)
    return target.getvalue()


def test_an_archive_names_no_system_and_holds_what_it_held() -> None:
    windows, unix = (without_system(_archive(system)) for system in (0, 3))
    assert windows == unix
    with zipfile.ZipFile(io.BytesIO(unix)) as archive:
        assert archive.testzip() is None
        assert archive.read("folder/b.xml") == b"<x>" * 500
        entries = archive.infolist()
    assert [e.filename for e in entries] == ["a.xml", "folder/b.xml"]
    assert {(e.create_system, e.create_version, e.external_attr) for e in entries} == {(0, 20, 0)}


@pytest.mark.parametrize("damage", [b"", b"x" * 40, _archive(3)[:-1], _archive(3) + b"x"])
def test_what_is_no_plain_archive_is_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match="no plain zip archive"):
        without_system(damage)
