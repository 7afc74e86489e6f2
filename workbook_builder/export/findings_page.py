"""The catalogue of findings as a page for staff.

``python -m workbook_builder.export.findings_page > docs/temuan.md`` writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbook_builder.findings.catalogue import KATALOG
from workbook_builder.findings.kind import JenisTemuan
from workbook_builder.model import Tingkat
from workbook_builder.text import findings_page as teks

_BAGIAN = re.compile(r"\{(\w+)[^}]*\}")


def baris_halaman() -> Iterator[str]:
    """The page line by line, in Markdown: groups by what a check judges, in each the worst first."""
    yield from teks.PEMBUKA.format(
        jumlah=len(KATALOG), **{t.value: sum(1 for j in KATALOG.values() if j.tingkat is t) for t in Tingkat}
    ).splitlines()
    for kelompok, judul in teks.KELOMPOK.items():
        isi = {kode: j for kode, j in KATALOG.items() if j.kelompok == kelompok}
        yield from ("", f"## {judul}", "", teks.KEPALA, teks.GARIS)
        for kode, satu in sorted(isi.items(), key=lambda x: (x[1].tingkat.urutan, x[0])):
            yield _baris(kode, satu)


def _baris(kode: str, satu: JenisTemuan) -> str:
    return f"| `{kode}` | {satu.tingkat.value} | {_contoh(satu.pesan)} | {_contoh(satu.saran)} |"


def _contoh(isi: str) -> str:
    """A message with its blanks named; what is added only where it is known is left out."""
    return _BAGIAN.sub(lambda c: "" if c.group(1) in teks.TAMBAHAN else f"[{c.group(1)}]", isi).replace("|", "\\|")


if __name__ == "__main__":
    print("\n".join(baris_halaman()))
