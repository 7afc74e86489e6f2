"""The whole score of an office, from the steps of each IKU up to NKO and predikat."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from workbook_builder.model import Iku, Kontrak, Kualitas, Langkah, Skor, SkorIku, SkorPerspektif, SkorSasaran
from workbook_builder.model.numbers import HUNDRED, Number
from workbook_builder.model.periods import PERIODE, PERIODE_LAPORAN
from workbook_builder.rules import Aturan
from workbook_builder.rules.model import pita
from workbook_builder.score.anggaran import skor_anggaran
from workbook_builder.score.capaian import langkah_capaian
from workbook_builder.score.k3 import kualitas_iku
from workbook_builder.score.leverage import pengaruh
from workbook_builder.score.needs import kebutuhan_iku
from workbook_builder.score.realisasi import realisasi_periode
from workbook_builder.score.rollup import jumlah, nilai_dinilai, rata, rata_tertimbang


def hitung(kontrak: Kontrak, aturan: Aturan, triwulan: int) -> Skor:
    """Score the agreement after a quarter (1..4). Capaian, NSS, NP and NKO are on the 0..120 scale, unrounded."""
    iku = _skor_iku(kontrak, aturan, triwulan)
    anggota: dict[int, list[SkorIku]] = defaultdict(list)
    for satu in iku:
        anggota[satu.iku.ss].append(satu)
    sasaran = tuple(SkorSasaran(s, _nss(anggota[s.nomor])) for s in kontrak.sasaran)
    perspektif = tuple(
        SkorPerspektif(p.nama, p.bobot.angka, _np([s for s in sasaran if s.sasaran.perspektif == p.nama]))
        for p in aturan.perspektif
    )
    nko = {p: rata_tertimbang((satu.nilai[p], satu.bobot) for satu in perspektif) for p in PERIODE}
    return Skor(
        kontrak=kontrak,
        triwulan=triwulan,
        iku=iku,
        sasaran=sasaran,
        perspektif=perspektif,
        nko=nko,
        predikat={p: pita(aturan.predikat, nko[p]) for p in PERIODE},
        anggaran=skor_anggaran(kontrak.anggaran, triwulan),
        pengaruh=pengaruh(iku, sasaran, perspektif, aturan, PERIODE_LAPORAN[triwulan]),
    )


def _skor_iku(kontrak: Kontrak, aturan: Aturan, triwulan: int) -> tuple[SkorIku, ...]:
    kualitas = [kualitas_iku(iku, aturan) for iku in kontrak.iku]
    jumlah_k3: dict[int, Number] = defaultdict(Number)
    for iku, satu in zip(kontrak.iku, kualitas, strict=True):
        jumlah_k3[iku.ss] += satu.k3
    return tuple(
        SkorIku(
            iku,
            satu,
            satu.k3 / jumlah_k3[iku.ss] * HUNDRED,
            _langkah(iku, satu, aturan, triwulan),
            kebutuhan_iku(iku, aturan, triwulan),
        )
        for iku, satu in zip(kontrak.iku, kualitas, strict=True)
    )


def _langkah(iku: Iku, kualitas: Kualitas, aturan: Aturan, triwulan: int) -> dict[str, Langkah]:
    realisasi = realisasi_periode(iku, triwulan)
    hasil = {}
    for periode in PERIODE:
        langkah = langkah_capaian(iku, iku.target.get(periode), realisasi[periode], aturan)
        nilai = nilai_dinilai(langkah.capaian, kualitas.k3, aturan)
        if nilai is not None:
            langkah = replace(langkah, bobot=kualitas.k3, nilai_tertimbang=nilai * kualitas.k3)
        hasil[periode] = langkah
    return hasil


def _nss(anggota: list[SkorIku]) -> dict[str, Number | None]:
    hasil: dict[str, Number | None] = {}
    for periode in PERIODE:
        langkah = [satu.langkah[periode] for satu in anggota]
        bobot = jumlah(x.bobot for x in langkah)
        hasil[periode] = jumlah(x.nilai_tertimbang for x in langkah) / bobot if bobot else None
    return hasil


def _np(sasaran: list[SkorSasaran]) -> dict[str, Number | None]:
    return {p: rata([s.nilai[p] for s in sasaran]) for p in PERIODE}
