"""Sheet Perhitungan: one row per IKU and period, every step from target and realisasi to capaian as a live formula.

The formulas state the rules of ``score/`` a second time; a test recalculates them and compares every cell.
"""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Isi, Penyusun, Rumus
from workbook_builder.layout.sheets.data.manual_iku import nama_skala
from workbook_builder.layout.sheets.workings.skala_stabilize import baris_pertama
from workbook_builder.layout.style import Gaya
from workbook_builder.model import Langkah, SkorIku
from workbook_builder.model.numbers import Number, sign
from workbook_builder.model.periods import PERIODE
from workbook_builder.text import sheets as teks

NAMA_KOLOM = {
    1: "Hitung_Kode",
    2: "Hitung_Masa",
    8: "Hitung_Rasio",
    17: "Hitung_Capaian",
    18: "Hitung_Status",
}
KOLOM_NILAI = 20
RUMUS = {
    "manual": "MATCH($A{b},Manual_Kode,0)",
    "ss": "INDEX(Manual_SS,$C{b})",
    "polarisasi": "INDEX(Manual_Polarisasi,$C{b})",
    "target": "INDEX(Tabel_Target,MATCH($A{b},Target_Kode,0),MATCH($B{b},Target_Periode,0))",
    "realisasi": "INDEX(Tabel_Realisasi,MATCH($A{b},Realisasi_Kode,0),MATCH($B{b},Realisasi_Periode,0))",
    "rasio": 'IF(AND(ISNUMBER(F{b}),ISNUMBER(G{b})),IF(F{b}=0,"",G{b}/F{b}),"")',
    "cara": "IF(AND(ISNUMBER(F{b}),ISNUMBER(G{b})),"
    'E{b}&CHOOSE(SIGN(F{b})+1+1," (target negatif)"," (target 0)",""),"")',
    "ca": 'IF(I{b}="Stabilize",ROUND(IF(G{b}<=F{b},H{b}*100,(1+(1-H{b}))*100),Digit_Ambang),"")',
    "titik": "IF(ISNUMBER(J{b}),MATCH(INDEX(Manual_Skala,$C{b}),Skala_Nama,0)-1"
    '+MAX(1,SUMPRODUCT((Skala_Nama=INDEX(Manual_Skala,$C{b}))*(Skala_Ca<=J{b}))),"")',
    "skala": "IF(ISNUMBER(K{b}),INDEX(Skala_Capaian,K{b})"
    '+INDEX(Skala_Kemiringan,K{b})*(MAX(J{b},INDEX(Skala_Ca,K{b}))-INDEX(Skala_Ca,K{b})),"")',
    "nol": 'IF(AND(I{b}="Minimize (target 0)",ISNUMBER(INDEX(Manual_Terburuk,$C{b}))),'
    '(INDEX(Manual_Terburuk,$C{b})-G{b})/INDEX(Manual_Terburuk,$C{b})*100,"")',
    "mentah": 'IF(I{b}="","",CHOOSE(MATCH(I{b},Cara_Nama,0),H{b}*100,(1+(1-H{b}))*100,"",'
    '(1+(1-H{b}))*100,"",M{b},L{b},"",""))',
    # In percent of the target: a difference of figures in the billions is noisy far above Digit_Ambang.
    "arah": 'IF(I{b}="",0,IF(F{b}=0,SIGN(ROUND(G{b},Digit_Ambang)),SIGN(ROUND(H{b}*100-100,Digit_Ambang))*SIGN(F{b})))',
    "konversi": 'IF(AND(INDEX(Manual_Konversi,$C{b})="Ya",OR(ISNUMBER(N{b}),I{b}="Minimize (target 0)"),'
    "CHOOSE(MATCH(E{b},Daftar_Polarisasi,0),O{b},-O{b},-ABS(O{b}))>=0),1,0)",
    "capaian": 'IF(P{b}=1,Capaian_Maks,IF(ISNUMBER(N{b}),MAX(Capaian_Min,MIN(Capaian_Maks,N{b})),""))',
    "status": 'IF(ISNUMBER(Q{b}),LOOKUP(ROUND(Q{b},Digit_Ambang),Status_Batas,Status_Nama),"")',
    "k3": 'IF(ISNUMBER(Q{b}),INDEX(Manual_K3,$C{b}),"")',
    "nilai": 'IF(ISNUMBER(Q{b}),Q{b},"")',
}
"""Formula of each column from C on; ``{b}`` is the row."""
NILAI_KUALITAS = 'IF(ISNUMBER(Q{b}),MIN(Capaian_Maks,Q{b}*IF(Pakai_Nilai_Kualitas=1,S{b},1)),"")'


