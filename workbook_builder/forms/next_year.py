"""The next year of an office: its structure, and last year's targets and realisasi as Y-1. Targets start empty."""

from __future__ import annotations

import datetime as dt

from workbook_builder.model import BarisManual, Identitas, Masukan, Skor, SkorIku
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.filled import BarisAwal, SelAwal, TargetAwal
from workbook_builder.model.numbers import HUNDRED, Number, to_float
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import new_target as teks

PERSEN_ANGKA = "0.00%"
_TETAP = ("Nama Unit", "Unit Atasan", "Tempat", "Nama Pejabat", "Jabatan Pejabat", "Nama Atasan", "Jabatan Atasan")
"""What of Identitas holds from year to year; number and date belong to the new agreement."""


def tahun_berikut(identitas: Identitas, masukan: Masukan, skor: Skor, dibuat: dt.datetime | None) -> TargetAwal:
    """What the next year's target.xlsx starts with."""
    isi = {u: SelAwal(masukan.identitas[u].teks) for u in _TETAP if u in masukan.identitas}
    return TargetAwal(
        identitas={**isi, "Tahun": SelAwal(identitas.tahun + 1)},
        baris={
            teks.PETA.nama: tuple(_sel(s.perspektif, s.nomor, s.nama) for s in skor.kontrak.sasaran),
            teks.PERJANJIAN.nama: tuple(
                _sel(_bulat(b.nomor.teks), b.sasaran.teks, f"{b.kode} {b.nama}", None) for b in masukan.perjanjian
            ),
            teks.RINCIAN.nama: tuple(_rincian(masukan)),
            teks.MANUAL.nama: tuple(_manual(s, _per_kunci(masukan)) for s in skor.iku),
            teks.INISIATIF.nama: tuple(
                _sel(_bulat(b.nomor.teks), b.iku.teks, b.inisiatif.teks_asli, b.output.teks_asli, *[None] * 3)
                + _sel(b.penanggung_jawab.teks_asli, None)
                for b in masukan.inisiatif
            ),
            teks.ANGGARAN.nama: tuple(_sel(b.kode.teks, b.nama.teks, None) for b in masukan.anggaran),
        },
        dibuat=dibuat,
    )


def belum_lengkap(skor: Skor) -> tuple[str, ...]:
    """Codes whose last quarter with a target has no realisasi, so that their year is not over."""
    return tuple(s.iku.kode for s in skor.iku if not _setahun_penuh(s))


def _rincian(masukan: Masukan) -> list[BarisAwal]:
    """Sasaran and IKU rows in the order in which they stand on the sheet."""
    baris = [(_baris_lembar(s.sel.tempat.sel), _sel(s.nomor, s.nama.teks, *[None] * 7)) for s in masukan.sasaran]
    baris += [(_baris_lembar(b.sel.tempat.sel), _sel(b.kode, b.nama.teks, *[None] * 7)) for b in masukan.rincian]
    return [isi for _, isi in sorted(baris, key=lambda x: x[0])]


def _manual(s: SkorIku, manual: dict[str, BarisManual]) -> BarisAwal:
    """The row of an IKU as its Manual IKU states it; what was inferred stays blank, to be stated."""
    lama = manual.get(kunci_kode(s.iku.kode))
    isi: list[SelAwal] = [SelAwal(s.iku.kode)]
    for kolom in teks.MANUAL.kepala[1:]:
        if kolom == "Target Y-1":
            isi.append(_nilai(s, s.iku.target["Y"]))
        elif kolom == "Realisasi Y-1":
            isi.append(_nilai(s, s.langkah["Y"].realisasi if _setahun_penuh(s) else None))
        elif kolom == "Satuan" and (lama is None or lama.teks[kolom].kosong):
            isi.append(SelAwal(s.iku.satuan or None))
        elif lama is None or lama.teks[kolom].kosong:
            isi.append(SelAwal(None))
        else:
            sel = lama.teks[kolom]
            isi.append(SelAwal(sel.nilai if isinstance(sel.nilai, (int, float)) else sel.teks_asli, sel.format))
    return tuple(isi)


def _setahun_penuh(s: SkorIku) -> bool:
    bertarget = [q for q in TRIWULAN if s.iku.target[q] is not None]
    return bool(bertarget) and s.iku.realisasi[bertarget[-1]] is not None


def _nilai(s: SkorIku, nilai: Number | None) -> SelAwal:
    if nilai is None:
        return SelAwal(None)
    return SelAwal(to_float(nilai / HUNDRED), PERSEN_ANGKA) if s.iku.persen else SelAwal(to_float(nilai))


def _sel(*nilai: str | int | float | None) -> BarisAwal:
    return tuple(SelAwal(n if n != "" else None) for n in nilai)


def _bulat(teks_nomor: str) -> int | str:
    inti = teks_nomor.strip(" .")
    return int(inti) if inti.isdigit() else teks_nomor


def _baris_lembar(sel: str | None) -> int:
    return int("".join(c for c in sel or "" if c.isdigit()) or 0)


def _per_kunci(masukan: Masukan) -> dict[str, BarisManual]:
    return {kunci_kode(m.kode): m for m in reversed(masukan.manual)}
