"""Walking through the XML of a part, element by element, within bounds and without a document type.

Names are taken without their namespace prefix: writers differ in it, and in which of the two namespaces they use.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers import expat

from workbook_builder.errors import BerkasTidakTerbaca
from workbook_builder.read.wadah import Wadah
from workbook_builder.text import berkas as teks

BATAS_UNSUR = 4_000_000
"""Elements in a part: a formatted row and two formatted cells for every row that Excel has, walked in seconds."""
BATAS_DALAM = 64
"""Elements inside each other; a sheet needs eight."""

Atribut = Mapping[str, str]


class Pengurai:
    """Base of the readers: override ``mulai`` and ``selesai``; ``teks`` collects text while ``kumpul`` is set."""

    def __init__(self, wadah: Wadah, bagian: str) -> None:
        self.wadah = wadah
        self.bagian = bagian
        self.kumpul = False
        self.teks: list[str] = []
        self._dalam = 0
        self._banyak = 0

    def mulai(self, nama: str, atribut: Atribut) -> None:
        """An element begins."""

    def selesai(self, nama: str) -> None:
        """An element ends."""

    def urai(self) -> None:
        """Walk through the whole part; a part that is not there has no elements."""
        pengurai = expat.ParserCreate()
        pengurai.buffer_text = True
        pengurai.StartElementHandler = self._mulai
        pengurai.EndElementHandler = self._selesai
        pengurai.CharacterDataHandler = self._isi
        pengurai.StartDoctypeDeclHandler = self._doctype
        ada = False
        try:
            for satu in self.wadah.potongan(self.bagian):
                ada = True
                pengurai.Parse(satu, False)
            if ada:
                pengurai.Parse(b"", True)
        except (expat.ExpatError, ValueError, KeyError, OverflowError) as galat:
            # An attribute that is missing or should be a number, an unknown encoding.
            raise self.wadah.rusak() from galat

    def ambil_teks(self) -> str:
        """The text collected since ``kumpul`` was set."""
        isi = "".join(self.teks)
        self.teks.clear()
        self.kumpul = False
        return isi

    def _mulai(self, nama: str, atribut: Atribut) -> None:
        self._dalam += 1
        self._banyak += 1
        if self._dalam > BATAS_DALAM or self._banyak > BATAS_UNSUR:
            raise BerkasTidakTerbaca(teks.TERLALU_BANYAK_ISI.format(berkas=self.wadah.nama))
        self.mulai(nama.rpartition(":")[2], atribut)

    def _selesai(self, nama: str) -> None:
        self._dalam -= 1
        self.selesai(nama.rpartition(":")[2])

    def _isi(self, isi: str) -> None:
        if self.kumpul:
            self.teks.append(isi)

    def _doctype(self, *_: object) -> None:
        # No office program writes one; entities inside it are how a small file fills the memory.
        raise BerkasTidakTerbaca(teks.BERDOCTYPE.format(berkas=self.wadah.nama))
