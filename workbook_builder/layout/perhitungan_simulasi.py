"""Sheet Perhitungan Simulasi: the chain of the simulation, one row per IKU.

Columns A to T are the steps of Perhitungan with the simulated realisasi; after them the consolidation of the simulated
quarter with those before it, the way back from a capaian to a realisasi, and the shares of the IKU in NKO.
"""

from __future__ import annotations

from workbook_builder.layout import gaya
from workbook_builder.layout.gaya import Gaya
from workbook_builder.layout.halaman import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.konteks import Konteks, gaya_iku, nilai_sel
from workbook_builder.layout.manual_iku import nama_skala
from workbook_builder.layout.perhitungan import gaya_langkah, langkah_hidup
from workbook_builder.layout.plan import Penyusun, Rumus, huruf_kolom
from workbook_builder.layout.simulasi_catatan import catatan_dasar, catatan_iku, nomor_cara
from workbook_builder.layout.skala import baris_pertama
from workbook_builder.model import Iku, Perlu, Polarisasi, SkorIku
from workbook_builder.periode import PERIODE_LAPORAN, TRIWULAN
from workbook_builder.text import lembar as teks

KOLOM_PERTAMA = 21
_LALU = "INDEX(Isian_Realisasi,$C{b},COLUMNS($V$6:{k}$6))"
_SKALA = "INDEX(Manual_Skala,$C{b})"
_TITIK = (
    "IF({syarat},MATCH(" + _SKALA + ",Skala_Nama,0)-1"
    "+MAX(1,SUMPRODUCT((Skala_Nama=" + _SKALA + ')*(Skala_Capaian<{nilai}))),"")'
)
_FAKTOR_SKALA = (
    'IF(N({t}{b})=0,"",IF(INDEX(Skala_Kemiringan,{t}{b})=0,"",(INDEX(Skala_Ca,{t}{b})'
    "+({nilai}-INDEX(Skala_Capaian,{t}{b}))/INDEX(Skala_Kemiringan,{t}{b}))/100))"
)
_BALIK = (
    "IF(ISNUMBER({f}{b}),CHOOSE(MATCH($AA{b},Daftar_Konsolidasi,0),$F{b}*{f}{b}-$AC{b},"
    '$F{b}*{f}{b}*($AD{b}+1)-$AC{b},$F{b}*{f}{b}),"")'
)
_PERLU = 'IF(ISNUMBER({h}{b}),IF(AND({h}{b}<0,$F{b}>=0,$AC{b}>0),"",{h}{b}),"")'
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
    "cara": 'IF(ISNUMBER(F{b}),MATCH(E{b}&CHOOSE(SIGN(F{b})+1+1," (target negatif)"," (target 0)",""),Cara_Nama,0),"")',
    "konversi": 'IF(AND(INDEX(Manual_Konversi,$C{b})="Ya",ISNUMBER(F{b}),OR(N(F{b})<>0,E{b}="Minimize")),1,0)',
    "nol": 'IF(OR(N(INDEX(Manual_Terburuk,$C{b}))<>0,AF{b}=1),1,"")',
    "titik_100": _TITIK.replace("{nilai}", "100").replace("{syarat}", 'AND(E{b}="Stabilize",N(F{b})>0)'),
    "titik_maks": _TITIK.replace("{nilai}", "Capaian_Maks").replace("{syarat}", "ISNUMBER(AH{b})"),
    "skala_100": _FAKTOR_SKALA.replace("{nilai}", "100").replace("{t}", "AH"),
    "skala_maks": _FAKTOR_SKALA.replace("{nilai}", "Capaian_Maks").replace("{t}", "AI"),
    "faktor_100": 'IF(ISNUMBER(AE{b}),CHOOSE(AE{b},1,1,"",1,1,AG{b},AJ{b},"",""),"")',
    "biasa_maks": 'IF(ISNUMBER(AE{b}),CHOOSE(AE{b},Capaian_Maks/100,1+1-Capaian_Maks/100,"",1+1-Capaian_Maks/100,'
    '1+1-Capaian_Maks/100,"",AK{b},"",""),"")',
    "faktor_maks": "IF(AF{b}=1,1,AM{b})",
    "balik_100": _BALIK.replace("{f}", "AL"),
    "balik_maks": _BALIK.replace("{f}", "AN"),
    "perlu_100": _PERLU.replace("{h}", "AO"),
    "perlu_maks": _PERLU.replace("{h}", "AP"),
    "catatan_dasar": "IF(ISNUMBER(AE{b}),IF(AF{b}=1,Catatan_Konversi,INDEX(Catatan_Cara,AE{b})),Catatan_Tanpa_Target)",
    "catatan": 'IF(AND(ISNUMBER(AO{b}),AQ{b}=""),IF(E{b}="Minimize",Catatan_Tak_Terkejar,Catatan_Terlampaui),AS{b})',
    "perspektif": "INDEX(NSS_Perspektif,MATCH(D{b},NSS_Nomor,0))",
    "bagian_iku": 'IF(ISNUMBER(Q{b}),S{b}/SUMIF(SimHitung_SS,D{b},SimHitung_K3),"")',
    "bagian_ss": 'IF(ISNUMBER(Q{b}),1/COUNTIFS(NSS_Perspektif,AU{b},Simulasi_NSS,">=0"),"")',
    "bagian_perspektif": "IF(ISNUMBER(Q{b}),INDEX(Bobot_NP,MATCH(AU{b},NP_Perspektif,0))"
    '/SUMIF(Simulasi_NP,">=0",Bobot_NP),"")',
    "poin": 'IF(ISNUMBER(Q{b}),AV{b}*AW{b}*AX{b},"")',
}
"""Formula of each column from U on; ``{b}`` is the row, ``{k}`` the column."""
BAGIAN_KUALITAS = 'IF(ISNUMBER(Q{b}),S{b}*IF(Pakai_Nilai_Kualitas=1,S{b},1)/SUMIF(SimHitung_SS,D{b},SimHitung_K3),"")'
NAMA_KOLOM = {
    "D": "SimHitung_SS",
    "Q": "SimHitung_Capaian",
    "R": "SimHitung_Status",
    "S": "SimHitung_K3",
    "T": "SimHitung_Nilai",
    "AQ": "SimHitung_Perlu_100",
    "AR": "SimHitung_Perlu_Maks",
    "AT": "SimHitung_Catatan",
    "AY": "SimHitung_Poin",
}
_SATUAN = {"isian", "q1", "q2", "q3", "terakhir2", "terakhir3", "realisasi", "jumlah"}
_SATUAN |= {"balik_100", "balik_maks", "perlu_100", "perlu_maks"}
_NOMOR = {"banyak", "cara", "konversi", "nol", "titik_100", "titik_maks"}
_TEKS = {"gabung", "catatan_dasar", "catatan", "perspektif"}


