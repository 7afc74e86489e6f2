"""Who the office is and for which year, with what is missing said."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from workbook_builder.findings.missing import AGREED_ON, SAVED_ON, STATED_YEAR, TITLED_YEAR
from workbook_builder.model import Identitas, Masukan, Sel, Tempat, Temuan
from workbook_builder.text import sheets as teks
from workbook_builder.text.numbers import tulis_tanggal

TAHUN_TERAWAL = 2000
TAHUN_TERAKHIR = 2100
TAHUN_TAK_DIKETAHUI = 0
"""No cell and no title tells the year; that of the computer, or of the last saving, would choose a rule set by luck."""
TAHUN_DI_MUKA = 2
"""Years by which an agreement may run ahead of the saving of its file, or of its date; more is a slip of typing."""
LEMBAR_POKOK = frozenset({"Rincian Target", "Perjanjian Kinerja"})
"""Sheets whose targets are scored or signed: their year is the agreement's."""


def susun_identitas(masukan: Masukan) -> tuple[Identitas, list[Temuan]]:
    """The identity of the office. Without a Tahun the titles' year is taken; the computer's never is."""
    temuan: list[Temuan] = []
    isi = masukan.identitas

    def ambil(uraian: str) -> str:
        return isi[uraian].teks if uraian in isi else ""

    unit = ambil("Nama Unit")
    if not unit:
        temuan.append(_kosong(masukan, "Nama Unit", teks.UNIT_TANPA_NAMA))
    tahun = _tahun(masukan, temuan)
    tanggal = _tanggal(isi.get("Tanggal"), temuan)
    temuan += _judul_lain_tahun(masukan)
    temuan += _tahun_janggal(masukan, tahun, tanggal)
    identitas = Identitas(
        unit=unit or teks.UNIT_TANPA_NAMA,
        tahun=tahun,
        unit_atasan=ambil("Unit Atasan"),
        nomor_pk=ambil("Nomor Perjanjian Kinerja"),
        tempat=ambil("Tempat"),
        tanggal=tanggal,
        nama_pejabat=ambil("Nama Pejabat"),
        jabatan_pejabat=ambil("Jabatan Pejabat"),
        nama_atasan=ambil("Nama Atasan"),
        jabatan_atasan=ambil("Jabatan Atasan"),
    )
    return identitas, temuan


def _tahun(masukan: Masukan, temuan: list[Temuan]) -> int:
    sel, judul = masukan.identitas.get("Tahun"), masukan.tahun_judul
    if tahun := _tahun_identitas(masukan):
        return tahun
    if sel is not None and not sel.kosong:
        temuan.append(Temuan("tahun-tak-terbaca", sel.tempat, {"nilai": sel.teks[:40]}))
    elif sel is None and judul:
        temuan.append(_kosong(masukan, "Tahun", str(judul)))
    else:
        temuan.append(Temuan("tahun-kosong", _tempat(masukan, "Tahun"), {"usul": judul or ""}))
    return judul or TAHUN_TAK_DIKETAHUI


def _tahun_identitas(masukan: Masukan) -> int:
    """The year that Identitas states; 0 where it states none that can be read."""
    sel = masukan.identitas.get("Tahun")
    ada = sel is not None and re.fullmatch(r"\d{4}", sel.teks) and TAHUN_TERAWAL <= int(sel.teks) <= TAHUN_TERAKHIR
    return int(sel.teks) if sel is not None and ada else TAHUN_TAK_DIKETAHUI


def _judul_lain_tahun(masukan: Masukan) -> Iterator[Temuan]:
    """Title rows that name another year than Identitas; where Identitas names none, than the other titles."""
    tahun = _tahun_identitas(masukan)
    acuan = STATED_YEAR.format(tahun=tahun)
    if not tahun:
        pokok = [c for c in masukan.judul_target if c.lembar in LEMBAR_POKOK and c.tahun]
        if not pokok:
            return
        tahun, acuan = pokok[0].tahun or 0, TITLED_YEAR.format(lembar=pokok[0].lembar, tahun=pokok[0].tahun)
    for satu in masukan.judul_target:
        if satu.tahun != tahun:
            kode = "judul-lain-tahun" if satu.lembar in LEMBAR_POKOK else "judul-lampiran-lain-tahun"
            yield Temuan(kode, satu.tempat, {"tahun": satu.tahun, "acuan": acuan})


def _tahun_janggal(masukan: Masukan, tahun: int, tanggal: dt.date | None) -> Iterator[Temuan]:
    """A year far ahead of the agreement's date, or of the day on which its file was saved."""
    disimpan = masukan.jejak[0].disimpan if masukan.jejak else None
    acuan = ""
    if tanggal is not None and tahun > tanggal.year + TAHUN_DI_MUKA:
        acuan = AGREED_ON.format(tanggal=tulis_tanggal(tanggal))
    # A file that no program has saved yet bears the year 2000.
    elif disimpan is not None and disimpan.year > TAHUN_TERAWAL and tahun > disimpan.year + TAHUN_DI_MUKA:
        acuan = SAVED_ON.format(tanggal=tulis_tanggal(disimpan))
    if acuan:
        yield Temuan("tahun-janggal", _tempat(masukan, "Tahun"), {"tahun": tahun, "acuan": acuan})


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
    return Temuan("identitas-kosong", _tempat(masukan, uraian), {"uraian": uraian, "pengganti": pengganti})


def _tempat(masukan: Masukan, uraian: str) -> Tempat:
    sel = masukan.identitas.get(uraian)
    return sel.tempat if sel else masukan.lembar.get("Identitas", Tempat(masukan.jejak[0].nama, "Identitas"))
