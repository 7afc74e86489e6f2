"""Finding a table by its header texts, wherever it stands on its sheet.

Above it may be any number of title rows, below it dates and signature blocks; headers may be merged, spread over two
rows, wrapped, repeated at page breaks, or differ in case, spacing and punctuation; blank rows may separate parts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from workbook_builder.model import Sel, Tempat, Temuan
from workbook_builder.model.codes import usulkan_kode
from workbook_builder.read.shown import temuan_tampilan
from workbook_builder.read.table_rows import Pemilah
from workbook_builder.read.workbook import Lembar

BATAS_SEBUT = 8
"""Headers that a message names."""
BATAS_KEPALA = 60
"""Letters and digits that a header has at most; what is longer is a name or a sentence."""


@dataclass(frozen=True)
class Kolom:
    """A column: its official header, other spellings, and whether the table is unreadable without it."""

    nama: str
    alias: tuple[str, ...] = ()
    wajib: bool = True
    hitungan: bool = False
    """Whether it is a check that the template calculates itself, of no meaning here."""
    pola: Callable[[str], bool] | None = None
    """Recognises spellings that no list can hold, such as those with a year, by their ``kunci_teks``."""

    @property
    def kunci(self) -> frozenset[str]:
        return frozenset(kunci_teks(t) for t in (self.nama, *self.alias))


class NamaKepala:
    """The official header that a folded header text stands for."""

    def __init__(self, kolom: Sequence[Kolom]) -> None:
        self._nama: dict[str, str | None] = {kunci: k.nama for k in reversed(kolom) for kunci in k.kunci}
        self._pola = tuple((k.nama, k.pola) for k in kolom if k.pola is not None)

    def get(self, kunci: str) -> str | None:
        if kunci and kunci not in self._nama and len(kunci) <= BATAS_KEPALA:
            self._nama[kunci] = next((nama for nama, pola in self._pola if pola(kunci)), None)
        return self._nama.get(kunci)


@dataclass(frozen=True)
class Baris:
    """One row of a table: its cells by official header; a column the sheet lacks gives a blank cell."""

    nomor: int
    sel: Mapping[str, Sel]
    hitungan: frozenset[str] = frozenset()
    """The columns that the template calculates itself."""

    def __getitem__(self, kolom: str) -> Sel:
        return self.sel[kolom]

    @property
    def terisi(self) -> list[Sel]:
        """The distinct cells that someone filled (a merged area counts once)."""
        isi = (s for nama, s in self.sel.items() if nama not in self.hitungan and not s.kosong)
        return list({s.tempat: s for s in isi}.values())


@dataclass(frozen=True)
class Tabel:
    """A table as found; ``kolom`` maps official headers to sheet columns, ``kepala`` is the row of the first header."""

    kolom: Mapping[str, int]
    baris: tuple[Baris, ...]
    amatan: tuple[Temuan, ...]
    kepala: int = 0
    kepala_ulang: tuple[int, ...] = ()
    """The rows that repeat the header, as at page breaks."""

    @property
    def ditemukan(self) -> bool:
        return bool(self.kolom)


def kode_asing(sel: Sel) -> Temuan:
    """The finding of a cell that should be the code of an IKU."""
    isi = {"isi": sel.teks[:60] or "-", "usul": usulkan_kode(sel.teks.split(maxsplit=1)[0] if sel.teks else "")}
    return Temuan("kode-tak-terbaca", sel.tempat, isi)


@lru_cache(maxsize=20_000)
def kunci_teks(teks: str) -> str:
    """A header or sheet name without case, spaces, line breaks and punctuation."""
    return re.sub(r"[^a-z0-9]", "", teks.lower())


def cari_tabel(
    lembar: Lembar,
    kolom: Sequence[Kolom],
    kunci_sah: Callable[[Baris], bool],
    angka: Collection[str] = (),
) -> Tabel:
    """Find the table with these columns; every filled row on its sheet is among its rows, or named among its findings.

    ``kunci_sah`` tells whether a record begins in a row. ``angka`` names the columns of figures.
    Left out in silence are only headers, their repetitions and numbers of columns, examples and signature blocks.
    """
    pencari = _Pencari(lembar, kolom)
    kepala = pencari.kepala()
    if kepala is None:
        return Tabel({}, (), (pencari.kolom_hilang(),))
    awal, peta = kepala
    pemilah = Pemilah(pencari, awal, peta, kunci_sah)
    pemilah.pilah()
    amatan = [*pencari.kolom_lain(awal, peta), *pemilah.amatan]
    tabel = Tabel(pemilah.peta, tuple(pemilah.baris), tuple(amatan), awal, tuple(pemilah.kepala_ulang))
    sah = [satu for satu in tabel.baris if kunci_sah(satu)]
    return replace(tabel, amatan=(*amatan, *temuan_tampilan(lembar, tabel, sah, pencari.dibaca, angka)))


def cari_kepala(lembar: Lembar, kolom: Sequence[Kolom]) -> Tabel:
    """The table with these columns without its rows: where its header stands, and what it heads."""
    kepala = _Pencari(lembar, kolom).kepala()
    return Tabel(kepala[1], (), (), kepala[0]) if kepala else Tabel({}, (), ())


class _Pencari:
    """Looks for the headers of one table on one sheet."""

    def __init__(self, lembar: Lembar, kolom: Sequence[Kolom]) -> None:
        self.lembar = lembar
        self.kolom = kolom
        self.nama_dari = NamaKepala(kolom)
        self.wajib = frozenset(k.nama for k in kolom if k.wajib)
        self.hitungan = frozenset(k.nama for k in kolom if k.hitungan)
        self.dibaca = tuple(k.nama for k in kolom if not k.hitungan)
        self.baris_terisi = list(lembar.kolom_baris)
        self._terakhir: tuple[int, Mapping[str, int], Baris] | None = None

    def kepala(self) -> tuple[int, dict[str, int]] | None:
        """The (last) row of the first header, and the columns that it heads."""
        for nomor in self.baris_terisi:
            peta = self.peta_kolom(nomor)
            if self.lengkap(peta):
                return self.sampai_bawah(nomor, peta)
        return None

    def kepala_ulang(self, nomor: int) -> tuple[int, dict[str, int]] | None:
        """A header that begins in this row: most of the headers it carries are its own texts, not of the row above."""
        peta = self.peta_kolom(nomor)
        if not self.lengkap(peta) or 2 * self._sendiri(nomor, peta) <= len(peta):
            return None
        return self.sampai_bawah(nomor, peta)

    def sampai_bawah(self, nomor: int, peta: dict[str, int]) -> tuple[int, dict[str, int]]:
        """The header with its second row, where every cell of the next row is a header too."""
        bawah = self.peta_kolom(nomor + 1)
        if self._baris_judul(nomor + 1) and bawah.keys() >= peta.keys():
            return nomor + 1, bawah
        return nomor, peta

    def _sendiri(self, nomor: int, peta: Mapping[str, int]) -> int:
        return sum(1 for k in peta.values() if _kunci_sel(self.lembar.sel.get((nomor, k))))

    def _baris_judul(self, nomor: int) -> bool:
        """Whether every cell that begins in this row is a header."""
        sel, atas = self.lembar.sel, self.lembar.sel.get
        kolom = [
            k
            for k in self.lembar.kolom_baris.get(nomor, ())
            if (di_atas := atas((nomor - 1, k))) is None or di_atas.tempat != sel[nomor, k].tempat
        ]
        return bool(kolom) and all(self.judul(nomor, k) for k in kolom)

    def judul(self, nomor: int, kolom: int) -> str | None:
        """The official header that a cell itself carries, alone or joined with the one above."""
        if not _kunci_sel(self.lembar.sel.get((nomor, kolom))):
            return None
        return next((n for teks in self._calon(nomor, kolom) if (n := self.nama_dari.get(teks)) is not None), None)

    def isi(self, nomor: int) -> list[tuple[int, Sel]]:
        """The distinct filled cells of a row with their columns, also beside the table."""
        hasil: dict[Tempat, tuple[int, Sel]] = {}
        for k in self.lembar.kolom_baris.get(nomor, ()):
            sel = self.lembar.sel[nomor, k]
            if not sel.kosong:
                hasil.setdefault(sel.tempat, (k, sel))
        return list(hasil.values())

    def lengkap(self, peta: Mapping[str, int]) -> bool:
        return bool(peta) and self.wajib <= peta.keys()

    def peta_kolom(self, nomor: int) -> dict[str, int]:
        """Which official headers this row carries, alone or together with the row above it, and in which column."""
        peta: dict[str, int] = {}
        dua_baris = {*self.lembar.kolom_baris.get(nomor, ()), *self.lembar.kolom_baris.get(nomor - 1, ())}
        for k in sorted(dua_baris):
            for teks in self._calon(nomor, k):
                nama = self.nama_dari.get(teks)
                if nama is not None and nama not in peta:
                    peta[nama] = k
                    break
        return peta

    def _calon(self, nomor: int, kolom: int) -> tuple[str, ...]:
        """Header texts a cell can stand for: joined with the one above ("Trajectory" / "Output"), or alone.

        A header that stands one row higher, over a blank cell, still heads its column.
        """
        sendiri, atas = self.lembar.sel.get((nomor, kolom)), self.lembar.sel.get((nomor - 1, kolom))
        teks_sendiri, teks_atas = _kunci_sel(sendiri), _kunci_sel(atas)
        if sendiri is not None and atas is not None and sendiri.tempat == atas.tempat:
            return (teks_sendiri,)
        if teks_sendiri and teks_atas:
            return (teks_atas + teks_sendiri, teks_sendiri)
        return (teks_sendiri or (teks_atas if sendiri is None else ""),)

    def baris(self, nomor: int, peta: Mapping[str, int]) -> Baris:
        """A row by the columns of a header; asked for twice in a row, it is made once."""
        if self._terakhir is None or self._terakhir[0] != nomor or self._terakhir[1] is not peta:
            self._terakhir = (nomor, peta, self._susun(nomor, peta))
        return self._terakhir[2]

    def _susun(self, nomor: int, peta: Mapping[str, int]) -> Baris:
        kosong = Sel(None, "General", self.lembar.tempat)
        return Baris(
            nomor,
            {k.nama: self.lembar.ambil(nomor, peta[k.nama]) if k.nama in peta else kosong for k in self.kolom},
            self.hitungan,
        )

    def rumus_tanpa_nilai(self, baris: Baris) -> list[Temuan]:
        """Formulas in a row whose result was never stored; what they stand for cannot be known here."""
        tempat = dict.fromkeys(baris[nama].tempat for nama in self.dibaca if baris[nama].rumus_kosong)
        return [Temuan("rumus-tanpa-nilai", satu) for satu in tempat]

    def sisa_kepala(self, baris: Baris) -> bool:
        """Whether a row is part of a header repeated at a page break: most of its cells are header texts."""
        sama = sum(1 for nama, sel in baris.sel.items() if self.nama_dari.get(_kunci_sel(sel)) == nama)
        return sama >= 2 and sama * 2 > len(baris.terisi)

    def kolom_hilang(self) -> Temuan:
        """The best row that could have been meant as the header, and what it lacks."""
        terbaik: dict[str, int] = {}
        baris_terbaik = 0
        for nomor in self.baris_terisi:
            peta = self.peta_kolom(nomor)
            if len(peta) > len(terbaik):
                terbaik, baris_terbaik = peta, nomor
        hilang = [k.nama for k in self.kolom if k.wajib and k.nama not in terbaik]
        tempat = self.lembar.ambil(baris_terbaik, min(terbaik.values())).tempat if terbaik else self.lembar.tempat
        isi = {
            "lembar": self.lembar.nama,
            "kolom": ", ".join(f"'{n}'" for n in hilang),
            "ada": ", ".join(f"'{n}'" for n in terbaik) or "tidak satu pun",
            "lain": ", ".join(f"'{t[:40]}'" for t in self._judul_asing(baris_terbaik, terbaik)[:BATAS_SEBUT]) or "-",
        }
        return Temuan("kolom-hilang", tempat, isi)

    def _judul_asing(self, baris: int, peta: Mapping[str, int]) -> list[str]:
        """Texts beside the recognised headers: one of them may be the missing one, written otherwise."""
        kolom = [k for k in self.lembar.kolom_baris.get(baris, ()) if k not in peta.values()]
        sel = [self.lembar.sel[baris, k] for k in kolom]
        return list(dict.fromkeys(s.teks for s in sel if isinstance(s.nilai, str) and not s.kosong))

    def kolom_lain(self, kepala: int, peta: Mapping[str, int]) -> Iterator[Temuan]:
        """Columns beside the known ones: repeated headers, and those that nobody reads."""
        for k in self.lembar.kolom_baris.get(kepala, ()):
            sel = self.lembar.sel[kepala, k]
            if k in peta.values() or not isinstance(sel.nilai, str) or sel.kosong:
                continue
            nama = self.nama_dari.get(_kunci_sel(sel))
            if nama is not None:
                yield Temuan("kolom-ganda", sel.tempat, {"kolom": nama})
            else:
                yield Temuan("kolom-diabaikan", sel.tempat, {"kolom": sel.teks[:60]})


def _kunci_sel(sel: Sel | None) -> str:
    return kunci_teks(sel.teks) if sel is not None and isinstance(sel.nilai, str) else ""
