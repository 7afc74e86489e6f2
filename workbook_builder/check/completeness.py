"""Checks of what is not there: targets not yet filled, perspektif without a sasaran, quarters without a word."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.check.published.labels import baca_periode
from workbook_builder.findings.missing import SEVERAL, WEIGHT
from workbook_builder.model import Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.periods import PERIODE, PERIODE_LAPORAN, TRIWULAN
from workbook_builder.text.numbers import tulis_angka


def targets_are_filled(b: Bahan) -> Iterator[Temuan]:
    """A blank target is not yet filled, unlike a dash; an IKU without any target cannot be scored at all."""
    for baris in b.masukan.rincian:
        iku = b.iku[kunci_kode(baris.kode)]
        if not any(a.terisi for a in baris.target.values()):
            yield Temuan("iku-tanpa-target", baris.sel.tempat, {"kode": iku.kode})
            continue
        for p in PERIODE:
            if baris.target[p].kosong:
                yield Temuan("target-kosong", baris.target[p].tempat, {"kode": iku.kode, "periode": p})


def perspektif_have_sasaran(b: Bahan) -> Iterator[Temuan]:
    """Every perspektif of the rule set is scored: without one its weight moves to the others."""
    perspektif = {s.nomor: s.perspektif for s in b.kontrak.sasaran}
    dipakai = {perspektif.get(iku.ss, "") for iku in b.kontrak.iku}
    # A sasaran without a known perspektif is an error of its own, and may be the one that is missing here.
    if "" in dipakai or not dipakai:
        return
    bobot = {p.nama: p.bobot.angka for p in b.aturan.perspektif if p.nama in dipakai}
    jumlah = sum(bobot.values())
    for p in b.aturan.perspektif:
        if p.nama not in dipakai and p.bobot.angka and jumlah:
            kini = [WEIGHT.format(nama=n, nilai=tulis_angka(x / jumlah * 100)) for n, x in bobot.items()]
            content = {"nama": p.nama, "bobot": tulis_angka(p.bobot.angka), "kini": SEVERAL.join(kini)}
            yield Temuan("perspektif-tanpa-sasaran", b.masukan.lembar["Peta Strategi"], content)


def quarters_have_spending(b: Bahan) -> Iterator[Temuan]:
    """Every quarter reported has a figure of spending; a dash says that there was none."""
    baris = b.masukan.realisasi_anggaran
    if "Realisasi Anggaran" not in b.masukan.lembar:
        return
    for q in TRIWULAN[: b.triwulan]:
        if all(x.realisasi[q].kosong for x in baris):
            tempat = baris[0].realisasi[q].tempat if baris else b.masukan.lembar["Realisasi Anggaran"]
            yield Temuan("belanja-triwulan-kosong", tempat, {"periode": q})


def quarters_have_analysis(b: Bahan) -> Iterator[Temuan]:
    """A quarter that has realisasi has an analysis of at least one IKU, of itself or of the time up to its end."""
    if "Analisis" not in b.masukan.lembar:
        return
    tahun = b.kontrak.identitas.tahun
    ada = {
        baca_periode(x.periode.teks, tahun)
        for x in b.masukan.analisis
        if not (x.pendorong.kosong and x.kendala.kosong and x.tindak_lanjut.kosong)
    }
    for i, q in enumerate(TRIWULAN[: b.triwulan], 1):
        terisi = any(x.realisasi[q].terisi for x in b.masukan.realisasi)
        if terisi and not ada & {q, PERIODE_LAPORAN[i]}:
            yield Temuan("analisis-triwulan-kosong", b.masukan.realisasi[0].realisasi[q].tempat, {"periode": q})


PEMERIKSAAN = (targets_are_filled,)
PEMERIKSAAN_ANTAR_LEMBAR = (perspektif_have_sasaran, quarters_have_spending, quarters_have_analysis)
