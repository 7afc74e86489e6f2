"""Sheet Perhitungan Simulasi: the chain of the simulation, one row per IKU.

Columns A to T are the steps of Perhitungan with the simulated realisasi; after them the consolidation of the simulated
quarter with those before it, which that realisasi comes from.
"""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.layout.sheets.data.manual_iku import nama_skala
from workbook_builder.layout.sheets.workings.perhitungan import gaya_langkah, langkah_hidup
from workbook_builder.layout.sheets.workings.skala_stabilize import baris_pertama
from workbook_builder.layout.style import Gaya
from workbook_builder.model import Iku, SkorIku
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE_LAPORAN, TRIWULAN
from workbook_builder.text import sheets as teks

KOLOM_PERTAMA = 21
_LALU = "INDEX(Isian_Realisasi,$C{b},COLUMNS($V$6:{k}$6))"
RUMUS = {
    "isian": "IF(ISNUMBER(INDEX(Simulasi_Isian,$C{b})),INDEX(Simulasi_Isian,$C{b}),INDEX(Simulasi_Kini,$C{b}))",
    "q1": f'IF(AND(COLUMNS($V$6:{{k}}$6)<Simulasi_Triwulan,ISNUMBER({_LALU})),{_LALU},"")',
    "q2": f'IF(AND(COLUMNS($V$6:{{k}}$6)<Simulasi_Triwulan,ISNUMBER({_LALU})),{_LALU},"")',
    "q3": f'IF(AND(COLUMNS($V$6:{{k}}$6)<Simulasi_Triwulan,ISNUMBER({_LALU})),{_LALU},"")',
    "terakhir2": "IF(ISNUMBER(W{b}),W{b},V{b})",
    "terakhir3": "IF(ISNUMBER(X{b}),X{b},Y{b})",
    "gabung": "INDEX(Realisasi_Cara,$C{b})",
    "realisasi": 'IF(COUNT(U{b}:X{b})=0,"",CHOOSE(MATCH(AA{b},Daftar_Konsolidasi,0),SUM(U{b}:X{b}),AVERAGE(U{b}:X{b}),'
    "IF(ISNUMBER(U{b}),U{b},Z{b})))",
    "jumlah": 'IF(AA{b}="TLK",0,SUM(V{b}:X{b}))',
    "banyak": "COUNT(V{b}:X{b})",
}
"""Formula of each column from U on; ``{b}`` is the row, ``{k}`` the column."""
NAMA_KOLOM = {
    "D": "SimHitung_SS",
    "Q": "SimHitung_Capaian",
    "R": "SimHitung_Status",
    "S": "SimHitung_K3",
    "T": "SimHitung_Nilai",
    "F": "SimHitung_Target",
    "AA": "SimHitung_Cara",
    "AC": "SimHitung_Jumlah",
    "AD": "SimHitung_Banyak",
}
_SATUAN = {"isian", "q1", "q2", "q3", "terakhir2", "terakhir3", "realisasi", "jumlah"}


def lembar(k: Konteks) -> Penyusun:
    langkah = (11, 9, 9, 6, 12, 11, 11, 10, 25, 11, 9, 9, 11, 11, 9, 11, 11, 10, 8, 11)
    lanjutan = (11.0,) * len(RUMUS)
    p = mulai(k, teks.PERHITUNGAN_SIMULASI, "hitungan", (*langkah, *lanjutan))
    kepala_tabel(p, teks.PERHITUNGAN_SIMULASI.kepala, kunci=1)
    pertama = baris_pertama(k)
    for urutan, s in enumerate(k.skor.iku, 1):
        _baris(k, p, urutan, s, pertama[nama_skala(s.iku)])
    akhir = BARIS_ISI + len(k.iku) - 1
    kolom = {huruf_kolom(n): n for n in range(1, len(teks.PERHITUNGAN_SIMULASI.kepala) + 1)}
    for huruf, nama in NAMA_KOLOM.items():
        p.namai(nama, BARIS_ISI, kolom[huruf], akhir, kolom[huruf])
    p.saring = (BARIS_ISI - 1, 1, akhir, len(kolom))
    # The sum and the count of the quarters before leave the simulated quarter beside them out, as they must.
    p.abaikan.append(f"U{BARIS_ISI}:AD{akhir}")
    warnai_status(p, f"R{BARIS_ISI}:R{akhir}", {a.nama: a.nama for a in k.aturan.status})
    return p


def _baris(k: Konteks, p: Penyusun, urutan: int, s: SkorIku, titik_pertama: int) -> None:
    periode, b = k.periode_laporan, BARIS_ISI + urutan - 1
    langkah = langkah_hidup(k, s, periode, b, urutan, titik_pertama, realisasi="AB{b}")
    p.tulis_baris(b, 1, (s.iku.kode, Rumus("Simulasi_Periode", periode), *langkah), gaya_langkah(s))
    nilai = _nilai(k, s)
    for kolom, (kunci, teks_rumus) in enumerate(RUMUS.items(), KOLOM_PERTAMA):
        isi = Rumus(teks_rumus.format(b=b, k=huruf_kolom(kolom)), nilai[kunci])
        p.tulis(b, kolom, isi, _gaya(kunci, s.iku))


def _gaya(kunci: str, iku: Iku) -> Gaya:
    if kunci in _SATUAN:
        return gaya_iku(gaya.ANGKA, iku)
    return gaya.TENGAH.dengan(angka="nomor")


def _nilai(k: Konteks, s: SkorIku) -> dict[str, Number | int | str | None]:
    """What each formula gives while nothing is typed: the score itself."""
    iku, n = s.iku, k.skor.triwulan
    sebelum = [nilai_sel(iku, iku.realisasi.get(q)) if i < n else None for i, q in enumerate(TRIWULAN[:3], 1)]
    terakhir2 = sebelum[1] if sebelum[1] is not None else sebelum[0]
    ada = [x for x in sebelum if x is not None]
    return {
        "isian": nilai_sel(iku, iku.realisasi.get(TRIWULAN[n - 1])),
        "q1": sebelum[0],
        "q2": sebelum[1],
        "q3": sebelum[2],
        "terakhir2": terakhir2,
        "terakhir3": sebelum[2] if sebelum[2] is not None else terakhir2,
        "gabung": iku.cara_gabungan.value,
        "realisasi": nilai_sel(iku, s.langkah[PERIODE_LAPORAN[n]].realisasi),
        "jumlah": ZERO if iku.cara_gabungan.value == "TLK" else sum(ada, ZERO),
        "banyak": len(ada),
    }
