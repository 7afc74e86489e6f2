"""Runs that are killed at any moment, and runs at the same time: files stay whole, nothing is lost, nothing is left."""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from alat import AKAR, ubah
from putaran_alat import isi_semua, target, terisi, tulis_target, utuh

from workbook_builder.files.atomic import tulis_aman
from workbook_builder.files.lock import NAMA_KUNCI, kunci_folder
from workbook_builder.history import baca_semua

KALI = 50
LARI = "import sys; from workbook_builder.cli.main import main; main(sys.argv[1:], prog_name='build-workbook')"
BUKU = "Kinerja_KPP-Uji-Coba_2026_Q4.xlsx"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")


def _mulai(folder: Path, *perintah: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", LARI, *perintah],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(AKAR)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def _selesai(folder: Path, *perintah: str) -> float:
    """Run to the end; how long it took, so that kills fall all over a run."""
    awal = time.monotonic()
    proses = _mulai(folder, *perintah)
    galat = proses.communicate()[1]
    assert proses.returncode == 0, galat.decode("utf-8", "replace")
    return time.monotonic() - awal


def _bunuh(proses: subprocess.Popen[bytes], sesudah: float) -> None:
    """Kill a run after so many seconds; most of a run is starting up, its later half is where files change."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        proses.wait(sesudah)
    proses.send_signal(signal.SIGKILL)
    proses.communicate()


def _sisa(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.name.endswith(".tmp") or p.name == NAMA_KUNCI]


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    """An office with its template filled for the whole year."""
    tulis_target(tmp_path / "input", target(8))
    _selesai(tmp_path, "template")
    isi_semua(tmp_path / "input" / "realisasi.xlsx")
    return tmp_path


def test_fifty_kills_of_template_lose_nothing(kantor: Path) -> None:
    berkas = kantor / "input" / "realisasi.xlsx"
    diketik = terisi(berkas)
    asli = berkas.read_bytes()
    lama = _selesai(kantor, "template")
    acak = random.Random(20261123)
    for _ in range(KALI):
        berkas.write_bytes(asli)
        proses = _mulai(kantor, "template")
        _bunuh(proses, lama * acak.uniform(0.3, 1.1))
        assert utuh(berkas) and terisi(berkas) == diketik
        assert all(utuh(p) for p in berkas.parent.glob("realisasi_cadangan_*.xlsx"))
    _selesai(kantor, "template")
    assert terisi(berkas) == diketik and _sisa(kantor) == []
    assert asli in [p.read_bytes() for p in berkas.parent.glob("realisasi_cadangan_*.xlsx")]


def test_fifty_kills_of_build_leave_whole_workbooks(kantor: Path) -> None:
    buku = kantor / "output" / BUKU
    lama = _selesai(kantor, "build")
    isi = buku.read_bytes()
    acak = random.Random(20261124)
    for n in range(KALI):
        ubah(kantor / "input", "realisasi.xlsx", lambda wb, n=n: wb["Realisasi IKU"].__setitem__("L7", 40 + n))
        proses = _mulai(kantor, "build")
        _bunuh(proses, lama * acak.uniform(0.3, 1.1))
        assert utuh(buku)
        assert all(utuh(p) for p in (kantor / "output").glob("*.xlsx"))
        assert baca_semua(kantor / "output", BUKU.removesuffix("_Q4.xlsx"))[1] == []
        assert list((kantor / "output").glob("*disunting*")) == [], "a killed build was taken for an edit by hand"
    _selesai(kantor, "build")
    assert utuh(buku) and buku.read_bytes() != isi and _sisa(kantor) == []
    shutil.rmtree(kantor / "output" / "riwayat")
    buku.unlink()
    _selesai(kantor, "build")
    sendiri = buku.read_bytes()
    _selesai(kantor, "build")
    assert buku.read_bytes() == sendiri


def test_runs_at_the_same_time_corrupt_nothing(kantor: Path) -> None:
    berkas = kantor / "input" / "realisasi.xlsx"
    diketik, asli = terisi(berkas), berkas.read_bytes()
    proses = [_mulai(kantor, perintah) for perintah in ("template", "build") * 4]
    galat = [p.communicate()[1].decode("utf-8", "replace") for p in proses]
    assert [p.returncode for p in proses] == [0] * 8, galat
    assert terisi(berkas) == diketik
    assert [p.read_bytes() for p in berkas.parent.glob("realisasi_cadangan_*.xlsx")] == [asli]
    assert utuh(kantor / "output" / BUKU) and _sisa(kantor) == []
    nama = sorted(p.name for p in (kantor / "output" / "riwayat").iterdir())
    assert [n.split("_")[3] for n in nama] == [f"{i:04d}" for i in range(1, len(nama) + 1)]


def test_a_killed_run_locks_nobody_out(tmp_path: Path) -> None:
    kode = (
        "import sys, time; from pathlib import Path; from workbook_builder.files.lock import kunci_folder\n"
        "with kunci_folder(Path('.')):\n    print('siap', flush=True); time.sleep(60)\n"
    )
    proses = subprocess.Popen(
        [sys.executable, "-c", kode],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(AKAR)},
        stdout=subprocess.PIPE,
    )
    assert proses.stdout is not None
    assert proses.stdout.readline() == b"siap\n"
    proses.kill()
    proses.communicate()
    (tmp_path / ".build-workbook-abc.tmp").write_bytes(b"setengah")
    tulis_aman(tmp_path / "a.json", b"baru")
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_a_folder_that_stays_locked_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbook_builder.errors import BerkasTerkunci
    from workbook_builder.files import lock as kunci

    monkeypatch.setattr(kunci, "BATAS_TUNGGU", 0.0)
    monkeypatch.setattr(kunci, "_terkunci", lambda _berkas: False)
    with pytest.raises(BerkasTerkunci, match="sedang ditulisi"), kunci_folder(tmp_path):
        pass


def test_a_run_writes_only_into_its_folders(kantor: Path) -> None:
    luar = kantor / "luar"
    luar.mkdir()
    sebelum = set(kantor.rglob("*"))
    _selesai(kantor, "template")
    _selesai(kantor, "build")
    baru = {p.relative_to(kantor).parts[0] for p in set(kantor.rglob("*")) - sebelum}
    assert baru == {"input", "output"} and list(luar.iterdir()) == []
