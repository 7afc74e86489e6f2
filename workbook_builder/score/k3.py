"""The weight of an IKU inside its SS: by validitas and kendali (to 2021), alike, or by K3 (KMK 127/2026 p. 70-75)."""

from __future__ import annotations

from workbook_builder.model import DITETAPKAN_PERATURAN, WAJIB, Iku, Kualitas, Polarisasi
from workbook_builder.model.numbers import ZERO, Number, sign
from workbook_builder.rules import Aturan
from workbook_builder.rules.model import AturanKualitas

TANDA = {-1: "<", 0: "=", 1: ">"}


def kualitas_iku(iku: Iku, aturan: Aturan) -> Kualitas:
    """K3 of an IKU: the mean of its quality weight and its target weight; its only weight where rules have no K3.

    A pair of validitas and kendali that the rules give no weight is an error finding, so that no score is built on it.
    """
    if aturan.bobot_iku:
        bobot = aturan.bobot_iku.get(f"{iku.validitas} {iku.kendali}")
        return Kualitas(bobot.angka if bobot else aturan.angka("bobot_setara"))
    if aturan.kualitas is None:
        return Kualitas(aturan.angka("bobot_setara"))
    kunci = kunci_target(iku)
    bobot_kualitas = _bobot_kualitas(iku, aturan.kualitas)
    bobot_dasar = _bobot_dasar(iku, kunci, aturan.kualitas)
    minimum = _minimum(iku, aturan.kualitas)
    bobot_target = max(bobot_dasar, minimum)
    k3 = (bobot_kualitas + bobot_target) / 2
    return Kualitas(k3, bobot_kualitas, kunci, bobot_dasar, minimum, bobot_target)


def kunci_target(iku: Iku) -> str | None:
    """How this year's target T relates to last year's target T1 and realisasi R1; Minimize is mirrored.

    None for a new IKU, of which there is no history. The text is a key of the rule set's target table.
    """
    tahun_ini, t1, r1 = iku.target.get("Y"), iku.target_lalu, iku.realisasi_lalu
    if tahun_ini is None or t1 is None or r1 is None:
        return None

    def tanda(kiri: Number, kanan: Number) -> str:
        if iku.polarisasi is Polarisasi.MINIMIZE:
            kiri, kanan = kanan, kiri
        return TANDA[sign(kiri - kanan)]

    turun = "<" if tanda(r1, t1) == "<" else ">="
    return f"T{tanda(tahun_ini, r1)}R1; T{tanda(tahun_ini, t1)}T1; R1{turun}T1"


def _bobot_kualitas(iku: Iku, aturan: AturanKualitas) -> Number:
    nilai = aturan.validitas_kendali.get(f"{iku.validitas} {iku.kendali}")
    return (nilai or aturan.nilai["tanpa_data"]).angka


def _bobot_dasar(iku: Iku, kunci: str | None, aturan: AturanKualitas) -> Number:
    if iku.sifat_target == DITETAPKAN_PERATURAN:
        return aturan.nilai["ditetapkan_peraturan"].angka
    return (aturan.target[kunci] if kunci else aturan.nilai["baru"]).angka


def _minimum(iku: Iku, aturan: AturanKualitas) -> Number:
    wajib = aturan.nilai["minimum_wajib"].angka if iku.sifat_target == WAJIB else ZERO
    stabilize = aturan.nilai["minimum_stabilize"].angka if iku.polarisasi is Polarisasi.STABILIZE else ZERO
    return max(wajib, stabilize)