def lembar(k: Konteks) -> Penyusun:
    lebar = (11, 9, 9, 6, 12, 11, 11, 10, 25, 11, 9, 9, 11, 11, 9, 11, 11, 10, 8, 11)
    p = mulai(k, teks.PERHITUNGAN, "hitungan", lebar)
    kepala_tabel(p, teks.PERHITUNGAN.kepala, kunci=2)
    pertama = baris_pertama(k)
    baris = BARIS_ISI
    for urutan, skor in enumerate(k.skor.iku, 1):
        gaya_baris = gaya_langkah(skor)
        for periode in PERIODE:
            isi = langkah_hidup(k, skor, periode, baris, urutan, pertama[nama_skala(skor.iku)])
            p.tulis_baris(baris, 1, (skor.iku.kode, periode, *isi), gaya_baris)
            baris += 1
    for kolom, nama in NAMA_KOLOM.items():
        p.namai(nama, BARIS_ISI, kolom, baris - 1, kolom)
    if k.aturan.kualitas:
        p.namai("Hitung_Nilai", BARIS_ISI, KOLOM_NILAI, baris - 1, KOLOM_NILAI)
    warnai_status(p, f"R{BARIS_ISI}:R{baris - 1}", {a.nama: a.nama for a in k.aturan.status})
    p.cetak = p.cetak.dengan_blok(tuple(range(BARIS_ISI, baris, len(PERIODE))))
    p.saring = (BARIS_ISI - 1, 1, baris - 1, len(teks.PERHITUNGAN.kepala))
    return p


def langkah_hidup(
    k: Konteks, s: SkorIku, periode: str, baris: int, urutan: int, titik_pertama: int, realisasi: str = ""
) -> tuple[Isi, ...]:
    """The formulas of columns C to T; ``realisasi`` takes the place of the one that looks the realisasi up.

    The last column holds what enters the SS; where ``realisasi`` is given, that times K3.
    """
    langkah = s.langkah[periode]
    nilai: dict[str, Number | int | str | None] = {
        "manual": urutan,
        "ss": s.iku.ss,
        "polarisasi": s.iku.polarisasi.value,
        "target": atau_strip(nilai_sel(s.iku, langkah.target)),
        "realisasi": nilai_sel(s.iku, langkah.realisasi),
        "rasio": langkah.rasio,
        "cara": langkah.cara,
        "ca": langkah.ca,
        "titik": None if langkah.titik is None else titik_pertama + langkah.titik - 1,
        "skala": langkah.nilai_skala,
        "nol": langkah.nilai_target_nol,
        "mentah": langkah.mentah,
        "arah": _arah(langkah),
        "konversi": int(langkah.konversi),
        "capaian": langkah.capaian,
        "status": langkah.status,
        "k3": langkah.bobot,
        "nilai": langkah.nilai_tertimbang if realisasi else nilai_dinilai(langkah),
    }
    rumus = {kunci: RUMUS[kunci] for kunci in nilai}
    if k.aturan.kualitas:
        rumus["nilai"] = NILAI_KUALITAS
    if realisasi:
        rumus["realisasi"] = realisasi
        rumus["nilai"] = rumus["nilai"].removesuffix(',"")') + '*S{b},"")'
    return tuple(Rumus(rumus[n].format(b=baris), isi) for n, isi in nilai.items())


def nilai_dinilai(langkah: Langkah) -> Number | None:
    """What of an IKU enters its SS: the capaian, or what the rule set makes of it with K3."""
    if langkah.nilai_tertimbang is None or not langkah.bobot:
        return None
    return langkah.nilai_tertimbang / langkah.bobot


def _arah(langkah: Langkah) -> int:
    """Sign of realisasi against target; 0 where nothing is compared."""
    if langkah.cara is None or langkah.target is None or langkah.realisasi is None:
        return 0
    return sign(langkah.realisasi - langkah.target)


def gaya_langkah(s: SkorIku) -> tuple[Gaya, ...]:
    """Styles of columns A to T."""
    teks_tengah = gaya.TENGAH
    nomor = gaya.TENGAH.dengan(angka="nomor")
    angka = gaya.ANGKA
    satuan = gaya_iku(gaya.ANGKA, s.iku)
    return (
        gaya.TEKS.dengan(bungkus=False),
        teks_tengah,
        nomor,
        nomor,
        teks_tengah,
        satuan,
        satuan,
        angka.dengan(angka="rasio"),
        gaya.TEKS,
        angka,
        nomor,
        angka,
        angka,
        angka,
        nomor,
        nomor,
        angka.dengan(tebal=True),
        teks_tengah,
        angka,
        angka,
    )