def lembar(k: Konteks) -> Penyusun:
    langkah = (11, 9, 9, 6, 12, 11, 11, 10, 25, 11, 9, 9, 11, 11, 9, 11, 11, 10, 8, 11)
    lanjutan = tuple({"catatan_dasar": 34.0, "catatan": 34.0, "perspektif": 20.0}.get(n, 11.0) for n in RUMUS)
    p = mulai(k, teks.PERHITUNGAN_SIMULASI, "hitungan", (*langkah, *lanjutan))
    kepala_tabel(p, teks.PERHITUNGAN_SIMULASI.kepala, kunci=1)
    pertama = baris_pertama(k)
    for urutan, s in enumerate(k.skor.iku, 1):
        _baris(k, p, BARIS_ISI + urutan - 1, urutan, s, pertama[nama_skala(s.iku)])
    akhir = BARIS_ISI + len(k.iku) - 1
    kolom = {huruf_kolom(n): n for n in range(1, len(teks.PERHITUNGAN_SIMULASI.kepala) + 1)}
    for huruf, nama in NAMA_KOLOM.items():
        p.namai(nama, BARIS_ISI, kolom[huruf], akhir, kolom[huruf])
    warnai_status(p, f"R{BARIS_ISI}:R{akhir}", {a.nama: a.nama for a in k.aturan.status})
    return p


