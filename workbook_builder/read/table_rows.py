"""Sorting the rows under a header: records, repeated headers, signature blocks, and what would be lost in silence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from workbook_builder.model import Sel, Temuan
from workbook_builder.model.codes import pisahkan_kode
from workbook_builder.read.signature import Row, signature_rows

if TYPE_CHECKING:
    from workbook_builder.read.table import Baris, _Pencari

PANJANG_SEBUT = 60
"""Characters of a cell that a message repeats."""
CONTOH = "CONTOH"
"""First word of the row that shows how a table is filled."""
NOMOR_KOLOM = 3
"""Cells from which a row that counts 1, 2, 3 under a header numbers the columns."""


class Pemilah:
    """Goes through the rows under the first header of a table once, from top to bottom."""

    def __init__(
        self, pencari: _Pencari, kepala: int, peta: Mapping[str, int], kunci_sah: Callable[[Baris], bool]
    ) -> None:
        self.baris: list[Baris] = []
        self.amatan: list[Temuan] = []
        self.kepala_ulang: list[int] = []
        self.peta = dict(peta)
        self._p = pencari
        self._kepala = kepala
        self._sah = kunci_sah
        self._judul = {sel.teks for b in pencari.baris_terisi if b <= kepala for _, sel in pencari.isi(b)}
        self._calon: list[tuple[Row | None, Baris | None]] = []
        self._batas_kepala = kepala
        """The last row of the header above the row at hand."""

    def pilah(self) -> None:
        """Fill ``baris`` with the rows to be read, ``amatan`` with what was found on the way."""
        self.amatan += self._di_atas_kepala()
        for i, nomor in enumerate(self._p.baris_terisi):
            if nomor > self._batas_kepala and not self._bagian_kepala(nomor, self._p.baris_terisi[i + 1 : i + 2]):
                self._tambah(nomor)
        tanda_tangan = signature_rows([None if satu is None or contoh(satu) else row for row, satu in self._calon])
        for row, satu in self._calon:
            if row is None or satu is None or row.number in tanda_tangan or contoh(satu):
                continue
            self.amatan += self._p.rumus_tanpa_nilai(satu)
            if satu.terisi or self._sah(satu):
                self.baris.append(satu)
            elif luar := self._di_luar(row):
                self.amatan.append(luar)
        self.amatan += self._kolom_tanpa_judul()

    def _tambah(self, nomor: int) -> None:
        satu = self._p.baris(nomor, self.peta)
        self._calon.append((Row(nomor, self._isi(nomor), self._sah(satu)), satu))

    def _isi(self, nomor: int) -> list[tuple[int, Sel]]:
        """The distinct cells of a row that someone filled."""
        hitungan = {self.peta[n] for n in self._p.hitungan if n in self.peta}
        return [(k, sel) for k, sel in self._p.isi(nomor) if k not in hitungan]

    def _bagian_kepala(self, nomor: int, berikut: list[int]) -> bool:
        """Whether a row repeats a header, is the upper part of one, numbers the columns, or repeats a title."""
        ulang = self._p.kepala_ulang(nomor)
        if ulang is not None:
            return self._kepala_diulang(nomor, *ulang)
        satu = self._p.baris(nomor, self.peta)
        if self._sah(satu) and not self._angka_kolom(nomor):
            return False
        if berikut and self._p.sisa_kepala(satu):
            return True
        if self._judul_sebagian(nomor):
            if berikut and self._p.kepala_ulang(berikut[0]) is not None:
                return True
            self.amatan.append(Temuan("tabel-kedua", self._isi(nomor)[0][1].tempat, {"lembar": self._p.lembar.nama}))
            return True
        return self._p.sisa_kepala(satu) or self._angka_kolom(nomor) or self._judul_ulang(nomor)

    def _kepala_diulang(self, awal: int, nomor: int, ulang: dict[str, int]) -> bool:
        """Take a repeated header over; False where the row is a row of the table, beside the header of another."""
        if any(not self._p.judul(awal, k) and (awal, k) in self._p.lembar.sel for k in self._kolom_wajib()):
            tempat = self._p.lembar.sel[awal, min(ulang.values())].tempat
            self.amatan.append(Temuan("tabel-kedua", tempat, {"lembar": self._p.lembar.nama}))
            return False
        tetap = all(self.peta.get(n, k) == k for n, k in ulang.items())
        baru = {k for n, k in ulang.items() if n not in self.peta}
        if tetap and not baru & set(self.peta.values()):
            # A shorter header in the same columns leaves the others where they were.
            self.peta = {**self.peta, **ulang}
        else:
            if hilang := [n for n in self.peta if n not in ulang and n not in self._p.hitungan]:
                isi = {"kolom": ", ".join(f"'{n}'" for n in hilang)}
                self.amatan.append(Temuan("kepala-ulang-kurang", self._isi(awal)[0][1].tempat, isi))
            self.peta = ulang
        self.kepala_ulang.append(nomor)
        self._batas_kepala = nomor
        self._calon.append((None, None))
        return True

    def _kolom_wajib(self) -> list[int]:
        return [k for n, k in self.peta.items() if n in self._p.wajib]

    def _judul_sebagian(self, nomor: int) -> bool:
        """Whether most cells of a row are headers, and not in the columns that they head: part of another table's."""
        isi = self._p.isi(nomor)
        judul = [(nama, k) for k, _ in isi if (nama := self._p.judul(nomor, k)) is not None]
        return len(judul) >= 2 and 2 * len(judul) > len(isi) and any(self.peta.get(n) != k for n, k in judul)

    def _angka_kolom(self, nomor: int) -> bool:
        """Whether the row right under a header numbers its columns: (1), (2), (3)."""
        if nomor != self._batas_kepala + 1:
            return False
        angka = [re.sub(r"[\s().]", "", sel.teks) for _, sel in self._isi(nomor)]
        return len(angka) >= NOMOR_KOLOM and angka == [str(i) for i in range(1, len(angka) + 1)]

    def _judul_ulang(self, nomor: int) -> bool:
        """Whether a row repeats a title that stands above the table."""
        isi = self._isi(nomor)
        return bool(isi) and all(isinstance(sel.nilai, str) and sel.teks in self._judul for _, sel in isi)

    def _di_atas_kepala(self) -> Iterator[Temuan]:
        """Rows above the header that are rows of the table."""
        for nomor in self._p.baris_terisi:
            if nomor >= self._kepala:
                return
            satu = self._p.baris(nomor, self.peta)
            if len(satu.terisi) > 1 and self._sah(satu) and not contoh(satu):
                yield Temuan("baris-di-atas-judul", satu.terisi[0].tempat, _sebut(satu.terisi[0]))

    def _di_luar(self, row: Row) -> Temuan | None:
        """The finding of a row that has nothing in the columns of the table."""
        if not row.cells:
            return None
        berat = next((s for _, s in row.cells if not isinstance(s.nilai, str) or pisahkan_kode(s.teks)[0]), None)
        sel = berat or row.cells[0][1]
        return Temuan("isi-di-luar-tabel" if berat else "baris-diabaikan", sel.tempat, _sebut(sel))

    def _kolom_tanpa_judul(self) -> Iterator[Temuan]:
        """Columns beside the table that are filled in its rows and have no header, once each."""
        terlihat = set(self.peta.values()) | {
            k for b in (self._kepala, self._kepala - 1) for k in self._p.lembar.kolom_baris.get(b, ())
        }
        for row in (row for row, _ in self._calon if row is not None and row.keyed):
            for k, sel in row.cells:
                if k not in terlihat:
                    terlihat.add(k)
                    yield Temuan("kolom-tanpa-judul", sel.tempat, _sebut(sel))


def contoh(baris: Baris) -> bool:
    """Whether a row only shows how to fill the table: its first cell says so."""
    return next(iter(baris.sel.values())).teks.startswith(CONTOH)


def _sebut(sel: Sel) -> dict[str, object]:
    return {"isi": sel.teks[:PANJANG_SEBUT]}
