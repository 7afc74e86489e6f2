"""Sheet NKO: from NSS over NP and its weights to the office's score, one table with a block per step."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, pecahan
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import Isi, Penyusun, Rumus, huruf_kolom
from workbook_builder.layout.sheets.workings.perhitungan import nilai_dinilai
from workbook_builder.layout.style import Gaya
from workbook_builder.model.numbers import ZERO, Number
from workbook_builder.model.periods import PERIODE
from workbook_builder.rules.model import pita
from workbook_builder.text import nko as t
from workbook_builder.text import sheets as teks

KOLOM_PERIODE = 6
CAPAIAN = f"INDEX(Tabel_Capaian,ROWS($A${BARIS_ISI}:$A{{b}}),COLUMNS($F$6:{{k}}$6))"
NILAI_KUALITAS = (
    f"INDEX(Hitung_Nilai,MATCH(INDEX(Capaian_Kode,ROWS($A${BARIS_ISI}:$A{{b}})),Hitung_Kode,0)+COLUMNS($F$6:{{k}}$6)-1)"
)
"""What of an IKU enters its SS, by row and period; with K3 the rule set may take another figure than the capaian."""
Nilai = Mapping[str, Number | str | None]


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.NKO, "hasil", (14, 8, 52, 20, 10, *([11] * 7)))
    kepala_tabel(p, teks.NKO.kepala, kunci=3)
    nss = BARIS_ISI + len(k.iku)
    np = nss + len(k.skor.sasaran)
    tertimbang = np + len(k.skor.perspektif)
    nko = tertimbang + len(k.skor.perspektif)
    _capaian(k, p)
    _nss(k, p, nss)
    _np(k, p, nss, np)
    _tertimbang(k, p, np, tertimbang)
    _nko(k, p, np, tertimbang, nko)
    p.namai("NKO_SS", BARIS_ISI, 2, nss - 1, 2)
    p.namai("NKO_Bobot", BARIS_ISI, 5, nss - 1, 5)
    p.namai("NSS_Nomor", nss, 2, np - 1, 2)
    p.namai("NSS_Perspektif", nss, 4, np - 1, 4)
    p.namai("Tabel_NSS", nss, KOLOM_PERIODE, np - 1, KOLOM_PERIODE + 6)
    p.namai("NP_Perspektif", np, 4, tertimbang - 1, 4)
    p.namai("Tabel_NP", np, KOLOM_PERIODE, tertimbang - 1, KOLOM_PERIODE + 6)
    p.namai("Bobot_NP", np, 5, tertimbang - 1, 5)
    p.namai("NKO_Periode", BARIS_ISI - 1, KOLOM_PERIODE, BARIS_ISI - 1, KOLOM_PERIODE + 6)
    p.namai("Baris_NKO", nko, KOLOM_PERIODE, nko, KOLOM_PERIODE + 6)
    p.namai("Baris_Status_NKO", nko + 1, KOLOM_PERIODE, nko + 1, KOLOM_PERIODE + 6)
    if k.aturan.predikat:
        p.namai("Baris_Predikat", nko + 2, KOLOM_PERIODE, nko + 2, KOLOM_PERIODE + 6)
    p.abaikan.append(f"E{BARIS_ISI}:L{nko}")
    p.saring = (BARIS_ISI - 1, 1, nko + (2 if k.aturan.predikat else 1), len(teks.NKO.kepala))
    warnai_status(p, f"F{nko + 1}:L{nko + 1}", {a.nama: a.nama for a in k.aturan.status})
    return p


def _capaian(k: Konteks, p: Penyusun) -> None:
    perspektif = {s.nomor: s.perspektif for s in k.skor.kontrak.sasaran}
    rumus = NILAI_KUALITAS if k.aturan.kualitas else CAPAIAN
    berkualitas = k.aturan.kualitas is not None and k.aturan.kualitas.nilai["pakai_nilai_kualitas"].angka
    langkah = teks.LANGKAH_KUALITAS if berkualitas else teks.LANGKAH_CAPAIAN
    for b, s in enumerate(k.skor.iku, BARIS_ISI):
        bobot = Rumus(f"INDEX(Manual_Bobot,ROWS($A${BARIS_ISI}:$A{b}))", pecahan(s.bobot))
        kepala = (langkah, s.iku.ss, f"{s.iku.kode} {s.iku.nama}", perspektif.get(s.iku.ss), bobot)
        _tulis(p, b, kepala, rumus, {x: nilai_dinilai(s.langkah[x]) for x in PERIODE}, gaya.TEKS, gaya.ANGKA)


def _nss(k: Konteks, p: Penyusun, baris: int) -> None:
    """From the rows above: the mean of what stands there, by weight, over the IKU that have a value."""
    area, milik = f"{{k}}${BARIS_ISI}:{{k}}${baris - 1}", "(NKO_SS=$B{b})"
    ada = f'SUMPRODUCT({milik}*({area}<>""))'
    nilai = f"SUMPRODUCT({milik}*NKO_Bobot,{area})"
    rumus = f'IF({ada}=0,"",{nilai}/SUMPRODUCT({milik}*({area}<>"")*NKO_Bobot))'
    for b, s in enumerate(k.skor.sasaran, baris):
        kepala = (teks.LANGKAH_NSS, s.sasaran.nomor, s.sasaran.nama, s.sasaran.perspektif, None)
        _tulis(p, b, kepala, rumus, s.nilai, gaya.TEKS, gaya.ANGKA)


def _np(k: Konteks, p: Penyusun, nss: int, baris: int) -> None:
    akhir = baris - 1
    area = f"{{k}}${nss}:{{k}}${akhir}"
    banyak = f'SUMPRODUCT((NSS_Perspektif=$D{{b}})*({area}<>""))'
    rumus = f'IF({banyak}=0,"",SUMPRODUCT((NSS_Perspektif=$D{{b}})*1,{area})/{banyak})'
    for b, s in enumerate(k.skor.perspektif, baris):
        bobot = Rumus(f"INDEX(Perspektif_Bobot,MATCH($D{b},Perspektif_Nama,0))", pecahan(s.bobot))
        kepala = (teks.LANGKAH_NP, None, t.RATA_NSS, s.nama, bobot)
        _tulis(
            p,
            b,
            kepala,
            rumus,
            s.nilai,
            gaya.TEKS.dengan(latar=gaya.BIRU_PUCAT),
            gaya.ANGKA.dengan(latar=gaya.BIRU_PUCAT),
        )


def _tertimbang(k: Konteks, p: Penyusun, np: int, baris: int) -> None:
    for i, s in enumerate(k.skor.perspektif):
        b = baris + i
        nilai = {x: None if (n := s.nilai[x]) is None else n * pecahan(s.bobot) for x in PERIODE}
        kepala = (teks.LANGKAH_TERTIMBANG, None, t.NP_KALI_BOBOT, s.nama, Rumus(f"E{np + i}", pecahan(s.bobot)))
        rumus = f'IF(ISNUMBER({{k}}{np + i}),{{k}}{np + i}*$E{np + i},"")'
        _tulis(p, b, kepala, rumus, nilai, gaya.TEKS, gaya.ANGKA)


def _nko(k: Konteks, p: Penyusun, np: int, tertimbang: int, baris: int) -> None:
    akhir = baris - 1
    jumlah_bobot = Rumus(f"SUM(E{np}:E{tertimbang - 1})", pecahan(sum((s.bobot for s in k.skor.perspektif), ZERO)))
    rumus = (
        f'IF(COUNT({{k}}{tertimbang}:{{k}}{akhir})=0,"",SUM({{k}}{tertimbang}:{{k}}{akhir})'
        f'/SUMPRODUCT(({{k}}{np}:{{k}}{tertimbang - 1}<>"")*$E{np}:$E{tertimbang - 1}))'
    )
    kepala = (teks.LANGKAH_NKO, None, t.NKO, None, jumlah_bobot)
    _tulis(p, baris, kepala, rumus, k.skor.nko, gaya.TOTAL, gaya.TOTAL.dengan(angka="desimal", rata="right"))
    status = {x: pita(k.aturan.status, k.skor.nko[x]) for x in PERIODE}
    _pita(p, baris + 1, baris, (teks.LANGKAH_STATUS, t.STATUS), ("Status_Batas", "Status_Nama"), status)
    if k.aturan.predikat:
        nama = ("Predikat_Batas", "Predikat_Nama")
        _pita(p, baris + 2, baris, (teks.LANGKAH_PREDIKAT, t.PREDIKAT), nama, k.skor.predikat)


def _pita(p: Penyusun, baris: int, nko: int, judul: tuple[str, str], nama: tuple[str, str], nilai: Nilai) -> None:
    rumus = f'IF(ISNUMBER({{k}}{nko}),LOOKUP(ROUND({{k}}{nko},Digit_Ambang),{nama[0]},{nama[1]}),"")'
    kepala = (judul[0], None, judul[1], None, None)
    _tulis(p, baris, kepala, rumus, nilai, gaya.TEKS, gaya.TENGAH.dengan(tebal=True))


def _tulis(
    p: Penyusun, baris: int, kepala: tuple[Isi, ...], rumus: str, nilai: Nilai, gaya_teks: Gaya, gaya_angka: Gaya
) -> None:
    """One row: its five label cells, then the formula in every period."""
    tengah = gaya_teks.dengan(rata="center")
    gaya_kepala = (gaya_teks, tengah, gaya_teks, gaya_teks, tengah.dengan(angka="persen0"))
    p.tulis_baris(baris, 1, kepala, gaya_kepala)
    for i, periode in enumerate(PERIODE):
        kolom = KOLOM_PERIODE + i
        p.tulis(baris, kolom, Rumus(rumus.format(b=baris, k=huruf_kolom(kolom)), nilai[periode]), gaya_angka)
