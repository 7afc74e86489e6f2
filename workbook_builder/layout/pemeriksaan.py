"""Sheet Pemeriksaan: control checks that compute a figure a second way, and the master check over all of them."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.layout import gaya
from workbook_builder.layout.anggaran import selisih_rincian
from workbook_builder.layout.halaman import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.konteks import Konteks, nilai_sel
from workbook_builder.layout.plan import Isi, Penyusun, Rumus
from workbook_builder.number import ZERO, Number
from workbook_builder.periode import TRIWULAN, sudah_berjalan
from workbook_builder.text import lembar as teks
from workbook_builder.text import pemeriksaan as t

SELISIH_MUTLAK = 'SUMIF(Anggaran_Selisih,">0")-SUMIF(Anggaran_Selisih,"<0")'
_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"


@dataclass(frozen=True)
class _Cek:
    """Two ways to one figure; ``angka`` is the number format of both."""

    nama: str
    harapan: Isi
    nyata: Rumus
    angka: str = "desimal"


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.PEMERIKSAAN, "periksa", (6, 78, 20, 20, 16, 12))
    kepala_tabel(p, teks.PEMERIKSAAN.kepala, kunci=2)
    semua = _cek(k)
    for i, cek in enumerate(semua, 1):
        _baris(k, p, BARIS_ISI + i - 1, i, cek)
    akhir = BARIS_ISI + len(semua) - 1
    _induk(p, akhir)
    warnai_status(p, f"F{BARIS_ISI}:F{akhir + 1}", {teks.BAIK: "Hijau", teks.PERIKSA: "Merah"})
    return p


def _baris(k: Konteks, p: Penyusun, baris: int, nomor: int, cek: _Cek) -> None:
    angka = gaya.ANGKA.dengan(angka=cek.angka)
    p.tulis(baris, 1, nomor, gaya.TENGAH)
    p.tulis(baris, 2, cek.nama, gaya.TEKS)
    p.tulis(baris, 3, cek.harapan, angka)
    p.tulis(baris, 4, cek.nyata, angka)
    harapan = cek.harapan.nilai if isinstance(cek.harapan, Rumus) else cek.harapan
    nyata = cek.nyata.nilai
    assert isinstance(harapan, (int, Number)) and isinstance(nyata, (int, Number))
    selisih = Number(nyata - harapan)
    p.tulis(baris, 5, Rumus(f"ROUND(D{baris}-C{baris},Digit_Ambang)", selisih), angka)
    hasil = teks.BAIK if abs(selisih) <= k.aturan.angka("toleransi_jumlah") else teks.PERIKSA
    rumus = f'IF(ABS(E{baris})<=Toleransi_Jumlah,"{teks.BAIK}","{teks.PERIKSA}")'
    p.tulis(baris, 6, Rumus(rumus, hasil), gaya.TENGAH.dengan(tebal=True))


def _induk(p: Penyusun, akhir: int) -> None:
    b = akhir + 1
    hasil = [p.sel[x, 6].isi for x in range(BARIS_ISI, b)]
    gagal = sum(1 for x in hasil if isinstance(x, Rumus) and x.nilai == teks.PERIKSA)
    tebal = gaya.TOTAL.dengan(rata="right", angka="nomor")
    p.tulis_baris(b, 1, (None, t.INDUK, 0), (gaya.TOTAL, gaya.TOTAL, tebal))
    p.tulis(b, 4, Rumus(f'COUNTIF(F{BARIS_ISI}:F{akhir},"{teks.PERIKSA}")', gagal), tebal)
    p.tulis(b, 5, Rumus(f"D{b}-C{b}", gagal), tebal)
    kata = teks.PERIKSA if gagal else teks.BAIK
    p.tulis(b, 6, Rumus(f'IF(E{b}=0,"{teks.BAIK}","{teks.PERIKSA}")', kata), tebal.dengan(rata="center"))
    p.namai("Pemeriksaan_Induk", b, 6, b, 6)


def _cek(k: Konteks) -> list[_Cek]:
    periode, skor = k.periode_laporan, k.skor
    dinilai = sum(1 for s in skor.iku if s.langkah[periode].capaian is not None)
    berisi = len({i.ss for i in k.iku})
    cek = [
        _Cek(
            t.BOBOT_PERSPEKTIF,
            1,
            Rumus("SUM(Perspektif_Bobot)", sum((p.bobot for p in skor.perspektif), ZERO) / 100),
            "persen",
        ),
        _Cek(t.BOBOT_IKU, berisi, Rumus("SUM(Manual_Bobot)", berisi)),
        _Cek(
            t.BANYAK_IKU,
            Rumus('COUNTIF(Target_Kode,"*-*")', len(k.iku)),
            Rumus("COUNTA(Capaian_Kode)", len(k.iku)),
            "nomor",
        ),
        _Cek(
            t.BANYAK_STATUS.format(periode=periode),
            Rumus('COUNTIFS(Hitung_Masa,Periode_Laporan,Hitung_Capaian,">=0")', dinilai),
            Rumus('ROWS(Capaian_Status)-COUNTIF(Capaian_Status,"")', dinilai),
            "nomor",
        ),
    ]
    nko = skor.nko[periode]
    if nko is not None:
        cek.append(_Cek(t.NKO_TETAP.format(periode=periode), nko, Rumus(f"INDEX(Baris_NKO,{_POSISI})", nko)))
    isian = [nilai_sel(i, i.realisasi[q]) or ZERO for i in k.iku for q in TRIWULAN if sudah_berjalan(q, skor.triwulan)]
    cek.append(_Cek(t.REALISASI_TETAP, sum(isian, ZERO), Rumus("SUM(Isian_Realisasi)", sum(isian, ZERO)), "rasio"))
    if k.masukan.anggaran:
        cek.append(_Cek(t.ANGGARAN, 0, Rumus(SELISIH_MUTLAK, _selisih_anggaran(k)), "rupiah"))
    jumlah = skor.kontrak.anggaran.jumlah
    q = TRIWULAN[skor.triwulan - 1]
    terpakai = skor.anggaran.realisasi[q]
    if jumlah is not None and (tertulis := jumlah.realisasi[q]) is not None and terpakai is not None:
        nyata = Rumus("INDEX(Anggaran_Realisasi,Triwulan)", terpakai)
        cek.append(_Cek(t.BELANJA.format(triwulan=skor.triwulan), tertulis, nyata, "rupiah"))
    return cek


def _selisih_anggaran(k: Konteks) -> Number:
    return sum((abs(x) for x in selisih_rincian(k.masukan.anggaran) if x is not None), ZERO)
