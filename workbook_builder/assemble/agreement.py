"""Joining the sheets into the agreement that is scored; what no sheet states is inferred and said.

A value that cannot be read becomes "not there", with a finding; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from workbook_builder.assemble.direction import doubted_direction
from workbook_builder.model import (
    SIFAT_TARGET,
    Angka,
    BarisManual,
    BarisRealisasi,
    BarisRealisasiAnggaran,
    BarisTarget,
    Basis,
    Belanja,
    Identitas,
    Iku,
    Kontrak,
    Masukan,
    Polarisasi,
    RealisasiAnggaran,
    Sasaran,
    Sel,
    Temuan,
    Titik,
)
from workbook_builder.model.blank import means_nothing
from workbook_builder.model.codes import baca_nomor, kunci_kode
from workbook_builder.model.numbers import Number, exact
from workbook_builder.model.periods import PERIODE, TRIWULAN, Konsolidasi, konsolidasi_yang_cocok
from workbook_builder.rules import Aturan
from workbook_builder.text.choice_words import PAIRS
from workbook_builder.text.choices import cocokkan, cocokkan_bagian, pilihan_tak_dikenal, usulkan

VALIDITAS = ("Exact", "Proxy", "Activity")
KENDALI = ("Low", "Moderate", "High")
BATAS_SKALA = 10**6
_DESIMAL = re.compile(r"[+-]?\d{1,20}([.,]\d{1,20})?", re.ASCII)
"""A number of a scale; what Python reads as one beside (1e9, 1_0, inf) is none that staff write."""
YA_TIDAK = ("Ya", "Tidak")

Berkode = TypeVar("Berkode", BarisTarget, BarisManual, BarisRealisasi)


@dataclass
class _Penyusun:
    """The sheets by code while the agreement is put together, and the findings made on the way."""

    masukan: Masukan
    aturan: Aturan
    manual: Mapping[str, BarisManual]
    realisasi: Mapping[str, BarisRealisasi]
    temuan: list[Temuan] = field(default_factory=list)


def susun_kontrak(masukan: Masukan, identitas: Identitas, aturan: Aturan) -> tuple[Kontrak, list[Temuan]]:
    """The agreement with its realisasi. A code given twice counts once, as it stands first."""
    p = _Penyusun(masukan, aturan, _pertama(masukan.manual), _pertama(masukan.realisasi))
    sasaran = _sasaran(p)
    iku = tuple(_iku(p, b) for b in _pertama(masukan.rincian).values())
    kontrak = Kontrak(identitas, sasaran, iku, _anggaran(masukan.realisasi_anggaran))
    return kontrak, p.temuan


def _pertama(baris: Iterable[Berkode]) -> dict[str, Berkode]:
    hasil: dict[str, Berkode] = {}
    for satu in baris:
        hasil.setdefault(kunci_kode(satu.kode), satu)
    return hasil


def _sasaran(p: _Penyusun) -> tuple[Sasaran, ...]:
    """Sasaran of Peta Strategi, with the perspektif in the rule set's own spelling, in order of their number."""
    ejaan = {teks: a.nama for a in p.aturan.perspektif for teks in (a.nama, *a.alias)}
    resmi = [a.nama for a in p.aturan.perspektif]
    hasil: dict[int, Sasaran] = {}
    for baris in p.masukan.peta:
        nomor = _nomor(baris.nomor, p.temuan)
        if nomor is None or nomor in hasil:
            continue
        cocok = cocokkan(baris.perspektif.teks, ejaan)
        if baris.perspektif.kosong:
            belum = {"nomor": nomor, "boleh": ", ".join(resmi)}
            p.temuan.append(Temuan("perspektif-kosong", baris.perspektif.tempat, belum))
        elif cocok is None:
            isi = {
                "nilai": baris.perspektif.teks[:60],
                "boleh": ", ".join(resmi),
                "usul": ejaan.get(usulkan(baris.perspektif.teks, ejaan), ""),
            }
            p.temuan.append(Temuan("perspektif-tak-dikenal", baris.perspektif.tempat, isi))
        hasil[nomor] = Sasaran(nomor, baris.nama.teks, ejaan[cocok] if cocok else "")
    return tuple(hasil[n] for n in sorted(hasil))


