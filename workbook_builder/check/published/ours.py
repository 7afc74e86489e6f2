"""Checks of published figures against ours, label by label."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.check.published.labels import Acuan, Padanan, baca_periode, pisahkan_acuan, usul_periode
from workbook_builder.model import BarisTerbit, Temuan
from workbook_builder.model.codes import kunci_kode
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, TRIWULAN_DALAM, sudah_berjalan
from workbook_builder.text import labels as teks


def angka_terbit(b: Bahan) -> Iterator[Temuan]:
    """Every published figure that we compute too is the computed one."""
    acuan = Acuan(b)
    for baris in b.masukan.terbit:
        periode = baca_periode(baris.periode.teks, b.kontrak.identitas.tahun)
        if periode is None:
            teks_periode = baris.periode.teks
            isi: dict[str, object] = {
                "nilai": teks_periode[:40] or "-",
                "boleh": ", ".join(PERIODE),
                "usul": usul_periode(teks_periode),
            }
            yield Temuan("terbit-periode-asing", baris.periode.tempat, isi)
            continue
        padanan = acuan.cari(baris.acuan.teks)
        if padanan is not None:
            yield from _bandingkan(b, acuan, baris, periode, padanan)
        elif (usul := acuan.usul(baris.acuan.teks)) is not None:
            yield Temuan("terbit-acuan-asing", baris.acuan.tempat, {"nilai": baris.acuan.teks[:60], "usul": usul})


def _bandingkan(b: Bahan, acuan: Acuan, baris: BarisTerbit, periode: str, padanan: Padanan) -> Iterator[Temuan]:
    terbit = baris.nilai.nilai
    if padanan.gabungan and b.ada_galat:
        return
    if terbit is None or not (padanan.selalu or sudah_berjalan(periode, b.triwulan)):
        return
    isi: dict[str, object] = {
        "acuan": baris.acuan.teks[:60],
        "periode": periode,
        "nilai": padanan.tulis(terbit),
        "uraian": padanan.uraian,
    }
    if not padanan.nilai[periode] and not _sudah_dilaporkan(b, baris.acuan.teks, periode):
        yield Temuan("terbit-tanpa-padanan", baris.nilai.tempat, isi)
    elif padanan.nilai[periode] and not padanan.cocok(terbit, periode):
        harapan = padanan.nilai[periode][0]
        isi |= {
            "harapan": padanan.tulis(harapan),
            "selisih": padanan.tulis(terbit - harapan).replace("%", teks.POIN),
            "petunjuk": _petunjuk(acuan, baris.acuan.teks, terbit, periode, padanan),
        }
        yield Temuan("terbit-berbeda", baris.nilai.tempat, isi)


def _sudah_dilaporkan(b: Bahan, label: str, periode: str) -> bool:
    """Whether our figure is missing for a reason that another finding names."""
    bagian = pisahkan_acuan(label)
    if bagian is None:
        return False
    kunci = kunci_kode(bagian[1])
    if bagian[0] == "target":
        return not b.target_terbaca(kunci, periode)
    realisasi = b.realisasi.get(kunci)
    return realisasi is None or any(
        realisasi.realisasi[q].masalah is not None
        or (not realisasi.realisasi[q].terisi and b.iku[kunci].target[q] is not None)
        for q in TRIWULAN_DALAM[periode]
    )


def _petunjuk(acuan: Acuan, label: str, terbit: Number, periode: str, padanan: Padanan) -> str:
    """Which other figure of the same IKU was printed here: the same for another period, or another for the same one."""
    bagian = pisahkan_acuan(label)
    if bagian is None:
        return ""
    for _, lain in acuan.semua_iku(bagian[1]):
        calon = [p for p in reversed(PERIODE) if p != periode] if lain.uraian == padanan.uraian else [periode]
        for satu in calon:
            if lain.cocok(terbit, satu):
                return teks.SAMA_DENGAN.format(uraian=lain.uraian, periode=satu)
    return ""


PEMERIKSAAN = (angka_terbit,)
