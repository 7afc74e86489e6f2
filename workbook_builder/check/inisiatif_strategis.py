"""Checks of Inisiatif Strategis: which IKU it serves, and its trajectory against that IKU's targets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbook_builder.check.context import Bahan
from workbook_builder.check.names import kunci_nama
from workbook_builder.check.perjanjian_kinerja import sama
from workbook_builder.findings.catalogue import BEDA_TRIWULAN
from workbook_builder.model import Angka, Iku, Sel, Temuan
from workbook_builder.model.codes import kunci_kode, pisahkan_kode
from workbook_builder.model.numbers import Number
from workbook_builder.model.periods import PERIODE, PERIODE_LAPORAN, TRIWULAN
from workbook_builder.text.choices import usulkan
from workbook_builder.text.numbers import tulis_nilai

KUMULATIF = {q: PERIODE_LAPORAN[i] for i, q in enumerate(TRIWULAN, 1)}
"""The to-date period that each quarter ends."""


def iku_inisiatif(b: Bahan) -> Iterator[Temuan]:
    """Every initiative names an IKU of Rincian Target."""
    nama = _menurut_nama(b)
    for baris in b.masukan.inisiatif:
        if _iku(b, nama, baris.iku) is None:
            usul = usulkan(baris.iku.teks, [i.nama for i in b.kontrak.iku])
            yield Temuan("inisiatif-iku-asing", baris.iku.tempat, {"nilai": baris.iku.teks[:120], "usul": usul})


def lintasan_inisiatif(b: Bahan) -> Iterator[Temuan]:
    """Both trajectories state the targets, per quarter as Rincian Target does."""
    nama = _menurut_nama(b)
    for baris in b.masukan.inisiatif:
        iku = _iku(b, nama, baris.iku)
        for kolom, sel, lintasan in (
            ("Kegiatan", baris.trajectory_kegiatan, baris.lintasan_kegiatan),
            ("Output", baris.trajectory_output, baris.lintasan_output),
        ):
            yield from _lintasan_terbaca(kolom, sel, lintasan)
            if iku is not None and lintasan and all(b.target_terbaca(iku.kode, p) for p in PERIODE):
                yield from _lintasan(iku, kolom, sel, lintasan)


def _menurut_nama(b: Bahan) -> dict[str, Iku]:
    return {kunci_nama(i.nama): i for i in reversed(b.kontrak.iku)}


def _iku(b: Bahan, nama: Mapping[str, Iku], sel: Sel) -> Iku | None:
    """By code where the cell begins with one, else by name."""
    kode, sisa = pisahkan_kode(sel.teks)
    if kode is not None and kunci_kode(kode) in b.iku:
        return b.iku[kunci_kode(kode)]
    return nama.get(kunci_nama(sisa))


def _lintasan_terbaca(kolom: str, sel: Sel, lintasan: Mapping[str, Angka]) -> Iterator[Temuan]:
    """A value that is almost a number is a slip, one with two meanings is asked; other texts are words, and right."""
    for q, angka in lintasan.items():
        if angka.masalah == "angka-dua-arti":
            yield Temuan("inisiatif-dua-arti", sel.tempat, {"kolom": kolom, "periode": q, **angka.isi})
        elif angka.isi.get("usul"):
            isi = {"kolom": kolom, "periode": q, "nilai": angka.sel.teks[:40], "usul": angka.isi["usul"]}
            yield Temuan("inisiatif-tak-terbaca", sel.tempat, isi)


def _lintasan(iku: Iku, kolom: str, sel: Sel, lintasan: Mapping[str, Angka]) -> Iterator[Temuan]:
    if any(a.masalah for a in lintasan.values()) or all(a.nilai is None for a in lintasan.values()):
        return
    persen = any("%" in a.sel.teks for a in lintasan.values())
    beda = [q for q in TRIWULAN if not sama(_nilai(lintasan, q), iku.target[q])]
    beda_kumulatif = [q for q in TRIWULAN if not sama(_nilai(lintasan, q), iku.target[KUMULATIF[q]])]
    cocok = len(TRIWULAN) - min(len(beda), len(beda_kumulatif))
    # Fewer agreeing quarters, in another unit, are another measure (documents, activities), not a slip.
    if cocok * 2 < len(TRIWULAN) and not (persen and iku.persen):
        return
    isi: dict[str, object] = {"kode": iku.kode, "kolom": kolom}
    if persen and not iku.persen:
        yield Temuan("inisiatif-satuan", sel.tempat, {**isi, "satuan": iku.satuan or "-"})
    if beda and not beda_kumulatif:
        yield Temuan("inisiatif-kumulatif", sel.tempat, {**isi, **_dua_deret(iku, lintasan)})
    elif beda:
        menurut = dict(zip(TRIWULAN, TRIWULAN, strict=True)) if len(beda) <= len(beda_kumulatif) else KUMULATIF
        rincian = [
            BEDA_TRIWULAN.format(
                periode=q,
                nilai=tulis_nilai(_nilai(lintasan, q), iku.persen),
                acuan=menurut[q],
                harapan=tulis_nilai(iku.target[menurut[q]], iku.persen),
            )
            for q in (beda if menurut is not KUMULATIF else beda_kumulatif)
        ]
        yield Temuan("inisiatif-berbeda", sel.tempat, {**isi, "rincian": "; ".join(rincian)})


def _dua_deret(iku: Iku, lintasan: Mapping[str, Angka]) -> dict[str, object]:
    return {
        "nilai": ", ".join(tulis_nilai(_nilai(lintasan, q), iku.persen) for q in TRIWULAN),
        "harapan": ", ".join(tulis_nilai(iku.target[q], iku.persen) for q in TRIWULAN),
    }


def _nilai(lintasan: Mapping[str, Angka], q: str) -> Number | None:
    return lintasan[q].nilai if q in lintasan else None


PEMERIKSAAN = (iku_inisiatif, lintasan_inisiatif)