def _nomor(sel: Sel, temuan: list[Temuan]) -> int | None:
    nomor = baca_nomor(sel.teks)
    if nomor is not None:
        return nomor
    temuan.append(Temuan("nomor-ss-tak-terbaca", sel.tempat, {"nilai": sel.teks[:40]}))
    return None


def _iku(p: _Penyusun, baris: BarisTarget) -> Iku:
    manual = p.manual.get(kunci_kode(baris.kode))
    capai = p.realisasi.get(kunci_kode(baris.kode))
    target = _nilai(baris.target, PERIODE)
    disimpulkan: set[str] = set()
    isian = _Isian(p, manual)
    konsolidasi = isian.pilih("Konsolidasi", [k.value for k in Konsolidasi])
    polarisasi = isian.pilih("Polarisasi", [k.value for k in Polarisasi])
    if konsolidasi is None:
        disimpulkan.add("konsolidasi")
        konsolidasi = _simpulkan_konsolidasi(p, baris, target).value
    if polarisasi is None:
        disimpulkan.add("polarisasi")
        polarisasi = p.aturan.polarisasi_baku.value
        satuan = isian.teks("Satuan") or (capai.satuan.teks if capai else "")
        doubt = doubted_direction(polarisasi, baris.nama.teks, satuan)
        # Without a row nobody was asked; a cell left blank, or a name that speaks against it, needs an answer.
        code = "polarisasi-perlu-diisi" if manual is not None or doubt["usul"] else "polarisasi-disimpulkan"
        p.temuan.append(Temuan(code, baris.sel.tempat, {"kode": baris.kode, "nilai": polarisasi, **doubt}))
    return Iku(
        kode=baris.kode,
        nama=baris.nama.teks,
        ss=baris.ss or 0,
        satuan=isian.teks("Satuan") or (capai.satuan.teks if capai else "") or ("Persen" if baris.persen else ""),
        persen=baris.persen,
        polarisasi=Polarisasi(polarisasi),
        konsolidasi=Konsolidasi(konsolidasi),
        basis=_basis(isian, capai),
        target=target,
        realisasi=_nilai(capai.realisasi, TRIWULAN) if capai else dict.fromkeys(TRIWULAN),
        konversi_120=isian.pilih("Konversi 120", YA_TIDAK) == "Ya",
        terburuk=_angka(manual.terburuk) if manual else None,
        skala=isian.skala(),
        validitas=isian.pilih("Validitas", VALIDITAS) or "",
        kendali=isian.pilih("Kendali", KENDALI) or "",
        sifat_target=isian.pilih("Sifat Target", SIFAT_TARGET) or "",
        target_lalu=_angka(manual.target_lalu) if manual else None,
        realisasi_lalu=_angka(manual.realisasi_lalu) if manual else None,
        penanggung_jawab=isian.teks("Penanggung Jawab"),
        sumber=isian.teks("Sumber"),
        catatan=capai.catatan.teks_asli if capai else "",
        belum_bertarget=frozenset(p for p in PERIODE if baris.target[p].kosong),
        disimpulkan=frozenset(disimpulkan),
    )


@dataclass
class _Isian:
    """One row of the Manual IKU, asked column by column; blank where there is no such row."""

    p: _Penyusun
    manual: BarisManual | None

    def teks(self, kolom: str) -> str:
        return self.manual.teks[kolom].teks if self.manual else ""

    def pilih(self, kolom: str, pilihan: Iterable[str]) -> str | None:
        """The choice that a cell states; an unknown one is a finding and counts as blank.

        A pair such as "Max/TLK" states two choices, the second one for the column beside it.
        """
        if self.manual is None:
            return None
        pilihan = list(pilihan)
        lain = PAIRS.get(kolom)
        dari_pasangan = cocokkan_bagian(self.teks(lain), pilihan) if lain else None
        if means_nothing(self.teks(kolom)):
            return dari_pasangan
        cocok = cocokkan(self.teks(kolom), pilihan)
        if cocok is None and kolom in PAIRS.values():
            cocok = cocokkan_bagian(self.teks(kolom), pilihan)
        if cocok is None:
            self.p.temuan.append(pilihan_tak_dikenal(self.manual.teks[kolom], kolom, pilihan))
        elif dari_pasangan not in (None, cocok):
            isi = {"kolom": kolom, "nilai": cocok, "lain": lain, "harapan": dari_pasangan}
            self.p.temuan.append(Temuan("pilihan-bertentangan", self.manual.teks[kolom].tempat, isi))
        return cocok

    def skala(self) -> tuple[Titik, ...] | None:
        """The Stabilize points ``90:100; 100:120``; they must rise in Ca."""
        teks = self.teks("Skala Stabilize")
        if means_nothing(teks) or self.manual is None:
            return None
        titik = baca_skala(teks)
        if titik is None:
            sel = self.manual.teks["Skala Stabilize"]
            self.p.temuan.append(Temuan("skala-tak-terbaca", sel.tempat, {"nilai": teks[:80]}))
        return titik


