"""Sheet Petunjuk: contents with links, how to use the workbook, colours, and where its data come from."""

from __future__ import annotations

from collections.abc import Sequence

from workbook_builder import __version__
from workbook_builder.layout import style as gaya
from workbook_builder.layout.context import Konteks
from workbook_builder.layout.page import BARIS_ISI, kepala_tabel, mulai
from workbook_builder.layout.plan import Isi, Penyusun, Tautan
from workbook_builder.text import petunjuk as t
from workbook_builder.text import sheets as teks

_WARNA = {
    "isian": gaya.ISIAN.dengan(terbuka=False),
    "hitung": gaya.TEKS,
    "total": gaya.TOTAL,
    "tertutup": gaya.TERTUTUP,
}


def lembar(k: Konteks, sebelum: Sequence[Penyusun], sesudah: Sequence[Penyusun]) -> Penyusun:
    """The contents list the sheets before this one, this one, and those after it."""
    p = mulai(k, teks.PETUNJUK, "panduan", (30, 110, 16), periksa=False)
    kepala_tabel(p, teks.PETUNJUK.kepala, lanskap=False)
    baris = BARIS_ISI
    for satu in (*sebelum, p, *sesudah):
        baris = _baris(p, baris, Tautan(satu.nama, "A1", satu.nama), satu.guna, gaya.TAUTAN, t.PERAN[satu.peran])
    for langkah in t.LANGKAH:
        baris = _baris(p, baris, t.CARA_PAKAI, langkah, gaya.TEKS)
    for kunci, arti in t.ARTI_WARNA:
        contoh = _WARNA[kunci].dengan(rata="left", bungkus=True)
        p.tulis_baris(baris, 1, (t.WARNA, arti, t.CATATAN_PERAN), (contoh, gaya.TEKS, gaya.TENGAH))
        baris += 1
    for asal in _asal(k):
        baris = _baris(p, baris, t.ASAL, asal, gaya.TEKS)
    return p


def _baris(p: Penyusun, baris: int, bagian: Isi, isi: str, gaya_bagian: gaya.Gaya, peran: str = t.CATATAN_PERAN) -> int:
    p.tulis_baris(baris, 1, (bagian, isi, peran), (gaya_bagian, gaya.TEKS, gaya.TENGAH))
    return baris + 1


def _asal(k: Konteks) -> list[str]:
    berkas = [
        t.ASAL_BERKAS.format(
            nama=j.nama,
            sha256=j.sha256,
            disimpan=j.disimpan.strftime("%d/%m/%Y %H:%M") if j.disimpan else t.TAK_DIKETAHUI,
        )
        for j in k.masukan.jejak
    ]
    return [t.ASAL_VERSI.format(versi=__version__, aturan=k.aturan.nama), *berkas]
