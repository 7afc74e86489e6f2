"""Sheet Arsip of the template: values without a place in the current targets, one per row; and sheets of staff."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.input_cells import taruh
from workbook_builder.layout.forms.page import kepala, mulai
from workbook_builder.layout.page import BARIS_ISI
from workbook_builder.layout.plan import Penyusun
from workbook_builder.layout.style import Gaya
from workbook_builder.model.filled import LembarLain, Templat
from workbook_builder.text import template as teks

KOLOM_ISI = 6


def lembar(t: Templat) -> Penyusun:
    p = mulai(t, teks.ARSIP, "acuan", (11, 46, 20, 10, 20, 60, 34))
    kepala(t, p, teks.ARSIP, frozenset(), kunci=1)
    for b, satu in enumerate(t.arsip, BARIS_ISI):
        isi = (satu.kode, satu.nama, satu.lembar, satu.periode, satu.kolom)
        p.tulis_baris(b, 1, isi, gaya.TEKS)
        taruh(p, b, KOLOM_ISI, satu.isi, gaya.TEKS)
        p.tulis(b, KOLOM_ISI + 1, satu.alasan, gaya.TEKS)
    p.saring = (BARIS_ISI - 1, 1, BARIS_ISI + len(t.arsip) - 1, len(teks.ARSIP.kepala))
    return p


def lembar_lain(satu: LembarLain) -> Penyusun:
    """A sheet that staff added: its values and number formats, not protected."""
    p = Penyusun(satu.nama, "acuan", lebar=dict(satu.lebar), terkunci=False)
    for (b, k), sel in satu.sel.items():
        taruh(p, b, k, sel, Gaya(tegak="bottom"))
    if not satu.sel:
        p.tulis(1, 1, None, Gaya())
    return p