def baca_skala(teks: str) -> tuple[Titik, ...] | None:
    """Points of a Stabilize scale written as ``90:100; 100:120``; None where that is not what the text is."""
    titik: list[Titik] = []
    for bagian in teks.strip(" ;").split(";"):
        ca, pemisah, capaian = bagian.partition(":")
        if not pemisah or _DESIMAL.fullmatch(ca.strip()) is None or _DESIMAL.fullmatch(capaian.strip()) is None:
            return None
        satu = (_desimal(ca), _desimal(capaian))
        if not all(abs(x) < BATAS_SKALA for x in satu) or (titik and not _naik(titik[-1], satu)):
            return None
        titik.append(satu)
    return tuple(titik)


def _naik(titik: Titik, lanjut: Titik) -> bool:
    """Whether a scale goes on: a larger Ca, and no smaller capaian for it."""
    return lanjut[0] > titik[0] and lanjut[1] >= titik[1]


def _desimal(teks: str) -> Number:
    """A decimal with a comma or a point."""
    return exact(Decimal(teks.strip().replace(",", ".")))


def _basis(isian: _Isian, capai: BarisRealisasi | None) -> Basis:
    pilihan = [b.value for b in Basis]
    basis = isian.pilih("Basis Realisasi", pilihan)
    if basis is None and capai is not None and not means_nothing(capai.basis.teks):
        basis = cocokkan(capai.basis.teks, pilihan)
        if basis is None:
            isian.p.temuan.append(pilihan_tak_dikenal(capai.basis, "Basis", pilihan))
    return Basis(basis) if basis else Basis.TRIWULANAN


def _simpulkan_konsolidasi(p: _Penyusun, baris: BarisTarget, target: Mapping[str, Number | None]) -> Konsolidasi:
    cocok = konsolidasi_yang_cocok(target)
    if not cocok:
        if all(a.masalah is None for a in baris.target.values()):
            p.temuan.append(Temuan("konsolidasi-tak-cocok", baris.sel.tempat, {"kode": baris.kode}))
        return p.aturan.konsolidasi_baku
    pilihan = p.aturan.konsolidasi_baku if p.aturan.konsolidasi_baku in cocok else cocok[0]
    p.temuan.append(Temuan("konsolidasi-disimpulkan", baris.sel.tempat, {"kode": baris.kode, "nilai": pilihan.value}))
    return pilihan


def _nilai(angka: Mapping[str, Angka], periode: Iterable[str]) -> dict[str, Number | None]:
    return {p: angka[p].nilai for p in periode}


def _angka(angka: Angka | None) -> Number | None:
    return angka.nilai if angka else None


def _anggaran(baris: Iterable[BarisRealisasiAnggaran]) -> RealisasiAnggaran:
    rincian = tuple(_belanja(b) for b in baris if not b.jumlah)
    jumlah = [_belanja(b) for b in baris if b.jumlah]
    return RealisasiAnggaran(rincian, jumlah[0] if jumlah else None)


def _belanja(baris: BarisRealisasiAnggaran) -> Belanja:
    return Belanja(
        baris.kode.teks,
        baris.nama.teks,
        _rupiah(baris.pagu),
        {q: _rupiah(a) for q, a in baris.realisasi.items()},
        baris.catatan.teks_asli,
    )


def _rupiah(angka: Angka) -> int | None:
    return None if angka.nilai is None else int(angka.nilai)
