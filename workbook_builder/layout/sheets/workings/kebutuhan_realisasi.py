"""Sheet Kebutuhan Realisasi: the way back from a capaian to the realisasi it needs, and the shares of an IKU in NKO.

One row per IKU. The figures that Perhitungan Simulasi already has stand in the first columns.
"""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Penyusun, Rumus
from workbook_builder.layout.sheets.data.manual_iku import nama_skala, worst_shown
from workbook_builder.layout.sheets.overview.simulasi_notes import (
    catatan_dasar,
    catatan_iku,
    konversi_berlaku,
    nomor_cara,
)
from workbook_builder.layout.sheets.workings.skala_stabilize import baris_pertama
from workbook_builder.layout.style import Gaya
from workbook_builder.model import Iku, Perlu, SkorIku
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import sheets as teks

KOLOM_PERTAMA = 2
_SKALA = "INDEX(Manual_Skala,$B{b})"
_TITIK = (
    "IF({syarat},MATCH(" + _SKALA + ",Skala_Nama,0)-1"
    "+MAX(1,SUMPRODUCT((Skala_Nama=" + _SKALA + ')*(Skala_Capaian<{nilai}))),"")'
)
_FAKTOR_SKALA = (
    'IF(SUM({t}{b})=0,"",IF(INDEX(Skala_Kemiringan,{t}{b})=0,"",(INDEX(Skala_Ca,{t}{b})'
    "+({nilai}-INDEX(Skala_Capaian,{t}{b}))/INDEX(Skala_Kemiringan,{t}{b}))/100))"
)
_BALIK = (
    "IF(ISNUMBER({f}{b}),CHOOSE(MATCH($E{b},Daftar_Konsolidasi,0),$D{b}*{f}{b}-$F{b},"
    '$D{b}*{f}{b}*($G{b}+1)-$F{b},$D{b}*{f}{b}),"")'
)
_PERLU = 'IF(ISNUMBER({h}{b}),IF(AND(ROUND({h}{b},Digit_Ambang)<0,$D{b}>=0,$F{b}>0),"",{h}{b}),"")'
RUMUS = {
    "baris": "MATCH($A{b},Manual_Kode,0)",
    "polarisasi": "INDEX(Manual_Polarisasi,$B{b})",
    "target": "INDEX(SimHitung_Target,$B{b})",
    "gabung": "INDEX(SimHitung_Cara,$B{b})",
    "jumlah": "INDEX(SimHitung_Jumlah,$B{b})",
    "banyak": "INDEX(SimHitung_Banyak,$B{b})",
    "cara": 'IF(ISNUMBER(D{b}),MATCH(C{b}&CHOOSE(SIGN(D{b})+1+1," (target negatif)"," (target 0)",""),Cara_Nama,0),"")',
    "konversi": 'IF(ISNUMBER(H{b}),IF(INDEX(Manual_Konversi,$B{b})="Ya",CHOOSE(H{b},1,1,0,1,0,1,1,0,0),0),0)',
    "nol": 'IF(OR(ISNUMBER(INDEX(Manual_Terburuk,$B{b})),I{b}=1),1,"")',
    "titik_100": _TITIK.replace("{nilai}", "100").replace("{syarat}", '(C{b}="Stabilize")*SUM(D{b})>0'),
    "titik_maks": _TITIK.replace("{nilai}", "Capaian_Maks").replace("{syarat}", "ISNUMBER(K{b})"),
    "skala_100": _FAKTOR_SKALA.replace("{nilai}", "100").replace("{t}", "K"),
    "skala_maks": _FAKTOR_SKALA.replace("{nilai}", "Capaian_Maks").replace("{t}", "L"),
    "faktor_100": 'IF(ISNUMBER(H{b}),CHOOSE(H{b},1,1,"",1,"",J{b},M{b},"",""),"")',
    "biasa_maks": 'IF(ISNUMBER(H{b}),CHOOSE(H{b},Capaian_Maks/100,1+1-Capaian_Maks/100,"",1+1-Capaian_Maks/100,'
    '"","",N{b},"",""),"")',
    "faktor_maks": "IF(I{b}=1,1,P{b})",
    "balik_100": _BALIK.replace("{f}", "O"),
    "balik_maks": _BALIK.replace("{f}", "Q"),
    "perlu_100": _PERLU.replace("{h}", "R"),
    "perlu_maks": _PERLU.replace("{h}", "S"),
    "catatan_dasar": "IF(ISNUMBER(H{b}),IF(I{b}=1,Catatan_Konversi,INDEX(Catatan_Cara,H{b})),Catatan_Tanpa_Target)",
    "catatan": 'IF(AND(ISNUMBER(R{b}),T{b}=""),IF(C{b}="Minimize",Catatan_Tak_Terkejar,Catatan_Terlampaui),V{b})',
    "k3": 'IF(ISNUMBER(INDEX(SimHitung_K3,$B{b})),INDEX(SimHitung_K3,$B{b}),"")',
    "perspektif": "INDEX(NSS_Perspektif,MATCH(INDEX(SimHitung_SS,$B{b}),NSS_Nomor,0))",
    "bagian_iku": 'IF(ISNUMBER(X{b}),X{b}/SUMPRODUCT((SimHitung_SS=INDEX(SimHitung_SS,$B{b}))*1,SimHitung_K3),"")',
    "bagian_ss": 'IF(ISNUMBER(X{b}),1/SUMPRODUCT((NSS_Perspektif=Y{b})*(Simulasi_NSS<>"")),"")',
    "bagian_perspektif": "IF(ISNUMBER(X{b}),INDEX(Bobot_NP,MATCH(Y{b},NP_Perspektif,0))"
    '/SUMPRODUCT((Simulasi_NP<>"")*Bobot_NP),"")',
    "poin": 'IF(ISNUMBER(X{b}),Z{b}*AA{b}*AB{b},"")',
}
"""Formula of each column from B on; ``{b}`` is the row."""
BAGIAN_KUALITAS = (
    "IF(ISNUMBER(X{b}),X{b}*IF(Pakai_Nilai_Kualitas=1,X{b},1)"
    '/SUMPRODUCT((SimHitung_SS=INDEX(SimHitung_SS,$B{b}))*1,SimHitung_K3),"")'
)
NAMA_KOLOM = {20: "SimHitung_Perlu_100", 21: "SimHitung_Perlu_Maks", 23: "SimHitung_Catatan", 29: "SimHitung_Poin"}
_SATUAN = {"target", "jumlah", "balik_100", "balik_maks", "perlu_100", "perlu_maks"}
_NOMOR = {"baris", "banyak", "cara", "konversi", "nol", "titik_100", "titik_maks"}
_TENGAH = {"polarisasi", "gabung"}
_TEKS = {"catatan_dasar", "catatan", "perspektif"}


