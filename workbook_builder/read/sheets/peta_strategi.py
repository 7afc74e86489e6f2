"""Sheet Peta Strategi: the perspektif of every sasaran."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from workbook_builder.model import BarisPeta, Sel, Temuan
from workbook_builder.model.codes import baca_nomor
from workbook_builder.read.leftover import headings_without_rows, ignored, is_note, mention
from workbook_builder.read.table import Baris, Kolom, cari_tabel
from workbook_builder.read.workbook import Lembar

NAMA = "Peta Strategi"
KOLOM = (
    Kolom("Perspektif"),
    Kolom("SS", ("No. SS", "Nomor SS", "No. Sasaran", "Kode SS")),
    Kolom("Sasaran Strategis", ("Sasaran", "Nama Sasaran Strategis", "Sasaran Program/Kegiatan")),
)


def baca(lembar: Lembar) -> tuple[tuple[BarisPeta, ...], tuple[Temuan, ...]]:
    """Rows with a number; a perspektif written once over its rows is carried down.

    On a sheet that repeats it row by row a blank one was forgotten, and stays blank.
    """
    tabel = cari_tabel(lembar, KOLOM, bernomor)
    hasil: list[BarisPeta] = []
    amatan = list(tabel.amatan)
    terakhir = max((b.nomor for b in tabel.baris if bernomor(b)), default=0)
    pita: list[tuple[Baris, Sel]] = []
    listed = _repeats_perspektif([b["Perspektif"] for b in tabel.baris if bernomor(b)])
    perspektif = None
    for baris in tabel.baris:
        if not baris["Perspektif"].kosong or perspektif is None or (listed and bernomor(baris)):
            perspektif = baris["Perspektif"]
        if baris["SS"].kosong:
            # A band title with the perspektif alone heads the rows below it.
            if baris["Perspektif"].kosong or not baris["Sasaran Strategis"].kosong:
                amatan.append(_tanpa_nomor(baris, baris.nomor < terakhir))
            else:
                pita.append((baris, perspektif))
            continue
        hasil.append(BarisPeta(perspektif, baris["SS"], baris["Sasaran Strategis"]))
    amatan += headings_without_rows(pita, {b.perspektif.tempat for b in hasil})
    return tuple(hasil), tuple(amatan)


def _repeats_perspektif(cells: Sequence[Sel]) -> bool:
    """Whether a perspektif is typed again, not merged, in the row below its first."""
    return any(
        above.teks.casefold() == below.teks.casefold() and above.tempat != below.tempat
        for above, below in pairwise(cells)
        if not below.kosong
    )


def _tanpa_nomor(baris: Baris, berlanjut: bool) -> Temuan:
    """A name under which the table goes on, or beside a perspektif, is a sasaran; any other a note."""
    if is_note(baris) and not berlanjut:
        return ignored(baris)
    return Temuan("sasaran-tanpa-nomor", baris["SS"].tempat, mention(baris["Sasaran Strategis"]))


def bernomor(baris: Baris) -> bool:
    """Whether a row holds a sasaran: it has a number."""
    return baca_nomor(baris["SS"].teks) is not None
