"""Checks of published figures against each other: twice the same, parts and wholes, amounts and percentages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from workbook_builder.check.context import Bahan
from workbook_builder.check.names import kunci_nama
from workbook_builder.check.published.labels import Acuan, baca_periode
from workbook_builder.model import BarisTerbit, Iku, Polarisasi, Temuan
from workbook_builder.model.numbers import ZERO, Number, is_whole
from workbook_builder.model.periods import sudah_berjalan
from workbook_builder.text.numbers import tulis_angka, tulis_nilai, tulis_rupiah

BATAS_UANG = 1_000_000
"""Rupiah; a whole figure from here on is an amount. Counts and scores of an office stay far below."""
MAKS_BAGIAN = 12
"""Amounts of one period that are combined into sums; more would only find sums by accident, and slowly."""

_PERAN = re.compile(r"\b(target|realisasi)\b", re.IGNORECASE)
_KATA_UKUR = re.compile(r"\b(persentase|realisasi|capaian|tingkat|jumlah)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Jumlah:
    """A published amount in rupiah: ``peran`` is target or realisasi, ``pokok`` what it is an amount of."""

    baris: BarisTerbit
    peran: str
    pokok: str
    nilai: Number


def angka_terbit_sama(b: Bahan) -> Iterator[Temuan]:
    """A figure that we do not compute is published alike everywhere; ours are compared one by one."""
    acuan = Acuan(b)
    pertama: dict[tuple[str, str | None], BarisTerbit] = {}
    for baris in _berangka(b):
        if acuan.cari(baris.acuan.teks) is not None:
            continue
        asal = pertama.setdefault((kunci_nama(baris.acuan.teks), _periode(b, baris)), baris)
        if asal.nilai.nilai != baris.nilai.nilai:
            isi = {**_acuan(b, baris), **_dua(baris, asal), "sel_lain": asal.nilai.tempat.sel or "-"}
            yield Temuan("terbit-saling-beda", baris.nilai.tempat, isi)


def rincian_terbit(b: Bahan) -> Iterator[Temuan]:
    """Parts written as ``Whole: part`` add up to the whole of the same source."""
    bagian: dict[tuple[str, str | None], list[BarisTerbit]] = {}
    for baris in _berangka(b):
        induk, pemisah, _ = baris.acuan.teks.partition(":")
        if pemisah:
            bagian.setdefault((kunci_nama(induk), _periode(b, baris)), []).append(baris)
    for kunci, isi_bagian in bagian.items():
        sumber = {x.sumber.teks for x in isi_bagian}
        induk_sama = [x for x in _berangka(b) if (kunci_nama(x.acuan.teks), _periode(b, x)) == kunci]
        dipakai = [x for x in induk_sama if x.sumber.teks in sumber] or induk_sama[:1]
        jumlah = sum((x.nilai.nilai or ZERO for x in isi_bagian), ZERO)
        for induk_baris in dipakai:
            nilai = induk_baris.nilai.nilai or 0
            if abs(nilai - jumlah) > b.aturan.angka("toleransi_terbit"):
                isi = {
                    **_acuan(b, induk_baris),
                    "nilai": tulis_angka(nilai),
                    "harapan": tulis_angka(jumlah),
                    "selisih": tulis_angka(nilai - jumlah),
                    "banyak": len(isi_bagian),
                }
                yield Temuan("terbit-rincian", induk_baris.nilai.tempat, isi)


def jumlah_terbit(b: Bahan) -> Iterator[Temuan]:
    """Amounts called targets add up to the total target, not to the total realisasi; and the other way round."""
    for periode, semua in _jumlah_per_periode(b).items():
        for total in semua:
            seharusnya = [x for x in semua if x.pokok == total.pokok and x.peran != total.peran]
            bagian = [x for x in semua if x.pokok != total.pokok and x.peran != total.peran]
            if seharusnya and (ketemu := _berjumlah(bagian, total.nilai, b)):
                if abs(total.nilai - seharusnya[0].nilai) <= b.aturan.angka("toleransi_jumlah"):
                    continue
                isi = {
                    "daftar": ", ".join(f"'{x.baris.acuan.teks}' ({x.baris.nilai.tempat.sel})" for x in ketemu),
                    "periode": periode or "-",
                    "nilai": tulis_rupiah(total.nilai),
                    "acuan": total.baris.acuan.teks[:60],
                    "seharusnya": seharusnya[0].baris.acuan.teks[:60],
                    "harapan": tulis_rupiah(seharusnya[0].nilai),
                }
                yield Temuan("terbit-jumlah-lain", ketemu[0].baris.nilai.tempat, isi)


def rasio_terbit(b: Bahan) -> Iterator[Temuan]:
    """Where target and realisasi are published as amounts, their ratio is the IKU's realisasi in percent."""
    for periode, semua in _jumlah_per_periode(b).items():
        if periode is None or not sudah_berjalan(periode, b.triwulan):
            continue
        target = {x.pokok: x for x in reversed(semua) if x.peran == "target"}
        for satu in (x for x in semua if x.peran == "realisasi" and x.pokok in target):
            iku = _iku_bernama(b, satu.pokok)
            realisasi = (
                b.skor_iku[next(k for k, v in b.iku.items() if v is iku)].langkah[periode].realisasi if iku else None
            )
            rasio = satu.nilai / target[satu.pokok].nilai * 100
            if iku is None or realisasi is None or abs(rasio - realisasi) <= b.aturan.angka("toleransi_terbit"):
                continue
            isi = {
                "acuan": satu.baris.acuan.teks[:60],
                "lain": target[satu.pokok].baris.acuan.teks[:60],
                "periode": periode,
                "nilai": tulis_nilai(rasio, True),
                "kode": iku.kode,
                "harapan": tulis_nilai(realisasi, True),
            }
            yield Temuan("terbit-rasio", satu.baris.nilai.tempat, isi)


