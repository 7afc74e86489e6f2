"""Sheet Kualitas K3 (rule sets that weigh IKU by K3): quality of the indicator and of its target, step by step."""

from __future__ import annotations

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, atau_strip, gaya_iku, nilai_sel
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Isi, Penyusun, Rumus
from workbook_builder.model import Polarisasi, SkorIku
from workbook_builder.model.numbers import sign
from workbook_builder.text import sheets as teks

RUMUS = 'IF(AND(ISNUMBER({x}{b}),ISNUMBER({y}{b})),SIGN(ROUND({x}{b}-{y}{b},Digit_Ambang))*IF(C{b}="Minimize",-1,1),"")'
KEADAAN = (
    'IF(COUNT(I{b}:K{b})<ROWS(Daftar_Polarisasi),"","T"&CHOOSE(I{b}+1+1,"<","=",">")&"R1; T"'
    '&CHOOSE(J{b}+1+1,"<","=",">")&"T1; R1"&IF(K{b}<0,"<",">=")&"T1")'
)
BOBOT_KUALITAS = (
    "IF(COUNTIF(Kualitas_Kunci,D{b})=0,Kualitas_Tanpa_Data,INDEX(Kualitas_Nilai,MATCH(D{b},Kualitas_Kunci,0)))"
)
BOBOT_TARGET = (
    'IF(E{b}="Ditetapkan peraturan",Target_Peraturan,'
    'IF(L{b}="",Target_IKU_Baru,INDEX(Target_Bobot,MATCH(L{b},Target_Kunci,0))))'
)
MINIMUM = 'MAX(IF(E{b}="Wajib",Minimum_Wajib,0),IF(C{b}="Stabilize",Minimum_Stabilize,0))'


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.KUALITAS, "hitungan", (11, 42, 12, 17, 20, *([11] * 3), *([10] * 3), 22, *([10] * 4)))
    kepala_tabel(p, teks.KUALITAS.kepala, kunci=2)
    for baris, skor in enumerate(k.skor.iku, BARIS_ISI):
        _baris(k, p, baris, skor)
    akhir = BARIS_ISI + len(k.skor.iku) - 1
    p.saring = (BARIS_ISI - 1, 1, akhir, len(teks.KUALITAS.kepala))
    p.namai("Kualitas_Kode", BARIS_ISI, 1, akhir, 1)
    p.namai("Kualitas_K3", BARIS_ISI, 16, akhir, 16)
    return p


def _baris(k: Konteks, p: Penyusun, baris: int, s: SkorIku) -> None:
    iku, kualitas = s.iku, s.kualitas
    satuan = gaya_iku(gaya.ANGKA, iku)
    target = f'INDEX(Tabel_Target,MATCH($A{baris},Target_Kode,0),MATCH("Y",Target_Periode,0))'
    isi: tuple[Isi, ...] = (
        iku.kode,
        iku.nama,
        Rumus(f"INDEX(Manual_Polarisasi,MATCH($A{baris},Manual_Kode,0))", iku.polarisasi.value),
        f"{iku.validitas} {iku.kendali}".strip() or teks.TANPA_NILAI,
        iku.sifat_target or teks.TANPA_NILAI,
        Rumus(target, atau_strip(nilai_sel(iku, iku.target["Y"]))),
        atau_strip(nilai_sel(iku, iku.target_lalu)),
        atau_strip(nilai_sel(iku, iku.realisasi_lalu)),
    )
    p.tulis_baris(baris, 1, isi, (gaya.TEKS, gaya.TEKS, *([gaya.TENGAH] * 3), satuan, satuan, satuan))
    pasangan = (
        ("F", "H", _tanda(s, "T", "R1")),
        ("F", "G", _tanda(s, "T", "T1")),
        ("H", "G", _tanda(s, "R1", "T1")),
    )
    nomor = gaya.TENGAH.dengan(angka="nomor")
    for i, (x, y, nilai) in enumerate(pasangan):
        p.tulis(baris, 9 + i, Rumus(RUMUS.format(x=x, y=y, b=baris), nilai), nomor)
    p.tulis(baris, 12, Rumus(KEADAAN.format(b=baris), kualitas.kunci_target), gaya.TENGAH)
    p.tulis(baris, 13, Rumus(BOBOT_KUALITAS.format(b=baris), kualitas.bobot_kualitas), gaya.ANGKA)
    p.tulis(baris, 14, Rumus(BOBOT_TARGET.format(b=baris), kualitas.bobot_dasar), gaya.ANGKA)
    p.tulis(baris, 15, Rumus(MINIMUM.format(b=baris), kualitas.minimum), gaya.ANGKA)
    k3 = Rumus(f"AVERAGE(M{baris},MAX(N{baris},O{baris}))", kualitas.k3)
    p.tulis(baris, 16, k3, gaya.ANGKA.dengan(tebal=True, angka="rasio"))


def _tanda(s: SkorIku, kiri: str, kanan: str) -> int | None:
    """Sign of one of T, T1, R1 against another, mirrored for Minimize; None without history."""
    nilai = {"T": s.iku.target["Y"], "T1": s.iku.target_lalu, "R1": s.iku.realisasi_lalu}
    a, b = nilai[kiri], nilai[kanan]
    if a is None or b is None:
        return None
    return sign(a - b) * (-1 if s.iku.polarisasi is Polarisasi.MINIMIZE else 1)
