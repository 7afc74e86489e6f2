"""Words for units."""

from __future__ import annotations

import re

RUPIAH = frozenset({"rupiah", "rp", "rupiahpenuh"})


def is_rupiah(satuan: str) -> bool:
    """Whether a Satuan is whole rupiah; millions of rupiah are another unit."""
    return re.sub(r"[^a-z]", "", satuan.lower()) in RUPIAH
