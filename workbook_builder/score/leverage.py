"""How much of NKO hangs on each IKU: its share in the SS, of the SS in the perspektif, of the perspektif in NKO."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder.model import Pengaruh, SkorIku, SkorPerspektif, SkorSasaran
from workbook_builder.model.numbers import Number
from workbook_builder.rules import Aturan
from workbook_builder.score.rollup import jumlah


def pengaruh(
    iku: Sequence[SkorIku],
    sasaran: Sequence[SkorSasaran],
    perspektif: Sequence[SkorPerspektif],
    aturan: Aturan,
    periode: str,
) -> dict[str, Pengaruh]:
    """For each IKU that is scored in a period; shares are fractions of what is available there.

    Where the rule set scores capaian x K3, a point of capaian counts K3 times (until that product reaches its maximum).
    """
    tersedia = [s.sasaran for s in sasaran if s.nilai[periode] is not None]
    letak = {s.nomor: s.perspektif for s in tersedia}
    banyak = {p.nama: sum(1 for s in tersedia if s.perspektif == p.nama) for p in perspektif}
    bobot = {p.nama: p.bobot for p in perspektif if p.nilai[periode] is not None}
    pakai_kualitas = bool(aturan.kualitas and aturan.kualitas.nilai["pakai_nilai_kualitas"].angka)
    hasil = {}
    for s in iku:
        k3, nama = s.langkah[periode].bobot, letak.get(s.iku.ss)
        if k3 is None or nama not in bobot:
            # Not scored, or in a sasaran without a known perspektif: nothing of it reaches the NKO.
            continue
        bobot_ss = jumlah(x.langkah[periode].bobot for x in iku if x.iku.ss == s.iku.ss)
        hasil[s.iku.kode] = Pengaruh(
            k3 * (k3 if pakai_kualitas else 1) / bobot_ss,
            Number(1, banyak[nama]),
            bobot[nama] / jumlah(bobot.values()),
        )
    return hasil
