"""A part of the fuzz run with every test run; ``ACAK_BANYAK`` sets how many files, ``ACAK_AWAL`` where to begin."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from acak import BATAS_DETIK, jalankan


@pytest.mark.acak
@pytest.mark.skipif(os.name != "posix", reason="the alarm that ends a hang is POSIX only")
def test_a_damaged_file_ends_in_findings_or_a_message_and_leaves_earlier_output_alone(tmp_path: Path) -> None:
    awal, banyak = int(os.environ.get("ACAK_AWAL", "0")), int(os.environ.get("ACAK_BANYAK", "200"))
    akhir, terlama, gagal = jalankan(range(awal, awal + banyak), tmp_path)
    assert gagal == [], f"seed: failure; at most {BATAS_DETIK} s each, the slowest took {terlama:.1f} s"
    assert sum(akhir.values()) == banyak and set(akhir) == {"pesan", "temuan", "buku"}
