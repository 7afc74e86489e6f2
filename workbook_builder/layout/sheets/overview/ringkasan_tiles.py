"""The tiles of the summary: a label above a large figure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workbook_builder.findings.catalogue import jenis
from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks, pecahan
from workbook_builder.layout.page import warnai_status
from workbook_builder.layout.plan import Isi, Penyusun, Rumus, alamat
from workbook_builder.model.numbers import ZERO
from workbook_builder.model.periods import TRIWULAN
from workbook_builder.rules.model import pita
from workbook_builder.text import ringkasan as t
from workbook_builder.text import sheets as teks

_POSISI = "MATCH(Periode_Laporan,NKO_Periode,0)"
_DI_BAWAH = 'SUMPRODUCT((Peringkat_Capaian<>"")*(Peringkat_Capaian<100))'
LABEL = gaya.Gaya(ukuran=9, warna=gaya.TINTA_REDUP, latar=gaya.BIRU_PUCAT, garis_atas=True, mendatar_bersama=True)
ISI = gaya.Gaya(
    ukuran=12, tebal=True, latar=gaya.BIRU_PUCAT, tegak="vcenter", mendatar_bersama=True, warna=gaya.BIRU_TUA
)


@dataclass(frozen=True)
class _Kartu:
    """A tile over ``lebar`` columns from ``kolom`` on."""

    kolom: int
    lebar: int
    label: str
    isi: Isi
    angka: str = "umum"
    ukuran: float = 12
    geser: int = 0
    """Columns by which the figure stands to the right: a number does not spill over a narrow column."""


def kartu(
    k: Konteks,
    p: Penyusun,
    baris: int,
    keterangan: tuple[tuple[str, str], tuple[str, str]],
    perspektif: tuple[int, int],
) -> None:
    """Two rows of tiles, each a label and a figure; ``perspektif`` are the rows of the table of perspectives."""
    for i, daftar in enumerate((_atas(k, keterangan[0]), _bawah(k, keterangan[1], perspektif))):
        b = baris + i * 2
        p.tinggi[b], p.tinggi[b + 1] = 15.0, (30.0, 21.0)[i]
        for satu in daftar:
            _tulis(p, b, satu)
    warnai_status(p, alamat(baris + 3, 7), {teks.BAIK: "Hijau", teks.PERIKSA: "Merah"})


def _tulis(p: Penyusun, baris: int, satu: _Kartu) -> None:
    gaya_isi = ISI.dengan(angka=satu.angka, ukuran=satu.ukuran)
    if satu.lebar == 1:
        gaya_isi = gaya_isi.dengan(mendatar_bersama=False, rata="center")
    p.tulis_baris(baris, satu.kolom, (satu.label, *([None] * (satu.lebar - 1))), LABEL)
    if satu.geser:
        gaya_isi = gaya_isi.dengan(mendatar_bersama=False, rata="center")
    isi: list[Isi] = [None] * satu.lebar
    isi[satu.geser] = satu.isi
    p.tulis_baris(baris + 1, satu.kolom, isi, gaya_isi)


def _atas(k: Konteks, data: tuple[str, str]) -> list[_Kartu]:
    periode = k.periode_laporan
    nko = k.skor.nko[periode]
    status = pita(k.aturan.status, nko)
    predikat: Isi = t.PREDIKAT_TAK_ADA
    if k.aturan.predikat:
        predikat = Rumus(f"INDEX(Baris_Predikat,1,{_POSISI})", k.skor.predikat[periode])
    persen = k.skor.anggaran.persen[TRIWULAN[k.skor.triwulan - 1]]
    serapan = Rumus("INDEX(Anggaran_Serapan,1,Triwulan)", None if persen is None else pecahan(persen))
    return [
        _Kartu(1, 1, t.NKO.format(periode=periode), Rumus(f"INDEX(Baris_NKO,1,{_POSISI})", nko), "desimal", 20),
        _Kartu(2, 2, t.PREDIKAT, predikat),
        _Kartu(4, 2, t.STATUS, Rumus(f"INDEX(Baris_Status_NKO,1,{_POSISI})", status), ukuran=14),
        _Kartu(7, 2, t.SERAPAN, serapan, "persen", geser=1),
        _Kartu(9, 1, *data, ukuran=9),
        *_banyak_status(k),
    ]


def _banyak_status(k: Konteks) -> list[_Kartu]:
    banyak = Counter(s.langkah[k.periode_laporan].status for s in k.skor.iku)
    hasil = [
        _Kartu(
            10 + i,
            1,
            t.STATUS_IKU.format(status=a.nama),
            Rumus(f'SUMPRODUCT((Capaian_Status="{a.nama}")*1)', banyak[a.nama]),
            "nomor",
            16,
        )
        for i, a in enumerate(k.aturan.status[::-1][:3])
    ]
    tidak = Rumus("ROWS(Peringkat_Capaian)-COUNT(Peringkat_Capaian)", banyak[None])
    return [*hasil, _Kartu(10 + len(hasil), 2, t.TAK_DINILAI, tidak, "nomor", 16)]


def _bawah(k: Konteks, alat: tuple[str, str], perspektif: tuple[int, int]) -> list[_Kartu]:
    periode = k.periode_laporan
    capaian = [s.langkah[periode].capaian for s in k.skor.iku]
    nilai = [(s.nilai[periode], s.nama) for s in k.skor.perspektif if s.nilai[periode] is not None]
    terlemah = min(nilai, key=lambda x: x[0] or ZERO)[1] if nilai else None
    nama, angka = (f"{kolom}{perspektif[0]}:{kolom}{perspektif[1]}" for kolom in "AC")
    rumus_terlemah = f'IF(COUNT({angka})=0,"",INDEX({nama},MATCH(MIN({angka}),{angka},0)))'
    di_bawah = sum(1 for n in capaian if n is not None and n < 100)
    return [
        _Kartu(1, 1, t.JUMLAH_IKU, Rumus("ROWS(Capaian_Kode)", len(k.iku)), "nomor"),
        _Kartu(2, 2, t.PERSPEKTIF_TERLEMAH, Rumus(rumus_terlemah, terlemah), ukuran=10),
        _Kartu(4, 2, t.DI_BAWAH, Rumus(_DI_BAWAH, di_bawah), "nomor"),
        _Kartu(7, 2, t.PEMERIKSAAN, Rumus("Pemeriksaan_Induk", k.hasil_pemeriksaan)),
        _Kartu(9, 1, *alat, ukuran=9),
        *_banyak_temuan(k),
    ]


def _banyak_temuan(k: Konteks) -> list[_Kartu]:
    banyak = Counter(jenis(x).tingkat.value for x in k.temuan)

    def isi(tingkat: str) -> Isi:
        return Rumus(f'SUMPRODUCT((Temuan_Tingkat="{tingkat}")*1)', banyak[tingkat]) if k.temuan else 0

    jumlah: Isi = Rumus("ROWS(Temuan_Tingkat)", len(k.temuan)) if k.temuan else 0
    hasil = [_Kartu(10 + i, 1, label, isi(tingkat), "nomor") for i, (tingkat, label) in enumerate(t.TEMUAN.items())]
    return [*hasil, _Kartu(10 + len(hasil), 2, t.JUMLAH_TEMUAN, jumlah, "nomor")]
