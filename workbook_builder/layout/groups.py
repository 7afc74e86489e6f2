"""IKU under their sasaran, as the official tables list them."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.layout.context import Konteks
from workbook_builder.model import SkorIku, SkorSasaran


def per_sasaran(k: Konteks) -> Iterator[tuple[SkorSasaran, list[SkorIku]]]:
    """Every sasaran that has IKU, in the order of the agreement."""
    for sasaran in k.skor.sasaran:
        anggota = [s for s in k.skor.iku if s.iku.ss == sasaran.sasaran.nomor]
        if anggota:
            yield sasaran, anggota