def lembar(k: Konteks) -> Penyusun:
    lebar = tuple({"catatan_dasar": 30.0, "catatan": 30.0, "perspektif": 18.0}.get(n, 11.0) for n in RUMUS)
    p = mulai(k, teks.KEBUTUHAN, "hitungan", (11, *lebar))
    kepala_tabel(p, teks.KEBUTUHAN.kepala, kunci=1)
    pertama = baris_pertama(k)
    rumus = RUMUS | ({"bagian_iku": BAGIAN_KUALITAS} if k.aturan.kualitas else {})
    for b, s in enumerate(k.skor.iku, BARIS_ISI):
        nilai = _nilai(k, s, b - BARIS_ISI + 1, pertama[nama_skala(s.iku)])
        p.tulis(b, 1, s.iku.kode, gaya.TEKS)
        for kolom, (kunci, teks_rumus) in enumerate(rumus.items(), KOLOM_PERTAMA):
            p.tulis(b, kolom, Rumus(teks_rumus.format(b=b), nilai[kunci]), _gaya(kunci, s.iku))
    akhir = BARIS_ISI + len(k.iku) - 1
    p.saring = (BARIS_ISI - 1, 1, akhir, len(teks.KEBUTUHAN.kepala))
    for kolom, nama in NAMA_KOLOM.items():
        p.namai(nama, BARIS_ISI, kolom, akhir, kolom)
    return p


def _gaya(kunci: str, iku: Iku) -> Gaya:
    if kunci in _SATUAN:
        return gaya_iku(gaya.ANGKA, iku)
    if kunci in _TEKS:
        return gaya.TEKS.dengan(ukuran=9)
    if kunci in _TENGAH:
        return gaya.TENGAH
    return gaya.TENGAH.dengan(angka="nomor") if kunci in _NOMOR else gaya.ANGKA.dengan(angka="rasio")


def _nilai(k: Konteks, s: SkorIku, baris: int, titik_pertama: int) -> dict[str, Number | int | str | None]:
    """What each formula gives while nothing is typed: the score itself."""
    iku = s.iku
    sebelum = [nilai_sel(iku, iku.realisasi.get(q)) for q in TRIWULAN[: k.skor.triwulan - 1]]
    ada = [x for x in sebelum if x is not None]
    seratus, maks = s.kebutuhan.seratus, s.kebutuhan.maksimum
    konversi = konversi_berlaku(k, s)
    bagian = k.skor.pengaruh.get(iku.kode)

    def titik(satu: Perlu) -> int | None:
        return None if satu.titik is None else titik_pertama + satu.titik - 1

    return {
        "baris": baris,
        "polarisasi": iku.polarisasi.value,
        "target": atau_strip(nilai_sel(iku, iku.target[k.periode_laporan])),
        "gabung": iku.cara_gabungan.value,
        "jumlah": ZERO if iku.cara_gabungan.value == "TLK" else sum(ada, ZERO),
        "banyak": len(ada),
        "cara": nomor_cara(k, s),
        "konversi": int(konversi),
        "nol": 1 if worst_shown(iku) or konversi else None,
        "titik_100": titik(seratus),
        "titik_maks": titik(maks),
        "skala_100": seratus.faktor_skala,
        "skala_maks": maks.faktor_skala,
        "faktor_100": seratus.faktor,
        "biasa_maks": maks.faktor_biasa,
        "faktor_maks": maks.faktor,
        "balik_100": nilai_sel(iku, seratus.mentah),
        "balik_maks": nilai_sel(iku, maks.mentah),
        "perlu_100": nilai_sel(iku, seratus.isian),
        "perlu_maks": nilai_sel(iku, maks.isian),
        "catatan_dasar": catatan_dasar(k, s),
        "catatan": catatan_iku(k, s),
        "k3": s.langkah[k.periode_laporan].bobot,
        "perspektif": next((x.perspektif for x in k.skor.kontrak.sasaran if x.nomor == iku.ss), None),
        "bagian_iku": bagian.iku if bagian else None,
        "bagian_ss": bagian.sasaran if bagian else None,
        "bagian_perspektif": bagian.perspektif if bagian else None,
        "poin": bagian.nilai_poin if bagian else None,
    }
