"""Sheet Manual IKU: how each IKU is measured, and its weight inside its SS."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel, pecahan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Isi, Penyusun, Rumus
from workbook_builder.model import Iku, Polarisasi, SkorIku
from workbook_builder.model.numbers import Number
from workbook_builder.text import sheets as teks

NAMA_KOLOM = {
    1: "Manual_Kode",
    3: "Manual_SS",
    4: "Manual_Polarisasi",
    5: "Manual_Konsolidasi",
    6: "Manual_Satuan",
    7: "Manual_Basis",
    8: "Manual_Konversi",
    9: "Manual_Terburuk",
    10: "Manual_Skala",
    11: "Manual_K3",
    12: "Manual_Bobot",
}


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.MANUAL_IKU, "acuan", (11, 44, 6, 12, 13, 10, 12, 11, 11, 11, 9, 11, 24, 52), periksa=False)
    kepala = [teks.BOBOT if k.aturan.bobot_iku and x == teks.K3 else x for x in teks.MANUAL_IKU.kepala]
    kepala_tabel(p, kepala, kunci=2)
    for baris, skor in enumerate(k.skor.iku, BARIS_ISI):
        p.tulis_baris(baris, 1, _isi(k, skor, baris), _gaya(skor.iku))
    akhir = BARIS_ISI + len(k.skor.iku) - 1
    p.saring = (BARIS_ISI - 1, 1, akhir, len(teks.MANUAL_IKU.kepala))
    for kolom, nama in NAMA_KOLOM.items():
        p.namai(nama, BARIS_ISI, kolom, akhir, kolom)
    return p


def nama_skala(iku: Iku) -> str:
    """Which Stabilize scale applies: the rule set's, or the IKU's own."""
    return iku.kode if iku.skala else teks.SKALA_BAKU


def worst_shown(iku: Iku) -> Number | None:
    """The worst realisasi as stated; where a Minimize would divide by it, only one that can be divided by."""
    return iku.worst if iku.polarisasi is Polarisasi.MINIMIZE else iku.terburuk or None


def _isi(k: Konteks, s: SkorIku, baris: int) -> tuple[Isi, ...]:
    iku = s.iku
    return (
        iku.kode,
        iku.nama,
        iku.ss,
        iku.polarisasi.value,
        iku.konsolidasi.value,
        iku.satuan or teks.TANPA_NILAI,
        iku.basis.value,
        "Ya" if iku.konversi_120 else "Tidak",
        atau_strip(nilai_sel(iku, worst_shown(iku))),
        nama_skala(iku),
        Rumus(_rumus_bobot(k).format(b=baris), s.kualitas.k3),
        Rumus(f"K{baris}/SUMPRODUCT((Manual_SS=C{baris})*Manual_K3)", pecahan(s.bobot)),
        iku.penanggung_jawab,
        iku.sumber,
    )


def _rumus_bobot(k: Konteks) -> str:
    """What an IKU weighs before it is set against the others of its SS."""
    if k.aturan.kualitas:
        return "INDEX(Kualitas_K3,MATCH(A{b},Kualitas_Kode,0))"
    return "INDEX(Bobot_IKU,MATCH(A{b},Bobot_IKU_Kode,0))" if k.aturan.bobot_iku else "Bobot_Setara"


def _gaya(iku: Iku) -> tuple[gaya.Gaya, ...]:
    tengah = [gaya.TENGAH] * 6
    disimpulkan = gaya.TENGAH.dengan(miring=True)
    if "polarisasi" in iku.disimpulkan:
        tengah[1] = disimpulkan
    if "konsolidasi" in iku.disimpulkan:
        tengah[2] = disimpulkan
    terburuk = gaya_iku(gaya.ANGKA, iku).dengan(rata="center")
    hitung = gaya.ANGKA.dengan(rata="center")
    return (
        gaya.TEKS,
        gaya.TEKS,
        *tengah,
        terburuk,
        gaya.TENGAH,
        hitung,
        hitung.dengan(angka="persen"),
        gaya.TEKS,
        gaya.TEKS,
    )
