"""Sheet Inisiatif Strategis: the actions tied to IKU."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from workbook_builder.findings.spellings import ONE_OR_OTHER
from workbook_builder.model import Angka, BarisInisiatif, Sel, Temuan
from workbook_builder.model.period_words import ROMAN
from workbook_builder.read.leftover import incomplete
from workbook_builder.read.numbers import baca_polos, baca_rupiah
from workbook_builder.read.table import Baris, Kolom, cari_tabel
from workbook_builder.read.workbook import Lembar

NAMA = "Inisiatif Strategis"
KOLOM = (
    Kolom("No.", ("Nomor",)),
    Kolom("IKU", ("Indikator Kinerja Utama", "Indikator Kinerja")),
    Kolom("Inisiatif Strategis", ("Inisiatif",)),
    Kolom("Output/Outcome", ("Output", "Outcome"), wajib=False),
    Kolom("Trajectory Kegiatan", ("Trajectory Kegiatan (Q1-Q4)", "Kegiatan"), wajib=False),
    Kolom("Trajectory Output", ("Output Trajectory",), wajib=False),
    Kolom("Periode Pelaksanaan", ("Periode",), wajib=False),
    Kolom("Penanggung Jawab", wajib=False),
    Kolom("Biaya (Rp)", ("Biaya",), wajib=False),
)

_TRIWULAN = re.compile(
    r"\b(?:Q|TW|Trw|Triwulan)[\s.-]*([1-4]|IV|I{1,3})\b\s*(?:[:=.)]\s*|(?=[+-]?\d[\d.,]*\s*(?:%|[;,\n]|$|Q|T)))",
    re.IGNORECASE,
)


def baca(lembar: Lembar) -> tuple[tuple[BarisInisiatif, ...], tuple[Temuan, ...]]:
    """One record per numbered row; a row without number and IKU cannot be told from a note and is named as ignored."""
    tabel = cari_tabel(lembar, KOLOM, berisi, ("Biaya (Rp)",))
    hasil: list[BarisInisiatif] = []
    amatan = list(tabel.amatan)
    for baris in tabel.baris:
        if not berisi(baris):
            kosong = "IKU" if baris["IKU"].kosong else "Inisiatif Strategis"
            amatan.append(incomplete(baris, kosong, "Inisiatif Strategis"))
            continue
        hasil.append(
            BarisInisiatif(
                nomor=baris["No."],
                iku=baris["IKU"],
                inisiatif=baris["Inisiatif Strategis"],
                output=baris["Output/Outcome"],
                trajectory_kegiatan=baris["Trajectory Kegiatan"],
                trajectory_output=baris["Trajectory Output"],
                periode=baris["Periode Pelaksanaan"],
                penanggung_jawab=baris["Penanggung Jawab"],
                biaya=baca_rupiah(baris["Biaya (Rp)"]),
                lintasan_kegiatan=baca_lintasan(baris["Trajectory Kegiatan"]),
                lintasan_output=baca_lintasan(baris["Trajectory Output"]),
            )
        )
    return tuple(hasil), tuple(amatan)


def berisi(baris: Baris) -> bool:
    """Whether a row is an initiative: it names an IKU, and has a number or a text of its own."""
    iku, inisiatif = baris["IKU"], baris["Inisiatif Strategis"]
    return not iku.kosong and (_bernomor(baris) or (not inisiatif.kosong and inisiatif.tempat != iku.tempat))


def _bernomor(baris: Baris) -> bool:
    return baris["No."].teks.strip(" .").isdigit()


def baca_lintasan(sel: Sel) -> Mapping[str, Angka]:
    """``Q1: 10% TW II: 40% ...`` as numbers by quarter; empty for any other text.

    This is the only reader of trajectories. A quarter that stands twice with two values has two meanings.
    """
    awal, *bagian = _TRIWULAN.split(sel.teks_asli)
    if any(c.isdigit() for c in awal):
        return {}
    hasil: dict[str, Angka] = {}
    for nomor, isi in zip(bagian[::2], bagian[1::2], strict=True):
        q = f"Q{ROMAN.get(nomor.lower()) or nomor}"
        satu = baca_polos(replace(sel, nilai=" ".join(isi.split()).strip(" ;,")))
        hasil[q] = satu if q not in hasil else _dua_kali(hasil[q], satu)
    return hasil


def _dua_kali(satu: Angka, lain: Angka) -> Angka:
    a, b = satu.sel.teks, lain.sel.teks
    if a == b:
        return satu
    isi = {"nilai": f"{a}; {b}", "a": a, "b": b, "cara": ONE_OR_OTHER.format(a=a, b=b)}
    return Angka(None, replace(satu.sel, nilai=f"{a}; {b}"), "angka-dua-arti", isi)
