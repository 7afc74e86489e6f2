"""Sheet Simulasi NKO: NSS, NP and NKO of the simulated period, now and with what is typed on Simulasi."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, pecahan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Isi, Penyusun, Rumus
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.rules.model import pita
from workbook_builder.text import nko as t
from workbook_builder.text import sheets as teks

_POSISI = "MATCH(Simulasi_Periode,NKO_Periode,0)"
_SELISIH = 'IF(COUNT(F{b}:G{b})=1+1,G{b}-F{b},"")'
_PITA = 'IF(ISNUMBER({k}{b}),LOOKUP(ROUND({k}{b},Digit_Ambang),{batas},{nama}),"")'


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.SIMULASI_NKO, "hasil", (14, 8, 60, 20, 10, 12, 12, 12))
    kepala_tabel(p, teks.SIMULASI_NKO.kepala, kunci=3)
    np = BARIS_ISI + len(k.skor.sasaran)
    nko = np + len(k.skor.perspektif)
    _nss(k, p)
    _np(k, p, np)
    _nko(k, p, np, nko)
    p.abaikan.append(f"E{BARIS_ISI}:G{nko}")
    p.namai("Simulasi_NSS", BARIS_ISI, 7, np - 1, 7)
    p.namai("Simulasi_NP", np, 7, nko - 1, 7)
    return p


def _baris(
    p: Penyusun, b: int, kepala: tuple[Isi, ...], rumus: tuple[str, str], nilai: Number | None, total: bool
) -> None:
    """One row: label cells, the value now and the simulated one by their formulas, and the change."""
    g = gaya.TOTAL if total else gaya.TEKS
    angka = g.dengan(rata="right", angka="desimal", bungkus=False)
    p.tulis_baris(b, 1, kepala, (g, g.dengan(rata="center"), g, g, g.dengan(rata="center", angka="persen0")))
    ubah = Rumus(_SELISIH.format(b=b), None if nilai is None else 0)
    isi = (Rumus(rumus[0], nilai), Rumus(rumus[1], nilai), ubah)
    p.tulis_baris(b, 6, isi, (angka, angka.dengan(tebal=True), angka.dengan(angka="selisih")))


def _nss(k: Konteks, p: Penyusun) -> None:
    for b, s in enumerate(k.skor.sasaran, BARIS_ISI):
        kini = f"INDEX(Tabel_NSS,MATCH($B{b},NSS_Nomor,0),{_POSISI})"
        k3 = f"SUMPRODUCT((SimHitung_SS=$B{b})*1,SimHitung_K3)"
        baru = f'IF({k3}=0,"",SUMPRODUCT((SimHitung_SS=$B{b})*1,SimHitung_Nilai)/{k3})'
        kepala = (teks.LANGKAH_NSS, s.sasaran.nomor, s.sasaran.nama, s.sasaran.perspektif, None)
        _baris(p, b, kepala, (kini, baru), s.nilai[k.periode_laporan], False)


def _np(k: Konteks, p: Penyusun, awal: int) -> None:
    milik, nss = (f"{kolom}${BARIS_ISI}:{kolom}${awal - 1}" for kolom in "DG")
    for b, s in enumerate(k.skor.perspektif, awal):
        kini = f"INDEX(Tabel_NP,MATCH($D{b},NP_Perspektif,0),{_POSISI})"
        banyak = f'SUMPRODUCT(({milik}=$D{b})*({nss}<>""))'
        baru = f'IF({banyak}=0,"",SUMPRODUCT(({milik}=$D{b})*1,{nss})/{banyak})'
        bobot = Rumus(f"INDEX(Bobot_NP,MATCH($D{b},NP_Perspektif,0))", pecahan(s.bobot))
        kepala = (teks.LANGKAH_NP, None, t.RATA_NSS, s.nama, bobot)
        _baris(p, b, kepala, (kini, baru), s.nilai[k.periode_laporan], False)


def _nko(k: Konteks, p: Penyusun, np: int, b: int) -> None:
    nko = k.skor.nko[k.periode_laporan]
    akhir = b - 1
    kini = f"INDEX(Baris_NKO,1,{_POSISI})"
    bobot = f'SUMPRODUCT((G{np}:G{akhir}<>"")*E{np}:E{akhir})'
    baru = f'IF(COUNT(G{np}:G{akhir})=0,"",SUMPRODUCT(E{np}:E{akhir},G{np}:G{akhir})/{bobot})'
    jumlah = Rumus(f"SUM(E{np}:E{akhir})", pecahan(sum((s.bobot for s in k.skor.perspektif), ZERO)))
    _baris(p, b, (teks.LANGKAH_NKO, None, t.NKO, None, jumlah), (kini, baru), nko, True)
    for nama, kolom in (("Simulasi_NKO_Kini", 6), ("Simulasi_NKO_Baru", 7), ("Simulasi_NKO_Ubah", 8)):
        p.namai(nama, b, kolom, b, kolom)
    _pita(p, b + 1, b, (teks.LANGKAH_STATUS, t.STATUS), ("Status_Batas", "Status_Nama"), pita(k.aturan.status, nko))
    p.namai("Simulasi_Status", b + 1, 7, b + 1, 7)
    warnai_status(p, f"F{b + 1}:G{b + 1}", {a.nama: a.nama for a in k.aturan.status})
    if k.aturan.predikat:
        predikat = k.skor.predikat[k.periode_laporan]
        _pita(p, b + 2, b, (teks.LANGKAH_PREDIKAT, t.PREDIKAT), ("Predikat_Batas", "Predikat_Nama"), predikat)
        p.namai("Simulasi_Predikat", b + 2, 7, b + 2, 7)


def _pita(p: Penyusun, b: int, nko: int, judul: tuple[str, str], nama: tuple[str, str], nilai: str | None) -> None:
    p.tulis_baris(b, 1, (judul[0], None, judul[1], None, None), gaya.TEKS)
    for kolom, huruf in ((6, "F"), (7, "G")):
        rumus = _PITA.format(k=huruf, b=nko, batas=nama[0], nama=nama[1])
        p.tulis(b, kolom, Rumus(rumus, nilai), gaya.TENGAH.dengan(tebal=True))
    p.tulis(b, 8, None, gaya.TEKS)
