"""Checks of one row: an IKU's targets and realisasi against each other and against its Manual IKU."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from workbook_builder.check.context import Bahan
from workbook_builder.findings import catalogue as teks
from workbook_builder.findings.missing import STILL_SCORED
from workbook_builder.model import BarisRealisasi, BarisTarget, Basis, Iku, Polarisasi, Temuan
from workbook_builder.model.codes import baca_nomor, kunci_kode, nomor_sasaran
from workbook_builder.model.periods import (
    PERIODE,
    PERIODE_LAPORAN,
    TRIWULAN,
    Konsolidasi,
    gabungan_yang_berbeda,
    sudah_berjalan,
)
from workbook_builder.text.choices import cocokkan
from workbook_builder.text.numbers import tulis_angka, tulis_nilai


def _pasangan(b: Bahan) -> Iterator[tuple[Iku, BarisTarget]]:
    """Every IKU with its row on Rincian Target."""
    for baris in b.masukan.rincian:
        yield b.iku[kunci_kode(baris.kode)], baris


def _pasangan_realisasi(b: Bahan) -> Iterator[tuple[Iku, BarisRealisasi]]:
    """Every IKU that has a row on Realisasi IKU, with that row."""
    for baris in b.masukan.realisasi:
        if kunci_kode(baris.kode) in b.iku:
            yield b.iku[kunci_kode(baris.kode)], baris


def target_konsisten(b: Bahan) -> Iterator[Temuan]:
    """Smt.1, s.d.Q3 and Y follow from the quarters by the konsolidasi that the Manual IKU states."""
    for iku, baris in _pasangan(b):
        if "konsolidasi" in iku.disimpulkan or any(a.masalah for a in baris.target.values()):
            continue
        for periode, harapan in gabungan_yang_berbeda(iku.konsolidasi, iku.target):
            isi = {
                "kode": iku.kode,
                "periode": periode,
                "nilai": tulis_nilai(iku.target[periode], iku.persen, 6),
                "harapan": tulis_nilai(harapan, iku.persen, 6),
                "konsolidasi": iku.konsolidasi.value,
            }
            yield Temuan("target-tidak-konsisten", baris.target[periode].tempat, isi)


def target_negatif(b: Bahan) -> Iterator[Temuan]:
    """Negative targets that no rule says how to score, once per IKU."""
    for iku, baris in _pasangan(b):
        negatif = [p for p in PERIODE if (n := iku.target[p]) is not None and n < 0]
        if negatif and iku.polarisasi is not Polarisasi.MAXIMIZE:
            isi = {
                "kode": iku.kode,
                "periode": ", ".join(negatif),
                "nilai": ", ".join(tulis_nilai(iku.target[p], iku.persen) for p in negatif),
                "polarisasi": iku.polarisasi.value,
            }
            yield Temuan("target-negatif", baris.target[negatif[0]].tempat, isi)


def target_nol(b: Bahan) -> Iterator[Temuan]:
    """Targets of zero that the rules cannot always score, once per IKU, with what is scored all the same."""
    for iku, baris in _pasangan(b):
        nol = [p for p in PERIODE if iku.target[p] == 0]
        if not nol or (iku.polarisasi is Polarisasi.MINIMIZE and iku.worst):
            continue
        akibat = teks.NOL_TIDAK_DINILAI
        if iku.polarisasi is Polarisasi.MINIMIZE and iku.konversi_120:
            akibat = teks.NOL_HANYA_TERCAPAI.format(nilai=tulis_angka(b.aturan.angka("capaian_maks")))
        sebab = teks.NOL_TANPA_TERBURUK if iku.polarisasi is Polarisasi.MINIMIZE else teks.NOL_TANPA_RUMUS
        isi = {
            "kode": iku.kode,
            "periode": ", ".join(nol),
            "sebab": sebab.format(polarisasi=iku.polarisasi.value),
            "akibat": akibat,
        }
        yield Temuan("target-nol", baris.target[nol[0]].tempat, isi)


def realisasi_lengkap(b: Bahan) -> Iterator[Temuan]:
    """A quarter already reported that has a target has a realisasi, and the other way round."""
    for iku, baris in _pasangan_realisasi(b):
        for q in TRIWULAN:
            angka, target, nilai = baris.realisasi[q], iku.target[q], iku.realisasi[q]
            if target is not None and not angka.terisi and sudah_berjalan(q, b.triwulan):
                isi = {"kode": iku.kode, "periode": q, "target": tulis_nilai(target, iku.persen)}
                isi["tetap"] = _tetap_dinilai(b, iku)
                yield Temuan("target-tanpa-realisasi", angka.tempat, isi)
            elif target is None and nilai is not None and _tanpa_target(b, iku, q):
                isi = {"kode": iku.kode, "periode": q, "nilai": tulis_nilai(nilai, iku.persen)}
                yield Temuan("realisasi-tanpa-target", angka.tempat, isi)


def _tanpa_target(b: Bahan, iku: Iku, q: str) -> bool:
    """Whether the sheet says that there is no target, and is neither unreadable nor blank, which is said elsewhere."""
    return q not in iku.belum_bertarget and b.target_terbaca(iku.kode, q)


def _tetap_dinilai(b: Bahan, iku: Iku) -> str:
    """That the period reported is scored all the same, and with what; empty where it is not scored."""
    periode = PERIODE_LAPORAN[b.triwulan]
    langkah = b.skor_iku[kunci_kode(iku.kode)].langkah[periode]
    if langkah.capaian is None:
        return ""
    return STILL_SCORED.format(
        periode=periode,
        nilai=tulis_nilai(langkah.realisasi, iku.persen),
        target=tulis_nilai(langkah.target, iku.persen),
    )


def realisasi_kumulatif(b: Bahan) -> Iterator[Temuan]:
    """Cumulative realisasi make sense: not for averages, and not across a gap."""
    for iku, baris in _pasangan_realisasi(b):
        if iku.basis is not Basis.KUMULATIF:
            continue
        if iku.konsolidasi is Konsolidasi.AVERAGE:
            yield Temuan("basis-average", baris.basis.tempat, {"kode": iku.kode})
        if iku.konsolidasi is not Konsolidasi.SUM:
            continue
        for sebelum, q in pairwise(TRIWULAN):
            if iku.realisasi[q] is not None and iku.realisasi[sebelum] is None:
                isi = {"kode": iku.kode, "periode": q, "sebelum": sebelum}
                yield Temuan("realisasi-selisih-putus", baris.realisasi[sebelum].tempat, isi)


def basis_sama(b: Bahan) -> Iterator[Temuan]:
    """The Basis on the sheet that staff fill is that of the Manual IKU."""
    for iku, baris in _pasangan_realisasi(b):
        tertulis = cocokkan(baris.basis.teks, [x.value for x in Basis])
        if tertulis is not None and tertulis != iku.basis.value:
            isi = {"kode": iku.kode, "nilai": tertulis, "harapan": iku.basis.value}
            yield Temuan("basis-berbeda", baris.basis.tempat, isi)


def kode_di_bawah_sasaran(b: Bahan) -> Iterator[Temuan]:
    """Every IKU stands under the sasaran with whose number its code begins, unless it was agreed otherwise."""
    diperjanjikan = {kunci_kode(p.kode): baca_nomor(p.nomor.teks) for p in b.masukan.perjanjian}
    for iku, baris in _pasangan(b):
        if baris.ss is None:
            yield Temuan("iku-tanpa-ss", baris.sel.tempat, {"kode": iku.kode})
        elif nomor_sasaran(iku.kode) != baris.ss:
            isi = {"kode": iku.kode, "menurut_kode": nomor_sasaran(iku.kode), "menurut_baris": baris.ss}
            sepakat = diperjanjikan.get(kunci_kode(iku.kode)) == baris.ss
            yield Temuan("kode-lain-ss-pk" if sepakat else "kode-lain-ss", baris.sel.tempat, isi)


def kualitas_terisi(b: Bahan) -> Iterator[Temuan]:
    """Where the rules weigh by validitas and kendali, both are given, and as a pair that the rules know."""
    aturan, bobot = b.aturan.kualitas, b.aturan.bobot_iku or (b.aturan.kualitas and b.aturan.kualitas.validitas_kendali)
    if not bobot:
        return
    for iku, baris in _pasangan(b):
        m = b.manual.get(kunci_kode(iku.kode))
        tempat = m.teks["Validitas"].tempat if m else baris.sel.tempat
        if (not iku.validitas or not iku.kendali) and aturan is None:
            isi = {"kode": iku.kode, "aturan": b.aturan.nama, "boleh": ", ".join(bobot)}
            yield Temuan("bobot-iku-kosong", tempat, isi)
        elif aturan and (not iku.validitas or not iku.kendali):
            isi = {"kode": iku.kode, "nilai": tulis_angka(aturan.nilai["tanpa_data"].angka)}
            yield Temuan("kualitas-kosong", tempat, isi)
        elif f"{iku.validitas} {iku.kendali}" not in bobot:
            isi = {"nilai": f"{iku.validitas} {iku.kendali}", "boleh": ", ".join(bobot)}
            yield Temuan("kualitas-tak-ada", tempat, isi)


PEMERIKSAAN = (
    target_konsisten,
    target_negatif,
    target_nol,
    realisasi_lengkap,
    realisasi_kumulatif,
    basis_sama,
    kode_di_bawah_sasaran,
    kualitas_terisi,
)
