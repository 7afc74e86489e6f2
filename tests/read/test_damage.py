"""A part of the fuzz run with every test run; ``ACAK_BANYAK`` sets how many files, ``ACAK_AWAL`` where to begin."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.damage import MAX_SECONDS, run_cli

pytestmark = pytest.mark.slow


@pytest.mark.fuzz
@pytest.mark.skipif(os.name != "posix", reason="the alarm that ends a hang is POSIX only")
def test_a_damaged_file_ends_in_findings_or_a_message_and_leaves_earlier_output_alone(tmp_path: Path) -> None:
    start, count = int(os.environ.get("ACAK_AWAL", "0")), int(os.environ.get("ACAK_BANYAK", "200"))
    end, slowest, failed = run_cli(range(start, start + count), tmp_path)
    assert failed == [], f"seed: failure; at most {MAX_SECONDS} s each, the slowest took {slowest:.1f} s"
    assert sum(end.values()) == count and set(end) == {"pesan", "temuan", "buku"}
