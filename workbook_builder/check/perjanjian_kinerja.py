"""Checks of the signed Perjanjian Kinerja against Rincian Target: the same IKU, targets and sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from workbook_builder.check.context import Bahan
from workbook_builder.model import Temuan
from workbook_builder.model.codes import baca_nomor, kunci_kode
from workbook_builder.model.numbers import Number
from workbook_builder.text.choices import usulkan
from workbook_builder.text.numbers import tulis_nilai


def iku_perjanjian(b: Bahan) -> Iterator[Temuan]:
    """Perjanjian Kinerja and Rincian Target list the same IKU."""
    if not b.masukan.perjanjian:
        return
    tercantum = {kunci_kode(p.kode) for p in b.masukan.perjanjian}
    hilang = [i.kode for kunci, i in b.iku.items() if kunci not in tercantum]
    for p in b.masukan.perjanjian:
        if kunci_kode(p.kode) not in b.iku:
            yield Temuan("pk-kode-asing", p.sel.tempat, {"kode": p.kode, "usul": usulkan(p.kode, hilang)})
    for baris in b.masukan.rincian:
        if kunci_kode(baris.kode) not in tercantum:
            yield Temuan("iku-tanpa-pk", baris.sel.tempat, {"kode": baris.kode})


def target_perjanjian(b: Bahan) -> Iterator[Temuan]:
    """The signed target is the year's target of Rincian Target."""
    for p in b.masukan.perjanjian:
        iku = b.iku.get(kunci_kode(p.kode))
        if (
            iku is None
            or p.target.masalah is not None
            or not b.target_terbaca(p.kode, "Y")
            or sama(p.target.nilai, iku.target["Y"])
        ):
            continue
        isi = {
            "kode": iku.kode,
            "nilai": tulis_nilai(p.target.nilai, iku.persen, 6),
            "harapan": tulis_nilai(iku.target["Y"], iku.persen, 6),
        }
        yield Temuan("pk-target-berbeda", p.target.tempat, isi)


def sasaran_perjanjian(b: Bahan) -> Iterator[Temuan]:
    """An IKU belongs to the same sasaran on both sheets."""
    for p in b.masukan.perjanjian:
        iku = b.iku.get(kunci_kode(p.kode))
        nomor = baca_nomor(p.nomor.teks)
        if iku is not None and iku.ss and nomor is not None and nomor != iku.ss:
            yield Temuan("pk-ss-berbeda", p.sel.tempat, {"kode": iku.kode, "nilai": nomor, "harapan": iku.ss})


def sama(a: Number | None, b: Number | None) -> bool:
    """Whether two figures are the same figure; a dash is only equal to a dash."""
    return a == b


PEMERIKSAAN = (iku_perjanjian, target_perjanjian, sasaran_perjanjian)
