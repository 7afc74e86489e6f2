"""The rows of Realisasi Anggaran as spending that is scored."""

from __future__ import annotations

from collections.abc import Iterable

from workbook_builder.model import Belanja, Reading, RealisasiAnggaran, RealisasiAnggaranRow


def assemble_anggaran(row: Iterable[RealisasiAnggaranRow]) -> RealisasiAnggaran:
    rincian = tuple(_belanja(b) for b in row if not b.total)
    total = [_belanja(b) for b in row if b.total]
    return RealisasiAnggaran(rincian, total[0] if total else None)


def _belanja(row: RealisasiAnggaranRow) -> Belanja:
    return Belanja(
        row.code.text,
        row.name.text,
        _rupiah(row.pagu),
        {q: _rupiah(a) for q, a in row.realisasi.items()},
        row.note.original_text,
    )


def _rupiah(reading: Reading) -> int | None:
    return None if reading.value is None else int(reading.value)
