"""Checks of a row through the year: what is measured to date does not fall, and targets move as polarisasi says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import Bahan
from workbook_builder.findings.catalogue import ARAH_NAIK, ARAH_TURUN, BASIS_KUMULATIF, TARGET_NAIK
from workbook_builder.model import Basis, Iku, NilaiPeriode, Polarisasi, Tempat, Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.periods import TRIWULAN, Konsolidasi
from workbook_builder.text.numbers import tulis_nilai

BATAS_MINIMIZE = 50
"""Percent; a share that is to stay small does not climb past one half in its targets."""


def target_turun(b: Bahan) -> Iterator[Temuan]:
    """Cumulative targets (TLK, Maximize) rise or stay through the year."""
    for baris in b.masukan.rincian:
        iku = b.iku[kunci_kode(baris.kode)]
        if iku.konsolidasi is not Konsolidasi.TLK or iku.polarisasi is not Polarisasi.MAXIMIZE or _arah(iku):
            continue
        doubts = b.doubts[kunci_kode(iku.kode)]
        for sebelum, q in _turun(iku.target):
            if doubts.doubts_target(sebelum) or doubts.doubts_target(q):
                continue
            yield Temuan("target-turun", baris.target[q].tempat, _isi_turun(iku, iku.target, sebelum, q))


def polarisasi_searah(b: Bahan) -> Iterator[Temuan]:
    """TLK targets do not move all through the year against what polarisasi calls good."""
    for baris in b.masukan.rincian:
        iku = b.iku[kunci_kode(baris.kode)]
        if iku.konsolidasi is not Konsolidasi.TLK or "polarisasi" in iku.disimpulkan:
            continue
        arah, akhir = _arah(iku), iku.target["Y"] or 0
        naik_terlarang = iku.polarisasi is Polarisasi.MINIMIZE and iku.persen and akhir >= BATAS_MINIMIZE
        doubts = b.doubts[kunci_kode(iku.kode)]
        # One step may be a slip in one cell; two in the same direction are a shape.
        if _langkah(iku) < 2 or any(doubts.doubts_target(q) for q in TRIWULAN):
            continue
        if (arah == ARAH_TURUN and iku.polarisasi is Polarisasi.MAXIMIZE) or (arah == ARAH_NAIK and naik_terlarang):
            deret = ", ".join(tulis_nilai(iku.target[q], iku.persen) for q in TRIWULAN)
            isi = {"kode": iku.kode, "polarisasi": iku.polarisasi.value, "arah": arah, "deret": deret}
            yield Temuan("polarisasi-berlawanan", _tempat_polarisasi(b, iku, baris.sel.tempat), isi)


def realisasi_turun(b: Bahan) -> Iterator[Temuan]:
    """Realisasi measured to date does not fall: where Basis says cumulative, and where a TLK target rises."""
    for baris in b.masukan.realisasi:
        iku = b.iku.get(kunci_kode(baris.kode))
        # A sum to date never falls, whichever way is good: the quarter in between would be below zero.
        if iku is None or not (iku.polarisasi is Polarisasi.MAXIMIZE or iku.berselisih):
            continue
        doubts = b.doubts[kunci_kode(iku.kode)]
        for sebelum, q in _turun(iku.realisasi):
            if not (_kumulatif(iku) or _target_naik(iku, sebelum, q)):
                continue
            if doubts.doubts_realisasi(sebelum) or doubts.doubts_realisasi(q):
                continue
            isi = {**_isi_turun(iku, iku.realisasi, sebelum, q), "alasan": _alasan(iku, sebelum, q)}
            yield Temuan("realisasi-turun", baris.realisasi[q].tempat, isi)


def _alasan(iku: Iku, sebelum: str, q: str) -> str:
    if _kumulatif(iku):
        return BASIS_KUMULATIF
    a, z = tulis_nilai(iku.target[sebelum], iku.persen), tulis_nilai(iku.target[q], iku.persen)
    return TARGET_NAIK.format(awal=a, akhir=z)


def _isi_turun(iku: Iku, deret: NilaiPeriode, sebelum: str, q: str) -> dict[str, object]:
    return {
        "kode": iku.kode,
        "periode": q,
        "nilai": tulis_nilai(deret[q], iku.persen),
        "sebelum": sebelum,
        "nilai_sebelum": tulis_nilai(deret[sebelum], iku.persen),
    }


def _turun(deret: NilaiPeriode) -> Iterator[tuple[str, str]]:
    """(quarter before, quarter) of every fall; quarters without a value are passed over."""
    ada = [(q, n) for q in TRIWULAN if (n := deret[q]) is not None]
    for (sebelum, a), (q, n) in pairwise(ada):
        if n < a:
            yield sebelum, q


def _arah(iku: Iku) -> str | None:
    """Whether the quarterly targets only rise or only fall; empty where they do both, None where they do neither."""
    ada = [n for q in TRIWULAN if (n := iku.target[q]) is not None]
    naik, turun = any(b > a for a, b in pairwise(ada)), any(b < a for a, b in pairwise(ada))
    if naik and turun:
        return ""
    return ARAH_NAIK if naik else (ARAH_TURUN if turun else None)


def _langkah(iku: Iku) -> int:
    """How often the quarterly target changes."""
    ada = [n for q in TRIWULAN if (n := iku.target[q]) is not None]
    return sum(1 for a, b in pairwise(ada) if a != b)


def _kumulatif(iku: Iku) -> bool:
    return iku.basis is Basis.KUMULATIF and iku.konsolidasi is not Konsolidasi.AVERAGE


def _target_naik(iku: Iku, sebelum: str, q: str) -> bool:
    a, z = iku.target[sebelum], iku.target[q]
    return iku.konsolidasi is Konsolidasi.TLK and a is not None and z is not None and z > a


def _tempat_polarisasi(b: Bahan, iku: Iku, baris: Tempat) -> Tempat:
    manual = b.manual.get(kunci_kode(iku.kode))
    return manual.teks["Polarisasi"].tempat if manual else baris


PEMERIKSAAN = (target_turun, polarisasi_searah, realisasi_turun)
