"""Who the office is and for which year, with what is missing said."""

from __future__ import annotations

import datetime as dt
import re

from workbook_builder.model import Identitas, Masukan, Sel, Tempat, Temuan
from workbook_builder.text import lembar as teks

TAHUN_TERAWAL = 2000
TAHUN_TERAKHIR = 2100
TAHUN_TAK_DIKETAHUI = 0
"""No cell, no title and no saving tells the year; a file that no program has saved yet bears the year 2000."""


def susun_identitas(masukan: Masukan) -> tuple[Identitas, list[Temuan]]:
    """The identity of the office. Without a readable year the titles' year is taken, else that of the last saving."""
    temuan: list[Temuan] = []
    isi = masukan.identitas

    def ambil(uraian: str) -> str:
        return isi[uraian].teks if uraian in isi else ""

    unit = ambil("Nama Unit")
    if not unit:
        temuan.append(_kosong(masukan, "Nama Unit", teks.UNIT_TANPA_NAMA))
    identitas = Identitas(
        unit=unit or teks.UNIT_TANPA_NAMA,
        tahun=_tahun(masukan, temuan),
        unit_atasan=ambil("Unit Atasan"),
        nomor_pk=ambil("Nomor Perjanjian Kinerja"),
        tempat=ambil("Tempat"),
        tanggal=_tanggal(isi.get("Tanggal"), temuan),
        nama_pejabat=ambil("Nama Pejabat"),
        jabatan_pejabat=ambil("Jabatan Pejabat"),
        nama_atasan=ambil("Nama Atasan"),
        jabatan_atasan=ambil("Jabatan Atasan"),
    )
    return identitas, temuan


def _tahun(masukan: Masukan, temuan: list[Temuan]) -> int:
    sel = masukan.identitas.get("Tahun")
    if sel is not None and not sel.kosong:
        if re.fullmatch(r"\d{4}", sel.teks) and TAHUN_TERAWAL <= int(sel.teks) <= TAHUN_TERAKHIR:
            return int(sel.teks)
        temuan.append(Temuan("tahun-tak-terbaca", sel.tempat, {"nilai": sel.teks[:40]}))
    disimpan = [j.disimpan.year for j in masukan.jejak if j.disimpan and j.disimpan.year > TAHUN_TERAWAL]
    pengganti = masukan.tahun_judul or max(disimpan, default=TAHUN_TAK_DIKETAHUI)
    if sel is None or sel.kosong:
        satu = _kosong(masukan, "Tahun", str(pengganti))
        if pengganti == TAHUN_TAK_DIKETAHUI:
            satu = Temuan("tahun-tak-terbaca", satu.tempat, {"nilai": teks.NILAI_KOSONG})
        temuan.append(satu)
    return pengganti


def _tanggal(sel: Sel | None, temuan: list[Temuan]) -> dt.date | None:
    if sel is None or sel.kosong:
        return None
    if isinstance(sel.nilai, dt.datetime):
        return sel.nilai.date()
    if isinstance(sel.nilai, dt.date):
        return sel.nilai
    tanggal = _tanggal_teks(sel.teks)
    if tanggal is None:
        temuan.append(Temuan("tanggal-tak-terbaca", sel.tempat, {"nilai": sel.teks[:40]}))
    return tanggal


def _tanggal_teks(isi: str) -> dt.date | None:
    """``31/01/2024``, ``31-1-2024`` or ``31 Januari 2024``."""
    cocok = re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})", isi)
    if cocok:
        hari, bulan, tahun = (int(x) for x in cocok.groups())
    else:
        cocok = re.fullmatch(r"(\d{1,2}) ([A-Za-z]+) (\d{4})", isi)
        nama = [b.lower() for b in teks.BULAN]
        if not cocok or cocok.group(2).lower() not in nama:
            return None
        hari, bulan, tahun = int(cocok.group(1)), nama.index(cocok.group(2).lower()) + 1, int(cocok.group(3))
    try:
        return dt.date(tahun, bulan, hari)
    except ValueError:
        return None


def _kosong(masukan: Masukan, uraian: str, pengganti: str) -> Temuan:
    sel = masukan.identitas.get(uraian)
    tempat = sel.tempat if sel else masukan.lembar.get("Identitas", Tempat(masukan.jejak[0].nama, "Identitas"))
    return Temuan("identitas-kosong", tempat, {"uraian": uraian, "pengganti": pengganti})
