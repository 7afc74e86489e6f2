"""Sheet Peringkat: the IKU with a capaian, from the weakest to the strongest, for the summary and its chart.

Equal capaian keep the order of the agreement: the rank adds how many equal ones stand above.
"""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.model.numbers import Number, round_half_away
from workbook_builder.text import sheets as teks
from workbook_builder.text.ringkasan import LANJUTAN

HURUF_RINGKAS = 68
"""Characters of an IKU's name that the summary shows; the workbook reads it from Parameter."""
NAMA_KOLOM = {1: "Peringkat_Kode", 3: "Peringkat_Nama", 4: "Peringkat_Capaian", 5: "Peringkat_Urutan"}
_NILAI = "INDEX(Tabel_Capaian,MATCH($A{b},Capaian_Kode,0),MATCH(Periode_Laporan,NKO_Periode,0))"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.PERINGKAT, "hitungan", (11, 60, 52, 12, 12, 12))
    kepala_tabel(p, teks.PERINGKAT.kepala, kunci=1)
    akhir = BARIS_ISI + len(k.iku) - 1
    urutan = peringkat(k)
    for b, s in enumerate(k.skor.iku, BARIS_ISI):
        langkah = s.langkah[k.periode_laporan]
        p.tulis_baris(b, 1, (s.iku.kode, s.iku.nama), gaya.TEKS)
        singkat = f'IF(LEN(B{b})>Huruf_Ringkas,LEFT(B{b},Huruf_Ringkas)&"{LANJUTAN}",B{b})'
        p.tulis(b, 3, Rumus(singkat, nama_singkat(s.iku.nama)), gaya.TEKS)
        nilai = f'IF(F{b}="","",ROUND({_NILAI},Digit_Ambang))'.format(b=b)
        p.tulis(b, 4, Rumus(nilai, _bulat(k, langkah.capaian)), gaya.ANGKA)
        lebih_lemah = f"SUMPRODUCT((D${BARIS_ISI}:D${akhir}<D{b})*1)+SUMPRODUCT((D${BARIS_ISI}:D{b}=D{b})*1)"
        p.tulis(
            b,
            5,
            Rumus(f'IF(ISNUMBER(D{b}),{lebih_lemah},"")', urutan.get(s.iku.kode)),
            gaya.TENGAH.dengan(angka="nomor"),
        )
        p.tulis(b, 6, Rumus(f"INDEX(Capaian_Status,MATCH($A{b},Capaian_Kode,0))", langkah.status), gaya.TENGAH)
    p.saring = (BARIS_ISI - 1, 1, akhir, len(teks.PERINGKAT.kepala))
    for kolom, nama in NAMA_KOLOM.items():
        p.namai(nama, BARIS_ISI, kolom, akhir, kolom)
    warnai_status(p, f"F{BARIS_ISI}:F{akhir}", {a.nama: a.nama for a in k.aturan.status})
    return p


def nama_singkat(nama: str) -> str:
    return nama[:HURUF_RINGKAS] + LANJUTAN if len(nama) > HURUF_RINGKAS else nama


def peringkat(k: Konteks) -> dict[str, int]:
    """Rank of each IKU that has a capaian in the reported period; 1 is the weakest."""
    ada = [(n, s.iku.kode) for s in k.skor.iku if (n := _bulat(k, s.langkah[k.periode_laporan].capaian)) is not None]
    return {kode: i for i, (_, kode) in enumerate(sorted(ada, key=lambda x: x[0]), 1)}


def _bulat(k: Konteks, nilai: Number | None) -> Number | None:
    return None if nilai is None else round_half_away(nilai, int(k.aturan.angka("digit_ambang")))