def _berangka(b: Bahan) -> Iterator[BarisTerbit]:
    return (x for x in b.masukan.terbit if x.nilai.nilai is not None)


def _periode(b: Bahan, baris: BarisTerbit) -> str | None:
    return baca_periode(baris.periode.teks, b.kontrak.identitas.tahun)


def _jumlah_per_periode(b: Bahan) -> dict[str | None, list[_Jumlah]]:
    """The amounts whose label says target or realisasi, by period."""
    hasil: dict[str | None, list[_Jumlah]] = {}
    for baris in _berangka(b):
        nilai, cocok = baris.nilai.nilai or ZERO, _PERAN.search(baris.acuan.teks)
        if cocok is None or nilai < BATAS_UANG or not is_whole(nilai):
            continue
        pokok = kunci_nama(re.sub(r"\(rp\)", "", _PERAN.sub("", baris.acuan.teks), flags=re.IGNORECASE))
        hasil.setdefault(_periode(b, baris), []).append(_Jumlah(baris, cocok.group(1).lower(), pokok, nilai))
    return hasil


def _berjumlah(bagian: list[_Jumlah], total: Number, b: Bahan) -> tuple[_Jumlah, ...]:
    """Two or more amounts, as few as possible, that add up to a total."""
    dipakai = bagian[:MAKS_BAGIAN]
    for banyak in range(2, len(dipakai) + 1):
        for calon in combinations(dipakai, banyak):
            if abs(sum(x.nilai for x in calon) - total) <= b.aturan.angka("toleransi_jumlah"):
                return calon
    return ()


def _iku_bernama(b: Bahan, pokok: str) -> Iku | None:
    """The percentage IKU that measures a subject: its name without "persentase realisasi", or its short form."""
    calon = [
        i
        for i in b.kontrak.iku
        if i.persen
        and i.polarisasi is Polarisasi.MAXIMIZE
        and pokok in (kunci_nama(_KATA_UKUR.sub("", i.nama)), *_singkatan(i.nama))
    ]
    return calon[0] if len(calon) == 1 else None


def _singkatan(nama: str) -> Iterable[str]:
    return (kunci_nama(x) for x in re.findall(r"\(([^()]{2,12})\)", nama))


def _acuan(b: Bahan, baris: BarisTerbit) -> dict[str, object]:
    return {"acuan": baris.acuan.teks[:60], "periode": _periode(b, baris) or baris.periode.teks[:20]}


def _dua(baris: BarisTerbit, asal: BarisTerbit) -> dict[str, object]:
    a, z = baris.nilai.nilai or 0, asal.nilai.nilai or 0
    return {"nilai": tulis_angka(a), "harapan": tulis_angka(z), "selisih": tulis_angka(a - z)}


PEMERIKSAAN = (angka_terbit_sama, rincian_terbit, jumlah_terbit, rasio_terbit)
