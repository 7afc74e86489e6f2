"""An empty target.xlsx for a new office and year: seven sheets with examples, drop-downs, prompts, and guidance."""

from __future__ import annotations

from collections.abc import Mapping

from workbook_builder import __version__
from workbook_builder.layout import style as gaya
from workbook_builder.layout.forms.input_cells import area, tulisan
from workbook_builder.layout.forms.target_columns import LEMBAR, LembarTarget
from workbook_builder.layout.page import BARIS_ISI, BARIS_KEPALA
from workbook_builder.layout.plan import Cetak, Penyusun, Rencana, Validasi, alamat
from workbook_builder.layout.style import Gaya
from workbook_builder.layout.workbook import SAAT_TANPA_CATATAN
from workbook_builder.model import SIFAT_TARGET, Basis, Polarisasi
from workbook_builder.model.filled import SelAwal, TargetAwal
from workbook_builder.model.periods import Konsolidasi
from workbook_builder.rules import Aturan
from workbook_builder.text import new_target as teks
from workbook_builder.text.sheets import TeksLembar

TAHUN_DARI, TAHUN_SAMPAI = 2000, 2100
CONTOH = Gaya(garis=True, bungkus=True, miring=True, warna=gaya.TINTA_REDUP, latar=gaya.ABU_MUDA)


def susun_target(awal: TargetAwal, aturan: Aturan) -> Rencana:
    """The plan of target.xlsx. ``aturan`` gives the words of the drop-downs: the newest rule set."""
    penyusun = [_petunjuk(aturan), _identitas(awal), *(_lembar(satu, awal) for satu in LEMBAR)]
    unit = awal.identitas.get("Nama Unit", SelAwal(None)).nilai
    return Rencana(
        lembar=tuple(p.selesai() for p in penyusun),
        nama={nama: area_nama for p in penyusun for nama, area_nama in p.nama_area.items()},
        judul=teks.PETUNJUK.judul,
        subjek=teks.PETUNJUK.guna,
        penulis=str(unit or "build-workbook"),
        keterangan=f"build-workbook {__version__}",
        dibuat=awal.dibuat or SAAT_TANPA_CATATAN,
    )


def _mulai(t: TeksLembar, peran: str, lebar: Mapping[int, float]) -> Penyusun:
    p = Penyusun(t.nama, peran, lebar=dict(lebar))
    p.tulis(1, 1, t.judul, gaya.JUDUL)
    p.tulis(2, 1, t.guna, gaya.GUNA)
    p.tinggi[1] = 24.0
    for i, satu in enumerate(t.kepala, 1):
        p.tulis(BARIS_KEPALA, i, satu, gaya.KEPALA if peran == "panduan" else gaya.KEPALA_ISIAN)
    p.beku = (BARIS_ISI, 1)
    p.cetak = Cetak(lanskap=True, ulang=(BARIS_KEPALA, BARIS_KEPALA))
    return p


def _lembar(satu: LembarTarget, awal: TargetAwal) -> Penyusun:
    p = _mulai(satu.teks, "masukan", {i: k.lebar for i, k in enumerate(satu.kolom, 1)})
    p.tulis(3, 1, teks.KETERANGAN_CONTOH, gaya.GUNA)
    p.beku = (BARIS_ISI, satu.kunci + 1)
    contoh = teks.BARIS_CONTOH[satu.teks.nama]
    for b, baris in enumerate(contoh, BARIS_ISI):
        for k, nilai in enumerate(baris, 1):
            p.tulis(b, k, nilai if isinstance(nilai, (str, int)) else None, CONTOH)
    mulai = BARIS_ISI + len(contoh)
    isi = awal.baris.get(satu.teks.nama, ())
    akhir = mulai + len(isi) + satu.cadangan - 1
    for b in range(mulai, akhir + 1):
        baris_awal = isi[b - mulai] if b - mulai < len(isi) else (SelAwal(None),) * len(satu.kolom)
        for k, (sel, kolom) in enumerate(zip(baris_awal, satu.kolom, strict=True), 1):
            bentuk = kolom.gaya.dengan(angka=sel.format) if _perlu_format(sel) else kolom.gaya
            p.tulis(b, k, sel.nilai, bentuk)
    for k, kolom in enumerate(satu.kolom, 1):
        p.validasi.append(kolom.aturan(area(mulai, k, akhir)))
    return p


