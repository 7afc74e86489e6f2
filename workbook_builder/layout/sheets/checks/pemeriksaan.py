"""Sheet Pemeriksaan: control checks that compute a figure a second way, and the master check over all of them."""

from __future__ import annotations

from dataclasses import dataclass

from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai, warnai_status
from workbook_builder.layout.plan import BUKAN_ANGKA, Isi, Penyusun, Rumus
from workbook_builder.layout.sheets.printed.anggaran import selisih_rincian
from workbook_builder.model.numbers import ZERO, Number, exact
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.text import pemeriksaan as t
from workbook_builder.text import sheets as teks

SELISIH_MUTLAK = "SUMPRODUCT(((Anggaran_Selisih>0)-(Anggaran_Selisih<0))*Anggaran_Selisih)"
SELISIH = 'IF(COUNT(C{b}:D{b})=2,ROUND(D{b}-C{b},Digit_Ambang),"")'
HASIL = f'IF(ISNUMBER(E{{b}}),IF(ABS(E{{b}})<=Toleransi_Jumlah,"{teks.BAIK}","{teks.PERIKSA}"),"{teks.PERIKSA}")'
"""OK only where the difference is a number within tolerance: an error or a text in either figure is no agreement."""
INDUK = f'IF(ISNUMBER(E{{b}}),IF(E{{b}}=0,"{teks.BAIK}","{teks.PERIKSA}"),"{teks.PERIKSA}")'
DIKETIK = '"{awal}"&IF(ISNUMBER(D{b}),D{b},"?")&"{akhir}"'
_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"


@dataclass(frozen=True)
class _Cek:
    """Two ways to one figure; ``angka`` is the number format of both."""

    nama: str
    harapan: Isi
    nyata: Rumus
    angka: str = "desimal"

    @property
    def selisih(self) -> Number:
        """How far the two are apart in the workbook as it is built; its formula rounds the noise of doubles away."""
        harapan = self.harapan.nilai if isinstance(self.harapan, Rumus) else self.harapan
        nyata = self.nyata.nilai
        assert not isinstance(harapan, BUKAN_ANGKA) and not isinstance(nyata, BUKAN_ANGKA)
        return exact(nyata) - exact(harapan)

    def hasil(self, k: Konteks) -> str:
        return teks.BAIK if abs(self.selisih) <= k.aturan.angka("toleransi_jumlah") else teks.PERIKSA


def hasil(k: Konteks) -> str:
    """The word of the master check: OK where every check says so."""
    return teks.PERIKSA if _gagal(k) else teks.BAIK


def _gagal(k: Konteks) -> int:
    return sum(1 for cek in _cek(k) if cek.hasil(k) != teks.BAIK)


def lembar(k: Konteks) -> Penyusun:
    p = mulai(k, teks.PEMERIKSAAN, "periksa", (6, 78, 20, 20, 16, 12))
    kepala_tabel(p, teks.PEMERIKSAAN.kepala, kunci=2)
    semua = _cek(k)
    for i, cek in enumerate(semua, 1):
        _baris(k, p, BARIS_ISI + i - 1, i, cek)
    akhir = BARIS_ISI + len(semua) - 1
    _induk(k, p, akhir)
    warnai_status(p, f"F{BARIS_ISI}:F{akhir + 1}", {teks.BAIK: "Hijau", teks.PERIKSA: "Merah"})
    return p


def _baris(k: Konteks, p: Penyusun, b: int, nomor: int, cek: _Cek) -> None:
    angka = gaya.ANGKA.dengan(angka=cek.angka)
    p.tulis_baris(b, 1, (nomor, cek.nama, cek.harapan, cek.nyata), (gaya.TENGAH, gaya.TEKS, angka, angka))
    p.tulis(b, 5, Rumus(SELISIH.format(b=b), cek.selisih), angka)
    p.tulis(b, 6, Rumus(HASIL.format(b=b), cek.hasil(k)), gaya.TENGAH.dengan(tebal=True))
    if cek.nama == teks.ISIAN_DIKETIK:
        # The badges of all sheets show this text.
        awal, akhir = cek.nama.split("{jumlah}")
        p.tulis(b, 2, Rumus(DIKETIK.format(awal=awal, akhir=akhir, b=b), cek.nama.format(jumlah=0)), gaya.TEKS)
        p.namai("Isian_Diketik", b, 2, b, 2)


def _induk(k: Konteks, p: Penyusun, akhir: int) -> None:
    b, gagal = akhir + 1, _gagal(k)
    tebal = gaya.TOTAL.dengan(rata="right", angka="nomor")
    p.tulis_baris(b, 1, (None, t.INDUK, 0), (gaya.TOTAL, gaya.TOTAL, tebal))
    p.tulis(b, 4, Rumus(f'SUMPRODUCT(1-(F{BARIS_ISI}:F{akhir}="{teks.BAIK}"))', gagal), tebal)
    p.tulis(b, 5, Rumus(SELISIH.format(b=b), gagal), tebal)
    p.tulis(b, 6, Rumus(INDUK.format(b=b), k.hasil_pemeriksaan), tebal.dengan(rata="center"))
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
            Rumus('SUMPRODUCT((Hitung_Masa=Periode_Laporan)*(Hitung_Capaian<>""))', dinilai),
            Rumus('SUMPRODUCT((Capaian_Status<>"")*1)', dinilai),
            "nomor",
        ),
    ]
    nko = skor.nko[periode]
    if nko is not None:
        cek.append(_Cek(t.NKO_TETAP.format(periode=periode), nko, Rumus(f"INDEX(Baris_NKO,1,{_POSISI})", nko)))
    cek.append(_Cek(teks.ISIAN_DIKETIK, 0, Rumus("SUM(Realisasi_Berbeda)", 0), "nomor"))
    if k.masukan.anggaran:
        cek.append(_Cek(t.ANGGARAN, 0, Rumus(SELISIH_MUTLAK, _selisih_anggaran(k)), "rupiah"))
    jumlah = skor.kontrak.anggaran.jumlah
    q = TRIWULAN[skor.triwulan - 1]
    terpakai = skor.anggaran.realisasi[q]
    if jumlah is not None and (tertulis := jumlah.realisasi[q]) is not None and terpakai is not None:
        nyata = Rumus("INDEX(Anggaran_Realisasi,1,Triwulan)", terpakai)
        cek.append(_Cek(t.BELANJA.format(triwulan=skor.triwulan), tertulis, nyata, "rupiah"))
    return cek


def _selisih_anggaran(k: Konteks) -> Number:
    return sum((abs(x) for x in selisih_rincian(k.masukan.anggaran) if x is not None), ZERO)
