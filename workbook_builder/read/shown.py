"""Where what a sheet shows differs from what is read: scaled formats, hidden rows, struck-through and merged cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from numbers import Real
from typing import TYPE_CHECKING, NamedTuple

from workbook_builder.findings.tables import AND_MORE, SHOWN_BLANK
from workbook_builder.model import Sel, Temuan
from workbook_builder.model.address import alamat, huruf_kolom
from workbook_builder.read.workbook import Lembar
from workbook_builder.text.numbers import tulis_angka

if TYPE_CHECKING:
    from workbook_builder.read.table import Baris, Tabel

MAX_NAMED = 12
"""Cells, rows or columns that one message names."""
DIGITS = 6
"""Decimals with which a message repeats a stored number."""
MAX_FORMAT = 255
"""Characters of a number format; Excel takes no more."""

_QUOTED = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_SCALED = re.compile(r"[0#?](,+)(?=[^0#?,]|$)")
_WORDS = re.compile(r"general|@", re.IGNORECASE)


def temuan_tampilan(
    lembar: Lembar, tabel: Tabel, baris: Sequence[Baris], dibaca: Sequence[str], angka: Collection[str]
) -> Iterator[Temuan]:
    """What the records of a table show otherwise than it is read; ``angka`` names their columns of figures."""
    sel = [(satu.nomor, tabel.kolom[n], satu[n], n) for satu in baris for n in dibaca if n in tabel.kolom]
    terisi = [(b, k, s) for b, k, s, _ in sel if not s.kosong]
    yield from _merged(lembar, tabel, baris, angka)
    yield from _formats([s for _, _, s, n in sel if n in angka])
    yield from _struck(lembar, terisi)
    yield from _hidden(lembar, terisi)
    rumus = [s for b, k, s in terisi if (b, k) in lembar.rumus]
    if rumus:
        yield Temuan("rumus-dibaca", rumus[0].tempat, {"sel": _addresses(rumus), "jumlah": len(rumus)})


def _merged(lembar: Lembar, tabel: Tabel, baris: Sequence[Baris], angka: Collection[str]) -> Iterator[Temuan]:
    """Merged cells that give one figure to several: down a column, or over the periods of a row."""
    nomor = {satu.nomor for satu in baris}
    kolom = {tabel.kolom[n] for n in angka if n in tabel.kolom}
    for b1, k1, b2, k2 in lembar.gabungan:
        isi = lembar.sel.get((b1, k1))
        if k1 not in kolom or isi is None or _nothing(isi.teks):
            continue
        kena = sum(1 for b in range(b1, b2 + 1) if b in nomor) * len(kolom & set(range(k1, k2 + 1)))
        if kena > 1:
            yield Temuan("sel-digabung", isi.tempat, {"daerah": f"{alamat(b1, k1)}:{alamat(b2, k2)}"})


def _formats(sel: Sequence[Sel]) -> Iterator[Temuan]:
    """Numbers whose format shows another number, or none; zeros that it shows as a dash, once a sheet."""
    nol: list[Sel] = []
    for satu in sel:
        nilai = satu.nilai
        if satu.format == "General" or isinstance(nilai, bool) or not isinstance(nilai, Real):
            continue
        angka = float(nilai)
        tampil = _shown(satu.format, (angka > 0) - (angka < 0))
        if angka == 0 and tampil.blank:
            nol.append(satu)
        elif tampil.blank or tampil.scale != 1 or tampil.unsigned:
            terlihat = (abs(angka) if tampil.unsigned else angka) * tampil.scale
            isi = {
                "isi": tulis_angka(angka, DIGITS),
                "tampil": SHOWN_BLANK if tampil.blank else f"'{tulis_angka(terlihat, DIGITS)}'",
                "format": satu.format[:40],
            }
            yield Temuan("tampilan-berbeda", satu.tempat, isi)
    if nol:
        yield Temuan("nol-tampil-kosong", nol[0].tempat, {"sel": _addresses(nol)})


class Shown(NamedTuple):
    """How a number format shows a number, percent apart: ``scale`` is what it multiplies by."""

    scale: float = 1
    blank: bool = False
    unsigned: bool = False


@lru_cache(maxsize=1024)
def _shown(format: str, sign: int) -> Shown:
    """How a format shows a number of this sign (-1, 0, 1); one with conditions or dates is taken as plain."""
    bagian = _sections(format[:MAX_FORMAT])
    if len(format) > MAX_FORMAT or any(re.search(r"\[[<>=]", satu) for satu in bagian):
        return Shown()
    nomor = 1 if sign < 0 and len(bagian) > 1 else 2 if sign == 0 and len(bagian) > 2 else 0
    mentah = bagian[nomor]
    inti = _QUOTED.sub("", mentah)
    if _WORDS.search(inti) or re.search(r"[dmyhs]", inti, re.IGNORECASE):
        return Shown()
    blank = "0" not in inti if sign == 0 else not re.search(r"[0#?]", inti)
    scale = 1000.0 ** -sum(len(koma) for koma in _SCALED.findall(inti)) * 100.0 ** max(0, inti.count("%") - 1)
    return Shown(scale, blank, nomor == 1 and not re.search(r"[-(\u2212\u2013]", mentah))


def _sections(format: str) -> list[str]:
    """The parts of a format for positive, negative and zero: parted by semicolons outside quotes."""
    tanpa_kutip = re.sub(r'"[^"]*"|\\.', lambda m: m.group().replace(";", " "), format)
    return tanpa_kutip.split(";")


def _nothing(text: str) -> bool:
    """Whether a text is a dash or "n/a", which means the same for every cell that it is merged over."""
    return re.sub(r"[^a-z0-9]", "", text.lower()) in ("", "na")


def _struck(lembar: Lembar, terisi: Sequence[tuple[int, int, Sel]]) -> Iterator[Temuan]:
    sel = [s for b, k, s in terisi if (b, k) in lembar.tercoret]
    if sel:
        yield Temuan("sel-tercoret", sel[0].tempat, {"sel": _addresses(sel)})


def _hidden(lembar: Lembar, terisi: Sequence[tuple[int, int, Sel]]) -> Iterator[Temuan]:
    baris = {b: s for b, _, s in reversed(terisi) if b in lembar.tersembunyi.baris}
    if baris:
        nomor = sorted(baris)
        yield Temuan("baris-tersembunyi", baris[nomor[0]].tempat, {"daftar": _list([str(b) for b in nomor])})
    kolom = {k: s for _, k, s in reversed(terisi) if k in lembar.tersembunyi.kolom}
    if kolom:
        nomor = sorted(kolom)
        yield Temuan("kolom-tersembunyi", kolom[nomor[0]].tempat, {"daftar": _list([huruf_kolom(k) for k in nomor])})


def _addresses(sel: Sequence[Sel]) -> str:
    return _list(list(dict.fromkeys(s.tempat.sel or "" for s in sel)))


def _list(nama: Sequence[str]) -> str:
    lebih = len(nama) - MAX_NAMED
    return ", ".join(nama[:MAX_NAMED]) + (AND_MORE.format(jumlah=lebih) if lebih > 0 else "")