def _perlu_format(sel: SelAwal) -> bool:
    return bool(sel.format) and isinstance(sel.nilai, (int, float))


def _identitas(awal: TargetAwal) -> Penyusun:
    p = _mulai(teks.IDENTITAS, "masukan", {1: 28, 2: 80})
    for b, (uraian, pesan) in enumerate(teks.URAIAN, BARIS_ISI):
        p.tulis(b, 1, uraian, gaya.TEKS)
        nilai = awal.identitas.get(uraian, SelAwal(None)).nilai
        bentuk = gaya.ISIAN_TEKS.dengan(angka={"Tanggal": "tanggal", "Tahun": "nomor"}.get(uraian, "umum"))
        p.tulis(b, 2, nilai, bentuk)
        p.validasi.append(_aturan_uraian(uraian, pesan, alamat(b, 2)))
    return p


def _aturan_uraian(uraian: str, pesan: str, sel: str) -> Validasi:
    if uraian == "Tahun":
        return Validasi(sel, "integer", uraian, pesan, teks.GALAT_TAHUN, TAHUN_DARI, TAHUN_SAMPAI)
    if uraian == "Tanggal":
        judul = teks.JUDUL_GALAT_TANGGAL
        return Validasi(sel, "formula", uraian, pesan, teks.GALAT_TANGGAL, sumber=f"ISNUMBER({sel})", judul_galat=judul)
    return tulisan(sel, (uraian, pesan), 1000)


def _petunjuk(aturan: Aturan) -> Penyusun:
    p = _mulai(teks.PETUNJUK, "panduan", {1: 16, 2: 26, 3: 74, 4: 52})
    baris = BARIS_ISI
    for nomor, (lembar, isi, dokumen) in enumerate(teks.LANGKAH, 1):
        p.tulis_baris(baris, 1, (nomor, lembar, isi, dokumen), (gaya.TENGAH, gaya.TEKS, gaya.TEKS, gaya.TEKS))
        baris += 1
    for nama, pilihan in _daftar(aturan).items():
        awal = baris
        terbuka = nama == "Daftar_Satuan"
        for satu in pilihan:
            p.tulis_baris(baris, 1, (teks.DAFTAR, teks.DAFTAR_NAMA[nama]), gaya.TEKS)
            p.tulis(baris, 3, satu, gaya.ISIAN_TEKS if terbuka else gaya.TEKS)
            p.tulis(baris, 4, teks.SATUAN_BOLEH_DIGANTI if terbuka else None, gaya.TEKS)
            baris += 1
        p.namai(nama, awal, 3, baris - 1, 3)
        if terbuka:
            p.validasi.append(tulisan(area(awal, 3, baris - 1), teks.ISI_SATUAN, 40))
    return p


def _daftar(aturan: Aturan) -> dict[str, tuple[str, ...]]:
    """The words of every drop-down by defined name."""
    pasangan = [k.split() for k in (aturan.kualitas.validitas_kendali if aturan.kualitas else aturan.bobot_iku)]
    return {
        "Daftar_Perspektif": tuple(x.nama for x in aturan.perspektif),
        "Daftar_Polarisasi": tuple(x.value for x in Polarisasi),
        "Daftar_Konsolidasi": tuple(x.value for x in Konsolidasi),
        "Daftar_Satuan": teks.SATUAN,
        "Daftar_Basis": tuple(x.value for x in Basis),
        "Daftar_Ya_Tidak": teks.YA_TIDAK,
        "Daftar_Validitas": tuple(dict.fromkeys(v for v, _ in pasangan)),
        "Daftar_Kendali": tuple(dict.fromkeys(k for _, k in pasangan)),
        "Daftar_Sifat": SIFAT_TARGET,
    }