def _baris(k: Konteks, p: Penyusun, b: int, urutan: int, s: SkorIku, titik_pertama: int) -> None:
    periode = k.periode_laporan
    langkah = langkah_hidup(k, s, periode, b, urutan, titik_pertama, realisasi="AB{b}")
    p.tulis_baris(b, 1, (s.iku.kode, Rumus("Simulasi_Periode", periode), *langkah), gaya_langkah(s))
    nilai = _nilai(k, s, titik_pertama)
    rumus = RUMUS | ({"bagian_iku": BAGIAN_KUALITAS} if k.aturan.kualitas else {})
    for kolom, (kunci, teks_rumus) in enumerate(rumus.items(), KOLOM_PERTAMA):
        isi = Rumus(teks_rumus.format(b=b, k=huruf_kolom(kolom)), nilai[kunci])
        p.tulis(b, kolom, isi, _gaya(kunci, s.iku))


def _gaya(kunci: str, iku: Iku) -> Gaya:
    if kunci in _SATUAN:
        return gaya_iku(gaya.ANGKA, iku)
    if kunci in _TEKS:
        return gaya.TEKS.dengan(ukuran=9)
    return gaya.TENGAH.dengan(angka="nomor") if kunci in _NOMOR else gaya.ANGKA.dengan(angka="rasio")


def _nilai(k: Konteks, s: SkorIku, titik_pertama: int) -> dict[str, float | str | None]:
    """What each formula gives while nothing is typed: the score itself."""
    iku, n = s.iku, k.skor.triwulan
    sebelum = [nilai_sel(iku, iku.realisasi.get(q)) if i < n else None for i, q in enumerate(TRIWULAN[:3], 1)]
    terakhir2 = sebelum[1] if sebelum[1] is not None else sebelum[0]
    seratus, maks = s.kebutuhan.seratus, s.kebutuhan.maksimum
    konversi = (
        iku.konversi_120
        and (target := iku.target[PERIODE_LAPORAN[n]]) is not None
        and (target != 0 or iku.polarisasi is Polarisasi.MINIMIZE)
    )
    ada = [x for x in sebelum if x is not None]
    bagian = k.skor.pengaruh.get(iku.kode)
    perspektif = next((x.perspektif for x in k.skor.kontrak.sasaran if x.nomor == iku.ss), None)

    def titik(satu: Perlu) -> int | None:
        return None if satu.titik is None else titik_pertama + satu.titik - 1

    return {
        "isian": nilai_sel(iku, iku.realisasi.get(TRIWULAN[n - 1])),
        "q1": sebelum[0],
        "q2": sebelum[1],
        "q3": sebelum[2],
        "terakhir2": terakhir2,
        "terakhir3": sebelum[2] if sebelum[2] is not None else terakhir2,
        "gabung": iku.cara_gabungan.value,
        "realisasi": nilai_sel(iku, s.langkah[PERIODE_LAPORAN[n]].realisasi),
        "jumlah": 0 if iku.cara_gabungan.value == "TLK" else sum(ada),
        "banyak": len(ada),
        "cara": nomor_cara(k, s),
        "konversi": int(konversi),
        "nol": 1 if iku.terburuk or konversi else None,
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
        "perspektif": perspektif,
        "bagian_iku": bagian.iku if bagian else None,
        "bagian_ss": bagian.sasaran if bagian else None,
        "bagian_perspektif": bagian.perspektif if bagian else None,
        "poin": bagian.nilai_poin if bagian else None,
    }
