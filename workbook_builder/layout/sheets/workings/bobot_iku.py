"""Sheet Bobot IKU (rule sets that weigh IKU by validitas and kendali): the weight of each IKU, looked up."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.text import sheets as teks

WEIGHT = "INDEX(Bobot_Nilai,MATCH(C{row},Bobot_Kunci,0))"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.BOBOT_IKU, "hitungan", (11, 60, 24, 12))
    kepala_tabel(p, teks.BOBOT_IKU.kepala, kunci=2)
    for row, s in enumerate(k.skor.iku, BARIS_ISI):
        pair = f"{s.iku.validitas} {s.iku.kendali}".strip() or teks.TANPA_NILAI
        weight = Rumus(WEIGHT.format(row=row), s.kualitas.k3)
        p.tulis_baris(row, 1, (s.iku.kode, s.iku.nama, pair, weight), (gaya.TEKS, gaya.TEKS, gaya.TENGAH, gaya.ANGKA))
    last = BARIS_ISI + len(k.skor.iku) - 1
    p.saring = (BARIS_ISI - 1, 1, last, len(teks.BOBOT_IKU.kepala))
    p.namai("Bobot_IKU_Kode", BARIS_ISI, 1, last, 1)
    p.namai("Bobot_IKU", BARIS_ISI, 4, last, 4)
    return p
